"""Whom or what a pronoun may mean: the states, bodies and things that the sentences before it name, with where they stand."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..naming.actors import Actor, Mention
from ..words.tokens import Token
from ..words.words import Tag
from .epithets import is_nominative

PARTING = frozenset(
    """
        that which who whom whose when while if because after before since until although though unless whether as where what how why
        nobody everybody
    """.split()
)
"""Words with which another clause begins."""
PLACING = frozenset("in at near from".split())
LIVING = frozenset(
    """
        minister president premier leader official officials chief general spokesman spokeswoman diplomat envoy ambassador man woman analyst
        expert king prince queen emir author writer historian teacher professor officer soldier captain colonel secretary chancellor director
        head commander governor senator member judge lawyer lawmaker deputy reporter correspondent somebody nobody anybody everybody anyone
        everyone someone one part mr mrs sir lord
    """.split()
)
"""Nouns that mean people, or nothing to which one points back."""
TIMES = frozenset(
    """
        january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday
        sunday year month week day night morning evening hour decade century yesterday today tomorrow time moment end beginning spring summer
        autumn winter minute dozen million billion thousand hundred percent cent
    """.split()
)
PAPERS = frozenset(
    """
        agreement pact treaty deal statement accord charter convention protocol memorandum compact entente declaration covenant arrangement
        understanding partnership armistice truce ceasefire contract lease letter note roadmap framework settlement plan text clause article
        paper document instrument act resolution law bill draft communique communiqué programme commitment guarantee promise pledge undertaking
        union report file study book charter constitution alliance provision measure policy exchange offer request proposal embargo ban decision
    """.split()
)
"""What is written, agreed or decided."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody or something named: ``actor`` is none for a thing, ``traits`` tell how it stands in its sentence."""

    actor: Actor | None
    start: int
    end: int
    traits: tuple[str, ...]


GIVING = frozenset("give sell send supply provide deliver ship lend donate hand offer promise grant equip arm furnish".split())
"""Verbs of which whoever gets something is an object."""


def is_single(actor: Actor) -> bool:
    """Whether somebody may be "it": one state, body or organisation."""
    return actor.sort in {"state", "body", "organisation"} and len(actor.codes) == 1


def candidates_in(tokens: list[Token], tags: list[Tag], mentions: Iterable[Mention], stop: int) -> Iterator[Candidate]:
    """Yield the states, bodies and single things that a sentence names before one of its words."""
    told = [m for m in mentions if m.start < stop]
    covered = {k for m in told if not m.adjective for k in range(m.start, m.end)}
    singles = [m for m in told if is_single(m.actor)]
    for mention in singles:
        yield Candidate(mention.actor, mention.start, mention.end, tuple(_traits(tokens, tags, mention, singles)))
    for place in range(min(stop, len(tokens))):
        if tags[place].pos != "N" or place in covered or (place + 1 < len(tags) and tags[place + 1].pos == "N" and place + 1 not in covered):
            continue
        word = tokens[place].low
        if word in LIVING or word in TIMES or (word.endswith("s") and not word.endswith(("ss", "us", "is"))) or tokens[place].kind != "word":
            continue
        traits = tuple(_traits_of_thing(tokens, tags, place))
        if "none" not in traits:
            yield Candidate(None, place, place + 1, traits)


def _traits(tokens: list[Token], tags: list[Tag], mention: Mention, singles: list[Mention]) -> Iterator[str]:
    """How a mention of a state stands in its sentence."""
    before = tokens[mention.start - 1].low if mention.start else ""
    if before == "the" and mention.start > 1:
        before = tokens[mention.start - 2].low
    if mention.genitive:
        yield "owner"
    elif mention.adjective:
        yield "adjective"
    elif mention.actor.role == "capital" and before in PLACING:
        yield "place"
    elif is_nominative(tokens, tags, mention):
        yield "subject" if acts(tokens, tags, mention.end) else "fore"
    else:
        yield "governed"
    if mention.anaphor:
        yield "again"
    if tokens[-1].text == "?":
        yield "asked"
    if not mention.genitive and not mention.adjective and mention.start:
        at = mention.start - 1 - (tokens[mention.start - 1].low == "the" and mention.start > 1)
        handed = mention.end < len(tags) and tags[mention.end].pos in "DJN#" and tags[at].form != "participle"
        if tags[at].verb and (handed or not GIVING.isdisjoint(tags[at].lemmas)):
            yield "given"
        elif before == "on":
            yield "struck"
        elif before in {"to", "for"}:
            yield "reached"
    if mention.start < 2 or (mention.start < 6 and tokens[mention.start - 1].text == ","):
        yield "opening"
    if _listed(tokens, mention, singles):
        yield "joined"
    if mention.actor.sort != "state":
        yield "body"


