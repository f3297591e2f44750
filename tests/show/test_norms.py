from datetime import date

import pytest

from foedus.show.norms import agreement_lines, conditions, life, measure_set_lines, parties
from foedus.terms.measures import MeasureSet
from foedus.terms.norms import Agreement


def agreement(norm: dict[str, object] | None = None, **more: object) -> Agreement:
    bare = {"id": "made-up-1950/1", "article": "1", "duty": "assist", "strength": "L2", "paraphrase": "Each helps the other.",
            "trigger": ("armed_attack",), "checked": "text"}  # fmt: skip
    return Agreement.model_validate({
        "id": "made-up-1950", "title": "A Pact", "form": "treaty", "kinds": ["defense"], "signed": "1950-01-01", "place": "Vienna",
        "in_force": "1951-01-01", "until": "1960-12-31", "citation": "A made-up citation",
        "parties": ["FRA", {"state": "ITA", "from": "1955-01-01"}, {"state": "GBR", "until": "1953-01-01"}], "checked": "summary",
        "norms": [{**bare, **(norm or {})}], **more,
    })  # fmt: skip


def said(norm: dict[str, object]) -> list[str]:
    pact = agreement(norm)
    return conditions(pact.norms[0], pact)


def test_the_life_of_an_agreement_on_a_day():
    assert life(agreement(), None) == "Signed 1 January 1950 in Vienna; in force from 1 January 1951 to 31 December 1960."
    assert life(agreement(), date(1950, 6, 1)).endswith("On 1 June 1950: signed, not in force.")
    assert life(agreement(), date(1961, 1, 1)).endswith("On 1 January 1961: no longer in force.")


def test_parties_with_dates_of_their_own_carry_them():
    assert parties(agreement(), date(1954, 1, 1)) == (
        "France (FRA); Italy (ITA, from 1 January 1955, not yet bound); The United Kingdom (GBR, to 1 January 1953, no longer bound)"
    )


@pytest.mark.parametrize(
    ("norm", "words"),
    [
        ({"state_of_war": True}, "only if the beneficiary is in a state of war"),
        ({"unprovoked": True}, "only if the attack was not provoked"),
        ({"awaits": ["request", "decision"]}, "only once given: the beneficiary's request or the organ's decision"),
        ({"attackers": {"least": 2, "class": "great_power", "outside": True}}, "only against at least 2 great powers that are no parties"),
        ({"legs": [{"bearers": ["FRA"], "toward": ["ITA"], "adversaries": [{"states": ["DEU"], "helped_by": "AUH"}]}]},
         "owed by France, owed to Italy, against Germany helped by Austria-Hungary"),
        ({"scope": {"territory": ["nato-6"]}}, "an attack on territory counts in nato-6"),
        ({"scope": {"territory": ["nato-6"], "outside": True}}, "an attack on territory counts outside nato-6"),
        ({"scope": {"forces": []}}, "an attack on forces, vessels or aircraft counts only on the beneficiary's own territory"),
        ({"when_helped_by": ["FRA"]}, "only if France helps as well"),
        ({"beneficiary_is": "attacker"}, "when the beneficiary is the one who attacks"),
        ({"from": "1952-01-01"}, "from 1 January 1952"),
        ({"articles": {"area": "6", "provoked": "un-charter-1945/51"}}, "area: see Article 6"),
        ({"readings": ["France reads it otherwise"]}, "one reading: France reads it otherwise"),
        ({"secret": {"known_from": "1955-01-01", "adversaries": [{"states": ["DEU"]}], "article": "s"}},
         "a secret protocol, known from 1 January 1955, narrows it to Germany"),
    ],
)  # fmt: skip
def test_every_condition_is_said(norm: dict[str, object], words: str):
    assert words in said(norm)


def test_a_norm_says_duty_strength_and_how_it_was_checked():
    text = "\n".join(agreement_lines(agreement()))

    assert "Must assist (L2, to assist by means it picks itself): Each helps the other." in text
    assert "checked against the text" in text
    assert "Citation: A made-up citation" in text


def test_one_article_can_be_shown_alone():
    text = "\n".join(agreement_lines(agreement(), only="made-up-1950/1"))

    assert "Article 1" in text
    assert "Parties" not in text


def test_areas_are_shown_by_name():
    pact = agreement({"scope": {"territory": ["nato-6"]}})

    assert "an attack on territory counts in the treaty area" in conditions(pact.norms[0], pact, {"nato-6": "the treaty area"})


def test_every_norm_of_the_shipped_library_can_be_shown():
    from foedus.library import catalogue

    for pact in catalogue().agreements.values():
        text = "\n".join(agreement_lines(pact, date(2024, 6, 20)))
        assert all(norm.id in text for norm in pact.norms)
    for one in catalogue().measure_sets.values():
        text = "\n".join(measure_set_lines(one))
        assert all(measure.id in text for measure in one.measures)


def test_a_measure_says_whom_it_binds_what_it_forbids_and_its_cap():
    measures = MeasureSet.model_validate({
        "id": "made-1", "title": "A Resolution", "body": "A Council", "adopted": "2017-12-22", "citation": "R/1", "checked": "text",
        "measures": [{
            "id": "made-1/5", "paragraph": "5", "verb": "decides", "in_force": "2018-01-01", "side": "supplier", "to": ["PRK"],
            "goods": ["refined_petroleum"], "cap": {"amounts": [{"amount": 500000, "unit": "barrel"}], "window": "calendar_year"},
            "paraphrase": "At most so much.", "checked": "text",
        }],
    })  # fmt: skip
    text = "\n".join(measure_set_lines(measures))

    assert "binds un member; forbids what the supplier does" in text
    assert "goods to North Korea: refined petroleum" in text
    assert "up to 500,000 barrel each calendar year" in text


def test_a_measure_that_was_lifted_and_came_back_says_all_its_days():
    measures = MeasureSet.model_validate({
        "id": "made-1", "title": "A Resolution", "body": "A Council", "adopted": "2006-12-22", "citation": "R/1", "checked": "text",
        "measures": [{
            "id": "made-1/5", "paragraph": "5", "verb": "decides", "in_force": "2007-01-01", "until": "2016-01-15", "side": "supplier", "to": ["IRN"],
            "more_spells": [{"from": "2025-09-28"}], "goods": ["arms"], "paraphrase": "No arms.", "checked": "text",
        }],
    })  # fmt: skip

    assert "in force from 1 January 2007 to 15 January 2016 and from 28 September 2025" in "\n".join(measure_set_lines(measures))
