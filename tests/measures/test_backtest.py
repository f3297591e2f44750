"""Whether the casus foederis arose, on invented wars, one condition each; and over the real ones, where they are there."""

import csv
import json
import subprocess
import sys
from typing import Any

import pytest
from tests.measures.tables import alliance, atop, cow, iwd, member, pact, write

from foedus.library import catalogue
from foedus.measures import assemble, backtest
from foedus.measures.treaty import TreatyAlone
from foedus.sources.datasets import read_atop, read_attacks, read_cow_wars, read_pairs

AUSTRIA, GERMANY, RUSSIA, SERBIA, FRANCE, BRITAIN, JAPAN = 300, 255, 365, 345, 220, 200, 740
NAMES = {300: "Austria-Hungary", 255: "Germany", 365: "Russia", 345: "Yugoslavia", 220: "France", 200: "United Kingdom", 740: "Japan"}
RUSSIA_ATTACKS = [(7, RUSSIA, "Russia", AUSTRIA, "Austria-Hungary", "1905-8-1", "1905-11-3")]
AUSTRIA_ATTACKS = [(7, AUSTRIA, "Austria-Hungary", RUSSIA, "Russia", "1905-8-1", "1905-11-3")]


@pytest.fixture
def told(tmp_path):
    """Ask about one alliance (paths of its files) in one war; give what arose and why."""

    def ask(files, attacks, spells=()):
        spells = spells or [
            (state, NAMES[state], side, 1 if side == 1 else 2, attacks[0][5], attacks[0][6], 2, 70)
            for side, state in ((1, attacks[0][1]), (2, attacks[0][3]))
        ]
        wars = assemble(read_cow_wars(cow(tmp_path / "cow.csv", *spells)), read_attacks(iwd(tmp_path / "iwd.csv", *attacks)))
        found = list(backtest(read_atop(*files).alliances, wars, catalogue()))
        return {one.obligation: one.arose for one in found}, " | ".join(reason for one in found for reason in one.reasons)

    return ask


def arose(answer: tuple[dict[str, bool | None], str], *obligations: str) -> list[bool | None]:
    return [answer[0].get(one) for one in obligations]


def test_an_attack_on_a_member_sets_off_a_defence_duty(tmp_path, told):
    found = told(pact(tmp_path, AUSTRIA, GERMANY, defense=1), RUSSIA_ATTACKS)

    assert arose(found, "defence", "any") == [True, True]
    assert "Germany owes Austria-Hungary" in found[1]


def test_a_member_that_attacks_sets_off_none(tmp_path, told):
    assert arose(told(pact(tmp_path, AUSTRIA, GERMANY, defense=1), AUSTRIA_ATTACKS), "defence", "any") == [False, None]


def test_but_it_sets_off_an_offence_duty(tmp_path, told):
    assert arose(told(pact(tmp_path, AUSTRIA, GERMANY, offense=1), AUSTRIA_ATTACKS), "offence") == [True]


def test_a_treaty_that_ended_before_the_attack_sets_off_none(tmp_path, told):
    assert told(pact(tmp_path, AUSTRIA, GERMANY, defense=1, end="1905-7-31"), RUSSIA_ATTACKS)[0] == {}


def test_another_enemy_than_the_one_named_sets_off_none(tmp_path, told):
    duty: dict[str, Any] = {"defense": 1, "defcoadv": 1}

    assert arose(told(pact(tmp_path, AUSTRIA, GERMANY, statthr1=FRANCE, **duty), RUSSIA_ATTACKS), "defence") == [False]
    assert arose(told(pact(tmp_path, AUSTRIA, GERMANY, statthr1=RUSSIA, **duty), RUSSIA_ATTACKS), "defence") == [True]


def test_an_enemy_whom_nobody_names_is_not_shown_to_be_meant(tmp_path, told):
    found = told(pact(tmp_path, AUSTRIA, GERMANY, defense=1, defcoadv=1), RUSSIA_ATTACKS)

    assert arose(found, "defence") == [False]
    assert "neither ATOP nor the library names" in found[1]


def test_but_it_is_the_enemy_of_the_war_in_which_the_treaty_was_made(tmp_path, told):
    assert arose(told(pact(tmp_path, AUSTRIA, GERMANY, begin="1905-9-1", defense=1, defcoadv=1), RUSSIA_ATTACKS), "defence") == [True]


def test_a_treaty_made_while_a_member_under_attack_still_fights_binds_at_once(tmp_path, told):
    found = told(pact(tmp_path, AUSTRIA, GERMANY, begin="1905-9-1", defense=1), RUSSIA_ATTACKS)

    assert arose(found, "defence") == [True]
    assert "still at war on 1905-09-01" in found[1]


