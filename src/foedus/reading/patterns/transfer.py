"""Transfers: what goes from one state to another, whatever the grammar."""

import re
from collections.abc import Iterator

from ..actors import Actor
from ..context import Context, after, codes_of
from ..findings import Finding
from ..lexicon import Found
from ..passages import Passage
from ..phrases import Mark, NounPhrase, VerbGroup
from .access import access_roles
from .elliptic import elliptic_roles
from .exchange import soil_roles
from .giving import verb_roles
from .helping import help_roles
from .landing import landing_roles
from .presence import presence_roles
from .roles import Roles, complete, side, true_goods
from .wish import wish_roles

CHEAP = re.compile(
    r"\b(?:at|for) (?:a |an |the )?(?:much |very |heavily |steeply )?(?:reduced|discount\w*|preferential|lower|low|"
    r"subsidi[sz]ed|cut|friendly|favourable|favorable|concessional|bargain|knock-down)[\w-]* (?:rates?|prices?|"
    r"terms)"
    r"|\b(?:cheap(?:ly|er)?|discounted|cut-price|cut-rate|below[- ]market|subsidi[sz]ed|at (?:a|deep|steep|heavy|"
    r"big|large) discounts?|(?:at )?(?:about |roughly |around |less than |almost |nearly )?(?:half|a third|"
    r"two thirds|a quarter|a fraction)"
    r"(?: of)? the [\w ]*price|at prices (?:far |well |much )?(?:below|under|lower)|"
    r"below (?:the )?(?:world |market )?prices?|well below market|on (?:easy|soft) terms)\b",
    re.IGNORECASE,
)


DESPITE = re.compile(
    r"\b(?:despite|in spite of|in defiance of|in violation of|in breach of|notwithstanding|contrary to|defying|"
    r"flouting|violating|breaching|against)\s+(?P<what>(?:[\w.’'-]+\s+){0,4}?(?:sanctions?|embargo(?:es)?|ban|bans|"
    r"resolutions?|treaty|law))\b",
    re.IGNORECASE,
)


STOPPING = frozenset("cut halt stop suspend ban end block freeze forbid prohibit bar restrict limit embargo cancel".split())
"""Verbs by which deliveries end."""
RULING = frozenset(
    """
        approve authorise authorize announce begin start resume continue increase promise offer confirm order speed double step permit allow
        clear
    """.split()
)
"""Verbs by which a government lets deliveries go out."""


def find_transfers(passage: Passage, context: Context) -> list[Finding]:
    """Return the transfers that a sentence tells of."""
    if passage.sentence.heading:
        return []
    found: list[Finding] = []
    for at, verb in passage.parse.verbs():
        for lemma in verb.lemmas:
            for entry in context.lexicon.verb_entries("giving", lemma):
                for roles in verb_roles(passage, context, at, verb, lemma, entry):
                    found += _findings(passage, context, roles)
    for pattern in (_noun_roles, access_roles, _bearers, presence_roles, landing_roles, elliptic_roles, wish_roles, help_roles, soil_roles):
        found += [f for roles in pattern(passage, context) for f in _findings(passage, context, roles)]
    found += _in_return(passage, context, found)
    return _priced(passage, context, _distinct(found))


def _priced(passage: Passage, context: Context, found: list[Finding]) -> list[Finding]:
    """Give the words for a low price to the transfer whose goods they stand with."""
    for match in CHEAP.finditer(context.text, passage.start, passage.end):
        gaps = [(max(0, match.start() - f.end, f.start - match.end()), match.start() < f.end, n) for n, f in enumerate(found)]
        if not gaps:
            continue
        nearest = found[min(gaps)[2]]
        for one in found:
            same = one.slots["giver"] == nearest.slots["giver"] and one.slots["receiver"] == nearest.slots["receiver"] and one.rule == nearest.rule
            if same:
                one.slots["terms"] = "reduced_price"
    return found


