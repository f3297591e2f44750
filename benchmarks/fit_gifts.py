"""Fit the weights by which the reader finds who gives what to whom, and say how well they do on passages that they were not fitted to.

The scenes (something that may be given, every pair of states, and nobody) come from the passages and the open reports with gold of the
tests and from the rows of the transfer banks; a pair is right if the gold has it, nobody is right if the gold has no such transfer.
The weights are those of a conditional logistic choice, held near zero, without names that few options carry, and without those that
come out near zero. ``python -m benchmarks.fit_gifts`` prints the fit; ``--keep`` also writes the table of the reader.
"""

import argparse
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from unittest.mock import patch

import numpy as np
import pytest
from benchmarks.choosing import ROOT, Choice, Hold, alternatives, fitted, keep, open_reports, row
from tests.reading import reported
from tests.reading.passages import Piece, Wanted, narrower, pieces

from foedus.reading.patterns.transfer_scenes import Noted
from foedus.reading.patterns.transfers import reweighed, transfer
from foedus.reading.patterns.transfers.weighed import choice, ties, weights
from foedus.reading.patterns.transfers.weighed.elsewhere import Elsewhere
from foedus.reading.patterns.transfers.weighed.goods import items_of
from foedus.reading.rules import Reading, _tables
from foedus.terms.evidence import Document

HOLD = Hold(near=3.0, least=5, cut=0.1)
READ = "n read"
"""What counts where a pattern reads goods of the kind as given: the reader itself asks only about the others."""
NEAR = 25
"""As many letters may lie between what is given and the anchor of the transfer that tells of it."""
HEAD = "What counts for a giver (g), a receiver (r), a pair of them (p), and for nobody (n): fitted by benchmarks/fit_gifts.py"


@dataclass
class Scene:
    """One choice: what is given, where, the options with the names of their weights (nobody first), and which options are right."""

    goods: str
    span: tuple[int, int]
    sentence: tuple[int, int]
    pairs: list[tuple[tuple[str, ...], tuple[str, ...]]]
    options: list[list[str]]
    read: bool
    """Whether a pattern reads goods of its kind in the sentence as given."""
    right: frozenset[int] = frozenset()


def scenes_in(document: Document) -> list[Scene]:
    """Read a document, note its scenes, also those of goods that patterns read, and give each its options when all is read."""

    def all_noted(passage: Any, context: Any, told: list[Any]) -> list[Noted]:
        given = [g.start for roles in told for g in roles.goods if roles.giver and roles.receiver]
        return [Noted(passage, scene, told, context.pair) for scene in ties.scenes_of(passage, context, items_of(passage, context), given)]

    with patch.object(reweighed, "note", all_noted), patch.object(transfer, "weighed_roles", lambda _: ()):
        reading = Reading(document, *_tables())
        reading.run()
    elsewhere = Elsewhere(reading.context)
    return [_options(noted, elsewhere) for noted in reading.context.unweighed]


def _options(noted: Noted, elsewhere: Elsewhere) -> Scene:
    elsewhere.enter(noted.scene, noted.passage)
    pairs = list(choice.pairs_of(noted.scene))
    read = any(g.entry.id == noted.scene.item.goods.entry.id for r in noted.told if r.giver and r.receiver for g in r.goods)
    goods, phrase = noted.scene.item.goods, noted.passage.parse.elements[noted.scene.item.at]
    nobody = [f"n {name}" for name in noted.scene.about] + [READ] * read
    return Scene(
        goods.entry.id,
        noted.passage.place(min(goods.start, phrase.start), max(goods.end, phrase.end)),
        (noted.passage.start, noted.passage.end),
        [(giver.codes, receiver.codes) for giver, receiver in pairs],
        [nobody, *(sorted(set(choice.names_of(pair, noted, elsewhere))) for pair in pairs)],
        read,
    )


def judged(scenes: list[Scene], text: str, gold: Iterable[Wanted]) -> list[Scene]:
    """Say of each scene which options are right."""
    for scene in scenes:
        right: set[int] = set()
        told = False
        for one in gold:
            if not any(narrower(scene.goods, value) for value in one.slots.get("goods", (scene.goods,))):
                continue
            fits = {
                n + 1 for n, (giver, receiver) in enumerate(scene.pairs) if one.fits({"giver": giver, "receiver": receiver, "goods": scene.goods})
            }
            start = text.find(one.anchor) if one.anchor else 0
            end = start + len(one.anchor) if one.anchor else len(text)
            near = start < scene.span[1] + NEAR and scene.span[0] - NEAR < end
            right |= fits
            told = told or bool(fits and near and not one.may)
        scene.right = frozenset(right if told else right | {0})
    return scenes


