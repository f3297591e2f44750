"""All who sign with a verb: those in its clause, those told for another side, and whom "they" or "the two ministers" mean who met before."""

from collections.abc import Sequence

from ...discourse.passages import Passage
from ...naming.actors import Actor
from ...syntax.phrases import Element, Mark, NounPhrase, VerbGroup
from .named_row import for_the_other, is_name, named_in_row
from .signers import people_of
from .told import Pact

COMING_TOGETHER = frozenset(
    "meet receive host welcome greet confer talk hold gather visit fly arrive travel join invite negotiate embrace shake sit convene assemble".split()
)
"""What those do who then sign together."""
BOTH = frozenset("they both".split())
MEN = frozenset(
    """
        two both pair men women ministers presidents premiers leaders chiefs chancellors envoys ambassadors officials statesmen generals diplomats
        kings monarchs heads
    """.split()
)
"""Last words of phrases that mean people named before."""
SIGNERS = frozenset("signatories signers signatory".split())


def hands(read: Sequence[Passage], passage: Passage, at: int, signer: Actor | None, parties: Sequence[str]) -> list[Actor]:
    """Return the people who sign with a verb; ``read`` are the sentences read so far, that of the verb too."""
    verb = passage.parse.elements[at]
    assert isinstance(verb, VerbGroup)
    people = people_of(signer) if signer else []
    if verb.passive:
        return people
    named = named_in_row(passage, at)
    people = named if len(named) > len({one.name for one in people}) else people
    if people:
        told = {one.name for one in people}
        return [*people, *(one for one in for_the_other(passage, at) if one.name not in told)]
    return _meant(read, passage, at, parties)


def _meant(read: Sequence[Passage], passage: Passage, at: int, parties: Sequence[str]) -> list[Actor]:
    """The two of two states who came together before "they signed" and before "the two ministers signed"."""
    elements = passage.parse.elements
    subject = passage.parse.subject(at) or (elements[at - 1] if at else None)
    if not isinstance(subject, NounPhrase) or subject.preposition:
        return []
    words = [t.low for t in passage.parse.tokens[subject.start : subject.end]]
    counted = len(words) > 1 and words[0] in {"the", "both", "these"} and words[-1] in MEN and len(words) < 5
    if not (len(words) == 1 and words[0] in BOTH) and not counted:
        return []
    place = next((n for n, e in enumerate(elements) if e is subject), at)
    met = _together(elements[:place])
    if not met and not any(isinstance(e, VerbGroup) for e in elements[:place]):
        before = next((p for p in reversed(read) if p.index < passage.index), None)
        met = _together(before.parse.elements) if before is not None and not before.sentence.heading and before.index == passage.index - 1 else []
    codes = {c for one in met for c in one.codes}
    return met if not parties or codes == set(parties) else []


def _together(elements: Sequence[Element]) -> list[Actor]:
    """The two people, each of one state, whom a clause tells of as coming together."""
    if not any(isinstance(e, VerbGroup) and not e.negated and not e.modal and COMING_TOGETHER & set(e.lemmas) for e in elements):
        return []
    phrases = [e for e in elements if isinstance(e, NounPhrase) and e.head is not None and e.preposition in {"", "with", "by"}]
    people = {one.name: one for e in phrases if e.head is not None for one in e.head.members or (e.head,) if one.sort == "person"}
    met = list(people.values())
    apart = len(met) == 2 and len(met[0].codes) == len(met[1].codes) == 1 and met[0].codes != met[1].codes
    return met if apart and not any(one.name.split()[-1].islower() for one in met) else []


def told_as_signers(passage: Passage) -> list[Actor]:
    """The people of "The signatories were X and Y"."""
    parse = passage.parse
    for at, verb in parse.verbs():
        subject = parse.subject(at)
        if not verb.copula or verb.negated or subject is None or parse.tokens[subject.end - 1].low not in SIGNERS:
            continue
        people: list[Actor] = []
        for one in parse.elements[at + 1 :]:
            if isinstance(one, Mark) and one.sort in {"comma", "and"}:
                continue
            if not isinstance(one, NounPhrase) or one.preposition not in {"", "for", "of"}:
                break
            if one.head is not None:
                people += [x for x in one.head.members or (one.head,) if x.sort == "person"]
            elif is_name(passage, one):
                people.append(Actor("person", parse.text(one.start, one.end)))
        return people
    return []


def after_it(passage: Passage, phrase: NounPhrase, signer: Actor | None) -> bool:
    """Whether "with" belongs to what came before the signature of two ("signed on Friday after talks with the mediator")."""
    elements = passage.parse.elements
    n = next((k for k, e in enumerate(elements) if e is phrase), 0)
    before = elements[n - 1] if n else None
    apart = isinstance(before, NounPhrase) and before.preposition in {"after", "following", "during", "before", "amid", "at"} and not before.date
    return apart and signer is not None and len(signer.codes) > 1


def for_a_side(passage: Passage, verb: VerbGroup, complements: list[NounPhrase], pact: Pact) -> bool:
    """Whether those who sign do so "for" a party of the pact at hand, "on its behalf", or "for the other two"."""
    if verb.passive or not complements or any(c.pacts or not c.preposition for c in complements[:1]):
        return False
    first = complements[0]
    if first.preposition == "on" and passage.parse.tokens[first.end - 1].low == "behalf":
        named = [m.actor for m in first.mentions] or [c.head for c in complements[1:2] if c.preposition == "of" and c.head]
        return any(one.codes and set(one.codes) <= set(pact.parties) for one in named)
    others = {"other", "others", "both"} & {t.low for t in passage.parse.tokens[first.start : first.end]}
    sided = first.head is not None and bool(first.head.codes) and set(first.head.codes) <= set(pact.parties)
    return first.preposition == "for" and (bool(others) or sided)
