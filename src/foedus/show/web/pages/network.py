"""Network: who is bound to whom on a day, as a picture and as a table."""

from datetime import date
from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from ....terms.actors import states
from ....terms.dates import parse_day
from ....terms.errors import FoedusError, UsageError
from ...constellation import constellation, drawn
from ...ties import DUTIES, left_out, ties_on
from ...wording import STRENGTHS
from ..api.asked import code_of
from ..rendering import page, safe
from ..users import READER
from ..workplace import Here

router = APIRouter(dependencies=[READER])
FIRST, LAST = 1815, 2026
"""Years of the slider."""
WELL_KNOWN = (
    ("1879-10-07", "1879, the Dual Alliance"), ("1914-07-28", "July 1914"), ("1939-09-01", "September 1939"),
    ("1962-10-22", "October 1962"), ("2024-12-04", "December 2024"),
)  # fmt: skip


@router.get("/network")
def network(
    request: Request,
    here: Here,
    on: Annotated[str | None, Query(max_length=10)] = None,
    duty: Annotated[list[str] | None, Query(max_length=10)] = None,
    least: Annotated[str, Query(max_length=2)] = "L0",
    party: Annotated[str | None, Query(max_length=100)] = None,
) -> Response:
    """Show the ties of a day."""
    fault = ""
    day, who = date.today(), None
    duties: tuple[str, ...] = ("assist",)
    try:
        day = parse_day(on) if on else day
        chosen = tuple(dict.fromkeys(duty or duties))
        if not set(chosen) <= set(DUTIES) or least not in STRENGTHS:
            raise UsageError("there is no such duty or strength")
        duties, who = chosen, code_of(party)
    except FoedusError as error:
        fault, least = str(error), least if least in STRENGTHS else "L0"
    ties = ties_on(here.law, day, duties, least, who)
    everything = ties_on(here.law, day)
    found = constellation(ties, everything)
    given = {
        "fault": fault, "day": day, "chosen": duties, "least": least, "party": party or "", "who": who, "duties": DUTIES, "strengths": STRENGTHS,
        "ties": ties, "found": found, "picture": safe(drawn(found, day)) if ties else "", "left": left_out(here.law, day), "steps": _steps(day),
        "well_known": WELL_KNOWN, "every": sorted(states().values(), key=lambda one: one.name), "first": FIRST, "last": LAST,
    }  # fmt: skip
    return page(request, "network.html", given, status=422 if fault else 200)


def _steps(day: date) -> list[tuple[str, str]]:
    """Other years that are a link away."""
    found = []
    for years, words in ((-10, "10 years earlier"), (-1, "a year earlier"), (1, "a year later"), (10, "10 years later")):
        year = day.year + years
        if FIRST <= year <= LAST:
            found.append((words, day.replace(year=year, day=min(day.day, 28)).isoformat()))
    return found
