"""States by their codes, dated; the table is ``tables/states.yaml``.

Codes are ISO 3166-1 alpha-3, for states that are gone ISO 3166-3, and a few of our own where ISO has none (AUH, OTT, PRS ...).
The table is ours because the common libraries fail on what matters here (see the explanation in the docs).
"""

from datetime import date
from functools import cache
from pathlib import Path

from pydantic import BaseModel, Field

from .dates import Day, Spell
from .errors import LibraryError, UnknownName
from .strict_yaml import read_models

TABLE = Path(__file__).parent / "tables" / "states.yaml"
NON_STATE = "non_state"
WITH_ARTICLE = (
    "United ", "Soviet ", "Ottoman ", "Marshall ", "Solomon ", "Central African ", "Democratic Republic", "Republic of",
)  # fmt: skip
ALWAYS_WITH_ARTICLE = {
    "Netherlands", "Philippines", "Maldives", "Gambia", "Bahamas", "Comoros", "Seychelles", "Orange Free State", "Papal States",
}  # fmt: skip


class DatedName(BaseModel, frozen=True, extra="forbid"):
    """A name that holds only for a time, such as a capital's."""

    name: str
    start: Day | None = Field(default=None, alias="from")
    last: Day | None = Field(default=None, alias="until")

    def on(self, day: date | None) -> bool:
        """Whether the name held on the day; always, if no day is asked."""
        return day is None or Spell(start=self.start, last=self.last).covers(day)


class DatedSpell(BaseModel, frozen=True, extra="forbid"):
    """Days between which a state existed; both ends included."""

    start: Day = Field(alias="from")
    last: Day | None = Field(default=None, alias="until")


class State(BaseModel, frozen=True, extra="forbid"):
    """One state: codes, spells of existence, names."""

    code: str = Field(pattern=r"^[A-Z]{3}$")
    name: str
    """The short name in common use: North Korea."""
    the: bool = False
    """Whether the short name takes the article: the United States."""
    formal: str | None = None
    """The full name, which is as good as any of ``names``: Democratic People's Republic of Korea."""
    names: tuple[str, ...] = ()
    """Other names that mean the state itself: DPRK."""
    demonyms: tuple[str, ...] = ()
    """Adjectives and people: North Korean, North Koreans."""
    capitals: tuple[DatedName, ...] = ()
    seats: tuple[str, ...] = ()
    """Seats and bywords of its government: the Kremlin, Downing Street."""
    cow: int | None = None
    gw: int | None = None
    spells: tuple[DatedSpell, ...]
    successor: str | None = None
    """The state to which its treaties passed, unless an agreement says otherwise."""

    def existed(self, day: date) -> bool:
        """Whether it was a state on the day."""
        return any(Spell(start=s.start, last=s.last).covers(day) for s in self.spells)


@cache
def states() -> dict[str, State]:
    """Return every state by code.

    >>> states()["PRK"].name
    'North Korea'
    """
    table: dict[str, State] = {}
    for state in read_models(TABLE, State, LibraryError):
        if state.code in table:
            raise LibraryError(TABLE, state.code, "this state stands twice in the table")
        table[state.code] = state
    return table


def state(code: str) -> State:
    """Return one state by code or by one of its names, or raise :class:`UnknownName`.

    >>> state("PRK").code, state("North Korea").code
    ('PRK', 'PRK')
    >>> state("RUZ")
    Traceback (most recent call last):
    foedus.terms.errors.UnknownName: unknown state 'RUZ': did you mean 'RUS'?
    """
    table = states()
    if code in table:
        return table[code]
    for one in table.values():
        if code.casefold() in {n.casefold() for n in (one.code, one.name, one.formal or "", *one.names)}:
            return one
    one_letter_off = [known for known in table if len(code) == len(known) and sum(a != b for a, b in zip(code.upper(), known, strict=True)) == 1]
    raise UnknownName("state", code, one_letter_off or [*table, *(name for s in table.values() for name in (s.name, *s.names))])


def name_of(code: str) -> str:
    """Return the short name of a state, or the code itself for what is no state.

    >>> name_of("GBR"), name_of("non_state")
    ('the United Kingdom', 'a non-state actor')
    """
    if code == NON_STATE:
        return "a non-state actor"
    known = states().get(code)
    if known is None:
        return code
    return f"the {known.name}" if known.the else known.name
