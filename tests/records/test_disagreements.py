"""Where documents, or one document with itself, differ."""

import pytest

from foedus.records import corroborate
from foedus.terms.evidence import Difference, Disagreement, Voice

from .builders import Records, document

DOCUMENTS = [document("a", publisher="Alpha"), document("b", publisher="Beta"), document("c", publisher="Gamma")]


def raised(made: Records, kind: Difference | None = None) -> list[Disagreement]:
    return [d for d in corroborate(DOCUMENTS, made.made).disagreements if kind is None or d.kind == kind]


def on_one_pact(*docs: str) -> Records:
    """Reports that tell of one agreement and do not differ on it."""
    made = Records()
    for doc in docs:
        made.pact(doc)
    return made


def test_reports_that_agree_raise_nothing():
    made = on_one_pact("a", "b")
    for doc in "ab":
        made.flow(doc, "munitions")
        made(doc, "obligation", duty="mutual_defence", parties=["PRK", "RUS"], trigger="attack")
        made(doc, "sanction", by=["UNSC"], on=["PRK"])

    assert raised(made) == []


# -- contradicts


@pytest.mark.parametrize("affirming", ["asserted", "reported", "claimed", "suspected", "planned"])
def test_a_denial_contradicts_an_affirmation_in_another_report(affirming):
    made = Records()
    made.flow("a", "munitions", certainty=affirming)
    made.flow("b", "munitions", certainty="denied", said_by=Voice(name="Moscow", of="RUS"))

    (found,) = raised(made)

    assert (found.kind, found.records) == ("contradicts", ("r1", "r2"))
    assert found.note == "Affirmed by Alpha; denied by Moscow (in Beta)."


def test_a_denial_contradicts_an_affirmation_in_the_same_report():
    made = Records()
    made.flow("a", "missiles", certainty="claimed", said_by="United States")
    made.flow("a", "missiles", certainty="denied", said_by="Tehran")

    assert [d.kind for d in raised(made)] == ["contradicts"]


def test_a_duty_said_not_to_be_there_contradicts_one_said_to_be_there():
    made = on_one_pact("a", "b")
    made("a", "obligation", duty="mutual_defence", parties=["PRK", "RUS"], negated=True)
    made("b", "obligation", duty="mutual_defence", parties=["PRK", "RUS"], trigger="attack")

    assert [(d.kind, d.records) for d in raised(made)] == [("contradicts", ("r3", "r4"))]


def test_two_days_of_one_signing_contradict():
    made = Records()
    made.pact("a", "1939-08-23")
    made.pact("b", "1939-08-24")

    (found,) = raised(made)

    assert found.kind == "contradicts"
    assert found.note == "Alpha says 1939-08-23; Beta says 1939-08-24."


def test_two_capitals_of_one_signing_contradict():
    made = Records()
    made.pact("a", place="Moscow")
    made.pact("b", place="Tehran")

    assert [d.kind for d in raised(made)] == ["contradicts"]


def test_two_pairs_of_signatories_contradict():
    made = Records()
    made.pact("a", signatories=["Vladimir Putin", "Kim Jong Un"])
    made.pact("b", signatories=["Sergei Lavrov", "Choe Son Hui"])

    assert [d.kind for d in raised(made)] == ["contradicts"]


def test_one_quotation_with_two_speakers_contradicts():
    made = Records()
    made("a", "quote", text="the strongest ever treaty", speaker="Kim Jong Un")
    made("b", "quote", text="The strongest ever treaty.", speaker="Vladimir Putin")

    assert [d.kind for d in raised(made)] == ["contradicts"]


def test_a_denial_of_a_broad_class_contradicts_an_affirmation_of_a_narrow_one_and_not_the_other_way_round():
    broad = Records()
    broad.flow("a", "arms", certainty="denied", said_by="Moscow")
    broad.flow("b", "munitions")
    narrow = Records()
    narrow.flow("a", "munitions", certainty="denied", said_by="Moscow")
    narrow.flow("b", "arms")

    assert [d.kind for d in raised(broad)] == ["contradicts"]
    assert [d.kind for d in raised(narrow)] == ["differs_in_certainty"]


# -- differs in certainty


