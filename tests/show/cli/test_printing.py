import sys
from pathlib import Path

import pytest

from foedus.show.as_json import as_json
from foedus.show.cli.printing import complain, suffix_of, watched, write_whole
from foedus.terms.errors import UsageError


def test_a_file_is_written_whole(tmp_path: Path):
    target = tmp_path / "a.md"
    target.write_text("old")

    write_whole(target, "new\n")

    assert target.read_bytes() == b"new\n"
    assert list(tmp_path.iterdir()) == [target], "nothing is left beside it"


def test_a_write_that_fails_leaves_the_old_file_and_nothing_else(tmp_path: Path):
    target = tmp_path / "a.md"
    target.write_text("old")

    with pytest.raises(UnicodeEncodeError):
        write_whole(target, "half\ud800")

    assert target.read_text() == "old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_folder_that_is_not_there_is_one_clear_line(tmp_path: Path):
    with pytest.raises(UsageError, match="cannot be written"):
        write_whole(tmp_path / "no" / "a.md", "x")


def test_a_new_file_is_as_readable_as_any_other(tmp_path: Path):
    (tmp_path / "plain").write_text("x")
    write_whole(tmp_path / "a.md", "x")

    assert (tmp_path / "a.md").stat().st_mode == (tmp_path / "plain").stat().st_mode


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("a.htm", "did you mean '.html'"),
        ("a.pdf", "use one of .html, .md"),
        ("a", "use one of"),
        ("none/a.html", "there is no folder"),
        ("d.html", "a folder"),
    ],
)
def test_an_output_that_cannot_be_is_refused_before_any_work(name: str, message: str, tmp_path: Path):
    (tmp_path / "d.html").mkdir()

    with pytest.raises(UsageError, match=message):
        suffix_of(tmp_path / name, [".html", ".md"])


def test_a_complaint_is_one_line(capsys: pytest.CaptureFixture[str]):
    complain("two\nlines")

    captured = capsys.readouterr()
    assert (captured.out, captured.err) == ("", "error: two lines\n")


def test_no_bar_is_drawn_where_there_is_no_terminal(capsys: pytest.CaptureFixture[str]):
    with watched("reading", 3) as seen:
        seen(Path("a.txt"))

    assert capsys.readouterr() == ("", "")


def test_a_bar_is_drawn_on_a_terminal(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    monkeypatch.setenv("TERM", "xterm")

    with watched("reading", 3) as seen:
        seen(Path("[a].txt"))

    captured = capsys.readouterr()
    assert captured.out == ""
    assert "reading" in captured.err


def test_json_keeps_its_letters_where_the_stream_can_hold_them():
    assert as_json({"name": "Zürich"}) == '{\n  "name": "Zürich"\n}'
    assert as_json({"name": "Zürich"}, ascii_only=True) == '{\n  "name": "Z\\u00fcrich"\n}'


def test_what_is_no_regular_file_is_not_replaced(tmp_path: Path):
    link = tmp_path / "a.txt"
    link.symlink_to("/dev/null")

    with pytest.raises(UsageError, match="no regular file"):
        write_whole(link, "x")

    assert link.is_symlink()
    assert link.resolve().is_char_device()
