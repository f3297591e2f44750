"""Refusals told by a frame of words: what is turned down, vetoed, declared void, let lapse, and whose it was."""

import re

from .deed import Deed, states_of
from .doers import sufferers

CLAIMS = (
    r"(?:ideas?|proposals?|plans?|offers?|demands?|requests?|appeals?|calls?|measures?|sanctions|resolution|drafts?"
    r"|text|memorandum|charter|deal|pact|treaty|agreement|accord|talks|mediation|ruling|award|verdict|membership|substitute|bid|application|deployment|bases?|terms"
    r"|ultimatum|ceasefire|truce|compromise|invitation|notion|suggestion|conditions|renewal|extension|lease|project|decision|move"
    r"|loan|aid|help|assistance|attacks?|strikes?|raids?|invasion|intervention|operation|sale|transfer|delivery"
    r"|sovereignty|annexation|blockade|embargo|tariffs|inspections?|jurisdiction|interference|it|them|that|this)\b"
)
SIGNED = r"(?:treat(?:y|ies)|pacts?|agreements?|accords?|deals?|conventions?|contracts?|protocols?|alliance)"
ANY = r"(?:[^.;:]{0,70}?\b)??"
WORDS_ONLY = r"(?:charges?|accusations?|allegations?|claims?|reports?|account|suggestions?|criticism|insinuations?|view|notion)\b"
"""What somebody rejects who only denies it."""
REFUSING: tuple[tuple[frozenset[str], re.Pattern[str]], ...] = tuple(
    (frozenset(verbs.split()), re.compile(pattern, re.IGNORECASE))
    for verbs, pattern in (
        ("rebuff spurn dismiss resist contest repudiate denounce", rf"\w+ (?!{ANY}{WORDS_ONLY}){ANY}{CLAIMS}"),
        ("reject spurn rebuff", rf"\w+ (?!{ANY}{WORDS_ONLY})"),
        (
            "refuse decline",
            (
                rf"\w+ (?!nothing|[\w ]{{0,30}}?to (?:say|comment|confirm|discuss|answer|disclose|name|specify|elaborate|reply|speculate|be)\b)"
                rf"(?:[\w ]{{0,30}}?\bto |{ANY}{CLAIMS})"
            ),
        ),
        ("object", r"object(?: [\w,]+){0,4}? (?:to|in|at|that|when)\b|object\W*$"),
        (
            "oppose block veto obstruct thwart stall shelve",
            r"\w+ (?:it|them|that|this|the|any|every|all|a|an|further|such|its|their|his|\w+'s?|[A-Z]\w+)\b",
        ),
        ("turn", rf"turn (?:it|that|this|them|him|{ANY}{CLAIMS}) (?:down|away)\b|turn (?:down|away) {ANY}{CLAIMS}"),
        ("wave brush cast toss fend", rf"\w+ (?:(?:away|aside|off) {ANY}{CLAIMS}|{ANY}{CLAIMS} (?:away|aside|off)\b)"),
        ("throw vote strike", rf"\w+ (?:(?:out|down) {ANY}{CLAIMS}|{ANY}{CLAIMS} (?:out|down)\b)"),
        ("break", r"break (?:off |with\b|ranks with\b)"),
        (
            "bury scrap ditch shelve bin abandon cancel terminate annul revoke",
            rf"\w+ {ANY}(?:deal|pact|treaty|agreement|accords?|truce|contract|lease|memorandum)\b",
        ),
        ("call", r"call off (?:the|its|their|a|all)\b"),
        ("rule", rf"rule out (?:any |all |the |direct |further )?(?:such (?:a )?)?(?:\w+ )?(?:latter|former|step|option|{CLAIMS})"),
        ("kill defeat", rf"\w+ {ANY}(?:treaty|pact|agreement|accord|deal|bill)\b"),
        (
            "call brand label",
            (
                rf"\w+ {ANY}(?:hostile|unacceptable|illegal|unlawful|invalid|worthless|null and void|void|an? (?:provocation|outrage|betrayal"
                r"|plot|threat|sham|act of \w+))\b"
            ),
        ),
        (
            "declare pronounce proclaim consider",
            rf"\w+ {ANY}(?:articles?|clauses?|paper|{SIGNED})\b{ANY}(?:void|null|invalid|dead|illegal|worthless|at an end)\b",
        ),
        ("let allow", rf"\w+ {ANY}(?:arrangements?|leases?|licen[cs]es?|mandate|concessions?|{SIGNED})\b{ANY}(?:lapse|expire|run out|die)\b"),
        (
            "choose decide opt vote",
            r"\w+ (?:[\w ]{0,20} )?not to (?:renew|extend|prolong|sign|ratify|join|accept|attend|recognise|recognize|take part|send|approve|back)\b",
        ),
        ("exclude", r"exclude (?:any|every|all) (?:such )?(?:step|move|idea|deployment|deliver\w+|sale|talks|deal|accession|membership)\b"),
        ("say", r"say (?:no|nyet|non)(?: to\b|\W*$| ?[,;.])"),
    )
)
"""How a refusal is told, by its verbs."""
TURNED_DOWN_AT = re.compile(r"(?:down|away)\b", re.IGNORECASE)
CLAIM = re.compile(rf"\b{CLAIMS}")
COURTS = frozenset("court courts judge judges tribunal jury".split())
TURNED_DOWN = frozenset("reject veto block throw turn vote refuse rebuff spurn dismiss denounce cancel scrap".split())
UNRECOGNISED = re.compile(r"(?:recogni[sz]e|accept|sign|ratify|honou?r|endorse|put (?:its|his|their|her) name to)\b", re.IGNORECASE)
"""What somebody who does not, or never has, refuses."""
NO_MORE = re.compile(
    r"(?:accept|take part in|join|attend|sign|recogni[sz]e|tolerate|host|yield to) (?:in )?(?:no|none|neither|nothing)\b"
    r"|(?:lend|give|lower|pay) no more\b",
    re.IGNORECASE,
)
"""What somebody who will do nothing of the kind refuses."""
FORBIDDEN = re.compile(
    r"(?:allow|let|permit|tolerate|accept|join in|join|take part in|attend|give up|hand over|renew|extend|agree to) ", re.IGNORECASE
)
"""What somebody who will not do refuses."""


