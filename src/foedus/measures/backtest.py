"""The casus foederis over history: for each alliance and war, did a duty arise, which, and why.

Each attack of a war is put to the reasoner as a case of its own, on the day on which it happened or, for an attack that goes on when the
treaty is made or joined, on the day from which the treaty binds. The law is the treaty alone (see :mod:`.treaty`). Beside the
reasoner there are rules for what ATOP flags without naming:

* a particular adversary, conflict or place of the war during which the alliance was made is taken to be of that war;
* in other wars an adversary or a conflict that nobody names is not shown to be meant, nor is a place by a duty to help an ally who attacks
  (an adversary who is named stands for the conflict with it);
* help promised in a conflict that goes on, for that conflict, is owed whoever began it;
* demands on which a duty hangs are taken as refused once there is war;
* a place that limits a duty to help an ally under attack is that ally's own land, so a war fought in another part of the world does not count.

And one for allies who fight each other: it puts their pact to the test, whatever its type, consultation apart, and whoever began; but a treaty
made on the last day of a war between two of its parties is the end of that war and no test. A state that is no party and yet protected has its
day as a party has, but that it asked for help is not taken for granted. The row ``any`` sums up: some duty other than consultation arose.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from ..library.catalogue import Catalogue
from ..reasoning import Answer, Case, Expectation, judge
from ..sources.datasets import AllianceRow, Kind, Pair, state_of
from ..terms.actors import name_of
from ..terms.events import Event, Fact
from ..terms.norms import Agreement, Norm
from ..terms.places import Held, Place
from .atop import coded
from .matching import match_phases
from .treaty import Treaty, TreatyAlone
from .wars import Fight, War, home_regions

Obligation = Literal["defence", "offence", "neutrality", "nonaggression", "consultation", "any"]
NAMES: dict[Kind, Obligation] = {
    "defense": "defence",
    "offense": "offence",
    "neutrality": "neutrality",
    "nonaggression": "nonaggression",
    "consultation": "consultation",
}
ARISES = {"obliged", "prohibited", "awaits"}
"""Verdicts on which the casus arises; what a duty still awaits (a party's request, a decision) is taken as given once its ground is there."""
MOST_REASONS = 3


@dataclass(frozen=True, slots=True)
class Prediction:
    """The answer for one obligation of one alliance in one war; `arose` is None where the files do not know the war or the alliance."""

    atop_id: int
    war_id: str
    obligation: Obligation
    arose: bool | None
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Moment:
    """One attack on one day, as put to one treaty."""

    fight: Fight
    day: date
    attacker: str
    victim: str


def backtest(alliances: Mapping[int, AllianceRow], wars: Sequence[War], law: Catalogue, pairs: Sequence[Pair] | None = None) -> Iterator[Prediction]:
    """Yield the predictions for each alliance and war, or for each of the given pairs.

    Parameters
    ----------
    alliances
        ATOP's alliances by id.
    wars
        Wars as :func:`.wars.assemble` gives them.
    law
        The library, whose texts stand in place of ATOP's flags where both hold the same treaty.
    pairs
        The alliances and wars asked about; None: every alliance in every war that a member fought while it was in force.
    """
    texts = match_phases(alliances, law.agreements.values())
    phases: dict[int, tuple[Treaty, ...]] = {}

    def treaties(atop_id: int) -> tuple[Treaty, ...]:
        if atop_id not in phases:
            phases[atop_id] = tuple(Treaty(pact, texts.get((atop_id, pact.phase))) for pact in coded(alliances[atop_id]))
        return phases[atop_id]

    if pairs is None:
        for war in wars:
            for atop_id, alliance in alliances.items():
                if _concerned(alliance, war):
                    yield from _predict(atop_id, war.id, treaties(atop_id), [war], law)
        return
    by_id = {war.id: war for war in wars}
    for pair in pairs:
        named = [by_id[str(pair.iwd)]] if str(pair.iwd) in by_id else [war for war in wars if pair.cow in war.cow]
        if pair.atop_id not in alliances:
            yield Prediction(pair.atop_id, pair.war_id, "any", None, (f"ATOP as given has no alliance {pair.atop_id}",))
        elif not named:
            yield Prediction(pair.atop_id, pair.war_id, "any", None, (f"no table given has war {pair.war_id}",))
        else:
            yield from _predict(pair.atop_id, pair.war_id, treaties(pair.atop_id), named, law)


def _concerned(alliance: AllianceRow, war: War) -> bool:
    if not alliance.members & war.states:
        return False
    return any(
        row.member in {fight.attacker, fight.victim} and row.entry <= fight.end and (row.exit is None or fight.start <= row.exit)
        for row in alliance.rows
        for fight in war.fights
    )


def _predict(atop_id: int, war_id: str, treaties: Iterable[Treaty], wars: Iterable[War], law: Catalogue) -> Iterator[Prediction]:
    yes: dict[Obligation, list[str]] = {}
    no: dict[Obligation, list[str]] = {}
    for treaty in treaties:
        for kind in dict.fromkeys(treaty.kinds.values()):
            no.setdefault(NAMES[kind], [])
        for war in wars:
            for obligation, arose, reason in _trials(treaty, war, law):
                (yes if arose else no).setdefault(obligation, []).append(reason)
    grounds = [reasons[0] for obligation, reasons in yes.items() if obligation not in {"any", "consultation"}]
    if grounds or "any" in yes:
        yes["any"] = [*yes.get("any", ()), *grounds]
    for obligation in dict.fromkeys((*yes, *no)):
        reasons = yes.get(obligation) or no.get(obligation) or ["no member was attacked, or at war, while the duty was in force"]
        yield Prediction(atop_id, war_id, obligation, obligation in yes, tuple(dict.fromkeys(reasons))[:MOST_REASONS])


def _trials(treaty: Treaty, war: War, law: Catalogue) -> Iterator[tuple[Obligation, bool, str]]:
    """Put every attack of a war to a treaty."""
    settled: set[Kind] = set()
    for moment in _moments(treaty, war, law):
        both = _party(treaty.agreement, moment.attacker, moment.day) and _party(treaty.agreement, moment.victim, moment.day)
        if both and moment.fight.start < moment.day == moment.fight.end:
            continue  # it ends their war
        if both and any(duty.kind != "consultation" for duty in treaty.pact.duties):
            yield "any", True, f"allies fought each other: {_told(moment)}"
        open_kinds = [kind for kind in dict.fromkeys(treaty.kinds.values()) if kind not in settled]
        for kind, arose, reason in _judged(treaty, war, moment, open_kinds, law):
            if arose:
                settled.add(kind)
            yield NAMES[kind], arose, reason


def _moments(treaty: Treaty, war: War, law: Catalogue) -> Iterator[_Moment]:
    """Yield the attacks that touch a party, or a state that the treaty is to protect.

    Each comes on its day, and on the days on which a party comes under the treaty while it lasts.
    """
    agreement = treaty.agreement
    for fight in war.fights:
        entries = {p.start for p in agreement.members if p.start and fight.start < p.start <= fight.end}
        for day in sorted({fight.start, *entries}):
            attacker, victim = state_of(fight.attacker, day), state_of(fight.victim, day)
            if any(_party(agreement, state, day) or _protected(agreement, state, day, law) for state in (attacker, victim)):
                yield _Moment(fight, day, attacker, victim)


def _protected(agreement: Agreement, state: str, day: date, law: Catalogue) -> bool:
    """Whether a treaty is for a state, by name or by class, that need be no party to it."""
    legs = [leg for norm in agreement.norms for leg in norm.legs]
    return any(state in leg.toward or (leg.toward_class and law.in_class(leg.toward_class, state, day)) for leg in legs)


def _party(agreement: Agreement, state: str, day: date) -> bool:
    return any(p.state == state and (p.start is None or p.start <= day) and (p.last is None or day <= p.last) for p in agreement.members)


def _told(moment: _Moment) -> str:
    goes_on = "" if moment.day == moment.fight.start else f", still at war on {moment.day}"
    return f"{name_of(moment.attacker)} attacked {name_of(moment.victim)} on {moment.fight.start}{goes_on}"


def _judged(treaty: Treaty, war: War, moment: _Moment, kinds: Sequence[Kind], law: Catalogue) -> Iterator[tuple[Kind, bool, str]]:
    case, places = _case(treaty, war, moment, law)
    asked: list[Expectation] = []
    for norm in treaty.agreement.norms:
        kind = treaty.kinds.get(norm.id)
        if kind not in kinds or kind is None:
            continue
        if barred := _barred(treaty, war, norm):
            yield kind, False, barred
            continue
        if made_for := _made_for(treaty, war, moment, norm):
            yield kind, True, made_for
            continue
        asked += _questions(treaty.agreement, norm, moment)
    if not asked:
        return
    answers = judge(case.model_copy(update={"expect": tuple(asked)}), TreatyAlone(law, treaty.agreement, places), only_expected=True).answers
    for kind in kinds:
        mine = [answer for answer in answers if treaty.kinds.get(answer.norm) == kind]
        hit = next((answer for answer in mine if answer.verdict in ARISES), None)
        if hit:
            yield kind, True, f"{name_of(hit.who)} owes {name_of(hit.toward)} ({treaty.source(hit.norm)}): {_told(moment)}"
        elif mine:
            yield kind, False, f"{_told(moment)}: {_why_not(mine)}"


def _why_not(answers: Sequence[Answer]) -> str:
    reasons = dict.fromkeys(reason.replace("_", " ") for answer in answers for reason in answer.reasons)
    return ", ".join(list(reasons)[:MOST_REASONS]) or "not triggered"


def _questions(agreement: Agreement, norm: Norm, moment: _Moment) -> Iterator[Expectation]:
    """Yield who may owe whom upon the attack under a norm."""
    present = [p.state for p in agreement.members if _party(agreement, p.state, moment.day)]
    beneficiaries = {"attacker": (moment.attacker,), "either": (moment.victim, moment.attacker)}.get(norm.beneficiary_is, (moment.victim,))
    bearers = (moment.attacker,) if norm.duty == "refrain" else tuple(dict.fromkeys(present))
    for beneficiary in beneficiaries:
        opponent = moment.attacker if beneficiary == moment.victim else moment.victim
        if beneficiary not in present and not any(leg.toward_class or beneficiary in leg.toward for leg in norm.legs):
            continue
        for bearer in bearers:
            if bearer == beneficiary or (bearer == opponent and norm.duty != "refrain"):
                continue
            if any(not leg.bearers or bearer in leg.bearers for leg in norm.legs):
                yield Expectation(who=bearer, toward=beneficiary, norm=norm.id, event="attack", verdict="obliged")


def _barred(treaty: Treaty, war: War, norm: Norm) -> str:
    """Say why a condition that ATOP flags without naming it is not shown to be met; empty if it is, or there is none."""
    duty = treaty.duty(norm.id)
    if duty is None or _made_in(treaty, war):
        return ""
    if "adversary" in duty.unnamed:
        return "conditional on a particular adversary, whom neither ATOP nor the library names"
    if "adversary" in duty.conditions:
        return ""  # the adversary that the files do name stands for the conflict with it, and for the place of it
    if "conflict" in duty.unnamed:
        return "conditional on a particular conflict, which this war is not shown to be"
    if "location" in duty.unnamed and duty.kind == "offense":
        return "conditional on a particular place, which neither ATOP nor the library names"
    return ""


def _made_for(treaty: Treaty, war: War, moment: _Moment, norm: Norm) -> str:
    """Say that help was promised in this war for this war, against one whom a member fights; empty if it was not."""
    duty = treaty.duty(norm.id)
    if duty is None or duty.kind != "defense" or "conflict" not in duty.conditions or not _made_in(treaty, war):
        return ""
    enemies = {state for adversary in norm.legs[0].adversaries for state in adversary.states}
    for ally, enemy in ((moment.victim, moment.attacker), (moment.attacker, moment.victim)):
        helpers = [state for state in duty.bearers if state != ally and _party(treaty.agreement, state, moment.day)]
        outsider = not _party(treaty.agreement, enemy, moment.day)
        if helpers and outsider and _party(treaty.agreement, ally, moment.day) and (not enemies or enemy in enemies):
            return f"{name_of(helpers[0])} owes {name_of(ally)} (as ATOP codes it, made in this war for this war): {_told(moment)}"
    return ""


def _made_in(treaty: Treaty, war: War) -> bool:
    """Whether a first member fought in the war on the day from which the treaty binds."""
    day = treaty.pact.start
    return any(war.fought(state, day) and _party(treaty.agreement, state_of(state, day), day) for state in war.states)


def _case(treaty: Treaty, war: War, moment: _Moment, law: Catalogue) -> tuple[Case, tuple[Place, ...]]:
    """Write one attack as a case, with the earlier attacks of the same states that still go on."""
    fight, day = moment.fight, moment.day
    events = []
    for n, other in enumerate(war.fights):
        same = (other.attacker, other.victim) == (fight.attacker, fight.victim)
        if not same and other.start <= day <= other.end and {other.attacker, other.victim} & {fight.attacker, fight.victim}:
            by, on = state_of(other.attacker, other.start), state_of(other.victim, other.start)
            events.append(Event(id=f"before-{n}", date=other.start, kind="armed_attack", by=(by,), on=(on,)))
    unplaced = _made_in(treaty, war) and not treaty.text
    home = fight.at_home(fight.victim) or unplaced
    place = None if home else _abroad(law, fight, day)
    target: Literal["territory", "forces"] = "territory" if home else "forces"
    events.append(
        Event(id="attack", date=day, kind="armed_attack", by=(moment.attacker,), on=(moment.victim,), place=place and place.id, target=target)
    )
    facts = [
        Fact(fact="provoked", event="attack", value="true" if fight.answer else "false"),
        Fact(fact="aggressor", who=moment.victim, value="true" if fight.answer else "false"),
        Fact(fact="aggressor", who=moment.attacker, value="false" if fight.answer else "true"),
        Fact(fact="state_of_war", of=moment.victim, value="true"),
        Fact(fact="state_of_war", of=moment.attacker, value="true"),
    ]
    parties = (state for state in (moment.victim, moment.attacker) if _party(treaty.agreement, state, day))
    facts += [Fact(fact="request", by=state, under=treaty.agreement.id, value="true") for state in parties]
    facts.append(Fact(fact="decision", under=treaty.agreement.id, value="true"))
    facts += _help(treaty, war, moment)
    events.sort(key=lambda event: event.date)
    return Case(id="backtest", today=day, events=tuple(events), facts=tuple(facts), viewpoints=("default",)), (place,) if place else ()


def _help(treaty: Treaty, war: War, moment: _Moment) -> Iterator[Fact]:
    """Yield, for each ally on whose help a norm turns, whether it fights on a belligerent's side on the day."""
    named = {ally for norm in treaty.agreement.norms for ally in norm.when_helped_by}
    named |= {a for norm in treaty.agreement.norms for leg in norm.legs for adv in leg.adversaries for a in (adv.helped_by, adv.not_helped_by) if a}
    for ally in sorted(named - {moment.victim, moment.attacker}):
        for helped, enemy in ((moment.victim, moment.attacker), (moment.attacker, moment.victim)):
            fights = any(
                {state_of(f.attacker, moment.day), state_of(f.victim, moment.day)} == {ally, enemy} and f.start <= moment.day <= f.end
                for f in war.fights
            )
            yield Fact(fact="helps", who=ally, toward=helped, value="true" if fights else "false")


def _abroad(law: Catalogue, fight: Fight, day: date) -> Place:
    """Make the place of a war away from the victim's own land: nobody's, in the treaty areas that lie wholly in the regions where it was fought."""
    inside = [name for name in law.areas if (found := _area_regions(law, name, day)) and found <= fight.regions]
    return Place(id="abroad", name="another part of the world", sovereign={"default": "none"}, admin=(Held(state="none"),), areas=tuple(inside))


def _area_regions(law: Catalogue, area: str, day: date) -> frozenset[int]:
    from ..terms.actors import states

    zone = law.areas[area]
    inside = {
        code
        for code in states()
        if code in zone.home
        or (zone.home_class and law.in_class(zone.home_class, code, day))
        or (zone.home_agreement and law.party(zone.home_agreement, code, day))
    }
    return frozenset(region for code in inside if (cow := states()[code].cow) for region in home_regions(cow))
