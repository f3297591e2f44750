"""One wrong file for each mistake: beside it stands the one line that its writer gets to see.

A file of ``tests/wrong/agreements``, ``measures``, ``places``, ``areas`` or ``classes`` is read alone; if it loads, it is put into a small library
and linted there. A file of ``tests/wrong/cases`` is read as a case. Folders are left out of the message.
"""

import shutil
from pathlib import Path

import pytest
from pydantic import BaseModel

from foedus.library import Catalogue, catalogue
from foedus.library.lint import lint
from foedus.reasoning import read_case
from foedus.terms.errors import DataFileError, LibraryError
from foedus.terms.measures import MeasureSet
from foedus.terms.norms import Agreement
from foedus.terms.places import Area, Place, StateClass
from foedus.terms.strict_yaml import read_model, read_models

SMALL = Path(__file__).parent / "small"
WRONG = Path(__file__).parents[1] / "wrong"
FILES = sorted(WRONG.rglob("*.yaml"))
ALONE: dict[str, type[BaseModel]] = {"agreements": Agreement, "measures": MeasureSet}
LISTS: dict[str, tuple[str, type[BaseModel]]] = {
    "places": ("places/places.yaml", Place),
    "areas": ("places/areas.yaml", Area),
    "classes": ("actors/classes.yaml", StateClass),
}


def message(path: Path, home: Path) -> str:
    """What foedus says of one wrong file."""
    kind = path.parent.name
    try:
        if kind == "cases":
            read_case(path, frozenset(catalogue().places))
            return "nothing"
        if kind in ALONE:
            read_model(path, ALONE[kind], LibraryError)
        else:
            read_models(path, LISTS[kind][1], LibraryError)
    except DataFileError as error:
        return str(error).replace(f"{path.parent}/", "")
    shutil.copytree(SMALL, home / "library")
    if kind in ALONE:
        place = home / "library" / kind / path.name
        place.write_text(path.read_text(encoding="utf-8"), encoding="utf-8")
    else:
        place = home / "library" / LISTS[kind][0]
        right = place.read_text(encoding="utf-8") if kind != "places" else ""
        place.write_text(right + path.read_text(encoding="utf-8"), encoding="utf-8")
    faults = [fault for fault in lint(Catalogue(home / "library")) if fault.path == place]
    return "\n".join(str(fault).replace(str(place), path.name) for fault in faults) or "nothing"


def test_there_are_wrong_files_of_every_kind():
    assert {path.parent.name for path in FILES} == {*ALONE, *LISTS, "cases"}
    assert len(FILES) > 60


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_wrong_file_is_refused_in_one_line_that_says_where_what_and_what_was_meant(path: Path, tmp_path: Path):
    said = message(path, tmp_path)

    assert "\n" not in said
    assert said == path.with_suffix(".expected").read_text(encoding="utf-8").rstrip("\n")


def test_every_expected_message_has_its_wrong_file():
    assert {path.with_suffix("") for path in WRONG.rglob("*.expected")} == {path.with_suffix("") for path in FILES}
