"""``foedus schema``: the form of every kind of file, as JSON Schema."""

from typing import Annotated

import typer

from .printing import examples, say_json


def add_to(app: typer.Typer) -> None:
    """Add the command."""
    app.command(
        "schema",
        epilog=examples(
            "foedus schema agreement",
            "foedus schema case > case.schema.json",
            after="Editors that know JSON Schema complete and check YAML files by it. What a schema cannot say (ids that lead nowhere, dates that do "
            "not fit) is what foedus treaties lint is for.",
        ),
    )(schema)


def schema(
    kind: Annotated[
        str,
        typer.Argument(
            metavar="KIND",
            help="agreement, measure, place, area, class, state, goods, case, scenario, unguarded, lexicon, or record (what read prints).",
            show_default=False,
        ),
    ],
) -> None:
    """Print the JSON Schema of a kind of file."""
    from ..schemas import schema_of

    say_json(schema_of(kind))
