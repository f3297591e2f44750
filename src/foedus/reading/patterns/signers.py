"""Who signs a pact, after the clause that says so."""

from ..actors import Actor, group
from ..passages import Passage
from ..phrases import Mark, NounPhrase, VerbGroup


def signer_of(passage: Passage, at: int, verb: VerbGroup) -> Actor | None:
    """Return who signs: the subject of the verb or whom "by" names, with the people that a comma adds to an office."""
    parse = passage.parse
    if verb.passive:
        return parse.agent(at)
    phrase = parse.subject(at)
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
