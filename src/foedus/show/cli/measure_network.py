"""``foedus measure network``: alliances as a network, by year."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ...terms.errors import UsageError
from . import measuring as ask
from .measuring import code_in, number
from .printing import examples, suffix_of, write_whole

if TYPE_CHECKING:
    from ...measures.networks import Network

MOST = 12
"""States, and members of a community, that are shown to people."""
PANELS = 9


def add_to(app: typer.Typer) -> None:
    """Register the command."""
    app.command(
        epilog=examples(
            "foedus measure network --years 2025 --least 3",
            "foedus measure network --dyads atop.csv --wars cow-wars.csv --years 1914 --figure 1914.svg",
            "foedus measure network --dyads atop.csv --years 1900-1914 --whole -o by-year.csv --export 1900-1914.gexf",
        )
    )(network)


def network(
    years: ask.Years,
    least: Annotated[
        int,
        typer.Option("--least", metavar="LEVEL", help="Ties from this level: 1 nonaggression, 2 neutrality or consultation, 3 defence or offence."),
    ] = 1,
    whole: Annotated[
        bool, typer.Option("--whole", help="A row a year on the network as a whole, in place of a row a state; the figure shows it over time.")
    ] = False,
    dyads: ask.Dyads = None,
    alliances: ask.Alliances = None,
    members: ask.Members = None,
    library: ask.Library = False,
    state_list: ask.StateList = None,
    wars: ask.Wars = None,
    export: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Write the network for other programs: .gexf (all years) or .graphml (one year).", show_default=False),
    ] = None,
    form: ask.Form = None,
    output: ask.Output = None,
    figure: ask.FigureFile = None,
) -> None:
    """Describe the network of alliances by year: degree, strength, betweenness, communities, cut states, balance of its triads."""
    asked = ask.years_asked(years)
    ask.check_files(form, (output, figure, export), (dyads, alliances, members, state_list, wars))
    ask.need("measures", "polars", "networkx")
    kind = suffix_of(export, [".gexf", ".graphml"]) if export else ""
    if kind == ".graphml" and len(asked) > 1:
        raise UsageError(f"{export}: GraphML holds one year, and {len(asked)} were asked; use .gexf, or ask for one year")
    if figure is not None and len(asked) > PANELS and not whole:
        raise UsageError(f"a figure holds at most {PANELS} years, and {len(asked)} were asked; with --whole it shows any number as lines")
    from ...measures.networks import gexf, graphml, networks_by_year
    from ...sources.datasets.polars_extra import pl

    ties = ask.ties_asked(asked, dyads, alliances, members, state_list, library=library)
    found = list(networks_by_year(ties.frame, ties.states, least=least, hostile=_hostile(wars, asked)))
    if whole:
        frame = pl.DataFrame([one.whole() for one in found], infer_schema_length=None)
    else:
        frame = ask.with_codes(pl.concat([one.states for one in found]).rename({"state": "ccode"}), {"ccode": "state"})
    lines = [line for one in found for line in _lines(one)]
    ask.tell(text for one in found for text in one.notes)
    ask.give(frame, [*(f"from {source}" for source in ties.sources), *lines], form, output, {"sources": list(ties.sources)})
    names = {(one.year, code): code_in(code, one.year) for one in found for code in one.graph}
    if export is not None:
        labels = {code: name for (_, code), name in names.items()}
        write_whole(export, gexf(found, labels) if kind == ".gexf" else graphml(found[0], labels))
    if figure is not None:
        from ..charts import network_map, trend

        ask.save_figure(trend(_over_time(found), "share, or modularity", "The network of alliances") if whole else network_map(found, names), figure)


def _over_time(found: "Sequence[Network]") -> dict[str, list[tuple[int, float | None]]]:
    """The figures of whole networks that one axis holds, by year; without a hostile tie every triad is balanced, which says nothing."""
    lines = {"density": [(one.year, one.density) for one in found], "modularity": [(one.year, one.modularity) for one in found]}
    hostile = any(sign < 0 for one in found for *_, sign in one.graph.edges(data="sign"))
    return {**lines, "share of balanced triads": [(one.year, one.balance) for one in found]} if hostile else lines


def _hostile(wars: Path | None, years: Sequence[int]) -> dict[int, list[tuple[int, int]]]:
    if wars is None:
        return {}
    from ...measures.frames.dyads_of import dyads_at_war
    from ...sources.datasets.war_tables import read_war_table

    table = read_war_table(wars)
    if lost := [year for year in years if not table.covers(year)]:
        raise UsageError(f"{table.title} covers {table.years[0]} to {table.years[1]}, so of wars in {lost[0]} nothing is known; leave --wars out")
    found: dict[int, list[tuple[int, int]]] = {}
    for one, other, year in dyads_at_war(table).select("ccode1", "ccode2", "year").iter_rows():
        found.setdefault(year, []).append((one, other))
    return found


def _lines(one: "Network") -> Iterator[str]:
    about: dict[str, Any] = one.whole()
    yield f"{one.year}: {about['states']} states, {about['ties']} ties, density {number(one.density, 3)}, modularity {number(one.modularity, 3)}"
    triads = ", ".join(f"{signs} {n}" for signs, n in one.triads.items())
    yield f"  triads {triads}; balanced {number(one.balance, 3)}"
    for n, group in enumerate((group for group in one.communities if len(group) > 1), 1):
        names = [code_in(code, one.year) for code in group]
        yield f"  community {n}: {' '.join(names[:MOST])}" + (f" and {len(names) - MOST} more" if len(names) > MOST else "")
    cut = [code_in(row["state"], one.year) for row in one.states.filter(one.states["cut"]).iter_rows(named=True)]
    yield f"  cut states: {' '.join(cut) or 'none'}"
    top = one.states.sort("betweenness", "strength", "state", descending=[True, True, False]).head(5)
    for row in top.iter_rows(named=True):
        if row["degree"]:
            what = f"degree {row['degree']}, strength {row['strength']}, betweenness {number(row['betweenness'], 3)}"
            yield f"  {code_in(row['state'], one.year)}  {what}"
