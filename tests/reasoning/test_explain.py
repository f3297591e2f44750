"""Explanations in plain English, each step with its article."""

import pytest
from tests.reasoning.small import LAW, OURS, PLACES, ask, case, event, fact, transfer

from foedus.reasoning import judge, read_case
from foedus.reasoning.explain import actor, actors

RAID = event("raid", "2025-03-01", "armed_attack", "UKR", "RUS", place="belgorod")


def told(asked, who: str, toward: str, norm: str, upon: str | None = None) -> list[tuple[str, str | None, str]]:
    return [(step.text, step.article, step.holds) for step in ask(asked, who, toward, norm, upon).explanation]


def test_why_not_names_the_condition_that_fails_and_the_article_that_holds_it():
    steps = told(case(event("e", "2026-06-01", "armed_attack", "PRK", "USA", place="hawaii")), "GBR", "USA", "nato-1949/5")

    assert steps[0][1] == "nato-1949/5"
    assert steps[1:] == [("the place lies outside what the article protects", "nato-1949/6", "no")]


def test_a_provoked_attack_is_told_under_the_charter():
    steps = told(case(RAID, facts=[fact("provoked", True, event="raid"), fact("state_of_war", True, of="RUS")]), "PRK", "RUS", "rus-prk-2024/4")

    assert steps[1:] == [("the attack was provoked: it answers an earlier use of force", "un-charter-1945/51", "no")]


def test_an_open_question_shows_only_what_is_open():
    steps = told(case(RAID), "PRK", "RUS", "rus-prk-2024/4")

    assert steps[1:] == [("whether Russia is in a state of war is unknown", "rus-prk-2024/4", "unknown")]


def test_a_treaty_not_in_force_tells_its_dates():
    early = case(event("raid", "2024-08-01", "armed_attack", "UKR", "RUS"))
    (step,) = ask(early, "PRK", "RUS", "rus-prk-2024/4").explanation

    assert "it was not yet in force" in step.text
    assert "in force from 4 December 2024" in step.because


def test_viewpoints_that_differ_each_have_their_steps():
    asked = case(RAID, facts=[fact("provoked", {"RUS": False, "UKR": True}, event="raid"), fact("state_of_war", True, of="RUS")])
    texts = [text for text, _, _ in told(asked, "PRK", "RUS", "rus-prk-2024/4")]

    assert [text.split(":")[0] for text in texts if text.startswith("in the view of")] == ["in the view of Russia", "in the view of Ukraine"]


def test_a_state_that_defends_itself_needs_nobodys_request():
    asked = case(event("e", "1990-08-02", "invasion", "IRQ", "KWT"), expect=())
    asked = asked.model_copy(update={"expect": (wanted("KWT", "KWT", "un-charter-1945/51"),)})

    assert ("Kuwait acts for itself, so nobody need ask", "un-charter-1945/51", "yes") in told(asked, "KWT", "KWT", "un-charter-1945/51")


def wanted(who: str, toward: str, norm: str):
    from foedus.reasoning import Expectation

    return Expectation(who=who, toward=toward, norm=norm, verdict="permitted")


def test_a_measure_tells_the_route_the_cap_and_what_it_turns_on():
    went = transfer("oil", "2024-06-01", "RUS", "PRK", "refined_petroleum", unit="barrel")
    (step,) = next(m for m in judge(case(went), LAW).measures if m.measure == "unsc-2397/5").explanation

    assert (step.article, step.holds) == ("unsc-2397/5", "unknown")
    assert step.because[0].startswith("refined petroleum products from Russia to North Korea")
    assert any("500,000" in because and "the price does not matter" in because for because in step.because)
    assert step.because[-1] == "it turns on: exempted, listed party, livelihood, notified, quantity"


def test_every_answer_to_every_case_of_ours_explains_itself_and_names_its_article_first():
    for path in OURS[::15]:
        given = judge(read_case(path, PLACES), LAW)
        for one in given.answers:
            assert one.explanation[0].article == one.norm, path.stem
        for other in given.measures:
            assert other.explanation[0].article == other.measure, path.stem
        steps = [step for one in given.answers for step in one.explanation] + [step for one in given.measures for step in one.explanation]
        assert all(step.text and step.text == step.text.strip() and "  " not in step.text for step in steps), path.stem


@pytest.mark.parametrize(
    ("codes", "names"), [(("RUS",), "Russia"), (("RUS", "PRK"), "Russia and North Korea"), (("RUS", "PRK", "CHN"), "Russia, North Korea and China")]
)
def test_actors_are_named_in_a_row(codes: tuple[str, ...], names: str):
    assert actors(codes) == names


def test_an_unnamed_attacker_has_words_of_its_own():
    assert actor("anyone") == "an unnamed outside state"
