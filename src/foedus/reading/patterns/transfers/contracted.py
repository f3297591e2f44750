"""Goods for which a state signs or pays: "India signed a contract for five jets with France", "paid Oslo two billion for a submarine"."""

from ...discourse.passages import Passage
from ...naming.actors import Actor
from ...syntax.phrases import Element, Mark, NounPhrase, VerbGroup
from ...words.lexicon import Found
from ..context import Context
from ..transfer_roles import Roles
from .roles import firm_of, maker_of, side, true_goods

CONTRACTS = frozenset("contract contracts deal deals order orders agreement agreements accord accords".split())

PAPERS = frozenset("contract deal order agreement accord memorandum letter intent".split())
SIGNING = frozenset(
    "put set affix sign conclude ink place seal strike clinch win close finalise finalize have make agree approve announce land bag".split()
)
TURNING = frozenset("turn look go shop resort apply reach".split())
"""Verbs of asking somebody else for goods."""
PAYING = frozenset("pay spend cough fork".split())
FUNDING = frozenset("fund finance bankroll subsidise subsidize underwrite".split())
SELLING = frozenset("win land bag clinch secure".split())
"""Verbs of which the seller is the subject ("Paris won an order for ten jets from Cairo")."""


def contract_roles(passage: Passage, context: Context) -> list[Roles]:
    """Return the goods of contracts and payments."""
    found = []
    for at, verb in passage.parse.verbs():
        if verb.negated:
            continue
        lemmas = set(verb.lemmas)
        one = None
        if PAYING & lemmas and not verb.passive:
            one = _paid(passage, context, at)
        elif TURNING & lemmas and not verb.passive:
            one = _turned_to(passage, context, at)
        elif FUNDING & lemmas and not verb.passive:
            payer = side(parse_agent) if (parse_agent := passage.parse.agent(at)) else None
            one = _projects(passage, context, at, payer) if payer else None
        elif SIGNING & lemmas:
            one = _signed(passage, context, at, verb)
        if one is not None:
            found.append(one)
    return found


def _turned_to(passage: Passage, context: Context, at: int) -> Roles | None:
    """As in "has turned to Israel for drones and radars", "shops in Beijing for its frigates"."""
    parse = passage.parse
    buyer = side(parse.agent(at))
    seller = next((c for c in parse.complements(at) if c.preposition in {"to", "in"} and not c.date and side(c.head)), None)
    goods, last = _goods_for(passage, context, parse.elements[at + 1 :])
    if buyer is None or seller is None or not goods or goods[0].start < seller.end or set(buyer.codes) & set(side_codes(seller)):
        return None
    start, end = passage.place(parse.elements[at].start, last)
    return Roles(side(seller.head), buyer, goods, at, start, end, "transfer/turning")


def side_codes(phrase: NounPhrase) -> tuple[str, ...]:
    """The states that a phrase names."""
    return phrase.head.codes if phrase.head else ()


def _goods_for(passage: Passage, context: Context, elements: list[Element]) -> tuple[list[Found], int]:
    """The goods after "for", with the things joined to them, and where they end."""
    goods: list[Found] = []
    last = 0
    opened = False
    for one in elements:
        if isinstance(one, VerbGroup) or (isinstance(one, Mark) and one.sort not in {"comma", "and"}):
            break
        if not isinstance(one, NounPhrase) or one.date:
            continue
        opened = opened or one.preposition == "for"
        if opened and one.preposition in {"for", "of", ""}:
            kinds = [g for g in true_goods(passage, context.goods(passage, one.start, one.end)) if g.word != "money" and g.entry.id not in SOFT]
            goods += kinds
            last = one.end if kinds else last
        elif opened and one.preposition not in {"of", "worth"}:
            break
    return goods, last


SOFT = frozenset({"support", "troops", "economic_aid", "military_aid", "access", "labour", "intelligence"})


def _maker(goods: list[Found], elements: list[Element]) -> Actor | None:
    """Whose goods they are said to be, before them or in an apposition after them."""
    for one in elements:
        if isinstance(one, NounPhrase):
            for m in one.mentions:
                if (m.adjective or m.genitive) and side(m.actor) and (one.start <= goods[0].start < one.end or one.start >= goods[0].end):
                    return m.actor
        if isinstance(one, VerbGroup):
            return None
    return None


def _partner(elements: list[Element], but: Actor) -> Actor | None:
    for one in elements:
        if isinstance(one, VerbGroup) or (isinstance(one, Mark) and one.sort in {"stop", "colon", "subordinator", "relative"}):
            return None
        if isinstance(one, NounPhrase) and one.preposition in {"with", "from"} and not one.date:
            actor = side(one.head) or next((m.actor for m in one.mentions if (m.adjective or m.genitive) and side(m.actor)), None)
            if actor and not set(actor.codes) & set(but.codes):
                return actor
    return None