def test_a_treaty_made_when_the_war_is_over_does_not(tmp_path, told):
    assert told(pact(tmp_path, AUSTRIA, GERMANY, begin="1905-11-4", defense=1), RUSSIA_ATTACKS)[0] == {}


def test_help_promised_for_the_war_that_goes_on_is_owed_whoever_began_it(tmp_path, told):
    duty: dict[str, Any] = {"begin": "1905-9-1", "defense": 1, "defcoadv": 1, "statthr1": RUSSIA}

    assert arose(told(pact(tmp_path, AUSTRIA, GERMANY, defcocon=1, **duty), AUSTRIA_ATTACKS), "defence") == [True]
    assert arose(told(pact(tmp_path, AUSTRIA, GERMANY, **duty), AUSTRIA_ATTACKS), "defence") == [False]


def test_a_particular_conflict_is_no_later_war(tmp_path, told):
    found = told(pact(tmp_path, AUSTRIA, GERMANY, defense=1, defcocon=1), RUSSIA_ATTACKS)

    assert arose(found, "defence") == [False]
    assert "particular conflict" in found[1]


def test_a_provoked_attack_leaves_a_duty_asleep_only_if_the_treaty_says_so(tmp_path, told):
    attacks = [
        (7, AUSTRIA, "Austria-Hungary", SERBIA, "Yugoslavia", "1914-7-29", "1914-12-31"),
        (7, RUSSIA, "Russia", AUSTRIA, "Austria-Hungary", "1914-8-1", "1914-12-31"),
    ]
    spells = [
        (AUSTRIA, NAMES[300], 2, 1, "1914-7-29", "1918-11-3", 2, 70),
        (SERBIA, NAMES[345], 1, 2, "1914-7-29", "1918-11-3", 2, 70),
        (RUSSIA, NAMES[365], 1, 2, "1914-8-1", "1917-12-5", 2, 70),
    ]

    assert arose(told(pact(tmp_path, AUSTRIA, GERMANY, defense=1), attacks, spells), "defence") == [True]
    assert arose(told(pact(tmp_path, AUSTRIA, GERMANY, defense=1, defconpr=1), attacks, spells), "defence") == [False]


def test_a_war_far_from_home_does_not_reach_a_duty_bound_to_a_place(tmp_path, told):
    attacks = [(7, 160, "Argentina", BRITAIN, "United Kingdom", "1982-3-25", "1982-6-20")]
    spells = [(160, "Argentina", 1, 1, "1982-3-25", "1982-6-20", 1, 70), (BRITAIN, NAMES[200], 2, 2, "1982-3-25", "1982-6-20", 1, 70)]

    assert arose(told(pact(tmp_path, BRITAIN, FRANCE, begin="1950-1-1", defense=1, defcoloc=1), attacks, spells), "defence") == [False]
    assert arose(told(pact(tmp_path, BRITAIN, FRANCE, begin="1950-1-1", defense=1), attacks, spells), "defence") == [True]


def test_neutrality_bound_to_an_attack_on_the_ally(tmp_path, told):
    assert arose(told(pact(tmp_path, AUSTRIA, GERMANY, neutral=1, neucoatt=1), RUSSIA_ATTACKS), "neutrality") == [True]
    assert arose(told(pact(tmp_path, AUSTRIA, GERMANY, neutral=1, neucoatt=1), AUSTRIA_ATTACKS), "neutrality") == [False]
    assert arose(told(pact(tmp_path, AUSTRIA, GERMANY, neutral=1), AUSTRIA_ATTACKS), "neutrality") == [True]


def test_allies_who_fight_each_other_break_any_pact_but_consultation(tmp_path, told):
    assert arose(told(pact(tmp_path, AUSTRIA, RUSSIA, defense=1), RUSSIA_ATTACKS), "defence", "any") == [False, True]
    assert arose(told(pact(tmp_path, AUSTRIA, RUSSIA, nonagg=1), RUSSIA_ATTACKS), "nonaggression", "any") == [True, True]
    assert arose(told(pact(tmp_path, AUSTRIA, RUSSIA, consul=1), RUSSIA_ATTACKS), "any") == [None]


