"""Those who are let onto soil: "let the Russian navy stay in Sevastopol", "opens its skies to American jets", "the right to remain there"."""

import re

from ...discourse.passages import Passage
from ...naming.actors import Actor
from ...syntax.phrases import Mark, NounPhrase, VerbGroup
from ...words.lexicon import Found
from ..context import Context, towns
from ..transfer_roles import Roles
from .access import ALLOWING, FIELDS, FORCES, SITES, service_of
from .origins import only_other
from .presence import place_before
from .roles import maker_of, owner_of, side, town_of, true_goods

LETTING = ALLOWING | frozenset("invite empower".split())
STAYING = frozenset(
    """
        stay remain fly land use operate train dock call berth anchor moor refuel resupply overfly station base keep garrison patrol cross pass enter
        transit take store build exercise deploy come maintain establish set run return launch run sail stop occupy move post drill march install
    """.split()
)
"""What forces do on the soil of another state that lets them."""
ARMED = FORCES | frozenset(
    """
        men columns units unit division divisions fighters tanks fleet squadron squadrons garrison garrisons force command headquarters marine corps
        instructors advisers advisors gis bombers brigade battalion contingent crews pilots drones helicopters guards convoys corvettes frigates
        destroyers submarines gunboats transports tankers regiments
    """.split()
)
INSTITUTIONS = frozenset("navy army fleet force command headquarters corps squadron wing marines garrison".split())
"""Forces that are at home somewhere without being counted."""
BARRED = frozenset("country borders border doors door gates gate soil skies waters areas area lands shores coast depots camps ranges forests".split())
"""What is opened to the forces of another, besides bases."""
LAND = frozenset("ground soil territory land lands shores waters skies airspace coast islands island country".split())
RIGHTS = frozenset("right rights permission leave licence freedom authority concession clearance".split())
LEASED = frozenset("lease leases leasehold rent".split())
HOUSING = frozenset("house accommodate shelter quarter lodge harbour harbor".split())
TAKING = frozenset("take hold have get rent acquire secure keep win obtain".split())
LEAVING_FROM = frozenset("fly operate launch take sail refuel strike".split())
ENTERING = frozenset("have enjoy get gain fly operate train land launch store station base keep use dock".split())
AT = frozenset({"in", "at", "on", "from", "over", "through", "into", "across", "near", "off", "onto", "around", "along", "of"})
ARMS_TOLD = re.compile(r"\b(?:bases?|airfields?|airstrips?|troops|soldiers|military facilities)\b")
"""Of what a report speaks where those who are let in are forces."""
REACH = 7
"""How many elements after a verb the soil may stand."""


def admitting_roles(passage: Passage, context: Context, told: list[Roles]) -> list[Roles]:
    """Return the access that a sentence tells of without a noun for it, where nothing else has found any."""
    if any(g.entry.id == "access" for one in told for g in one.goods):
        return []
    for at, verb in passage.parse.verbs():
        lemmas = set(verb.lemmas)
        one = None
        if LETTING & lemmas and not verb.negated:
            one = _let(passage, context, at, verb)
        elif {"open", "throw", "reopen"} & lemmas:
            one = _opened(passage, context, at, verb)
        elif HOUSING & lemmas and not verb.passive:
            one = _housed(passage, context, at)
        elif verb.copula:
            one = _at_home(passage, context, at)
        if one is None and lemmas & ENTERING and not verb.passive:
            one = _to_which(passage, context, at)
        if one is None and lemmas & LEAVING_FROM and not verb.passive:
            one = _flown_from(passage, context, at, verb)
        if one is None and lemmas & (TAKING | {"give", "grant", "lease", "cede", "let"}):
            one = _leased(passage, context, at, verb)
        if one is not None and one.giver and one.receiver and not set(one.giver.codes) & set(one.receiver.codes):
            return [one]
    return _entitled(passage, context)


