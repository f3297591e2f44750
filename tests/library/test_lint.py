"""The linter of the library: a small library without faults, and one wrong library for each rule."""

from pathlib import Path

import pytest

from foedus.library import Catalogue, catalogue
from foedus.library.lint import LONGEST, RULES, Fault, lint

SMALL = Path(__file__).parent / "small"
RIGHT = {path.relative_to(SMALL).as_posix(): path.read_text(encoding="utf-8") for path in sorted(SMALL.rglob("*.yaml"))}
"""A small invented library without faults."""


def library(home: Path, files: dict[str, str]) -> Catalogue:
    for name, text in files.items():
        path = home / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return Catalogue(home)


def faults(home: Path, name: str, old: str, new: str) -> list[str]:
    """The faults of the right library after one change, each without the folder of its file."""
    assert old in RIGHT[name], f"{old!r} is not in {name}"
    found = lint(library(home, {**RIGHT, name: RIGHT[name].replace(old, new, 1)}))
    return [str(fault).removeprefix(f"{home}/") for fault in found]


def test_the_library_that_comes_with_foedus_has_no_faults():
    assert [str(fault) for fault in lint(catalogue())] == []


def test_a_small_library_without_faults_has_none(tmp_path: Path):
    assert lint(library(tmp_path, RIGHT)) == []


def test_a_fault_is_one_line_with_file_place_and_problem():
    fault = Fault(Path("pact-2001.yaml"), "pact-2001/1", "unknown area 'cost'")

    assert str(fault) == "pact-2001.yaml: pact-2001/1: unknown area 'cost'"


