"""Agreements: lists, one of them, one as of a day, the cases on it; who is bound to whom."""

from typing import TYPE_CHECKING, Annotated, Any

from fastapi import APIRouter, Path, Query, Request, Response

from ....terms.actors import state
from ....terms.errors import UsageError
from ....terms.norms import Agreement
from ...agreements import binding_row, bond_row, case_row, hit_row, row, standing
from ...casebook import cases_on
from ...searching import search
from ...timeline import bonds
from ..answering import Limit, Offset, answer, listed
from ..problems import NotThere, responses
from ..users import READER
from ..workplace import Here, Workplace
from .asked import OnDay, StateName, code_of, day_of

if TYPE_CHECKING:
    from ....reasoning import Case

router = APIRouter(dependencies=[READER], prefix="/agreements", tags=["agreements"], responses=responses(404, 422))
Id = Annotated[str, Path(description="An agreement of the library.", examples=["nato-1949"], max_length=100)]
_ROW = {
    "id": "nato-1949",
    "title": "North Atlantic Treaty",
    "signed": "1949-04-04",
    "in_force": "1949-08-24",
    "until": None,
    "status": "in_force",
    "parties": ["ALB", "BEL", "..."],
}


def example(value: Any) -> dict[int | str, dict[str, Any]]:
    """Return an example of what an address answers, for OpenAPI."""
    return {200: {"content": {"application/json": {"example": value}}}}


@router.get("", summary="List agreements", responses=example([_ROW]))
def list_agreements(request: Request, here: Here, on: OnDay = None, party: StateName = None, limit: Limit = 100, offset: Offset = 0) -> Response:
    """List agreements, as ``foedus treaties list``: of a state, and with a day where each stands then."""
    day, who = day_of(on), code_of(party)
    found = [pact for pact in here.law.agreements.values() if who is None or any(p.state == who for p in pact.members)]
    return listed(request, [row(pact, day) for pact in found], limit, offset)


@router.get(
    "/search",
    summary="Find agreements by words",
    responses=example([{"id": "nato-1949", "title": "North Atlantic Treaty", "score": 12.0, "norm": "nato-1949/5"}]),
)
def search_agreements(
    request: Request,
    here: Here,
    q: Annotated[str, Query(max_length=200, examples=["neutrality belgium"])],
    limit: Limit = 50,
    offset: Offset = 0,
) -> Response:
    """Find agreements, as ``foedus treaties search``: best first."""
    return listed(request, [hit_row(hit) for hit in search(here.law.agreements.values(), q)], limit, offset)


@router.get(
    "/binding",
    summary="What binds a state, or two to one another, on a day",
    responses=example([{"id": "rus-prk-2024", "title": "...", "norms": ["rus-prk-2024/3"]}]),
)
def binding(
    request: Request,
    here: Here,
    state_: Annotated[list[str], Query(alias="state", min_length=1, max_length=2, examples=[["RUS"]])],
    on: Annotated[str, Query(examples=["2025-01-10"], max_length=10)],
    limit: Limit = 100,
    offset: Offset = 0,
) -> Response:
    """Say what binds, as ``foedus treaties binding``."""
    day = day_of(on)
    if day is None:
        raise UsageError("say on which day: on=YYYY-MM-DD")
    codes = [state(word).code for word in state_]
    if len(codes) > len(set(codes)):
        raise UsageError(f"{codes[0]} stands there twice; name two different states, or one")
    return listed(request, [binding_row(pact) for pact in here.law.binding(day, *codes)], limit, offset)


@router.get("/timeline", summary="What bound a state, or two to one another, over time")
def timeline(
    request: Request,
    here: Here,
    state_: Annotated[list[str], Query(alias="state", min_length=1, max_length=2, examples=[["PRK"]])],
    limit: Limit = 100,
    offset: Offset = 0,
) -> Response:
    """Say what bound when, as ``foedus treaties timeline``."""
    codes = list(dict.fromkeys(state(word).code for word in state_))
    return listed(request, [bond_row(one) for one in bonds(here.law, codes)], limit, offset)


@router.get("/{identifier}", summary="One agreement", responses={200: {"model": Agreement}})
def one_agreement(request: Request, here: Here, identifier: Id) -> Response:
    """Return an agreement with its norms, as ``foedus treaties show``."""
    return answer(request, pact_of(here, identifier))


@router.get(
    "/{identifier}/on/{day}",
    summary="One agreement as of a day",
    responses=example({"id": "nato-1949", "on": "1950-01-01", "status": "in_force", "bound": ["BEL"], "norms": ["nato-1949/5"], "suspended": []}),
)
def agreement_on(request: Request, here: Here, identifier: Id, day: Annotated[str, Path(examples=["1950-01-01"], max_length=10)]) -> Response:
    """Return where an agreement stands on a day: status, who is bound, which articles are awake, which legs asleep."""
    pact = pact_of(here, identifier)
    asked = day_of(day)
    if asked is None:
        raise UsageError("say which day, as YYYY-MM-DD")
    return answer(request, standing(here.law, pact, asked))


@router.get("/{identifier}/cases", summary="The cases that name an agreement")
def cases(request: Request, here: Here, identifier: Id, limit: Limit = 100, offset: Offset = 0) -> Response:
    """Return the cases of the casebook, as ``foedus treaties show ID --cases``."""
    pact_of(here, identifier)
    return listed(request, [case_row(case, on_it) for case, on_it in cases_on(book(here), identifier)], limit, offset)


def pact_of(here: Workplace, identifier: str) -> Agreement:
    """Return an agreement, or answer that there is none."""
    if identifier not in here.law.agreement_ids:
        raise NotThere("agreement", identifier, here.law.agreement_ids)
    return here.law.agreement(identifier)


def book(here: Workplace) -> "tuple[Case, ...]":
    """Return the casebook, read once."""
    if here.casebook is None:
        from ....reasoning import casebook  # the reasoner is imported where it is asked, so that the first page does not wait for it

        here.casebook = tuple(casebook(here.law))
    return here.casebook
