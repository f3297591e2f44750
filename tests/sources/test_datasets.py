"""Tables that the user names are read with their traps, and refused in one line when they are something else."""

from datetime import date
from pathlib import Path

import pytest
from tests.measures.tables import alliance, atop, cow, iwd, member, pact, write

from foedus.sources.datasets import cow_of, read_atop, read_attacks, read_cow_wars, read_pairs, state_of
from foedus.sources.datasets.atop import ALLIANCES, MEMBERS
from foedus.sources.datasets.wars import COW_COLUMNS
from foedus.terms.errors import DatasetError


def refused(call: object, *words: str) -> None:
    with pytest.raises(DatasetError) as caught:
        call()  # type: ignore[operator]
    message = str(caught.value)
    assert "\n" not in message
    for word in words:
        assert word in message


def test_members_are_joined_to_their_alliance_with_duties_and_conditions(tmp_path):
    files = pact(tmp_path, 300, 255, defense=1, defcoadv=1, statthr1=365, offcoadv=1)

    found = read_atop(*files).alliances[1001]

    assert found.members == {300, 255}
    assert found.rows[0].duties == {"defense"}
    assert found.rows[0].conditions == {("defense", "adversary")}  # a condition on a duty that the member does not owe is none
    assert found.rows[0].threats == (365,)
    assert found.end is None
    assert found.rows[0].exit is None


def test_a_month_or_day_that_is_not_known_is_read_as_the_widest_it_may_be(tmp_path):
    files = atop(tmp_path, [alliance(1001, "1900-3-0")], [member(1001, 220, "1900-3-0", "1910-0-0"), member(1001, 200, "1900-3-5", "1910-2-0")])

    rows = read_atop(*files).alliances[1001].rows

    assert [(row.entry, row.exit) for row in rows] == [
        (date(1900, 3, 1), date(1910, 12, 31)),
        (date(1900, 3, 5), date(1910, 2, 28)),
    ]


def test_a_file_in_latin_1_with_more_columns_in_another_order_is_read(tmp_path):
    path = tmp_path / "wars.csv"
    columns = ["Notes", *reversed(COW_COLUMNS)]
    write(path, columns, [{"ccode": 2, "Side": 1, "StartYear1": 1900, "StartMonth1": 1, "StartDay1": 1, "Initiator": 1, "Notes": "Perú"}], blank=-8)
    path.write_bytes(path.read_text(encoding="utf-8").encode("latin-1"))

    assert [one.state for one in read_cow_wars(path)] == [2]


def test_a_second_spell_of_a_state_in_a_war_is_a_spell_of_its_own(tmp_path):
    path = tmp_path / "wars.csv"
    spells = {"StartYear1": 1939, "StartMonth1": 9, "StartDay1": 3, "EndYear1": 1940, "EndMonth1": 6, "EndDay1": 22}
    again = {"StartYear2": 1944, "StartMonth2": 10, "StartDay2": 23, "EndYear2": 1945, "EndMonth2": 5, "EndDay2": 7}
    write(path, COW_COLUMNS, [{"WarNum": 1, "ccode": 220, "Side": 1, "Initiator": 2, "WhereFought": 15, **spells, **again}], blank=-8)

    first, second = read_cow_wars(path)

    assert (first.end, second.start) == (date(1940, 6, 22), date(1944, 10, 23))
    assert first.regions == {2, 4, 6, 7}


def test_a_state_that_enters_a_war_twice_on_one_day_and_side_is_refused_with_both_lines(tmp_path):
    row = (220, "France", 1, 2, "1939-9-3", "1940-6-22", 2, 139)
    other_side = (220, "France", 2, 2, "1940-7-3", "1940-11-1", 2, 139)

    assert len(read_cow_wars(cow(tmp_path / "both.csv", row, other_side))) == 2
    refused(lambda: read_cow_wars(cow(tmp_path / "twice.csv", row, row)), "twice.csv:3", "enters war 139 on side 1 on 1939-09-03 twice", "line 2")


