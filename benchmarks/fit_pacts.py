"""Fit the weights by which the reader finds the parties and the day of a pact, and say how well they do on passages that they were not fitted to.

The scenes (a pact, the states and the dates around it) come from the passages and the open reports with gold of the tests. Each pact of the gold
is set beside the one of the reader that stands nearest to it and is most like it: its parties and its day are right there; a pact of the reader
that is left over is none. The weights are those of a conditional logistic choice, held near zero, without names that few options carry, and without
those that come out near zero. Whether a pact is told as one is asked last, of the parties and the day that then weigh most, and only of pacts that
no rule tells. ``python -m benchmarks.fit_pacts`` prints the fit; ``--keep`` also writes the table of the reader.

The table kept was fitted to half A of all files. Fitted to the whole files it tells more on the passages that it was fitted to and loses on the
half that judges: compare both before keeping another (``python -m tests.reading.passages``, ``python benchmarks/findings.py``).
"""

import argparse
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any
from unittest.mock import patch

from benchmarks.choosing import Choice, Hold, alternatives, fitted, keep, open_reports, row, whether
from tests.reading.passages import Piece, pieces

from foedus.reading.findings import Finding
from foedus.reading.patterns.agreements import agreement
from foedus.reading.patterns.agreements.weighed import choice, weights
from foedus.reading.patterns.agreements.weighed.grounds import Grounds, Ruled
from foedus.reading.patterns.agreements.weighed.places import Named, named_pacts
from foedus.reading.patterns.agreements.weighed.register import Register
from foedus.reading.patterns.agreements.weighed.sides import sides_of
from foedus.reading.patterns.cast import Cast
from foedus.reading.rules import Reading, _tables
from foedus.terms.evidence import Document

HOLD = Hold(near=2.0, least=6, cut=0.15)
HOLD_BEING = Hold(near=3.0, least=4, cut=0.15)
OF_REPORTS = 0.4
"""How much a pact of a whole report counts beside one of a passage: the rules were written with the reports in view."""
UNTOLD_DAY = 0.5
"""How much a pact counts whose day stands nowhere near it."""
DOUBTED = 0.3
"""How much a pact counts on which careful readers differ."""
APART, BESIDE = 160, 60
"""As many letters may lie between the anchor of a pact of the gold and the words, and the sentence, of the pact of the reader that is the same."""
UNLIKE = 6.0
"""From here on two pacts are too unlike to be the same."""
HEAD = (
    "What counts for a state as party (s), states as parties together (p), a date as day (d), and a pact's being told as one (b):"
    " fitted by benchmarks/fit_pacts.py"
)
Span = tuple[int, int]


@dataclass(frozen=True)
class Wanted:
    """A pact of the gold."""

    places: tuple[Span, ...]
    parties: tuple[frozenset[str], ...]
    """Sets of parties that are as good as each other; nothing if they are not judged."""
    days: tuple[str, ...]
    """Days that are as good as each other, "" for none; nothing if the day is not judged."""
    may: bool


@dataclass(frozen=True)
class Scene:
    """One choice: a pact of the reader, what stands around it, and the pact of the gold that it is."""

    pact: Named
    grounds: Grounds
    states: Mapping[str, set[str]]
    days: Mapping[str, set[str]]
    read: tuple[frozenset[str], ...]
    """The parties of the pacts of its report that rules tell."""
    counts: float = 1.0
    wanted: Wanted | None = None

    @property
    def ruled(self) -> Ruled:
        """What the rules made of it."""
        return self.grounds.ruled.get(id(self.pact.pact), Ruled())

    @property
    def words(self) -> list[Span]:
        """The words that name it."""
        return [p.passage.place(p.mention.start, p.mention.end) for p in self.pact.places]

    @property
    def sentences(self) -> list[Span]:
        """The sentences that name it."""
        return [(p.passage.start, p.passage.end) for p in self.pact.places]


def level(codes: Iterable[str]) -> frozenset[str]:
    """Return states by the codes of today: which of the two a pact has is settled by its day.

    >>> sorted(level(["SUN", "FJI"]))
    ['FJI', 'RUS']
    """
    return frozenset("RUS" if code == "SUN" else code for code in codes)


def scenes_in(document: Document) -> list[Scene]:
    """Read a document and note its scenes instead of choosing."""
    found: list[Scene] = []

    def note(register: Register, told: list[Finding]) -> list[Finding]:
        ruled = choice.ruled_of(register.pacts, told)
        named = named_pacts(register.passages, register.pacts, register.by_mention, register.declined)
        cast = Cast(register.context.hearing)
        grounds = Grounds(register.passages, register.context.lexicon, named, ruled, cast, register.context.published)
        read = tuple(level(one.slots["parties"]) for one in told)
        found.extend(Scene(one, grounds, grounds.states(one), grounds.days(one), read) for one in named if one.places)
        return told

    with patch.object(agreement, "settled", note):
        Reading(document, *_tables()).run()
    return found


