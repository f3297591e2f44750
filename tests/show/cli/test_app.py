import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from foedus import __version__
from foedus.show.cli import app as module
from foedus.show.cli import main

COMMANDS = [
    ("brief",), ("read",), ("casus",), ("transfer",), ("cases",), ("treaties", "list"), ("treaties", "show"), ("treaties", "binding"),
    ("treaties", "lint"), ("lexicon", "check"), ("treaties", "timeline"), ("treaties", "diff"), ("treaties", "search"), ("measures", "list"),
    ("measures", "show"), ("places", "list"), ("places", "show"), ("states", "show"), ("states", "list"), ("states", "convert"), ("states", "diff"),
    ("schema",),
]  # fmt: skip


def run(*words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the installed command as a user would."""
    command = [sys.executable, "-c", "from foedus.show.cli import main; main()", *words]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", env={**os.environ, **environment}, check=False)


def test_the_version_is_told(foedus):
    result = foedus("--version")

    assert (result.exit_code, result.stdout) == (0, f"foedus {__version__}\n")


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_every_command_teaches_itself(command: tuple[str, ...], foedus):
    result = foedus(*command, "--help")

    assert result.exit_code == 0
    assert f"  foedus {' '.join(command)}" in result.stdout, "its help shows an example"


def test_the_help_names_every_command(foedus):
    result = foedus("--help")

    assert all(re.search(rf"^  {command[0]} ", result.stdout, re.MULTILINE) for command in COMMANDS)


def test_a_mistyped_command_gets_a_suggestion(foedus):
    result = foedus("treaties", "lst")

    assert result.exit_code == 2
    assert "Did you mean 'list'?" in result.stderr


def test_a_users_mistake_is_one_line_on_standard_error():
    result = run("treaties", "show", "nato-1948")

    assert result.returncode == 2
    assert result.stdout == ""
    assert result.stderr == "error: unknown agreement 'nato-1948': did you mean 'nato-1949'?\n"


def test_the_command_works_as_a_process():
    result = run("treaties", "show", "nato-1949")

    assert result.returncode == 0
    assert result.stderr == ""
    assert result.stdout.startswith("North Atlantic Treaty\n")
    assert "\x1b" not in result.stdout, "no colour into a pipe"


@pytest.mark.parametrize("words", [("brief", "none.txt"), ("read", "none.txt"), ("casus", "none.yaml"), ("cases", "none"), ("casus",)], ids=" ".join)
def test_bad_input_ends_with_two_and_no_traceback(words: tuple[str, ...]):
    result = run(*words)

    assert result.returncode == 2
    assert result.stderr.startswith("error: ")
    assert "Traceback" not in result.stderr


def test_a_failed_check_ends_with_one(tmp_path: Path):
    (tmp_path / "a.yaml").write_text(
        "id: a\ntoday: 2024-06-20\nevents:\n  - {id: e, date: 2024-06-01, kind: armed_attack, by: [BLR], on: [POL]}\n"
        "expect:\n  - {who: USA, toward: POL, norm: nato-1949/5, verdict: permitted}\n"
    )

    result = run("cases", str(tmp_path))

    assert result.returncode == 1
    assert result.stdout.endswith("\n0 passed, 1 failed\n")
    assert result.stderr == ""


def test_a_terminal_that_knows_only_ascii_still_gets_an_answer():
    result = run("treaties", "show", "nato-1949", PYTHONIOENCODING="ascii", PYTHONUTF8="0")

    assert result.returncode == 0
    assert result.stdout.startswith("North Atlantic Treaty\n")


def test_a_reader_that_stops_reading_is_no_fault():
    code = "from foedus.show.cli import main; main()"
    with subprocess.Popen([sys.executable, "-c", code, "treaties", "list"], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        errors = process.stderr.read()

    assert errors == b""
    assert process.returncode in {0, 141}


@pytest.mark.parametrize("words", [("--version",), ("treaties", "list")], ids=" ".join)
def test_an_output_with_no_space_left_is_one_line(words: tuple[str, ...]):
    if not Path("/dev/full").exists():
        pytest.skip("this system has no device that is always full")
    code = "from foedus.show.cli import main; main()"
    with Path("/dev/full").open("w") as full:
        done = subprocess.run([sys.executable, "-c", code, *words], stdout=full, stderr=subprocess.PIPE, text=True, check=False)

    assert done.returncode == 2
    assert done.stderr == "error: the output cannot be written: no space is left where it goes\n"


def test_the_unexpected_is_one_line_and_no_traceback(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    def burst() -> None:
        raise KeyError("no such\nthing")

    monkeypatch.delenv("FOEDUS_DEBUG", raising=False)
    monkeypatch.setattr(module, "app", burst)

    with pytest.raises(SystemExit) as left:
        main()

    assert left.value.code == 2
    errors = capsys.readouterr().err
    assert errors.startswith("error: foedus met something it did not expect (KeyError: 'no such\\nthing')")
    assert errors.count("\n") == 1


def test_the_unexpected_is_shown_whole_on_request(monkeypatch: pytest.MonkeyPatch):
    def burst() -> None:
        raise KeyError("thing")

    monkeypatch.setenv("FOEDUS_DEBUG", "1")
    monkeypatch.setattr(module, "app", burst)

    with pytest.raises(KeyError):
        main()


def test_the_start_is_light():
    """What is slow to import (the solver, the reader, tables) waits until a command needs it."""
    code = "import sys, foedus.show.cli; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()

    heavy = {
        "clingo",
        "rich",
        "pydantic",
        "yaml",
        "foedus.library",
        "foedus.reasoning",
        "foedus.reading",
        "foedus.brief",
        "foedus.sources",
        "charset_normalizer",
    }
    assert heavy & set(loaded) == set()


def test_showing_one_treaty_reads_one_agreement(foedus, monkeypatch: pytest.MonkeyPatch):
    from foedus.library import Catalogue, catalogue
    from foedus.terms.norms import Agreement

    asked: list[str] = []
    whole = Catalogue.agreement

    def noted(self: Catalogue, name: str) -> Agreement:
        asked.append(name)
        return whole(self, name)

    monkeypatch.setattr(Catalogue, "agreement", noted)
    catalogue.cache_clear()

    assert foedus("treaties", "show", "nato-1949").exit_code == 0
    assert set(asked) == {"nato-1949"}


def test_the_solver_is_not_needed_to_show_a_treaty():
    code = (
        "import sys; from foedus.show.cli.app import app; "
        "app(['treaties', 'show', 'nato-1949'], standalone_mode=False); assert 'clingo' not in sys.modules"
    )

    assert subprocess.run([sys.executable, "-c", code], capture_output=True, check=False).returncode == 0
