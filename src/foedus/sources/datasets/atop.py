"""The Alliance Treaty Obligations and Provisions data (ATOP), versions 4 and 5: alliance file and member file.

A member row says what that member owes in one phase of one alliance, not what it is owed. ``0`` as a year of exit: in force when the data end.

References
----------
Leeds, Ritter, Mitchell & Long (2002), International Interactions 28.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import pairwise
from pathlib import Path
from typing import Literal

from ...terms.dates import Spell
from ...terms.errors import DatasetError
from .codes import check_code
from .table import Layout, Row, listed, read_table

Kind = Literal["defense", "offense", "neutrality", "nonaggression", "consultation"]
COLUMNS: dict[Kind, str] = {
    "defense": "defense",
    "offense": "offense",
    "neutrality": "neutral",
    "nonaggression": "nonagg",
    "consultation": "consul",
}
"""ATOP's types of obligation and the columns that hold them."""
CONDITIONS: dict[Kind, dict[str, str]] = {
    "defense": {
        "adversary": "defcoadv",
        "location": "defcoloc",
        "conflict": "defcocon",
        "number": "defconum",
        "demands": "defcodem",
        "unprovoked": "defconpr",
    },
    "offense": {"adversary": "offcoadv", "location": "offcoloc", "conflict": "offcocon", "number": "offconum", "demands": "offcodem"},
    "neutrality": {
        "adversary": "neucoadv",
        "location": "neucoloc",
        "conflict": "neucocon",
        "number": "neuconum",
        "demands": "neucodem",
        "unprovoked": "neuconpr",
        "attacked": "neucoatt",
    },
    "nonaggression": {},
    "consultation": {"adversary": "concoadv", "location": "concoloc", "conflict": "concocon", "request": "concoreq"},
}
"""What an obligation may be conditional on, and the columns that say so: that there is a condition, not which."""
READ = ("4", "5")
ENTRY, EXIT = ("yrent", "moent", "dayent"), ("yrexit", "moexit", "dayexit")
BEGIN, END = ("begyr", "begmo", "begday"), ("endyr", "endmo", "endday")
DYAD_YEARS = (frozenset({"year", "mem1", "mem2"}), "an ATOP file of dyad-years")
ALLIANCES = Layout(
    "the ATOP file of alliances",
    ("atopid", *BEGIN, *END, "bilat", "wartime", *COLUMNS.values(), "version"),
    (
        DYAD_YEARS,
        (frozenset({"member", "yrent"}), "the ATOP file of members"),
        (frozenset({"atopid", "begyr", "phase"}), "the ATOP file of alliance phases"),
    ),
)
MEMBERS = Layout(
    "the ATOP file of members",
    (
        "atopid", "member", *ENTRY, *EXIT, "phase", "wartime", "cowwar", "statthr1", "statthr2", *COLUMNS.values(),
        *(column for group in CONDITIONS.values() for column in group.values()), "version",
    ),
    (DYAD_YEARS, (frozenset({"mem1", "begyr"}), "the ATOP file of alliances")),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class MemberRow:
    """What one member owes in one phase of an alliance."""

    atop_id: int
    phase: int
    member: int
    """COW code."""
    entry: date
    exit: date | None
    """Last day; None: in force when the data end."""
    duties: frozenset[Kind]
    conditions: frozenset[tuple[Kind, str]]
    threats: tuple[int, ...]
    """COW codes of the states that the alliance names as a threat, at most two."""
    wartime: bool
    war: int | None
    """COW number of the war during which it was concluded."""
    line: int

    @property
    def spell(self) -> Spell:
        """The days on which the row holds."""
        return Spell(start=self.entry, last=self.exit)


@dataclass(frozen=True)
class AllianceRow:
    """One alliance, with the rows of its members."""

    atop_id: int
    begin: date
    end: date | None
    bilateral: bool
    wartime: bool
    duties: frozenset[Kind]
    rows: tuple[MemberRow, ...]
    line: int
    conditional: bool | None = None
    """Whether ATOP calls it conditional; None if the file does not say."""

    @cached_property
    def members(self) -> frozenset[int]:
        """COW codes of all who ever belonged to it."""
        return frozenset(row.member for row in self.rows)

    @cached_property
    def phases(self) -> tuple[int, ...]:
        """Its phases, 0 if there is one only."""
        return tuple(sorted({row.phase for row in self.rows}))


@dataclass(frozen=True)
class Atop:
    """Both files, joined."""

    version: str
    alliances: dict[int, AllianceRow]
    notices: tuple[str, ...] = ()
    """What was read with a grain of salt, one line each."""


def read_atop(alliances: Path, members: Path) -> Atop:
    """Read and join the ATOP files of alliances and of members.

    Raises
    ------
    DatasetError
        If a file is another table, another version, or says what cannot be: a state code out of its time, an exit before the entry,
        phases of one member that overlap, a member row without its alliance; or if the two are not of one version.
    """
    table = list(read_table(members, MEMBERS))
    if not table:
        raise DatasetError(members, "there are no rows under the header")
    rows = [_member(row) for row in table]
    notices: list[str] = []
    grouped: dict[int, list[MemberRow]] = {}
    for one in rows:
        grouped.setdefault(one.atop_id, []).append(one)
    found: dict[int, AllianceRow] = {}
    version = ""
    for row in read_table(alliances, ALLIANCES):
        version = version or _version(row)
        one_id = row.needed("atopid")
        if one_id in found:
            raise row.fault(f"alliance {one_id} stands twice", f"first on line {found[one_id].line}")
        begin = row.day(BEGIN, last=False)
        if begin is None:
            raise row.fault("begyr is blank")
        found[one_id] = AllianceRow(
            one_id,
            begin,
            row.day(END, last=True),
            row.flag("bilat"),
            row.flag("wartime"),
            _duties(row),
            tuple(_phases(members, grouped.get(one_id, []), notices)),
            row.line,
            row.flag("conditio") if "conditio" in row.cells else None,
        )
    if not found:
        raise DatasetError(alliances, "there are no rows under the header")
    if _version(table[0]) != version:
        raise table[0].fault(f"this is ATOP {_version(table[0])}, and {alliances.name} is ATOP {version}", "name two files of one version")
    lost = [one for one in rows if one.atop_id not in found]
    if lost:
        ids = listed(sorted({one.atop_id for one in lost}))
        raise DatasetError(members, f"no alliance {ids} in {alliances.name}", "are both files of one version?", line=lost[0].line)
    empty = [one for one in found.values() if not one.rows]
    if empty:
        fault = f"no member of alliance {listed(one.atop_id for one in empty)} in {members.name}"
        raise DatasetError(alliances, fault, "are both files of one version?", line=empty[0].line)
    return Atop(version, found, tuple(notices))


def _version(row: Row) -> str:
    version = row.text("version")[:4].rstrip("0").rstrip(".")
    if not version.startswith(READ):
        raise row.fault(f"this is ATOP {version or 'of no stated version'}", "foedus reads versions 4 and 5")
    return version


def _duties(row: Row) -> frozenset[Kind]:
    return frozenset(kind for kind, column in COLUMNS.items() if row.flag(column))


def _member(row: Row) -> MemberRow:
    _version(row)
    entry, last = row.day(ENTRY, last=False), row.day(EXIT, last=True)
    if entry is None:
        raise row.fault("yrent is blank")
    if last and last < entry:
        raise row.fault(f"leaves on {last}, before it enters on {entry}")
    duties = _duties(row)
    flags = {(kind, name) for kind, group in CONDITIONS.items() for name, column in group.items() if row.flag(column)}
    return MemberRow(
        row.needed("atopid"),
        row.number("phase") or 0,
        check_code(row, "member", entry),
        entry,
        last,
        duties,
        frozenset(flag for flag in flags if flag[0] in duties),
        tuple(code for code in (row.number("statthr1"), row.number("statthr2")) if code and code > 0),
        row.flag("wartime"),
        row.number("cowwar") or None,
        row.line,
    )


def _phases(path: Path, rows: Iterable[MemberRow], notices: list[str]) -> list[MemberRow]:
    """Check that no member is in two phases on one day; where two begin on the same day, the later phase holds."""
    kept: list[MemberRow] = []
    by_member: dict[int, list[MemberRow]] = {}
    for row in rows:
        by_member.setdefault(row.member, []).append(row)
    for group in by_member.values():
        group.sort(key=lambda row: (row.entry, row.phase))
        dropped = []
        for earlier, later in pairwise(group):
            if earlier.exit is not None and earlier.exit <= later.entry:
                continue
            if earlier.entry == later.entry and earlier.phase != later.phase:
                dropped.append(earlier)
                notices.append(f"{path}:{earlier.line}: phases {earlier.phase} and {later.phase} both begin on {later.entry}; the later one is taken")
                continue
            fault = f"alliance {later.atop_id}: member {later.member} enters phase {later.phase} on {later.entry} while phase {earlier.phase} lasts"
            raise DatasetError(path, fault, f"line {earlier.line} ends it on {earlier.exit or 'no day'}", line=later.line)
        kept += [row for row in group if row not in dropped]
    return sorted(kept, key=lambda row: row.line)
