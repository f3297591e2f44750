"""What a file is: which dataset and version, how many rows, of which years, and what is wrong with it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from ...terms.errors import DatasetError, did_you_mean
from .alliance_tables import read_atop_dyad_years
from .atop import ALLIANCES, END, MEMBERS
from .capabilities import read_capabilities
from .columns import Column, Form, read_sheet, spanned
from .contiguity import read_contiguity
from .crises import read_crises
from .disputes import read_dispute_participants, read_dyadic_disputes
from .polars_extra import pl
from .state_tables import read_cow_states, read_gw_states
from .table import Layout, check_header, header_of, text_of
from .typed_table import Table
from .votes import read_votes
from .war_tables import read_war_table
from .wars import read_attacks


@dataclass(frozen=True, slots=True)
class Finding:
    """What was found out about one file."""

    path: Path
    dataset: str
    """Name as in :data:`~foedus.sources.datasets.citations.DATASETS`; empty if the file is none of them."""
    title: str
    rows: int = 0
    years: tuple[int, int] | None = None
    """Of which the dataset speaks."""
    seen: tuple[int, int] | None = None
    """First and last year of the rows."""
    notices: tuple[str, ...] = ()
    fault: str = ""

    @property
    def sound(self) -> bool:
        """Whether the file was read without a fault."""
        return not self.fault


@dataclass(frozen=True, slots=True)
class _Kind:
    dataset: str
    marks: tuple[frozenset[str], ...]
    """Any of these sets of columns is the sign of the kind."""
    read: Callable[[Path], Table]
    title: str


def _marks(*words: str) -> tuple[frozenset[str], ...]:
    return tuple(frozenset(one.split()) for one in words)


KINDS: tuple[_Kind, ...] = (
    _Kind("atop", _marks("ccode1 ccode2 year atop_defense", "stateA stateB year defense"), read_atop_dyad_years, "ATOP, directed dyad-years"),
    _Kind("cow-states", _marks("ccode styear endyear statenme"), read_cow_states, "COW states"),
    _Kind("gw-states", _marks("gwcode startdate enddate"), read_gw_states, "Gleditsch-Ward states"),
    _Kind("nmc", _marks("ccode year cinc", "ccode year milex milper"), read_capabilities, "National Material Capabilities"),
    _Kind("contiguity", _marks("conttype stdate", "conttype begin"), read_contiguity, "COW direct contiguity"),
    _Kind("cow-wars", _marks("WarNum ccode Side"), read_war_table, "COW inter-state wars"),
    _Kind("gml", _marks("dispnum ccode1 ccode2 midonset", "dispnum ccode1 ccode2 gmlmidonset"), read_dyadic_disputes, "GML, dispute-years"),
    _Kind("mid", _marks("disno statea stateb"), read_dyadic_disputes, "MID, dyadic"),
    _Kind("mid", _marks("dispnum ccode sidea"), read_dispute_participants, "MID or GML, participants"),
    _Kind("icb", _marks("crisno cracid"), read_crises, "ICB, crisis actors"),
    _Kind("un-votes", _marks("rcid ccode vote"), read_votes, "votes in the General Assembly"),
)
"""Tables read as typed frames, and the columns by which each is known."""


def examine(path: Path) -> Finding:
    """Find out what a file is.

    Parameters
    ----------
    path
        A file with commas, perhaps packed by gzip.

    Returns
    -------
    Finding
        With the fault, if it is no such table or is broken; nothing is raised for what is wrong with the file.
    """
    try:
        header = set(header_of(path, text_of(path)))
    except DatasetError as fault:
        return Finding(path, "", "not readable", fault=str(fault))
    if {"atopid", "member", "yrent"} <= header:
        return _atop(path, MEMBERS, "ATOP, members", ("yrent", "yrexit"))
    if {"atopid", *END} <= header and "phase" not in header:
        return _atop(path, ALLIANCES, "ATOP, alliances", ("begyr", "endyr"))
    if "larger_war_id" in header:
        return _attacks(path)
    for fits in (_has, _nearly_has):
        for kind in KINDS:
            if any(fits(marks, header) for marks in kind.marks):
                return _examined(path, kind)
    return Finding(
        path, "", "no table that foedus knows", fault=f"{path}: no dataset that foedus knows has these columns; foedus data versions lists them"
    )


def _has(marks: frozenset[str], header: set[str]) -> bool:
    return marks <= header


def _nearly_has(marks: frozenset[str], header: set[str]) -> bool:
    """Whether the marks that are not there stand there in another spelling."""
    return bool(marks & header) and all(did_you_mean(mark, header - marks, cutoff=0.75) for mark in marks - header)


def _examined(path: Path, kind: _Kind) -> Finding:
    try:
        table = kind.read(path)
    except DatasetError as fault:
        return Finding(path, kind.dataset, kind.title, fault=str(fault))
    frame = table.frame
    seen = [name for name in ("year", "start_year", "start", "last") if name in frame.columns]
    dated = frame.select(pl.col(name).dt.year() if frame.schema[name] == pl.Date else pl.col(name) for name in seen)
    years = spanned(dated.drop_nulls(), seen) if seen else None
    return Finding(path, kind.dataset, table.title, frame.height, table.years, years, table.notices)


def _atop(path: Path, layout: Layout, title: str, years: tuple[str, str]) -> Finding:
    try:
        check_header(path, header_of(path, text_of(path)), layout)
        columns = (*(Column(name, blank=name != years[0]) for name in ("atopid", *years)), Column("version", "text"))
        sheet = read_sheet(path, Form(layout.name, columns, ()))
    except DatasetError as fault:
        return Finding(path, "atop", title, fault=str(fault))
    versions = sorted({str(value)[:4] for value in sheet.frame["version"].drop_nulls().to_list()})
    begun = sheet.frame[years[0]]
    low, high = begun.min(), max(begun.max() or 0, sheet.frame[years[1]].max() or 0)
    seen = (low, high) if isinstance(low, int) and isinstance(high, int) else None
    covered = (1815, 2018 if versions and versions[-1].startswith("5") else 2016)
    alone = f"{path.name}: looked at alone; foedus import atop checks the two files against each other"
    return Finding(path, "atop", f"{title} {', '.join(versions)}", sheet.frame.height, covered, seen, (alone,))


def _attacks(path: Path) -> Finding:
    try:
        attacks = read_attacks(path)
    except DatasetError as fault:
        return Finding(path, "iwd", "Interstate War Data", fault=str(fault))
    seen = (min(one.start for one in attacks).year, max(one.end for one in attacks).year)
    return Finding(
        path, "iwd", "Interstate War Data 1", len(attacks), (1823, 2003), seen, ("a row is a pair of attacker and attacked, all years together",)
    )
