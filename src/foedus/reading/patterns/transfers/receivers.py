"""Who gets what a clause gives: the dative, the one after "to", the place of what is stationed, whoever uses it."""

from ...discourse.passages import Passage
from ...naming.actors import Actor, Mention
from ...syntax.phrases import Mark, NounPhrase, VerbGroup
from ...words.lexicon import Entry, Found
from ..context import Context
from .roles import SERVING_STATES, side, town_of

NO_STATES = frozenset(
    """
        rebels insurgents militia militias fighters separatists guerrillas group groups movement faction factions company companies firm firms
        refugees victims families villagers civilians farmers students pupils charities charity opposition settlers traders customers
    """.split()
)
FOLKS = frozenset("emirates netherlands philippines maldives bahamas seychelles states comoros marshalls solomons".split())
"""Last words of the names of states that are many."""
COUNTRIES = frozenset(
    "countries states nations governments customers buyers clients allies neighbours neighbors members partners militaries armies capitals".split()
)
"""Nouns for several states, which may be named after them."""
STATIONED = frozenset("in on at to across inside into with outside near around throughout along".split())
"""Where soldiers may be stationed."""
DATIVE = frozenset(
    """
        give send sell lend offer grant supply promise pay bring ship hand loan lease gift donate pledge deliver pass feed slip award allot accord
        concede deny refuse cede flog hawk bung owe guarantee rent render advance
    """.split()
)
"""Verbs that take whoever gets something before it ("flogged the Turks twenty jets")."""
MEASURES = frozenset("all most half much third quarter cent percent two-thirds three-quarters bulk".split())
"""Words that measure goods by the needs of whoever has them."""
USES = frozenset(
    """
        burns uses consumes needs imports eats buys drinks fires requires wants has burn use consume need import eat buy drink fire require want
        burned burnt used consumed needed imported ate bought drank fired required flies fly flew drives sails
    """.split()
)
"""What is done with goods by whoever has got them."""


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
        equipped = bool(owners) and entry.beneficiary == "object" and c.end <= first_goods  # "stocked Baku's arsenal with drones"
        if c.preposition == "" and (serving or equipped) and owners[0].end < first_goods and not verb.passive:
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
    if entry.beneficiary == "object":
        return side(moved.head) if verb.passive and moved is not None else None
    if entry.id == "withholding":
        return next((side(c.head) for c in complements if c.preposition == "from" and side(c.head)), None)
    if entry.id == "stationing":
        for c in complements:
            if c.preposition in STATIONED and not c.date:
                actor = c.head or (c.mentions[0].actor if c.mentions and (c.mentions[0].genitive or c.mentions[0].adjective) else None)
                actor = actor or town_of(passage, context, c) or _part_of(c, complements)
                if side(actor):
                    return actor
        return None
    for c in complements:
        asked = c.preposition == "at" and passage.parse.tokens[c.end - 1].low in {"request", "invitation", "behest"} and c.mentions
        if asked and side(c.mentions[0].actor):
            return c.mentions[0].actor
    shared = {"with"} if {"share", "swap"} & set(verb.lemmas) else set()
    marching = all(g.entry.id == "troops" for g in goods)
    built = {"in", "into"} if {"build", "construct", "invest", "put", "sink"} & set(verb.lemmas) else set()
    lodged = {"with", "at", "in"} if any(g.word == "deposit" for g in goods) else set()
    for c in complements:
        if c.preposition == "in" and passage.parse.tokens[c.end - 1].low in {"favour", "favor"} and (favoured := _of_after(c, complements)):
            return side(favoured[0].actor)  # "parted with its jets in favour of Chad"
        if marching and c.preposition == "into":
            return None  # that is an invasion
        if c.preposition in {"towards", "toward"} and (paid_for := c.mentions or _of_after(c, complements)) and side(paid_for[0].actor):
            return paid_for[0].actor  # "towards the cost of the American troops"
        if c.preposition in {"to", "for", "into"} | shared | built | lodged and not c.date:
            listed = examples_of(passage, c) if not c.mentions or c.mentions[-1].anaphor else None  # "to three capitals: Baku, Minsk and Astana"
            actor = listed or c.head or (c.mentions[0].actor if c.mentions else town_of(passage, context, c))
            if actor is None and c.preposition in {"in", "into"} and (owned := _of_after(c, complements)):
                actor = owned[0].actor  # "into a strip of Egyptian beach"
            if lodged and not side(actor):
                actor = next((o.head for o in complements if o.preposition == "of" and o.start == c.end + 1), None)  # "at the State Bank of Pakistan"
            if side(actor):
                return actor
    if verb.passive and moved is not None and moved.head and moved.head.codes:
        return side(moved.head)
    if not MEASURES.isdisjoint(t.low for t in passage.parse.tokens[max(0, first_goods - 4) : first_goods]):
        needing = next((c for c in complements if c.preposition == "of" and c.start == goods[-1].end + 1), None)
        if needing is not None and side(needing.head):
            return side(needing.head)  # "supplies most of the electricity of Eswatini"
    for c in complements:
        if c.preposition in {"in", "on"} and c.mentions and any(g.entry.id == "troops" for g in goods) and side(c.mentions[0].actor):
            return c.mentions[0].actor
    return None


