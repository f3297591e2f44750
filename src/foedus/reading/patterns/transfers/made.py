"""Goods of one state's make in a sentence on one other: "without Iranian drones Sudan could not", "the arsenals are full of Turkish drones"."""

from ...discourse.passages import Passage
from ...naming.actors import Actor
from ...syntax.phrases import Mark, NounPhrase, VerbGroup
from ...words.lexicon import Found
from ..context import Context
from ..transfer_roles import Roles
from .holding import GOODS
from .origins import HOSTILE, LOOKING, only_other
from .roles import side, true_goods

AGAINST = frozenset("against than unlike instead over rather like near off around towards toward from by at as".split())
"""Prepositions after which foreign goods are not what somebody has."""
OF_OTHERS = frozenset(
    """
        send ship supply sell deliver give provide furnish donate export transfer lend promise pledge offer spend finance fund hand refit repair
        overhaul service maintain upgrade modernise modernize make build produce assemble say tell show add report watch track follow escort
        see spot photograph clear let allow permit price finger praise call compete replace test copy open host close grant admit
    """.split()
)
"""Verbs with whose object the subject does something else than have it."""
THERE = frozenset(
    """
        arrive come flow appear stand be stream turn see spot find use photograph deliver deploy uncrate park store display show
        identify operate due carry bring dry have
    """.split()
)
"""Verbs by which goods are somewhere, or go there."""
HAVING = frozenset("have get need want lack require await expect hold own keep take field inherit hoard receive possess welcome".split())
AIMS = frozenset({"for", "to", "in", "over", "at", "across"})
MOVING = frozenset({"vessels", "aircraft", "missiles", "nuclear_weapons"})
"""What goes about by itself, and is often in another state for its own ends."""


def made_roles(passage: Passage, context: Context, told: list[Roles]) -> list[Roles]:
    """Return the goods with the adjective of a state, where the one other state of the sentence stands as having them."""
    parse, found = passage.parse, []
    if not parse.lemmas.isdisjoint(HOSTILE) or parse.tokens[-1].text == "?":
        return []
    for n, one in enumerate(parse.elements):
        if not isinstance(one, NounPhrase) or one.date or one.preposition in AGAINST:
            continue
        maker = next((m.actor for m in one.mentions if m.adjective and side(m.actor) and m.actor.sort == "state"), None)
        goods = _goods(passage, context, one) if maker is not None else []
        if maker is None or not goods or any(g.start == h.start for r in told for g in goods for h in r.goods):
            continue
        user = only_other(passage, maker)
        if user is None or set(user.codes) & set(maker.codes) or not _has(passage, n, one, user, goods):
            continue
        governing = next((k for k in range(n - 1, -1, -1) if isinstance(parse.elements[k], VerbGroup)), None)
        start, end = passage.place(one.start, one.end)
        found.append(Roles(maker, user, goods, governing, start, end, "transfer/made"))
    return found


def _goods(passage: Passage, context: Context, phrase: NounPhrase) -> list[Found]:
    goods = true_goods(passage, context.goods(passage, phrase.start, phrase.end))
    return [g for g in goods if g.entry.id in GOODS and g.end >= phrase.end]


def _has(passage: Passage, n: int, phrase: NounPhrase, user: Actor, goods: list[Found]) -> bool:
    """Whether a state has, gets or needs goods: they are for it, it is the subject of their verb, or they are seen there."""
    parse = passage.parse
    for e in parse.elements[n + 1 : n + 4]:  # "Israeli gas for Egypt"
        if not isinstance(e, NounPhrase) or not e.preposition:
            break
        if e.preposition in {"for", "to"} and _names(e, user):
            return True
    if any(g.entry.id in {"vessels", "nuclear_weapons"} for g in goods):
        return False
    at = next((k for k, v in parse.verbs() if any(c is phrase for c in parse.complements(k))), None)
    verb = parse.elements[at] if at is not None else None
    if at is not None and isinstance(verb, VerbGroup):
        if (OF_OTHERS | LOOKING) & set(verb.lemmas):
            return _aimed(passage, at, n, user) and not LOOKING & set(verb.lemmas)
        if not phrase.preposition and HAVING.isdisjoint(verb.lemmas):
            return False
        subject = parse.subject(at)
        return subject is not None and (_names(subject, user) or _owned(passage, subject, user))
    if phrase.preposition in {"without", "with", "for", "of", "to", "behind"}:  # "without Iranian drones Sudan could not ..."
        return any(_names(s, user) or _owned(passage, s, user) for k, _ in parse.verbs() if (s := parse.subject(k)) is not None)
    if any(g.entry.id in MOVING for g in goods):
        return False
    own = next((k for k, _ in parse.verbs() if parse.subject(k) is phrase), None)
    ruling = parse.elements[own] if own is not None else None
    return own is not None and isinstance(ruling, VerbGroup) and bool(ruling.copula or THERE & set(ruling.lemmas)) and _aimed(passage, own, own, user)


def _names(phrase: NounPhrase, user: Actor) -> bool:
    return any(set(m.actor.codes) & set(user.codes) for m in phrase.mentions)


def _owned(passage: Passage, phrase: NounPhrase, user: Actor) -> bool:
    """Whether a phrase is somebody's by what follows it ("the arsenals of Libya")."""
    elements = passage.parse.elements
    k = next((k for k, e in enumerate(elements) if e is phrase), len(elements))
    following = elements[k + 1] if k + 1 < len(elements) else None
    return isinstance(following, NounPhrase) and following.preposition in {"of", "in"} and _names(following, user)


def _aimed(passage: Passage, at: int, n: int, user: Actor) -> bool:
    """Whether what follows a place in a clause leads to a state ("arrived in Sudan", "carried Russian gas to the republic")."""
    for e in passage.parse.elements[max(at, n) + 1 :]:
        if isinstance(e, VerbGroup) or (isinstance(e, Mark) and e.sort in {"stop", "colon", "relative", "subordinator"}):
            return False
        if isinstance(e, NounPhrase) and e.preposition in AIMS and _names(e, user):
            return True
    return False
