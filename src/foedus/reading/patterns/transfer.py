"""Transfers: what goes from one state to another, whatever the grammar."""

import re
from dataclasses import dataclass

from ..actors import Actor
from ..clauses import Mark, NounPhrase, Parse, VerbGroup
from ..context import Context, after, codes_of
from ..findings import Finding
from ..lexicon import Entry, Found
from ..passages import Passage

CHEAP = re.compile(
    r"\b(?:at|for) (?:a |an |the )?(?:much |very |heavily |steeply )?(?:reduced|discount\w*|preferential|lower|low|subsidi[sz]ed|cut|friendly|favourable|favorable|concessional|bargain|knock-down)[\w-]* (?:rates?|prices?|terms)"
    r"|\b(?:cheap(?:ly|er)?|discounted|cut-price|cut-rate|below[- ]market|subsidi[sz]ed|at (?:a|deep|steep|heavy|big|large) discounts?|(?:at )?(?:about |roughly |around |less than |almost |nearly )?(?:half|a third|two thirds|a quarter|a fraction)"
    r"(?: of)? the [\w ]*price|below (?:the )?(?:world |market )?prices?|well below market|on (?:easy|soft) terms)\b", re.IGNORECASE)
DESPITE = re.compile(r"\b(?:despite|in spite of|in defiance of|in violation of|in breach of|notwithstanding|contrary to|defying|flouting|violating|breaching|against)\s+(?P<what>(?:[\w.’'-]+\s+){0,4}?(?:sanctions?|embargo(?:es)?|ban|bans|resolutions?|treaty|law))\b", re.IGNORECASE)
CONTEXT_VERBS = frozenset("have show express".split())
SOFT_GIVING = frozenset("take win earn draw set move bring keep put place return pass share extend offer land site advance collect order stage present set live help back train issue release present accept commit support assist base open let permit allow".split())
"""Verbs that give or get only with goods right after them, and both states in the clause."""
NOT_GOODS = re.compile(r"\b(?:arms control|arms race|in arms|gas chamber|oil price cap|oil price|nuclear weapons? (?:program|programme|test|free|state)|port of call|with the help of|personnel carriers?|arms embargo|intelligence (?:services?|agenc\w+|sources?|officials?|community|officers?|chief|committee)"
                       r"|labou?r (?:party|camp)|food security|energy security|base of|on the base|drone (?:strike|attack)s?|missile (?:strike|attack|test|launch)\w*|bomb(?:ing)? (?:attack|raid)s?|tank (?:battle|battalion))\b", re.IGNORECASE)
TROOP_VERBS = frozenset("keep maintain leave place bring send deploy dispatch despatch station base supply provide commit contribute lend airlift land garrison withdraw host train receive have rotate move pour put fund give offer pledge".split())


@dataclass(slots=True)
class Roles:
    """Who gives what to whom in one clause."""

    giver: Actor | None
    receiver: Actor | None
    goods: list[Found]
    at: int | None
    start: int
    end: int
    rule: str


def find_transfers(passage: Passage, context: Context) -> list[Finding]:
    """Return the transfers that a sentence tells of."""
    if passage.sentence.heading:
        return []
    found: list[Finding] = []
    for at, verb in passage.parse.verbs():
        for lemma in verb.lemmas:
            for entry in context.lexicon.verb_entries("giving", lemma):
                for roles in _verb_roles(passage, context, at, verb, lemma, entry):
                    found += _findings(passage, context, roles)
    found += [f for roles in _noun_roles(passage, context) for f in _findings(passage, context, roles)]
    found += [f for roles in _access(passage, context) for f in _findings(passage, context, roles)]
    found += [f for roles in _bearers(passage, context) for f in _findings(passage, context, roles)]
    found += _in_return(passage, context, found)
    return _distinct(found)


