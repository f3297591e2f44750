"""What `foedus import` keeps in the user's data folder: ATOP's rows, and the norms made of them."""

import json
import re
from collections.abc import Iterable
from pathlib import Path

from platformdirs import user_data_path
from pydantic import TypeAdapter, ValidationError

from ..sources.datasets import Atop
from ..terms.errors import DatasetError, UsageError
from .atop import CodedPact, coded

ROWS = TypeAdapter(Atop)
PACTS = TypeAdapter(list[CodedPact])


def folder() -> Path:
    """Return the folder in which imported tables are kept; it need not exist yet."""
    return user_data_path("foedus", appauthor=False) / "atop"


def keep(atop: Atop, sheets: dict[int, str] | None = None, home: Path | None = None) -> tuple[Path, int]:
    """Store the rows and the norms made of them; return where, and how many norms there are.

    Raises
    ------
    UsageError
        If the folder cannot be written to.
    """
    home = home or folder()
    pacts = [pact for alliance in atop.alliances.values() for pact in coded(alliance, (sheets or {}).get(alliance.atop_id))]
    try:
        home.mkdir(parents=True, exist_ok=True)
        (home / "rows.json").write_bytes(ROWS.dump_json(atop))
        (home / "norms.json").write_bytes(PACTS.dump_json(pacts, by_alias=True, exclude_defaults=True, indent=1))
    except OSError as fault:
        raise UsageError(f"{home}: cannot be written: {fault.strerror or fault}") from None
    return home, sum(len(pact.duties) for pact in pacts)


def fetch(home: Path | None = None) -> Atop:
    """Return the rows that were imported.

    Raises
    ------
    UsageError
        If nothing was imported, or by another version of foedus.
    """
    path = (home or folder()) / "rows.json"
    if not path.exists():
        raise UsageError("no ATOP files were imported yet; run: foedus import atop ALLIANCE.csv MEMBER.csv")
    try:
        return ROWS.validate_json(path.read_bytes())
    except (ValidationError, json.JSONDecodeError):
        raise UsageError(f"{path}: not as this version of foedus keeps it; run foedus import atop again") from None


def code_sheets(home: Path, known: Iterable[int]) -> dict[int, str]:
    """Find the coding sheets in a folder: files with an alliance's id in the name, such as ``ATOP1005.pdf``.

    Raises
    ------
    DatasetError
        If there is no such folder, or no file in it bears the id of an alliance.
    """
    if not home.is_dir():
        raise DatasetError(home, "no such folder of coding sheets")
    ids = set(known)
    found: dict[int, str] = {}
    for path in sorted(home.rglob("*")):
        for number in re.findall(r"(?<!\d)\d{4}(?!\d)", path.stem) if path.is_file() else ():
            if int(number) in ids:
                found.setdefault(int(number), path.relative_to(home).as_posix())
    if not found:
        raise DatasetError(home, "no file here bears an alliance's number", "coding sheets are named by it, e.g. ATOP1005.pdf")
    return found
