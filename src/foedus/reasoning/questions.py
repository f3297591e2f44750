"""Which questions a case raises: one norm, one bearer, one beneficiary, one event."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import chain
from typing import NamedTuple

from ..library.catalogue import Catalogue
from ..terms.events import Event
from ..terms.norms import Agreement, Leg, Norm
from .answers import Reason
from .casefile import Case
from .standing import Standing
from .viewpoint import names_norm

WORLDWIDE = 60
"""An agreement with more parties than this is asked only of states that the case, or another agreement, brings in."""
BYSTANDER = "bystander"
"""In place of a bearer that is no more than a party (:func:`alike`)."""

Key = tuple[str, int, str, str, str]
"""Norm, leg, bearer, beneficiary and event."""


class Question(NamedTuple):
    """One question; `leg` is None if no leg of the norm joins the pair, `asleep` says why the norm does not bind them."""

    norm: Norm
    leg: Leg | None
    bearer: str
    beneficiary: str
    event: str
    asleep: tuple[Reason, ...]

    @property
    def victim(self) -> str:
        """Whom the event must touch: the beneficiary, unless the leg names another."""
        return (self.leg and self.leg.victim) or self.beneficiary

    @property
    def key(self) -> Key:
        """What tells it from the other questions of its case."""
        return self.norm.id, id(self.leg), self.bearer, self.beneficiary, self.event


def alike(case: Case, questions: Iterable[Question]) -> list[Question]:
    """Return each question as it is put to the rules: a bearer whom neither the case nor the norm singles out is there like any other.

    So what thirty allies owe the one that is attacked is worked out once.
    """
    singled_out = {state for f in case.facts for state in (f.by, f.of, f.who, f.toward, f.as_)}.union(*((*e.by, *e.on) for e in case.events))
    return [
        q if q.asleep or q.bearer in singled_out or q.bearer == q.beneficiary or q.bearer in q.norm.when_helped_by else q._replace(bearer=BYSTANDER)
        for q in questions
    ]


def ask(case: Case, law: Catalogue, norm: Norm, bearer: str, beneficiary: str, event: str) -> Iterator[Question]:
    """Yield the questions that one norm raises for one pair and event: one for each leg that joins them."""
    day = case.event(event).date
    yield from _of_bearer(law, norm, Standing(law, norm, beneficiary, day, case.today, case.known_by), bearer, beneficiary, event, day)


def _of_bearer(law: Catalogue, norm: Norm, standing: Standing, bearer: str, beneficiary: str, event: str, day: date) -> list[Question]:
    why_not = standing.asleep(bearer)
    legs: list[Leg | None] = [*standing.legs(bearer)] or [None]
    if not why_not and legs[0] is None and not law.party(norm.agreement, bearer, day):
        why_not = ("not_party",)
    return [Question(norm, leg, bearer, beneficiary, event, why_not) for leg in (legs[:1] if why_not else legs)]


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
    claimed = _claimed(case, law)
    concerned = {norm.partition("/")[0] for norm in claimed}
    signed = [pact for pact in law.agreements.values() if pact.id in concerned and pact.signed <= case.today]
    ordinary, worldwide = ([pact for pact in signed if (len(pact.parties) > WORLDWIDE) is many] for many in (False, True))
    first = [q for pact in ordinary for q in _of_agreement(case, law, pact, claimed, None)]
    yield from first
    brought_in = {*case.states(), *(q.bearer for q in first if not q.asleep)}
    for pact in worldwide:
        yield from _of_agreement(case, law, pact, claimed, brought_in)


def _claimed(case: Case, law: Catalogue) -> Mapping[str, Iterable[str]]:
    """Norm -> states to which it can be owed and which the case touches, or whose ally it does, in order of appearance."""
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for state in case.states():
        classes = (norms for group, norms in law.norms_toward_class.items() if law.in_class(group, state, case.today))
        for norm in law.norms_toward.get(state, frozenset()).union(*classes):
            found[norm][state] = None
        for norm in law.norms_upon.get(state, ()):
            found[norm].update(dict.fromkeys(owed for leg in law.norms[norm].legs if leg.victim == state for owed in leg.toward))
    return found


def _of_agreement(case: Case, law: Catalogue, pact: Agreement, claimed: Mapping[str, Iterable[str]], only: set[str] | None) -> Iterator[Question]:
    for norm in pact.norms:
        touched = claimed.get(norm.id)
        if not touched or norm.duty == "priority":
            continue
        if not triggers(norm, None) and not any(f.under and names_norm(f.under, norm.id) for f in case.facts):
            continue
        bearers = tuple(dict.fromkeys(chain.from_iterable(leg.bearers or law.states_of(pact.id) for leg in norm.legs)))
        for beneficiary in touched:
            upon = [event for event in case.events if _concerns(norm, beneficiary, event)]
            standing = {day: Standing(law, norm, beneficiary, day, case.today, case.known_by) for day in {event.date for event in upon}}
            for bearer in bearers if upon else ():
                if bearer == beneficiary or (only is not None and bearer not in only):
                    continue
                for event in upon:
                    if norm.duty != "refrain" or bearer in event.by:
                        yield from _of_bearer(law, norm, standing[event.date], bearer, beneficiary, event.id, event.date)


def _concerns(norm: Norm, beneficiary: str, event: Event) -> bool:
    """Whether an event can set off what is owed to a beneficiary; a duty to refrain is asked of those who act alone."""
    if norm.duty == "refrain":
        return beneficiary in event.on
    if norm.asker or beneficiary in event.by or beneficiary in event.on:
        return True
    return any(leg.victim in event.on for leg in norm.legs if leg.victim and beneficiary in leg.toward)


def triggers(norm: Norm, leg: Leg | None) -> tuple[str, ...]:
    """Return what sets a norm off for one leg; without a leg, what does for any."""
    if leg and leg.trigger:
        return leg.trigger
    return norm.trigger or tuple(dict.fromkeys(t for one in norm.legs for t in one.trigger))
