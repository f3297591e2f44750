"""``foedus timeline``: what reports tell, in the order of its days."""

from typing import TYPE_CHECKING

import typer

from .options import FormatOption, Published, Reports
from .printing import Format, complain, examples, ink, say, say_json, watched

if TYPE_CHECKING:
    from ...terms.evidence import Reading


def add_to(app: typer.Typer) -> None:
    """Add the command."""
    app.command(
        "timeline",
        epilog=examples(
            "foedus timeline report-1.txt report-2.txt",
            "foedus timeline reports/ --format json",
            after="Days are EDTF: 2024-06-19, 2024-06 or 1951. What no report dates stands at the end.",
        ),
    )(timeline)


def timeline(reports: Reports, published: Published = None, form: FormatOption = Format.text) -> None:
    """Tell what reports say in the order of its days, each with its words; what has no day stands apart."""
    from ...brief import read
    from ...terms.dates import parse_day

    day = parse_day(published).isoformat() if published else None
    with watched("reading", len(reports)) as seen:
        reading, failed = read(reports, day, seen)
    for fault in failed:
        complain(fault.message)
    if reading.documents:
        _tell(reading, form)
    if failed:
        raise typer.Exit(2)


def _tell(reading: "Reading", form: Format) -> None:
    from ...records.timeline import timeline as by_day

    found = by_day(reading)
    if form is Format.json:
        whole = reading.model_dump(mode="json", include={"documents", "records"})
        say_json({"timeline": [one.model_dump(mode="json") for one in found], **whole})
        return
    from ..chronology import chronology_lines

    say(chronology_lines(reading, found, ink()))
