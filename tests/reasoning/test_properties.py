"""What holds of every case: order does not matter, unknown is never false, and what an answer turns on is exactly what can change it.

And of the law: one agreement is no concern of another's, what has ended stays so, names of states are only names, and an answer can be traced.
"""

import re
from collections.abc import Callable, Iterable
from copy import copy
from datetime import date, timedelta
from functools import cache
from itertools import permutations, product
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TypeVar

from hypothesis import assume, given, settings
from hypothesis import strategies as st
from pydantic import BaseModel
from tests.reasoning.small import LAW, fact
from tests.reasoning.tiny import CASES, PACT, tiny

from foedus.library import Catalogue
from foedus.reasoning import Answer, Case, Expectation, judge, read_case
from foedus.reasoning.program import ARMED, GIVES, UNSAID
from foedus.reasoning.questions import parts
from foedus.terms.actors import states
from foedus.terms.events import Event, Fact
from foedus.terms.norms import EventKind

SCENES: tuple[tuple[str, str, str, str, tuple[str, ...], tuple[str, ...]], ...] = (
    # bearer, beneficiary, norm, day, enemies, allies who may help
    ("ESP", "EST", "nato-1949/5", "2026-06-01", ("RUS", "non_state"), ()),
    ("CAN", "EST", "nato-1949/4", "2026-06-01", ("RUS",), ()),
    ("PRK", "RUS", "rus-prk-2024/4", "2026-06-01", ("UKR", "PRK"), ()),
    ("BLR", "ARM", "cst-1992/4", "2022-09-13", ("AZE", "BLR"), ()),
    ("KAZ", "ARM", "cst-1992/2", "2022-09-13", ("AZE",), ()),
    ("TJK", "KGZ", "cst-1992/1", "2022-09-13", ("TJK", "AZE"), ()),
    ("ARG", "BRA", "rio-1947/3", "2026-06-01", ("RUS", "ARG"), ()),
    ("GBR", "KWT", "un-charter-1945/51", "1990-08-02", ("IRQ",), ()),
    ("IRQ", "KWT", "un-charter-1945/2.4", "1990-08-02", ("IRQ", "IRN"), ()),
    ("FRA", "KWT", "un-charter-1945/25", "1990-08-02", ("IRQ",), ()),
    ("SUN", "CSK", "csk-sun-1935/2", "1938-10-01", ("DEU",), ("FRA",)),
    ("AUH", "DEU", "dual-1879/1", "1913-05-01", ("FRA", "RUS"), ("RUS",)),
    ("AUH", "DEU", "dual-1879/2", "1913-05-01", ("FRA", "GBR"), ("RUS",)),
    ("ITA", "AUH", "triple-1882/3", "1913-05-01", ("FRA", "RUS", "SRB"), ()),
    ("ITA", "DEU", "triple-1882/4", "1913-05-01", ("FRA", "RUS"), ()),
    ("ITA", "FRA", "fra-ita-1902/1", "1913-05-01", ("DEU", "AUH"), ()),
    ("TUR", "CYP", "cyp-1960/4.2", "1974-07-15", ("GRC",), ()),
    ("SUN", "AFG", "sun-afg-1978/4", "1979-12-27", ("SUN", "PAK"), ()),
    ("CHN", "PRK", "chn-prk-1961/2", "2026-06-01", ("KOR", "USA"), ()),
    ("RUS", "IRN", "rus-irn-2025/3", "2026-06-01", ("ISR",), ()),
)
KINDS: tuple[EventKind, ...] = ("armed_attack", "invasion", "incident", "blockade", "threat", "declaration_of_war", "mobilisation", "aggression")
UNRELATED = Event(id="elsewhere", date=date(2026, 6, 30), kind="armed_attack", by=("BTN",), on=("TON",))
MOST_WORLDS = 5
M = TypeVar("M", bound=BaseModel)


