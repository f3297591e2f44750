"""Messages say where, what, and what was probably meant."""

import pickle
from pathlib import Path

import pytest

from foedus.terms import errors
from foedus.terms.errors import CaseError, DocumentError, FoedusError, UnknownName, did_you_mean


@pytest.mark.parametrize("kind", [errors.UsageError, UnknownName, DocumentError, errors.LibraryError, errors.LexiconError, CaseError])
def test_every_error_is_one_that_a_user_may_meet(kind):
    assert issubclass(kind, FoedusError)


def test_the_nearest_word_is_offered_and_a_far_one_is_not():
    assert did_you_mean("defence", ["defense", "offense"]) == "did you mean 'defense'?"
    assert did_you_mean("RUZ", ["RUS", "PRK"]) == "did you mean 'RUS'?"
    assert did_you_mean("xyz", ["defense"]) == ""


def test_messages_are_one_line():
    for error in (
        UnknownName("state", "RUZ", ["RUS"]),
        DocumentError("a.txt", "empty"),
        CaseError(Path("c.yaml"), "$.today", "wrong", "mend it", line=3),
    ):
        assert "\n" not in str(error)


def test_a_fault_in_a_file_names_file_line_place_problem_and_fix():
    assert str(CaseError(Path("c.yaml"), "$.today", "no day", "write it so", line=3)) == "c.yaml:3: at $.today: no day; write it so"


def test_a_word_of_the_same_letters_is_the_nearest():
    assert did_you_mean("RSU", ["PSU", "RUS", "RSA"]) == "did you mean 'RUS'?"


def test_a_document_error_passes_between_processes():
    fault = DocumentError("a.txt", "the file is empty", "is it the right file?")

    assert str(pickle.loads(pickle.dumps(fault))) == str(fault)
