"""Goods with the state they come from written to them, whatever the verb: "thanks to a loan from China, Kenya paid for fuel"."""

import re

from ...discourse.passages import Passage
from ...naming.actors import Actor
from ...naming.naming import MAKE
from ...syntax.clauses import Parse
from ...syntax.phrases import Mark, NounPhrase, VerbGroup
from ...words.lexicon import Found
from ..context import Context
from ..transfer_roles import Roles
from .holding import GOODS
from .roles import SERVING_STATES, side, true_goods

BROUGHT = GOODS | frozenset(
    """
        economic_aid military_aid training intelligence technology military_technology missile_technology submarine_technology
        nuclear_technology space_technology
    """.split()
)
"""What may be said to be from somebody, so that whoever else is named has it."""
HOSTILE = frozenset(
    """
        kill wound injure hit strike destroy shoot intercept seize capture confiscate steal loot attack shell bomb bombard target down sink
        fear threaten condemn punish sanction accuse blame ban block bar halt stop prohibit restrict curb cut suspend embargo impound detain
        withdraw pull return fire launch invade occupy rain defend protect shield divert intend fight lose reject refuse deny compete
        outlaw forbid freeze tax complain criticise criticize clash quarrel
    """.split()
)
"""Verbs with which goods from somebody reach others as no gift, or do not reach them at all."""
HANDED = frozenset("supply provide send donate deliver give sell lend gift furnish finance fund promise pledge buy purchase order acquire".split())
"""Participles that say who gave the goods before them ("six jets, delivered by Turkey")."""
MAKERS = frozenset(
    "firm firms company companies maker makers stocks depots arsenals factories yards shipyards suppliers producers refiners banks bank".split()
)
OF_STATE = frozenset(
    "capital soil side territory ports port coast city officials troops fighters refiners refineries pilots units market buyers".split()
)
"""What belongs to a state so that what it gets the state gets."""
LOOKING = frozenset("look eye consider examine inspect study want prefer seek try test compare weigh admire envy covet discuss".split())
"""What is done with the goods of somebody else before they are bought."""
SAYING = frozenset("say tell add claim report note believe estimate insist argue suspect allege think write warn".split())
GOT = frozenset("buy purchase order acquire obtain borrow lease import procure receive get".split())
ANNOUNCED = frozenset("announce promise pledge approve authorise authorize confirm agree offer".split())
"""Participles that say so where the word for the gift stands before them ("the donation of two boats, announced by Japan")."""
GIFT = re.compile(r"\b(?:donation|gift|delivery|deliveries|supply|supplies|provision|transfer|shipment|handover|sale|loan|grant)s?\b")
PASSED_BY = frozenset("against via through over despite like unlike than as without beyond besides except between".split())
"""Prepositions after which somebody is no party to what goes."""


def origin_roles(passage: Passage, context: Context, told: list[Roles]) -> list[Roles]:
    """Return the goods of which a sentence tells the origin, for the one other state that it names."""
    parse = passage.parse
    if parse.words.isdisjoint({"from", "by", "courtesy", "access"}) and not any(MAKE.search(t.low) for t in parse.tokens):
        return []
    if len({m.actor.codes for m in parse.mentions if m.actor.codes}) < 2 or not parse.lemmas.isdisjoint(HOSTILE) or parse.tokens[-1].text == "?":
        return []
    found: list[Roles] = []
    for n, one in enumerate(parse.elements):
        if not isinstance(one, NounPhrase) or one.date or not context.goods(passage, one.start, one.end):
            continue
        goods = [g for g in true_goods(passage, context.goods(passage, one.start, one.end)) if g.entry.id in BROUGHT and _whole(passage, g, one)]
        giver = _origin(passage, n, one) if goods else None
        if giver is None or _is_told(goods, giver, [*told, *found]):
            continue
        receiver = only_other(passage, giver)
        if receiver is not None:
            governing = next((k for k in range(n - 1, -1, -1) if isinstance(parse.elements[k], VerbGroup)), None)
            verb = parse.elements[governing] if governing is not None else None
            if isinstance(verb, VerbGroup) and LOOKING & set(verb.lemmas):
                continue
            start, end = passage.place(one.start, one.end)
            found.append(Roles(giver, receiver, goods, governing, start, end, "transfer/origin"))
        elif _all_from(parse):
            context.left_open.append((passage, Roles(giver, None, goods, None, *passage.place(one.start, one.end), "transfer/origin")))
    return found


