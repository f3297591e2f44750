"""What each step of a pipeline did to the rows: kept with the frame, so that nothing is dropped in silence."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Step:
    """One step: the rows before and after it, and what of the table that came in was used.

    >>> print(Step("NMC 5.0", 10, 10, matched=8, unused=3, outside=1))
    NMC 5.0: 10 rows before, 10 after; 8 matched, 3 rows of the table unused, 1 outside its years
    """

    what: str
    before: int
    after: int
    matched: int | None = None
    """Rows of the frame that found a row of the table."""
    unused: int = 0
    """Rows of the table, in the years of the frame, that no row of the frame asked for."""
    outside: int = 0
    """Rows of the frame in years of which the table does not speak; they are missing."""
    note: str = ""

    def __str__(self) -> str:
        parts = [f"{self.before} rows before, {self.after} after"]
        if self.matched is not None:
            parts.append(f"{self.matched} matched, {self.unused} rows of the table unused, {self.outside} outside its years")
        return f"{self.what}: {'; '.join([*parts, *([self.note] if self.note else [])])}"