def forces_in(passage: Passage, context: Context, phrase: NounPhrase | None) -> Actor | None:
    """Whose forces a phrase names ("the Russian navy", "Moscow's men", "the U-2s")."""
    if phrase is None or phrase.date:
        return None
    tokens = passage.parse.tokens
    armed = tokens[phrase.end - 1].low in ARMED
    goods = [g for g in context.goods(passage, phrase.start, phrase.end) if g.end == phrase.end and g.entry.id not in {"access", "support"}]
    if (serving := service_of(passage, context, phrase)) is not None:
        return serving
    if not armed and not goods:
        return None
    owner = next((m.actor for m in phrase.mentions if (m.adjective or m.genitive) and side(m.actor)), None)
    whole = side(phrase.head) if armed else None  # "the United States Navy" is one name
    return owner or whole or (maker_of(passage, context, goods) if goods else None)


def _access(context: Context, start: int, end: int) -> list[Found]:
    return [Found(start, end, context.lexicon.goods("access"), "soil")]


def _phrases(passage: Passage, at: int) -> list[NounPhrase]:
    """The phrases after an element, up to the next finite clause."""
    found = []
    for one in passage.parse.elements[at + 1 : at + 1 + REACH]:
        if isinstance(one, VerbGroup) and one.finite and one.form != "base":
            break
        if isinstance(one, Mark) and one.sort not in {"comma", "and"}:
            break
        if isinstance(one, NounPhrase) and not one.date:
            found.append(one)
    return found


def _lies(passage: Passage, context: Context, phrases: list[NounPhrase], guest: Actor) -> Actor | None:
    """In whose state the place lies that some phrases name."""
    for one in phrases:
        if one.preposition not in AT and not _soil(passage, context, one):
            continue
        for code in towns(passage, context, one):
            if code not in guest.codes:
                return Actor("state", code, (code,))
        for m in one.mentions:
            actor = side(m.actor)
            if actor and actor.sort in {"state", "person"} and not set(actor.codes) & set(guest.codes):
                return actor
    return None


def _soil(passage: Passage, context: Context, phrase: NounPhrase) -> bool:
    """Whether a phrase names soil that forces may use."""
    if passage.parse.tokens[phrase.end - 1].low in SITES | FIELDS | LAND:
        return True
    return any(g.entry.id == "access" for g in true_goods(passage, context.goods(passage, phrase.start, phrase.end)))


def _host(passage: Passage, context: Context, at: int, guest: Actor, phrases: list[NounPhrase]) -> Actor | None:
    """Who lets a guest in: whoever acts, the state where the place lies, the other party, or the one other state."""
    acting = side(passage.parse.agent(at)) or owner_of(passage, context, passage.parse.subject(at))
    if acting is not None and not set(acting.codes) & set(guest.codes):
        return acting
    lying = _lies(passage, context, phrases, guest)
    rest = [c for c in context.pair if c not in guest.codes] if set(guest.codes) <= set(context.pair) else []
    partner = Actor("state", rest[0], (rest[0],)) if len(rest) == 1 else None
    return lying or only_other(passage, guest) or partner or context.salience.foremost(but=guest.codes, here=passage.parse)


