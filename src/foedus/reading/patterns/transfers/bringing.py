"""Goods told after "with": who steps in with them, who comes home with them ("stepped in with shells", "went home with a loan")."""

from ...discourse.passages import Passage
from ...naming.actors import Actor
from ...syntax.phrases import NounPhrase, VerbGroup
from ..context import Context
from ..transfer_roles import Roles
from .holding import GOODS
from .recalled import HELP
from .roles import owner_of, true_goods

GIVING = {"step": "in", "chip": "in", "weigh": "in", "pitch": "in", "jump": "in", "come": "up", "oblige": "", "help": "out"}
"""Verbs, each with its adverb, of those who give what follows "with"."""
GETTING = {"come": "away", "go": "home", "return": "home", "fly": "home", "walk": "away", "head": "home", "leave": ""}
"""Verbs of guests who are given what follows "with"."""
BRINGING = frozenset({*GIVING, *GETTING})
GIVEN = GOODS | HELP | {"technology", "training", "intelligence", "military_technology", "nuclear_technology", "space_technology"}


def bringing_roles(passage: Passage, context: Context) -> list[Roles]:
    """Return what somebody steps in with, or comes away with; the other side is the state spoken of."""
    parse, found = passage.parse, []
    if "with" not in parse.words or parse.lemmas.isdisjoint(BRINGING):
        return []
    for at, verb in parse.verbs():
        particle = parse.text(verb.end, verb.end + 1).casefold()
        gives = any(lemma in GIVING and GIVING[lemma] in {"", particle} for lemma in verb.lemmas)
        gets = any(lemma in GETTING and GETTING[lemma] in {"", particle} for lemma in verb.lemmas)
        subject = parse.subject(at) if (gives or gets) and not verb.passive else None
        actor = owner_of(passage, context, subject) if subject else None
        one = _brought(passage, context, at, verb, actor, gives=gives) if actor else None
        if one is not None:
            found.append(one)
    return found


def _brought(passage: Passage, context: Context, at: int, verb: VerbGroup, actor: Actor, *, gives: bool) -> Roles | None:
    parse = passage.parse
    row: list[NounPhrase] = []
    for one in parse.elements[at + 1 : at + 6]:
        if isinstance(one, NounPhrase) and (one.preposition == "with" or (row and one.preposition in {"of", ""})) and not one.date:
            row.append(one)
        elif row and not (isinstance(one, NounPhrase) and one.preposition == "of"):
            break
    goods = [g for c in row for g in true_goods(passage, context.goods(passage, c.start, c.end)) if g.entry.id in GIVEN]
    if not goods or any(m.genitive for c in row for m in c.mentions):
        return None
    made = next((m.actor for c in row for m in c.mentions if m.adjective and m.actor.codes), None)
    other = (None if gives else made) or context.salience.foremost(but=actor.codes, here=parse)
    if other is None or set(other.codes) & set(actor.codes):
        return None
    giver, receiver = (actor, other) if gives else (other, actor)
    start, end = passage.place(verb.start, goods[-1].end)
    return Roles(giver, receiver, goods, at, start, end, "transfer/bringing")
