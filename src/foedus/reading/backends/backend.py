"""What every back end of the reader is to the rest of foedus."""

from typing import Protocol

from ...terms.evidence import Document, Record


class Backend(Protocol):
    """Reads a report into records. Whatever it finds passes the verifier before it is returned."""

    @property
    def name(self) -> str:
        """What the user calls it."""
        ...

    def read(self, document: Document) -> tuple[Document, list[Record]]:
        """Return the document with what it says of itself, and its records.

        The document's notes count what was rejected. Raises `DocumentError` where this back end cannot read this document.
        """
        ...
