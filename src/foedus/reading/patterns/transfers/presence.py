"""Soldiers of one state who stay in another ("2,500 American troops remain in Iraq")."""

from ...discourse.passages import Passage
from ...naming.actors import Actor, group
from ...syntax.clauses import Parse
from ...syntax.phrases import Mark, NounPhrase, VerbGroup
from ...words.lexicon import Found
from ..context import Context, after
from ..transfer_roles import Roles
from .roles import side, town_of, true_goods

STAYING = frozenset("stay remain sit serve stand linger be number patrol camp winter".split())
FIGHTING = frozenset("fight serve die bleed".split())
GUARDING = frozenset("guard protect escort patrol defend shield secure advise".split())
TENDING = frozenset("maintain service repair staff".split())
"""What people do with the goods of those whom they serve."""
PRESENCE = frozenset("mandate presence stationing deployment garrison contingent mission posting".split())
"""Nouns under which soldiers stay somewhere by consent."""
FORCES_ABROAD = frozenset("contingent garrison mission detachment battlegroup brigade battalion regiment".split())
AT_WAR = frozenset("fight attack kill die lose capture storm strike destroy advance retreat invade occupy shell bomb wound".split())
DEPLOYING = frozenset("deploy station base garrison post quarter billet".split())
COMING = frozenset("arrive land follow".split())
PLACES = frozenset("in on at near outside around inside across throughout along".split())
STANDING = frozenset({"troops", "aircraft", "air_defence", "missiles", "nuclear_weapons", "vessels", "artillery", "armoured_vehicles"})
"""What may stand in the land of an ally."""
HAVING = frozenset("have keep maintain".split())


def presence_roles(passage: Passage, context: Context) -> list[Roles]:
    """Return what states keep in other states, where only the staying is told."""
    found = []
    parse = passage.parse
    for at, verb in parse.verbs():
        home = next((c for c in parse.complements(at)[:1] if verb.copula and parse.tokens[c.end - 1].low in {"home", "host"}), None)
        if home is not None and (lodged := _lodged(passage, context, at)):
            found.append(lodged)
            continue
        if not verb.passive and HAVING & set(verb.lemmas) and (had := _had(passage, context, at)):
            found.append(had)
            continue
        if not verb.passive and (FIGHTING | GUARDING | TENDING) & set(verb.lemmas) and (served := _served(passage, context, at, verb)):
            found.append(served)
            continue
        if not verb.passive and COMING & set(verb.lemmas) and (come := parse.subject(at)) and (hosted := _hosted(passage, context, at, come)):
            found.append(hosted)
        if verb.passive or not STAYING & set(verb.lemmas):
            continue
        complements = parse.complements(at)
        subject = parse.subject(at)
        there = subject is None or parse.tokens[subject.start].low == "there"
        if there and verb.copula and (listed := _there(passage, context, at)):
            found += listed
            continue
        kept = next((c for c in complements if not c.preposition and not c.date), None) if there else subject
        if verb.copula and not there:
            kept = subject if complements and complements[0].preposition in {"in", "on", "at"} else None
        place = after(complements, "in", "on", "at", "near", "outside")
        if isinstance(subject, NounPhrase) and place is None and (here := _still_there(passage, context, at, subject)):
            found.append(here)
        if isinstance(kept, NounPhrase) and place is None and not verb.copula and (hosted := _hosted(passage, context, at, kept)):
            found.append(hosted)
        if not isinstance(kept, NounPhrase) or place is None:
            continue
        joined = _last_joined(parse, kept)
        goods = [g for g in true_goods(passage, context.goods(passage, joined.start, parse.extent(joined))) if g.entry.id in {"troops", "access"}]
        host = side(place.head or (place.mentions[0].actor if place.mentions else None)) or town_of(passage, context, place)
        guests = [m.actor for m in kept.mentions if m.adjective or m.genitive]
        if joined is not kept:
            both = [m.actor for m in (*kept.mentions[-1:], *joined.mentions) if m.adjective]
            guests = [group(both)] if both else []
            kept = joined
        if not goods or goods[-1].end < joined.end or host is None:
            continue
        for guest in guests:
            if guest.sort in {"state", "group"} and guest.codes and not set(guest.codes) & set(host.codes):
                start, end = parse.tokens[kept.start].start, parse.tokens[place.end - 1].end
                giver, receiver = (host, guest) if goods[-1].entry.id == "access" else (guest, host)
                found.append(Roles(giver, receiver, goods[-1:], at, start, end, "transfer/presence"))
    found += [*_of_presence(passage, context), *_of_force(passage, context)]
    for n, one in enumerate(parse.elements[2:-1], 2):
        if isinstance(one, NounPhrase) and parse.tokens[one.end - 1].low in {"home", "host"} and one.end - one.start == 1:
            landlord, lodgers = parse.elements[n - 2], parse.elements[n + 1]
            named = isinstance(landlord, NounPhrase) and isinstance(lodgers, NounPhrase) and lodgers.preposition == "to"
            if named and parse.tokens[one.start - 1].text == ",":
                assert isinstance(landlord, NounPhrase)
                assert isinstance(lodgers, NounPhrase)
                found += _housed(passage, context, landlord, lodgers, None)
    return found


