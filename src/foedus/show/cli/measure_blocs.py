"""``foedus measure blocs``: whether a counter-bloc is forming, and which two sides states would fall into."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ...terms.errors import UsageError
from . import measuring as ask
from .measuring import code_in, number
from .printing import examples

if TYPE_CHECKING:
    from ...measures.blocs import BlocIndex
    from ...measures.landscape import Configuration

MOST = 5
"""Configurations that are shown to people."""


def add_to(app: typer.Typer) -> None:
    """Register the command."""
    app.command(
        epilog=examples(
            "foedus measure blocs --years 2015-2026 -s RUS -s PRK -s CHN -s IRN --against USA --against JPN --against KOR",
            "foedus measure blocs --library --transfers records.parquet --years 2019-2026 -s RUS -s PRK --against USA --figure bloc.svg",
            "foedus measure blocs --dyads atop.csv --capabilities NMC.csv --years 1914 --landscape -s DEU -s AUH -s FRA -s RUS -s GBR",
        )
    )(blocs)


def blocs(
    years: ask.Years,
    states: ask.States = None,
    against: Annotated[
        list[str] | None,
        typer.Option("--against", metavar="STATE", help="A state that the bloc is set against. May be repeated.", show_default=False),
    ] = None,
    dyads: ask.Dyads = None,
    alliances: ask.Alliances = None,
    members: ask.Members = None,
    library: ask.Library = False,
    state_list: ask.StateList = None,
    votes: ask.Votes = None,
    transfers: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Transfers: a .parquet of foedus read, or a table of year, giver, receiver.", show_default=False),
    ] = None,
    landscape: Annotated[bool, typer.Option("--landscape", help="The two sides that the states fall into, in place of the index.")] = False,
    capabilities: ask.Capabilities = None,
    draws: Annotated[int, typer.Option(metavar="N", min=1, help="Draws of the bootstrap, or starts of the landscape.")] = 2000,
    seed: Annotated[int, typer.Option(metavar="N", help="What makes draws the same again.")] = 1,
    form: ask.Form = None,
    output: ask.Output = None,
    figure: ask.FigureFile = None,
) -> None:
    """Say whether a bloc of states is forming against others, by alliances, votes and transfers; or, with --landscape, which sides states take."""
    asked = ask.years_asked(years)
    ask.check_files(form, (output, figure), (dyads, alliances, members, state_list, votes, transfers, capabilities))
    ask.need("measures", "polars", "numpy")
    if not states or len(states) < 2:
        raise UsageError(f"--state: {len(states or [])} given; name two states or more")
    ties = ask.ties_asked(asked, dyads, alliances, members, state_list, library=library)
    if landscape:
        if against or votes or transfers or figure:
            raise UsageError("--landscape takes the states of --state; leave out --against, --votes, --transfers and --figure")
        _landscape(asked, states, ties, capabilities, draws, seed, form, output)
        return
    if capabilities is not None:
        raise UsageError("--capabilities gives the sizes of --landscape; the index has none")
    if not against:
        raise UsageError("--against: name one state or more that the bloc is set against")
    from ...measures.blocs import alliance_closeness, bloc_index, transfer_closeness
    from ...measures.recorded_transfers import read_transfers

    bloc, others = _codes(states, ties), _codes(against, ties)
    numbers = {year: {_named(code, year, ties): code for code in (*bloc, *others) if _there(code, year, ties)} for year in asked}
    sources: dict[str, Any] = {
        "alliances": _renamed(alliance_closeness(ties.frame, ties.states, {n for of in numbers.values() for n in of}), numbers)
    }
    notes: list[str] = []
    if votes is not None:
        sources["votes"] = _renamed(_vote_closeness(votes, asked, numbers), numbers)
    if transfers is not None:
        told = read_transfers(transfers)
        covered = [year for year in asked if told.years[0] <= year <= told.years[1]]
        notes += [*told.notes, f"transfers are recorded from {told.years[0]} to {told.years[1]}; other years are not covered"]
        closeness = {year: transfer_closeness(told.rows, [year], numbers[year])[year] for year in covered}
        sources["transfers"] = _renamed(closeness, numbers)
    index = bloc_index(bloc, others, sources, list(asked), draws=draws, seed=seed)
    ask.tell([*notes, *index.notes])
    about = {"bloc": list(bloc), "against": list(others), "trend": list(index.trend) if index.trend else None, "reading": index.reading}
    ask.give(index.frame(), list(_index_lines(index, ties.sources)), form, output, {**about, "sources": list(ties.sources)})
    if figure is not None:
        from ..charts import bloc_plot

        ask.save_figure(bloc_plot(index, f"{', '.join(bloc)} against {', '.join(others)}"), figure)


def _codes(words: Sequence[str], ties: ask.Ties) -> tuple[str, ...]:
    """Return our codes of states as they are in the last year in which they are states; in other years the same Correlates of War state counts."""
    years = sorted(ties.states, reverse=True)
    found = []
    for word in words:
        fault: Exception | None = None
        for year in years:
            try:
                found.append(code_in(ask.number_of(word, year, ties.states[year]), year))
                break
            except UsageError as error:
                fault = fault or error
        else:
            raise fault or UsageError(f"{word} is no state of these years")
    return tuple(dict.fromkeys(found))


def _named(code: str, year: int, ties: ask.Ties) -> int:
    return ask.number_of(code, year, ties.states[year])


def _there(code: str, year: int, ties: ask.Ties) -> bool:
    try:
        _named(code, year, ties)
    except UsageError:
        return False
    return True


def _renamed(closeness: Any, numbers: dict[int, dict[int, str]]) -> dict[int, dict[tuple[str, str], float]]:
    """Name the pairs of each year by our codes."""
    return {
        year: {(numbers[year][a], numbers[year][b]): c for (a, b), c in pairs.items() if a in numbers[year] and b in numbers[year]}
        for year, pairs in closeness.items()
    }


def _vote_closeness(path: Path, years: range, numbers: dict[int, dict[int, str]]) -> Any:
    from ...measures.blocs import vote_closeness
    from ...measures.portfolios import vote_portfolios
    from ...measures.similarity import similarity
    from ...sources.datasets.votes import read_votes

    table = read_votes(path)
    return vote_closeness(similarity(vote_portfolios(table.frame, list(numbers[year]), year), "s") for year in years if table.covers(year))


def _index_lines(index: "BlocIndex", sources: Sequence[str]) -> Iterator[str]:
    bloc, others = (" ".join(map(str, codes)) for codes in (index.bloc, index.against))
    yield f"{bloc} against {others}: {index.reading}"
    yield from (f"from {source}" for source in sources)
    for one in index.years:
        told = ", ".join(f"{name} {value:.3f}" for name, value in one.by_source.items())
        yield f"  {one.year}  {one.index:>6.3f} ({one.low:.3f} to {one.high:.3f})  {told}"
    if index.trend is not None:
        slope, low, high = (round(one, 3) + 0.0 for one in index.trend)  # no -0.000
        yield f"trend {slope:+.3f} a decade ({low:+.3f} to {high:+.3f})"
    yield f"intervals: 95 per cent, bootstrap over dyads and sources, {index.draws} draws, seed {index.seed}"


def _landscape(
    years: Sequence[int],
    words: Sequence[str],
    ties: ask.Ties,
    capabilities: Path | None,
    starts: int,
    seed: int,
    form: ask.TableFormat | None,
    output: Path | None,
) -> None:
    """Propensity of a pair: S of their portfolios less the mean S of all pairs asked about, so that the less alike repel each other."""
    from ...sources.datasets.polars_extra import pl

    nmc, source = _sizes(capabilities, years)
    rows: list[dict[str, object]] = []
    lines: list[str] = []
    notes: list[str] = []
    means: dict[int, float] = {}
    for year in years:
        numbers = list(dict.fromkeys(ask.number_of(word, year, ties.states[year]) for word in words))
        sizes = None if nmc is None else [nmc.get(year, {}).get(code, 0.0) for code in numbers]
        lacking = [code_in(code, year) for code in numbers if code not in nmc.get(year, {})] if nmc is not None else []
        notes += [f"{year}: no capability for {', '.join(lacking)}, which weigh 0 and may stand on either side"] if lacking else []
        minima, means[year], told = _minima(year, numbers, ties, sizes, starts, seed)
        notes += told
        lines += _landscape_lines(year, minima, means[year])
        for n, one in enumerate(minima, 1):
            side1, side2 = (" ".join(map(str, side)) for side in one.sides)
            rows.append({"year": year, "rank": n, "energy": one.energy, "basin": one.basin, "side1": side1, "side2": side2})
    ask.tell(notes)
    sources = [*ties.sources, *source]
    about: dict[str, object] = {"mean_s": means, "sources": sources}
    ask.give(pl.DataFrame(rows), [*(f"from {one}" for one in sources), *lines], form, output, about)


def _sizes(path: Path | None, years: Sequence[int]) -> tuple[dict[int, dict[int | str, float]] | None, tuple[str, ...]]:
    """CINC by year and state, and what to say of its source; refuse years of which the table does not speak."""
    if path is None:
        return None, ()
    from ...measures.portfolios import capabilities_in
    from ...sources.datasets.capabilities import read_capabilities

    nmc = read_capabilities(path)
    if lost := [year for year in years if not nmc.covers(year)]:
        raise UsageError(f"{nmc.title} covers {nmc.years[0]} to {nmc.years[1]}, so of sizes in {lost[0]} nothing is known; leave --capabilities out")
    return capabilities_in(nmc), (f"sizes: CINC of {nmc.title}",)


def _minima(
    year: int, numbers: Sequence[int], ties: ask.Ties, sizes: Sequence[float] | None, starts: int, seed: int
) -> "tuple[tuple[Configuration, ...], float, tuple[str, ...]]":
    """The configurations that last in a year, the mean S of the pairs, and the notes on the portfolios."""
    import numpy as np

    from ...measures.landscape import landscape
    from ...measures.portfolios import alliance_portfolios
    from ...measures.similarity import similarity

    found = similarity(alliance_portfolios(ties.frame, ties.states[year], year), "s")
    at = [found.states.index(code) for code in numbers]
    alike = found.values[np.ix_(at, at)]
    off = ~np.eye(len(at), dtype=bool)
    mean = float(alike[off].mean()) if len(at) > 1 else 0.0
    names = [code_in(code, year) for code in numbers]
    return landscape(names, (alike - mean) * off, sizes, starts=starts, seed=seed), mean, found.notes


def _landscape_lines(year: int, minima: "Sequence[Configuration]", mean: float) -> Iterator[str]:
    several = "configuration" if len(minima) == 1 else "configurations"
    yield f"{year}: {len(minima)} {several} that no single move improves; propensity is S less its mean {number(mean, 3)}"
    for one in minima[:MOST]:
        first, second = (" ".join(map(str, side)) or "nobody" for side in one.sides)
        yield f"  energy {one.energy:.4f}, reached from {one.basin:.1%} of the starts: {first} | {second}"
    if len(minima) > MOST:
        yield f"  and {len(minima) - MOST} more"
