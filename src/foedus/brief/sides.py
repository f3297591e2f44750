"""Two reports, or two sets of them, read and set beside each other."""

from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

from ..records.beside import Beside, beside
from ..terms.errors import DocumentError
from ..terms.evidence import Document, Reading
from .compose import together
from .dossier import Failed
from .reports import Progress, documents_of, each_once, in_turn


def compare_reports(
    left: Path | str, right: Path | str, published: str | None = None, progress: Progress | None = None
) -> tuple[Reading, Beside, tuple[Failed, ...]]:
    """Read what two paths hold, a report, a feed or a folder each, and set the two beside each other.

    A report with the same bytes on both sides is read once and stands on both. What could not be read is said; a side may then be empty.
    """
    bytes_of: dict[Path | str, set[str]] = {left: set(), right: set()}

    def noted(path: Path | str, documents: Iterable[Document | DocumentError]) -> Iterator[Document | DocumentError]:
        for one in documents:
            if isinstance(one, Document):
                bytes_of[path].add(one.sha256)
            yield one

    given = chain.from_iterable(noted(path, documents_of([path], published, progress)) for path in (left, right))
    reading, failed = together(in_turn(each_once(given)))
    sides = ([d.id for d in reading.documents if d.sha256 in bytes_of[path]] for path in (left, right))
    return reading, beside(reading, *sides), failed