def _there(passage: Passage, context: Context, at: int) -> list[Roles]:
    """As in "there are 10,000 American airmen at Al Udeid, and Turkish troops stationed outside Doha"."""
    parse, found = passage.parse, []
    for n, kept in enumerate(parse.elements[at + 1 :], at + 1):
        if isinstance(kept, Mark) and kept.sort not in {"comma", "and"}:
            if kept.sort == "relative":
                continue
            break
        if not isinstance(kept, NounPhrase) or kept.date or kept.preposition or not kept.mentions:
            continue
        rest = parse.elements[n + 1 : n + 3]
        if rest and isinstance(rest[0], VerbGroup) and rest[0].bare_participle and (DEPLOYING & set(rest[0].lemmas)):
            rest = rest[1:]
        place = rest[0] if rest else None
        if not isinstance(place, NounPhrase) or place.preposition not in PLACES or place.date:
            continue
        guest = next((m.actor for m in kept.mentions if (m.adjective or m.genitive) and side(m.actor)), None)
        host = side(place.head or (place.mentions[0].actor if place.mentions else None)) or town_of(passage, context, place)
        goods = [g for g in true_goods(passage, context.goods(passage, kept.start, kept.end)) if g.entry.id in STANDING and g.end == kept.end]
        if guest and host and goods and not set(guest.codes) & set(host.codes):
            start, end = passage.place(kept.start, place.end)
            found.append(Roles(guest, host, goods[-1:], at, start, end, "transfer/presence"))
    return found


def _of_presence(passage: Passage, context: Context) -> list[Roles]:
    """As in "the mandate of Turkish troops in Azerbaijan", "the presence of French soldiers in Gabon"."""
    parse, found = passage.parse, []
    for noun, kept, place in zip(parse.elements, parse.elements[1:], parse.elements[2:], strict=False):
        if not (isinstance(noun, NounPhrase) and isinstance(kept, NounPhrase) and isinstance(place, NounPhrase)):
            continue
        if parse.tokens[noun.end - 1].low not in PRESENCE or kept.preposition != "of" or place.preposition not in {"in", "on"} or place.date:
            continue
        guest = next((m.actor for m in kept.mentions if (m.adjective or m.genitive) and side(m.actor)), None)
        host = side(place.head or (place.mentions[0].actor if place.mentions else None))
        goods = [g for g in true_goods(passage, context.goods(passage, kept.start, kept.end)) if g.entry.id in {"troops", "nuclear_weapons"}]
        if guest and host and goods and not set(guest.codes) & set(host.codes):
            start, end = passage.place(noun.start, place.end)
            found.append(Roles(guest, host, goods[-1:], None, start, end, "transfer/presence"))
    return found


