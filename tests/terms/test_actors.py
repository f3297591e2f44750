"""States: the table and the look-up."""

import csv
import re
from collections import defaultdict
from contextlib import suppress
from datetime import date, timedelta
from itertools import combinations, pairwise
from pathlib import Path

import pytest

from foedus.terms.actors import NON_STATE, NUMBERINGS, DatedName, Numbering, State, bearers, by_cow, by_gw, name_of, named, state, states
from foedus.terms.errors import UnknownName, UsageError

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


Listed = tuple[int, str, date, date]
"""A research list's row: number, name, first and last day."""
LAST_DAYS = {"cow": date(2016, 12, 31), "gw": date(2017, 12, 31)}
"""Where the lists end: a state that stands in them on that day goes on."""
WEEKS = 125
"""Days by which two lists may differ on the act that made or ended a state (law, treaty, proclamation) without a word said."""
NOT_IN_THE_TABLE = {("gw", 711): "Tibet from 1913 to 1950: hardly anyone recognised it"}
OCCUPIED = {
    *[("cow", number) for number in (40, 41, 42, 150, 210, 211, 212, 220, 290, 305, 315, 339, 345, 350, 385, 390, 530, 740)],
    *[("gw", number) for number in (41, 340, 341)],
}
"""Numbers that a list leaves out for years of foreign occupation; the state is the same before and after."""


def listed(shared: Path, system: Numbering) -> list[Listed]:
    path = shared / "data" / f"{system}-states.csv"
    if not path.is_file():
        pytest.skip(f"the list {path.name} is not there")
    rows = list(csv.DictReader(path.read_text(encoding="utf-8").splitlines()))
    if system == "gw":
        return [(int(r["gwcode"]), r["statename"], date.fromisoformat(r["startdate"]), date.fromisoformat(r["enddate"])) for r in rows]
    days = [[date(int(r[f"{end}year"]), int(r[f"{end}month"]), int(r[f"{end}day"])) for end in ("st", "end")] for r in rows]
    return [(int(r["ccode"]), r["statenme"], first, last) for r, (first, last) in zip(rows, days, strict=True)]


def days_without(whole: tuple[date, date], parts: list[tuple[date, date]]) -> list[tuple[date, date]]:
    """The stretches of days that no part covers."""
    left, (start, last) = [], whole
    for first, end in sorted(parts):
        if end >= start and first <= last:
            if first > start:
                left.append((start, first - timedelta(days=1)))
            start = end + timedelta(days=1)
    return [*left, (start, last)] if start <= last else left


def length(stretch: tuple[date, date]) -> int:
    return (stretch[1] - stretch[0]).days + 1


@pytest.mark.parametrize("system", ["cow", "gw"])
def test_every_state_of_a_research_list_is_one_of_ours_in_every_year_of_its_spells(system: Numbering, shared: Path) -> None:
    find = by_cow if system == "cow" else by_gw
    missing = {}
    for number, name, first, last in listed(shared, system):
        for year in range(first.year, last.year + 1):
            days = [max(first, date(year, month, 1)) for month in range(1, 13)] + [min(last, date(year, 12, 31))]
            found = set()
            for day in days:
                with suppress(UsageError):
                    found.add(find(number, day).code)
            if not found:
                missing[system, number] = name
    assert missing == {key: "Tibet" for key in NOT_IN_THE_TABLE if key[0] == system}


@pytest.mark.parametrize("system", ["cow", "gw"])
def test_no_day_gives_a_number_to_two_states(system: Numbering) -> None:
    for number in {number for one in states().values() for number, _ in one.numbers(system)}:
        spells = [spell for _, spell in bearers(system, number)]
        for before, after in pairwise(spells):
            assert before.last, number
            assert after.start, number
            assert before.last < after.start, number


def test_no_state_has_two_numbers_in_a_list_on_one_day() -> None:
    for one in states().values():
        for system in NUMBERINGS:
            spells = [spell for _, spell in one.numbers(system)]
            assert all((a.last or date.max) < (b.start or date.min) for a, b in pairwise(spells)), one.code


OTHER_DAYS = {
    ("gw", 135): "Peru: they begin with the battle of Ayacucho",
    ("gw", 165): "Uruguay: they begin with the constitution",
    ("gw", 349): "Slovenia: they begin with the end of the old Yugoslavia in April 1992, as for Croatia",
    ("gw", 366): "Estonia: they begin with the armistice of November 1918",
    ("gw", 372): "Georgia: they begin with the end of the Soviet Union",
    ("gw", 660): "Lebanon: they begin a year later, to the day",
    ("gw", 812): "Laos: they begin in May 1954, as with Vietnam",
}
"""Numbers that Gleditsch and Ward count later than we do, by more than weeks; the Correlates of War's reasons stand at the head of the table."""


