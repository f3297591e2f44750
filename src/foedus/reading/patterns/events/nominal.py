"""Attacks and requests told by a noun that leaves a side out: "since Russia's invasion", "the invasion of Kuwait", "at the president's request"."""

import re

from ...discourse.passages import Passage
from ...findings import Finding
from ...naming.actors import Actor
from ...syntax.phrases import NounPhrase
from ..context import Context, Judged
from .deed import states_of
from .sides import other_side
from .wars import WARS, invaded, invader

ENTERED = frozenset({"invasion", "annexation", "occupation", "aggression", "war"})
"""What everybody knows of, whoever's it was."""
HITTING = frozenset(
    """
        attack attacks assault raid raids strikes airstrike airstrikes bombing bombardment shelling offensive incursion onslaught seizure
        capture
    """.split()
)
YEAR = re.compile(r"\b(1[89]\d\d|20\d\d)\b")
ASKING = frozenset({"request", "invitation", "behest", "urging", "insistence"})


def _year(passage: Passage, start: int) -> int | None:
    """The year that stands near a word."""
    near = YEAR.search(passage.parse.text(start, min(len(passage.parse.tokens), start + 9)))
    return int(near[1]) if near else None


def _published(context: Context) -> int | None:
    return int(context.published[:4]) if context.published else None


def half_told(
    passage: Passage, context: Context, phrase: NounPhrase, end: int, owner: Actor | None, target: NounPhrase | None, judged: Judged
) -> Finding | None:
    """An attack whose noun names only one side: the other is that of a war everybody knows, or the one the report speaks of."""
    parse = passage.parse
    noun = parse.tokens[end - 1].low
    owned = parse.tokens[phrase.start].low in {"its", "their", "his", "her", "our", "my"} and any(m.adjective for m in phrase.mentions)
    if end != phrase.end or noun not in ENTERED | HITTING or owned:
        return None  # "its Ukrainian offensive"
    first, last = passage.place(phrase.start, max(phrase.end, target.end if target else 0))
    year, now = _year(passage, phrase.start), _published(context)
    if owner is not None and owner.sort in {"state", "body", "person"} and len(owner.codes) == 1:
        genitive = noun != "war"
        suffers = invaded(owner.codes[0], year, now) if noun in ENTERED else []
        meant, weighed = ([], {}) if suffers or not genitive else other_side(passage, context, owner.codes, phrase.start)
        recipients = suffers or meant
        if not recipients or (noun == "war" and not suffers):
            return None
        finding = Finding("event", _slots(list(owner.codes), recipients), first, last, "event/noun", **judged)
        context.supposed += [(finding, "recipients", frozenset(owner.codes), weighed)] if weighed else []
        return finding
    if target is not None and noun in ENTERED - {"war"}:
        struck = states_of(target.mentions[0].actor)
        by = invader(struck[0], year, now) if len(struck) == 1 else []
        return Finding("event", _slots(by, struck), first, last, "event/noun", **judged) if by else None
    if target is None and owner is None and noun == "invasion" and parse.tokens[phrase.start].low in {"the", "that", "full-scale"}:
        return _well_known(context, (first, last), year, judged)
    return None


def _well_known(context: Context, place: tuple[int, int], year: int | None, judged: Judged) -> Finding | None:
    """An invasion of nobody named is that of the invaded state that the report speaks of most."""
    told, now = context.hearing.whole(), _published(context)
    known = [(told[victim] + told[by], begun, by, victim) for by, victim, begun in WARS if victim in told and (year is None or begun == year)]
    known = [one for one in known if now is None or one[1] <= now]
    if not known:
        return None
    _, _, by, victim = max(known)
    return Finding("event", _slots([by], [victim]), *place, "event/noun", **judged)


def _slots(actors: list[str], recipients: list[str], kind: str = "ASSAULT") -> dict[str, object]:
    return {"type": kind, "actors": sorted(actors), "recipients": sorted(recipients)}


GRANTING = frozenset(
    "answer grant heed meet honour honor accept approve reject refuse turn rebuff spurn dismiss deny ignore consider weigh block study resist".split()
)


def granting(passage: Passage, phrase: NounPhrase, asking: Actor) -> list[str]:
    """Who answers a request or turns it down, and so was asked ("Paris heeded Chad's appeal")."""
    parse = passage.parse
    at = next((at for at, verb in parse.verbs() if GRANTING & set(verb.lemmas) and any(c is phrase for c in parse.complements(at))), None)
    subject = parse.subject(at) if at is not None else None
    return [c for c in states_of(subject.head if subject else None) if c not in asking.codes]


def asked_by_noun(passage: Passage, context: Context) -> list[Finding]:
    """Who asked for what is told, by "at the request of": "came at the request of the government", "at Chad's request"."""
    parse = passage.parse
    if parse.words.isdisjoint(ASKING):
        return []
    found = []
    for n, one in enumerate(parse.elements):
        if not isinstance(one, NounPhrase) or one.preposition not in {"at", "on"} or parse.tokens[one.end - 1].low not in ASKING:
            continue
        after = parse.elements[n + 1] if n + 1 < len(parse.elements) else None
        of = after if isinstance(after, NounPhrase) and after.preposition == "of" else None
        asking = [c for m in one.mentions for c in states_of(m.actor)] or [c for m in (of.mentions if of else []) for c in states_of(m.actor)]
        ruler = next((at for at, v in reversed(list(parse.verbs())) if v.start < one.start), None)
        verb = parse.elements[ruler] if ruler is not None else None
        if not asking or ruler is None or getattr(verb, "infinitive", False) or getattr(verb, "modal", None):
            continue
        agent = [c for c in states_of(parse.agent(ruler)) if c not in asking]
        meant, weighed = (agent, dict[str, float]()) if agent else other_side(passage, context, asking, one.start)
        judged = context.judge(passage, ruler, parse.tokens[one.start].start)
        if not meant or judged["certainty"] == "claimed":
            continue
        first, last = passage.place(one.start, of.end if of else one.end)
        finding = Finding("event", _slots(asking[:1], meant, "REQUEST"), first, last, "event/noun", **judged)
        context.supposed += [(finding, "recipients", frozenset(asking), weighed)] if weighed else []
        found.append(finding)
    return found


DRILLS = frozenset("exercise exercises drills manoeuvres maneuvers build-up buildup mobilisation mobilization deployment deployments".split())
BESIDE = frozenset({"near", "around", "off", "along", "opposite", "against", "at", "on"})


def drilled(passage: Passage, context: Context) -> list[Finding]:
    """Whose exercises or build-up near whose coast or border a noun tells of ("the Chinese drills around Taiwan")."""
    parse = passage.parse
    if parse.words.isdisjoint(DRILLS):
        return []
    found = []
    for one, after in zip(parse.elements, parse.elements[1:], strict=False):
        if not isinstance(one, NounPhrase) or parse.tokens[one.end - 1].low not in DRILLS or not isinstance(after, NounPhrase):
            continue
        owner = [c for m in one.mentions if m.adjective or m.genitive for c in states_of(m.actor)]
        if not owner or after.preposition not in BESIDE or after.date:
            continue
        facing = [c for m in after.mentions for c in states_of(m.actor) if c not in owner][:1]
        if facing:
            first, last = passage.place(one.start, after.end)
            judged = context.judge(passage, None, parse.tokens[one.start].start)
            found.append(Finding("event", _slots(owner[:1], facing, "MOBILIZE"), first, last, "event/noun", **judged))
    return found
