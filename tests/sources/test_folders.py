"""Which files of a folder are read."""

import os
from pathlib import Path

import pytest

from foedus.sources import reports_in
from foedus.terms.errors import DocumentError


def told(root: Path, *paths: Path) -> list[str]:
    """Names below the root, errors with their problem."""
    return [
        f"{Path(p.path).relative_to(root)}: {p.problem}" if isinstance(p, DocumentError) else str(p.relative_to(root))
        for p in reports_in(paths or [root])
    ]


def test_files_come_in_order_from_every_depth_and_hidden_ones_do_not(tmp_path: Path):
    for name in ("b.txt", "a/z.txt", "a/b/c.txt", ".git/config", "a/.hidden", "a.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()

    assert told(tmp_path) == ["a/b/c.txt", "a/z.txt", "a.txt", "b.txt"]


def test_files_that_are_named_come_as_they_are_named(tmp_path: Path):
    assert told(tmp_path, tmp_path / "none.txt", tmp_path / ".a") == ["none.txt", ".a"]


def test_links_that_lead_in_circles_or_nowhere_are_named(tmp_path: Path):
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "r.txt").touch()
    (tmp_path / "a" / "up").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "a" / "gone").symlink_to(tmp_path / "none")
    (tmp_path / "a" / "self").symlink_to(tmp_path / "a" / "self")
    (tmp_path / "link.txt").symlink_to(tmp_path / "a" / "r.txt")

    found = told(tmp_path)

    assert found[:2] == ["a/gone: the link leads nowhere", "a/r.txt"]
    assert found[2].startswith("a/self: ")
    assert found[3:] == ["a/up: this is a link to a folder, which is not followed", "link.txt"]


def test_what_is_no_file_is_not_opened(tmp_path: Path):
    os.mkfifo(tmp_path / "pipe")

    assert told(tmp_path) == ["pipe: this is no ordinary file"]


def test_an_empty_folder_is_named(tmp_path: Path):
    assert told(tmp_path) == [".: the folder holds no files"]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="who may read everything is refused nothing")
def test_a_folder_that_may_not_be_opened_is_named(tmp_path: Path):
    (tmp_path / "a").mkdir(mode=0)

    assert told(tmp_path) == ["a: Permission denied"]
