"""Clauses of giving and getting: "X supplies Y with shells", "Y buys gas from X", "shells were sent to Y"."""

from itertools import pairwise

from ...discourse.passages import Passage
from ...syntax.phrases import NounPhrase, VerbGroup
from ...words.lexicon import Entry, Found
from ..context import Context, after
from ..transfer_roles import Roles
from .contracted import by_contract
from .exchange import exchanged, kept_so, ordered_there
from .flowing import announcer, flow
from .leasing import LEASING, leased
from .misled import apposed, apposed_antecedent, is_bought, of_another_make, unmarked_antecedent
from .phrasal import cleared, handed_with, letting, without_particle
from .pointing import pointed_at, such
from .presence import place_before
from .recalled import ADDING, HANDING, placed, recalled
from .receivers import gives_others, name_folk, receiver_of, served_again, several_before, user_of
from .roles import SERVING_STATES, SOFT_GIVING, complete, firm_of, goods_after, maker_of, owner_of, side, source_of, true_goods
from .serving import serving
from .settling import DENIAL
from .supposed import leaves_giver, own_gift
from .working import schooled

TROOP_VERBS = frozenset(
    """
        keep maintain leave place bring send deploy dispatch despatch station base supply provide commit contribute lend airlift land
        garrison withdraw host train receive have rotate move pour put fund give offer pledge fly rush ferry truck
        post billet encamp embed rely depend lean quarter parachute pack dump pre-position forward-deploy
    """.split()
)


HOMEWARD = frozenset("home back packing away".split())
BUYING = frozenset("order buy purchase commission procure take acquire lease".split())
"""Verbs by which goods are got from whoever builds them, unless the clause says otherwise."""


def _segments(passage: Passage, context: Context, complements: list[NounPhrase]) -> list[list[NounPhrase]]:
    """Cut "howitzers from X and batteries from Y" into its pairs."""
    cuts: list[list[NounPhrase]] = [[]]
    for c in complements:
        again = c.preposition == "of" and c.start > 1 and passage.parse.tokens[c.start - 2].low == "and"  # "of jets from X, and of drones from Y"
        has_goods = (not c.preposition or again) and context.goods(passage, c.start, c.end)
        named = [o for o in cuts[-1] if _sided(o)]
        by_each = any(o.preposition == "by" for o in named)  # "is given water by Israel and gas by Egypt"
        if has_goods and named and (by_each or any(context.goods(passage, o.start, o.end) for o in cuts[-1])):
            cuts.append([])
        cuts[-1].append(c)
    if len(cuts) > 1:  # "... but no jets from either": a pair without a state is left out
        cuts = [cut for cut in cuts if any(o.mentions or o.preposition not in {"from", "to", "for"} for o in cut[1:]) or len(cut) == 1]
    return cuts if len(cuts) > 1 and all(any(_sided(o) for o in cut) for cut in cuts) else [complements]


def _sided(phrase: NounPhrase) -> bool:
    """Whether a phrase names the other side of a pair ("from X", "to Y", "for Z")."""
    return bool(phrase.mentions) if phrase.preposition in {"from", "to", "by"} else phrase.preposition == "for" and side(phrase.head) is not None


