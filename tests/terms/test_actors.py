"""States: the table and the look-up."""

import re
from collections import defaultdict
from datetime import date
from itertools import combinations
from pathlib import Path

import pytest

from foedus.terms.actors import NON_STATE, DatedName, State, name_of, state, states
from foedus.terms.errors import UnknownName

SHARED_NAMES = {
    "Dominican": "the Dominican Republic and Dominica both call their people so",
    "Dominicans": "the Dominican Republic and Dominica both call their people so",
    "Congolese": "both Congos call their people so",
    "Hanoi": "capital of the north until July 1976, of all Vietnam after",
}
"""Words that two states bear in the same years, each with the reason why that is right."""


def names_of(one: State) -> set[str]:
    return {one.name, *one.names, *([one.formal] if one.formal else [])}


def met(one: State, other: State) -> bool:
    """Whether the two existed on one day."""
    far = date(9999, 12, 31)
    return any(a.start <= (b.last or far) and b.start <= (a.last or far) for a in one.spells for b in other.spells)


def test_every_member_of_the_united_nations_has_a_row() -> None:
    present = {code for code, one in states().items() if one.existed(date(2026, 1, 1))}
    assert len(present - {"TWN", "XKX", "VAT", "PSE"}) == 193
    assert {"TWN", "XKX", "VAT", "PSE"} <= present


@pytest.mark.parametrize(
    "code",
    ["SUN", "YUG", "CSK", "DDR", "YMD", "VDR", "AUH", "OTT", "PRS", "SRD", "TRV", "OFS", "KOE", "BAV", "WRT", "BDN", "SAX", "HAN"],
)
def test_a_state_that_is_gone_keeps_its_code_and_its_days(code: str) -> None:
    assert all(spell.last is not None for spell in state(code).spells)


def test_no_name_means_two_states_that_existed_at_the_same_time() -> None:
    bearers: dict[str, list[State]] = defaultdict(list)
    for one in states().values():
        for name in names_of(one) | set(one.demonyms):
            bearers[name].append(one)
    clashes = {
        name: f"{one.code} and {other.code}"
        for name, bearing in bearers.items()
        for one, other in combinations(bearing, 2)
        if met(one, other) and name not in SHARED_NAMES
    }
    assert clashes == {}


def test_no_capital_or_seat_belongs_to_two_governments_on_one_day() -> None:
    by_name: dict[str, list[tuple[date, date, str]]] = defaultdict(list)
    for one in states().values():
        for held in [*one.capitals, *(DatedName(name=seat) for seat in one.seats)]:
            for spell in one.spells:
                start, last = max(spell.start, held.start or spell.start), min(spell.last or date.max, held.last or date.max)
                if start <= last:
                    by_name[held.name].append((start, last, one.code))
    clashes = {
        word: (a[2], b[2]) for word, spells in by_name.items() for a, b in combinations(spells, 2) if a[2] != b[2] and a[0] <= b[1] and b[0] <= a[1]
    }
    assert clashes == {}


def test_of_states_that_followed_each_other_in_a_city_the_present_one_stands_first() -> None:
    first: dict[str, State] = {}
    for one in states().values():
        for word in {*(capital.name for capital in one.capitals), *one.seats}:
            first.setdefault(word, one)
            if one.spells[-1].last is None:
                assert first[word].spells[-1].last is None, f"{word}: {first[word].code} is gone and stands before {one.code}"


def test_every_exception_is_still_one() -> None:
    words = defaultdict(set)
    for one in states().values():
        for word in [*names_of(one), *one.demonyms, *(capital.name for capital in one.capitals)]:
            words[word].add(one.code)
    assert [word for word in SHARED_NAMES if len(words[word]) < 2] == []


def test_no_state_gives_a_name_twice() -> None:
    for one in states().values():
        for given in ((one.name, *one.names), one.demonyms, one.seats):
            assert len(given) == len(set(given)), one.code


def test_a_city_is_listed_twice_only_for_different_days() -> None:
    for one in states().values():
        for first, second in combinations(one.capitals, 2):
            if first.name == second.name:
                assert (first.last or date.max) < (second.start or date.min), f"{one.code}: {first.name}"


def test_days_run_forward() -> None:
    for one in states().values():
        days = [day for spell in one.spells for day in (spell.start, spell.last) if day]
        assert days == sorted(days), one.code
        for capital in one.capitals:
            assert not (capital.start and capital.last and capital.last < capital.start), f"{one.code}: {capital.name}"


