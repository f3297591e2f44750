"""What every command needs to print, to complain and to write files."""

import json
import os
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from ...terms.errors import UsageError, did_you_mean
from ..as_json import as_json
from ..ink import Ink, ink_for

if TYPE_CHECKING:  # pydantic is slow to import, and --version needs none of it
    from pydantic import BaseModel


class Format(StrEnum):
    """How an answer is printed."""

    text = "text"
    json = "json"


def examples(*commands: str, after: str = "") -> str:
    """Return the closing part of a command's help: examples to copy, each on its own line.

    >>> print(examples("foedus read report.txt").replace(chr(8), ""))
    <BLANKLINE>
    Examples:
      foedus read report.txt
    """
    text = "\b\nExamples:\n" + "\n".join(f"  {command}" for command in commands)
    return f"{text}\n\n{after}" if after else text


def ink() -> Ink:
    """Return the ink for standard output."""
    return ink_for(sys.stdout)


def say(lines: Iterable[str]) -> None:
    """Print lines on standard output."""
    for line in lines:
        typer.echo(line)


def complain(problem: object) -> None:
    """Print one line on standard error: ``error: ...``."""
    words = " ".join(str(problem).split())
    red = sys.stderr.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    typer.echo(("\x1b[31merror:\x1b[0m " if red else "error: ") + words, err=True, color=True if red else None)


def note(words: str) -> None:
    """Print one line on standard error that is no fault: ``note: ...``."""
    typer.echo(f"note: {words}", err=True)


def fall_silent() -> None:
    """Send what is still to be printed nowhere, once standard output takes no more."""
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)


def say_json(answer: "BaseModel | dict[str, object] | list[object]") -> None:
    """Print an answer as one JSON value."""
    typer.echo(as_json(answer, ascii_only=not (sys.stdout.encoding or "").lower().startswith("utf")))


def say_json_lines(answers: "Iterable[BaseModel]") -> None:
    """Print answers as JSON Lines: one object a line."""
    plain = not (sys.stdout.encoding or "").lower().startswith("utf")
    for answer in answers:
        typer.echo(json.dumps(answer.model_dump(mode="json", by_alias=True), ensure_ascii=plain))


def suffix_of(path: Path, known: Iterable[str]) -> str:
    """Return a file's suffix if it is one of the known ones, or raise UsageError that names them.

    >>> suffix_of(Path("a.html"), [".html", ".md"])
    '.html'
    """
    known = list(known)
    suffix = path.suffix.lower()
    if suffix not in known:
        near = did_you_mean(suffix, known)
        raise UsageError(f"{path}: cannot tell what to write from the ending '{suffix}'; {near or 'use one of ' + ', '.join(known)}")
    if path.is_dir():
        raise UsageError(f"{path}: this is a folder, not a file")
    if not path.resolve().parent.is_dir():
        raise UsageError(f"{path}: there is no folder {path.parent}; make it first")
    return suffix


def form_asked(output: Path | None, form: str | None, forms: Mapping[str, str], reports: Iterable[Path]) -> str:
    """Return what to write, before any work is done: as the option says, or else as the file's ending says, or else text.

    ``forms`` has the form for each ending. Raises UsageError if ending and option disagree, or the file is one of the reports.
    """
    if output is None:
        return form or "text"
    written = forms[suffix_of(output, forms)]
    if form and form != written:
        raise UsageError(f"{output}: the ending says {written}, --format says {form}; keep one of them")
    if any(output.resolve().is_relative_to(report.resolve()) for report in reports):
        raise UsageError(f"{output}: this is one of the reports, or in a folder of them; write elsewhere")
    return written


def write_whole(path: Path, content: str | bytes) -> None:
    """Write a file whole or not at all: beside it first, then renamed into place.

    Raises
    ------
    UsageError
        If the folder cannot be written to, or something that is no regular file, such as a device, stands there.
    """
    target = path.resolve()
    if target.exists() and not target.is_file():
        raise UsageError(f"{path}: this is no regular file, so nothing is written there; name a file, or leave -o out and redirect the output")
    beside = ""
    try:
        handle, beside = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(content.encode() if isinstance(content, str) else content)
        mask = os.umask(0)
        os.umask(mask)
        Path(beside).chmod(target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~mask)
        Path(beside).replace(target)
    except OSError as fault:
        with suppress(OSError):
            Path(beside).unlink()
        raise UsageError(f"{path}: cannot be written: {fault.strerror or fault}") from None
    except BaseException:
        with suppress(OSError):
            Path(beside).unlink()
        raise


def files_in(reports: Iterable[Path]) -> int:
    """Count the files that reports, and folders of them, come to."""
    from ...sources import reports_in

    return sum(1 for _ in reports_in(reports))


@contextmanager
def watched(words: str, number: int | Callable[[], int]) -> Iterator[Callable[[Path], None]]:
    """Show a bar on standard error while long work goes on, if that is a terminal and there is more than one thing to do.

    Where counting the things takes a while, ``number`` is a function, called on a terminal only.

    Gives a function to call with each path before the work on it begins.
    """
    total = 0 if not sys.stderr.isatty() else number() if callable(number) else number
    if total < 2:
        yield lambda _: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    console = Console(stderr=True, no_color=bool(os.environ.get("NO_COLOR")))
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[name]}", markup=False))
    with Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task(words, total=total, name="")
        started = 0

        def begin(path: Path) -> None:
            nonlocal started
            bar.update(task, completed=started, name=path.name)
            started += 1

        yield begin