@st.composite
def scenes(draw: st.DrawFn) -> Case:
    """Up to three events between a beneficiary and its enemies, with some facts given, some denied, some unknown and the rest unsaid."""
    bearer, beneficiary, norm, day, enemies, allies = draw(st.sampled_from(SCENES))
    first = date.fromisoformat(day)
    days = sorted(draw(st.lists(st.integers(0, 2), min_size=1, max_size=3)))
    events = []
    for n, after in enumerate(days):
        enemy = draw(st.sampled_from(enemies))
        back = draw(st.sampled_from((False, False, True)))
        by, on = (beneficiary, enemy) if back else (enemy, beneficiary)
        events.append(Event(id=f"e{n}", date=first + timedelta(days=after), kind=draw(st.sampled_from(KINDS)), by=(by,), on=(on,)))
    value = st.sampled_from((True, False, "unknown"))
    always = {"request"} if norm == "cst-1992/2" else set()
    said = [one for one in possible_facts(events, beneficiary, norm, enemies, allies) if one.fact in always or draw(st.booleans())]
    return Case(
        id="scene",
        today=first + timedelta(days=10),
        events=tuple(events),
        facts=tuple(one.model_copy(update={"value": fact(one.fact, draw(value), **about(one)).value}) for one in said),
        viewpoints=("unga",),
        expect=(Expectation(who=bearer, toward=beneficiary, norm=norm, verdict="obliged"),),
    )


def about(one: Fact) -> dict[str, str]:
    return {("as_" if key == "as_" else key): given for key, given in one.model_dump(exclude={"fact", "value"}, exclude_none=True).items()}


def possible_facts(events: list[Event], beneficiary: str, norm: str, enemies: tuple[str, ...], allies: tuple[str, ...]) -> list[Fact]:
    found = [fact(name, True, event=e.id) for e in events for name in ("provoked", "armed_attack")]
    found += [fact("state_of_war", True, of=beneficiary), fact("aggressor", True, who=beneficiary), fact("decision", True, under=norm)]
    found += [fact("aggressor", True, who=enemy) for enemy in enemies if enemy != "non_state"]
    found += [fact(name, True, by=beneficiary, under=norm) for name in ("request", "consent")]
    return found + [fact("helps", True, who=ally, toward=one) for ally in allies for one in (*enemies, beneficiary) if one != ally]


def subject(one: Fact) -> tuple[str, ...]:
    return (one.fact, *one.about())


def unknown_facts(case: Case) -> list[Fact]:
    """Facts that are said to be unknown, or are not said and are derived from nothing.

    A request that is not said is unknown where an article waits for one. (A state that no event threatens sees a threat only if it is said to ask.)
    """
    (wanted,) = case.expect
    scene = next(s for s in SCENES if s[:3] == (wanted.who, wanted.toward, wanted.norm))
    said = {subject(f) for f in case.facts}
    found = [f for f in case.facts if f.value == "unknown"]
    declared = any(e.kind == "declaration_of_war" and wanted.toward in (*e.by, *e.on) for e in case.events)
    norms = parts(LAW, wanted.norm or "")
    by_two = any(norm.attackers for norm in norms)
    on_request = all("request" in norm.awaits for norm in norms)
    for one in possible_facts(list(case.events), scene[1], scene[2], scene[4], scene[5]):
        if subject(one) in said:
            continue
        if (
            one.fact == "decision"
            or (one.fact == "request" and on_request)
            or (one.fact == "state_of_war" and not declared and not by_two)
            or (one.fact == "armed_attack" and case.event(str(one.event)).kind in UNSAID)
            or (one.fact == "helps" and not any(e.kind in ARMED and e.by == (one.who,) and wanted.toward in e.on for e in case.events))
            or (one.fact == "consent" and wanted.norm == "sun-afg-1978/4" and not any(e.kind in ARMED and e.by == ("SUN",) for e in case.events))
        ):
            found.append(one)
    return found


