"""Gifts that no pattern tells: what may be given in a sentence, which side a verb names, and who outweighs the others."""

from typing import Any

import pytest
from tests.reading.reported import DAY

from foedus.reading.patterns.transfers import transfer
from foedus.reading.patterns.transfers.weighed import choice
from foedus.reading.patterns.transfers.weighed.goods import items_of
from foedus.reading.patterns.transfers.weighed.ties import Scene, scenes_of
from foedus.reading.patterns.transfers.weighed.weights import SURE, load_weights
from foedus.reading.patterns.transfers.weighed.words import expected
from foedus.reading.rules import Reading, _tables
from foedus.terms.evidence import Document

ITEMS = [
    ("Oman found two frigates and some shells.", {"vessels", "munitions"}),
    ("Italy trained Libyan clerks.", {"training"}),
    ("Oman lent Yemen 30 million dollars.", {"economic_aid"}),
    ("Oman and Yemen agreed to meet again.", set()),
]
SIDES = [
    ("doer", "giving", "g"),
    ("with by passive", "giving", "g"),
    ("with to", "giving", "r"),
    ("moved", "giving", "r"),
    ("with from", "giving", "g"),
    ("doer", "getting", "r"),
    ("with from", "getting", "g"),
    ("with to", "flowing", "r"),
    ("with from", "flowing", "g"),
    ("doer adjective", "giving", ""),
    ("doer", "saying", ""),
]


def scenes(monkeypatch: pytest.MonkeyPatch, text: str) -> list[tuple[Scene, Any]]:
    """The scenes that the reader weighs in a short report, with what it knows at that place."""
    seen: list[tuple[Scene, Any]] = []

    def note(passage: Any, context: Any, told: Any) -> list[Any]:
        seen.extend((scene, context) for scene in scenes_of(passage, context, items_of(passage, context)))
        return []

    monkeypatch.setattr(transfer, "weighed_roles", note)
    document = Document(id="short", path="short.txt", sha256="0" * 64, text=f"A short report\n\n{text}\n", published=DAY)
    Reading(document, *_tables()).run()
    return seen


@pytest.mark.parametrize(("text", "kinds"), ITEMS)
def test_what_may_be_given(monkeypatch: pytest.MonkeyPatch, text: str, kinds: set[str]) -> None:
    assert {scene.item.goods.entry.id for scene, _ in scenes(monkeypatch, text)} == kinds


@pytest.mark.parametrize(("relation", "verb", "side"), SIDES)
def test_the_side_that_a_verb_names(relation: str, verb: str, side: str) -> None:
    assert expected(relation, verb) == side


def test_the_ties_of_a_clause(monkeypatch: pytest.MonkeyPatch) -> None:
    [(scene, _)] = scenes(monkeypatch, "Italy ferried howitzers to Libya.")
    ties = {tie.codes: tie.names for tie in scene.ties}
    assert {"doer", "side g", "nearest before"} <= ties["ITA",]
    assert {"with to", "side r", "nearest after"} <= ties["LBY",]
    assert "side r" not in ties["ITA",]
    assert "side g" not in ties["LBY",]


def test_the_pair_that_outweighs_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    [(scene, context)] = scenes(monkeypatch, "Italy ferried howitzers to Libya.")
    pair, share = choice.chosen(scene, context, [], {"g side g": 4.0, "r side r": 4.0})
    assert pair is not None
    assert [tie.codes for tie in pair] == [("ITA",), ("LBY",)]
    assert share > 0.9


def test_nobody_outweighs_a_pair(monkeypatch: pytest.MonkeyPatch) -> None:
    [(scene, context)] = scenes(monkeypatch, "Italy ferried howitzers to Libya.")
    _, share = choice.chosen(scene, context, [], {"n item": 4.0})
    assert share < 0.1


def test_no_state_gives_to_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    [(scene, _)] = scenes(monkeypatch, "Italy and Libya keep howitzers.")
    assert all(not set(giver.codes) & set(receiver.codes) for giver, receiver in choice.pairs_of(scene))


def test_the_table_names_givers_receivers_pairs_and_nobody() -> None:
    table = load_weights()
    assert {name.split()[0] for name in table} == {"g", "r", "p", "n"}
    assert table["p told before same"] > 0
    assert table["n item"] > 0
    assert 0 < SURE < 1
