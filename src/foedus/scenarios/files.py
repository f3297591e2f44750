"""Scenario files: a case, and the chances that its author supposes."""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from ..library.catalogue import Catalogue
from ..reasoning.casefile import ANYONE, Case, Fault, faults_of
from ..reasoning.questions import parts
from ..reasoning.viewpoint import names_norm
from ..terms.actors import NON_STATE
from ..terms.actors import states as known_states
from ..terms.errors import ScenarioError, did_you_mean
from ..terms.events import FACT_KEYS, FactName
from ..terms.norms import Strict
from ..terms.strict_yaml import check, read_yaml, where

DECIDED = ("provoked", "armed_attack", "state_of_war", "request", "decision", "consent", "helps", "aggressor")
"""Facts of a case that may have a chance: those on which a norm may turn."""


def _chance(value: Any) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ValueError(f"{value!r} is no chance; write a number from 0 to 1")
    if not 0 <= value <= 1:
        raise ValueError(f"{value:g} is no chance; write a number from 0 to 1" + (f": {value:g} per cent is {value / 100:g}" if value > 1 else ""))
    return float(value)


def _rho(value: Any) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value < 1:
        raise ValueError(f"{value!r} is no correlation; write a number from 0 up to, but not, 1")
    return float(value)


Chance = Annotated[float, BeforeValidator(_chance, json_schema_input_type=Annotated[float, Field(ge=0, le=1)])]
"""A chance, 0 to 1."""
Rho = Annotated[float, BeforeValidator(_rho, json_schema_input_type=Annotated[float, Field(ge=0, lt=1)])]


class FactChance(Strict):
    """How likely a fact is that the case leaves open."""

    fact: FactName
    event: str | None = None
    of: str | None = None
    by: str | None = None
    under: str | None = None
    who: str | None = None
    toward: str | None = None
    chance: Chance

    def about(self) -> tuple[str | None, ...]:
        """The fact's subject, in the order of the facts of a case."""
        return tuple(getattr(self, key) for key in FACT_KEYS[self.fact])


class ChancesGiven(Strict):
    """The chances that a file supposes; each more special one goes before the more general."""

    default: Chance
    """Of everything of which nothing else is said."""
    kept: Chance | None = None
    """That a state does what it owes, or refrains from what it may not do."""
    discretion: Chance | None = None
    """That a state does what it may do, or asks for what it may ask for."""
    force: Chance | None = None
    """That help is given by force of arms, where the text leaves the means to the bearer (strengths L1, L2, or none said)."""
    organ: Chance | None = None
    """That an organ, or the parties together, decide what a norm waits for: once for each agreement and event."""
    unknown: Chance | None = None
    """That a fact holds which the case leaves unknown."""
    aggressor: Chance | None = None
    """That a state which attacks in the case is held to be the aggressor, if the case does not say."""
    norms: dict[str, Chance | dict[str, Chance]] = Field(default_factory=dict)
    """That an agreement, article or norm is kept: by all, or by each state."""
    states: dict[str, Chance] = Field(default_factory=dict)
    """That a state keeps its word, whatever the norm."""
    facts: tuple[FactChance, ...] = ()
    """Chances of single facts."""
    rho: Rho = 0.0
    """Correlation of one state's promises: who breaks one is likelier to break another."""


class Will(Strict):
    """A decision to attack that rests on no norm: a plan, an interest, a threat made good."""

    id: str = Field(pattern=r"^[a-z0-9-]+$")
    who: str
    attacks: str
    place: str | None = None
    after: tuple[str, ...] = ()
    """Attacks, written A:V, that must all have happened; none: from the start."""
    chance: Chance
    """That it is made good, whatever the state has promised; what forbids it is then broken."""
    held_back_by: tuple[str, ...] = ()
    """Promises, by agreement or norm, that stop it if they are kept."""
    note: str | None = None


class Scenario(Case):
    """A case, with the chances that its author supposes of what the case leaves open."""

    chances: ChancesGiven
    states_concerned: tuple[str, ...] = Field(default=(), alias="states")
    """States that may enter; none named: every state that the norms bring in."""
    wills: tuple[Will, ...] = ()
    """Decisions to attack that rest on no norm."""


