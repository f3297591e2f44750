"""Options that several commands share."""

from pathlib import Path
from typing import Annotated

import typer

from .printing import Format

Reports = Annotated[list[Path], typer.Argument(metavar="REPORT", help="Plain-text reports in English.", show_default=False)]
Published = Annotated[
    str | None, typer.Option(metavar="DATE", help="Day of publication, for reports that do not give it (YYYY-MM-DD).", show_default=False)
]
FormatOption = Annotated[Format, typer.Option("--format", "-f", help="text for people, json for programs.")]
OnDay = Annotated[str | None, typer.Option("--on", metavar="DATE", help="The day asked about (YYYY-MM-DD).", show_default=False)]
Viewpoints = Annotated[
    list[str] | None,
    typer.Option(
        "--viewpoint",
        "-v",
        metavar="V",
        help="Whose map and whose version of events: a state's code, or unga for the UN majority. May be repeated.",
        show_default=False,
    ),
]
Facts = Annotated[
    list[str] | None,
    typer.Option(
        "--fact",
        metavar="FACT",
        help='A fact and its value, such as "state_of_war RUS true" or exempted=false. May be repeated; what is not given is unknown.',
        show_default=False,
    ),
]
