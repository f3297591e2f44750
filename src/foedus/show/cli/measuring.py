"""What the commands under ``foedus measure`` share: options, the tables that a user names, states and years, and where the answer goes."""

import io
import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ...terms.errors import UnknownName, UsageError
from ..as_json import as_json
from .printing import form_asked, note, say, suffix_of, write_whole
from .tables import spare_inputs

if TYPE_CHECKING:  # heavy, and needed by these commands only
    import polars as pl
    from matplotlib.figure import Figure


class TableFormat(StrEnum):
    """How a table is given."""

    text = "text"
    json = "json"
    csv = "csv"
    parquet = "parquet"


FORMS = {".txt": "text", ".json": "json", ".csv": "csv", ".parquet": "parquet"}
FIGURES = (".svg", ".png")
EARLIEST, LATEST = 1816, 2100
"""Years that may be asked about: the first of the lists of states, and one past which a number is a slip."""

Years = Annotated[
    str, typer.Option("--years", "-y", metavar="YEARS", help="One year, or the first and the last: 1914, 1900-1914.", show_default=False)
]
States = Annotated[
    list[str] | None,
    typer.Option("--state", "-s", metavar="STATE", help="A state: code, name, or Correlates of War number. May be repeated.", show_default=False),
]
Dyads = Annotated[Path | None, typer.Option("--dyads", metavar="FILE", help="ATOP's file of directed dyad-years.", show_default=False)]
Alliances = Annotated[Path | None, typer.Option("--alliances", metavar="A.csv", help="ATOP's file of alliances; with --members.", show_default=False)]
Members = Annotated[Path | None, typer.Option("--members", metavar="M.csv", help="ATOP's file of members; with --alliances.", show_default=False)]
Library = Annotated[
    bool,
    typer.Option("--library", help="Take the library's own agreements in years that ATOP's files do not cover; without ATOP's files always."),
]
StateList = Annotated[
    Path | None,
    typer.Option("--states", metavar="FILE", help="Correlates of War list of states; without it, foedus's own dated table.", show_default=False),
]
Capabilities = Annotated[Path | None, typer.Option("--capabilities", metavar="NMC.csv", help="National Material Capabilities.", show_default=False)]
Votes = Annotated[Path | None, typer.Option("--votes", metavar="FILE", help="Roll calls of the UN General Assembly.", show_default=False)]
Wars = Annotated[
    Path | None, typer.Option("--wars", metavar="COW.csv", help="Correlates of War inter-state wars: who fought is hostile.", show_default=False)
]
Form = Annotated[
    TableFormat | None, typer.Option("--format", "-f", help="text for people; json, csv, parquet (with -o) for programs.", show_default=False)
]
Output = Annotated[
    Path | None,
    typer.Option("--output", "-o", metavar="FILE", help="Write to this file: .txt, .json, .csv or .parquet.", show_default=False),
]
FigureFile = Annotated[Path | None, typer.Option("--figure", metavar="FILE", help="Draw into this file: .svg or .png.", show_default=False)]


def need(extra: str, *modules: str) -> None:
    """Raise UsageError that names the extra if a library is not installed.

    Linear algebra gets one thread, unless the environment says otherwise: the matrices are small, and threads that wait for each other cost more.
    """
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    for module in modules:
        if find_spec(module) is None:
            raise UsageError(f"this needs {module}: pip install 'foedus[{extra}]'")


def years_asked(words: str) -> range:
    """Read ``1914`` or ``1900-1914``.

    >>> list(years_asked("1913-1914"))
    [1913, 1914]
    >>> years_asked("1914-1900")
    Traceback (most recent call last):
    foedus.terms.errors.UsageError: --years 1914-1900: the last year comes before the first; did you mean 1900-1914?
    """
    first, dash, last = (part.strip() for part in words.partition("-"))
    if not first.isdigit() or len(first) != 4 or (dash and (not last.isdigit() or len(last) != 4)):
        raise UsageError(f"--years {words}: write one year, 1914, or two, 1900-1914")
    low, high = int(first), int(last or first)
    if high < low:
        raise UsageError(f"--years {words}: the last year comes before the first; did you mean {high}-{low}?")
    for year in (low, high):
        if not EARLIEST <= year <= LATEST:
            raise UsageError(f"--years {words}: states and alliances are known from {EARLIEST} on, and nothing is said of years past {LATEST}")
    return range(low, high + 1)