def _of_force(passage: Passage, context: Context) -> list[Roles]:
    """As in "France's contingent in Djibouti numbers 1,500", "there are 4,000 troops from Rwanda in Mozambique"."""
    parse, found = passage.parse, []
    if parse.words.isdisjoint(FORCES_ABROAD | {"from"}) or not parse.lemmas.isdisjoint(AT_WAR):
        return []
    for n, one in enumerate(parse.elements[:-1]):
        if not isinstance(one, NounPhrase) or one.date:
            continue
        after_it = parse.elements[n + 1]
        troops = [g for g in true_goods(passage, context.goods(passage, one.start, one.end)) if g.entry.id == "troops" and g.end == one.end]
        guest, k = None, n + 1
        if troops and isinstance(after_it, NounPhrase) and after_it.preposition == "from" and not after_it.date:
            guest, k = side(after_it.head), n + 2
        elif parse.tokens[one.end - 1].low in FORCES_ABROAD:
            guest = next((m.actor for m in one.mentions if m.genitive and side(m.actor)), None)
            troops = troops or [Found(one.start, one.end, context.lexicon.goods("troops"), "contingent")]
        near = parse.elements[k : k + 2]
        stays = [e for e in near if isinstance(e, VerbGroup)]
        place = next((e for e in near if isinstance(e, NounPhrase) and e.preposition in {"in", "on"} and not e.date), None)
        if any(not v.passive or DEPLOYING.isdisjoint(v.lemmas) for v in stays):
            place = None
        host = side(place.head or (place.mentions[0].actor if place.mentions else None)) if place else _home_to(passage, n)
        if guest and host and troops and not set(guest.codes) & set(host.codes):
            start, end = passage.place(one.start, place.end if place else one.end)
            found.append(Roles(guest, host, troops[-1:], None, start, end, "transfer/presence"))
    return found


def _home_to(passage: Passage, n: int) -> Actor | None:
    """The host of "Djibouti is home to 1,500 soldiers from France"."""
    parse = passage.parse
    home, at = parse.elements[n - 1] if n else None, n - 2
    if not isinstance(home, NounPhrase) or parse.tokens[home.end - 1].low not in {"home", "host"} or at < 0:
        return None
    subject = parse.subject(at) if isinstance(parse.elements[at], VerbGroup) else None
    return side(subject.head) if subject else None


def _still_there(passage: Passage, context: Context, at: int, kept: NounPhrase) -> Roles | None:
    """As in "Niger: Russian instructors, who came in April, are still there"."""
    parse = passage.parse
    guest = next((m.actor for m in kept.mentions if (m.adjective or m.genitive) and side(m.actor)), None)
    goods = [g for g in true_goods(passage, context.goods(passage, kept.start, kept.end)) if g.entry.id == "troops"]
    there = {"there", "here"} & {t.low for t in parse.tokens[parse.elements[at].end : parse.elements[at].end + 3]}
    host = (context.label or place_before(passage, context, kept.start, guest)) if guest and goods and there else None
    if host is None or guest is None or set(guest.codes) & set(host.codes):
        return None
    brought = [e for e in parse.elements[:at] if isinstance(e, NounPhrase) and e.preposition == "with" and e.start > kept.start]
    goods = goods[-1:] + [g for e in brought for g in true_goods(passage, context.goods(passage, e.start, e.end))]
    start, end = passage.place(kept.start, parse.elements[at].end)
    return Roles(guest, host, goods, at, start, end, "transfer/presence")


def place_before(passage: Passage, context: Context, start: int, guest: Actor) -> Actor | None:
    """Which state "there" and "here" mean: the first that the clauses before name, else the one that is spoken of most."""
    named = [m.actor for m in passage.parse.mentions if m.end <= start and len(m.actor.codes) == 1 and m.actor.sort in {"state", "person"}]
    others = [a for a in named if not set(a.codes) & set(guest.codes)]
    found = others[0] if others else context.salience.foremost(but=guest.codes)
    return Actor("state", found.codes[0], found.codes) if found else None


def _hosted(passage: Passage, context: Context, at: int, kept: NounPhrase) -> Roles | None:
    """As in "American troops stayed until 2006", "Indian troops arrived within days": in the state that is spoken of."""
    parse, verb = passage.parse, passage.parse.elements[at]
    rest = parse.complements(at)
    goods = [g for g in true_goods(passage, context.goods(passage, kept.start, kept.end)) if g.entry.id == "troops" and g.end == kept.end]
    guest = next((m.actor for m in kept.mentions if (m.adjective or m.genitive) and side(m.actor)), None)
    away = {"out", "away", "home", "back", "put", "loyal", "neutral", "off"} & {t.low for t in parse.tokens[verb.end : verb.end + 2]}
    timed = all(c.date or c.preposition in {"within", "until", "till", "since", "for", "by", "on", "under", "as"} for c in rest)
    if not goods or guest is None or len(guest.codes) != 1 or away or not timed or any(m.actor.codes for c in rest for m in c.mentions):
        return None
    named = [m.actor for m in parse.mentions if m.end <= kept.start and not m.adjective and m.actor.sort in {"state", "person", "body"}]
    partner = [Actor("state", c, (c,)) for c in context.pair if set(guest.codes) <= set(context.pair)]
    others = [*reversed(named), *partner, *([context.topic] if context.topic else [])]
    host = next((a for a in others if len(a.codes) == 1 and not set(a.codes) & set(guest.codes)), None)
    if host is None:
        return None
    start, end = passage.place(kept.start, verb.end)
    return Roles(guest, host, goods, at, start, end, "transfer/presence")


