"""ATOP's rows as agreements of our model, at ATOP's own granularity: who owes what in which phase, on which kinds of condition.

ATOP says that a duty is conditional, seldom on what. A condition that it names (an adversary by code, non-provocation, the number of
adversaries, that the ally be attacked) becomes one of the norm; a condition that it only flags stays beside the norm, in ``unnamed``.
"""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from functools import cache

from ..sources.datasets import AllianceRow, Kind, MemberRow, state_of
from ..terms.actors import states
from ..terms.dates import Day
from ..terms.norms import TEXT_ALONE_SINCE, Adversary, Agreement, Attackers, Leg, Norm, Party, Scope, Strict

KINDS: tuple[Kind, ...] = ("defense", "offense", "neutrality", "nonaggression", "consultation")
SAYS: dict[Kind, str] = {
    "defense": "an attacked member is helped with active military support",
    "offense": "a member at war is helped with active military support, whoever began",
    "neutrality": "a member at war is not fought against, and its enemy is not helped",
    "nonaggression": "the members do not use force on each other",
    "consultation": "the members consult in a crisis",
}
UNNAMED = {
    "adversary": "a particular adversary that the files do not name",
    "location": "a particular place that the files do not name",
    "conflict": "a particular conflict",
    "demands": "particular demands",
}
"""Conditions that ATOP may flag without saying which."""


class CodedDuty(Strict):
    """One type of obligation on the same conditions, with those who bear it."""

    kind: Kind
    bearers: tuple[str, ...]
    conditions: tuple[str, ...] = ()
    """All that ATOP flags: adversary, location, conflict, number, demands, unprovoked, attacked, request."""
    unnamed: tuple[str, ...] = ()
    """Those of which the files do not say which adversary, place, conflict or demand is meant."""
    norm: Norm


class CodedPact(Strict):
    """One phase of one ATOP alliance."""

    atop_id: int
    phase: int
    """0 if the alliance has one phase only."""
    start: Day
    last: Day | None
    wartime: bool
    threats: tuple[str, ...] = ()
    duties: tuple[CodedDuty, ...]
    agreement: Agreement
    code_sheet: str | None = None
    """Name of the alliance's coding sheet, where the user gave a folder of them."""


def coded(alliance: AllianceRow, code_sheet: str | None = None) -> tuple[CodedPact, ...]:
    """Return the phases of an alliance as agreements.

    Parameters
    ----------
    alliance
        The alliance with the rows of its members.
    code_sheet
        Name of its coding sheet, to be kept with it.

    Returns
    -------
    tuple of CodedPact
        In order of phases; each phase has its own parties, days and duties.
    """
    return tuple(_phase(alliance, number, [row for row in alliance.rows if row.phase == number], code_sheet) for number in alliance.phases)


def _phase(alliance: AllianceRow, number: int, rows: list[MemberRow], code_sheet: str | None) -> CodedPact:
    start = min(row.entry for row in rows)
    last = None if any(row.exit is None for row in rows) else max(row.exit for row in rows if row.exit)
    name = f"atop-{alliance.atop_id}-{number}"
    threats = tuple(dict.fromkeys(code for row in rows for threat in row.threats for code in all_codes(threat)))
    duties = tuple(_duties(name, start, rows, threats))
    parties = tuple(party for row in rows for party in _parties(row))
    agreement = Agreement.model_validate(
        {
            "id": name,
            "title": f"ATOP alliance {alliance.atop_id}" + (f", phase {number}" if number else ""),
            "form": "treaty",
            "kinds": tuple(kind for kind in KINDS if any(duty.kind == kind for duty in duties)),
            "signed": start,
            "in_force": start,
            "until": last,
            "parties": parties,
            "citation": f"ATOP {alliance.atop_id}",
            "checked": "summary",
            "norms": tuple(duty.norm for duty in duties),
        }
    )
    return CodedPact(
        atop_id=alliance.atop_id,
        phase=number,
        start=start,
        last=last,
        wartime=any(row.wartime for row in rows),
        threats=threats,
        duties=duties,
        agreement=agreement,
        code_sheet=code_sheet,
    )