def test_a_successor_exists_and_outlives_its_predecessor() -> None:
    for one in states().values():
        if one.successor:
            last = one.spells[-1].last
            assert last is not None, one.code
            assert any(spell.last is None for spell in state(one.successor).spells), one.code


@pytest.mark.parametrize(
    ("gone", "heir"),
    [
        *[("SUN", "RUS"), ("PRS", "DEU"), ("SRD", "ITA"), ("YMD", "YEM"), ("OTT", "TUR"), ("VDR", "VNM")],
        *[("KOE", None), ("CSK", None), ("AUH", None), ("YUG", None), ("DDR", None)],
    ],
)
def test_treaties_pass_to_one_heir_or_to_none(gone: str, heir: str | None) -> None:
    assert state(gone).successor == heir


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("Democratic People's Republic of Korea", "PRK"),
        ("Republic of Korea", "KOR"),
        ("DPRK", "PRK"),
        ("Russia", "RUS"),
        ("USSR", "SUN"),
        ("Britain", "GBR"),
        ("america", "USA"),
        ("Türkiye", "TUR"),
        ("Burma", "MMR"),
        ("Siam", "THA"),
        ("Republic of China", "TWN"),
        ("People's Republic of China", "CHN"),
        ("Republic of Vietnam", "VNM"),
        ("Democratic Republic of Vietnam", "VDR"),
        ("Republic of the Congo", "COG"),
        ("Zaire", "COD"),
        ("Niger", "NER"),
        ("Guinea", "GIN"),
    ],
)
def test_a_state_is_found_by_any_of_its_names(word: str, code: str) -> None:
    assert state(word).code == code


@pytest.mark.parametrize(("day", "there"), [("1914-07-28", "RUS"), ("1939-08-23", "SUN"), ("1991-12-25", "SUN"), ("1991-12-26", "RUS")])
def test_russia_and_the_soviet_union_take_turns(day: str, there: str) -> None:
    assert [code for code in ("RUS", "SUN") if states()[code].existed(date.fromisoformat(day))] == [there]


def test_the_capital_of_germany_moved_to_bonn_and_back() -> None:
    def on(day: date) -> list[str]:
        return [capital.name for capital in state("DEU").capitals if capital.on(day)]

    assert on(date(1939, 8, 23)) == ["Berlin"]
    assert on(date(1970, 8, 12)) == ["Bonn"]
    assert on(date(2024, 10, 23)) == ["Berlin"]


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ("RUZ", r"unknown state 'RUZ': did you mean 'RUS'\?"),
        ("Rusia", r"unknown state 'Rusia': did you mean 'Russia'\?"),
        ("Untied Kingdom", r"unknown state 'Untied Kingdom': did you mean 'United Kingdom'\?"),
        ("Congo", r"unknown state 'Congo'"),
        ("Korea", r"unknown state 'Korea'"),
        ("Q", r"unknown state 'Q'$"),
    ],
)
def test_an_unknown_or_ambiguous_name_is_refused_with_the_nearest_known(given: str, message: str) -> None:
    with pytest.raises(UnknownName, match=message):
        state(given)


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("USA", "the United States"),
        ("NLD", "the Netherlands"),
        ("SUN", "the Soviet Union"),
        ("MHL", "the Marshall Islands"),
        ("COD", "the Democratic Republic of the Congo"),
        ("RUS", "Russia"),
        (NON_STATE, "a non-state actor"),
        ("NATO", "NATO"),
    ],
)
def test_a_state_is_named_with_its_article(code: str, words: str) -> None:
    assert name_of(code) == words


def test_every_code_in_the_cases_exists(shared: Path) -> None:
    field = re.compile(r"\b(?:by|on|of|who|toward|from|to|as|viewpoints):\s*(\[[^\]]*\]|[A-Z]{3}\b)")
    used = {
        code
        for path in (shared / "cases").glob("*.yaml")
        for given in field.findall(path.read_text(encoding="utf-8"))
        for code in re.findall(r"\b[A-Z]{3}\b", given)
    }
    assert len(used) > 50
    assert sorted(used - set(states())) == []


def test_the_codes_of_the_correlates_of_war_are_those_of_its_own_list(shared: Path) -> None:
    path = shared / "data" / "cow-states.csv"
    if not path.is_file():
        pytest.skip("the COW list of states is not there")
    listed = {int(line.split(",")[1]) for line in path.read_text(encoding="utf-8").splitlines()[1:]}
    ours = {one.cow for one in states().values() if one.cow is not None}
    assert ours <= listed
    two_names = {260: "West Germany is DEU", 678: "North Yemen is YEM", 817: "South Vietnam is VNM"}
    assert listed - ours == set(two_names)
