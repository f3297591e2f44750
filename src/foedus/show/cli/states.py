"""``foedus states``: the dated table of states, and your own table held against it."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ...terms.errors import DatasetError, FoedusError, UnknownName, UsageError, did_you_mean
from .options import FormatOption, OnDay
from .printing import Format, complain, examples, ink, say, say_json

if TYPE_CHECKING:
    from ...sources.datasets.table import Row
    from ...terms.dates import Spell

app = typer.Typer(help="States by code, name and day; your own table held against them.", no_args_is_help=True, rich_markup_mode=None)
FEW = 12
"""As many lines as a value's rows are named with."""
Column = Annotated[str | None, typer.Option(metavar="C", help="The column that holds the states.", show_default=False)]
YearColumn = Annotated[str | None, typer.Option(metavar="Y", help="The column that holds the year of each row.", show_default=False)]


@app.command(epilog=examples("foedus states show DEU", 'foedus states show "North Korea"', "foedus states show 365"))
def show(
    word: Annotated[str, typer.Argument(metavar="NAME_OR_CODE", help="A code, a name, or a COW or Gleditsch-Ward number.", show_default=False)],
    form: FormatOption = Format.text,
) -> None:
    """Show a state: codes by date, days, names, capitals, successor; of a number, every state that had it."""
    from ...terms.actors import NUMBERINGS, State, bearers, state
    from ..states import state_lines

    found: list[State]
    if word.isdigit():
        found = list({one.code: one for system in NUMBERINGS for one, _ in bearers(system, int(word))}.values())
        if not found:
            raise UnknownName("COW or Gleditsch-Ward number", word)
    else:
        found = [state(word)]
    if form is Format.json:
        say_json(found[0] if len(found) == 1 else [one.model_dump(mode="json", by_alias=True) for one in found])
        return
    for n, one in enumerate(found):
        say([*([""] if n else []), *state_lines(one, ink())])


@app.command("list", epilog=examples("foedus states list", "foedus states list --on 1914-08-01"))
def list_(on: OnDay = None, form: FormatOption = Format.text) -> None:
    """List the states, or those of a day: code, COW and Gleditsch-Ward numbers, days, name."""
    from ...terms.actors import states
    from ...terms.dates import in_words, parse_day
    from ..states import row, table

    day = parse_day(on) if on else None
    found = [one for one in states().values() if day is None or one.existed(day)]
    if form is Format.json:
        say_json([row(one) | ({"cow": one.number("cow", day), "gw": one.number("gw", day)} if day else {}) for one in found])
        return
    say(table(sorted(found, key=lambda one: one.name), day))
    if day and not found:
        say([f"the table begins in 1816 and knows no state on {in_words(day)}"])


@app.command(
    epilog=examples(
        "foedus states convert 2 365 710 --from cow --to iso",
        'foedus states convert Germany "North Korea" --from name --to cow --on 1960-01-01',
        "foedus states convert --file wars.csv --column ccode --year-column year --from cow --to iso > out.csv",
        after="Without a day or a year, a number that several states had is taken for today's state.",
    )
)
def convert(
    source: Annotated[str, typer.Option("--from", metavar="[iso|cow|gw|name]", help="What the values are.", show_default=False)],
    target: Annotated[str, typer.Option("--to", metavar="[iso|cow|gw|name]", help="What to turn them into.", show_default=False)],
    values: Annotated[list[str] | None, typer.Argument(metavar="VALUE", help="Codes or names.", show_default=False)] = None,
    on: OnDay = None,
    file: Annotated[Path | None, typer.Option(metavar="FILE", help="A CSV file in place of values.", show_default=False)] = None,
    column: Column = None,
    year_column: YearColumn = None,
) -> None:
    """Turn codes or names into others, one a line; or the column of a CSV file, which comes back with a column more."""
    from ..matching import EVER, check_scheme, match
    from ..matching import convert as written

    given, wanted = check_scheme(source), check_scheme(target)
    if bool(values) == bool(file):
        raise UsageError("give either values or a --file with its --column, e.g. foedus states convert 365 --from cow --to iso")
    if file is None and (column or year_column):
        raise UsageError("--column and --year-column go with --file")
    if on and year_column:
        raise UsageError("--on and --year-column say the same; keep one of them")
    day = _one_day(on) if on else EVER
    failed = 0
    if file is None:
        for value in values or []:
            try:
                say([written(match(value, given, day), wanted, day)])
            except FoedusError as fault:
                complain(f"'{value}': {fault}")
                failed += 1
        if failed:
            raise typer.Exit(2)
        return
    import csv

    rows = _rows(file, column, year_column)
    added = wanted if wanted not in rows[0].cells else f"{column}_{wanted}"
    out = csv.writer(sys.stdout, lineterminator="\n")
    out.writerow([*rows[0].cells, added])
    for row in rows:
        cell = ""
        try:
            when = _year(row, year_column) if year_column else day
            cell = written(match(row.cells[column or ""], given, when), wanted, when)
        except FoedusError as fault:
            complain(f"{file}:{row.line}: '{row.text(column or '')}': {fault}")
            failed += 1
        out.writerow([*row.cells.values(), cell])
    if failed:
        complain(f"{failed} of {len(rows)} rows stay without {added}")
        raise typer.Exit(1)


