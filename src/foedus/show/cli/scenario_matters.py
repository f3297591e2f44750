"""``foedus scenario matters``: what would be otherwise without a norm, a will or a state, and what would be worth knowing."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ...terms.errors import UsageError
from .options import FormatOption
from .printing import Format, examples, ink, note, say, say_json, suffix_of
from .scenario import ASSUMED, counted, whole_number

if TYPE_CHECKING:
    from ...scenarios.results import Result

STAGES = ("effects", "shares", "facts")


def matters(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A scenario file (YAML).", show_default=False)],
    worlds: Annotated[str, typer.Option(metavar="N", help="How many worlds each question is put to, such as 1e5.")] = "3e4",
    seed: Annotated[int, typer.Option(metavar="N", help="Which draw.")] = 1,
    of: Annotated[
        str | None,
        typer.Option(metavar="STATE", help="Whose entry is asked about; if not said, whether any state joins those who began.", show_default=False),
    ] = None,
    counterfactual: Annotated[
        list[str] | None,
        typer.Option(
            metavar="CHANGE",
            help="remove:ID (an agreement, article, norm, will or state), waive:NORM:CONDITION or suppose:FACT=yes|no. May be repeated.",
            show_default=False,
        ),
    ] = None,
    top: Annotated[int, typer.Option(metavar="K", help="How many of the norms and wills with the largest effect share the chance (Shapley).")] = 5,
    keep_at: Annotated[
        int | None,
        typer.Option(metavar="N", min=1, help="States in a war that has stayed small; those of the start if not said.", show_default=False),
    ] = None,
    boxes: Annotated[bool, typer.Option("--boxes", help="Look for boxes of worlds, too (extra boxes).")] = False,
    viewpoint: Annotated[
        str | None, typer.Option("--viewpoint", "-v", metavar="V", help="Which viewpoint; the first if not said.", show_default=False)
    ] = None,
    figure: Annotated[Path | None, typer.Option(metavar="FILE", help="Draw the effects as a tornado: .svg or .png.", show_default=False)] = None,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="DIR", help="Add what is found to a result that scenario run -o wrote.", show_default=False),
    ] = None,
    everything: Annotated[bool, typer.Option("--all", help="Show every effect, fact and set of decisions.")] = False,
    form: FormatOption = Format.text,
) -> None:
    """Say what matters: what each norm and will carries, what is worth knowing, which decisions keep the war small."""
    wanted = whole_number(worlds)
    if figure is not None:
        suffix_of(figure, (".svg", ".png"))
    from ...library import catalogue
    from ...scenarios.files import read_scenario
    from ...scenarios.matters.whole import what_matters
    from ...scenarios.program import scenario_program
    from ...scenarios.run import check_worlds, views_of
    from ...terms.actors import state
    from ..matters import matters_lines

    check_worlds(wanted)
    asked_of = state(of).code if of else None
    law = catalogue()
    given = read_scenario(file, law)
    view = views_of(given, law, viewpoint)[0]
    before = _kept(output, given.id, seed)
    with counted(wanted * len(STAGES)) as told:
        found = what_matters(
            scenario_program(given, law, view),
            worlds=wanted,
            seed=seed,
            of=asked_of,
            counterfactuals=counterfactual or (),
            top=top,
            at_most=keep_at,
            with_boxes=boxes,
            told=lambda stage, number: told(STAGES.index(stage) * wanted + number),
        )
    if figure is not None:
        from ..world_figures import draw_matters

        draw_matters(found, figure)
    if output is not None and before is not None:
        from ...scenarios.store import write_result

        others = tuple(one for one in before.matters if (one.viewpoint, one.of) != (found.viewpoint, found.of))
        write_result(output, before.model_copy(update={"matters": (*others, found)}))
    if form is Format.json:
        say_json(found)
        return
    say(matters_lines(found, ink(), everything=everything))
    if output is not None:
        note(f"added to {output}: foedus scenario show {output}")


def _kept(folder: Path | None, scenario: str, seed: int) -> "Result | None":
    """Read the result to which something is to be added, before any work is done."""
    if folder is None:
        return None
    from ...scenarios.store import read_result

    result = read_result(folder)
    if (result.scenario, result.seed) != (scenario, seed):
        raise UsageError(
            f"{folder}: this is a result of {result.scenario}, seed {result.seed}; what matters in {scenario}, seed {seed} goes elsewhere"
        )
    return result


def add_to(app: typer.Typer) -> None:
    """Add the command to those of ``foedus scenario``."""
    app.command(
        epilog=examples(
            "foedus scenario matters examples/scenarios/july-1914.yaml --worlds 1e5 --of DEU",
            "foedus scenario matters examples/scenarios/pyongyang-dprk.yaml --counterfactual remove:rus-prk-2024 --counterfactual remove:CHN",
            "foedus scenario matters examples/scenarios/taiwan.yaml --top 8 --figure tornado.svg",
            after=ASSUMED,
        )
    )(matters)
