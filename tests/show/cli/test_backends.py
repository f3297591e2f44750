"""The options that choose a back end, and what a user sees of it."""

import json
from pathlib import Path

import pytest
from tests.reading.backends.proposed import AGREEMENT, REPORT, SANCTION, said, transfer
from tests.reading.backends.serving import records, says, serving, status

KEY = "sk-very-secret"


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "fjord.txt"
    path.write_text(REPORT, encoding="utf-8")
    return path


def test_a_service_reads_and_the_user_sees_where_the_reports_go(report: Path, foedus, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("LLM_KEY", KEY)
    with serving(records(transfer(), AGREEMENT, transfer(quote="never said"))) as log:
        asked = ("--backend", "llm", "--base-url", log.url, "--model", "small", "--api-key-env", "LLM_KEY", "--budget-tokens", "50000")
        result = foedus("read", report, *asked, "--timeout", "5", "--per-minute", "600", "--format", "json")

    assert result.exit_code == 0
    assert f"note: the reports are sent to {log.url.split('/')[2]} (model small)" in result.stderr
    reading = json.loads(result.stdout)
    assert [record["kind"] for record in reading["records"]] == ["transfer", "agreement"]
    assert "1 record rejected: a quote that is not in the text (1)" in reading["documents"][0]["notes"]
    assert log.headers[0]["Authorization"] == f"Bearer {KEY}"
    assert KEY not in result.output


def test_a_report_that_the_service_does_not_answer_costs_no_other(report: Path, tmp_path: Path, foedus):
    other = tmp_path / "glen.txt"
    other.write_text(REPORT + "\nIt rained.\n", encoding="utf-8")
    with serving(status(400), records(transfer())) as log:
        result = foedus("read", report, other, "--backend", "llm", "--base-url", log.url, "--model", "small", "--format", "json")

    assert result.exit_code == 2
    assert f"error: {report}: not read: 127.0.0.1" in result.stderr
    assert [document["id"] for document in json.loads(result.stdout)["documents"]] == ["glen"]


def test_answers_are_kept_where_the_user_says(report: Path, tmp_path: Path, foedus):
    with serving(records(transfer()), status(500)) as log:
        asked = ("read", report, "--backend", "llm", "--base-url", log.url, "--model", "small", "--cache", tmp_path / "answers", "--format", "json")
        first, second = foedus(*asked), foedus(*asked)

    assert first.stdout == second.stdout
    assert (second.exit_code, len(log.questions)) == (0, 1)


def test_a_dossier_can_rest_on_a_service(report: Path, foedus):
    with serving(records(AGREEMENT, SANCTION)) as log:
        result = foedus("brief", report, "--backend", "llm", "--base-url", log.url, "--model", "small", "--format", "json")

    assert result.exit_code == 0
    assert [pact["parties"] for pact in json.loads(result.stdout)["agreements"]] == [["PRK", "RUS"]]


def test_two_back_ends_are_set_side_by_side(report: Path, foedus):
    shells = transfer(certainty=said("reported", "said"))
    with serving(records(shells, SANCTION)) as log:
        asked = ("read", report, "--compare-backends", "rules,llm", "--base-url", log.url, "--model", "small")
        result, as_json = foedus(*asked), foedus(*asked, "--format", "json")

    assert result.exit_code == 0
    assert "rules beside llm" in result.stdout
    comparison = json.loads(as_json.stdout)
    assert (comparison["first"], comparison["second"]) == ("rules", "llm")
    kinds = {tally["kind"]: tally for tally in comparison["kinds"]}
    assert (kinds["transfer"]["both"], kinds["sanction"]["both"]) == (1, 1)
    assert kinds["agreement"]["only_first"] == 1


def test_a_comparison_tells_of_a_report_that_one_could_not_read(report: Path, foedus):
    with serving(says("no")) as log:
        result = foedus("read", report, "--compare-backends", "llm,rules", "--base-url", log.url, "--model", "small")

    assert result.exit_code == 2
    assert "its answer cannot be used" in result.stderr
    assert result.stdout == ""


@pytest.mark.parametrize(
    ("options", "why"),
    [
        (["--backend", "magic"], "unknown back end 'magic': use one of rules, spacy, llm"),
        (["--backend", "llm"], "needs the address of a service and the name of a model"),
        (["--backend", "llm", "--base-url", "https://llm.example.org/v1"], "needs the address of a service and the name of a model"),
        (["--backend", "llm", "--base-url", "nowhere", "--model", "small"], "--base-url: this is no address"),
        (
            ["--backend", "llm", "--base-url", "http://127.0.0.1/v1", "--model", "m", "--api-key-env", "NO_KEY"],
            "the environment has no variable",
        ),
        (["--backend", "spacy"], "needs a trained pipeline"),
        (["--backend", "spacy", "--model", "m", "--base-url", "https://x.example/v1"], "--base-url means nothing to the back end 'spacy'"),
        (["--model", "small"], "--model means nothing to the back end 'rules'"),
        (["--cache", "answers"], "--cache means nothing to the back end 'rules'"),
        (["--compare-backends", "rules"], "write rules,llm or rules,spacy, not 'rules'"),
        (["--compare-backends", "llm,spacy"], "write rules,llm or rules,spacy"),
        (["--compare-backends", "rules,llm", "--backend", "llm"], "names both back ends"),
        (["--backend", "spacy", "--format", "plover"], "coded by the rules"),
    ],
)
def test_options_that_do_not_fit_are_told_in_one_line(report: Path, foedus, options: list[str], why: str):
    result = foedus("read", report, *options)

    assert result.exit_code == 2
    assert why in result.stderr
    assert result.stderr.count("\n") == 1
    assert not Path("answers").exists()


def test_a_key_given_in_place_of_a_variables_name_is_not_shown(report: Path, foedus):
    result = foedus("read", report, "--backend", "llm", "--base-url", "http://127.0.0.1/v1", "--model", "m", "--api-key-env", KEY)

    assert result.exit_code == 2
    assert KEY not in result.output
