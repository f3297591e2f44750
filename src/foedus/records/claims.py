"""Claims: the same fact told by several records, found by index and never by comparing all with all."""

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from ..terms.dates import Spell, in_words
from ..terms.evidence import Kind, Record
from .slots import (
    as_text,
    clipped,
    codes,
    first_span,
    folded,
    goods_class,
    goods_name,
    in_a_row,
    listed,
    name_tokens,
    one,
    overlap,
    same_person,
    signed,
    states_in_words,
)

DAYS_APART = 7
"""Two reports that date the signing this near to one another mean the same agreement and contradict each other on the day."""
SHORT_QUOTE = 3
"""Quotes of fewer words are not taken for the same in two documents."""


@dataclass(slots=True)
class Group:
    """Records that tell one fact."""

    kind: Kind
    records: list[Record] = field(default_factory=list)

    @property
    def docs(self) -> frozenset[str]:
        """Documents that tell it."""
        return frozenset(r.doc for r in self.records)

    def by_document(self) -> dict[str, list[Record]]:
        """Its records by document, in order of appearance."""
        sides: dict[str, list[Record]] = {}
        for record in self.records:
            sides.setdefault(record.doc, []).append(record)
        return sides

    @property
    def about(self) -> str:
        """The fact in words."""
        fullest = max(sum(bool(v) for v in r.slots.values()) for r in self.records)
        return max((about(r) for r in self.records if sum(bool(v) for v in r.slots.values()) == fullest), key=len)


def about(record: Record) -> str:
    """Say in words what a record is about."""
    return _ABOUT[record.kind](record) if record.kind in _ABOUT else f"{record.kind}: {first_span(record)[:80]}"


def _agreement(record: Record) -> str:
    day = signed(record)
    when = "" if day is None or day.start is None else f", {in_words(day.start)}" if day.start == day.last else f", {one(record, 'signed')}"
    parties = codes(record, "parties")
    if parties:
        return f"agreement of {states_in_words(parties)}{when}"
    name = one(record, "name") or first_span(record)
    return f"{clipped(name.removeprefix('the ').removeprefix('The '))}{'' if when.removeprefix(', ') in name else when}"


def _event(record: Record) -> str:
    on = codes(record, "recipients")
    return f"{as_text(one(record, 'type') or 'event').lower()} by {states_in_words(codes(record, 'actors'))}" + (
        f" on {states_in_words(on)}" if on else ""
    )


def _sanction(record: Record) -> str:
    by = codes(record, "by")
    return f"sanctions on {states_in_words(codes(record, 'on'))}" + (f" by {states_in_words(by)}" if by else "")


def _duty(record: Record) -> str:
    duty = one(record, "duty")
    return "a further duty" if duty in {None, "other"} else as_text(duty)


_ABOUT: dict[str, Callable[[Record], str]] = {
    "agreement": _agreement,
    "obligation": lambda r: f"{_duty(r)} between {states_in_words(codes(r, 'parties'))}",
    "transfer": lambda r: (
        f"{goods_name(one(r, 'goods') or 'goods')} from {states_in_words(codes(r, 'giver'))} to {states_in_words(codes(r, 'receiver'))}"
    ),
    "sanction": _sanction,
    "visit": lambda r: f"visit of {in_a_row(listed(r, 'who'))} to {states_in_words(codes(r, 'to'))}",
    "accession": lambda r: f"accession of {states_in_words(codes(r, 'who'))} to {states_in_words(codes(r, 'to'))}",
    "event": _event,
    "quote": lambda r: f"the words “{one(r, 'text') or first_span(r)}”",
    "statement": lambda r: f"statement of {in_a_row(listed(r, 'speaker'))}",
}


def group(records: Iterable[Record]) -> list[Group]:
    """Group records that tell the same fact, over all documents.

    Opinions, forecasts and provenance are nobody's claims of fact and are left out; a statement stands alone.
    """
    kinds: dict[Kind, list[Record]] = defaultdict(list)
    for record in records:
        kinds[record.kind].append(record)
    found: list[Group] = []
    for kind, rows in kinds.items():
        if kind in {"opinion", "forecast", "provenance"}:
            continue
        found += [Group(kind, list(cluster)) for cluster in _CLUSTERS[kind](rows)]
    return found


def _keyed(key: Callable[[Record], Hashable]) -> Callable[[Sequence[Record]], Iterator[list[Record]]]:
    """Cluster by equality of a key."""

    def clusters(rows: Sequence[Record]) -> Iterator[list[Record]]:
        buckets: dict[Hashable, list[Record]] = defaultdict(list)
        for record in rows:
            buckets[key(record)].append(record)
        yield from buckets.values()

    return clusters


def _agreements(rows: Sequence[Record]) -> Iterator[list[Record]]:
    """Cluster agreements: same parties and compatible days of signature; an undated one joins where only one agreement is meant."""
    buckets: dict[Hashable, list[Record]] = defaultdict(list)
    for record in rows:
        parties = codes(record, "parties")
        buckets[parties or ("nobody", record.doc, record.id)].append(record)
    clusters = [cluster for bucket in buckets.values() for cluster in _by_day(bucket)]
    yield from _with_other_parties(clusters)


