"""``foedus measures``: the sanctions measures in the library."""

from typing import Annotated

import typer

from .options import FormatOption, OnDay
from .printing import Format, examples, ink, say, say_json

app = typer.Typer(help="The sanctions measures in the library.", no_args_is_help=True, rich_markup_mode=None)


@app.command(
    "list",
    epilog=examples("foedus measures list", "foedus measures list --target PRK --on 2024-06-19", "foedus measures list --target Iran --format json"),
)
def list_(
    on: OnDay = None,
    target: Annotated[str | None, typer.Option(metavar="STATE", help="Only measures on goods to or from this state.", show_default=False)] = None,
    form: FormatOption = Format.text,
) -> None:
    """List the measures: id, days, which way the goods go, goods; with --on also where each stands on that day."""
    from ...library import catalogue
    from ...terms.actors import name_of, state
    from ...terms.dates import parse_day
    from ..measures import row, table

    day = parse_day(on) if on else None
    whom = state(target).code if target else None
    found = [one for one in catalogue().measures.values() if whom is None or whom in (*one.towards, *one.out_of)]
    if form is Format.json:
        say_json([row(one, day) for one in found])
        return
    say(table(found, day))
    if not found:
        say([f"no measure in the library is on goods to or from {name_of(whom)}" if whom else "the library holds no measures"])


@app.command(epilog=examples("foedus measures show unsc-2397", "foedus measures show unsc-2397/5", "foedus measures show unsc-1929 --on 2025-10-01"))
def show(
    identifier: Annotated[
        str, typer.Argument(metavar="ID", help="A resolution or regulation, or one of its paragraphs: unsc-2397/5.", show_default=False)
    ],
    on: OnDay = None,
    form: FormatOption = Format.text,
) -> None:
    """Show a measure: whom it binds, which goods, up to what amount, exemptions; with --on also where it stands on that day."""
    from ...library import catalogue
    from ...terms.dates import in_words, parse_day
    from ..measures import chosen, set_row, standing
    from ..norms import measure_set_lines

    day = parse_day(on) if on else None
    law = catalogue()
    if form is Format.json:
        say_json(set_row(law, identifier, day))
        return
    shown = chosen(law, identifier)
    say(measure_set_lines(shown, ink(), only=identifier if "/" in identifier else None))
    if day:
        say(ink().heading(f"On {in_words(day)}"))
        for one in shown.measures:
            say(ink().wrap(f"{one.id}: {standing(one, day)}", "  ", "    "))
