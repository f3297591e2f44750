"""Sanctions told by what is stopped: trade cut off, assets frozen, goods of a state banned."""

from ...discourse.passages import Passage
from ...syntax.phrases import NounPhrase, VerbGroup
from ..context import Context, after, codes_of, money
from .listed import Told, decreed, made, taken_up
from .persons import undergone
from .struck import meant, struck, theirs

STAPLES = frozenset(
    """
        sugar tobacco wine beef barley fish seafood cotton fruit meat pork milk cheese coal lobster lobsters timber salt vodka vegetables
        tomatoes oranges apples flowers brandy butter poultry tea coffee cocoa rubber goods
    """.split()
)
"""Goods whose import states ban to punish one another."""
CUTTING = frozenset("cut halt stop suspend ban block freeze forbid prohibit embargo outlaw bar sever break restrict curb".split())
TRADE = frozenset(
    "balances holdings deposits"
    " sale sales supply supplies export exports import imports delivery deliveries shipment shipments trade purchase purchases"
    " transit transport re-export resale shipping provision commerce"
    " assets reserves money funds accounts flights dealings transactions transfers loans investment investments".split()
)


def trade_stopped(passage: Passage, context: Context) -> list[Told]:
    """Return who stops whose trade or freezes whose assets."""
    return [told for at, verb in passage.parse.verbs() for told in _trade_stopped(passage, context, at, verb)]


def _trade_stopped(passage: Passage, context: Context, at: int, verb: VerbGroup) -> list[Told]:
    """Find "cut off the sale of oil to Japan", "banned imports of Russian coal", "froze the assets of the central bank"."""
    parse = passage.parse
    if {"restrict", "curb"} & set(verb.lemmas) and not passage.parse.words & {"export", "exports", "sale", "sales", "shipments"}:
        return []
    lasting = {"ban", "block", "freeze", "forbid", "prohibit", "embargo", "outlaw"} & set(verb.lemmas)
    if undergone(parse, at):
        return []
    if (
        verb.negated
        or (verb.infinitive and not taken_up(parse, at))
        or not (lasting or (CUTTING & set(verb.lemmas) and (not verb.passive or codes_of(parse.agent(at)))))
    ):
        return []
    complements = parse.complements(at)
    off = {"off"} if {"cut", "shut", "break"} & set(verb.lemmas) else set()
    if "break" in verb.lemmas and not (verb.end < len(parse.tokens) and parse.tokens[verb.end].low == "off"):
        return []
    target = parse.subject(at) if verb.passive else next((c for c in complements if c.preposition in {"", *off} and not c.date), None)
    words = {t.low for t in parse.tokens[target.start : target.end]} if target else set()
    by = codes_of(parse.agent(at)) or decreed(parse, at)
    if verb.passive and target:
        hung = [e for e in parse.elements[parse.elements.index(target) + 1 : at] if isinstance(e, NounPhrase)]
        source = after(hung, "from") if after(hung, "to") else None  # "exports from Taiwan to Russia are banned"
        by = by or (codes_of(source.head) if source else [])
        complements = [e for e in parse.elements[:at] if isinstance(e, NounPhrase) and e.start >= target.end]
    held = "freeze" in verb.lemmas and target is not None and money([t.low for t in parse.tokens[target.start : target.end]]) is not None
    if by and target is not None and {"ban", "boycott", "embargo", "bar", "block"} & set(verb.lemmas) and not verb.passive and not words & TRADE:
        return _goods_banned(passage, context, at, verb, by, target)
    if target is None or not (by or verb.passive) or not (words & TRADE or held):
        return []
    if "block" in verb.lemmas and words & {"sale", "delivery", "shipment", "supply", "purchase"}:
        return []  # one deal that is held up
    if held:
        owner = next((m.actor for m in parse.mentions if m.start >= target.end and m.actor.sort in {"state", "person"}), None)
        return made(by, codes_of(owner), at, verb, target) if by else []
    if "freeze" in verb.lemmas and not words & {"assets", "reserves", "funds", "accounts", "money", "balances", "holdings", "deposits"}:
        return []
    kept_there = not by and words & {"assets", "accounts", "funds", "reserves"}
    ways = {"to", "from", "of", "with", "into"} | (set() if kept_there else {"in"})  # "Their assets in Switzerland are blocked"
    places = [c for c in complements if c.preposition in ways and c.mentions]
    aimed = after(places, "to", "into", "with") or (places[0] if places else target)
    aims = ([c for m in phrase.mentions[:1] for c in codes_of(m.actor) if c not in by] for phrase in (aimed, target))
    on = next((codes for codes in aims if codes), [])
    if not on and by and parse.tokens[target.start].low in {"its", "their"} and not verb.passive:
        on = [c for c in theirs(passage, context, target, by) if c not in by]
    if not on and "freeze" in verb.lemmas and (owned := after(complements, "of")):
        on = struck(passage, context, owned)  # "froze the assets of the same two companies"
    if not on and by:  # "banned arms sales to the regime"
        on = next((codes for c in complements if c.preposition in ways | {"in"} and (codes := meant(passage, context, c, by))), [])
    if not on:
        return []
    first, last = min(verb.start, target.start), max([c.end for c in complements] + [target.end, verb.end])
    return [(sorted(by), sorted(on), at, first, last)]


def _goods_banned(passage: Passage, context: Context, at: int, verb: VerbGroup, by: list[str], target: NounPhrase) -> list[Told]:
    """Find "China banned Australian wine", "London banned its sugar and tobacco", "Moscow banned pork from Poland"."""
    parse = passage.parse
    words = {t.low for t in parse.tokens[target.start : target.end]}
    if not (words & STAPLES or (context.goods(passage, target.start, target.end) and "block" not in verb.lemmas)):
        return []
    owners = [m.actor for m in target.mentions if (m.adjective or m.genitive) and not m.anaphor and m.actor.sort == "state"]
    on = [c for actor in owners for c in codes_of(actor) if c not in by]
    origin = after(parse.complements(at), "from")
    on = on or [c for c in (codes_of(origin.head) if origin else []) if c not in by]
    if not on and parse.tokens[target.start].low in {"its", "their"}:
        on = [c for c in theirs(passage, context, target, by) if c not in by]
    return made(by, on, at, verb, target, origin) if on else []