def passage_scenes(chosen: Iterable[Piece]) -> list[Scene]:
    """The scenes of passages with gold."""
    return [s for p in chosen for s in judged(scenes_in(p.document), p.document.text, [w for w in p.wanted if w.kind == "transfer"])]


def report_scenes() -> list[Scene]:
    """The scenes of the whole reports that are open.

    The patterns were written with these in view: whether one reads goods as given says less there than elsewhere, and is left out.
    """
    found: list[Scene] = []
    for document, records in open_reports():
        gold = [_told(one) for one in records if one["kind"] == "transfer"]
        found += judged(scenes_in(document), document.text, gold)
    for scene in found:
        scene.options[0] = [name for name in scene.options[0] if name != READ]
    return found


def _told(record: dict[str, Any]) -> Wanted:
    return Wanted("transfer", alternatives(record, ("giver", "receiver", "goods")), record["anchor"], "", bool(record.get("may")))


def bank_scenes() -> list[Scene]:
    """The scenes of the rows of the transfer banks, taken down while their tests run."""
    rows: dict[str, tuple[str, list[Wanted]]] = {}
    compare = reported.faults

    def taken_down(text: str, kind: str, wanted: Any, published: str = reported.DAY) -> list[str]:
        if kind == "transfer":
            rows[text] = published, [_row(one) for one in wanted]
        return compare(text, kind, wanted, published)

    with patch.object(reported, "faults", taken_down):
        pytest.main(["-o", "addopts=", "-p", "no:cacheprovider", "-p", "no:terminal", "-n", "0", str(ROOT / "tests" / "reading" / "banks")])
    found: list[Scene] = []
    for text, (published, gold) in rows.items():
        headed = text if "\n" in text else f"A short report\n\n{text}\n"
        document = Document(id="short", path="short.txt", sha256="0" * 64, text=headed, published=published)
        found += judged(scenes_in(document), headed, gold)
    return found


def _row(wanted: dict[str, Any]) -> Wanted:
    slots: dict[str, tuple[Any, ...]] = {}
    for slot in ("giver", "receiver", "goods"):
        value = wanted.get(slot)
        if value is not None:
            slots[slot] = tuple(value) if isinstance(value, frozenset) else (value,)
    return Wanted("transfer", slots, "", "", "may" in wanted)


def judge(scenes: Iterable[Scene], table: dict[str, float], sure: float) -> tuple[int, int, int]:
    """Return how many scenes have a right pair, how many pairs are chosen, and how many of these are right."""
    wanted = chosen = right = 0
    for scene in scenes:
        powers = np.exp([sum(table.get(name, 0.0) for name in option) for option in scene.options])
        best = 1 + int(np.argmax(powers[1:])) if len(powers) > 1 else 0
        wanted += 0 not in scene.right
        if best and powers[best] / powers.sum() >= sure and (best in scene.right or 0 in scene.right):
            told = best in scene.right
            chosen += not (told and 0 in scene.right)
            right += told and 0 not in scene.right
        elif best and powers[best] / powers.sum() >= sure:
            chosen += 1
    return wanted, chosen, right


def main() -> None:
    """Fit, print, and keep if asked."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--keep", action="store_true", help="write the table of the reader")
    args = parser.parse_args()
    learning = [s for s in [*passage_scenes(p for p in pieces() if not p.judging), *bank_scenes(), *report_scenes()] if s.pairs]
    table = fitted([Choice(s.options, s.right) for s in learning], HOLD)
    judging = [s for s in passage_scenes(p for p in pieces() if p.judging) if s.pairs]
    print(f"{len(learning)} scenes, {len(table)} weights")
    for name, scenes in (
        ("fitted to", learning),
        ("not fitted to", judging),
        ("not fitted to, left by patterns", [s for s in judging if not s.read]),
    ):
        print(row(name, *judge(scenes, table, weights.SURE)))
    if args.keep:
        keep(weights.TABLE, HEAD, table)


if __name__ == "__main__":
    main()
