"""Answers on disk are found again, and a damaged one is no answer."""

from pathlib import Path

import pytest

from foedus.reading.backends import Answers
from foedus.terms.errors import UsageError


def test_an_answer_is_found_by_document_prompt_and_model(tmp_path: Path):
    answers = Answers(tmp_path / "kept")
    answers.keep("d", "p", "m", "Näht \ud800")

    assert answers.get("d", "p", "m") == "Näht ?"
    assert [answers.get(*key) for key in (("e", "p", "m"), ("d", "q", "m"), ("d", "p", "n"))] == [None, None, None]


@pytest.mark.parametrize("content", ["", "{", "[]", '{"answer": 3}', "\0"])
def test_a_damaged_file_is_no_answer(tmp_path: Path, content: str):
    answers = Answers(tmp_path)
    answers.keep("d", "p", "m", "x")
    next(tmp_path.iterdir()).write_text(content)

    assert answers.get("d", "p", "m") is None


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path):
    (tmp_path / "file").write_text("")

    with pytest.raises(UsageError, match="cannot be made"):
        Answers(tmp_path / "file" / "answers")


def test_a_folder_that_has_gone_costs_no_answer(tmp_path: Path):
    answers = Answers(tmp_path / "gone")
    (tmp_path / "gone").rmdir()
    answers.keep("d", "p", "m", "x")

    assert answers.get("d", "p", "m") is None
