"""A copy of a store in one file, made while others go on writing, and proved before it is kept."""

import os
import sqlite3
import tempfile
from collections.abc import Iterable
from contextlib import closing, suppress
from pathlib import Path

from ...terms.errors import StoreError
from .address import Address
from .connection import told


def copy_file(address: Address, target: Path) -> Path:
    """Copy a store of SQLite to a file beside the target, and return that; it is whole, but not yet in its place."""
    beside = _beside(target)
    try:
        with told(address), closing(sqlite3.connect(str(address.path))) as source, closing(sqlite3.connect(beside)) as copy:
            source.backup(copy)
            copy.execute("PRAGMA journal_mode=DELETE").close()
    except BaseException:
        _unlink(beside)
        raise
    return beside


def write_lines(lines: Iterable[str], target: Path, *, fresh: bool = True) -> Path:
    """Write lines to a file beside the target, and return that; ``fresh`` refuses a target that exists."""
    beside = _beside(target, fresh=fresh)
    try:
        with beside.open("w", encoding="utf-8", newline="\n") as file:
            file.writelines(f"{line}\n" for line in lines)
            file.flush()
            os.fsync(file.fileno())
    except OSError as fault:
        _unlink(beside)
        raise StoreError(target, f"cannot be written: {fault.strerror or fault}") from None
    except BaseException:
        _unlink(beside)
        raise
    return beside


def keep(beside: Path, target: Path) -> None:
    """Put a finished file in its place; a file that stands there already is never replaced."""
    try:
        os.link(beside, target)
    except FileExistsError:
        raise StoreError(target, "a file stands there already", "name another") from None
    except OSError as fault:
        raise StoreError(target, f"cannot be written: {fault.strerror or fault}") from None
    finally:
        _unlink(beside)


def _beside(target: Path, *, fresh: bool = True) -> Path:
    if fresh and target.exists():
        raise StoreError(target, "a file stands there already", "name another")
    try:
        handle, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.resolve().parent)
    except OSError as fault:
        raise StoreError(target, f"cannot be written: {fault.strerror or fault}") from None
    os.close(handle)
    return Path(name)


def _unlink(path: Path) -> None:
    for one in (path, path.with_name(f"{path.name}-wal"), path.with_name(f"{path.name}-shm"), path.with_name(f"{path.name}-journal")):
        with suppress(OSError):
            one.unlink()
