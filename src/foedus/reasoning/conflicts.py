"""Duties that one state cannot all keep."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date

from ..library.catalogue import Catalogue
from ..terms.goods import is_a
from ..terms.measures import Measure
from ..terms.norms import Norm
from .answers import Answer, Conflict
from .casefile import Case
from .explain import actor
from .standing import legs_between

ARMS = ("arms", "military_technology")
CHARTER = "un-charter-1945/103"


def conflicts(case: Case, law: Catalogue, answers: Iterable[Answer]) -> tuple[Conflict, ...]:
    """Return every pair of norms that one bearer cannot both keep, in any viewpoint of the case."""
    owed = [a for a in answers if a.modality == "must" and (a.verdict == "obliged" or "obliged" in a.by_viewpoint.values())]
    found: dict[tuple[str, tuple[str, ...]], Conflict] = {}
    for conflict in (*_with_measures(case, law, owed), *_between(case, law, owed)):
        found.setdefault((conflict.who, tuple(sorted(conflict.norms))), conflict)
    return tuple(found.values())


def _with_measures(case: Case, law: Catalogue, owed: list[Answer]) -> Iterator[Conflict]:
    """Help in arms meets a ban on arms between the two."""
    arming = [a for a in owed if a.duty == "assist" and {"military", "arms"} & set(law.norms[a.norm].kinds)]
    bans = [measure for measure in law.measures.values() if _on_arms(measure, case.today)] if arming else []
    for answer in arming:
        for measure in bans:
            if _forbids(law, measure, answer.who, answer.toward, case.today):
                yield Conflict(
                    who=answer.who,
                    norms=(answer.norm, measure.id),
                    why=f"help in arms from {actor(answer.who)} to {actor(answer.toward)} is what {measure.id} forbids; "
                    f"a duty under the Charter prevails ({CHARTER})"
                    if measure.id.startswith("unsc-")
                    else f"help in arms from {actor(answer.who)} to {actor(answer.toward)} is what {measure.id} forbids",
                )


def _on_arms(measure: Measure, day: date) -> bool:
    """Whether a measure forbids those that supply to give arms on the day."""
    if measure.verb == "calls_upon" or measure.side == "recipient" or not any(spell.covers(day) for spell in measure.spells):
        return False
    return any(is_a(g, arms) or is_a(arms, g) for g in measure.goods for arms in ARMS)


def _forbids(law: Catalogue, measure: Measure, giver: str, receiver: str, day: date) -> bool:
    """Whether a measure speaks to the giver of what goes to the receiver."""
    if receiver not in measure.towards and giver not in measure.out_of:
        return False
    return giver in measure.also_bound or law.in_class(measure.bound, giver, day)


def _between(case: Case, law: Catalogue, owed: list[Answer]) -> Iterator[Conflict]:
    """Help to one side meets a duty to keep out, to refrain, or to help toward the other."""
    by_bearer: dict[str, list[Answer]] = defaultdict(list)
    for answer in owed:
        by_bearer[answer.who].append(answer)
    aids = [a for a in owed if a.duty == "assist"]
    pledges = {upon: list(_pledges(law, case.event(upon).date)) for upon in {a.event for a in aids if a.strength in {"L3", "L4"}}}
    for aid in aids:
        enemies = _enemies(case, aid)
        for other in by_bearer[aid.who]:
            if other.toward not in enemies or aid.toward not in _enemies(case, other):
                continue
            if other.duty in {"neutrality", "non_assistance", "assist"}:
                kept = {"neutrality": "stay neutral", "non_assistance": "give no help against it", "assist": "help it too"}[other.duty]
                yield Conflict(
                    who=aid.who,
                    norms=(aid.norm, other.norm),
                    why=f"{actor(aid.who)} owes help to {actor(aid.toward)} against "
                    f"{actor(other.toward)}, and owes it to {actor(other.toward)} to {kept}",
                )
        day = case.event(aid.event).date
        for enemy in sorted(enemies):
            for norm, first in pledges[aid.event] if aid.strength in {"L3", "L4"} else ():
                if not all(law.party(norm.agreement, state, day) for state in (aid.who, enemy)) or not legs_between(law, norm, aid.who, enemy, day):
                    continue
                if law.party(norm.agreement, aid.toward, day):
                    continue  # what all three owe one another does not shield the one that broke it
                yield Conflict(
                    who=aid.who,
                    norms=(aid.norm, norm.id, *first),
                    why=f"{actor(aid.who)} owes help to {actor(aid.toward)} against "
                    f"{actor(enemy)}, and owes it to {actor(enemy)} not to attack it"
                    + (f"; by its own words the latter prevails ({first[0]})" if first else ""),
                )


def _pledges(law: Catalogue, day: date) -> Iterator[tuple[Norm, tuple[str, ...]]]:
    """Norms in force on a day by which one must not attack the other, even in a third state's defence, each with what gives it priority."""
    for pact in law.binding(day):
        first = tuple(n.id for n in pact.norms if n.duty == "priority" and pact.id != CHARTER.split("/", maxsplit=1)[0])
        for norm in pact.norms:
            if norm.duty == "refrain" and "armed_attack" in norm.trigger and (first or not pact.defensive(norm)):
                yield norm, first


def _enemies(case: Case, answer: Answer) -> set[str]:
    """Whom the beneficiary of a duty faces in the event."""
    event = case.event(answer.event)
    return set(event.on if answer.toward in event.by else event.by)
