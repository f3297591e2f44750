"""Punishments without a noun for sanctions: states punished by what is stopped, aid held back for a reason, "blacklisted one, in Basra"."""

import re

from ...discourse.passages import Passage
from ...syntax.phrases import Mark, NounPhrase, VerbGroup
from ..context import Context, codes_of, towns
from .listed import Told, taken_up
from .struck import spoken_of, struck

PUNISHING = frozenset("punish penalise penalize chastise".split())
MEANS = frozenset(
    """
        freeze freezing cut cuts cutting ban bans banning halt halting tariff tariffs duties embargo suspension suspending closing closure
        stopping stop withholding barring blocking boycott quotas cancelling expelling shutting raising
    """.split()
)
"""With what, or by doing what, a state is punished."""
HOLDING_BACK = frozenset("suspend freeze halt withhold pause cancel cut stop block".split())
FUNDS = frozenset("aid assistance funding funds loans loan credits credit grants grant payments support subsidies money tranche sharing".split())
REASON = re.compile(
    r"\b(?:over|because of|in response to|in retaliation for|in protest (?:at|against|over)|as (?:a )?punishment for|to punish|citing|on account of|"
    r"in reaction to|in answer to|in anger at|under (?:the|its) (?:[A-Z][\w-]+ ){1,4}(?:[Aa]ct|[Aa]mendment|[Ll]aw))\b",
    re.IGNORECASE,
)
WRONG = re.compile(
    r"\b(?:after|following|since)\b.{0,40}\b(?:coup|putsch|invasion|invaded|massacres?|killings?|killed|murders?|crackdown|arrests?|tests?|"
    r"seized power|occupation|occupied|attack|attacked|annexation|annexed|repression)\b",
    re.IGNORECASE,
)
"""After what wrong aid is held back as a punishment."""
LISTINGS = frozenset("blacklisting designation designations listing".split())
SHUTTING = frozenset(
    "strip expel throw kick eject cut shut close deny suspend revoke withdraw exclude bar disconnect freeze deprive refuse remove scrap".split()
)
LEVYING = frozenset("impose slap levy put raise announce introduce hit punish place lay clamp".split())
LEVIES = frozenset("tariff tariffs duty duties levy levies surcharge surcharges".split())
PRIVILEGES = frozenset(
    """
        preferences privileges preference airspace entry ports port market markets system systems network swift payments access
        visas landing licences licenses border borders frontier frontiers crossings trade commerce markets
    """.split()
)
"""What is closed to those who are punished, or taken from them."""
CLOSED = frozenset("border borders frontier frontiers crossings trade commerce markets market airspace".split())
"""What a body of states, or several states, close to punish one."""
BORDERS = frozenset("border borders frontier frontiers crossings".split())
MONEY_WAYS = frozenset("payment system systems swift preferences clearing".split())
AFTER = re.compile(r"\b(?:after|following|for|in (?:return|retaliation|reprisal|revenge))\b", re.IGNORECASE)
JOINING = frozenset("join follow mirror copy match implement adopt transpose".split())
"""Verbs by which a state makes another's sanctions its own."""
SANCTIONS = frozenset("sanctions embargo boycott measures restrictions penalties ban blacklist".split())
NAMING = frozenset("blacklist sanction designate list".split())
ONE = frozenset("one another two three several some others more both".split())
OFFICES = frozenset("treasury ministry government administration department office cabinet council chancellery".split())


def penalties(passage: Passage, context: Context) -> list[Told]:
    """Return who punishes whom in the clauses of a sentence."""
    found: list[Told] = _put_on_lists(passage, context)
    for at, verb in passage.parse.verbs():
        meant = verb.infinitive and not verb.perfect and not (JOINING & set(verb.lemmas) and taken_up(passage.parse, at))
        if verb.passive and not verb.negated and SHUTTING & set(verb.lemmas) and (doers := codes_of(passage.parse.agent(at))):
            found += _shut_out(passage, context, at, doers)
        if verb.negated or verb.passive or meant or _nor(passage, at):
            continue
        lemmas = set(verb.lemmas)
        by = codes_of(passage.parse.agent(at)) or _office(passage, context, at)
        if not by:
            continue
        if PUNISHING & lemmas and not _pronoun(passage, at):
            found += _punished(passage, context, at, verb, by)
        elif JOINING & lemmas:
            found += _joined(passage, context, at, by)
        elif HOLDING_BACK & lemmas:
            found += _held_back(passage, context, at, verb, by)
        elif NAMING & lemmas:
            found += _one_named(passage, context, at, by)
        if SHUTTING & lemmas:
            found += _shut_out(passage, context, at, by)
        if LEVYING & lemmas:
            found += _levied(passage, at, by)
    return found


def _nor(passage: Passage, at: int) -> bool:
    """Whether the clause of a verb opens with "nor" ("nor has Mexico adopted American sanctions on Cuba")."""
    opening = next((e for e in reversed(passage.parse.elements[:at]) if isinstance(e, Mark)), None)
    return opening is not None and opening.text.lower() in {"nor", "neither"}


