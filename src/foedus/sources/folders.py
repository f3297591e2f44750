"""Folders of reports: which files are read, in which order."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from stat import S_ISDIR, S_ISREG

from ..terms.errors import DocumentError


def reports_in(paths: Iterable[Path | str]) -> Iterator[Path | DocumentError]:
    """Give every file that is named, and every file in and under a folder that is named, sorted by its path.

    In folders, hidden files (``.name``) are passed over, links to folders are not followed, and what is no ordinary file is refused; a folder or
    file that cannot be looked at comes as an error in its place.
    """
    for path in map(Path, paths):
        if path.is_dir():
            found = False
            for inner in _under(path):
                found = True
                yield inner
            if not found:
                yield DocumentError(path, "the folder holds no files", "is it the right folder?")
        else:
            yield path


def _under(folder: Path) -> Iterator[Path | DocumentError]:
    """Every file under a folder, one folder after the other, in the order of names."""
    waiting = [folder]
    while waiting:
        path = waiting.pop()
        try:
            if path == folder or S_ISDIR(path.lstat().st_mode):
                waiting += sorted((inner for inner in path.iterdir() if not inner.name.startswith(".")), reverse=True)
            elif path.is_symlink() and path.is_dir():
                yield DocumentError(path, "this is a link to a folder, which is not followed", "name that folder")
            elif not S_ISREG(path.stat().st_mode):
                yield DocumentError(path, "this is no ordinary file")
            else:
                yield path
        except FileNotFoundError:
            yield DocumentError(path, "the link leads nowhere" if path.is_symlink() else "no such file")
        except OSError as fault:
            yield DocumentError(path, fault.strerror or "it cannot be opened")
