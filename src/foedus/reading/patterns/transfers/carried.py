"""Clauses that leave out what the clause before has said: "Belgium pledged ten jets, Norway six", "Niger followed", "and less from Berlin"."""

from ...discourse.passages import Passage
from ...naming.actors import Actor
from ...syntax.clauses import Parse
from ...syntax.phrases import Element, Mark, NounPhrase, VerbGroup
from ...words.lexicon import Entry, Found
from ...words.words import NUMERALS
from ..context import Context, Deal
from ..transfer_roles import Roles
from .roles import side, true_goods

AMOUNTS = frozenset(
    """
        more fewer less further another one some a an the few as many half twice double several rest others remainder somewhat rather far much none
        between up to about around almost nearly third quarter fifth sixth tenth majority bulk share
    """.split()
)
SO = frozenset({"so", "as"})
DOING = frozenset("did do does has have had will".split())


def carried_roles(passage: Passage, context: Context, told: list[Roles]) -> list[Roles]:
    """Return what clauses without their verb or goods add to the transfers told before them."""
    parse = passage.parse
    found: list[Roles] = []
    for n, one in enumerate(parse.elements):
        deal = _deal_before(passage, context, told, n)
        if deal is None:
            continue
        if isinstance(one, VerbGroup):
            new = _follower(parse, n, one)
            if new is not None:
                found += _again(passage, deal, new.head, deal.goods, n, new.start, one.end)
        elif isinstance(one, NounPhrase) and not one.date and not one.preposition:
            found += _gapped(passage, context, deal, n, one)
        elif isinstance(one, NounPhrase) and not one.date and one.preposition in {"on", "from", "to"}:
            found += _paired(passage, context, deal, n, one)
    return found


def _deal_before(passage: Passage, context: Context, told: list[Roles], n: int) -> Deal | None:
    """The transfer told last before a place, in this sentence or in the ones before."""
    place = passage.parse.tokens[passage.parse.elements[n].start].start
    before = [r for r in told if r.start < place and r.at is not None and r.at < n and r.giver and r.receiver]
    if not before:
        return context.deal if n < 4 and not told and context.deal and passage.index - context.deal.sentence < 3 else None
    last = max(before, key=lambda r: r.at or 0)
    start = passage.parse.elements[n].start
    goods = [g for r in before if r.at == last.at and r.giver == last.giver for g in r.goods]
    return deal_of(passage, last, [g for g in goods if g.start < start] or goods)


def deal_of(passage: Passage, roles: Roles, goods: list[Found] | None = None) -> Deal | None:
    """What to remember of a transfer: its sides, its goods, and which side its clause has for a subject."""
    if roles.giver is None or roles.receiver is None:
        return None
    agent = passage.parse.agent(roles.at) if roles.at is not None else None
    if agent is None and roles.at is not None and (subject := passage.parse.subject(roles.at)) and subject.mentions:
        agent = subject.mentions[0].actor
    gets = agent is not None and bool(set(agent.codes) & set(roles.receiver.codes))
    return Deal(roles.giver, roles.receiver, tuple(g.entry for g in goods or roles.goods), not gets, passage.index, passage.sentence.paragraph)


def _follower(parse: Parse, at: int, verb: VerbGroup) -> NounPhrase | None:
    """Who does as the one before: "Niger followed", "Poland did the same", "so did Kenya"."""
    after = [t.low for t in parse.tokens[verb.end : verb.end + 3]]
    follows = (
        "follow" in verb.lemmas and not verb.passive and (after[:1] in (["suit"], ["in"], ["on"], ["with"], ["soon"]) or after[:1] in (["."], [","]))
    )
    follows = follows and not any(c.preposition == "with" for c in parse.complements(at))  # "followed on Tuesday with asset freezes"
    same = "do" in verb.lemmas and (after[:2] in (["the", "same"], ["so"]) or after[:1] in (["likewise"], ["too"]))
    if (follows and after[:1] != ["with"]) or same:
        subject = parse.subject(at)
        return subject if subject and subject.head and side(subject.head) and not verb.negated else None
    if parse.tokens[verb.end - 1].low in DOING and verb.start and parse.tokens[verb.start - 1].low in SO:
        later = parse.elements[at + 1] if at + 1 < len(parse.elements) else None
        return later if isinstance(later, NounPhrase) and later.head and side(later.head) and not later.preposition else None
    return None


