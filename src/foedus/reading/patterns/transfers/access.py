"""Access: the use of bases and soil that one state allows another."""

import re

from ...discourse.passages import Passage
from ...naming.actors import Actor
from ...syntax.phrases import NounPhrase, VerbGroup
from ...words.lexicon import Found
from ..context import Context, after, towns
from ..transfer_roles import Roles
from .origins import only_other
from .recalled import told_by
from .roles import side

ALLOWING = frozenset("allow permit let authorise authorize entitle enable".split())


FORCES = frozenset(
    """
        forces troops soldiers warships ships aircraft planes army navy bombers jets personnel submarines marines vessels fleet military
        peacekeepers airmen
    """.split()
)


def _of_forces(passage: Passage, phrase: NounPhrase | None, context: Context | None = None) -> Actor | None:
    """The state of "Japanese soldiers", "U.S. forces", or the state itself."""
    if phrase is None:
        return None
    if side(phrase.head):
        return phrase.head
    if context is not None and (serving := service_of(passage, context, phrase)) is not None:
        return serving
    sails = context is not None and any(
        g.end == phrase.end and g.entry.id in {"aircraft", "vessels"} for g in context.goods(passage, phrase.start, phrase.end)
    )
    if (passage.parse.tokens[phrase.end - 1].low in FORCES or sails) and phrase.mentions:
        return side(phrase.mentions[0].actor)
    return None


def service_of(passage: Passage, context: Context, phrase: NounPhrase) -> Actor | None:
    """The state of an armed service that is named without it ("the Luftwaffe", "the R.A.F.")."""
    hit = next((h for h in context.find("firm", passage) if phrase.start <= h.start < phrase.end and h.entry.id.startswith("service")), None)
    return Actor("state", hit.entry.codes[0], hit.entry.codes) if hit else None


def _host(passage: Passage, context: Context, soil: NounPhrase, guest: Actor) -> Actor | None:
    """In whose state soil lies that is named by its town ("the hangars at Keflavik"), or with whom the guest has its pact."""
    parse = passage.parse
    n = next((k for k, e in enumerate(parse.elements) if e is soil), len(parse.elements))
    for one in parse.elements[n : n + 3]:
        if not isinstance(one, NounPhrase) or one.date:
            break
        if one is not soil and one.preposition not in {"at", "in", "on", "of", "near"}:
            break
        lying = [code for code in towns(passage, context, one) if code not in guest.codes]
        if one is not soil and (actor := side(one.head)) and not set(actor.codes) & set(guest.codes):
            return actor
        if lying:
            return Actor("state", lying[0], (lying[0],))
    rest = [c for c in context.pair if c not in guest.codes] if set(guest.codes) <= set(context.pair) else []
    return Actor("state", rest[0], (rest[0],)) if len(rest) == 1 else None


def _use_of(passage: Passage, context: Context, at: int) -> Roles | None:
    """As in "gives American forces the use of 15 Finnish sites"."""
    parse = passage.parse
    complements = parse.complements(at)
    used = next((n for n, c in enumerate(complements) if not c.preposition and parse.tokens[c.end - 1].low in {"use", "run"}), None)
    if used is None or used + 1 >= len(complements) or complements[used + 1].preposition != "of":
        return None
    soil = complements[used + 1]
    host = next((m.actor for m in soil.mentions if (m.adjective or m.genitive) and side(m.actor)), None)
    dative = next((c for c in complements[:used] if not c.preposition), None)
    guest = _of_forces(passage, dative, context)
    if guest is None and dative is not None and parse.text(dative.start, dative.end).casefold() in {"them", "it"}:
        before = [e for e in parse.elements[:at] if isinstance(e, NounPhrase) and e.mentions and parse.tokens[e.end - 1].low in FORCES]
        guest = _of_forces(passage, before[-1]) if before else None
    host = host or side(parse.agent(at))
    if host is None or guest is None or set(host.codes) & set(guest.codes) or parse.tokens[soil.end - 1].low not in SITES:
        return None
    start, end = passage.place(parse.elements[at].start, soil.end)
    return Roles(host, guest, [Found(soil.start, soil.end, context.lexicon.goods("access"), "sites")], at, start, end, "transfer/access")


