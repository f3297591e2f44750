"""Disagreements: where documents, or one document with itself, differ about one thing.

Four kinds: ``contradicts`` (cannot both hold), ``differs_in_certainty`` (the same fact, otherwise sure or otherwise vouched for), ``refines``
(compatible, one more precise), ``only_in`` (the other report on the same pact lacks it). One disagreement a point and a claim, however many documents
differ on it; everything is found through indexes.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations, product
from typing import Any

from ..terms.evidence import Certainty, Difference, Disagreement, Kind, Record
from .claims import Group
from .differences import POINTS, Point, Relation, strongest
from .origins import Origins
from .slots import below, codes, goods_class, goods_name, in_a_row, one, states_in_words, voice_name

CORE: tuple[Kind, ...] = ("agreement", "obligation", "transfer", "sanction", "accession")
"""Kinds whose certainty is compared."""
CAN_BE_MISSING: tuple[Kind, ...] = ("transfer", "obligation", "sanction", "agreement")
FIRM: frozenset[Certainty] = frozenset({"asserted", "reported", "claimed"})
SAID: dict[Certainty, str] = {
    "asserted": "states it as a fact", "reported": "has it as reported", "claimed": "has it as a claim", "suspected": "has it as a suspicion",
    "possible": "has it as a possibility", "planned": "has it as planned or wished", "denied": "has it denied",
}  # fmt: skip
SHOWN = 3
"""Versions that a note spells out."""


class Comparison:
    """The disagreements over a set of claims."""

    def __init__(self, groups: Sequence[Group], origins: Origins, called: Mapping[str, str]) -> None:
        self._groups, self._origins, self._called = groups, origins, called
        self._met: dict[int, set[str]] = {id(g): set(g.docs) for g in groups}
        """Documents in which a claim is met: told, or told in broader or narrower words."""
        self._matters: dict[str, set[int]] = defaultdict(set)
        """The pacts and visits that a document shares with others."""
        for group in groups:
            if group.kind in {"agreement", "visit"} and len(group.docs) > 1:
                for doc in group.docs:
                    self._matters[doc].add(id(group))

    def all(self) -> list[Disagreement]:
        """Return every disagreement, those on one claim together."""
        found: list[Disagreement] = []
        for group in self._groups:
            found += self._polarity(group)
            found += self._certainty(group)
            for point in POINTS.get(group.kind, ()):
                found += self._point(group, point)
        found += self._goods()
        found += self._denials()
        found += self._sanctions()
        found += self._only_in()
        return found

    # -- the same fact ---------------------------------------------------------------------------------------------------

    def _polarity(self, group: Group) -> list[Disagreement]:
        """A denial against an affirmation, between documents or inside one."""
        if group.kind in {"statement", "quote"}:
            return []
        sides: dict[bool, list[Record]] = {True: [], False: []}
        for record in group.records:
            sides[affirms(record)].append(record)
        if not sides[True] or not sides[False] or (group.kind == "obligation" and len(group.docs) < 2):
            return []  # of two duties in one report, one provided and one not, each is of its own pact
        note = f"Affirmed by {self._sayers(sides[True])}; denied by {self._sayers(sides[False])}."
        return [_disagreement(f"whether it is so: {group.about}", "contradicts", group.records, note)]

    def _certainty(self, group: Group) -> list[Disagreement]:
        """The same fact in several documents, otherwise sure or otherwise vouched for; those who deny it are the matter of `_polarity`."""
        affirming = [r for r in group.records if affirms(r)]
        if len(affirming) < len(group.records):
            group = Group(group.kind, affirming)
        if group.kind not in CORE or len(group.docs) < 2:
            return []
        vouchers = self._vouchers(group)
        sides = {doc: {(r.certainty, vouchers[r.id]) for r in rows} for doc, rows in group.by_document().items()}
        if not _apart(sides.values()):
            return []
        surer = _apart({c for c, _ in side} for side in sides.values())
        versions: dict[Hashable, list[Record]] = defaultdict(list)
        for record in group.records:
            versions[record.certainty, vouchers[record.id]].append(record)
        parts = [f"{self._docs(rows)} {SAID[rows[0].certainty]}{self._from(rows[0])}" for rows in versions.values()]
        return [
            _disagreement(("certainty of " if surer else "who vouches for ") + group.about, "differs_in_certainty", group.records, _sentence(parts))
        ]

    def _point(self, group: Group, point: Point) -> list[Disagreement]:
        """One slot that documents fill differently."""
        versions: dict[tuple[str, ...], list[Record]] = defaultdict(list)
        sides: dict[str, set[tuple[str, ...]]] = defaultdict(set)
        for record in group.records:
            if value := point.value(record):
                versions[value].append(record)
                sides[record.doc].add(value)
        if len(versions) < 2 or not _apart(sides.values()):
            return []
        relation = strongest(point.compare(a, b) for a, b in combinations(versions, 2))
        if relation == "same":
            return []
        note = _sentence([f"{self._docs(rows)} says {point.words(value)}" for value, rows in versions.items()])
        records = [r for rows in versions.values() for r in rows]
        return [_disagreement(f"{point.about} {group.about}", relation, records, note)]

    # -- broader and narrower --------------------------------------------------------------------------------------------

    def _goods(self) -> Iterator[Disagreement]:
        """Transfers between the same states of goods of which one contains the other: nearest classes first, one against one a document."""
        flows: dict[Hashable, list[Group]] = defaultdict(list)
        for group in self._groups:
            if group.kind == "transfer":
                for pair in _pairs(group.records[0]):
                    flows[pair].append(group)
        near = {
            (id(a), id(b)): (gap, a, b)
            for row in flows.values()
            for a, b in combinations(row, 2)
            if a.docs != b.docs and (gap := _gap(a, b)) is not None
        }
        for _, a, b in sorted(near.values(), key=lambda match: match[0]):
            left, right = a.docs - self._met[id(b)], b.docs - self._met[id(a)]
            if left and right:
                self._met[id(a)] |= right
                self._met[id(b)] |= left
                yield self._related(a, b, left | right)

    def _denials(self) -> Iterator[Disagreement]:
        """Inside one report: goods of a class of which another source says that none went at all ("drones" against "no weapons")."""
        flows: dict[Hashable, list[tuple[Group, list[Record]]]] = defaultdict(list)
        for group in self._groups:
            if group.kind == "transfer":
                for doc, rows in group.by_document().items():
                    for pair in _pairs(rows[0]):
                        flows[doc, pair].append((group, rows))
        seen: set[frozenset[str]] = set()
        for row in flows.values():
            for (a, rows), (b, others) in product(row, row):
                denied = [r for r in rows if not affirms(r)]
                told = [r for r in others if affirms(r)]
                key = frozenset(r.id for r in [*denied, *told])
                if a is not b and denied and told and below(_class(b)) < below(_class(a)) and key not in seen:
                    seen.add(key)
                    note = f"Affirmed by {self._sayers(told)}; {goods_name(_class(a))} of any kind denied by {self._sayers(denied)}."
                    yield _disagreement(f"whether it is so: {b.about}", "contradicts", [*denied, *told], note)

    def _related(self, a: Group, b: Group, docs: frozenset[str]) -> Disagreement:
        broad, narrow = sorted((a, b), key=lambda g: -len(below(_class(g))))
        rows = [[r for r in g.records if r.doc in docs] for g in (broad, narrow)]
        (wide, fine) = rows
        kind: Difference = "refines"
        if all(not affirms(r) for r in wide) and any(affirms(r) for r in fine):
            kind = "contradicts"
        elif any(r.certainty in FIRM for r in wide) != any(r.certainty in FIRM for r in fine):
            kind = "differs_in_certainty"
        said = [
            f"{self._docs(row)} speaks of {goods_name(_class(g))} and {SAID[row[0].certainty]}" for g, row in zip((broad, narrow), rows, strict=True)
        ]
        return _disagreement(f"{goods_name(_class(narrow))} or {broad.about}", kind, [*wide, *fine], _sentence(said))

    def _sanctions(self) -> Iterator[Disagreement]:
        """Sanctions on one target: a report that names no imposer against one that does."""
        targets: dict[str, list[Group]] = defaultdict(list)
        for group in self._groups:
            if group.kind == "sanction":
                for code in sorted(codes(group.records[0], "on")):
                    targets[code].append(group)
        for code, groups in targets.items():
            imposers: dict[str, set[str]] = defaultdict(set)
            for group in groups:
                for doc in group.docs:
                    imposers[doc] |= codes(group.records[0], "by")
            vague = {doc for doc, named in imposers.items() if not named}
            for group in groups:
                by = codes(group.records[0], "by")
                self._met[id(group)] |= {doc for doc, named in imposers.items() if not by or not named or named & by}
            exact = [r for g in groups for r in g.records if codes(r, "by")]
            loose = [r for g in groups for r in g.records if r.doc in vague]
            told = self._on_matters_of(exact)
            loose = [r for r in loose if self._matters[r.doc] & told]
            told = self._on_matters_of(loose)
            exact = [e for e in exact if self._matters[e.doc] & told]
            if loose and exact:
                names = states_in_words({by for named in imposers.values() for by in named})
                note = f"{self._docs(loose)} names nobody who imposes them; {self._docs(exact)} names {names}."
                yield _disagreement(f"who imposes sanctions on {states_in_words([code])}", "refines", [*loose, *exact], note)

    def _on_matters_of(self, records: Iterable[Record]) -> set[int]:
        """The pacts and visits that the documents of some records report."""
        return set().union(*(self._matters[r.doc] for r in records))

    # -- missing elsewhere -----------------------------------------------------------------------------------------------

    def _main_pacts(self) -> dict[str, set[int]]:
        """The pacts that each document is about: the one it names first and those it names most often, not those recalled in passing."""
        told: dict[str, list[tuple[int, int, int]]] = defaultdict(list)
        for group in self._groups:
            if group.kind == "agreement":
                for doc, rows in group.by_document().items():
                    spans = [s.start for r in rows for s in r.spans]
                    told[doc].append((min(spans), len(spans), id(group)))
        found: dict[str, set[int]] = defaultdict(set)
        for doc, rows_of in told.items():
            first, most = min(start for start, _, _ in rows_of), max(count for _, count, _ in rows_of)
            found[doc] = {key for start, count, key in rows_of if start == first or (count == most and most > 1)}
        return found

    def _only_in(self) -> Iterator[Disagreement]:
        """Facts that stand in one report alone although another one reports the same pact."""
        main = self._main_pacts()
        pacts: dict[str, list[Group]] = defaultdict(list)
        on: dict[int, list[str]] = {}
        for group in self._groups:
            if group.kind == "agreement" and len(docs := [d for d in group.docs if id(group) in main[d]]) > 1:
                on[id(group)] = sorted(docs)
                for doc in docs:
                    pacts[doc].append(group)
        for group in self._groups:
            if group.kind not in CAN_BE_MISSING or len(self._met[id(group)]) != 1:
                continue
            doc = group.records[0].doc
            others = dict.fromkeys(d for pact in pacts[doc] if pact is not group and _bears_on(group, pact) for d in on[id(pact)] if d != doc)
            if others:
                note = f"It stands in {self._called.get(doc, doc)} and not in {self._names(others)}, on the same pact."
                yield _disagreement(group.about, "only_in", group.records, note)

    # -- words -----------------------------------------------------------------------------------------------------------

    def _vouchers(self, group: Group) -> dict[str, str]:
        """Key of the source behind each record; empty where a document speaks for itself and nobody else names it."""
        named = {self._origins.key(r) for r in group.records if r.attribution}
        found: dict[str, str] = {}
        for record in group.records:
            own = self._origins.own(record.doc)
            key = self._origins.key(record) if record.attribution else own if own in named else ""
            found[record.id] = "" if record.attribution and key == own else key
        return found

    def _from(self, record: Record) -> str:
        named = record.attribution and self._origins.key(record) != self._origins.own(record.doc)
        return f" by {voice_name(record.attribution[0])}" if named else ""

    def _docs(self, records: Iterable[Record]) -> str:
        return self._names(dict.fromkeys(r.doc for r in records))

    def _names(self, docs: Iterable[str]) -> str:
        names = [self._called.get(d, d) for d in docs]
        return in_a_row(names if len(names) <= SHOWN else [*names[: SHOWN - 1], f"{len(names) - SHOWN + 1} more"])

    def _sayers(self, records: Sequence[Record]) -> str:
        """Who affirms or denies: the named source with its document, or the document."""
        sayers = dict.fromkeys(
            f"{voice_name(r.attribution[0])} (in {self._called.get(r.doc, r.doc)})" if r.attribution else self._called.get(r.doc, r.doc)
            for r in records
        )
        names = list(sayers)
        return in_a_row(names if len(names) <= SHOWN else [*names[: SHOWN - 1], f"{len(names) - SHOWN + 1} more"])


def affirms(record: Record) -> bool:
    """Whether a record says that its fact is so; a denial, or an obligation said not to be there, says the contrary."""
    return record.certainty != "denied" and not record.slots.get("negated")


def _apart(sides: Iterable[set[Any]]) -> bool:
    """Whether some two documents have no version in common."""
    distinct = {frozenset(side) for side in sides}
    return any(not a & b for a, b in combinations(distinct, 2))


def _pairs(transfer: Record) -> Iterator[tuple[str, str]]:
    """Each giver with each receiver, in one order in every process."""
    return product(sorted(codes(transfer, "giver")), sorted(codes(transfer, "receiver")))


def _class(group: Group) -> str:
    return goods_class(one(group.records[0], "goods") or "")


def _gap(a: Group, b: Group) -> int | None:
    """How many classes of goods lie in one and not in the other; None unless one contains the other."""
    x, y = below(_class(a)), below(_class(b))
    if "any" in {_class(a), _class(b)} or not (x <= y or y <= x):
        return None
    return len(x ^ y)


def _bears_on(group: Group, pact: Group) -> bool:
    """Whether a fact is of the matter of a pact: it touches one of its parties."""
    parties = codes(pact.records[0], "parties")
    record = group.records[0]
    slots = {"transfer": ("giver", "receiver"), "sanction": ("on",)}.get(group.kind, ("parties",))
    return any(codes(record, slot) & parties for slot in slots)


def _sentence(parts: Sequence[str]) -> str:
    shown = [*parts] if len(parts) <= SHOWN else [*parts[:SHOWN], f"{len(parts) - SHOWN} more versions"]
    return "; ".join(shown) + "."


def _disagreement(about: str, kind: Difference | Relation, records: Iterable[Record], note: str) -> Disagreement:
    if kind == "same":
        raise ValueError("records that agree are no disagreement")
    return Disagreement(about=about, kind=kind, records=tuple(dict.fromkeys(r.id for r in records)), note=note)
