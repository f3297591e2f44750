"""Our encodings beside ATOP's codings of the same treaties: members, days, types of obligation, conditions; every difference with its reason."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Literal

from ..sources.datasets import AllianceRow, Kind, cow_of, state_of
from ..terms.actors import name_of
from ..terms.norms import Agreement, Norm, Party, Strict
from .atop import KINDS, CodedPact, coded
from .matching import match
from .treaty import for_a_party, kind_of

What = Literal["member", "entry", "exit", "type", "condition"]
Standing = Literal["explained", "ours", "open", "outside"]
"""explained: both are right in their own terms; ours: something for the library to mend or to add; open: nobody has settled it yet; outside:
ATOP's system of states does not hold the member in those days, so that it cannot list it: named, but no point of comparison."""
DATA_END = date(2016, 12, 31)
"""ATOP 4.01 knows nothing after this day; 5.1 ends two years later and changes none of the days before."""
ONE_DAY = timedelta(days=1)
COMPARED: tuple[str, ...] = ("adversary", "location", "number", "unprovoked")
"""Conditions that both sides can express for help and neutrality."""


class Difference(Strict):
    """One point on which the library and ATOP differ."""

    atop_id: int
    agreement: str
    what: What
    item: str
    """The member's COW code, the type of obligation, or type and condition."""
    ours: str
    atop: str
    standing: Standing
    reason: str


class Comparison(Strict):
    """All treaties that both have, with their differences and how often both say the same."""

    pairs: dict[int, str]
    """ATOP id: id of the agreement."""
    compared: dict[What, int]
    """How many points were compared, of each sort; what stands outside is none."""
    differences: tuple[Difference, ...]

    def share(self, what: What, *, settled: bool = False) -> float:
        """Return the share of points on which both say the same; with `settled`, or differ for a reason that leaves both right."""
        total = self.compared.get(what, 0)
        alike = {"outside", "explained"} if settled else {"outside"}
        apart = sum(1 for d in self.differences if d.what == what and d.standing not in alike)
        return 1 - apart / total if total else 1.0


def compare(alliances: Mapping[int, AllianceRow], agreements: Iterable[Agreement]) -> Comparison:
    """Set the agreements of the library beside ATOP's alliances, where both hold the same treaty.

    Parameters
    ----------
    alliances
        ATOP's alliances by id.
    agreements
        The library's agreements.

    Returns
    -------
    Comparison
        The pairs (found by members and dates), the number of points compared, and each difference with its reason.
    """
    pairs = {atop_id: (_under(alliances[atop_id], agreement), agreement) for atop_id, agreement in match(alliances, agreements).items()}
    counted: dict[What, int] = dict.fromkeys(("member", "entry", "exit", "type", "condition"), 0)
    found: list[Difference] = []
    seen: dict[int, date] = {}
    for row in (row for alliance in alliances.values() for row in alliance.rows):
        seen[row.member] = min(row.entry, seen.get(row.member, row.entry))
    for atop_id, (alliance, agreement) in sorted(pairs.items()):
        pacts = _concluded_with(coded(alliance), agreement)
        for what, differences in (
            *_members(alliance, agreement, seen),
            *_types(atop_id, pacts, agreement),
            *_conditions(atop_id, pacts, agreement),
        ):
            counted[what] += not any(d.standing == "outside" for d in differences)
            found += differences
    return Comparison(pairs={i: a.id for i, (_, a) in sorted(pairs.items())}, compared=counted, differences=tuple(found))


Point = tuple[What, list[Difference]]


def _under(alliance: AllianceRow, agreement: Agreement) -> AllianceRow:
    """Leave out the phases of an alliance that were over when the text was signed, or began when it had ended: other texts governed them."""
    rows = alliance.rows
    for phase in alliance.phases:
        days = [(row.entry, row.exit or date.max) for row in rows if row.phase == phase]
        ends, begins = max(end for _, end in days), min(start for start, _ in days)
        if phase and (ends <= agreement.signed or begins >= (agreement.last or date.max) > alliance.begin):
            rows = tuple(row for row in rows if row.phase != phase)
    return replace(alliance, rows=rows or alliance.rows)