def gap(ones: Iterable[Span], others: Sequence[Span]) -> int:
    """Return how many letters lie between the two spans that are nearest to each other.

    >>> gap([(0, 5)], [(9, 12), (40, 50)])
    4
    """
    return min(max(0, max(a[0], b[0]) - min(a[1], b[1])) for a in ones for b in others)


def unlikeness(scene: Scene, wanted: Wanted) -> float:
    """Say how unlike a pact of the gold one of the reader is, by where it stands, by its parties, and by its day."""
    found = gap(scene.words, wanted.places) / 40 + scene.pact.loose
    parties, day = level(scene.ruled.parties), scene.ruled.day
    if wanted.parties and parties:
        found += 2.5 * (1 - max(len(parties & one) / len(parties | one) for one in wanted.parties))
    elif wanted.parties:
        found += 1.5 * (1 - max(len(one & level(scene.states)) / len(one) for one in wanted.parties))
    if not any(wanted.days):
        return found + 0.3 * bool(day)
    if not day:
        return found + 1.2 * (not set(wanted.days) & set(scene.days))
    near = any(one.startswith(day) or day.startswith(one) for one in wanted.days)
    return found + (0.0 if day in wanted.days else 1.5 if near else 3.0)


def judged(scenes: Sequence[Scene], gold: Sequence[Wanted], counts: float = 1.0) -> list[Scene]:
    """Say of each scene which pact of the gold it is: the likest are set beside each other first."""
    pairs = sorted(
        (unlikeness(scene, one), n, k)
        for n, scene in enumerate(scenes)
        for k, one in enumerate(gold)
        if one.places and gap(scene.words, one.places) <= APART and gap(scene.sentences, one.places) <= BESIDE
    )
    same: dict[int, int] = {}
    for unlike, n, k in pairs:
        if unlike <= UNLIKE and n not in same and k not in same.values():
            same[n] = k
    return [replace(scene, counts=counts, wanted=gold[same[n]] if n in same else None) for n, scene in enumerate(scenes)]


def places_of(anchors: Iterable[str], text: str) -> tuple[Span, ...]:
    """Return where anchors stand."""
    return tuple((start, start + len(anchor)) for anchor in anchors if anchor and (start := text.find(anchor)) >= 0)


def sides(values: Iterable[Iterable[str]]) -> tuple[frozenset[str], ...]:
    """Return sets of parties by the codes of today."""
    return tuple(level(one) for one in values)


def passage_scenes(chosen: Iterable[Piece]) -> Iterator[Scene]:
    """Yield the scenes of passages with gold; a pact whose day is not in their gold has none."""
    for piece in chosen:
        document = piece.document
        gold = [
            Wanted(places_of([one.anchor], document.text), sides(one.slots.get("parties", ())), one.slots.get("signed", ("",)), one.may)
            for one in piece.wanted
            if one.kind == "agreement"
        ]
        yield from judged(scenes_in(document), gold)


def report_scenes() -> Iterator[Scene]:
    """Yield the scenes of the whole reports that are open."""
    for document, records in open_reports():
        gold = [_told(one, document.text) for one in records if one["kind"] == "agreement"]
        yield from judged(scenes_in(document), gold, OF_REPORTS)


def _told(record: Mapping[str, Any], text: str) -> Wanted:
    slots = alternatives(record, ("parties", "signed"))
    days = tuple(str(day) for day in slots.get("signed", ()))
    return Wanted(places_of([record["anchor"], *record.get("also", ())], text), sides(slots.get("parties", ())), days, bool(record.get("may")))


def party_choices(scenes: Iterable[Scene]) -> Iterator[Choice]:
    """Yield for each state around a pact whether it is a party; not for one that is a party in some of the readings only."""
    for scene in scenes:
        if scene.wanted and scene.wanted.parties:
            must, can = frozenset.intersection(*scene.wanted.parties), frozenset.union(*scene.wanted.parties)
            for code, names in scene.states.items():
                [one] = level([code])
                if one in must or one not in can:
                    yield whether([*names, "party"], one in must, scene.counts)


