"""The side that a clause of giving leaves to be understood: the state that the report speaks of most just there."""

from collections import Counter
from dataclasses import replace

from ...discourse.passages import Passage
from ...naming.actors import Actor
from ...syntax.clauses import Parse
from ...syntax.phrases import NounPhrase, VerbGroup
from ...words.lexicon import Entry
from ...words.words import NUMERALS
from ..context import Context, after
from ..transfer_roles import Roles
from .holding import GOODS
from .recalled import HANDING, told_by
from .roles import side

UNDERSTOOD = GOODS | {
    "economic_aid",
    "labour",
    "military_aid",
    "training",
    "intelligence",
    "troops",
    "technology",
    "military_technology",
    "nuclear_technology",
}
NEAR = 4
"""For how many sentences who gave something is taken for a giver still."""
TOWARDS = frozenset({"to", "for", "into", "with", "against", "among", "between"})
SENDING = frozenset("send lend contribute commit dispatch despatch give offer provide".split())
DISASTERS = frozenset(
    "earthquake quake flood floods cyclone hurricane typhoon famine drought eruption tsunami landslide landslides wildfires epidemic blast".split()
)
MONTHS = frozenset("january february march april may june july august september october november december then now".split())
FORCES = frozenset("army navy troops forces guards police military guard gendarmerie coastguard ministry authorities soldiers".split())
"""Who gets things for a state that the clause need not name."""
SELVES = frozenset(("we", "the government", "the cabinet", "the ministry", "our government", "the taxpayer", "the navy", "the army"))
"""Who gives for the state that a report takes for granted."""
GETTING = frozenset("receive obtain get take".split())
OWN = frozenset("its their his her own our".split())


def supposed_roles(passage: Passage, context: Context, told: list[Roles]) -> list[Roles]:
    """Return what the sentence gives to, or has from, a state that only the sentences before name."""
    return [one for half in context.open_gifts for one in _completed(passage, context, told, half)]


def _completed(passage: Passage, context: Context, told: list[Roles], half: Roles) -> list[Roles]:
    if any(one.at == half.at for one in told) or not all(g.entry.id in UNDERSTOOD for g in half.goods):
        return []
    known = half.giver or half.receiver
    verb = passage.parse.elements[half.at] if half.at is not None else None
    marching = any(g.entry.id == "troops" for g in half.goods)
    if isinstance(verb, VerbGroup) and marching and (not SENDING & set(verb.lemmas) or _given_something(passage, half)):
        return []
    sums = [g for g in half.goods if g.entry.id == "economic_aid"]
    told_of = passage.parse.tokens[max(0, sums[0].start - 3) : sums[-1].end] if sums else []
    one = sums and {t.low for t in told_of} & {"a", "another"} and sums[-1].word in {"credit", "loan", "grant", "cheque", "bailout", "subsidy"}
    if sums and not one and not any(t.kind == "number" or t.low in NUMERALS for t in told_of):
        return []  # "supplies the money"
    if known is None or len(known.codes) != 1 or not isinstance(verb, VerbGroup) or _aimed(passage, half):
        return []
    giving = {c for d in context.deals if passage.index - d.sentence < NEAR for c in d.giver.codes} if half.giver else set()
    giving -= {c for d in context.deals for c in d.receiver.codes}  # who gets things may give others in return
    meant = [e for e in passage.parse.elements[: half.at] if isinstance(e, NounPhrase) and e.preposition in {"for", "to"} and side(e.head)]
    named = meant[-1].head if meant else None
    if half.giver and named and not set(named.codes) & set(known.codes):
        return [replace(half, receiver=named, rule="transfer/supposed")]  # "At the conference for Ukraine, Croatia pledged ..."
    stricken = context.stricken if half.giver and context.stricken and not set(context.stricken.codes) & set(known.codes) else None
    shared = stricken or (context.beneficiary(known) if half.giver else None)
    alone = half.giver and not marching and not shared and _usual_receiver(context, known) is None
    speaking = told_by(context, half.start, known) if alone else None
    speaking = None if speaking is None or set(speaking.codes) & giving else speaking
    other: Actor | None = shared or speaking or context.salience.foremost(but={*known.codes, *giving}, here=passage.parse)
    if other is None and half.giver:
        other = _usual_receiver(context, known)
    if other is None:
        context.left_open.append((passage, half))
    if other is None or (verb.negated and not half.giver):
        return []
    whole = replace(half, receiver=other) if half.giver else replace(half, giver=other)
    return [replace(whole, rule="transfer/supposed", guessed=half.giver is not None)]


