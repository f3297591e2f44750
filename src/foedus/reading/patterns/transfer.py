"""Transfers: what goes from one state to another, whatever the grammar."""

import re
from collections.abc import Callable

from ..actors import Actor
from ..context import Context, codes_of
from ..findings import Finding
from ..lexicon import Found
from ..passages import Passage
from ..phrases import Mark, NounPhrase, VerbGroup
from .access import access_roles
from .carried import carried_roles, deal_of
from .contracted import contract_roles
from .elliptic import elliptic_roles, headline_roles
from .exchange import soil_roles
from .gifts import bearer_roles, noun_roles
from .giving import verb_roles
from .helping import help_roles
from .holding import GOODS, holding_roles
from .itemised import asked, is_asked, itemised_roles
from .landing import landing_roles
from .needs import need_roles
from .presence import presence_roles
from .roles import Roles, true_goods
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


IN_CASE = re.compile(
    r"\b(?:if|should|in case|in the event|in case of|whenever|were)\b.{0,60}"
    r"\b(?:attack(?:s|ed)?|aggression|invade[sd]?|invasion|war|threat(?:ened)?)\b"
    r"|\b(?:undertakes?|undertook|oblig(?:es?|ed|ing)|binds?|bound|commits?|the right) (?:\w+ ){0,6}to (?:give|provide|send|lend|render|come)\b",
    re.IGNORECASE,
)
"""Words by which help hangs on an attack, or is owed by a pact."""


Pattern = Callable[[Passage, Context], list[Roles]]


def find_transfers(passage: Passage, context: Context) -> list[Finding]:
    """Return the transfers that a sentence tells of."""
    if passage.sentence.heading:
        _lead(passage, context)
        asking = passage.parse.tokens[-1:] and passage.parse.tokens[-1].text == "?"
        context.question = asked(passage) if asking else None
        if not asking:
            return [f for roles in headline_roles(passage, context) for f in _findings(passage, context, roles)]
    told: list[Roles] = []
    found: list[Finding] = []

    def enter(several: list[Roles]) -> None:
        for roles in several:
            if _owed(passage, roles):
                continue
            told.append(roles)
            found.extend(_findings(passage, context, roles))
            if deal := deal_of(passage, roles):
                context.deals.append(deal)

    _lead(passage, context)
    found += _answer(passage, context)
    for at, verb in passage.parse.verbs():
        for lemma in verb.lemmas:
            for entry in context.lexicon.verb_entries("giving", lemma):
                enter(verb_roles(passage, context, at, verb, lemma, entry))
    for pattern in PATTERNS:
        enter(pattern(passage, context))
    enter(itemised_roles(passage, context, told))
    enter(carried_roles(passage, context, told))
    found += _in_return(passage, context, found)
    _remember(passage, context, told, found)
    return [] if is_asked(passage) else _priced(passage, context, _distinct(found))


def _lead(passage: Passage, context: Context) -> None:
    """Keep the line above a list, or forget it when the list is over."""
    if passage.parse.tokens and passage.parse.tokens[-1].text == ":":
        context.lead = passage
    elif not passage.sentence.bullet:
        context.lead = None


def _owed(passage: Passage, roles: Roles) -> bool:
    """Whether help is only owed by a pact, should there be an attack ("is to send troops if Iran is attacked"): that is a duty, no transfer."""
    if not all(g.entry.id in {"support", "military_aid", "troops"} for g in roles.goods) or roles.at is None:
        return False
    verb = passage.parse.elements[roles.at]
    assert isinstance(verb, VerbGroup)
    if not (verb.infinitive or verb.modal):
        return False
    return bool(IN_CASE.search(passage.parse.text(0, len(passage.parse.tokens))))


def _answer(passage: Passage, context: Context) -> list[Finding]:
    """Let "Yes" and "No" settle what the last sentence asked; what is asked and not answered is not told."""
    words = [t.low for t in passage.parse.tokens[:3] if t.kind == "word" and t.low not in {"a", "answer"}]
    first = words[0] if words else ""
    settled = context.asked if first in {"no", "yes", "not", "hardly"} else []
    for one in settled:
        one.certainty = "asserted" if first == "yes" else "denied"
    return settled


def _remember(passage: Passage, context: Context, told: list[Roles], found: list[Finding]) -> None:
    """Keep what later sentences may lean on."""
    deals = [deal for roles in told if (deal := deal_of(passage, roles))]
    context.deal = deals[-1] if deals else context.deal
    context.asked = found if is_asked(passage) else []
    context.question = asked(passage) if passage.parse.tokens and passage.parse.tokens[-1].text == "?" else None
    if passage.sentence.paragraph != context.paragraph:
        context.paragraph, context.named_here = passage.sentence.paragraph, []
    context.named_here += [m.actor for m in passage.parse.mentions if len(m.actor.codes) == 1 and m.actor.sort in {"state", "body", "person"}]
    if not told and (named := [g for g in true_goods(passage, context.goods(passage, 0, len(passage.parse.tokens))) if g.entry.id in GOODS]):
        context.last_goods = named[-1].entry
    context.spoken_of = tuple(m for m in passage.parse.mentions if m.actor.codes)


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
    """Drop what is told twice in one sentence; the surer telling stays."""
    kept: list[Finding] = []
    for one in found:
        slots = ("giver", "receiver", "goods")
        twin = next((n for n, k in enumerate(kept) if all(k.slots[s] == one.slots[s] for s in slots)), None)
        if twin is None:
            kept.append(one)
        elif kept[twin].certainty == "possible" and one.certainty in {"asserted", "reported", "claimed"}:
            kept[twin] = one
    return kept


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


PATTERNS: tuple[Pattern, ...] = (
    noun_roles,
    access_roles,
    bearer_roles,
    presence_roles,
    landing_roles,
    elliptic_roles,
    wish_roles,
    help_roles,
    soil_roles,
    holding_roles,
    need_roles,
    contract_roles,
)