FIELDS = frozenset("field fields strip strips bay skies roads railways railway road corridor depots camp camps".split())
"""Soil besides, where somebody is allowed to use it."""
MOORING = frozenset("dock berth".split())
"""What ships do in a port that they are let into."""
PAPERS = frozenset("notes deal arrangement lease contract letters".split())
SITES = frozenset(
    """
        site sites facility facilities base bases port ports airfield airfields airport airports island islands range ranges territory wharf
        quay jetty pier harbour harbor hangar hangars runway runways barracks dock docks airstrip airspace waters berth berths depot depots
        anchorage airbase yard station
    """.split()
)


def _leased_back(passage: Passage, context: Context, at: int) -> Roles | None:
    """As in "Britain gives up the islands and leases back the largest": from the other party of the pact at hand."""
    parse, verb = passage.parse, passage.parse.elements[at]
    guest = side(parse.agent(at))
    if (
        not {"lease", "rent"} & set(getattr(verb, "lemmas", ()))
        or guest is None
        or "back" not in {t.low for t in parse.tokens[verb.end : verb.end + 8]}
    ):
        return None
    rest = [c for c in context.pair if c not in guest.codes] if set(guest.codes) <= set(context.pair) else []
    if len(rest) != 1:
        return None
    goods = Found(verb.start, verb.end, context.lexicon.goods("access"), "lease")
    last = next((e.end for e in parse.elements[at + 1 :] if isinstance(e, NounPhrase)), verb.end)
    start, end = passage.place(verb.start, last)
    return Roles(Actor("state", rest[0], (rest[0],)), guest, [goods], at, start, end, "transfer/lease")


def _use_by(passage: Passage, context: Context, at: int) -> Roles | None:
    """As in "Washington obtained the use of the atoll by an exchange of notes with Britain"."""
    parse, verb = passage.parse, passage.parse.elements[at]
    guest, complements = side(parse.agent(at)), parse.complements(at)
    used = complements[:1] and not complements[0].preposition and parse.tokens[complements[0].end - 1].low in {"use", "access"}
    if not {"obtain", "gain", "get", "secure", "win", "acquire", "keep"} & set(getattr(verb, "lemmas", ())) or guest is None or not used:
        return None
    papers = [{t.low for t in parse.tokens[c.start : c.end]} for c in complements]
    host = next(
        (
            h
            for n, c in enumerate(complements)
            if n and (c.preposition == "from" or (c.preposition == "with" and (complements[n - 1].pacts or papers[n - 1] & PAPERS)))
            if (h := side(c.head))
        ),
        None,
    )
    if host is None or set(host.codes) & set(guest.codes):
        return None
    goods = Found(complements[0].start, complements[0].end, context.lexicon.goods("access"), "use")
    start, end = passage.place(verb.start, complements[min(1, len(complements) - 1)].end)
    return Roles(host, guest, [goods], at, start, end, "transfer/access")


def _let_in(passage: Passage, at: int) -> bool:
    """Whether a verb hangs on one of allowing in the passive ("are allowed to dock")."""
    before = passage.parse.elements[at - 1] if at else None
    told = isinstance(before, VerbGroup) and before.passive and bool(ALLOWING & set(before.lemmas)) and not before.negated
    return told or _moors(passage, at)


def _moors(passage: Passage, at: int) -> bool:
    """Whether a verb of allowing tells of ships in port ("allows Bolivian ships to dock at Ilo")."""
    verb, mooring = passage.parse.elements[at], passage.parse.elements[at + 2 : at + 3]
    allows = isinstance(verb, VerbGroup) and not verb.passive and bool(ALLOWING & set(verb.lemmas))
    return allows and isinstance(v := next(iter(mooring), None), VerbGroup) and bool(MOORING & set(v.lemmas))


