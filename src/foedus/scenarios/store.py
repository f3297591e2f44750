"""Results on disk: Parquet tables for the numbers, a manifest for where they come from; a folder a run.

The manifest is written last and holds the SHA-256 of every table, so a run that was cut short, or a table that was changed, is found out.
"""

import hashlib
import io
import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from ..terms.errors import ResultError, UsageError, did_you_mean
from .results import Attack, Broken, Chance, Entry, Outcome, Result, Spread

if TYPE_CHECKING:
    import polars

FORM = 1
"""Version of the form of results."""
MANIFEST = "manifest.json"
TABLES = ("entries", "rounds", "sizes", "attacks", "broken", "outcomes")
CHANCE = ("worlds", "chance", "low", "high")


def _polars() -> Any:
    try:
        import polars
    except ImportError:
        raise UsageError("results are kept with polars: pip install 'foedus[worlds]'") from None
    return polars


def write_whole(path: Path, content: bytes) -> None:
    """Write a file beside its place, then rename it; raise ResultError if the disk is full or the folder cannot be written."""
    beside = path.with_name(f".{path.name}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.write_bytes(content)
        beside.replace(path)
    except OSError as fault:
        beside.unlink(missing_ok=True)
        raise ResultError(path, f"cannot be written: {fault.strerror or fault}", "what was counted before is kept; make room and run again") from None


def write_result(folder: Path, result: Result) -> None:
    """Write a result into a folder: ``entries.parquet`` and the other tables, then ``manifest.json``.

    Raises
    ------
    ResultError
        If the disk is full, or the folder cannot be written.
    """
    sums = {}
    for name, frame in _tables(result).items():
        bytes_out = io.BytesIO()
        frame.write_parquet(bytes_out)
        sums[name] = hashlib.sha256(bytes_out.getvalue()).hexdigest()
        write_whole(folder / f"{name}.parquet", bytes_out.getvalue())
    told = result.model_dump(mode="json")
    for spread in told["spreads"]:
        for key in ("entries", "sizes", "sides", "changed", "attacks", "broken", "outcomes"):
            del spread[key]
    body = {"form": FORM, "tables": sums, "versions": versions(), "result": told}
    content = {**body, "sum": _sum(body)}
    write_whole(folder / MANIFEST, (json.dumps(content, indent=1, ensure_ascii=False) + "\n").encode())


def read_result(folder: Path) -> Result:
    """Read a result back.

    Raises
    ------
    ResultError
        If there is no manifest, it or a table is damaged, or a table is missing.
    """
    path = folder / MANIFEST if folder.name != MANIFEST else folder
    folder = path.parent
    try:
        manifest = json.loads(path.read_text(encoding="utf-8"))
    except NotADirectoryError:
        raise ResultError(folder, "this is a file", "name the folder that foedus scenario run FILE -o DIR wrote") from None
    except FileNotFoundError:
        near = ""
        if not folder.exists() and folder.parent.is_dir():
            near = did_you_mean(folder.name, (p.name for p in folder.parent.glob("*") if (p / MANIFEST).is_file()))
        raise ResultError(path, "there is no such file", near or "foedus scenario run FILE -o DIR writes one") from None
    except (OSError, ValueError):
        raise ResultError(path, "it is no manifest of worlds", "it was cut short or changed; run the scenario again") from None
    try:
        body = {key: manifest[key] for key in ("form", "tables", "versions", "result")}
        if manifest["form"] != FORM or manifest["sum"] != _sum(body):
            raise ValueError
        frames = {name: _table(folder / f"{name}.parquet", manifest["tables"][name]) for name in TABLES}
        spreads = [_spread(one, frames) for one in manifest["result"]["spreads"]]
        return Result.model_validate({**manifest["result"], "spreads": spreads})
    except (KeyError, TypeError, ValueError, ValidationError):
        raise ResultError(path, "it is no manifest of worlds", "it was cut short or changed; run the scenario again") from None


def versions() -> dict[str, str]:
    """Return the versions of what the numbers were made with."""
    from importlib.metadata import PackageNotFoundError, version

    found = {}
    for package in ("clingo", "numba", "numpy", "polars"):
        try:
            found[package] = version(package)
        except PackageNotFoundError:
            continue
    return found


def _sum(body: Mapping[str, Any]) -> str:
    return hashlib.sha256(json.dumps(body, sort_keys=True, ensure_ascii=False).encode()).hexdigest()


def _table(path: Path, wanted: str) -> "polars.DataFrame":
    try:
        content = path.read_bytes()
    except OSError:
        raise ResultError(path, "this table of the result is missing", "run the scenario again") from None
    if hashlib.sha256(content).hexdigest() != wanted:
        raise ResultError(path, "this table is not the one that the run wrote", "it was cut short or changed; run the scenario again")
    frame: polars.DataFrame = _polars().read_parquet(io.BytesIO(content))
    return frame


def _plain(chance: Chance, before: str = "") -> dict[str, Any]:
    return {f"{before}{key}": getattr(chance, key) for key in CHANCE}


def _tables(result: Result) -> dict[str, "polars.DataFrame"]:
    polars = _polars()
    rows: dict[str, list[dict[str, Any]]] = {name: [] for name in TABLES}
    for spread in result.spreads:
        view = {"viewpoint": spread.viewpoint}
        for entry in spread.entries:
            sides = {**_plain(entry.side_1, "side_1_"), **_plain(entry.side_2, "side_2_"), **_plain(entry.both, "both_")}
            rows["entries"].append({**view, "state": entry.state, "from_start": entry.from_start, **_plain(entry.enters), **sides})
            rows["rounds"] += [{**view, "state": entry.state, "round": n, "worlds": worlds} for n, worlds in enumerate(entry.by_round)]
        rows["rounds"] += [{**view, "state": "", "round": n, "worlds": worlds} for n, worlds in enumerate(spread.changed)]
        for group, sizes in {"war": spread.sizes, **spread.sides}.items():
            rows["sizes"] += [{**view, "group": group, "states": n, "worlds": worlds} for n, worlds in enumerate(sizes)]
        rows["attacks"] += [{**view, "by": one.by, "on": one.on, **_plain(one.chance)} for one in spread.attacks]
        rows["broken"] += [{**view, "norm": one.norm, "who": one.who, "toward": one.toward, **_plain(one.chance)} for one in spread.broken]
        rows["outcomes"] += [
            {**view, "side_1": " ".join(one.side_1), "side_2": " ".join(one.side_2), **_plain(one.chance)} for one in spread.outcomes
        ]
    schemas = _schemas(polars)
    return {name: polars.DataFrame(rows[name], schema=schemas[name]) for name in TABLES}


def _schemas(polars: Any) -> dict[str, dict[str, Any]]:
    text, whole, real = polars.String, polars.Int64, polars.Float64

    def chance(before: str = "") -> dict[str, Any]:
        return {f"{before}worlds": whole, f"{before}chance": real, f"{before}low": real, f"{before}high": real}

    view = {"viewpoint": text}
    sides = {**chance("side_1_"), **chance("side_2_"), **chance("both_")}
    return {
        "entries": {**view, "state": text, "from_start": polars.Boolean, **chance(), **sides},
        "rounds": {**view, "state": text, "round": whole, "worlds": whole},
        "sizes": {**view, "group": text, "states": whole, "worlds": whole},
        "attacks": {**view, "by": text, "on": text, **chance()},
        "broken": {**view, "norm": text, "who": text, "toward": text, **chance()},
        "outcomes": {**view, "side_1": text, "side_2": text, **chance()},
    }


def _of(row: Mapping[str, Any], before: str = "") -> Chance:
    return Chance(**{key: row[f"{before}{key}"] for key in CHANCE})


def _spread(told: Mapping[str, Any], frames: Mapping[str, "polars.DataFrame"]) -> Spread:
    def rows(name: str) -> Iterable[dict[str, Any]]:
        return (row for row in frames[name].iter_rows(named=True) if row["viewpoint"] == told["viewpoint"])

    by_state: dict[str, list[int]] = {}
    for row in rows("rounds"):
        by_state.setdefault(row["state"], []).append(row["worlds"])
    sizes: dict[str, list[int]] = {}
    for row in rows("sizes"):
        sizes.setdefault(row["group"], []).append(row["worlds"])
    entries = [
        Entry(
            state=row["state"],
            from_start=row["from_start"],
            enters=_of(row),
            side_1=_of(row, "side_1_"),
            side_2=_of(row, "side_2_"),
            both=_of(row, "both_"),
            by_round=tuple(by_state[row["state"]]),
        )
        for row in rows("entries")
    ]
    return Spread.model_validate(
        {
            **told,
            "entries": entries,
            "sizes": sizes["war"],
            "sides": {group: counts for group, counts in sizes.items() if group != "war"},
            "changed": by_state[""],
            "attacks": [Attack(by=row["by"], on=row["on"], chance=_of(row)) for row in rows("attacks")],
            "broken": [Broken(norm=row["norm"], who=row["who"], toward=row["toward"], chance=_of(row)) for row in rows("broken")],
            "outcomes": [
                Outcome(side_1=tuple(row["side_1"].split()), side_2=tuple(row["side_2"].split()), chance=_of(row)) for row in rows("outcomes")
            ],
        }
    )
