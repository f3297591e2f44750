"""Supposed attacks as addresses, and unknown facts as switches."""

from datetime import date

import pytest

from foedus.library import catalogue
from foedus.reasoning import judge
from foedus.show.web.supposing import MOST, Supposed, case_of, command, switches, words_of
from foedus.terms.errors import FoedusError
from foedus.terms.events import FACT_KEYS

SOUTH = Supposed("South Korea", "PRK", "", "2025-03-01")


def test_names_and_codes_are_taken_alike():
    case = case_of(SOUTH, catalogue())

    assert (case.events[0].by, case.events[0].on, case.today) == (("KOR",), ("PRK",), date(2025, 3, 1))


def test_a_fact_that_is_set_is_given_and_an_unknown_one_is_not():
    asked = Supposed("KOR", "PRK", "", "2025-03-01", facts={"state_of_war PRK": "true", "provoked": "unknown"})

    case = case_of(asked, catalogue())

    assert [(fact.fact, fact.of, fact.value) for fact in case.facts] == [("state_of_war", "PRK", "true")]
    assert command(asked) == 'foedus casus --attack KOR:PRK --on 2025-03-01 --fact "state_of_war PRK true"'


def test_a_switch_that_is_set_settles_what_turned_on_it():
    law = catalogue()
    open_answers, _ = switches(judge(case_of(SOUTH, law), law, settle=True), SOUTH)
    assert "state_of_war PRK" in {one.fact for one in open_answers}
    asked = Supposed("KOR", "PRK", "", "2025-03-01", facts={"state_of_war PRK": "true"})

    judgement = judge(case_of(asked, law), law, settle=True)
    found, _ = switches(judgement, asked)

    assert (found[0].fact, found[0].truth) == ("state_of_war PRK", "true")
    assert {a.verdict for a in judgement.answers if (a.who, a.norm) == ("RUS", "rus-prk-2024/4")} == {"obliged"}


def test_every_switch_can_be_set_either_way():
    law = catalogue()
    asked = Supposed("UKR", "RUS", "kursk", "2025-01-10", views=("RUS", "unga"))
    found, _ = switches(judge(case_of(asked, law), law, settle=True), asked)

    assert found
    for one in found:
        for truth in ("true", "false"):
            assert case_of(Supposed("UKR", "RUS", "kursk", "2025-01-10", facts={one.fact: truth}), law).facts


@pytest.mark.parametrize("name", sorted(set(FACT_KEYS) - {"happened", "exempted", "notified", "listed_party", "livelihood"}))
def test_every_fact_about_an_attack_is_a_sentence(name: str):
    about = [] if FACT_KEYS[name] == ("event",) else ["RUS" for _ in FACT_KEYS[name]]

    words = words_of(" ".join([name, *about]))

    assert words[0].isupper()
    assert "_" not in words


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        (Supposed("RUZ", "POL", "", "2025-01-01"), "did you mean 'RUS'"),
        (Supposed("RUS", "POL", "", "soon"), "is no date"),
        (Supposed("RUS", "POL:DEU", "", "2025-01-01"), "is no name of a state"),
        (Supposed("RUS", "POL", "atlantis", "2025-01-01"), "unknown place"),
        (Supposed("RUS", "POL", "", "2025-01-01", kind="sulk"), "no kind of event"),
        (Supposed("RUS", "POL", "", "2025-01-01", facts={f"decision x-{n}": "true" for n in range(MOST + 1)}), "are more than the 40"),
        (Supposed("RUS", "POL", "", "2025-01-01", facts={"provoked": "perhaps"}), "is no value"),
    ],
)
def test_what_means_nothing_is_told(asked: Supposed, words: str):
    with pytest.raises(FoedusError, match=words):
        case_of(asked, catalogue())
