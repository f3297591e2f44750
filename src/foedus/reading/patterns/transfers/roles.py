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
        rulers junta rebels militia treasury airline generals people population farmers hospitals
    """.split()
)
"""Those who get things for their state."""


NOT_GOODS = re.compile(
    r"\b(?:unexploded \w+|arms control|arms race|in arms|gas chamber|oil price cap|oil price|nuclear weapons? (?:program|programme|"
    r"test|free|state)|port of call|with the help of|arms embargo|intelligence (?:services?|"
    r"agenc\w+|sources?|officials?|community|officers?|chief|committee)"
    r"|(?:free|exempt) of rent|rent[- ]free"
    r"|labou?r (?:party|camp)|food security|energy security|coast[- ]?guards?|base of|on the base|drone (?:strike|attack)s?|"
    r"missile (?:strike|attack|test|launch)\w*|bomb(?:ing)? (?:attack|raid)s?|tank (?:battle|battalion))\b",
    re.IGNORECASE,
)


COUNTRIES = frozenset(
    "countries states nations governments customers buyers clients allies neighbours neighbors members partners militaries armies".split()
)
"""Nouns for several states, which may be named after them."""
DATIVE = frozenset(
    """
        give send sell lend offer grant supply promise pay bring ship hand loan lease gift donate pledge deliver pass feed slip award allot accord
        concede deny refuse cede flog hawk bung owe guarantee rent render advance
    """.split()
)
"""Verbs that take whoever gets something before it ("flogged the Turks twenty jets")."""
PARTICLES = frozenset("off out over up back along away round".split())
"""Adverbs that may stand between a verb and its object."""
USES = frozenset(
    """
        burns uses consumes needs imports eats buys drinks fires requires wants has burn use consume need import eat buy drink fire require want
        burned burnt used consumed needed imported ate bought drank fired required flies fly flew drives sails
    """.split()
)
"""What is done with goods by whoever has got them."""
MUNICIPAL = frozenset("city town province port prefecture region county municipality district state mayor governor council".split())
EQUIPPING = frozenset("supply provide furnish equip arm fit outfit present issue rearm re-arm re-equip resupply reequip".split())
"""Verbs whose goods stand after "with", and who gets them before it."""
MONEYED = frozenset("lend loan owe grant donate invest pump sink pour pledge promise give pay contribute".split())
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
        first = next((n for n, c in enumerate(complements) if c.preposition == "with"), len(complements))
        row = [c for n, c in enumerate(complements) if c.preposition == "with" or (n > first and not c.preposition and not c.date)]
        with_goods = [g for c in row for g in context.goods(passage, c.start, c.end)]
        direct = [g for c in complements if not c.preposition for g in context.goods(passage, c.start, c.end)]
        return true_goods(passage, with_goods or direct)
    found: list[Found] = []
    seen_direct = False
    for n, c in enumerate(complements):
        particle = n == 0 and c.preposition in PARTICLES and not c.mentions and c.start == verb.end + 1  # "packs off 6,000 troops"
        if c.preposition == "in" and passage.parse.tokens[c.end - 1].low in {"return", "exchange"}:
            break
        if c.preposition == "on" and found and {"depend", "rely", "lean", "count"} & set(verb.lemmas):
            break
        leaning = c.preposition == "for" and bool({"depend", "rely", "lean", "count"} & set(verb.lemmas))
        if (
            c.preposition in {"", "with", "of", "to", "like", "including", "than"}
            or leaning
            or particle
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
            and not (c.preposition == "for" and "pay" in verb.lemmas)
            and bool(found)
            and all(f.word == "money" for f in found)
        )
        worth = worth and passage.parse.tokens[found[0].start].low != "money"
        if not found and MONEYED & set(verb.lemmas) and c.preposition in {"", "of"} and _sum(passage, c):
            found = [Found(c.end - 1, c.end, context.lexicon.goods("economic_aid"), "money")]
        kinds = [g for g in context.goods(passage, c.start, c.end) if g.entry.id not in {"support", "access"}] if worth else []
        if kinds and c.start > found[0].start:
            found = kinds
    return true_goods(passage, found)


def _sum(passage: Passage, phrase: NounPhrase) -> bool:
    """Whether a phrase is a sum without a currency ("billions", "about 30 million a year")."""
    words = [t.low for t in passage.parse.tokens[phrase.start : phrase.end]]
    words = words[:-2] if words[-2:] in (["a", "year"], ["a", "month"]) else words
    return words[-1] in SUMS or (len(words) > 1 and words[-1] in {"million", "billion"})


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
        around = " ".join(t.text for t in tokens[max(0, g.start - 2) : g.end + 2])
        if NOT_GOODS.search(around):
            continue
        if g.start and tokens[g.start].low == "credit" and tokens[g.start - 1].low == "on":
            continue  # how it is paid for
        following = tokens[g.end].low if g.end < len(tokens) else "."
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
        }:
            continue
        if kept and kept[-1].end == g.start:  # "Patriot missiles", but "tank shells"
            if tokens[kept[-1].start].capital:
                kept[-1] = replace(kept[-1], end=g.end)
                continue
            kept.pop()
        kept.append(g)
    return kept


LICENCE = re.compile(r"licen[cs]es?$")


def _to_make(tokens: list[Token], n: int) -> bool:
    """Whether a licence is one to make something ("a licence to build tanks", "a licence for the production of shells")."""
    near = {t.low for t in tokens[n : n + 5]}
    return bool(near & {"build", "make", "produce", "assemble", "manufacture", "production", "assembly", "building", "making"})


def receiver_of(
    passage: Passage, context: Context, complements: list[NounPhrase], verb: VerbGroup, moved: NounPhrase | None, goods: list[Found], entry: Entry
) -> Actor | None:
    """Who gets the goods: the dative, the one after "to", or the place of what is stationed."""
    first_goods = goods[0].start
    if goods[-1].end <= verb.start and complements and not complements[0].preposition and side(complements[0].head) and not verb.passive:
        return side(complements[0].head)  # "the missiles that Canada promised Ukraine"
    for c in complements:
        if c.preposition == "" and c.head and c.head.codes and c.end <= first_goods:
            return side(c.head)
        owners = [m for m in c.mentions if (m.genitive or m.adjective) and side(m.actor)]
        serving = {t.low for t in passage.parse.tokens[owners[0].end : min(c.end, first_goods)]} & SERVING_STATES if owners else set()
        if c.preposition == "" and serving and owners[0].end < first_goods and not verb.passive:
            return side(owners[0].actor)  # "fed his forces live intelligence"
    for c in complements[:1]:
        bare = next(
            (
                m
                for m in c.mentions
                if m.start <= c.start + (passage.parse.tokens[c.start].low == "the")
                and not m.adjective
                and not m.genitive
                and m.actor.sort in {"state", "person"}
                and m.end <= first_goods
            ),
            None,
        )
        if not c.preposition and bare and len(passage.parse.tokens[bare.start].text) > 3 and set(verb.lemmas) & DATIVE:
            return side(bare.actor)
    if entry.id == "stationing":
        for c in complements:
            if c.preposition in {"in", "on", "at", "to", "across", "inside", "into", "with"} and not c.date:
                actor = c.head or (c.mentions[0].actor if c.mentions and (c.mentions[0].genitive or c.mentions[0].adjective) else None)
                actor = actor or town_of(passage, context, c) or _part_of(c, complements)
                if side(actor):
                    return actor
        return None
    for c in complements:
        asked = c.preposition == "at" and passage.parse.tokens[c.end - 1].low in {"request", "invitation", "behest"} and c.mentions
        if asked and side(c.mentions[0].actor):
            return c.mentions[0].actor
    shared = {"with"} if "share" in verb.lemmas else set()
    marching = all(g.entry.id == "troops" for g in goods)
    built = {"in", "into"} if {"build", "construct", "invest", "put", "sink"} & set(verb.lemmas) else set()
    lodged = {"with", "at", "in"} if any(g.word == "deposit" for g in goods) else set()
    for c in complements:
        if marching and c.preposition == "into":
            return None  # that is an invasion
        if c.preposition in {"to", "for", "into"} | shared | built | lodged and not c.date:
            actor = c.head or (c.mentions[0].actor if c.mentions else town_of(passage, context, c) or examples_of(passage, c))
            if lodged and not side(actor):
                actor = next((o.head for o in complements if o.preposition == "of" and o.start == c.end + 1), None)  # "at the State Bank of Pakistan"
            if side(actor):
                return actor
    if verb.passive and moved is not None and moved.head and moved.head.codes:
        return side(moved.head)
    for c in complements:
        if c.preposition in {"in", "on"} and c.mentions and any(g.entry.id == "troops" for g in goods) and side(c.mentions[0].actor):
            return c.mentions[0].actor
    return None


def _part_of(place: NounPhrase, complements: list[NounPhrase]) -> Actor | None:
    """The state of "in the north of Cyprus"."""
    after = next((c for c in complements if c.start == place.end + 1), None)
    return side(after.head) if after is not None and after.preposition == "of" else None


def examples_of(passage: Passage, phrase: NounPhrase) -> Actor | None:
    """The states named as examples of those a phrase counts ("to thirty countries, among them Poland and Kuwait")."""
    elements, tokens = passage.parse.elements, passage.parse.tokens
    if tokens[phrase.end - 1].low not in COUNTRIES:
        return None
    for one in elements[elements.index(phrase) + 1 :][:4]:
        if isinstance(one, Mark) and one.sort not in {"comma", "dash", "colon"}:
            return None
        if isinstance(one, VerbGroup) and "include" not in one.lemmas:
            return None
        if isinstance(one, NounPhrase) and one.mentions:
            return side(one.head)
        if isinstance(one, NounPhrase) and one.preposition not in {"among", "including", "like"}:
            return None
    return None


def user_of(passage: Passage, goods: list[Found]) -> Actor | None:
    """Who uses the goods of a relative clause ("a third of the gas that Spain burns", "the shells Kyiv fires")."""
    parse = passage.parse
    place = goods[-1].end
    if place < len(parse.tokens) and parse.tokens[place].low in {"that", "which"}:
        place += 1
    user = next((m for m in parse.mentions if m.start - (parse.tokens[m.start - 1].low == "the") == place and not m.adjective), None)
    if user is None or user.genitive or user.end >= len(parse.tokens) or parse.tokens[user.end].low not in USES:
        return None
    return side(user.actor)


def source_of(complements: list[NounPhrase], goods: list[Found], but: Actor | None = None) -> Actor | None:
    """Who the goods come from: the one after "from", or the state before them."""
    for c in complements:
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
        return side(after[0].head)
    if len(after) == 2 and isinstance(after[0], Mark) and after[0].sort == "comma" and isinstance(after[1], NounPhrase) and not after[1].preposition:
        return next((m.actor for m in after[1].mentions if (m.adjective or m.genitive) and side(m.actor)), None)
    return firm_of(passage, context, phrase)


def firm_of(passage: Passage, context: Context, phrase: NounPhrase) -> Actor | None:
    """The state of a firm that gives ("Saab will deliver")."""
    if phrase.mentions and phrase.mentions[-1].end == phrase.end and side(phrase.mentions[-1].actor):
        return None
    firm = next((h for h in context.find("firm", passage) if phrase.start <= h.start < phrase.end), None)
    return Actor("state", firm.entry.codes[0], firm.entry.codes) if firm else town_of(passage, context, phrase)


def town_of(passage: Passage, context: Context, phrase: NounPhrase) -> Actor | None:
    """The state of a town that acts for itself ("Dongguan", "the city of Dongguan", "Officials in Dongguan said that the city")."""
    parse = passage.parse
    codes = towns(passage, context, phrase) if not phrase.mentions else []
    if not codes and parse.tokens[phrase.end - 1].low in MUNICIPAL and parse.tokens[phrase.start].low in {"the", "its"} and not phrase.mentions:
        n = next((k for k, e in enumerate(parse.elements) if e is phrase), len(parse.elements))
        near = [e for e in parse.elements[n + 1 : n + 2] if isinstance(e, NounPhrase) and e.preposition == "of"]
        near += [e for e in reversed(parse.elements[:n]) if isinstance(e, NounPhrase)]
        codes = next((found for e in near if (found := towns(passage, context, e))), [])
    return Actor("state", codes[0], (codes[0],)) if codes else None


def support_entry(context: Context) -> Entry:
    """The entry of goods for support in general."""
    return context.lexicon.goods("support")
