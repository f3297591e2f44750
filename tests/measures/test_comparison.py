"""Our encodings beside ATOP's: found by members and days, each difference with its reason."""

from pathlib import Path
from typing import Any

import pytest
from tests.measures.tables import alliance, atop, member, pact

from foedus.library import catalogue
from foedus.measures import Comparison, compare
from foedus.measures.matching import match
from foedus.measures.treaty import kind_of
from foedus.sources.datasets import read_atop

DUAL: dict[str, Any] = {"begin": "1879-10-7", "end": "1918-11-3", "defense": 1, "defcoadv": 1, "statthr1": 365, "neutral": 1}


def compared(files: tuple[Path, Path], *agreements: str) -> Comparison:
    law = catalogue()
    return compare(read_atop(*files).alliances, [law.agreement(one) for one in agreements])


def test_a_treaty_is_found_by_members_and_days(tmp_path):
    assert compared(pact(tmp_path, 300, 255, **DUAL), "dual-1879", "nato-1949").pairs == {1001: "dual-1879"}


@pytest.mark.parametrize(("states", "begin"), [((300, 220), "1879-10-7"), ((300, 255, 220), "1879-10-7"), ((300, 255), "1890-10-7")])
def test_other_members_or_another_time_are_another_treaty(tmp_path, states, begin):
    assert compared(pact(tmp_path, *states, **{**DUAL, "begin": begin}), "dual-1879").pairs == {}


def test_of_two_texts_the_nearer_in_time_is_taken(tmp_path):
    alliances = read_atop(*pact(tmp_path, 200, 740, begin="1905-8-12", end="1911-7-13", defense=1)).alliances
    law = catalogue()

    pairs = match(alliances, [law.agreement(one) for one in ("gbr-jpn-1902", "gbr-jpn-1905", "gbr-jpn-1911")])

    assert pairs[1001].id == "gbr-jpn-1905"


def test_a_type_that_only_one_side_has_is_listed_with_a_reason(tmp_path):
    found = compared(pact(tmp_path, 300, 255, **DUAL, consul=1), "dual-1879")

    (one,) = [d for d in found.differences if d.what == "type"]
    assert (one.item, one.ours, one.atop, one.standing) == ("consultation", "no", "yes", "ours")
    assert one.reason
    assert found.share("type") == pytest.approx(0.8)


def test_signature_and_entry_into_force_apart_are_explained(tmp_path):
    files = atop(
        tmp_path, [alliance(1001, "1879-10-7", defense=1)], [member(1001, state, "1879-10-7", "1918-11-3", defense=1) for state in (300, 255)]
    )

    entries = [d for d in compared(files, "dual-1879").differences if d.what == "entry"]

    assert all(d.standing == "explained" and "signature" in d.reason for d in entries)


def test_a_condition_of_the_text_that_atop_does_not_flag_names_its_article(tmp_path):
    found = compared(pact(tmp_path, 300, 255, **{**DUAL, "defcoadv": 0}), "dual-1879")

    (one,) = [d for d in found.differences if d.item == "defense: adversary"]
    assert (one.standing, one.reason.startswith("article 1")) == ("explained", True)


def test_a_member_that_the_library_lacks_is_for_the_library_to_mend(tmp_path):
    rows = [member(1001, state, "1954-9-8", defense=1) for state in (2, 200, 220, 770, 800, 840, 900, 920, 750)]

    found = compared(atop(tmp_path, [alliance(1001, "1954-9-8", defense=1)], rows), "manila-1954")

    (one,) = [d for d in found.differences if d.what == "member"]
    assert (one.item, one.standing) == ("750 India", "ours")
    assert found.share("member") == pytest.approx(8 / 9)


def test_what_is_explained_counts_as_settled(tmp_path):
    found = compared(pact(tmp_path, 300, 255, **{**DUAL, "defcoadv": 0}), "dual-1879")

    assert found.share("condition") < found.share("condition", settled=True) == 1


def test_the_real_alliances_are_compared_and_every_difference_has_a_reason(shared):
    folder = shared / "data"
    alliances = read_atop(folder / "atop-4.01-alliance.csv", folder / "atop-4.01-member.csv").alliances

    found = compare(alliances, catalogue().agreements.values())

    assert len(found.pairs) >= 120
    assert all(d.reason for d in found.differences)
    assert found.share("member") >= 0.95
    assert found.share("condition") >= 0.9