def _put_on_lists(passage: Passage, context: Context) -> list[Told]:
    """Find "the blacklisting by Britain of a Russian bank", "Canada announced the designation of three Iranian firms"."""
    parse = passage.parse
    if not parse.words & LISTINGS:
        return []
    found: list[Told] = []
    for n, one in enumerate(parse.elements):
        if not isinstance(one, NounPhrase) or parse.tokens[one.end - 1].low not in LISTINGS:
            continue
        tail = []
        for e in parse.elements[n + 1 : n + 5]:
            if not isinstance(e, NounPhrase):
                break
            tail.append(e)
        whom = next((e for e in tail if e.preposition == "of"), None)
        on = struck(passage, context, whom)
        maker = next((e for e in tail if e.preposition == "by" and e.mentions), None)
        announced = next((k for k, _ in parse.verbs() if any(c is one for c in parse.complements(k))), None)
        owner = next((m.actor for m in one.mentions if m.genitive or m.adjective), None)
        by = codes_of(owner) or ([c for m in maker.mentions for c in codes_of(m.actor)] if maker else [])
        by = by or (codes_of(parse.agent(announced)) if announced is not None else [])
        on = [c for c in on if c not in by]
        if by and on and whom is not None:
            found.append((sorted(by), sorted(on), announced, one.start, whom.end))
    return found


def _shut_out(passage: Passage, context: Context, at: int, by: list[str]) -> list[Told]:
    """Find trade, ports, airspace or privileges that are closed to a state for what it did.

    As in "stripped Iran of its trade preferences", "cut Iranian banks off from its payment system", "closed its airspace to Iran's airlines".
    """
    parse = passage.parse
    complements = [c for c in parse.complements(at) if not c.date]
    lost = next((c for c in complements if {t.low for t in parse.tokens[c.start : c.end]} & PRIVILEGES), None)
    if lost is None:
        return []
    words = {t.low for t in parse.tokens[lost.start : lost.end]}
    if parse.tokens[lost.end - 1].low in {"trade", "commerce"} and lost.preposition != "from":
        return []  # "cut trade", told elsewhere
    finance = bool(words & MONEY_WAYS)
    closing = bool(words & CLOSED) and (len(by) > 1 or _of_bodies(passage, at))
    undergoing = getattr(parse.elements[at], "passive", False)
    if undergoing and (shut := parse.subject(at)) is not None:
        complements = [shut, *(c for c in complements if c.preposition != "by")]
    several = len(by) > 1 and len({t.low for c in complements for t in parse.tokens[c.start : c.end]} & PRIVILEGES) > 1
    told = parse.text(0, len(parse.tokens))
    if not (finance or several or closing or REASON.search(told) or (not words & BORDERS and AFTER.search(told))):
        return []
    for one in complements:
        on = [c for c in struck(passage, context, one) or [c for m in one.mentions[:1] for c in codes_of(m.actor)] if c not in by]
        if on and one.preposition in {"", "to", "for", "from", "with"}:
            return _made(passage, by, on, at, max(one.end, lost.end))
    return []


def _levied(passage: Passage, at: int, by: list[str]) -> list[Told]:
    """Find tariffs put on the goods of a state for what it did ("slapped duties of 50 per cent on Indian steel over its purchases of oil")."""
    parse = passage.parse
    complements = parse.complements(at)
    levy = next((n for n, c in enumerate(complements) if c.preposition in {"", "with"} and parse.tokens[c.end - 1].low in LEVIES), None)
    if levy is None or not REASON.search(parse.text(parse.elements[at].end, len(parse.tokens))):
        return []
    aims = [c for c in complements if c.preposition in {"on", "against"} or (not c.preposition and c.head is not None)]
    on = next((codes for c in aims if c.mentions and (codes := codes_of(c.head or c.mentions[0].actor))), [])
    return _made(passage, by, on, at, max(complements[levy].end, *(c.end for c in aims))) if on else []


def _of_bodies(passage: Passage, at: int) -> bool:
    """Whether a body of states acts ("ECOWAS shut Niger's borders")."""
    agent = passage.parse.agent(at)
    return agent is not None and agent.sort == "organisation"


def _pronoun(passage: Passage, at: int) -> bool:
    """Whether the subject of a verb is "it", which may be the measure itself ("It punishes Ankara for the landing")."""
    subject = passage.parse.subject(at)
    return subject is not None and subject.end == subject.start + 1 and passage.parse.tokens[subject.start].low == "it"


def _office(passage: Passage, context: Context, at: int) -> list[str]:
    """Whose an office is that is named without its state: of whoever the sentence before was about ("the Treasury blacklisted one")."""
    subject = passage.parse.subject(at)
    if subject is None or passage.parse.tokens[subject.start].low != "the" or passage.parse.tokens[subject.end - 1].low not in OFFICES:
        return []
    if any(m.actor.codes for m in subject.mentions):
        return []
    before = [m.actor for m in passage.parse.mentions if m.end <= subject.start and m.actor.sort == "state" and not m.adjective]
    return codes_of(before[-1] if before else context.topic)  # "Washington has gone further: the Treasury blacklisted"


