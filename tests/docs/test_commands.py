"""The reference names every command and option that exists, and none that does not."""

import re
from collections.abc import Iterator
from typing import Any

import typer

from foedus.show.cli.app import app

from .fences import ROOT, commands, fences

REFERENCE = ROOT / "docs" / "reference" / "commands.md"
OPTION = re.compile(r"(?<![\w-])--[a-z][a-z-]+")
GIVEN_BY_TYPER = {"--help", "--install-completion", "--show-completion"}


def walk(command: Any, path: str) -> Iterator[tuple[str, Any]]:
    """Every command below this one, with what a user types for it."""
    yield path, command
    for name, below in getattr(command, "commands", {}).items():
        if not below.hidden:
            yield from walk(below, f"{path} {name}")


COMMANDS = dict(walk(typer.main.get_command(app), "foedus"))


def options_of(command: Any) -> set[str]:
    """The long options of a command."""
    shown = [param for param in command.params if param.param_type_name == "option" and not param.hidden]
    return {name for param in shown for name in (*param.opts, *param.secondary_opts) if name.startswith("--")}


def sections() -> dict[str, str]:
    """The reference, by command: the text under each heading that is a command in backticks."""
    parts = re.split(r"^#+ +`(foedus[^`]*)`.*$", REFERENCE.read_text(encoding="utf-8"), flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def test_every_command_has_its_section_in_the_reference():
    typed = [path for path, command in COMMANDS.items() if path == "foedus" or not hasattr(command, "commands")]

    assert sorted(sections()) == sorted(typed)


def test_every_option_stands_in_its_commands_section_and_no_other_does():
    for path, text in sections().items():
        assert set(OPTION.findall(text)) - GIVEN_BY_TYPER == options_of(COMMANDS[path]) - GIVEN_BY_TYPER, path


def test_every_command_says_what_it_does():
    assert [path for path, command in COMMANDS.items() if len(command.help or "") < 20] == []
    assert [f"{path} {p.name}" for path, command in COMMANDS.items() for p in command.params if not getattr(p, "help", None)] == []


def test_every_command_that_the_docs_show_exists():
    known = {path.split()[1] for path in COMMANDS if " " in path}
    for page in [ROOT / "README.md", *(ROOT / "docs").rglob("*.md")]:
        for fence in fences(page):
            if fence.language == "console":
                words = {command.text.split()[1] for command in commands(fence) if command.text.startswith("foedus ")}
                assert {word for word in words if not word.startswith("-")} <= known, f"{fence}"