def read_scenario(path: Path, law: Catalogue) -> Scenario:
    """Read one scenario file and check every name in it.

    Parameters
    ----------
    path
        A YAML file: the keys of a case file, and `chances`, `states`, `wills`.
    law
        The library whose norms, states and places the file may name.

    Raises
    ------
    ScenarioError
        With file, line, place, what is wrong and what was probably meant.
    """
    file = read_yaml(path, ScenarioError)
    scenario = check(file, Scenario, ScenarioError)
    for place, problem, fix in (*faults_of(scenario, frozenset(law.places)), *_faults(scenario, law)):
        raise ScenarioError(path, where(place), problem, fix, line=file.line(place))
    return scenario


def check_scenario(scenario: Scenario, law: Catalogue) -> Scenario:
    """Check the names in a scenario that comes from no file; raise ScenarioError for the first that means nothing."""
    for place, problem, fix in (*faults_of(scenario, frozenset(law.places)), *_faults(scenario, law)):
        raise ScenarioError(scenario.id, where(place), problem, fix)
    return scenario


def attack_in(words: str) -> tuple[str, str]:
    """Read an attack written A:V.

    >>> attack_in("DEU:RUS")
    ('DEU', 'RUS')
    """
    by, _, on = words.partition(":")
    return by, on


def _faults(scenario: Scenario, law: Catalogue) -> Iterator[Fault]:
    actors = known_states()
    if not scenario.events:
        yield (), "a scenario needs events", "say what the first attack is"
    if scenario.transfers:
        yield ("transfers",), "a scenario takes no transfers", "what a transfer breaches is a question for foedus casus"
    if scenario.expect:
        yield ("expect",), "a scenario takes no expectations: what the law answers is for a case", "write a case file of its own"
    for n, state in enumerate(scenario.states_concerned):
        if state not in actors:
            yield ("states", n), f"unknown state '{state}'", did_you_mean(state, actors)
    for n, state in enumerate(scenario.states_concerned):
        if scenario.states_concerned.index(state) != n:
            yield ("states", n), f"{state} is named twice", "keep one of them"
    concerned = scenario.states_concerned
    for state in scenario.states():
        if concerned and state not in concerned and not any(f.by == state for f in scenario.facts):
            yield ("states",), f"{state} stands in the events, but not among the states", f"add {state}"
    for n, fact in enumerate(scenario.facts):
        if fact.under is not None and not _norms_named(law, fact.under):
            yield ("facts", n, "under"), f"unknown norm or agreement '{fact.under}'", did_you_mean(fact.under, (*law.norms, *law.agreement_ids))
    yield from _faults_in_chances(scenario, law)
    yield from _faults_in_wills(scenario, law)


def _norms_named(law: Catalogue, identifier: str) -> bool:
    return identifier in law.agreement_ids or bool(parts(law, identifier))


