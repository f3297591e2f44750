"""Words that point back: pronouns, "both leaders", "the two countries", "the kingdom", "its neighbour"."""

from dataclasses import replace

from ..naming.actors import Actor, Mention
from ..naming.memory import Heard, Memory, state_actor
from ..naming.offices import office
from ..naming.sexes import meant, pronoun_fits
from ..words.lexicon import Lexicon
from ..words.tokens import Token
from ..words.words import Tag
from .accused import accused
from .bodies import body_again
from .callings import couple_named, namesake, person_called, speaks_of, two_actors
from .epithets import epithet, is_nominative
from .owners import owner_understood
from .pairs import PLURAL_MARKS, several
from .partitives import SEVERAL, SINGLE, part_of
from .presented import presented
from .they import they_meant
from .voices import heard_again
from .weighing import it_meant

FRONTING = frozenset("when after as while once since because if although though before until whereas".split())
"""Before a clause that leads up to the main one."""
OTHERS = frozenset("neighbour neighbor ally partner patron rival guest host counterpart visitor adversary".split())

POINTING = PLURAL_MARKS | SINGLE | SEVERAL | frozenset("the this that these of he she him himself herself his her it its".split())
POINTING |= frozenset("they we us our i my you your".split())
"""Words with which every mention begins that points back."""


