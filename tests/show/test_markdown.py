import re
from pathlib import Path

from foedus.brief.dossier import Dossier
from foedus.show.markdown import dossier_markdown, escaped

GOLDEN = Path(__file__).parent / "golden" / "dossier.md"


def test_the_dossier_as_markdown(dossier: Dossier):
    """Written anew with: python -m tests.show.golden."""
    assert dossier_markdown(dossier) == GOLDEN.read_text(encoding="utf-8")


def test_no_title_or_quote_becomes_markup(dossier: Dossier):
    text = dossier_markdown(dossier)

    assert not re.search(r"(?<!\\)<", text)
    assert r"\<script\>" in text


def test_every_footnote_that_is_called_exists(dossier: Dossier):
    text = dossier_markdown(dossier)

    assert set(re.findall(r"\[\^(\d+)\](?!:)", text)) == set(re.findall(r"^\[\^(\d+)\]:", text, re.MULTILINE))


def test_every_row_of_a_table_has_as_many_cells_as_its_head(dossier: Dossier):
    tables = re.findall(r"(?:^\|.*\n?)+", dossier_markdown(dossier), re.MULTILINE)

    assert len(tables) == 4
    for table in tables:
        cells = {len(re.findall(r"(?<!\\)\|", line)) for line in table.strip().splitlines()}
        assert len(cells) == 1


def test_words_that_would_begin_a_list_or_a_heading_do_not():
    assert [escaped(words) for words in ("1. June", "# a", "- a", "1.5 tons")] == ["1\\. June", "\\# a", "\\- a", "1.5 tons"]


def test_no_control_character_passes():
    assert escaped("an\x1b[31m attack\x07\x9b") == r"an\[31m attack"