def _let(passage: Passage, context: Context, at: int, verb: VerbGroup) -> Roles | None:
    """As in "will let the Russian navy stay in Sevastopol", "American marines were allowed to remain on Okinawa"."""
    parse = passage.parse
    row = parse.elements[at + 1 : at + 7]
    named = parse.subject(at) if verb.passive else next(iter(row), None)
    if not isinstance(named, NounPhrase) or (named.preposition and not verb.passive):
        return None
    forces = forces_in(passage, context, named)
    guest = forces or side(named.head)
    if guest is None or len(guest.codes) != 1:
        return None
    doing = next((k for k, e in enumerate(row, at + 1) if isinstance(e, VerbGroup)), None)
    deed = parse.elements[doing] if doing is not None else None
    does = isinstance(deed, VerbGroup) and (deed.infinitive or deed.form == "base") and bool(STAYING & set(deed.lemmas))
    phrases = _phrases(passage, doing if does and doing is not None else at)
    phrases = [p for p in phrases if p is not named]
    into = [p for p in phrases if p.preposition in {"into", "onto", "through", "across", "over"}]
    inside = parse.tokens[named.end].low == "in" if named.end < len(parse.tokens) and "let" in verb.lemmas else False
    soil = [p for p in phrases if _soil(passage, context, p) or towns(passage, context, p) or (p.preposition in AT and p.head)]
    there = does and not {"there", "here"}.isdisjoint(t.low for t in parse.tokens[named.end : named.end + 12])
    if forces is None:
        ours = does and any(forces_in(passage, context, p) or context.goods(passage, p.start, p.end) for p in phrases if not p.preposition)
        kept = ours and bool({"fly", "base", "station", "keep", "land", "build", "install", "deploy", "operate"} & set(getattr(deed, "lemmas", ())))
        used = does and "use" in getattr(deed, "lemmas", ()) and bool(soil)
        let_in = inside and parse.tokens[named.start].low == "the" and ARMS_TOLD.search(context.text) is not None
        if not (kept and soil) and not used and not let_in:
            return None
    elif not (does and (soil or there or "stay" in getattr(deed, "lemmas", ()))) and not (into or inside):
        return None
    host = _host(passage, context, at, guest, phrases) if not verb.passive else _lies(passage, context, phrases, guest) or only_other(passage, guest)
    if there and not verb.passive and not side(parse.agent(at)):
        host = place_before(passage, context, named.start, guest) or host
    last = (soil or into or [named])[0]
    start, end = passage.place(min(verb.start, named.start), max(last.end, verb.end))
    return Roles(host, guest, _access(context, verb.start, max(last.end, verb.end)), at, start, end, "transfer/admitting")


def _opened(passage: Passage, context: Context, at: int, verb: VerbGroup) -> Roles | None:
    """As in "opens fifteen military areas to American troops", "threw open their airfields to the Luftwaffe's bombers"."""
    parse = passage.parse
    complements = parse.complements(at)
    opened = parse.subject(at) if verb.passive else next((c for c in complements if c.preposition in {"", "open"} and not c.date), None)
    target = next((c for c in complements if c.preposition == "to"), None)
    guest = forces_in(passage, context, target)
    if opened is None or target is None or guest is None:
        return None
    if parse.tokens[opened.end - 1].low not in BARRED and not _soil(passage, context, opened):
        return None
    owner = next((m.actor for m in opened.mentions if side(m.actor) and not set(m.actor.codes) & set(guest.codes)), None)
    host = owner or (_host(passage, context, at, guest, []) if not verb.passive else only_other(passage, guest))
    start, end = passage.place(min(verb.start, opened.start), target.end)
    return Roles(host, guest, _access(context, opened.start, opened.end), at, start, end, "transfer/admitting")


def _housed(passage: Passage, context: Context, at: int) -> Roles | None:
    """As in "has housed American forces at Al Udeid"."""
    parse = passage.parse
    host = side(parse.agent(at))
    complements = parse.complements(at)
    lodged = next((c for c in complements[:1] if not c.preposition), None)
    guest = forces_in(passage, context, lodged)
    site = next(
        (c for c in complements[1:] if c.preposition in {"at", "in", "on"} and (towns(passage, context, c) or _soil(passage, context, c))), None
    )
    counted = lodged is not None and any(t.kind == "number" for t in parse.tokens[lodged.start : lodged.end])
    if host is None or guest is None or lodged is None or counted or (site is None and parse.tokens[lodged.end - 1].low not in INSTITUTIONS):
        return None
    end = site.end if site else lodged.end
    start, stop = passage.place(parse.elements[at].start, end)
    return Roles(host, guest, _access(context, parse.elements[at].start, end), at, start, stop, "transfer/admitting")


