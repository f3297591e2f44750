"""Goods for which a state is thanked, or with which it meets the needs of another ("covers a third of Cuba's need for oil")."""

from ...discourse.passages import Passage
from ...naming.actors import Actor
from ...syntax.phrases import Mark, NounPhrase, VerbGroup
from ...words.lexicon import Found
from ..context import Context
from ..transfer_roles import Roles
from .holding import GOODS
from .roles import side, true_goods

SHARING = {
    "account": ("for",),
    "cover": ("",),
    "meet": ("",),
    "satisfy": ("",),
    "fill": ("",),
    "answer": ("for",),
    "supply": ("",),
    "provide": ("",),
    "deliver": ("",),
    "make": ("",),
    "furnish": ("",),
    "contribute": ("",),
}
"""Verbs whose object may be a share of what another uses, with the word between them."""
THANKING = frozenset("thank praise applaud commend".split())
LEANING = frozenset("dependent reliant dependence reliance dependency".split())
LIFELINES = frozenset("lifeline mainstay backbone staple godsend lifeblood".split())
"""What goods of another may be for a state."""
CARRYING = frozenset("carry bring take fly ferry haul transport".split())
LIVING = frozenset("afloat going alive solvent running warm lit fed supplied armed stocked flying moving ticking".split())
"""How somebody is kept by what he is given."""
USES = frozenset("imports needs need demand consumption requirements supply supplies purchases arsenal market intake".split())
"""Of which goods of another may be a share."""
THANKS = frozenset("thanks gratitude thankful grateful appreciation".split())


def need_roles(passage: Passage, context: Context) -> list[Roles]:
    """Return what a state is thanked for, and what share it has in the goods of another."""
    found: list[Roles] = []
    parse = passage.parse
    for at, verb in parse.verbs():
        if verb.passive:
            continue
        if "keep" in verb.lemmas and (kept := _kept(passage, context, at)):
            found += kept
        elif THANKING & set(verb.lemmas):
            thanked = next((c for c in parse.complements(at) if not c.preposition and not c.date), None)
            found += _thanked(passage, context, at, thanked)
        else:
            found += _shared(passage, context, at, verb)
    for n, one in enumerate(parse.elements[:-1]):
        if isinstance(one, NounPhrase) and parse.tokens[one.end - 1].low in LEANING:
            found += _leaning(passage, context, n, one)
        if isinstance(one, NounPhrase) and parse.tokens[one.end - 1].low in LIFELINES:
            found += _lifeline(passage, context, n)
        if isinstance(one, NounPhrase) and parse.tokens[one.end - 1].low in THANKS:
            to = next((e for e in parse.elements[n + 1 : n + 3] if isinstance(e, NounPhrase) and e.preposition == "to"), None)
            ruling = next((k for k in range(n - 1, -1, -1) if isinstance(parse.elements[k], VerbGroup)), None)
            found += _thanked(passage, context, ruling, to) if ruling is not None else []
    return found


def _leaning(passage: Passage, context: Context, n: int, noun: NounPhrase) -> list[Roles]:
    """As in "Serbia is wholly dependent on Azerbaijan for its gas", "Armenia's dependence on Russia for gas"."""
    parse = passage.parse
    row = [e for e in parse.elements[n + 1 : n + 5] if isinstance(e, NounPhrase) and not e.date]
    on = next((e for e in row if e.preposition in {"on", "upon"}), None)
    needed = next((e for e in row if e.preposition == "for" and on is not None and e.start > on.start), None)
    verb = parse.elements[n - 1] if n else None
    subject = parse.subject(n - 1) if isinstance(verb, VerbGroup) and not verb.negated else None
    owner = next((side(m.actor) for m in noun.mentions if m.genitive or m.adjective), None) or (side(subject.head) if subject else None)
    giver = side(on.head) if on else None
    goods = [g for g in true_goods(passage, context.goods(passage, needed.start, needed.end)) if g.entry.id in GOODS] if needed else []
    if owner is None or giver is None or not goods or set(owner.codes) & set(giver.codes):
        return []
    start, end = passage.place(noun.start, goods[-1].end)
    return [Roles(giver, owner, goods, None, start, end, "transfer/leaning")]


def _lifeline(passage: Passage, context: Context, n: int) -> list[Roles]:
    """As in "Venezuelan oil has been a lifeline for Cuba"."""
    parse = passage.parse
    verb, target = parse.elements[n - 1] if n else None, parse.elements[n + 1]
    subject = parse.subject(n - 1) if isinstance(verb, VerbGroup) and verb.copula and not verb.negated else None
    if subject is None or not isinstance(target, NounPhrase) or target.preposition not in {"for", "of", "to"}:
        return []
    goods = [g for g in true_goods(passage, context.goods(passage, subject.start, subject.end)) if g.entry.id in GOODS and g.end >= subject.end]
    giver = next((m.actor for m in subject.mentions if (m.adjective or m.genitive) and side(m.actor)), None)
    receiver = side(target.head or (target.mentions[0].actor if target.mentions else None))
    if not goods or giver is None or receiver is None or set(giver.codes) & set(receiver.codes):
        return []
    start, end = passage.place(subject.start, target.end)
    return [Roles(giver, receiver, goods, None, start, end, "transfer/lifeline")]


