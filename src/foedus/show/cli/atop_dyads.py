"""``foedus compare atop-dyads``: the library's directed dyad-years beside ATOP's."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ...terms.errors import UnknownName, UsageError
from .options import FormatOption
from .printing import Format, examples, say, say_json
from .tables import ENDINGS, known_ending, spare_inputs, write_frame

if TYPE_CHECKING:
    from ...measures.frames.dyad_comparison import DyadComparison

FEW = 12


def add_to(app: typer.Typer) -> None:
    """Add the command."""
    app.command(
        "atop-dyads",
        epilog=examples(
            "foedus compare atop-dyads --dyads atop5_1ddyr.csv --states states2016.csv",
            "foedus compare atop-dyads --dyads atop5_1ddyr.csv --states states2016.csv -o differences.csv",
            after="Without --alliances and --members, what foedus import atop has kept says which treaties both hold.",
        ),
    )(compare_atop_dyads)


def compare_atop_dyads(
    dyads: Annotated[Path, typer.Option(metavar="FILE", help="ATOP's directed dyad-years.", show_default=False)],
    states: Annotated[
        Path | None, typer.Option(metavar="FILE", help="The COW list of states; foedus's own if not given.", show_default=False)
    ] = None,
    alliances: Annotated[Path | None, typer.Option(metavar="ALLIANCE.csv", help="ATOP's file of alliances.", show_default=False)] = None,
    members: Annotated[Path | None, typer.Option(metavar="MEMBER.csv", help="ATOP's file of members.", show_default=False)] = None,
    kind: Annotated[str, typer.Option(metavar="KIND", help="The kind of obligation: defense, offense, neutrality ...")] = "defense",
    in_force: Annotated[bool, typer.Option("--in-force", help="Counts the library's agreements from entry into force, not from signature.")] = False,
    output: Annotated[
        Path | None,
        typer.Option(
            "-o", "--output", metavar="FILE", callback=known_ending, help=f"Writes every difference: {', '.join(ENDINGS)}.", show_default=False
        ),
    ] = None,
    form: FormatOption = Format.text,
) -> None:
    """Compare who owed whom what in which year, dyad by dyad: four shares, what the library lacks, and every difference."""
    if (alliances is None) != (members is None):
        raise UsageError("name both files, --alliances and --members, or neither")
    spare_inputs([output], [dyads, states, alliances, members])
    from ...library import catalogue
    from ...measures import fetch
    from ...measures.atop import KINDS
    from ...measures.frames.dyad_comparison import compare_dyads
    from ...sources.datasets import read_atop
    from ...sources.datasets.alliance_tables import read_atop_dyad_years
    from ...sources.datasets.state_tables import our_states, read_states

    wanted = next((one for one in KINDS if one == kind), None)
    if wanted is None:
        raise UnknownName("kind of obligation", kind, KINDS)
    atop = read_atop(alliances, members) if alliances and members else fetch()
    listed = read_states(states) if states else our_states()
    found = compare_dyads(catalogue(), read_atop_dyad_years(dyads), listed, atop, wanted, "in force" if in_force else "signed")
    if output:
        write_frame(found.table(), output)
    if form is Format.json:
        say_json(_row(found))
        return
    say([f"{found.kind}, the library's agreements counted from {'entry into force' if in_force else 'signature'}"])
    say([f"  {share}" for share in found.shares])
    say([f"  {found.left_out} directed dyad-years are left out of the last three: ATOP has them only by alliances that the library lacks"])
    say([f"  {len(found.differences)} differences" + (f", written to {output}" if output else "; -o FILE writes them")])
    say(["ATOP's alliances that the library lacks, by directed dyad-years:"])
    say([f"  {atop_id}: {number}" for atop_id, number in found.lacking[:FEW]])
    say(["Agreements of the library that ATOP does not hold, by directed dyad-years:"])
    say([f"  {name}: {number}" for name, number in found.beyond[:FEW]])


def _row(found: "DyadComparison") -> dict[str, object]:
    return {
        "kind": found.kind,
        "since": found.since,
        "shares": [{"what": one.what, "rows": one.rows, "same": one.same, "share": round(one.share, 6)} for one in found.shares],
        "left_out": found.left_out,
        "lacking": [{"atop_id": atop_id, "dyad_years": number} for atop_id, number in found.lacking],
        "beyond": [{"agreement": name, "dyad_years": number} for name, number in found.beyond],
        "differences": found.table().to_dicts(),
    }
