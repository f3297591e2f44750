"""Forecasts out of sample: what is left out is never learnt from."""

import numpy as np
import pytest
from tests.measures.alliance_tests import label, labels

from foedus.measures import forecasting
from foedus.measures.forecasting import one_row_out, out_of_sample
from foedus.measures.published import read_labels, read_performance
from foedus.sources.datasets import read_atop
from foedus.terms.errors import UsageError

ROWS = [
    label(n, war, f"{year}-01-01", kept, duty)
    for n, (war, year, kept, duty) in enumerate(
        [
            (1, 1900, True, "offence"), (1, 1900, True, "defence"), (1, 1900, False, "defence"), (1, 1900, False, "offence"),
            (2, 1912, True, "neutrality"), (2, 1912, False, "neutrality"), (3, 1950, False, "defence"), (3, 1950, True, "offence"),
        ]
    )
]  # fmt: skip


@pytest.fixture
def tests(tmp_path):
    return read_labels(labels(tmp_path / "labels.csv", ROWS))


def test_the_years_before_1945_forecast_those_after(tests):
    (found,) = [one for one in out_of_sample(tests) if (one.scheme, one.model) == ("era", "base rate")]

    assert found.chance.tolist() == [0.5, 0.5]  # (3 kept + 1) / (6 + 2)
    assert found.outcome.tolist() == [0.0, 1.0]


def test_a_war_is_forecast_from_the_other_wars_only(tests, monkeypatch):
    seen = []

    def watch(known, asked):
        seen.append(({one.war for one in known}, {one.war for one in asked}))
        return np.full(len(asked), 0.5)

    monkeypatch.setattr(forecasting, "base_rate", watch)
    monkeypatch.setattr(forecasting, "by_duties", watch)

    (found,) = [one for one in out_of_sample(tests) if (one.scheme, one.model) == ("war", "base rate")]

    assert all(not known & asked for known, asked in seen[-3:])
    assert len(found.chance) == 8


@pytest.mark.parametrize(("duties", "why"), [(("offence", "defence"), "tell the outcomes apart"), (("defence", "defence"), "nothing to go by")])
def test_a_logit_that_has_no_estimate_falls_back_and_says_so(tmp_path, duties, why):
    rows = [label(n, 1, "1900-01-01" if n < 6 else "1950-01-01", n % 2 == 0, duties[n % 2]) for n in range(8)]
    found = {(one.scheme, one.model): one for one in out_of_sample(read_labels(labels(tmp_path / "labels.csv", rows)))}

    assert found["era", "base rate"].note == ""
    assert found["era", "logit"].note.startswith("base rate in 1 of 1 folds: ")
    assert why in found["era", "logit"].note
    assert found["era", "logit"].chance.tolist() == found["era", "base rate"].chance.tolist()


def test_both_eras_are_needed(tests):
    with pytest.raises(UsageError, match="the casus arose 6 times in 1816-1944 and 0 times in 1945-2003; both eras are needed"):
        out_of_sample(tests[:6])


def test_the_real_tests_are_forecast_by_every_model(shared):
    folder = shared / "data"
    atop = read_atop(folder / "atop-4.01-alliance.csv", folder / "atop-4.01-member.csv").alliances
    found = {(one.scheme, one.model): one for one in out_of_sample(read_labels(folder / "casus-labels.csv"), atop)}

    assert {key: len(one.chance) for key, one in found.items()} == {
        (scheme, model): n for scheme, n in (("era", 26), ("war", 78)) for model in ("base rate", "logit", "states", "mixed logit")
    }
    for scheme in ("era", "war"):  # what the alliance promised tells more than how often alliances are kept
        assert found[scheme, "logit"].score.brier < found[scheme, "base rate"].score.brier
    assert found["era", "logit"].note == ""


def test_leeds_and_anacs_logit_forecasts_rows_that_it_has_not_seen(shared):
    found = one_row_out(read_performance(shared / "data" / "leeds-anac-anonymous.csv"))

    assert len(found.chance) == 137
    assert found.score.brier < 93 / 137 * 44 / 137  # the base rate's