@app.command(
    epilog=examples(
        "foedus states diff wars.csv --column ccode --year-column year",
        "foedus states diff panel.csv --column country --system name",
        after="Without --system, numbers are taken for COW codes, words of three letters for ISO codes, and all else for names.",
    )
)
def diff(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A CSV file.", show_default=False)],
    column: Column = None,
    year_column: YearColumn = None,
    system: Annotated[
        str | None, typer.Option(metavar="[cow|gw|iso|name]", help="What the column holds; guessed if not given.", show_default=False)
    ] = None,
    form: FormatOption = Format.text,
) -> None:
    """Say which rows of a table do not match the list of states: unknown, no state in that year, ambiguous; exit 1 if there is one."""
    from ..matching import PROBLEMS, check_scheme, counts, grouped, mismatches, scheme_of
    from ..wording import count

    scheme = check_scheme(system) if system else None
    rows = _rows(file, column, year_column)
    cells = [(row.line, row.cells[column or ""], row.cells[year_column] if year_column else None) for row in rows]
    scheme = scheme or scheme_of(value for _, value, _ in cells)
    found = list(mismatches(cells, scheme))
    if form is Format.json:
        say_json(
            {"file": str(file), "column": column, "system": scheme, "rows": len(rows), "counts": dict(counts(found)),
             "mismatches": [{"line": one.row, "value": one.value, "year": one.year or None, "problem": one.problem, "why": one.why}
                            for one in found]}
        )  # fmt: skip
    else:
        for group, _ in grouped(found):
            first = group[0]
            years = sorted({one.year for one in group if one.year})
            span = f" in {years[0]}" + (f" to {years[-1]}" if len(years) > 1 else "") if years else ""
            lines = ", ".join(str(one.row) for one in group[:FEW]) + (" ..." if len(group) > FEW else "")
            say(ink().wrap(f"'{first.value}'{span}: {first.why}", "", "  "))
            say([f"  {count(len(group), 'row')}: line {lines}"])
        kinds = ", ".join(f"{number} {PROBLEMS[problem]}" for problem, number in counts(found).items())
        shown = {"iso": "ISO codes", "cow": "COW codes", "gw": "Gleditsch-Ward codes", "name": "names"}[scheme]
        if found:
            say([f"{len(found)} of {count(len(rows), 'row')} do not match ({column} read as {shown}): {kinds}"])
        else:
            say([f"all {count(len(rows), 'row')} match ({column} read as {shown})"])
    if found:
        raise typer.Exit(1)


def _rows(file: Path, column: str | None, year_column: str | None) -> "list[Row]":
    """Read a table and check that it has the columns."""
    if not column:
        raise UsageError("say which column holds the states: --column C")
    from ...sources.datasets.table import Layout, read_table

    rows = list(read_table(file, Layout("a table of states", ())))
    if not rows:
        raise DatasetError(file, "there is no row below the header", line=1)
    known = list(rows[0].cells)
    for name in (column, year_column):
        if name and name not in known:
            raise DatasetError(file, f"there is no column '{name}'", did_you_mean(name, known) or f"it has {', '.join(known[:8])}", line=1)
    return rows


def _one_day(on: str) -> "Spell":
    from ...terms.dates import Spell, parse_day

    day = parse_day(on)
    return Spell(start=day, last=day)


def _year(row: "Row", column: str) -> "Spell":
    from ..matching import NoMatch, check_year

    number = row.number(column)
    if number is None:
        raise NoMatch("no_year", "the row has no year")
    return check_year(number)
