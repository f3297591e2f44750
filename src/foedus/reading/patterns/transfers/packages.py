"""Packages unveiled, and what is in them: "It unveiled a package for Kyiv. It includes ..."."""

from ...discourse.passages import Passage
from ...syntax.phrases import Mark, NounPhrase, VerbGroup
from ..context import Context, after
from ..transfer_roles import Roles
from .holding import GOODS
from .roles import owner_of, side, true_goods

UNVEILING = frozenset("unveil announce approve prepare present assemble adopt promise pledge send launch draw release publish".split())
PACKAGES = frozenset("package packages tranche batch instalment instalments consignment shipment lot".split())
INCLUDING = frozenset("include comprise contain consist cover feature hold carry bring".split())
NEAR = 3


def package_roles(passage: Passage, context: Context) -> list[Roles]:
    """Return what a package unveiled in this sentence or the ones before is made up of."""
    parse = passage.parse
    found: list[Roles] = []
    for at, verb in parse.verbs():
        if verb.negated or verb.passive:
            continue
        if INCLUDING & set(verb.lemmas) and context.package is not None:
            found += _contents(passage, context, at)
        if UNVEILING & set(verb.lemmas) and verb.finite:
            _note(passage, context, at)
    return found


def _note(passage: Passage, context: Context, at: int) -> None:
    """Keep whose package it is, and for whom: who is named, else who got something last."""
    parse = passage.parse
    complements = parse.complements(at)
    named = next((c for c in complements if not c.preposition and parse.tokens[c.end - 1].low in PACKAGES), None)
    subject = parse.subject(at)
    giver = (side(subject.head) or owner_of(passage, context, subject)) if subject else None
    if named is None or giver is None:
        return
    meant = after(complements, "for", "to")
    receiver = side(meant.head or (meant.mentions[0].actor if meant.mentions else None)) if meant else None
    receiver = receiver or next((m.actor for m in named.mentions if m.genitive and m.actor.codes != giver.codes and side(m.actor)), None)
    if receiver is None:
        receiver = context.beneficiary(giver) or (context.deals[-1].receiver if context.deals else None)
    if receiver is not None and not set(receiver.codes) & set(giver.codes):
        context.package = (giver, receiver, passage.index)


def _contents(passage: Passage, context: Context, at: int) -> list[Roles]:
    parse = passage.parse
    assert context.package is not None
    giver, receiver, sentence = context.package
    subject = parse.subject(at)
    if subject is None or not 0 <= passage.index - sentence < NEAR:
        return []
    words = [t.low for t in parse.tokens[subject.start : subject.end]]
    hanging = sentence == passage.index and parse.relative(at) in {"that", "which"}  # "a package for Kyiv that includes tanks"
    if not hanging and words not in (["it"], ["this"]) and words[-1] not in PACKAGES:
        return []
    phrases = _row(passage, at)
    goods = [g for c in phrases for g in true_goods(passage, context.goods(passage, c.start, parse.extent(c))) if g.entry.id in GOODS]
    if not goods:
        return []
    start, end = passage.place(subject.start, goods[-1].end)
    named = any(set(receiver.codes) & set(m.actor.codes) for m in parse.mentions)
    return [Roles(giver, receiver, goods, at, start, end, "transfer/package", guessed=not named)]


def _row(passage: Passage, at: int) -> list[NounPhrase]:
    """The phrases that a verb has for objects, up to the end of their row."""
    row: list[NounPhrase] = []
    for one in passage.parse.elements[at + 1 :]:
        if isinstance(one, VerbGroup) and not one.bare_participle:
            break
        if isinstance(one, Mark) and one.sort not in {"comma", "and"}:
            break
        if isinstance(one, NounPhrase) and one.preposition in {"", "of"} and not one.date:
            row.append(one)
    return row
