"""Rights to soil told by a noun, and bases held abroad: "gives India access to the port of Duqm", "Russia's air base in Kyrgyzstan"."""

from ...discourse.passages import Passage
from ...naming.actors import Actor
from ...syntax.phrases import Mark, NounPhrase, VerbGroup
from ...words.lexicon import Found
from ..context import Context
from ..transfer_roles import Roles
from .access import SITES
from .admitting import admitting_roles
from .origins import only_other
from .roles import owner_of, side, town_of, true_goods

RIGHTS = frozenset("access use rights right permission lease concession foothold basing leave licence control".split())
"""Nouns for what a state may do on the soil of another."""
GRANTING = frozenset("give grant offer provide promise allow hand guarantee sell lease award accord cede deny refuse concede extend afford".split())
GAINING = frozenset(
    "get gain obtain secure win have keep retain acquire receive enjoy seek want request renew hold lose buy negotiate need demand".split()
)
BASES = frozenset("base bases airbase airbases outpost outposts airfield station facility facilities garrison depot".split())
RUNNING = frozenset("open run operate maintain build keep have hold establish set expand enlarge inherit take acquire retain lease rent use".split())
"""Verbs of whoever has a base somewhere."""
LEAVING = frozenset("leave vacate close return quit lose evacuate abandon give cede surrender dismantle relinquish shut attack hit strike".split())
"""Verbs with which a base is no longer there, or not yet."""
STRIKING = frozenset("fire launch threaten hit strike attack bomb shell target rocket storm raid".split())
LYING = frozenset({"", "in", "of", "at", "on", "to", "near"})
RENEWING = frozenset("renew extend prolong continue".split())
"""Verbs of whoever has let soil to somebody else, or of whoever has it from him."""
USED = frozenset("use occupy rent lease hold operate run man".split())
WORKING = frozenset("exploration drilling mining fishing prospecting extraction".split())
"""What a right may be to do on the soil, or in the waters, of another."""
REACH = 7
"""How many elements after the noun the soil may stand."""


def rights_or_entry(passage: Passage, context: Context, told: list[Roles]) -> list[Roles]:
    """Return the rights to soil told by a noun, or else those who are let onto it."""
    rights = rights_roles(passage, context, told)
    return rights or admitting_roles(passage, context, told)


def rights_roles(passage: Passage, context: Context, told: list[Roles]) -> list[Roles]:
    """Return the soil that a sentence says a state may use in another, where no verb of giving told it already."""
    parse = passage.parse
    if parse.words.isdisjoint(RIGHTS | BASES) or any(g.entry.id == "access" for one in told for g in one.goods):
        return []
    if len({m.actor.codes for m in parse.mentions if m.actor.codes}) < 2 - (len(context.pair) == 2) or parse.tokens[-1].text == "?":
        return []
    for n, one in enumerate(parse.elements):
        if not isinstance(one, NounPhrase) or one.date:
            continue
        last = parse.tokens[one.end - 1].low
        found = _right(passage, context, n, one) if last in RIGHTS else _base(passage, context, n, one) if last in BASES else None
        if found is not None:
            return [found]
    return []


def _right(passage: Passage, context: Context, n: int, noun: NounPhrase) -> Roles | None:
    """As in "The accord gives India access to the port of Duqm, Oman's most valuable asset"."""
    parse = passage.parse
    soil = _soil(passage, context, n) or (_worked(passage, n, noun))
    at = next((k for k in range(n - 1, -1, -1) if isinstance(parse.elements[k], VerbGroup)), None)
    verb = parse.elements[at] if at is not None else None
    if soil is None or at is None or not isinstance(verb, VerbGroup):
        return None
    if RENEWING & set(verb.lemmas) and (user := _user(passage, soil)) is not None and (lessor := side(parse.agent(at))) is not None:
        start, end = passage.place(noun.start, soil.end)  # "refused to renew the lease on a base used by the Italian air force"
        goods = Found(soil.start, soil.end, context.lexicon.goods("access"), "soil")
        return Roles(lessor, user, [goods], at, start, end, "transfer/rights") if not set(lessor.codes) & set(user.codes) else None
    gives, gains = bool(GRANTING & set(verb.lemmas)), bool(GAINING & set(verb.lemmas))
    bare = next((side(m.actor) for m in noun.mentions), None)
    before = parse.elements[n - 1] if n - 1 > at else None
    dative = owner_of(passage, context, before) if isinstance(before, NounPhrase) and not before.preposition and not before.date else None
    subject = parse.subject(at)
    acting = owner_of(passage, context, subject) if subject else None
    guest = bare or dative or (acting if gains or verb.passive else None)
    if guest is None or not (gives or gains):
        return None
    if any(m.genitive and set(m.actor.codes) & set(guest.codes) for m in soil.mentions):
        return None  # "has control over its ports"
    lying = _owner_of_soil(passage, n, guest)
    giver = acting if gives and not verb.passive and acting and not set(acting.codes) & set(guest.codes) else None
    partner = [c for c in context.pair if c not in guest.codes] if set(guest.codes) <= set(context.pair) else []
    other = Actor("state", partner[0], (partner[0],)) if len(partner) == 1 and gives and acting is None else None
    host = giver or lying or only_other(passage, guest) or other  # "The agreement handed Turkey exploration rights"
    if host is None or set(host.codes) & set(guest.codes):
        return None
    start, end = passage.place(noun.start, soil.end)
    goods = Found(soil.start, soil.end, context.lexicon.goods("access"), "soil")
    return Roles(host, guest, [goods], at, start, end, "transfer/rights")


