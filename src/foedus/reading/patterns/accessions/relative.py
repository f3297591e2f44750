"""Accessions told by a relative clause, and who "they" are that were let in."""

from dataclasses import replace

from ...discourse.passages import Passage
from ...naming.actors import Actor, group
from ...syntax.phrases import NounPhrase, VerbGroup
from ..context import Context, has_lemma
from .bodies import MEMBER, body_in

SORTS = frozenset({"state", "group"})


def of_relative(passage: Passage, context: Context, at: int, verb: VerbGroup, complements: list[NounPhrase]) -> str | None:
    """The body or pact of a relative clause ("a treaty to which Mali adhered in May", "the bloc, of which Laos has been a member since 1997")."""
    parse = passage.parse
    word = parse.relative(at).lower()
    if verb.passive and not has_lemma(verb, "admit"):
        return None
    acceding = has_lemma(verb, "accede", "adhere", "admit", "belong") and word == "to which"
    member = bool(complements) and parse.tokens[complements[0].end - 1].low in MEMBER and word == "of which"
    since = any(c.preposition == "since" and c.date for c in complements)
    subject = parse.subject(at)
    if subject is None or any(m.anaphor for m in subject.mentions):
        return None
    if not acceding and not (member and (has_lemma(verb, "become") or (verb.copula and since))):
        return None
    before = [e for e in parse.elements[:at] if isinstance(e, NounPhrase) and not e.date and (e.pacts or (e.head and e.head.sort == "organisation"))]
    return body_in(context, passage, [replace(before[-1], preposition="")], ("",)) if before else None


def they_before(passage: Passage, at: int) -> Actor | None:
    """Who "they" are: the states that are the subject of the clause before in the same sentence."""
    parse = passage.parse
    for n, verb in reversed(parse.verbs()):
        if n >= at or not verb.finite:
            continue
        subject = parse.subject(n)
        if subject is not None and subject.head is not None:
            several = subject.head.sort in SORTS and len(subject.head.codes) > 1
            close = (m for m in parse.mentions if subject.start <= m.start < verb.start and m.actor.sort == "state")
            named = [m.actor for m in close if not m.anaphor and not m.adjective and not m.genitive]
            if len(named) > 1:
                return group(named)  # "three former members, Togo, Mali and Niger, became"
            return subject.head if several and not subject.preposition else None
    return None