def _in_return(passage: Passage, context: Context, found: list[Finding]) -> list[Finding]:
    """"... in return for oil": what goes the other way."""
    parse = passage.parse
    for n, one in enumerate(parse.elements[1:], 1):
        before = parse.elements[n - 1]
        if isinstance(one, NounPhrase) and one.preposition == "for" and isinstance(before, NounPhrase) and before.preposition == "in" and parse.tokens[before.end - 1].low in {"return", "exchange"} and found:
            goods = _true_goods(passage, context, context.goods(passage, one.start, one.end))
            giver, receiver = tuple(found[-1].slots["receiver"]), tuple(found[-1].slots["giver"])
            if goods:
                verb = next((k for k in range(n - 1, -1, -1) if isinstance(parse.elements[k], VerbGroup)), None)
                roles = Roles(Actor("state", "", giver), Actor("state", "", receiver), goods, verb, parse.tokens[before.start].start, parse.tokens[one.end - 1].end, "transfer/return")
                return _findings(passage, context, roles)
    return []


def _distinct(found: list[Finding]) -> list[Finding]:
    kept: list[Finding] = []
    for one in found:
        if not any(k.slots["giver"] == one.slots["giver"] and k.slots["receiver"] == one.slots["receiver"] and k.slots["goods"] == one.slots["goods"] for k in kept):
            kept.append(one)
    return kept


def _side(actor: Actor | None) -> Actor | None:
    """An actor that can give or receive for a state."""
    return actor if actor and actor.codes and actor.sort != "media" else None


# -- verbs ---------------------------------------------------------------------------------------------------------------------------------------------------
def _segments(passage: Passage, context: Context, complements: list[NounPhrase]) -> list[list[NounPhrase]]:
    """Cut "howitzers from X and batteries from Y" into its pairs."""
    cuts: list[list[NounPhrase]] = [[]]
    for c in complements:
        has_goods = not c.preposition and context.goods(passage, c.start, c.end)
        if has_goods and any(o.preposition in {"from", "to"} and o.mentions for o in cuts[-1]) and any(context.goods(passage, o.start, o.end) for o in cuts[-1]):
            cuts.append([])
        cuts[-1].append(c)
    return cuts if len(cuts) > 1 and all(any(o.preposition in {"from", "to"} and o.mentions for o in cut) for cut in cuts) else [complements]


def _verb_roles(passage: Passage, context: Context, at: int, verb: VerbGroup, lemma: str, entry: Entry) -> list[Roles]:
    if entry.id == "serving":
        served = _serving(passage, context, at, verb)
        return [served] if served else []
    found = [_clause_roles(passage, context, at, verb, lemma, entry, part) for part in _segments(passage, context, passage.parse.complements(at))]
    return [one for one in found if one]