def _all_from(parse: Parse) -> bool:
    """Whether a sentence names states only as those from whom something comes ("a battery from Germany; earlier, launchers from Slovakia")."""
    phrases = [e for e in parse.elements if isinstance(e, NounPhrase) and any(m.actor.codes and not m.adjective for m in e.mentions)]
    return len(phrases) > 1 and all(e.preposition == "from" for e in phrases)


def _whole(passage: Passage, goods: Found, phrase: NounPhrase) -> bool:
    """Whether goods are what a phrase names, but for their worth."""
    return goods.end >= phrase.end or passage.parse.tokens[goods.end].low == "worth"


def _origin(passage: Passage, n: int, phrase: NounPhrase) -> Actor | None:
    """Where goods are said to be from: "from X", "courtesy of X", "X-supplied", "delivered by X"."""
    parse = passage.parse
    made = next((m for m in phrase.mentions if m.adjective and MAKE.search(parse.tokens[m.end - 1].low)), None)
    before = parse.elements[n - 1] if n else None
    if made is None and phrase.preposition == "to" and isinstance(before, NounPhrase) and parse.tokens[before.end - 1].low == "access":
        made = next((m for m in phrase.mentions if m.adjective or m.genitive), None)  # "access to Russian submarine technology"
    if made is not None:
        return side(made.actor)
    after = [e for e in parse.elements[n + 1 : n + 4] if not (isinstance(e, Mark) and e.sort in {"comma", "dash"})]
    near = after[0] if after else None
    if isinstance(near, NounPhrase) and near.preposition == "from" and not near.date:
        makers = passage.parse.tokens[near.end - 1].low in SERVING_STATES | MAKERS
        return side(near.head) or next((m.actor for m in near.mentions if m.adjective and makers and side(m.actor)), None)
    source = after[1] if len(after) > 1 else None
    if not isinstance(source, NounPhrase) or source.date:
        return None
    if isinstance(near, NounPhrase) and parse.tokens[near.end - 1].low == "courtesy" and source.preposition == "of":
        return side(source.head)
    if not isinstance(near, VerbGroup) or near.end - near.start > 1 or near.form not in {"past", "participle"}:
        return None
    given = HANDED & set(near.lemmas) or (ANNOUNCED & set(near.lemmas) and GIFT.search(parse.text(max(0, phrase.start - 5), phrase.end)))
    named = side(source.head) or next((m.actor for m in source.mentions if (m.adjective or m.genitive) and side(m.actor)), None)
    bought = GOT & set(near.lemmas) and source.preposition == "from"
    return named if (given and source.preposition == "by") or bought else None


def _is_told(goods: list[Found], giver: Actor, told: list[Roles]) -> bool:
    """Whether some of these goods are told of already, or the same kind as a gift of the same state."""
    return any(
        g.entry.id == h.entry.id and (g.start == h.start or (one.giver and set(one.giver.codes) & set(giver.codes)))
        for one in told
        for g in goods
        for h in one.goods
    )


def only_other(passage: Passage, giver: Actor) -> Actor | None:
    """The one state besides a giver that a sentence names, other than those who only speak or stand by."""
    parse = passage.parse
    speaking = {id(subject) for at, verb in parse.verbs() if SAYING & set(verb.lemmas) and (subject := parse.subject(at)) is not None}
    named: dict[tuple[str, ...], Actor] = {}
    for one in parse.elements:
        if not isinstance(one, NounPhrase) or id(one) in speaking or one.preposition in PASSED_BY:
            continue
        if one.start > 1 and parse.tokens[one.start - 2].low == "according":
            continue
        for m in one.mentions:
            actor = None if m.anaphor and not m.genitive else side(m.actor)
            if m.end < len(parse.tokens) and parse.tokens[m.end].low in {"dollars", "dollar", "$"}:
                continue
            if m.adjective and (SERVING_STATES | OF_STATE).isdisjoint({t.low for t in parse.tokens[m.end : one.end]}):
                continue
            if actor and actor.sort in {"state", "body", "person", "group", "crowd"} and not set(actor.codes) & set(giver.codes):
                named.setdefault(actor.codes, actor)
    if any(e.preposition == "from" and e.head is not None and e.head.codes in named for e in parse.elements if isinstance(e, NounPhrase)):
        return None  # "a battery from Germany; earlier, launchers from Slovakia"
    return next(iter(named.values())) if len(named) == 1 else None
