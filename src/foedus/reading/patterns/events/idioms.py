"""Attacks, requests and refusals told in an idiom: "fell upon Poland", "knocked on the league's door", "would not hear of it"."""

import re

from ...syntax.phrases import NounPhrase
from .deed import FORCES, Deed, named, states_of

REFUSING = re.compile(
    r"(?:hear) of\b|have (?:none|no part) of\b|have nothing to do with\b|want (?:none|no part) of\b|want nothing to do with\b"
    r"|turn (?:a deaf ear to|(?:its|their|his|her) (?:back|nose) (?:on|up at)|up (?:its|their|his) nose at)\b"
    r"|(?:slam|shut|close) (?:the|its|their) doors? (?:on|to|in the face of)\b|show [^.;,]{3,40} the door\b"
    r"|give [^.;,]{3,40} (?:short shrift|the cold shoulder)\b|give (?:short shrift|the cold shoulder) to\b|dig in (?:its|their|his) heels\b"
    r"|(?:balk|baulk) at\b|bin the\b|wash (?:its|their|his) hands of\b",
    re.IGNORECASE,
)
"""How a refusal is told, from its verb on."""
ONLY_DENIED = frozenset({"hear"})
"""Verbs that refuse only with "not", and with "would" or "will"."""
WILLED = frozenset({"have"})
"""Verbs that refuse only with "would" or "will"."""
OFFERED = frozenset(
    """
        treaty pact agreement accord offer proposal request demand plan alliance invitation ultimatum bid deal guarantee appeal plea call scheme
        idea draft text clause base bases talks compromise mediation truce ceasefire application overtures overture it them terms troops
        soldiers refugees membership accession entry
    """.split()
)
"""What is refused, so that nobody's back is only turned on a colleague."""
AID = r"(?:help|aid|arms|weapons|support|troops|mediation|protection|loans?|membership|missiles|jets|tanks)\b"
ASKING = re.compile(
    r"(?:knock|bang) (?:on|at) [^.;,]{2,40}?\bdoors?\b|(?:go|come) (?:cap in hand|begging) to\b|cry for help\b"
    rf"|(?:reach out|look|come|go) to [^.;,]{{2,50}} for {AID}|approach [^.;,]{{2,50}} (?:for|about) (?:a |an |the )?(?:\w+ )?{AID}",
    re.IGNORECASE,
)
"""How a request is told."""
STRIKING = re.compile(
    r"fall (?:upon|on)\b|set (?:off|out) (?:for|towards?|on)\b|(?:swallow|gobble)(?: up)?\b|(?:descend|pounce) (?:on|upon)\b|lay (?:siege|waste) to\b"
    r"|turn (?:its|their|his|the) (?:guns|tanks|missiles|artillery|fire) (?:on|against)\b"
    r"|rain (?:\w+ )*?(?:rockets|missiles|drones|shells|bombs|fire) (?:on|upon|over)\b"
    r"|train (?:its|their|his) guns on\b",
    re.IGNORECASE,
)
"""How an attack is told."""
MARCHING = frozenset({"set", "descend", "pounce"})
"""Verbs of which only forces, not travellers, make an attack."""


POINTING = frozenset({"it", "them", "this", "that"})


def _told(deed: Deed, idioms: re.Pattern[str]) -> bool:
    """Whether the words from the verb on, the verb in its plain form, are an idiom of a table."""
    return idioms.match(f"{deed.lemma} {deed.after(12)}") is not None


def _others(deed: Deed, *phrases: NounPhrase | None) -> list[str]:
    return [c for c in deed.owners(*(p for p in phrases if not deed.words_of(p) <= POINTING)) if c not in deed.actors]


def refused(deed: Deed) -> list[str] | None:
    """Whose offer, or base, a state will not hear of; nobody if the sentence names none."""
    verb = deed.verb
    if verb.passive or verb.infinitive or not deed.actors or not _told(deed, REFUSING):
        return None
    if deed.lemma in ONLY_DENIED and not (verb.negated and verb.modal in {"would", "will", "won't", "wouldn't"}):
        return None
    if deed.lemma in WILLED and verb.modal not in {"would", "will"}:
        return None
    if deed.lemma not in {"balk", "baulk", "dig", *ONLY_DENIED, *WILLED} and not (deed.words & OFFERED or any(p.pacts for p in deed.complements)):
        return None
    return _others(deed, *deed.complements) or [c for c in deed.context.asked_by if c not in deed.actors]


def requested(deed: Deed) -> list[str] | None:
    """On whose door a state knocks, to whom it goes cap in hand."""
    if deed.verb.passive or deed.verb.modal or deed.verb.negated or not deed.actors or not _told(deed, ASKING):
        return None
    bodies = [c for p in deed.complements for m in p.mentions for c in m.actor.codes]
    return [c for c in _others(deed, *deed.complements) or bodies if c not in deed.actors][:1]


def struck(deed: Deed) -> list[str] | None:
    """Upon whom a state falls, for whose capital its columns set off."""
    armed = deed.words_of(deed.subject) & (FORCES | {"column"})
    if deed.verb.passive or deed.verb.negated or not deed.actors or (deed.lemma in MARCHING and not armed) or not _told(deed, STRIKING):
        return None
    if deed.lemma == "fall" and deed.verb.modal:
        return None
    goal = {"fall": {"on", "upon"}, "set": {"for", "to", "towards", "toward", "on"}, "lay": {"to"}, "swallow": {""}, "gobble": {"", "up"}}
    ways = goal.get(deed.lemma, {"on", "upon", "against", "over"})
    hit = next((p for p in deed.complements if p.preposition in ways and not p.date and (p.mentions or deed.town(p))), None)
    if hit is None:
        return None
    suffers = [c for c in named(hit) or deed.town(hit) if c not in deed.actors]
    state = hit.head is not None and hit.head.sort == "state" and bool(states_of(hit.head))
    return suffers or None if state or armed or deed.town(hit) or deed.lemma in {"lay", "turn", "rain", "train"} else None