def test_one_report_states_what_another_suspects():
    made = Records()
    made.flow("a", "munitions")
    made.flow("b", "munitions", certainty="suspected", said_by=Voice(name="American authorities", of="USA"))

    (found,) = raised(made)

    assert found.kind == "differs_in_certainty"
    assert found.about == "certainty of munitions from North Korea to Russia"
    assert found.note == "Alpha states it as a fact; Beta has it as a suspicion by American authorities."


def test_another_voucher_is_a_difference_of_its_own():
    made = Records()
    made.flow("a", "munitions", certainty="reported", said_by="KCNA")
    made.flow("b", "munitions", certainty="reported", said_by="TASS")

    (found,) = raised(made)

    assert (found.kind, found.about) == ("differs_in_certainty", "who vouches for munitions from North Korea to Russia")


def test_the_agency_named_by_one_and_publishing_the_other_is_one_voucher():
    made = Records()
    made.flow("a", "munitions", certainty="reported", said_by="Beta")
    made.flow("b", "munitions", certainty="reported")

    assert raised(made) == []


def test_one_report_that_is_unsure_twice_does_not_differ_with_itself():
    made = Records()
    made.flow("a", "munitions", certainty="suspected")
    made.flow("a", "munitions", certainty="possible")

    assert raised(made) == []


def test_those_who_affirm_a_denied_thing_may_differ_among_themselves():
    made = Records()
    made.flow("a", "missiles")
    made.flow("b", "missiles", certainty="claimed", said_by="Washington")
    made.flow("b", "missiles", certainty="denied", said_by="Tehran")

    assert [(d.kind, d.records) for d in raised(made)] == [("contradicts", ("r1", "r2", "r3")), ("differs_in_certainty", ("r1", "r2"))]


def test_trigger_and_voucher_of_one_clause_are_two_disagreements():
    made = Records()
    made("a", "obligation", certainty="reported", said_by="TASS", duty="mutual_defence", parties=["PRK", "RUS"], trigger="attack")
    made("b", "obligation", duty="mutual_defence", parties=["PRK", "RUS"], trigger="aggression")

    assert [(d.kind, d.records) for d in raised(made)] == [("differs_in_certainty", ("r1", "r2")), ("refines", ("r1", "r2"))]


# -- refines


def test_a_span_of_years_refines_a_vaguer_one():
    made = Records()
    made("a", "visit", who="Vladimir Putin", to="PRK", first_in="24 years")
    made("b", "visit", who="Putin", to="PRK", first_in="over 20 years")

    (found,) = raised(made)

    assert (found.kind, found.note) == ("refines", "Alpha says “24 years”; Beta says “over 20 years”.")


def test_narrower_goods_refine_broader_ones_and_are_then_not_missing():
    made = on_one_pact("a", "b")
    made.flow("a", "munitions")
    made.flow("b", "arms")

    assert [d.kind for d in raised(made)] == ["refines"]


def test_of_several_narrow_classes_the_nearest_meets_the_broad_one_and_the_others_stand_alone():
    made = on_one_pact("a", "b")
    nearest = made.flow("a", "military_technology", certainty="planned")
    alone = made.flow("a", "nuclear_technology", certainty="possible")
    broad = made.flow("b", "technology", certainty="planned")

    found = raised(made)

    assert [(d.kind, set(d.records)) for d in found] == [("refines", {nearest.id, broad.id}), ("only_in", {alone.id})]


def test_goods_of_any_kind_and_goods_of_two_branches_do_not_meet():
    made = Records()
    made.flow("a", "any")
    made.flow("b", "oil")
    made.flow("c", "food")

    assert raised(made) == []


def test_an_imposer_that_is_named_refines_sanctions_by_nobody_named():
    made = on_one_pact("a", "b")
    vague = made("a", "sanction", on=["PRK"])
    made("b", "sanction", on=["PRK", "RUS"])
    exact = made("b", "sanction", by=["UNSC"], on=["PRK"])

    (found,) = raised(made)

    assert (found.kind, found.records) == ("refines", (vague.id, exact.id))


def test_areas_of_an_agreement_refine_each_other():
    made = Records()
    made.pact("a", areas=["political", "economic"])
    made.pact("b", areas=["trade", "security"])

    assert [d.kind for d in raised(made)] == ["refines"]


