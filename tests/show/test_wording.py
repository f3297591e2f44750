from typing import get_args

import pytest

from foedus.reasoning.answers import MeasureVerdict, NormVerdict, Reason
from foedus.show import wording
from foedus.terms.evidence import Certainty
from foedus.terms.norms import Checked, Duty, Modality, Strength


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({*get_args(NormVerdict), *get_args(MeasureVerdict)}, wording.VERDICTS),
        (set(get_args(Reason)), wording.REASONS),
        (set(get_args(Certainty)), wording.CERTAINTIES),
        (set(get_args(Strength)), wording.STRENGTHS),
        (set(get_args(Checked)), wording.CHECKED),
        (set(get_args(Duty)), wording.ACTS),
        (set(get_args(Modality)), wording.WILLS),
    ],
    ids=["verdict", "reason", "certainty", "strength", "checked", "duty", "modality"],
)
def test_every_value_has_its_words(values: set[str], words: dict[str, object]):
    assert values == set(words)


def test_verdicts_are_told_apart_without_colour():
    marks = [(label.mark, label.words) for label in wording.VERDICTS.values()]

    assert len(set(marks)) == len(marks)
    assert all(mark and words for mark, words in marks)


def test_only_a_duty_that_is_owed_is_said_to_be_owed():
    said = {v: wording.answer(v, "Russia", "assist", "must", "North Korea") for v in get_args(NormVerdict)}

    plain = "Russia must assist North Korea"
    assert {v for v, words in said.items() if words.startswith(plain)} == {"obliged", "permitted", "prohibited", "awaits"}
    assert said["awaits"] != plain
    assert said["not_in_force"] == "The duty of Russia to assist North Korea"


def test_a_right_is_not_called_a_duty():
    assert wording.answer("not_triggered", "Belarus", "assist", "may", "Russia") == "No right of Belarus to assist Russia"


def test_names_are_joined_as_in_a_sentence():
    assert wording.states(["GBR", "FRA", "POL"]) == "the United Kingdom, France and Poland"
    assert wording.series([]) == "nobody"