def refused(deed: Deed) -> list[str] | None:
    """Whose wish, offer or act a state turns down."""
    verb, words = deed.verb, f"{deed.lemma} {deed.after(16)}"
    if (not deed.actors and not verb.passive) or verb.infinitive or deed.words_of(deed.subject) & COURTS:
        return None
    if verb.passive and (asking := _turned_away(deed)):
        return asking
    if verb.passive:
        thing = deed.subject is not None and bool(deed.subject.pacts or CLAIM.search(" ".join(deed.words_of(deed.subject))))
        return deed.owners(deed.subject, deed.of_subject()) if thing and deed.lemma in TURNED_DOWN else None
    if verb.modal in {"will", "would"} and NO_MORE.match(words):
        return sufferers(deed)
    if verb.negated:
        willed = "neither" not in deed.words_of(deed.subject) and FORBIDDEN.match(words) and verb.modal in {"will", "would"}
        return sufferers(deed) if willed or (UNRECOGNISED.match(words) and verb.modal in {None, "will", "would"}) else None
    if any(deed.lemma in verbs and pattern.match(words) for verbs, pattern in REFUSING):
        return sufferers(deed)
    return None


def _turned_away(deed: Deed) -> list[str]:
    """Which state is itself turned down ("was rebuffed by Algiers", "it was turned down"), if need be by whom it asked before."""
    if deed.lemma not in {"rebuff", "spurn", "snub", "refuse", "reject", "turn"} or (
        deed.lemma == "turn" and not TURNED_DOWN_AT.match(deed.after(1))
    ):
        return []
    head = deed.subject.head if deed.subject is not None else None
    asking = states_of(head) if head is not None and head.sort in {"state", "person"} and not deed.verb.bare_participle else []
    told = [f.slots for f in deed.context.findings[-12:] if f.kind == "event" and f.slots["type"] == "REQUEST" and f.slots.get("actors") == asking]
    by = [c for c in deed.first_after("by") if c not in asking]
    deed.actors = by or [c for slots in told[-1:] for c in slots.get("recipients") or ()]
    return asking if deed.actors else []
