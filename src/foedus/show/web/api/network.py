"""Who is bound to whom on a day: ties, and where a picture of them has its nodes."""

from typing import Annotated, Literal

from fastapi import APIRouter, Query, Request, Response

from ....terms.errors import UsageError
from ....terms.norms import Strength
from ...constellation import constellation, constellation_row
from ...ties import tie_row, ties_on
from ..answering import answer
from ..problems import responses
from ..users import READER
from ..workplace import Here
from .asked import StateName, code_of, day_of

router = APIRouter(dependencies=[READER], tags=["network"], responses=responses(422))
DutyName = Literal["assist", "consult", "neutrality", "non_assistance", "refrain"]


@router.get("/network", summary="Who is bound to whom on a day")
def network(
    request: Request,
    here: Here,
    on: Annotated[str, Query(description="The day (YYYY-MM-DD).", examples=["1914-07-28"], max_length=10)],
    duty: Annotated[list[DutyName] | None, Query(description="Only these duties; by default, to assist.")] = None,
    least: Annotated[Strength, Query(description="Only help at least as strong as this.")] = "L0",
    party: StateName = None,
) -> Response:
    """Return the ties of a day: who owes which duty to whom under which article; and nodes with their places, and lines, to draw them by."""
    day = day_of(on)
    if day is None:
        raise UsageError("say on which day: on=YYYY-MM-DD")
    ties = ties_on(here.law, day, tuple(dict.fromkeys(duty or ["assist"])), least, code_of(party))
    drawn = constellation(ties, ties_on(here.law, day))
    return answer(request, {"on": day.isoformat(), "ties": [tie_row(tie) for tie in ties], "picture": constellation_row(drawn)})
