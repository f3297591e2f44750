from datetime import date
from pathlib import Path

import pytest

from foedus.library import Catalogue
from foedus.show.ink import Ink
from foedus.show.timeline import Bond, bonds, timeline_lines

from .pacts import library


@pytest.fixture
def law(tmp_path: Path) -> Catalogue:
    return library(tmp_path)


def test_what_bound_two_states_is_what_bound_both_at_once(law: Catalogue) -> None:
    (bond,) = bonds(law, ["FRA", "BEL"])

    assert (bond.start, bond.last) == (date(1910, 1, 1), date(1940, 5, 10))
    assert bond.signed is None, "Belgium came later"


def test_a_pact_never_in_force_is_there_as_signed(law: Catalogue) -> None:
    alpha, beta = bonds(law, ["FRA"])

    assert (alpha.agreement, alpha.signed, alpha.start) == ("alpha-1900", date(1900, 1, 1), date(1901, 1, 1))
    assert (beta.agreement, beta.signed, beta.start) == ("beta-1939", date(1939, 1, 1), None)


def test_a_suspended_leg_shows_only_between_its_two_ends(law: Catalogue) -> None:
    assert [len(bonds(law, codes)[0].asleep) for codes in (["FRA", "GBR"], ["FRA"], ["GBR", "BEL"])] == [1, 1, 0]


def test_states_that_share_no_pact_have_no_bonds(law: Catalogue) -> None:
    assert bonds(law, ["GBR", "POL"]) == []
    assert timeline_lines([]) == []


def test_bars_stand_on_one_scale(law: Catalogue) -> None:
    scale, alpha, beta, legend = timeline_lines(bonds(law, ["FRA"]), Ink(width=120))

    assert scale.split() == ["1900", "1910", "1920", "1930", "1940", "1950"]
    assert alpha.index("█") >= scale.index("1900")
    assert scale.index("1920") <= alpha.index("░") < scale.index("1930")
    assert beta.index("·") >= scale.index("1930")
    assert "█" not in beta
    assert alpha.endswith("assist, consult")
    assert legend == "· signed  █ bound  ░ in part suspended"


def test_a_bond_that_lasts_goes_on_and_one_that_is_old_comes_in() -> None:
    old = Bond("old", "Old", None, date(1373, 6, 16), None, (), ("assist",))

    bar = timeline_lines([old, Bond("new", "New", None, date(1949, 1, 1), date(1960, 1, 1), (), ())], Ink(width=100))[1]

    assert "◀█" in bar
    assert "█▶" in bar
