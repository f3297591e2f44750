"""Measures told after others: "Brussels reinstated its own", "London blacklisted the minister", "put the group on its list of terrorists"."""

from ...discourse.passages import Passage
from ...syntax.phrases import NounPhrase, VerbGroup
from ..context import Context, codes_of
from .listed import SOME, Told
from .struck import PUNISHED, only_target, spoken_of, struck

TAKING = frozenset(
    """
        impose reinstate restore introduce adopt announce keep maintain add publish extend renew reimpose issue unveil bring place have ease lift
        tighten widen
    """.split()
)
NAMING = frozenset("blacklist sanction designate penalise penalize".split())
PUTTING = frozenset("put place add return restore keep enter".split())
TERROR = frozenset("terrorist terror terrorists terrorism".split())


def own_measures(passage: Passage, context: Context) -> list[Told]:
    """Return who takes measures of his own against those whom the sentences before said were struck."""
    found: list[Told] = []
    for at, verb in passage.parse.verbs():
        if verb.negated or verb.passive or verb.infinitive or verb.gerund:
            continue
        by = codes_of(passage.parse.agent(at))
        if not by:
            continue
        if TAKING & set(verb.lemmas):
            found += _its_own(passage, context, at, verb, by)
        if NAMING & set(verb.lemmas):
            found += _unknown(passage, context, at, verb, by)
        if PUTTING & set(verb.lemmas):
            found += _on_terror_list(passage, context, at, verb, by)
    return found


def _before(passage: Passage, context: Context, by: list[str]) -> list[str]:
    """Who was struck last in the paragraph, other than those who strike now."""
    on, paragraph = context.struck
    return [c for c in on if c not in by] if paragraph == passage.sentence.paragraph else []


def _its_own(passage: Passage, context: Context, at: int, verb: VerbGroup, by: list[str]) -> list[Told]:
    parse = passage.parse
    complements = parse.complements(at)
    own = next((c for c in complements[:2] if not c.preposition and not c.date), None)
    words = [t.low for t in parse.tokens[own.start : own.end]] if own else []
    if own is None or words[:2] not in (["its", "own"], ["their", "own"]) or (len(words) > 2 and words[-1] not in SOME):
        return []
    aimed = next((c for c in complements if c.preposition in {"on", "against"} and not c.date), None)
    on = [c for c in struck(passage, context, aimed) if c not in by] or _before(passage, context, by)
    last = aimed or own
    return [(sorted(by), sorted(on), at, min(verb.start, own.start), last.end)] if on else []


def _unknown(passage: Passage, context: Context, at: int, verb: VerbGroup, by: list[str]) -> list[Told]:
    """Find measures on a person of whom nothing is said but his office, where a state's people were struck before."""
    target = next((c for c in passage.parse.complements(at)[:1] if not c.preposition and not c.date), None)
    if target is None or any(m.actor.codes for m in target.mentions) or struck(passage, context, target):
        return []
    named = any(t.low in PUNISHED for t in passage.parse.tokens[target.start : target.end])
    acting = [c for n, v in passage.parse.verbs() if v.finite for c in codes_of(passage.parse.agent(n))]
    on = _before(passage, context, by) or (only_target(context, by) or spoken_of(passage, context, [*by, *acting]) if named else [])
    return [(sorted(by), sorted(on), at, verb.start, target.end)] if on else []


def _on_terror_list(passage: Passage, context: Context, at: int, verb: VerbGroup, by: list[str]) -> list[Told]:
    parse = passage.parse
    phrases = [e for e in parse.elements[at + 1 : at + 7] if isinstance(e, NounPhrase)]
    listing = next((n for n, c in enumerate(phrases) if c.preposition in {"on", "to", "in", "onto"} and parse.tokens[c.end - 1].low == "list"), None)
    if listing is None:
        return []
    words = {t.low for c in phrases[listing : listing + 2] for t in parse.tokens[c.start : c.end]}
    target = next((c for c in phrases[:listing] if not c.preposition and not c.date), None)
    if not words & TERROR or target is None:
        return []
    named = [m.actor for m in target.mentions if m.actor.codes]
    before = [m.actor for m in context.spoken_of if m.actor.sort in {"organisation", "body", "crowd"} and m.actor.role != "seat"]
    group = parse.tokens[target.end - 1].low in {"group", "movement", "militia", "organisation", "organization", "it"}
    actor = named[0] if named else before[-1] if before and group else None
    on = [c for c in codes_of(actor) if c not in by]
    last = phrases[min(listing + 1, len(phrases) - 1)]
    return [(sorted(by), sorted(on), at, verb.start, last.end)] if on else []
