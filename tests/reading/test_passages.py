"""The passages with gold: their form, their two halves, and that what weighing adds in the half that judges is more often right than not."""

import re

import pytest
from tests.reading.passages import CODES, KINDS, Tally, compare, narrower, pieces, totals

from foedus.reading import read_document
from foedus.reading.patterns.transfers import transfer

JUDGES = [piece for piece in pieces() if piece.judging]
SOME = [piece for piece in JUDGES if piece.id.startswith(("n1-", "n2-"))]


def test_every_passage_is_written_as_it_should():
    faults = []
    for piece in pieces():
        for one in piece.wanted:
            codes = [code for slot, values in one.slots.items() if slot in CODES - {"to"} for value in values for code in value]
            fit = set(one.slots) <= set(KINDS[one.kind]) and one.anchor in piece.text and all(re.fullmatch(r"[A-Z][A-Z0-9]+", c) for c in codes)
            faults += [] if fit else [f"{piece.id}: {one.line}"]
    assert faults == []


def test_no_passage_stands_twice_and_some_judge():
    names = [piece.id for piece in pieces()]
    assert len(set(names)) == len(names)
    assert 0.25 < len(JUDGES) / len(names) < 0.35


def test_a_closer_category_fills_a_broader_one():
    assert narrower("missiles", "arms")
    assert not narrower("arms", "missiles")


def test_what_is_weighed_says_so_and_helps(monkeypatch: pytest.MonkeyPatch):
    told = [record for piece in SOME for record in read_document(piece.document)[1] if record.kind == "transfer"]
    assert any(record.rule == "transfer/weighed" for record in told)

    weighed = totals(SOME)["transfer"]
    monkeypatch.setattr(transfer, "weighed_roles", lambda *_: [])
    plain = totals(SOME)["transfer"]

    assert weighed.right - plain.right > (weighed.found - plain.found) / 2


def test_a_tally_counts_what_is_missing_and_what_is_too_much():
    piece = next(p for p in JUDGES if sum(w.kind == "transfer" and not w.may for w in p.wanted) > 1)
    tally, faults = compare(piece, "transfer", [])
    assert (tally.found, tally.right) == (0, 0)
    assert tally.wanted == len(faults)
    assert Tally(wanted=2, found=2, right=1).f1 == 0.5
