"""Wars between states: the Correlates of War list (4.0), and who attacked whom by the Interstate War Data (1).

References
----------
Sarkees & Wayman (2010), Resort to War. Reiter, Stam & Horowitz (2016), Journal of Conflict Resolution 60.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ...terms.dates import Spell
from ...terms.errors import DatasetError
from .codes import check_code
from .table import BLANK, Layout, Row, read_table

READ = "4"
"""The version of the list that is read."""
NOTHING = -8
"""The Correlates of War write -8 for what does not apply, -9 for what is not known."""
REGIONS: dict[int, tuple[int, ...]] = {
    11: (2, 6), 12: (2, 7), 13: (1, 7), 14: (2, 4, 6), 15: (2, 4, 6, 7), 16: (4, 6, 7, 9), 17: (7, 9), 18: (4, 6), 19: (2, 4, 6, 7, 9),
}  # fmt: skip
"""Where a war was fought: 1 western hemisphere, 2 Europe, 4 Africa, 6 Middle East, 7 Asia, 9 Oceania; codes above 10 are several of these."""
COW_COLUMNS = (
    "WarNum", "WarName", "ccode", "StateName", "Side", "StartMonth1", "StartDay1", "StartYear1", "EndMonth1", "EndDay1", "EndYear1",
    "StartMonth2", "StartDay2", "StartYear2", "EndMonth2", "EndDay2", "EndYear2", "WhereFought", "Initiator",
)  # fmt: skip
COW = Layout(
    "the Correlates of War list of inter-state wars, version 4",
    COW_COLUMNS,
    (
        (frozenset({"larger_war_id"}), "the Interstate War Data"),
        (frozenset({"WarNo"}), "an older version of the Correlates of War list (version 3)"),
        (frozenset({"SideA", "SideB"}), "a Correlates of War list of wars within or outside states"),
    ),
)
IWD = Layout(
    "the Interstate War Data",
    (
        "larger_war_name",
        "larger_war_id",
        "year",
        "init_name",
        "init_ccode",
        "target_name",
        "target_ccode",
        "month_entry",
        "day_entry",
        "month_exit",
        "day_exit",
    ),
    ((frozenset({"WarNum", "Side"}), "the Correlates of War list of inter-state wars"),),
)
PAIRS = Layout("a table of pairs", ("atop_id", "war_id"))


@dataclass(frozen=True, slots=True)
class Belligerent:
    """A state's time on one side of a war; a state may stand on both sides, at different times."""

    war: int
    name: str
    state: int
    """COW code."""
    side: int
    start: date
    end: date | None
    initiator: bool
    regions: frozenset[int]
    called: str
    """The state's name in the table."""

    @property
    def spell(self) -> Spell:
        """Its days in the war."""
        return Spell(start=self.start, last=self.end)


@dataclass(frozen=True, slots=True)
class Attack:
    """One state's first attack on another, and how long they fought."""

    war: int
    name: str
    attacker: int
    victim: int
    start: date
    end: date
    called: tuple[str, str]
    """Names of attacker and victim in the table."""


@dataclass(frozen=True, slots=True)
class Pair:
    """An alliance and a war that the user asks about; `cow` says that the war's number is a COW number."""

    atop_id: int
    war_id: str
    cow: int | None
    iwd: int | None


def read_cow_wars(path: Path) -> tuple[Belligerent, ...]:
    """Read the Correlates of War list of inter-state wars, one entry for each spell of each state.

    Raises
    ------
    DatasetError
        If the file is another table or version, a row says what cannot be, or a state enters a war on one side and day twice.
    """
    found: dict[tuple[int, int, int, date], int] = {}
    rows = []
    for row in read_table(path, COW):
        version = row.cells.get("Version", "").strip()
        if version not in BLANK and not version.startswith(READ):
            raise row.fault(f"this is version {version} of the list of inter-state wars", f"foedus reads version {READ}")
        for one in _spells(row):
            key = one.war, one.state, one.side, one.start
            if key in found:
                raise row.fault(f"state {one.state} enters war {one.war} on side {one.side} on {one.start} twice", f"first on line {found[key]}")
            found[key] = row.line
            rows.append(one)
    if not rows:
        raise DatasetError(path, "there are no rows under the header")
    return tuple(rows)