def _clause_roles(passage: Passage, context: Context, at: int, verb: VerbGroup, lemma: str, entry: Entry, complements: list[NounPhrase]) -> Roles | None:
    parse = passage.parse
    subject = parse.subject(at)
    if verb.passive:
        moved = subject
        agent = after(complements, "by")
    else:
        moved = None
        agent = subject
    goods = _goods_after(passage, context, at, verb, complements, moved)
    if not goods and not verb.passive:
        antecedent = parse.antecedent(at) or _unmarked_antecedent(parse, at, subject)
        if antecedent is not None and antecedent is not subject:
            goods = _true_goods(passage, context, context.goods(passage, antecedent.start, antecedent.end))
    if not goods:
        goods = _pointed(passage, context, verb, complements, moved, lemma)
    if entry.goods == "access":
        goods = [g for g in goods if g.entry.id == "access"]
    elif any(g.entry.id == "access" for g in goods) and lemma not in {"lend", "lease", "offer", "grant", "give", "provide", "use", "get", "gain", "obtain", "host", "receive", "secure", "have", "cede", "extend", "acquire"}:
        goods = [g for g in goods if g.entry.id != "access"]
    if lemma in {"build", "construct"}:
        goods = [g for g in goods if g.entry.id in {"nuclear_technology", "vessels"}]
    if any(g.entry.id == "troops" for g in goods) and lemma not in TROOP_VERBS:
        goods = [g for g in goods if g.entry.id != "troops"]
    if not goods and lemma == "arm":
        armed = moved if verb.passive else next((c for c in complements[:1] if not c.preposition), None)
        target = _side(armed.head) if armed else None
        source = _side(agent.head) if agent else None
        if target and source and target.codes != source.codes:
            entry_of = next(e for e in context.lexicon.entries if e.use == "goods" and e.id == "weapons")
            return Roles(source, target, [Found(verb.start, verb.end, entry_of, "arms")], at, parse.tokens[verb.start].start, parse.tokens[verb.end - 1].end, "transfer/arming")
    pointed = bool(goods) and goods[0].word == goods[0].entry.id and not context.goods(passage, goods[0].start, goods[0].end)
    if not goods:
        return None
    place_end = max(parse.tokens[verb.end - 1].end, parse.tokens[goods[-1].end - 1].end)
    start = min(parse.tokens[verb.start].start, parse.tokens[goods[0].start].start)
    if entry.giver == "subject":
        giver = _side(agent.head if agent else None)
        receiver = _receiver(passage, complements, verb, moved, goods, entry)
    else:
        giver, receiver = _source(passage, context, complements, goods), _side(agent.head if agent else None)
        if verb.passive:
            giver, receiver = _source(passage, context, complements, goods), _side(agent.head if agent else None)
    if verb.passive and giver is None and moved is not None:
        giver = next((m.actor for m in moved.mentions if (m.adjective or m.genitive) and _side(m.actor)), None)
    relative = parse.relative(at)
    hung = parse.antecedent(at) if " " in relative else None
    if hung and hung.head and relative.startswith("to ") and entry.giver == "subject":
        receiver = receiver or _side(hung.head)
    elif hung and hung.head and relative.startswith("from ") and entry.giver == "source":
        giver = giver or _side(hung.head)
    giver, receiver = _complete(context, giver, receiver, "" if verb.passive and (giver or receiver) else lemma)
    if pointed and entry.giver == "source" and giver is None and receiver and context.last_sides[1] and context.last_sides[1].codes == receiver.codes:
        giver = context.last_sides[0]
    if verb.passive and giver is None and receiver is None and lemma not in SOFT_GIVING:
        giver, receiver = context.last_sides
    if giver is None or receiver is None or set(giver.codes) & set(receiver.codes):
        return None
    return Roles(giver, receiver, goods, at, start, place_end, f"transfer/{entry.id}")


ALLOWING = frozenset("allow permit let authorise authorize entitle enable".split())
FORCES = frozenset("forces troops soldiers warships ships aircraft planes army navy bombers jets personnel submarines marines vessels fleet military peacekeepers airmen".split())


def _of_forces(passage: Passage, phrase: NounPhrase | None) -> Actor | None:
    """The state of "Japanese soldiers", "U.S. forces", or the state itself."""
    if phrase is None:
        return None
    if _side(phrase.head):
        return phrase.head
    if passage.parse.tokens[phrase.end - 1].low in FORCES and phrase.mentions:
        return _side(phrase.mentions[0].actor)
    return None


def _access(passage: Passage, context: Context) -> list[Roles]:
    """"Japanese soldiers will be allowed to train on Philippine soil", "U.S. forces have the use of nine Philippine bases"."""
    found = []
    parse = passage.parse
    for at, verb in parse.verbs():
        complements = parse.complements(at)
        guest: Actor | None = None
        if ALLOWING & set(verb.lemmas) or {"use", "enjoy", "operate", "train", "fly", "base", "dock", "refuel", "land", "have", "keep", "gain", "get", "retain"} & set(verb.lemmas):
            guest = _of_forces(passage, parse.subject(at))
        if guest is None and ALLOWING & set(verb.lemmas) and not verb.passive:
            guest = _of_forces(passage, next((c for c in complements if not c.preposition), None))
            if guest:
                complements = [c for k in range(at, min(at + 8, len(parse.elements))) if isinstance(c := parse.elements[k], NounPhrase)]
        if guest is None or {"have", "keep", "gain", "get", "retain", "enjoy"} & set(verb.lemmas) and not re.search(r"\b(?:the use of|use of|access to|rights? (?:to|at|in))\b", parse.text(verb.end, min(len(parse.tokens), verb.end + 8))):
            continue
        for c in complements:
            goods = [g for g in context.goods(passage, c.start, c.end) if g.entry.id == "access"]
            host = next((m.actor for m in c.mentions if (m.adjective or m.genitive) and _side(m.actor)), None)
            following = parse.elements[parse.elements.index(c) + 1] if c in parse.elements and parse.elements.index(c) + 1 < len(parse.elements) else None
            if host is None and isinstance(following, NounPhrase) and following.preposition in {"in", "of"} and following.head:
                host = _side(following.head)
            if goods and host and not set(host.codes) & set(guest.codes) and parse.tokens[goods[-1].end - 1].low not in {"access"}:
                found.append(Roles(host, guest, goods[-1:], at, parse.tokens[verb.start].start, parse.tokens[c.end - 1].end, "transfer/access"))
                break
    return found


