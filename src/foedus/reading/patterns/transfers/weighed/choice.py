"""Who gives what to whom by weight: of all pairs of states, and nobody, the one that outweighs the others together."""

from collections.abc import Iterator, Mapping
from math import exp, fsum

from ....discourse.passages import Passage
from ....naming.actors import Actor
from ...context import Context
from ...hearing import Given
from ...transfer_roles import Roles
from ...transfer_scenes import Noted, Scene, Tie
from .elsewhere import Elsewhere
from .goods import is_carrier, items_of
from .ties import scenes_of
from .untold import follows_another, is_served, is_untold
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
    """Yield the names of the weights of a pair: of each end, and of both together."""
    giver, receiver = pair
    yield from (f"g {name}" for name in giver.names)
    yield from (f"r {name}" for name in receiver.names)
    yield from together(pair, noted, elsewhere)


def together(pair: Pair, noted: Noted, elsewhere: Elsewhere) -> set[str]:
    """Return the names of what counts of both ends together."""
    giver, receiver = pair
    found = {f"p {one} > {other}" for one in giver.coarse for other in receiver.coarse}
    found.add("p giver first" if giver.first < receiver.first else "p receiver first")
    found.update(elsewhere.of_pair(giver, receiver))
    gives, gets = frozenset(giver.codes), frozenset(receiver.codes)
    ends = [(frozenset(r.giver.codes), frozenset(r.receiver.codes)) for r in noted.told if r.giver and r.receiver]
    if (gives, gets) in ends:
        found.add("p told here")
    if (gets, gives) in ends:
        found.add("p told here the other way")
    for one in elsewhere.told(gives, gets):
        found |= {f"p told {_when(one, noted)}", "p told somewhere"}
    for one in elsewhere.told(gets, gives):
        found.add(f"p told the other way {_when(one, noted)}")
    if noted.pair and gives | gets == set(noted.pair):
        found.add("p of a pact")
    if any(gives | gets <= set(sides) for sides in elsewhere.context.sides_told):
        found.add("p of a pact told")
    return found


def _when(one: Given, noted: Noted) -> str:
    """Whether a transfer is told before, later or here, and of goods of the same kind."""
    apart = one.sentence - noted.passage.index
    return f"{'before' if apart < 0 else 'later' if apart else 'here'} {'same' if one.kind == noted.scene.kind else 'other'}"


def chosen(noted: Noted, elsewhere: Elsewhere, weights: Mapping[str, float]) -> tuple[Pair | None, float]:
    """Return the pair that weighs most, and its share of the weight of all pairs and of nobody."""
    giving, getting = ({tie.codes: fsum(weights.get(f"{letter} {name}", 0.0) for name in tie.names) for tie in noted.scene.ties} for letter in "gr")
    total = exp(fsum(weights.get(f"n {name}", 0.0) for name in noted.scene.about))
    best: tuple[float, Pair | None] = (0.0, None)
    for pair in pairs_of(noted.scene):
        both = fsum(weights.get(name, 0.0) for name in together(pair, noted, elsewhere))
        weight = exp(giving[pair[0].codes] + getting[pair[1].codes] + both)
        total += weight
        if weight > best[0]:
            best = weight, pair
    return best[1], best[0] / total


def weighed_roles(context: Context) -> Iterator[tuple[Passage, Roles]]:
    """Yield what a report gives by weight, once all of it is read: the sentences with who gives what to whom in them."""
    elsewhere = Elsewhere(context)
    for noted in context.unweighed:
        if is_untold(noted):
            continue
        elsewhere.enter(noted.scene, noted.passage)
        pair, share = chosen(noted, elsewhere, load_weights())
        if pair is None or share < SURE or follows_another(noted, pair) or is_served(noted, pair):
            continue
        giver, receiver = (Actor("state", tie.codes[0], tie.codes) for tie in pair)
        goods = noted.scene.item.goods
        element = noted.passage.parse.elements[noted.scene.item.at]
        start, end = noted.passage.place(min(goods.start, element.start), max(goods.end, element.end))
        yield noted.passage, Roles(giver, receiver, [goods], noted.scene.verb, start, end, "transfer/weighed")
