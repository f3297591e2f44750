"""Sanctions: who imposes them on whom, and why."""

import re

from ..actors import Actor
from ..context import Context, after, codes_of
from ..findings import Finding
from ..passages import Passage
from ..phrases import NounPhrase, VerbGroup

WHY = re.compile(
    r"\b(?:over|because of|concerning|in response to|in retaliation for|in reaction to|following|after|due to|"
    r"as punishment for|to punish|on account of|aimed at|targeting|prompted by|for)\s+(?P<why>(?!years|decades|"
    r"months|more than|now|the time being|the first|example|their part|good)[^,.;]{4,120})",
    re.IGNORECASE,
)
INTERNATIONAL = frozenset("international western global european harsh economic new".split())
NOT_SANCTION = re.compile(r"\b(?:sanctions? (?:relief|monitor\w*|experts?|panel|committee|regime experts?)|price cap coalition)\b", re.IGNORECASE)
VERBAL = re.compile(r"\bsanction(?:ed|ing)\b", re.IGNORECASE)


def find_sanctions(passage: Passage, context: Context) -> list[Finding]:
    """Return the sanctions that a sentence tells of."""
    if passage.sentence.heading:
        return []
    found: list[Finding] = []
    for hit in context.find("sanction_noun", passage):
        if passage.parse.tags[hit.end - 1].verb:
            continue
        one = _of_noun(passage, context, hit.start, hit.end)
        if one:
            found.append(one)
    for at, verb in passage.parse.verbs():
        if any(context.lexicon.verb("sanctioning", lemma) for lemma in verb.lemmas) and not (
            set(verb.lemmas) & {"sanction"} and verb.form == "gerund"
        ):
            one = _of_verb(passage, context, at, verb)
            if one:
                found.append(one)
    merged: list[Finding] = []
    for one in found:
        twin = next(
            (
                m
                for m in merged
                if m.slots.get("on") == one.slots.get("on")
                and (m.slots.get("by") == one.slots.get("by") or not one.slots.get("by") or not m.slots.get("by"))
            ),
            None,
        )
        if twin is None:
            merged.append(one)
        else:
            twin.slots = {**one.slots, **twin.slots}
    return merged