@cache
def all_codes(cow: int) -> tuple[str, ...]:
    """Return every state of ours that a COW code may mean: 365 is Russia and the Soviet Union.

    >>> all_codes(365)
    ('RUS', 'SUN')
    """
    return tuple(one.code for one in states().values() if one.cow == cow) or (state_of(cow, date(1960, 1, 1)),)


def _parties(row: MemberRow) -> Iterator[Party]:
    """Yield a member's times as a party: one for each state of ours that its COW code meant in its days."""
    end = row.exit or date.max
    cuts = {row.entry: state_of(row.member, row.entry)}
    for code in all_codes(row.member) if len(all_codes(row.member)) > 1 else ():
        for spell in states()[code].spells:
            if row.entry < spell.start <= end and state_of(row.member, spell.start) == code:
                cuts[spell.start] = code
    days = sorted(cuts)
    for day, following in zip(days, [*days[1:], None], strict=True):
        yield Party.model_validate({"state": cuts[day], "from": day, "until": following - timedelta(days=1) if following else row.exit})


def _duties(name: str, start: date, rows: list[MemberRow], threats: tuple[str, ...]) -> Iterator[CodedDuty]:
    for kind in KINDS:
        groups: dict[tuple[str, ...], list[MemberRow]] = {}
        for row in rows:
            if kind in row.duties:
                groups.setdefault(tuple(sorted(flag for of, flag in row.conditions if of == kind)), []).append(row)
        for n, (conditions, group) in enumerate(sorted(groups.items()), 1):
            everyone = len(group) == len(rows)
            bearers = tuple(dict.fromkeys(party.state for row in group for party in _parties(row)))
            legs = (Leg(bearers=() if everyone else bearers, adversaries=_adversaries(conditions, threats)),)
            yield CodedDuty(
                kind=kind,
                bearers=bearers,
                conditions=conditions,
                unnamed=tuple(one for one in conditions if one in UNNAMED and not (one == "adversary" and threats)),
                norm=_norm(f"{name}/{kind}.{n}", kind, conditions, legs, start),
            )


def _adversaries(conditions: Iterable[str], threats: tuple[str, ...]) -> tuple[Adversary, ...]:
    return (Adversary(states=threats),) if "adversary" in conditions and threats else ()


def _norm(name: str, kind: Kind, conditions: tuple[str, ...], legs: tuple[Leg, ...], start: date) -> Norm:
    said = f"{SAYS[kind]}, on condition: {', '.join(conditions)}" if conditions else SAYS[kind]
    shared = {"id": name, "article": "as coded", "paraphrase": said, "legs": legs, "checked": "summary"}
    if kind == "consultation":
        return Norm.model_validate({**shared, "duty": "consult", "strength": "L0", "trigger": ("threat",)})
    if kind == "nonaggression":
        return Norm.model_validate({**shared, "duty": "refrain", "modality": "must_not", "trigger": ("armed_attack",)})
    provocation = True if "unprovoked" in conditions else False if start < TEXT_ALONE_SINCE else None
    scope = Scope(forces=()) if "location" in conditions else None
    if kind == "defense":
        crowd = Attackers() if "number" in conditions else None
        return Norm.model_validate(
            {
                **shared,
                "duty": "assist",
                "strength": "L3",
                "trigger": ("armed_attack",),
                "unprovoked": provocation,
                "scope": scope,
                "attackers": crowd,
            }
        )
    either = "victim" if kind == "neutrality" and "attacked" in conditions else "either"
    unprovoked = "unprovoked" in conditions
    duty = "assist" if kind == "offense" else "neutrality"
    return Norm.model_validate({**shared, "duty": duty, "trigger": ("war",), "beneficiary_is": either, "unprovoked": unprovoked, "scope": scope})
