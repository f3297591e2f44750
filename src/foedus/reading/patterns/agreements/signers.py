"""Who signs a pact, after the clause that says so."""

import re
from dataclasses import replace

from ...discourse.passages import Passage
from ...naming.actors import Actor, group
from ...syntax.clauses import Parse
from ...syntax.phrases import Mark, NounPhrase, VerbGroup
from .named_row import bare_office, named_alone, several_from

SEVERAL = re.compile(
    r"\b(?:three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|\d{1,2}) (?:\w+ ){0,2}"
    r"(?:republics|states|countries|nations|presidents|leaders|premiers|ministers|members|governments)\b"
)


def people_of(signer: Actor) -> list[Actor]:
    """The people who sign, without a mere office beside somebody named of the same state ("Kosovo's deputy premier and defence minister, X")."""
    people = [m for m in signer.members or (signer,) if m.sort == "person"]
    named = [m for m in people if not m.name.split()[-1].islower()]
    named = [m for n, m in enumerate(named) if not (bare_office(m, named[n + 1 : n + 2]))]
    return [m for m in people if m in named or (m.name.split()[-1].islower() and m.codes not in {one.codes for one in named})]


def beside(passage: Passage, phrase: NounPhrase) -> Actor | None:
    """The person whom a comma adds to an office ("with their Russian host, Andrei Belousov,")."""
    elements = passage.parse.elements
    n = next((k for k, e in enumerate(elements) if e is phrase), len(elements))
    mark, named = ([*elements[n + 1 : n + 3], None, None])[:2]
    if not (isinstance(mark, Mark) and mark.sort == "comma" and isinstance(named, NounPhrase)) or named.preposition:
        return None
    if named.head is None and named_alone(passage, phrase, named):
        told = [m.actor.codes for m in phrase.mentions if m.adjective or m.actor.sort == "state"]
        return Actor("person", passage.parse.text(named.start, named.end), told[0] if told else ())
    if named.head is None or named.head.sort != "person":
        return None
    of = tuple(c for m in phrase.mentions if m.adjective for c in m.actor.codes)
    return named.head if named.head.codes else replace(named.head, codes=of)


def acting_before(passage: Passage, at: int) -> list[str]:
    """Whom "they" means before a second verb: the several who act in the clause before ("the ministers were in Oslo, where they signed")."""
    parse = passage.parse
    earlier = next((k for k, v in reversed(parse.verbs()) if k < at and v.finite), None)
    subject = parse.subject(earlier) if earlier is not None else None
    return list(subject.head.codes) if subject and subject.head and len(subject.head.codes) > 1 else []


def unnamed_several(passage: Passage, at: int) -> bool:
    """Whether "they" before a verb are three or more of whom the sentence does not say who they are ("offered the five republics loans")."""
    tokens = passage.parse.tokens
    before = " ".join(t.low for t in tokens[: passage.parse.elements[at].start])
    return SEVERAL.search(before) is not None


def together(passage: Passage, at: int) -> Actor | None:
    """The signers of "its minister, X, who was on a visit, and Y signed": those whom "and" joins over what is told of the first."""
    elements = passage.parse.elements
    sides: list[list[Actor]] = [[]]
    n = at - 1
    while n >= 0:
        one = elements[n]
        if isinstance(one, VerbGroup):
            return None
        if isinstance(one, Mark) and one.sort == "comma":
            opening = passage.parse.parenthesis(n, "comma")
            inside = elements[opening + 1] if opening is not None else None
            n = opening if opening is not None and isinstance(inside, Mark) and inside.sort == "relative" else n
        elif isinstance(one, Mark) and one.sort == "and":
            sides.append([])
        elif isinstance(one, Mark):
            break
        elif not one.preposition and one.head and one.head.sort == "person":
            sides[-1].append(one.head)
        n -= 1
    if len(sides) != 2 or not all(sides):
        return None
    first, last = sides[1][-1], sides[0][-1]
    return group([first, last]) if set(first.codes) ^ set(last.codes) else None


