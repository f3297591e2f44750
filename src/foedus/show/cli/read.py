"""``foedus read``: what each report says, with the words it stands in."""

import typer

from .options import FormatOption, Published, Reports
from .printing import Format, complain, examples, ink, say, say_json, watched


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
    from ...terms.dates import parse_day

    day = parse_day(published).isoformat() if published else None
    from ...brief import read as read_all

    with watched("reading", len(reports)) as seen:
        reading, failed = read_all(reports, day, seen)
    for fault in failed:
        complain(fault.message)
    if reading.documents and form is Format.json:
        say_json(reading)
    elif reading.documents:
        from ..readings import reading_lines

        say(reading_lines(reading, ink()))
    if failed:
        raise typer.Exit(2)
