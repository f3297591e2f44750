"""Flows: who gives what to whom, how firmly reports tell it, and what the measures say."""

from collections import Counter
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple

from fastapi import APIRouter, Query, Request, Response

from ....terms.errors import FoedusError, UnknownName
from ...wording import capital
from ...wording import states as named
from ..api.asked import code_of
from ..problems import NotThere
from ..rendering import page, safe
from ..users import READER
from ..workplace import Here, Workplace

if TYPE_CHECKING:  # they import the reader, which no other page waits for
    from ....brief.dossier import Dossier, Flow, MeasureLine

router = APIRouter(dependencies=[READER])
NEWEST = 20
"""As many reports as are taken at once where none is named."""


class Taken(NamedTuple):
    """The reports of one page, and their dossier."""

    docs: list[str]
    dossier: "Dossier | None"
    """None where there is no report."""
    older: int = 0
    """What the address of the next older reports has as ``before``; 0 where there are none."""


def flows_of(here: Workplace, docs: list[str], before: int = 0) -> Taken:
    """Take the reports that are named, or else the newest of the store; those older than an act where one is given."""
    names, older = docs, 0
    if not docs:
        rows = here.store.documents(newest=True, after=before, limit=NEWEST + 1)
        names = [one.id for one in rows[:NEWEST]]
        older = rows[NEWEST - 1].act if len(rows) > NEWEST else 0
    try:
        return Taken(names, here.dossier(names)[1] if names else None, older)
    except UnknownName as error:
        raise NotThere(error.what, error.name) from None


def kept(dossier: "Dossier", standing: str, state: str | None) -> "list[Flow]":
    """Return the flows told as firmly as this, with this state in them."""
    return [
        flow for flow in dossier.exchange if (not standing or flow.standing == standing) and (state is None or state in (*flow.giver, *flow.receiver))
    ]


@router.get("/flows")
def flows(
    request: Request,
    here: Here,
    doc: Annotated[list[str] | None, Query(max_length=60)] = None,
    standing: Annotated[str, Query(max_length=20)] = "",
    party: Annotated[str, Query(max_length=100)] = "",
    before: Annotated[int, Query(ge=0, le=2**53)] = 0,
) -> Response:
    """Show the flows of some reports: those that are named, or the whole store, the newest first and a page of reports at a time."""
    from ...figures import flow_figure
    from ...outline import STANDINGS

    fault, who = "", None
    try:
        who = code_of(party)
    except FoedusError as error:
        fault = str(error)
    names, dossier, older = flows_of(here, doc or [], before)
    found = kept(dossier, standing if standing in STANDINGS else "", who) if dossier else []
    picture = flow_figure(dossier.model_copy(update={"exchange": tuple(found)})) if dossier and found else ""
    given = {
        "fault": fault, "docs": names, "chosen": bool(doc), "before": before, "older": older,
        "total": here.store.count_documents(), "standing": standing, "party": party, "standings": STANDINGS,
        "rows": [(flow, *_law(flow)) for flow in found], "picture": safe(picture), "sankey": sankey(found),
        "many": len({flow.giver + flow.receiver for flow in found}) > 2,
        "parties": sorted({code for flow in (dossier.exchange if dossier else ()) for code in (*flow.giver, *flow.receiver)}),
        "named": lambda codes: capital(named(codes)) if codes else "not said",
    }  # fmt: skip
    return page(request, "flows.html", given, status=422 if fault else 200)


def _law(flow: "Flow") -> "tuple[str | None, bool, tuple[MeasureLine, ...]]":
    """What the measures say of a flow, whether only if it happened, and each measure."""
    from ...outline import law_on

    verdict, supposed = law_on(flow)
    return verdict, supposed, flow.if_happened if supposed else flow.verdicts


def sankey(found: "list[Flow]") -> dict[str, Any]:
    """Return the flows as nodes and links; as wide as there are reports that tell of them."""
    from ...figures import TONES
    from ...outline import law_on

    links: Counter[tuple[str, str, str, str]] = Counter()
    for flow in found:
        verdict, _ = law_on(flow)
        giver, receiver = (capital(named(codes)) if codes else "Not said" for codes in (flow.giver, flow.receiver))
        links[giver, receiver, flow.goods_name, TONES.get(verdict or "", "calm")] += max(1, len({told.evidence.doc for told in flow.told}))
    nodes = dict.fromkeys(name for giver, receiver, *_ in links for name in (f"{giver} ", receiver))
    return {
        "nodes": [{"name": name} for name in nodes],
        "links": [{"source": f"{a} ", "target": b, "goods": goods, "tone": tone, "value": n} for (a, b, goods, tone), n in sorted(links.items())],
    }
