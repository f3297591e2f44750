import io

import pytest

from foedus.show.ink import Ink, ink_for


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_pipe_gets_no_colour():
    assert ink_for(io.StringIO()) == Ink(colour=False, width=100)


def test_a_terminal_gets_colour(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")

    assert ink_for(Terminal()).paint("owed", "bad") == "\x1b[31mowed\x1b[0m"


@pytest.mark.parametrize(("name", "value"), [("NO_COLOR", "1"), ("TERM", "dumb")])
def test_colour_can_be_refused(name: str, value: str, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv(name, value)

    assert ink_for(Terminal()).paint("owed", "bad") == "owed"


def test_no_line_is_wider_than_the_page_unless_one_word_is():
    lines = Ink(width=30).wrap("the other party gives military and other help by every means it has", "  - ", "    ")

    assert len(lines) > 2
    assert all(len(line) <= 30 for line in lines)
    assert lines[1].startswith("    ")


def test_an_identifier_is_not_broken_at_its_hyphens():
    assert Ink(width=20).wrap("see unsc-1718/8a3-and-more now") == ["see", "unsc-1718/8a3-and-more", "now"]