def _faults_in_chances(scenario: Scenario, law: Catalogue) -> Iterator[Fault]:
    chances, actors = scenario.chances, known_states()
    for norm, given in chances.norms.items():
        if not _norms_named(law, norm):
            yield ("chances", "norms", norm), f"unknown norm or agreement '{norm}'", did_you_mean(norm, (*law.norms, *law.agreement_ids))
        for state in given if isinstance(given, dict) else ():
            if state not in actors:
                yield ("chances", "norms", norm, state), f"unknown state '{state}'", did_you_mean(state, actors)
    for state in chances.states:
        if state not in actors:
            yield ("chances", "states", state), f"unknown state '{state}'", did_you_mean(state, actors)
    seen: set[tuple[str | None, ...]] = set()
    for n, fact in enumerate(chances.facts):
        spot = ("chances", "facts", n)
        if fact.fact not in DECIDED:
            yield (*spot, "fact"), f"no norm turns on a chance of '{fact.fact}'", "one of " + ", ".join(DECIDED)
            continue
        wanted, given_keys = set(FACT_KEYS[fact.fact]), fact.model_fields_set - {"fact", "chance"}
        if wanted != given_keys:
            yield spot, f"fact {fact.fact} wants {', '.join(sorted(wanted))} and chance", f"it has {', '.join(sorted(given_keys)) or 'nothing'}"
            continue
        ids = [e.id for e in scenario.events]
        if fact.event is not None and fact.event not in ids:
            yield (*spot, "event"), f"unknown event '{fact.event}'", did_you_mean(fact.event, ids)
        if fact.under is not None and not _norms_named(law, fact.under):
            yield (*spot, "under"), f"unknown norm or agreement '{fact.under}'", did_you_mean(fact.under, (*law.norms, *law.agreement_ids))
        for key, who in (("of", fact.of), ("by", fact.by), ("who", fact.who), ("toward", fact.toward)):
            if who is not None and who not in actors and who not in {NON_STATE, ANYONE}:
                yield (*spot, key), f"unknown state '{who}'", did_you_mean(who, actors)
        if (fact.fact, *fact.about()) in seen:
            yield spot, f"the chance of fact {fact.fact} is given twice", "keep one of them"
        seen.add((fact.fact, *fact.about()))
        told = next((f.value for f in scenario.facts if f.fact == fact.fact and f.about() == fact.about()), "unknown")
        if told in {"true", "false"} if isinstance(told, str) else False:
            yield spot, f"the case says that fact {fact.fact} is {told}, so it has no chance", "keep the value or the chance"


def _faults_in_wills(scenario: Scenario, law: Catalogue) -> Iterator[Fault]:
    actors, concerned = known_states(), scenario.states_concerned
    fought = {(by, on) for e in scenario.events for by in e.by for on in e.on}
    ids = [will.id for will in scenario.wills]
    for n, will in enumerate(scenario.wills):
        spot = ("wills", n)
        for key, who in (("who", will.who), ("attacks", will.attacks)):
            if who not in actors:
                yield (*spot, key), f"unknown state '{who}'", did_you_mean(who, concerned or actors)
            elif concerned and who not in concerned:
                yield (*spot, key), f"{who} is not among the states of the scenario", did_you_mean(who, concerned) or f"add {who} to states"
        if will.who == will.attacks:
            yield (*spot, "attacks"), f"{will.who} stands on both sides of will {will.id}", "a state does not attack itself"
        if will.place is not None and will.place not in law.places:
            yield (*spot, "place"), f"unknown place '{will.place}'", did_you_mean(will.place, law.places)
        for m, norm in enumerate(will.held_back_by):
            if not _norms_named(law, norm):
                yield (*spot, "held_back_by", m), f"unknown norm or agreement '{norm}'", did_you_mean(norm, (*law.norms, *law.agreement_ids))
        if ids.index(will.id) != n:
            yield (*spot, "id"), f"the id '{will.id}' is used twice", ""
        for m, words in enumerate(will.after):
            by, on = attack_in(words)
            for who in (by, on):
                if who not in actors:
                    near = did_you_mean(who, concerned or actors) if ":" in words else ""
                    yield (*spot, "after", m), f"'{words}' is no attack", near or "write the attacker, a colon and the attacked, such as DEU:RUS"
                    break
        if (will.who, will.attacks) in fought and any(
            e.kind in {"armed_attack", "invasion"} for e in scenario.events if will.who in e.by and will.attacks in e.on
        ):
            yield spot, f"{will.who} attacks {will.attacks} in the events already", "leave the will out"


def names_fact(given: FactChance, name: str, about: tuple[str, ...]) -> bool:
    """Whether a chance speaks of a fact; a request, consent or decision may be named by its whole agreement.

    >>> from foedus.scenarios.files import FactChance
    >>> names_fact(FactChance(fact="request", by="KOR", under="usa-kor-1953", chance=1), "request", ("KOR", "usa-kor-1953/2"))
    True
    """
    if given.fact != name:
        return False
    if given.under is not None:
        return given.about()[:-1] == about[:-1] and names_norm(given.under, about[-1])
    return given.about() == about
