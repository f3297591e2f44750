import json

import pytest
from tests.reasoning.tiny import tiny

from foedus.library import catalogue


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


def test_the_timeline_of_two_states_has_a_bar_for_each_bond(foedus):
    lines = foedus("treaties", "timeline", "Russia", "PRK").stdout.splitlines()

    new = next(line for line in lines if line.startswith("rus-prk-2024"))
    old = next(line for line in lines if line.startswith("rus-prk-2000"))
    assert new.split()[1] == "2024-12-04"
    assert "▶" in new
    assert "to 2024-12-04" in old
    assert "▶" not in old
    assert lines[-1] == "before Russia: the Soviet Union (SUN)"


def test_the_timeline_as_json(foedus):
    rows = json.loads(foedus("treaties", "timeline", "RUS", "PRK", "--format", "json").stdout)

    assert next(row for row in rows if row["id"] == "rus-prk-2000")["until"] == "2024-12-04"


def test_states_that_nothing_bound_are_said(foedus):
    assert foedus("treaties", "timeline", "HAN", "TUV").stdout == "no agreement in the library names Hanover and Tuvalu together\n"


def test_what_changed_in_an_agreement_between_two_days(foedus):
    text = foedus("treaties", "diff", "nato-1949", "--on", "2022-01-01", "--on", "2024-04-01").stdout

    assert text.splitlines()[-2:] == ["+ Finland (FIN) is bound", "+ Sweden (SWE) is bound"]


def test_what_differs_between_two_agreements(foedus):
    text = foedus("treaties", "diff", "rus-prk-2000", "rus-prk-2024").stdout

    assert "+ rus-prk-2024/4: must assist (L3" in text
    assert text.startswith("- Treaty of Friendship")


def test_no_change_is_said(foedus):
    assert foedus("treaties", "diff", "nato-1949", "--on", "2025-01-01", "--on", "2025-01-02").stdout.endswith("\nnothing changed\n")
    assert foedus("treaties", "diff", "nato-1949", "nato-1949").stdout.endswith("\nno difference\n")


def test_changes_as_json(foedus):
    (change, *_) = json.loads(foedus("treaties", "diff", "nato-1949", "--on", "2022-01-01", "--on", "2024-04-01", "-f", "json").stdout)

    assert change == {"sign": "+", "what": "party", "id": "FIN", "words": "Finland (FIN) is bound"}


def test_an_agreement_is_found_by_words(foedus):
    found = [line.split()[0] for line in foedus("treaties", "search", "North", "Atlantic").stdout.splitlines()]

    assert found[0] == "nato-1949"


def test_hits_as_json(foedus):
    hits = json.loads(foedus("treaties", "search", "north atlantic", "--format", "json").stdout)

    assert hits[0]["id"] == "nato-1949"
    assert [hit["score"] for hit in hits] == sorted((hit["score"] for hit in hits), reverse=True)


def test_a_search_without_a_hit_says_so(foedus):
    assert foedus("treaties", "search", "zebra").stdout == "no agreement in the library has 'zebra'\n"


def test_nothing_binding_is_said(foedus):
    assert foedus("treaties", "binding", "PRK", "--on", "1900-01-01").stdout == ("no agreement in the library binds North Korea on 1 January 1900\n")


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("show", "nato-1948"), "unknown agreement 'nato-1948': did you mean 'nato-1949'?"),
        (("show", "usc-2397"), "did you mean 'unsc-2397'?"),
        (("show", "nato-1949/9"), "unknown article 'nato-1949/9'"),
        (("show", "nato-1949", "--on", "2024-02-30"), "2024-02 has no day 30"),
        (("list", "--state", "RUZ"), "did you mean 'RUS'?"),
        (("binding", "RUS"), "say on which day"),
        (("binding", "RUS", "PRK", "CHN", "--on", "2024-01-01"), "name one state or two"),
        (("timeline", "RUS", "PRK", "CHN"), "name one state or two"),
        (("timeline", "RUZ"), "did you mean 'RUS'?"),
        (("diff", "nato-1949"), "name one agreement and two days"),
        (("diff", "nato-1949", "--on", "2024-01-01"), "name one agreement and two days"),
        (("diff", "nato-1949", "anzus-1951", "--on", "2024-01-01"), "name one agreement and two days"),
        (("diff", "nato-1949", "anzus-1952"), "unknown agreement 'anzus-1952': did you mean 'anzus-1951'?"),
        (("diff", "nato-1949", "--on", "2024-01-01", "--on", "2024-02-30"), "2024-02 has no day 30"),
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


def test_what_the_casebook_guards_is_a_table_on_request(foedus):
    lines = foedus("treaties", "lint", "--strict", "--table").stdout.splitlines()

    assert lines[0].split() == ["agreements", str(len(catalogue().agreements))]
    assert lines[-1] == "the library is sound"


@pytest.mark.parametrize(("options", "code", "word"), [((), 0, "warning"), (("--strict",), 1, "fault")])
def test_a_missing_case_is_a_warning_and_a_fault_when_strict(options: tuple[str, ...], code: int, word: str, foedus, monkeypatch, tmp_path):
    lacking = tiny(tmp_path, without=("arms",))
    monkeypatch.setattr("foedus.library.lint", list)
    monkeypatch.setattr("foedus.library.catalogue", lambda: lacking)

    result = foedus("treaties", "lint", *options)

    assert result.exit_code == code
    assert f"{word}: ban-2003/1: a passing case is missing" in result.stdout.splitlines()


def test_the_mutation_check_tells_what_no_case_guards(foedus, monkeypatch, tmp_path):
    lacking = tiny(tmp_path, without=("provoked",))
    monkeypatch.setattr("foedus.library.lint", list)
    monkeypatch.setattr("foedus.library.catalogue", lambda: lacking)

    result = foedus("treaties", "lint", "--mutate")

    assert result.stdout.splitlines() == ["warning: pact-2001/1: no case guards the condition 'unprovoked'", "the library is sound"]


def test_the_cases_of_an_article_are_listed_with_what_they_expect(foedus):
    text = " ".join(foedus("treaties", "show", "rus-prk-2024/4", "--cases").stdout.split())

    assert "c56-kursk-2025: " in text
    assert "PRK toward RUS, rus-prk-2024/4" in text
    assert "rus-prk-2024/3" not in text


def test_the_cases_of_a_measure_are_listed_as_json(foedus):
    found = json.loads(foedus("treaties", "show", "unsc-2397/5", "--cases", "--format", "json").stdout)

    assert "cap-refined-alone-over" in [one["id"] for one in found]
    assert all(wanted["measure"].startswith("unsc-2397/5") for one in found for wanted in one["expect"])


def test_faults_in_the_library_are_listed(foedus, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("foedus.library.lint", lambda: ["a.yaml: a fault", "b.yaml: another"])

    result = foedus("treaties", "lint")

    assert result.exit_code == 1
    assert result.stdout.splitlines() == ["a.yaml: a fault", "b.yaml: another", "2 faults in the library"]


def test_a_state_is_not_bound_to_itself(foedus):
    result = foedus("treaties", "binding", "RUS", "Russia", "--on", "2025-01-10")

    assert (result.exit_code, result.stdout) == (2, "")
    assert "Russia (RUS) stands there twice" in result.stderr


def test_the_lint_as_json(foedus):
    result = foedus("treaties", "lint", "--format", "json")

    assert result.exit_code == 0
    assert json.loads(result.stdout)["faults"] == []
