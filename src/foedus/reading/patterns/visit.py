"""Visits of people to states."""

import re

from ..actors import Actor
from ..context import Context, has_lemma
from ..findings import Finding
from ..passages import Passage
from ..phrases import Element, Mark, NounPhrase, VerbGroup

FIRST_IN = re.compile(
    r"\bfirst\b[^.;]{0,90}?\b(?:in|for|since)\s+(?P<span>(?:(?:over|more than|almost|nearly|about|at least|around|"
    r"some|less than)\s+)?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|"
    r"forty|fifty|a|two decades|three decades)"
    r"(?:-\w+)?\s+(?:years?|decades?|months?|century|quarter of a century)|(?:[12]\d{3}))",
    re.IGNORECASE,
)
NOUNS = frozenset("visit trip journey tour stay stopover pilgrimage visits trips".split())


def find_visits(passage: Passage, context: Context) -> list[Finding]:
    """Return the visits that a sentence tells of."""
    if passage.sentence.heading:
        return []
    found = []
    parse = passage.parse
    for at, verb in parse.verbs():
        found += _of_verb(passage, context, at, verb)
    for n, phrase in enumerate(parse.elements):
        if isinstance(phrase, NounPhrase) and parse.tokens[phrase.end - 1].low in NOUNS:
            found += _of_noun(passage, context, n, phrase)
    return found


def _destinations(phrases: list[NounPhrase], prepositions: tuple[str, ...]) -> list[str]:
    """The states that phrases name as where somebody went."""
    named = [p.mentions[0].actor for p in phrases if p.preposition in prepositions and not p.date and p.mentions]
    return list(dict.fromkeys(code for actor in named if actor.sort in {"state", "group"} for code in actor.codes))


def _findings(passage: Passage, context: Context, who: Actor, to: list[str], at: int | None, start: int, end: int) -> list[Finding]:
    people = [m for m in who.members or (who,) if m.sort == "person"]
    abroad = [code for code in to if not all(code in p.codes for p in people)]
    return [_finding(passage, context, people, code, at, start, end) for code in abroad] if people else []


def _finding(passage: Passage, context: Context, people: list[Actor], to: str, at: int | None, start: int, end: int) -> Finding:
    slots: dict[str, object] = {"who": [p.name for p in people] if len(people) > 1 else people[0].name, "to": to}
    text = context.text[passage.start : passage.end].replace("\n", " ")
    first = FIRST_IN.search(text)
    if first:
        slots["first_in"] = first.group("span")
        start, end = min(start, passage.start + first.start()), max(end, passage.start + first.end())
    judged = context.judge(passage, at, start)
    return Finding("visit", slots, start, end, "visit", **judged)


def _of_verb(passage: Passage, context: Context, at: int, verb: VerbGroup) -> list[Finding]:
    parse = passage.parse
    complements = parse.complements(at)
    text = context.text[passage.start : passage.end]
    if has_lemma(verb, "visit", "tour") and not verb.passive:
        to = _destinations(complements, ("",))
    elif has_lemma(verb, "travel", "fly", "journey") and not verb.passive:
        to = _destinations(complements, ("to", "into"))
    elif has_lemma(verb, "arrive", "land", "be", "go", "come", "return") and re.search(
        r"\b(?:for|on) (?:a|an|his|her|their|the) (?:[\w-]+ ){0,3}(?:visit|trip|tour)\b",
        text[max(0, parse.tokens[verb.start].start - passage.start) :],
    ):
        to = _destinations(complements, ("in", "to", ""))[:1]
    else:
        return []
    subject = parse.subject(at)
    if subject is None or subject.head is None:
        return []
    return _findings(
        passage,
        context,
        subject.head,
        to,
        at,
        parse.tokens[verb.start].start,
        parse.tokens[complements[0].end - 1].end if complements else parse.tokens[verb.end - 1].end,
    )


def _goes_on(elements: list[Element], at: int) -> bool:
    """Whether a comma or "and" is followed by where else the visit went ("by the minister, Wang Yi, to Poland", "to Oslo and to Rome")."""
    mark, before, after = elements[at], elements[at - 1], elements[at + 1] if at + 1 < len(elements) else None
    joined = isinstance(before, NounPhrase) and (before.preposition == "by" or (isinstance(mark, Mark) and mark.sort == "and"))
    return joined and isinstance(after, NounPhrase) and after.preposition == "to"


def _of_noun(passage: Passage, context: Context, n: int, phrase: NounPhrase) -> list[Finding]:
    parse = passage.parse
    tail: list[NounPhrase] = []
    k = n + 1
    while k < len(parse.elements) and k < n + 6:
        e = parse.elements[k]
        if isinstance(e, NounPhrase) and e.preposition:
            tail.append(e)
        elif not (isinstance(e, NounPhrase) or (isinstance(e, Mark) and (e.sort == "dash" or _goes_on(parse.elements, k)))) and not (
            isinstance(e, VerbGroup) and has_lemma(e, "make", "pay") and not tail
        ):
            break
        k += 1
    to = _destinations(tail, ("to", "in"))
    who = next((m.actor for m in phrase.mentions if m.genitive and m.actor.sort in {"person", "group"}), None)
    by = next((p.head for p in tail if p.preposition in {"by", "of"} and p.head), None)
    who = who or by
    at = None
    if who is None:
        at = next((k for k in range(n - 1, -1, -1) if isinstance(parse.elements[k], VerbGroup)), None)
        if at is not None:
            who = parse.agent(at)
        if who is None:
            follow = next(
                (
                    k
                    for k in range(n + 1, min(n + 4, len(parse.elements)))
                    if isinstance(e := parse.elements[k], VerbGroup) and has_lemma(e, "make", "pay")
                ),
                None,
            )
            if follow is not None:
                subject = parse.subject(follow)
                before = parse.elements[follow - 1]
                who = before.head if isinstance(before, NounPhrase) else subject.head if subject else None
    if who is None and parse.tokens[phrase.start].low in {"his", "her"}:
        later = next((k for k in range(n + 1, len(parse.elements)) if isinstance(e := parse.elements[k], VerbGroup) and e.finite), None)
        who = parse.agent(later) if later is not None else None
    if who is None:
        return []
    return _findings(passage, context, who, to, None, parse.tokens[phrase.start].start, parse.tokens[(tail[0] if tail else phrase).end - 1].end)
