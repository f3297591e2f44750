"""People sent out of a country or locked up in it: envoys told to leave, personae non gratae, arrests told without who made them."""

from ...syntax.phrases import NounPhrase, VerbGroup
from .deed import Deed, named, states_of

ENVOYS = frozenset(
    """
        diplomat diplomats ambassador ambassadors envoy envoys attaché attachés consul consuls embassy staff officials officers nationals citizens
        soldiers troops advisers advisors contractors journalists correspondent correspondents mission workers teachers spies agents priests nuncio
        trainers instructors fishermen sailors crew students tourists businessmen businessman executive executives engineer engineers journalist
        officer official pilot pilots fisherman sailor academic academics activist activists
    """.split()
)
"""Whom states expel or arrest."""
LEAVING = frozenset("leave depart quit".split())
OUT = {"throw": "out", "kick": "out", "turf": "out", "boot": "out", "send": "home"}


def expelled(deed: Deed) -> list[str] | None:
    """Whose people are told to leave, thrown out or declared unwelcome."""
    lemma, target = deed.lemma, deed.subject if deed.verb.passive else deed.target
    if target is None or not deed.words_of(target) & ENVOYS or deed.verb.modal in {"may", "could", "would", "should", "might"}:
        return None
    if lemma in OUT and OUT[lemma] not in deed.after(7).split():
        return None
    if lemma in {"order", "give", "tell", "instruct", "ask"} and not _to_leave(deed):
        return None
    if lemma == "declare" and "grata" not in deed.after(9) and "gratae" not in deed.after(9) and "non-grata" not in deed.after(9):
        return None
    owners = [c for m in target.mentions for c in states_of(m.actor) if c not in deed.actors]
    if deed.verb.passive and not deed.actors:
        deed.actors = [c for c in deed.first_after("from", "in") if c not in owners]
        deed.unclaimed = True
    return owners[:1] or None


def _to_leave(deed: Deed) -> bool:
    """Whether "to leave" follows ("ordered eight diplomats to leave", "gave the ambassador 48 hours to leave")."""
    elements = deed.passage.parse.elements
    at = elements.index(deed.verb)
    return any(isinstance(e, VerbGroup) and e.infinitive and LEAVING & set(e.lemmas) for e in elements[at + 1 : at + 6])


def locked_up(deed: Deed) -> list[str] | None:
    """Whose people are arrested or jailed, where only the place says by whom ("were arrested in Kenya")."""
    if not deed.verb.passive or deed.actors or deed.subject is None:
        return None
    owners = named(deed.subject)
    by = [c for p in deed.complements if p.preposition == "in" for c in (states_of(p.head) or deed.town(p)) if c not in owners][:1]
    if not by or not owners or not deed.words_of(deed.subject) & ENVOYS:
        return None
    deed.actors, deed.unclaimed = by, True
    return owners[:1]


def owned_by(deed: Deed) -> list[str]:
    """Whose a thing is by the participle or phrase behind it ("a mine belonging to a Kenyan firm")."""
    elements = deed.passage.parse.elements
    at = elements.index(deed.verb)
    near = [e for e in elements[at + 1 : at + 7] if isinstance(e, NounPhrase) and not e.date]
    return deed.owners(*near[:4])
