"""Options that several commands share."""

from pathlib import Path
from typing import Annotated

import typer

from .printing import Format

Reports = Annotated[
    list[Path],
    typer.Argument(
        metavar="REPORT",
        help="Reports in English: plain text, HTML, PDF, mail (.eml), feeds (.jsonl), or folders of them.",
        show_default=False,
    ),
]
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
BackendName = Annotated[
    str,
    typer.Option("--backend", metavar="NAME", help="What reads: rules, spacy (a trained pipeline that you have), llm (a service that you name)."),
]
Model = Annotated[
    str | None, typer.Option("--model", metavar="NAME", help="The spaCy pipeline, or the service's language model.", show_default=False)
]
BaseUrl = Annotated[
    str | None,
    typer.Option("--base-url", metavar="URL", help="Of --backend llm: an OpenAI-compatible service, such as https://HOST/v1.", show_default=False),
]
ApiKeyEnv = Annotated[
    str | None,
    typer.Option("--api-key-env", metavar="VAR", help="Of --backend llm: the environment variable that holds the key.", show_default=False),
]
BudgetTokens = Annotated[
    int | None,
    typer.Option("--budget-tokens", metavar="N", min=1, help="Of --backend llm: put no question that would go beyond N tokens.", show_default=False),
]
Timeout = Annotated[
    float | None,
    typer.Option("--timeout", metavar="S", min=0.1, help="Of --backend llm: seconds to wait for one answer; 120 if not said.", show_default=False),
]
PerMinute = Annotated[
    int | None,
    typer.Option("--per-minute", metavar="N", min=1, help="Of --backend llm: put at most N questions a minute; 60 if not said.", show_default=False),
]
Cache = Annotated[
    Path | None,
    typer.Option("--cache", metavar="DIR", help="Of --backend llm: keep the answers in this folder, and ask once only.", show_default=False),
]
