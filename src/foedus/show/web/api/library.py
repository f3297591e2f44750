"""The rest of the library: measures, places by viewpoint, states."""

from typing import Annotated

from fastapi import APIRouter, Path, Request, Response

from ....terms.actors import State, states
from ...measures import row as measure_row
from ...measures import set_row
from ...places import DEFAULT
from ...places import row as place_row
from ...states import row as state_row
from ..answering import Limit, Offset, answer, listed
from ..problems import NotThere, responses
from ..users import READER
from ..workplace import Here
from .asked import OnDay, StateName, View, code_of, day_of, view_of

router = APIRouter(dependencies=[READER], responses=responses(404, 422))


@router.get("/measures", tags=["measures"], summary="List measures")
def list_measures(request: Request, here: Here, on: OnDay = None, target: StateName = None, limit: Limit = 100, offset: Offset = 0) -> Response:
    """List sanctions measures, as ``foedus measures list``."""
    day, whom = day_of(on), code_of(target)
    found = [one for one in here.law.measures.values() if whom is None or whom in (*one.towards, *one.out_of)]
    return listed(request, [measure_row(one, day) for one in found], limit, offset)


@router.get("/measures/{identifier:path}", tags=["measures"], summary="One resolution, or one paragraph of it")
def one_measure(
    request: Request,
    here: Here,
    identifier: Annotated[str, Path(description="A resolution or a paragraph.", examples=["unsc-2397", "unsc-2397/5"], max_length=100)],
    on: OnDay = None,
) -> Response:
    """Return a resolution or regulation, as ``foedus measures show``."""
    day = day_of(on)
    if identifier.partition("/")[0] not in here.law.measure_sets or not any(
        one.startswith(identifier) for one in (*here.law.measure_sets, *here.law.measures)
    ):
        raise NotThere("measure", identifier, [*here.law.measure_sets, *here.law.measures])
    return answer(request, set_row(here.law, identifier, day))


@router.get("/places", tags=["places"], summary="List places")
def list_places(request: Request, here: Here, on: OnDay = None, viewpoint: View = None, limit: Limit = 100, offset: Offset = 0) -> Response:
    """List places, as ``foedus places list``; with a day, whose each is in a view on that day."""
    day, view = day_of(on), view_of(viewpoint) or DEFAULT
    rows = [place_row(place, day, view) if day else {"id": place.id, "name": place.name} for place in here.law.places.values()]
    return listed(request, rows, limit, offset)


@router.get("/places/{identifier}", tags=["places"], summary="One place")
def one_place(
    request: Request,
    here: Here,
    identifier: Annotated[str, Path(examples=["crimea"], max_length=100)],
    on: OnDay = None,
    viewpoint: View = None,
) -> Response:
    """Return a place, as ``foedus places show``: over time, or on a day in a viewpoint."""
    if identifier not in here.law.places:
        raise NotThere("place", identifier, here.law.places)
    return answer(request, place_row(here.law.places[identifier], day_of(on), view_of(viewpoint) or DEFAULT))


@router.get("/states", tags=["states"], summary="List states")
def list_states(request: Request, on: OnDay = None, limit: Limit = 300, offset: Offset = 0) -> Response:
    """List states, or those of a day, as ``foedus states list``."""
    day = day_of(on)
    found = [one for one in states().values() if day is None or one.existed(day)]
    rows = [state_row(one) | ({"cow": one.number("cow", day), "gw": one.number("gw", day)} if day else {}) for one in found]
    return listed(request, rows, limit, offset)


@router.get("/states/{code}", tags=["states"], summary="One state", responses={200: {"model": State}})
def one_state(request: Request, code: Annotated[str, Path(examples=["PRK"], max_length=3)]) -> Response:
    """Return a state by its code, as ``foedus states show``."""
    if code not in states():
        raise NotThere("state", code, states())
    return answer(request, states()[code])
