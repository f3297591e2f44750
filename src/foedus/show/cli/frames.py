"""``foedus frame``: state-years, dyad-years, alliance-, phase- and member-years, state-days, joined with tables that the user names."""

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ...terms.errors import UsageError
from .printing import examples, say
from .tables import ENDINGS, known_ending, spare_inputs, write_frame

if TYPE_CHECKING:
    from ...measures.frames import Frame
    from ...sources.datasets import Atop
    from ...sources.datasets.typed_table import Table

app = typer.Typer(help="Frames of data for a study: rows by state, dyad or alliance and year.", no_args_is_help=True, rich_markup_mode=None)


class CountedOn(StrEnum):
    """On which day of a year a state must exist to count."""

    any_day = "any day"
    first_day = "first day"
    mid_year = "mid-year"
    last_day = "last day"


StatesFile = Annotated[
    Path | None,
    typer.Option("--states", metavar="FILE", help="A list of states, COW or Gleditsch-Ward; foedus's own if not given.", show_default=False),
]
First = Annotated[int, typer.Option("--from", metavar="YEAR", help="First year.")]
Last = Annotated[int, typer.Option("--to", metavar="YEAR", help="Last year.")]
CountedDay = Annotated[CountedOn, typer.Option("--counted", help="When in a year a state must exist to have a row in it.")]
Capabilities = Annotated[Path | None, typer.Option("--nmc", metavar="FILE", help="National Material Capabilities: adds cinc.", show_default=False)]
WarsFile = Annotated[Path | None, typer.Option("--wars", metavar="FILE", help="COW inter-state wars.", show_default=False)]
VotesFile = Annotated[Path | None, typer.Option("--votes", metavar="FILE", help="Roll calls of the UN General Assembly.", show_default=False)]
CrisesFile = Annotated[Path | None, typer.Option("--crises", metavar="FILE", help="ICB crisis actors.", show_default=False)]
Spells = Annotated[
    str | None,
    typer.Option("--peace-years", metavar="EVENT", help="Counts years since an event, such as war_ongoing or dispute_onset.", show_default=False),
]
Output = Annotated[
    Path | None,
    typer.Option(
        "-o",
        "--output",
        metavar="FILE",
        callback=known_ending,
        help=f"Where to write the rows: {', '.join(ENDINGS)}; without it, only the log.",
        show_default=False,
    ),
]
AlliancesFile = Annotated[Path | None, typer.Option("--alliances", metavar="ALLIANCE.csv", help="ATOP's file of alliances.", show_default=False)]
MembersFile = Annotated[Path | None, typer.Option("--members", metavar="MEMBER.csv", help="ATOP's file of members.", show_default=False)]


@app.command(
    "state-years",
    epilog=examples("foedus frame state-years --from 1816 --to 2012 --nmc NMC_5_0.csv --wars Inter-StateWarData_v4.0.csv -o states.csv"),
)
def state_years(
    states: StatesFile = None,
    first: First = 1816,
    last: Last = 2018,
    counted: CountedDay = CountedOn.any_day,
    nmc: Capabilities = None,
    wars: WarsFile = None,
    disputes: Annotated[Path | None, typer.Option(metavar="FILE", help="Participants of disputes, MID or GML.", show_default=False)] = None,
    crises: CrisesFile = None,
    peace: Spells = None,
    output: Output = None,
) -> None:
    """Make a row for each state and year, with capabilities, wars, disputes and crises."""
    spare_inputs([output], [states, nmc, wars, disputes, crises])
    from ...measures.frames import state_years as rows
    from ...sources.datasets.disputes import read_dispute_participants

    frame = _joined(rows(_states(states), first, last, counted.value), nmc, None, wars, None, crises)
    frame = frame.add_disputes(read_dispute_participants(disputes)) if disputes else frame
    _done(frame.add_peace_spells(peace) if peace else frame, output)


@app.command(
    "dyad-years",
    epilog=examples(
        "foedus frame dyad-years --states states2016.csv --atop atop5_1ddyr.csv --nmc NMC_5_0.csv --contiguity contdir.csv -o dyads.parquet",
        "foedus frame dyad-years --from 2019 --to 2026 --library -o today.csv",
        after="The log says for each table how many rows it matched. A year outside a table's years is missing, never zero.",
    ),
)
def dyad_years(
    states: StatesFile = None,
    first: First = 1816,
    last: Last = 2018,
    counted: CountedDay = CountedOn.any_day,
    undirected: Annotated[bool, typer.Option("--undirected", help="One row a pair, the lower code first.")] = False,
    atop: Annotated[Path | None, typer.Option(metavar="FILE", help="ATOP's directed dyad-years.", show_default=False)] = None,
    alliances: AlliancesFile = None,
    members: MembersFile = None,
    library: Annotated[bool, typer.Option("--library", help="Takes obligations from the library in years that ATOP does not reach.")] = False,
    nmc: Capabilities = None,
    contiguity: Annotated[Path | None, typer.Option(metavar="FILE", help="COW direct contiguity.", show_default=False)] = None,
    wars: WarsFile = None,
    disputes: Annotated[Path | None, typer.Option(metavar="FILE", help="Dyadic disputes, MID or GML.", show_default=False)] = None,
    crises: CrisesFile = None,
    votes: VotesFile = None,
    peace: Spells = None,
    output: Output = None,
) -> None:
    """Make a row for each pair of states and year, with alliances, capabilities, contiguity, wars, disputes, votes and years of peace."""
    spare_inputs([output], [states, atop, alliances, members, nmc, contiguity, wars, disputes, crises, votes])
    from ...measures.frames import dyad_years as rows

    if atop and (alliances or members):
        raise UsageError("name ATOP's dyad-years, --atop, or its two files, --alliances and --members; not both")
    frame = rows(_states(states), first, last, directed=not undirected, counted=counted.value)
    frame = _allied(frame, atop, alliances, members, library=library)
    frame = _joined(frame, nmc, contiguity, wars, disputes, crises)
    frame = _voted(frame, votes) if votes else frame
    _done(frame.add_peace_spells(peace) if peace else frame, output)


