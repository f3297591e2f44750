"""``foedus compare``: two reports beside each other; ``foedus compare atop`` stands in `atop`."""

from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from .options import FormatOption, Published
from .printing import Format, complain, examples, ink, say, say_json, watched

HELP = {"--help"}


class ReportsUnlessNamed(TyperGroup):
    """A group in which words that begin with no command's name are those of ``reports``."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Put ``reports`` before what names no command."""
        return super().parse_args(ctx, ["reports", *args] if args and args[0] not in {*self.commands, *HELP} else args)


compare = typer.Typer(
    help="Set two reports beside each other: foedus compare A B; or the library beside a table of others: foedus compare atop.",
    cls=ReportsUnlessNamed,
    no_args_is_help=True,
    rich_markup_mode=None,
)


@compare.command(
    "reports",
    epilog=examples(
        "foedus compare wire.txt column.txt",
        "foedus compare january/ february/ --format json",
        after="The word reports may be left out.",
    ),
)
def compare_reports(
    left: Annotated[Path, typer.Argument(metavar="A", help="A report, a feed, or a folder of reports.", show_default=False)],
    right: Annotated[Path, typer.Argument(metavar="B", help="What to set beside it.", show_default=False)],
    published: Published = None,
    form: FormatOption = Format.text,
) -> None:
    """Say what two reports both tell, where they differ and in which words, what one alone tells, and whether their sources are the same."""
    from ...brief.sides import compare_reports as beside
    from ...terms.dates import parse_day

    day = parse_day(published).isoformat() if published else None
    with watched("reading", 2) as seen:
        reading, found, failed = beside(left, right, day, seen)
    for fault in failed:
        complain(fault.message)
    if found.left and found.right:
        if form is Format.json:
            whole = reading.model_dump(mode="json", include={"documents", "records"})
            say_json({**whole, **found.model_dump(mode="json")})
        else:
            from ..beside import beside_lines

            say(beside_lines(reading, found, ink()))
    if failed:
        raise typer.Exit(2)