def _of_after(phrase: NounPhrase, complements: list[NounPhrase]) -> list[Mention]:
    """Who is named in the "of" phrase right after a phrase."""
    following = next((c for c in complements if c.start == phrase.end + 1 and c.preposition == "of"), None)
    return following.mentions if following else []


def _part_of(place: NounPhrase, complements: list[NounPhrase]) -> Actor | None:
    """The state of "in the north of Cyprus"."""
    after = next((c for c in complements if c.start == place.end + 1), None)
    return side(after.head) if after is not None and after.preposition == "of" else None


def gives_others(passage: Passage, verb: VerbGroup, complements: list[NounPhrase], goods: list[Found]) -> bool:
    """Whether a clause names whoever gets something, and it is no state that is known ("promised the Cooks four million", "arms to the rebels")."""
    tokens = passage.parse.tokens
    first = complements[0] if complements else None
    if first is not None and not first.preposition and not first.date and first.end <= goods[0].start and DATIVE & set(verb.lemmas):
        named = [t for t in tokens[first.start : first.end] if t.capital]
        return not any(m.actor.codes for m in first.mentions) and (bool(named) or tokens[first.end - 1].low in NO_STATES)
    to = [c for c in complements if c.preposition == "to" and not c.date and not any(m.actor.codes for m in c.mentions)]
    return any(tokens[c.end - 1].low in NO_STATES for c in to)


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


def served_again(passage: Passage, context: Context, complements: list[NounPhrase], giver: Actor | None, receiver: Actor | None) -> Actor | None:
    """Who "it" is that one more state gives something: whoever got something in the sentence before, not who gave it."""
    first = complements[0] if complements else None
    last = context.deals[-1] if context.deals else None
    if giver is None or receiver is None or first is None or passage.parse.text(first.start, first.end) != "it":
        return receiver
    if set(receiver.codes) & set(giver.codes):
        return None  # "turned to Beijing, which sent it 800,000"
    if last is None:
        return receiver
    if last.sentence == passage.index and last.giver_acts and not set(last.receiver.codes) & set(giver.codes):
        return last.receiver  # "Spain gave it a tanker, and Israel sells it missiles"
    if last.paragraph != passage.sentence.paragraph or not 0 < passage.index - last.sentence < 3:
        return receiver
    deal = next(d for d in context.deals if d.sentence == last.sentence)
    told = {*deal.giver.codes, *deal.receiver.codes}
    return deal.receiver if set(receiver.codes) <= set(deal.giver.codes) and not told & set(giver.codes) else receiver


def several_before(passage: Passage, context: Context, complements: list[NounPhrase], goods: list[Found]) -> Actor | None:
    """Whom "them" or "the region" means before what is given: the several states that got something in the deal before."""
    first = complements[0] if complements else None
    if first is None or first.preposition or first.start >= goods[0].start or context.deal is None or len(context.deal.receiver.codes) < 2:
        return None
    dative = passage.parse.text(first.start, first.start + 2).casefold()
    return context.deal.receiver if dative.startswith("them ") or dative in {"them", "the region", "the bloc", "the group"} else None


def folk_of(passage: Passage) -> Actor | None:
    """The people, or the state with a plural name, that is the last subject of a sentence ("the Saudis", "the Emirates")."""
    parse = passage.parse
    found: Actor | None = None
    if FOLKS.isdisjoint(parse.words) and not any(m.actor.role == "people" for m in parse.mentions):
        return None
    for at, verb in parse.verbs():
        subject = parse.subject(at) if verb.finite else None
        actor = side(subject.head) if subject is not None and not subject.preposition else None
        if subject is None or actor is None or actor.sort != "state" or len(actor.codes) != 1:
            continue
        last = parse.tokens[subject.end - 1].low
        if last in FOLKS or actor.role == "people":
            found = actor
    return found


def name_folk(passage: Passage, context: Context, agent: NounPhrase | None) -> None:
    """Give a subject "they" that nobody was found for the people that the sentence before was about."""
    if agent is None or agent.mentions or passage.parse.text(agent.start, agent.end).casefold() != "they":
        return
    named = [m.actor for m in passage.parse.mentions if m.end <= agent.start and m.actor.role == "people" and not m.adjective and side(m.actor)]
    folk = named[-1] if named else context.folk if context.folk is not None and context.paragraph == passage.sentence.paragraph else folk_of(passage)
    if folk is not None:
        agent.mentions.append(Mention(folk, agent.start, agent.end, anaphor=True))
