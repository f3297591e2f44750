"""The checker of the docs, itself checked on small pages."""

from pathlib import Path

import pytest

from .fences import agrees, commands, fences, run_page

PAGE = Path("page.md")


def faults_of(text: str, folder: Path) -> list[str]:
    return run_page(fences(PAGE, text), folder)


def test_a_block_is_found_with_its_line_language_and_options():
    (block,) = fences(PAGE, "words\n\n```console exit=2\n$ false\n```\n")

    assert (block.line, block.language, block.options, block.body) == (3, "console", {"exit": "2"}, "$ false\n")


def test_an_indented_block_and_a_block_that_holds_a_block_are_found():
    inner, outer = fences(PAGE, "- point\n  ```yaml\n  a: 1\n  ```\n\n````markdown\n```python\n1 / 0\n```\n````\n")

    assert inner.body == "a: 1\n"
    assert (outer.language, outer.body) == ("markdown", "```python\n1 / 0\n```\n")


def test_a_command_may_go_over_two_lines_and_its_output_follows():
    (block,) = fences(PAGE, "```console\n$ echo a \\\n    b\na b\n$ true\n```\n")

    assert [(c.line, c.text, c.shown) for c in commands(block)] == [(2, "echo a b", "a b"), (5, "true", None)]


@pytest.mark.parametrize(
    ("shown", "real"),
    [
        ("one", "one\n"),
        ("one ... three", "one two three\n"),
        ("one\n...\nfour", "one\ntwo\nthree\nfour\n"),
        ("one\n...", "one\n"),
        ("...\nfour", "one\nfour  \n"),
    ],
)
def test_shown_output_agrees(shown: str, real: str):
    assert agrees(shown, real)


@pytest.mark.parametrize(
    ("shown", "real"),
    [("one", "two\n"), ("one", "one\ntwo\n"), ("one ... three", "one\nthree\n"), ("one\n...\nfour", "one\ntwo\n")],
)
def test_other_output_does_not_agree(shown: str, real: str):
    assert not agrees(shown, real)


def test_a_page_that_tells_the_truth_has_no_faults(tmp_path: Path):
    file = "```text file=a.txt\nhello\n```\n"
    console = "```console\n$ cat a.txt\nhello\n```\n```console exit=3\n$ exit 3\n```\n"
    python = "```python\nn = 2\n```\n```python\n>>> n + 1\n3\n```\n"

    assert faults_of(file + console + python, tmp_path) == []


@pytest.mark.parametrize(
    ("page", "word"),
    [
        ("```console\n$ false\n```\n", "ends with 1, not 0"),
        ("```console exit=2\n$ true\n```\n", "ends with 0, not 2"),
        ("```console\n$ echo no\nyes\n```\n", "not so from here on\nyes"),
        ("```console\n$ printf 'a\\nb\\nc\\n'\na\n...\nd\n```\n", "not so from here on\nd"),
        ("```console\n$ printf 'a\\nb\\n'\na\n```\n", "the output goes on"),
        ("```python\n>>> 1 + 1\n3\n```\n", "Expected"),
    ],
)
def test_a_page_that_is_wrong_has_a_fault(page: str, word: str, tmp_path: Path):
    assert word in "".join(faults_of(page, tmp_path))


def test_a_console_block_without_a_command_is_refused(tmp_path: Path):
    with pytest.raises(AssertionError, match="begins with"):
        faults_of("```console\nfoedus brief\n```\n", tmp_path)
