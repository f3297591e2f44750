"""Facts, events and norms as a logic program, in one viewpoint; the rules stand in ``rules/casus.lp``."""

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from ..library.catalogue import Catalogue
from ..terms.events import Event, FactName, Truth
from ..terms.norms import Adversary, Leg, Norm
from .casefile import Case
from .ground_facts import Facts, word
from .location import locate
from .questions import Question, triggers
from .transfers import TransferQuestion, transfer_facts
from .viewpoint import View

RULES = Path(__file__).parent / "rules" / "casus.lp"
ARMED = {"armed_attack", "invasion"}
UNSAID = {"incident", "cyber_attack", "terrorist_attack", "unrest", "blockade", "aggression"}
"""Kinds of event that may amount to an armed attack: unless a fact says so, it is unknown."""
PLAIN = (
    "mobilisation",
    "declaration_of_war",
    "blockade",
    "cyber_attack",
    "terrorist_attack",
    "unrest",
    "incident",
    "territory_lent",
    "alliance_concluded",
    "aggression",
)
"""Kinds that a norm names as such; `unrest` meets `unrest`."""
GIVES = {"must": "obliged", "may": "permitted", "must_not": "prohibited", "declares": "obliged"}
ASIDE = {"consult"}
"""Duties that do not care who began or who attacks."""


def write(
    case: Case,
    law: Catalogue,
    view: View,
    questions: Iterable[Question],
    transfers: Iterable[TransferQuestion] = (),
    *,
    may_follow: frozenset[str] = frozenset(),
) -> Facts:
    """Write a case in one viewpoint as the facts that the rules take; questions are numbered from 0, transfer questions after them.

    Of events that only `may_follow`, by their ids, the facts say who would act on whom: whether they happen is for other rules to say.
    """
    facts = Facts()
    past = tuple(event for event in case.events if event.id not in may_follow)
    _events(facts, case, view, past)
    number = -1
    for number, question in enumerate(questions):
        _question(facts, number, question, case, law, view, past)
    for n, asked in enumerate(transfers, start=number + 1):
        transfer_facts(facts, n, asked, case, law, view)
    return facts


def _events(facts: Facts, case: Case, view: View, past: tuple[Event, ...]) -> None:
    happened = {event.id for event in past}
    for kind in PLAIN:
        facts.say(f"plain({kind}).")
    for state in case.states():
        facts.put(f"aggressor({word(state)})", view.truth("aggressor", state), "aggressor")
    for event in case.events:
        e = word(event.id)
        facts.say(f"event({e}). kind({e},{event.kind})." if event.id in happened else f"kind({e},{event.kind}).")
        for state in event.by:
            facts.say(f"by({e},{word(state)}).")
        for state in event.on:
            facts.say(f"on({e},{word(state)}).")
        if event.id not in happened:
            for victim in event.on:
                facts.say(f"derived({e},{word(victim)}).")
            continue
        stated = view.truth("armed_attack", event.id)
        by_kind: Truth = "true" if event.kind in ARMED else "unknown" if event.kind in UNSAID else "false"
        facts.put(f"armed_attack({e})", stated or by_kind, "armed_attack")
        for before in past:
            if before.date < event.date and _answers(event, before):
                facts.say(f"earlier({word(before.id)},{e}).")
        provoked = view.truth("provoked", event.id)
        for victim in event.on:
            if provoked is None:
                facts.say(f"derived({e},{word(victim)}).")
            else:
                facts.put(f"provoked({e},{word(victim)})", provoked, "provoked")
        if event.kind == "declaration_of_war":
            for state in (*event.by, *event.on):
                if view.truth("state_of_war", state) is None:
                    facts.put(f"state_of_war({word(state)})", "true", "state_of_war")


def _answers(event: Event, before: Event) -> bool:
    """Whether a victim of an event acted before against one who acts in it, so that the event may be an answer."""
    return any(state in before.on for state in event.by) and any(state in before.by for state in event.on)