def _of_noun(passage: Passage, context: Context, start: int, end: int) -> Finding | None:
    parse = passage.parse
    place = next((n for n, e in enumerate(parse.elements) if isinstance(e, NounPhrase) and e.start <= start < e.end), None)
    if place is None:
        return None
    phrase = parse.elements[place]
    assert isinstance(phrase, NounPhrase)
    if NOT_SANCTION.search(parse.text(start, min(len(parse.tokens), end + 2))):
        return None
    by: list[str] = []
    on: list[str] = []
    for m in phrase.mentions:
        if m.end <= start + 1 and m.actor.codes and m.actor.sort != "person":
            by += [c for c in m.actor.codes if c not in by]
    tail: list[NounPhrase] = []
    k = place + 1
    while k < len(parse.elements):
        e = parse.elements[k]
        if isinstance(e, NounPhrase):
            tail.append(e)
        elif isinstance(e, VerbGroup) and e.bare_participle:
            pass
        else:
            break
        k += 1
    for e in tail:
        if e.preposition in {"on", "against", "upon", "towards"} and e.mentions and not on:
            on += [c for m in e.mentions[:1] for c in codes_of(m.actor)]
        elif e.preposition in {"by", "from"} and e.mentions:
            by += [c for m in e.mentions for c in codes_of(m.actor) if c not in by]
        elif e.preposition == "of" and e.head and e.head.codes and not by and e.head.sort in {"state", "organisation", "group"}:
            by += codes_of(e.head)
        elif e.preposition in {"in", "of"} and by and e.mentions and e.mentions[0].actor.sort == "organisation":
            by += [c for c in codes_of(e.mentions[0].actor) if c not in by]
        elif e.preposition == "on" and e.pacts:
            continue
    verb_at = _verb(passage, place)
    verb = parse.elements[verb_at] if verb_at is not None else None
    lifting = False
    if isinstance(verb, VerbGroup) and verb_at is not None:
        lifting = any(context.lexicon.verb("lifting", lemma) for lemma in verb.lemmas)
        if any(context.lexicon.verb("imposing", lemma) for lemma in verb.lemmas) or lifting:
            agent = parse.agent(verb_at)
            if agent and agent.codes and not by:
                by += codes_of(agent)
            for c in parse.complements(verb_at):
                if c.preposition in {"on", "against", "upon"} and not c.date and c.mentions and not on:
                    on += codes_of(c.mentions[0].actor)
        elif {
            "face",
            "suffer",
            "endure",
            "bear",
            "see",
            "meet",
            "deal",
            "be",
            "live",
            "remain",
            "come",
            "incur",
            "evade",
            "circumvent",
            "defy",
            "flout",
            "skirt",
            "dodge",
        } & set(verb.lemmas) and not on:
            subject = parse.subject(verb_at)
            if subject and subject.head and subject.head.codes and not (set(verb.lemmas) & {"be"} and phrase.preposition != "under"):
                on += codes_of(subject.head)
    if not on and phrase.preposition in {"under", "despite", "to", "of"}:
        on += _target_near(passage, context, place, phrase.preposition, by)
    before = parse.elements[place - 1] if place else None
    if (
        not on
        and phrase.preposition == "of"
        and isinstance(before, NounPhrase)
        and parse.tokens[before.end - 1].low in {"breach", "violation", "defiance", "contravention"}
    ):
        giver = context.last_sides[0]
        on += [c for c in codes_of(giver) if c not in by]
    on = [c for c in on if c not in by]
    if not on:
        return None
    slots: dict[str, object] = {"on": sorted(on)}
    if by:
        slots["by"] = sorted(by)
    text = context.text[parse.tokens[phrase.start].start : passage.end]
    why = WHY.search(text.replace("\n", " "))
    if why:
        slots["why"] = why.group("why").strip()
    judged = context.judge(passage, verb_at, parse.tokens[start].start)
    if lifting and judged["certainty"] == "asserted":
        return None
    acting = isinstance(verb, VerbGroup) and any(context.lexicon.verb("imposing", lemma) for lemma in verb.lemmas)
    if judged["certainty"] in {"denied", "possible"} and not acting:
        judged["certainty"] = "asserted"
    if (
        isinstance(verb, VerbGroup)
        and {"prepare", "consider", "plan", "threaten", "propose", "discuss", "weigh", "mull", "draft", "want", "demand"} & set(verb.lemmas)
        and not verb.passive
    ):
        judged["certainty"] = "planned"
    last = tail[-1] if tail else phrase
    first = parse.tokens[phrase.start].start
    if isinstance(verb, VerbGroup):
        first = min(first, parse.tokens[verb.start].start)
    return Finding("sanction", slots, first, parse.tokens[last.end - 1].end, "sanction/noun", **judged)  # type: ignore[arg-type]


def _verb(passage: Passage, place: int) -> int | None:
    """The verb of which the phrase is object or subject."""
    parse = passage.parse
    phrase = parse.elements[place]
    for at, verb in parse.verbs():
        if verb.passive and parse.subject(at) is phrase:
            return at
        if any(c is phrase for c in parse.complements(at)):
            return at
    return next((at for at, _ in parse.verbs() if parse.subject(at) is phrase), None)


def _target_near(passage: Passage, context: Context, place: int, preposition: str, by: list[str]) -> list[str]:
    """On whom sanctions lie that are only mentioned: the subject of the clause for "despite" and "under"."""
    parse = passage.parse
    for at in range(place - 1, -1, -1):
        if isinstance(parse.elements[at], VerbGroup):
            subject = parse.subject(at)
            if subject and subject.head and subject.head.codes and preposition in {"despite", "under"}:
                return [c for c in subject.head.codes if c not in by][:1]
            break
    return []


def _of_verb(passage: Passage, context: Context, at: int, verb: VerbGroup) -> Finding | None:
    parse = passage.parse
    complements = parse.complements(at)
    if verb.passive:
        subject = parse.subject(at)
        target: Actor | None = subject.head if subject else None
        by_phrase = after(complements, "by")
        by = codes_of(by_phrase.head) if by_phrase else []
    else:
        first = next((c for c in complements if not c.preposition and not c.date), None)
        target = first.head or (first.mentions[0].actor if first.mentions else None) if first else None
        by = codes_of(parse.agent(at))
    on = [c for c in codes_of(target) if c not in by]
    if not on:
        return None
    slots: dict[str, object] = {"on": sorted(on)}
    if by:
        slots["by"] = sorted(by)
    why = WHY.search(context.text[parse.tokens[verb.start].start : passage.end].replace("\n", " "))
    if why:
        slots["why"] = why.group("why").strip()
    judged = context.judge(passage, at, parse.tokens[verb.start].start)
    return Finding("sanction", slots, parse.tokens[verb.start].start, passage.end, "sanction/verb", **judged)  # type: ignore[arg-type]