def _gapped(passage: Passage, context: Context, deal: Deal, n: int, phrase: NounPhrase) -> list[Roles]:
    """Read "Norway six", "Turkey drones", "and less from Berlin" after the clause they lean on."""
    parse = passage.parse
    before = parse.elements[n - 1] if n else None
    after = parse.elements[n + 1] if n + 1 < len(parse.elements) else None
    if not (isinstance(before, Mark) and before.sort in {"comma", "and", "stop", "dash"}) or (isinstance(after, VerbGroup) and after.finite):
        return []
    goods = true_goods(passage, context.goods(passage, phrase.start, phrase.end))
    first = phrase.mentions[0] if phrase.mentions else None
    if first is None:
        return _other_end(passage, deal, phrase, after, goods)
    if (
        first.start > phrase.start + 1
        or first.adjective
        or first.genitive
        or first.actor.sort not in {"state", "group"}
        or first.actor.role == "people"
    ):
        return []
    rest = range(first.end, phrase.end)
    kinds = [g for g in goods if g.start >= first.end]
    counted = bool(rest) and all(parse.tags[k].pos in "#." or parse.tokens[k].low in AMOUNTS or parse.tokens[k].kind == "number" for k in rest)
    counted = counted or (bool(rest) and not kinds and all(_is_number(parse, k) for k in rest))
    bare = not rest and isinstance(after, NounPhrase) and _amount_or_day(parse, after)
    if not rest and isinstance(after, NounPhrase) and not after.preposition and not after.mentions and parse.tags[after.start].pos in "D#":
        kinds = true_goods(passage, context.goods(passage, after.start, after.end))  # "Italy a battery"
    if not (kinds or counted or bare):
        return []
    if kinds and any(m.adjective for m in phrase.mentions[1:]):
        return []  # "India Russian jets" is no gift of India's
    entries = tuple(g.entry for g in kinds) or deal.goods
    if _beside_receiver(parse, deal, n):
        return _made(passage, deal.giver, first.actor, entries, None, phrase.start, phrase.end)
    return _again(passage, deal, first.actor, entries, None, phrase.start, phrase.end, _ends(parse, n))


def _beside_receiver(parse: Parse, deal: Deal, n: int) -> bool:
    """Whether "and" joins a name right to the one who is given something ("sold Chad eight drones and Niger six")."""
    if not deal.giver_acts or n < 2 or not isinstance(m := parse.elements[n - 1], Mark) or m.text != "and" or isinstance(parse.elements[n - 2], Mark):
        return False
    at = next((k for k in range(n - 1, -1, -1) if isinstance(parse.elements[k], VerbGroup)), None)
    dative = parse.elements[at + 1] if at is not None else None
    if not isinstance(dative, NounPhrase) or dative.preposition or not dative.mentions:
        return False
    named = dative.mentions[0]
    return not named.adjective and not named.genitive and named.start == dative.start and set(named.actor.codes) == set(deal.receiver.codes)


def _paired(passage: Passage, context: Context, deal: Deal, n: int, phrase: NounPhrase) -> list[Roles]:
    """Read "and on China for its electricity", "and to Kenya helicopters" after the clause they lean on."""
    parse = passage.parse
    before = parse.elements[n - 1] if n else None
    after = parse.elements[n + 1] if n + 1 < len(parse.elements) else None
    joined = isinstance(before, Mark) and before.sort in {"comma", "and"}
    if not joined or not isinstance(after, NounPhrase) or after.preposition not in {"for", ""} or side(phrase.head) is None:
        return []
    goods = true_goods(passage, context.goods(passage, after.start, after.end))
    giver, receiver = (deal.giver, phrase.head) if phrase.preposition == "to" else (phrase.head, deal.receiver)
    return _made(passage, giver, receiver, tuple(g.entry for g in goods), None, phrase.start, after.end)