def test_another_version_of_the_list_of_wars_and_one_without_rows_are_refused(tmp_path):
    path = tmp_path / "wars.csv"
    write(path, [*COW_COLUMNS, "Version"], [{"ccode": 2, "Side": 1, "StartYear1": 1900, "StartMonth1": 1, "StartDay1": 1, "Version": 3}], blank=-8)

    refused(lambda: read_cow_wars(path), "wars.csv:2", "this is version 3", "foedus reads version 4")
    refused(lambda: read_cow_wars(write(tmp_path / "none.csv", COW_COLUMNS, [])), "none.csv", "there are no rows")


def test_dyad_years_become_one_attack_from_the_first_day_to_the_last(tmp_path):
    path = iwd(
        tmp_path / "iwd.csv", (1, 740, "Japan", 710, "China", "1937-7-7", "1937-12-31"), (1, 740, "Japan", 710, "China", "1938-1-1", "1938-8-14")
    )

    (attack,) = read_attacks(path)

    assert (attack.start, attack.end) == (date(1937, 7, 7), date(1938, 8, 14))


@pytest.mark.parametrize(
    ("code", "day", "ours"),
    [
        (365, date(1914, 8, 1), "RUS"),
        (365, date(1941, 6, 22), "SUN"),
        (255, date(1866, 6, 15), "PRS"),
        (260, date(1955, 5, 6), "DEU"),
        (816, date(1965, 2, 7), "VDR"),
        (816, date(1979, 2, 17), "VNM"),
        (8152, date(1990, 1, 1), "COW8152"),
    ],
)
def test_a_cow_code_means_the_state_of_its_day(code, day, ours):
    assert state_of(code, day) == ours


def test_germany_has_another_cow_code_while_it_was_two():
    assert [cow_of("DEU", date(year, 1, 1)) for year in (1930, 1970, 2000)] == [255, 260, 255]
    assert cow_of("XYZ", date(1930, 1, 1)) is None


def test_the_two_atop_files_swapped_are_told_apart(tmp_path):
    alliances, members = pact(tmp_path, 300, 255, defense=1)
    write(alliances, [*ALLIANCES.columns, "mem1"], [alliance(1001, mem1=300)])

    refused(lambda: read_atop(members, alliances), "alliances.csv:1", "is the ATOP file of alliances, not the ATOP file of members", "swapped")


def test_dyad_years_are_no_member_file(tmp_path):
    alliances, _ = pact(tmp_path, 300, 255)
    dyads = write(tmp_path / "dyads.csv", ["atopid1", "year", "mem1", "mem2", "defense"], [{}])

    refused(lambda: read_atop(alliances, dyads), "dyad-years")


def test_a_renamed_column_is_named_with_what_was_probably_meant(tmp_path):
    columns = ["defence" if name == "defense" else name for name in MEMBERS.columns]
    files = atop(tmp_path, [alliance(1001)], [member(1001, 300)], member_columns=columns)

    refused(lambda: read_atop(*files), "members.csv:1", "no column 'defense'", "did you mean 'defence'")


def test_several_missing_columns_are_counted(tmp_path):
    columns = [name for name in MEMBERS.columns if not name.startswith("neuco")]
    files = atop(tmp_path, [alliance(1001)], [member(1001, 300)], member_columns=columns)

    refused(lambda: read_atop(*files), "no column 'neucoadv' (and 6 more)")


def test_another_version_of_atop_is_refused(tmp_path):
    refused(lambda: read_atop(*atop(tmp_path, [alliance(1001)], [member(1001, 300, version="3.0")])), "members.csv:2", "ATOP 3", "versions 4 and 5")


def test_two_files_of_different_versions_are_refused(tmp_path):
    files = atop(tmp_path, [alliance(1001)], [member(1001, 300, version="5.1")])

    refused(lambda: read_atop(*files), "members.csv:2", "this is ATOP 5.1, and alliances.csv is ATOP 4.01", "of one version")


