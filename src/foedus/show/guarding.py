"""What the casebook guards, as a table."""

from collections import Counter

from ..reasoning import Guarding
from .wording import CHECKED


def guarding_lines(found: Guarding) -> list[str]:
    """Return the table: what the library holds, how much of it the cases guard, how it was checked, and where most is missing."""
    rows = [
        ("agreements", f"{found.agreements:,}"),
        ("norms", f"{found.norms:,}"),
        ("measures", f"{found.measures:,}"),
        ("cases", f"{found.cases:,}"),
        ("norms and measures with a passing case and a near miss", _share(found.both, len(found.covered))),
    ]
    if found.conditions:
        beyond = len(found.beyond)
        rows += [
            ("conditions", f"{found.conditions:,}"),
            ("conditions that a case guards", _share(found.guarded, found.conditions)),
            ("listed as beyond any case", f"{beyond:,}"),
        ]
    whole = sum(found.checked.values())
    rows += [(f"status: {CHECKED[level]}", _share(number, whole)) for level, number in found.checked.items()]
    widest = max(len(words) for words, _ in rows)
    lines = [f"{words:<{widest}}  {number}" for words, number in rows]
    most = Counter(of.split("/")[0] for of, _ in found.open).most_common()
    return lines + [f"missing in {pact}: {', '.join(f'{of} ({what})' for of, what in found.open if of.split('/')[0] == pact)}" for pact, _ in most]


def _share(part: int, whole: int) -> str:
    return f"{part:,} of {whole:,} ({part / whole:.1%})" if whole else "none"
