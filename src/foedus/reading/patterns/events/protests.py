"""Protests against a state: notes, ambassadors called in or home, crowds before embassies."""

from ...syntax.phrases import NounPhrase
from .deed import Deed, states_of

GATHERING = frozenset("gather march rally picket crowd throng mass assemble converge descend demonstrate riot chant".split())
HANDING = frozenset("hand deliver send present submit address issue lodge file forward convey register enter pass".split())
"""Verbs with which a note of protest is given."""
NOTES = frozenset({"protest", "protests", "démarche", "demarche", "démarches", "demarches"})
MISSIONS = frozenset("embassy embassies consulate consulates legation chancery residence".split())
BEFORE = frozenset({"outside", "at", "on", "before", "to", "near", "around", "by", "of"})
ENVOYS = NOTES | frozenset(
    """
        ambassador ambassadors envoy envoys diplomat diplomats attaché attachés consul consuls commissioner commissioners chargé chargés nuncio
        d'affaires
    """.split()
)


def protest(deed: Deed) -> list[str] | None:
    """To whom or against whom somebody protests."""
    if (mission := _mission(deed)) is not None:
        return _before_a_mission(deed, mission)
    if deed.lemma in HANDING and deed.lemma != "lodge":
        return _handed(deed)
    if deed.lemma in {"recall", "lodge", "summon", "call", "withdraw"}:
        if deed.lemma == "call" and not {"home", "back", "in"} & set(deed.after(8).split()):
            return None
        if deed.verb.passive and not deed.actors and deed.lemma in {"summon", "call"} and deed.words_of(deed.subject) & ENVOYS:
            return _called_in(deed)
        if not deed.words & ENVOYS:
            return None
        sent = [c for m in (deed.target.mentions if deed.target else []) for c in states_of(m.actor) if c not in deed.actors]
        return deed.first_after("from", "with", "in") or sent
    head = deed.subject.head if deed.subject else None
    if deed.lemma in GATHERING - {"demonstrate", "rally", "riot"} or deed.subject is None or (head is not None and head.sort == "person"):
        return None
    to = [p.head for p in deed.complements if p.preposition in {"to", "with"} and p.head]
    return [c for one in to for c in states_of(one)][:1] if deed.lemma == "protest" else []


def _called_in(deed: Deed) -> list[str] | None:
    """Whose envoy was called in, by the state where he serves ("the Chadian ambassador in Paris was summoned")."""
    whose = [c for m in (deed.subject.mentions if deed.subject else []) for c in states_of(m.actor)][:1]
    here = [p for p in [*deed.subject_phrases(), *deed.complements] if p.preposition in {"in", "to"}]
    host = [c for p in here for m in p.mentions for c in states_of(m.actor) if c not in whose][:1]
    if not whose or not host:
        return None
    deed.actors, deed.unclaimed = host, True
    return whose


def _mission(deed: Deed) -> NounPhrase | None:
    """The embassy before which people gather."""
    if deed.lemma not in GATHERING | {"protest"} or deed.verb.passive or deed.verb.infinitive:
        return None
    return next((p for p in deed.complements if p.preposition in BEFORE and deed.words_of(p) & MISSIONS), None)


def _before_a_mission(deed: Deed, mission: NounPhrase) -> list[str] | None:
    """Whose embassy it is; those who gather are of the country where it stands, or of the subject's."""
    after = deed.complements[deed.complements.index(mission) + 1 :]
    whose = deed.owners(mission, *[p for p in after[:1] if p.preposition == "of"])
    beside = deed.subject_phrases()
    placed = [c for p in [*after, *beside] if p.preposition == "in" for c in (states_of(p.head) or deed.town(p))] or _city(deed, mission)
    deed.actors = [c for c in [*deed.actors, *placed] if c not in whose][:1]
    deed.unclaimed = True
    return whose or None


def _city(deed: Deed, mission: NounPhrase) -> list[str]:
    """The state of the city where an embassy stands ("the Turkish embassy in Athens")."""
    words = [t.low for t in deed.passage.parse.tokens[mission.start : mission.end]]
    city = words[words.index("in") + 1 :] if "in" in words else []
    return [e.code for e in deed.context.names.find(city) if e.code][:1] or (deed.town(mission) if city else [])


def _handed(deed: Deed) -> list[str] | None:
    """To whom a note of protest is given."""
    target = deed.subject if deed.verb.passive else deed.target
    told = deed.words_of(target) | deed.words_of(deed.of_target() if not deed.verb.passive else deed.of_subject())
    if not told & NOTES and not deed.verb.passive:  # "handed Chad a note of protest"
        bare = [p for p in deed.complements if p.preposition in {"", "of"} and not p.date]
        if len(bare) > 1 and bare[0].head and any(deed.words_of(p) & NOTES for p in bare[1:3]):
            return [c for c in states_of(bare[0].head) if c not in deed.actors] or None
    if not told & NOTES:
        return None
    to = [p for p in deed.complements if p.preposition in {"to", "with", "at"}]
    given = [m.actor for p in to for m in p.mentions]
    recipients = [c for actor in given for c in states_of(actor) if c not in deed.actors][:1]
    if deed.verb.passive and not deed.actors:
        voice = next((s.actor for s in reversed(deed.context.scopes) if s.start <= deed.passage.parse.tokens[deed.verb.start].start < s.end), None)
        deed.actors = [c for c in states_of(voice) if c not in recipients][:1]
        deed.unclaimed = True
    return recipients or None