def test_version_5_is_read(tmp_path):
    files = atop(tmp_path, [alliance(1001, version="5.1")], [member(1001, 300, version="5.1")])

    assert read_atop(*files).version == "5.1"


@pytest.mark.parametrize(
    ("state", "day", "words"),
    [
        (340, "2008-1-1", ("340 is no COW code", "Serbia is 345", "Gleditsch-Ward")),
        (260, "2000-1-1", ("260 was not in use on 2000-01-01", "Germany is 255 then")),
        (255, "1960-1-1", ("255 was not in use on 1960-01-01", "Germany is 260 then")),
        (730, "1950-7-1", ("730 was not in use", "Korea is 731 then")),
        (9, "1950-7-1", ("9 is no COW state code",)),
    ],
)
def test_a_state_code_out_of_its_time_is_refused(tmp_path, state, day, words):
    refused(lambda: read_atop(*atop(tmp_path, [alliance(1001)], [member(1001, state, day)])), "members.csv:2", *words)


def test_overlapping_phases_of_one_member_are_refused(tmp_path):
    rows = [member(1001, 300, "1900-1-1", "1910-1-1", phase=1), member(1001, 300, "1905-1-1", phase=2)]

    refused(lambda: read_atop(*atop(tmp_path, [alliance(1001)], rows)), "members.csv:3", "alliance 1001: member 300 enters phase 2 on 1905-01-01")


def test_phases_that_follow_each_other_or_a_return_are_no_overlap(tmp_path):
    rows = [
        member(1001, 300, "1900-1-1", "1905-1-1", phase=1),
        member(1001, 300, "1905-1-1", "1906-1-1", phase=2),
        member(1001, 300, "1908-1-1", phase=2),
    ]

    assert len(read_atop(*atop(tmp_path, [alliance(1001)], rows)).alliances[1001].rows) == 3


def test_of_two_phases_that_begin_on_one_day_the_later_is_taken_and_said(tmp_path):
    rows = [member(1001, 300, "1993-1-1", phase=3), member(1001, 300, "1993-1-1", "1994-1-1", phase=2)]
    found = read_atop(*atop(tmp_path, [alliance(1001)], [{**row, "member": 316} for row in rows]))

    assert [row.phase for row in found.alliances[1001].rows] == [3]
    assert "phases 2 and 3 both begin on 1993-01-01" in found.notices[0]


@pytest.mark.parametrize(
    ("alliances", "members", "words"),
    [
        ([alliance(1001), alliance(1001)], [member(1001, 300)], ("alliances.csv:3", "1001 stands twice")),
        ([alliance(1001)], [member(1001, 300), member(1002, 255)], ("members.csv:3", "no alliance 1002 in alliances.csv")),
        ([alliance(1001), alliance(1002)], [member(1001, 300)], ("alliances.csv:3", "no member of alliance 1002")),
        ([alliance(1001)], [member(1001, 300, "1900-1-1", "1899-1-1")], ("members.csv:2", "leaves on 1899-01-01, before")),
        ([alliance(1001)], [member(1001, 300, "1900-2-31")], ("members.csv:2", "there is no day 1900-2-31")),
        ([alliance(1001)], [member(1001, 300, defense="yes")], ("members.csv:2", "defense is no number: 'yes'")),
        ([alliance(1001)], [member(1001, 300, defense=2)], ("members.csv:2", "defense must be 0 or 1, not 2")),
        ([alliance(1001)], [], ("members.csv", "no rows")),
    ],
)
def test_what_cannot_be_is_refused_with_its_line(tmp_path, alliances, members, words):
    refused(lambda: read_atop(*atop(tmp_path, alliances, members)), *words)