def _unmarked_antecedent(parse: Parse, at: int, subject: NounPhrase | None) -> NounPhrase | None:
    """The goods of "drones it had obtained from Turkey": a phrase right before the subject."""
    place = next((n for n in range(at - 1, 0, -1) if parse.elements[n] is subject), None)
    before = parse.elements[place - 1] if place else None
    return before if isinstance(before, NounPhrase) and not before.date else None


def _pointed(passage: Passage, context: Context, verb: VerbGroup, complements: list[NounPhrase], moved: NounPhrase | None, lemma: str) -> list[Found]:
    """"hand them on to Ukraine": the goods named last, under the place of the pronoun."""
    phrase = moved if verb.passive else next((c for c in complements if not c.preposition), None)
    if phrase is None or lemma in SOFT_GIVING or context.last_goods is None or passage.parse.tokens[phrase.start].low not in {"them", "they", "these", "those", "it"} or phrase.end - phrase.start > 1:
        return []
    if phrase.head is not None and passage.parse.tokens[phrase.start].low != "it":
        return []
    return [Found(phrase.start, phrase.end, context.last_goods, context.last_goods.id)]


def _complete(context: Context, giver: Actor | None, receiver: Actor | None, lemma: str) -> tuple[Actor | None, Actor | None]:
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


def _goods_after(passage: Passage, context: Context, at: int, verb: VerbGroup, complements: list[NounPhrase], moved: NounPhrase | None) -> list[Found]:
    if verb.passive and moved is not None:
        goods = context.goods(passage, moved.start, moved.end)
        if goods:
            return _true_goods(passage, context, goods)
        with_goods = [g for c in complements if c.preposition == "with" for g in context.goods(passage, c.start, c.end)]
        direct = [g for c in complements if not c.preposition for g in context.goods(passage, c.start, c.end)]
        return _true_goods(passage, context, with_goods or direct)
    found: list[Found] = []
    seen_direct = False
    for c in complements:
        if c.preposition in {"", "with", "of", "to", "like", "including", "than"} or (c.preposition in {"on", "from"} and not found):
            if c.preposition == "to" and found:
                continue
            goods = context.goods(passage, c.start, c.end)
            if c.preposition == "of" and found and goods and seen_direct and all(f.entry.id in {"support", "technology"} for f in found):
                found = []
            found += goods
            seen_direct = seen_direct or not c.preposition
    return _true_goods(passage, context, found)


def _true_goods(passage: Passage, context: Context, goods: list[Found], noun: int | None = None) -> list[Found]:
    tokens = passage.parse.tokens
    kept = []
    for g in goods:
        around = " ".join(t.text for t in tokens[max(0, g.start - 2) : g.end + 2])
        if NOT_GOODS.search(around):
            continue
        following = tokens[g.end].low if g.end < len(tokens) else "."
        if g.end != noun and following in {"programme", "program", "programmes", "programs", "minister", "ministry", "industry", "sector", "company", "companies", "exports", "prices", "price", "facility", "maker", "makers", "purchases", "sales", "race", "control", "embargo", "sanctions", "deal", "contract"} \
:
            continue
        kept.append(g)
    return kept