def _at_home(passage: Passage, context: Context, at: int) -> Roles | None:
    """As in "Its harbour has been home to the United States Navy", "Sevastopol is the base of the Russian fleet"."""
    parse = passage.parse
    complements = parse.complements(at)
    home = next((c for c in complements[:1] if parse.tokens[c.end - 1].low in {"home", "host", "seat", "base"}), None)
    lodgers = next((c for c in complements[1:3] if c.preposition in {"to", "of", "for"}), None)
    place = parse.subject(at)
    guest = forces_in(passage, context, lodgers)
    if home is None or lodgers is None or place is None or guest is None or parse.tokens[lodgers.end - 1].low not in INSTITUTIONS:
        return None
    owner = next((m.actor for m in place.mentions if side(m.actor) and not set(m.actor.codes) & set(guest.codes)), None)
    own = not place.mentions and parse.tokens[place.start].low in {"its", "their", "whose", "our"}
    host = owner or (context.topic if own and context.topic else town_of(passage, context, place))
    start, end = passage.place(place.start, lodgers.end)
    return Roles(host, guest, _access(context, home.start, lodgers.end), at, start, end, "transfer/admitting")


def _to_which(passage: Passage, context: Context, at: int) -> Roles | None:
    """As in "four more camps to which American soldiers will have access", "the airfield from which French jets fly"."""
    parse = passage.parse
    asked = parse.relative(at)
    if asked not in {"to which", "from which", "at which", "on which", "in which", "where", "through which", "over which"}:
        return None
    soil, subject = parse.antecedent(at), parse.subject(at)
    guest = forces_in(passage, context, subject) or (side(subject.head) if subject else None)
    if soil is None or guest is None or not _soil(passage, context, soil):
        return None
    entering = "have" not in passage.parse.elements[at].lemmas or "access" in {t.low for t in parse.tokens[parse.elements[at].end :][:3]}  # type: ignore[union-attr]
    if not entering or (forces_in(passage, context, subject) is None and "use" not in parse.elements[at].lemmas):  # type: ignore[union-attr]
        return None
    n = next(k for k, e in enumerate(parse.elements) if e is soil)
    host = _lies(passage, context, [soil, *_phrases(passage, n)], guest)
    ruling = next((k for k in range(n - 1, -1, -1) if isinstance(parse.elements[k], VerbGroup)), None)
    acting = side(parse.agent(ruling)) if ruling is not None else None
    host = host or (acting if acting and acting.sort == "state" else None) or only_other(passage, guest)
    start, end = passage.place(soil.start, parse.elements[at].end)
    return Roles(host, guest, _access(context, soil.start, soil.end), at, start, end, "transfer/admitting")


def _flown_from(passage: Passage, context: Context, at: int, verb: VerbGroup) -> Roles | None:
    """As in "American bombers fly from Incirlik", "Russian aircraft operate out of an airfield in Egypt"."""
    parse = passage.parse
    guest = forces_in(passage, context, parse.subject(at))
    phrases = _phrases(passage, at)
    n = next((k for k, p in enumerate(phrases) if p.preposition in {"from", "at", "out of", "of"}), None)
    if guest is None or n is None or not (_soil(passage, context, phrases[n]) or towns(passage, context, phrases[n])):
        return None
    if any(p.preposition in {"to", "into"} for p in phrases) or (phrases[n].preposition == "at" and "refuel" not in verb.lemmas):
        return None  # "flew from Misrata to Doha"
    host = _lies(passage, context, phrases[n : n + 2], guest)
    start, end = passage.place(verb.start, phrases[n].end)
    return Roles(host, guest, _access(context, phrases[n].start, phrases[n].end), at, start, end, "transfer/admitting")


