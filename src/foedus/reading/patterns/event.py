"""Events that no other kind carries: attacks, threats, requests, refusals, coercion, retreats, mobilisation, protest."""

from ..actors import Actor
from ..context import Context, codes_of
from ..findings import Finding
from ..passages import Passage
from ..phrases import NounPhrase, VerbGroup
from .deeds import FORCES, HYPOTHETICAL, MEMBERS, RECIPIENTS, Deed, states_of

FORESEEING = frozenset("fear expect foresee deter prevent repel resist plan threaten risk avoid face anticipate predict dread".split())
PUNISHING = frozenset("punish sanction condemn criticise criticize denounce blame isolate penalise penalize shun blacklist rebuke".split())
BEARING = frozenset("face suffer endure deal remain come live be".split())


def find_events(passage: Passage, context: Context) -> list[Finding]:
    """Return the events that a sentence tells of."""
    if passage.sentence.heading:
        return []
    found: list[Finding] = []
    parse = passage.parse
    for at, verb in parse.verbs():
        for lemma in verb.lemmas:
            for entry in context.lexicon.verb_entries("event", lemma):
                one = _of_verb(passage, context, at, verb, lemma, entry.type or "")
                if one and not any(f.slots["type"] == one.slots["type"] and f.slots["actors"] == one.slots["actors"] for f in found):
                    found.append(one)
    for hit in context.find("event_noun", passage):
        one = _of_noun(passage, context, hit.start, hit.end, hit.entry.type or "")
        if one and not any(f.slots["type"] == one.slots["type"] and f.slots["actors"] == one.slots["actors"] for f in found):
            found.append(one)
    return found


def _of_verb(passage: Passage, context: Context, at: int, verb: VerbGroup, lemma: str, kind: str) -> Finding | None:
    parse = passage.parse
    complements = parse.complements(at)
    following = next((e for e in parse.elements[at + 1 : at + 4] if isinstance(e, VerbGroup)), None)
    subject = parse.subject(at)
    actors = states_of(parse.agent(at))
    if not actors and not verb.passive and subject and subject.mentions and parse.tokens[subject.end - 1].low in FORCES | MEMBERS:
        actors = states_of(subject.mentions[0].actor)
    judged = context.judge(passage, at, parse.tokens[verb.start].start)
    deed = Deed(passage, context, verb, lemma, complements, following, subject, actors, judged["certainty"])
    recipients = RECIPIENTS[kind](deed)
    if recipients is None or not deed.actors or (judged["certainty"] == "planned" and kind != "THREATEN"):
        return None
    slots: dict[str, object] = {"type": kind, "actors": sorted(deed.actors)}
    if recipients:
        slots["recipients"] = sorted(set(recipients) - set(deed.actors)) or sorted(set(recipients))
    first = parse.tokens[subject.start].start if subject and subject.start < verb.start else parse.tokens[verb.start].start
    last = complements[-1].end if complements else verb.end
    if following is not None and kind in {"REJECT", "REQUEST", "THREATEN"}:
        last = max(last, following.end)
    return Finding("event", slots, first, parse.tokens[last - 1].end, f"event/{kind.lower()}", **judged)


def _of_noun(passage: Passage, context: Context, start: int, end: int, kind: str) -> Finding | None:
    parse = passage.parse
    if parse.tags[end - 1].verb:
        return None
    place = next((n for n, e in enumerate(parse.elements) if isinstance(e, NounPhrase) and e.start <= start < e.end), None)
    if place is None:
        return None
    phrase = parse.elements[place]
    assert isinstance(phrase, NounPhrase)
    owner = next((m.actor for m in phrase.mentions if m.end <= start + 1 and m.actor.codes), None)
    tail = [e for e in parse.elements[place + 1 : place + 4] if isinstance(e, NounPhrase) and e.preposition in {"of", "on", "against", "by", "in"}]
    by = next((p.head for p in tail if p.preposition == "by" and p.head), None)
    struck = {"on", "against"} if parse.tokens[start].low in {"war", "aggression"} else {"of", "on", "against"}
    target = next((p for p in tail if p.preposition in struck and p.mentions and p.mentions[0].actor.codes), None)
    of = next((p.head for p in tail if p.preposition == "of" and p is not target and p.head), None)
    actor = _blamed(passage, place) or owner or by or of
    before = parse.text(max(0, phrase.start - 5), start)
    if actor is None or target is None or HYPOTHETICAL.search(before) or _foreseen(passage, phrase):
        return None
    recipients = codes_of(target.mentions[0].actor)
    if set(recipients) & set(actor.codes):
        return None
    slots: dict[str, object] = {"type": kind, "actors": sorted(actor.codes), "recipients": sorted(recipients)}
    judged = context.judge(passage, None, parse.tokens[start].start)
    return Finding("event", slots, parse.tokens[phrase.start].start, parse.tokens[target.end - 1].end, "event/noun", **judged)


def _foreseen(passage: Passage, phrase: NounPhrase) -> bool:
    """Whether "an attack" is only feared, planned or to be prevented."""
    parse = passage.parse
    if parse.tokens[phrase.start].low not in {"a", "an", "any", "another", "no"}:
        return False
    return any(FORESEEING & set(verb.lemmas) and any(c is phrase for c in parse.complements(at)) for at, verb in parse.verbs())


def _blamed(passage: Passage, place: int) -> Actor | None:
    """Whose attack is the reason for sanctions: "its" means the side they are on, not the side that imposed them."""
    parse = passage.parse
    phrase = parse.elements[place]
    if not isinstance(phrase, NounPhrase) or phrase.preposition not in {"for", "over", "after", "following", "since", "of"}:
        return None
    if parse.tokens[phrase.start].low not in {"its", "their"}:
        return None
    for n in range(place - 1, -1, -1):
        one = parse.elements[n]
        if isinstance(one, NounPhrase) and one.preposition in {"on", "against"} and one.head and one.head.codes:
            return one.head
        if isinstance(one, NounPhrase) and {t.low for t in parse.tokens[one.start : one.end]} & {"sanctions", "embargo", "penalties"}:
            facing = next((at for at, verb in parse.verbs() if any(c is one for c in parse.complements(at)) and not verb.bare_participle), None)
            subject = parse.subject(facing) if facing is not None else None
            verb = parse.elements[facing] if facing is not None else None
            if isinstance(verb, VerbGroup) and BEARING & set(verb.lemmas) and subject and subject.head:
                return subject.head
        if isinstance(one, VerbGroup) and PUNISHING & set(one.lemmas):
            punished = parse.subject(n) if one.passive else next((p for p in parse.complements(n) if not p.preposition and not p.date), None)
            return punished.head if punished else None
    return None