def _question(facts: Facts, n: int, q: Question, case: Case, law: Catalogue, view: View, past: tuple[Event, ...]) -> None:
    norm, leg, event = q.norm, q.leg, case.event(q.event)
    e, b, v = word(q.event), word(q.bearer), word(q.beneficiary)
    facts.say(f"norm({n},{word(norm.id)}). bearer({n},{b}). toward({n},{v}). upon({n},{e}).")
    if q.asleep:
        facts.say(f"asleep({n}).")
        return
    facts.say(f"awake({n}). gives({n},{GIVES[norm.modality]}).")
    wanted = sorted(set(needs(law, norm, leg)))
    who_began = bool({"unprovoked", "provocation"} & set(wanted))
    facts.behind_too(n, "armed_attack(" if who_began or norm.attackers else f"armed_attack({e})")
    facts.behind_too(n, f"provoked({e},")
    if who_began or "innocent" in wanted:
        facts.behind_too(n, "aggressor(")
    for condition in wanted:
        facts.say(f"needs({n},{condition}).")
    for trigger in triggers(norm, leg):
        facts.say(f"trigger({n},{trigger}).")
        if trigger == "threat":
            _asked(facts, n, q, view)
    if "role" in wanted:
        for side in _sides(norm, of_an_ally=q.victim != q.beneficiary):
            facts.say(f"side({n},{side}).")
        if q.victim != q.beneficiary:
            facts.say(f"struck({n},{word(q.victim)}).")
    if "innocent" in wanted:
        facts.put(f"aggressor({v})", view.truth("aggressor", q.beneficiary), "aggressor", n)
    if "adversary" in wanted:
        enemies = event.on if q.beneficiary in event.by else event.by
        _adversaries(facts, n, adversaries(norm, leg, case), enemies, q, event, past, law, view)
    if "area" in wanted:
        found = locate(law, norm, q.bearer, q.victim, event, view)
        truth: Truth = "unknown" if found.inside is None else "true" if found.inside else "false"
        facts.put(f"inside({n})", truth, found.unknown or "place", n)
    if "war" in wanted:
        said = view.truth("state_of_war", q.beneficiary)
        if said is None and norm.attackers:
            facts.say(f"fought({n}).")
        elif f"state_of_war({v})" not in facts.given:
            facts.put(f"state_of_war({v})", said or "unknown", "state_of_war", n)
    if norm.attackers:
        for state in sorted({s for one in case.events for s in (*one.by, *one.on)}):
            group = norm.attackers.group
            inside = norm.attackers.outside and law.party(norm.agreement, state, event.date)
            if (group is None or law.in_class(group, state, event.date)) and not inside:
                facts.say(f"counted({n},{word(state)}).")
    for ally in awaited(q, event, view):
        facts.say(f"ally({n},{word(ally)}).")
        unsaid: Truth = "false" if ally in event.by and q.beneficiary in event.on and event in past else "unknown"
        facts.put(f"helps({word(ally)},{v})", view.truth("helps", ally, q.beneficiary) or unsaid, "helps", n)
    if "leave" in wanted:
        _leave(facts, n, q, past, view)
    if "undecided" in wanted:
        atom = f"decision({word(norm.id)})"
        facts.put(atom, view.under("decision", norm.id) or "unknown", "decision", n)
        facts.say(f"decides({n},{atom}).")
    if "unwelcome" in wanted:
        by = q.beneficiary
        atom = f"consent({word(by)},{word(norm.id)})"
        facts.put(atom, view.under("consent", norm.id, by), "consent", n)
        facts.say(f"consented({n},{atom}).")


def _sides(norm: Norm, *, of_an_ally: bool) -> tuple[str, ...]:
    """On which sides of the event the beneficiary may stand, by the names that the rules use."""
    if norm.asker:
        return ("asker",)
    if of_an_ally:
        return ("ally",)
    return ("victim", "attacker") if norm.beneficiary_is == "either" else (norm.beneficiary_is,)


def needs(law: Catalogue, norm: Norm, leg: Leg | None) -> Iterator[str]:
    """Yield the conditions of a norm, by the names that the rules use."""
    if set(triggers(norm, leg)) - {"none"}:
        yield "kind"
    if leg is None:
        yield "pair"
    defensive = law.agreement(norm.agreement).defensive(norm)
    if norm.duty == "refrain":
        yield "act"
        yield "area"
        if norm.lifted_by:
            yield "unwelcome"
    else:
        yield "role"
        by_leave = norm.modality == "may" and "consent" in norm.awaits  # what the bearer does on the other's soil is what the consent is to
        if norm.duty not in ASIDE and norm.beneficiary_is == "victim" and not by_leave:
            yield "bearer"
        if defensive and norm.duty not in ASIDE:
            yield "innocent"
        if norm.scope is not None or (norm.duty not in {"consult", "sanction"} and not norm.asker and "none" not in norm.trigger):
            yield "area"
        if norm.awaits:
            yield "leave"
    if defensive:
        yield "unprovoked"
    if leg is not None and (leg.adversaries or norm.secret):
        yield "adversary"
    if norm.state_of_war:
        yield "war"
    if norm.attackers:
        yield "attackers"
    if norm.when_helped_by:
        yield "ally"
    if norm.when_provoked:
        yield "provocation"
    if norm.undecided:
        yield "undecided"
    if norm.only_by:
        yield "means"


def adversaries(norm: Norm, leg: Leg | None, case: Case) -> tuple[Adversary, ...]:
    """Return the adversaries that a norm names to one who knows what may be known in the case."""
    if norm.secret and (case.known_by is None or case.known_by >= norm.secret.known_from):
        return norm.secret.adversaries
    return leg.adversaries if leg and leg.adversaries else (Adversary(),)


