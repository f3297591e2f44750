"""The default back end: the reader by rules, which needs nothing and sends nothing."""

from ...terms.evidence import Document, Record
from ..rules import read_document


class Rules:
    """Reads by the rules and names that ship with the package."""

    name = "rules"

    def read(self, document: Document) -> tuple[Document, list[Record]]:
        """Read one report.

        >>> Rules().read(Document(id="a", path="a.txt", sha256="", text="Iran sent Russia drones."))[1][0].slots["goods"]
        'drones'
        """
        return read_document(document)