def sides_choices(scenes: Iterable[Scene], table: Mapping[str, float]) -> Iterator[Choice]:
    """Yield for each pact which of the sets of states around it are its parties."""
    for scene in scenes:
        if scene.wanted and scene.wanted.parties:
            odds = {code: choice.probability([*names, "party"], table) for code, names in scene.states.items()}
            options = sides_of(scene.pact, scene.grounds, odds)
            right = frozenset(n for n, one in enumerate(options) if level(one.codes) in scene.wanted.parties)
            if right:
                counts = scene.counts * (DOUBTED if scene.wanted.may else 1.0)
                yield Choice([one.names for one in options], right, counts, [one.odds for one in options])


def day_choices(scenes: Iterable[Scene]) -> Iterator[Choice]:
    """Yield for each pact which of the dates is its day; not where only a part of it stands, a year of a full date."""
    for scene in scenes:
        wanted = scene.wanted.days if scene.wanted else ()
        values = list(scene.days)
        right = [n for n, value in enumerate(values) if value in wanted]
        if right:
            yield Choice(list(scene.days.values()), frozenset(right[:1]), scene.counts)
        elif wanted and not any(value and day.startswith(value) for value in values for day in wanted):
            yield Choice(list(scene.days.values()), frozenset({values.index("")}), scene.counts * UNTOLD_DAY)


def being_choices(scenes: Iterable[Scene], table: weights.Weights) -> Iterator[Choice]:
    """Yield for each pact that no rule tells whether it is one."""
    for scene in scenes:
        if not scene.ruled.told:
            names = choice.chosen(scene.pact, scene.grounds, table).being
            counts = scene.counts * (DOUBTED if scene.wanted.may else 1.0) if scene.wanted else 1.0
            yield whether(names, scene.wanted is not None, counts)


def learned(scenes: Sequence[Scene]) -> dict[str, float]:
    """Return the table: the weights of states, of sets of them and of days, and then, by what these choose, those of being told as a pact."""
    states = fitted(list(party_choices(scenes)), HOLD)
    table = {f"s {name}": weight for name, weight in states.items()}
    table |= {f"p {name}": weight for name, weight in fitted(list(sides_choices(scenes, states)), HOLD).items()}
    table |= {f"d {name}": weight for name, weight in fitted(list(day_choices(scenes)), HOLD).items()}
    being = fitted(list(being_choices(scenes, weights.grouped(table))), HOLD_BEING)
    return table | {f"b {name}": weight for name, weight in being.items()}


def judge(scenes: Iterable[Scene], table: weights.Weights) -> Iterator[tuple[str, int, int, int]]:
    """Yield of parties, of days, and of pacts that only weighing tells: how many there are, how many are chosen, and how many of these are right."""
    tallies = {name: [0, 0, 0] for name in ("parties", "days", "pacts")}

    def count(name: str, wanted: bool, chosen: bool, right: bool) -> None:
        for n, so in enumerate((wanted, chosen, chosen and right)):
            tallies[name][n] += so

    for scene in scenes:
        chosen, wanted = choice.chosen(scene.pact, scene.grounds, table), scene.wanted
        parties = level(chosen.parties)
        if wanted and wanted.may:
            continue
        fit = wanted is not None and (not wanted.parties or parties in wanted.parties)
        timely = wanted is not None and (not wanted.days or chosen.day in wanted.days)
        if wanted and wanted.parties:
            count("parties", True, len(parties) > 1, fit)
        if wanted and wanted.days:
            count("days", any(wanted.days), bool(chosen.day), timely)
        if not scene.ruled.told:
            sure = choice.probability(chosen.being, table.being) >= choice.ENOUGH
            count("pacts", wanted is not None, sure and len(parties) > 1 and parties not in scene.read, fit and timely)
    for name, (wants, given, right) in tallies.items():
        yield name, wants, given, right


def main() -> None:
    """Fit, print, and keep if asked."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--keep", action="store_true", help="write the table of the reader")
    args = parser.parse_args()
    learning = [*passage_scenes(p for p in pieces() if not p.judging), *report_scenes()]
    table = learned(learning)
    judging = list(passage_scenes(p for p in pieces() if p.judging))
    print(f"{len(learning)} scenes, {len(table)} weights")
    for name, scenes, judge_by in (
        ("fitted to", learning, weights.grouped(table)),
        ("not fitted to", judging, weights.grouped(table)),
        ("not fitted to, by the table kept", judging, weights.load_weights()),
    ):
        for what, wanted, chosen, right in judge(scenes, judge_by):
            print(row(f"{name}: {what}", wanted, chosen, right))
    if args.keep:
        keep(weights.TABLE, HEAD, table)


if __name__ == "__main__":
    main()
