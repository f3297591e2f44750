"""Reading: from the text of a report to records that carry their evidence."""

from .rules import read, read_document
from .words.checking import check_lexicon

__all__ = ["check_lexicon", "read", "read_document"]