@pytest.mark.parametrize("system", ["cow", "gw"])
def test_our_days_are_those_of_a_research_list_but_for_weeks_or_for_a_reason(system: Numbering, shared: Path) -> None:
    rows, end = listed(shared, system), LAST_DAYS[system]
    unsaid = set()
    for number in {row[0] for row in rows} - {number for name, number in NOT_IN_THE_TABLE if name == system}:
        theirs = [(first, last) for one, _, first, last in rows if one == number]
        holders = bearers(system, number)
        ours = [(spell.start or date.min, min(spell.last or end, end)) for _, spell in holders]
        noted = any(one.note for one, _ in holders) or (system, number) in OCCUPIED
        alone = [part for spell in theirs for part in days_without(spell, ours)]
        alone += [
            part
            for spell in ours
            for part in (days_without(spell, theirs) if spell[0] <= end else ())
            if system == "gw" or part[1] >= min(first for first, _ in theirs)
        ]
        if any(length(part) > WEEKS for part in alone) and not noted:
            unsaid.add((system, number))
    assert unsaid == {key for key in OTHER_DAYS if key[0] == system}


def test_the_numbers_of_the_correlates_of_war_are_those_of_its_own_list(shared: Path) -> None:
    theirs = {number for number, *_ in listed(shared, "cow")}
    ours = {number for one in states().values() for number, _ in one.numbers("cow")}
    assert ours == theirs


@pytest.mark.parametrize(
    ("number", "day", "code"),
    [
        (255, "1866-07-03", "PRS"), (255, "1914-08-01", "DEU"), (260, "1955-05-06", "DEU"), (255, "1990-10-03", "DEU"), (265, "1989-11-09", "DDR"),
        (678, "1990-05-21", "YEM"), (679, "1990-05-22", "YEM"), (816, "1964-08-04", "VDR"), (817, "1964-08-04", "VNM"), (816, "1979-02-17", "VNM"),
        (365, "1914-08-01", "RUS"), (365, "1941-06-22", "SUN"), (345, "1914-07-28", "SRB"), (345, "1999-03-24", "YUG"), (345, "2004-01-01", "SCG"),
        (640, "1914-10-29", "OTT"), (325, "1859-04-29", "SRD"), (300, "1914-07-28", "AUH"), (651, "1870-01-01", "EGY"),
    ],
)  # fmt: skip
def test_a_correlates_of_war_number_means_the_state_of_the_day(number: int, day: str, code: str) -> None:
    assert by_cow(number, date.fromisoformat(day)).code == code


@pytest.mark.parametrize(
    ("number", "day", "code"),
    [
        (260, "2020-01-01", "DEU"), (255, "1914-08-01", "DEU"), (340, "1900-01-01", "SRB"), (345, "1999-03-24", "YUG"), (678, "2015-03-26", "YEM"),
        (99, "1825-01-01", "COL"), (89, "1830-01-01", "UPC"), (563, "1905-01-01", "TRV"), (305, "1940-01-01", "AUT"), (971, "2000-01-01", "NRU"),
        (815, "1850-01-01", "VNM"),
    ],
)  # fmt: skip
def test_a_gleditsch_ward_number_means_the_state_of_the_day(number: int, day: str, code: str) -> None:
    assert by_gw(number, date.fromisoformat(day)).code == code


def test_a_number_that_changed_is_refused_with_who_had_it_and_what_holds_now() -> None:
    with pytest.raises(UsageError, match=r"no state has the COW code 260 on 1 January 2000: Germany had it .* to 2 October 1990 and has 255 then"):
        by_cow(260, date(2000, 1, 1))
    with pytest.raises(UsageError, match=r"817 on 1 January 1990: Vietnam had it from 4 June 1954 to 1 July 1976 and has 816 then"):
        by_cow(817, date(1990, 1, 1))


def test_a_number_of_the_other_list_is_refused_with_whose_it_is() -> None:
    with pytest.raises(UnknownName, match="unknown COW code '340': it is Serbia's in the Gleditsch-Ward list"):
        by_cow(340, date(1900, 1, 1))
    with pytest.raises(UnknownName, match=r"unknown GW code '999'$"):
        by_gw(999, date(1900, 1, 1))


def test_a_number_of_other_days_stands_for_the_state_only_then() -> None:
    assert [state("DEU").number("cow", date(year, 1, 1)) for year in (1900, 1947, 1960, 1991)] == [255, None, 260, 255]


@pytest.mark.parametrize(
    ("word", "codes"),
    [
        ("Korea, Republic of", ["KOR"]),
        ("Bosnia & Herzegovina", ["BIH"]),
        ("St. Lucia", ["LCA"]),
        ("The Gambia", ["GMB"]),
        ("Cote d'Ivoire", ["CIV"]),
        ("Myanmar (Burma)", ["MMR"]),
        ("Italy/Sardinia-Piedmont", ["ITA", "SRD"]),
        ("Russian", []),
    ],
)
def test_a_name_is_known_however_it_is_written(word: str, codes: list[str]) -> None:
    assert [one.code for one in named(word)] == codes


def test_of_two_states_with_one_name_the_day_decides() -> None:
    assert state("Turkey (Ottoman Empire)", date(1900, 1, 1)).code == "OTT"
    assert state("Turkey (Ottoman Empire)").code == "TUR"
    assert state("Korea", date(1900, 1, 1)).code == "KOE"
    with pytest.raises(UnknownName, match=r"it may mean North Korea \(PRK\) or South Korea \(KOR\)"):
        state("Korea", date(2000, 1, 1))
