"""People meant without their names: "the latter", "the other" of two, "the 61-year-old", and a surname that two people share."""

from dataclasses import replace

from ..naming.actors import Actor, Mention
from ..naming.memory import Memory
from ..naming.people import CALLING, THINGS
from ..naming.sexes import pronoun_fits
from ..words.tokens import Token
from ..words.words import Tag
from .epithets import is_nominative

ONE_OF = "one of the "
HONOURS = frozenset("right hon honourable learned gallant noble reverend".split())
POINTED = HONOURS | {"former", "latter", "other"}
HOUSE = frozenset("gentleman lady member friend lord baroness baronet earl viscount prelate".split())
"""How members of a house call one another ("the right hon. Gentleman", "the noble Lord")."""
STYLED = frozenset("majesty highness excellency holiness eminence".split())
ROYAL = frozenset("king queen emir sultan prince princess emperor empress".split())
CIVIL = frozenset("mr mrs ms miss dr prof professor comrade sir dame lord lady".split())
"""Words before a surname that tell of no office."""


def person_called(tokens: list[Token], tags: list[Tag], place: int, memory: Memory) -> Mention | None:
    """Return the person whom words with "the" mean: one of the two named last, the other of two, or somebody by his age."""
    after = tokens[place + 1] if place + 1 < len(tokens) else None
    if after is None or not (after.capital or after.low in POINTED or after.kind == "number" or after.low.endswith("-year-old")):
        return None
    words = [t.low for t in tokens[place : place + 6]]
    if len(words) < 3 or words[0] != "the":
        return _by_style(tokens, tags, place, memory) if words[0] in {"his", "her"} else None
    last = memory.person
    at = 1
    while at < len(words) and words[at] in HONOURS:
        at += 1 + (at + 1 < len(words) and words[at + 1] == ".")
    if at > 1 and at < len(words) and words[at] in HOUSE and last is not None and place + at + 1 < len(tags) and tags[place + at + 1].pos not in "NG":
        return Mention(last, place, place + at + 1, anaphor=True)
    acts = tags[place + 2].pos in "VHBMRW," or tokens[place + 2].text == ","
    if words[1] in {"former", "latter"} and len(memory.couple) == 2 and (acts or tags[place + 2].pos in ".P"):
        return Mention(memory.couple[words[1] == "latter"], place, place + 2, anaphor=True)
    if words[1] == "other" and acts and last is not None and last.name.startswith(ONE_OF):
        return Mention(Actor("person", "other" + last.name.removeprefix("one"), last.codes), place, place + 2, anaphor=True)
    aged = place + 2 if words[1].endswith("-year-old") else place + 4 if words[2:4] == ["-", "year-old"] and tokens[place + 1].kind == "number" else 0
    if aged and last is not None and aged < len(tags):
        aged += CALLING.fullmatch(tokens[aged].low) is not None and tokens[aged].low not in THINGS  # "the 84-year-old economist"
        if aged < len(tags) and tags[aged].pos not in "NJG":
            return Mention(last, place, aged, anaphor=True)
    return None


def _by_style(tokens: list[Token], tags: list[Tag], place: int, memory: Memory) -> Mention | None:
    """Return whom "His Majesty" or "Her Excellency" means, with no name after it: the ruler named last, or the topic."""
    style = next((n for n in range(place + 1, min(place + 4, len(tokens))) if tokens[n].low in STYLED and tokens[n].capital), None)
    if (
        style is None
        or style + 1 >= len(tags)
        or tags[style + 1].pos in "NG"
        or any(t.low not in {"royal", "serene"} for t in tokens[place + 1 : style])
    ):
        return None
    royal = [one for one in reversed(memory.people) if one.role and one.role.casefold().rpartition(" ")[2] in ROYAL and " " in one.name]
    meant = (royal[0] if royal else None) if tokens[style].low in {"majesty", "highness"} else memory.person
    return Mention(meant, place, style + 1, anaphor=True) if meant is not None else None


def couple_named(mentions: list[Mention], before: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """Return the two people whom a sentence names and no two states beside them, else those of the sentence before."""
    people = {m.actor.name: m.actor for m in mentions if m.actor.sort == "person" and not m.actor.members}
    states = {c for m in mentions if m.actor.sort == "state" and not m.adjective for c in m.actor.codes}
    if len(people) == 2 and len(states) < 2:
        return tuple(people.values())
    return () if people or len(states) > 1 else before


def speaks_of(tokens: list[Token], tags: list[Tag], place: int, before: list[Mention], speaker: Actor) -> bool:
    """Whether "he says" between commas follows the name of somebody of whom he speaks ("Duque, he said, was the devil himself")."""
    named = before[-1] if before else None
    if named is None or named.end != place - 1 or tokens[place - 1].text != "," or named.actor.sort != "person" or named.start > 2:
        return False
    closed = place + 2 < len(tokens) and tags[place + 1].verb and tokens[place + 2].text == ","
    return closed and not named.anaphor and named.actor.name != speaker.name and pronoun_fits(tokens[place].low, speaker)


def two_actors(tokens: list[Token], tags: list[Tag], mentions: list[Mention]) -> tuple[Actor, ...]:
    """Return the two states or bodies of states that a sentence has for subjects, or names and no third."""
    named = [m for m in mentions if m.actor.sort in {"state", "organisation"} and len(m.actor.codes) == 1 and not m.adjective]
    acting = {m.actor.codes: m.actor for m in named if is_nominative(tokens, tags, m)}
    every = {m.actor.codes: m.actor for m in named}
    return tuple((acting if len(acting) == 2 else every).values()) if 2 in {len(acting), len(every)} else ()


def namesake(mention: Mention, tokens: list[Token], memory: Memory) -> Mention:
    """Understand a surname alone as the one named so far, not somebody of that name of whom the report tells only later."""
    actor = mention.actor
    words = [t for t in tokens[mention.start : mention.end] if t.low not in CIVIL and t.text != "."]
    if actor.sort != "person" or len(words) != 1 or " " not in actor.name or any(one.name == actor.name for one in memory.people):
        return mention
    name = words[0].text
    same = next((one for one in reversed(memory.people) if one.name.split()[-1] == name and " " in one.name), None)
    return replace(mention, actor=same) if same is not None and actor.name.split()[-1] == name else mention
