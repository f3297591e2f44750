"""Names with their dates: states and what stands for them, people and their offices, organisations, media."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import cache, lru_cache
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, Field, model_validator

from ..terms.actors import State, states, territories
from ..terms.dates import Day
from ..terms.errors import LexiconError
from ..terms.strict_yaml import read_models

FOLDER = Path(__file__).parent / "names"
Sort = Literal["state", "demonym", "capital", "seat", "person", "organisation", "media"]


class Office(BaseModel, frozen=True, extra="forbid"):
    """An office somebody holds or held: of a state, or of an organisation (``org``)."""

    state: str | None = None
    org: str | None = None
    office: str
    start: Day | None = Field(default=None, alias="from")
    last: Day | None = Field(default=None, alias="until")

    @model_validator(mode="after")
    def _serves_one(self) -> "Office":
        if (self.state is None) == (self.org is None):
            raise ValueError("an office is of a state or of an organisation: give 'state' or 'org'")
        return self

    @property
    def of(self) -> str:
        """The state or the organisation served."""
        return self.state or self.org or ""

    def held(self, day: date) -> bool:
        """Whether it was held on a day, as far as its days are known."""
        return (self.start is None or self.start <= day) and (self.last is None or day <= self.last)


class Person(BaseModel, frozen=True, extra="forbid"):
    """Somebody who speaks or signs for a state or an organisation."""

    name: str
    names: tuple[str, ...] = ()
    surname: str
    surname_first: bool = False
    offices: tuple[Office, ...] = ()

    def held(self, day: date | None = None, of: str | None = None) -> Office | None:
        """Return the office (of one state or organisation, where it is named) held on a day, else the last one before it, else the last one.

        Of several that fit, the one that began last is meant; one without days counts only where no dated one fits.
        """
        offices = [o for o in self.offices if of is None or o.of == of]
        if day is None or not offices:
            return offices[-1] if offices else None
        dated = [o for o in offices if (o.start or o.last) and o.held(day)]
        undated = [o for o in offices if not (o.start or o.last)]
        past = [o for o in offices if o.start and o.start <= day]
        return max(dated or past if dated or not undated else undated, key=lambda o: o.start or date.min, default=offices[-1])

    def state(self, day: date | None = None) -> str | None:
        """Return the state (or organisation) served on a day, or the last one served."""
        office = self.held(day)
        return office.of if office else None


class Organisation(BaseModel, frozen=True, extra="ignore"):
    """A body of states, a court, a bank."""

    id: str
    name: str
    names: tuple[str, ...] = ()
    kind: str = "regional"
    state: str | None = None
    """Of a party or an armed group: the state in which it has its home, where it has one."""


class Outlet(BaseModel, frozen=True, extra="ignore"):
    """An agency, a newspaper, a broadcaster."""

    name: str
    names: tuple[str, ...] = ()
    state: str | None = None
    kind: str = "newspaper"
    state_owned: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """What a name may stand for."""

    sort: Sort
    name: str
    code: str | None = None
    thing: State | Person | Organisation | Outlet | None = None


_DOUBLED = re.compile(r"(.)\1")
_PLAIN = str.maketrans({".": None, "’": "'", "ł": "l", "ı": "i", "ø": "o", "đ": "d"})


@lru_cache(maxsize=1 << 14)
def fold(word: str) -> str:
    """Fold case, accents and apostrophes, so that spellings meet.

    >>> fold("Erdoğan"), fold("U.S.")
    ('erdogan', 'us')
    """
    if word.isascii():
        return word.lower().replace(".", "")
    flat = "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))
    return flat.casefold().translate(_PLAIN)


@lru_cache(maxsize=1 << 14)
def respelt(name: str) -> str:
    """Level the spellings that differ only by transliteration, so that they count as one.

    >>> respelt("Sergei Lavrov") == respelt("Sergey Lavrov"), respelt("Zelensky") == respelt("Zelenskyy")
    (True, True)
    """
    return _DOUBLED.sub(r"\1", fold(name).replace("y", "i"))


@dataclass
class Names:
    """Every known name, found by its words."""

    entries: dict[tuple[str, ...], list[Entry]] = field(default_factory=dict)
    surnames: dict[str, list[Person]] = field(default_factory=dict)
    spellings: dict[str, list[Person]] = field(default_factory=dict)
    """People by their surnames respelt."""
    doubles: dict[str, set[int]] = field(default_factory=dict)
    """By the first word of surnames of several words: how many words they have."""
    lengths: dict[str, tuple[int, ...]] = field(default_factory=dict)
    """By the first word of names: how many words they have, the longest first."""
    states: dict[str, State] = field(default_factory=dict)

    def add(self, name: str, entry: Entry) -> None:
        """Enter one name."""
        words = tuple(fold(w) for w in split_name(name))
        if words:
            self.entries.setdefault(words, []).append(entry)
            self.lengths[words[0]] = tuple(sorted({*self.lengths.get(words[0], ()), len(words)}, reverse=True))

    def enter(self, person: Person) -> None:
        """Enter somebody by every name and by the surname."""
        for name in dict.fromkeys((person.name, *person.names)):
            self.add(name, Entry("person", person.name, person.state(), person))
        surname = fold(person.surname)
        self.surnames.setdefault(surname, []).append(person)
        if " " in surname:
            self.doubles.setdefault(surname.split()[0], set()).add(len(surname.split()))
        self.spellings.setdefault(respelt(surname), []).append(person)

    def find(self, words: Iterable[str]) -> list[Entry]:
        """Return what a sequence of folded words may stand for."""
        return self.entries.get(tuple(words), [])


def split_name(name: str) -> list[str]:
    """Split a name as the reader splits text: at spaces and before a genitive.

    >>> split_name("People's Republic of China")
    ['People', "'s", 'Republic', 'of', 'China']
    """
    if name.isalpha():
        return [name]
    words: list[str] = []
    for word in name.replace("’", "'").replace(",", " ").replace("(", " ").replace(")", " ").split():
        if word.endswith("'s") and len(word) > 2:
            words += [word[:-2], "'s"]
        elif word.endswith("s'"):
            words += [word[:-1], "'"]
        else:
            words.append(word)
    return words


def make_names(
    table: Iterable[State], people: Iterable[Person] = (), organisations: Iterable[Organisation] = (), media: Iterable[Outlet] = ()
) -> Names:
    """Build the index of names from tables in memory."""
    names = Names()
    for state in table:
        names.states[state.code] = state
        for name in {state.name, state.formal or state.name, *state.names}:
            names.add(name, Entry("state", state.name, state.code, state))
        for name in dict.fromkeys(state.demonyms):
            names.add(name, Entry("demonym", name, state.code, state))
        for capital in state.capitals:
            names.add(capital.name, Entry("capital", capital.name, state.code, state))
        for seat in state.seats:
            names.add(seat, Entry("seat", seat, state.code, state))
    for person in people:
        names.enter(person)
    for body in organisations:
        for name in dict.fromkeys((body.id, body.name, *body.names)):
            names.add(name, Entry("organisation", body.id, body.id, body))
    for outlet in media:
        for name in dict.fromkeys((outlet.name, *outlet.names)):
            names.add(name, Entry("media", outlet.name, outlet.state, outlet))
    return names


@cache
def load_names(folder: Path = FOLDER) -> Names:
    """Read the tables of names; a wrong file raises :class:`LexiconError`."""
    return make_names(
        [*states().values(), *territories().values()],
        [person for table in sorted(folder.glob("people*.yaml")) for person in read_models(table, Person, LexiconError)],
        read_models(folder / "organisations.yaml", Organisation, LexiconError),
        read_models(folder / "media.yaml", Outlet, LexiconError),
    )
