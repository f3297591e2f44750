"""``foedus brief``: reports in, dossier out."""

from pathlib import Path
from typing import Annotated

import typer

from ...terms.errors import UnknownName, did_you_mean
from ..as_json import as_json
from .backends import Settings, chosen
from .options import ApiKeyEnv, BackendName, BaseUrl, BudgetTokens, Cache, Model, OnDay, PerMinute, Published, Reports, Timeout
from .printing import complain, examples, form_asked, ink, say, say_json, watched, write_whole

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
    backend: BackendName = "rules",
    model: Model = None,
    base_url: BaseUrl = None,
    api_key_env: ApiKeyEnv = None,
    budget_tokens: BudgetTokens = None,
    timeout: Timeout = None,
    per_minute: PerMinute = None,
    cache: Cache = None,
) -> None:
    """Make a dossier from reports: as text, Markdown, JSON, or one HTML file that needs no network."""
    if form is not None and form not in FORMS.values():
        names = FORMS.values()
        raise UnknownName("format", form, hint=did_you_mean(form, names) or f"use one of {', '.join(names)}")
    wanted = form_asked(output, form, FORMS, reports)
    from ...terms.dates import parse_day

    asked = parse_day(on) if on else None
    appeared = parse_day(published).isoformat() if published else None
    reader = chosen(backend, Settings(model, base_url, api_key_env, budget_tokens, timeout, per_minute, cache))
    from ...brief import compose, read

    with watched("reading", len(reports)) as seen:
        reading, failed = read(reports, appeared, seen, reader)
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