def _adversaries(
    facts: Facts,
    n: int,
    options: tuple[Adversary, ...],
    enemies: tuple[str, ...],
    q: Question,
    event: Event,
    past: tuple[Event, ...],
    law: Catalogue,
    view: View,
) -> None:
    for o, option in enumerate(options):
        for enemy in enemies:
            if not is_adversary(law, q.norm, option, enemy, event.date) or is_from_within(option, event):
                continue
            facts.say(f"enemy({n},{o},{word(enemy)}).")
            for ally, kind in ((option.helped_by, "aided"), (option.not_helped_by, "unaided")):
                if ally is None:
                    continue
                facts.say(f"{kind}({n},{o},{word(ally)}).")
                fights = any(ally in e.by and q.beneficiary in e.on and e.kind in ARMED for e in past)
                unsaid: Truth = "true" if fights else "unknown"
                facts.put(f"helps({word(ally)},{word(enemy)})", view.truth("helps", ally, enemy) or unsaid, "helps", n)
        if option.helped_by:
            facts.say(f"wants_aid({n},{o}).")


def is_adversary(law: Catalogue, norm: Norm, option: Adversary, state: str, day: date) -> bool:
    """Whether a state fits one way to be the enemy, help by others apart."""
    if option.states and state not in option.states:
        return False
    if state in option.others or (option.group and not law.in_class(option.group, state, day)):
        return False
    if option.outside and law.party(norm.agreement, state, day):
        return False
    return (option.start is None or option.start <= day) and (option.last is None or day <= option.last)


def is_from_within(option: Adversary, event: Event) -> bool:
    """Whether an event is unrest at home, where a norm is made against what comes from outside."""
    return option.outside and event.kind == "unrest"


def hangs_on_help(law: Catalogue, case: Case, q: Question) -> bool:
    """Whether an enemy in the event is one that the norm names, if only a certain other state helps it, or does not."""
    event = case.event(q.event)
    enemies = event.on if q.beneficiary in event.by else event.by
    return any(
        (option.helped_by or option.not_helped_by) and is_adversary(law, q.norm, option, enemy, event.date)
        for option in adversaries(q.norm, q.leg, case)
        for enemy in enemies
    )


def awaited(q: Question, event: Event, view: View) -> tuple[str, ...]:
    """Return the states that must help the beneficiary, too, before the bearer has to.

    A guarantee that several give together looks to the others among them: the one that breaks it is no longer counted, unless the case says of it
    that it helps or does not. A single ally that attacks is counted, and does not help.
    """
    others = tuple(ally for ally in q.norm.when_helped_by if ally not in {q.bearer, q.beneficiary})
    stayed = tuple(ally for ally in others if ally not in event.by or view.truth("helps", ally, q.beneficiary))
    return stayed or others


def _asked(facts: Facts, n: int, q: Question, view: View) -> None:
    """A state that is said to ask, or perhaps to ask, is one that sees a threat, whether or not an event touches it."""
    said = view.under("request", q.norm.id, q.beneficiary)
    if said:
        atom = f"request({word(q.beneficiary)},{word(q.norm.id)})"
        facts.put(atom, said, "request", n)
        facts.say(f"asks({n},{atom}).")


def _leave(facts: Facts, n: int, q: Question, past: tuple[Event, ...], view: View) -> None:
    norm = q.norm
    if q.bearer == q.beneficiary and norm.modality == "may":
        facts.say(f"leave({n},itself).")
        facts.put("itself", "true", "itself")
        return
    forced = any(e.kind in ARMED and q.bearer in e.by and q.beneficiary in e.on for e in past)
    for leave in norm.awaits:
        by = None if leave == "decision" else q.beneficiary
        fact: FactName = leave
        atom = f"decision({word(norm.id)})" if by is None else f"{leave}({word(by)},{word(norm.id)})"
        said = view.under(fact, norm.id, by)
        if said is None and leave == "consent" and forced:
            continue  # an armed attack or invasion is without the consent of the state attacked
        if said is None and leave != "consent" and "consent" in norm.awaits and view.under("consent", norm.id, q.beneficiary) == "false":
            continue  # without its consent a state has neither invited nor agreed on anything
        if said is None and leave == "consent" and "decision" in norm.awaits and view.under("decision", norm.id) == "false":
            continue  # what the two did not agree on neither has consented to
        if said is None and leave == "decision" and "request" in norm.awaits and view.under("request", norm.id, q.beneficiary) == "false":
            continue  # without the request the organ's decision is awaited, and no fact says that it was taken
        facts.put(atom, said or "unknown", leave, n)
        facts.say(f"leave({n},{atom}).")
