"""Reports without number: what is read is written at once, as JSON Lines or as a Parquet table, and a run that was cut off goes on."""

import json
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from functools import partial
from io import FileIO
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from ...brief import read_each
from ...brief.reports import Again, Kept, Outcome
from ...records import corroborate
from ...terms.errors import DocumentError, UsageError
from ...terms.evidence import Document, Record
from ..lines import Finished, document_line, finished, last_lines, record_rows, table_schema
from .printing import complain, files_in, note, watched, write_whole

if TYPE_CHECKING:
    from ...brief.crew import Crew
    from ...reading.backends import Backend

Read = tuple[Document, list[Record]]


@dataclass(frozen=True)
class Corpus:
    """Reports, who reads them, and where their texts are kept, if anywhere."""

    reports: list[Path]
    published: str | None
    backend: "Backend | None"
    crew: "Crew | None"
    texts: Path | None

    def write_lines(self, output: Path | None, by: str, *, resume: bool, apart: bool) -> bool:
        """Write a line for each report as soon as it is read, and at the end, unless each is read ``apart``, the claims and disagreements.

        With ``resume``, reports that the output has are kept as they are. Returns whether every report could be read.
        """
        before = finished(output, by, whole=not apart) if output and resume else Finished()
        documents, records = before.documents, before.records
        with self._watched(bar=output is not None) as seen, _lines_to(output, before.ends) as put:
            told = Told(read_each(self.reports, self.published, seen, self.backend, self.crew, before.ids), self.texts)
            for document, found in told:
                put(document_line(document, found, by))
                if not apart:
                    documents.append(document)
                    records += found
            if not apart:
                known = told.known
                whole = [d.model_copy(update={"text": known[d.id]}) if d.id in known else d for d in documents]
                for line in last_lines(corroborate(whole, records)):
                    put(line)
        return not told.failed

    def write_table(self, output: Path) -> bool:
        """Write the records as one Parquet table, a row each: whole, or not at all. Returns whether every report could be read.

        Raises
        ------
        UsageError
            If polars is not installed, or the file cannot be written.
        """
        try:
            import polars as pl
        except ImportError:
            raise UsageError("a Parquet table needs polars: pip install 'foedus[measures]'") from None
        try:
            with tempfile.TemporaryDirectory(prefix=f".{output.name}.", dir=output.resolve().parent) as folder, self._watched() as seen:
                told = Told(read_each(self.reports, self.published, seen, self.backend, self.crew), self.texts)
                rows, table = Path(folder) / "rows.jsonl", Path(folder) / "table"
                with rows.open("w", encoding="utf-8", errors="replace") as file:
                    file.writelines(json.dumps(row, ensure_ascii=False) + "\n" for read in told for row in record_rows(*read))
                schema = table_schema()
                found = pl.scan_ndjson(rows, schema=schema) if rows.stat().st_size else pl.LazyFrame(schema=schema)
                found.sink_parquet(table)
                table.replace(output)
        except OSError as fault:
            raise UsageError(f"{output}: cannot be written: {fault.strerror or fault}") from None
        return not told.failed

    def _watched(self, *, bar: bool = True) -> AbstractContextManager[Callable[[Path], None]]:
        return watched("reading", partial(files_in, self.reports) if bar else 0)


class Told:
    """What came of the reports, one after the other; faults, and reports that came before, are told on standard error at once."""

    def __init__(self, outcomes: Iterable[Outcome], texts: Path | None) -> None:
        self._outcomes, self._texts = outcomes, texts
        self.failed = False
        self.known: dict[str, str] = {}
        """Texts of the reports that an earlier run has read, by id."""

    def __iter__(self) -> Iterator[Read]:
        """Give each report that was read, with its records."""
        for one in self._outcomes:
            match one:
                case DocumentError():
                    complain(one)
                    self.failed = True
                case Again():
                    note(one.note)
                case Kept(document):
                    self._keep(document)
                    self.known[document.id] = document.text
                case document, records:
                    self._keep(document)
                    yield document, records

    def _keep(self, document: Document) -> None:
        if self._texts is not None:
            keep(document, self._texts)


def keep(document: Document, folder: Path) -> None:
    """Write a document's text to a file named by its id, never over a file that says something else.

    Raises
    ------
    UsageError
        If the folder cannot be made, or such a file stands there.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise UsageError(f"{folder}: cannot be made: {fault.strerror or fault}") from None
    target = folder / f"{document.id}.txt"
    if target.exists() and not (target.is_file() and target.read_bytes() == document.text.encode()):
        raise UsageError(f"{target}: a file with another content stands there; name another folder")
    write_whole(target, document.text)


@contextmanager
def _lines_to(output: Path | None, ends: int) -> Iterator[Callable[[str], None]]:
    """Give a function that writes a whole line at once: to standard output, or to a file after so many bytes of it."""
    if output is None:
        yield typer.echo
        return
    try:
        file = FileIO(output, "r+" if ends else "w")
    except OSError as fault:
        raise UsageError(f"{output}: cannot be written: {fault.strerror or fault}") from None
    with file:
        file.truncate(ends)
        file.seek(ends)

        def put(line: str) -> None:
            rest = f"{line}\n".encode()
            while rest:
                rest = rest[file.write(rest) :]

        yield put