def _listed(tokens: list[Token], mention: Mention, singles: list[Mention]) -> bool:
    """Whether a mention is one of several that commas and "and" join ("Mali, Niger and Chad")."""
    n = singles.index(mention)
    for step in (1, -1):
        k, joined = n, False
        while 0 <= k + step < len(singles):
            left, right = (singles[k], singles[k + 1]) if step > 0 else (singles[k - 1], singles[k])
            gap = [t.low for t in tokens[left.end : right.start] if t.low != "the"]
            if not gap or not set(gap) <= {",", "and", "or"} or (k != n and step < 0 and "and" in gap):
                break
            joined = joined or "and" in gap or "or" in gap
            k += step
            if joined:
                return not left.genitive
    return False


def acts(tokens: list[Token], tags: list[Tag], at: int) -> bool:
    """Whether a verb follows, at once or behind an aside between commas."""
    aside = at < len(tokens) and tokens[at].text == ","
    if aside and any(tokens[k].text == "," and _finite_at(tags, k + 1) for k in range(at + 1, min(len(tokens) - 1, at + 34))):
        return True
    return _finite_at(tags, at)


def _finite_at(tags: list[Tag], at: int) -> bool:
    """Whether a finite verb stands there, or behind adverbs."""
    while at < len(tags) and tags[at].pos == "R":
        at += 1
    return at < len(tags) and (tags[at].pos in "BHMO" or (tags[at].verb and tags[at].form in {"past", "third", "base", None}))


def _traits_of_thing(tokens: list[Token], tags: list[Tag], place: int) -> Iterator[str]:
    """How a noun that names a thing stands in its sentence."""
    first = place
    while first and tags[first - 1].pos in "JN#D":
        first -= 1
    before = tags[first - 1] if first else None
    if before is not None and (before.pos == "P" or tokens[first - 1].low in {"of", "to"}):
        yield "governed"
    elif before is not None and before.verb:
        yield "object"
    else:
        yield "subject" if acts(tokens, tags, place + 1) else "fore"
    if tokens[place].low in PAPERS:
        yield "paper"
    opening = tokens[first].low
    if opening in {"the", "this", "that"}:
        yield "known"
    elif opening in {"no", "any", "every", "each"}:
        yield "none"  # "made no promise; its text"


def parted(tokens: list[Token], tags: list[Tag], start: int, stop: int) -> bool:
    """Whether another clause begins between two words of a sentence."""
    k = start - 1
    while k + 1 < stop:
        k += 1
        if tokens[k].text == "," and k + 1 < stop and tokens[k + 1].low in {"which", "who", "whose", "where", "when"}:
            closed = next((n for n in range(k + 2, stop) if tokens[n].text == ","), None)
            if closed is not None and closed + 1 < len(tags) and tags[closed + 1].pos in "VBHMOR":
                k = closed  # "Germany, which makes the jets, has lifted its ban"
                continue
        if tokens[k].low in PARTING or tokens[k].text in {";", ":", "—", "–", "“”"}:
            return True
        if tokens[k].low in {"and", "but", "or"} and k + 1 < len(tags) and (tags[k + 1].pos == "W" or _clause_at(tags, k + 1, stop)):
            return True
    return False


def _clause_at(tags: list[Tag], at: int, stop: int) -> bool:
    """Whether a noun and a finite verb follow a conjunction."""
    k = at
    while k < min(stop, at + 5) and tags[k].pos in "DJN#":
        k += 1
    return k > at and k < len(tags) and (tags[k].pos in "BHM" or (tags[k].pos == "V" and tags[k].form in {"past", "third"}))
