"""Weighing the candidates for "it" and "its": where each stands, and what the words around the pronoun want."""

from collections import defaultdict
from collections.abc import Iterator
from math import exp

from ..naming.actors import Actor, Mention
from ..naming.memory import Heard, Memory
from ..words.lexicon import Lexicon
from ..words.tokens import Token
from ..words.words import Tag
from .around import Around, around, finite_before, governs
from .candidates import Candidate, candidates_in, is_single, parted
from .weights import SURE, WEIGHTS

REACH = 3
"""As many sentences back a candidate may stand."""
PAIRED = {
    "struck": {"for its"},
    "given": {"for its", "gave it", "helped it"},
    "reached": {"gave it"},
    "subject": {"its opens", "it opens", "helped it"},
    "governed": {"it opens", "gave it"},
    "body": {"of land"},
    "owner": {"its next", "it opens", "its opens"},
    "again": {"it opens"},
}
"""Traits of a candidate that count for more or less with a sign beside the pronoun."""

Choice = tuple[Candidate | None, tuple[str, ...]]
"""A candidate, or none of them, with the names of its weights."""


def choices(
    tokens: list[Token], tags: list[Tag], place: int, memory: Memory, before: list[Mention], ahead: list[Mention], lexicon: Lexicon
) -> list[Choice]:
    """Return every candidate for a pronoun; that it means none of them is one as well.

    The subject of the clause in which a verb or a preposition governs "it" is none: that would be "itself".
    """
    about = around(tokens, tags, place, lexicon)
    found: list[Choice] = [(None, ())]
    if "its part" in about.signs and place < 3:
        found += [(Candidate(m.actor, m.start, m.end, ()), ("state", "ahead")) for m in ahead if is_single(m.actor)][:1]
    here = list(candidates_in(tokens, tags, before, place))
    fronted = about.part == "subject" and not finite_before(tokens, tags, place)
    acting = _acting(here, about)
    barred: tuple[str, ...] = ()
    for c in here:
        apart = parted(tokens, tags, c.end, place) or (about.part == "subject" and tags[place - 1].verb)
        if c is acting and not apart and about.part in {"object", "governed"} and governs(tokens, tags, c.end, place):
            barred = _key(c)
        if c.actor is None and (c.end == place - 1 if about.part == "governed" else c.end == place):
            continue  # "a treaty with it", "every man it could spare"
        joins = c.end == place - 1 and tokens[place - 1].low == "and" and c.actor is not None
        joins = joins and not any({"owner", "again"} <= set(o.traits) and not parted(tokens, tags, o.end, place) for o in here)
        names = [*_standing(c, here, 0, about), *_in_sentence(c, about, acting, apart=apart)]
        names += ["fronted"] * (fronted and "governed" in c.traits) + ["state and"] * joins
        found.append((c, tuple(names)))
    theme = _theme(memory.opening)
    for n, heard in enumerate(reversed(memory.told[-REACH:])):
        row = _row(heard)
        for c in row:
            names = list(_standing(c, row, n + 1, about))
            if heard.paragraph != memory.paragraph:
                names.append(f"{_kind(c)} of another paragraph")
            if memory.subject is not None and _key(c) == key(memory.subject):
                names.append("state topic")
            if c.actor is not None and _key(c) == theme:
                names.append("state theme")
            found.append((c, tuple(names)))
    return [(c, names) for c, names in found if c is None or not barred or _key(c) != barred]


def _row(heard: Heard) -> list[Candidate]:
    """What a pronoun may mean by a sentence before it."""
    if heard.row is None:
        heard.row = list(candidates_in(heard.tokens, heard.tags, heard.mentions, len(heard.tokens)))
    return heard.row


def _theme(opening: Heard | None) -> tuple[str, ...]:
    """The state that the first sentence of a paragraph has for its first subject."""
    row = _row(opening) if opening is not None else []
    return next((key(c.actor) for c in row if c.actor is not None and {"subject", "owner"} & set(c.traits)), ())


def _kind(c: Candidate) -> str:
    """How the names of its weights begin."""
    return "state" if c.actor is not None else "thing"


def _key(c: Candidate) -> tuple[str, ...]:
    """The state of a candidate; nothing for a thing."""
    return key(c.actor) if c.actor is not None else ()


def _acting(row: list[Candidate], about: Around) -> Candidate | None:
    """The last subject before the pronoun; several that act together are none of which one says "it"."""
    governed = about.part in {"object", "governed"}
    telling = [c for c in row if c.actor is not None and ("subject" in c.traits or ("fore" in c.traits and about.part == "object"))]
    return next((c for c in reversed(telling) if governed or "joined" not in c.traits), None)


def _standing(c: Candidate, row: list[Candidate], age: int, about: Around) -> Iterator[str]:
    """The names of the weights for where a candidate stands, so many sentences ago, and for the signs around the pronoun."""
    kind = _kind(c)
    yield kind
    yield f"{kind} {age} back"
    yield from (f"{kind} {trait}" for trait in c.traits)
    if "subject" in c.traits and about.part == "subject":
        yield f"{kind} alike"
    if c.actor is None:
        return
    yield from (f"state: {sign}" for sign in about.signs)
    yield from (f"state {trait}, {sign}" for trait in c.traits if trait in PAIRED for sign in about.signs if sign in PAIRED[trait])
    states = [o for o in row if o.actor is not None]
    if c is states[-1]:
        yield "state last"
    if len({_key(o) for o in states}) == 1:
        yield "state alone"


def _in_sentence(c: Candidate, about: Around, acting: Candidate | None, *, apart: bool) -> Iterator[str]:
    """The names of the weights for a candidate in the pronoun's own sentence, in its clause or apart from it."""
    kind, part = _kind(c), about.part
    yield f"{kind} {'apart' if apart else 'beside'}, {part}"
    if c is acting and not apart:
        yield f"state own subject, {part}"
    elif "subject" in c.traits and c is not acting and part != "subject":
        yield f"{kind} other subject, {part}"
    elif c is acting and part == "subject":
        yield from (f"state speaks, {sign}" for sign in about.signs if sign in {"it said", "noun it", "it within"})


def key(actor: Actor) -> tuple[str, ...]:
    """Return what tells one candidate from another: the state, else the name."""
    return actor.codes or (actor.name,)


def weighed(found: list[Choice]) -> tuple[Actor | None, float]:
    """Return the state that weighs most and its share of the weight of all candidates.

    The weights of a candidate's names are added up, and the exponential of the sum counts for its state: the oftener a state is named, the more.
    """
    total = 0.0
    shares: dict[tuple[str, ...], float] = defaultdict(float)
    actors: dict[tuple[str, ...], tuple[float, Actor]] = {}
    for candidate, names in found:
        weight = exp(sum(WEIGHTS.get(name, 0.0) for name in names))
        total += weight
        if candidate is not None and candidate.actor is not None:
            code = key(candidate.actor)
            shares[code] += weight
            if code not in actors or weight > actors[code][0]:
                actors[code] = weight, candidate.actor
    if not shares:
        return None, 0.0
    best = max(shares, key=lambda code: shares[code])
    return actors[best][1], shares[best] / total


def it_meant(
    tokens: list[Token], tags: list[Tag], place: int, memory: Memory, before: list[Mention], ahead: list[Mention], lexicon: Lexicon
) -> Actor | None:
    """Return the state or body that "it" or "its" means, if it outweighs all others, the things named and nothing at all together."""
    actor, share = weighed(choices(tokens, tags, place, memory, before, ahead, lexicon))
    return actor if share >= SURE else None