def _in_return(passage: Passage, context: Context, found: list[Finding]) -> list[Finding]:
    """As in "... in return for oil": what goes the other way."""
    parse = passage.parse
    for n, one in enumerate(parse.elements[1:], 1):
        before = parse.elements[n - 1]
        if (
            isinstance(one, NounPhrase)
            and one.preposition == "for"
            and isinstance(before, NounPhrase)
            and before.preposition == "in"
            and parse.tokens[before.end - 1].low in {"return", "exchange"}
            and found
        ):
            joined = parse.elements[n + 1 : n + 3]
            both = len(joined) == 2 and isinstance(joined[0], Mark) and joined[0].sort == "and" and isinstance(joined[1], NounPhrase)
            stop = joined[1].end if both and not getattr(joined[1], "preposition", "") else parse.extent(one)
            goods = true_goods(passage, context.goods(passage, one.start, stop))
            giver, receiver = tuple(found[-1].slots["receiver"]), tuple(found[-1].slots["giver"])
            if goods:
                verb = next((k for k in range(n - 1, -1, -1) if isinstance(parse.elements[k], VerbGroup)), None)
                roles = Roles(
                    Actor("state", "", giver),
                    Actor("state", "", receiver),
                    goods,
                    verb,
                    parse.tokens[before.start].start,
                    parse.tokens[one.end - 1].end,
                    "transfer/return",
                )
                sides = context.last_sides
                back = _findings(passage, context, roles)
                context.last_sides = sides
                return back
    return []


def _distinct(found: list[Finding]) -> list[Finding]:
    kept: list[Finding] = []
    for one in found:
        if not any(
            k.slots["giver"] == one.slots["giver"] and k.slots["receiver"] == one.slots["receiver"] and k.slots["goods"] == one.slots["goods"]
            for k in kept
        ):
            kept.append(one)
    return kept


def _giving_nouns(passage: Passage, context: Context, givers: set[str]) -> Iterator[tuple[Found, int, NounPhrase]]:
    """Yield the nouns of giving whose giver stands in one of these roles, each with its phrase and the phrase's place."""
    for hit in context.find("giving_noun", passage):
        if hit.entry.giver not in givers:
            continue
        for place, phrase in enumerate(passage.parse.elements):
            if isinstance(phrase, NounPhrase) and phrase.start <= hit.start < phrase.end:
                yield hit, place, phrase
                break


