"""Further accessions told beside one: a second body, "and Sweden in 2024", "a year after Iran"."""

from dataclasses import replace

from ...discourse.passages import Passage
from ...findings import Finding
from ...syntax.phrases import Mark, NounPhrase, VerbGroup

SPANS = frozenset("day days week weeks fortnight month months year years decade decades hours".split())


def bodies_beside(passage: Passage, one: Finding) -> list[Finding]:
    """Find the further bodies that the same state joined ("joined NATO and the EU in 2004", "to NATO in 2004 and to the EU in 2007")."""
    elements, found = passage.parse.elements, []
    for n, phrase in enumerate(elements):
        if not isinstance(phrase, NounPhrase) or phrase.head is None or passage.place(phrase.start, phrase.end)[1] <= one.start:
            continue
        start, end = passage.place(phrase.start, phrase.end)
        bodies = [m for m in phrase.head.members or (phrase.head,) if m.sort == "organisation" and m.codes]
        if len(bodies) > 1 and one.slots["to"] in {m.codes[0] for m in bodies}:
            found += [replace(one, slots={**one.slots, "to": m.codes[0]}) for m in bodies if m.codes[0] != one.slots["to"]]
            continue
        link, when = elements[n - 1] if n else None, elements[n + 1] if n + 1 < len(elements) else None
        joined = isinstance(link, Mark) and link.sort in {"and", "comma"} and start >= one.end
        joined = joined and phrase.preposition in {"", "to", "into", "in", "of"}
        if not (joined and len(bodies) == 1 and isinstance(when, NounPhrase) and when.date and when.date.value and one.date):
            continue
        if bodies[0].codes[0] != one.slots["to"] and not any(isinstance(e, VerbGroup) for e in elements[n + 2 : n + 3]):
            slots = {"who": one.slots["who"], "to": bodies[0].codes[0], "date": when.date.value}
            found.append(
                replace(one, slots=slots, start=start, end=max(end, passage.place(when.start, when.end)[1]), date=(when.date.value, when.date.text))
            )
    return found


def gapped(passage: Passage, one: Finding) -> list[Finding]:
    """Find "and Sweden in 2024" after "Finland joined NATO in 2023": the same of another state."""
    elements = passage.parse.elements
    found = []
    for n in range(len(elements) - 2 if one.date else 0):
        link, who, when = elements[n : n + 3]
        if isinstance(when, Mark) and when.text == "(" and n + 3 < len(elements):
            when = elements[n + 3]
        if not (isinstance(link, Mark) and link.sort in {"and", "comma"} and isinstance(who, NounPhrase) and isinstance(when, NounPhrase)):
            continue
        if who.preposition not in {"", "by"} or who.head is None or who.head.sort not in {"state", "group"} or not (when.date and when.date.value):
            continue
        if who.head.sort == "group" and (not all(m.sort == "state" for m in who.head.members) or link.sort != "comma"):
            continue
        start, end = passage.place(who.start, when.end)
        clause = any(isinstance(e, VerbGroup) for e in elements[n + 3 : n + 4])
        codes = sorted(who.head.codes)
        known = one.slots["who"] if isinstance(one.slots["who"], list) else [one.slots["who"]]
        if start > one.start and not clause and codes[0] not in known:
            slots = {"who": codes[0] if len(codes) == 1 else codes, "to": one.slots["to"], "date": when.date.value}
            found.append(replace(one, slots=slots, start=start, end=end, date=(when.date.value, when.date.text)))
    return found


def before_it(passage: Passage, one: Finding) -> list[Finding]:
    """Find the state that joined so long before or after another ("was admitted in July, a year after Iran", "two days before Togo")."""
    elements, found = passage.parse.elements, []
    for n in range(1, len(elements)):
        span, who = elements[n - 1], elements[n]
        if not (isinstance(who, NounPhrase) and isinstance(span, NounPhrase) and who.preposition in {"after", "before"} and not span.preposition):
            continue
        if who.head is None or who.head.sort not in {"state", "group"} or passage.parse.tokens[span.end - 1].low not in SPANS:
            continue
        start, end = passage.place(span.start, who.end)
        later, then = [*elements[n + 1 : n + 3], None, None][:2]
        told_on = isinstance(later, VerbGroup) or (isinstance(later, NounPhrase) and not later.date)
        told_on = told_on or any(isinstance(e, Mark) and e.sort in {"relative", "subordinator"} for e in (later, then))
        own = one.slots["who"] if isinstance(one.slots["who"], list) else [one.slots["who"]]
        if start >= one.start and not told_on and not set(who.head.codes) & set(own):
            codes = sorted(who.head.codes)
            slots = {"who": codes[0] if len(codes) == 1 else codes, "to": one.slots["to"]}
            found.append(replace(one, slots=slots, start=start, end=end, date=None))
    return found
