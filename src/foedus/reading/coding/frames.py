"""Which of PLOVER's types a verb tells of, by its own word, by what stands with it, and by whether it is done, meant or refused."""

from ...terms.coding import EventType
from ..syntax.clauses import Parse
from ..syntax.phrases import Mark, VerbGroup
from ..words.lexicon import Entry, Lexicon

KIND = frozenset({"AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT"})
"""What serves the other side: only meant, it is AGREE; refused, it is REJECT."""
HOSTILE = frozenset({"SANCTION", "COERCE", "ASSAULT", "PROTEST", "MOBILIZE"})
"""What hurts it: only meant, it is THREATEN."""
SPOKEN = frozenset({"AGREE", "REQUEST", "ACCUSE", "REJECT", "THREATEN"})
"""What is done with words, of which an infinitive or a clause then says what was agreed, asked, refused."""
LED = ["RETREAT", "CONSULT", "AID", "ASSAULT", "MOBILIZE"]
"""Types of verbs of moving, the one that goes first: a brigade of doctors brings aid."""
LEAPS = frozenset({"relative", "stop", "colon"})


def frame(parse: Parse, at: int, lexicon: Lexicon) -> Entry | None:
    """Return the entry of the verb group at a place: the one whose needed word stands nearest after it, else the one that needs none.

    Of an entry with the voice "moved" the needed word stands in the subject ("Doctors arrived").
    """
    verb = parse.elements[at]
    assert isinstance(verb, VerbGroup)
    entries = [e for lemma in verb.lemmas for e in lexicon.verb_entries("plover", lemma)]
    if not entries:
        return None
    led = [entry for entry in entries if entry.voice == "moved"]
    entries = [entry for entry in entries if entry.voice != "moved"]
    if any(entry.needs for entry in entries):
        follow = [t.low for t in parse.tokens[verb.end : reach(parse, at)]]
        if verb.passive and not verb.bare_participle and (subject := parse.subject(at)) is not None:
            follow = [*(t.low for t in reversed(parse.tokens[subject.start : parse.extent(subject)])), *follow]
        near = [(*place, n) for n, entry in enumerate(entries) if (place := _nearest(entry, follow)) is not None]
        if near:
            return entries[min(near)[-1]]
    if led and (subject := parse.subject(at)) is not None and not verb.passive:
        words = [t.low for t in parse.tokens[subject.start : parse.extent(subject)]]
        moved = [entry for entry in led if _nearest(entry, words) is not None]
        if moved:
            return min(moved, key=lambda entry: LED.index(entry.type or ""))
    return next((entry for entry in entries if not entry.needs), None)


def _nearest(entry: Entry, follow: list[str]) -> tuple[int, int] | None:
    """Where the nearest of an entry's needed words stands, the longer phrase before the shorter ("war games" before "war")."""
    found = []
    for phrase in entry.needs:
        words = phrase.split()
        found += [(n, -len(words)) for n, word in enumerate(follow) if word == words[0] and follow[n : n + len(words)] == words][:1]
    return min(found, default=None)


def reach(parse: Parse, at: int) -> int:
    """The word at which what a verb governs ends: the next clause, or the verb that another subject has."""
    elements = parse.elements
    verb = elements[at]
    n = at + 1
    while n < len(elements):
        one = elements[n]
        if isinstance(one, Mark) and (one.sort in LEAPS or (one.sort in {"comma", "dash", "and", "subordinator"} and _clause_opens(parse, n))):
            break
        if isinstance(one, VerbGroup) and not (one.bare_participle or one.gerund or one.infinitive):
            break
        n += 1
    return elements[n - 1].end if n > at + 1 else verb.end


def _clause_opens(parse: Parse, n: int) -> bool:
    """Whether a finite verb, with or without its subject, follows a mark at once."""
    for one in parse.elements[n + 1 : n + 4]:
        if isinstance(one, VerbGroup):
            return one.finite and not one.bare_participle
        if isinstance(one, Mark) or one.preposition:
            return False
    return False


def typed(kind: str, *, meant: bool, negated: bool) -> tuple[EventType, bool]:
    """Return the type of a clause and whether it is negated: of what is only meant, or will not be done, the type of that.

    >>> typed("AID", meant=True, negated=False), typed("AID", meant=True, negated=True), typed("ASSAULT", meant=True, negated=False)
    (('AGREE', False), ('REJECT', False), ('THREATEN', False))
    >>> typed("AID", meant=False, negated=True)
    ('AID', True)
    """
    if meant and kind in KIND:
        return ("REJECT" if negated else "AGREE"), False
    if meant and kind in HOSTILE and not negated:
        return "THREATEN", False
    return kind, negated  # type: ignore[return-value]
