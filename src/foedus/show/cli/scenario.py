"""``foedus scenario``: what may follow, over many worlds; its results shown, compared and drawn."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ...terms.errors import UsageError
from .options import FormatOption
from .printing import Format, examples, ink, note, say, say_json, suffix_of

if TYPE_CHECKING:
    from ...scenarios.counting import Elsewhere

app = typer.Typer(help="What may follow, over many possible worlds.", no_args_is_help=True, rich_markup_mode=None)
DRAWINGS = ("entries", "sizes", "rounds")
ASSUMED = (
    "Chances are assumptions of the file, never facts; a share of worlds is no prediction, and what the law requires is not what a state will do."
)


@app.callback()
def scenario() -> None:
    """What may follow, over many possible worlds."""


@app.command(
    epilog=examples(
        "foedus scenario run examples/scenarios/pyongyang-dprk.yaml",
        "foedus scenario run examples/scenarios/july-1914.yaml --worlds 1e6 --seed 1 --threads 2 -o july",
        "foedus scenario run examples/scenarios/baltic.yaml --precision 0.005 --format json",
        after=ASSUMED,
    )
)
def run(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A scenario file (YAML).", show_default=False)],
    worlds: Annotated[str, typer.Option(metavar="N", help="How many worlds, such as 1e6.")] = "1e5",
    seed: Annotated[int, typer.Option(metavar="N", help="Which draw: the same seed gives the same worlds.")] = 1,
    threads: Annotated[int, typer.Option(metavar="N", min=1, help="Threads; the result is the same for any number.")] = 1,
    precision: Annotated[
        float | None,
        typer.Option(metavar="P", help="Stop once every chance of entry is known to P to either side (95 per cent).", show_default=False),
    ] = None,
    viewpoint: Annotated[
        str | None, typer.Option("--viewpoint", "-v", metavar="V", help="Only this viewpoint of the file's.", show_default=False)
    ] = None,
    sample: Annotated[int, typer.Option(metavar="N", min=0, help="How many worlds to tell in words.")] = 3,
    everything: Annotated[bool, typer.Option("--all", help="Show every attack and every broken promise.")] = False,
    scheduler: Annotated[
        str | None,
        typer.Option(
            metavar="ADDRESS",
            help="Count by the workers of this Dask scheduler (host:port), or by N processes here: local:N. Extra cluster.",
            show_default=False,
        ),
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="DIR", help="Keep the result here; an interrupted run goes on where it was.", show_default=False),
    ] = None,
    form: FormatOption = Format.text,
) -> None:
    """Draw worlds from a scenario file and say who enters, on which side, how wide the war grows and which promises break."""
    wanted = whole_number(worlds)
    from ...library import catalogue
    from ...reasoning.casefile import strangers
    from ...scenarios.files import read_scenario
    from ...scenarios.run import check_worlds, run_scenario, views_of
    from ...scenarios.store import write_result
    from ..worlds import result_lines

    law = catalogue()
    given = read_scenario(file, law)
    check_worlds(wanted)
    for line in strangers(given):
        note(f"{file}: {line}")
    if output is not None and output.exists() and not output.is_dir():
        raise UsageError(f"{output}: this is a file; name a folder for the result")
    views = views_of(given, law, viewpoint)
    with workers(scheduler) as elsewhere, counted(wanted * len(views)) as told:
        result = run_scenario(
            given,
            law,
            worlds=wanted,
            seed=seed,
            threads=threads,
            precision=precision,
            viewpoint=viewpoint,
            sample=sample,
            checkpoints=output / "checkpoints" if output else None,
            elsewhere=elsewhere,
            told=lambda view, number: told(views.index(view) * wanted + number),
        )
    if output is not None:
        write_result(output, result)
    if form is Format.json:
        say_json(result)
        return
    say(result_lines(result, ink(), everything=everything))
    if output is not None:
        note(f"kept in {output}: foedus scenario show {output}")


@app.command(epilog=examples("foedus scenario show july", "foedus scenario show july --format json"))
def show(
    result: Annotated[Path, typer.Argument(metavar="RESULT", help="A folder that scenario run -o wrote.", show_default=False)],
    everything: Annotated[bool, typer.Option("--all", help="Show every attack and every broken promise.")] = False,
    form: FormatOption = Format.text,
) -> None:
    """Show a result that was kept."""
    from ...scenarios.store import read_result
    from ..matters import matters_lines
    from ..worlds import result_lines

    found = read_result(result)
    if form is Format.json:
        say_json(found)
        return
    say(result_lines(found, ink(), everything=everything))
    for one in found.matters:
        say(["", *matters_lines(one, ink(), everything=everything)])


@app.command(epilog=examples("foedus scenario compare july july-without-the-dual-alliance"))
def compare(
    one: Annotated[Path, typer.Argument(metavar="A", help="A folder that scenario run -o wrote.", show_default=False)],
    other: Annotated[Path, typer.Argument(metavar="B", help="Another.", show_default=False)],
) -> None:
    """Hold two results side by side: each state's chance of entry, and the difference with its interval."""
    from ...scenarios.store import read_result
    from ..worlds import comparison_lines

    say(comparison_lines(read_result(one), read_result(other), ink()))