def resolve(tokens: list[Token], tags: list[Tag], mentions: list[Mention], memory: Memory, lexicon: Lexicon) -> list[Mention]:
    """Add the mentions that point back to those that name; ``memory`` is brought up to the end of the sentence."""
    by_start = {m.start: m for m in mentions}
    found: list[Mention] = []
    place = 0
    nominative_seen = False
    acting: Actor | None = None
    fronted = bool(tokens) and tokens[0].low in FRONTING
    while place < len(tokens):
        mention = by_start.get(place)
        ahead = [m for m in mentions if m.start > place] if tokens[place].low == "its" else []
        if tokens[place].text == ";":
            nominative_seen = False
        pointing = None
        if tokens[place].low in POINTING:
            pointing = body_again(tokens, tags, place, memory) or _pointer(tokens, tags, place, memory, found, ahead, lexicon)
        if (
            pointing
            and any(k in by_start and len(by_start[k].actor.codes) == 1 for k in range(place + 1, pointing.end))
            and tokens[place].low == "the"
        ):
            pointing = None  # "the Russian state": it names its state
        if pointing and (
            mention is None
            or (
                mention.actor.sort == "crowd"
                and mention.start == place
                and any(t.low in {"two", "both"} for t in tokens[place : place + 2])
                and pointing.end >= mention.end
            )
            or (pointing.end >= mention.end and not mention.actor.codes and mention.actor.sort in {"crowd", "person", "body"})
        ):
            mention = pointing
        elif mention is not None and mention.actor.sort == "person" and not mention.anaphor:
            mention = office(mention, tokens, memory) if mention.actor.role else mention
            mention = mention if mention.anaphor else namesake(mention, tokens, memory)
        if mention is not None and mention.anaphor and mention.end < len(tokens) and tags[mention.end].pos == "G":
            mention = replace(mention, genitive=True)
        if (
            mention is not None
            and not mention.anaphor
            and not mention.actor.codes
            and mention.actor.role
            and mention.actor.sort in {"person", "body", "crowd"}
        ):
            mention = _owned(tokens, tags, mention, memory, found, ahead, lexicon)
            if mention.actor.sort == "person" and mention.actor.codes and tokens[mention.start].low == "its":
                mention = office(mention, tokens, memory)
        if mention is None:
            place += 1
            continue
        if mention.actor.sort == "body" and mention.actor.name == "Congress" and not mention.actor.codes:
            mention = replace(mention, actor=replace(mention.actor, codes=("USA",)))
        found.append(mention)
        nominative = is_nominative(tokens, tags, mention)
        as_place = _as_place(tokens, mention)
        described = mention.anaphor and mention.actor.sort == "person" and tokens[mention.start].low == "the"
        if (not mention.anaphor or described) and not as_place:
            memory.note(mention, nominative=nominative and not nominative_seen)
        if (
            acting is None
            and nominative
            and mention.actor.sort in {"state", "body", "organisation"}
            and mention.actor.role != "people"
            and len(mention.actor.codes) == 1
            and not _joined(tokens, mention, by_start)
            and not _joins(tokens, found)
        ):
            acting = mention.actor
        elif (
            fronted
            and acting is not None
            and nominative
            and mention.actor.sort in {"state", "body"}
            and len(mention.actor.codes) == 1
            and not mention.anaphor
            and tokens[mention.start - 1 - (tokens[mention.start - 1].low == "the")].text == ","
        ):
            acting, fronted = mention.actor, False  # "When Japan struck, the Kremlin went shopping": the main clause's
        if mention.actor.sort == "person" and nominative:
            nominative_seen = True
        place = max(mention.end, place + 1)
    memory.acted = (*memory.acted[-1:], acting) if acting is not None and acting.sort == "state" else ()
    owner = next((m.actor for m in found[:1] if m.genitive and m.start <= 1 and m.actor.sort == "state" and not m.anaphor), None)
    owner = owner or (presented(tokens, tags, found) if acting is None else None)
    memory.subject_age = 0 if acting or owner else memory.subject_age + 1
    memory.subject = acting or owner or memory.subject
    if any(m.anaphor and m.actor == memory.crowd for m in found):
        memory.crowd_age = 0
    memory.turn()
    memory.couple = couple_named(found, memory.couple) if found else memory.couple
    memory.sentence = tokens, tags, found
    heard = Heard(tokens, tags, found, memory.paragraph)
    if not memory.told or memory.told[-1].paragraph != memory.paragraph:
        memory.opening = heard
    memory.told = [*memory.told[-2:], heard]
    named = [m for m in found if not m.anaphor and not _as_place(tokens, m)]
    naming = [m for m in named if m.actor.sort in {"state", "group", "person", "body"} or (m.actor.sort == "crowd" and len(m.actor.codes) == 2)]
    codes = dict.fromkeys(c for m in naming for c in m.actor.codes)
    memory.recent = tuple(codes) if len(codes) == 2 else ()
    memory.places = tuple(m.actor for m in found if _as_place(tokens, m) and len(m.actor.codes) == 1) or (memory.places if not codes else ())
    memory.last_named = tuple(dict.fromkeys(c for m in found if m.actor.sort in {"state", "group", "person", "body", "crowd"} for c in m.actor.codes))
    return found


def _as_place(tokens: list[Token], mention: Mention) -> bool:
    """Whether a capital is named as a place only ("talks in Minsk")."""
    return mention.actor.role == "capital" and mention.start > 0 and tokens[mention.start - 1].low in {"in", "at", "from", "near"}


def _joins(tokens: list[Token], found: list[Mention]) -> bool:
    """Whether the last mention is joined by "and" to the one before, so that neither acts alone ("Germany and France back the step")."""
    if len(found) < 2 or found[-1].actor.sort != "state" or found[-2].actor.sort != "state":
        return False
    return found[-1].start - found[-2].end == 1 and tokens[found[-2].end].low in {"and", "&"} and not found[-2].genitive


def _joined(tokens: list[Token], mention: Mention, by_start: dict[int, Mention]) -> bool:
    """Whether a mention goes on with "and" and another one."""
    at = mention.end
    if at >= len(tokens) or tokens[at].low not in {"and", ",", "&"}:
        return False
    return any(k in by_start and by_start[k].actor.sort == mention.actor.sort for k in (at + 1, at + 2)) and not (
        tokens[at].text == "," and at + 1 not in by_start
    )


