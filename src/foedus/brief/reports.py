"""Every report once: loaded, told apart, and read, one after the other and never all at a time."""

import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from ..reading import read_document
from ..sources import load_documents, reports_in
from ..terms.errors import DocumentError, FoedusError
from ..terms.evidence import Document, Record

Progress = Callable[[Path], None]
Reader = Callable[[Document], tuple[Document, list[Record]]]
READ_BEFORE = "hold the same bytes and are one report."


@dataclass(frozen=True)
class Again:
    """A report whose bytes came before; ``first`` is the id of the one that is read."""

    first: str
    path: str
    note: str


@dataclass(frozen=True)
class Kept:
    """A report that need not be read, as an earlier run has done it."""

    document: Document


Given = Document | Again | Kept | DocumentError
Outcome = tuple[Document, list[Record]] | Again | Kept | DocumentError


def documents_of(paths: Iterable[Path | str], published: str | None, progress: Progress | None) -> Iterator[Document | DocumentError]:
    """Every report of every file that is named or lies in a folder that is named, or why it cannot be read."""
    for path in reports_in(paths):
        if isinstance(path, DocumentError):
            yield path
            continue
        if progress:
            progress(path)
        yield from load_documents(path, published)


def named_apart(document: Document, ids: Counter[str]) -> Document:
    """Give a document whose id is taken the next free one: ``report-2``, ``report-3``."""
    own = document.id
    while ids[document.id]:
        ids[own] += 1
        document = document.model_copy(update={"id": f"{own}-{ids[own]}"})
    ids[document.id] = 1
    return document


def each_once(documents: Iterable[Document | DocumentError], done: Mapping[str, str] | None = None) -> Iterator[Given]:
    """Give every report an id of its own; files with the same bytes are one report.

    ``done`` has the ids, by the hash of their bytes, of reports that were read before: they are given as `Kept`.

    >>> twins = [Document(id="a", path=path, sha256="0") for path in ("a.txt", "copies/a.txt")]
    >>> [type(one).__name__ for one in each_once([*twins, Document(id="a", path="b/a.txt", sha256="1")])]
    ['Document', 'Again', 'Document']
    """
    done = done or {}
    ids = Counter(dict.fromkeys(done.values(), 1))
    met: dict[str, tuple[str, str]] = {}
    for one in documents:
        if isinstance(one, DocumentError):
            yield one
        elif one.sha256 in met:
            first, path = met[one.sha256]
            yield Again(first, one.path, f"{path} and {one.path} {READ_BEFORE}" if path != one.path else f"{path} was given more than once.")
        elif one.sha256 in done:
            met[one.sha256] = done[one.sha256], one.path
            yield Kept(one.model_copy(update={"id": done[one.sha256]}))
        else:
            document = named_apart(one, ids)
            met[one.sha256] = document.id, one.path
            yield document


def read_one(document: Document, read: Reader = read_document) -> tuple[Document, list[Record]] | DocumentError:
    """Read a report; what cannot be read, or makes the reader fail, comes as an error, so that others are still read.

    Where FOEDUS_DEBUG is set in the environment, what makes the reader fail is raised as it is.
    """
    try:
        return read(document)
    except DocumentError as fault:
        return fault
    except FoedusError:
        raise
    except Exception as fault:
        if os.environ.get("FOEDUS_DEBUG"):
            raise
        what = " ".join(f"{type(fault).__name__}: {fault}".split())[:200]
        return DocumentError(document.path, f"the reader failed on it ({what})", "set FOEDUS_DEBUG=1 to see where, and please report it")


def in_turn(given: Iterable[Given], read: Reader = read_document) -> Iterator[Outcome]:
    """Read report after report."""
    for one in given:
        yield read_one(one, read) if isinstance(one, Document) else one