def for_sides(passage: Passage, at: int) -> Actor | None:
    """The signers of "X for Peru and Y for Chile signed", whose sides stand after their names."""
    elements = passage.parse.elements
    n = at - 1
    while n >= 0 and (isinstance(elements[n], NounPhrase) or (isinstance(m := elements[n], Mark) and m.sort in {"comma", "and"})):
        n -= 1
    first = next((e for e in elements[n + 1 : at] if isinstance(e, NounPhrase) and not e.preposition and e.head and e.head.sort == "person"), None)
    side = next((elements[k + 1] for k, e in enumerate(elements[: at - 1]) if e is first), None)
    told = isinstance(side, NounPhrase) and side.preposition == "for" and side.head is not None and side.head.sort == "state"
    return several_from(passage, first) if told and first is not None else None


ACTING = frozenset(
    """
        heads chiefs representatives delegates delegations envoys authorities commanders directors navies armies governments cabinets ministries
        departments coastguards guards forces secretaries rulers negotiators emissaries plenipotentiaries officials agencies leaders admirals
        those generals ministers presidents ambassadors parliaments monarchs kings premiers members
    """.split()
)
"""Those who sign for the states that the phrases after "of" name."""


def acting_for(passage: Passage, phrase: NounPhrase) -> Actor | None:
    """The states of "the heads of the defence departments of Chile and Peru", "the navies of both, Oman and Iran"."""
    if passage.parse.tokens[phrase.end - 1].low not in ACTING:
        return None
    n = next((k for k, e in enumerate(passage.parse.elements) if e is phrase), len(passage.parse.elements))
    for one in passage.parse.elements[n + 1 : n + 4]:
        if not isinstance(one, NounPhrase) or one.preposition not in {"of", "for", "from"}:
            return None
        if one.head is not None and one.head.codes:
            return Actor("crowd", passage.parse.text(phrase.start, one.end), one.head.codes)
    return None


def signer_of(passage: Passage, at: int, verb: VerbGroup) -> Actor | None:
    """Return who signs: the subject of the verb or whom "by" names, with the people that a comma adds to an office."""
    parse = passage.parse
    if verb.passive:
        by = next((c for c in parse.complements(at) if c.preposition == "by" and not c.date), None)
        return several_from(passage, by) or parse.agent(at) or acting_for(passage, by) if by is not None else parse.agent(at)
    phrase = _behind_as(passage, at) or parse.subject(at) or _over_comma(passage, at)
    if phrase is not None and verb.finite and (both := for_sides(passage, at) or together(passage, at)) is not None:
        return both
    if phrase is not None and phrase.head is None:
        return acting_for(passage, phrase)
    if phrase is None or phrase.head is None:
        return None
    place = next((n for n, e in enumerate(parse.elements) if e is phrase), 0)
    listed = parse.elements[place - 2 : place] if place > 1 else []
    if len(listed) == 2 and isinstance(m := listed[1], Mark) and m.sort == "comma" and isinstance(crowd := listed[0], NounPhrase):
        from_state = parse.text(crowd.start, crowd.end).split()[1:2] == ["from"]
        if crowd.head and crowd.head.sort == "crowd" and from_state and phrase.head.sort in {"state", "group"}:
            return group([Actor("state", crowd.head.name, crowd.head.codes), phrase.head])  # "ministers from Japan, Britain and Italy"
    if both := _joint_heads(passage, place):
        return both  # "the foreign ministers of Rwanda and the Democratic Republic of Congo"
    apposed = parse.elements[place + 1 : place + 3]
    beside = apposed[0] if apposed else None
    if (
        phrase.head.sort == "crowd"
        and not phrase.head.codes
        and isinstance(beside, NounPhrase)
        and not beside.preposition
        and beside.head
        and all(m.sort == "person" for m in beside.head.members or (beside.head,))
    ):
        return beside.head  # "the presidents Tokayev and Erdogan"
    if (
        phrase.head.sort == "crowd"
        and len(apposed) == 2
        and isinstance(apposed[0], Mark)
        and apposed[0].sort in {"comma", "dash"}
        and isinstance(apposed[1], NounPhrase)
    ):
        people = [m.actor for m in apposed[1].mentions if m.actor.sort == "person" or any(x.sort == "person" for x in m.actor.members)]
        if people:
            members = tuple(x for actor in people for x in actor.members or (actor,))
            return Actor(
                "group",
                people[0].name,
                tuple(dict.fromkeys([*phrase.head.codes, *(c for x in members for c in x.codes)])),
                phrase.head.role,
                members,
            )
    if (
        phrase.head.sort == "crowd"
        and place > 1
        and isinstance(mark := parse.elements[place - 1], Mark)
        and mark.sort == "comma"
        and isinstance(named := parse.elements[place - 2], NounPhrase)
        and not named.preposition
        and named.head
        and all(m.sort == "person" for m in named.head.members or (named.head,))
    ):
        return Actor(
            "group",
            named.head.name,
            tuple(dict.fromkeys([*named.head.codes, *phrase.head.codes])),
            phrase.head.role,
            named.head.members or (named.head,),
        )
    return phrase.head