def _owned(
    tokens: list[Token], tags: list[Tag], mention: Mention, memory: Memory, before: list[Mention], ahead: list[Mention], lexicon: Lexicon
) -> Mention:
    """Give "its foreign minister" and "the North's ministry" the state of their owner."""
    first = tokens[mention.start].low
    owner: Actor | None = None
    if before and before[-1].genitive and before[-1].end == mention.start - 1:
        owner = before[-1].actor
    elif before and mention.start and tokens[mention.start - 1].low == "whose":
        owner = next((m.actor for m in reversed(before) if m.actor.codes), None)  # "Kenya, whose army attacked Oman"
    elif first == "its":
        owner = it_meant(tokens, tags, mention.start, memory, before, ahead, lexicon)
    elif first in {"his", "her"} and memory.person:
        owner = memory.person
    elif first in {"our", "my"} and memory.speaker:
        owner = memory.speaker
    elif first == "our" and memory.home:
        owner = memory.home
    else:
        owner = owner_understood(tokens, tags, mention, memory, before)
    if owner is None or not owner.codes:
        return mention
    actor = mention.actor
    if actor.sort == "person" and actor.name in {p.name for p in memory.people}:
        return mention
    return replace(mention, actor=replace(actor, codes=owner.codes))


def _pointer(
    tokens: list[Token], tags: list[Tag], place: int, memory: Memory, before: list[Mention], ahead: list[Mention], lexicon: Lexicon
) -> Mention | None:
    low = tokens[place].low
    if (
        low in {"the", "this"}
        and memory.body
        and place + 1 < len(tokens)
        and tokens[place + 1].low in {"alliance", "bloc", "organisation", "organization"}
    ):
        return None if tokens[place + 1].capital else Mention(memory.body, place, place + 2, anaphor=True)
    if low in {"the", "his", "her"} and (called := person_called(tokens, tags, place, memory)):
        return called
    if (
        low == "the"
        and place + 1 < len(tokens)
        and tokens[place + 1].low in {"former", "latter"}
        and (
            place + 2 >= len(tokens) or tags[place + 2].pos not in "NJ" or (tokens[place + 1].low == "latter" and place > 0 and tags[place - 1].verb)
        )
    ):
        known = list(dict.fromkeys(c for a in memory.states for c in a.codes))
        last = known[-2:] if len(known) > 1 else []
        last = list(memory.pair) if len(memory.pair) == 2 and set(memory.pair) <= set(known[-3:]) else last
        if two := two_actors(*memory.sentence):
            return Mention(two[tokens[place + 1].low == "latter"], place, place + 2, anaphor=True)
        if last:
            return Mention(
                state_actor((last[0 if tokens[place + 1].low == "former" else 1],), tokens[place + 1].text), place, place + 2, anaphor=True
            )
    if low == "they" and (meant_by_they := they_meant(tokens, tags, place, memory, before, lexicon)):
        return Mention(meant_by_they, place, place + 1, anaphor=True)
    if low == "him" and tags[place - 1].pos == "V":
        given = [m.actor for m in before if m.actor.sort == "person" and m.actor.codes and not m.anaphor and not is_nominative(tokens, tags, m)]
        if given:
            return Mention(given[-1], place, place + 1, anaphor=True)  # "sold planes to Chiang and lent him money"
    person = _person_meant(low, memory, before) if low in {"he", "she", "him", "himself", "herself", "his", "her"} else None
    if low in {"he", "she"} and memory.earlier and speaks_of(tokens, tags, place, before, memory.earlier):
        return Mention(memory.earlier, place, place + 1, anaphor=True)
    if low in {"he", "she", "him", "himself", "herself"} and person:
        return Mention(person, place, place + 1, anaphor=True)
    if (
        low in {"his", "her"}
        and person
        and person.codes
        and place + 1 < len(tokens)
        and tokens[place + 1].low in {"country", "government", "nation", "kingdom"}
    ):
        return Mention(state_actor(person.codes[:1], f"{tokens[place].text} {tokens[place + 1].text}"), place, place + 2, anaphor=True)
    if low in {"his", "her"} and tags[place].pos == "D" and person:
        if place + 1 < len(tokens) and tokens[place + 1].low in OTHERS and memory.leaders:
            rest = [a for a in memory.leaders if a.name != person.name]
            if len(rest) == 1:
                return Mention(rest[0], place, place + 2, anaphor=True)
        return Mention(person, place, place + 1, genitive=True, anaphor=True)
    following = tokens[place + 1].low if place + 1 < len(tokens) else ""
    if low == "our" and memory.speaker is None and memory.home and following in {"country", "nation", "government", "state", "homeland"}:
        return Mention(memory.home, place, place + 2, anaphor=True)
    if low == "our" and memory.speaker is None and memory.home:
        return Mention(memory.home, place, place + 1, genitive=True, anaphor=True)
    if low == "us" and memory.speaker is None and memory.home and tokens[place].text == "us":
        return Mention(memory.home, place, place + 1, anaphor=True)
    if low in {"we", "us", "our", "i", "my"} and memory.speaker and tokens[place].text != "US":
        return Mention(memory.speaker, place, place + 1, genitive=low in {"our", "my"}, anaphor=True)
    if low in {"you", "your"} and memory.hearer:
        return Mention(memory.hearer, place, place + 1, genitive=low == "your", anaphor=True)
    if low in {"it", "its"}:
        return _it(tokens, tags, place, memory, before, ahead, lexicon)
    return (
        part_of(tokens, tags, place, memory) or several(tokens, tags, place, memory, before) or epithet(tokens, tags, place, memory, before, lexicon)
    )


