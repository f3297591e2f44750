"""Small invented tables in the formats of ATOP, the Correlates of War and the Interstate War Data."""

import csv
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from foedus.sources.datasets.atop import ALLIANCES, MEMBERS
from foedus.sources.datasets.wars import COW_COLUMNS, IWD

Cells = Mapping[str, object]


def write(path: Path, columns: Iterable[str], rows: Iterable[Cells], blank: object = 0) -> Path:
    """Write a table; cells that a row does not give are `blank`."""
    names = list(columns)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(names)
        writer.writerows([row.get(name, blank) for name in names] for row in rows)
    return path


def alliance(number: int, begin: str = "1900-1-1", end: str = "0-0-0", **more: Any) -> dict[str, object]:
    """One row of the file of alliances."""
    row: dict[str, object] = {"atopid": number, "version": "4.01", "bilat": 1, **more}
    row.update(zip(("begyr", "begmo", "begday"), begin.split("-"), strict=True))
    row.update(zip(("endyr", "endmo", "endday"), end.split("-"), strict=True))
    return row


def member(number: int, state: int, entry: str = "1900-1-1", leaves: str = "0-0-0", **more: Any) -> dict[str, object]:
    """One row of the file of members."""
    row: dict[str, object] = {"atopid": number, "member": state, "version": "4.01", **more}
    row.update(zip(("yrent", "moent", "dayent"), entry.split("-"), strict=True))
    row.update(zip(("yrexit", "moexit", "dayexit"), leaves.split("-"), strict=True))
    return row


def atop(folder: Path, alliances: Iterable[Cells], members: Iterable[Cells], member_columns: Iterable[str] = MEMBERS.columns) -> tuple[Path, Path]:
    """Both ATOP files."""
    return write(folder / "alliances.csv", ALLIANCES.columns, alliances), write(folder / "members.csv", member_columns, members)


def pact(folder: Path, *states: int, begin: str = "1900-1-1", end: str = "0-0-0", **duties: Any) -> tuple[Path, Path]:
    """One alliance in which all members owe the same."""
    kinds = {name: duties[name] for name in ("defense", "offense", "neutral", "nonagg", "consul", "wartime") if name in duties}
    return atop(folder, [alliance(1001, begin, end, **kinds)], [member(1001, state, begin, end, **duties) for state in states])


def cow(path: Path, *rows: tuple[int, str, int, int, str, str, int, int]) -> Path:
    """Correlates of War list: (state, name, side, initiator, first day, last day, region, war) each."""
    table = []
    for state, name, side, initiator, start, end, where, war in rows:
        row: dict[str, object] = {
            "WarNum": war,
            "WarName": f"War {war}",
            "ccode": state,
            "StateName": name,
            "Side": side,
            "Initiator": initiator,
            "WhereFought": where,
        }
        row.update(zip(("StartYear1", "StartMonth1", "StartDay1"), start.split("-"), strict=True))
        row.update(zip(("EndYear1", "EndMonth1", "EndDay1"), end.split("-"), strict=True))
        table.append(row)
    return write(path, COW_COLUMNS, table, blank=-8)


def iwd(path: Path, *rows: tuple[int, int, str, int, str, str, str]) -> Path:
    """Interstate War Data: (war, attacker, name, victim, name, first day, last day) each, within one year."""
    table = []
    for war, attacker, by, victim, on, start, end in rows:
        year, month, day = start.split("-")
        _, last_month, last_day = end.split("-")
        table.append(
            {
                "larger_war_name": f"War {war}",
                "larger_war_id": war,
                "year": year,
                "init_name": by,
                "init_ccode": attacker,
                "target_name": on,
                "target_ccode": victim,
                "month_entry": month,
                "day_entry": day,
                "month_exit": last_month,
                "day_exit": last_day,
            }
        )
    return write(path, IWD.columns, table)
