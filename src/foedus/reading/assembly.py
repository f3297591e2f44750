"""From findings to records: one record a fact and document, with all its places and every slot filled from wherever the document says it."""

import re
from collections import Counter
from typing import Any

from ..terms.evidence import DatePhrase, Document, Record, Span
from .findings import Finding
from .verifier import LONGEST

ORDER = ("asserted", "reported", "claimed", "planned", "suspected", "possible", "denied")
PROVENANCE_RANK = ("original", "photo", "agency", "outlet")


def assemble(findings: list[Finding], document: Document) -> list[Record]:
    """Merge the findings of one document into records, in the order of their first places."""
    groups: dict[tuple[Any, ...], list[Finding]] = {}
    parties = {f.pact: f.slots["parties"] for f in findings if f.kind == "agreement"}
    for finding in _complete(findings, parties):
        groups.setdefault(_key(finding), []).append(finding)
    _join_unnamed(groups)
    counts: Counter[str] = Counter()
    records = []
    for group in sorted(groups.values(), key=lambda g: min((f.start, f.end) for f in g)):
        kind = group[0].kind
        counts[kind] += 1
        records.append(_record(group, document, f"{document.id}:{kind}{counts[kind]}"))
    return records


def _join_unnamed(groups: dict[tuple[Any, ...], list[Finding]]) -> None:
    """Take sanctions told without their imposer for those on the same states that the document tells with one."""
    named = {key[2]: key for key in reversed(groups) if key[0] == "sanction" and key[1] and not key[3]}
    for key in [k for k in groups if k[0] == "sanction" and not k[1] and not k[3] and k[2] in named]:
        groups[named[key[2]]] += groups.pop(key)


def _complete(findings: list[Finding], parties: dict[int | None, Any]) -> list[Finding]:
    """Give duties the parties of their pact; drop duties without a pact that has any."""
    kept = []
    for one in findings:
        if one.kind == "obligation":
            whose = _parties(one, parties)
            if not whose:
                continue
            one.slots = {k: v for k, v in one.slots.items() if not k.startswith("_")} | {"parties": whose}
        kept.append(one)
    return kept


def _parties(duty: Finding, parties: dict[int | None, Any]) -> list[str]:
    """The parties of the pact of a duty, or the body that binds its members.

    Where its clause binds states that are none of the parties: those of a pact of theirs, or they themselves.
    """
    if duty.slots.get("_body") and (duty.slots.get("_body_told", True) or len(parties.get(duty.pact, ())) < 3):
        return list(duty.slots["_body"])
    bearers, others, named = (duty.slots.get(name, []) for name in ("_bearers", "_others", "_named"))
    own = list(parties.get(duty.pact, ()))
    if own and not bearers and len(named) == 2 and not set(named) <= set(own):
        of_both = [p for p in parties.values() if set(named) == set(p)]
        if of_both:
            return list(of_both[-1])
        bearers = [] if set(named) & set(own) else named
    told = list(duty.slots.get("_told", ()))
    if not own and told and (duty.slots["duty"] != "other" or duty.slots.get("_firm") or duty.rule != "obligation/terms"):
        return told
    if set(bearers) <= set(own) or not bearers:
        return own
    fitting = [p for p in parties.values() if set(bearers) <= set(p)]
    best = max(fitting, key=lambda p: len({*bearers, *others} & set(p)), default=None)
    if best is not None:
        return list(best)
    together = sorted({*bearers, *others})
    stands_alone = duty.pact in parties or duty.slots.get("_firm", False)
    return (together if stands_alone else []) if len(bearers) > 1 or len(together) == 2 else own


def _frozen(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


def _key(finding: Finding) -> tuple[Any, ...]:
    slots = {k: _frozen(v) for k, v in finding.slots.items()}
    kind = finding.kind
    if kind == "agreement":
        return kind, finding.pact
    if kind == "obligation":
        return kind, slots["parties"], slots["duty"], slots["negated"], (finding.start, finding.rule) if slots["duty"] == "other" else None
    if kind == "transfer":
        return kind, slots["giver"], slots["receiver"], slots["goods"], finding.certainty == "denied"
    if kind == "sanction":
        return kind, slots.get("by"), slots["on"], finding.certainty in {"denied", "planned"}
    if kind in {"visit", "accession"}:
        return kind, slots["who"], slots["to"]
    if kind == "event":
        return kind, slots["type"], slots.get("actors"), slots.get("recipients")
    if kind == "provenance":
        return kind, str(slots["source"]).casefold()
    if kind == "quote":
        return kind, re.sub(r"\W+", " ", str(slots["text"])).casefold().strip(), slots.get("speaker")
    return kind, finding.start, finding.end, slots.get("verb"), slots.get("speaker")


def _record(group: list[Finding], document: Document, identifier: str) -> Record:
    best = min(group, key=lambda f: (ORDER.index(f.certainty), len(f.chain) == 0 and f.kind == "obligation", f.start))
    if group[0].kind == "provenance":
        best = min(group, key=lambda f: PROVENANCE_RANK.index(f.slots["role"]))
    slots = dict(best.slots)
    for one in group:
        for name, value in one.slots.items():
            if slots.get(name) in (None, "", []):
                slots[name] = value
    if best.kind == "obligation" and slots.get("trigger") in ("war", "conflict"):
        slots["trigger"] = next((t for f in group if (t := f.slots.get("trigger")) in ("attack", "aggression", "invasion")), slots["trigger"])
    places = sorted({place for one in group for place in [(one.start, one.end), *one.further]})
    spans = tuple(_span(document.text, *place) for place in places)
    date = best.date or next((f.date for f in group if f.date), None)
    return Record(
        id=identifier,
        kind=best.kind,
        doc=document.id,
        slots=slots,
        spans=spans,
        attribution=tuple(a.voice for a in best.chain),
        certainty=best.certainty,
        date=DatePhrase(value=date[0], text=date[1]) if date else None,
        rule=best.rule,
    )


def _span(text: str, start: int, end: int) -> Span:
    end = min(end, start + LONGEST)
    return Span(start=start, end=end, text=text[start:end])
