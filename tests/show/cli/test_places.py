import json

import pytest


def test_the_list_gives_every_place_with_its_name(foedus):
    assert "goa" in [line.split()[0] for line in foedus("places", "list").stdout.splitlines()]


def test_the_list_of_a_day_gives_owner_and_holder_in_a_view(foedus):
    def line(*words: str) -> str:
        lines: list[str] = foedus("places", "list", "--on", "1982-05-01", *words).stdout.splitlines()
        return next(one for one in lines if one.startswith("falkland-islands"))

    assert "GBR" in line().split("held by")[0]
    assert "held by ARG" in line()
    assert "claimed: ARG" in line()
    assert "claimed: GBR" in line("--viewpoint", "ARG")


def test_the_list_as_json(foedus):
    rows = json.loads(foedus("places", "list", "--on", "1982-05-01", "-v", "ARG", "--format", "json").stdout)

    assert next(row for row in rows if row["id"] == "falkland-islands")["sovereign"] == "ARG"


def test_a_place_is_shown_over_time(foedus):
    text = " ".join(foedus("places", "show", "goa").stdout.split())

    assert "India (IND): India (IND)" in text
    assert "Everyone else: Portugal (PRT); India (IND) from 19 December 1961" in text


def test_a_place_is_shown_on_a_day_in_a_view_and_found_by_name(foedus):
    text = foedus("places", "show", "Goa", "--on", "1960-01-01", "--viewpoint", "IND").stdout

    assert "India (IND): India (IND)" in text
    assert "Everyone else" not in text
    assert "Governed by: Portugal (PRT)" in text


def test_a_place_as_json(foedus):
    assert json.loads(foedus("places", "show", "goa", "--format", "json").stdout)["sovereign"]["IND"] == "IND"
    assert json.loads(foedus("places", "show", "goa", "--on", "1960-01-01", "--format", "json").stdout)["sovereign"] == "PRT"


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("show", "falkland-island"), "unknown place 'falkland-island': did you mean 'falkland-islands'?"),
        (("show", "goa", "--viewpoint", "UNGAA"), "unknown viewpoint 'UNGAA'"),
        (("list", "--viewpoint", "RUZ"), "did you mean 'RUS'?"),
        (("show", "goa", "--on", "1961-12"), "'1961-12' is no date"),
    ],
)
def test_bad_input_is_one_clear_line(words: tuple[str, ...], message: str, foedus):
    result = foedus("places", *words)

    assert result.exit_code == 2
    assert result.stdout == ""
    assert message in result.stderr
    assert result.stderr.count("\n") == 1
