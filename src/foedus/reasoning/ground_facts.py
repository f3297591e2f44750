"""Base facts of the logic program: given, or open where they are unknown."""

from ..terms.events import Truth


class Facts:
    """Base facts of the program: given, or open where they are unknown."""

    def __init__(self) -> None:
        self.lines: dict[str, None] = {}
        self.names: dict[str, tuple[str, ...]] = {}
        """Open atom -> bare names of the facts behind it, as an answer names them."""
        self.behind: dict[int, set[str]] = {}
        """Question -> open atoms on which its verdict may turn."""

    def put(self, atom: str, truth: Truth | None, name: str | tuple[str, ...], question: int | None = None) -> None:
        """State that an atom holds, is open, or (false, None) does not hold; note the question that it stands behind.

        What holds for one question holds for all, so an atom once given stays given.
        """
        if truth == "true":
            self.lines[f"given({atom})."] = None
            self.lines.pop(f"open({atom}).", None)
            self.names.pop(atom, None)
        elif truth == "unknown" and f"given({atom})." not in self.lines:
            self.lines[f"open({atom})."] = None
            self.names[atom] = (name,) if isinstance(name, str) else name
        if question is not None and atom in self.names:
            self.behind.setdefault(question, set()).add(atom)

    def atoms_behind(self, question: int) -> list[str]:
        """Return the open atoms on which the verdict of a question may turn, sorted."""
        return sorted(self.behind.get(question, set()) & self.names.keys())

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
