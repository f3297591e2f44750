"""Documents and the names that occur in them."""

from .documents import load_document
from .gazetteer import Names, load_names

__all__ = ["Names", "load_document", "load_names"]
