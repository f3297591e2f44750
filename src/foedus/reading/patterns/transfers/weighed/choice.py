"""Who gives what to whom by weight: of all pairs of states, and nobody, the one that outweighs the others together."""

from collections.abc import Iterator, Mapping
from math import exp

from ....discourse.passages import Passage
from ....naming.actors import Actor
from ...context import Context
from ...transfer_roles import Roles
from .goods import items_of
from .ties import Scene, Tie, scenes_of
from .weights import SURE, load_weights

Pair = tuple[Tie, Tie]


def pairs_of(scene: Scene) -> Iterator[Pair]:
    """Yield every pair of a giver and a receiver that a scene has."""
    for giver in scene.ties:
        for receiver in scene.ties:
            if not set(giver.codes) & set(receiver.codes):
                yield giver, receiver


def names_of(pair: Pair, context: Context, told: list[Roles], kind: str) -> Iterator[str]:
    """Yield the names of the weights of a pair; ``told``: what patterns read in the same sentence."""
    giver, receiver = pair
    yield from (f"g {name}" for name in giver.names)
    yield from (f"r {name}" for name in receiver.names)
    yield from (f"p {one} > {other}" for one in giver.coarse for other in receiver.coarse)
    yield "p giver first" if giver.first < receiver.first else "p receiver first"
    ends = [(set(r.giver.codes), set(r.receiver.codes)) for r in told if r.giver and r.receiver]
    if (set(giver.codes), set(receiver.codes)) in ends:
        yield "p told here"
    if (set(receiver.codes), set(giver.codes)) in ends:
        yield "p told here the other way"
    for one in context.given:
        alike = "same" if one.kind == kind else "other"
        if set(one.givers) == set(giver.codes) and set(one.receivers) == set(receiver.codes):
            yield f"p told before {alike}"
        if set(one.givers) == set(receiver.codes) and set(one.receivers) == set(giver.codes):
            yield f"p told the other way {alike}"
    if set(context.pair) and {*giver.codes, *receiver.codes} == set(context.pair):
        yield "p of a pact"


def chosen(scene: Scene, context: Context, told: list[Roles], weights: Mapping[str, float]) -> tuple[Pair | None, float]:
    """Return the pair that weighs most, and its share of the weight of all pairs and of nobody."""
    total = exp(sum(weights.get(f"n {name}", 0.0) for name in scene.about))
    best: tuple[float, Pair | None] = (0.0, None)
    for pair in pairs_of(scene):
        weight = exp(sum(weights.get(name, 0.0) for name in set(names_of(pair, context, told, scene.kind))))
        total += weight
        if weight > best[0]:
            best = weight, pair
    return best[1], best[0] / total


def weighed_roles(passage: Passage, context: Context, told: list[Roles]) -> list[Roles]:
    """Return what is given by weight, of the goods of a sentence that no pattern gives to anybody."""
    taken = {g.entry.id for roles in told for g in roles.goods if roles.giver and roles.receiver}
    given = [g.start for roles in told for g in roles.goods if roles.giver and roles.receiver]
    items = [item for item in items_of(passage, context) if item.goods.entry.id not in taken and not (given and item.carrier)]
    found = []
    for scene in scenes_of(passage, context, items, given):
        pair, share = chosen(scene, context, told, load_weights())
        if pair is None or share < SURE:
            continue
        giver, receiver = (Actor("state", tie.codes[0], tie.codes) for tie in pair)
        goods = scene.item.goods
        element = passage.parse.elements[scene.item.at]
        start, end = passage.place(min(goods.start, element.start), max(goods.end, element.end))
        found.append(Roles(giver, receiver, [goods], scene.verb, start, end, "transfer/weighed"))
    return found
