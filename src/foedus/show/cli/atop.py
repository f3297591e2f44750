"""``foedus import atop`` and ``foedus compare atop``: ATOP's files into norms, and our encodings beside them."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ...terms.errors import UsageError
from .compare import compare
from .options import FormatOption
from .printing import Format, examples, say, say_json

if TYPE_CHECKING:
    from ...measures.comparison import What
    from ...sources.datasets import Atop

bring = typer.Typer(help="Read tables of others into foedus.", no_args_is_help=True, rich_markup_mode=None)
NAMED: "dict[What, str]" = {
    "member": "members",
    "entry": "days of entry",
    "exit": "days of exit",
    "type": "types of obligation",
    "condition": "conditions",
}
NOTICES = 3


@bring.command(
    "atop",
    epilog=examples(
        "foedus import atop atop5_1a.csv atop5_1m.csv",
        "foedus import atop atop5_1a.csv atop5_1m.csv --codebook coding-sheets/",
        after="Versions 4.01 and 5.x. The files stay where they are; what is read is kept in your data folder.",
    ),
)
def import_atop(
    alliances: Annotated[Path, typer.Argument(metavar="ALLIANCE.csv", help="ATOP's file of alliances.", show_default=False)],
    members: Annotated[Path, typer.Argument(metavar="MEMBER.csv", help="ATOP's file of members.", show_default=False)],
    codebook: Annotated[
        Path | None, typer.Option(metavar="DIR", help="A folder of ATOP's coding sheets, to be kept by name with each alliance.", show_default=False)
    ] = None,
) -> None:
    """Read ATOP into norms: who owes what in each phase of each alliance, on which kinds of condition."""
    from ...measures import code_sheets, keep
    from ...sources.datasets import read_atop

    atop = read_atop(alliances, members)
    sheets = code_sheets(codebook, atop.alliances) if codebook else {}
    home, norms = keep(atop, sheets)
    phases = sum(len(one.phases) for one in atop.alliances.values())
    say([f"ATOP {atop.version}: {len(atop.alliances)} alliances, {phases} phases, {norms} norms", f"kept in {home}"])
    if sheets:
        say([f"{len(sheets)} of the alliances have a coding sheet"])
    _notices(atop)


@compare.command(
    "atop",
    epilog=examples(
        "foedus compare atop",
        "foedus compare atop --all",
        "foedus compare atop --alliances atop5_1a.csv --members atop5_1m.csv --format json",
        after="Without files, what foedus import atop has kept is compared.",
    ),
)
def compare_atop(
    alliances: Annotated[Path | None, typer.Option(metavar="ALLIANCE.csv", help="ATOP's file of alliances.", show_default=False)] = None,
    members: Annotated[Path | None, typer.Option(metavar="MEMBER.csv", help="ATOP's file of members.", show_default=False)] = None,
    everything: Annotated[bool, typer.Option("--all", help="Also list differences that leave both sides right.")] = False,
    form: FormatOption = Format.text,
) -> None:
    """Compare members, days, types of obligation and conditions with ATOP's, and give each difference its reason."""
    if (alliances is None) != (members is None):
        raise UsageError("name both files, --alliances and --members, or neither")
    from ...library import catalogue
    from ...measures import compare as beside
    from ...measures import fetch
    from ...sources.datasets import read_atop

    atop = read_atop(alliances, members) if alliances and members else fetch()
    found = beside(atop.alliances, catalogue().agreements.values())
    if form is Format.json:
        say_json({**found.model_dump(mode="json"), "shares": {what: round(found.share(what), 4) for what in found.compared}})
        return
    say([f"{len(found.pairs)} treaties that both hold"])
    for what, words in NAMED.items():
        number, same, settled = found.compared[what], found.share(what), found.share(what, settled=True)
        say([f"{words:<20} {number:>5} compared, {same:7.2%} the same, {settled:7.2%} the same or explained"])
    for one in found.differences:
        if everything or one.standing in {"ours", "open"}:
            say([f"{one.agreement} ({one.atop_id}) {one.what} {one.item}: ours {one.ours}, ATOP {one.atop} [{one.standing}] {one.reason}"])


def _notices(atop: "Atop") -> None:
    for notice in atop.notices[:NOTICES]:
        typer.echo(f"note: {notice}", err=True)
    if len(atop.notices) > NOTICES:
        typer.echo(f"note: and {len(atop.notices) - NOTICES} more of this kind", err=True)
