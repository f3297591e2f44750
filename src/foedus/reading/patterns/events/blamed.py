"""Whose attack is the reason for sanctions ("its invasion", "the invasion")."""

from ...discourse.passages import Passage
from ...naming.actors import Actor
from ...syntax.clauses import Parse
from ...syntax.phrases import NounPhrase, VerbGroup

BEARING = frozenset("face suffer endure deal remain come live be".split())
PUNISHING = frozenset("punish sanction condemn criticise criticize denounce blame isolate penalise penalize shun blacklist rebuke".split())


def _sanctioned(parse: Parse, place: int) -> Actor | None:
    """Who is under the sanctions of the sentence before "after the invasion of ..."."""
    for one, other in zip(parse.elements[:place], parse.elements[1:place], strict=False):
        noun = isinstance(one, NounPhrase) and {t.low for t in parse.tokens[one.start : one.end]} & {"sanctions", "embargo", "penalties"}
        on = isinstance(other, NounPhrase) and other.preposition in {"on", "against"} and other.head is not None and other.head.sort == "state"
        if noun and on and isinstance(other, NounPhrase):
            return other.head
    return None


def blamed(passage: Passage, place: int) -> Actor | None:
    """Whose attack is the reason for sanctions: "its" means the side they are on, not the side that imposed them."""
    parse = passage.parse
    phrase = parse.elements[place]
    if not isinstance(phrase, NounPhrase) or phrase.preposition not in {"for", "over", "after", "following", "since", "of"}:
        return None
    if parse.tokens[phrase.start].low in {"the", "full-scale"} and phrase.preposition != "of" and not phrase.mentions:
        return _sanctioned(parse, place)
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
