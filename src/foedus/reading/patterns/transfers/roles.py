"""The two sides of a transfer and its goods, as clauses name them."""

import re
from dataclasses import replace

from ...discourse.passages import Passage
from ...naming.actors import Actor
from ...syntax.phrases import Mark, NounPhrase, VerbGroup
from ...words.lexicon import Entry, Found
from ...words.tokens import Token
from ..context import Context, towns

SOFT_GIVING = frozenset(
    """
        take win earn draw set move bring keep put place return pass share extend offer land site advance collect order stage present set
        live end fly follow help back train issue release present accept commit spend support assist base open let permit allow
    """.split()
)
"""Verbs that give or get only with goods right after them, and both states in the clause."""


SERVING_STATES = frozenset(
    """
        forces army navy military troops soldiers police government authorities state fleet coastguard guard gendarmerie marines regime
        rulers junta rebels militia treasury airline generals people population farmers hospitals war effort campaign
    """.split()
)
"""Those who get things for their state."""


NOT_GOODS = re.compile(
    r"\b(?:unexploded \w+|arms control|arms race|in arms|gas chamber|oil price cap|oil price|nuclear weapons? (?:program|programme|"
    r"test|free|state)|port of call|with the help of|arms embargo|intelligence (?:services?|"
    r"agenc\w+|sources?|officials?|community|officers?|chief|committee)"
    r"|(?:free|exempt) of rent|rent[- ]free|(?:of|before|to|for|told) the cameras"
    r"|labou?r (?:party|camp)|food security|energy security|coast[- ]?guards?|"
    r"base of (?:operations|support|power|voters|the \w+$)|on the base|drone (?:strike|attack)s?|"
    r"missile (?:strike|attack|test|launch)\w*|bomb(?:ing)? (?:attack|raid)s?|tank (?:battle|battalion))\b",
    re.IGNORECASE,
)


PARTICLES = frozenset("off out over up back along away round".split())
"""Adverbs that may stand between a verb and its object."""
MUNICIPAL = frozenset("city town province port prefecture region county municipality district state mayor governor council".split())
EQUIPPING = frozenset("supply provide furnish equip arm fit outfit present issue rearm re-arm re-equip resupply reequip".split())
"""Verbs whose goods stand after "with", and who gets them before it."""
MONEYED = frozenset("lend loan owe grant donate invest pump sink pour pledge promise give pay contribute".split())
FORMER = {"CZE": "CSK", "RUS": "SUN", "SRB": "YUG"}
"""The states to which the firms of some of today's belonged."""
STORES = frozenset("supplies provisions".split())
"""What is given where nothing is said of its kind."""
ROUGHLY = frozenset("over about around under nearly above".split())
SIGNS = frozenset("$€£¥")
SUMS = frozenset("billions millions trillions".split())
"""Sums without a currency, which are money where they are lent."""


def side(actor: Actor | None) -> Actor | None:
    """An actor that can give or receive for a state."""
    return actor if actor and actor.codes and actor.sort != "media" else None


def complete(context: Context, giver: Actor | None, receiver: Actor | None, lemma: str) -> tuple[Actor | None, Actor | None]:
    """Fill one missing side from the pair at hand, for verbs that leave no doubt."""
    if lemma in SOFT_GIVING or len(context.pair) != 2:
        return giver, receiver
    if giver and receiver is None:
        rest = [c for c in context.pair if c not in giver.codes]
        if len(rest) == 1:
            return giver, Actor("state", rest[0], (rest[0],))
    if receiver and giver is None:
        rest = [c for c in context.pair if c not in receiver.codes]
        if len(rest) == 1:
            return Actor("state", rest[0], (rest[0],)), receiver
    return giver, receiver