def _receiver(passage: Passage, complements: list[NounPhrase], verb: VerbGroup, moved: NounPhrase | None, goods: list[Found], entry: Entry) -> Actor | None:
    first_goods = goods[0].start
    for c in complements:
        if c.preposition == "" and c.head and c.head.codes and c.end <= first_goods:
            return _side(c.head)
    for c in complements[:1]:
        bare = next((m for m in c.mentions if m.start == c.start and not m.adjective and not m.genitive and m.actor.sort == "state" and m.end <= first_goods < c.end), None)
        if not c.preposition and bare and len(passage.parse.tokens[bare.start].text) > 3 and set(verb.lemmas) & {"give", "send", "sell", "lend", "offer", "grant", "supply", "promise", "pay"}:
            return _side(bare.actor)
    if entry.id == "stationing":
        for c in complements:
            if c.preposition in {"in", "on", "at", "to", "across", "inside", "into", "with"} and not c.date:
                actor = c.head or (c.mentions[0].actor if c.mentions and (c.mentions[0].genitive or c.mentions[0].adjective) else None)
                if _side(actor):
                    return actor
        return None
    for c in complements:
        if c.preposition in {"to", "for", "into"} and not c.date:
            actor = c.head or (c.mentions[0].actor if c.mentions else None)
            if _side(actor):
                return actor
    if verb.passive and moved is not None and moved.head and moved.head.codes:
        return _side(moved.head)
    for c in complements:
        if c.preposition in {"in", "on"} and c.mentions and any(g.entry.id in {"troops", "access"} for g in goods) and _side(c.mentions[0].actor):
            return c.mentions[0].actor
    return None


def _source(passage: Passage, context: Context, complements: list[NounPhrase], goods: list[Found]) -> Actor | None:
    for c in complements:
        if c.preposition in {"from", "of"} and c.head and _side(c.head):
            return c.head
    for c in complements:
        for m in c.mentions:
            if (m.adjective or m.genitive) and m.end <= goods[-1].end and _side(m.actor):
                return m.actor
    return None


def _serving(passage: Passage, context: Context, at: int, verb: VerbGroup) -> Roles | None:
    """"X backs Y's campaign", "X fully supports Y": support for a state, where a campaign or war is named."""
    parse = passage.parse
    giver = _side(parse.agent(at))
    if giver is None or verb.passive:
        return None
    if {"train", "instruct"} & set(verb.lemmas):
        pupils = next((c for c in parse.complements(at)[:1] if not c.preposition and c.mentions and _side(c.mentions[0].actor)), None)
        if pupils and not set(pupils.mentions[0].actor.codes) & set(giver.codes):
            taught = Found(pupils.start, pupils.end, next(e for e in context.lexicon.entries if e.use == "goods" and e.id == "training"), "training")
            return Roles(giver, pupils.mentions[0].actor, [taught], at, parse.tokens[verb.start].start, parse.tokens[pupils.end - 1].end, "transfer/training")
    for c in parse.complements(at)[:2]:
        if c.preposition:
            continue
        owner = next((m for m in c.mentions if _side(m.actor)), None)
        words = {t.low for t in parse.tokens[c.start : c.end]}
        if owner and owner.actor.codes != giver.codes and words & {"war", "campaign", "offensive", "invasion", "army", "forces", "troops", "effort", "military"}:
            fake = Found(c.start, c.end, _support(context), "support")
            return Roles(giver, owner.actor, [fake], at, parse.tokens[verb.start].start, parse.tokens[c.end - 1].end, "transfer/serving")
    return None


def _support(context: Context) -> Entry:
    return next(e for e in context.lexicon.entries if e.use == "goods" and e.id == "support")


