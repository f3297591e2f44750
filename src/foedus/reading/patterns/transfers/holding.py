"""Foreign goods in somebody's hands: "Kenya flies French jets", "Kenya's French jets", "Kenya's gas comes from Oman", "its arms are Chinese"."""

from ...discourse.passages import Passage
from ...naming.actors import Actor
from ...syntax.clauses import Parse
from ...syntax.phrases import Mark, NounPhrase, VerbGroup
from ...words.lexicon import Found
from ..context import Context
from ..transfer_roles import Roles
from .roles import maker_of, side, true_goods

GOODS = frozenset(
    """
        munitions missiles drones aircraft vessels air_defence artillery armoured_vehicles weapons arms equipment oil gas coal food machinery
        raw_materials nuclear_weapons vaccines
    """.split()
)
"""What can be in the hands of one state and come from another."""
BULK = frozenset({"oil", "gas", "coal", "food", "raw_materials"})
"""What is told by weight."""
MADE = frozenset({"nuclear_technology", "technology", "military_technology", "space_technology", "electrical_equipment"})
"""What may be said to be of some make, besides."""
LOADS = frozenset(
    "cargo cargoes shipload shiploads shipment shipments consignment consignments volume volumes batch batches load loads tankerload".split()
)
"""Words for so much of goods told of before."""
USING = frozenset(
    """
        use fly operate field own drive have fire launch sail wield possess employ burn eat consume import buy choose pick expect await enjoy
        drive ride steer crew man mount rent charter borrow park display parade show flaunt favour favor retire
    """.split()
)
STRIKING = frozenset("hit strike attack bomb shell bombard pound fight destroy kill wound down shoot target batter".split())
LEANING = frozenset("live run depend rely survive subsist thrive wean hook".split())
GOING = {
    "get": "with",
    "make": "with",
    "manage": "with",
    "cope": "with",
    "march": "with",
    "splurge": "on",
    "spend": "on",
    "splash": "on",
    "lavish": "on",
    "blow": "on",
    "practise": "on",
    "settle": "on",
    "switch": "to",
    "turn": "to",
    "convert": "to",
    "shift": "to",
    "trade": "for",
    "swap": "for",
}
"""Verbs of which the goods that somebody goes on to have stand after a preposition ("got by with American cutters")."""
KEEPING = frozenset(
    """
        keep sustain feed arm equip heat light power compensate reward recompense repay resupply rearm reinforce stock provision
    """.split()
)
MAKING = frozenset("make build produce manufacture assemble design".split())
JOINING = frozenset("join enter reinforce strengthen".split())
SERVICES = frozenset("navy army fleet force forces corps squadron regiment brigade coastguard".split())
AWAY = frozenset("withhold withdraw pull remove evacuate hide protect defend ban exclude".split())
"""Verbs after which "from" tells from whom something is kept or taken away."""
TAKING = frozenset("delivery possession receipt".split())
OPTING = frozenset("sign opt settle plump wait pay queue".split())
ORIGIN = frozenset("origin make manufacture design provenance build construction vintage".split())
TERMS = frozenset("loan lease order credit trial hire approval contract licence license charter barter".split())
"""On which goods of another may be had."""
PART = frozenset("most all half much some part two-thirds three-quarters third quarter third-quarters cent percent many bulk rest majority".split())


def holding_roles(passage: Passage, context: Context) -> list[Roles]:
    """Return the goods of one state's make that another is said to hold, use or live on."""
    found: list[Roles] = []
    parse = passage.parse
    holder: Actor | None = None
    governing: int | None = None
    for n, one in enumerate(parse.elements):
        if isinstance(one, VerbGroup):
            holder, governing = _user(parse, n, one), n
            if JOINING & set(one.lemmas) and (joined_by := _enlisted(passage, context, n)):
                found.append(joined_by)
            if one.copula and (made := _called(passage, context, n)):
                found.append(made)
        elif isinstance(one, Mark):
            if one.sort in {"stop", "subordinator", "relative"} or (one.sort == "colon" and not _lists(parse, n)):
                holder, governing = None, None
        elif (
            not one.date
            and (one.mentions or (holder and (_foreign(parse, n) or _operated(passage, governing))))
            and (goods := _goods(passage, context, one))
        ):
            first = one.mentions[0] if one.mentions else None
            bare = first is not None and first.start == one.start and not first.adjective and not first.genitive and first.end < goods[0].start
            joined = n > 0 and isinstance(parse.elements[n - 1], Mark) and not one.preposition
            if holder and bare and joined and first is not None and first.actor.sort == "state":
                holder = side(first.actor)  # "Chad uses French jets, Mali Russian helicopters"
            maker = _maker(parse, n, one, goods) or (_known_maker(passage, context, goods) if not one.mentions else None)
            owner = next((side(m.actor) for m in one.mentions if m.genitive and m.end <= goods[0].start), None)
            owner = owner or _meant_for(parse, n)
            owner = owner or (holder if governing is None or _held(parse, governing, one) else None)
            if maker and owner and owner.sort in {"state", "body", "person"} and not set(maker.codes) & set(owner.codes):
                found.append(_roles(passage, maker, owner, goods, governing, one))
    return found


