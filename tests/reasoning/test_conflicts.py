"""Duties that one state cannot all keep."""

from tests.reasoning.small import LAW, case, event, fact

from foedus.reasoning import judge


def clashes(*happened, **more) -> set[tuple[str, frozenset[str]]]:
    return {(c.who, frozenset(c.norms)) for c in judge(case(*happened, **more), LAW).conflicts}


def attack(identifier: str, day: str, by: str, on: str, **more):
    return event(identifier, day, "armed_attack", by, on, **more)


def test_help_in_arms_meets_a_ban_on_arms_to_the_victim():
    war = fact("state_of_war", True, of="PRK")
    found = clashes(attack("e", "2026-06-01", "KOR", "PRK"), facts=[war])

    assert ("RUS", frozenset({"rus-prk-2024/4", "unsc-2270/6"})) in found
    assert ("CHN", frozenset({"chn-prk-1961/2", "unsc-1718/8a1"})) in found


def test_a_help_that_is_not_owed_meets_nothing():
    peace = fact("state_of_war", False, of="PRK")

    assert clashes(attack("e", "2026-06-01", "KOR", "PRK"), facts=[peace]) == set()


def test_help_owed_in_one_viewpoint_only_is_enough_for_a_conflict():
    facts = [fact("state_of_war", True, of="RUS"), fact("provoked", {"RUS": False, "UKR": True}, event="e")]
    found = clashes(attack("e", "2025-03-01", "UKR", "RUS", place="belgorod"), facts=facts)

    assert ("PRK", frozenset({"rus-prk-2024/4", "unsc-1718/8b"})) in found


def test_a_ban_that_was_not_yet_in_force_or_only_calls_meets_nothing():
    before = clashes(attack("e", "2006-10-01", "KOR", "PRK"), facts=[fact("state_of_war", True, of="PRK")])
    after = clashes(attack("e", "2026-06-01", "KOR", "PRK"), facts=[fact("state_of_war", True, of="PRK")])

    assert before == set()
    assert not [norms for _, norms in after if "unsc-1874/19" in norms]


def test_a_ban_on_goods_of_any_kind_is_one_on_arms():
    found = clashes(attack("e", "1991-01-17", "ISR", "IRQ"))

    assert ("JOR", frozenset({"arab-1950/2", "unsc-661/3c"})) in found


def test_help_to_one_and_neutrality_toward_the_other_clash_when_each_is_attacked():
    facts = [fact("provoked", False, event="a"), fact("provoked", False, event="b")]
    both = clashes(attack("a", "1913-05-01", "FRA", "DEU"), attack("b", "1913-05-01", "DEU", "FRA"), facts=facts)
    one = clashes(attack("a", "1913-05-01", "FRA", "DEU"))

    assert ("ITA", frozenset({"triple-1882/2", "fra-ita-1902/1a"})) in both
    assert one == set()


def test_help_to_an_ally_who_makes_war_is_held_against_the_one_it_makes_war_on():
    found = clashes(event("e", "1941-06-22", "invasion", "DEU", "SUN"))

    assert not [who for who, _ in found if who == "ITA"]


def test_a_peace_that_claims_to_go_first_meets_help_against_the_other_side():
    (found,) = [norms for who, norms in clashes(attack("e", "1985-06-01", "ISR", "JOR")) if who == "EGY"]

    assert found == {"arab-1950/2", "egy-isr-1979/3", "egy-isr-1979/6.5"}


def test_an_older_ban_on_attack_meets_strong_help_against_the_same_state():
    found = clashes(attack("e", "1939-09-17", "SUN", "POL"), facts=[fact("provoked", False, event="e")])

    assert [norms for who, norms in found if who == "ROU"] == []
    assert [c.why for c in judge(case(attack("e", "1985-06-01", "ISR", "JOR")), LAW).conflicts if "prevails" in c.why]
