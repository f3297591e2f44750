"""``foedus places``: whose a place is, in whose view, and who governs it."""

from typing import Annotated

import typer

from ...terms.errors import UnknownName
from .options import FormatOption, OnDay
from .printing import Format, examples, ink, say, say_json

app = typer.Typer(help="The places in the library: sovereigns by viewpoint, governors, treaty areas.", no_args_is_help=True, rich_markup_mode=None)
Viewpoint = Annotated[
    str | None,
    typer.Option("--viewpoint", "-v", metavar="V", help="Whose map: a state's code, or unga for the UN majority.", show_default=False),
]


@app.command(
    "list", epilog=examples("foedus places list", "foedus places list --on 1982-05-01", "foedus places list --on 2024-01-01 --viewpoint RUS")
)
def list_(on: OnDay = None, viewpoint: Viewpoint = None, form: FormatOption = Format.text) -> None:
    """List the places; with --on also whose each is in a view on that day, who governs it, and who else is held to own it."""
    from ...library import catalogue
    from ...terms.dates import parse_day
    from .. import asking
    from ..places import DEFAULT, row, table

    day = parse_day(on) if on else None
    view = asking.viewpoints([viewpoint])[0] if viewpoint else DEFAULT
    found = list(catalogue().places.values())
    if form is Format.json:
        say_json([row(place, day, view) if day else {"id": place.id, "name": place.name} for place in found])
        return
    say(table(found, day, view))


@app.command(
    epilog=examples(
        "foedus places show falkland-islands", "foedus places show falkland-islands --on 1982-05-01", "foedus places show crimea --viewpoint unga"
    )
)
def show(
    identifier: Annotated[str, typer.Argument(metavar="ID", help="A place of the library.", show_default=False)],
    on: OnDay = None,
    viewpoint: Viewpoint = None,
    form: FormatOption = Format.text,
) -> None:
    """Show a place: sovereign by viewpoint, who governs it, the treaty areas in which it lies; over time or on a day."""
    from ...library import catalogue
    from ...terms.dates import parse_day
    from .. import asking
    from ..places import DEFAULT, place_lines, row

    day = parse_day(on) if on else None
    view = asking.viewpoints([viewpoint])[0] if viewpoint else None
    law = catalogue()
    if identifier not in law.places:
        by_name = {place.name.casefold(): place.id for place in law.places.values()}
        if identifier.casefold() not in by_name:
            raise UnknownName("place", identifier, [*law.places, *by_name])
        identifier = by_name[identifier.casefold()]
    place = law.places[identifier]
    if form is Format.json:
        say_json(row(place, day, view or DEFAULT))
        return
    say(place_lines(place, law.areas, ink(), on=day, viewpoint=view))