# -- nouns ---------------------------------------------------------------------------------------------------------------------------------------------------
def _noun_roles(passage: Passage, context: Context) -> list[Roles]:
    """"Russia's deliveries of gas to Minsk", "Russian oil exports to China", "shipments of shells from Pyongyang to Moscow"."""
    found = []
    parse = passage.parse
    for hit in context.find("giving_noun", passage):
        if hit.entry.giver not in {"possessor", "source"} or parse.tags[hit.end - 1].verb or parse.tags[hit.start].pos == "J":
            continue
        place = next((n for n, e in enumerate(parse.elements) if isinstance(e, NounPhrase) and e.start <= hit.start < e.end), None)
        if place is None:
            continue
        phrase = parse.elements[place]
        assert isinstance(phrase, NounPhrase)
        tail: list[NounPhrase] = []
        for e in parse.elements[place + 1 : place + 6]:
            if not isinstance(e, NounPhrase) or not (e.preposition or e.date):
                break
            tail.append(e)
        goods = [g for c in tail if c.preposition == "of" for g in context.goods(passage, c.start, c.end)]
        goods = goods or [g for g in context.goods(passage, phrase.start, phrase.end) if g.start < hit.start or (g.start == hit.start and g.end > hit.end) or (g.start <= hit.start and hit.word in {"loan", "credit", "grant", "loans", "credits", "grants"})]
        goods = _true_goods(passage, context, goods, hit.start)
        goods = [g for g in goods if g.entry.id not in {"troops", "access"} or hit.word in {"deployment", "stationing", "dispatch", "transfer", "supply", "lease", "sending"}]
        if not goods:
            continue
        owner = next((m.actor for m in phrase.mentions if m.end <= hit.start + 1 and _side(m.actor)), None)
        source, target = after(tail, "from", "by"), after(tail, "to", "for")
        owner = owner or next((m.actor for c in tail if c.preposition == "of" for m in c.mentions if (m.adjective or m.genitive) and _side(m.actor)), None)
        giver = _side(source.head) if source and source.head else owner if hit.entry.giver == "possessor" else None
        receiver = _side(target.head or (target.mentions[0].actor if target.mentions else None)) if target else None
        if hit.entry.giver == "source":
            receiver = receiver or owner
        if hit.word in {"deployment", "stationing"} and receiver is None:
            inside = after(tail, "in", "on")
            receiver = _side(inside.mentions[0].actor) if inside and inside.mentions else None
        verb_at = _verb_near(passage, place)
        if receiver is None or giver is None:
            giver, receiver = _by_person(passage, phrase, target, giver, receiver)
        if giver is None and receiver is not None and hit.word not in {"support", "aid", "help", "assistance", "backing", "order", "orders"}:
            giver, receiver = _complete(context, giver, receiver, "")
        elif receiver is None and giver is not None and any(g.entry.id not in {"support", "economic_aid", "access"} for g in goods) and target is None and hit.word not in {"exports", "export", "sales", "sale", "flow", "flows", "order"}:
            giver, receiver = _complete(context, giver, receiver, "")
        if giver is None or receiver is None or set(giver.codes) & set(receiver.codes):
            continue
        last = tail[-1] if tail else phrase
        found.append(Roles(giver, receiver, goods, verb_at, parse.tokens[phrase.start].start, parse.tokens[last.end - 1].end, f"transfer/{hit.entry.id}"))
    return found


def _by_person(passage: Passage, phrase: NounPhrase, target: NounPhrase | None, giver: Actor | None, receiver: Actor | None) -> tuple[Actor | None, Actor | None]:
    return giver, receiver


def _verb_near(passage: Passage, place: int) -> int | None:
    """The verb of which the phrase is subject or object, when it tells whether the thing is real."""
    parse = passage.parse
    before = next((k for k in range(place - 1, -1, -1) if isinstance(parse.elements[k], VerbGroup)), None)
    if before is not None and any(e is parse.elements[place] for e in parse.complements(before)):
        return before
    return next((k for k, _ in parse.verbs() if parse.subject(k) is parse.elements[place]), None)


