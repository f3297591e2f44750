import json
from pathlib import Path

import pytest

WIRE = "OSLO, May 3, 2024 (Fjord Press) - Iran sent drones to Russia on May 2, 2024. Norway sent ammunition to Ukraine.\n"
COLUMN = "As first reported by Fjord Press, Iran denied sending drones to Russia. Poland sent tanks to Ukraine.\n"


@pytest.fixture
def sides(tmp_path: Path) -> tuple[Path, Path]:
    paths = tmp_path / "wire.txt", tmp_path / "column.txt"
    for path, text in zip(paths, (WIRE, COLUMN), strict=True):
        path.write_text(text, encoding="utf-8")
    return paths


def test_two_reports_are_set_beside_each_other(sides, foedus):
    result = foedus("compare", *sides)

    assert result.exit_code == 0
    parts = result.stdout.split("\n\n")
    differ, both, first, second, sources = (next(p for p in parts if p.startswith(head)) for head in
                                            ("Where they differ (", "Both say (", "A alone says (", "B alone says (", "Sources"))  # fmt: skip
    assert "(contradicts)" in differ
    assert "A: “sent drones" in both
    assert "B: denied: “" in both
    assert "from Norway to Ukraine" in first
    assert "from Poland to Ukraine" in second
    assert "Fjord Press" in sources


def test_the_comparison_as_json_names_records_that_stand_in_it(sides, foedus):
    found = json.loads(foedus("compare", *sides, "--format", "json").stdout)

    records = {record["id"]: record for record in found["records"]}
    assert (found["left"], found["right"]) == (["wire"], ["column"])
    assert found["differences"]
    for claim in found["both"]:
        assert {records[r]["doc"] for r in claim["left"]} == {"wire"}
        assert {records[r]["doc"] for r in claim["right"]} == {"column"}


def test_options_may_come_first_and_the_word_reports_may_be_said(sides, foedus):
    whole = foedus("compare", *sides, "--format", "json").stdout

    assert foedus("compare", "--format", "json", *sides).stdout == whole
    assert foedus("compare", "reports", *sides, "--format", "json").stdout == whole


def test_folders_are_sides_too(sides, tmp_path: Path, foedus):
    (tmp_path / "a").mkdir()
    sides[0].rename(tmp_path / "a" / "wire.txt")
    (tmp_path / "a" / "more.txt").write_text("Poland sent tanks to Ukraine.\n", encoding="utf-8")

    found = json.loads(foedus("compare", tmp_path / "a", sides[1], "-f", "json").stdout)

    assert found["left"] == ["more", "wire"]
    assert any("from Poland to Ukraine" in claim["about"] for claim in found["both"])


def test_one_text_on_both_sides_is_said_to_be_one(sides, tmp_path: Path, foedus):
    twin = tmp_path / "twin.txt"
    twin.write_bytes(sides[0].read_bytes())

    text = foedus("compare", sides[0], twin).stdout

    assert "Fjord Press stands on both sides." in text
    assert "A alone says (0)" in text


def test_a_side_that_cannot_be_read_leaves_nothing_to_compare(sides, tmp_path: Path, foedus):
    result = foedus("compare", sides[0], tmp_path / "none.txt")

    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == f"error: {tmp_path / 'none.txt'}: no such file\n"


def test_the_library_is_still_compared_with_atop(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, foedus):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))

    assert "--alliances" in foedus("compare", "atop", "--help").stdout
    assert {"atop", "reports"} <= set(foedus("compare", "--help").stdout.split())
