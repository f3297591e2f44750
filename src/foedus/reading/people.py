"""Who is named in full anywhere in a document, so that a surname alone can be understood."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from ..sources.gazetteer import Names, Person, fold
from .actors import Actor
from .tokens import Token

PARTICLES = frozenset("de van von der den del della bin ibn al el ben da dos la le abu ul ur zu af di".split())
NOT_NAMES = frozenset(
    """
        monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november
        december the a an in on at by for from to with of and or but if when while after before as since although though because this that
        these those it its he she they we i you his her their our my both each all some no not yes what who which how why where photo image
        read share live update breaking editor analysis opinion article chapter clause section treaty pact agreement accord alliance
        protocol act bill today yesterday tomorrow earlier meanwhile however moreover according under over about asked speaking western
        eastern northern southern europe asia africa america war cold world second first great good new so there here still now then only
        even more most mr mrs ms dr sir lord lady president prime minister foreign defence defense secretary general government ministry
        state union republic kingdom parliament congress senate council court army navy air force base sea ocean bay strait gulf river
        mountain island islands one two three four five six seven eight nine ten during despite amid until nor for q qa q&a a& moscow's our
        just did does do is are was were has have had can could will would should may might let neither either
    """.split()
)
ORGANISATION_WORDS = frozenset(
    """
        university institute council centre center foundation ministry agency organisation organization association academy college society
        bank company corporation committee commission party union group initiative forum network school department office bureau house
        palace street square hall hotel museum cathedral castle
    """.split()
)
MEDIA_WORDS = frozenset(
    """
        times post news herald weekly daily gazette tribune journal observer telegraph guardian chronicle press mail broadcasting tv radio
        television wire courier dispatch review magazine bulletin mirror standard star examiner register today monitor newspaper insider
    """.split()
)


@dataclass(frozen=True, slots=True)
class Run:
    """A run of capitalised words, ``start`` to ``end`` (not included)."""

    start: int
    end: int
    words: tuple[str, ...]

    @property
    def text(self) -> str:
        """The run as a name."""
        return " ".join(self.words)


def capital_run(tokens: list[Token], place: int, names: Names) -> Run | None:
    """Return the run of capitalised words that begins at a place, if it may be somebody's name."""
    words: list[str] = []
    at = place
    while at < len(tokens):
        token = tokens[at]
        last = at + 1 < len(tokens)
        if token.kind == "word" and token.capital and token.low not in NOT_NAMES and not _known_place(token, names, bool(words)):
            words.append(token.text)
            at += 1
            if len(token.text) == 1 and at < len(tokens) and tokens[at].text == ".":
                words[-1] += "."
                at += 1
        elif (words and token.low in PARTICLES and last and tokens[at + 1].capital) or (
            not words
            and token.low in {"van", "von", "de", "bin", "al"}
            and last
            and tokens[at + 1].capital
            and token.kind == "word"
            and not token.capital
        ):
            words.append(token.text)
            at += 1
        else:
            break
    if not words or len(words) > 6:
        return None
    return Run(place, at, tuple(words))


def _known_place(token: Token, names: Names, inside: bool) -> bool:
    return (
        not inside
        and any(e.sort in {"state", "demonym", "capital", "organisation", "media", "seat"} for e in names.find([fold(token.text)]))
        and not (token.text in {"Jordan", "Chad", "Israel", "Georgia"} and inside)
    )


@dataclass
class Roster:
    """The people of a document, by the words of their names."""

    names: Names
    day: date | None = None
    people: dict[str, Actor] = field(default_factory=dict)
    by_word: dict[str, list[str]] = field(default_factory=dict)

    def enter(self, actor: Actor, *, surname: str | None = None) -> Actor:
        """Enter somebody named in full; what is new about somebody known is added."""
        key = fold(actor.name)
        known = self.people.get(key)
        if known:
            actor = Actor("person", known.name, known.codes or actor.codes, known.role or actor.role, (), known.affiliation or actor.affiliation)
        else:
            parts = [fold(w) for w in actor.name.split()]
            for word in {parts[-1], fold(surname or parts[-1])} | ({" ".join(parts[-2:])} if len(parts) > 2 and parts[-2] in PARTICLES else set()):
                self.by_word.setdefault(word, []).append(key)
        self.people[key] = actor
        return actor

    def known(self, person: Person) -> Actor:
        """Return somebody from the tables as an actor."""
        office = person.held(self.day)
        return Actor("person", person.name, (office.of,) if office else (), office.office if office else None)

    def surname(self, word: str, code: str | None = None) -> Actor | None:
        """Return whom a surname alone means: somebody named in full here, or else the one known person of that name."""
        for key in reversed(self.by_word.get(fold(word), [])):
            actor = self.people[key]
            if code is None or not actor.codes or code in actor.codes:
                return actor
        candidates = [self.known(p) for p in self.names.surnames.get(fold(word), [])]
        if code:
            candidates = [a for a in candidates if code in a.codes]
        if len(candidates) > 1 and self.day:
            serving = [
                self.known(p)
                for p in self.names.surnames.get(fold(word), [])
                if _in_office(p, self.day) and (code is None or p.state(self.day) == code)
            ]
            candidates = serving or candidates
        if not candidates:
            return None
        found = candidates[0]
        unsure = len(candidates) > 1
        return Actor("person", word, found.codes if not unsure or len({a.codes for a in candidates}) == 1 else (), None if unsure else found.role)


def _in_office(person: Person, day: date) -> bool:
    return any(o.held(day) for o in person.offices)


def looks_like_body(words: Iterable[str]) -> str | None:
    """Say whether a capitalised name is that of an outlet or of some other body.

    >>> looks_like_body(["Thames", "Weekly"]), looks_like_body(["Duke", "University"]), looks_like_body(["Simon", "Miles"])
    ('media', 'body', None)
    """
    low = [w.casefold() for w in words]
    if low[-1] in MEDIA_WORDS or low[0] in {"radio", "daily"}:
        return "media"
    return "body" if any(w in ORGANISATION_WORDS for w in low) else None
