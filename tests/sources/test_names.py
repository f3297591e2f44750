"""The tables of names: people and their offices, organisations, media."""

import re

import pytest

from foedus.sources.gazetteer import FOLDER, Organisation, Outlet, Person, fold
from foedus.terms.actors import states
from foedus.terms.errors import LexiconError
from foedus.terms.strict_yaml import read_models

PEOPLE = read_models(FOLDER / "people.yaml", Person, LexiconError)
ORGANISATIONS = read_models(FOLDER / "organisations.yaml", Organisation, LexiconError)
OUTLETS = read_models(FOLDER / "media.yaml", Outlet, LexiconError)


def spellings(row: Person | Organisation | Outlet) -> set[str]:
    """Every spelling of one row as a reader would look it up; codes keep their case, for AP is no ap."""
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


def test_people_are_many() -> None:
    assert len(PEOPLE) >= 300


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
    assert person.surname in {*person.name.split(), *re.split(r"[\s-]+", person.name)}, "the surname is a word of the name"
    assert fold(person.name) not in {fold(name) for name in person.names}, "another spelling differs from the name"
    assert person.offices, "somebody without an office speaks for nobody"
    if person.surname_first:
        assert person.name.split()[0] == person.surname
    for office in person.offices:
        assert office.state in states()
        assert office.start is None or office.last is None or office.start <= office.last, f"{office.office}: from is after until"


@pytest.mark.parametrize("person", PEOPLE, ids=lambda person: person.name)
def test_nobody_holds_one_office_twice_at_once(person: Person) -> None:
    for n, office in enumerate(person.offices):
        for other in person.offices[n + 1 :]:
            if (office.state, office.office) == (other.state, other.office) and office.last and other.start:
                assert office.last < other.start


def test_every_outlet_s_state_exists() -> None:
    assert [outlet.name for outlet in OUTLETS if outlet.state is not None and outlet.state not in states()] == []


def test_presidents_and_kings_of_one_state_do_not_serve_at_once() -> None:
    for sole in ("president", "king", "chancellor", "emir", "sultan", "supreme leader", "secretary of state", "secretary of defense"):
        spells: dict[str, list[tuple[object, object, str]]] = {}
        for person in PEOPLE:
            for office in person.offices:
                if office.office == sole and office.start is not None:
                    spells.setdefault(office.state, []).append((office.start, office.last, person.name))
        for state, held in spells.items():
            held.sort(key=lambda spell: str(spell[0]))
            for (_, last, earlier), (start, _, later) in zip(held, held[1:], strict=False):
                assert last is not None and str(last) <= str(start), f"{state}: {earlier} and {later} are both {sole}"


def test_a_person_is_found_for_the_state_served_on_a_day() -> None:
    table = {person.name: person for person in PEOPLE}
    assert table["Eduard Shevardnadze"].state(None) == "GEO"
    assert {office.state for office in table["Eduard Shevardnadze"].offices} == {"SUN", "GEO"}