@app.command("alliance-years", epilog=examples("foedus frame alliance-years --alliances atop5_1a.csv --members atop5_1m.csv -o alliances.csv"))
def alliance_years(
    alliances: AlliancesFile = None, members: MembersFile = None, first: First = 1815, last: Last = 2018, output: Output = None
) -> None:
    """Make a row for each of ATOP's alliances and year in which it was in force; without files, of what was imported."""
    spare_inputs([output], [alliances, members])
    from ...measures.frames import alliance_years as rows
    from ...sources.datasets.alliance_tables import alliance_table

    _done(rows(alliance_table(_atop(alliances, members)), first, last), output)


@app.command("phase-years", epilog=examples("foedus frame phase-years --alliances atop5_1a.csv --members atop5_1m.csv -o phases.csv"))
def phase_years(alliances: AlliancesFile = None, members: MembersFile = None, first: First = 1815, last: Last = 2018, output: Output = None) -> None:
    """Make a row for each phase of ATOP's alliances and year; phase 0: the alliance has one only."""
    spare_inputs([output], [alliances, members])
    from ...measures.frames import phase_years as rows

    _done(rows(_members(alliances, members), first, last), output)


@app.command("member-years", epilog=examples("foedus frame member-years --alliances atop5_1a.csv --members atop5_1m.csv -o members.csv"))
def member_years(alliances: AlliancesFile = None, members: MembersFile = None, first: First = 1815, last: Last = 2018, output: Output = None) -> None:
    """Make a row for each alliance, phase, member and year: what the member owes."""
    spare_inputs([output], [alliances, members])
    from ...measures.frames import member_years as rows

    _done(rows(_members(alliances, members), first, last), output)


@app.command("state-days", epilog=examples("foedus frame state-days --from 1914-07-28 --to 1914-08-12 -o days.csv"))
def state_days(
    states: StatesFile = None,
    first: Annotated[str, typer.Option("--from", metavar="DATE", help="First day (YYYY-MM-DD).", show_default=False)] = "",
    last: Annotated[str, typer.Option("--to", metavar="DATE", help="Last day (YYYY-MM-DD).", show_default=False)] = "",
    output: Output = None,
) -> None:
    """Make a row for each state and day."""
    spare_inputs([output], [states])
    from ...measures.frames import state_days as rows
    from ...terms.dates import parse_day

    if not first or not last:
        raise UsageError("state-days need both ends: --from 1914-07-28 --to 1914-08-12")
    _done(rows(_states(states), parse_day(first), parse_day(last)), output)


def _states(path: Path | None) -> "Table":
    from ...sources.datasets.state_tables import our_states, read_states

    return read_states(path) if path else our_states()


def _atop(alliances: Path | None, members: Path | None) -> "Atop":
    if (alliances is None) != (members is None):
        raise UsageError("name both files, --alliances and --members, or neither")
    from ...measures import fetch
    from ...sources.datasets import read_atop

    return read_atop(alliances, members) if alliances and members else fetch()


def _members(alliances: Path | None, members: Path | None) -> "Table":
    from ...sources.datasets.alliance_tables import member_table

    return member_table(_atop(alliances, members))


def _allied(frame: "Frame", atop: Path | None, alliances: Path | None, members: Path | None, *, library: bool) -> "Frame":
    from ...sources.datasets.alliance_tables import read_atop_dyad_years

    table = read_atop_dyad_years(atop) if atop else _members(alliances, members) if alliances or members else None
    if not library:
        return frame.add_alliances(table) if table else frame
    from ...library import catalogue
    from ...measures.frames.pacts import library_dyad_years

    ours = library_dyad_years(catalogue(), frame.years[1])
    return frame.add_alliances(table, beyond=ours) if table else frame.add_agreements(ours)


def _joined(frame: "Frame", nmc: Path | None, contiguity: Path | None, wars: Path | None, disputes: Path | None, crises: Path | None) -> "Frame":
    from ...sources.datasets.capabilities import read_capabilities
    from ...sources.datasets.contiguity import read_contiguity
    from ...sources.datasets.crises import read_crises
    from ...sources.datasets.disputes import read_dyadic_disputes
    from ...sources.datasets.war_tables import read_war_table

    frame = frame.add_capabilities(read_capabilities(nmc)) if nmc else frame
    frame = frame.add_contiguity(read_contiguity(contiguity)) if contiguity else frame
    frame = frame.add_wars(read_war_table(wars)) if wars else frame
    frame = frame.add_disputes(read_dyadic_disputes(disputes)) if disputes else frame
    return frame.add_crises(read_crises(crises)) if crises else frame


def _voted(frame: "Frame", path: Path) -> "Frame":
    from ...measures.voting import vote_dyad_years
    from ...sources.datasets.votes import read_votes

    table = read_votes(path)
    first, last = frame.years
    overlap = first <= table.years[1] and table.years[0] <= last
    return frame.add_votes(vote_dyad_years(table, first, last) if overlap else vote_dyad_years(table))


def _done(frame: "Frame", output: Path | None) -> None:
    if output:
        write_frame(frame.frame, output)
    say([*frame.report(), *([f"written to {output}"] if output else [])])
