"""Reading: from the text of a report to records that carry their evidence."""

from ..sources import load_names
from ..terms.evidence import Document, Record
from .lexicon import check_lexicon
from .rules import read


def read_document(document: Document) -> tuple[Document, list[Record]]:
    """Read one report by the rules and the names that ship with the package.

    Returns the document with its title, day of publication, publisher and the reports it retells, and its records: every span of them
    equals the slice of the text it points at.
    """
    return read(document, load_names())


__all__ = ["check_lexicon", "read", "read_document"]