def _bearers(passage: Passage, context: Context) -> list[Roles]:
    """"X is Y's chief supplier of arms", "Ankara is to be the first customer for the jets"."""
    found = []
    parse = passage.parse
    for hit in context.find("giving_noun", passage):
        if hit.entry.giver not in {"bearer", "bearer_of_other"}:
            continue
        place = next((n for n, e in enumerate(parse.elements) if isinstance(e, NounPhrase) and e.start <= hit.start < e.end), None)
        if place is None:
            continue
        phrase = parse.elements[place]
        assert isinstance(phrase, NounPhrase)
        tail: list[NounPhrase] = []
        for e in parse.elements[place + 1 : place + 5]:
            if not isinstance(e, NounPhrase) or not e.preposition:
                break
            tail.append(e)
        goods = [g for c in tail if c.preposition in {"of", "for"} for g in context.goods(passage, c.start, c.end)] or [g for g in context.goods(passage, phrase.start, hit.start)]
        goods = _true_goods(passage, context, goods)
        if not goods:
            continue
        owner = next((m.actor for m in phrase.mentions if m.end <= hit.start and (m.genitive or m.adjective) and _side(m.actor)), None)
        target = after(tail, "to", "for", "of")
        targets = [_side(c.head) for c in tail if c.preposition in {"to", "for", "of"} and _side(c.head)]
        verb_at = _verb_near(passage, place)
        bearer = None
        if verb_at is not None and isinstance(v := parse.elements[verb_at], VerbGroup) and {"be", "become", "remain", "make", "serve"} & set(v.lemmas):
            subject = parse.subject(verb_at)
            bearer = _side(subject.head) if subject else None
        elif place > 1 and isinstance(m := parse.elements[place - 1], Mark) and m.sort in {"comma", "dash"} and isinstance(b := parse.elements[place - 2], NounPhrase):
            bearer = _side(b.head)
        if bearer is None:
            nxt = parse.elements[place + 1 + len(tail) : place + 3 + len(tail)]
            if len(nxt) == 2 and isinstance(nxt[0], Mark) and nxt[0].sort == "comma" and isinstance(nxt[1], NounPhrase):
                bearer = _side(nxt[1].head)
        other = owner or (targets[0] if targets else None)
        if other is None and hit.entry.giver == "bearer_of_other":
            other = next((m.actor for c in tail for m in c.mentions if (m.adjective or m.genitive) and _side(m.actor)), None)
        del target
        giver, receiver = (bearer, other) if hit.entry.giver == "bearer" else (other, bearer)
        if hit.entry.giver == "bearer" and giver and receiver is None:
            giver, receiver = _complete(context, giver, receiver, "")
        if hit.entry.giver == "bearer_of_other" and receiver and giver is None and len(context.pair) > 1:
            rest = tuple(c for c in context.pair if c not in receiver.codes)
            giver = Actor("group", "the pair", rest) if rest else None
        if giver is None or receiver is None or set(giver.codes) & set(receiver.codes):
            continue
        last = tail[-1] if tail else phrase
        found.append(Roles(giver, receiver, goods, verb_at, parse.tokens[phrase.start].start, parse.tokens[last.end - 1].end, f"transfer/{hit.entry.id}"))
    return found


def _no(passage: Passage, goods: Found) -> bool:
    """Whether the goods are said not to be ("no lethal weapons", "neither troops nor arms")."""
    tokens = passage.parse.tokens
    for k in range(goods.start - 1, max(-1, goods.start - 6), -1):
        if tokens[k].low in {"no", "neither", "nor"}:
            return True
        if passage.parse.tags[k].pos not in "JN#":
            return False
    return False


# -- findings ------------------------------------------------------------------------------------------------------------------------------------------------
def _findings(passage: Passage, context: Context, roles: Roles) -> list[Finding]:
    found = []
    seen: set[str] = set()
    clause = context.text[passage.start : passage.end]
    cheap, despite = CHEAP.search(clause), DESPITE.search(clause)
    context.last_sides = (roles.giver, roles.receiver)
    context.last_goods = roles.goods[-1].entry
    specific = [g for g in roles.goods if g.entry.id not in {"support"}] or roles.goods
    for goods in specific:
        category = goods.entry.id
        if category in seen:
            continue
        seen.add(category)
        place = passage.parse.tokens[goods.start].start
        slots: dict[str, object] = {"giver": sorted(codes_of(roles.giver)), "receiver": sorted(codes_of(roles.receiver)), "goods": category}
        if cheap:
            slots["terms"] = "reduced_price"
        if despite:
            slots["despite"] = despite.group("what")
        judged = context.judge(passage, roles.at, place)
        if _no(passage, goods):
            judged["certainty"] = "denied"
        found.append(Finding("transfer", slots, min(roles.start, place), max(roles.end, passage.parse.tokens[goods.end - 1].end), roles.rule, **judged))  # type: ignore[arg-type]
    return found
