"""``foedus brief``: reports in, dossier out."""

from pathlib import Path
from typing import Annotated

import typer

from ...terms.errors import UsageError, did_you_mean
from .options import OnDay, Published, Reports
from .printing import as_json, complain, examples, ink, say, say_json, suffix_of, watched, write_whole

FORMS = {".html": "html", ".md": "md", ".json": "json", ".txt": "text"}


def add_to(app: typer.Typer) -> None:
    """Add the command."""
    app.command(
        "brief",
        epilog=examples(
            "foedus brief report-1.txt report-2.txt",
            "foedus brief report-1.txt report-2.txt -o dossier.html",
            "foedus brief report.txt --published 2024-06-20 --on 2025-01-10 -o dossier.md",
            "foedus brief report.txt --format json",
            after="The dossier says what was agreed, what it obliges, what goes from whom to whom and which measures forbid it, who says so, where "
            "the reports differ, and who would be bound if a party were attacked; each line with its source or its article.",
        ),
    )(brief)


def brief(
    reports: Reports,
    on: OnDay = None,
    published: Published = None,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="FILE", help="Write to this file: .html, .md, .json or .txt.", show_default=False),
    ] = None,
    form: Annotated[
        str | None,
        typer.Option("--format", "-f", metavar="[text|md|json|html]", help="Form; by default text, or as FILE's ending says.", show_default=False),
    ] = None,
) -> None:
    """Make a dossier from reports: as text, Markdown, JSON, or one HTML file that needs no network."""
    wanted = _form(output, form)
    if output is not None and output.resolve() in {report.resolve() for report in reports}:
        raise UsageError(f"{output}: this is one of the reports; write the dossier to another file")
    from ...terms.dates import parse_day

    asked = parse_day(on) if on else None
    appeared = parse_day(published).isoformat() if published else None
    from ...brief import compose, read

    with watched("reading", len(reports)) as seen:
        reading, failed = read(reports, appeared, seen)
    for fault in failed:
        complain(fault.message)
    if reading.documents:
        dossier = compose(reading, asked, failed=failed)
        match wanted:
            case "json":
                if output is None:
                    say_json(dossier)
                shown = as_json(dossier) + "\n"
            case "html":
                from ..html import dossier_html

                shown = dossier_html(dossier)
            case "md":
                from ..markdown import dossier_markdown

                shown = dossier_markdown(dossier)
            case _:
                from ..text import dossier_text

                shown = dossier_text(dossier) if output else dossier_text(dossier, ink())
        if output is not None:
            write_whole(output, shown)
        elif wanted != "json":
            say([shown.rstrip("\n")])
    if failed:
        raise typer.Exit(2)


def _form(output: Path | None, form: str | None) -> str:
    """Return what to write, before any work is done: as the option says, or else as the file's ending says."""
    names = list(FORMS.values())
    if form is not None and form not in names:
        near = did_you_mean(form, names)
        raise UsageError(f"unknown format '{form}': {near or 'use one of ' + ', '.join(names)}")
    if output is None:
        return form or "text"
    written = FORMS[suffix_of(output, FORMS)]
    if form and form != written:
        raise UsageError(f"{output}: the ending says {written}, --format says {form}; keep one of them")
    return written