def _spells(row: Row) -> Iterator[Belligerent]:
    start = row.day(("StartYear1", "StartMonth1", "StartDay1"), last=False)
    if start is None:
        raise row.fault("StartYear1 is blank")
    state = check_code(row, "ccode", start)
    side, where, initiator = row.needed("Side"), row.needed("WhereFought"), row.needed("Initiator")
    if side not in {1, 2}:
        raise row.fault(f"Side must be 1 or 2, not {side}")
    for n in "12":
        begin = row.day((f"StartYear{n}", f"StartMonth{n}", f"StartDay{n}"), last=False)
        end = row.day((f"EndYear{n}", f"EndMonth{n}", f"EndDay{n}"), last=True)
        if begin is None:
            continue
        if end and end < begin:
            raise row.fault(f"ends on {end}, before it begins on {begin}")
        regions = frozenset(REGIONS.get(where, (where,) if where > 0 else ()))
        yield Belligerent(row.needed("WarNum"), row.text("WarName"), state, side, begin, end, initiator == 1, regions, row.text("StateName"))


def read_attacks(path: Path) -> tuple[Attack, ...]:
    """Read the Interstate War Data: the earliest day on which each state attacked each other one, and the last day they fought.

    Raises
    ------
    DatasetError
        If the file is another table, or a row says what cannot be.
    """
    found: dict[tuple[int, int, int], Attack] = {}
    for row in read_table(path, IWD):
        start = row.day(("year", "month_entry", "day_entry"), last=False)
        end = row.day(("year", "month_exit", "day_exit"), last=True)
        if start is None or end is None:
            raise row.fault("year is blank")
        war = row.needed("larger_war_id")
        attacker, victim = check_code(row, "init_ccode", start), check_code(row, "target_ccode", start)
        if attacker == victim:
            raise row.fault(f"state {attacker} attacks itself")
        key = war, attacker, victim
        known = found.get(key)
        if end < start and not known:  # a later year of a war that goes on may carry a slip in its first day, which is then not used
            raise row.fault(f"ends on {end}, before it begins on {start}")
        found[key] = Attack(
            war,
            row.text("larger_war_name"),
            attacker,
            victim,
            min(start, known.start) if known else start,
            max(end, known.end) if known else end,
            (row.text("init_name"), row.text("target_name")),
        )
    if not found:
        raise DatasetError(path, "there are no rows under the header")
    return tuple(sorted(found.values(), key=lambda one: (one.war, one.start)))


def read_pairs(path: Path) -> tuple[Pair, ...]:
    """Read pairs of alliance and war: columns atop_id and war_id (or iwd_war_id); a war is its number, or ``cow:`` and its COW number."""
    layout = PAIRS
    try:
        first = path.read_text(encoding="utf-8-sig", errors="replace").split("\n", 1)[0]
    except OSError:
        first = ""
    column = "iwd_war_id" if "iwd_war_id" in first and ",war_id" not in first else "war_id"
    if column != "war_id":
        layout = Layout(PAIRS.name, ("atop_id", column))
    found: dict[tuple[int, str], Pair] = {}
    for row in read_table(path, layout):
        word = row.text(column).lower()
        number = word.removeprefix("cow:").strip()
        if not number.isdigit():
            raise row.fault(f"{column} is neither a war's number nor cow: and one: '{row.text(column)}'")
        by_cow = word.startswith("cow:")
        also = row.number("cow_war_id") if "cow_war_id" in row.cells else None
        one = Pair(row.needed("atop_id"), word, int(number) if by_cow else also, None if by_cow else int(number))
        found.setdefault((one.atop_id, word), one)
    return tuple(found.values())
