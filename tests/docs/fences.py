"""Fenced blocks of Markdown files: found, run as a reader would run them, and compared with what the page shows.

A block's info string says what it is:

``console``            lines that begin with ``$ `` are commands (a backslash carries one over to the next line), the lines below each are its output,
                       in which ``...`` stands for any text, and alone on a line for any lines; no output shown, none compared
``console exit=2``     the same, for commands that end with that exit code
``python``             runs; with ``>>>`` it is compared, too; the blocks of one page share their names
``yaml``               parses strictly
``yaml file=x.yaml``   is, in any language, the content of a file that later blocks of the page use
"""

import doctest
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from foedus.terms.strict_yaml import read_yaml

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
INSTALLED = Path(sys.executable).parent
NOT_LINKED = {"build", "dist"}
FENCE = re.compile(r"^(?P<indent> *)(?P<ticks>`{3,})(?P<info>[^`\n]*)\n(?P<body>.*?)^(?P=indent)(?P=ticks) *$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Fence:
    """One fenced block: where it begins, what it is, what it holds."""

    page: Path
    line: int
    language: str
    options: dict[str, str]
    body: str

    def __str__(self) -> str:
        """Return the place, as editors understand it."""
        return f"{self.page.name}:{self.line}"


@dataclass(frozen=True)
class Command:
    """One command of a console block and the output that the page shows, or None."""

    line: int
    text: str
    shown: str | None


def fences(page: Path, text: str | None = None) -> list[Fence]:
    """Find every fenced block of a page."""
    text = page.read_text(encoding="utf-8") if text is None else text
    found = []
    for match in FENCE.finditer(text):
        language, *rest = match["info"].split() or [""]
        options = dict(option.split("=", 1) for option in rest)
        body = "".join(line.removeprefix(match["indent"]) for line in match["body"].splitlines(keepends=True))
        found.append(Fence(page, text[: match.start()].count("\n") + 1, language, options, body))
    return found


def commands(fence: Fence) -> Iterator[Command]:
    """Split a console block into its commands."""
    lines = fence.body.splitlines()
    at = 0
    while at < len(lines):
        start = at
        if not lines[at].startswith("$ "):
            raise AssertionError(f"{fence}: a console block begins with '$ ', not with {lines[at]!r}")
        command = lines[at].removeprefix("$ ")
        while command.endswith("\\"):
            at += 1
            command = command[:-1] + lines[at].strip()
        at += 1
        shown = []
        while at < len(lines) and not lines[at].startswith("$ "):
            shown.append(lines[at].rstrip())
            at += 1
        yield Command(fence.line + 1 + start, command, "\n".join(shown).strip("\n") or None)


def agrees(shown: str, real: str) -> bool:
    """Whether real output is what the page shows, ``...`` standing for any text, or alone on a line for any lines."""
    pattern = ""
    for line in shown.splitlines():
        if line.strip() == "...":
            pattern += r"(?:[^\n]*\n)*?"
        else:
            pattern += r"[^\n]*?".join(re.escape(part) for part in line.rstrip().split("...")) + r"\n"
    tidy = "".join(line.rstrip() + "\n" for line in real.strip("\n").splitlines())
    return re.fullmatch(pattern, tidy) is not None


def workplace(folder: Path) -> Path:
    """Make a folder that looks like the project's root, in which a page may write."""
    for entry in ROOT.iterdir():
        if entry.name not in NOT_LINKED:
            (folder / entry.name).symlink_to(entry)
    (folder / "build").mkdir()
    return folder


def run_page(blocks: list[Fence], folder: Path, command: Path = INSTALLED) -> list[str]:
    """Run a page's blocks in order in the folder, with the ``foedus`` of another; return what went otherwise than the page says."""
    faults: list[str] = []
    names: dict[str, Any] = {"__name__": "__page__"}
    for block in blocks:
        if "file" in block.options:
            (folder / block.options["file"]).write_text(block.body, encoding="utf-8")
        if block.language == "console":
            for one in commands(block):
                faults += run_command(one, int(block.options.get("exit", "0")), folder, command)
        elif block.language == "python" and "file" not in block.options:
            faults += run_python(block, names)
        elif block.language == "yaml":
            read_yaml(Path(str(block)), text=block.body)
    return faults


def environment() -> dict[str, str]:
    """What a command of a page finds in its environment."""
    path = str(INSTALLED) + os.pathsep + os.environ.get("PATH", "")
    return {**os.environ, "PATH": path, "COLUMNS": "120", "NO_COLOR": "1", "PYTHONWARNINGS": "error"}


def run_command(command: Command, wanted: int, folder: Path, at: Path) -> list[str]:
    """Run one command in a shell that looks for commands in a folder first; return what went otherwise than shown."""
    env = environment()
    env["PATH"] = str(at) + os.pathsep + env["PATH"]
    done = subprocess.run(
        command.text, shell=True, cwd=folder, env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL, check=False
    )
    output = done.stdout.decode("utf-8")
    if done.returncode != wanted:
        return [f"line {command.line}: $ {command.text}\nends with {done.returncode}, not {wanted}:\n{output[-2000:]}"]
    if command.shown is not None and not agrees(command.shown, output):
        line = first_missed(command.shown, output)
        return [f"line {command.line}: $ {command.text}\n--- not so from here on\n{line}\n--- it prints\n{output[:6000]}"]
    return []


def first_missed(shown: str, real: str) -> str:
    """Return the first line of a page that output, which does not agree, does not bear out."""
    lines = shown.splitlines()
    return next((line for n, line in enumerate(lines) if not agrees("\n".join([*lines[: n + 1], "..."]), real)), "(the output goes on)")


def run_python(block: Fence, names: dict[str, Any]) -> list[str]:
    """Run one Python block with the names of those before it; return what went otherwise than shown."""
    if ">>>" not in block.body:
        exec(compile(block.body, str(block), "exec"), names)
        return []
    test = doctest.DocTestParser().get_doctest(block.body, names, str(block), str(block.page), block.line)
    test.globs = names
    report: list[str] = []
    runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE, verbose=False)
    runner.run(test, out=report.append, clear_globs=False)
    return report