def _concluded_with(pacts: tuple[CodedPact, ...], agreement: Agreement) -> tuple[CodedPact, ...]:
    """Return the phases that begin with a day of the text: its signature, its entry into force, the first day of an article of its own."""
    days = {day for day in (agreement.signed, agreement.start, *(norm.start for norm in agreement.norms)) if day}
    nearest = {min(pacts, key=lambda pact: abs(pact.start - day)).phase for day in days}
    return tuple(pact for pact in pacts if pact.phase in nearest)


def _members(alliance: AllianceRow, agreement: Agreement, seen: Mapping[int, date]) -> Iterator[Point]:
    theirs: dict[int, list[tuple[date, date | None]]] = {}
    for row in alliance.rows:
        theirs.setdefault(_lasting(row.member), []).append((row.entry, row.exit))
    ours: dict[int, list[Party]] = {}
    for party in agreement.members:
        start = party.start or agreement.start or agreement.signed
        code = cow_of(party.state, start)
        if code is not None and (start <= DATA_END or _lasting(code) in theirs):
            ours.setdefault(_lasting(code), []).append(party)
    for code in sorted({*ours, *theirs}):
        name = name_of(state_of(code, agreement.start or agreement.signed))

        def say(what: What, mine: str, other: str, verdict: tuple[Standing, str], item: str = f"{code} {name}") -> Difference:
            return Difference(
                atop_id=alliance.atop_id, agreement=agreement.id, what=what, item=item, ours=mine, atop=other, standing=verdict[0], reason=verdict[1]
            )

        if code not in ours or code not in theirs:
            mine, other = ("a party", "no member") if code in ours else ("no party", "a member")
            yield "member", [say("member", mine, other, _why_member(code, code in ours, alliance, agreement, seen))]
            continue
        yield "member", []
        start = min(p.start or agreement.start or agreement.signed for p in ours[code])
        entry = min(one for one, _ in theirs[code])
        phase = min(row.phase for row in alliance.rows if _lasting(row.member) == code)
        yield "entry", [] if start == entry else [say("entry", f"{start}", f"{entry}", _why_entry(start, entry, phase, agreement, ours[code]))]
        last, exits = _last([p.last or agreement.last for p in ours[code]]), _last([one for _, one in theirs[code]])
        if last is None or last > DATA_END:
            last = None
        same = last == exits or (last is not None and exits is not None and abs(last - exits) <= ONE_DAY)
        yield "exit", [] if same else [say("exit", f"{last or 'in force'}", f"{exits or 'in force'}", _why_exit(last, exits, alliance, agreement))]


def _lasting(code: int) -> int:
    """Return one code for a state that has two in time: West Germany is Germany, North Yemen is Yemen."""
    return {260: 255, 678: 679}.get(code, code)


def _last(days: Iterable[date | None]) -> date | None:
    ends = list(days)
    return None if None in ends else max(day for day in ends if day)


def _why_member(code: int, mine: bool, alliance: AllianceRow, agreement: Agreement, seen: Mapping[int, date]) -> tuple[Standing, str]:
    if mine:
        parties = [p for p in agreement.members if cow_of(p.state, p.start or agreement.signed) == code]
        last = [p.last or agreement.last for p in parties]
        if code not in seen or all(day and day < seen[code] for day in last):
            return "outside", f"ATOP knows it as a state only from {seen[code]}" if code in seen else "ATOP knows no such state"
        if all(p.start and p.last and p.last - p.start <= timedelta(days=31) for p in parties):
            return "explained", "a party for some days only"
        starts = [p.start for p in agreement.members if p.start and cow_of(p.state, p.start) == code]
        if starts and alliance.end and min(starts) >= alliance.end:
            return "explained", f"it came in on {min(starts)}, when for ATOP the alliance had ended"
        legs = [leg for norm in agreement.norms if kind_of(norm, agreement) for leg in norm.legs]
        if legs and all(leg.bearers and code not in {cow_of(s, agreement.signed) for s in leg.bearers} for leg in legs):
            return "explained", "a party that owes nothing under the articles encoded that ATOP counts; ATOP lists those bound"
        noted = [p.note for p in parties if p.note]
        return ("explained", noted[0]) if noted else ("open", "ATOP does not list it")
    rows = [row for row in alliance.rows if row.member == code]
    known = {cow_of(p.state, agreement.signed) for p in agreement.members}
    day = min(row.entry for row in rows)
    if agreement.last and day > agreement.last:
        return "explained", f"it came on {day} into a later phase of ATOP's; ours is the text that ended on {agreement.last}"
    if all(row.exit and row.exit <= agreement.signed for row in rows):
        return "explained", f"a member under an earlier text alone, until {_last([row.exit for row in rows])}"
    if day == agreement.signed and agreement.start and agreement.start > day and len(known) > 2:
        return "ours", "ATOP has it from signature; the library knows of no ratification by it"
    if any(row.phase > 1 for row in rows) and known:
        return "ours", f"it came in with phase {max(row.phase for row in rows)} on {day}"
    return "ours", f"ATOP has it from {day}"