def _joint_heads(passage: Passage, place: int) -> Actor | None:
    """Those of two states whose people of one office act, where an article parts the second from the first."""
    elements = passage.parse.elements
    for first in (place, place - 2):
        crowd, link, other = ([*elements[first : first + 3], None, None, None])[:3] if first >= 0 else (None, None, None)
        if not (isinstance(crowd, NounPhrase) and isinstance(link, Mark) and link.sort == "and" and isinstance(other, NounPhrase)):
            continue
        office = not ACTING.isdisjoint(t.low for t in passage.parse.tokens[crowd.start : crowd.end])
        verb = elements[first + 3] if first + 3 < len(elements) else None
        if office and crowd.head and crowd.head.sort == "crowd" and crowd.head.codes and isinstance(verb, VerbGroup) and not other.preposition:
            state = other.head if other.head and other.head.sort == "state" else None
            return group([Actor("state", crowd.head.name, crowd.head.codes), state]) if state and state.codes != crowd.head.codes else None
    return None


def acts_for_several(passage: Passage, at: int) -> bool:
    """Whether "the presidents", "the ministers of defence" sign, of whom nobody says whose they are."""
    phrase = passage.parse.subject(at)
    if phrase is None or phrase.head is not None or phrase.preposition:
        return False
    words = [t.low for t in passage.parse.tokens[phrase.start : phrase.end]]
    return words[0] in {"the", "both"} and not ACTING.isdisjoint(words)


def meant_above(passage: Passage, at: int, pair: tuple[str, ...]) -> Actor | None:
    """Who "the two presidents" are under a heading or a question about two states, where the last two named are of others."""
    phrase = passage.parse.subject(at)
    several = phrase is not None and any(m.anaphor and len(m.actor.codes) > 1 for m in phrase.mentions)
    if len(pair) != 2 or phrase is None or not several or set(phrase.head.codes if phrase.head else ()) == set(pair):
        return None
    return Actor("group", passage.parse.text(phrase.start, phrase.end), pair)


def _behind_as(passage: Passage, at: int) -> NounPhrase | None:
    """Who acts in a clause that "as" opens ("X and his guest watched as the two ministers, A and B, signed"), which looks like a phrase."""
    elements, verb = passage.parse.elements, passage.parse.elements[at]
    last = elements[at - 2] if at > 1 and isinstance(m := elements[at - 1], Mark) and m.sort == "comma" else elements[at - 1] if at else None
    acting = isinstance(last, NounPhrase) and last.preposition == "as" and last.head is not None and last.head.sort in {"person", "group", "crowd"}
    watched = any(v.finite and set(v.lemmas) & WATCHING for k, v in passage.parse.verbs() if k < at)
    return last if acting and watched and isinstance(last, NounPhrase) and isinstance(verb, VerbGroup) and verb.finite else None


def _over_comma(passage: Passage, at: int) -> NounPhrase | None:
    """The people before a verb that a comma parts from it ("which X, the envoy, and Y, the minister, signed")."""
    before, mark = ([None, None, *passage.parse.elements[:at]])[-2:]
    if not isinstance(before, NounPhrase) or not isinstance(mark, Mark) or mark.sort != "comma" or before.preposition:
        return None
    people = before.head.members if before.head else ()
    return before if len(people) > 1 and all(one.sort == "person" for one in people) else None


WATCHING = frozenset("watch look stand smile applaud clap beam preside presided sit observe witness see".split())
"""What those do who stand by while others sign."""
MEETING = frozenset("receive host welcome greet".split())
"""What one who signs with a guest on that day is said to do before."""


def guest_of(parse: Parse, at: int, verb: VerbGroup) -> Actor | None:
    """Return whom somebody received ("Macron received Rwanda's president on 28 May")."""
    if not MEETING & set(verb.lemmas):
        return None
    guest = next((c for c in parse.complements(at)[:2] if not c.preposition and not c.date), None)
    return guest.head if guest else None
