"""How the tests of this stage read a text."""

from collections.abc import Callable

import pytest

from foedus.reading import read_document
from foedus.terms.evidence import Document, Record

Reader = Callable[..., list[Record]]


@pytest.fixture(scope="session")
def reading() -> Reader:
    """Read a text and return its records."""

    def read_text(text: str, published: str | None = "2025-06-02") -> list[Record]:
        return read_document(Document(id="x", path="x.txt", sha256="", text=text, published=published))[1]

    return read_text
