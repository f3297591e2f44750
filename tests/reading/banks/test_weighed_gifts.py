"""Gifts that no pattern tells: what may be given in a sentence, which side a verb names, and who outweighs the others."""

import pytest
from tests.reading.reported import DAY

from foedus.reading.discourse.passages import Passage
from foedus.reading.patterns.context import Context
from foedus.reading.patterns.transfer_roles import Roles
from foedus.reading.patterns.transfer_scenes import Noted
from foedus.reading.patterns.transfers import reweighed, transfer
from foedus.reading.patterns.transfers.weighed import choice
from foedus.reading.patterns.transfers.weighed.elsewhere import Elsewhere
from foedus.reading.patterns.transfers.weighed.goods import items_of
from foedus.reading.patterns.transfers.weighed.ties import scenes_of
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


def scenes(text: str) -> tuple[list[Noted], Elsewhere]:
    """What the reader weighs in a short report, and the states of that report."""
    document = Document(id="short", path="short.txt", sha256="0" * 64, text=f"A short report\n\n{text}\n", published=DAY)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reweighed, "note", all_noted)
        patch.setattr(transfer, "weighed_roles", lambda _: ())
        reading = Reading(document, *_tables())
        reading.run()
    return reading.context.unweighed, Elsewhere(reading.context)


def all_noted(passage: Passage, context: Context, _: list[Roles]) -> list[Noted]:
    return [Noted(passage, scene, [], ()) for scene in scenes_of(passage, context, items_of(passage, context))]


@pytest.mark.parametrize(("text", "kinds"), ITEMS)
def test_what_may_be_given(text: str, kinds: set[str]) -> None:
    assert {noted.scene.item.goods.entry.id for noted in scenes(text)[0]} == kinds


@pytest.mark.parametrize(("relation", "verb", "side"), SIDES)
def test_the_side_that_a_verb_names(relation: str, verb: str, side: str) -> None:
    assert expected(relation, verb) == side


def test_the_ties_of_a_clause() -> None:
    [noted], _ = scenes("Italy ferried howitzers to Libya.")
    ties = {tie.codes: tie.names for tie in noted.scene.ties}
    assert {"doer", "side g", "nearest before"} <= ties["ITA",]
    assert {"with to", "side r", "nearest after"} <= ties["LBY",]
    assert "side r" not in ties["ITA",]
    assert "side g" not in ties["LBY",]


def test_the_pair_that_outweighs_the_others() -> None:
    [noted], elsewhere = scenes("Italy ferried howitzers to Libya.")
    pair, share = choice.chosen(noted, elsewhere, {"g side g": 4.0, "r side r": 4.0})
    assert pair is not None
    assert [tie.codes for tie in pair] == [("ITA",), ("LBY",)]
    assert share > 0.9


def test_nobody_outweighs_a_pair() -> None:
    [noted], elsewhere = scenes("Italy ferried howitzers to Libya.")
    _, share = choice.chosen(noted, elsewhere, {"n item": 4.0})
    assert share < 0.1


def test_no_state_gives_to_itself() -> None:
    [noted], _ = scenes("Italy and Libya keep howitzers.")
    assert all(not set(giver.codes) & set(receiver.codes) for giver, receiver in choice.pairs_of(noted.scene))


def test_states_of_which_only_the_rest_of_a_report_speaks_may_be_meant() -> None:
    lead = "Chad and Oman agreed. Chad smiled. Chad waited.\n\nIt rained. It rained. It rained. It rained. Nobody came."
    [noted], elsewhere = scenes(f"{lead}\n\nHowitzers came from Italy. The rain went on.")
    assert ("OMN",) not in {tie.codes for tie in noted.scene.ties}
    elsewhere.enter(noted.scene, noted.passage)
    [oman] = [tie for tie in noted.scene.ties if tie.codes == ("OMN",)]
    assert {"far", "led"} <= oman.names
    assert "back" not in oman.coarse


def test_the_table_names_givers_receivers_pairs_and_nobody() -> None:
    table = load_weights()
    assert {name.split()[0] for name in table} == {"g", "r", "p", "n"}
    assert table["p told somewhere"] > 0
    assert table["n item"] > 0
    assert 0 < SURE < 1
