"""Which agreement of the library is the same treaty as an ATOP alliance: by members and dates, never by a list of ids."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, timedelta

from ..sources.datasets import AllianceRow, cow_of
from ..terms.norms import Agreement

NEAR = timedelta(days=400)
"""Signature or entry into force may lie this far from the first day that ATOP gives."""
SHARED = 0.6
"""Share of members (both lists together) that two lists of more than three must have in common; shorter lists must be equal."""
FEW = 3


def cow_members(agreement: Agreement) -> frozenset[int]:
    """Return the COW codes of all who were ever parties."""
    codes = {cow_of(p.state, p.start or agreement.start or agreement.signed) for p in agreement.members}
    return frozenset(code for code in codes if code is not None)


def match(alliances: Mapping[int, AllianceRow], agreements: Iterable[Agreement]) -> dict[int, Agreement]:
    """Pair ATOP alliances with agreements, each at most once, the closest first.

    Two are the same treaty if their members are (nearly) the same and the signature or the entry into force lies near the first day
    of the alliance or of one of its phases.
    """
    found: list[tuple[float, int, str]] = []
    known = {a.id: a for a in agreements if a.kinds}
    for agreement in known.values():
        members = cow_members(agreement)
        days = [day for day in (agreement.signed, agreement.start) if day]
        for alliance in alliances.values():
            likeness = _likeness(members, alliance.members)
            apart = _apart(days, alliance)
            if likeness is not None and apart <= NEAR:
                found.append((1 - likeness + apart / NEAR, alliance.atop_id, agreement.id))
    pairs: dict[int, Agreement] = {}
    taken: set[str] = set()
    for _, atop_id, name in sorted(found):
        if atop_id not in pairs and name not in taken:
            pairs[atop_id] = known[name]
            taken.add(name)
    return pairs


def _likeness(ours: frozenset[int], theirs: frozenset[int]) -> float | None:
    if not ours or not theirs:
        return None
    if min(len(ours), len(theirs)) <= FEW and ours != theirs:
        return None
    share = len(ours & theirs) / len(ours | theirs)
    return share if share >= SHARED else None


def _apart(days: list[date], alliance: AllianceRow) -> timedelta:
    starts = {alliance.begin, *(row.entry for row in alliance.rows if row.phase and row.entry > alliance.begin)}
    return min(abs(day - start) for day in days for start in starts)


def match_phases(alliances: Mapping[int, AllianceRow], agreements: Iterable[Agreement]) -> dict[tuple[int, int], Agreement]:
    """Pair the phases of ATOP alliances with agreements: each phase with the text made when it began, or else the alliance's."""
    known = [a for a in agreements if a.kinds]
    whole = match(alliances, known)
    found: dict[tuple[int, int], Agreement] = {}
    for atop_id, alliance in alliances.items():
        for phase in alliance.phases:
            if atop_id in whole:
                found[atop_id, phase] = whole[atop_id]
            if not phase:
                continue
            rows = [row for row in alliance.rows if row.phase == phase]
            part = replace(alliance, begin=min(row.entry for row in rows), rows=tuple(replace(row, phase=0) for row in rows))
            near = [
                (abs(min(day - part.begin for day in (a.signed, a.start or a.signed))), a.id, a)
                for a in known
                if a.id not in {other.id for other in whole.values()} or (atop_id in whole and whole[atop_id].id == a.id)
                if match({atop_id: part}, [a])
            ]
            if near:
                found[atop_id, phase] = min(near, key=lambda one: one[:2])[2]
    return found
