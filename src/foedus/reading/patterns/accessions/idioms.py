"""Accessions told by other words: a vote to admit, membership extended, doors opened, "followed Finland into the alliance", "made it a member"."""

from ...discourse.passages import Passage
from ...findings import Finding
from ...naming.actors import Actor
from ...syntax.phrases import NounPhrase, VerbGroup
from ..context import Context, has_lemma
from .bodies import MEMBER, WHOLE, body_here, body_in, body_of, of_paragraph
from .finding import entered

SORTS = frozenset({"state", "group"})
DECIDING = frozenset("vote agree decide resolve consent approve choose move".split())
"""Verbs with which a body sets about admitting somebody ("voted to admit")."""
ADMITTING = ("admit", "readmit", "re-admit", "accept", "welcome", "incorporate", "take", "bring", "receive", "let", "reinstate")
WAYS = ("make", "vote", "elect", "extend", "open", "throw", "follow", "sit", "join", "swell", "serve", "come", "climb")
IDIOMS = frozenset((*ADMITTING, *WAYS))
"""Verbs that may tell of an accession in words of their own."""
ABOARD = frozenset({"aboard", "board"})
LESSER = frozenset("observer associate candidate partner".split())


def of_idiom(passage: Passage, context: Context, at: int, verb: VerbGroup) -> Finding | None:
    """Return the accession that a verb tells of together with other words of its clause."""
    if verb.negated or verb.modal in {"would", "could", "may", "might", "should", "will", "shall"}:
        return None
    complements = passage.parse.complements(at)
    if verb.infinitive:
        told = _decided(passage, context, at, verb, complements)
    else:
        told = (
            _made_member(passage, context, at, verb, complements)
            or _let_in(passage, context, at, verb, complements)
            or _went_after(passage, context, at, verb, complements)
            or _since(passage, context, at, verb, complements)
        )
    if told is None or not told[0].codes or told[1] in told[0].codes:
        return None
    who, body, last = told
    context.joined = body
    start, end = passage.parse.tokens[verb.start].start, passage.parse.tokens[max(last.end, verb.end) - 1].end
    return entered(passage, context, list(who.codes), body, at, start, end, complements)


Told = tuple[Actor, str, NounPhrase]
"""Who joins, which body, and the last phrase that says so."""


def _subject(passage: Passage, at: int) -> Actor | None:
    subject = passage.parse.subject(at)
    return subject.head if subject is not None else None


def _state(phrases: list[NounPhrase], *prepositions: str) -> NounPhrase | None:
    """The first phrase with one of the prepositions that names a state or several."""
    return next((c for c in phrases if c.preposition in prepositions and c.head and c.head.sort in SORTS and c.head.codes), None)


def _acting_body(passage: Passage, at: int) -> str | None:
    """The body of which an organ or the members act ("Arab League ministers voted", "the SCO took")."""
    actor = _subject(passage, at)
    organ = actor is not None and actor.sort in {"organisation", "crowd", "body"} and len(actor.codes) == 1
    code = actor.codes[0] if actor is not None and organ else None
    return WHOLE.get(code, code) if code else None


def _decided(passage: Passage, context: Context, at: int, verb: VerbGroup, complements: list[NounPhrase]) -> Told | None:
    """As in "the Assembly voted to admit Israel to the United Nations", "the League agreed to readmit Syria"."""
    ruler = next((k for k, v in reversed(passage.parse.verbs()) if k < at), None)
    ruling = passage.parse.elements[ruler] if ruler is not None else None
    if ruler is None or not isinstance(ruling, VerbGroup) or not DECIDING & set(ruling.lemmas) or not has_lemma(verb, *ADMITTING):
        return None
    between = {t.low for t in passage.parse.tokens[ruling.start : verb.start]}
    if ruling.negated or ruling.modal or ruling.infinitive or between & {"principle", "not"}:
        return None
    whom = _state(complements, "", "in", "back")
    body = body_in(context, passage, complements, ("to", "into")) or _acting_body(passage, ruler)
    if whom is None or whom.head is None or not body or (has_lemma(verb, "take", "bring", "let", "accept") and not (body and body_here(passage))):
        return None
    back_in = has_lemma(verb, "admit", "readmit", "re-admit", "reinstate") or _as_member(passage, complements) is not None
    return (whom.head, body, whom) if back_in else None


def _as_member(passage: Passage, complements: list[NounPhrase]) -> NounPhrase | None:
    """What says that somebody is taken or made "a full member"."""
    tokens = passage.parse.tokens
    for c in complements:
        words = {t.low for t in tokens[c.start : c.end]}
        if c.preposition in {"", "as"} and tokens[c.end - 1].low in MEMBER and not words & LESSER:
            return c
    return None


