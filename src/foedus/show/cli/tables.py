"""Frames written to files: Parquet, or text with commas."""

import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from ...terms.errors import UsageError
from .printing import suffix_of

if TYPE_CHECKING:
    from polars import DataFrame

ENDINGS = (".parquet", ".csv")


def known_ending(output: Path | None) -> Path | None:
    """Refuse a file of another ending, or in no folder, before any work is done."""
    if output is not None:
        suffix_of(output, ENDINGS)
    return output


def spare_inputs(written: Iterable[Path | None], read: Iterable[Path | None]) -> None:
    """Raise UsageError if a file to be written is one of those that are read."""
    inputs = {path.resolve() for path in read if path is not None}
    for output in written:
        if output is not None and output.resolve() in inputs:
            raise UsageError(f"{output}: this is one of the files to read; name another to write to")


def write_frame(frame: "DataFrame", output: Path) -> None:
    """Write a frame whole or not at all, as the file's ending says.

    Raises
    ------
    UsageError
        If the ending is another, or the file cannot be written.
    """
    suffix = suffix_of(output, ENDINGS)
    try:
        with tempfile.TemporaryDirectory(prefix=f".{output.name}.", dir=output.resolve().parent) as folder:
            beside = Path(folder) / output.name
            if suffix == ".csv":
                frame.write_csv(beside)
            else:
                frame.write_parquet(beside)
            beside.replace(output)
    except OSError as fault:
        raise UsageError(f"{output}: cannot be written: {fault.strerror or fault}") from None