@dataclass(frozen=True, eq=False)
class Ties:
    """Ties of the years asked about, where they come from, and the states of each year by Correlates of War number."""

    frame: "pl.DataFrame"
    states: Mapping[int, list[int | str]]
    sources: tuple[str, ...]


def ties_asked(years: range, dyads: Path | None, alliances: Path | None, members: Path | None, states: Path | None, *, library: bool) -> Ties:
    """Read the ties of some years: ATOP's files as far as they reach, the library's agreements beyond them or without them.

    Raises
    ------
    UsageError
        If files are named that exclude each other, or a year is covered by none of what was named.
    """
    from ...measures.portfolios import ties_of
    from ...sources.datasets.polars_extra import pl

    if (alliances is None) != (members is None) or (dyads is not None and members is not None):
        raise UsageError("name either --dyads, or both --alliances and --members")
    parts, sources, open_years = [], [], set(years)
    table = _atop(dyads, alliances, members)
    if table is not None:
        told = {year for year in years if table.covers(year)}
        if told != open_years and not library:
            lost = min(open_years - told)
            raise UsageError(
                f"{table.title} covers {table.years[0]} to {table.years[1]}, so of {lost} nothing is known, which is not: no alliance; "
                "ask for other years, or add --library for foedus's own agreements"
            )
        parts.append(ties_of(table).filter(pl.col("year").is_in(list(told))))
        sources.append(f"{table.title}, {_span(told)}") if told else None
        open_years -= told
    if open_years:
        from ...library import catalogue
        from ...measures.frames.pacts import library_dyad_years

        ours = ties_of(library_dyad_years(catalogue(), max(open_years)))
        parts.append(ours.filter(pl.col("year").is_in(list(open_years))).select(pl.col(name) for name in ours.columns))
        sources.append(f"foedus's own library, {_span(open_years)} (what it does not hold is not there)")
        if len(sources) > 1:
            note(f"alliances come from two sources, with a seam at {min(open_years)}: a step there may be the change of source, not of alliances")
    sources.append("states of foedus's own dated table" if states is None else f"states of {states.name}")
    return Ties(pl.concat(parts, how="vertical_relaxed"), states_by_year(states, years), tuple(sources))


def _atop(dyads: Path | None, alliances: Path | None, members: Path | None) -> Any:
    from ...sources.datasets.alliance_tables import member_table, read_atop_dyad_years

    if dyads is not None:
        return read_atop_dyad_years(dyads)
    if alliances is None or members is None:
        return None
    from ...measures.frames.dyads_of import dyads_of_members
    from ...sources.datasets import read_atop

    return dyads_of_members(member_table(read_atop(alliances, members)))


def states_by_year(path: Path | None, years: range) -> dict[int, list[int | str]]:
    """Return the states of each year: of the list named, or of foedus's own table."""
    from ...measures.portfolios import states_in
    from ...sources.datasets.state_tables import our_states, read_cow_states

    table = our_states("cow", date(max(years[-1], 1816), 12, 31)) if path is None else read_cow_states(path)
    return states_in(table, years[0], years[-1])


def number_of(word: str, year: int, there: Iterable[int | str]) -> int:
    """Return the Correlates of War number of a state in a year, given by number, code or name.

    Raises
    ------
    UnknownName, UsageError
        If there is no such state, or it is none of those there in that year.
    """
    from ...sources.datasets import cow_of
    from ...terms.actors import bearers, name_of, state

    known = set(there)
    if word.isdigit():
        number = int(word)
        if not bearers("cow", number):
            gw = bearers("gw", number)
            hint = f"it is {name_of(gw[-1][0].code)}'s in the Gleditsch-Ward list; give its code" if gw else ""
            raise UnknownName("Correlates of War number", word, hint=hint)
    else:
        found = state(word, date(year, 7, 1))
        numbers = [number for number, spell in found.numbers("cow") if number in known and _touches(spell, year)]
        number = numbers[0] if numbers else cow_of(found.code, date(year, 7, 1)) or 0
    if number not in known:
        raise UsageError(f"{word} is no state of {year} in the list of states")
    return number