def _signed(passage: Passage, context: Context, at: int, verb: VerbGroup) -> Roles | None:
    parse = passage.parse
    after = parse.elements[at + 1 :]
    paper: NounPhrase | None = next((c for c in parse.complements(at) if not c.preposition and not c.date), None)
    if verb.passive:
        paper = parse.subject(at)
        after = parse.elements[parse.elements.index(paper) + 1 :] if paper in parse.elements else []
    elif paper is not None:
        after = parse.elements[parse.elements.index(paper) + 1 :]
    for_goods = bool({"sign", "opt", "settle"} & set(verb.lemmas)) and paper is None and not verb.passive  # "signed for another 180 tanks"
    named = paper is not None and parse.tokens[paper.end - 1].low in {"name", "names", "signature", "signatures", "initials", "seal"}
    if named:  # "put their names to a contract for jets"
        paper = next((e for e in after if isinstance(e, NounPhrase) and e.preposition == "to"), None)
        after = parse.elements[parse.elements.index(paper) + 1 :] if paper else []
    if for_goods and (paper := next((c for c in parse.complements(at) if c.preposition == "for"), None)):
        after = parse.elements[parse.elements.index(paper) :]
    elif paper is None or not {t.low for t in parse.tokens[paper.start : paper.end]} & PAPERS:
        return None
    goods, last = _goods_for(passage, context, after)
    signer = side(parse.agent(at))
    if signer is None and (subject := parse.subject(at)) and not verb.passive:
        signer = next((m.actor for m in subject.mentions if side(m.actor)), None)
    if not goods or signer is None or not set(verb.lemmas) & SIGNING:
        return None
    if len(signer.codes) == 2:
        maker = _maker(goods, after) or maker_of(passage, context, goods)
        rest = [c for c in signer.codes if maker and c not in maker.codes]
        if maker is None or len(rest) != 1:
            return None
        giver, receiver = maker, Actor("state", rest[0], (rest[0],))
    elif len(signer.codes) == 1:
        partner = _partner(after, signer) or _maker(goods, after) or maker_of(passage, context, goods)
        if partner is None and set(signer.codes) <= set(context.pair) and len(context.pair) == 2:
            partner = next(Actor("state", c, (c,)) for c in context.pair if c not in signer.codes)
        if partner is None or set(partner.codes) & set(signer.codes):
            return None
        giver, receiver = (signer, partner) if SELLING & set(verb.lemmas) else (partner, signer)
    else:
        return None
    start, end = passage.place(parse.elements[at].start, last)
    return Roles(giver, receiver, goods, at, min(start, parse.tokens[paper.start].start), end, "transfer/contract", "planned")


MOVING = frozenset("transfer delivery shipment transport dispatch supply transfers deliveries shipments".split())
PROJECTS = frozenset(
    """
        project projects works work upgrade upgrades repair repairs construction reconstruction road roads railway bridge bridges hospital
        hospitals school schools dam dams harbour airport stadium line pipeline programme programmes facilities buildings salaries pensions plan plans
    """.split()
)
"""What one state builds or pays for in another: aid to its economy."""


def _projects(passage: Passage, context: Context, at: int, payer: Actor) -> Roles | None:
    """As in "Canberra is paying for eight projects at five Philippine military sites"."""
    parse = passage.parse
    near = [e for e in parse.elements[at + 1 : at + 5] if isinstance(e, NounPhrase) and not e.date]
    paid = next((e for e in near if e.preposition in {"for", ""} and {t.low for t in parse.tokens[e.start : e.end]} & PROJECTS), None)
    places = [e for e in near if paid is not None and (e is paid or (e.start > paid.start and e.preposition in {"in", "at", "of", "on", "for"}))]
    named = (side(e.head) or next((m.actor for m in e.mentions if (m.genitive or m.adjective) and side(m.actor)), None) for e in places)
    owner = next((a for a in named if a and not set(a.codes) & set(payer.codes)), None)
    if paid is None or owner is None:
        return None
    start, end = passage.place(parse.elements[at].start, paid.end)
    goods = [Found(paid.start, paid.end, context.lexicon.goods("economic_aid"), "projects")]
    return Roles(payer, owner, goods, at, start, end, "transfer/projects")


def _paid(passage: Passage, context: Context, at: int) -> Roles | None:
    """As in "India agreed to pay Russia $2 billion for the lease of a submarine"."""
    parse = passage.parse
    after = parse.elements[at + 1 :]
    payer = side(parse.agent(at))
    goods, last = _goods_for(passage, context, after)
    moved = next((e for e in after if isinstance(e, NounPhrase) and e.preposition == "for"), None)
    if (
        moved is not None
        and parse.tokens[moved.end - 1].low in MOVING
        and any(isinstance(e, NounPhrase) and e.preposition == "to" for e in after[:5])
    ):
        return None  # "paid for the transfer of twelve howitzers to Kyiv"
    if payer is not None and not goods and (built := _projects(passage, context, at, payer)):
        return built
    if payer is None or not goods or len(payer.codes) != 1:
        return None
    dative = next((c.head for c in parse.complements(at) if c.preposition in {"", "to"} and c.head and side(c.head)), None)
    direct = next((c for c in parse.complements(at)[:1] if c.preposition in {"", "to"} and not c.mentions), None)
    paid = dative or (firm_of(passage, context, direct) if direct else None) or _partner(after, payer) or _maker(goods, after)
    if paid is None and set(payer.codes) <= set(context.pair) and len(context.pair) == 2:
        paid = next(Actor("state", c, (c,)) for c in context.pair if c not in payer.codes)
    if paid is None or set(paid.codes) & set(payer.codes):
        return None
    start, end = passage.place(parse.elements[at].start, last)
    return Roles(paid, payer, goods, at, start, end, "transfer/paid")


def by_contract(passage: Passage, agent: NounPhrase, lemma: str) -> tuple[Actor, Actor] | None:
    """Who gives and who gets what a contract brings ("Its contracts with Seoul brought it tanks")."""
    parse = passage.parse
    after = next(iter(parse.elements[parse.elements.index(agent) + 1 :]), None)
    if lemma not in {"bring", "give", "secure", "earn", "win"} or parse.tokens[agent.end - 1].low not in CONTRACTS:
        return None
    owner = next((side(m.actor) for m in agent.mentions if m.genitive), None)
    other = side(after.head) if isinstance(after, NounPhrase) and after.preposition == "with" else None
    return (other, owner) if owner and other and not set(owner.codes) & set(other.codes) else None
