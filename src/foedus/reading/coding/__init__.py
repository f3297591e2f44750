"""Event coding: the clauses of a report as events of PLOVER's sixteen types."""

from .reading import code_document

__all__ = ["code_document"]
