"""The codebook page says of every column what the code says."""

import re

from foedus.records.exports import TABLES

from .fences import ROOT

PAGE = ROOT / "docs" / "reference" / "codebook.md"
ROW = re.compile(r"^\| `(\w+)` \| (\w+) \| (.*) \|$", re.MULTILINE)


def test_the_codebook_has_every_table_and_column_in_their_order():
    parts = re.split(r"^## +(\w+)$", PAGE.read_text(encoding="utf-8"), flags=re.MULTILINE)
    told = {name: ROW.findall(text) for name, text in zip(parts[1::2], parts[2::2], strict=True)}

    assert told == {name: [tuple(column) for column in columns] for name, columns in TABLES.items()}