def _noun_roles(passage: Passage, context: Context) -> list[Roles]:
    """As in "Russia's deliveries of gas to Minsk", "Russian oil exports to China", "shipments of shells from Pyongyang to Moscow"."""
    found = []
    parse = passage.parse
    for hit, place, phrase in _giving_nouns(passage, context, {"possessor", "source"}):
        if parse.tags[hit.end - 1].verb or parse.tags[hit.start].pos == "J":
            continue
        tail: list[NounPhrase] = []
        for e in parse.elements[place + 1 : place + 6]:
            if isinstance(e, Mark) and e.sort == "and":
                continue
            if not isinstance(e, NounPhrase) or not (e.preposition or e.date):
                break
            tail.append(e)
        goods = [g for c in tail if c.preposition == "of" for g in context.goods(passage, c.start, c.end)]
        goods = goods or [
            g
            for g in context.goods(passage, phrase.start, phrase.end)
            if g.start < hit.start
            or (g.start == hit.start and g.end > hit.end)
            or (g.start <= hit.start and hit.word in {"loan", "credit", "grant", "loans", "credits", "grants"})
        ]
        goods = true_goods(passage, goods, hit.start)
        goods = [
            g
            for g in goods
            if g.entry.id not in {"troops", "access"}
            or hit.word in {"deployment", "stationing", "dispatch", "transfer", "supply", "lease", "sending"}
        ]
        if not goods:
            continue
        owner = next((m.actor for m in phrase.mentions if m.end <= hit.start + 1 and side(m.actor)), None)
        inflow = hit.entry.giver == "source"
        source, target = after(tail, "from") if inflow else after(tail, "from", "by"), after(tail, "by") if inflow else after(tail, "to", "for")
        of_goods = next((m.actor for c in tail if c.preposition == "of" for m in c.mentions if (m.adjective or m.genitive) and side(m.actor)), None)
        if inflow and of_goods and not source:
            giver_of_goods: Actor | None = of_goods
        else:
            giver_of_goods = None
        owner = owner or next(
            (m.actor for c in tail if c.preposition == "of" for m in c.mentions if (m.adjective or m.genitive) and side(m.actor)), None
        )
        giver = side(source.head) if source and source.head else owner if hit.entry.giver == "possessor" else None
        receiver = side(target.head or (target.mentions[0].actor if target.mentions else None)) if target else None
        if inflow:
            giver = giver or giver_of_goods
            receiver = receiver or (owner if owner is not of_goods else None)
        if hit.word in {"deployment", "stationing"} and receiver is None:
            inside = after(tail, "in", "on")
            receiver = side(inside.mentions[0].actor) if inside and inside.mentions else None
        verb_at = _verb_near(passage, place)
        governing = parse.elements[verb_at] if verb_at is not None else None
        if isinstance(governing, VerbGroup) and STOPPING & set(governing.lemmas):
            continue
        if (
            giver is None
            and receiver is not None
            and not inflow
            and isinstance(governing, VerbGroup)
            and verb_at is not None
            and RULING & set(governing.lemmas)
        ):
            giver = side(parse.agent(verb_at))
        if (giver is None and receiver is not None and hit.word not in {"support", "aid", "help", "assistance", "backing", "order", "orders"}) or (
            receiver is None
            and giver is not None
            and any(
                g.entry.id not in {"support", "access"} and (g.entry.id != "economic_aid" or hit.word in {"loan", "credit", "credits"}) for g in goods
            )
            and target is None
            and hit.word not in {"exports", "export", "sales", "sale", "flow", "flows", "order"}
        ):
            giver, receiver = complete(context, giver, receiver, "")
        if giver is None or receiver is None or set(giver.codes) & set(receiver.codes):
            continue
        last = tail[-1] if tail else phrase
        found.append(
            Roles(giver, receiver, goods, verb_at, parse.tokens[phrase.start].start, parse.tokens[last.end - 1].end, f"transfer/{hit.entry.id}")
        )
    return found


def _verb_near(passage: Passage, place: int) -> int | None:
    """The verb of which the phrase is subject or object, when it tells whether the thing is real."""
    parse = passage.parse
    before = next((k for k in range(place - 1, -1, -1) if isinstance(parse.elements[k], VerbGroup)), None)
    if before is not None and any(e is parse.elements[place] for e in parse.complements(before)):
        return before
    return next((k for k, _ in parse.verbs() if parse.subject(k) is parse.elements[place]), None)