def _given_something(passage: Passage, half: Roles) -> bool:
    """Whether soldiers are not given, but given something ("gave the officers a week")."""
    bare = [c for c in passage.parse.complements(half.at or 0) if not c.preposition]
    return len(bare) > 1 and bare[0].end > half.goods[0].start and bare[1].start == bare[0].end


def stricken_in(passage: Passage) -> Actor | None:
    """Where a sentence says that a disaster struck ("the earthquake in Myanmar", "Tonga's eruption"): who is meant by help without a receiver."""
    parse = passage.parse
    if parse.words.isdisjoint(DISASTERS):
        return None
    for n, one in enumerate(parse.elements):
        if not isinstance(one, NounPhrase) or parse.tokens[one.end - 1].low not in DISASTERS:
            continue
        after_it = parse.elements[n + 1] if n + 1 < len(parse.elements) else None
        if isinstance(after_it, NounPhrase) and after_it.preposition == "in" and not after_it.date and (struck := side(after_it.head)):
            return struck
        owner = next((m.actor for m in one.mentions if m.genitive or m.adjective), None)
        if owner is not None and side(owner):
            return owner
    return None


def _usual_receiver(context: Context, giver: Actor) -> Actor | None:
    """Who got most of the gifts told so far, if several did not share them."""
    told = [d for d in context.deals if not set(d.receiver.codes) & set(giver.codes) and any(g.id in UNDERSTOOD for g in d.goods)]
    got = Counter(d.receiver.codes for d in told)
    first, *rest = got.most_common(2) or [((), 0)]
    enough = len(first[0]) == 1 and first[1] > 1 and (not rest or first[1] > 2 * rest[0][1])
    return Actor("state", first[0][0], first[0]) if enough else None


def _aimed(passage: Passage, half: Roles) -> bool:
    """Whether the clause names its other side after all, as somebody who is no state, or says that the goods stay at home."""
    parse = passage.parse
    if half.at is None:
        return True
    if half.giver is None:
        return bool({t.low for t in parse.tokens[max(0, half.goods[0].start - 4) : half.goods[-1].end]} & OWN)
    aims = [c for c in parse.complements(half.at) if c.preposition in TOWARDS and not c.date]
    dative = next((c for c in parse.complements(half.at)[:1] if not c.preposition and c.end <= half.goods[0].start), None)
    if dative is not None and not _names_nobody(passage, dative):
        return True  # "sent him airmen"
    trade = [c for c in parse.complements(half.at) if c.preposition in {"in", "on"} and not c.date and parse.tokens[c.end - 1].capital]
    if trade and {"sell"} & set(getattr(parse.elements[half.at], "lemmas", ())):
        return True  # "sells its oil in Asia"
    return any(not _names_nobody(passage, c) for c in aims)


def _names_nobody(passage: Passage, phrase: NounPhrase) -> bool:
    """Whether a phrase names nobody: a price, a use, a time ("for free", "for $3bn")."""
    tokens = passage.parse.tokens[phrase.start : phrase.end]
    if not phrase.mentions and tokens[0].low == "the" and tokens[-1].low in FORCES and not any(t.capital for t in tokens):
        return True  # "vehicles to the border troops"
    return not phrase.mentions and tokens[0].low not in {"the", "his", "their", "its", "them", "him", "her"} and not any(t.capital for t in tokens)


def leaves_giver(parse: Parse, verb: VerbGroup, entry: Entry, complements: list[NounPhrase]) -> bool:
    """Whether a clause says that somebody is given something, and not by whom ("is to receive thirty tanks", "were handed to Chisinau")."""
    told = after(complements, "by", "from")
    if told is not None and parse.tokens[told.end - 1].low not in MONTHS:
        return False
    n = next((k for k, e in enumerate(parse.elements) if e is verb), 0)
    before = parse.elements[n - 1] if n else None
    hoped = verb.infinitive and not (isinstance(before, VerbGroup) and before.copula)  # but "is to get thirty tanks"
    given = entry.giver == "subject" and verb.passive and bool(HANDING & set(verb.lemmas))
    return given or (entry.giver == "source" and not verb.passive and not hoped and bool(GETTING & set(verb.lemmas)))


def own_gift(parse: Parse, verb: VerbGroup, entry: Entry, agent: NounPhrase | None) -> bool:
    """Whether "we" or "the government" gives something, of which only the report as a whole says whose it is."""
    known = agent is None or any(m.actor.codes for m in agent.mentions)
    gives = entry.giver == "subject" and not verb.passive and bool((HANDING | {"give", "grant", "offer"}) & set(verb.lemmas))
    return not known and agent is not None and gives and parse.text(agent.start, agent.end).casefold() in SELVES
