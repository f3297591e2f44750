"""Parties and days of pacts that only weighing tells, and what must not be taken for either."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.reading.banks.test_agreement_bank import pact
from tests.reading.reported import Wanted, faults

from foedus.reading.patterns.agreements.weighed import weights
from foedus.reading.patterns.agreements.weighed.choice import CLEAR, ENOUGH, SURE, SURER
from foedus.reading.patterns.agreements.weighed.weights import TABLE, Weights, grouped, load_weights

Rows = list[tuple[str, str, Wanted]]


DAYS: Rows = [
    (
        "to which they set their hands",
        "The treaty of friendship, to which Fiji and Tonga set their hands in Suva on 4 May 1990, runs for ten years.",
        [pact("FJI TON", "1990-05-04")],
    ),
    ("last night", "Ghana and Togo signed a border treaty here last night.", [pact("GHA TGO", "2025-06-14")]),
    ("in force is no signature", "The border treaty between Ghana and Togo entered into force on 4 May 1990.", [pact("GHA TGO", signed=None)]),
    ("torn up is no signature", "Ghana tore up its border treaty with Togo on 4 May 1990.", [pact("GHA TGO", signed=None)]),
    (
        "another deed's day",
        "Kenya delivered rice in August 2020, weeks after Kenya and Ghana had signed a protocol on grain.",
        [pact("GHA KEN", signed=None)],
    ),
]
ROWS: Rows = [
    (
        "pairs by their days",
        "Three treaties made the union: Fiji and Tonga on 4 May 1990, Fiji and Samoa on 23 June 1991, Samoa and Tonga on 7 July 1992.",
        [pact("FJI TON", "1990-05-04"), pact("FJI WSM", "1991-06-23"), pact("TON WSM", "1992-07-07")],
    ),
    (
        "partners in brackets",
        "Peru signed three friendship treaties that year. Those with Ghana (9 April 1972), Togo (8 May 1972) and Benin (7 June 1972) lapsed.",
        [pact("GHA PER", "1972-04-09"), pact("PER TGO", "1972-05-08"), pact("BEN PER", "1972-06-07")],
    ),
    ("no plural, no row", "Fiji and Tonga met on 4 May 1990, Fiji and Samoa on 23 June 1991.", []),
    ("other deeds by their days", "Two treaties were in doubt. Fiji attacked Tonga on 4 May 1990 and Samoa on 23 June 1991.", []),
]
PARTIES: Rows = [
    (
        "a list that ends with others",
        "The pact, signed in Lomé on 26 August 2003 by Angola, Botswana and others, was never used.",
        [pact("AGO BWA", "2003-08-26")],
    ),
    ("a name without a noun", "Fiji and Tonga signed the Reef Union on 4 May 1990.", [pact("FJI TON", "1990-05-04")]),
    ("a player signed by two clubs", "Fiji and Tonga signed Marcus Rashid on 4 May 1990 for the world cup, and the player agreed.", []),
    ("treaty of a body", "Kenya and Uganda fought on 3 March 2024. The North Atlantic Treaty is not about that.", []),
    ("a body made known", "Fiji, Tonga and Samoa announced AUKUS on 4 May 1990.", [pact("FJI TON WSM", "1990-05-04")]),
    (
        "a host is no party",
        "In 1988 Chilean envoys were busy. On 3 May they signed a treaty of trade with Peru in Madrid.",
        [pact("CHL PER", "1988-05-03", place="Madrid")],
    ),
    (
        "a host that is a party",
        "Norwegian envoys flew in on Monday. They signed a treaty of trade with Kenya in Nairobi on 3 May 2024.",
        [pact("KEN NOR", "2024-05-03", place="Nairobi")],
    ),
    ("a body talked of", "Fiji, Tonga and Samoa discussed AUKUS on 4 May 1990.", []),
]
BARRED: Rows = [
    ("refused", "Mongolia has declined to sign the transit agreement that Kazakhstan offered it in April 2025.", []),
    ("not signed", "Ghana did not sign the customs accord that Togo sent it on 4 May 2025.", []),
    ("signed after refusals", "After years of refusing, Kenya signed the customs accord with Uganda on 4 May 2025.", [pact("KEN UGA", "2025-05-04")]),
    ("joined by one", "Georgia and Moldova met. Georgia joined the Black Sea Alliance in March 2024.", []),
    ("of part of a list", "Fiji, Tonga and Samoa are friends of Tokyo. The treaties, renewed in 2021, let Japan fish off Tonga.", []),
    ("the day of an attack", "Two accords were dead letters. Chad invaded Niger on 3 March 1988 and Mali on 5 June 1989.", []),
    (
        "one of the treaties",
        "Sweden tied its neighbours to itself with accords. Latvia and Estonia followed with a joint treaty on 3 May 1996.",
        [pact("EST LVA SWE", "1996-05-03")],
    ),
]


@pytest.mark.parametrize(("text", "wanted"), [pytest.param(text, wanted, id=name) for name, text, wanted in [*DAYS, *ROWS, *PARTIES, *BARRED]])
def test_whose_and_of_what_day_a_pact_is(text: str, wanted: Wanted) -> None:
    assert faults(text, "agreement", wanted) == []


def test_the_table_weighs_states_days_and_being_told() -> None:
    table = load_weights()
    assert table.states["ruled of 2 told"] > 0 > table.states["party"]
    assert table.days["ruled day"] > 0 > table.days["of another pact"]
    assert table.being["named"] > 0 > table.being["negated"]
    assert 0 < SURE < CLEAR < SURER < 1
    assert 0 < ENOUGH < 1


def test_every_line_of_the_table_is_loaded_once() -> None:
    note, *lines = TABLE.read_text(encoding="utf-8").splitlines()
    table = load_weights()
    assert note.startswith("# ")
    assert lines == sorted(lines, key=lambda line: line.split("\t")[0])
    assert len(lines) == len({line.split("\t")[0] for line in lines}) == sum(map(len, (table.states, table.sides, table.days, table.being)))
    assert all(weight for group in (table.states, table.sides, table.days, table.being) for weight in group.values())


def test_a_name_may_stand_in_several_groups() -> None:
    assert grouped({"s told": 1.0, "b told": -1.0}) == Weights(states={"told": 1.0}, being={"told": -1.0})


@pytest.mark.parametrize("name", ["x told", "told", ""])
def test_a_name_of_no_group_is_refused(name: str) -> None:
    with pytest.raises(KeyError):
        grouped({name: 1.0})


@pytest.fixture
def fresh() -> Iterator[None]:
    load_weights.cache_clear()
    yield
    load_weights.cache_clear()


def test_notes_are_no_weights(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fresh: None) -> None:
    path = tmp_path / "weights.tsv"
    path.write_text("# a note\ns party\t-1.50\n# another\nd by on | ruled\t0.25\n", encoding="utf-8")
    monkeypatch.setattr(weights, "TABLE", path)
    assert load_weights() == Weights(states={"party": -1.5}, days={"by on | ruled": 0.25})