def _operated(passage: Passage, at: int | None) -> bool:
    """Whether a verb says that goods are in service with somebody ("operates Wing Loong drones")."""
    verb = passage.parse.elements[at] if at is not None else None
    return isinstance(verb, VerbGroup) and not verb.passive and bool({"operate", "fly", "field", "own", "have"} & set(verb.lemmas))


def _known_maker(passage: Passage, context: Context, goods: list[Found]) -> Actor | None:
    """Who builds goods of a known make, if the report has spoken of that state."""
    maker = maker_of(passage, context, goods)
    return maker if maker is not None and all(context.salience.counts.get(code) for code in maker.codes) else None


def _lists(parse: Parse, n: int) -> bool:
    """Whether only things follow a colon up to the next stop or relative ("its new arms: Chinese howitzers, Turkish drones")."""
    for one in parse.elements[n + 1 :]:
        if isinstance(one, Mark) and one.sort in {"stop", "relative", "colon"}:
            return True
        if isinstance(one, VerbGroup) and one.finite and not one.bare_participle:
            return False
    return True


def _foreign(parse: Parse, n: int) -> bool:
    """Whether what follows a phrase says where its goods are from."""
    after = parse.elements[n + 1] if n + 1 < len(parse.elements) else None
    if isinstance(after, Mark) and after.sort in {"comma", "and"}:
        row = parse.elements[n + 1 : n + 7]
        return any(isinstance(e, NounPhrase) and e.preposition == "from" for e in row) and not any(isinstance(e, VerbGroup) for e in row[:2])
    if isinstance(after, NounPhrase) and parse.tokens[after.end - 1].low in TERMS and n + 2 < len(parse.elements):
        after = parse.elements[n + 2]
    return (isinstance(after, NounPhrase) and after.preposition == "from") or (isinstance(after, VerbGroup) and bool(MAKING & set(after.lemmas)))


def _meant_for(parse: Parse, n: int) -> Actor | None:
    """For whom goods are said to be under way ("missiles bound for Russia")."""
    verb = parse.elements[n + 1] if n + 1 < len(parse.elements) else None
    target = parse.elements[n + 2] if n + 2 < len(parse.elements) else None
    if not isinstance(verb, VerbGroup) or not isinstance(target, NounPhrase) or target.preposition != "for":
        return None
    return side(target.head) if verb.bare_participle and {"bind", "destine", "intend", "earmark", "mean"} & set(verb.lemmas) else None


def _roles(passage: Passage, maker: Actor, owner: Actor, goods: list[Found], at: int | None, phrase: NounPhrase) -> Roles:
    start, end = passage.place(phrase.start, phrase.end)
    if at is not None and passage.parse.elements[at].start < phrase.start:
        start = passage.place(passage.parse.elements[at].start, phrase.end)[0]
    return Roles(maker, owner, goods, at, start, end, "transfer/holding")


def _goods(passage: Passage, context: Context, phrase: NounPhrase, kinds: frozenset[str] = GOODS) -> list[Found]:
    found = true_goods(passage, context.goods(passage, phrase.start, phrase.end))
    if not found and passage.parse.tokens[phrase.end - 1].low in LOADS and context.last_goods and context.last_goods.id in BULK:
        return [Found(phrase.end - 1, phrase.end, context.last_goods, context.last_goods.id)]  # "lives on American cargoes"
    return [g for g in found if g.entry.id in kinds and g.end >= phrase.end and g.word != "money"]


def _maker(parse: Parse, n: int, phrase: NounPhrase, goods: list[Found]) -> Actor | None:
    """Whose make goods are: the adjective before them, or the state they are said to be from."""
    after = parse.elements[n + 1] if n + 1 < len(parse.elements) else None
    terms = isinstance(after, NounPhrase) and after.preposition in {"on", "under", "by"} and parse.tokens[after.end - 1].low in TERMS
    if terms and n + 2 < len(parse.elements):
        after = parse.elements[n + 2]  # "three radars on loan from the Americans"
    for k in range(n + 2, min(n + 8, len(parse.elements)), 2):  # "Patriots, howitzers and Leopards from the Germans"
        link, joined = parse.elements[k - 1], parse.elements[k]
        if (
            not isinstance(link, Mark)
            or link.sort not in {"comma", "and"}
            or not isinstance(joined, NounPhrase)
            or joined.preposition
            or joined.mentions
        ):
            break
        after = parse.elements[k + 1] if k + 1 < len(parse.elements) else None
    ruling = next((e for e in reversed(parse.elements[:n]) if isinstance(e, VerbGroup)), None)
    away = ruling is not None and bool(AWAY & set(ruling.lemmas))
    if isinstance(after, NounPhrase) and after.preposition == "from" and not after.date and not away and (source := side(after.head)):
        return source
    if isinstance(after, VerbGroup) and "come" in after.lemmas and not after.negated and n + 2 < len(parse.elements):
        origin = parse.elements[n + 2]
        if isinstance(origin, NounPhrase) and origin.preposition == "from":
            return side(origin.head)
    if isinstance(after, VerbGroup) and after.bare_participle and MAKING & set(after.lemmas) and n + 2 < len(parse.elements):
        place = parse.elements[n + 2]
        if isinstance(place, NounPhrase) and place.preposition in {"in", "by"} and not place.date:
            return side(place.head)
    made = [m for m in phrase.mentions if m.adjective and m.end <= goods[-1].end and side(m.actor)]
    return made[-1].actor if made else None