def _it(
    tokens: list[Token], tags: list[Tag], place: int, memory: Memory, before: list[Mention], ahead: list[Mention], lexicon: Lexicon
) -> Mention | None:
    """Return the state or body that "it" or "its" means: whoever answers a charge or goes on speaking, else what weighs most."""
    if tokens[place].low == "it" and place:
        charged = accused(tokens, tags, place, before)
        if charged:
            return Mention(charged, place, place + 1, anaphor=True)
    if tokens[place].low == "it" and (heard := heard_again(tokens, tags, place, memory, before)):
        return Mention(heard, place, place + 1, anaphor=True)
    opening = before[0] if before and place and tokens[place - 1].text == ":" and before[0].start <= 1 and not before[0].genitive else None
    if opening and opening.actor.sort in {"body", "organisation", "state"} and not opening.adjective:
        return Mention(opening.actor, place, place + 1, genitive=tokens[place].low == "its", anaphor=True)  # "The ministry is calm: it welcomes"
    actor = it_meant(tokens, tags, place, memory, before, ahead, lexicon)
    if actor is None:
        return None
    if tokens[place].low == "it":
        return Mention(actor, place, place + 1, anaphor=True)
    if place + 1 < len(tokens) and tokens[place + 1].low in OTHERS and len(actor.codes) == 1:
        other = memory.other(actor.codes[0])
        if other:
            return Mention(state_actor((other,), tokens[place + 1].text), place, place + 2, anaphor=True)
    return Mention(actor, place, place + 1, genitive=True, anaphor=True)


def _person_meant(low: str, memory: Memory, before: list[Mention]) -> Actor | None:
    """Whom "he" or "her" means: the owner who opens the sentence ("Lund's mother is Finnish, and he recalls"), else the topic, if of that sex."""
    opening = before[0] if before else None
    if opening and opening.start == 0 and opening.genitive and not opening.anaphor and opening.actor.sort == "person" and len(before) < 4:
        subjects = [m for m in before[1:] if m.actor.sort == "person" and not m.genitive]
        if not subjects and pronoun_fits(low, opening.actor):
            return opening.actor
    return meant(low, memory.person, memory.people)
