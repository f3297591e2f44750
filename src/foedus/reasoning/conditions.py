"""The conditions of a norm, a measure and an agreement, one by one, each with the law as it would stand without it.

A condition whose loss changes nothing is none: a kind of event or goods that another one includes, a state's own first day that is the agreement's,
an outsider asked for where the only insiders are the two themselves. Nor has an article conditions that a case could show while its agreement is
not in force, or beside means that no event shows.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, NamedTuple, TypeVar

from pydantic import BaseModel

from ..library.catalogue import Catalogue
from ..terms.actors import states
from ..terms.goods import is_a
from ..terms.measures import Measure, MeasureSet
from ..terms.norms import Adversary, Agreement, Leg, Norm, Party, Scope, Trigger

T = TypeVar("T")
M = TypeVar("M", bound=BaseModel)
ANYTHING = "any"
"""The root of the tree of goods."""
WIDER: dict[str, set[str]] = {
    "invasion": {"armed_attack", "aggression", "war", "threat", "none"},
    "armed_attack": {"aggression", "war", "threat", "none"},
    "declaration_of_war": {"war", "threat", "none"},
}
"""Triggers that are set off by whatever sets off this one; any other is wider only than itself, and within `threat` and `none`."""


class Condition(NamedTuple):
    """One condition: of which norm, measure or agreement, what it is, and the file without it."""

    of: str
    name: str
    without: Agreement | MeasureSet
    touches: frozenset[str] = frozenset()
    """States that alone it can concern; empty: all."""

    def __str__(self) -> str:
        return f"{self.of}: {self.name}"


def conditions(library: Catalogue) -> Iterator[Condition]:
    """Yield every condition in a library, agreement by agreement, then measure by measure."""
    for agreement in library.agreements.values():
        yield from of_agreement(agreement)
    for one in library.measure_sets.values():
        yield from of_measures(one)


def of_agreement(agreement: Agreement) -> Iterator[Condition]:
    """Yield the conditions of an agreement (its days, parties, suspensions, secrecy) and those of its norms."""
    yield from _of_the_whole(agreement)
    for norm in agreement.norms if agreement.start else ():
        for name, changed in of_norm(agreement, norm):
            norms = tuple(changed if one.id == norm.id else one for one in agreement.norms)
            yield Condition(norm.id, name, agreement.model_copy(update={"norms": norms}))


def _of_the_whole(pact: Agreement) -> Iterator[Condition]:
    def without(name: str, *touches: str, **changes: Any) -> Condition:
        return Condition(pact.id, name, pact.model_copy(update=changes), frozenset(touches))

    if pact.start is None:
        yield without("not in force", start=pact.signed)
    elif not all(party.start and party.start >= pact.start for party in pact.members):
        yield without("in force from", start=date.min)
    if pact.last and not all(party.last for party in pact.members):
        yield without("in force until", last=None)
    if pact.secret_until:
        yield without("secret", secret_until=None)
    for n, pause in enumerate(pact.suspensions):
        name = f"suspended between {'+'.join(pause.bearers)} and {'+'.join(pause.toward)}"
        yield without(name, *pause.bearers, suspensions=_less(pact.suspensions, n))
    for n, party in enumerate(pact.members):
        if pact.start and party.start and party.start > pact.start:
            yield without(f"{party.state} from {party.start}", party.state, parties=_other(pact.members, n, start=None))
        if party.last and (pact.last is None or party.last < pact.last):
            yield without(f"{party.state} until {party.last}", party.state, parties=_other(pact.members, n, last=None))


def of_norm(pact: Agreement, norm: Norm) -> Iterator[tuple[str, Norm]]:
    """Yield the conditions of a norm: what each is called, and the norm without it."""
    fixed = {"unprovoked": pact.defensive(norm)}  # so that a trigger taken away does not change who may have begun

    def without(name: str, **changes: Any) -> tuple[str, Norm]:
        return name, norm.model_copy(update={**fixed, **changes})

    if norm.only_by:
        yield without("only_by", only_by=())
        return
    for name, kinds in _triggers(norm.trigger):
        yield without(name, trigger=kinds)
    for name, legs in _legs(pact, norm):
        yield without(name, legs=legs)
    if norm.scope:
        for name, scope in _scope(norm.scope):
            yield without(name, scope=scope)
    if fixed["unprovoked"] and (norm.duty != "consult" or norm.unprovoked):
        yield without("unprovoked", unprovoked=False)
    for name in ("when_provoked", "state_of_war", "asker", "undecided"):
        if getattr(norm, name):
            yield without(name, **{name: False})
    for name in ("attackers", "secret"):
        if getattr(norm, name):
            yield without(name, **{name: None})
    if norm.attackers and norm.attackers.group:
        yield without("attackers, class", attackers=norm.attackers.model_copy(update={"group": None}))
    if norm.attackers and norm.attackers.outside:
        yield without("attackers, outside", attackers=norm.attackers.model_copy(update={"outside": False}))
    for name in ("awaits", "lifted_by", "when_helped_by"):
        one_by_one: tuple[str, ...] = getattr(norm, name)
        for n, value in enumerate(one_by_one):
            yield without(f"{name} {value}", **{name: _less(one_by_one, n)})
    if norm.beneficiary_is != "victim":
        yield without(f"beneficiary_is {norm.beneficiary_is}", beneficiary_is="victim")
    if norm.start and (pact.start is None or norm.start > pact.start):
        yield without("from", start=None)
    if norm.last and (pact.last is None or norm.last < pact.last):
        yield without("until", last=None)


def _triggers(kinds: tuple[Trigger, ...]) -> Iterator[tuple[str, tuple[Trigger, ...]]]:
    for n, kind in enumerate(kinds):
        rest = _less(kinds, n)
        if rest and not (WIDER.get(kind, {"threat", "none"}) & set(rest)):
            yield f"trigger {kind}", rest
    if kinds and not {"threat", "none"} & set(kinds):
        yield "kind of event", ("threat",)


def _legs(pact: Agreement, norm: Norm) -> Iterator[tuple[str, tuple[Leg, ...]]]:
    joined = _joined(pact, norm, norm.legs)
    for n, leg in enumerate(norm.legs):
        label = f"leg {n + 1}, " if len(norm.legs) > 1 else ""
        if len(norm.legs) > 1:
            yield f"leg {n + 1}", _less(norm.legs, n)
        alone = [name for name in ("bearers", "toward") if getattr(leg, name) and _joined(pact, norm, _other(norm.legs, n, **{name: ()})) != joined]
        for name in alone:
            yield f"{label}{name}", _other(norm.legs, n, **{name: ()})
        if not alone and (leg.bearers or leg.toward) and _joined(pact, norm, _other(norm.legs, n, bearers=(), toward=())) != joined:
            yield f"{label}bearers and toward", _other(norm.legs, n, bearers=(), toward=())
        if leg.toward_class:
            yield f"{label}toward_class", _other(norm.legs, n, toward_class=None)
        if leg.victim:
            yield f"{label}victim", _other(norm.legs, n, victim=None)
        among_two = norm.beneficiary_is == "victim" and norm.duty != "consult" and not (norm.modality == "may" and "consent" in norm.awaits)
        for name, adversaries in _adversaries(leg.adversaries, _only_two(pact) if among_two else frozenset()):
            yield f"{label}{name}", _other(norm.legs, n, adversaries=adversaries)
        for name, kinds in _triggers(leg.trigger):
            yield f"{label}{name}", _other(norm.legs, n, trigger=kinds)


def _joined(pact: Agreement, norm: Norm, legs: Sequence[Leg]) -> dict[tuple[str, str], set[Leg]]:
    """The pairs that legs join, each with what the legs say beside."""
    others = {state for leg in norm.legs for state in leg.toward} - {party.state for party in pact.members}
    pairs = {(one.state, other.state) for one in pact.members for other in pact.members if one.state != other.state and _meet(pact, one, other)}
    pairs |= {(one.state, other) for one in pact.members for other in others}
    said = [(leg, leg.model_copy(update={"bearers": (), "toward": ()})) for leg in legs]
    return {
        (one, other): {rest for leg, rest in said if (not leg.bearers or one in leg.bearers) and (not leg.toward or other in leg.toward)}
        for one, other in pairs
    }


def _meet(pact: Agreement, one: Party, other: Party) -> bool:
    """Whether two states were parties at one time."""
    first = [party.start or pact.start or date.min for party in (one, other)]
    last = [party.last or pact.last or date.max for party in (one, other)]
    return max(first) <= min(last)


def _only_two(pact: Agreement) -> frozenset[str]:
    """The parties, where there are never more than two at one time: the other one's own attack is no case for its help in any event."""
    members = pact.members
    met = [(one, other) for n, one in enumerate(members) for other in members[n + 1 :] if one.state != other.state and _meet(pact, one, other)]
    third = any(_meet(pact, one, more) and _meet(pact, other, more) for one, other in met for more in members if more not in {one, other})
    return frozenset() if third else frozenset(party.state for party in members)