def settled(case: Case, unknown: list[Fact], world: tuple[bool, ...]) -> Case:
    """The case with every unknown fact given."""
    given_now = {subject(one): fact(one.fact, so, **about(one)) for one, so in zip(unknown, world, strict=True)}
    kept = [f for f in case.facts if subject(f) not in given_now]
    return case.model_copy(update={"facts": (*kept, *given_now.values())})


def asked(case: Case) -> dict[tuple[str, str], Answer]:
    return {(a.norm, a.event): a for a in judge(case, LAW, only_expected=True).answers}


@settings(max_examples=70, deadline=None)
@given(scenes())
def test_unknown_is_never_false_and_an_answer_turns_on_exactly_the_unknown_facts_that_can_change_it(case: Case):
    unknown = unknown_facts(case)
    assume(len(unknown) <= MOST_WORLDS)
    together = asked(case)
    worlds = {world: asked(settled(case, unknown, world)) for world in product((False, True), repeat=len(unknown))}

    for key, answer in together.items():
        verdicts = {world: answers[key].verdict for world, answers in worlds.items()}
        assert answer.verdict == (verdicts.popitem()[1] if len(set(verdicts.values())) == 1 else "undetermined")
        verdicts = {world: answers[key].verdict for world, answers in worlds.items()}
        deciding = {
            unknown[k].fact
            for world in verdicts
            for k in range(len(unknown))
            if verdicts[world] != verdicts[(*world[:k], not world[k], *world[k + 1 :])]
        }
        assert set(answer.depends_on) == deciding


@settings(max_examples=40, deadline=None)
@given(scenes())
def test_the_order_of_events_of_one_day_and_of_facts_does_not_matter(case: Case):
    first = asked(case)

    for order in permutations(case.events):
        if list(order) == sorted(order, key=lambda e: e.date):
            assert asked(case.model_copy(update={"events": order, "facts": case.facts[::-1]})) == first


@settings(max_examples=40, deadline=None)
@given(scenes())
def test_an_event_between_other_states_on_a_later_day_changes_nothing(case: Case):
    first = asked(case)
    more = case.model_copy(update={"events": (*case.events, UNRELATED), "today": UNRELATED.date})
    later = asked(more.model_copy(update={"today": case.today}))

    assert {key: later[key] for key in first} == first


@cache
def backwards() -> Catalogue:
    """The same law with its agreements, norms and legs read from the end."""
    law = Catalogue()
    law.agreement_ids = LAW.agreement_ids[::-1]
    law._agreements = {
        one.id: one.model_copy(update={"norms": tuple(n.model_copy(update={"legs": n.legs[::-1]}) for n in one.norms[::-1])})
        for one in LAW.agreements.values()
    }
    return law


@settings(max_examples=12, deadline=None)
@given(scenes())
def test_the_order_of_agreements_norms_and_legs_does_not_matter(case: Case):
    def told(law: Catalogue) -> set[tuple[object, ...]]:
        given = judge(case, law)
        answers = {(a.who, a.toward, a.norm, a.event, a.verdict, frozenset(a.reasons), a.depends_on) for a in given.answers}
        return answers | {(c.who, frozenset(c.norms)) for c in given.conflicts}

    assert told(backwards()) == told(LAW)


@settings(max_examples=12, deadline=None)
@given(scenes(), st.lists(st.sampled_from(("UKR", "RUS", "unga", "USA")), min_size=1, max_size=3, unique=True), st.data())
def test_every_answer_explains_itself_and_a_disputed_one_has_two_values(case: Case, views: list[str], data: st.DataObject):
    events = [e.id for e in case.events]
    split = fact("provoked", {view: data.draw(st.sampled_from((True, False, "unknown"))) for view in views}, event=events[0])
    kept = [f for f in case.facts if subject(f) != subject(split)]
    told = judge(case.model_copy(update={"facts": (*kept, split), "viewpoints": tuple(views)}), LAW)

    for answer in told.answers:
        assert answer.explanation[0].article == answer.norm
        assert all(step.text for step in answer.explanation)
        assert set(answer.by_viewpoint) == set(views)
        assert (answer.verdict == "disputed") == (len(set(answer.by_viewpoint.values())) > 1)
        assert answer.verdict in {"disputed", *answer.by_viewpoint.values()}
        assert bool(answer.depends_on) == ("undetermined" in answer.by_viewpoint.values())