def _served(passage: Passage, context: Context, at: int, verb: VerbGroup) -> Roles | None:
    """As in "10,000 North Korean soldiers are fighting for Russia", "Rwandan soldiers guard the president of Chad"."""
    parse = passage.parse
    subject, complements = parse.subject(at), parse.complements(at)
    if subject is None:
        return None
    goods = [g for g in true_goods(passage, context.goods(passage, subject.start, parse.extent(subject))) if g.entry.id == "troops"]
    guest = next((m.actor for m in subject.mentions if (m.adjective or m.genitive) and side(m.actor)), None)
    if FIGHTING & set(verb.lemmas):
        served = after(complements, "for", "alongside", "with", "beside")
    else:
        served = next((c for c in complements[:1] if not c.preposition and not c.date), None)
    host = side(served.head or (served.mentions[0].actor if served.mentions else None)) if served else None
    if host is None and served is not None and len(complements) > 1 and complements[1].preposition in {"in", "of"}:
        host = side(complements[1].head)  # "advise the presidential guard in Caracas"
    if not goods or guest is None or host is None or served is None or set(guest.codes) & set(host.codes):
        return None
    start, end = passage.place(subject.start, served.end)
    return Roles(guest, host, goods[-1:], at, start, end, "transfer/presence")


def _had(passage: Passage, context: Context, at: int) -> Roles | None:
    """As in "Paris still has about 1,000 troops in Chad"."""
    parse = passage.parse
    owner, complements = parse.subject(at), parse.complements(at)
    place = next((c for c in complements if c.preposition in {"in", "on"} and c.mentions), None) or after(complements, "in", "on")
    guest = side(owner.head) if owner else None
    host = side(place.head or (place.mentions[0].actor if place.mentions else None)) if place else None
    if guest is None or host is None or place is None or set(guest.codes) & set(host.codes):
        return None
    kept = [c for c in complements if c.preposition in {"", "of"} and not c.date and c.start < place.start]
    goods = [
        g for c in kept for g in true_goods(passage, context.goods(passage, c.start, c.end)) if g.entry.id in {"troops", "labour"} and g.end == c.end
    ]
    if not goods:
        return None
    start, end = passage.place(parse.elements[at].start, place.end)
    return Roles(guest, host, goods[-1:], at, start, end, "transfer/presence")


def _lodged(passage: Passage, context: Context, at: int) -> Roles | None:
    """As in "Tajikistan is home to 7,000 Russian soldiers"."""
    place, guests = passage.parse.subject(at), after(passage.parse.complements(at), "to")
    return next(iter(_housed(passage, context, place, guests, at)), None) if place and guests else None


def _housed(passage: Passage, context: Context, place: NounPhrase, guests: NounPhrase, at: int | None) -> list[Roles]:
    """Whose soldiers or base a state is said to be home to."""
    parse = passage.parse
    goods = [
        g
        for g in true_goods(passage, context.goods(passage, guests.start, parse.extent(guests)))
        if g.entry.id in {"troops", "access", "nuclear_weapons"}
    ]
    guest = next((m.actor for m in guests.mentions if m.adjective or m.genitive), None)
    host = side(place.head)
    if not goods or guest is None or host is None or set(guest.codes) & set(host.codes):
        return []
    giver, receiver = (host, guest) if goods[-1].entry.id == "access" else (guest, host)
    start, end = parse.tokens[place.start].start, parse.tokens[guests.end - 1].end
    return [Roles(giver, receiver, goods[-1:], at, start, end, "transfer/presence")]


def _last_joined(parse: Parse, phrase: NounPhrase) -> NounPhrase:
    """The second of "1,500 French and 1,100 American soldiers", or the phrase itself."""
    n = parse.elements.index(phrase)
    rest = parse.elements[n + 1 : n + 3]
    if len(rest) == 2 and isinstance(rest[0], Mark) and rest[0].text == "and" and isinstance(rest[1], NounPhrase) and not rest[1].preposition:
        return rest[1]
    return phrase
