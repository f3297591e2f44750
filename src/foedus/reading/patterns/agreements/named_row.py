"""The names of those who sign told in a row, with their offices ("the ministers of Oman and Iran, Said Harib and Ali Tehrani, signed") or states."""

from dataclasses import replace

from ...discourse.passages import Passage
from ...naming.actors import Actor
from ...naming.pairing import GIVEN_TO_THINGS
from ...naming.people import looks_like_body
from ...syntax.phrases import Mark, NounPhrase, VerbGroup

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
    """Return the people named before a verb, in their order, if offices or brackets stand beside them: those that no office makes known, too."""
    elements, tokens = passage.parse.elements, passage.parse.tokens
    first = at
    while first > 0 and _goes_on(elements[first - 1]):
        first -= 1
    found: list[Actor] = []
    office = parted = bracketed = False
    for n in range(first, at):
        one = elements[n]
        if isinstance(one, Mark):
            bracketed = bracketed or one.text == "("
            parted = parted or one.sort == "comma" or one.text == "("
            continue
        assert isinstance(one, NounPhrase)
        office = office or not OFFICES.isdisjoint(t.low for t in tokens[one.start : one.end])
        if one.preposition or one.date:
            if one.preposition == "of" and found and not found[-1].codes and one.head and one.head.sort == "state":
                found[-1] = Actor("person", found[-1].name, one.head.codes)
            continue
        people = [x for m in one.mentions if not m.anaphor for x in m.actor.members or (m.actor,) if x.sort == "person"]
        people = [x for k, x in enumerate(people) if not x.name.split()[-1].islower() and not bare_office(x, people[k + 1 : k + 2])]
        if people:
            found += [x for x in people if x.name not in {y.name for y in found}]
        elif office and parted and not one.mentions and not one.pacts and is_name(passage, one):
            found.append(Actor("person", passage.parse.text(one.start, one.end)))
    return found if (office or bracketed) and parted and len(found) > 1 else []


def bare_office(one: Actor, following: list[Actor]) -> bool:
    """Whether somebody is but a further office of who follows ("Thai Deputy Prime Minister and Minister of Defence X")."""
    called = bool(one.role) and one.name.casefold().endswith(str(one.role).casefold())
    return called and bool(following) and (not following[0].codes or following[0].codes == one.codes)


def _goes_on(one: object) -> bool:
    return isinstance(one, NounPhrase) or (isinstance(one, Mark) and (one.sort in {"comma", "and"} or one.text in BRACKETS))


BRACKETS = frozenset("()")


def several_from(passage: Passage, phrase: NounPhrase) -> Actor | None:
    """The people told one after another from a phrase on, each with his office or his side, if they are of two states or more.

    As in "by X for Peru and Y for Chile", "by X and his guest, Y of Uganda,", "by X on behalf of Peru and by Y on behalf of Chile" and
    "by the presidents of Kenya and Uganda, X and Y".
    """
    elements = passage.parse.elements
    place = next((n for n, e in enumerate(elements) if e is phrase), len(elements))
    crowd = phrase.head if phrase.head is not None and phrase.head.sort == "crowd" else None
    people = [] if crowd else _people_in(passage, place)
    awaited: tuple[str, ...] = ()
    joined = sided = False
    for n in range(place + 1, len(elements)):
        one, after = elements[n], elements[n + 1] if n + 1 < len(elements) else None
        if isinstance(one, Mark) and (one.sort in {"comma", "and"} or one.text in BRACKETS):
            joined = joined or one.sort == "and" or crowd is not None
        elif not isinstance(one, NounPhrase) or one.date:
            break
        elif one.preposition == "on" and passage.parse.tokens[one.end - 1].low == "behalf":
            continue
        elif one.preposition in {"for", "of"} and one.head is not None and one.head.sort == "state" and people:
            if isinstance(after, NounPhrase) and after.preposition == "by" and isinstance(elements[n - 1], Mark):
                awaited, joined, sided = one.head.codes, True, True
            else:
                people[-1] = people[-1] if people[-1].codes else replace(people[-1], codes=one.head.codes)
        elif one.preposition == "by" and joined:
            new = _people_in(passage, n)
            if not new:
                break
            people += [replace(x, codes=x.codes or awaited) for x in new]
            awaited = ()
        elif one.preposition or (isinstance(after, VerbGroup) and after.finite):
            break
        elif one.head is not None:
            people += one.head.members or (one.head,)
        elif new := _people_in(passage, n):
            people += new
        elif not _calls(passage, one):
            break
    codes = tuple(dict.fromkeys(c for x in people for c in x.codes)) or (crowd.codes if crowd else ())
    if not joined or len(people) < 2 or (len(codes) == 1 and not sided) or any(x.sort != "person" for x in people):
        return None
    return Actor("group", people[0].name, codes, None, tuple(people))