def test_a_report_that_has_both_versions_differs_with_neither():
    made = Records()
    made("a", "obligation", duty="mutual_defence", parties=["PRK", "RUS"], trigger="attack")
    made("b", "obligation", duty="mutual_defence", parties=["PRK", "RUS"], trigger="attack")
    made("b", "obligation", duty="mutual_defence", parties=["PRK", "RUS"], trigger="aggression")

    assert raised(made) == []


# -- only in


@pytest.mark.parametrize(
    ("kind", "slots"),
    [
        ("transfer", {"giver": ["RUS"], "receiver": ["PRK"], "goods": "oil"}),
        ("transfer", {"giver": ["RUS"], "receiver": ["IND"], "goods": "oil"}),
        ("obligation", {"duty": "consultation", "parties": ["PRK", "RUS"]}),
        ("sanction", {"by": ["USA"], "on": ["RUS"]}),
        ("agreement", {"parties": ["PRK", "RUS"], "signed": "2000-02-09"}),
    ],
)
def test_a_fact_of_one_report_is_missing_in_another_on_the_same_pact(kind, slots):
    made = on_one_pact("a", "b")
    alone = made("a", kind, **slots)

    (found,) = raised(made)

    assert (found.kind, found.records) == ("only_in", (alone.id,))
    assert found.note == "It stands in Alpha and not in Beta, on the same pact."


@pytest.mark.parametrize(
    ("kind", "slots"),
    [
        ("transfer", {"giver": ["DEU"], "receiver": ["UKR"], "goods": "arms"}),
        ("statement", {"speaker": "Kim Jong Un", "verb": "say", "content": "words"}),
        ("quote", {"text": "the strongest ever treaty"}),
        ("visit", {"who": "Vladimir Putin", "to": "PRK"}),
        ("opinion", {"holder": None}),
        ("provenance", {"role": "photo", "source": "Getty Images"}),
    ],
)
def test_what_does_not_touch_the_pact_or_only_one_report_could_have_is_not_missing(kind, slots):
    made = on_one_pact("a", "b")
    made("a", kind, **slots)

    assert raised(made) == []


def test_reports_on_other_pacts_miss_nothing():
    made = Records()
    made.pact("a")
    made.pact("b", "2025-01-17", ("IRN", "RUS"))
    made.flow("a", "oil", "RUS", "PRK")

    assert raised(made) == []


def test_what_two_of_three_reports_tell_is_missing_in_none():
    made = on_one_pact("a", "b", "c")
    made.flow("a", "oil")
    made.flow("b", "oil")

    assert raised(made) == []


def test_no_weapons_at_all_contradicts_drones_inside_one_report():
    made = Records()
    drones = made.flow("a", "drones", certainty="reported", said_by="Bloomberg")
    none = made.flow("a", "weapons", certainty="denied", said_by="Ali Sadeq")

    (found,) = raised(made)

    assert (found.kind, set(found.records)) == ("contradicts", {drones.id, none.id})
    assert "weapons of any kind denied by Ali Sadeq" in found.note


def test_no_drones_says_nothing_of_weapons_inside_one_report():
    made = Records()
    made.flow("a", "weapons", certainty="reported", said_by="Bloomberg")
    made.flow("a", "drones", certainty="denied", said_by="Ali Sadeq")

    assert not raised(made)


def test_a_pact_recalled_in_passing_is_not_what_a_report_is_about():
    made = Records()
    made.pact("a", at=0)
    made.pact("b", "2025-01-17", parties=("IRN", "RUS"), at=0)
    made.pact("b", at=50)
    made.flow("a", "oil", "RUS", "PRK", at=90)

    assert not raised(made)


def test_of_two_duties_in_one_report_each_is_of_its_own_pact():
    made = Records()
    made("a", "obligation", duty="mutual_defence", parties=["KOR", "USA"], negated=False)
    made("a", "obligation", duty="mutual_defence", parties=["KOR", "USA"], negated=True)

    assert not raised(made)


def test_reports_on_different_matters_do_not_differ_on_who_imposes_sanctions():
    made = Records()
    made("a", "sanction", on=["RUS"])
    made("b", "sanction", on=["RUS"], by=["USA"])

    assert not raised(made)
