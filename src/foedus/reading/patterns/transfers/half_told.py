"""Transfers of which another sentence tells one half: "The supplier is Turkey", "came from Serbia and was bound for Uganda", "Manila got its own"."""

from ...discourse.passages import Passage
from ...naming.actors import Actor
from ...syntax.phrases import NounPhrase, VerbGroup
from ...words.lexicon import Found
from ..context import Context, Half
from ..transfer_roles import Roles
from .holding import GOODS
from .recalled import HELP
from .roles import side, true_goods

SUPPLIERS = frozenset("supplier seller exporter donor lender source provider vendor".split())
BUYERS = frozenset("buyer customer recipient importer purchaser destination client beneficiary".split())
LICENCES = frozenset("licence licences license licenses permit permits authorisation authorisations authorization clearance".split())
GRANTING = frozenset("grant issue approve give renew sign clear award hand obtain receive get win".split())
EXPORTING = frozenset("export sell ship supply deliver transfer re-export".split())
HEADING = frozenset("bind destine head intend mean".split())
GETTING = frozenset("get receive buy order obtain acquire take want".split())
SENDING = frozenset("send give supply sell deliver ship donate".split())
CARRYING = frozenset("carry haul bring unload ship".split())
ANNOUNCING = frozenset("announce unveil earmark allocate set".split())
OWN = (["its", "own"], ["their", "own"], ["theirs"])


def half_told_roles(passage: Passage, context: Context) -> list[Roles]:
    """Return the transfers whose other half was told in the sentences before."""
    found: list[Roles] = []
    for at, verb in passage.parse.verbs():
        if verb.negated:
            continue
        for one in (
            _partner(passage, context, at, verb),
            _bound_for(passage, context, at, verb),
            _carried_cargo(passage, context, at, verb),
            _own(passage, context, at, verb),
        ):
            found += one
        found += _announced(passage, context, at, verb)
    return found + _licensed(passage, context)


def half_of(passage: Passage, context: Context) -> Half | None:
    """Return the goods of a sentence that names no transfer, with the state whose they are, if it says so."""
    parse = passage.parse
    samples = next((n for n, t in enumerate(parse.tokens) if t.low in {"including", "among"}), len(parse.tokens))
    phrases = [e for e in parse.elements if isinstance(e, NounPhrase) and not e.date and e.start < samples]
    named = [(p, g) for p in phrases for g in true_goods(passage, context.goods(passage, p.start, p.end)) if g.entry.id in GOODS]
    if not named:
        return None
    owner = next((m.actor for p, _ in named for m in p.mentions if (m.genitive or m.adjective) and side(m.actor)), None)
    actor = next((a for at, v in parse.verbs() if v.finite and not v.passive and (a := side(parse.agent(at)))), None)
    return Half(owner or actor, tuple(g.entry for _, g in named), passage.index, passage.sentence.paragraph)


def _near(passage: Passage, context: Context) -> Half | None:
    half = context.half
    return half if half is not None and half.paragraph == passage.sentence.paragraph and passage.index - half.sentence < 3 else None


def _made(passage: Passage, giver: Actor | None, receiver: Actor | None, goods: list[Found], at: int | None, start: int, end: int) -> list[Roles]:
    giver, receiver = side(giver), side(receiver)
    if giver is None or receiver is None or set(giver.codes) & set(receiver.codes) or not goods:
        return []
    tokens = passage.parse.tokens
    return [Roles(giver, receiver, goods, at, tokens[start].start, tokens[end - 1].end, "transfer/half")]


def _kinds(half: Half, start: int, end: int) -> list[Found]:
    return [Found(start, end, entry, entry.id) for entry in dict.fromkeys(half.goods)]


def _partner(passage: Passage, context: Context, at: int, verb: VerbGroup) -> list[Roles]:
    """As in "... new armoured cars. The supplier, diplomats say, is Turkey"."""
    parse, half = passage.parse, _near(passage, context)
    subject = parse.subject(at) if verb.copula else None
    if subject is None or half is None or half.owner is None or any(m.actor.codes for m in subject.mentions if m.genitive or m.adjective):
        return []
    noun = parse.tokens[subject.end - 1].low
    named = next((e for e in parse.elements[at + 1 :] if isinstance(e, NounPhrase)), None)
    if noun not in SUPPLIERS | BUYERS or parse.tokens[subject.start].low not in {"the", "its", "their"} or named is None or named.preposition:
        return []
    giver, receiver = (named.head, half.owner) if noun in SUPPLIERS else (half.owner, named.head)
    return _made(passage, giver, receiver, _kinds(half, subject.start, subject.end), at, subject.start, named.end)


def _bound_for(passage: Passage, context: Context, at: int, verb: VerbGroup) -> list[Roles]:
    """As in "The cargo, rifles and shells, came from Serbia and was bound for Uganda"."""
    if HEADING.isdisjoint(verb.lemmas):
        return []
    parse = passage.parse
    target = parse.elements[at + 1] if at + 1 < len(parse.elements) else None
    if not isinstance(target, NounPhrase) or target.preposition not in {"for", "to"} or target.head is None:
        return []
    phrases = [e for e in parse.elements[:at] if isinstance(e, NounPhrase) and not e.date]
    source = next((p for p in reversed(phrases) if p.preposition == "from" and side(p.head)), None)
    giver = source.head if source else next((m.actor for p in phrases for m in p.mentions if (m.adjective or m.genitive) and side(m.actor)), None)
    goods = [
        g for p in phrases if p.preposition in {"", "of", "with", "carrying"} for g in true_goods(passage, context.goods(passage, p.start, p.end))
    ]
    goods = [g for g in goods if g.entry.id in GOODS]
    half = _near(passage, context)
    if half is not None and not goods:
        goods, giver = _kinds(half, verb.start, verb.end), giver or half.owner
    first = phrases[0].start if phrases else verb.start
    return _made(passage, giver, target.head, goods, at, first, target.end)