def test_a_missing_file_is_named_with_its_neighbour(tmp_path):
    cow(tmp_path / "wars.csv", (300, "Austria", 1, 1, "1914-7-29", "1918-11-3", 2, 106))

    refused(lambda: read_cow_wars(tmp_path / "war.csv"), "no such file", "did you mean 'wars.csv'")


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", ("the file is empty",)),
        (b"\x1f\x8b\x08\x00rest", ("no text with commas", "unpack")),
        (b"WarNum;ccode;Side\n1;2;1\n", ("separated by tabs or semicolons",)),
        (b"a,b\n1,2\n", ("has none of its columns",)),
        (b"WarNum,WarNum\n1,2\n", ("'WarNum' stands twice",)),
        (b"WarNo,WarName,StateNum\n1,x,2\n", ("version 3",)),
        (b"larger_war_id,year\n1,1900\n", ("this is the Interstate War Data",)),
    ],
)
def test_a_file_that_is_no_list_of_wars_is_refused(tmp_path, content, words):
    path = tmp_path / "wars.csv"
    path.write_bytes(content)

    refused(lambda: read_cow_wars(path), "wars.csv", *words)


def test_a_row_with_a_comma_too_many_is_refused_with_its_line(tmp_path):
    path = tmp_path / "wars.csv"
    path.write_text(",".join(COW_COLUMNS) + "\n1,2,3\n")

    refused(lambda: read_cow_wars(path), "wars.csv:2", "3 cells under")


def test_an_attack_on_oneself_and_an_end_before_the_beginning_are_refused(tmp_path):
    refused(lambda: read_attacks(iwd(tmp_path / "a.csv", (1, 740, "Japan", 740, "Japan", "1937-7-7", "1937-12-31"))), "attacks itself")
    refused(lambda: read_attacks(iwd(tmp_path / "b.csv", (1, 740, "Japan", 710, "China", "1937-7-7", "1937-7-6"))), "before it begins")


def test_pairs_name_wars_by_number_or_by_cow_number(tmp_path):
    path = write(tmp_path / "pairs.csv", ["atop_id", "war_id"], [{"atop_id": 1, "war_id": 53}, {"atop_id": 1, "war_id": "cow:139"}])

    assert [(one.iwd, one.cow) for one in read_pairs(path)] == [(53, None), (None, 139)]


def test_a_table_of_labels_serves_as_pairs_and_lends_its_cow_numbers(tmp_path):
    columns = ["atop_id", "iwd_war_id", "cow_war_id", "casus_arose"]
    path = write(tmp_path / "labels.csv", columns, [{"atop_id": 1, "iwd_war_id": 53, "cow_war_id": 139}, {"atop_id": 2, "iwd_war_id": 93}], blank="")

    assert [(one.iwd, one.cow) for one in read_pairs(path)] == [(53, 139), (93, None)]


def test_a_pair_whose_war_is_a_name_is_refused(tmp_path):
    path = write(tmp_path / "pairs.csv", ["atop_id", "war_id"], [{"atop_id": 1, "war_id": "Crimea"}])

    refused(lambda: read_pairs(path), "pairs.csv:2", "Crimea")


def test_the_real_files_are_read_whole(shared):
    folder: Path = shared / "data"

    found = read_atop(folder / "atop-4.01-alliance.csv", folder / "atop-4.01-member.csv")

    assert (found.version, len(found.alliances)) == ("4.01", 745)
    begun = [one for one in found.alliances.values() if one.begin <= date(1944, 12, 31)]
    assert (len(begun), sum("defense" in one.duties for one in begun), sum("offense" in one.duties for one in begun)) == (216, 111, 58)
    assert len({one.war for one in read_cow_wars(folder / "cow-interstate-war-4.0.csv")}) == 95
    assert len({one.war for one in read_attacks(folder / "iwd-interstate-war-1.csv")}) == 88


@pytest.mark.parametrize("number", ["nan", "inf", "1e30"])
def test_a_number_that_cannot_be_is_said_with_its_line(tmp_path, number):
    path = cow(tmp_path / "w.csv", (300, "Austria", number, 1, "1914-7-29", "1918-11-3", 2, 106))

    with pytest.raises(DatasetError, match=rf"w.csv:2: Side is no number that can be: '{number}'"):
        read_cow_wars(path)
