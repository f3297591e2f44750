"""Which questions a case raises: one norm, one bearer, one beneficiary, one event."""

from collections.abc import Iterator
from itertools import chain
from typing import NamedTuple

from ..library.catalogue import Catalogue
from ..terms.norms import Agreement, Leg, Norm
from .answers import Reason
from .casefile import ANYONE, Case
from .standing import asleep, legs_between
from .viewpoint import names_norm

WORLDWIDE = 60
"""An agreement with more parties than this is asked only of states that the case, or another agreement, brings in."""


class Question(NamedTuple):
    """One question; `leg` is None if no leg of the norm joins the pair, `asleep` says why the norm does not bind them."""

    norm: Norm
    leg: Leg | None
    bearer: str
    beneficiary: str
    event: str
    asleep: tuple[Reason, ...]


def ask(case: Case, law: Catalogue, norm: Norm, bearer: str, beneficiary: str, event: str) -> Iterator[Question]:
    """Yield the questions that one norm raises for one pair and event: one for each leg that joins them."""
    day = case.event(event).date
    why_not = asleep(law, norm, bearer, beneficiary, day, case.today, case.known_by)
    legs: list[Leg | None] = list(legs_between(law, norm, bearer, beneficiary, day)) or [None]
    if legs == [None] and not why_not and not law.party(norm.agreement, bearer, day):
        why_not = ("not_party",)
    for leg in legs[:1] if why_not else legs:
        yield Question(norm, leg, bearer, beneficiary, event, why_not)


def expected(case: Case, law: Catalogue) -> Iterator[Question]:
    """Yield the questions that the expectations of a case ask by name."""
    for wanted in case.expect:
        if wanted.norm and wanted.toward:
            for norm in parts(law, wanted.norm):
                events = [wanted.event] if wanted.event else [e.id for e in case.events]
                for event in events:
                    yield from ask(case, law, norm, wanted.who, wanted.toward, event)


def parts(law: Catalogue, identifier: str) -> list[Norm]:
    """Return the norm of this id, or the parts into which the library splits it."""
    agreement = identifier.split("/", maxsplit=1)[0]
    if agreement not in law.agreement_ids:
        return []
    return [n for n in law.agreement(agreement).norms if n.id == identifier or names_norm(identifier, n.id)]


def raised(case: Case, law: Catalogue) -> Iterator[Question]:
    """Yield every question a case raises: each norm between a bearer and a state that the events touch or whose request a fact names."""
    touched = case.states()
    ordinary = [a for a in law.agreements.values() if a.signed <= case.today and len(a.members) <= WORLDWIDE]
    worldwide = [a for a in law.agreements.values() if a.signed <= case.today and len(a.members) > WORLDWIDE]
    first = [q for a in ordinary for q in _of_agreement(case, law, a, touched, None)]
    yield from first
    brought_in = {*touched, *(q.bearer for q in first if not q.asleep)}
    for agreement in worldwide:
        yield from _of_agreement(case, law, agreement, touched, brought_in)


def _of_agreement(case: Case, law: Catalogue, pact: Agreement, touched: tuple[str, ...], only: set[str] | None) -> Iterator[Question]:
    parties = tuple(dict.fromkeys(m.state for m in pact.members))
    for norm in pact.norms:
        if norm.duty == "priority" or (not triggers(norm, None) and not any(f.under and names_norm(f.under, norm.id) for f in case.facts)):
            continue
        bearers = tuple(dict.fromkeys(chain.from_iterable(leg.bearers or parties for leg in norm.legs)))
        for beneficiary in touched:
            if not any(_protects(law, case, leg, parties, beneficiary) for leg in norm.legs):
                continue
            for bearer in bearers:
                if bearer == beneficiary or (only is not None and bearer not in only):
                    continue
                for event in case.events:
                    if _concerns(norm, bearer, beneficiary, event.by, event.on):
                        yield from ask(case, law, norm, bearer, beneficiary, event.id)


def _protects(law: Catalogue, case: Case, leg: Leg, parties: tuple[str, ...], state: str) -> bool:
    if leg.toward_class:
        return law.in_class(leg.toward_class, state, case.today)
    return state in (leg.toward or parties)


def _concerns(norm: Norm, bearer: str, beneficiary: str, by: tuple[str, ...], on: tuple[str, ...]) -> bool:
    if ANYONE in {bearer, beneficiary}:
        return False
    if norm.duty == "refrain":
        return bearer in by and beneficiary in on
    return norm.asker or beneficiary in by or beneficiary in on


def triggers(norm: Norm, leg: Leg | None) -> tuple[str, ...]:
    """Return what sets a norm off for one leg; without a leg, what does for any."""
    if leg and leg.trigger:
        return leg.trigger
    return norm.trigger or tuple(dict.fromkeys(t for one in norm.legs for t in one.trigger))
