"""Documents and the names that occur in them."""

from .documents import load_document, load_documents
from .folders import reports_in
from .gazetteer import Names, load_names

__all__ = ["Names", "load_document", "load_documents", "load_names", "reports_in"]
