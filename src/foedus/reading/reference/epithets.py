"""Which state a byword means: "the kingdom", "the hermit state", "the west African nation", "the country of seven million"."""

from collections import Counter

from ..naming.actors import Actor, Mention
from ..naming.memory import Memory
from ..words.lexicon import Lexicon
from ..words.tokens import Token
from ..words.words import NUMERALS, Tag

LOOSE = frozenset("whole entire isolated small tiny vast other secretive desert oil-rich gulf baltic nordic".split())
COUNTRIES = frozenset("country nation republic kingdom monarchy island archipelago emirate sultanate state".split())
"""Nouns that mean a state behind a word that says what sort of state it is."""
NOT_THAT_ONE = frozenset(
    """
        other another neighbouring neighboring first second third fourth last only host receiving same member most requesting aggressor occupied
        next single victim transit supplying recipient donor sending guest injured each every any no welfare deep nation one latter former
        contracting acceding signatory target attacking attacked responsible enemy hostile foreign friendly islamic united
    """.split()
)
"""Words before such a noun by which no state named before is meant."""
SORTS_OF_STATE = frozenset("small tiny island desert landlocked neutral nuclear-armed nuclear oil-rich mountainous coastal alpine gulf".split())


def is_nominative(tokens: list[Token], tags: list[Tag], mention: Mention) -> bool:
    """Whether a mention may be a subject: no genitive, no preposition before it, no verb before it but one of saying."""
    if mention.genitive or mention.adjective:
        return False
    if mention.start == 0:
        return True
    before = tags[mention.start - 1]
    if before.pos == "D" and mention.start > 1 and tags[mention.start - 2].pos == "P":
        return False
    if before.pos == "P" or tokens[mention.start - 1].low in {"of", "to", "than"}:
        return False
    return not before.verb or tokens[mention.start - 1].low in {"said", "says", "added", "told", "warned", "replied", "elaborated", "wrote", "argued"}


def epithet(tokens: list[Token], tags: list[Tag], place: int, memory: Memory, before: list[Mention], lexicon: Lexicon) -> Mention | None:
    """As in "the kingdom", "the hermit state", "the North": the state named last that fits and does not act in this sentence."""
    if tokens[place].low not in {"the", "this", "that"} or not (memory.states or memory.places):
        return None
    hit = next(
        (
            f
            for f in lexicon.find("epithet", [t.low for t in tokens[place + 1 : place + 5]])
            if f.start == 0 or (f.start == 1 and tokens[place + 1].low in LOOSE)
        ),
        None,
    )
    if hit is None or (hit.word in {"north", "south"} and not tokens[place + 1 + hit.start].capital):
        return _described(tokens, tags, place, memory, before)
    start, end = place + 1 + hit.start, place + 1 + hit.end
    named = tokens[start].capital
    if hit.entry.id == "any_state" and end < len(tokens) and tokens[end].low == "of":
        return _described(tokens, tags, place, memory, before)
    if named != (hit.word in {"north", "south"}) or (
        end < len(tokens)
        and (tokens[end].low in {"of", "media", "secretary", "treaty", "visit"} or (tokens[end].capital and tokens[end].kind == "word"))
    ):
        return None
    acting = {c for m in before for c in m.actor.codes if is_nominative(tokens, tags, m)} if hit.entry.id == "any_state" else set()
    if tokens[place].low == "that" and memory.home:
        acting.add(memory.home.codes[0])
    fits = [
        a
        for a in (*memory.places, *memory.states)
        if (not hit.entry.codes or a.codes[0] in hit.entry.codes) and a.codes[0] not in acting and a.sort in {"state", "body"}
    ]
    if not fits:
        return None
    return Mention(_foremost(fits) if hit.entry.id == "any_state" else fits[-1], place, end, anaphor=True)


def _foremost(fits: list[Actor]) -> Actor:
    """The state named last, or the one that the report is about where that one was named but once, in passing."""
    last = fits[-1]
    counts = Counter(a.codes[0] for a in fits)
    code, often = counts.most_common(1)[0]
    if counts[last.codes[0]] == 1 and often >= 4:
        return next(a for a in reversed(fits) if a.codes[0] == code)
    return last


def _described(tokens: list[Token], tags: list[Tag], place: int, memory: Memory, before: list[Mention]) -> Mention | None:
    """As in "the west African nation", "the former Soviet republic": the state named last that does not act in the sentence."""
    at = place + 1
    while at < min(len(tokens), place + 5) and tokens[at].low not in COUNTRIES and tags[at].pos in "JN#R" and tokens[at].low not in NOT_THAT_ONE:
        at += 1
    if at >= len(tokens) or tokens[at].low not in COUNTRIES or tokens[at].capital or tokens[at - 1].low in NOT_THAT_ONE:
        return None
    words = tokens[place + 1 : at]
    if tokens[at].low == "state" and not any(t.capital or t.low in SORTS_OF_STATE for t in words):
        return None
    if at + 1 < len(tags) and tags[at + 1].pos == "N":
        return None  # "the state agency"
    after, then = (tokens[k] if k < len(tokens) else None for k in (at + 1, at + 2))
    counted = then is not None and (then.kind == "number" or then.low in NUMERALS or then.low in {"about", "some", "nearly"})
    if after is not None and ((after.low == "of" and not counted) or (after.low in {"that", "which", "to"} and not words)):
        return None
    if not words and not (after is not None and after.low == "of" and counted):
        return None
    acting = {c for m in before for c in m.actor.codes if is_nominative(tokens, tags, m)}
    known = [*memory.places, *memory.states]
    fits = [a for a in known if a.codes[0] not in acting and a.sort in {"state", "body"}]
    return Mention(_foremost(fits), place, at + 1, anaphor=True) if fits else None