def _other_end(passage: Passage, deal: Deal, phrase: NounPhrase, after: Element | None, goods: list[Found]) -> list[Roles]:
    """As in "and somewhat less from Berlin", "a dozen more to Kyiv": the other end is new."""
    parse = passage.parse
    kinds = [g for g in goods if g.end >= phrase.end and g.entry.id not in {"access", "support"}]
    if kinds and isinstance(after, NounPhrase) and after.preposition == "from" and side(after.head):
        return _made(
            passage, after.head, deal.receiver, tuple(g.entry for g in kinds), None, phrase.start, after.end
        )  # "and armoured cars from France"
    soldiers = {"troops", "nuclear_weapons"} >= {g.id for g in deal.goods}
    if not isinstance(after, NounPhrase) or after.preposition not in ({"in"} if soldiers else {"from", "to"}) or side(after.head) is None or goods:
        return []
    words = range(phrase.start, phrase.end)
    if not all(parse.tokens[k].low in AMOUNTS or _is_number(parse, k) or parse.tags[k].pos in "#." for k in words):
        return []
    giver, receiver = (after.head, deal.receiver) if after.preposition == "from" else (deal.giver, after.head)
    return _made(passage, giver, receiver, deal.goods, None, phrase.start, after.end)


def _is_number(parse: Parse, k: int) -> bool:
    token = parse.tokens[k]
    return token.kind == "number" or parse.tags[k].pos == "#" or token.low in NUMERALS or any(part in NUMERALS for part in token.low.split("-"))


def _amount_or_day(parse: Parse, phrase: NounPhrase) -> bool:
    """Whether what follows a bare name shows that it is a clause cut short: a day, a number, "between ten and twelve"."""
    if phrase.date is not None:
        return phrase.preposition in {"in", "on", "by", "since", ""}
    return phrase.preposition in {"between", "about", "with", ""} and all(
        _is_number(parse, k) or parse.tokens[k].low in AMOUNTS for k in range(phrase.start, phrase.end)
    )


def _ends(parse: Parse, n: int) -> dict[str, Actor]:
    """The other ends that a clause cut short names: "from X", "to Y"."""
    found: dict[str, Actor] = {}
    for one in parse.elements[n + 1 : n + 3]:
        if not isinstance(one, NounPhrase):
            break
        if one.preposition in {"from", "to", "for"} and one.head and side(one.head):
            found["from" if one.preposition == "from" else "to"] = one.head
    return found


def _again(
    passage: Passage,
    deal: Deal,
    new: Actor | None,
    goods: tuple[Entry, ...],
    at: int | None,
    start: int,
    end: int,
    ends: dict[str, Actor] | None = None,
) -> list[Roles]:
    """The same transfer with a new subject."""
    ends = ends or {}
    if deal.giver_acts:
        return _made(passage, new, ends.get("to", deal.receiver), goods, at, start, end)
    return _made(passage, ends.get("from", deal.giver), new, goods, at, start, end)


def _made(
    passage: Passage, giver: Actor | None, receiver: Actor | None, goods: tuple[Entry, ...], at: int | None, start: int, end: int
) -> list[Roles]:
    if giver is None or receiver is None or set(giver.codes) & set(receiver.codes) or not goods:
        return []
    first, last = passage.place(start, end)
    kinds = [Found(start, end, entry, entry.id) for entry in dict.fromkeys(goods)]
    return [Roles(giver, receiver, kinds, at, first, last, "transfer/carried")]
