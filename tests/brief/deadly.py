"""Readers for the tests of a crew: one that dies of a word, one that fails on it."""

import os

from foedus.reading import read_document
from foedus.terms.errors import DocumentError
from foedus.terms.evidence import Document, Record

WORD = "Xanadu"


def dies(document: Document) -> tuple[Document, list[Record]] | DocumentError:
    """Read a report; end the whole process if it holds the word."""
    if WORD in document.text:
        os._exit(9)
    return read_document(document)


def fails(document: Document) -> tuple[Document, list[Record]]:
    """Read a report; meet something unexpected if it holds the word."""
    if WORD in document.text:
        raise RecursionError("too\ndeep")
    return read_document(document)
