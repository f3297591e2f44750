"""Reading: from the text of a report to records that carry their evidence."""

from .checking import check_lexicon
from .rules import read, read_document

__all__ = ["check_lexicon", "read", "read_document"]
