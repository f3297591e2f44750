"""The command line's entry: all commands, the version, and what a user sees when something is wrong."""

import os
import sys
from errno import ENOSPC
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from ... import __version__
from ...terms.errors import FoedusError
from .account import app as account
from .atop import bring
from .atop_dyads import add_to as add_atop_dyads
from .backtest import app as backtest
from .brief import add_to as add_brief
from .cases import add_to as add_cases
from .casus import add_to as add_casus
from .compare import compare
from .datasets import app as datasets
from .frames import app as frames
from .holdings import app as exporting
from .judging import app as judging
from .lexicon import app as lexicon
from .measure import app as measure
from .measures import app as measures
from .places import app as places
from .printing import complain, examples, fall_silent
from .read import add_to as add_read
from .scenario import app as scenario
from .scenario_matters import add_to as add_matters
from .schema import add_to as add_schema
from .serve import add_to as add_serve
from .states import app as states
from .store import app as store
from .timeline import add_to as add_timeline
from .transfer import add_to as add_transfer
from .treaties import app as treaties

PIPE_CLOSED = 141
"""What a shell reports of a command whose reader went away."""


class PlainFaults(TyperGroup):
    """A group of commands that tells a user's mistake in one line and exits with 2."""

    def invoke(self, ctx: Any) -> Any:
        """Run the command."""
        try:
            return super().invoke(ctx)
        except FoedusError as error:
            complain(error)
            raise typer.Exit(2) from None
        except BrokenPipeError:  # whoever reads has read enough, as head does
            fall_silent()
            raise typer.Exit(PIPE_CLOSED) from None


app = typer.Typer(
    name="foedus",
    cls=PlainFaults,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    epilog=examples(
        "foedus brief report-1.txt report-2.txt -o dossier.html",
        'foedus casus --attack UKR:RUS@kursk --on 2025-01-10 --fact "state_of_war RUS true"',
        'foedus transfer "RUS>PRK luxury_vehicle" --on 2024-06-19',
        "foedus treaties show nato-1949",
        after="Exit codes: 0 done, 1 a check failed, 2 something given was wrong. Every command explains itself: foedus COMMAND --help",
    ),
)
for add_to in (add_brief, add_read, add_timeline, add_casus, add_transfer, add_cases, add_schema, add_serve):
    add_to(app)
app.add_typer(treaties, name="treaties")
app.add_typer(measures, name="measures")
app.add_typer(measure, name="measure")
app.add_typer(places, name="places")
app.add_typer(states, name="states")
app.add_typer(lexicon, name="lexicon")
app.add_typer(store, name="store")
app.add_typer(account, name="account")
for more in (judging, exporting):
    store.add_typer(more)
app.add_typer(bring, name="import")
app.add_typer(datasets, name="data")
app.add_typer(frames, name="frame")
add_atop_dyads(compare)
app.add_typer(compare, name="compare")
app.add_typer(backtest, name="backtest")
add_matters(scenario)
app.add_typer(scenario, name="scenario")


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"foedus {__version__}")
        raise typer.Exit


@app.callback()
def foedus(
    version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version and exit.")] = False,
) -> None:
    """Read reports on pacts, hold agreements and sanctions as code, and work out what they oblige."""


def main() -> None:
    """Run the command line; no user meets a traceback unless FOEDUS_DEBUG is set."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    try:
        app()
    except Exception as error:
        if isinstance(error, OSError) and error.filename is None and error.errno == ENOSPC:
            fall_silent()
            complain("the output cannot be written: no space is left where it goes")
            sys.exit(2)
        if os.environ.get("FOEDUS_DEBUG"):
            raise
        what = " ".join(f"{type(error).__name__}: {error}".split())[:300]
        complain(f"foedus met something it did not expect ({what}); set FOEDUS_DEBUG=1 to see where, and please report it with the command you ran")
        sys.exit(2)
