"""The notebooks run from top to bottom, on made-up tables here and on the user's own where they are there, and hold no outputs."""

from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

from .fences import ROOT

NOTEBOOKS = sorted((ROOT / "docs").rglob("*.ipynb"))
FILES = {
    "FOEDUS_ATOP_DYADS": "atop-5.1-directed-dyad-year.csv.gz",
    "FOEDUS_COW_STATES": "cow-states.csv",
    "FOEDUS_LABELS": "casus-labels.csv",
    "FOEDUS_ATOP_ALLIANCES": "atop-4.01-alliance.csv",
    "FOEDUS_ATOP_MEMBERS": "atop-4.01-member.csv",
}


def run(path: Path) -> None:
    NotebookClient(nbformat.read(path, as_version=4), timeout=300, kernel_name="python3").execute()  # type: ignore[no-untyped-call]


def test_there_are_notebooks():
    assert [path.name for path in NOTEBOOKS] == ["kept-word.ipynb", "two-camps.ipynb"]


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.name)
def test_a_notebook_holds_no_outputs_and_is_in_the_current_form(path: Path):
    book = nbformat.read(path, as_version=4)  # type: ignore[no-untyped-call]
    nbformat.validate(book)

    assert [cell.id for cell in book.cells if cell.cell_type == "code" and (cell.outputs or cell.execution_count)] == []


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.name)
def test_a_notebook_runs_on_made_up_tables(path: Path, monkeypatch: pytest.MonkeyPatch):
    for name in FILES:
        monkeypatch.delenv(name, raising=False)

    run(path)


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.name)
def test_a_notebook_runs_on_the_real_tables(path: Path, shared: Path, monkeypatch: pytest.MonkeyPatch):
    for name, file in FILES.items():
        monkeypatch.setenv(name, str(shared / "data" / file))

    run(path)