def _made_member(passage: Passage, context: Context, at: int, verb: VerbGroup, complements: list[NounPhrase]) -> Told | None:
    """As in "the vote made Finland the 31st member of NATO", "Iran was made a full member", "welcomed Belarus as a member of the club"."""
    if not has_lemma(verb, "make", "welcome", "accept", "receive"):
        return None
    member = _as_member(passage, complements)
    if member is None or (not has_lemma(verb, "make") and member.preposition != "as"):
        return None
    owned = next((m.actor.codes[0] for m in member.mentions if m.actor.sort == "organisation" and m.actor.codes), None)
    of = complements[complements.index(member) + 1 :][:1]
    body = body_in(context, passage, of, ("of", "in")) or owned or (body_of(passage, context, of[0]) if of and of[0].preposition == "of" else None)
    subject = passage.parse.subject(at)
    whom = subject if verb.passive else _state(complements, "")
    if whom is None or whom.head is None or whom.head.sort not in SORTS or not body:
        return None
    return whom.head, body, member


def _let_in(passage: Passage, context: Context, at: int, verb: VerbGroup, complements: list[NounPhrase]) -> Told | None:
    """As in "extended membership to Iran", "opened its doors to Gabon", "took Iran on board", "welcomed Togo into its ranks", "was voted into"."""
    tokens = passage.parse.tokens
    first = complements[0] if complements else None
    if first is None:
        return None
    noun = tokens[first.end - 1].low
    if verb.passive:
        into = body_in(context, passage, complements[:1], ("into", "onto", "to")) if has_lemma(verb, "vote", "elect") else None
        who = _subject(passage, at)
        return (who, into, first) if into and who is not None and who.sort in SORTS and body_here(passage) else None
    body = _acting_body(passage, at)
    if body is None:
        return None
    extended = has_lemma(verb, "extend") and noun == "membership"
    opened = has_lemma(verb, "open", "throw") and noun in {"door", "doors", "ranks", "gates"}
    if extended or opened:
        whom = _state(complements, "to")
        return (whom.head, body, whom) if whom is not None and whom.head is not None else None
    whom = _state(complements, "")
    if whom is None or whom.head is None:
        return None
    later = complements[complements.index(whom) + 1 :][:1]
    words = {t.low for t in tokens[later[0].start : later[0].end]} if later else set()
    aboard = bool(ABOARD & {t.low for t in tokens[whom.end : whom.end + 2]}) or (bool(words & ABOARD) and later[0].preposition == "on")
    into_ranks = bool(later) and later[0].preposition in {"into", "to"} and bool(words & {"ranks", "fold", "family", "club", "membership", "bloc"})
    fits = (has_lemma(verb, "take", "bring", "welcome") and aboard) or (has_lemma(verb, *ADMITTING) and into_ranks)
    return (whom.head, body, later[0] if later else whom) if fits else None


def _went_after(passage: Passage, context: Context, at: int, verb: VerbGroup, complements: list[NounPhrase]) -> Told | None:
    """As in "Sweden followed Finland into NATO", "made it into the Union", "came aboard the bloc", "joined the ranks of the alliance"."""
    who = _subject(passage, at)
    if verb.passive or who is None or who.sort not in SORTS:
        return None
    tokens = passage.parse.tokens
    first = complements[0] if complements else None
    into = next((c for c in complements if c.preposition == "into"), None)
    if has_lemma(verb, "follow") and into is not None and first is not into and _state(complements, ""):
        body = body_in(context, passage, [into], ("into",)) or body_of(passage, context, into)
        return (who, body, into) if body else None
    if has_lemma(verb, "make") and into is not None and tokens[verb.end : verb.end + 1] and tokens[verb.end].low == "it":
        body = body_in(context, passage, [into], ("into",)) if into.head and into.head.sort == "organisation" else None
        return (who, body, into) if body else None
    if has_lemma(verb, "come", "climb") and ABOARD & {t.low for t in tokens[verb.end : verb.end + 2]}:
        named = next((c for c in complements[:2] if c.head and c.head.sort == "organisation"), None)
        body = body_in(context, passage, [named], (named.preposition,)) if named else None
        if named is None and all(c.date for c in complements):
            body = of_paragraph(context)
        return (who, body, named or first) if body and first is not None else None
    if has_lemma(verb, "join", "swell") and first is not None and tokens[first.end - 1].low == "ranks":
        owned = next((m.actor.codes[0] for m in first.mentions if m.actor.sort == "organisation" and m.actor.codes), None)
        body = owned or body_in(context, passage, complements[1:2], ("of",))
        return (who, body, first) if body else None
    return None


def _since(passage: Passage, context: Context, at: int, verb: VerbGroup, complements: list[NounPhrase]) -> Told | None:
    """As in "has been part of the Community since 2024", "has sat in the Council since 1996"."""
    since = any(c.preposition == "since" and c.date for c in complements)
    who = _subject(passage, at)
    first = complements[0] if complements else None
    if not since or first is None or who is None or who.sort not in SORTS or verb.passive:
        return None
    part = verb.copula and passage.parse.tokens[first.end - 1].low == "part"
    if part and len(complements) > 1:
        body = body_in(context, passage, complements[1:2], ("of",))
        return (who, body, complements[1]) if body else None
    if has_lemma(verb, "sit", "serve") and first.preposition in {"in", "on"} and first.head and first.head.sort == "organisation":
        body = body_in(context, passage, [first], (first.preposition,))
        return (who, body, first) if body else None
    return None
