"""Who does a deed and whom it strikes, looked for more widely than the subject and the object: forces, weapons, "whose", places, relative clauses."""

from ...syntax.phrases import Mark, NounPhrase
from .deed import FORCES, Deed, states_of

ARMED = FORCES | frozenset(
    """
        guns armour fighters infiltrators gunmen militias militia missiles rockets shells drone drones rocket missile bomb bombs column
        columns men airforce raiders agents intelligence bombers gangs proxies contingent garrison peacekeepers invaders legions howitzers
        shell mortar gun torpedo patrol mortars gunships minelayers submarine torpedoes saboteurs spies hackers volunteers regulars
        reservists irregulars settlers cavalry infantry marines conscripts militiamen thugs henchmen strike strikes warplane command junta
        rulers
    """.split()
)
"""Who or what strikes for a state that its adjective or genitive names."""
REBELS = frozenset(
    """
        rebels gunmen jihadists jihadis militants insurgents guerrillas terrorists islamists extremists separatists bandits pirates mutineers
        attackers assailants bombers fighters raiders insurgency guerrilla rebel militiamen militia haram
    """.split()
)
"""Who fights for no state."""
RULING = frozenset(
    """
        parliament government minister ministry side delegation leaders leader generals general officials rulers ruler president premier army
        diplomats diplomat envoy envoys negotiators deputies senate court authorities regime junta cabinet ministers lawmakers council king
        chancellor delegates representatives commanders commander legislature assembly congress
        authorities colonels kremlin military navy lobby spokesman spokeswoman voters
    """.split()
)
"""Who speaks or decides for the state that an adjective or genitive names."""
POINTING = frozenset({"it", "them", "him", "this", "that", "us"})


def doers(deed: Deed) -> list[str]:
    """The states that do a deed: who acts, whose forces act, or of whom the relative clause with "whose" tells."""
    if deed.actors or (deed.verb.passive and not deed.verb.bare_participle) or deed.subject is None:
        return deed.actors
    last = deed.passage.parse.tokens[deed.subject.end - 1].low
    armed = last in ARMED or bool(deed.words_of(deed.subject) & ARMED)
    owners = [c for m in deed.subject.mentions if m.adjective or m.genitive for c in states_of(m.actor)]
    if owners and armed:
        return list(dict.fromkeys(owners))
    if armed:
        return _of_several(deed) or _of_whom(deed)
    return []


def deciders(deed: Deed) -> list[str]:
    """The states that decide or say something: who acts, or whose parliament, minister or generals do."""
    if deed.actors or deed.verb.passive or deed.subject is None:
        return deed.actors
    last = deed.passage.parse.tokens[deed.subject.end - 1].low
    owners = [c for m in deed.subject.mentions if m.adjective or m.genitive for c in states_of(m.actor)]
    return list(dict.fromkeys(owners))[:1] if last in RULING else []


def _of_several(deed: Deed) -> list[str]:
    """Whose the forces of the subject are ("aircraft of the kingdom", "the armies of Kenya, Uganda and Chad")."""
    elements = deed.passage.parse.elements
    at = next((n for n, e in enumerate(elements) if e is deed.subject), len(elements)) + 1
    first = elements[at] if at < len(elements) else None
    if not isinstance(first, NounPhrase) or first.preposition not in {"of", "from"}:
        return []
    found: list[str] = []
    for one in elements[at:]:
        if isinstance(one, NounPhrase) and (one is first or (one.head is not None and not one.preposition)):
            found += [c for m in one.mentions for c in states_of(m.actor) if c not in found]
        elif not (isinstance(one, Mark) and one.sort in {"comma", "and"}):
            break
    return found


def _of_whom(deed: Deed) -> list[str]:
    """Whose the subject of a clause with "whose" is ("India, whose missiles struck a base")."""
    elements = deed.passage.parse.elements
    at = next((n for n, e in enumerate(elements) if e is deed.subject), 0)
    mark = elements[at - 1] if at else None
    if not isinstance(mark, Mark) or mark.text != "whose":
        return []
    before = [e for e in elements[: at - 1] if isinstance(e, NounPhrase)]
    return states_of(before[-1].head) if before else []


def sufferers(deed: Deed, *prepositions: str) -> list[str]:
    """The state that the object, a place behind it or what a relative clause hangs on names; ``prepositions``: those that may lead to it."""
    phrases = [p for p in _reach(deed) if not p.date and not deed.words_of(p) <= POINTING]
    for phrase in phrases:
        if phrase.preposition and prepositions and phrase.preposition not in prepositions:
            continue
        named = [c for m in phrase.mentions for c in states_of(m.actor)] or deed.town(phrase)
        if found := [c for c in named if c not in deed.actors]:
            return found[:1] if phrase.head is None or phrase.head.sort != "group" else found
    parse = deed.passage.parse
    hung = parse.antecedent(parse.elements.index(deed.verb)) if deed.target is None else None
    if hung is None or hung is deed.subject:
        return []
    named = states_of(hung.head) or [c for m in hung.mentions for c in states_of(m.actor)][:1] or deed.town(hung)
    return [c for c in named if c not in deed.actors]


def _reach(deed: Deed) -> list[NounPhrase]:
    """The complements, and the phrases that go on with the last of them."""
    elements = deed.passage.parse.elements
    at = elements.index(deed.verb) + 1
    found: list[NounPhrase] = []
    for one in elements[at:]:
        if isinstance(one, NounPhrase):
            found.append(one)
        elif not (isinstance(one, Mark) and one.sort == "and" and found):
            break
    return found or deed.complements


def rebels(deed: Deed) -> bool:
    """Whether those who act fight for no state ("jihadists", "Boko Haram")."""
    return deed.subject is not None and not deed.actors and bool(deed.words_of(deed.subject) & REBELS)