def _leased(passage: Passage, context: Context, at: int, verb: VerbGroup) -> Roles | None:
    """As in "took the port of Piraeus on a lease of 35 years", "A lease of 1947 gave the Americans Subic for 99 years"."""
    parse = passage.parse
    subject, phrases = parse.subject(at), _phrases(passage, at)
    lease = next(
        (p for p in phrases if LEASED & {t.low for t in parse.tokens[p.start : p.end]} and p.preposition in {"on", "under", "by", "with"}), None
    )
    lent = subject is not None and not verb.passive and bool(LEASED & {t.low for t in parse.tokens[subject.start : subject.end]})
    if lease is None and not lent:
        return None
    first = next((p for p in phrases[:1] if not p.preposition), None)
    opening = next((m for m in first.mentions if not m.adjective and not m.genitive), None) if first else None  # "gave the Americans Dhahran"
    dative = side(opening.actor) if opening else forces_in(passage, context, first)
    guest = dative if lent else side(parse.agent(at)) or owner_of(passage, context, subject)
    soil = next((p for p in phrases if p is not lease and (towns(passage, context, p) or (_soil(passage, context, p) and p.mentions))), None)
    if guest is None or soil is None:
        return None
    host = _lies(passage, context, phrases[phrases.index(soil) :], guest)
    if host is None and (codes := towns(passage, context, soil)):
        host = Actor("state", codes[0], (codes[0],))
    start, end = passage.place(min(verb.start, soil.start), soil.end)
    return Roles(host, guest, _access(context, soil.start, soil.end), at, start, end, "transfer/admitting")


def _entitled(passage: Passage, context: Context) -> list[Roles]:
    """As in "gave Moscow's men the right to remain on Czechoslovak ground", "has the right to station troops in Estonia"."""
    parse = passage.parse
    for n, noun in enumerate(parse.elements[:-1]):
        doing = parse.elements[n + 1]
        if not isinstance(noun, NounPhrase) or not isinstance(doing, VerbGroup) or parse.tokens[noun.end - 1].low not in RIGHTS:
            continue
        at = next((k for k in range(n - 1, -1, -1) if isinstance(parse.elements[k], VerbGroup)), None)
        if not doing.infinitive or not STAYING & set(doing.lemmas) or at is None:
            continue
        phrases = _phrases(passage, n + 1)
        verb = parse.elements[at]
        assert isinstance(verb, VerbGroup)
        between = parse.elements[at + 1 : n]
        dative = next((e for e in between if isinstance(e, NounPhrase) and e.preposition in {"", "to"} and not e.date), None)
        guest = (forces_in(passage, context, dative) or side(dative.head)) if dative else None
        kept = next((a for p in phrases if not p.preposition and (a := forces_in(passage, context, p))), None)
        if kept is None and any(not p.preposition and parse.tokens[p.end - 1].low in ARMED for p in phrases):  # "American land, air and sea forces"
            kept = next((m.actor for p in phrases if not p.preposition for m in p.mentions if m.adjective and side(m.actor)), None)
        gaining = bool({"have", "get", "gain", "win", "obtain", "receive", "secure", "retain", "keep"} & set(verb.lemmas))
        subject = parse.subject(at)
        acting = (forces_in(passage, context, subject) or side(subject.head)) if subject else None
        guest = guest or kept or (acting if gaining or verb.passive else None)
        place = next((p for p in phrases if p.preposition in AT or _soil(passage, context, p)), None)
        if guest is None or place is None or len(guest.codes) != 1:
            continue
        host = _lies(passage, context, phrases, guest)
        if host is None and not gaining and not verb.passive and acting is not None and not set(acting.codes) & set(guest.codes):
            host = acting
        armed = (kept and "build" not in doing.lemmas) or forces_in(passage, context, dative) or any(_soil(passage, context, p) for p in phrases)
        if host is None or not armed or set(host.codes) & set(guest.codes):
            continue
        start, end = passage.place(noun.start, place.end)
        return [Roles(host, guest, _access(context, noun.start, place.end), at, start, end, "transfer/admitting")]
    return []