def test_a_party_that_atop_knows_as_a_state_only_later_is_no_point_of_comparison(tmp_path):
    allies = [member(1001, state, "1940-9-27", "1945-8-15", defense=1) for state in (255, 325, 740, 310, 360, 355, 345)]
    later = [member(1002, state, "1993-1-1") for state in (317, 344, 2)]
    files = atop(tmp_path, [alliance(1001, "1940-9-27", defense=1), alliance(1002, "1993-1-1")], [*allies, *later])

    members = [d for d in compared(files, "tripartite-1940").differences if d.what == "member"]

    assert [(d.item.split()[0], d.standing, d.reason) for d in members] == [
        ("317", "outside", "ATOP knows it as a state only from 1993-01-01"),
        ("344", "outside", "ATOP knows it as a state only from 1993-01-01"),
    ]


def test_a_member_of_an_earlier_text_alone_is_explained(tmp_path):
    ours = [member(1001, state, "2003-8-26", defense=1) for state in (571, 570, 541, 590, 565, 572, 510, 560, 551, 552)]
    rows = [*ours, member(1001, 591, "2001-8-14", "2003-7-1", defense=1), member(1001, 540, "2003-8-26", defense=1)]

    found = compared(atop(tmp_path, [alliance(1001, "2003-8-26", defense=1)], rows), "sadc-2003")

    assert {d.item: d.standing for d in found.differences if d.what == "member"} == {"540 Angola": "ours", "591 the Seychelles": "explained"}


@pytest.mark.parametrize(("phase", "standing"), [(1, "open"), (2, "explained")])
def test_a_member_that_comes_into_a_later_text_is_explained(tmp_path, phase, standing):
    rows = [member(1001, state, "1954-9-8", defense=1) for state in (2, 200, 220, 770, 840, 900, 920)]
    files = atop(tmp_path, [alliance(1001, "1954-9-8", defense=1)], [*rows, member(1001, 800, "1962-3-6", defense=1, phase=phase)])

    entries = {d.item: d.standing for d in compared(files, "manila-1954").differences if d.what == "entry"}

    assert entries["800 Thailand"] == standing


def test_a_type_that_an_article_only_allows_is_explained(tmp_path):
    files = pact(tmp_path, 371, 373, 370, 372, 705, 703, 359, 365, 702, 704, begin="1993-1-22", defense=1, consul=1, nonagg=1)

    (one,) = [d for d in compared(files, "cis-1993").differences if d.what == "type"]

    assert (one.item, one.standing, one.reason.startswith("article 12 allows it")) == ("defense", "explained", True)


def test_an_enemy_from_outside_explains_that_atop_finds_one(tmp_path):
    files = pact(tmp_path, 640, 373, begin="2010-8-16", defense=1, defcoadv=1)

    (one,) = [d for d in compared(files, "aze-tur-2010").differences if d.item == "defense: adversary"]

    assert (one.standing, "from outside" in one.reason) == ("explained", True)


def test_the_two_states_of_viet_nam_are_told_apart_and_one_who_binds_itself_alone_is_explained(tmp_path):
    states = (775, 811, 20, 710, 816, 220, 750, 290, 817, 800, 365, 200, 2)
    rows = [member(1001, state, "1962-7-23", nonagg=1, consul=1) for state in states]
    elsewhere = [member(1002, state, "1960-1-1", nonagg=1) for state in (812, 840)]
    files = atop(tmp_path, [alliance(1001, "1962-7-23", nonagg=1, consul=1), alliance(1002, "1960-1-1", nonagg=1)], [*rows, *elsewhere])

    (one,) = [d for d in compared(files, "laos-1962").differences if d.what == "member"]

    assert (one.item, one.standing, "owes nothing" in one.reason) == ("812 Laos", "explained", True)


