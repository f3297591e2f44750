"""Slots in the one form in which they can be compared."""

import pytest

from foedus.records.slots import clipped, codes, goods_class, goods_name, listed, name_documents, one, signed, spell, states_in_words
from foedus.terms.evidence import DatePhrase

from .builders import Records, document


@pytest.mark.parametrize(
    ("value", "values"),
    [(None, ()), ("", ()), ([], ()), ("RUS", ("RUS",)), (["RUS", None, "PRK"], ("RUS", "PRK")), ({"value": "2024-06-19"}, ("2024-06-19",))],
)
def test_a_slot_may_hold_one_or_several_values_or_none(value, values):
    record = Records()("a", "agreement", thing=value)

    assert listed(record, "thing") == values
    assert codes(record, "thing") == frozenset(values)
    assert one(record, "thing") == (values[0] if values else None)


@pytest.mark.parametrize("value", [None, "spring 2024", "2024-13", "2024-02-30", "24"])
def test_what_is_no_partial_date_has_no_days(value):
    assert spell(value) is None


def test_the_date_of_an_agreements_record_is_not_taken_for_its_signature():
    record = Records().pact("a", None).model_copy(update={"date": DatePhrase(value="2024-06-19", text="June 19, 2024")})

    assert signed(record) is None


def test_goods_that_the_tree_does_not_know_keep_their_word():
    assert goods_class("fishing_rights") == "fishing_rights"
    assert goods_name("fishing_rights") == "fishing rights"


def test_bodies_go_by_their_names_and_nobody_is_said_to_be_nobody():
    assert states_in_words(["UNSC", "EU", "NATO"]) == "the European Union, NATO and the UN Security Council"
    assert states_in_words([]) == "nobody named"


def test_a_long_title_is_cut_after_a_word():
    called = name_documents([document("a", title="Did Russia & North Korea Just Form a Military Alliance Against the United States?")])

    assert called["a"] == "“Did Russia & North Korea Just Form a Military Alliance …”"
    assert clipped("short") == "short"


def test_no_two_documents_share_a_name():
    twins = [document("a", title="One headline"), document("b", title="One headline"), document("c", publisher="Gamma", title="One headline")]

    assert name_documents(twins) == {"a": "“One headline” (a)", "b": "“One headline” (b)", "c": "Gamma"}