def _adversaries(options: tuple[Adversary, ...], two: frozenset[str]) -> Iterator[tuple[str, tuple[Adversary, ...]]]:
    """Take away adversaries, and what is said of each; what keeps out only the two parties themselves says nothing."""
    kept_out = [
        option for option in options if option.model_copy(update={"outside": False, "others": ()}) == Adversary() and set(option.others) <= two
    ]
    if options and not (two and kept_out):
        yield "adversaries", ()
    for n, option in enumerate(options):
        label = f"adversary {n + 1}"
        if len(options) > 1:
            yield label, _less(options, n)
        given = [name for name in type(option).model_fields if getattr(option, name)]
        for name in given if len(given) > 1 else ():
            if two and (name == "outside" or (name == "others" and set(option.others) <= two)):
                continue
            yield f"{label}, {name}", _other(options, n, **{name: () if name in {"states", "others"} else False if name == "outside" else None})
        for name in ("states", "others"):
            values: tuple[str, ...] = () if two and option in kept_out else getattr(option, name)
            for k, value in enumerate(values if len(values) > 1 else ()):
                yield f"{label}, {name} {value}", _other(options, n, **{name: _less(values, k)})


def _scope(scope: Scope) -> Iterator[tuple[str, Scope]]:
    def without(name: str, **changes: Any) -> tuple[str, Scope]:
        return name, scope.model_copy(update=changes)

    for name in ("territory", "forces"):
        areas: tuple[str, ...] | None = getattr(scope, name)
        if areas is not None:
            yield without(name, **{name: None})
        for n, area in enumerate(areas or ()):
            counts_anyway = scope.held == "any" and area in (scope.territory or ())
            if len(areas or ()) > 1 if name == "territory" else not counts_anyway:
                yield without(f"{name} {area}", **{name: _less(areas or (), n)})
    yield without(f"held {scope.held}", held="any" if scope.held == "sovereign" else "sovereign")
    if scope.bordering:
        yield without("bordering", bordering=None)
    if scope.outside:
        yield without("outside", outside=False)


