"""Ends that a pattern took from the sentences around: weighed anew once all of a report is read, and mended where others outweigh them."""

from ...discourse.passages import Passage
from ...findings import Finding
from ..context import Context
from ..transfer_roles import Roles
from ..transfer_scenes import Doubted
from .settling import DENIAL
from .weighed.choice import chosen, note
from .weighed.elsewhere import Elsewhere
from .weighed.weights import load_weights

OUTWEIGHS = 0.4
"""The share of all weight by which another pair takes the place of one that a pattern guessed."""
ANCHORED = frozenset({DENIAL, "transfer/unpacked", "transfer/barter", "transfer/working", "transfer/return"})
"""Rules that lean on what another clause tells for certain."""


def weigh_later(passage: Passage, context: Context, told: list[Roles]) -> None:
    """Keep what a sentence may give by weight: what no pattern reads in it, and what one reads between ends that it does not name."""
    context.unweighed += note(passage, context, told)
    theme = context.hearing.themes.get(passage.sentence.paragraph)  # whom its first sentence is about gets what it leaves open
    whole = [one for one in told if one.giver and one.receiver and one.rule not in ANCHORED and theme not in one.receiver.codes]
    unsure = [one for one in whole if one.filled or len(_named(passage, context, one)) < 2]
    if not unsure:
        return
    for noted in note(passage, context, [one for one in told if one not in unsure]):
        goods = noted.scene.item.goods.entry.id
        context.doubted += [Doubted(one, noted, _named(passage, context, one)) for one in unsure if any(g.entry.id == goods for g in one.goods)]


def reweigh(found: list[Finding], context: Context) -> list[Finding]:
    """Give findings whose ends were guessed those that outweigh all others by far."""
    if not context.doubted:
        return found
    elsewhere, best = Elsewhere(context), dict[int, float]()
    for one in context.doubted:
        elsewhere.enter(one.noted.scene, one.noted.passage)
        pair, share = chosen(one.noted, elsewhere, load_weights())
        if pair is None or share < OUTWEIGHS:
            continue
        ends = {side: sorted(tie.codes) for side, tie in zip(("giver", "receiver"), pair, strict=True)}
        for finding in _findings_of(one, found):
            kept = not one.named or any(finding.slots[side] == ends[side] for side in one.named)
            if kept and share > best.get(id(finding), 0.0):
                best[id(finding)] = share
                finding.slots |= ends
    return found


def _findings_of(one: Doubted, found: list[Finding]) -> list[Finding]:
    """What was made of a reading: the findings of its rule and goods in its sentence."""
    passage, roles, goods = one.noted.passage, one.roles, one.noted.scene.item.goods.entry.id
    return [
        f for f in found if f.kind == "transfer" and f.rule == roles.rule and f.slots["goods"] == goods and passage.start <= f.start < passage.end
    ]


def _named(passage: Passage, context: Context, roles: Roles) -> frozenset[str]:
    """Which sides of what a sentence gives it names, by themselves or by a town, a firm or a make of theirs."""
    told = {c for m in passage.parse.mentions if not m.anaphor for c in m.actor.codes} | set(context.label.codes if context.label else ())
    told |= {c for use in ("town", "firm", "make") for hit in context.find(use, passage) for c in hit.entry.codes}
    return frozenset(name for name, end in (("giver", roles.giver), ("receiver", roles.receiver)) if end and not told.isdisjoint(end.codes))
