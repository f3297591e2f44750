"""What a document tells of its pacts in the end: one finding each."""

from collections.abc import Container

from ...findings import Finding
from .home import home_of
from .meetings import Meetings
from .standing import Standing
from .times import of_the_day

OF_MANY = frozenset("convention covenant statute".split())
"""What states mostly make with many others, whom a report does not list."""

SURE = 2.0
"""What the states of a pact that is but named, with its day, must weigh."""


def findings_of(register: Meetings, bearing: Container[int | None] = ()) -> list[Finding]:
    """Return one finding for each pact with at least two parties and something that tells it apart; ``bearing`` numbers those with duties."""
    found = []
    names = register.context.names
    home, common = home_of(register.named, register.pacts, register.titled), home_of((), register.pacts)
    standing = Standing(register.named, register.questions, register.pacts, home, common, register.joint)
    for pact in register.pacts:
        told = (
            ((pact.signed is not None and pact.signed.value) or pact.year is not None)
            and pact.anchored
            and pact.spans
            and pact.status != "lapsed"
            and (pact.status or not pact.name or pact.name.split()[-1].islower())
        )
        held = pact.number in bearing and bool(pact.spans)
        pact.anchored = pact.anchored or (held and not pact.unreal)
        dated = bool(pact.anchored and pact.spans and pact.name and pact.signed) and pact.nouns.isdisjoint(OF_MANY)
        beyond = bool(pact.parties) and pact.parties[0] not in register.context.names.states
        many = len(pact.signatories) > 2  # a pair is too few for three who signed
        if len(pact.parties) < 2 and not (beyond or many or pact.for_no_state) and (told or held or dated):
            pact.parties = standing.parties(pact, *(() if told or held else (SURE,))) or pact.parties
        alone = len(pact.parties) == 1 and pact.signed is not None and (beyond or pact.for_no_state)
        by_name = pact.told_by_name and not any(pact.shadows(p) for p in register.pacts)
        if pact.unreal or not pact.anchored or (len(pact.parties) < 2 and not alone and not by_name) or not pact.spans:
            continue
        if pact.signed is None and pact.year is None and pact.status and not pact.today:
            day = register.days.get(frozenset(pact.parties))
            pact.signed = day if all(p.signed is not day for p in register.pacts) else None
        if pact.signed is None and pact.year is None and not pact.today:
            pact.signed = pact.day_before
        value = pact.signed.value if pact.signed else pact.year
        slots: dict[str, object] = {"parties": sorted(of_the_day(names, pact.members(names.states), value, register.context.text))}
        if pact.name:
            slots["name"] = pact.name
        if pact.signatories:
            slots["signatories"] = pact.signatories
        if pact.today and pact.signed is None and pact.year is None and register.context.published:
            slots["signed"] = register.context.published
        if value:
            slots["signed"] = value
        if pact.place:
            slots["place"] = pact.place
        if pact.areas:
            slots["areas"] = pact.areas
        if pact.status or value:
            slots["status"] = pact.status or "signed"
        first, *rest = pact.spans
        found.append(
            Finding(
                "agreement",
                slots,
                *first,
                "agreement/register",
                date=(pact.signed.value or "", pact.signed.text) if pact.signed and pact.signed.value else None,
                pact=pact.number,
                further=rest,
            )
        )
    return found
