"""``foedus data``: what to cite, which versions are read, and what a file is."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ...terms.errors import UnknownName, UsageError, did_you_mean
from .options import FormatOption
from .printing import Format, examples, ink, say, say_json

if TYPE_CHECKING:
    from ...sources.datasets.doctor import Finding

app = typer.Typer(help="Tables of others: what to cite, which versions are read, what a file is.", no_args_is_help=True, rich_markup_mode=None)


@app.command(epilog=examples("foedus data cite", "foedus data cite atop nmc", "foedus data cite --format json"))
def cite(
    names: Annotated[
        list[str] | None, typer.Argument(metavar="[NAME]...", help="Datasets, such as atop or nmc; all, if none is given.", show_default=False)
    ] = None,
    form: FormatOption = Format.text,
) -> None:
    """Say how to cite a dataset and on which terms it may be used, as far as they are known."""
    from ...sources.datasets.citations import DATASETS, NOT_READ

    known = {one.name: one for one in DATASETS}
    for name in names or ():
        if name in NOT_READ:
            raise UsageError(f"{name}: foedus does not read it: {NOT_READ[name]}")
        if name not in known:
            raise UnknownName("dataset", name, known, hint=did_you_mean(name, known) or f"there are {', '.join(known)}")
    chosen = [known[name] for name in names or known]
    if form is Format.json:
        say_json([{"name": one.name, "title": one.title, "cite": one.cite, "terms": one.terms} for one in chosen])
        return
    for one in chosen:
        say(ink().heading(f"{one.name}: {one.title}"))
        say(ink().wrap(one.cite, "  ", "  "))
        say(ink().wrap(f"Terms: {one.terms}.", "  ", "  "))


@app.command(epilog=examples("foedus data versions", "foedus data versions --format json"))
def versions(form: FormatOption = Format.text) -> None:
    """List the datasets with the versions and years that are read, what one row is, and whose codes they have."""
    from ...sources.datasets.citations import DATASETS, NOT_READ

    if form is Format.json:
        rows = [{"name": d.name, "title": d.title, "versions": d.versions, "unit": d.unit, "codes": d.codes, "tried": d.tried} for d in DATASETS]
        say_json({"read": rows, "not_read": NOT_READ})
        return
    for one in DATASETS:
        tried = "" if one.tried else "; written to the published column names, not tried on a file"
        say(ink().wrap(f"{one.name:<12} {one.versions}. A row: {one.unit}. Codes: {one.codes}{tried}.", "", " " * 13))
    for name, why in NOT_READ.items():
        say(ink().wrap(f"{name:<12} is not read: {why}.", "", " " * 13))


@app.command(
    epilog=examples("foedus data doctor NMC_5_0.csv atop5_1ddyr.csv", after="Exit code 1: a file has a fault, or is no dataset that foedus knows.")
)
def doctor(
    files: Annotated[list[Path], typer.Argument(metavar="FILE", help="Tables with commas, perhaps packed by gzip.", show_default=False)],
    form: FormatOption = Format.text,
) -> None:
    """Look at files: which dataset and version each is, its rows, its years, and what is wrong with it."""
    from ...sources.datasets.doctor import examine

    found = [examine(path) for path in files]
    if form is Format.json:
        say_json([_row(one) for one in found])
    else:
        for one in found:
            say(_lines(one))
    if not all(one.sound for one in found):
        raise typer.Exit(1)


def _row(one: "Finding") -> dict[str, object]:
    return {
        "file": str(one.path),
        "dataset": one.dataset or None,
        "title": one.title,
        "rows": one.rows,
        "covers": one.years,
        "years": one.seen,
        "notices": one.notices,
        "fault": one.fault or None,
    }


def _lines(one: "Finding") -> list[str]:
    if one.fault:
        return [f"{one.path}: {one.title}", f"  fault: {one.fault}"]
    years = f", rows of {one.seen[0]} to {one.seen[1]}" if one.seen else ""
    covers = f", covers {one.years[0]} to {one.years[1]}" if one.years else ""
    return [f"{one.path}: {one.title}, {one.rows} rows{years}{covers}", *(f"  note: {notice}" for notice in one.notices)]
