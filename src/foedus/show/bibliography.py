"""What is cited, as BibTeX: every report, and every agreement of the library that the reports tell of."""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from ..brief.pacts import find
from ..library.catalogue import Catalogue, catalogue
from ..terms.evidence import Document, Reading
from ..terms.norms import Agreement

SPECIAL = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{char: f"\\{char}" for char in "#$%&_"},
}


def bibliography(reading: Reading, asked: date, law: Catalogue | None = None) -> Iterator[str]:
    """Give an entry for each document, then for each agreement told of that the library holds, in the order of their keys.

    ``asked`` is the day on which agreements without a day are looked for, as in a dossier.
    """
    yield from (document_entry(one) for one in sorted(reading.documents, key=lambda one: one.id))
    yield from (agreement_entry(one) for one in _cited(reading, asked, law or catalogue()))


def _cited(reading: Reading, asked: date, law: Catalogue) -> Iterable[Agreement]:
    known = {record.id: record for record in reading.records}
    told = (find([known[name] for name in claim.records], asked, law) for claim in reading.claims if claim.kind == "agreement")
    found = {one.id: one for one in told if one is not None}
    return [found[name] for name in sorted(found)]


def document_entry(one: Document) -> str:
    r"""Write a report as an entry.

    >>> print(document_entry(Document(id="wire", path="wire.txt", sha256="0a", title="Arms & oil", publisher="Caspian Wire", published="2025-01-17")))
    @misc{wire,
      title = {{Arms \& oil}},
      author = {{Caspian Wire}},
      year = {2025},
      date = {2025-01-17},
      howpublished = {wire.txt},
      note = {SHA-256 0a},
    }
    """
    fields = {
        "title": _whole(one.title or one.id),
        "author": one.publisher and _whole(one.publisher),
        "year": one.published and one.published[:4],
        "date": one.published,
        "howpublished": plain(one.path),
        "note": f"SHA-256 {one.sha256}",
    }
    return _entry(one.id, fields)


def agreement_entry(one: Agreement) -> str:
    """Write an agreement of the library as an entry.

    >>> print(agreement_entry(catalogue().agreement("nato-1949")).splitlines()[0])
    @misc{nato-1949,
    """
    addresses = [source for source in one.sources if source.startswith("http")]
    fields = {
        "title": _whole(one.title),
        "year": str(one.signed.year),
        "date": one.signed.isoformat(),
        "howpublished": plain(one.citation),
        "url": addresses[0] if addresses else None,
        "note": f"foedus library, checked: {one.checked}",
    }
    return _entry(one.id, fields)


def plain(text: str) -> str:
    r"""Write a text so that LaTeX sets it as it is.

    >>> plain("50% of R&D_1")
    '50\\% of R\\&D\\_1'
    """
    return "".join(SPECIAL.get(char, char) for char in " ".join(text.split()))


def _whole(text: str) -> str:
    """A title or a body's name, kept as it is written."""
    return f"{{{plain(text)}}}"


def _entry(key: str, fields: Mapping[str, str | None]) -> str:
    name = re.sub(r"[^\w.:+-]", "-", key)
    return "\n".join((f"@misc{{{name},", *(f"  {field} = {{{value}}}," for field, value in fields.items() if value), "}"))
