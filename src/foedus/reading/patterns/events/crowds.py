"""People who gather, march, shout or strike: of which country they are, and against whom."""

import re

from ...syntax.phrases import NounPhrase
from .deed import Deed, states_of
from .protests import MISSIONS
from .sides import other_side

PEOPLE = frozenset(
    """
        demonstrators protesters protestors crowd crowds students residents hundreds thousands people marchers villagers workers activists
        opponents supporters demonstrator dozens citizens farmers fishermen women mourners rioters youths strikers teachers miners veterans
        islanders families nurses mob mobs deputies lawmakers dockers monks townspeople opposition unions dissidents exiles
    """.split()
)
ALOUD = frozenset("shout chant march rally demonstrate protest gather riot assemble picket converge strike throng".split())
"""What only those do who protest, if crowds do it."""
PACT_NOUNS = frozenset("treaty pact agreement accord deal alliance".split())
SIGNS = frozenset(
    """
        shouting chanting waving banners placards slogans flags against embassy protest streets strike effigy parliament consulate
        burning ministry palace government headquarters barracks resignation
    """.split()
)
GATHERING = frozenset("gather assemble converge mass throng strike crowd".split())
DOING = {
    "take": "to the streets",
    "burn": "flag",
    "observe": "strike",
    "stage": "protest",
    "hold": "protest",
    "wave": "placards",
    "block": "road",
    "storm": "embassy",
}
"""What else they do, with a word behind it."""
ANGRY = re.compile(
    r"(?:throw|hurl|lob|toss|fling|pelt|stone) .{0,40}?\b(?:eggs|stones|rocks|bottles|tomatoes"
    r"|petrol bombs|smoke bombs|firebombs|paint|embassy|consulate)\b"
    r"|(?:return|pour|come out|go|flock|spill|take) (?:\w+ ){0,2}?(?:in)?to the streets?\b|fill (?:the )?(?:\w+ )?(?:streets|squares?)\b"
    r"|(?:burn|torch|smash|ransack|loot|set fire to) .{0,40}?\b(?:protest|flags?|embassy|consulate|portraits?"
    r"|effig(?:y|ies)|factories|shops|buses)\b",
    re.IGNORECASE,
)
"""What angry crowds do."""


def crowd(deed: Deed) -> list[str] | None:
    """Against whom people of a country protest, as far as the clause says; their country is put among those who act."""
    subject = deed.subject or _before(deed)
    if subject is None or deed.verb.passive or deed.verb.infinitive or deed.verb.negated or deed.verb.modal:
        return None
    if not deed.words_of(subject) & PEOPLE or (subject.head is not None and subject.head.sort not in {"crowd", "state", "group"}):
        return None
    parse = deed.passage.parse
    words = {t.low for t in parse.tokens[deed.verb.end : deed.verb.end + 25]}
    told = deed.lemma in ALOUD or ANGRY.match(f"{deed.lemma} {deed.after(14)}") or (deed.lemma in DOING and DOING[deed.lemma] in deed.after(14))
    if not told or (deed.lemma in GATHERING and not words & SIGNS) or deed.certainty in {"planned", "possible"}:
        return None
    against = [p for p in _after(deed) if p.preposition in {"against", "outside", "at", "before", "of", "for", "near"}]
    facing = [p for p in against if p.preposition == "against" or deed.words_of(p) & MISSIONS or p.preposition == "for"]
    where = [p for p in [*deed.subject_phrases(), *deed.complements] if p.preposition in {"in", "across", "from", "of"}]
    own = [c for m in subject.mentions for c in states_of(m.actor)]
    own = own or [c for p in where if not deed.words_of(p) & MISSIONS for c in (states_of(p.head) or deed.town(p))]
    whose = [c for p in facing for m in p.mentions for c in states_of(m.actor) if c not in own[:1]][:1]
    if not whose and any(p.pacts or deed.words_of(p) & PACT_NOUNS for p in facing):
        after = [p for p in against_with(deed) if p.mentions]
        whose = [c for p in after for m in p.mentions for c in states_of(m.actor)][:1]
    home = own[:1] or at_home(deed, whose)
    if not home:
        return None
    deed.actors, deed.unclaimed = home, True
    if not whose and any(p.pacts or deed.words_of(p) & PACT_NOUNS for p in facing):
        whose = [c for c in deed.context.pact_parties if c not in home]
    return whose


def at_home(deed: Deed, whose: list[str]) -> list[str]:
    """The country of a crowd: of a town in the sentence, or the one that the report is about."""
    here = [
        e for e in deed.passage.parse.elements if isinstance(e, NounPhrase) and e.preposition in {"in", "through", "across", "around"} and not e.date
    ]
    town = [c for p in here for c in deed.town(p) or (states_of(p.head) if p.head and p.head.role == "capital" else []) if c not in whose]
    if town:
        return town[:1]
    meant, deed.supposed = other_side(deed.passage, deed.context, whose, deed.verb.start, home=True)
    return meant


def against_with(deed: Deed) -> list[NounPhrase]:
    """The phrases behind the verb that say with whom a pact is."""
    return [p for p in _after(deed) if p.preposition in {"with", "between"}]


def _before(deed: Deed) -> NounPhrase | None:
    """Who opens a sentence without a finite verb ("A few hundred students, waving flags and chanting")."""
    first = deed.passage.parse.elements[0]
    finite = any(v.finite and not v.gerund for _, v in deed.passage.parse.verbs())
    return first if isinstance(first, NounPhrase) and deed.verb.gerund and not finite else None


def _after(deed: Deed) -> list[NounPhrase]:
    """The phrases behind the verb, to the end of the sentence."""
    return [e for e in deed.passage.parse.elements if isinstance(e, NounPhrase) and e.start >= deed.verb.end and not e.date]
