"""Access: the use of bases and soil that one state allows another."""

import re

from ..actors import Actor
from ..context import Context, after
from ..lexicon import Found
from ..passages import Passage
from ..phrases import NounPhrase
from .roles import Roles, side

ALLOWING = frozenset("allow permit let authorise authorize entitle enable".split())


FORCES = frozenset(
    """
        forces troops soldiers warships ships aircraft planes army navy bombers jets personnel submarines marines vessels fleet military
        peacekeepers airmen
    """.split()
)


def _of_forces(passage: Passage, phrase: NounPhrase | None) -> Actor | None:
    """The state of "Japanese soldiers", "U.S. forces", or the state itself."""
    if phrase is None:
        return None
    if side(phrase.head):
        return phrase.head
    if passage.parse.tokens[phrase.end - 1].low in FORCES and phrase.mentions:
        return side(phrase.mentions[0].actor)
    return None


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
    guest = _of_forces(passage, dative)
    if guest is None and dative is not None and parse.text(dative.start, dative.end).casefold() in {"them", "it"}:
        before = [e for e in parse.elements[:at] if isinstance(e, NounPhrase) and e.mentions and parse.tokens[e.end - 1].low in FORCES]
        guest = _of_forces(passage, before[-1]) if before else None
    if host is None or guest is None or parse.tokens[soil.end - 1].low not in SITES:
        return None
    start, end = passage.place(parse.elements[at].start, soil.end)
    return Roles(host, guest, [Found(soil.start, soil.end, context.lexicon.goods("access"), "sites")], at, start, end, "transfer/access")


SITES = frozenset(
    "site sites facility facilities base bases port ports airfield airfields airport airports island islands range ranges territory".split()
)


def access_roles(passage: Passage, context: Context) -> list[Roles]:
    """As in "Japanese soldiers will be allowed to train on Philippine soil", "U.S. forces have the use of nine Philippine bases"."""
    found = []
    parse = passage.parse
    for at, verb in parse.verbs():
        complements = parse.complements(at)
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
            guest = _of_forces(passage, parse.subject(at))
        if guest is None and ALLOWING & set(verb.lemmas) and not verb.passive:
            following = parse.elements[at + 1] if at + 1 < len(parse.elements) else None
            guest = _of_forces(passage, following if isinstance(following, NounPhrase) and not following.preposition else None)
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
            host = next((m.actor for m in c.mentions if (m.adjective or m.genitive) and side(m.actor)), None)
            following = (
                parse.elements[parse.elements.index(c) + 1] if c in parse.elements and parse.elements.index(c) + 1 < len(parse.elements) else None
            )
            if host is None and isinstance(following, NounPhrase) and following.preposition in {"in", "of"} and following.head:
                host = side(following.head)
            host = host if host and not set(host.codes) & set(guest.codes) else owner
            if goods and host and host is not guest and not set(host.codes) & set(guest.codes) and parse.tokens[goods[-1].end - 1].low != "access":
                found.append(Roles(host, guest, goods[-1:], at, parse.tokens[verb.start].start, parse.tokens[c.end - 1].end, "transfer/access"))
                break
    return found
