"""Base facts of the logic program: given, or open where they are unknown."""

from dataclasses import dataclass, field

from ..terms.events import Truth


@dataclass
class Facts:
    """Base facts of the program: given, or open where they are unknown; equal if they say the same, in whatever order."""

    said: dict[str, None] = field(default_factory=dict)
    """Lines that hold whatever is true: the events, the questions and what they need."""
    given: dict[str, None] = field(default_factory=dict)
    """Atoms that hold."""
    names: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Open atom -> bare names of the facts behind it, as an answer names them."""
    behind: dict[int, set[str]] = field(default_factory=dict)
    """Question -> open atoms on which its verdict may turn."""

    def put(self, atom: str, truth: Truth | None, name: str | tuple[str, ...], question: int | None = None) -> None:
        """State that an atom holds, is open, or (false, None) does not hold; note the question that it stands behind.

        What holds for one question holds for all, so an atom once given stays given.
        """
        if truth == "true":
            self.given[atom] = None
            self.names.pop(atom, None)
        elif truth == "unknown" and atom not in self.given:
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
        self.said[line] = None

    @property
    def lines(self) -> list[str]:
        """The program, line by line."""
        return [*self.said, *(f"given({atom})." for atom in self.given), *(f"open({atom})." for atom in self.names)]


def word(value: str) -> str:
    """Write a constant of the program.

    >>> word("nato-1949/5")
    '"nato-1949/5"'
    """
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