def _user(parse: Parse, at: int, verb: VerbGroup) -> Actor | None:
    """Who holds or uses what a verb governs."""
    if verb.infinitive and not (USING | LEANING) & set(verb.lemmas):
        return None
    words = {t.low for t in parse.tokens[verb.end : verb.end + 3]}
    uses = bool(USING & set(verb.lemmas)) and not verb.passive
    leans = bool(LEANING & set(verb.lemmas)) and bool(words & {"on", "off"})
    kept = bool(KEEPING & set(verb.lemmas)) and verb.passive
    takes = "take" in verb.lemmas and bool(words & TAKING)
    opts = bool(OPTING & set(verb.lemmas)) and bool(words & {"for"})
    going = any(GOING.get(lemma) in {t.low for t in parse.tokens[verb.end : verb.end + 5]} for lemma in verb.lemmas) and not verb.passive
    strikes = bool(STRIKING & set(verb.lemmas)) and not verb.passive
    if not (uses or leans or kept or takes or opts or going or strikes):
        return None
    subject = parse.subject(at)
    if subject is None:
        return None
    return side(subject.head) or next((m.actor for m in subject.mentions if (m.adjective or m.genitive) and side(m.actor)), None)


def _held(parse: Parse, at: int, phrase: NounPhrase) -> bool:
    """Whether a phrase is what is held: the object, or what follows "on", "with" or "by" where the verb asks for it."""
    verb = parse.elements[at]
    assert isinstance(verb, VerbGroup)
    lemmas = set(verb.lemmas)
    if LEANING & lemmas:
        return phrase.preposition in {"on", "off", ""}
    if KEEPING & lemmas:
        return phrase.preposition in {"by", "with", "on", ""}
    if "take" in lemmas:
        return phrase.preposition in {"of", ""}
    wanted = {GOING[lemma] for lemma in lemmas if lemma in GOING}
    if wanted and phrase.preposition in wanted:
        return True
    if OPTING & lemmas:
        return phrase.preposition in {"for", ""}
    if STRIKING & lemmas:
        return phrase.preposition == "with"
    return phrase.preposition == ""


def _enlisted(passage: Passage, context: Context, at: int) -> Roles | None:
    """As in "two frigates built in Korea joined the Philippine navy"."""
    parse = passage.parse
    subject = parse.subject(at)
    served = next((c for c in parse.complements(at)[:1] if not c.preposition and parse.tokens[c.end - 1].low in SERVICES and c.mentions), None)
    if subject is None or served is None or not (goods := _goods(passage, context, subject)):
        return None
    maker, owner = _maker(parse, parse.elements.index(subject), subject, goods), side(served.mentions[0].actor)
    if maker is None or owner is None or set(maker.codes) & set(owner.codes):
        return None
    return _roles(passage, maker, owner, goods, at, subject)


def _called(passage: Passage, context: Context, at: int) -> Roles | None:
    """As in "two-thirds of the arms that India imported were Russian", "most of Cuba's oil is Venezuelan"."""
    parse = passage.parse
    told = parse.elements[at + 1] if at + 1 < len(parse.elements) else None
    if not isinstance(told, NounPhrase) or told.date or len(told.mentions) != 1:
        return None
    made = told.mentions[0]
    origin = told.preposition == "of" and parse.tokens[told.end - 1].low in ORIGIN and made.end == told.end - 1
    if told.preposition and not origin:
        return None
    words = {t.low for t in parse.tokens[told.start : made.start]}
    if (
        made.actor.sort != "state"
        or made.genitive
        or (made.end != told.end and not origin)
        or words - PART - {"mostly", "largely", "mainly"}
        or not made.adjective
    ):
        return None
    for n in range(at - 1, -1, -1):
        one = parse.elements[n]
        if not isinstance(one, NounPhrase) or one.date:
            continue
        goods = _goods(passage, context, one, GOODS | MADE)
        if not goods:
            continue
        owner = next((side(m.actor) for m in one.mentions if m.genitive), None) or _importer(parse, n, at)
        if owner is None or set(owner.codes) & set(made.actor.codes):
            return None
        start, end = passage.place(one.start, told.end)
        return Roles(made.actor, owner, goods, at, start, end, "transfer/holding")
    return None


def _importer(parse: Parse, n: int, at: int) -> Actor | None:
    """Who is said to buy or use the goods at ``n`` in the clause that hangs on them."""
    for k in range(n + 1, at):
        verb = parse.elements[k]
        if isinstance(verb, VerbGroup) and {"import", "buy", "use", "purchase", "acquire", "get", "own", "have", "burn", "receive"} & set(
            verb.lemmas
        ):
            subject = parse.subject(k)
            return side(subject.head) if subject else None
    return None
