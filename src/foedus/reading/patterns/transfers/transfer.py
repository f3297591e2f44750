"""Transfers: what goes from one state to another, whatever the grammar."""

import re
from collections.abc import Callable
from dataclasses import replace

from ...discourse.passages import Passage
from ...discourse.salience import theme_of
from ...findings import Finding
from ...naming.actors import Actor
from ...syntax.phrases import Mark, NounPhrase, VerbGroup
from ...words.lexicon import Found
from ..context import Context, codes_of
from ..hearing import Given, Guess, kind_of
from ..transfer_roles import Roles
from .access import access_roles
from .around import AROUND
from .bringing import bringing_roles
from .carried import carried_roles, deal_of
from .contracted import contract_roles
from .debts import debt_roles
from .elliptic import elliptic_roles, headline_roles
from .exchange import soil_roles
from .gifts import bearer_roles, noun_roles
from .giving import verb_roles
from .half_told import half_of, half_told_roles
from .headlines import read_in_full
from .helping import help_roles
from .holding import GOODS, holding_roles
from .implied import implied_roles
from .itemised import asked, is_asked, itemised_roles
from .landing import landing_roles
from .needs import need_roles
from .origins import origin_roles
from .packages import package_roles
from .phrasal import phrasal_entries
from .presence import presence_roles
from .receivers import folk_of
from .replies import reply_roles, sought_in
from .reweighed import reweigh, weigh_later
from .rights import rights_or_entry
from .roles import true_goods
from .sequels import sequel_roles
from .services import service_roles
from .settling import DENIAL, settle
from .shopping import shopping_roles
from .supposed import stricken_in, supposed_roles
from .weighed.choice import weighed_roles
from .weighed.untold import is_turned
from .wish import wish_roles
from .working import working_roles