def of_measures(one: MeasureSet) -> Iterator[Condition]:
    """Yield the conditions of each measure of a resolution or regulation."""
    for measure in one.measures:
        for name, changed in of_measure(measure):
            measures = tuple(changed if other.id == measure.id else other for other in one.measures)
            yield Condition(measure.id, name, one.model_copy(update={"measures": measures}))


def of_measure(measure: Measure) -> Iterator[tuple[str, Measure]]:
    """Yield the conditions of a measure: what each is called, and the measure without it."""

    def without(name: str, **changes: Any) -> tuple[str, Measure]:
        return name, measure.model_copy(update=changes)

    yield without("in force from", start=date.min)
    if measure.last:
        yield without("in force until", last=None)
    for n, _ in enumerate(measure.more_spells):
        yield without(f"spell {n + 2}", more_spells=_less(measure.more_spells, n))
    for name in ("contested_from", "acts_from"):
        if getattr(measure, name):
            yield without(name, **{name: None})
    if measure.bound != "any":
        yield without("bound", bound="any")
    for n, state in enumerate(measure.also_bound):
        yield without(f"also_bound {state}", also_bound=_less(measure.also_bound, n))
    if measure.side != "both":
        yield without("side", side="both")
    if measure.verb == "calls_upon":
        yield without("calls_upon", verb="decides")
        return
    yield without("direction", **{"towards" if measure.towards else "out_of": tuple(states())})
    if ANYTHING not in measure.goods:
        yield without("goods", goods=(ANYTHING,))
    for n, goods in enumerate(measure.goods if len(measure.goods) > 1 else ()):
        if not any(is_a(goods, other) for other in _less(measure.goods, n)):
            yield without(f"goods {goods}", goods=_less(measure.goods, n))
    for n, free in enumerate(measure.excepted):
        if not any(is_a(one, other) or is_a(other, one) for one in free.goods for other in measure.goods):
            continue
        yield without(f"excepted {'+'.join(free.goods)}", excepted=_less(measure.excepted, n))
        if free.when:
            changed = free.model_copy(update={"when": None})
            yield without(f"excepted {'+'.join(free.goods)}, when", excepted=(*measure.excepted[:n], changed, *measure.excepted[n + 1 :]))
    if measure.cap:
        yield without("cap", cap=None)
        for n, amount in enumerate(measure.cap.amounts if len(measure.cap.amounts) > 1 else ()):
            name = f"cap {amount.amount:g} {amount.unit}" + (f" from {amount.start}" if amount.start else "")
            yield without(name, cap=measure.cap.model_copy(update={"amounts": _less(measure.cap.amounts, n)}))
        if measure.cap.window != "none":
            yield without("cap, window", cap=measure.cap.model_copy(update={"window": "none"}))
    for n, condition in enumerate(measure.conditions):
        yield without(f"conditions {condition}", conditions=_less(measure.conditions, n))


def _other(values: tuple[M, ...], n: int, **changes: Any) -> tuple[M, ...]:
    """The values with the n-th one changed."""
    return (*values[:n], values[n].model_copy(update=changes), *values[n + 1 :])


def _less(values: tuple[T, ...], n: int) -> tuple[T, ...]:
    return values[:n] + values[n + 1 :]
