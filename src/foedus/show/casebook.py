"""The cases of one agreement or measure: what each is about, and what is expected of it."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from .ink import PLAIN, Ink
from .wording import VERDICTS

if TYPE_CHECKING:
    from ..reasoning import Case, Expectation


def cases_on(cases: "Iterable[Case]", identifier: str) -> "list[tuple[Case, list[Expectation]]]":
    """Return the cases that name an agreement, a measure or one article of it, each with what it expects of that."""
    found = []
    for case in cases:
        on_it = [wanted for wanted in case.expect if any(_within(name, identifier) for name in _names(wanted))]
        if on_it:
            found.append((case, on_it))
    return found


def _names(wanted: "Expectation") -> Iterator[str]:
    return (name for name in (wanted.norm, wanted.measure, *wanted.conflict) if name)


def _within(name: str, identifier: str) -> bool:
    whole, slash, _ = identifier.partition("/")
    return name.split("/", maxsplit=1)[0] == whole and (not slash or name.startswith(identifier))


def case_lines(found: "Iterable[tuple[Case, list[Expectation]]]", ink: Ink = PLAIN) -> list[str]:
    """Return the cases of an agreement as lines of text: id and title, then one line for each thing expected."""
    lines: list[str] = []
    for case, on_it in found:
        lines += ink.wrap(f"{case.id}: {case.title}", "", "  ")
        for wanted in on_it:
            lines += ink.wrap(expected(wanted), "  - ", "    ")
    return lines


def expected(wanted: "Expectation") -> str:
    """Say in a line what a case expects.

    >>> from ..reasoning import Expectation
    >>> expected(Expectation(who="USA", toward="POL", norm="nato-1949/5", verdict="obliged"))
    'USA toward POL, nato-1949/5: obliged'
    """
    if wanted.conflict:
        return f"{wanted.who}: a conflict of {' and '.join(wanted.conflict)}"
    what = f"{wanted.who} toward {wanted.toward}, {wanted.norm}" if wanted.norm else f"{wanted.who}, {wanted.measure}"
    about = f" ({wanted.event or wanted.transfer})" if wanted.event or wanted.transfer else ""
    views = ", ".join(f"{VERDICTS[verdict].words} for {view}" for view, verdict in wanted.by_viewpoint.items())
    return f"{what}{about}: {VERDICTS[str(wanted.verdict)].words}" + (f" ({views})" if views else "")