CHEAP = re.compile(
    r"\b(?:at|for) (?:a |an |the )?(?:much |very |heavily |steeply )?(?:reduced|discount\w*|preferential|lower|low|"
    r"subsidi[sz]ed|cut|friendly|favourable|favorable|concessional|bargain|knock-down)[\w-]* (?:rates?|prices?|"
    r"terms)"
    r"|\b(?:cheap(?:ly|er)?|discounted|cut-price|cut-rate|below[- ]market|subsidi[sz]ed|at (?:(?:a|deep|steep|heavy|"
    r"big|large) )?discounts?(?: of [\w $€£.]+)?|(?:at )?(?:about |roughly |around |less than |almost |nearly )?(?:half|a third|"
    r"two thirds|a quarter|a fraction)"
    r"(?: of)? the [\w ]*price|at prices (?:far |well |much )?(?:below|under|lower)|"
    r"below (?:the )?(?:world |market )?prices?|well below market|on (?:easy|soft|preferential|concessional|favou?rable) (?:terms|credit))\b",
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


GIVING = frozenset({"giving", "serving", "equipping"})
"""The tables of verbs whose subject gives."""
STOPPED = re.compile(r"[;:]\s|\.\s")
Pattern = Callable[[Passage, Context], list[Roles]]


def find_transfers(passage: Passage, context: Context) -> list[Finding]:
    """Return the transfers that a sentence tells of."""
    if passage.sentence.heading:
        _lead(passage, context)
        asking = passage.parse.tokens[-1:] and passage.parse.tokens[-1].text == "?"
        context.question = asked(passage) if asking else None
        context.sought = sought_in(passage, context) or context.sought
        if not asking:
            context.hearing.take(passage, context.salience.hear(passage.parse))
            return _distinct([f for roles in _headlined(passage, context) for f in _findings(passage, context, roles)])
    _theme(passage, context)
    told: list[Roles] = []
    found: list[Finding] = []

    def enter(several: list[Roles]) -> None:
        for roles in several:
            if _owed(passage, context, roles):
                continue
            told.append(roles)
            new = _findings(passage, context, roles)
            found.extend(new)
            if roles.giver and (roles.guessed or _unnamed(passage, context, roles)):
                context.guesses.append(Guess(passage, roles.giver.codes, roles.goods[0].entry.id, new))
            elif roles.giver and roles.receiver:
                kinds = {kind_of(goods.entry.id) for goods in roles.goods}
                context.given += [Given(roles.giver.codes, roles.receiver.codes, kind, passage.index) for kind in kinds]
            if deal := deal_of(passage, roles):
                context.deals.append(deal)

    _lead(passage, context)
    context.stricken = stricken_in(passage) or context.stricken
    context.open_gift, context.open_gifts = None, []
    found += _answer(passage, context)
    for at, verb in passage.parse.verbs():
        for lemma in verb.lemmas:
            for entry in context.lexicon.verb_entries("giving", lemma):
                enter(verb_roles(passage, context, at, verb, lemma, entry))
                if entry.id in GIVING and (agent := passage.parse.agent(at)) is not None:
                    context.hearing.gives.setdefault(passage.index, set()).update(agent.codes)
        for phrase, entry in phrasal_entries(passage, context, at, verb):
            enter(verb_roles(passage, context, at, verb, phrase, entry))
    for pattern in PATTERNS:
        enter(pattern(passage, context))
    enter(_shared_receiver(context, told))
    enter(supposed_roles(passage, context, told))
    enter(itemised_roles(passage, context, told))
    enter(carried_roles(passage, context, told))
    enter(origin_roles(passage, context, told))
    enter(rights_or_entry(passage, context, told))
    enter(sequel_roles(passage, context, told))
    for around in AROUND:
        enter(around(passage, context, told))
    found += _in_return(passage, context, found)
    if not is_asked(passage):
        weigh_later(passage, context, told)
    _remember(passage, context, told, found)
    return [] if is_asked(passage) else _priced(passage, context, _distinct(found))


def _unnamed(passage: Passage, context: Context, roles: Roles) -> bool:
    """Whether who gets something is one state that its sentence does not name, nor the line that it stands in."""
    codes = roles.receiver.codes if roles.receiver else ()
    if roles.rule == DENIAL:
        return False
    told = {c for m in passage.parse.mentions for c in m.actor.codes} | set(context.label.codes if context.label else ())
    told |= {c for use in ("town", "firm", "make") for hit in context.find(use, passage) for c in hit.entry.codes}
    return len(codes) == 1 and codes[0] not in told and passage.parse.words.isdisjoint({"there", "here"})


def _theme(passage: Passage, context: Context) -> None:
    """Keep which state a paragraph is about, from its first sentence."""
    paragraph, themes = passage.sentence.paragraph, context.hearing.themes
    if paragraph not in themes:
        themes[paragraph] = theme_of(passage.parse)
        context.salience.open(themes[paragraph])


def settle_transfers(found: list[Finding], context: Context) -> list[Finding]:
    """Return the findings of a report with the ends that only the report as a whole shows."""
    found = reweigh(settle(found, context, _findings), context)
    for passage, roles in weighed_roles(context):
        beside = [f for f in found if f.kind == "transfer" and passage.start <= f.start < passage.end]
        told = _distinct(beside + [f for f in _findings(passage, context, roles) if not is_turned(f, beside)])
        found += [f for f in _priced(passage, context, told) if f not in beside]
    return found


def _headlined(passage: Passage, context: Context) -> list[Roles]:
    """What a headline tells by itself: with both ends, or by verbs and nouns of giving that leave none out."""
    context.open_gifts, named = [], {c for m in passage.parse.mentions for c in m.actor.codes}
    told = headline_roles(passage, context)
    read_in_full(passage, context)
    for at, verb in passage.parse.verbs():
        for lemma in verb.lemmas:
            for entry in context.lexicon.verb_entries("giving", lemma):
                told += verb_roles(passage, context, at, verb, lemma, entry)
    told += noun_roles(passage, context)
    return [one for one in told if one.giver and one.receiver and {*one.giver.codes, *one.receiver.codes} <= named]


def _shared_receiver(context: Context, told: list[Roles]) -> list[Roles]:
    """What a clause gives whose receiver only the clause it is joined with names ("will hand over a boat and train forty Fijian divers")."""
    gift = context.open_gift
    if gift is None or gift.giver is None:
        return []
    beside = [one.receiver for one in told if one.giver and one.giver.codes == gift.giver.codes and one.receiver]
    return [replace(gift, receiver=beside[0])] if len({actor.codes for actor in beside}) == 1 else []


def _lead(passage: Passage, context: Context) -> None:
    """Keep the line above a list, or forget it when the list is over."""
    if passage.parse.tokens and passage.parse.tokens[-1].text == ":":
        context.lead = passage
    elif not passage.sentence.bullet:
        context.lead = None


def _owed(passage: Passage, context: Context, roles: Roles) -> bool:
    """Whether help is only owed by a pact, should there be an attack ("is to send troops if Iran is attacked"): that is a duty, no transfer."""
    if not all(g.entry.id in {"support", "military_aid", "troops"} for g in roles.goods) or roles.at is None:
        return False
    verb = passage.parse.elements[roles.at]
    assert isinstance(verb, VerbGroup)
    if {"promise", "pledge"} & set(verb.lemmas) and context.pact_sentence == passage.index - 1 and not verb.passive:
        subject = passage.parse.subject(roles.at)
        if subject is not None and passage.parse.text(subject.start, subject.end).casefold() in {"it", "they", "both", "each"}:
            return True  # "The declarations ... They promised diplomatic support": what a pact says
    before = passage.parse.elements[roles.at - 1] if roles.at else None
    parted = isinstance(before, VerbGroup) and not before.lemmas and before.end - before.start == 1  # "would at once give"
    if not (verb.infinitive or verb.modal or parted):
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
    context.sought = sought_in(passage, context) or context.sought
    context.pact_sentence = passage.index if passage.parse.pacts else context.pact_sentence
    context.half = None if told else half_of(passage, context) or context.half
    if passage.sentence.paragraph != context.paragraph:
        context.paragraph, context.named_here = passage.sentence.paragraph, []
    context.named_here += [m.actor for m in passage.parse.mentions if len(m.actor.codes) == 1 and m.actor.sort in {"state", "body", "person"}]
    if not told and (named := [g for g in true_goods(passage, context.goods(passage, 0, len(passage.parse.tokens))) if g.entry.id in GOODS]):
        context.last_goods = named[-1].entry
    context.hearing.take(passage, context.salience.hear(passage.parse))
    context.folk = folk_of(passage) or (context.folk if "they" in passage.parse.words else None)
    context.spoken_of = tuple(m for m in passage.parse.mentions if m.actor.codes)
    context.heard.append(context.spoken_of)


def _priced(passage: Passage, context: Context, found: list[Finding]) -> list[Finding]:
    """Give the words for a low price to the transfer whose goods they stand with."""
    for match in CHEAP.finditer(context.text, passage.start, passage.end) if found else ():
        gaps = [(max(0, match.start() - f.end, f.start - match.end()), match.start() < f.end, n) for n, f in enumerate(found)]
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
        place = parse.tokens[one.start].start
        if (
            isinstance(one, NounPhrase)
            and one.preposition == "for"
            and isinstance(before, NounPhrase)
            and before.preposition == "in"
            and parse.tokens[before.end - 1].low in {"return", "exchange"}
            and (given := _beside(context, found, place))
        ):
            joined = parse.elements[n + 1 : n + 3]
            both = len(joined) == 2 and isinstance(joined[0], Mark) and joined[0].sort == "and" and isinstance(joined[1], NounPhrase)
            stop = joined[1].end if both and not getattr(joined[1], "preposition", "") else parse.extent(one)
            goods = true_goods(passage, context.goods(passage, one.start, stop))
            giver, receiver = tuple(given[-1].slots["receiver"]), tuple(given[-1].slots["giver"])
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


def _beside(context: Context, found: list[Finding], place: int) -> list[Finding]:
    """Those that stand in the same clause as a place, the ones before it last."""
    near = [f for f in found if not STOPPED.search(context.text[min(f.end, place) : max(f.start, place)])]
    return sorted(near, key=lambda f: (f.start < place, f.start if f.start < place else -f.start))


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
    if tokens[goods.start].low in {"nothing", "no", "none"}:
        return True
    for k in range(goods.start - 1, max(-1, goods.start - 6), -1):
        if tokens[k].low in {"no", "neither", "nor", "not"}:
            return True
        if tokens[k].low in {"a", "one"} and k and tokens[k - 1].low == "not":
            return True  # "not a single soldier"
        if passage.parse.tags[k].pos not in "JN#":
            return False
    return False


def _givers(context: Context, giver: Actor | None) -> list[str]:
    """Who gives: Brussels stands for the European Union, unless a report speaks of Belgium."""
    if giver is not None and giver.name == "Brussels" and giver.codes == ("BEL",) and "Belgi" not in context.text:
        return ["EU"]
    return codes_of(giver)


def _findings(passage: Passage, context: Context, roles: Roles) -> list[Finding]:
    found = []
    seen: set[str] = set()
    despite = DESPITE.search(context.text, passage.start, passage.end)
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
        slots: dict[str, object] = {"giver": sorted(_givers(context, roles.giver)), "receiver": sorted(codes_of(roles.receiver)), "goods": category}
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
    implied_roles,
    soil_roles,
    holding_roles,
    need_roles,
    contract_roles,
    package_roles,
    shopping_roles,
    debt_roles,
    service_roles,
    working_roles,
    bringing_roles,
    half_told_roles,
    reply_roles,
)