def test_allies_who_fight_each_other_test_their_pact_even_when_one_helps_a_victim(tmp_path, told):
    attacks = [
        (7, 645, "Iraq", 690, "Kuwait", "1990-8-2", "1990-12-31"),
        (7, 670, "Saudi Arabia", 645, "Iraq", "1990-9-1", "1990-12-31"),
    ]
    spells = [
        (645, "Iraq", 2, 1, "1990-8-2", "1990-12-31", 6, 70),
        (690, "Kuwait", 1, 2, "1990-8-2", "1990-12-31", 6, 70),
        (670, "Saudi Arabia", 1, 2, "1990-9-1", "1990-12-31", 6, 70),
    ]

    found = told(pact(tmp_path, 645, 670, begin="1989-3-27", nonagg=1), attacks, spells)

    assert arose(found, "nonaggression", "any") == [False, True]
    assert "allies fought each other" in found[1]


def test_a_treaty_that_ends_a_war_between_its_parties_is_not_broken_by_it(tmp_path, told):
    assert arose(told(pact(tmp_path, AUSTRIA, RUSSIA, begin="1905-11-2", nonagg=1), RUSSIA_ATTACKS), "nonaggression", "any") == [True, True]
    assert arose(told(pact(tmp_path, AUSTRIA, RUSSIA, begin="1905-11-3", nonagg=1), RUSSIA_ATTACKS), "nonaggression", "any") == [False, None]


def test_nonaggression_is_not_broken_by_a_war_on_an_outsider(tmp_path, told):
    assert arose(told(pact(tmp_path, AUSTRIA, GERMANY, nonagg=1), AUSTRIA_ATTACKS), "nonaggression", "any") == [False, None]


def test_a_duty_borne_by_one_member_alone_is_owed_to_the_other_only(tmp_path, told):
    files = atop(tmp_path, [alliance(1001, defense=1)], [member(1001, AUSTRIA, defense=1), member(1001, GERMANY)])

    assert arose(told(files, RUSSIA_ATTACKS), "defence") == [False]


def test_a_member_that_joins_during_the_war_is_protected_from_then_on(tmp_path, told):
    files = atop(
        tmp_path,
        [alliance(1001, defense=1)],
        [member(1001, GERMANY, defense=1), member(1001, FRANCE, defense=1), member(1001, AUSTRIA, "1905-10-1", defense=1)],
    )

    found = told(files, RUSSIA_ATTACKS)

    assert arose(found, "defence") == [True]
    assert "still at war on 1905-10-01" in found[1]


def test_the_text_in_the_library_stands_in_place_of_the_flags(tmp_path, told):
    """ATOP flags nothing here; the Dual Alliance of the library, the same treaty by members and days, names Russia."""
    files = pact(tmp_path, AUSTRIA, GERMANY, begin="1879-10-7", end="1918-11-3", defense=1)
    france_attacks = [(7, FRANCE, "France", GERMANY, "Germany", "1905-8-1", "1905-11-3")]

    assert "dual-1879" in told(files, RUSSIA_ATTACKS)[1]
    assert arose(told(files, RUSSIA_ATTACKS), "defence") == [True]
    assert arose(told(files, france_attacks), "defence") == [False]


def test_what_the_text_says_of_help_leaves_no_room_for_a_flag(tmp_path, told):
    """The Dual Alliance promises help to an ally attacked, so a flag that says help in any war adds nothing."""
    files = pact(tmp_path, AUSTRIA, GERMANY, begin="1879-10-7", end="1918-11-3", defense=1, offense=1)

    assert arose(told(files, AUSTRIA_ATTACKS), "defence", "offence", "any") == [False, None, None]


def test_an_occasion_that_the_text_names_and_no_table_shows_is_not_taken_to_have_come(tmp_path, told):
    """Bulgaria owed Greece neutrality in a war over Cretan deputies only."""
    attacks = [(7, 350, "Greece", 640, "Ottoman Empire", "1912-10-17", "1912-12-19")]
    spells = [(350, "Greece", 1, 1, "1912-10-17", "1912-12-19", 2, 70), (640, "Ottoman Empire", 2, 2, "1912-10-17", "1912-12-19", 2, 70)]
    dated: dict[str, Any] = {"begin": "1912-5-29", "end": "1913-6-29", "defense": 1, "neutral": 1}

    assert arose(told(pact(tmp_path, 350, 355, **dated), attacks, spells), "neutrality", "any") == [None, None]
    assert arose(told(pact(tmp_path, 350, GERMANY, **dated), attacks, spells), "neutrality", "any") == [True, True]


