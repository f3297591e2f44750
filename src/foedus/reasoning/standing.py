"""Does an agreement bind two states on a day? Dates, parties, suspensions, secrecy."""

from datetime import date

from ..library.catalogue import Catalogue
from ..terms.dates import within
from ..terms.norms import Agreement, Leg, Norm
from .answers import Reason


def legs_between(law: Catalogue, norm: Norm, bearer: str, beneficiary: str, day: date) -> list[Leg]:
    """Return the legs of a norm that join a bearer to a beneficiary."""
    return [leg for leg in _legs_toward(law, norm, beneficiary, day) if not leg.bearers or bearer in leg.bearers]


def _legs_toward(law: Catalogue, norm: Norm, beneficiary: str, day: date) -> list[Leg]:
    return [
        leg
        for leg in norm.legs
        if (not leg.toward or beneficiary in leg.toward) and (leg.toward_class is None or law.in_class(leg.toward_class, beneficiary, day))
    ]


class Standing:
    """How a norm stands toward a beneficiary upon an event of a day, asked of one bearer after the other.

    A duty must be in force on the day of the event and still today; an act is judged on its own day. One who could know no later text than
    that of `known_by` is not bound by what was secret then.
    """

    def __init__(self, law: Catalogue, norm: Norm, beneficiary: str, happened: date, today: date, known_by: date | None = None) -> None:
        self._law, self._pact, self._beneficiary, self._happened = law, law.agreement(norm.agreement), beneficiary, happened
        self._until = happened if norm.duty == "refrain" else today
        self._first, self._last = min(happened, self._until), max(happened, self._until)
        self._legs = _legs_toward(law, norm, beneficiary, happened)
        self._secret = bool(self._pact.secret_until and known_by and known_by < self._pact.secret_until)
        self._ends = self._outside(norm)
        self._protected = _protected(law, norm, beneficiary, happened)
        self._theirs = () if self._protected else self._unbound(beneficiary)

    def legs(self, bearer: str) -> list[Leg]:
        """Return the legs that join the bearer to the beneficiary."""
        return [leg for leg in self._legs if not leg.bearers or bearer in leg.bearers]

    def asleep(self, bearer: str) -> tuple[Reason, ...]:
        """Say why the norm does not bind the two; empty if it does."""
        if self._secret:
            return ("text_secret",)
        if self._ends:
            strangers = any(not self._law.memberships(self._pact.id, one) for one in (bearer, *(() if self._protected else (self._beneficiary,))))
            return (*self._ends, "not_party") if strangers else self._ends
        reasons = self._unbound(bearer)
        if reasons or self._theirs:
            return tuple(dict.fromkeys((*reasons, *self._theirs)))
        for pause in self._pact.suspensions:
            paused = any(within(day, pause.start, pause.last) for day in (self._happened, self._until))
            if paused and bearer in pause.bearers and self._beneficiary in pause.toward:
                return ("suspended",)
        return ()

    def _outside(self, norm: Norm) -> tuple[Reason, ...]:
        """Whether the norm as such was not yet, or is no longer, in force."""
        start, last = _ends(self._pact, norm)
        if start is None or self._happened < start:
            return ("before_entry_into_force",)
        return ("terminated",) if last and self._until > last else ()

    def _unbound(self, state: str) -> tuple[Reason, ...]:
        """Why the agreement does not bind a state; empty if one time under it holds both days."""
        happened, until = self._happened, self._until
        times = self._law.memberships(self._pact.id, state)
        for m in times:
            if m.start and m.start <= self._first and (m.last is None or self._last <= m.last):
                return ()
        spells = [(m.start, m.last) for m in times if m.start]
        if not spells:
            return ("not_party",)
        if any(start > happened for start, _ in spells) and not any(last and last < until for _, last in spells):
            return ("before_entry_into_force", "not_party")
        return ("not_party", "terminated")


def _protected(law: Catalogue, norm: Norm, state: str, day: date) -> bool:
    """Whether a norm protects a state that need be no party: one of a class, or one that it names and that never joined."""
    named = any(state in leg.toward for leg in norm.legs) and not law.memberships(norm.agreement, state)
    return named or any(leg.toward_class is not None and law.in_class(leg.toward_class, state, day) for leg in norm.legs)


def _ends(pact: Agreement, norm: Norm) -> tuple[date | None, date | None]:
    start = max(filter(None, (pact.start, norm.start)), default=None) if pact.start else None
    return start, min(filter(None, (pact.last, norm.last)), default=None)