def _by_day(bucket: list[Record]) -> list[list[Record]]:
    dated = sorted(((day, r) for r in bucket if (day := signed(r))), key=lambda pair: (pair[0].last != pair[0].start, str(pair[0].start)))
    days: list[Spell] = []
    clusters: list[list[Record]] = []
    for day, record in dated:
        fits = [n for n, other in enumerate(days) if overlap(day, other)]
        if not fits and day.start == day.last:
            fits = [n for n, other in enumerate(days) if _near(day, other) and record.doc not in {r.doc for r in clusters[n]}]
        if fits:
            clusters[fits[0]].append(record)
        else:
            days.append(day)
            clusters.append([record])
    undated = [r for r in bucket if signed(r) is None]
    if len(clusters) == 1:
        taken = {r.doc for r in clusters[0]}
        clusters[0] += [r for r in undated if r.doc not in taken]
        undated = [r for r in undated if r.doc in taken]
    first_of: dict[str, int] = {}
    loose: list[list[Record]] = []
    for record in undated:
        place = first_of.get(record.doc, -1) + 1
        first_of[record.doc] = place
        if place == len(loose):
            loose.append([])
        loose[place].append(record)
    return clusters + loose


def _near(day: Spell, other: Spell) -> bool:
    if not (day.start and other.start and other.start == other.last):
        return False
    return abs((day.start - other.start).days) <= DAYS_APART


def _with_other_parties(clusters: list[list[Record]]) -> Iterator[list[Record]]:
    """Join clusters of one exact day that share two parties and no document: reports that differ on who else is a party."""
    homes: dict[Hashable, list[list[Record]]] = defaultdict(list)
    for cluster in clusters:
        day = next((d for r in cluster if (d := signed(r)) and d.start == d.last), None)
        parties = codes(cluster[0], "parties")
        for home in homes[day.start] if day else ():
            if len(codes(home[0], "parties") & parties) >= 2 and not {r.doc for r in home} & {r.doc for r in cluster}:
                home.extend(cluster)
                break
        else:
            homes[day.start if day else ("undated", id(cluster))].append(cluster)
    for row in homes.values():
        yield from row


def _obligations(rows: Sequence[Record]) -> Iterator[list[Record]]:
    """Cluster obligations by duty and parties; duties of no named kind must also share their words."""
    for bucket in _keyed(lambda r: (one(r, "duty"), codes(r, "parties")))(rows):
        if one(bucket[0], "duty") not in {None, "other"}:
            yield bucket
            continue
        clusters: list[tuple[int, set[str], list[Record]]] = []
        index: dict[str, list[int]] = defaultdict(list)
        for record in bucket:
            words = _content(record)
            shared = Counter(n for word in words for n in index[word])
            for n in sorted(n for n, common in shared.items() if common >= max(2, min(clusters[n][0], len(words)) / 2)):
                _, docs, cluster = clusters[n]
                if record.doc not in docs:
                    docs.add(record.doc)
                    cluster.append(record)
                    break
            else:
                for word in words:
                    index[word].append(len(clusters))
                clusters.append((len(words), {record.doc}, [record]))
        yield from (cluster for *_, cluster in clusters)


def _content(record: Record) -> frozenset[str]:
    """Word stems that carry the content of a record's evidence."""
    words = folded(" ".join(s.text for s in record.spans)).split()
    return frozenset(w[:6] for w in words if len(w) > 4)


def _visits(rows: Sequence[Record]) -> Iterator[list[Record]]:
    for bucket in _keyed(lambda r: codes(r, "to"))(rows):
        clusters: list[tuple[list[str], list[tuple[int, Record]]]] = []
        index: dict[str, list[int]] = defaultdict(list)
        fullest_first = sorted(enumerate(bucket), key=lambda pair: -len(name_tokens(" ".join(listed(pair[1], "who")))))
        for place, record in fullest_first:
            who = list(listed(record, "who"))
            words = {word for name in who for word in name_tokens(name)} or {""}
            for n in sorted({n for word in words for n in index[word]}):
                known, cluster = clusters[n]
                if len(known) == len(who) and all(any(same_person(w, k) for k in known) for w in who):
                    cluster.append((place, record))
                    break
            else:
                for word in words:
                    index[word].append(len(clusters))
                clusters.append((who, [(place, record)]))
        yield from ([record for _, record in sorted(cluster, key=lambda pair: pair[0])] for _, cluster in clusters)


def _quotes(rows: Sequence[Record]) -> Iterator[list[Record]]:
    def key(record: Record) -> Hashable:
        words = folded(one(record, "text") or first_span(record))
        return words if words.count(" ") >= SHORT_QUOTE - 1 else (record.doc, words)

    yield from _keyed(key)(rows)


_CLUSTERS: dict[Kind, Callable[[Sequence[Record]], Iterator[list[Record]]]] = {
    "agreement": _agreements,
    "obligation": _obligations,
    "transfer": _keyed(lambda r: (codes(r, "giver"), codes(r, "receiver"), goods_class(one(r, "goods") or ""))),
    "sanction": _keyed(lambda r: (codes(r, "by"), codes(r, "on"))),
    "visit": _visits,
    "accession": _keyed(lambda r: (codes(r, "who"), codes(r, "to"))),
    "event": _keyed(lambda r: (one(r, "type"), codes(r, "actors"), codes(r, "recipients"))),
    "quote": _quotes,
    "statement": _keyed(lambda r: r.id),
}
