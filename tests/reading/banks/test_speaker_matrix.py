"""Subjects of saying crossed with constructions of saying: whoever can say a thing one way can say it every way.

The sentences were written before the rules were looked at; every row of subjects meets every construction.
"""

import itertools

import pytest
from tests.reading.banks.test_statement_bank import quoted, said
from tests.reading.reported import Wanted, differs, faults, of_kind

WHO = {
    "the Foreign Ministry in Moscow": "Foreign Ministry|Foreign Ministry in Moscow",
    "Iran's mission to the United Nations": "Iran's mission|Iran's mission to the United Nations",
    "the Cuban embassy in Caracas": "Cuban embassy|Cuban embassy in Caracas",
    "the Stockholm institute SIPRI": "SIPRI",
    "the arms maker Rheinmetall": "Rheinmetall|arms maker Rheinmetall",
    "the Bank of England": "Bank of England",
    "the Senate President, Mr Salonga,": "Salonga|Mr Salonga",
    "the Prime Minister, the Honourable Ralph Gonsalves,": "Ralph Gonsalves",
    "the Foreign Minister, His Excellency Mr Sabri Boukadoum,": "Sabri Boukadoum",
    "Prime Minister Sir Robert Muldoon": "Robert Muldoon",
    "the chief of the general staff, General Rajmund Andrzejczak,": "Rajmund Andrzejczak",
    "Tomas Ries, 71, a retired colonel,": "Tomas Ries",
    "the leader of the Commons, Lucy Powell,": "Lucy Powell",
    "a member of the minister's staff": "member of the minister's staff",
    "one of the negotiators": "one of the negotiators|One of the negotiators",
    "No10": "No10",
    "a parliamentary inquiry": "parliamentary inquiry",
}
SAID = {
    "{S} said on Friday that the treaty was void.": "say",
    "The treaty became binding today, {s} announced.": "announce",
    "The treaty, {s} said, binds nobody.": "say",
    "According to {s}, the treaty is void.": "according to",
    "{S} has many times denied the charge.": "deny",
    "{S} persists in alleging that drones were sold.": "allege",
    "{S} refused to rule out a boycott.": "refuse",
    "{S} welcomes the text but warns against meddling.": "welcome",
    "{S} has rejected the allegation.": "reject",
    "{S} considers the treaty null and void.": "consider",
    "The treaty is void, reads a statement by {s}.": "read",
    "In a statement, {s} described the treaty as void.": "describe",
    "“The treaty is dead,” {s} told reporters.": "tell",
    "{S} went so far as to call the treaty a cage.": "call",
    "{S} likened the treaty to a cage.": "liken",
    "{S} observed at the ceremony that talks would go on.": "observe",
}
OTHERWISE: list[tuple[str, str, Wanted]] = [
    ("two states judge", "Russia and China consider their return null and void.", [said(["Russia", "China"], "consider")]),
    (
        "it after a colon",
        "The foreign ministry is calmer: it welcomes the text but warns against delay.",
        [said("foreign ministry", "welcome"), said("foreign ministry", "warn")],
    ),
    ("what readers recall", "Our readers will recall that the bridge was closed.", []),
    ("thought better of it", "Marcel Ciolacu had thought better of it by noon.", []),
    ("a view expressed", "The ministry rejects the view, expressed in the press, that the pact is void.", [said("ministry", "reject")]),
    (
        "a place opens the sentence",
        "Across the border the Indian foreign ministry said that it would study the text.",
        [said("Indian foreign ministry", "say", "IND")],
    ),
    (
        "another speaker after a whole clause",
        "Tea is dear, the Stockholm institute SIPRI estimates, and Oslo calls it scarce.",
        [said("SIPRI", "estimate", content="Tea is dear"), said("Oslo", "call", "NOR")],
    ),
]


def _told(who: str, how: str) -> str:
    text = how.replace("{S}", who[0].upper() + who[1:]).replace("{s}", who)
    return f"A short report\n\nThe ministers met in Geneva.\n\n{text.replace(',,', ',').replace(',.', '.')}\n"


@pytest.mark.parametrize(("who", "how"), list(itertools.product(WHO, SAID)))
def test_whoever_speaks_may_speak_in_every_construction(who: str, how: str) -> None:
    found = of_kind(_told(who, how), "statement")
    wanted = said(WHO[who], SAID[how])
    assert any(not differs(record, wanted) for record in found), [record.slots for record in found]
    assert all(not differs(record, {"speaker": wanted["speaker"]}) for record in found), "nobody else speaks"


@pytest.mark.parametrize(("text", "wanted"), [one[1:] for one in OTHERWISE], ids=[one[0] for one in OTHERWISE])
def test_what_stands_around_the_speaker_is_understood(text: str, wanted: Wanted) -> None:
    assert faults(text, "statement", wanted) == []


def test_to_whom_a_thing_is_what_he_calls_it_is_quoted() -> None:
    assert faults("To Olaf Scholz the treaty was a “birthday card”.", "quote", [quoted("birthday card", "Olaf Scholz")]) == []
