"""ATOP's rows become agreements of our model, and what is only flagged stays beside them."""

from datetime import date
from pathlib import Path
from typing import Any

from tests.measures.tables import alliance, atop, member, pact

from foedus.measures import CodedPact, coded
from foedus.sources.datasets import read_atop


def the_pact(folder: Path, *states: int, **duties: Any) -> CodedPact:
    return coded(read_atop(*pact(folder, *states, **duties)).alliances[1001])[0]


def test_a_defence_duty_is_help_to_one_under_attack(tmp_path):
    (duty,) = the_pact(tmp_path, 300, 255, defense=1).duties

    assert (duty.kind, duty.norm.duty, duty.norm.trigger, duty.norm.beneficiary_is) == ("defense", "assist", ("armed_attack",), "victim")
    assert duty.norm.unprovoked is False  # an old treaty that does not say so


def test_a_treaty_under_the_charter_leaves_provocation_to_it(tmp_path):
    (duty,) = the_pact(tmp_path, 2, 740, begin="1951-9-8", defense=1).duties

    assert duty.norm.unprovoked is None


def test_an_offence_duty_helps_whoever_began(tmp_path):
    (duty,) = the_pact(tmp_path, 255, 325, begin="1939-5-22", offense=1).duties

    assert (duty.norm.beneficiary_is, duty.norm.trigger) == ("either", ("war",))


def test_the_adversary_that_the_files_name_is_named_in_the_norm(tmp_path):
    (duty,) = the_pact(tmp_path, 300, 255, defense=1, defcoadv=1, statthr1=365).duties

    assert duty.norm.legs[0].adversaries[0].states == ("RUS", "SUN")
    assert duty.unnamed == ()


def test_an_adversary_a_place_and_a_conflict_that_are_only_flagged_stay_open(tmp_path):
    (duty,) = the_pact(tmp_path, 300, 255, defense=1, defcoadv=1, defcoloc=1, defcocon=1, defconpr=1).duties

    assert duty.unnamed == ("adversary", "conflict", "location")
    assert duty.norm.legs[0].adversaries == ()
    assert duty.norm.unprovoked


def test_neutrality_only_toward_an_ally_under_attack(tmp_path):
    (duty,) = the_pact(tmp_path, 365, 640, begin="1925-12-17", neutral=1, neucoatt=1).duties

    assert (duty.norm.duty, duty.norm.beneficiary_is) == ("neutrality", "victim")


def test_a_duty_that_one_member_bears_alone_has_one_bearer(tmp_path):
    rows = [member(1001, 200, "1930-6-30", defense=1), member(1001, 645, "1932-10-3")]

    (found,) = coded(read_atop(*atop(tmp_path, [alliance(1001, "1930-6-30", defense=1)], rows)).alliances[1001])

    assert found.duties[0].bearers == ("GBR",)
    assert found.duties[0].norm.legs[0].bearers == ("GBR",)


def test_each_phase_is_an_agreement_with_its_own_days_and_duties(tmp_path):
    rows = [
        *(member(1001, state, "1921-3-3", "1926-3-26", phase=1, defense=1, defcoadv=1, statthr1=365) for state in (290, 360)),
        *(member(1001, state, "1926-3-26", "1939-9-27", phase=2, defense=1) for state in (290, 360)),
    ]

    first, second = coded(read_atop(*atop(tmp_path, [alliance(1001, "1921-3-3", defense=1)], rows)).alliances[1001])

    assert (first.last, second.start) == (date(1926, 3, 26), date(1926, 3, 26))
    assert (len(first.duties[0].norm.legs[0].adversaries), len(second.duties[0].norm.legs[0].adversaries)) == (1, 0)


def test_a_member_that_changes_its_name_with_its_state_stays_a_party(tmp_path):
    found = the_pact(tmp_path, 365, 220, begin="1910-1-1", end="1930-1-1", consul=1)

    russia = [(p.state, p.start, p.last) for p in found.agreement.members if p.state != "FRA"]
    assert russia == [("RUS", date(1910, 1, 1), date(1922, 12, 29)), ("SUN", date(1922, 12, 30), date(1930, 1, 1))]
