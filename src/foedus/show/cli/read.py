"""``foedus read``: what each report says, with the words it stands in."""

import typer

from .options import FormatOption, Published, Reports
from .printing import Format, complain, examples, progress, say, say_json


def add_to(app: typer.Typer) -> None:
    """Add the command."""
    app.command(
        "read",
        epilog=examples(
            "foedus read report.txt",
            "foedus read report-1.txt report-2.txt --format json",
            "foedus read report.txt --published 2024-06-20",
            after="Reports that cannot be read are named on standard error, the others are still read; the exit code is then 2.",
        ),
    )(read)


def read(reports: Reports, published: Published = None, form: FormatOption = Format.text) -> None:
    """Read reports into records: agreements, duties, transfers, sanctions, statements, with their exact spans."""
    from ..wording import count
    from .reports import read_all

    with progress(f"reading {count(len(reports), 'report')}"):
        reading, faults = read_all(reports, published)
    for fault in faults:
        complain(fault)
    if form is Format.json:
        say_json(reading)
    elif reading.documents:
        from ..readings import reading_lines
        from .printing import ink

        say(reading_lines(reading, ink()))
    if faults:
        raise typer.Exit(2)
