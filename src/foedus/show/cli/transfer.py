"""``foedus transfer``: whether a measure forbids a supposed transfer of goods."""

from typing import Annotated

import typer

from ...terms.errors import UsageError
from .options import Facts, FormatOption, OnDay, Viewpoints
from .printing import Format, examples, say, say_json


def add_to(app: typer.Typer) -> None:
    """Add the command."""
    app.command(
        "transfer",
        epilog=examples(
            'foedus transfer "RUS>PRK luxury_vehicle" --on 2024-06-19',
            'foedus transfer "RUS>PRK refined_petroleum" --on 2024-06-19 --quantity 10000 --unit barrel',
            'foedus transfer "PRK>RUS munitions" --on 2024-06-19 --fact exempted=false --viewpoint RUS',
            after="Put the transfer in quotes: without them the shell takes > for itself.",
        ),
    )(transfer)


def transfer(
    what: Annotated[str, typer.Argument(metavar="GIVER>RECEIVER GOODS", help="Who gives what to whom.", show_default=False)],
    on: OnDay = None,
    quantity: Annotated[float | None, typer.Option(help="How much; unknown if not given.", show_default=False)] = None,
    unit: Annotated[str | None, typer.Option(help="Unit of the quantity: piece, barrel, tonne ...", show_default=False)] = None,
    before: Annotated[float | None, typer.Option(help="What all suppliers delivered earlier in the cap's window.", show_default=False)] = None,
    price: Annotated[float | None, typer.Option(help="Price of one unit.", show_default=False)] = None,
    price_unit: Annotated[str | None, typer.Option(help="Unit of the price, such as usd_per_barrel.", show_default=False)] = None,
    viewpoint: Viewpoints = None,
    fact: Facts = None,
    everything: Annotated[bool, typer.Option("--all", help="Also show measures that are not in force, and every step.")] = False,
    form: FormatOption = Format.text,
) -> None:
    """Say which measures a transfer of goods would breach, on whose side, and why or why not."""
    if not on:
        raise UsageError("say on which day: --on YYYY-MM-DD")
    from ...library import catalogue
    from ...reasoning import judge
    from .. import asking

    day = asking.day(on)
    given = asking.gift(what, day)
    options = {"quantity": quantity, "unit": unit, "before": before, "price": price, "price_unit": price_unit}
    given |= {name: value for name, value in options.items() if value is not None}
    if unit and quantity is None:
        raise UsageError("--unit goes with --quantity")
    law = catalogue()
    facts = [asking.fact(words, [], [given["id"]]) for words in fact or []]
    asked = {"today": day, "transfers": [given], "facts": facts, "viewpoints": asking.viewpoints(viewpoint, day)}
    judgement = judge(asking.case("supposed-transfer", asked, frozenset(law.places)), law)
    if form is Format.json:
        say_json(judgement)
        return
    from ..titles import titles
    from ..verdicts import judgement_lines
    from .printing import ink

    say(judgement_lines(judgement, titles(law), ink(), everything=everything))
