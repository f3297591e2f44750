"""Two back ends over the same reports, as a table and lists for people."""

from ..reading.backends import Comparison
from .ink import PLAIN, Ink
from .readings import record_lines, slot_value
from .wording import plain


def comparison_lines(comparison: Comparison, ink: Ink = PLAIN) -> list[str]:
    """Return the counts by kind, then each fact that the two fill otherwise, then what only one of them found."""
    first, second = comparison.first, comparison.second
    lines = ink.heading(f"{first} beside {second}")
    rows: list[tuple[str, ...]] = [("kind", "both", "of them differing", f"only {first}", f"only {second}")]
    rows += [(plain(t.kind), *map(str, (t.both, t.differing, t.only_first, t.only_second))) for t in comparison.kinds]
    widths = [max(len(row[column]) for row in rows) for column in range(5)]
    lines += ["  " + "  ".join(c.ljust(w) if n == 0 else c.rjust(w) for n, (c, w) in enumerate(zip(row, widths, strict=True))) for row in rows]
    if comparison.differences:
        lines += ink.heading("Found by both, with other slots")
        for one in comparison.differences:
            slots = "; ".join(f"{plain(slot)} {_said(a)} | {_said(b)}" for slot, (a, b) in one.slots.items())
            lines += ink.wrap(f"{one.records[0]} | {one.records[1]}: {slots}", "  ", "      ")
    for name, records in ((first, comparison.only_first), (second, comparison.only_second)):
        if records:
            lines += ink.heading(f"Only {name} ({len(records)})")
            lines += [line for record in records for line in record_lines(record, ink)]
    for name, notes in comparison.notes.items():
        lines += ink.heading(f"Notes of {name}")
        lines += [line for words in notes for line in ink.wrap(words, "  - ", "    ")]
    return lines


def _said(value: object) -> str:
    return "nothing" if value in (None, "", [], ()) else slot_value(value)