LEANED_ON = {
    *(group.agreement for group in LAW.classes.values()),
    *(name for area in LAW.areas.values() for name in (area.home_agreement, area.members_only)),
}
"""Agreements by which a class of states or a treaty area is defined: without them other agreements mean something else."""
ALONE = [pact for pact in LAW.agreement_ids if pact not in LEANED_ON]
ENDED = [pact.id for pact in LAW.agreements.values() if pact.start and pact.last and pact.start < pact.last]


def without(identifier: str) -> Catalogue:
    """The same law, had this agreement never been made."""
    law = copy(LAW)
    law._agreements = {name: pact for name, pact in LAW.agreements.items() if name != identifier}
    law.agreements = law._agreements
    law.agreement_ids = tuple(law._agreements)
    law.norms = {norm.id: norm for pact in law._agreements.values() for norm in pact.norms}
    return law


@settings(max_examples=15, deadline=None)
@given(scenes(), st.data())
def test_an_agreement_more_changes_no_answer_under_another_one(case: Case, data: st.DataObject):
    more = judge(case, LAW)
    added = data.draw(st.sampled_from([pact for pact in dict.fromkeys(a.norm.split("/")[0] for a in more.answers) if pact in ALONE]))
    fewer = judge(case, without(added))
    told = {(a.who, a.toward, a.norm, a.event): a for a in more.answers}

    assert [told.get((a.who, a.toward, a.norm, a.event)) for a in fewer.answers] == list(fewer.answers)
    assert {c for c in more.conflicts if not any(norm.startswith(f"{added}/") for norm in c.norms)} == set(fewer.conflicts)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(ENDED), st.data())
def test_what_has_ended_has_ended_for_good(identifier: str, data: st.DataObject):
    pact = LAW.agreement(identifier)
    norm = data.draw(st.sampled_from(pact.norms))
    who, toward = data.draw(st.permutations(sorted({party.state for party in pact.members})))[:2]
    assert pact.start
    assert pact.last
    happened = data.draw(st.dates(pact.start, pact.last))
    days = sorted(data.draw(st.lists(st.dates(happened, pact.last + timedelta(days=5000)), min_size=4, max_size=4)))
    event = Event(id="e", date=happened, kind="armed_attack", by=("BTN",), on=(toward,))
    wanted = Expectation(who=who, toward=toward, norm=norm.id, verdict="obliged")

    ended = ["terminated" in asked(Case(id="c", today=today, events=(event,), expect=(wanted,)))[(norm.id, "e")].reasons for today in days]
    assert ended == sorted(ended)


@settings(max_examples=25, deadline=None)
@given(st.sampled_from(sorted(CASES)), st.permutations(("FRA", "POL", "ESP", "CHN", "RUS")))
def test_names_of_states_are_only_names(name: str, names: list[str]):
    other = dict(zip(("FRA", "POL", "ESP", "CHN", "RUS"), names, strict=True))

    def renamed(text: str) -> str:
        return re.sub(r"\b(FRA|POL|ESP|CHN|RUS)\b", lambda code: other[code[1]], text)

    def answers(home: Path, say: Callable[[str], str]) -> set[tuple[str, ...]]:
        law = tiny(home, pact=say(PACT))
        path = home / "cases" / "pact" / f"{name}.yaml"
        path.write_text(say(path.read_text(encoding="utf-8")), encoding="utf-8")
        given = judge(read_case(path, frozenset()), law).answers
        return {(a.who, a.toward, a.norm, a.event, a.verdict, *a.reasons, *a.depends_on) for a in given}

    with TemporaryDirectory() as one, TemporaryDirectory() as two:
        told = answers(Path(one), str)
        assert told
        assert {tuple(map(renamed, answer)) for answer in told} == answers(Path(two), renamed)


