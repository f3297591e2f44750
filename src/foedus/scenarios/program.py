"""The program of a scenario: facts of the case, the law's questions, the coins and the attacks that may follow."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ..library.catalogue import Catalogue
from ..reasoning.ground_facts import Facts, word
from ..reasoning.program import ARMED, RULES, write
from ..reasoning.questions import Question, triggers
from ..reasoning.viewpoint import View, names_norm
from ..terms.actors import NON_STATE
from ..terms.norms import TEXT_ALONE_SINCE, Norm
from .chances import Coin, Coins
from .files import Scenario, attack_in
from .possible import SHOWN_BY_ATTACK, Possible, possible, targets

if TYPE_CHECKING:
    from .ground import StepProgram

SPREAD = Path(__file__).parent / "rules" / "spread.lp"
MEANS_GIVEN = {"L3", "L4"}
"""Strengths of which the means is force; otherwise the bearer picks it."""
WATCHED = ("unkept/3",)
"""What is looked at once nothing changes any more: promises of help left undone."""
SIDES = (1, 2)
"""The side that the first attack came from, and the other."""


@dataclass(frozen=True)
class ScenarioProgram:
    """A scenario in one viewpoint as rules; the text is for clingo, the rest says what its names mean."""

    scenario: Scenario
    viewpoint: str
    possible: Possible
    text: str
    coins: dict[str, Coin]
    """Name of each coin, with its chance and meaning."""
    targets: tuple[frozenset[str], ...]
    """By question, whom its norm may move the bearer to attack."""
    start: tuple[str, ...]
    """What holds from the start: who is in the war, on which side."""

    @property
    def states(self) -> tuple[str, ...]:
        """States that may fight, sorted."""
        return self.possible.states

    def question(self, number: int) -> Question:
        """Return a question by its number in the program."""
        return self.possible.questions[number]

    def capture(self) -> "StepProgram":
        """Ground the rules; raise ProgramError if they are no step."""
        from .ground import capture

        return capture(self.text, RULES, SPREAD, watch=WATCHED)


def scenario_program(scenario: Scenario, law: Catalogue, viewpoint: str = "default") -> ScenarioProgram:
    """Write the program of a scenario in one viewpoint.

    Parameters
    ----------
    scenario
        Events, facts and chances.
    law
        The library.
    viewpoint
        Whose map and whose version of events.

    Examples
    --------
    >>> from foedus.library import catalogue
    >>> given = {"id": "a", "today": "2025-03-01", "states": ["KOR", "PRK", "RUS"], "chances": {"default": 0.5, "kept": 0.8},
    ...     "events": [{"id": "raid", "date": "2025-03-01", "kind": "armed_attack", "by": ["KOR"], "on": ["PRK"]}]}
    >>> program = scenario_program(Scenario.model_validate(given), catalogue())
    >>> program.coins['keeps("rus-prk-2024/4","RUS","PRK")'].chance
    0.8
    """
    found = possible(scenario, law)
    view = View(scenario, viewpoint)
    facts = write(found.case, law, view, found.questions, may_follow=found.ids)
    coins = Coins(scenario.chances)
    lines = [*facts.said, *(f"given({atom})." for atom in facts.given)]
    lines += _openings(scenario)
    lines += _attacks(found)
    lines += _open_facts(scenario, found, facts, view, coins)
    for n, question in enumerate(found.questions):
        lines += _duty(n, question, found, law, facts, coins)
    for will in scenario.wills:
        coin = coins.will(will.id, will.who, will.attacks, will.chance)
        lines += [f"held_back_by({word(will.id)},{word(one.id)})." for named in will.held_back_by for one in _norms(law, named)]
        lines.append(f"of_will({word(will.id)},{word(will.who)},{word(will.attacks)}). {coin.declared}")
        for attack in will.after:
            by, on = attack_in(attack)
            lines.append(f"after({word(will.id)},{word(by)},{word(on)}).")
    happens = [f"attack({word(by)},{word(on)})" for by, on in found.pairs]
    happens += [f"side({word(s)},{side})" for s in found.states for side in SIDES] + [f"in_war({word(s)})" for s in found.states]
    lines += [f"may_happen({x})." for x in happens] + ["opposite(1,2). opposite(2,1)."]
    aims = tuple(frozenset(targets(law, q, found.case)) if q.norm.duty == "assist" else frozenset() for q in found.questions)
    return ScenarioProgram(scenario, viewpoint, found, "\n".join(dict.fromkeys(lines)), coins.by_name, aims, tuple(_start(scenario, facts)))


def sides_of(scenario: Scenario) -> dict[str, int]:
    """Return the side of each state that the file's own events set against another: 1 with the first attacker, 2 with the first attacked."""
    sides: dict[str, int] = {}
    hostile = [e for e in scenario.events if e.kind in ARMED or e.kind == "declaration_of_war"] or [scenario.events[0]]
    for event in hostile:
        known = next((sides[s] for s in event.by if s in sides), None) or next((3 - sides[s] for s in event.on if s in sides), 1)
        for state in event.by:
            sides.setdefault(state, known)
        for state in event.on:
            sides.setdefault(state, 3 - known)
    return sides


