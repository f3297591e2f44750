"""What holds for every text."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from foedus.reading import read_document
from foedus.terms.evidence import Document, Record

WORDS = (
    "Russia Belarus Kim Jong Un Vladimir Putin signed a treaty pact with in Minsk on 19 June 2024 said that sends shells to "
    'the two leaders "we will" help “if” attacked , . ; : — ( ) ’s Moscow’s sanctions EU over its war U.S. officials '
    "believe it denies having sent soldiers TASS reported not no by from for Article 4 visited NATO joined he they both Q&A: "
    "? ! \n \n\n \r\n"
).split(" ")
TEXTS = st.one_of(
    st.text(max_size=400),
    st.lists(st.sampled_from(WORDS), max_size=80).map(" ".join),
    st.lists(st.one_of(st.sampled_from(WORDS), st.text(max_size=6)), max_size=60).map(" ".join),
)
REPORT = """A pact

MINSK, Dec 6, 2024 (Borderland Press) - Russia and Belarus signed a treaty on Friday.

Russia will send missiles to Belarus, Alexander Lukashenko said. “We are ready,” he added.

The European Union imposed sanctions on Belarus because of the war."""


def read(text: str) -> list[Record]:
    return read_document(Document(id="x", path="x.txt", sha256="", text=text))[1]


def content(record: Record) -> tuple[object, ...]:
    """A record without its id."""
    return record.kind, str(sorted(record.slots.items(), key=str)), record.spans, record.attribution, record.certainty


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(TEXTS)
def test_every_span_equals_its_slice(text: str):
    for record in read(text):
        assert record.spans
        for span in record.spans:
            assert text[span.start : span.end] == span.text


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(["The cat slept on the mat.", "Rain fell on the old town.", "Bread is made of flour and water.", "Her bicycle was green."]))
def test_an_unrelated_sentence_at_the_end_changes_nothing(sentence: str):
    before, after = read(REPORT), read(f"{REPORT}\n\n{sentence}")

    assert [content(r) for r in before] == [content(r) for r in after]


@pytest.mark.parametrize("ends", ["\r\n", "\r", "\n"])
def test_line_ends_do_not_matter(ends: str):
    kinds = [(r.kind, r.slots.get("parties"), r.slots.get("goods")) for r in read(REPORT.replace("\n", ends))]

    assert kinds == [(r.kind, r.slots.get("parties"), r.slots.get("goods")) for r in read(REPORT)]


def test_the_seed_of_hashes_changes_nothing():
    reports = sorted(map(str, (Path(__file__).parents[1] / "gold" / "ninth").glob("a*.txt")))
    command = [sys.executable, "-c", "from foedus.show.cli import main; main()", "read", *reports, "--format", "json"]
    first, second = (subprocess.run(command, env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, check=True).stdout for seed in "12")

    assert len(first) > 10_000
    assert first == second


def test_reading_twice_gives_the_same():
    assert read(REPORT) == read(REPORT)


def test_identifiers_are_unique():
    identifiers = [r.id for r in read(REPORT)]

    assert len(set(identifiers)) == len(identifiers)
