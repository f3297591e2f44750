"""Base facts of the logic program: given, or open where they are unknown."""

from ..terms.events import Truth


class Facts:
    """Base facts of the program: given, or open where they are unknown."""

    def __init__(self) -> None:
        self.lines: dict[str, None] = {}
        self.names: dict[str, str] = {}
        """Open atom -> bare name of the fact, as an answer names it."""
        self.behind: dict[int, set[str]] = {}
        """Question -> open atoms on which its verdict may turn."""

    def put(self, atom: str, truth: Truth | None, name: str, question: int | None = None) -> None:
        """State that an atom holds, is open, or (false, None) does not hold; note the question that it stands behind."""
        if truth == "true":
            self.lines[f"given({atom})."] = None
        elif truth == "unknown":
            self.lines[f"open({atom})."] = None
            self.names[atom] = name
        if question is not None and atom in self.names:
            self.behind.setdefault(question, set()).add(atom)

    def behind_too(self, question: int, start: str) -> None:
        """Note every open atom that begins so as standing behind a question."""
        self.behind.setdefault(question, set()).update(atom for atom in self.names if atom.startswith(start))

    def say(self, line: str) -> None:
        """Add a line."""
        self.lines[line] = None


def word(value: str) -> str:
    """Write a constant of the program.

    >>> word("nato-1949/5")
    '"nato-1949/5"'
    """
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