@app.command(epilog=examples("foedus scenario draw july -o entries.svg", "foedus scenario draw july --what sizes -o sizes.png"))
def draw(
    result: Annotated[Path, typer.Argument(metavar="RESULT", help="A folder that scenario run -o wrote.", show_default=False)],
    output: Annotated[Path, typer.Option("--output", "-o", metavar="FILE", help="Where to draw: .svg or .png.", show_default=False)],
    what: Annotated[str, typer.Option(metavar="WHAT", help="entries (chances with intervals), sizes (of the war) or rounds (spread).")] = "entries",
    viewpoint: Annotated[
        str | None, typer.Option("--viewpoint", "-v", metavar="V", help="Which viewpoint; the first if not said.", show_default=False)
    ] = None,
) -> None:
    """Draw a result as a figure."""
    from ...terms.errors import UnknownName

    suffix_of(output, (".svg", ".png"))
    if what not in DRAWINGS:
        raise UnknownName("drawing", what, DRAWINGS, hint=f"one of {', '.join(DRAWINGS)}")
    from ...scenarios.store import read_result
    from ..world_figures import draw_result

    draw_result(read_result(result), what, output, viewpoint)


@app.command(
    epilog=examples(
        "foedus scenario rare examples/scenarios/korea.yaml AUS",
        after="A rare end is worked out by conditioning: the coins that matter are held fixed in every way, and the chance of each way is exact.",
    )
)
def rare(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A scenario file (YAML); its rho must be 0.", show_default=False)],
    states: Annotated[list[str], typer.Argument(metavar="STATE...", help="States that all enter the war.", show_default=False)],
    worlds: Annotated[str, typer.Option(metavar="N", help="How many worlds to draw, such as 1e6.")] = "1e5",
    seed: Annotated[int, typer.Option(metavar="N", help="Which draw.")] = 1,
    viewpoint: Annotated[
        str | None, typer.Option("--viewpoint", "-v", metavar="V", help="Which viewpoint; the first if not said.", show_default=False)
    ] = None,
    form: FormatOption = Format.text,
) -> None:
    """Work out the chance that some states all enter, however rare that is."""
    wanted = whole_number(worlds)
    from ...library import catalogue
    from ...scenarios.files import read_scenario
    from ...scenarios.rare import entering
    from ...scenarios.run import check_worlds, prepared, views_of
    from ...terms.actors import state
    from ..wording import capital
    from ..wording import states as named
    from ..worlds import interval

    check_worlds(wanted)
    law = catalogue()
    given = read_scenario(file, law)
    view = views_of(given, law, viewpoint)[0]
    codes = [state(words).code for words in states]
    found = entering(prepared(given, law, view), codes, worlds_wanted=wanted, seed=seed)
    if form is Format.json:
        say_json(found)
        return
    verb = "enters" if len(codes) == 1 else "all enter"
    say([f"{capital(named(codes))} {verb}: {interval(found.chance)}"])
    exact = f"{found.decided:.2g} of it is exact, the rest counted in {found.worlds:,} worlds"
    say(ink().wrap(f"by conditioning on {len(found.held)} coins, {found.ways} ways: {exact}"))
    note(ASSUMED)


def whole_number(words: str) -> int:
    """Read a number of worlds such as 1e6 or 250_000.

    >>> whole_number("1e6"), whole_number("250_000")
    (1000000, 250000)
    """
    try:
        value = float(words)
        number = int(words.replace("_", "")) if words.replace("_", "").isdigit() else int(value)
    except (ValueError, OverflowError):
        raise UsageError(f"'{words}' is no number of worlds; write 100000 or 1e5") from None
    if value != number:
        raise UsageError(f"'{words}' is no whole number of worlds; write 100000 or 1e5")
    return number


@contextmanager
def workers(scheduler: str | None) -> "Iterator[Elsewhere | None]":
    """Give what counts worlds by the workers of a scheduler, if one is named."""
    if scheduler is None:
        yield None
        return
    from ...scenarios.crowd import Crowd

    with Crowd(scheduler) as crowd:
        yield crowd.count


@contextmanager
def counted(total: int) -> Iterator[Callable[[int], None]]:
    """Show a bar on standard error while worlds are counted, if that is a terminal."""
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    console = Console(stderr=True, no_color=bool(os.environ.get("NO_COLOR")))
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task("worlds", total=total)
        yield lambda number: bar.update(task, completed=number)
