"""What is imported is kept whole, and found again."""

import json

import pytest
from tests.measures.tables import pact

from foedus.measures import code_sheets, fetch, keep
from foedus.sources.datasets import read_atop
from foedus.terms.errors import DatasetError, UsageError


def test_what_is_kept_comes_back_the_same(tmp_path):
    atop = read_atop(*pact(tmp_path, 300, 255, begin="1879-10-7", defense=1, defcoadv=1, statthr1=365))

    home, norms = keep(atop, home=tmp_path / "shelf")

    assert (fetch(home), norms) == (atop, 1)


def test_the_norms_are_kept_as_a_file_of_their_own_with_the_coding_sheet(tmp_path):
    atop = read_atop(*pact(tmp_path, 300, 255, defense=1))

    home, _ = keep(atop, {1001: "ATOP1001.pdf"}, home=tmp_path / "shelf")

    (one,) = json.loads((home / "norms.json").read_text())
    assert (one["atop_id"], one["code_sheet"], one["duties"][0]["norm"]["duty"]) == (1001, "ATOP1001.pdf", "assist")


def test_nothing_imported_says_how_to(tmp_path):
    with pytest.raises(UsageError, match="foedus import atop"):
        fetch(tmp_path)


def test_a_kept_file_that_was_changed_is_to_be_imported_again(tmp_path):
    (tmp_path / "rows.json").write_text('{"version": 4}')

    with pytest.raises(UsageError, match="again"):
        fetch(tmp_path)


def test_coding_sheets_are_found_by_the_number_in_their_names(tmp_path):
    for name in ("ATOP1005.pdf", "1010 draft.txt", "notes-21005.txt", "readme.md"):
        (tmp_path / name).touch()

    assert code_sheets(tmp_path, [1005, 1010, 2100]) == {1005: "ATOP1005.pdf", 1010: "1010 draft.txt"}


def test_a_folder_without_coding_sheets_is_refused(tmp_path):
    with pytest.raises(DatasetError, match="no file here bears"):
        code_sheets(tmp_path, [1005])
    with pytest.raises(DatasetError, match="no such folder"):
        code_sheets(tmp_path / "none", [1005])
