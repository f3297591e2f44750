"""Who gives what to whom by weight: of all pairs of states, and nobody, the one that outweighs the others together."""

from collections.abc import Iterator, Mapping
from math import exp, fsum

from ....discourse.passages import Passage
from ....naming.actors import Actor
from ...context import Context
from ...transfer_roles import Roles
from ...transfer_scenes import Noted, Scene, Tie
from .elsewhere import Elsewhere
from .goods import is_carrier, items_of
from .ties import scenes_of
from .weights import SURE, load_weights

Pair = tuple[Tie, Tie]


def note(passage: Passage, context: Context, told: list[Roles]) -> list[Noted]:
    """Return the scenes of the goods of a sentence that no pattern gives to anybody; ``told``: what patterns read in it."""
    taken = {g.entry.id for roles in told for g in roles.goods if roles.giver and roles.receiver}
    given = [g.start for roles in told for g in roles.goods if roles.giver and roles.receiver]
    items = [item for item in items_of(passage, context) if item.goods.entry.id not in taken and not (given and is_carrier(item))]
    return [Noted(passage, scene, told, context.pair) for scene in scenes_of(passage, context, items, given)]


def pairs_of(scene: Scene) -> Iterator[Pair]:
    """Yield every pair of a giver and a receiver that a scene has."""
    for giver in scene.ties:
        for receiver in scene.ties:
            if not set(giver.codes) & set(receiver.codes):
                yield giver, receiver


def names_of(pair: Pair, noted: Noted, elsewhere: Elsewhere) -> Iterator[str]:
    """Yield the names of the weights of a pair."""
    giver, receiver = pair
    yield from (f"g {name}" for name in giver.names)
    yield from (f"r {name}" for name in receiver.names)
    yield from (f"p {one} > {other}" for one in giver.coarse for other in receiver.coarse)
    yield "p giver first" if giver.first < receiver.first else "p receiver first"
    yield from elsewhere.of_pair(giver, receiver)
    gives, gets = set(giver.codes), set(receiver.codes)
    ends = [(set(r.giver.codes), set(r.receiver.codes)) for r in noted.told if r.giver and r.receiver]
    if (gives, gets) in ends:
        yield "p told here"
    if (gets, gives) in ends:
        yield "p told here the other way"
    for one in elsewhere.context.given:
        apart = one.sentence - noted.passage.index
        when = f"{'before' if apart < 0 else 'later' if apart else 'here'} {'same' if one.kind == noted.scene.kind else 'other'}"
        if set(one.givers) == gives and set(one.receivers) == gets:
            yield f"p told {when}"
            yield "p told somewhere"
        if set(one.givers) == gets and set(one.receivers) == gives:
            yield f"p told the other way {when}"
    if noted.pair and gives | gets == set(noted.pair):
        yield "p of a pact"
    if any(gives | gets <= set(sides) for sides in elsewhere.context.sides_told):
        yield "p of a pact told"


def chosen(noted: Noted, elsewhere: Elsewhere, weights: Mapping[str, float]) -> tuple[Pair | None, float]:
    """Return the pair that weighs most, and its share of the weight of all pairs and of nobody."""
    total = exp(fsum(weights.get(f"n {name}", 0.0) for name in noted.scene.about))
    best: tuple[float, Pair | None] = (0.0, None)
    for pair in pairs_of(noted.scene):
        weight = exp(fsum(weights.get(name, 0.0) for name in set(names_of(pair, noted, elsewhere))))
        total += weight
        if weight > best[0]:
            best = weight, pair
    return best[1], best[0] / total


def _idle(scene: Scene) -> bool:
    """Whether a sentence names no state, and has no verb or noun of giving ("Her bicycle was green")."""
    return "states 0" in scene.about and "giving told" not in scene.about and not any(name.startswith("noun ") for name in scene.about)


def weighed_roles(context: Context) -> Iterator[tuple[Passage, Roles]]:
    """Yield what a report gives by weight, once all of it is read: the sentences with who gives what to whom in them."""
    elsewhere = Elsewhere(context)
    for noted in context.unweighed:
        if _idle(noted.scene):
            continue
        elsewhere.enter(noted.scene, noted.passage)
        pair, share = chosen(noted, elsewhere, load_weights())
        if pair is None or share < SURE:
            continue
        giver, receiver = (Actor("state", tie.codes[0], tie.codes) for tie in pair)
        goods = noted.scene.item.goods
        element = noted.passage.parse.elements[noted.scene.item.at]
        start, end = noted.passage.place(min(goods.start, element.start), max(goods.end, element.end))
        yield noted.passage, Roles(giver, receiver, [goods], noted.scene.verb, start, end, "transfer/weighed")