def verb_roles(passage: Passage, context: Context, at: int, verb: VerbGroup, lemma: str, entry: Entry) -> list[Roles]:
    """Return who gives what to whom in the clause of one verb of giving or getting."""
    if entry.id == "stationing" and lemma == "put" and _puts_money(passage, context, verb):
        entry = next(e for e in context.lexicon.verb_entries("giving", "contribute"))  # "put up 140 million dollars"
    if entry.id == "serving":
        served = serving(passage, context, at, verb)
        return [served] if served else []
    if entry.giver == "origin":
        moved = flow(passage, context, at, verb, lemma)
        return [moved] if moved else []
    complements = passage.parse.complements(at)
    if entry.use == "giving_phrase" or entry.beneficiary == "object":
        complements = without_particle(passage, lemma, complements)
    gapped = [c for c in complements[1:] if _is_gapped(passage, context, c)] if entry.giver == "subject" and not verb.passive else []
    complements = [c for c in complements if c not in gapped]
    if entry.giver == "subject" and not verb.passive:
        complements = _up_to_next(passage, context, complements)
    found = [_clause_roles(passage, context, at, verb, lemma, entry, part) for part in _segments(passage, context, complements)]
    kept = [one for one in found if one]
    for c in gapped if kept else []:
        goods = true_goods(passage, context.goods(passage, c.start, c.end))
        start, end = passage.place(c.start, c.end)
        if goods and not set(c.mentions[0].actor.codes) & set(kept[0].receiver.codes if kept[0].receiver else ()):
            kept.append(Roles(c.mentions[0].actor, kept[0].receiver, goods, at, start, end, "transfer/gapped"))
    return kept


def _puts_money(passage: Passage, context: Context, verb: VerbGroup) -> bool:
    """Whether money is put up, in, or into something."""
    first = next(iter(passage.parse.complements(passage.parse.elements.index(verb))), None)
    if passage.parse.text(verb.end, verb.end + 1).casefold() in {"up", "in"}:
        return True
    return first is not None and not first.preposition and any(g.word == "money" for g in context.goods(passage, first.start, first.end))


def _up_to_next(passage: Passage, context: Context, complements: list[NounPhrase]) -> list[NounPhrase]:
    """What follows a verb up to the next clause without one, whose giver and goods stand apart ("sent tanks, and Turkey two drones")."""
    for n, (one, following) in enumerate(pairwise(complements[1:]), 1):
        bare = one.head is not None and one.head.sort == "state" and not one.preposition and one.mentions[0].start == one.start
        joined = one.start > 0 and passage.parse.tokens[one.start - 1].text in {",", "and"}
        if bare and joined and not following.preposition and context.goods(passage, following.start, following.end):
            return complements[:n]
    return complements


def _is_gapped(passage: Passage, context: Context, phrase: NounPhrase) -> bool:
    """Whether a phrase after a comma is a clause without its verb ("Germany gave Ukraine tanks, France howitzers")."""
    before = passage.parse.tokens[phrase.start - 1].text if phrase.start else ""
    first = phrase.mentions[0] if phrase.mentions else None
    return (
        before in {",", "and"}
        and not phrase.preposition
        and first is not None
        and first.start <= phrase.start + (passage.parse.tokens[phrase.start].low == "the")  # "the Iranians fuel"
        and first.actor.sort == "state"
        and not first.adjective
        and not first.genitive
        and first.end < phrase.end
        and bool(context.goods(passage, first.end, phrase.end))
    )


