"""Reports that are brought in: read in a process of their own, under names that are names and no paths, and kept in the store."""

import re
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from ... import __version__
from ...records.store import Added
from ...terms.dates import parse_day
from ...terms.errors import DocumentError, UsageError
from ...terms.evidence import Document, Record
from .users import User
from .workplace import Workplace

LONGEST = 120
"""Letters that are kept of a file's name."""
MOST_RECORDS = 50_000
"""As many records as one request may bring."""


class Brought(NamedTuple):
    """What became of reports that were brought in."""

    added: tuple[Added, ...]
    failed: tuple[tuple[str, str], ...]
    """Name and reason of each that cannot be read."""


def bring(here: Workplace, given: list[tuple[str, bytes]], published: str | None, user: User) -> Brought:
    """Read reports and keep them.

    Raises
    ------
    UsageError
        If there is none, there are too many, or ``published`` is no day.
    """
    if not given:
        raise UsageError("no report was given")
    if len(given) > here.settings.most_reports:
        raise UsageError(f"{len(given)} reports at once are more than the {here.settings.most_reports} that are taken here")
    day = parse_day(published).isoformat() if published else None
    named = [(plain_name(name), raw) for name, raw in given]
    found, failed = here.workers.ask(read_given, named, day, seconds=here.settings.reading)
    added = tuple(here.store.add_many(found, by=user.name, reader=f"foedus {__version__}, rules")) if found else ()
    here.ready(one.id for one in added)
    return Brought(added, tuple(failed))


def plain_name(name: str) -> str:
    r"""Return the last part of a file's name as letters that no file system or page takes for more.

    >>> plain_name("../../etc/passwd"), plain_name("C:\\reports\\..\\a b.html"), plain_name("..."), plain_name("x" + chr(0) + ".txt")
    ('passwd', 'a b.html', 'report.txt', 'x.txt')
    """
    last = re.split(r"[/\\]", name)[-1]
    kept = re.sub(r"[^\w .,()+-]", "", last).strip(" .")
    stem, dot, ending = kept.rpartition(".")
    return f"{stem[:LONGEST]}.{ending[:10]}" if dot and stem else kept[:LONGEST] or "report.txt"


def read_given(given: list[tuple[str, bytes]], published: str | None) -> tuple[list[tuple[Document, list[Record]]], list[tuple[str, str]]]:
    """Read reports from their bytes; what cannot be read comes with its name and the reason."""
    from ...brief import read_each  # the reader is imported where it works, not in the server

    found: list[tuple[Document, list[Record]]] = []
    failed: list[tuple[str, str]] = []
    with TemporaryDirectory() as folder:
        paths = []
        for n, (name, raw) in enumerate(given):
            path = Path(folder) / str(n) / name
            path.parent.mkdir()
            path.write_bytes(raw)
            paths.append(path)
        for outcome in read_each(paths, published):
            match outcome:
                case DocumentError():
                    shown = _shown(outcome.path, folder)
                    failed.append((shown, outcome.problem + (f"; {outcome.fix}" if outcome.fix else "")))
                case (document, records):
                    found.append((document.model_copy(update={"path": _shown(document.path, folder)}), records))
                    if sum(len(rows) for _, rows in found) > MOST_RECORDS:
                        raise UsageError(f"these reports hold more than the {MOST_RECORDS:,} records that are taken at once; bring fewer")
    return found, failed


def _shown(path: str, folder: str) -> str:
    """A path without the folder that only this machine has."""
    return re.sub(r"^\d+/", "", path.removeprefix(folder).lstrip("/"))
