"""Duties that one state cannot all keep."""

from collections.abc import Iterable, Iterator

from ..library.catalogue import Catalogue
from ..terms.dates import Spell
from ..terms.goods import is_a
from ..terms.measures import Measure
from .answers import Answer, Conflict
from .casefile import Case
from .explain import actor
from .standing import legs_between

ARMS = ("arms", "military_technology")
CHARTER = "un-charter-1945/103"


def conflicts(case: Case, law: Catalogue, answers: Iterable[Answer]) -> tuple[Conflict, ...]:
    """Return every pair of norms that one bearer cannot both keep, in any viewpoint of the case."""
    owed = [a for a in answers if a.modality == "must" and "obliged" in {a.verdict, *a.by_viewpoint.values()}]
    found: dict[tuple[str, tuple[str, ...]], Conflict] = {}
    for conflict in (*_with_measures(case, law, owed), *_between(case, law, owed)):
        found.setdefault((conflict.who, tuple(sorted(conflict.norms))), conflict)
    return tuple(found.values())


def _with_measures(case: Case, law: Catalogue, owed: list[Answer]) -> Iterator[Conflict]:
    """Help in arms meets a ban on arms between the two."""
    for answer in owed:
        if answer.duty != "assist" or not {"military", "arms"} & set(law.norms[answer.norm].kinds):
            continue
        for measure in law.measures.values():
            if _forbids_arms(law, measure, answer.who, answer.toward, case):
                yield Conflict(
                    who=answer.who,
                    norms=(answer.norm, measure.id),
                    why=f"help in arms from {actor(answer.who)} to {actor(answer.toward)} is what {measure.id} forbids; "
                    f"a duty under the Charter prevails ({CHARTER})"
                    if measure.id.startswith("unsc-")
                    else f"help in arms from {actor(answer.who)} to {actor(answer.toward)} is what {measure.id} forbids",
                )


def _forbids_arms(law: Catalogue, measure: Measure, giver: str, receiver: str, case: Case) -> bool:
    spells = (Spell(start=measure.start, last=measure.last), *measure.more_spells)
    if measure.verb == "calls_upon" or not any(s.covers(case.today) for s in spells):
        return False
    if measure.side == "recipient" or not (receiver in measure.towards or giver in measure.out_of):
        return False
    if giver not in measure.also_bound and not law.in_class(measure.bound, giver, case.today):
        return False
    return any(is_a(g, arms) or is_a(arms, g) for g in measure.goods for arms in ARMS)


def _between(case: Case, law: Catalogue, owed: list[Answer]) -> Iterator[Conflict]:
    """Help to one side meets a duty to keep out, to refrain, or to help toward the other."""
    for aid in (a for a in owed if a.duty == "assist"):
        enemies = _enemies(case, aid)
        for other in owed:
            if other.who != aid.who or other.toward not in enemies or aid.toward not in _enemies(case, other):
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
            for pact in law.binding(day, aid.who, enemy) if aid.strength in {"L3", "L4"} else ():
                if law.party(pact.id, aid.toward, day):
                    continue  # what all three owe one another does not shield the one that broke it
                first = tuple(n.id for n in pact.norms if n.duty == "priority" and pact.id != CHARTER.split("/", maxsplit=1)[0])
                for norm in pact.norms:
                    if (
                        norm.duty == "refrain"
                        and "armed_attack" in norm.trigger
                        and (first or not pact.defensive(norm))
                        and legs_between(law, norm, aid.who, enemy, day)
                    ):
                        yield Conflict(
                            who=aid.who,
                            norms=(aid.norm, norm.id, *first),
                            why=f"{actor(aid.who)} owes help to {actor(aid.toward)} against "
                            f"{actor(enemy)}, and owes it to {actor(enemy)} not to attack it"
                            + (f"; by its own words the latter prevails ({first[0]})" if first else ""),
                        )


def _enemies(case: Case, answer: Answer) -> set[str]:
    """Whom the beneficiary of a duty faces in the event."""
    event = case.event(answer.event)
    return set(event.on if answer.toward in event.by else event.by)
