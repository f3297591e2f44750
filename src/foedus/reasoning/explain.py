"""Explanations: why, and why not, in plain English, pruned to what decides, each step with its article."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Literal

from ..library.catalogue import Catalogue
from ..terms.actors import name_of
from ..terms.dates import in_words
from ..terms.events import Event, Transfer
from ..terms.goods import goods
from ..terms.norms import TRIGGER_WORDS, Adversary, Norm
from .answers import Reason, Step
from .casefile import ANYONE, Case
from .finding import Finding, Findings
from .location import locate
from .program import adversaries, awaited, needs
from .questions import Key, Question, triggers
from .transfers import TransferQuestion, covers
from .viewpoint import VIEWS, View

Holds = Literal["yes", "no", "unknown"]
ARTICLE_OF = {
    "unprovoked": "provoked",
    "innocent": "provoked",
    "area": "area",
    "war": "state_of_war",
    "adversary": "adversary",
    "ally": "ally",
    "attackers": "attackers",
    "leave": "request",
    "unwelcome": "consent",
}
"""Condition -> key under which a norm names the article that holds it."""
PLAIN_WHEN_MET = {"bearer", "innocent"}
"""Conditions that are worth a line only when they fail."""
ORDER = (
    "pair",
    "role",
    "act",
    "kind",
    "means",
    "bearer",
    "unprovoked",
    "provocation",
    "innocent",
    "adversary",
    "attackers",
    "area",
    "war",
    "ally",
    "undecided",
    "unwelcome",
    "leave",
)
"""Conditions in the order in which they are told."""
CONCLUSIONS = {
    "obliged": "{who} owes this to {whom}",
    "permitted": "{who} may do this for {whom}; nothing obliges it",
    "prohibited": "the act of {who} breaches this duty toward {whom}",
    "not_triggered": "it asks nothing of {who} toward {whom} here",
    "awaits": "it waits: {who} owes it to {whom} once this is given",
}
NAMING_THE_BEARER = {"pair", "act", "bearer"}
"""Conditions that are told with the name of the bearer."""
CHARTER_51 = "un-charter-1945/51"
SLEEPING: dict[Reason, str] = {
    "before_entry_into_force": "it was not yet in force",
    "terminated": "it had ended",
    "suspended": "this leg is suspended",
    "not_party": "one of the two is not bound by it",
    "text_secret": "its text was secret",
}


@lru_cache(maxsize=512)
def actor(code: str) -> str:
    """Name an actor in an explanation."""
    return "an unnamed outside state" if code == ANYONE else name_of(code)


def actors(codes: tuple[str, ...]) -> str:
    """Name several actors.

    >>> actors(("RUS", "PRK"))
    'Russia and North Korea'
    """
    names = [actor(c) for c in codes]
    return names[0] if len(names) == 1 else ", ".join(names[:-1]) + " and " + names[-1]


class Explaining:
    """The explanations of one case: what is the same for several bearers is told once."""

    def __init__(self, case: Case, law: Catalogue, views: Mapping[str, View]) -> None:
        self._case, self._law, self._views = case, law, views
        self._told: dict[tuple[Key, str], tuple[Step, ...]] = {}
        self._sleeping: dict[tuple[str, tuple[Reason, ...]], tuple[str, str, tuple[str, ...]]] = {}

    def explain(self, q: Question, found: Findings, put: Question | None = None) -> tuple[Step, ...]:
        """Explain one answer: one tree for all viewpoints that agree, one for each group of viewpoints that differ.

        `put` is the question as it was put to the rules (:func:`questions.alike`), if it was not put as it is.
        """
        if q.asleep:
            return (self._asleep(q),)
        steps: list[Step] = []
        for names in found.alike:
            said = q.norm.paraphrase if len(found.alike) == 1 else f"in the view of {_views(names)}: {q.norm.paraphrase}"
            finding = found.by_viewpoint[names[0]]
            steps.append(Step(text=said, article=q.norm.id, because=(_conclusion(q, finding),)))
            steps += self._conditions(q, put or q, self._views[names[0]], finding)
        return tuple(steps)

    def _asleep(self, q: Question) -> Step:
        key = q.norm.agreement, q.asleep
        if key not in self._sleeping:
            pact = self._law.agreement(q.norm.agreement)
            dates = [f"{pact.title}: signed {in_words(pact.signed)}", f"in force from {in_words(pact.start)}" if pact.start else "not in force"]
            dates += [f"until {in_words(pact.last)}"] if pact.last else []
            self._sleeping[key] = pact.title, " and ".join(dict.fromkeys(SLEEPING[r] for r in q.asleep)), tuple(dates)
        title, why, because = self._sleeping[key]
        text = f"{title} does not bind {actor(q.bearer)} toward {actor(q.beneficiary)} here: {why}"
        return Step(text=text, article=q.norm.id, holds="no", because=because)

    def _conditions(self, q: Question, put: Question, view: View, finding: Finding) -> tuple[Step, ...]:
        """Tell the conditions that decide; once for all bearers of whom the same is asked, unless they are told by name."""
        key = (put.key, view.name)
        if key not in self._told:
            shown = _shown(self._law, put, finding)
            if put is not q and NAMING_THE_BEARER & {condition for condition, _ in shown}:
                return self._conditions(q, q, view, finding)
            self._told[key] = tuple(self._step(put, view, condition, holds) for condition, holds in shown)
        return self._told[key]

    def _step(self, q: Question, view: View, condition: str, holds: Holds) -> Step:
        text, because = _condition(self._case, self._law, q, view, condition, holds)
        return Step(text=text, article=_article(q.norm, condition), holds=holds, because=because)


def _views(names: list[str]) -> str:
    return ", ".join(VIEWS.get(n) or name_of(n) for n in names)


def _shown(law: Catalogue, q: Question, finding: Finding) -> list[tuple[str, Holds]]:
    """The conditions that decide, each with whether it holds."""
    conditions = _in_order(law, q)
    decisive = finding.failed or finding.open or frozenset(conditions)
    if finding.verdict == "undetermined":
        decisive = finding.open
    held: dict[str, Holds] = {}
    held |= dict.fromkeys(finding.open, "unknown")
    held |= dict.fromkeys(finding.failed, "no")
    return [(c, held.get(c, "yes")) for c in conditions if c in decisive and (c not in PLAIN_WHEN_MET or c in held)]


def _conclusion(q: Question, finding: Finding) -> str:
    who, whom = actor(q.bearer), actor(q.beneficiary)
    if finding.verdict == "undetermined":
        return f"whether it binds {who} toward {whom} turns on: {', '.join(f.replace('_', ' ') for f in finding.depends_on) or 'unknown facts'}"
    return CONCLUSIONS[finding.verdict].format(who=who, whom=whom)


def _in_order(law: Catalogue, q: Question) -> list[str]:
    wanted = set(needs(law, q.norm, q.leg))
    return [c for c in ORDER if c in wanted]


def _article(norm: Norm, condition: str) -> str:
    named = norm.articles.get(ARTICLE_OF.get(condition, condition))
    if named is None and condition == "leave":
        named = next((norm.articles[a] for a in norm.awaits if a in norm.articles), None)
    if named:
        return named if "/" in named else f"{norm.agreement}/{named}"
    if condition in {"unprovoked", "innocent"} and norm.unprovoked is None:
        return CHARTER_51
    return norm.id


def _condition(case: Case, law: Catalogue, q: Question, view: View, condition: str, holds: Holds) -> tuple[str, tuple[str, ...]]:
    event, norm = case.event(q.event), q.norm
    who, whom, by = actor(q.bearer), actor(q.beneficiary), actors(event.by)
    act = TRIGGER_WORDS[event.kind]
    yes, unknown = holds == "yes", holds == "unknown"
    if condition == "pair":
        return f"no part of the article joins {who} to {whom}", ()
    if condition == "role":
        if q.beneficiary in event.by and not yes:
            return f"{whom} is itself the attacker", (_event(event),)
        touched = actor(q.victim)
        if q.victim not in event.on and not yes:
            return f"the event does not touch {touched}", (_event(event),)
        return f"{touched} is {'the one that asks' if norm.asker else 'touched by the event'}", (_event(event),)
    if condition == "act":
        return (f"{who} acted against {whom}" if yes else f"{who} did nothing against {whom} in this event"), (_event(event),)
    if condition == "kind":
        wanted = _or([TRIGGER_WORDS[t] for t in triggers(norm, q.leg)])
        if unknown:
            return f"it is unknown whether {act} by {by} amounts to {wanted}", (_event(event),)
        return (f"{act} by {by} is {wanted}" if yes else f"{act} by {by} is not {wanted}"), (_event(event),)
    if condition == "bearer":
        return (f"{who} is not the attacker" if yes else f"{who} is itself the attacker"), ()
    if condition == "unprovoked":
        if unknown:
            return "it is unknown whether the attack was provoked (an answer in self-defence)", (_event(event),)
        return ("the attack was not provoked" if yes else "the attack was provoked: it answers an earlier use of force"), (_event(event),)
    if condition == "provocation":
        return ("the act was provoked" if yes else "whether the act was provoked is unknown" if unknown else "the act was not provoked"), (
            _event(event),
        )
    if condition == "innocent":
        return (f"{whom} is not the aggressor" if yes else f"{whom} is held to be the aggressor"), ()
    if condition == "adversary":
        named = _or([_adversary(law, a) for a in adversaries(norm, q.leg, case)])
        if unknown:
            return f"it is unknown whether {by} is the enemy meant: {named}", ()
        return (f"{by} is the enemy meant: {named}" if yes else f"{by} is not the enemy meant: {named}"), ()
    if condition == "attackers":
        return ("two attackers of the kind named stand against " if yes else "fewer than two attackers of the kind named stand against ") + whom, ()
    if condition == "area":
        why = locate(law, norm, q.bearer, q.victim, event, view).why
        if unknown:
            return "the place is unknown or disputed, so whether the article covers it is unknown", (why,) if why else ()
        return ("the place lies where the article protects" if yes else "the place lies outside what the article protects"), (why,) if why else ()
    if condition == "war":
        said = "is" if yes else "is not"
        return (f"whether {whom} is in a state of war is unknown" if unknown else f"{whom} {said} in a state of war"), ()
    if condition == "ally":
        allies = actors(awaited(q, event, view))
        return (f"whether {allies} helps {whom} is unknown" if unknown else f"{allies} {'helps' if yes else 'does not help'} {whom}"), ()
    if condition == "undecided":
        return ("joint action was not agreed" if yes else "whether joint action was agreed is unknown" if unknown else "joint action was agreed"), ()
    if condition == "unwelcome":
        return (f"{whom} did not consent" if yes else f"{whom} consented" if not unknown else f"whether {whom} consented is unknown"), ()
    if condition == "leave":
        if q.bearer == q.beneficiary and yes:
            return f"{who} acts for itself, so nobody need ask", ()
        what = _or(
            [
                {"request": f"a request by {whom}", "decision": "a decision of the organ or of the parties", "consent": f"the consent of {whom}"}[a]
                for a in norm.awaits
            ]
        )
        return (f"{what} is given" if yes else f"whether there is {what} is unknown" if unknown else f"{what} is still missing"), ()
    return f"only {_or(list(norm.only_by))} would set it off, and no event shows that", ()


def _event(event: Event) -> str:
    where = f" at {event.place}" if event.place else ""
    return f"{event.id}: {TRIGGER_WORDS[event.kind]} by {actors(event.by)} on {actors(event.on)}{where}, {in_words(event.date)}"


def _or(words: list[str]) -> str:
    unique = list(dict.fromkeys(words))
    return unique[0] if len(unique) == 1 else ", ".join(unique[:-1]) + " or " + unique[-1]


def _adversary(law: Catalogue, option: Adversary) -> str:
    who = _or([name_of(s) for s in option.states]) if option.states else "any state"
    if option.group:
        who = f"any of {law.classes[option.group].name}" if option.group in law.classes else option.group
    if option.others:
        who += f" but {_or([name_of(s) for s in option.others])}" if len(option.others) <= 3 else " but those the article leaves out"
    if option.outside:
        who += " that is no party"
    if option.helped_by:
        who += f", if {name_of(option.helped_by)} helps it"
    if option.not_helped_by:
        who += f", unless {name_of(option.not_helped_by)} helps it"
    return who


def route(transfer: Transfer) -> str:
    """Say what went from whom to whom, and when: the first ground of every answer on a transfer.

    >>> from datetime import date
    >>> route(Transfer.model_validate({"id": "t", "date": date(2024, 6, 19), "from": "PRK", "to": "RUS", "goods": "munitions"}))
    'munitions from North Korea to Russia, 19 June 2024'
    """
    return f"{goods(transfer.goods).name} from {name_of(transfer.giver)} to {name_of(transfer.receiver)}, {in_words(transfer.date)}"


def explain_transfer(one: TransferQuestion, found: Findings) -> tuple[Step, ...]:
    """Explain one answer on a transfer."""
    measure, transfer = one.measure, one.transfer
    groups: dict[str, list[str]] = {}
    for name, finding in found.by_viewpoint.items():
        groups.setdefault(finding.verdict, []).append(name)
    steps: list[Step] = []
    for verdict, names in groups.items():
        prefix = "" if len(groups) == 1 else f"in the view of {_views(names)}: "
        finding = found.by_viewpoint[names[0]]
        because: list[str] = [route(transfer)]
        reached = covers(measure, transfer)
        if measure.verb == "calls_upon":
            because.append("the paragraph calls upon states; it does not bind them by itself")
        elif reached is False:
            because.append("the measure does not speak of these goods, this direction or this day")
        elif reached is None:
            because.append("the goods are told too broadly to say whether the measure means them")
        if measure.cap and reached is not False:
            ceilings = " or ".join(f"{a.amount:,.12g} {a.unit.replace('_', ' ')}" for a in measure.cap.amounts)
            because.append(f"the cap is {ceilings}" + ("; the price does not matter" if measure.cap.of == "quantity" else ""))
        if finding.depends_on:
            because.append("it turns on: " + ", ".join(d.replace("_", " ") for d in finding.depends_on))
        because += [SLEEPING[r] for r in finding.reasons if r in SLEEPING]
        holds: Holds = "unknown" if verdict == "undetermined" else "yes" if verdict in {"breach", "exempt"} else "no"
        text = {
            "breach": f"{name_of(one.who)} breaches this",
            "no_breach": f"{name_of(one.who)} does not breach this",
            "exempt": f"{name_of(one.who)} acts under an exemption",
            "undetermined": f"whether {name_of(one.who)} breaches this is undetermined",
            "not_in_force": f"this does not bind {name_of(one.who)} on that day",
        }[verdict]
        steps.append(Step(text=f"{prefix}{text}: {measure.paraphrase}", article=measure.id, holds=holds, because=tuple(because)))
    return tuple(steps)