def _clause_roles(
    passage: Passage, context: Context, at: int, verb: VerbGroup, lemma: str, entry: Entry, complements: list[NounPhrase]
) -> Roles | None:
    parse = passage.parse
    subject = parse.subject(at)
    if verb.passive:
        moved = subject
        agent = after(complements, "by")
    else:
        moved = None
        agent = subject
    name_folk(passage, context, agent)
    goods = goods_after(passage, context, verb, complements, moved)
    before = parse.elements[at - 1] if at else None
    if kept_so(parse, at) is not None:
        return None
    if verb.gerund and isinstance(before, VerbGroup) and {"stop", "cease", "quit"} & set(before.lemmas) and not before.negated:
        return None  # "has stopped buying its bananas"
    if entry.giver == "source" and not verb.passive and is_bought(passage, context, agent):
        return None  # "jets ordered in 2024": they are not who ordered
    if not goods and not verb.passive:
        antecedent = parse.antecedent(at) or unmarked_antecedent(parse, at, subject)
        if antecedent is not None and antecedent is not subject:
            goods = true_goods(passage, context.goods(passage, antecedent.start, parse.extent(antecedent)))
        if not goods and (aside := apposed_antecedent(parse, at)) is not None:
            goods = true_goods(passage, context.goods(passage, aside.start, aside.end))
    if not goods:
        goods = pointed_at(passage, context, verb, complements, moved, lemma)
    goods = [such(passage, context, g) for g in goods] or leased(passage, context, verb, complements, moved)
    if entry.beneficiary == "aim":
        goods = [] if verb.passive else cleared(goods, complements)
    if entry.beneficiary == "object":
        goods = handed_with(goods, complements)
    if entry.goods == "access":
        goods = [g for g in goods if g.entry.id == "access"]
    elif any(g.entry.id == "access" for g in goods) and lemma not in {
        "lend",
        "lease",
        "rent",
        "offer",
        "grant",
        "give",
        "provide",
        "use",
        "get",
        "gain",
        "obtain",
        "host",
        "receive",
        "secure",
        "have",
        "cede",
        "extend",
        "acquire",
    } | ({"hand", "sell", "award"} if "years" in parse.words else set()):
        goods = [g for g in goods if g.entry.id != "access"]
    if entry.id == "stationing" and not verb.passive and goods and apposed(parse, complements, goods):
        return None
    if goods and all(g.entry.id == "troops" for g in goods) and HOMEWARD & {t.low for t in parse.tokens[goods[-1].end : goods[-1].end + 1]}:
        return None  # "sent the advisers home"
    if entry.giver == "source" and goods and all(g.entry.id == "troops" for g in goods) and schooled(parse, at):
        return None  # "received sixty officers for training"
    if entry.id == "stationing" and any(c.preposition == "to" and c.start <= g.start < c.end for c in complements for g in goods):
        return None  # "keeps the straits closed to the warships of both"
    if lemma == "pay" and parse.relative(at).startswith("for "):
        return None  # "a third, for which India has paid three billion"
    if lemma == "pay":
        bought = [(c.start, parse.extent(c)) for c in complements if c.preposition == "for"]
        goods = [
            g for g in goods if not any(start <= g.start < end for start, end in bought)
        ]  # "pay two billion for a submarine": what is bought is not what is given
    particle = parse.text(verb.end, verb.end + 1)
    if lemma == "give" and (particle in {"up", "in", "way"} or (particle == "back" and any(g.entry.id == "access" for g in goods))):
        return None
    if lemma == "end" and parse.text(verb.end, verb.end + 2) != "up with":
        goods = []
    if lemma in {"build", "construct"}:
        goods = [g for g in goods if g.entry.id in {"nuclear_technology", "vessels", "equipment"}]
    if any(g.entry.id == "troops" for g in goods) and lemma not in TROOP_VERBS:
        goods = [g for g in goods if g.entry.id != "troops"]
    if not goods and lemma == "arm":
        armed = moved if verb.passive else next((c for c in complements[:1] if not c.preposition), None)
        target = side(armed.head) if armed else None
        source = side(agent.head) if agent else None
        if target and source and target.codes != source.codes:
            entry_of = context.lexicon.goods("weapons")
            return Roles(
                source,
                target,
                [Found(verb.start, verb.end, entry_of, "arms")],
                at,
                parse.tokens[verb.start].start,
                parse.tokens[verb.end - 1].end,
                "transfer/arming",
            )
    if verb.passive and goods and all(g.entry.id == "access" for g in goods) and any(g.start > verb.end for g in goods):
        return None
    pointed = bool(goods) and goods[0].word == goods[0].entry.id and not context.goods(passage, goods[0].start, goods[0].end)
    if not goods:
        return None
    place_end = max(parse.tokens[verb.end - 1].end, parse.tokens[goods[-1].end - 1].end)
    start = min(parse.tokens[verb.start].start, parse.tokens[goods[0].start].start)
    if entry.giver == "subject":
        giver = side(agent.head if agent else None) or (firm_of(passage, context, agent) if agent else None)
        if giver is None and agent is not None and agent.head is None:
            giver = next((m.actor for m in agent.mentions if (m.adjective or m.genitive) and side(m.actor)), None)
            tail = next(iter(parse.elements[parse.elements.index(agent) + 1 :]), None) if not verb.passive else None
            if giver is None and isinstance(tail, NounPhrase) and tail.preposition in {"from", "of"}:
                giver = side(tail.head)
            giver = giver or (owner_of(passage, context, agent) if not verb.passive else None)
        if agent is not None and (dealt := by_contract(passage, agent, lemma)) is not None:
            return Roles(*dealt, goods, at, start, place_end, f"transfer/{entry.id}")
        receiver = receiver_of(passage, context, complements, verb, moved, goods, entry) or several_before(passage, context, complements, goods)
        receiver = receiver or user_of(passage, goods)
        receiver = served_again(passage, context, complements, giver, receiver)
        if receiver is None and giver is not None and lemma in {"build", "construct", "overhaul", "refit", "modernise", "modernize", "rearm"}:
            whose = (m.actor for c in complements[:1] if not c.preposition for m in c.mentions if m.genitive and side(m.actor))
            receiver = next((a for a in whose if not set(a.codes) & set(giver.codes)), None)  # "is building Egypt's first reactor"
    else:
        giver, receiver = source_of(complements, goods, agent.head if agent else None), side(agent.head if agent else None)
        if lemma in LEASING | {"charter"} and after(complements, "from") is None:
            return None  # who leases is the owner, unless it is from somebody
        if receiver is None and verb.passive and agent is None and moved is not None:
            receiver = next((m.actor for m in moved.mentions if m.genitive and side(m.actor)), None)
        if receiver is None and agent is not None and side(agent.head) is None:
            receiver = owner_of(passage, context, agent)
        if giver is None and lemma in {"order", "buy", "purchase", "commission"} and (made := after(complements, "in")) and not verb.passive:
            giver = side(made.head)
        if giver is None and entry.id in {"benefiting", "leaning"} and (leant := after(complements, "on")):
            giver = side(leant.head)
        seller = after(complements, "from")
        bought_for = after(complements, "for")
        for_other = bought_for is not None and side(bought_for.head) is not None  # "buys shells for Ukraine from Rheinmetall"
        if giver is None and seller is not None and not for_other and not any(m.actor.codes for m in seller.mentions):
            giver = firm_of(passage, context, seller)
        if giver is None and lemma in BUYING and not verb.passive:
            giver = maker_of(passage, context, goods)
        if giver is None and goods[-1].end <= verb.start:
            giver = source_of([e for e in parse.elements[:at] if isinstance(e, NounPhrase) and e.start <= goods[0].start < e.end], goods)
        way = after(complements, "through", "via", "across")
        if giver is None and way and any(g.entry.id == "access" for g in goods):
            giver = side(way.head)
        if giver is None and receiver and not verb.passive:
            lets = letting(parse, at, receiver, goods)
            at, giver = (lets, side(parse.agent(lets))) if lets is not None else (at, None)
            giver = (
                giver or exchanged(parse, at, receiver) or (ordered_there(passage, context, verb, receiver) if lemma in {"order", "buy"} else None)
            )
        opening = parse.elements[0]
        if giver is None and isinstance(opening, NounPhrase) and opening.preposition == "from":
            giver = side(opening.head)
        cleft = parse.elements[1:3] if parse.tokens[0].low == "it" and at > 3 else []
        if giver is None and len(cleft) == 2 and isinstance(cleft[1], NounPhrase) and cleft[1].preposition == "from":
            giver = side(cleft[1].head)  # "It is from India that Armenia gets its arms"
        other = after(complements, "for")
        if giver is None and receiver and other and other.head and side(other.head) and not set(other.head.codes) & set(receiver.codes):
            giver, receiver = receiver, other.head
        giver = giver or owner_of(passage, context, after(complements, "from"))
        if giver is None and parse.relative(at) == "where" and (there := parse.antecedent(at)) and not verb.passive:
            giver = side(there.head)  # "Egypt, where it buys most of its gas"
        if giver and receiver is None and agent is not None and not verb.passive and parse.tokens[agent.end - 1].low in SERVING_STATES:
            receiver = context.salience.foremost(but=giver.codes)  # "The army got six jets from Turkey"
        if receiver is None and parse.relative(at) == "whose" and (owner := parse.antecedent(at)):
            receiver = side(owner.head)
    based_there = entry.id == "stationing" and verb.passive and parse.text(verb.end, verb.end + 1) in {"there", "here"}
    if based_there and receiver is None:
        guest = next((m.actor for m in (moved.mentions if moved else []) if (m.adjective or m.genitive) and side(m.actor)), None)
        receiver = (
            place_before(passage, context, moved.start if moved else 0, guest) if guest else None
        )  # "Some 3,000 American troops are based there"
    if entry.id == "hosting" and goods and all(g.entry.id == "access" for g in goods):
        giver, receiver = receiver, giver  # who houses a foreign base gives its soil
    if (
        verb.passive
        and receiver is None
        and giver is not None
        and moved is not None
        and lemma in {"build", "finance", "supply", "provide", "deliver"}
    ):
        receiver = next((m.actor for m in moved.mentions if m.genitive and side(m.actor)), None)
    if verb.passive and giver is None and moved is not None:
        chain = [e for e in parse.elements[:at] if isinstance(e, NounPhrase) and moved.start <= e.start < parse.extent(moved)]
        giver = next((m.actor for e in chain for m in e.mentions if (m.adjective or m.genitive) and side(m.actor)), None)
        if giver is None and parse.relative(at) == "whose" and (owner := parse.antecedent(at)):
            giver = side(owner.head)
    if verb.passive and giver is None and entry.giver == "subject":
        origin = after(complements, "from")
        giver = side(origin.head) if origin else None
    if verb.passive and giver is None and entry.giver == "subject":
        giver = announcer(parse, at, receiver)
    if verb.passive and giver is None and receiver is None and context.label and entry.giver == "subject":
        giver = maker_of(passage, context, goods)  # "- Greece: the first Belharra frigate will be handed over"
    if receiver is None and giver is not None and entry.giver == "subject" and context.label and not set(context.label.codes) & set(giver.codes):
        receiver = context.label
    inside = after(complements, "in")
    if lemma in {"lease", "rent"} and giver and receiver is None and inside and side(inside.head) and not verb.passive:
        giver, receiver = inside.head, giver
    if lemma == "pay" and giver and receiver is None:
        paid_for = [m.actor for c in complements if c.preposition == "for" for m in c.mentions if m.adjective and side(m.actor)]
        money = all(g.entry.id == "economic_aid" for g in goods)
        nearby = [m.actor for m in parse.mentions if money and m.end <= verb.start and side(m.actor) and not m.adjective]
        others = (a for a in (*paid_for, *nearby, *context.last_sides) if a and not set(a.codes) & set(giver.codes))
        receiver = next(others, None)  # "paid for its Chinese roads in crude"
    relative = parse.relative(at)
    hung = parse.antecedent(at) if " " in relative else None
    if hung and hung.head and relative.startswith("to ") and entry.giver == "subject":
        receiver = receiver or side(hung.head)
    elif hung and hung.head and relative.startswith("from ") and entry.giver == "source":
        giver = giver or side(hung.head)
    if receiver is None and (entry.beneficiary in {"object", "aim"} or entry.id == "withholding"):
        return None
    if giver is not None and receiver is None and entry.giver == "subject" and not verb.passive and gives_others(passage, verb, complements, goods):
        return None
    if giver and receiver and set(giver.codes) & set(receiver.codes) and agent is not None and parse.text(agent.start, agent.end) in {"It", "This"}:
        giver, receiver = complete(context, None, receiver, "")  # the pact "gives Libya training"
    open_ended = entry.id == "giving" and giver is not None and receiver is None
    filled = giver is None or receiver is None
    giver, receiver = recalled(passage, context, at, entry, goods, giver, receiver)
    plain = (verb.passive and (giver or receiver)) or (lemma == "share" and goods[0].entry.id.endswith(("technology", "weapons")))
    giver, receiver = complete(context, giver, receiver, "" if plain else lemma)
    same = bool(goods) and "same" in {t.low for t in parse.tokens[max(0, goods[0].start - 2) : goods[0].start]}
    near = lemma in BUYING - {"take"} or (context.deal is not None and context.deal.paragraph == passage.sentence.paragraph)
    if ((pointed and near) or same) and entry.giver == "source" and giver is None and receiver and context.last_sides[0]:
        giver = context.last_sides[0]  # "the same model was ordered by Norway"
    if pointed and entry.giver == "source" and giver is None and receiver and context.last_sides[1] and context.last_sides[1].codes == receiver.codes:
        giver = context.last_sides[0]
    last_giver, last_receiver = context.last_sides
    if giver and receiver is None and any(parse.text(c.start, c.start + 2).casefold() == "the local" for c in complements[:1]):
        here = (last_receiver, last_giver, context.topic)
        receiver = next((a for a in here if a and not set(a.codes) & set(giver.codes)), None)
    if verb.bare_participle and entry.giver == "source" and giver and receiver is None and last_giver and last_giver.codes == giver.codes:
        receiver = last_receiver
    foreign = moved is not None and "foreign" in {t.low for t in parse.tokens[moved.start : moved.end]}
    unnamed = foreign or after(complements, "by") is not None  # "no foreign troops", "donated by the governor"
    if verb.passive and giver is None and receiver and last_receiver and last_receiver.codes == receiver.codes and not unnamed:
        giver = last_giver
    rule = f"transfer/{entry.id}"
    if verb.passive and giver is None and receiver is None and lemma not in SOFT_GIVING and not placed(passage, at) and not unnamed:
        (giver, receiver), rule = context.last_sides, DENIAL if verb.negated else rule
        if verb.negated and giver is None and receiver is None:
            context.left_open.append((passage, Roles(None, None, goods, at, start, place_end, DENIAL, "denied")))
    if (
        giver is not None
        and receiver is None
        and entry.giver == "subject"
        and (HANDING | ADDING | ({"put"} if entry.id == "giving" else set())) & set(verb.lemmas)
        and not placed(passage, at)
    ):
        context.open_gift = Roles(giver, None, goods, at, start, place_end, f"transfer/{entry.id}")
        context.open_gifts.append(context.open_gift)
    elif giver is not None and receiver is None and entry.giver == "source" and verb.passive and lemma in BUYING and not placed(passage, at):
        context.open_gifts.append(Roles(giver, None, goods, at, start, place_end, f"transfer/{entry.id}"))  # "forty Tomahawks were ordered"
    elif giver is None and receiver is not None and own_gift(parse, verb, entry, agent):
        context.left_open.append((passage, Roles(None, receiver, goods, at, start, place_end, f"transfer/{entry.id}")))
    elif giver is None and receiver is not None and leaves_giver(parse, verb, entry, complements):
        context.open_gifts.append(Roles(None, receiver, goods, at, start, place_end, f"transfer/{entry.id}"))
    if giver is None or receiver is None or set(giver.codes) & set(receiver.codes):
        return None
    if entry.giver == "source" and not pointed:
        goods = [g for g in goods if not of_another_make(complements, g, giver)] or goods
    it = next((parse.text(c.start, c.end) == "it" for c in complements[:1] if not c.preposition), False)
    naming = [m for m in parse.mentions if not (it and m.anaphor)]
    guessed = (open_ended or (it and entry.id == "giving")) and not any(set(receiver.codes) & set(m.actor.codes) for m in naming)
    return Roles(giver, receiver, goods, at, start, place_end, rule, "denied" if entry.certainty == "denied" else None, guessed, filled)
