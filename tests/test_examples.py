"""The examples are whole: the case holds, the reports are of a size, and the README names every file."""

from pathlib import Path

import pytest

from foedus.library import catalogue
from foedus.reasoning import read_case, run_case

EXAMPLES = Path(__file__).resolve().parents[1] / "examples"


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.yaml")), ids=lambda path: path.stem)
def test_an_example_case_comes_out_as_its_writer_expects(path: Path):
    law = catalogue()
    outcome = run_case(read_case(path, frozenset(law.places)), law)

    assert (outcome.missed, outcome.absent) == ((), ())


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.txt")), ids=lambda path: path.stem)
def test_an_example_report_is_no_longer_than_a_page(path: Path):
    assert 1500 <= len(path.read_text(encoding="utf-8")) <= 2500


def test_the_readme_names_every_file():
    readme = (EXAMPLES / "README.md").read_text(encoding="utf-8")

    assert [p.name for p in EXAMPLES.iterdir() if p.name != "README.md" and f"`{p.name}{'/' * p.is_dir()}`" not in readme] == []
