"""Published tables on whether allies kept their word, counted again from the replication files that the user names.

Berkemeier & Fuhrmann (2018) look at each alliance in each war: did the casus foederis arise, and was the alliance honoured? Leeds & Anac (2005) look
at each member at war, 1816-1944, and explain by a logit who kept its word.

References
----------
Berkemeier & Fuhrmann (2018), Research & Politics 5(2). Leeds & Anac (2005), International Interactions 31(3), 183-202.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ..sources.datasets.table import Layout, Row, read_table
from ..terms.dates import bounds
from ..terms.errors import DatasetError

ERAS = ("1816-1944", "1945-2003")
DUTIES = ("defence", "offence", "neutrality", "nonaggression")
OUTCOMES = ("casus_arose", "honoured", "honoured_lenient", "casus_arose_alt", "honoured_alt")
LABELS = Layout("a table of alliances in wars and whether they were honoured (Berkemeier and Fuhrmann)", ("era", *DUTIES, *OUTCOMES))
COVARIATES = ("milinst", "formal", "chcap2d", "dinstch2", "origtar1")
"""Leeds and Anac: military institutions, formality (0-2 each), change of capability, domestic change, ally is target or initiator."""
PERFORMANCE = Layout("the replication table of Leeds and Anac", ("honor3", *COVARIATES, "honor2", "wartime", "active", "bilat"))


@dataclass(frozen=True, slots=True)
class AllianceTest:
    """One alliance in one war."""

    era: str
    duties: frozenset[str]
    multilateral: bool | None
    arose: bool
    honoured: bool | None
    """None where the casus did not arise."""
    lenient: bool | None
    """At least one member helped, and none fought an ally."""
    arose_alt: bool
    honoured_alt: bool | None
    """The authors' second coding."""
    atop_id: int | None
    war: str | None
    start: date | None
    """First day of the war; with a year only, its first day."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of a table: `kept` of `of`."""

    name: str
    kept: int
    of: int

    @property
    def share(self) -> float | None:
        """From 0 to 1; None if there was nothing to keep."""
        return self.kept / self.of if self.of else None


def read_labels(path: Path) -> tuple[AllianceTest, ...]:
    """Read Berkemeier and Fuhrmann's table: era, duties, whether the casus arose and was honoured; alliance, war and its first day where they stand.

    Raises
    ------
    DatasetError
        If it is another table, or a row says that a duty which did not arise was honoured, or leaves open whether one that arose was.
    """
    found = tuple(_test(row) for row in read_table(path, LABELS))
    if not found:
        raise DatasetError(path, "there are no rows under the header")
    return found


def _test(row: Row) -> AllianceTest:
    def flag(name: str) -> bool | None:
        return None if row.number(name) is None else row.flag(name)

    arose, arose_alt = row.flag("casus_arose"), row.flag("casus_arose_alt")
    for told, outcome in ((arose, "honoured"), (arose, "honoured_lenient"), (arose_alt, "honoured_alt")):
        if told != (flag(outcome) is not None):
            raise row.fault(f"{outcome} is {'blank although the casus arose' if told else 'given although the casus did not arise'}")
    if row.text("era") not in ERAS:
        raise row.fault(f"era must be {ERAS[0]} or {ERAS[1]}, not '{row.text('era')}'")
    start = row.cells.get("war_start", "").strip()
    try:
        day = bounds(start).start if start else None
    except ValueError:
        raise row.fault(f"war_start is no day or year: '{start}'") from None
    return AllianceTest(
        row.text("era"),
        frozenset(duty for duty in DUTIES if row.flag(duty)),
        flag("multilateral") if "multilateral" in row.cells else None,
        arose,
        flag("honoured"),
        flag("honoured_lenient"),
        arose_alt,
        flag("honoured_alt"),
        row.number("atop_id") if "atop_id" in row.cells else None,
        next((row.text(name) for name in ("iwd_war_id", "war_id") if row.cells.get(name, "").strip()), None),
        day,
    )


def fulfilment(tests: Sequence[AllianceTest]) -> tuple[Figure, ...]:
    """Count how many of the alliances put to the test were honoured, as published; one with several duties counts under each.

    >>> kept = AllianceTest("1816-1944", frozenset({"defence"}), None, True, True, True, True, True, None, None, None)
    >>> [(one.name, one.kept, one.of) for one in fulfilment([kept])][:2]
    [('all', 1, 1), ('1816-1944', 1, 1)]
    """
    assistance = frozenset({"defence", "offence"})
    return (
        _figure("all", tests),
        *(_figure(era, tests, lambda one, era=era: one.era == era) for era in ERAS),  # type: ignore[misc]
        *(_figure(f"with {'an' if duty == 'offence' else 'a'} {duty} duty", tests, lambda one, duty=duty: duty in one.duties) for duty in DUTIES),  # type: ignore[misc]
        *(_figure(f"defence {era}", tests, lambda one, era=era: one.era == era and "defence" in one.duties) for era in ERAS),  # type: ignore[misc]
        _figure("assistance (defence or offence)", tests, lambda one: bool(assistance & one.duties)),
        Figure("lenient", sum(bool(one.lenient) for one in tests), sum(one.arose for one in tests)),
        Figure("second coding", sum(bool(one.honoured_alt) for one in tests), sum(one.arose_alt for one in tests)),
    )


def _figure(name: str, tests: Sequence[AllianceTest], wanted: Callable[[AllianceTest], bool] = lambda _: True) -> Figure:
    mine = [one for one in tests if one.arose and wanted(one)]
    return Figure(name, sum(bool(one.honoured) for one in mine), len(mine))


@dataclass(frozen=True, eq=False)
class Performance:
    """Leeds and Anac's table.

    Attributes
    ----------
    kept : (n,) float64
        1 if the member kept its word (honor3), else 0.
    covariates : (n, 5) float64
        In the order of :data:`COVARIATES`.
    figures
        Their counts.
    """

    kept: NDArray[np.float64]
    covariates: NDArray[np.float64]
    figures: tuple[Figure, ...]


def read_performance(path: Path) -> Performance:
    """Read the replication table of Leeds and Anac; raise DatasetError if it is another table or a cell is blank."""
    rows = list(read_table(path, PERFORMANCE))
    if not rows:
        raise DatasetError(path, "there are no rows under the header")
    flags = {name: [row.flag(name) for row in rows] for name in ("honor3", "honor2", "wartime", "active", "bilat")}
    names = {"honor3": "honoured", "honor2": "honoured, second coding", "wartime": "concluded in war", "active": "active", "bilat": "bilateral"}
    return Performance(
        np.array(flags["honor3"], float),
        np.array([list(_numbers(row)) for row in rows], float),
        tuple(Figure(title, sum(flags[name]), len(rows)) for name, title in names.items()),
    )


def _numbers(row: Row) -> Iterator[int]:
    for name in COVARIATES:
        yield row.needed(name)