def _carried_cargo(passage: Passage, context: Context, at: int, verb: VerbGroup) -> list[Roles]:
    """As in "They carried Iraqi fuel oil for Lebanon's power stations"."""
    if CARRYING.isdisjoint(verb.lemmas) or verb.passive:
        return []
    complements = passage.parse.complements(at)
    cargo = next((c for c in complements[:1] if not c.preposition and not c.date), None)
    target = next((c for c in complements[1:] if c.preposition in {"for", "to"} and c.mentions), None)
    if cargo is None or target is None:
        return []
    maker = next((m.actor for m in cargo.mentions if m.adjective and side(m.actor)), None)
    goods = [g for g in true_goods(passage, context.goods(passage, cargo.start, cargo.end)) if g.entry.id in GOODS | {"oil", "gas", "food"}]
    return _made(passage, maker, target.mentions[0].actor, goods, at, cargo.start, target.end)


def _own(passage: Passage, context: Context, at: int, verb: VerbGroup) -> list[Roles]:
    """As in "Malaysia bought jets from South Korea. The Philippines got its own two years later"."""
    parse, deal = passage.parse, context.deal
    subject = parse.subject(at)
    if deal is None or passage.index - deal.sentence > 3 or subject is None or subject.head is None or verb.passive or verb.modal:
        return []
    complements = parse.complements(at)
    if deal.sentence < context.pact_sentence:
        return []  # "The Philippines signed a treaty in 1951. South Korea got its own two years later"
    words = [t.low for t in parse.tokens[verb.end : verb.end + 2]]
    if not any(words[: len(own)] == own for own in OWN) or set(subject.head.codes) & {*deal.giver.codes, *deal.receiver.codes}:
        return []
    new = side(subject.head)
    goods = [Found(subject.start, verb.end, entry, entry.id) for entry in dict.fromkeys(deal.goods)]
    if GETTING & set(verb.lemmas):
        source = next((c.head for c in complements if c.preposition == "from" and c.head), deal.giver)
        return _made(passage, source, new, goods, at, subject.start, verb.end + 1)
    if SENDING & set(verb.lemmas):
        target = next((c.head for c in complements if c.preposition == "to" and c.head), deal.receiver)
        return _made(passage, new, target, goods, at, subject.start, verb.end + 1)
    return []


def _announced(passage: Passage, context: Context, at: int, verb: VerbGroup) -> list[Roles]:
    """As in "Ethiopia's harvest has failed. India announced 50,000 tonnes of wheat": help for the one state told of before."""
    parse = passage.parse
    if not ANNOUNCING & set(verb.lemmas) or verb.passive or context.paragraph != passage.sentence.paragraph:
        return []
    giver, complements = side(parse.agent(at)), parse.complements(at)
    if giver is None or not complements or complements[0].preposition or any(c.mentions or c.pacts for c in complements):
        return []
    goods = [g for c in complements for g in true_goods(passage, context.goods(passage, c.start, c.end)) if c.preposition in {"", "of", "in"}]
    goods = [g for g in goods if g.entry.id in HELP | {"food"}]
    others = {a.codes: a for a in context.named_here if not set(a.codes) & set(giver.codes)}
    if len(others) != 1 or not goods:
        return []
    return _made(passage, giver, next(iter(others.values())), goods, at, verb.start, complements[0].end)


def _licensed(passage: Passage, context: Context) -> list[Roles]:
    """As in "issued a licence to export machine-guns to Indonesia": what a state lets its makers sell."""
    parse = passage.parse
    for n, one in enumerate(parse.elements):
        if not isinstance(one, NounPhrase) or parse.tokens[one.end - 1].low not in LICENCES:
            continue
        ruling = next((k for k, v in parse.verbs() if one in parse.complements(k) or (v.passive and parse.subject(k) is one)), None)
        verb = parse.elements[ruling] if ruling is not None else None
        if ruling is None or not isinstance(verb, VerbGroup) or not GRANTING & set(verb.lemmas) or verb.negated:
            continue
        rest = parse.elements[n + 1 :]
        exporting = isinstance(v := rest[0] if rest else None, VerbGroup) and v.infinitive and bool(EXPORTING & set(v.lemmas))
        words = {t.low for t in parse.tokens[one.start : rest[1].end if len(rest) > 1 else one.end]}
        if not exporting and not words & {"export", "exports", "sale", "re-export"}:
            continue
        getting = bool({"obtain", "receive", "get", "win"} & set(verb.lemmas))
        phrases = [e for e in rest if isinstance(e, NounPhrase) and not e.date]
        owner = next((m.actor for m in one.mentions if (m.adjective or m.genitive) and side(m.actor)), None)
        giver = owner if getting or verb.passive else parse.agent(ruling) or owner
        goods = [g for p in phrases for g in true_goods(passage, context.goods(passage, p.start, p.end)) if g.entry.id in GOODS]
        target = next((p for p in phrases if p.preposition in {"to", "for"} and side(p.head)), None)
        if goods and target is not None:
            made = _made(passage, giver, target.head, goods, ruling, min(verb.start, one.start), target.end)
            return [Roles(r.giver, r.receiver, r.goods, r.at, r.start, r.end, r.rule, "planned") for r in made]
    return []
