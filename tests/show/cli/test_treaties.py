import json

import pytest


def test_the_list_gives_days_parties_and_title(foedus):
    line = next(line for line in foedus("treaties", "list").stdout.splitlines() if line.startswith("usa-jpn-1960"))

    assert line.split()[1] == "1960-06-23"
    assert "USA JPN" in line
    assert line.endswith("Treaty of Mutual Cooperation and Security between Japan and the United States of America")


def test_the_list_on_a_day_says_where_each_stands(foedus):
    lines = foedus("treaties", "list", "--on", "2024-06-20", "--state", "PRK").stdout.splitlines()

    standing = {line.split()[0]: line for line in lines}
    assert "signed" in standing["rus-prk-2024"]
    assert "in force" in standing["chn-prk-1961"]
    assert "usa-jpn-1960" not in standing


def test_the_list_as_json(foedus):
    rows = json.loads(foedus("treaties", "list", "--on", "2024-06-20", "--format", "json").stdout)

    assert next(row for row in rows if row["id"] == "rus-prk-2024")["status"] == "signed"


def test_an_agreement_is_shown_with_its_standing_on_the_day(foedus):
    result = foedus("treaties", "show", "rus-prk-2024", "--on", "2024-06-20")

    text = " ".join(result.stdout.split())
    assert "On 20 June 2024: signed, not in force." in text
    assert "Must assist (L3" in text
    assert "only if the beneficiary is in a state of war" in text


def test_one_article_can_be_shown(foedus):
    text = foedus("treaties", "show", "nato-1949/5").stdout

    assert "nato-1949/5" in text
    assert "nato-1949/4" not in text


def test_a_resolution_can_be_shown_like_an_agreement(foedus):
    assert "Paragraph 5" in foedus("treaties", "show", "unsc-2397/5").stdout


def test_an_agreement_as_json_is_its_file(foedus):
    assert json.loads(foedus("treaties", "show", "nato-1949", "--format", "json").stdout)["in_force"] == "1949-08-24"


def test_what_binds_two_states_on_a_day(foedus):
    then = foedus("treaties", "binding", "RUS", "North Korea", "--on", "2025-01-10").stdout
    before = foedus("treaties", "binding", "RUS", "PRK", "--on", "2024-06-20").stdout

    assert "rus-prk-2024 " in then
    assert "rus-prk-2024 " not in before
    assert "rus-prk-2000 " in before


def test_nothing_binding_is_said(foedus):
    assert foedus("treaties", "binding", "PRK", "--on", "1900-01-01").stdout == ("no agreement in the library binds North Korea on 1 January 1900\n")


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("show", "nato-1948"), "unknown agreement 'nato-1948': did you mean 'nato-1949'?"),
        (("show", "unsc-2379"), "did you mean 'unsc-2397'?"),
        (("show", "nato-1949/9"), "unknown article 'nato-1949/9'"),
        (("show", "nato-1949", "--on", "2024-02-30"), "2024-02 has no day 30"),
        (("list", "--state", "RUZ"), "did you mean 'RUS'?"),
        (("binding", "RUS"), "say on which day"),
        (("binding", "RUS", "PRK", "CHN", "--on", "2024-01-01"), "name one state or two"),
    ],
)
def test_bad_input_is_one_clear_line(words: tuple[str, ...], message: str, foedus):
    result = foedus("treaties", *words)

    assert result.exit_code == 2
    assert result.stdout == ""
    assert message in result.stderr
    assert result.stderr.count("\n") == 1


def test_the_library_that_comes_with_foedus_is_sound(foedus):
    result = foedus("treaties", "lint")

    assert (result.exit_code, result.stdout) == (0, "the library is sound\n")


def test_faults_in_the_library_are_listed(foedus, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("foedus.library.lint", lambda: ["a.yaml: a fault", "b.yaml: another"])

    result = foedus("treaties", "lint")

    assert result.exit_code == 1
    assert result.stdout.splitlines() == ["a.yaml: a fault", "b.yaml: another", "2 faults in the library"]
