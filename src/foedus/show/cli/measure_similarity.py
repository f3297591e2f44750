"""``foedus measure similarity``: how alike states' alliances or votes are."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ...terms.errors import UsageError
from . import measuring as ask
from .measuring import code_in, number
from .printing import examples

if TYPE_CHECKING:
    from ...measures.similarity import Similarity

NAMES = {"s": "S", "kappa": "Cohen's kappa", "pi": "Scott's pi", "tau-b": "Kendall's tau-b"}
MOST = 10
"""Pairs of a year that are shown to people, from either end."""
MOST_LINES = 8
"""Pairs that one trend figure holds."""


def add_to(app: typer.Typer) -> None:
    """Register the command."""
    app.command(
        epilog=examples(
            "foedus measure similarity --years 2024 --state RUS --state PRK",
            "foedus measure similarity --dyads atop.csv --years 1914 --measure kappa -o kappa.csv --figure 1914.svg",
            "foedus measure similarity --alliances A.csv --members M.csv --capabilities NMC.csv --years 1900-1914 -s FRA -s RUS --figure trend.svg",
            after="One --state: its pairs with all others; two or more: the pairs between them; none: all pairs.",
        )
    )(similarity)


def similarity(
    years: ask.Years,
    measure: Annotated[str, typer.Option(metavar="NAME", help="s, kappa, pi or tau-b.")] = "s",
    states: ask.States = None,
    dyads: ask.Dyads = None,
    alliances: ask.Alliances = None,
    members: ask.Members = None,
    library: ask.Library = False,
    state_list: ask.StateList = None,
    capabilities: ask.Capabilities = None,
    votes: ask.Votes = None,
    form: ask.Form = None,
    output: ask.Output = None,
    figure: ask.FigureFile = None,
) -> None:
    """Compare the alliance portfolios of states, or with --votes their votes, by S, kappa, pi or tau-b; --capabilities weighs S by CINC."""
    asked = ask.years_asked(years)
    ask.check_files(form, (output, figure), (dyads, alliances, members, state_list, capabilities, votes))
    ask.need("measures", "polars", "numpy")
    if votes is not None and (dyads or alliances or members or library or capabilities):
        raise UsageError("--votes compares votes, and takes neither alliances nor capabilities; leave one out")
    if capabilities is not None and measure != "s":
        raise UsageError(f"--capabilities weighs S only, and --measure is {measure}")
    from ...measures.similarity import similarity as compare
    from ...sources.datasets.polars_extra import pl

    portfolios, sources = _portfolios(asked, dyads, alliances, members, state_list, capabilities, votes, library=library)
    found = [compare(one, measure) for one in portfolios]
    frame = pl.concat([_rows(one, states or []) for one in found])
    shown = ask.with_codes(frame.rename({"state1": "ccode1", "state2": "ccode2"}), {"ccode1": "state1", "ccode2": "state2"})
    if figure is not None:
        ask.save_figure(_draw(found, shown, states or [], measure, votes=bool(votes)), figure)
    ask.tell(text for one in found for text in one.notes)
    ask.give(shown, list(_lines(found, shown, sources, bool(states), bool(votes))), form, output, {"measure": measure, "sources": list(sources)})


def _portfolios(
    years: range, dyads: Path | None, alliances: Path | None, members: Path | None, state_list: Path | None, capabilities: Path | None,
    votes: Path | None, *, library: bool,
) -> tuple[list[Any], tuple[str, ...]]:  # fmt: skip
    from ...measures.portfolios import alliance_portfolios_by_year, capabilities_in, vote_portfolios

    if votes is not None:
        from ...sources.datasets.votes import read_votes

        table = read_votes(votes)
        if not all(table.covers(year) for year in years):
            raise UsageError(f"{table.title} covers {table.years[0]} to {table.years[1]}, and {years[0]} to {years[-1]} was asked")
        listed = ask.states_by_year(state_list, years)
        return [vote_portfolios(table.frame, listed[year], year) for year in years], (table.title,)
    ties = ask.ties_asked(years, dyads, alliances, members, state_list, library=library)
    weights = None
    sources = ties.sources
    if capabilities is not None:
        from ...sources.datasets.capabilities import read_capabilities

        nmc = read_capabilities(capabilities)
        if not all(nmc.covers(year) for year in years):
            raise UsageError(
                f"{nmc.title} covers {nmc.years[0]} to {nmc.years[1]}, so {years[0]} to {years[-1]} has years in which all weights are zero; "
                "ask for other years, or leave --capabilities out"
            )
        weights, sources = capabilities_in(nmc), (*sources, f"weights: CINC of {nmc.title}")
    return list(alliance_portfolios_by_year(ties.frame, ties.states, weights)), sources


def _rows(one: "Similarity", words: list[str]) -> Any:
    from ...sources.datasets.polars_extra import pl

    numbers = list(dict.fromkeys(ask.number_of(word, one.year, one.states) for word in words))
    if words and len(words) > 1 and len(numbers) < 2:
        raise UsageError(f"{' and '.join(words)} are one state in {one.year}; name two")
    if len(numbers) == 1:
        return one.frame().filter((pl.col("state1") == numbers[0]) | (pl.col("state2") == numbers[0]))
    return one.frame(numbers or None)


def _lines(found: "list[Similarity]", frame: Any, sources: tuple[str, ...], chosen: bool, votes: bool) -> Iterator[str]:
    from ...sources.datasets.polars_extra import pl

    first = found[0]
    yield _title(first, votes=votes)
    yield from (f"from {source}" for source in sources)
    for one in found:
        mine = frame.filter(pl.col("year") == one.year)
        values = mine["value"].drop_nulls()
        missing = mine.height - len(values)
        mean = number(values.mean() if len(values) else None)
        yield f"{one.year}: {len(one.states)} states, {mine.height} pair{'' if mine.height == 1 else 's'}, mean {mean}" + (
            f", {missing} undefined" if missing else ""
        )
        if len(found) > 1 and not chosen:
            continue
        ordered = mine.sort("value", "state1", "state2", descending=[True, False, False], nulls_last=True)
        known = ordered.filter(pl.col("value").is_not_null())
        cut = ordered if chosen and ordered.height <= 2 * MOST else pl.concat([ordered.head(MOST), known.tail(MOST)])
        for row in cut.unique(maintain_order=True).iter_rows(named=True):
            yield f"  {row['state1']} {row['state2']}  {number(row['value'])}" + (f"  ({row['reason']})" if row["reason"] else "")


def _title(one: "Similarity", *, votes: bool) -> str:
    return f"{NAMES[one.measure]} of {'votes' if votes else 'alliance portfolios'}{' weighted by CINC' if one.weighted else ''}"


def _draw(found: "list[Similarity]", frame: Any, words: list[str], measure: str, *, votes: bool) -> Any:
    from ..charts import heatmap, trend

    if len(found) == 1:
        one = found[0]
        numbers = [ask.number_of(word, one.year, one.states) for word in words]
        at = [one.states.index(code) for code in numbers] if len(numbers) > 1 else list(range(len(one.states)))
        names = [code_in(one.states[n], one.year) for n in at]
        return heatmap(one.values[at][:, at], names, f"{_title(one, votes=votes)}, {one.year}")
    pairs = frame.select("state1", "state2").unique(maintain_order=True).rows()
    if not words or len(pairs) > MOST_LINES:
        fix = f"name states with at most {MOST_LINES} pairs between them, or ask for one year"
        raise UsageError(f"a trend of {len(pairs)} pairs cannot be read; {fix}")
    lines: dict[str, list[tuple[int, float | None]]] = {}
    for row in frame.iter_rows(named=True):
        lines.setdefault(f"{row['state1']} {row['state2']}", []).append((row["year"], row["value"]))
    return trend(lines, NAMES[measure], _title(found[0], votes=votes))
