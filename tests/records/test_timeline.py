import random

from foedus.records import corroborate
from foedus.records.timeline import timeline

from .builders import Records


def test_claims_stand_by_their_days_a_year_before_its_months_and_the_undated_last():
    made = Records()
    for day in ("2024-06-19", None, "2024", "2024-06", "1951"):
        made.pact(day or "undated", day, parties=("RUS", f"X{day}"))
    random.Random(3).shuffle(made.made)

    assert [one.day for one in timeline(corroborate([], made.made))] == ["1951", "2024", "2024-06", "2024-06-19", None]


def test_a_claim_has_the_day_that_most_of_its_records_give():
    made = Records()
    for doc, day in (("a", "2024-06-18"), ("b", "2024-06-19"), ("c", "2024-06-19"), ("d", "2024-06")):
        made.pact(doc, day)

    (claim,) = timeline(corroborate([], made.made))

    assert claim.day == "2024-06-19"
    assert len(claim.records) == 4


def test_where_as_many_records_give_a_day_the_more_exact_one_counts():
    made = Records()
    made.flow("a", "oil", on_day="2024-05")
    made.flow("b", "oil", on_day="2024-05-03")

    assert [one.day for one in timeline(corroborate([], made.made))] == ["2024-05-03"]


def test_the_day_of_a_thing_goes_before_the_day_that_its_sentence_names():
    made = Records()
    made.pact("a", "2024-06-19", on_day="2024-06-21")

    assert [one.day for one in timeline(corroborate([], made.made))] == ["2024-06-19"]


def test_what_somebody_said_is_no_event():
    made = Records()
    made("a", "statement", speaker="Kim", on_day="2024-06-19")
    made("a", "quote", speaker="Kim", text="a b c d", on_day="2024-06-19")

    assert timeline(corroborate([], made.made)) == ()


def test_only_what_every_record_denies_is_denied():
    made = Records()
    made.flow("a", "oil", certainty="denied")
    made.flow("a", "wheat", certainty="denied")
    made.flow("b", "wheat")

    assert [(one.about.split()[0], one.denied) for one in timeline(corroborate([], made.made))] == [("oil", True), ("wheat", False)]


def test_a_day_that_is_no_edtf_day_is_none():
    made = Records()
    made.flow("a", "oil", on_day="../2024-06-19")

    assert [one.day for one in timeline(corroborate([], made.made))] == [None]