def _touches(spell: Any, year: int) -> bool:
    return (spell.start is None or spell.start.year <= year) and (spell.last is None or spell.last.year >= year)


def code_in(number: int | str, year: int) -> str:
    """Return our code of a number in a year."""
    from ...sources.datasets import state_of

    return state_of(int(number), date(year, 7, 1))


def with_codes(frame: "pl.DataFrame", columns: Mapping[str, str]) -> "pl.DataFrame":
    """Put our code beside each column of Correlates of War numbers: ``{"ccode1": "state1"}``."""
    from ...sources.datasets.polars_extra import pl

    years = frame["year"].to_list()
    for number, code in columns.items():
        known = {pair: code_in(*pair) for pair in set(zip(frame[number].to_list(), years, strict=True))}
        made = pl.Series(code, [known[pair] for pair in zip(frame[number].to_list(), years, strict=True)], dtype=pl.String)
        frame = frame.insert_column(frame.columns.index(number), made)
    return frame


def give(frame: "pl.DataFrame", lines: Sequence[str], form: TableFormat | None, output: Path | None, extra: Mapping[str, object]) -> None:
    """Print or write an answer: lines for people, else the table; JSON holds `extra` beside its rows."""
    wanted = form_asked(output, form.value if form else None, FORMS, ())
    if wanted == "parquet":
        if output is None:
            raise UsageError("--format parquet needs -o FILE.parquet")
        written = io.BytesIO()
        frame.write_parquet(written)
        write_whole(output, written.getvalue())
        return
    text = "\n".join(lines)
    if wanted == "json":
        text = as_json({**extra, "rows": frame.to_dicts()})
    elif wanted == "csv":
        text = frame.write_csv().rstrip("\n")
    if output is None:
        say([text])
    else:
        write_whole(output, text + "\n")


def check_files(form: TableFormat | None, written: Sequence[Path | None], read: Sequence[Path | None]) -> None:
    """Refuse outputs that cannot be written, or would be written over a table that is read, before any work is done.

    The first two files written are the answer and the figure.
    """
    output, figure, *_ = written
    spare_inputs(written, read)
    if form is TableFormat.parquet and output is None:
        raise UsageError("--format parquet needs -o FILE.parquet")
    form_asked(output, form.value if form else None, FORMS, ())
    if figure is not None:
        suffix_of(figure, FIGURES)
        need("figures", "matplotlib")


def save_figure(figure: "Figure", path: Path) -> None:
    """Write a figure as SVG or PNG; the same figure gives the same bytes."""
    import matplotlib as mpl

    form = suffix_of(path, FIGURES).lstrip(".")
    drawn = io.BytesIO()
    with mpl.rc_context({"svg.hashsalt": "foedus"}):
        figure.savefig(drawn, format=form, metadata={"Date": None} if form == "svg" else None, dpi=150)
    write_whole(path, drawn.getvalue())


def tell(notes: Iterable[str], most: int = 5) -> None:
    """Print notes on standard error, the first few of many."""
    every = list(dict.fromkeys(notes))
    for one in every[:most]:
        note(one)
    if len(every) > most:
        note(f"and {len(every) - most} more of this kind")


def number(value: float | None, digits: int = 4) -> str:
    """Write a number for people, ``-`` for what is missing."""
    return "-" if value is None else f"{value:.{digits}f}"


def _span(years: Iterable[int]) -> str:
    every = sorted(years)
    return f"{every[0]}" if len(every) == 1 else f"{every[0]} to {every[-1]}"
