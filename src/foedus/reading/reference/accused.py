"""Whom "it" means where a charge is answered: the accused ("Oslo accuses Minsk of fraud, a charge it denies")."""

from ..naming.actors import Actor, Mention
from ..words.tokens import Token
from ..words.words import Tag
from .epithets import is_nominative

CHARGED = frozenset("charge accusation allegation claim suggestion assertion accusations allegations charges claims something".split())
"""What is answered by whoever is accused of it."""
ANSWERING = frozenset("deny reject dismiss dispute contest refute".split())
CHARGING = frozenset("accuse suspect blame charge denounce condemn criticise criticize".split())


def accused(tokens: list[Token], tags: list[Tag], place: int, before: list[Mention]) -> Actor | None:
    """Return the state that a pronoun means after a charge: the object of "accuses", else the subject of the sentence."""
    last = place - 1 - (tokens[place - 1].low in {"that", "which"})
    if last < 2 or (tokens[last].low not in CHARGED and not (last == place - 2 and tokens[last].text == ",")):
        return None
    verb = next((k for k in range(place + 1, min(len(tags), place + 5)) if tags[k].verb), None)
    if verb is None or ANSWERING.isdisjoint(tags[verb].lemmas):
        return None
    singles = [m for m in before if len(m.actor.codes) == 1 and m.actor.sort in {"state", "body", "organisation"} and not m.adjective]
    acting = [m for m in singles if is_nominative(tokens, tags, m)]
    charge = next((k for k in range(last) if tags[k].verb and CHARGING.intersection(tags[k].lemmas)), None)
    if charge is not None and tags[charge - 1].pos != "B":
        struck = [m.actor for m in singles if m.start > charge]
        return struck[0] if struck else None
    return acting[0].actor if acting else None
