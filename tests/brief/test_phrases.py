"""Words for codes."""

import pytest

from foedus.brief.phrases import FACTS, FIRMLY, STRENGTHS, condition, facts, foes
from foedus.library import catalogue
from foedus.terms.events import FACT_KEYS
from foedus.terms.norms import TRIGGER_WORDS, Adversary

LAW = catalogue()


@pytest.mark.parametrize(
    ("norm", "words"),
    [
        ("rus-prk-2024/3", "a threat, upon a request"),
        ("rus-irn-2025/3", "aggression that was not provoked"),
        ("fra-rus-1894/2", "a mobilisation by Austria-Hungary and Germany or Italy"),
        ("belgium-1839/7", "the acts refrained from: an armed attack, an invasion, aggression, a declaration of war or a blockade"),
    ],
)
def test_what_sets_an_article_off_is_said_in_words(norm, words):
    assert condition(LAW.norms[norm], LAW.agreement(norm.split("/")[0]), LAW) == words


def test_every_article_of_the_library_has_a_condition_in_words():
    for norm in LAW.norms.values():
        words = condition(norm, LAW.agreement(norm.agreement), LAW)

        assert "_" not in words, norm.id
        assert "  " not in words, norm.id


def test_adversaries_are_named_with_what_makes_them_adversaries():
    one = Adversary(states=("ITA",), helped_by="DEU")
    other = Adversary.model_validate({"except": ["RUS"], "not_helped_by": "RUS"})

    assert foes([one, other], LAW) == ("Italy, if Germany helps it", "any state except Russia, unless Russia helps it")


def test_every_fact_that_a_verdict_may_turn_on_has_words():
    assert set(FACT_KEYS) <= set(FACTS)
    assert {"goods", "quantity", "price"} <= set(FACTS)
    assert facts(["a_new_fact"]) == ("whether a new fact",)


def test_the_words_for_codes_are_complete():
    assert set(STRENGTHS) == {"L0", "L1", "L2", "L3", "L4"}
    assert {"asserted", "denied"} <= set(FIRMLY)
    assert {"armed_attack", "war", "none"} <= set(TRIGGER_WORDS)
