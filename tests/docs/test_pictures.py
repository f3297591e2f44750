"""The pictures of the docs are those that the code draws from the examples, stand alone, and are shown somewhere."""

from pathlib import Path
from xml.etree import ElementTree

import pytest
from docs.pictures.draw import HERE, pictures

from .fences import PAGES, ROOT

NAMES = sorted(path.name for path in HERE.glob("*.svg"))


@pytest.fixture(scope="module")
def drawn() -> dict[str, str]:
    return pictures()


def test_every_picture_is_one_that_the_code_draws(drawn: dict[str, str]):
    assert sorted(drawn) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_a_picture_is_as_the_code_draws_it(name: str, drawn: dict[str, str]):
    assert (HERE / name).read_text(encoding="utf-8") == drawn[name], "look at what changed, and run: make pictures"


@pytest.mark.parametrize("name", NAMES)
def test_a_picture_stands_alone(name: str):
    text = (HERE / name).read_text(encoding="utf-8")
    titled = [element.tag.partition("}")[2] for element in ElementTree.fromstring(text) if element.text]

    assert {"style", "title", "desc"} <= set(titled)
    assert "var(" not in text
    assert "://" not in text.replace("http://www.w3.org/2000/svg", "")


@pytest.mark.parametrize("name", NAMES)
def test_a_page_shows_each_picture_and_says_in_words_what_is_on_it(name: str):
    shown = [line for page in PAGES for line in page.read_text(encoding="utf-8").splitlines() if f"pictures/{name})" in line]

    assert shown, f"no page shows {name}"
    assert all(len(line.partition("](")[0]) > 40 for line in shown)


def test_every_picture_that_a_page_shows_exists():
    for page in PAGES:
        for part in page.read_text(encoding="utf-8").split("![")[1:]:
            target = part.partition("](")[2].partition(")")[0]
            assert (page.parent / Path(target)).is_file(), f"{page.relative_to(ROOT)}: {target}"
