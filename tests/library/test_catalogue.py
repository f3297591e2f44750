"""The catalogue: what is found by state, and the days on which it changes."""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from foedus.library import catalogue
from foedus.reasoning import Case, Judgement, judge
from foedus.terms.events import Event

LAW = catalogue()


def attacked(state: str, day: date) -> Judgement:
    raid = Event(id="raid", date=day, kind="armed_attack", by=("anyone",), on=(state,))
    return judge(Case(id="raid", today=day, events=(raid,)), LAW)


def test_a_party_can_claim_what_is_owed_between_the_parties():
    assert "nato-1949/5" in LAW.norms_toward["EST"]
    assert "nato-1949/5" not in LAW.norms_toward["UKR"]


def test_any_state_can_claim_what_is_owed_to_every_one():
    named = {norm.id for norm in LAW.norms.values() for leg in norm.legs if leg.toward_class == "any_state"}

    assert named
    assert LAW.norms_toward_class["any_state"] == named


def test_a_changed_agreement_is_found_by_the_states_that_it_then_has():
    pact = LAW.agreement("rus-prk-2024")
    changed = LAW.with_one_changed(pact.model_copy(update={"parties": ("RUS", "CHN")}))

    assert "rus-prk-2024/4" in LAW.norms_toward["PRK"]
    assert "rus-prk-2024/4" in changed.norms_toward["CHN"]
    assert "rus-prk-2024/4" not in changed.norms_toward["PRK"]


def test_a_changed_day_of_entry_into_force_is_a_day_on_which_that_library_changes():
    pact = LAW.agreement("rus-prk-2024")
    day = next(one for one in (date(2024, 7, 1) + timedelta(n) for n in range(100)) if LAW.same_since(one) != one)
    changed = LAW.with_one_changed(pact.model_copy(update={"start": day}))

    assert changed.same_since(day) == day


def test_the_library_is_the_same_from_the_day_on_which_something_ends_until_the_next_begins():
    force = LAW.agreement("rus-prk-2024").start

    assert force is not None
    assert LAW.same_since(force) == force
    assert LAW.same_since(force - timedelta(days=1)) < force
    assert LAW.same_since(date.min) == date.min


@settings(max_examples=15, deadline=None)
@given(st.sampled_from(["RUS", "PRK", "EST", "EGY", "JPN", "ARM"]), st.dates(date(1930, 1, 1), date(2026, 6, 1)))
def test_a_question_has_the_same_answer_on_every_day_since_the_library_changed(state: str, day: date):
    def told(answers: Judgement) -> list[tuple[object, ...]]:
        return [(a.who, a.toward, a.norm, a.verdict, a.reasons, a.by_viewpoint, a.depends_on) for a in answers.answers]

    def owed(answers: Judgement) -> list[tuple[object, ...]]:
        return [one for one in told(answers) if one[1] == state]

    assert told(attacked(state, day)) == told(attacked(state, LAW.same_since(day)))
    assert owed(attacked(state, day)) == owed(attacked(state, LAW.same_since(day, toward=state)))
