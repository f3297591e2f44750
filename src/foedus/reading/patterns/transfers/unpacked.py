"""What stands after the colon of a gift: "unveiled a package for Chad: six howitzers and a radar", "the convoy from Oman carried the usual: ..."."""

from ...discourse.passages import Passage
from ...naming.actors import Actor
from ...syntax.phrases import Mark, NounPhrase, VerbGroup
from ...words.lexicon import Found
from ..context import Context
from ..transfer_roles import Roles
from .holding import GOODS
from .origins import only_other
from .roles import owner_of, side, true_goods

PACKAGES = frozenset(
    """
        package packages tranche batch consignment shipment shipments lot list lists gift gifts present presents donation aid help assistance
        support convoy cargo delivery deliveries offer contribution pledge order contract deal loan instalment parcel hand-out supplies hardware
        kit arms weapons weaponry arsenal equipment materiel consignments haul
    """.split()
)
HANDING = frozenset(
    """
        unveil announce approve prepare present assemble adopt promise pledge send launch draw release publish offer give bring hand donate
        deliver ship supply provide grant put lay disclose agree table propose confirm ready
    """.split()
)
"""Verbs whose subject gives what a package holds."""
GIVEN = GOODS | {"training", "troops", "intelligence", "economic_aid"}


def unpacked_roles(passage: Passage, context: Context, told: list[Roles]) -> list[Roles]:
    """Return the goods listed after a colon, where what stands before it tells of a gift and of who gives it."""
    parse = passage.parse
    colon = next((n for n, e in enumerate(parse.elements) if isinstance(e, Mark) and e.sort == "colon" and n > 1), None)
    if colon is None:
        return []
    goods = _listed(passage, context, colon)
    goods = [g for g in goods if not any(g.start == h.start for r in told for h in r.goods)]
    gift = next((n for n in range(colon - 1, -1, -1) if _is_gift(passage, n)), None) if goods else None
    if gift is None:
        return []
    giver, receiver = _ends(passage, context, gift, colon)
    if giver is None or receiver is None or set(giver.codes) & set(receiver.codes):
        return []
    at = next((k for k in range(colon - 1, -1, -1) if isinstance(parse.elements[k], VerbGroup)), None)
    start, end = passage.place(parse.elements[gift].start, goods[-1].end)
    named = any(set(receiver.codes) & set(m.actor.codes) for m in parse.mentions)
    return [Roles(giver, receiver, goods, at, start, end, "transfer/unpacked", guessed=not named)]


def _listed(passage: Passage, context: Context, colon: int) -> list[Found]:
    """The goods of a list after a colon, if it is one: things with no verb of their own and no state among them."""
    parse = passage.parse
    goods: list[Found] = []
    for n, e in enumerate(parse.elements[colon + 1 :], colon + 1):
        if isinstance(e, VerbGroup):
            if not e.bare_participle:
                return goods if goods and isinstance(parse.elements[n - 1], Mark) else []
            continue
        if isinstance(e, Mark):
            if e.sort in {"relative", "subordinator", "stop", "colon"}:
                break
            continue
        if e.date:
            continue
        if any(m.actor.codes and not m.adjective for m in e.mentions):
            return []
        if e.preposition in {"", "of", "with", "plus", "including"}:
            goods += [g for g in true_goods(passage, context.goods(passage, e.start, e.end)) if g.entry.id in GIVEN and g.word != "money"]
    return goods


def _is_gift(passage: Passage, n: int) -> bool:
    one = passage.parse.elements[n]
    return isinstance(one, NounPhrase) and bool(PACKAGES & {t.low for t in passage.parse.tokens[one.start : one.end]})


def _ends(passage: Passage, context: Context, gift: int, colon: int) -> tuple[Actor | None, Actor | None]:
    """Who gives and who gets a gift: its owner or the subject of its verb, and whoever it is for."""
    parse = passage.parse
    phrase = parse.elements[gift]
    assert isinstance(phrase, NounPhrase)
    row = [e for e in parse.elements[gift + 1 : colon] if isinstance(e, NounPhrase)]
    row = row[: next((k for k, e in enumerate(row) if not e.preposition), len(row))]
    source = next((a for e in row if e.preposition in {"from", "by"} and (a := side(e.head))), None)
    target = next((a for e in row if e.preposition in {"for", "to"} and (a := _aim(e))), None)
    at = next((k for k in range(gift - 1, -1, -1) if isinstance(parse.elements[k], VerbGroup)), None)
    verb = parse.elements[at] if at is not None else None
    owner = next((m.actor for m in phrase.mentions if (m.genitive or m.adjective) and side(m.actor)), None)
    if at is not None and isinstance(verb, VerbGroup) and HANDING & set(verb.lemmas) and not verb.passive and not verb.negated:
        subject = parse.subject(at)
        giver = source or (side(subject.head) or owner_of(passage, context, subject) if subject else None)
        dative = next((a for c in parse.complements(at)[:1] if not c.preposition and (a := side(c.head))), None)
        target = target or dative or (owner if giver and owner and not set(owner.codes) & set(giver.codes) else None)
    else:
        giver = source or owner
    if giver is None:
        return None, None
    if target is None:
        rest = [c for c in context.pair if c not in giver.codes] if set(giver.codes) <= set(context.pair) else []
        pair = Actor("state", rest[0], (rest[0],)) if len(rest) == 1 else None
        target = only_other(passage, giver) or context.beneficiary(giver) or pair or context.salience.foremost(but=giver.codes)
    return giver, target


def _aim(phrase: NounPhrase) -> Actor | None:
    """Whom a gift is for: a state, or those who serve it."""
    return side(phrase.head) or next((a for m in phrase.mentions if (m.adjective or m.genitive) and (a := side(m.actor))), None)
