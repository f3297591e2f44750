"""Fuzz the reader: any text must be read without a crash, in bounded time, and every span must equal its slice.

``make fuzz RUNS=100000`` runs it with atheris, a coverage-guided fuzzer for Python. It starts from the corpus beside this file; what it
finds worth keeping goes to ``build/corpus``, and an input that breaks the reader to ``build/crash-*``: mend it, make it a test, keep it here.
Inputs are bytes: text as it stands, or, if they begin with ``0xff``, the numbers of words in a table.
"""

import json
import sys
import time
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["foedus.reading"]):
    from foedus.reading import read_document

from foedus.terms.evidence import Document

SLOWEST = 20.0
"""Seconds of processor time that an input of at most ``LONGEST`` characters may take."""
LONGEST = 4000
WORDS = (
    "Russia Belarus North Korea Kim Jong Un Vladimir Putin signed a treaty pact with in Minsk on 19 June 2024 said that sends shells to the two "
    "leaders “we will” help if attacked , . ; : — ( ) ’s Moscow’s sanctions EU over its war U.S. officials believe it denies having sent soldiers "
    "TASS reported not no by from for Article 4 visited NATO joined he they both Q: A: ? ! \n \n\n the former each shall must who which of them "
    "theirs 28th $3 billion"
).split(" ")


def text_of(data: bytes) -> str:
    """Make a text of bytes."""
    if data[:1] == b"\xff":
        return " ".join(WORDS[byte % len(WORDS)] for byte in data[1:])[:LONGEST]
    return data.decode("utf-8", errors="surrogateescape").encode("utf-8", errors="replace").decode("utf-8")[:LONGEST]


def check(data: bytes) -> None:
    """Read one input and hold its records against its text."""
    text = text_of(data)
    begun = time.process_time()
    document, found = read_document(Document(id="x", path="x.txt", sha256="", text=text))
    taken = time.process_time() - begun
    if taken > SLOWEST:
        raise RuntimeError(f"{taken:.1f} s for {len(text)} characters")
    for record in found:
        for span in record.spans:
            if text[span.start : span.end] != span.text:
                raise RuntimeError(f"{record.id}: {span} is not what the text has there")
    json.dumps([record.model_dump(mode="json") for record in found]) and document.model_dump_json()


def main() -> None:
    """Run atheris with the arguments of the command line."""
    atheris.Setup([sys.argv[0], f"-max_len={LONGEST}", *sys.argv[1:], str(Path(__file__).with_name("corpus"))], check)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
