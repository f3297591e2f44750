"""YAML is read as 1.2, strictly, and a fault says where it stands."""

from pathlib import Path

import pytest
from pydantic import BaseModel

from foedus.terms.errors import DataFileError, LibraryError
from foedus.terms.strict_yaml import LARGEST, read_model, read_models, read_yaml, where

X = Path("x.yaml")


class Leaf(BaseModel, extra="forbid"):
    name: str
    size: int = 0


class Tree(BaseModel, extra="forbid"):
    title: str
    leaves: tuple[Leaf, ...] = ()


def fault(tmp_path: Path, text: str, model: type[BaseModel] = Tree) -> str:
    path = tmp_path / "t.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(LibraryError) as caught:
        read_model(path, model, LibraryError)
    return str(caught.value).replace(str(tmp_path) + "/", "")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a: NO", {"a": "NO"}),
        ("on: yes", {"on": "yes"}),
        ("a: 1:30", {"a": "1:30"}),
        ("a: 2024-06-19", {"a": "2024-06-19"}),
        ("a: 0o17", {"a": "0o17"}),
        ("a: [true, null, 1.5, -3]", {"a": [True, None, 1.5, -3]}),
        ("", None),
    ],
)
def test_words_that_yaml_1_1_would_change_stay_words(text, value):
    assert read_yaml(X, text=text).value == value


def test_a_key_given_twice_is_refused_with_its_line():
    with pytest.raises(DataFileError, match=r"x.yaml:2: at \$.a: 'a' is given twice"):
        read_yaml(X, text="a: 1\na: 2")


def test_no_yaml_is_told_with_its_line():
    with pytest.raises(DataFileError, match=r"x.yaml:2: this is no YAML"):
        read_yaml(X, text="a: [1\nb: 2")


def test_a_missing_file_names_the_nearest_one(tmp_path):
    (tmp_path / "treaty.yaml").write_text("a: 1")
    with pytest.raises(DataFileError, match=r"no such file; did you mean 'treaty.yaml'\?"):
        read_yaml(tmp_path / "traety.yaml")


def test_a_file_that_is_not_utf_8_is_told(tmp_path):
    path = tmp_path / "t.yaml"
    path.write_bytes(b"a: \xe9")
    with pytest.raises(DataFileError, match="not UTF-8"):
        read_yaml(path)


def test_an_unknown_key_is_told_with_line_place_and_the_key_meant(tmp_path):
    text = "title: x\nleaves:\n  - name: a\n    sise: 3\n"
    assert fault(tmp_path, text) == "t.yaml:4: at $.leaves[0].sise: unknown key 'sise'; did you mean 'size'?"


def test_a_missing_key_is_told(tmp_path):
    assert fault(tmp_path, "leaves: []") == "t.yaml:1: at $.title: 'title' is missing"


def test_a_number_where_text_is_wanted_says_how_to_write_it(tmp_path):
    assert fault(tmp_path, "title: 42.7") == 't.yaml:1: at $.title: text is wanted here, not a number; write it in quotes: "42.7"'


def test_a_list_where_a_mapping_is_wanted_is_told(tmp_path):
    assert fault(tmp_path, "- a") == "t.yaml:1: at $: a mapping is wanted here, not a list"


def test_a_file_of_several_models_names_the_one_at_fault(tmp_path):
    path = tmp_path / "t.yaml"
    path.write_text("- {name: a}\n- {name: b, size: big}\n")
    with pytest.raises(LibraryError, match=r"t.yaml:2: at \$\[1\].size"):
        read_models(path, Leaf, LibraryError)


def test_a_place_is_written_as_a_path():
    assert where(("a", 0, "b")) == "$.a[0].b"


def test_a_value_may_stand_in_two_places_but_not_in_itself():
    assert read_yaml(X, text="a: &one [1]\nb: *one").value == {"a": [1], "b": [1]}
    with pytest.raises(LibraryError, match=r"x\.yaml:2: at \$\.b\[0\]: this value contains itself"):
        read_yaml(X, LibraryError, text="a: 1\nb: &b [*b]")


def test_what_is_nested_too_deep_is_refused_with_its_line():
    assert "a" in read_yaml(X, text="a: " + "[" * 50 + "]" * 50).value
    with pytest.raises(LibraryError, match=r"x\.yaml:2: nested deeper than 60 levels"):
        read_yaml(X, LibraryError, text="a: 1\nb: " + "[" * 70 + "]" * 70)


def test_aliases_of_aliases_cost_no_more_than_they_are_written():
    rows = [f"{b}: &{b} [{', '.join([f'*{a}'] * 9)}]" for a, b in zip("abcdefghijkl", "bcdefghijklm", strict=True)]

    assert len(read_yaml(X, text="\n".join(["a: &a [x]", *rows])).value) == 13


def test_a_file_that_is_too_large_is_refused_before_it_is_read(tmp_path: Path):
    path = tmp_path / "million.yaml"
    with path.open("wb") as file:
        file.truncate(LARGEST + 2**20)

    with pytest.raises(DataFileError, match=r"million\.yaml: the file has 17\.0 MB, more than the 16 MB that are read; make it smaller"):
        read_yaml(path)


def test_a_number_of_too_many_digits_is_told_with_its_place():
    with pytest.raises(DataFileError, match=r"x\.yaml:2: at \$\.b\[1\]: a number of 5,000 digits is not read"):
        read_yaml(X, text=f"a: 1\nb: [1, {'9' * 5000}]")