PACT, BAN, CASE = "agreements/pact-2001.yaml", "measures/ban-2003.yaml", "cases/pacts/an-attack.yaml"
MAP, ZONES, GROUPS = "places/places.yaml", "places/areas.yaml", "actors/classes.yaml"
WRONG = {
    "a measure of another set": (
        BAN, "id: ban-2003/1", "id: ban-2004/1", [f"{BAN}: ban-2004/1: does not belong to ban-2003"],
    ),
    "a measure set under another name": (
        BAN, "id: ban-2003\n", "id: ban-2005\n",
        [
            f"{BAN}: ban-2003/1: does not belong to ban-2005",
            f"{BAN}: ban-2005: the id is not the file's name, 'ban-2003'",
        ],
    ),
    "a place twice": (
        MAP, "- id: island\n  name: Island\n", "- {id: island, name: Islet}\n- id: island\n  name: Island\n",
        [f"{MAP}: island: this id stands twice"],
    ),
    "an area twice": (
        ZONES, "- {id: coast,", "- {id: coast, name: the other coast, meaning: land}\n- {id: coast,", [f"{ZONES}: coast: this id stands twice"],
    ),
    "a party that is no state": (
        PACT, "parties: [FRA,", "parties: [FRA, NO,", [f"{PACT}: parties: unknown state 'NO': did you mean 'NOR'?"],
    ),
    "an enemy that is no state": (
        PACT, "except: [DEU]", "except: [GERMANY]", [f"{PACT}: pact-2001/1: unknown state 'GERMANY'"],
    ),
    "a border with no state": (
        PACT, "bordering: DEU", "bordering: ZZZ", [f"{PACT}: pact-2001/1: unknown state 'ZZZ'"],
    ),
    "a target that is no state": (
        BAN, "to: [SOM]", "to: [SOMM]", [f"{BAN}: ban-2003/1: unknown state 'SOMM': did you mean 'SOM'?"],
    ),
    "a holder that is no state": (
        MAP, "state: disputed", "state: disputd", [f"{MAP}: island: unknown state 'disputd': did you mean 'disputed'?"],
    ),
    "a viewpoint that is nobody's": (
        MAP, "{default: FRA", "{defualt: FRA", [f"{MAP}: island: unknown viewpoint 'defualt': did you mean 'default'?"],
    ),
    "a member that is no state": (
        GROUPS, "[DEU,", "[DDE,", [f"{GROUPS}: neighbour: unknown state 'DDE': did you mean 'DDR'?"],
    ),
    "an enemy of an unknown class": (
        PACT, "class: neighbour", "class: neighbor", [f"{PACT}: pact-2001/1: unknown class of states 'neighbor': did you mean 'neighbour'?"],
    ),
    "a measure that binds an unknown class": (
        BAN, "bound: neighbour\n", "bound: neighbours\n",
        [f"{BAN}: ban-2003/1: unknown class of states 'neighbours': did you mean 'neighbour'?"],
    ),
    "a cap for an unknown class": (
        BAN, "bound: neighbour,", "bound: nobody,", [f"{BAN}: ban-2003/1: unknown class of states 'nobody'"],
    ),
    "the home of an unknown class": (
        ZONES, "home_class: neighbour", "home_class: people", [f"{ZONES}: coast: unknown class of states 'people'"],
    ),
    "a norm in an unknown area": (
        PACT, "territory: [coast]", "territory: [cost]", [f"{PACT}: pact-2001/1: unknown area 'cost': did you mean 'coast'?"],
    ),
    "a place in an unknown area": (
        MAP, "area: coast", "area: hills", [f"{MAP}: island: unknown area 'hills'"],
    ),
    "a predecessor that is not there": (
        PACT, "replaces: [pact-1990]", "replaces: [pact-1991]",
        [f"{PACT}: replaces: unknown agreement 'pact-1991': did you mean 'pact-1990'?"],
    ),
    "an unknown area of recognised places": (
        ZONES, "members_only: pact-2001", "when_recognised: hills", [f"{ZONES}: coast: unknown area 'hills'"],
    ),
    "an area for the members of nothing": (
        ZONES, "members_only: pact-2001", "members_only: league-1900", [f"{ZONES}: coast: unknown agreement 'league-1900'"],
    ),
    "a class made of the parties to nothing": (
        GROUPS, "agreement: pact-2001", "agreement: union-1900", [f"{GROUPS}: party: unknown agreement 'union-1900'"],
    ),
    "a condition in an article that is not there": (
        PACT, "provoked: pact-1990/1", "provoked: pact-1990/9", [f"{PACT}: pact-2001/1: unknown norm 'pact-1990/9': did you mean 'pact-1990/1'?"],
    ),
    "goods that are not in the tree": (
        BAN, "goods: [small_arms]", "goods: [smal_arms]", [f"{BAN}: ban-2003/1: unknown goods 'smal_arms': did you mean 'small_arms'?"],
    ),
    "a norm without words": (
        PACT, "paraphrase: Each party helps the other against an attack.", 'paraphrase: ""', [f"{PACT}: pact-2001/1: 'paraphrase' is empty"],
    ),
    "an agreement without a citation": (
        PACT, "citation: 1 UNTS 1", 'citation: " "', [f"{PACT}: pact-2001: 'citation' is empty"],
    ),
    "a measure about nothing": (
        BAN, "goods: [arms]", "goods: []", [f"{BAN}: ban-2003/1: 'goods' is empty"],
    ),
    "a class of nobody": (
        GROUPS, ", agreement: pact-2001", "", [f"{GROUPS}: party: has neither members nor an agreement"],
    ),
    "a norm that repeats another": (
        PACT, "The parties consult when one of them is threatened.", "Each  party helps the other against an Attack",
        [f"{PACT}: pact-2001/2: says the same as pact-2001/1"],
    ),
    "a party that was no state yet": (
        PACT, "parties: [FRA,", "parties: [FRA, SSD,", [f"{PACT}: parties, SSD: SSD was no state on 2001-06-01"],
    ),
    "a member that was no state yet": (
        GROUPS, "from: 1918-11-11", "from: 1900-11-11", [f"{GROUPS}: neighbour: POL was no state on 1900-11-11"],
    ),
    "a bearer that is no party": (
        PACT, "bearers: [FRA], toward: [POL], adversaries", "bearers: [USA], toward: [POL], adversaries",
        [f"{PACT}: pact-2001/1: USA is no party, so it owes nothing here"],
    ),
    "a suspension by a state that is no party": (
        PACT, "{bearers: [FRA], toward: [POL], from", "{bearers: [USA], toward: [POL], from",
        [f"{PACT}: suspensions: USA is no party, so it owes nothing here"],
    ),
    "a party that stays when all is over": (
        PACT, "until: 2010-01-01", "until: 2021-01-01",
        [f"{PACT}: parties, RUS: lasts until 2021-01-01, after the end of the whole (2020-12-31)"],
    ),
    "a party bound before there was anything": (
        PACT, "until: 2010-01-01", "from: 2001-05-01",
        [f"{PACT}: parties, RUS: begins (2001-05-01) before the whole does (2001-06-01)"],
    ),
    "a party bound before it signed": (
        PACT, "signed: 2001-03-01, from", "signed: 2003-03-01, from",
        [f"{PACT}: parties, POL: is bound from 2002-01-01, before it signed (2003-03-01)"],
    ),
    "a party twice at once": (
        PACT, "parties: [FRA,", "parties: [FRA, {state: RUS, from: 2009-01-01},",
        [f"{PACT}: parties, RUS: two of its spells overlap on 2009-01-01"],
    ),
    "a norm older than its agreement": (
        PACT, "    from: 2002-01-01", "    from: 2001-05-31",
        [f"{PACT}: pact-2001/1: begins (2001-05-31) before the whole does (2001-06-01)"],
    ),
    "a suspension that ends before it begins": (
        PACT, "from: 2005-01-01, until: 2006-01-01", "from: 2006-01-01, until: 2005-01-01",
        [f"{PACT}: suspensions: ends (2005-01-01) before it begins (2006-01-01)"],
    ),
    "a measure in force before it was adopted": (
        BAN, "adopted: 2003-01-01", "adopted: 2003-01-31", [f"{BAN}: ban-2003/1: in force (2003-01-01) before it was adopted (2003-01-31)"],
    ),
    "a grace that ends before the measure begins": (
        BAN, "acts_from: 2003-02-01", "acts_from: 2002-02-01",
        [f"{BAN}: ban-2003/1: an act counts from 2002-02-01, before the measure is in force (2003-01-01)"],
    ),
    "a measure twice at once": (
        BAN, "{from: 2008-01-01}", "{from: 2005-01-01}", [f"{BAN}: ban-2003/1: two of its spells overlap on 2005-01-01"],
    ),
    "a cap before its measure": (
        BAN, "from: 2004-01-01", "from: 2002-01-01", [f"{BAN}: ban-2003/1: begins (2002-01-01) before the whole does (2003-01-01)"],
    ),
    "a place whose holders are out of order": (
        MAP, "from: 1900-01-01", "from: 1999-01-01", [f"{MAP}: island: its spells are not in the order of time"],
    ),
    "a place that leaves an area before it is in": (
        MAP, "until: 2000-01-01", "until: 1980-01-01", [f"{MAP}: island: ends (1980-01-01) before it begins (1990-01-01)"],
    ),
    "a member twice at once": (
        GROUPS, "until: 1939-09-30", "until: 1945-05-09", [f"{GROUPS}: neighbour, POL: two of its spells overlap on 1945-05-09"],
    ),
    "a file that nobody will read to the end": (
        PACT, "id: pact-2001\n", "# more\n" * LONGEST + "id: pact-2001\n",
        [f"{PACT}: line {LONGEST + 1}: {LONGEST + len(RIGHT[PACT].splitlines())} lines are too many; keep a file within {LONGEST}"],
    ),
    "a case under another name": (
        CASE, "id: an-attack", "id: a-threat", [f"{CASE}: an-attack: the id is not the file's name"],
    ),
    "a file that its schema refuses": (
        PACT, "duty: consult", "duty: consults",
        [f"{PACT}: line 29: at $.norms[1].duty: unknown value 'consults'; did you mean 'consult'?"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("name", "old", "new", "wanted"), WRONG.values(), ids=WRONG)
def test_the_linter_finds(tmp_path: Path, name: str, old: str, new: str, wanted: list[str]):
    assert faults(tmp_path, name, old, new) == wanted


def test_an_agreement_under_another_name_is_found(tmp_path: Path):
    files = {**RIGHT, "agreements/pact-2002.yaml": RIGHT["agreements/pact-1990.yaml"]}

    found = [str(fault).removeprefix(f"{tmp_path}/") for fault in lint(library(tmp_path, files))]

    assert "agreements/pact-2002.yaml: pact-1990: the id is not the file's name, 'pact-2002'" in found


def test_a_case_outside_the_folders_of_the_casebook_and_one_that_stands_twice_are_found(tmp_path: Path):
    files = {**RIGHT, "cases/an-attack.yaml": RIGHT[CASE], "cases/others/an-attack.yaml": RIGHT[CASE]}

    found = [str(fault).removeprefix(f"{tmp_path}/") for fault in lint(library(tmp_path, files))]

    assert found == [
        "cases/an-attack.yaml: an-attack: a case stands in a folder of the casebook",
        "cases/others/an-attack.yaml: an-attack: this id stands twice",
        f"{CASE}: an-attack: this id stands twice",
    ]


def test_a_party_that_was_no_state_yet_passes_with_a_note(tmp_path: Path):
    assert faults(tmp_path, PACT, "parties: [FRA,", "parties: [FRA, {state: SSD, note: signed for by Sudan},") == []


def test_every_broken_file_is_a_fault_of_its_own(tmp_path: Path):
    files = {**RIGHT, "agreements/pact-1990.yaml": "id: pact-1990", "places/areas.yaml": "id: coast"}

    assert {fault.path.name for fault in lint(library(tmp_path, files))} == {"pact-1990.yaml", "areas.yaml"}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_every_rule_finds_something_in_one_of_the_wrong_libraries(rule, tmp_path: Path):
    caught = []
    for n, (name, old, new, _) in enumerate(WRONG.values()):
        home = tmp_path / str(n)
        home.mkdir()
        wrong = library(home, {**RIGHT, name: RIGHT[name].replace(old, new, 1)})
        if "consults" not in new:
            caught += list(rule(wrong))

    assert caught