def _why_entry(start: date, entry: date, phase: int, agreement: Agreement, parties: list[Party]) -> tuple[Standing, str]:
    if entry == agreement.signed or any(p.signed == entry for p in parties):
        return "explained", "ATOP counts from signature, the library from entry into force"
    if abs(start - entry) <= timedelta(days=31):
        return "explained", "a few days apart: signature, ratification and deposit are dated apart"
    if entry < start and agreement.signed <= entry:
        return "explained", "between signature and entry into force: ATOP takes the step that it counts as decisive"
    if entry < agreement.signed:
        return "explained", "ATOP begins the alliance with an earlier text, of which ours is the successor"
    if entry > start and phase > 1:
        return "explained", f"ATOP lets it in with phase {phase}, a later text of the same alliance"
    noted = [p.note for p in parties if p.note]
    if entry > start:
        return ("explained", noted[0]) if noted else ("open", "ATOP lets it enter later")
    return "open", "no rule explains the distance"


def _why_exit(last: date | None, exits: date | None, alliance: AllianceRow, agreement: Agreement) -> tuple[Standing, str]:
    if last and exits and abs(last - exits) <= timedelta(days=31):
        return "explained", "a few days apart: notice, expiry and last act are dated apart"
    if exits and (last is None or exits < last):
        if alliance.end and exits == alliance.end:
            return "explained", "ATOP ends an alliance when it is broken or dead in fact, the library when it ends in law"
        return "explained", "ATOP lets the member leave when it breaks with the alliance in fact, the library when it leaves in law"
    if last and any(row.phase > 1 for row in alliance.rows):
        return "explained", "ATOP carries the alliance on in a later phase; ours is the text of one phase"
    if agreement.replaced_by:
        return "explained", f"followed by {agreement.replaced_by}, which ATOP counts as the same alliance"
    if agreement.end_note:
        return "explained", f"how it ended, as the library has it: {agreement.end_note}"
    return "open", "ATOP has it in force longer"


def _types(atop_id: int, pacts: tuple[CodedPact, ...], agreement: Agreement) -> Iterator[Point]:
    theirs = {duty.kind for pact in pacts for duty in pact.duties}
    encoded: dict[str, list[Norm]] = {}
    for norm in agreement.norms:
        kind = kind_of(norm, agreement)
        if kind:
            encoded.setdefault(kind, []).append(norm)
    allowed = [norm for norm in agreement.norms if norm.modality == "may"]
    helping = agreement.model_copy(update={"kinds": (*agreement.kinds, "defense")})
    permits = {kind_of(norm.model_copy(update={"modality": "must"}), helping): norm for norm in reversed(allowed)}
    standing: Standing
    for kind in KINDS:
        mine, other = kind in agreement.kinds, kind in theirs
        if mine == other:
            yield "type", []
            continue
        wide = [norm for norm in agreement.norms if norm.general and kind_of(norm.model_copy(update={"general": False}), agreement) == kind]
        if wide and not mine:
            standing, reason = "explained", f"article {wide[0].article} says so in general words only: {wide[0].paraphrase}"
        else:
            standing, reason = _why_type(kind, mine, encoded, permits.get(kind), pacts)
        yield (
            "type",
            [
                Difference(
                    atop_id=atop_id,
                    agreement=agreement.id,
                    what="type",
                    item=kind,
                    ours="yes" if mine else "no",
                    atop="yes" if other else "no",
                    standing=standing,
                    reason=reason,
                )
            ],
        )


