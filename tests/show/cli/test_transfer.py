import json

import pytest

LUXURY = ("transfer", "RUS>PRK luxury_vehicle", "--on", "2024-06-19")


def verdicts(result) -> dict[str, str]:
    return {m["measure"]: m["verdict"] for m in json.loads(result.stdout)["measures"] if m["who"] == "RUS"}


def test_a_luxury_car_is_a_breach_if_no_exemption_was_granted(foedus):
    found = verdicts(foedus(*LUXURY, "--fact", "exempted=false", "--format", "json"))

    assert found["unsc-1718/8a3"] == "breach"
    assert found["unsc-2397/7"] == "breach"


def test_the_answer_in_words_names_measure_and_title(foedus):
    result = foedus(*LUXURY, "--fact", "exempted=false")

    assert result.exit_code == 0
    assert "✗ BREACH" in result.stdout
    assert "Russia: breach of unsc-1718/8a3" in result.stdout
    assert "Security Council resolution 1718" in result.stdout


def test_an_amount_over_the_cap_is_a_breach(foedus):
    oil = ("transfer", "RUS>PRK refined_petroleum", "--on", "2024-06-19", "--format", "json", "--fact", "exempted=false")

    assert verdicts(foedus(*oil, "--quantity", "600000", "--unit", "barrel"))["unsc-2397/5"] == "breach"
    assert verdicts(foedus(*oil, "--quantity", "10", "--unit", "barrel", "--before", "499995"))["unsc-2397/5"] == "breach"


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("RUS>PRK luxury_vehicle",), "say on which day"),
        (("RUS", "--on", "2024-06-19"), "write it in quotes"),
        (("RUS>PRK luxry_vehicle", "--on", "2024-06-19"), "did you mean 'luxury_vehicle'"),
        (("RUS>PRL oil", "--on", "2024-06-19"), "unknown state 'PRL'"),
        (("RUS>PRK oil", "--on", "2024-06-19", "--unit", "barrel"), "--unit goes with --quantity"),
        (("RUS>PRK oil", "--on", "2024-06-19", "--quantity", "5", "--unit", "furlong"), "unknown unit 'furlong'; write barrel, ton, piece"),
        (("RUS>PRK oil", "--on", "2024-06-19", "--quantity", "5", "--unit", "barrell"), "did you mean 'barrel'?"),
        (("RUS>RUS oil", "--on", "2024-06-19"), "RUS both gives and receives"),
        (("SUN>PRK oil", "--on", "2024-06-19"), "was no state on 19 June 2024"),
        (("RUS>PRK oil", "--on", "yesterday"), "'yesterday' is no date"),
    ],
)
def test_bad_input_is_one_clear_line(words: tuple[str, ...], message: str, foedus):
    result = foedus("transfer", *words)

    assert result.exit_code == 2
    assert result.stdout == ""
    assert message in result.stderr
    assert result.stderr.count("\n") == 1