def _people_in(passage: Passage, n: int) -> list[Actor]:
    """Whom a phrase of a row names: the known, or somebody unknown whose side follows."""
    elements = passage.parse.elements
    one = elements[n]
    assert isinstance(one, NounPhrase)
    if one.head is not None:
        return [*(one.head.members or (one.head,))]
    before, after = elements[n - 1] if n else None, elements[n + 1] if n + 1 < len(elements) else None
    told = one.preposition == "by" or (isinstance(after, NounPhrase) and after.preposition in {"for", "of", "on"})
    told = told or (isinstance(before, Mark) and before.sort in {"and", "comma"} and not one.preposition)
    if told and not one.mentions and not one.pacts and isinstance(before, (NounPhrase, Mark, VerbGroup)) and is_name(passage, one):
        return [Actor("person", passage.parse.text(one.start, one.end))]
    return []


def _calls(passage: Passage, phrase: NounPhrase) -> bool:
    """Whether a phrase without a name says who the next one is ("his guest", "its host")."""
    return passage.parse.tokens[phrase.start].low in {"his", "her", "their", "its", "the"} and not phrase.pacts


def for_the_other(passage: Passage, at: int) -> list[Actor]:
    """Who signs for the other side with no verb of his own ("X put his name to it for Warsaw and Y for the Soviets")."""
    elements = passage.parse.elements
    sides = [n for n in range(at + 1, len(elements)) if _side(passage, n) is not None]
    if not sides or any(isinstance(e, VerbGroup) for e in elements[at + 1 : sides[0]]):
        return []
    found: list[Actor] = []
    for n in range(sides[0] + 1, len(elements)):
        link, named = elements[n - 1], elements[n]
        if isinstance(named, VerbGroup):
            break
        if not (isinstance(link, Mark) and link.sort in {"and", "comma"} and isinstance(named, NounPhrase)) or named.preposition:
            continue
        within = named.head is not None and "for" in [t.low for t in passage.parse.tokens[named.start : named.end]] and bool(named.head.codes)
        comma = n + 1 < len(elements) and isinstance(m := elements[n + 1], Mark) and m.sort == "comma"
        if not within and (n + 1 + comma >= len(elements) or _side(passage, n + 1 + comma) is None):
            continue
        if named.head is not None and named.head.sort == "person":
            found.append(named.head)
        elif not named.mentions and not named.pacts and is_name(passage, named):
            found.append(Actor("person", passage.parse.text(named.start, named.end)))
    return found


def _side(passage: Passage, n: int) -> Actor | None:
    """For whom somebody acts: "for Warsaw", "on behalf of Spain", "in the name of Bulgaria"."""
    elements = passage.parse.elements
    one, after = elements[n], elements[n + 1] if n + 1 < len(elements) else None
    if not isinstance(one, NounPhrase):
        return None
    called = passage.parse.tokens[one.end - 1].low
    if one.preposition in {"on", "in"} and isinstance(after, NounPhrase) and after.preposition == "of":
        return after.head if called in {"behalf", "name"} else None
    return one.head if one.preposition == "for" and one.head is not None and one.head.codes else None


def named_alone(passage: Passage, office: NounPhrase, phrase: NounPhrase) -> bool:
    """Whether a phrase after an office is the name of somebody of whom nothing else is known ("with his Serbian host, Dragoslav Petkovic,")."""
    called = passage.parse.tokens[office.end - 1].low in OFFICES
    return called and not phrase.mentions and not phrase.pacts and is_name(passage, phrase)


def is_name(passage: Passage, phrase: NounPhrase) -> bool:
    """Whether a phrase is two to five words in capitals, as names of people are, and the name of no body or paper."""
    tokens = passage.parse.tokens[phrase.start : phrase.end]
    if tokens[-1].low in GIVEN_TO_THINGS or looks_like_body([t.text for t in tokens]):
        return False
    large = [t for t in tokens if t.low not in SMALL]
    return 1 < len(large) < 6 and all(t.capital and t.kind == "word" and not t.text.isupper() for t in large)