def _openings(scenario: Scenario) -> Iterator[str]:
    sides = sides_of(scenario)
    for event in scenario.events:
        yield f"of_file({word(event.id)})."
        for state in dict.fromkeys((*event.by, *event.on)):
            if state in sides and state != NON_STATE:
                yield f"opens({word(event.id)},{word(state)},{sides[state]})."


def _start(scenario: Scenario, facts: Facts) -> Iterator[str]:
    """What is so before the first step, if it is so in every world."""
    sides = sides_of(scenario)
    for event in scenario.events:
        if event.kind == "declaration_of_war" or f"armed_attack({word(event.id)})" in facts.given:
            for state in dict.fromkeys((*event.by, *event.on)):
                if state in sides and state != NON_STATE:
                    yield f"side({word(state)},{sides[state]})"
                    yield f"in_war({word(state)})"


def _attacks(found: Possible) -> Iterator[str]:
    for (by, on), event in found.pairs.items():
        yield f"may_follow({word(event)},{word(by)},{word(on)})."
        back = found.pairs.get((on, by))
        if back:
            yield f"answers({word(event)},{word(back)}). may_happen(earlier({word(back)},{word(event)}))."


def _open_facts(scenario: Scenario, found: Possible, facts: Facts, view: View, coins: Coins) -> Iterator[str]:
    attackers = dict.fromkeys(s for e in scenario.events if e.kind in ARMED for s in e.by if s != NON_STATE)
    for state in attackers:
        atom = f"aggressor({word(state)})"
        if view.truth("aggressor", state) is None and atom not in facts.given:
            yield f"open_fact({atom}). {coins.fact(atom, 'aggressor', (state,)).declared}"
    for atom in facts.names:
        name, about = _parsed(atom)
        if name == "decision":
            continue  # an organ decides once for each agreement and event
        if name == "helps":
            yield f"may_help({word(about[0])},{word(about[1])})."
            if not coins.names_fact(name, about):
                continue  # it follows from the course of the war
        if name == "inside":
            question = found.questions[int(about[0])]
            named = f"inside({word(question.norm.id)},{word(question.beneficiary)},{word(question.event)})"
            if "recognises" in facts.names[atom]:
                named = f"inside({word(question.norm.id)},{word(question.beneficiary)},{word(question.event)},{word(question.bearer)})"
            coin = coins.fact(named, "inside", (question.norm.id, question.beneficiary, question.event))
            yield f"open_fact({atom},{named}). {coin.declared}"
            continue
        yield f"open_fact({atom}). {coins.fact(atom, name, about).declared}"
    yield "holds(F) :- open_fact(F,G), coin(fact(G))."


def _norms(law: Catalogue, identifier: str) -> Iterator[Norm]:
    return (norm for norm in law.agreement(identifier.split("/", maxsplit=1)[0]).norms if names_norm(identifier, norm.id))


def _parsed(atom: str) -> tuple[str, tuple[str, ...]]:
    """Read an atom of the facts.

    >>> _parsed('helps("FRA","RUS")')
    ('helps', ('FRA', 'RUS'))
    """
    name, _, rest = atom.partition("(")
    return name, tuple(part.strip('"') for part in rest.rstrip(")").split(",")) if rest else ()


def _duty(n: int, q: Question, found: Possible, law: Catalogue, facts: Facts, coins: Coins) -> Iterator[str]:
    norm = q.norm
    yield f"duty({n},{norm.duty})."
    if norm.duty == "refrain":
        for trigger in triggers(norm, q.leg):
            if trigger in SHOWN_BY_ATTACK:
                yield f"shown_by_attack({trigger})."
        if law.agreement(norm.agreement).defensive(norm) or found.case.today >= TEXT_ALONE_SINCE:
            yield f"yields({n})."
        kept = coins.restraint(norm.id, q.bearer, q.beneficiary)
        yield f"word_of({n},{kept.term}). {kept.declared}"
        return
    kept = coins.kept(norm.id, q.bearer, q.beneficiary)
    if norm.modality == "may":
        right = coins.discretion(norm.id, q.bearer, q.beneficiary)
        yield f"right_of({n},{right.term}). by_force({n},always). {right.declared}"
    else:
        yield f"word_of({n},{kept.term}). {kept.declared}"
        if norm.duty == "assist":
            if norm.strength in MEANS_GIVEN:
                yield f"by_force({n},always)."
            else:
                means = coins.force(norm.id, q.bearer, q.beneficiary)
                yield f"by_force({n},{means.term}). {means.declared}"
    if norm.duty == "assist":
        for enemy in dict.fromkeys(targets(law, q, found.case)):
            if (q.bearer, enemy) in found.pairs:
                yield f"target({n},{word(enemy)})."
    decision = f"decision({word(norm.id)})"
    if decision in facts.names and ("decision" in norm.awaits or norm.undecided):
        organ = coins.organ(norm.agreement, q.event)
        kind = "organ_leave" if "decision" in norm.awaits else "organ_decides"
        yield f"{kind}({n},{word(norm.agreement)}). {organ.declared}"
