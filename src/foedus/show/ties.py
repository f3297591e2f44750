"""Who is bound to whom on a day: every duty of every agreement in force, with those who bear it and those it is owed to."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from ..library import Catalogue
from ..terms.dates import Spell, within
from ..terms.norms import Agreement, Leg, Norm
from .norms import _foes as foes
from .wording import plain

WORLDWIDE = 60
"""An agreement that binds more states than this says nothing of who stands by whom, and is left out."""
DUTIES = ("assist", "consult", "neutrality", "non_assistance", "refrain")
"""Duties between states, those that commit most first."""


@dataclass(frozen=True)
class Tie:
    """One duty under one norm on a day: each bearer toward each beneficiary, but for the pairs that are suspended."""

    norm: Norm
    agreement: Agreement
    bearers: tuple[str, ...]
    toward: tuple[str, ...]
    asleep: frozenset[tuple[str, str]] = frozenset()
    group: str | None = None
    """A class of states that it protects, where these need be no parties."""
    against: str = ""
    """Whom it is aimed at, in words."""

    def pairs(self) -> Iterator[tuple[str, str]]:
        """Yield each bearer with each state to which it owes the duty."""
        for bearer in self.bearers:
            for other in self.toward:
                if bearer != other and (bearer, other) not in self.asleep:
                    yield bearer, other

    @property
    def states(self) -> tuple[str, ...]:
        """Everybody who has a part in it."""
        return tuple(dict.fromkeys((*self.bearers, *self.toward)))


def ties_on(law: Catalogue, day: date, duties: Collection[str] = DUTIES, least: str = "L0", state: str | None = None) -> list[Tie]:
    """Return every tie of a day, those that commit most first.

    Parameters
    ----------
    law
        The library.
    day
        The day.
    duties
        Only these duties.
    least
        Only help at least as strong as this, L0 to L4; duties that are not to assist or consult have no strength and stay.
    state
        Only ties in which this state has a part.

    Examples
    --------
    >>> from ..library import catalogue
    >>> [tie.norm.id for tie in ties_on(catalogue(), date(1914, 7, 28), ["assist"], state="FRA")]
    ['fra-rus-1894/1', ...]
    """
    found = [
        tie
        for pact in law.agreements.values()
        if pact.status(day) == "in_force" and sum(law.party(pact.id, one, day) for one in law.states_of(pact.id)) <= WORLDWIDE
        for norm in pact.norms
        if norm.duty in duties and Spell(start=norm.start, last=norm.last).covers(day) and (norm.strength or least) >= least
        for leg in norm.legs
        if (tie := _tie(law, pact, norm, leg, day)) is not None and (state is None or state in tie.states)
    ]
    return sorted(found, key=lambda tie: (DUTIES.index(tie.norm.duty), -int((tie.norm.strength or "L0")[1]), tie.norm.id))


def left_out(law: Catalogue, day: date) -> list[Agreement]:
    """Return the agreements in force that bind too many states to be ties between them."""
    return [
        pact
        for pact in law.agreements.values()
        if pact.status(day) == "in_force" and sum(law.party(pact.id, one, day) for one in law.states_of(pact.id)) > WORLDWIDE
    ]


def tie_row(tie: Tie) -> dict[str, Any]:
    """Return a tie for programs."""
    return {
        "norm": tie.norm.id,
        "title": tie.agreement.title,
        "duty": tie.norm.duty,
        "modality": tie.norm.modality,
        "strength": tie.norm.strength,
        "bearers": list(tie.bearers),
        "toward": list(tie.toward),
        "toward_class": tie.group,
        "against": tie.against or None,
        "suspended": sorted([list(pair) for pair in tie.asleep]),
        "paraphrase": tie.norm.paraphrase,
        "checked": tie.norm.checked,
    }


def _tie(law: Catalogue, pact: Agreement, norm: Norm, leg: Leg, day: date) -> Tie | None:
    bound = [state for state in law.states_of(pact.id) if law.party(pact.id, state, day)]
    bearers = tuple(state for state in leg.bearers or bound if state in bound)
    named = tuple(state for state in leg.toward if state in bound or not law.memberships(pact.id, state))
    toward = () if leg.toward_class else named if leg.toward else tuple(bound)
    if not bearers or not (leg.toward_class or any(a != b for a in bearers for b in toward)):
        return None
    asleep = frozenset((a, b) for pause in pact.suspensions if within(day, pause.start, pause.last) for a in pause.bearers for b in pause.toward)
    awake = [foe for foe in leg.adversaries if within(day, foe.start, foe.last)]
    if leg.adversaries and not awake:
        return None
    mine = frozenset((a, b) for a, b in asleep if a in bearers and b in toward)
    return Tie(norm, pact, bearers, toward, mine, plain(leg.toward_class) if leg.toward_class else None, foes(awake) if awake else "")