def access_roles(passage: Passage, context: Context) -> list[Roles]:
    """As in "Japanese soldiers will be allowed to train on Philippine soil", "U.S. forces have the use of nine Philippine bases"."""
    found = []
    parse = passage.parse
    for at, verb in parse.verbs():
        complements = parse.complements(at)
        if not verb.passive and (held := _leased_back(passage, context, at) or _use_by(passage, context, at)):
            found.append(held)
            continue
        if {"give", "grant", "offer", "allow", "lend"} & set(verb.lemmas) and not verb.passive and (lent := _use_of(passage, context, at)):
            found.append(lent)
            continue
        guest: Actor | None = None
        owner: Actor | None = None
        if ((ALLOWING | {"give", "grant", "offer", "promise", "guarantee"}) & set(verb.lemmas) and verb.passive) or {
            "use",
            "enjoy",
            "operate",
            "train",
            "fly",
            "base",
            "dock",
            "call",
            "berth",
            "moor",
            "anchor",
            "resupply",
            "overfly",
            "refuel",
            "land",
            "have",
            "keep",
            "gain",
            "get",
            "retain",
            "maintain",
            "run",
            "own",
            "hold",
        } & set(verb.lemmas):
            guest = _of_forces(passage, parse.subject(at), context)
        if guest is None and ALLOWING & set(verb.lemmas) and not verb.passive:
            following = parse.elements[at + 1] if at + 1 < len(parse.elements) else None
            guest = _of_forces(passage, following if isinstance(following, NounPhrase) and not following.preposition else None, context)
            if guest:
                owner = side(parse.agent(at))
                complements = [c for k in range(at, min(at + 8, len(parse.elements))) if isinstance(c := parse.elements[k], NounPhrase)]
        own = after(complements, "in", "on") if {"have", "keep", "maintain", "operate", "run", "own", "retain", "hold"} & set(verb.lemmas) else None
        if (
            guest
            and own
            and own.head
            and not set(own.head.codes) & set(guest.codes)
            and complements
            and (kept := [g for g in context.goods(passage, complements[0].start, complements[0].end) if g.entry.id == "access"])
        ):
            found.append(Roles(side(own.head), guest, kept[-1:], at, parse.tokens[verb.start].start, parse.tokens[own.end - 1].end, "transfer/base"))
            continue
        if guest is None or (
            {"have", "keep", "gain", "get", "retain", "enjoy", "maintain", "run", "own", "hold"} & set(verb.lemmas)
            and not re.search(r"\b(?:the use of|use of|access to|rights? (?:to|at|in))\b", parse.text(verb.end, min(len(parse.tokens), verb.end + 8)))
        ):
            continue
        for c in complements:
            goods = [g for g in context.goods(passage, c.start, c.end) if g.entry.id == "access"]
            if not goods and owner is not None and parse.tokens[c.end - 1].low in SITES | FIELDS:
                goods = [Found(c.start, c.end, context.lexicon.goods("access"), "field")]  # "lets American aircraft use the field"
            mooring = MOORING & set(verb.lemmas) or (owner is not None and not verb.negated and _moors(passage, at))
            if not goods and mooring and c.preposition in {"at", "in"} and not c.date and _let_in(passage, at):
                goods = [Found(verb.start, c.end, context.lexicon.goods("access"), "berth")]  # "Chinese warships are allowed to dock at Ream"
            host = next((m.actor for m in c.mentions if (m.adjective or m.genitive) and side(m.actor)), None)
            host = host or (c.head if goods and goods[0].word == "berth" and c.head and c.head.sort == "state" else None)
            following = (
                parse.elements[parse.elements.index(c) + 1] if c in parse.elements and parse.elements.index(c) + 1 < len(parse.elements) else None
            )
            if host is None and isinstance(following, NounPhrase) and following.preposition in {"in", "of"} and following.head:
                host = side(following.head)
            host = host if host and not set(host.codes) & set(guest.codes) else owner
            if host is None and goods and verb.passive:
                host = told_by(
                    context, parse.tokens[verb.start].start, guest
                )  # "A Zambian minister denied that American troops had been given a base"
            if host is None and goods and ("use" in verb.lemmas or verb.passive or goods[0].word == "berth"):
                host = _host(passage, context, c, guest)
            if host is None and goods and verb.modal in {"may", "can"}:
                host = only_other(passage, guest)  # "Panama signed a memorandum under which American troops may train at three bases"
            if goods and host and host is not guest and not set(host.codes) & set(guest.codes) and parse.tokens[goods[-1].end - 1].low != "access":
                found.append(Roles(host, guest, goods[-1:], at, parse.tokens[verb.start].start, parse.tokens[c.end - 1].end, "transfer/access"))
                break
    return found