def swapped(value: Any, one: str, other: str) -> Any:
    """Some data with the codes of two states exchanged, wherever they stand."""
    if isinstance(value, dict):
        return {swapped(key, one, other): swapped(inner, one, other) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [swapped(inner, one, other) for inner in value]
    return {one: other, other: one}.get(value, value) if isinstance(value, str) else value


def renamed_law(one: str, other: str) -> Catalogue:
    """The same law with two states exchanged throughout."""

    def again(model: M) -> M:
        data = model.model_dump(by_alias=True)
        there = swapped(data, one, other)
        return model if there == swapped(data, "", "") else type(model).model_validate(there)

    law = Catalogue()
    law.agreement_ids = LAW.agreement_ids
    law._agreements = {name: again(pact) for name, pact in LAW.agreements.items()}
    law.places = {name: again(place) for name, place in LAW.places.items()}
    law.areas = {name: again(area) for name, area in LAW.areas.items()}
    law.classes = {name: again(group) for name, group in LAW.classes.items()}
    return law


@settings(max_examples=10, deadline=None)
@given(scenes(), st.data())
def test_two_states_exchanged_throughout_law_and_case_exchange_their_answers(case: Case, data: st.DataObject):
    first = data.draw(st.sampled_from(case.states()))
    second = data.draw(st.sampled_from(sorted({*states()} - {first})))
    given_now = Case.model_validate(swapped(case.model_dump(by_alias=True), first, second))

    def told(answers: Iterable[Answer], one: str = "", other: str = "") -> set[tuple[object, ...]]:
        pairs = ((*swapped([a.who, a.toward], one, other), a) for a in answers)
        return {(who, toward, a.norm, a.event, a.verdict, frozenset(a.reasons), a.depends_on) for who, toward, a in pairs}

    assert told(judge(given_now, renamed_law(first, second)).answers) == told(judge(case, LAW).answers, first, second)


@settings(max_examples=40, deadline=None)
@given(scenes(), st.data())
def test_what_is_certain_stays_so_however_much_more_becomes_known(case: Case, data: st.DataObject):
    unknown = unknown_facts(case)
    known = [one for one in unknown if data.draw(st.booleans())]
    first = asked(case)
    later = asked(settled(case, known, tuple(data.draw(st.booleans()) for _ in known)))

    for key, answer in first.items():
        if answer.verdict != "undetermined":
            assert later[key].verdict == answer.verdict
        assert set(later[key].depends_on) <= set(answer.depends_on)


@settings(max_examples=25, deadline=None)
@given(scenes())
def test_the_steps_of_an_answer_end_in_facts_and_articles_and_give_its_verdict_again(case: Case):
    events = tuple(f"{event.id}: " for event in case.events)
    for answer in judge(case, LAW).answers:
        head, *steps = answer.explanation
        assert all((step.article or "").split("/")[0] in LAW.agreement_ids for step in answer.explanation)
        if answer.verdict == "not_in_force":
            assert (steps, head.holds) == ([], "no")
            continue
        assert all(why.startswith(events) or "place" in step.text for step in steps for why in step.because)
        failing = [step.text for step in steps if step.holds == "no"]
        if failing:
            assert answer.verdict == ("awaits" if all(text.endswith("is still missing") for text in failing) else "not_triggered")
        elif any(step.holds == "unknown" for step in steps):
            assert answer.verdict in {"undetermined", "not_triggered", "awaits"}
            assert (answer.verdict == "undetermined") == bool(answer.depends_on)
        else:
            assert answer.verdict == GIVES[answer.modality]
