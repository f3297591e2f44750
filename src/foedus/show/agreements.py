"""Agreements as lists for programs: what the command line and the API print of them."""

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Any

from ..library import Catalogue
from ..terms.dates import Spell
from ..terms.norms import Agreement
from .searching import Hit
from .timeline import Bond

if TYPE_CHECKING:
    from ..reasoning import Case, Expectation


def row(pact: Agreement, on: date | None = None) -> dict[str, Any]:
    """Return what a list shows of an agreement; with a day, also where it stands then."""
    return {
        "id": pact.id,
        "title": pact.title,
        "signed": pact.signed.isoformat(),
        "in_force": pact.start and pact.start.isoformat(),
        "until": pact.last and pact.last.isoformat(),
        "status": pact.status(on) if on else None,
        "parties": sorted({party.state for party in pact.members}),
    }


def hit_row(hit: Hit) -> dict[str, Any]:
    """Return what a search shows of an agreement."""
    return {"id": hit.agreement.id, "title": hit.agreement.title, "score": round(hit.score, 2), "norm": hit.norm}


def binding_row(pact: Agreement) -> dict[str, Any]:
    """Return what is said of an agreement that binds on a day."""
    return {"id": pact.id, "title": pact.title, "norms": [norm.id for norm in pact.norms]}


def bond_row(one: Bond) -> dict[str, Any]:
    """Return one bar of a state's timeline."""
    return {
        "id": one.agreement,
        "title": one.title,
        "signed": one.signed and one.signed.isoformat(),
        "from": one.start and one.start.isoformat(),
        "until": one.last and one.last.isoformat(),
        "duties": list(one.duties),
        "suspended": [pause.model_dump(mode="json", by_alias=True) for pause in one.asleep],
    }


def case_row(case: "Case", on_it: "Iterable[Expectation]") -> dict[str, Any]:
    """Return what is said of a case that names an agreement."""
    return {"id": case.id, "title": case.title, "expect": [wanted.model_dump(mode="json", exclude_defaults=True) for wanted in on_it]}


def standing(law: Catalogue, pact: Agreement, on: date) -> dict[str, Any]:
    """Return an agreement as of a day: its status, who is bound, which articles are awake, which legs asleep.

    >>> from ..library import catalogue
    >>> law = catalogue()
    >>> standing(law, law.agreement("rus-prk-2024"), date(2024, 7, 1))["status"]
    'signed'
    """
    awake = pact.status(on) == "in_force"
    return {
        "id": pact.id,
        "on": on.isoformat(),
        "status": pact.status(on),
        "bound": [state for state in law.states_of(pact.id) if law.party(pact.id, state, on)] if awake else [],
        "norms": [norm.id for norm in pact.norms if awake and Spell(start=norm.start, last=norm.last).covers(on)],
        "suspended": [
            {"bearers": list(one.bearers), "toward": list(one.toward)}
            for one in pact.suspensions
            if awake and Spell(start=one.start, last=one.last).covers(on)
        ],
    }