def _why_type(kind: Kind, mine: bool, encoded: Mapping[str, list[Norm]], permit: Norm | None, pacts: tuple[CodedPact, ...]) -> tuple[Standing, str]:
    norms = encoded.get(kind)
    if mine and norms:
        return "explained", f"article {norms[0].article} says so: {norms[0].paraphrase}"
    if mine:
        return "ours", "named as a type, but no article encoded says it"
    if norms:
        return "ours", f"article {norms[0].article} says so; the agreement's types do not name it"
    if permit:
        return "explained", f"article {permit.article} allows it and binds nobody to it: {permit.paraphrase}"
    phases = [str(pact.phase) for pact in pacts if pact.phase and any(duty.kind == kind for duty in pact.duties)]
    if phases and len(phases) < len(pacts):
        return "explained", f"only in phase {', '.join(phases)} of ATOP, a later or earlier text"
    if kind == "offense" and "defense" in encoded:
        return "ours", "ATOP counts a promise to act against an aggressor, or in a war that the ally begins, apart from help to one attacked"
    return "ours", "no article encoded says it"


def _conditions(atop_id: int, pacts: tuple[CodedPact, ...], agreement: Agreement) -> Iterator[Point]:
    for kind in KINDS[:3]:
        norms = [norm for norm in agreement.norms if kind_of(norm, agreement) == kind]
        duties = [duty for pact in pacts for duty in pact.duties if duty.kind == kind]
        if not norms or not duties:
            continue
        for condition in COMPARED:
            if kind == "offense" and condition == "unprovoked":
                continue
            mine = [norm for norm in norms if _has(norm, condition)]
            other = any(condition in duty.conditions for duty in duties)
            if bool(mine) == other:
                yield "condition", []
                continue
            standing, reason = _why_condition(condition, mine, norms, agreement)
            yield (
                "condition",
                [
                    Difference(
                        atop_id=atop_id,
                        agreement=agreement.id,
                        what="condition",
                        item=f"{kind}: {condition}",
                        ours="yes" if mine else "no",
                        atop="yes" if other else "no",
                        standing=standing,
                        reason=reason,
                    )
                ],
            )


def _has(norm: Norm, condition: str) -> bool:
    if condition == "adversary":
        return norm.secret is not None or any(a.states or a.group or a.others for leg in norm.legs for a in leg.adversaries)
    if condition == "location":
        return norm.scope is not None and (norm.scope.territory is not None or norm.scope.forces is not None or norm.scope.bordering is not None)
    if condition == "number":
        return norm.attackers is not None
    return norm.unprovoked is True


def _why_condition(condition: str, mine: list[Norm], norms: list[Norm], agreement: Agreement) -> tuple[Standing, str]:
    if mine:
        some = "" if len(mine) == len(norms) else "; another article helps without it"
        return "explained", f"article {mine[0].article} has it: {mine[0].paraphrase}{some}"
    beyond = [norm for norm in agreement.norms if norm.only_by and "area" in norm.articles]
    if condition == "location" and beyond:
        return "explained", f"article {beyond[0].article} has it, for {beyond[0].only_by[0]}, which no event of a case shows"
    if condition == "location" and not any(for_a_party(norm, agreement) for norm in norms):
        return "explained", f"the place is the land of the state that article {norms[0].article} protects"
    if condition == "location" and all(norm.beneficiary_is != "victim" for norm in norms):
        return "explained", f"the place is that of the quarrel, which article {norms[0].article} leaves to the ally who makes war"
    several = [norm for norm in agreement.norms if norm.attackers is not None]
    if condition == "number" and several:
        return "explained", f"article {several[0].article} draws the line: {several[0].paraphrase}"
    foreign = [norm for norm in agreement.norms if any(a.outside for leg in norm.legs for a in leg.adversaries)]
    if condition == "adversary" and foreign:
        return "explained", f"article {foreign[0].article} has it as an enemy from outside: {foreign[0].paraphrase}"
    if condition == "unprovoked" and any(agreement.defensive(norm) for norm in agreement.norms):
        return "explained", "not in the text; Charter 51 reads it into the duty all the same"
    return "ours", "ATOP finds it in the text; the articles encoded do not have it"
