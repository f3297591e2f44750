"""Verbs that give or get only together with other words: "made six jets over to Peru", "keeps Cuba afloat with oil", "are on their way to Chad"."""

from dataclasses import replace

from ...discourse.passages import Passage
from ...naming.actors import Actor
from ...syntax.clauses import Parse
from ...syntax.phrases import NounPhrase, VerbGroup
from ...words.lexicon import Entry, Found
from ..context import Context
from .holding import BULK
from .roles import side

LETTING = frozenset("let allow permit authorise authorize enable".split())
"""Verbs by which a state that has something to sell or give makes another have it."""
POSSESSIVES = frozenset("its their his her our".split())


def phrasal_entries(passage: Passage, context: Context, at: int, verb: VerbGroup) -> list[tuple[str, Entry]]:
    """Return the phrases of giving and getting whose verb a group is, each with its entry."""
    table = context.lexicon.phrases.get("giving_phrase", {})
    found: list[tuple[str, Entry]] = []
    for lemma in ("be",) if verb.copula else verb.lemmas:
        known = table.get(lemma, ())
        words = passage.parse.words
        near = [one for one in known if all(part in words or part == "its" for part in one[0][1:])]
        fits = [(len(parts), word, entry) for parts, entry, word in near if _stands(passage, at, verb, parts[1:])]
        found += [(word, entry) for _, word, entry in sorted(fits, key=lambda one: -one[0])[:1]]
    if "have" in verb.lemmas and any(isinstance(e, VerbGroup) and "let" in e.lemmas for e in passage.parse.elements[max(0, at - 2) : at]):
        found += [("get", entry) for entry in context.lexicon.verb_entries("giving", "get")]  # "will let Ukraine have its howitzers"
    return found


def _stands(passage: Passage, at: int, verb: VerbGroup, rest: tuple[str, ...]) -> bool:
    """Whether the words that belong to a verb stand behind it, or a single one behind its object."""
    tokens = passage.parse.tokens
    near = [("its" if t.low in POSSESSIVES else t.low) for t in tokens[verb.end : verb.end + len(rest)]]
    if tuple(near) == rest:
        return True
    if verb.passive:
        return False
    row = passage.parse.complements(at)[:2]
    if not row:
        return False
    first, others = row[0], row[1:]
    if len(rest) > 1:  # "came to Oman's aid"
        return first.preposition == rest[0] and len(rest) == 2 and tokens[first.end - 1].low == rest[1]
    if first.preposition or first.date:
        return False
    place = next((k for k in range(verb.end, min(first.end + 1, len(tokens))) if tokens[k].low == rest[0]), None)
    return place is not None and not any(c.preposition == rest[0] and c.start == place + 1 for c in others)


def without_particle(passage: Passage, phrase: str, complements: list[NounPhrase]) -> list[NounPhrase]:
    """Return what follows a verb with its particle, the object without it ("up Moldova", "over two frigates")."""
    if not complements:
        return complements
    first, particles = complements[0], phrase.split()[1:] or ["up"]
    if first.preposition == "out" and len(particles) == 1:
        return [replace(first, preposition=""), *complements[1:]]  # "kitted out the army"
    particle = particles[0] if passage.parse.tokens[first.end - 1].low == particles[-1] else particles[-1]
    if first.preposition == particle:
        return [replace(first, preposition=""), *complements[1:]]
    if not first.preposition and passage.parse.tokens[first.start].low == particle and first.end - first.start > 1:
        return [replace(first, start=first.start + 1), *complements[1:]]
    return complements


def handed_with(goods: list[Found], complements: list[NounPhrase]) -> list[Found]:
    """Return the goods behind "with" and what is joined to it, where the object is who gets them ("propped up Islamabad with deposits")."""
    first = next((c.start for c in complements if c.preposition == "with"), None)
    return [g for g in goods if first is not None and g.start >= first]


def cleared(goods: list[Found], complements: list[NounPhrase]) -> list[Found]:
    """Return the goods that a government lets go to somebody named ("approved F-16s for Turkey"), and none where it only approves a deal."""
    first = complements[0] if complements else None
    aimed = any(c.preposition in {"for", "to"} and side(c.head) for c in complements[1:])
    own = [g for g in goods if first is not None and not first.preposition and g.start >= first.start and g.end == first.end]
    return own if aimed else []


def letting(parse: Parse, at: int, receiver: Actor, goods: list[Found]) -> int | None:
    """Return the verb by which another state lets this one buy or have things ("Washington let Vietnam buy patrol boats")."""
    k = next((k for k in range(at - 1, max(-1, at - 4), -1) if isinstance(parse.elements[k], VerbGroup)), None)
    ruling = parse.elements[k] if k is not None else None
    if k is None or not isinstance(ruling, VerbGroup) or ruling.passive or LETTING.isdisjoint(ruling.lemmas):
        return None
    if all(g.entry.id in BULK for g in goods):
        return None
    giver = side(parse.agent(k))
    return k if giver is not None and not set(giver.codes) & set(receiver.codes) else None