def _bearers(passage: Passage, context: Context) -> list[Roles]:
    """As in "X is Y's chief supplier of arms", "Ankara is to be the first customer for the jets"."""
    found = []
    parse = passage.parse
    for hit, place, phrase in _giving_nouns(passage, context, {"bearer", "bearer_of_other"}):
        tail: list[NounPhrase] = []
        for e in parse.elements[place + 1 : place + 5]:
            if not isinstance(e, NounPhrase) or not e.preposition:
                break
            tail.append(e)
        goods = [g for c in tail if c.preposition in {"of", "for"} for g in context.goods(passage, c.start, c.end)] or list(
            context.goods(passage, phrase.start, hit.start)
        )
        goods = true_goods(passage, goods)
        if not goods:
            continue
        owner = next((m.actor for m in phrase.mentions if m.end <= hit.start and (m.genitive or m.adjective) and side(m.actor)), None)
        target = after(tail, "to", "for", "of")
        targets = [side(c.head) for c in tail if c.preposition in {"to", "for", "of"} and side(c.head)]
        verb_at = _verb_near(passage, place)
        bearer = None
        if (
            verb_at is not None
            and isinstance(v := parse.elements[verb_at], VerbGroup)
            and {"be", "become", "remain", "make", "serve"} & set(v.lemmas)
        ):
            subject = parse.subject(verb_at)
            bearer = side(subject.head) if subject else None
        elif (
            place > 1
            and isinstance(m := parse.elements[place - 1], Mark)
            and m.sort in {"comma", "dash"}
            and isinstance(b := parse.elements[place - 2], NounPhrase)
        ):
            bearer = side(b.head)
        if bearer is None:
            nxt = parse.elements[place + 1 + len(tail) : place + 3 + len(tail)]
            if len(nxt) == 2 and isinstance(nxt[0], Mark) and nxt[0].sort == "comma" and isinstance(nxt[1], NounPhrase):
                bearer = side(nxt[1].head)
        other = owner or (targets[0] if targets else None)
        if other is None and hit.entry.giver == "bearer_of_other":
            other = next((m.actor for c in tail for m in c.mentions if (m.adjective or m.genitive) and side(m.actor)), None)
        del target
        giver, receiver = (bearer, other) if hit.entry.giver == "bearer" else (other, bearer)
        if hit.entry.giver == "bearer" and giver and receiver is None:
            giver, receiver = complete(context, giver, receiver, "")
            served = context.last_sides[1]
            named = parse.tokens[tail[0].start].low in {"the", "these", "those"} if tail else False
            if receiver is None and named and served and context.last_goods and giver and not set(served.codes) & set(giver.codes):
                receiver = served  # "the real supplier of the weapons" spoken of
        if hit.entry.giver == "bearer_of_other" and receiver and giver is None and len(context.pair) > 1:
            rest = tuple(c for c in context.pair if c not in receiver.codes)
            giver = Actor("group", "the pair", rest) if rest else None
        if giver is None or receiver is None or set(giver.codes) & set(receiver.codes):
            continue
        last = tail[-1] if tail else phrase
        found.append(
            Roles(giver, receiver, goods, verb_at, parse.tokens[phrase.start].start, parse.tokens[last.end - 1].end, f"transfer/{hit.entry.id}")
        )
    return found


def _no(passage: Passage, goods: Found) -> bool:
    """Whether the goods are said not to be ("no lethal weapons", "neither troops nor arms")."""
    tokens = passage.parse.tokens
    if tokens[goods.start].low in {"nothing", "no"}:
        return True
    for k in range(goods.start - 1, max(-1, goods.start - 6), -1):
        if tokens[k].low in {"no", "neither", "nor", "not"}:
            return True
        if passage.parse.tags[k].pos not in "JN#":
            return False
    return False


def _findings(passage: Passage, context: Context, roles: Roles) -> list[Finding]:
    found = []
    seen: set[str] = set()
    clause = context.text[passage.start : passage.end]
    despite = DESPITE.search(clause)
    context.last_sides = (roles.giver, roles.receiver)
    if roles.goods[-1].word != "nothing lethal":
        context.last_goods = roles.goods[-1].entry
    specific = [g for g in roles.goods if g.entry.id != "support"] or roles.goods
    for goods in specific:
        category = goods.entry.id
        if category in seen:
            continue
        seen.add(category)
        place = passage.parse.tokens[goods.start].start
        slots: dict[str, object] = {"giver": sorted(codes_of(roles.giver)), "receiver": sorted(codes_of(roles.receiver)), "goods": category}
        if despite:
            slots["despite"] = despite.group("what")
        judged = context.judge(passage, roles.at, place)
        if roles.certainty and judged["certainty"] != "denied":
            judged["certainty"] = roles.certainty
        verb = passage.parse.elements[roles.at] if roles.at is not None else None
        if (
            judged["certainty"] == "asserted"
            and isinstance(verb, VerbGroup)
            and {"promise", "pledge", "offer", "order", "approve", "authorise", "authorize", "clear"} & set(verb.lemmas)
        ):
            judged["certainty"] = "planned"
        if _no(passage, goods):
            judged["certainty"] = "denied"
        found.append(
            Finding("transfer", slots, min(roles.start, place), max(roles.end, passage.parse.tokens[goods.end - 1].end), roles.rule, **judged)
        )
    return found
