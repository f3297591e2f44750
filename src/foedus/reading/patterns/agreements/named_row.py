"""The names of those who sign, where a row of them follows their offices ("the ministers of Oman and Iran, Said Harib and Ali Tehrani, signed")."""

from ...discourse.passages import Passage
from ...naming.actors import Actor
from ...syntax.phrases import Mark, NounPhrase

SMALL = frozenset("al el bin ben ibn de da dos van von der den la le bint abu".split())
"""Words of names that are written small."""
OFFICES = frozenset(
    """
        minister ministers president presidents premier premiers leader leaders chief chiefs secretary secretaries ambassador ambassadors envoy envoys
        king emir sultan chancellor chancellors general generals commander commanders governor head heads delegate delegates host guest counterpart
        counterparts colleague colleagues ruler rulers
    """.split()
)


def named_in_row(passage: Passage, at: int) -> list[Actor]:
    """Return the people named before a verb, in their order, if offices stand before them: those that no office makes known, too."""
    elements, tokens = passage.parse.elements, passage.parse.tokens
    first = at
    while first > 0 and _goes_on(elements[first - 1]):
        first -= 1
    found: list[Actor] = []
    office = parted = False
    for n in range(first, at):
        one = elements[n]
        if isinstance(one, Mark):
            parted = parted or one.sort == "comma"
            continue
        assert isinstance(one, NounPhrase)
        office = office or not OFFICES.isdisjoint(t.low for t in tokens[one.start : one.end])
        if one.preposition or one.date:
            if one.preposition == "of" and found and not found[-1].codes and one.head and one.head.sort == "state":
                found[-1] = Actor("person", found[-1].name, one.head.codes)
            continue
        people = [x for m in one.mentions if not m.anaphor for x in m.actor.members or (m.actor,) if x.sort == "person"]
        people = [x for x in people if not x.name.split()[-1].islower()]
        if people:
            found += [x for x in people if x.name not in {y.name for y in found}]
        elif office and parted and not one.mentions and not one.pacts and _is_name(passage, one):
            found.append(Actor("person", passage.parse.text(one.start, one.end)))
    return found if office and parted and len(found) > 1 else []


def _goes_on(one: object) -> bool:
    return isinstance(one, NounPhrase) or (isinstance(one, Mark) and one.sort in {"comma", "and"})


def _is_name(passage: Passage, phrase: NounPhrase) -> bool:
    """Whether a phrase is two to five words in capitals, as names of people are."""
    tokens = passage.parse.tokens[phrase.start : phrase.end]
    large = [t for t in tokens if t.low not in SMALL]
    return 1 < len(large) < 6 and all(t.capital and t.kind == "word" and not t.text.isupper() for t in large)
