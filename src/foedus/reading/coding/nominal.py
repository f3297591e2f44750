"""Nouns that tell of an event by themselves ("talks between Chad and Niger", "a Turkish raid on Syria")."""

from dataclasses import replace

from ..syntax.phrases import NounPhrase, VerbGroup
from ..words.lexicon import Found
from .coder import ClauseCoder, Coded
from .parties import Side

MUTUAL = frozenset({"between", "among"})
DOERS = frozenset({"by"})
SAID = frozenset({"ACCUSE", "REQUEST", "REJECT", "THREATEN", "PROTEST", "SUPPORT", "AGREE", "AID"})
"""What comes from whoever does it ("criticism from Chad"); a withdrawal from Chad is none of Chad's."""
PROMISED = frozenset({"AGREE", "REQUEST", "THREATEN", "REJECT"})
"""What an infinitive goes on with ("an offer to train Chadian teachers")."""
SUFFERING = frozenset({"on", "against", "of", "to", "at", "for", "into", "from", "over"})
MOVED = frozenset({"MOBILIZE", "RETREAT"})
"""What is done by whom "of" names ("the deployment of Belgian troops"), to the place where it happens."""
NO_EVENT = frozenset("any no possible potential future further another".split())
REACH = 7


def nominal_events(coder: ClauseCoder, told: list[Coded]) -> list[Coded]:
    """Return the events that the nouns of a sentence tell of and its verbs do not."""
    taken = [(e.start, e.end) for e in told]
    found: list[Coded] = []
    for hit in coder.lexicon.find("plover_noun", coder.parties.words):
        if any(start <= hit.start < end for start, end in taken) or coder.parse.tags[hit.end - 1].verb:
            continue
        main = any(e.rank == 0 for e in told)
        one = _event(coder, hit, alone=not main and not found)
        if found and not told and len(found) == 1 and (whole := _completed(coder, found[0], hit)):
            found = [whole]
        elif one and not any(e.type == one.type and {s.code for s in e.sources} >= {s.code for s in one.sources} for e in (*told, *found)):
            found.append(one)
    return found


def _completed(coder: ClauseCoder, first: Coded, hit: Found) -> Coded | None:
    """The event of two nouns that tell of one thing, each of one side ("a consignment for Chad, a gift of Norway")."""
    if hit.entry.type != first.type or (first.sources and first.targets):
        return None
    second = _event(coder, hit, alone=True)
    if second is None or (first.sources and second.sources) or (first.targets and second.targets):
        return None
    return replace(first, end=max(first.end, second.end), sources=first.sources or second.sources, targets=first.targets or second.targets)


def _event(coder: ClauseCoder, hit: Found, *, alone: bool) -> Coded | None:
    """The event of a noun; of the only one in its sentence one side is enough, and who acts may be the subject of its verb."""
    at = coder.phrase_of(hit.start)
    if at is None:
        return None
    phrase = coder.elements[at]
    assert isinstance(phrase, NounPhrase)
    if NO_EVENT & set(coder.parties.words[phrase.start : hit.start]):
        return None
    owner = [m.actor for m in phrase.mentions if m.end <= hit.start + 1 and m.start < hit.start and m.actor.codes]
    sources = [Side(phrase.start, hit.start, code, None) for actor in owner[:1] for code in actor.codes]
    targets: list[Side] = []
    mutual: list[Side] = []
    end, nested = hit.end, False
    for n in range(at + 1, min(len(coder.elements), at + REACH)):
        one = coder.elements[n]
        if isinstance(one, VerbGroup):
            nested = one.infinitive and hit.entry.type in PROMISED
            if not nested:
                break
        if not isinstance(one, NounPhrase) or one.date or not (one.preposition or nested):
            continue
        further = coder.elements[n + 1] if n + 1 < len(coder.elements) else None
        if (
            hit.entry.type == "AID"
            and one.preposition == "of"
            and not one.mentions
            and isinstance(further, NounPhrase)
            and further.preposition == "from"
        ):
            continue  # "a gift of ten lorries from Norway"
        sides = [s for s in coder.party_sides(n) if s.known]
        if one.preposition in MUTUAL:
            mutual = mutual or sides
        elif (
            one.preposition in DOERS
            or (one.preposition == "from" and hit.entry.type in SAID)
            or (one.preposition == "of" and hit.entry.type in MOVED and any(s.sector for s in sides))
        ):
            sources = sources or sides
        elif one.preposition == "with" or one.preposition in SUFFERING or nested:
            targets = targets or [s for s in sides if s.code not in {x.code for x in sources}]
        end = max([end, *(s.end for s in sides)])
    if len({s.code for s in mutual if s.code}) > 1 or (mutual and alone):
        sources, targets = mutual, []
    elif alone:
        sources = sources or _subject(coder, at) or _there(coder, at, targets, crowd=hit.entry.type == "PROTEST")
        targets = targets or (_reached(coder, at, sources) if hit.entry.type in {"AID", "SUPPORT", "REQUEST", "RETREAT"} and sources else [])
        targets = targets or (_at_place(coder) if hit.entry.type in MOVED and sources else [])
        targets = [t for t in targets if t.code not in {s.code for s in sources} or t.sector]
        if not any(s.code for s in (*sources, *targets)):
            return None
    elif not (any(s.code for s in sources) and any(s.code for s in targets)):
        return None
    return Coded(hit.entry.type, phrase.start, end, tuple(sources), tuple(targets), 2)  # type: ignore[arg-type]


def _reached(coder: ClauseCoder, at: int, sources: list[Side]) -> list[Side]:
    """Whom the verb tells that what a noun is about comes to ("A loan from Oslo reached the bank of Malawi")."""
    verb = next((n for n in range(at + 1, len(coder.elements)) if isinstance(e := coder.elements[n], VerbGroup) and e.finite), None)
    return coder.targets(verb, {s.code for s in sources if s.code}) if verb is not None else []


def _there(coder: ClauseCoder, at: int, targets: list[Side], *, crowd: bool = False) -> list[Side]:
    """The state in which there is something, where nobody else is named ("There were protests in Caracas"); that of a crowd anyhow."""
    place = coder.parties.place
    there = place is not None and not any(s.code for s in targets) and (crowd or "there" in coder.parties.words[: coder.elements[at].start])
    return [Side(coder.elements[at].start, coder.elements[at].end, place, None)] if there else []


def _at_place(coder: ClauseCoder) -> list[Side]:
    """The state where a sentence says that it happens, with the words that name it."""
    return coder.at(place) if (place := coder.parties.place) else []


def _subject(coder: ClauseCoder, at: int) -> list[Side]:
    """The parties of the subject of the verb that governs the phrase at a place."""
    phrase = coder.elements[at]
    for n, verb in coder.parse.verbs():
        if not verb.passive and any(c is phrase for c in coder.parse.complements(n)):
            place = coder.places.get(id(coder.parse.subject(n)))
            return coder.party_sides(place) if place is not None else []
    return []
