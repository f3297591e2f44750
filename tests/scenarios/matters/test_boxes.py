"""Boxes find the coins on which an end hangs."""

import sys

import pytest

from foedus.scenarios.draws import Chances
from foedus.scenarios.ground import capture
from foedus.scenarios.matters.boxes import boxes
from foedus.scenarios.matters.levers import System
from foedus.terms.errors import UsageError

RULES = "{ coin(a;b;c;d) }. { now(war) }. next(war) :- coin(a), coin(b). next(war) :- coin(c), coin(d), not coin(a)."


def system(a: float = 0.5, d: float = 0.1) -> System:
    return System(capture(RULES), Chances({"a": a, "b": 0.5, "c": 0.5, "d": d}), {}, {"war": "war"}, ("war",), 2)


@pytest.mark.filterwarnings("ignore")
def test_a_box_names_the_coins_that_bring_the_end():
    pytest.importorskip("ema_workbench", reason="ema_workbench (extra boxes) is not installed")

    first, *_ = boxes(system())

    assert first.limits == {"a": True, "b": True}
    assert first.density == 1
    assert first.coverage == pytest.approx(0.25 / (0.25 + 0.5 * 0.5 * 0.1), abs=0.05)
    assert first.mass == pytest.approx(0.25, abs=0.03)


@pytest.mark.filterwarnings("ignore")
def test_an_end_that_never_comes_has_no_box():
    pytest.importorskip("ema_workbench", reason="ema_workbench (extra boxes) is not installed")

    assert boxes(system(a=0.0, d=0.0)) == ()


def test_without_ema_workbench_the_extra_is_named(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setitem(sys.modules, "ema_workbench.analysis", None)

    with pytest.raises(UsageError, match=r"boxes need ema_workbench: pip install 'foedus\[boxes\]'"):
        boxes(system())
