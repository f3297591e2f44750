"""Does an agreement bind two states on a day? Dates, parties, suspensions, secrecy."""

from datetime import date

from ..library.catalogue import Catalogue
from ..terms.dates import Spell
from ..terms.norms import Agreement, Leg, Norm
from .answers import Reason


def legs_between(law: Catalogue, norm: Norm, bearer: str, beneficiary: str, day: date) -> list[Leg]:
    """Return the legs of a norm that join a bearer to a beneficiary."""
    return [
        leg
        for leg in norm.legs
        if (not leg.bearers or bearer in leg.bearers)
        and (not leg.toward or beneficiary in leg.toward)
        and (leg.toward_class is None or law.in_class(leg.toward_class, beneficiary, day))
    ]


def asleep(law: Catalogue, norm: Norm, bearer: str, beneficiary: str, happened: date, today: date, known_by: date | None) -> tuple[Reason, ...]:
    """Say why a norm does not bind the pair; empty if it does.

    A duty must be in force on the day of the event and still today; an act is judged on its own day.
    """
    pact = law.agreement(norm.agreement)
    if pact.secret_until and known_by and known_by < pact.secret_until:
        return ("text_secret",)
    until = happened if norm.duty == "refrain" else today
    start, last = _ends(pact, norm)
    bound = (bearer,) if _protected(law, norm, beneficiary, happened) else (bearer, beneficiary)
    reasons: list[Reason] = []
    if start is None or happened < start:
        reasons.append("before_entry_into_force")
    elif last and until > last:
        reasons.append("terminated")
    if reasons:
        strangers = [state for state in bound if not law.memberships(pact.id, state)]
        return (*reasons, "not_party") if strangers else tuple(reasons)
    for state in bound:
        reasons += _membership(law, pact, state, happened, until)
    if reasons:
        return tuple(dict.fromkeys(reasons))
    for pause in pact.suspensions:
        paused = Spell(start=pause.start, last=pause.last)
        if bearer in pause.bearers and beneficiary in pause.toward and (paused.covers(happened) or paused.covers(until)):
            return ("suspended",)
    return ()


def _protected(law: Catalogue, norm: Norm, state: str, day: date) -> bool:
    """Whether a norm protects a state that need be no party: one of a class, or one that it names and that never joined."""
    named = any(state in leg.toward for leg in norm.legs) and not law.memberships(norm.agreement, state)
    return named or any(leg.toward_class is not None and law.in_class(leg.toward_class, state, day) for leg in norm.legs)


def _ends(pact: Agreement, norm: Norm) -> tuple[date | None, date | None]:
    start = max(filter(None, (pact.start, norm.start)), default=None) if pact.start else None
    return start, min(filter(None, (pact.last, norm.last)), default=None)


def _membership(law: Catalogue, pact: Agreement, state: str, happened: date, until: date) -> list[Reason]:
    spells = [Spell(start=m.start, last=m.last) for m in law.memberships(pact.id, state) if m.start]
    if any(s.covers(happened) and s.covers(until) for s in spells):
        return []
    if not spells:
        return ["not_party"]
    if any(s.start and s.start > happened for s in spells) and not any(s.last and s.last < until for s in spells):
        return ["before_entry_into_force", "not_party"]
    return ["not_party", "terminated"]