@pytest.mark.parametrize(("end", "expected"), [("1870-8-20", False), ("1870-10-1", True)])
def test_an_attack_on_a_state_that_the_treaty_protects_sets_it_off(tmp_path, told, end, expected):
    """Britain and Prussia in 1870 made Belgium's neutrality their business; the treaty bound them from 26 August."""
    attacks = [
        (7, FRANCE, "France", GERMANY, "Germany", "1870-7-19", "1870-12-26"),
        (7, FRANCE, "France", 211, "Belgium", "1870-8-1", end),
    ]
    spells = [
        (FRANCE, NAMES[220], 1, 1, "1870-7-19", "1870-12-26", 2, 70),
        (GERMANY, NAMES[255], 2, 2, "1870-7-19", "1870-12-26", 2, 70),
        (211, "Belgium", 2, 2, "1870-8-1", end, 2, 70),
    ]

    found = told(pact(tmp_path, BRITAIN, GERMANY, begin="1870-8-26", end="1872-5-10", offense=1), attacks, spells)

    assert arose(found, "offence") == [expected]


def test_that_a_protected_state_which_is_no_party_asked_for_help_is_not_taken_for_granted(tmp_path, told):
    """The Manila Pact protects Laos, on whose soil nobody acts unasked."""
    attacks = [
        (7, 816, "Vietnam", 812, "Laos", "1964-5-1", "1964-12-1"),
        (7, 2, "United States of America", 816, "Vietnam", "1964-6-1", "1964-12-1"),
    ]
    spells = [
        (816, "Vietnam", 1, 1, "1964-5-1", "1964-12-1", 7, 70),
        (812, "Laos", 2, 2, "1964-5-1", "1964-12-1", 7, 70),
        (2, "United States of America", 2, 2, "1964-6-1", "1964-12-1", 7, 70),
    ]
    members = [member(1001, code, "1954-9-8", "1977-6-30", defense=1) for code in (2, BRITAIN, FRANCE, 900, 920, 770, 840, 800)]

    found = told(atop(tmp_path, [alliance(1001, "1954-9-8", "1977-6-30", defense=1)], members), attacks, spells)

    assert arose(found, "defence", "any") == [False, None]


def test_pairs_that_the_tables_do_not_know_are_not_answered(tmp_path):
    alliances = read_atop(*pact(tmp_path, AUSTRIA, GERMANY, defense=1)).alliances
    wars = assemble((), read_attacks(iwd(tmp_path / "iwd.csv", *RUSSIA_ATTACKS)))
    rows = [{"atop_id": 1001, "war_id": 7}, {"atop_id": 1001, "war_id": 93}, {"atop_id": 9, "war_id": 7}]
    pairs = read_pairs(write(tmp_path / "pairs.csv", ["atop_id", "war_id"], rows))

    found = list(backtest(alliances, wars, catalogue(), pairs))

    assert [(one.atop_id, one.war_id, one.obligation, one.arose) for one in found] == [
        (1001, "7", "defence", True),
        (1001, "7", "any", True),
        (1001, "93", "any", None),
        (9, "7", "any", None),
    ]


def test_a_treaty_alone_leans_on_the_library_for_places_and_other_agreements():
    law = catalogue()
    alone = TreatyAlone(law, law.agreement("nato-1949"))

    assert list(alone.agreements) == ["nato-1949"]
    assert alone.agreement("un-charter-1945") is law.agreement("un-charter-1945")
    assert alone.places.keys() == law.places.keys()


def test_the_public_half_of_the_expert_labels_is_met(shared, tmp_path):
    folder = shared / "data"
    alliances = read_atop(folder / "atop-4.01-alliance.csv", folder / "atop-4.01-member.csv").alliances
    wars = assemble(read_cow_wars(folder / "cow-interstate-war-4.0.csv"), read_attacks(folder / "iwd-interstate-war-1.csv"))
    labels = folder / "casus-labels.csv"
    with (tmp_path / "predictions.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["atop_id", "war_id", "obligation", "predicted"])
        for one in backtest(alliances, wars, catalogue(), read_pairs(labels)):
            writer.writerow([one.atop_id, one.war_id, one.obligation, "" if one.arose is None else int(one.arose)])
    command = [
        sys.executable,
        str(folder / "score_casus.py"),
        str(tmp_path / "predictions.csv"),
        "--labels",
        str(labels),
        "--json",
        "--bootstrap",
        "0",
    ]

    scores = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)["results"]

    assert scores["HEADLINE assistance (defence or offence)"]["f1"] >= 0.93
    assert scores["neutrality (no defence/offence)"]["f1"] >= 0.9
    assert scores["nonaggression only (arose = broken)"]["f1"] >= 0.9