def goods_after(passage: Passage, context: Context, verb: VerbGroup, complements: list[NounPhrase], moved: NounPhrase | None) -> list[Found]:
    """The goods a verb moves: its object, what follows "with", or the subject of a passive."""
    if verb.passive and moved is not None:
        told = [g for c in complements[:1] if not c.preposition and not c.date for g in context.goods(passage, c.start, passage.parse.extent(c))]
        if told:
            return true_goods(passage, told)
        if {"give", "grant", "offer", "promise"} & set(verb.lemmas) and any(not c.preposition and not c.date for c in complements[:1]):
            return []
        goods = [g for c in _with_joined(passage, moved) for g in context.goods(passage, c.start, passage.parse.extent(c))]
        if goods:
            return true_goods(passage, goods)
        if {"buy", "purchase", "order", "acquire"} & set(verb.lemmas):
            return []  # "bought with Turkish credit": how it is paid for
        first = next((n for n, c in enumerate(complements) if c.preposition == "with"), len(complements))
        row = [c for n, c in enumerate(complements) if c.preposition == "with" or (n > first and not c.preposition and not c.date)]
        with_goods = [g for c in row for g in context.goods(passage, c.start, c.end)]
        direct = [g for c in complements if not c.preposition for g in context.goods(passage, c.start, c.end)]
        return true_goods(passage, with_goods or direct)
    found: list[Found] = []
    seen_direct = False
    for n, c in enumerate(complements):
        particle = (
            n == 0 and c.preposition in PARTICLES and all(m.adjective for m in c.mentions) and c.start == verb.end + 1
        )  # "packs off 6,000 troops"
        if c.preposition == "in" and passage.parse.tokens[c.end - 1].low in {"return", "exchange"}:
            break
        if not c.preposition and n and complements[n - 1].preposition == "for" and found and passage.parse.tokens[c.start - 1].low == "and":
            continue  # "1.6 billion for roads and runways"
        if c.preposition == "of" and n and complements[n - 1].preposition == "against":
            continue  # "two billion against future deliveries of crude"
        if c.preposition == "on" and found and {"depend", "rely", "lean", "count"} & set(verb.lemmas):
            break
        leaning = c.preposition == "for" and bool({"depend", "rely", "lean", "count"} & set(verb.lemmas))
        if (
            c.preposition in {"", "with", "of", "to", "like", "including", "than"}
            or leaning
            or particle
            or (c.preposition in ROUGHLY and "pay" not in verb.lemmas and passage.parse.tokens[c.start].text in SIGNS)
            or (c.preposition == "in" and "pay" in verb.lemmas)
            or (c.preposition in {"on", "from"} and not found)
        ):
            if c.preposition == "to" and found:
                continue
            goods = context.goods(passage, c.start, c.end)
            if c.preposition == "in" and "pay" in verb.lemmas:
                goods = [g for g in goods if g.entry.id != "economic_aid"]  # "paid in cash"
            if c.preposition == "with" and goods and EQUIPPING & set(verb.lemmas) and all(f.entry.id == "troops" for f in found):
                found = []  # "supply the Peruvian armed forces with howitzers"
            if c.preposition == "of" and found and goods and seen_direct and all(f.entry.id in {"support", "technology"} for f in found):
                found = []
            found += goods
            seen_direct = seen_direct or not c.preposition
        worth = (
            c.preposition in {"in", "of", "for"}
            and not (c.preposition == "for" and {"pay", "lend", "loan", "owe"} & set(verb.lemmas))
            and bool(found)
            and all(f.word == "money" for f in found)
        )
        worth = worth and passage.parse.tokens[found[0].start].low != "money"
        uncounted = context.last_goods is None or context.last_goods.id not in {"vaccines", "munitions"}
        if not found and uncounted and MONEYED & set(verb.lemmas) and c.preposition in {"", "of"} and _sum(passage, c):
            found = [Found(c.end - 1, c.end, context.lexicon.goods("economic_aid"), "money")]
        kinds = [g for g in context.goods(passage, c.start, c.end) if g.entry.id not in {"support", "access"}] if worth else []
        if kinds and c.start > found[0].start:
            found = kinds
    if not found and complements and not complements[0].preposition and passage.parse.tokens[complements[0].end - 1].low in STORES:
        found = [Found(complements[0].end - 1, complements[0].end, support_entry(context), "supplies")]  # "offered Britain supplies"
    return true_goods(passage, found)


def _sum(passage: Passage, phrase: NounPhrase) -> bool:
    """Whether a phrase is a sum without a currency ("billions", "about 30 million a year")."""
    words = [t.low for t in passage.parse.tokens[phrase.start : phrase.end]]
    words = words[:-2] if words[-2:] in (["a", "year"], ["a", "month"]) else words
    return words[-1:] != [] and (words[-1] in SUMS or (len(words) > 1 and words[-1] in {"million", "billion"}))