def test_a_place_that_no_event_shows_explains_that_atop_finds_one(tmp_path):
    files = pact(tmp_path, 365, 375, begin="1948-4-6", end="1992-1-20", defense=1, defcoadv=1, defcoloc=1)

    (one,) = [d for d in compared(files, "sun-fin-1948").differences if d.item == "defense: location"]

    assert (one.standing, "an attack through Finland" in one.reason) == ("explained", True)


@pytest.mark.parametrize(
    ("agreement", "members", "begin", "duties", "item", "words"),
    [
        ("srb-bgr-1912", (345, 355), "1912-3-13", {"offense": 1, "neutral": 1, "neucoloc": 1}, "neutrality: location", "the ally who makes war"),
        ("gbr-jpn-1902", (200, 740), "1902-1-30", {"defense": 1, "neutral": 1, "neuconum": 1}, "neutrality: number", "article III draws the line"),
    ],
)
def test_a_condition_that_the_library_has_in_another_form_is_explained(tmp_path, agreement, members, begin, duties, item, words):
    (one,) = [d for d in compared(pact(tmp_path, *members, begin=begin, **duties), agreement).differences if d.item == item]

    assert (one.standing, words in one.reason) == ("explained", True)


def test_a_phase_that_was_over_when_the_text_was_signed_is_another_text(tmp_path):
    earlier = [member(1001, state, "1939-4-6", "1939-8-25", phase=1, neutral=1) for state in (200, 290)]
    rows = [*earlier, *(member(1001, state, "1939-8-25", "1945-7-5", phase=2, defense=1, offense=1, consul=1) for state in (200, 290))]
    files = atop(tmp_path, [alliance(1001, "1939-4-6", defense=1)], rows)

    found = compared(files, "gbr-pol-1939")

    assert found.pairs == {1001: "gbr-pol-1939"}
    assert [d for d in found.differences if d.what in {"member", "entry", "type"}] == []


def test_a_later_phase_does_not_add_types_to_the_text_of_the_first(tmp_path):
    rows = [member(1001, state, "1920-8-14", "1922-8-31", phase=1, defense=1) for state in (315, 345)]
    rows += [member(1001, state, "1922-8-31", "1939-3-15", phase=2, defense=1, consul=1) for state in (315, 345)]

    found = compared(atop(tmp_path, [alliance(1001, "1920-8-14", defense=1)], rows), "csk-yug-1920")

    assert found.pairs == {1001: "csk-yug-1920"}
    assert [d for d in found.differences if d.what == "type"] == []


def test_a_phase_that_begins_with_an_article_of_the_text_counts(tmp_path):
    three = (300, 255, 325)
    rows = [member(1001, state, "1882-5-20", "1891-5-6", phase=1, defense=1, neutral=1, consul=1) for state in three]
    rows += [member(1001, state, "1891-5-6", "1918-11-3", phase=2, defense=1, offense=1, neutral=1, consul=1) for state in three]

    found = compared(atop(tmp_path, [alliance(1001, "1882-5-20", defense=1)], rows), "triple-1882")

    assert [d for d in found.differences if d.what == "type"] == []


def test_talks_on_everything_are_no_consultation_and_say_so(tmp_path):
    found = compared(pact(tmp_path, 710, 731, begin="1961-7-11", defense=1, nonagg=1, consul=1), "chn-prk-1961")

    (one,) = [d for d in found.differences if d.what == "type"]
    assert (one.item, one.ours, one.atop, one.standing) == ("consultation", "no", "yes", "explained")
    assert one.reason.startswith("article IV says so in general words only")


@pytest.mark.parametrize(
    ("norm", "kind"),
    [
        ("sun-fin-1948/2", "consultation"),
        ("sun-rou-1948/4", None),
        ("sun-deu-1939/1", "nonaggression"),
        ("sun-jpn-1941/1", None),
        ("deu-ott-1914/1", None),
        ("sun-jpn-1941/2", "neutrality"),
        ("ottoman-guarantee-1856/2a", "offense"),
        ("chapultepec-1945/1.3", "defense"),
        ("cyp-1960/4.2", None),
    ],
)
def test_a_norm_is_the_type_that_the_codebook_makes_of_it(norm, kind):
    agreement = catalogue().agreement(norm.split("/")[0])

    assert kind_of(next(one for one in agreement.norms if one.id == norm), agreement) == kind
