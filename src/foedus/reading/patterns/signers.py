"""Who signs a pact, after the clause that says so."""

from dataclasses import replace

from ..actors import Actor, group
from ..passages import Passage
from ..phrases import Mark, NounPhrase, VerbGroup


def beside(passage: Passage, phrase: NounPhrase) -> Actor | None:
    """The person whom a comma adds to an office ("with their Russian host, Andrei Belousov,")."""
    elements = passage.parse.elements
    n = next((k for k, e in enumerate(elements) if e is phrase), len(elements))
    mark, named = ([*elements[n + 1 : n + 3], None, None])[:2]
    if not (isinstance(mark, Mark) and mark.sort == "comma" and isinstance(named, NounPhrase)) or named.preposition:
        return None
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


def signer_of(passage: Passage, at: int, verb: VerbGroup) -> Actor | None:
    """Return who signs: the subject of the verb or whom "by" names, with the people that a comma adds to an office."""
    parse = passage.parse
    if verb.passive:
        return parse.agent(at)
    phrase = parse.subject(at)
    if phrase is not None and verb.finite and (both := together(passage, at)) is not None:
        return both
    if phrase is None or phrase.head is None:
        return None
    place = next((n for n, e in enumerate(parse.elements) if e is phrase), 0)
    listed = parse.elements[place - 2 : place] if place > 1 else []
    if len(listed) == 2 and isinstance(m := listed[1], Mark) and m.sort == "comma" and isinstance(crowd := listed[0], NounPhrase):
        from_state = parse.text(crowd.start, crowd.end).split()[1:2] == ["from"]
        if crowd.head and crowd.head.sort == "crowd" and from_state and phrase.head.sort in {"state", "group"}:
            return group([Actor("state", crowd.head.name, crowd.head.codes), phrase.head])  # "ministers from Japan, Britain and Italy"
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
        and apposed[0].sort == "comma"
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


def for_the_other(passage: Passage, at: int) -> list[Actor]:
    """Who signs for the other side with no verb of his own ("X put his name to it for Warsaw and Y for the Soviets")."""
    elements = passage.parse.elements
    found = []
    for n in range(at + 1, len(elements) - 2):
        link, named, side = elements[n : n + 3]
        if isinstance(link, VerbGroup):
            break
        if not (isinstance(link, Mark) and link.sort in {"and", "comma"} and isinstance(named, NounPhrase) and isinstance(side, NounPhrase)):
            continue
        if side.preposition == "for" and not named.preposition and named.head and named.head.sort == "person":
            found.append(named.head)
    return found
