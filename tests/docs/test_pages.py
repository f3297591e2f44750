"""README and docs: every example runs and prints what it shows, every link leads somewhere."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.warm.starting import warm_command

from .fences import INSTALLED, PAGES, ROOT, Command, environment, fences, run_command, run_page, workplace

LINK = re.compile(r"(?<!!)\[[^\]]*\]\(([^)\s]+)\)")
HEADING = re.compile(r"^#+ +(.*)$", re.MULTILINE)
BEGUN_ANEW = {"README.md", "docs/how-to/run-in-ci.md"}
"""Pages whose commands are started as a user starts them: what is tried first, and what compares the output of two processes."""


def named(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


def without_fences(text: str) -> str:
    return re.sub(r"^ *(`{3,}).*?^ *\1", "", text, flags=re.MULTILINE | re.DOTALL)


def anchors(page: Path) -> set[str]:
    """The anchors that a reader's browser finds in a page."""
    titles = HEADING.findall(without_fences(page.read_text(encoding="utf-8")))
    return {re.sub(r"[^\w\- ]", "", title.lower()).strip().replace(" ", "-") for title in titles}


@pytest.fixture(scope="module")
def warm() -> Iterator[Path]:
    """A folder whose ``foedus`` need not start."""
    with warm_command(environment()) as folder:
        yield folder


@pytest.mark.parametrize("page", [page for page in PAGES if fences(page)], ids=named)
def test_every_example_does_what_the_page_says(page: Path, warm: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(workplace(tmp_path))

    faults = run_page(fences(page), tmp_path, INSTALLED if named(page) in BEGUN_ANEW else warm)

    assert not faults, "\n\n".join(f"{named(page)}, {fault}" for fault in faults)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("foedus --version; pwd", 0),
        ("foedus treaties show nato-1948", 2),
        ("echo a short one | foedus account add ann --role admin --by root --store team.db; ls", 0),
        ("foedus treaties list | head -1; foedus treaties lst || foedus places list >&2 | cat; exit 7", 7),
    ],
)
def test_a_command_that_need_not_start_does_what_one_begun_anew_does(text: str, code: int, warm: Path, tmp_path: Path):
    (out,) = run_command(Command(1, text, "no such output"), code, tmp_path, warm)

    assert "--- it prints" in out
    assert [out] == run_command(Command(1, text, "no such output"), code, tmp_path, INSTALLED)


@pytest.mark.parametrize("page", PAGES, ids=named)
def test_every_link_leads_somewhere(page: Path):
    dead = []
    for target in LINK.findall(without_fences(page.read_text(encoding="utf-8"))):
        if re.match(r"[a-z]+:", target):
            continue
        path, _, anchor = target.partition("#")
        goal = (page.parent / path).resolve() if path else page
        if not goal.exists() or (anchor and anchor not in anchors(goal)):
            dead.append(target)

    assert dead == []


def test_every_page_of_the_docs_is_reached_from_the_index():
    index, law = ROOT / "docs" / "index.md", ROOT / "docs" / "reference" / "law" / "index.md"
    reached = {
        (page.parent / target.partition("#")[0]).resolve() for page in (index, law) for target in LINK.findall(page.read_text(encoding="utf-8"))
    }

    assert [named(page) for page in PAGES if page.is_relative_to(index.parent) and page != index and page not in reached] == []


def test_the_page_on_the_house_lists_every_stage_in_the_order_of_the_contract():
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]["contracts"]
    layers = next(contract["layers"] for contract in contracts if contract["id"] == "stages")
    page = (ROOT / "docs" / "explanation" / "the-house.md").read_text(encoding="utf-8")
    named = re.findall(r"^\| `(\w+)` \|", page, flags=re.MULTILINE)

    assert named == [stage for layer in reversed(layers) for stage in re.findall(r"[a-z]+", layer.replace("(__main__)", ""))]
    assert set(named) == {path.name for path in (ROOT / "src" / "foedus").iterdir() if (path / "__init__.py").is_file()}