def _thanked(passage: Passage, context: Context, at: int, thanked: NounPhrase | None) -> list[Roles]:
    """As in "Zelensky thanked Norway for six jets"."""
    parse = passage.parse
    subject = parse.subject(at)
    receiver = side(subject.head) if subject else None
    giver = side(thanked.head) if thanked else None
    if thanked is None or giver is None or receiver is None or set(giver.codes) & set(receiver.codes):
        return []
    n = parse.elements.index(thanked)
    goods: list[Found] = []
    if any(parse.relative(k) and CARRYING & set(v.lemmas) for k, v in parse.verbs() if k > n):
        return []  # "thanked Beijing for the planes that carried them"
    for one in parse.elements[n + 1 :]:
        if isinstance(one, NounPhrase) and (one.preposition in {"for", "of"} or (goods and not one.preposition)):
            goods += [g for g in true_goods(passage, context.goods(passage, one.start, one.end)) if g.entry.id not in {"access", "support"}]
        elif not (goods and isinstance(one, Mark) and one.sort in {"comma", "and"}):
            break
    if not goods:
        return []
    start, end = passage.place(parse.elements[at].start, goods[-1].end)
    return [Roles(giver, receiver, goods, None, start, end, "transfer/thanks")]


def _shared(passage: Passage, context: Context, at: int, verb: VerbGroup) -> list[Roles]:
    """As in "Russia accounts for 80 per cent of Serbia's gas", "Chile meets Peru's need for copper"."""
    parse = passage.parse
    lead = next((SHARING[lemma] for lemma in verb.lemmas if lemma in SHARING), None)
    subject = parse.subject(at) if lead is not None else None
    giver = side(subject.head) if subject else None
    if lead is not None and subject is not None and giver is None:
        return _share_of_goods(passage, context, at, subject)
    if lead is None or giver is None:
        return []
    chain: list[NounPhrase] = []
    for one in parse.elements[at + 1 :]:
        if not isinstance(one, NounPhrase) or one.date or one.preposition not in ({*lead, "of"} if not chain else {"of", "for", "in"}):
            break
        chain.append(one)
    owner: Actor | None = next((a for c in chain for m in c.mentions if (m.genitive or m.adjective) and (a := side(m.actor))), None)
    goods = [g for c in chain for g in true_goods(passage, context.goods(passage, c.start, c.end)) if g.entry.id in GOODS]
    if owner is None or not goods or set(owner.codes) & set(giver.codes):
        return []
    whose = next(c for c in chain if any(m.actor is owner for m in c.mentions))
    own = parse.tokens[whose.end - 1].low
    if not (goods[0].start >= whose.start and (whose.start <= goods[0].start < whose.end or own in {"need", "needs", "demand", "imports", "supply"})):
        return []
    if whose.preposition != "of" and own not in {"need", "needs", "demand", "imports", "requirements"}:
        return []
    start, end = passage.place(verb.start, max(goods[-1].end, whose.end))
    return [Roles(giver, owner, goods, at, start, end, "transfer/share")]


def _share_of_goods(passage: Passage, context: Context, at: int, subject: NounPhrase) -> list[Roles]:
    """As in "Russian crude makes up more than a third of India's imports", "Chinese arms account for most of Pakistan's purchases"."""
    parse = passage.parse
    goods = [g for g in true_goods(passage, context.goods(passage, subject.start, subject.end)) if g.entry.id in GOODS and g.end >= subject.end]
    giver = next((m.actor for m in subject.mentions if (m.adjective or m.genitive) and side(m.actor)), None)
    if not goods or giver is None:
        return []
    for one in parse.elements[at + 1 :]:
        if not isinstance(one, NounPhrase) or one.date:
            break
        owner = next((a for m in one.mentions if (m.genitive or m.adjective) and (a := side(m.actor))), None)
        if one.preposition == "of" and owner is not None and parse.tokens[one.end - 1].low in USES:
            if set(owner.codes) & set(giver.codes):
                return []
            start, end = passage.place(subject.start, one.end)
            return [Roles(giver, owner, goods, at, start, end, "transfer/share")]
    return []


def _kept(passage: Passage, context: Context, at: int) -> list[Roles]:
    """As in "has kept Cuba going with oil", "Saudi deposits keep Egypt's central bank afloat"."""
    parse = passage.parse
    subject, verb = parse.subject(at), parse.elements[at]
    kept = next((e for e in parse.elements[at + 1 : at + 2] if isinstance(e, NounPhrase) and not e.preposition), None)
    if subject is None or kept is None or not kept.mentions or LIVING.isdisjoint(t.low for t in parse.tokens[verb.end : kept.end + 4]):
        return []
    receiver = side(kept.head) or side(kept.mentions[0].actor)
    giver = side(subject.head) or next((m.actor for m in subject.mentions if (m.adjective or m.genitive) and side(m.actor)), None)
    means = [e for e in parse.elements[at + 2 : at + 6] if isinstance(e, NounPhrase) and e.preposition in {"with", "on", "by", "through"}]
    phrases = means if side(subject.head) else [subject]
    goods = [g for p in phrases for g in true_goods(passage, context.goods(passage, p.start, p.end)) if g.entry.id in GOODS | {"economic_aid"}]
    if giver is None or receiver is None or not goods or set(giver.codes) & set(receiver.codes):
        return []
    start, end = passage.place(min(subject.start, goods[0].start), max(kept.end, goods[-1].end))
    return [Roles(giver, receiver, goods, at, start, end, "transfer/kept")]