def _made(passage: Passage, by: list[str], on: list[str], at: int, last: int) -> list[Told]:
    on = [c for c in on if c not in by]
    return [(sorted(by), sorted(on), at, passage.parse.elements[at].start, last)] if on else []


def _punished(passage: Passage, context: Context, at: int, verb: VerbGroup, by: list[str]) -> list[Told]:
    """As in "spent two years punishing Pristina for its mayors, with a freeze on funds", "punished Lithuania by closing its market"."""
    parse = passage.parse
    whom = next((c for c in parse.complements(at)[:1] if not c.preposition and not c.date), None)
    words = {t.low for t in parse.tokens[verb.end :]}
    if whom is None or not (words & MEANS or words & {"for", "over"}):
        return []
    on = codes_of(whom.head) if whom.head is not None and whom.head.sort in {"state", "body", "group", "person"} else struck(passage, context, whom)
    return _made(passage, by, on, at, whom.end)


def _joined(passage: Passage, context: Context, at: int, by: list[str]) -> list[Told]:
    """As in "Iceland joined the European Union's sanctions on Russia": the sanctions of another become its own."""
    parse = passage.parse
    complements = parse.complements(at)
    theirs = next((c for c in complements[:1] if not c.preposition and parse.tokens[c.end - 1].low in SANCTIONS), None)
    aimed = next((c for c in complements[1:3] if c.preposition in {"on", "against"} and not c.date), None)
    maker = _made_by_another(passage, at, theirs, by) if theirs is not None else None
    if maker is not None and theirs is not None:  # "decided to adopt the measures which the EU imposed against Belarus"
        hit = next((c for c in parse.complements(maker) if c.preposition in {"on", "against"} and not c.date), None)
        on = struck(passage, context, hit) or ([c for m in hit.mentions[:1] for c in codes_of(m.actor)] if hit else [])
        return _made(passage, by, on, at, theirs.end)
    whose = next((c for c in complements[1:2] if c.preposition in {"on", "against", "of"} and not c.date), None)
    plain = theirs is not None and not theirs.mentions and parse.tokens[theirs.start].low == "the"
    if plain and theirs is not None and whose is not None and "join" in getattr(parse.elements[at], "lemmas", ()):  # "joined the boycott of Qatar"
        return _made(passage, by, struck(passage, context, whose) or [c for m in whose.mentions[:1] for c in codes_of(m.actor)], at, whose.end)
    if theirs is None or aimed is None or not any(set(m.actor.codes) - set(by) for m in theirs.mentions if m.genitive or m.adjective):
        return []
    return _made(passage, by, struck(passage, context, aimed) or [c for m in aimed.mentions[:1] for c in codes_of(m.actor)], at, aimed.end)


def _made_by_another(passage: Passage, at: int, theirs: NounPhrase, by: list[str]) -> int | None:
    """The verb of the relative clause that says whose measures a state makes its own."""
    parse = passage.parse
    for k, verb in parse.verbs():
        if k > at and not verb.passive and parse.antecedent(k) is theirs and set(codes_of(parse.agent(k))) - set(by):
            return k
    return None


def _held_back(passage: Passage, context: Context, at: int, verb: VerbGroup, by: list[str]) -> list[Told]:
    """As in "suspended aid to the Cook Islands over their dealings with China"."""
    parse = passage.parse
    complements = parse.complements(at)
    held = next((c for c in complements if c.preposition in {"", "off"} and not c.date), None)
    tail = parse.text(verb.end, len(parse.tokens))
    if held is None or parse.tokens[held.end - 1].low not in FUNDS or not (REASON.search(tail) or WRONG.search(tail)):
        return []
    aimed = next((c for c in complements if c.preposition in {"to", "for", "with"} and not c.date), None)
    on = struck(passage, context, aimed) or [c for m in held.mentions if m.genitive for c in codes_of(m.actor)]
    on = on or (spoken_of(passage, context, by) if aimed is None else [])
    return _made(passage, by, on, at, (aimed or held).end)


def _one_named(passage: Passage, context: Context, at: int, by: list[str]) -> list[Told]:
    """As in "In July the Treasury blacklisted one, in Basra": of those spoken of before, where the sentence says in which state."""
    parse = passage.parse
    target = parse.elements[at + 1] if at + 1 < len(parse.elements) else None
    if not isinstance(target, NounPhrase) or target.end - target.start > 2 or parse.tokens[target.start].low not in ONE:
        return []
    near = [e for e in parse.elements[at + 1 : at + 5] if isinstance(e, NounPhrase) and e.preposition in {"", "in", "of", "from"} and not e.date]
    on = next((found for e in near if (found := codes_of(e.head) or towns(passage, context, e))), [])
    return _made(passage, by, on, at, near[-1].end)