def _worked(passage: Passage, n: int, noun: NounPhrase) -> NounPhrase | None:
    """The place that may be dug, drilled or fished ("exploration rights in three blocks"), or the right itself where none is told."""
    parse = passage.parse
    if WORKING.isdisjoint({t.low for t in parse.tokens[noun.start : noun.end]}):
        return None
    place = parse.elements[n + 1] if n + 1 < len(parse.elements) else None
    return place if isinstance(place, NounPhrase) and place.preposition in LYING - {""} and not place.date else noun


def _user(passage: Passage, soil: NounPhrase) -> Actor | None:
    """Who is said to use soil ("a base used by the Italian air force")."""
    elements = passage.parse.elements
    n = next((k for k, e in enumerate(elements) if e is soil), len(elements))
    verb, user = [*elements[n + 1 : n + 3], None, None][:2]
    used = isinstance(verb, VerbGroup) and verb.bare_participle and bool(USED & set(verb.lemmas))
    return owner_in(user) if used and isinstance(user, NounPhrase) and user.preposition == "by" else None


def owner_in(phrase: NounPhrase) -> Actor | None:
    """Whose forces a phrase names, or which state."""
    return side(phrase.head) or next((m.actor for m in phrase.mentions if (m.adjective or m.genitive) and side(m.actor)), None)


def _soil(passage: Passage, context: Context, n: int) -> NounPhrase | None:
    """The soil after a noun of right ("rights to nine bases", "permission to station forces at the port")."""
    parse = passage.parse
    for one in parse.elements[n + 1 : n + REACH]:
        if isinstance(one, Mark) and one.sort not in {"comma", "and"}:
            return None
        if isinstance(one, NounPhrase) and not one.date:
            named = parse.tokens[one.end - 1].low in SITES
            if named or any(g.entry.id == "access" for g in true_goods(passage, context.goods(passage, one.start, one.end))):
                return one
    return None


def _owner_of_soil(passage: Passage, n: int, guest: Actor) -> Actor | None:
    """In whose state the soil after a noun of right lies, as the next phrases say."""
    for one in passage.parse.elements[n + 1 : n + REACH]:
        if isinstance(one, VerbGroup) and one.finite:
            return None
        for m in one.mentions if isinstance(one, NounPhrase) and one.preposition in LYING else ():
            actor = side(m.actor)
            if actor and actor.sort == "state" and not set(actor.codes) & set(guest.codes):
                return actor
    return None


def _base(passage: Passage, context: Context, n: int, base: NounPhrase) -> Roles | None:
    """As in "Russia's air base in Kyrgyzstan", "China opened a naval base in Djibouti"."""
    parse = passage.parse
    place = parse.elements[n + 1] if n + 1 < len(parse.elements) else None
    goods = [g for g in true_goods(passage, context.goods(passage, base.start, base.end)) if g.entry.id == "access" and g.end == base.end]
    if not goods or not isinstance(place, NounPhrase) or place.preposition not in {"in", "on", "at"} or place.date:
        return None
    if not parse.lemmas.isdisjoint(STRIKING):
        return None
    host = side(place.head) or town_of(passage, context, place)
    guest = next((m.actor for m in base.mentions if (m.genitive or m.adjective) and m.actor.sort in {"state", "body"} and side(m.actor)), None)
    at = next((k for k in range(n - 1, -1, -1) if isinstance(parse.elements[k], VerbGroup)), None)
    verb = parse.elements[at] if at is not None else None
    if guest is None and at is not None and isinstance(verb, VerbGroup) and RUNNING & set(verb.lemmas) and not verb.passive:
        subject = parse.subject(at)
        guest = owner_of(passage, context, subject) if subject and not base.preposition else None
    elif isinstance(verb, VerbGroup) and LEAVING & set(verb.lemmas):
        return None
    elif not (isinstance(verb, VerbGroup) and RUNNING & set(verb.lemmas)):
        at = None
    if host is None or guest is None or host.sort != "state" or len(guest.codes) != 1 or set(guest.codes) & set(host.codes):
        return None
    start, end = passage.place(base.start, place.end)
    return Roles(host, guest, goods[-1:], at, start, end, "transfer/base")
