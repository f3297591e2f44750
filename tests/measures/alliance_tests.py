"""Made-up tables of alliances put to the test, in the form of the replication files."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from tests.measures.tables import write

LABEL_COLUMNS = (
    "atop_id", "iwd_war_id", "war_start", "era", "multilateral", "defence", "offence", "neutrality", "nonaggression",
    "casus_arose", "honoured", "honoured_lenient", "casus_arose_alt", "honoured_alt",
)  # fmt: skip


def label(atop_id: int, war: int, start: str, kept: bool | None, *duties: str, **more: Any) -> dict[str, object]:
    """One alliance in one war; `kept` is None where the casus did not arise."""
    arose = int(kept is not None)
    outcome = "" if kept is None else int(kept)
    return {
        "atop_id": atop_id,
        "iwd_war_id": war,
        "war_start": start,
        "era": "1816-1944" if start < "1945" else "1945-2003",
        **dict.fromkeys(duties, 1),
        "casus_arose": arose,
        "honoured": outcome,
        "honoured_lenient": outcome,
        "casus_arose_alt": arose,
        "honoured_alt": outcome,
        **more,
    }


def labels(path: Path, rows: Iterable[dict[str, object]]) -> Path:
    """Write such a table."""
    return write(path, LABEL_COLUMNS, rows)