def _with_joined(passage: Passage, subject: NounPhrase) -> list[NounPhrase]:
    """A subject with what is joined to it ("neither weapons nor ammunition are given")."""
    elements = passage.parse.elements
    place = next((n for n, e in enumerate(elements) if e is subject), None)
    if place is None:
        return [subject]
    found = [subject]
    for one in elements[place + 1 :]:
        if isinstance(one, VerbGroup) or (isinstance(one, Mark) and one.sort not in {"and", "comma"}):
            break
        if isinstance(one, NounPhrase) and not one.preposition and not one.date:
            found.append(one)
    for before, mark in zip(reversed(elements[: max(0, place - 1)]), reversed(elements[:place]), strict=False):
        if isinstance(before, Mark) and isinstance(mark, NounPhrase):
            continue
        joined = isinstance(mark, Mark) and mark.sort in {"and", "comma"} and isinstance(before, NounPhrase)
        if not joined or not isinstance(before, NounPhrase) or before.preposition or before.date or before.mentions:
            break
        found.insert(0, before)  # "two helicopters and a radar will be transferred"
    return found


def true_goods(passage: Passage, goods: list[Found], noun: int | None = None) -> list[Found]:
    """Those that are goods indeed, and no part of a name for something else ("arms control", "oil price")."""
    tokens = passage.parse.tokens
    kept: list[Found] = []
    for g in goods:
        before = " ".join(t.text for t in tokens[max(0, g.start - 2) : g.start])
        own = len(before) + bool(before), len(before) + bool(before) + sum(len(t.text) + 1 for t in tokens[g.start : g.end])
        around = " ".join(t.text for t in tokens[max(0, g.start - 2) : g.end + 2])
        if any(m.start() < own[1] - 1 and own[0] < m.end() for m in NOT_GOODS.finditer(around)):
            continue
        if g.entry.id == "economic_aid" and len(goods) > 1 and any(t.low == "worth" for t in tokens[max(0, g.start - 4) : g.start]):
            continue  # "shells worth $2m": what they cost
        if g.start and tokens[g.start].low in {"credit", "loan"} and tokens[g.start - 1].low == "on":
            continue  # how it is paid for
        following = tokens[g.end].low if g.end < len(tokens) else "."
        if g.end - g.start == 1 and tokens[g.start].low in HOLDS and following in {"of", "full", "laden", "loaded"}:
            continue  # "tankers full of crude"
        if LICENCE.match(tokens[g.end - 1].low) and following in {"for", "on", "to"} and not _to_make(tokens, g.end):
            continue  # "an export licence for helicopters": what may be exported are the helicopters
        if g.start > 1 and tokens[g.start - 1].low == "on" and tokens[g.start - 2].low in {"embargo", "embargoes", "ban", "bans", "curbs", "limits"}:
            continue
        if g.end != noun and following in {
            "programme",
            "program",
            "programmes",
            "programs",
            "minister",
            "ministry",
            "industry",
            "sector",
            "company",
            "companies",
            "exports",
            "prices",
            "price",
            "facility",
            "maker",
            "makers",
            "purchases",
            "sales",
            "race",
            "control",
            "embargo",
            "embargoes",
            "ban",
            "bans",
            "sanctions",
            "deal",
            "contract",
            "business",
            "division",
            "subsidiary",
            "stake",
        }:
            continue
        if kept and kept[-1].end == g.start and kept[-1].entry.id == "luxury_vehicle":
            kept.pop()  # "Mercedes trucks"
        elif kept and kept[-1].end == g.start:  # "Patriot missiles", but "tank shells"
            if tokens[kept[-1].start].capital:
                kept[-1] = replace(kept[-1], end=g.end)
                continue
            kept.pop()
        kept.append(g)
    return kept


HOLDS = frozenset(
    "tanker tankers ship ships shipload truck trucks lorry lorries plane planes train trains boat boats barge barges vessel vessels".split()
)
"""What holds goods, and is none where these are named with "of"."""
LICENCE = re.compile(r"licen[cs]es?$")


def _to_make(tokens: list[Token], n: int) -> bool:
    """Whether a licence is one to make something ("a licence to build tanks", "a licence for the production of shells")."""
    near = {t.low for t in tokens[n : n + 5]}
    return bool(near & {"build", "make", "produce", "assemble", "manufacture", "production", "assembly", "building", "making"})


