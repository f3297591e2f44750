"""Agreements as code: what the schema refuses, and what it derives."""

from datetime import date

import pytest
from pydantic import ValidationError

from foedus.terms.measures import Measure
from foedus.terms.norms import Agreement, Norm, Party
from foedus.terms.places import Held, InArea, Place

NORM: dict[str, object] = {
    "id": "x-1900/1",
    "article": "1",
    "duty": "assist",
    "strength": "L3",
    "paraphrase": "They help.",
    "trigger": ["armed_attack"],
    "checked": "memory",
}
PACT: dict[str, object] = {
    "id": "x-1900",
    "title": "X",
    "form": "treaty",
    "signed": "1900-01-01",
    "in_force": "1900-02-01",
    "parties": ["GBR", "JPN"],
    "citation": "none",
    "checked": "memory",
    "norms": [NORM],
}


def refused(change: dict[str, object], base: dict[str, object] = PACT) -> str:
    with pytest.raises(ValidationError) as caught:
        Agreement.model_validate({**base, **change})
    return str(caught.value)


def test_an_agreement_cannot_be_in_force_before_it_is_signed():
    assert "before it was signed" in refused({"in_force": "1899-01-01"})


def test_an_agreement_cannot_end_before_it_is_in_force():
    assert "ends (1900-01-15) before it is in force" in refused({"until": "1900-01-15"})


def test_a_party_cannot_leave_before_it_is_bound():
    assert "GBR leaves" in refused({"parties": [{"state": "GBR", "from": "1905-01-01", "until": "1904-01-01"}]})


def test_a_norm_of_another_agreement_is_refused():
    assert "does not belong" in refused({"norms": [{**NORM, "id": "y-1900/1"}]})


def test_a_norm_given_twice_is_refused():
    assert "stands twice" in refused({"norms": [NORM, NORM]})


def test_a_norm_without_a_trigger_is_refused():
    assert "needs a trigger" in refused({"norms": [{k: v for k, v in NORM.items() if k != "trigger"}]})


def test_a_duty_to_refrain_must_be_a_must_not():
    assert "must_not" in refused({"norms": [{**NORM, "duty": "refrain"}]})


def test_consultation_has_the_lowest_strength():
    assert "L0" in refused({"norms": [{**NORM, "duty": "consult"}]})


@pytest.mark.parametrize(
    ("day", "status"),
    [
        (date(1899, 12, 31), "unsigned"),
        (date(1900, 1, 31), "signed"),
        (date(1900, 2, 1), "in_force"),
        (date(1901, 1, 1), "in_force"),
        (date(1901, 1, 2), "terminated"),
    ],
)
def test_status_follows_the_day(day, status):
    assert Agreement.model_validate({**PACT, "until": "1901-01-01"}).status(day) == status


def test_a_pact_that_never_came_into_force_stays_signed():
    assert Agreement.model_validate({**PACT, "in_force": None}).status(date(2000, 1, 1)) == "signed"


def test_later_agreements_rest_on_self_defence_and_older_ones_only_where_they_say_so():
    old = Agreement.model_validate(PACT)
    new = Agreement.model_validate({**PACT, "signed": "1950-01-01", "in_force": "1950-01-01"})
    said = Norm.model_validate({**NORM, "unprovoked": True})
    consult = Norm.model_validate({**NORM, "duty": "consult", "strength": "L0"})
    assert not old.defensive(old.norms[0])
    assert new.defensive(new.norms[0])
    assert old.defensive(said)
    assert not new.defensive(consult)


def test_the_short_form_of_a_party_is_written_out():
    assert Agreement.model_validate(PACT).members == (Party(state="GBR"), Party(state="JPN"))


def test_a_measure_names_its_target_once():
    base = {
        "id": "m-1/1",
        "paragraph": "1",
        "verb": "decides",
        "in_force": "2000-01-01",
        "side": "supplier",
        "goods": ["arms"],
        "paraphrase": "No.",
        "checked": "memory",
    }
    with pytest.raises(ValidationError, match="names its target once"):
        Measure.model_validate(base)
    with pytest.raises(ValidationError, match="names its target once"):
        Measure.model_validate({**base, "to": ["PRK"], "from": ["PRK"]})
    assert Measure.model_validate({**base, "to": ["PRK"]}).towards == ("PRK",)


def test_a_place_belongs_to_whom_the_viewpoint_says_from_the_day_it_says():
    place = Place(id="p", name="P", sovereign={"default": "UKR", "RUS": (Held(state="RUS", start=date(2014, 3, 18)),)})
    assert place.owner("RUS", date(2014, 3, 17)) == "UKR"
    assert place.owner("RUS", date(2014, 3, 18)) == "RUS"
    assert place.owner("unga", date(2024, 1, 1)) == "UKR"


def test_nobodys_land_is_said_to_be_so_and_what_is_not_said_is_not_known():
    sea = Place(id="sea", name="Sea", sovereign={"default": "none"}, admin=(Held(state="none"),))
    assert (sea.owner("GBR", date(2000, 1, 1)), sea.holder(date(2000, 1, 1))) == ("none", "none")
    assert (Place(id="p", name="P").owner("GBR", date(2000, 1, 1)), Place(id="p", name="P").holder(date(2000, 1, 1))) == (None, None)


def test_before_the_first_day_of_an_entry_nothing_is_known():
    since = (Held(state="GBR", start=date(1914, 11, 5)),)
    place = Place(id="p", name="P", sovereign={"default": since}, admin=since)
    assert (place.owner("TUR", date(1914, 11, 4)), place.holder(date(1914, 11, 4))) == (None, None)
    assert (place.owner("TUR", date(1914, 11, 5)), place.holder(date(1914, 11, 5))) == ("GBR", "GBR")


def test_a_place_lies_in_an_area_only_in_its_days():
    place = Place(id="p", name="P", areas=("pacific", InArea(area="nato-6", last=date(1962, 7, 2))))
    assert place.lies_in("pacific", date(2000, 1, 1))
    assert place.lies_in("nato-6", date(1962, 7, 2))
    assert not place.lies_in("nato-6", date(1962, 7, 3))
