import json

import pytest


def test_the_list_gives_days_direction_and_goods(foedus):
    line = next(line for line in foedus("measures", "list").stdout.splitlines() if line.startswith("unsc-2231/b5"))

    assert "2016-01-16 to 2020-10-18" in line
    assert "to IRN" in line


def test_the_list_of_a_target_on_a_day_says_where_each_stands(foedus):
    lines = {line.split()[0]: line for line in foedus("measures", "list", "--target", "Iran", "--on", "2025-10-10").stdout.splitlines()}

    assert "lapsed" in lines["unsc-2231/b5"]
    assert "in force, not for Russia, China and Iran" in lines["unsc-1929/8"]
    assert not any(name.startswith("unsc-1718") for name in lines)


def test_the_list_as_json(foedus):
    rows = json.loads(foedus("measures", "list", "--target", "PRK", "--on", "2024-06-19", "--format", "json").stdout)

    assert next(row for row in rows if row["id"] == "unsc-2397/5")["standing"] == "in force"
    assert all("PRK" in row["to"] + row["from"] for row in rows)


def test_a_target_without_measures_is_said(foedus):
    assert foedus("measures", "list", "--target", "NZL").stdout == "no measure in the library is on goods to or from New Zealand\n"


def test_a_resolution_is_shown_with_its_paragraphs(foedus):
    text = foedus("measures", "show", "unsc-2397").stdout

    assert "Paragraph 5" in text
    assert "Citation:" in text


def test_one_paragraph_is_shown_with_its_standing_on_the_day(foedus):
    text = foedus("measures", "show", "unsc-1929/8", "--on", "2025-10-10").stdout

    assert "unsc-1929/8: in force, but not in the view of Russia, China and Iran" in text
    assert "Citation:" not in text


def test_a_paragraph_as_json_has_only_itself(foedus):
    answer = json.loads(foedus("measures", "show", "unsc-2397/5", "--on", "2024-06-19", "-f", "json").stdout)

    assert [one["id"] for one in answer["measures"]] == ["unsc-2397/5"]
    assert answer["standing"] == {"unsc-2397/5": "in force"}


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("show", "usc-2397"), "unknown measure 'usc-2397': did you mean 'unsc-2397'?"),
        (("show", "unsc-2397/99"), "unknown paragraph 'unsc-2397/99'"),
        (("show", "unsc-2397", "--on", "2024-02-30"), "2024-02 has no day 30"),
        (("list", "--target", "RUZ"), "did you mean 'RUS'?"),
        (("list", "--on", "today"), "'today' is no date"),
    ],
)
def test_bad_input_is_one_clear_line(words: tuple[str, ...], message: str, foedus):
    result = foedus("measures", *words)

    assert result.exit_code == 2
    assert result.stdout == ""
    assert message in result.stderr
    assert result.stderr.count("\n") == 1
