from datetime import date

import pytest

from foedus.show.measures import days, row, standing, table
from foedus.terms.measures import Measure

CONTESTED = Measure.model_validate(
    {"id": "x-1/1", "paragraph": "1", "verb": "decides", "in_force": "2007-03-24", "until": "2016-01-16", "more_spells": [{"from": "2025-09-28"}],
     "contested_from": "2025-09-28", "void_for": ["RUS", "IRN"], "side": "both", "from": ["IRN"], "goods": ["arms"], "paraphrase": "No arms.",
     "checked": "memory"}
)  # fmt: skip


@pytest.mark.parametrize(
    ("day", "words"),
    [
        ("2007-03-23", "not yet in force"),
        ("2007-03-24", "in force"),
        ("2016-01-16", "in force"),
        ("2016-01-17", "lapsed, in force again from 28 September 2025"),
        ("2025-09-28", "in force, but not in the view of Russia and Iran"),
    ],
)
def test_a_measure_stands_as_its_spells_say(day: str, words: str) -> None:
    assert standing(CONTESTED, date.fromisoformat(day)) == words


def test_a_measure_that_ended_has_lapsed() -> None:
    ended = CONTESTED.model_copy(update={"more_spells": ()})

    assert standing(ended, date(2020, 1, 1)) == "lapsed"


def test_the_table_gives_days_direction_and_goods() -> None:
    assert days(CONTESTED) == "2007-03-24 to 2016-01-16, 2025-09-28"
    assert table([CONTESTED]) == ["x-1/1  2007-03-24 to 2016-01-16, 2025-09-28  from IRN  arms"]
    assert "not for Russia and Iran" in table([CONTESTED], date(2025, 10, 1))[0]
    assert table([]) == []


def test_a_row_names_who_holds_it_void_only_from_the_day_on() -> None:
    assert row(CONTESTED, date(2010, 1, 1))["void_for"] == []
    assert row(CONTESTED, date(2025, 10, 1))["void_for"] == ["RUS", "IRN"]