def source_of(complements: list[NounPhrase], goods: list[Found], but: Actor | None = None) -> Actor | None:
    """Who the goods come from: the one after "from", or the state before them."""
    for c in complements:
        if c.preposition == "of" and c.mentions and c.mentions[-1].anaphor:
            continue  # "got two-thirds of it from Russia"
        if c.preposition in {"from", "of"} and c.head and side(c.head):
            return c.head
        if c.preposition == "from" and c.mentions and c.mentions[0].start == c.start and c.mentions[0].genitive and side(c.mentions[0].actor):
            return c.mentions[0].actor
    for c in complements:
        for m in c.mentions:
            if (m.adjective or m.genitive) and m.end <= goods[-1].end and side(m.actor) and not (but and set(but.codes) & set(m.actor.codes)):
                return m.actor
    return None


def maker_of(passage: Passage, context: Context, goods: list[Found]) -> Actor | None:
    """Who builds goods that are named by their make ("ordered twenty Rafales")."""
    if not goods:
        return None
    around = range(max(0, goods[0].start - 2), min(len(passage.parse.tokens), goods[-1].end + 2))
    makes = context.find("make", passage)
    made = next((h for h in makes if h.start in around), None)
    if made is None:
        return None
    several = len(made.entry.codes) > 1  # built by some states together: the one that is spoken of
    near = {c for m in passage.parse.mentions for c in m.actor.codes} | set(context.pair)
    codes = tuple(c for c in made.entry.codes if not several or c in near)
    return Actor("state", codes[0], codes) if len(codes) == 1 else None


def owner_of(passage: Passage, context: Context, phrase: NounPhrase | None) -> Actor | None:
    """The state of a phrase that names none for its head: "Russian instructors", "two refineries in China", "Nayara, an Indian refiner"."""
    if phrase is None:
        return None
    parse = passage.parse
    marked = next((m.actor for m in phrase.mentions if (m.adjective or m.genitive) and side(m.actor)), None)
    if marked or side(phrase.head):
        return marked or side(phrase.head)
    n = next((k for k, e in enumerate(parse.elements) if e is phrase), len(parse.elements))
    after = parse.elements[n + 1 : n + 3]
    if after and isinstance(after[0], NounPhrase) and after[0].preposition in {"in", "of", "from"} and not after[0].date:
        return side(after[0].head) or (town_of(passage, context, after[0]) if after[0].preposition == "from" else None)
    if len(after) == 2 and isinstance(after[0], Mark) and after[0].sort == "comma" and isinstance(after[1], NounPhrase) and not after[1].preposition:
        return next((m.actor for m in after[1].mentions if (m.adjective or m.genitive) and side(m.actor)), None)
    return firm_of(passage, context, phrase)


def firm_of(passage: Passage, context: Context, phrase: NounPhrase) -> Actor | None:
    """The state of a firm that gives ("Saab will deliver")."""
    if phrase.mentions and phrase.mentions[-1].end == phrase.end and side(phrase.mentions[-1].actor):
        return None
    firm = next((h for h in context.find("firm", passage) if phrase.start <= h.start < phrase.end), None)
    if firm is None:
        return town_of(passage, context, phrase)
    codes, told = firm.entry.codes, context.salience.counts
    former = FORMER.get(codes[0], "")
    if told.get(former) and not told.get(codes[0]):
        codes = (former,)  # "The Škoda works sold guns to Bucharest", in a report of 1938
    return Actor("state", codes[0], codes)


def town_of(passage: Passage, context: Context, phrase: NounPhrase) -> Actor | None:
    """The state of a town that acts for itself ("Dongguan", "the city of Dongguan", "Officials in Dongguan said that the city")."""
    parse = passage.parse
    codes = towns(passage, context, phrase) if not phrase.mentions else []
    if codes and any(d.value and d.value < "1992" for _, _, d in parse.dates):
        return None  # who held a town then is not told by its name
    if not codes and parse.tokens[phrase.end - 1].low in MUNICIPAL and parse.tokens[phrase.start].low in {"the", "its"} and not phrase.mentions:
        n = next((k for k, e in enumerate(parse.elements) if e is phrase), len(parse.elements))
        near = [e for e in parse.elements[n + 1 : n + 2] if isinstance(e, NounPhrase) and e.preposition == "of"]
        near += [e for e in reversed(parse.elements[:n]) if isinstance(e, NounPhrase)]
        codes = next((found for e in near if (found := towns(passage, context, e))), [])
    return Actor("state", codes[0], (codes[0],)) if codes else None


def support_entry(context: Context) -> Entry:
    """The entry of goods for support in general."""
    return context.lexicon.goods("support")
