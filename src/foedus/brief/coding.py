"""Event coding over many reports."""

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from ..reading.coding import code_document
from ..terms.coding import CodedEvent
from ..terms.errors import DocumentError
from ..terms.evidence import Document
from .dossier import Failed
from .reports import Progress, documents_of, named_apart


def code(
    paths: Iterable[Path | str], published: str | None = None, progress: Progress | None = None
) -> tuple[tuple[Document, ...], tuple[CodedEvent, ...], tuple[Failed, ...]]:
    """Code the events of reports, and of folders of them, by PLOVER; say which could not be read; files with the same bytes are one report."""
    documents: list[Document] = []
    events: list[CodedEvent] = []
    failed: list[Failed] = []
    ids: Counter[str] = Counter()
    known: set[str] = set()
    for loaded in documents_of(paths, published, progress):
        if isinstance(loaded, DocumentError):
            failed.append(Failed(path=str(loaded.path), message=str(loaded)))
        elif loaded.sha256 not in known:
            known.add(loaded.sha256)
            document, found = code_document(named_apart(loaded, ids))
            documents.append(document)
            events += found
    return tuple(documents), tuple(events), tuple(failed)
