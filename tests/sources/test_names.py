"""The tables of names: people and their offices, organisations, media."""

import re
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from foedus.sources.gazetteer import FOLDER, Organisation, Outlet, Person, fold
from foedus.terms.actors import states
from foedus.terms.errors import LexiconError
from foedus.terms.strict_yaml import read_models

PEOPLE = [person for table in sorted(FOLDER.glob("people*.yaml")) for person in read_models(table, Person, LexiconError)]
ORGANISATIONS = read_models(FOLDER / "organisations.yaml", Organisation, LexiconError)
OUTLETS = read_models(FOLDER / "media.yaml", Outlet, LexiconError)


def spellings(row: Person | Organisation | Outlet) -> set[str]:
    """Every spelling of one row, as the reader looks it up."""
    return {fold(name) for name in (row.name, *row.names)}


def doubled(rows: list[Person] | list[Organisation] | list[Outlet]) -> list[str]:
    """Spellings that stand in two rows."""
    seen: dict[str, str] = {}
    twice: list[str] = []
    for row in rows:
        for spelling in sorted(spellings(row)):
            if spelling in seen:
                twice.append(f"{spelling}: {seen[spelling]} and {row.name}")
            seen[spelling] = row.name
    return twice


def test_sixty_states_have_a_head_a_foreign_and_a_defence_minister_since_2000() -> None:
    held: dict[str, set[str]] = {}
    for person in PEOPLE:
        for office in person.offices:
            if office.state and (office.last is None or office.last.year >= 2000):
                held.setdefault(office.state, set()).add(office.office)
    heads, foreign = {"president", "prime minister", "chancellor", "king", "premier"}, {"foreign minister", "secretary of state"}
    defence = {"defence minister", "secretary of defense"}
    whole = [state for state, offices in held.items() if offices & heads and offices & foreign and offices & defence]

    assert len(whole) >= 60, f"only {len(whole)} of {len(PEOPLE)} people's states"


def test_organisations_and_outlets_are_at_least_a_hundred_and_fifty_each() -> None:
    assert len(ORGANISATIONS) >= 150
    assert len(OUTLETS) >= 150


def test_no_two_people_share_a_spelling() -> None:
    assert doubled(PEOPLE) == []


def test_no_two_organisations_share_a_name_or_an_id() -> None:
    assert doubled(ORGANISATIONS) == []
    ids = [body.id for body in ORGANISATIONS]
    assert sorted(set(ids)) == sorted(ids)


def test_no_two_outlets_share_a_name() -> None:
    assert doubled(OUTLETS) == []


@pytest.mark.parametrize("person", PEOPLE, ids=lambda person: person.name)
def test_a_person_s_row_holds_together(person: Person) -> None:
    words = [re.split(r"[\s-]+", name) for name in (person.name, *person.names)]
    surname = re.split(r"[\s-]+", person.surname)
    assert any(surname == name[n : n + len(surname)] for name in words for n in range(len(name))), "the surname stands in the name"
    assert len({person.name, *person.names}) == 1 + len(person.names), "no spelling is given twice"
    if person.surname_first:
        assert person.name.startswith(person.surname)
    for office in person.offices:
        assert office.of in states() or office.of in {body.id for body in ORGANISATIONS}
        assert office.start is None or office.last is None or office.start <= office.last, f"{office.office}: from is after until"


@pytest.mark.parametrize("person", PEOPLE, ids=lambda person: person.name)
def test_nobody_holds_one_office_twice_at_once(person: Person) -> None:
    for n, office in enumerate(person.offices):
        for other in person.offices[n + 1 :]:
            if (office.of, office.office) == (other.of, other.office) and office.last and other.start:
                assert office.last < other.start


def test_every_outlet_s_state_exists() -> None:
    assert [outlet.name for outlet in OUTLETS if outlet.state is not None and outlet.state not in states()] == []


def test_presidents_and_kings_of_one_state_do_not_serve_at_once() -> None:
    for sole in ("president", "king", "chancellor", "emir", "sultan", "supreme leader", "secretary of state", "secretary of defense"):
        spells: dict[str, list[tuple[object, object, str]]] = {}
        for person in PEOPLE:
            for office in person.offices:
                if office.office == sole and office.start is not None:
                    spells.setdefault(office.of, []).append((office.start, office.last, person.name))
        for state, held in spells.items():
            held.sort(key=lambda spell: str(spell[0]))
            for (_, last, earlier), (start, _, later) in pairwise(held):
                assert last is None or str(last) <= str(start), f"{state}: {earlier} and {later} are both {sole}"


def test_somebody_who_served_two_states_is_taken_for_the_one_served_on_the_day() -> None:
    shevardnadze = next(person for person in PEOPLE if person.name == "Eduard Shevardnadze")
    assert shevardnadze.state(date(1988, 1, 1)) == "SUN"
    assert shevardnadze.state(date(2001, 1, 1)) == "GEO"


def test_an_office_is_of_a_state_or_of_an_organisation(tmp_path: Path) -> None:
    table = tmp_path / "people.yaml"
    table.write_text("- {name: Anna Berg, surname: Berg, offices: [{office: president}]}\n", encoding="utf-8")

    with pytest.raises(LexiconError, match="give 'state' or 'org'"):
        read_models(table, Person, LexiconError)


@pytest.mark.parametrize(
    ("day", "of", "office"),
    [
        (date(2008, 3, 1), "NOR", "prime minister"),
        (date(2020, 3, 1), "NATO", "secretary-general"),
        (date(2024, 12, 1), "NATO", "secretary-general"),
        (date(2025, 3, 1), "NOR", "finance minister"),
    ],
)
def test_the_office_of_a_day_is_the_one_held_or_the_last_one_before(day: date, of: str, office: str) -> None:
    stoltenberg = next(person for person in PEOPLE if person.name == "Jens Stoltenberg")

    held = stoltenberg.held(day)

    assert held is not None
    assert (held.of, held.office) == (of, office)


def test_an_office_without_days_gives_way_to_a_dated_one_that_fits() -> None:
    moussa = next(person for person in PEOPLE if person.name == "Amr Moussa")

    assert (moussa.state(date(1995, 1, 1)), moussa.state(date(2005, 1, 1))) == ("EGY", "LAS")
