"""What may follow: the attacks that norms and wills can bring about, and the questions of law that each of them raises."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..library.catalogue import Catalogue
from ..reasoning.casefile import ANYONE
from ..reasoning.program import ARMED, adversaries, is_adversary
from ..reasoning.questions import Question, raised, triggers
from ..terms.actors import NON_STATE
from ..terms.errors import ScenarioError
from ..terms.events import Event
from .chances import Coins
from .files import Scenario

MOST_STATES = 40
"""More states than this are not worked out pair by pair."""
SHOWN_BY_ATTACK = frozenset(("armed_attack", "aggression", "war", "threat"))
"""Acts to refrain from that an attack to come would show."""
FOLLOWS = "attack_to_come"
"""Kind of an event that has not happened: no norm names it."""


@dataclass(frozen=True)
class Possible:
    """The attacks that may follow the events of a file, and every question that they and the events raise."""

    case: Scenario
    """The file's case with the attacks to come among its events."""
    attacks: tuple[Event, ...]
    """The attacks to come, each by one state on one other."""
    states: tuple[str, ...]
    """Every state that may fight, sorted."""
    questions: tuple[Question, ...]
    """Questions that may move a state or hold it back."""

    @property
    def ids(self) -> frozenset[str]:
        """Ids of the attacks to come."""
        return frozenset(event.id for event in self.attacks)

    @property
    def pairs(self) -> dict[tuple[str, str], str]:
        """Attacker and attacked of each attack to come, with its id."""
        return {(event.by[0], event.on[0]): event.id for event in self.attacks}


def possible(scenario: Scenario, law: Catalogue) -> Possible:
    """Work out which attacks may follow.

    An attack may follow if a norm may move its bearer to fight whoever stands against its beneficiary (with a chance above 0), or a will of the
    file is to attack.
    Each attack may move others, and so on, until there is no new one.

    Raises
    ------
    ScenarioError
        If more than :data:`MOST_STATES` states come in, which would be too many pairs.

    Examples
    --------
    >>> from foedus.library import catalogue
    >>> given = {"id": "a", "today": "2025-03-01", "states": ["KOR", "PRK", "RUS"], "chances": {"default": 0.5},
    ...     "events": [{"id": "raid", "date": "2025-03-01", "kind": "armed_attack", "by": ["KOR"], "on": ["PRK"]}]}
    >>> sorted(possible(Scenario.model_validate(given), catalogue()).pairs)
    [('RUS', 'KOR')]
    """
    places = {(will.who, will.attacks): will.place for will in scenario.wills}
    pairs: dict[tuple[str, str], None] = dict.fromkeys(places)
    chances = Coins(scenario.chances)
    fought = {(by, on) for e in scenario.events if e.kind in ARMED for by in e.by for on in e.on}
    while True:
        attacks = tuple(_attack(by, on, scenario, places.get((by, on))) for by, on in pairs)
        case = scenario.model_copy(update={"events": (*scenario.events, *attacks)})
        states = _concerned(case)
        questions = [q for q in raised(case, law) if _may_matter(q, case)]
        if scenario.states_concerned:
            questions = [q for q in questions if q.bearer in states]
        willing = [q for q in questions if _may_act(q, chances) and not fought & {(q.bearer, q.beneficiary), (q.beneficiary, q.bearer)}]
        new = [pair for q in willing for pair in _moved(law, q, case) if pair not in pairs and pair not in fought]
        if scenario.states_concerned:
            new = [(by, on) for by, on in new if by in states and on in states]
        pairs |= dict.fromkeys(new)
        if len({state for pair in pairs for state in pair}) > MOST_STATES:
            raise ScenarioError(
                scenario.id,
                "$.states",
                f"more than {MOST_STATES} states come in, too many to follow pair by pair",
                "name under states those that matter",
            )
        if not new:
            break
    kept = tuple(q for q in questions if _bites(q, case, pairs))
    return Possible(case, attacks, states, kept)


def _attack(by: str, on: str, scenario: Scenario, place: str | None) -> Event:
    event = Event(id=f"{by}>{on}", date=scenario.today, kind="armed_attack", by=(by,), on=(on,), place=place)
    return event.model_copy(update={"kind": FOLLOWS})


def _concerned(case: Scenario) -> tuple[str, ...]:
    if case.states_concerned:
        return tuple(sorted(case.states_concerned))
    fighting = {state for e in case.events for state in (*e.by, *e.on)}
    return tuple(sorted(fighting - {NON_STATE, ANYONE}))


def _may_matter(q: Question, case: Scenario) -> bool:
    """Whether a question may move a state or hold it back: its norm binds, and is of a kind that does."""
    norm, event = q.norm, case.event(q.event)
    if q.asleep or q.leg is None or norm.only_by:
        return False
    if norm.duty == "refrain":
        return bool(SHOWN_BY_ATTACK & set(triggers(norm, q.leg))) or event.kind != FOLLOWS
    if norm.duty not in {"assist", "neutrality", "non_assistance"} or norm.asker:
        return False
    if norm.duty == "assist" and "military" not in norm.kinds:
        return False
    sides = {"victim": event.on, "attacker": event.by}.get(norm.beneficiary_is, (*event.by, *event.on))
    return q.victim in sides and not (q.victim in event.on and q.bearer in event.by)


def targets(law: Catalogue, q: Question, case: Scenario) -> Iterator[str]:
    """Yield the states that a norm may move its bearer to fight: the enemy in the event, and whoever must help it for the norm to bite."""
    event = case.event(q.event)
    enemies = event.on if q.beneficiary in event.by else event.by
    for enemy in enemies:
        options = [o for o in adversaries(q.norm, q.leg, case) if is_adversary(law, q.norm, o, enemy, event.date)]
        if options and enemy not in {q.bearer, NON_STATE, ANYONE}:
            yield enemy
        for option in options:
            if option.helped_by and option.helped_by != q.bearer:
                yield option.helped_by


def _moved(law: Catalogue, q: Question, case: Scenario) -> Iterator[tuple[str, str]]:
    if q.norm.duty == "assist" and q.bearer != q.beneficiary and q.bearer not in {NON_STATE, ANYONE}:
        for enemy in targets(law, q, case):
            yield q.bearer, enemy


def _may_act(q: Question, chances: Coins) -> bool:
    """Whether the file gives a bearer any chance of doing what the norm asks or allows."""
    decided = chances.discretion if q.norm.modality == "may" else chances.kept
    return decided(q.norm.id, q.bearer, q.beneficiary).chance > 0


def _bites(q: Question, case: Scenario, pairs: Iterable[tuple[str, str]]) -> bool:
    """Whether a promise not to fight has an attack to hold back; every other question stays."""
    if q.norm.duty in {"neutrality", "non_assistance"}:
        return (q.bearer, q.beneficiary) in pairs
    return q.norm.duty != "refrain" or case.event(q.event).kind != FOLLOWS or (q.bearer, q.beneficiary) in pairs
