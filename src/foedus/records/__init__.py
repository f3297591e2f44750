"""Records: the same fact over all documents, who vouches for it in the end, and where reports differ."""

from .corroborate import corroborate

__all__ = ["corroborate"]
