"""Thousands of records: the work grows with their number and not with its square, and the answer is the same in every process."""

import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

from foedus.records import claims, corroborate, differences
from foedus.records.claims import group
from foedus.terms.evidence import Reading

from .builders import Records, document

ROOT = Path(__file__).resolve().parents[2]


def many(number: int, seed: int = 1) -> Reading:
    """Bring together many reports on one pact that differ in everything else."""
    chance = random.Random(seed)
    made = Records()
    documents = []
    for n in range(number):
        doc = f"d{n}"
        documents.append(document(doc, publisher=f"Paper {n}"))
        made.pact(doc, f"2024-06-{chance.randint(1, 28):02}", areas=["trade"])
        made(doc, "sanction", by=chance.choice([[], ["USA"], ["EU", "GBR"]]), on=chance.sample(["PRK", "RUS", "IRN", "BLR"], 2))
        made(doc, "visit", who=[f"Person{chance.randint(0, number)} Name{n}"], to="RUS")
        made(doc, "obligation", duty="other", parties=["PRK", "RUS"], words=f"to build bridge{n} with workers{n % 7} together")
        made.flow(doc, chance.choice(["oil", "weapons", "drones"]), certainty=chance.choice(["asserted", "denied"]), quantity=f"{n} tonnes")
        made(doc, "transfer", giver=["PRK", "CHN"], receiver=["RUS", "BLR"], goods=chance.choice(["munitions", "artillery_shells"]))
        made(doc, "statement", speaker="Kim", content=f"will {'not ' if n % 2 else ''}send soldiers{n % 5} trucks rockets helmets")
    return corroborate(documents, made.made)


def asked(monkeypatch: pytest.MonkeyPatch, module: object, name: str, number: int) -> int:
    """How often a comparison is made over so many reports."""
    count = 0
    whole = getattr(module, name)

    def counted(*given: object) -> object:
        nonlocal count
        count += 1
        return whole(*given)

    with monkeypatch.context() as patch:
        patch.setattr(module, name, counted)
        many(number)
    return count


@pytest.mark.parametrize(("module", "name"), [(claims, "same_person"), (differences, "extent")], ids=["people", "numbers"])
def test_comparisons_do_not_grow_with_the_square_of_the_reports(module: object, name: str, monkeypatch: pytest.MonkeyPatch):
    few, more = (asked(monkeypatch, module, name, number) for number in (60, 240))

    assert more <= 8 * few + 8


def test_further_duties_meet_through_the_words_that_they_share():
    made = Records()
    made("a", "obligation", duty="other", parties=["PRK", "RUS"], words="build bridges together")
    made("b", "obligation", duty="other", parties=["PRK", "RUS"], words="build roads alone")
    made("c", "obligation", duty="other", parties=["PRK", "RUS"], words="together they build bridges")

    assert sorted(tuple(r.doc for r in one.records) for one in group(made.made)) == [("a", "c"), ("b",)]


def test_visitors_without_a_word_in_their_names_still_meet():
    made = Records()
    for doc in ("a", "b"):
        made(doc, "visit", who=[], to="RUS")
    made("c", "visit", who=["Kim Jong Un"], to="RUS")
    made("d", "visit", who=["Kim"], to="RUS")

    assert sorted(tuple(r.doc for r in one.records) for one in group(made.made)) == [("a", "b"), ("c", "d")]


def test_the_answer_does_not_depend_on_the_order_of_sets():
    code = "import sys; from tests.records.test_many import many; sys.stdout.buffer.write(many(40).model_dump_json().encode())"
    answers = {
        subprocess.run([sys.executable, "-c", code], cwd=ROOT, env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, check=True).stdout
        for seed in ("1", "2", "3")
    }

    assert len(answers) == 1
