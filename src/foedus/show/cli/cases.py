"""``foedus cases``: every case in files and folders, with what was expected and what came."""

from pathlib import Path
from typing import Annotated

import typer

from ...terms.errors import CaseError, FoedusError, did_you_mean
from .options import FormatOption
from .printing import Format, complain, examples, say, say_json, watched


def add_to(app: typer.Typer) -> None:
    """Add the command."""
    app.command(
        "cases",
        epilog=examples(
            "foedus cases",
            "foedus cases examples/july-1914.yaml",
            "foedus cases my-cases/",
            after="A case that names an agreement or a measure that the library does not hold is counted apart, neither passed nor failed.",
        ),
    )(cases)


def cases(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(metavar="PATH", help="Case files, or folders of them (*.yaml); without any, the library's casebook.", show_default=False),
    ] = None,
    form: FormatOption = Format.text,
) -> None:
    """Run case files against the library, or the library's own casebook, and report every miss; exit 1 if there is one."""
    from ...library import catalogue
    from ...reasoning import run_case
    from ...reasoning.expectations import not_yet, read_asked

    law = catalogue()
    passed = failed = 0
    absent: list[str] = []
    unread = False
    files: list[Path] = [] if paths else list(law.case_files)
    for path in paths or ():
        try:
            files += case_files(path)
        except FoedusError as error:
            complain(error)
            unread = True
    lines: list[str] = []
    rows: list[object] = []
    with watched("cases", len(files)) as seen:
        for file in files:
            seen(file)
            try:
                case = read_asked(file, law)
            except FoedusError as error:
                complain(error)
                unread = True
                continue
            outcome = run_case(case, law)
            result = "absent" if outcome.absent else "failed" if outcome.missed else "passed"
            rows.append({"case": case.id, "file": str(file), "result": result, "missed": list(outcome.missed), "absent": list(outcome.absent)})
            if outcome.absent:
                absent.append(case.id)
                lines.append(f"{file}: {not_yet(case, law)}")
            elif outcome.missed:
                failed += 1
                lines += [f"{case.id}: {case.title or file.name}", *(f"  {miss}" for miss in outcome.missed)]
            else:
                passed += 1
    if form is Format.json:
        say_json({"passed": passed, "failed": failed, "absent": len(absent), "cases": rows})
    else:
        say(lines)
        if absent:
            say([f"{len(absent)} not yet in the library: {', '.join(absent)}"])
        say([f"{passed} passed, {failed} failed"])
    if unread:
        raise typer.Exit(2)
    if failed:
        raise typer.Exit(1)


def case_files(path: Path) -> list[Path]:
    """Return the case files at a path: the file itself, or every ``*.yaml`` in and under a folder that is no scenario, sorted."""
    if path.is_dir():
        found = sorted(one for one in path.rglob("*.yaml") if not _has_chances(one))
        if not found:
            raise CaseError(path, "", "no case files (*.yaml) in this folder")
        return found
    if not path.exists():
        near = did_you_mean(path.name, (one.name for one in path.parent.glob("*")) if path.parent.is_dir() else ())
        raise CaseError(path, "", "no such file or folder", near)
    if _has_chances(path):
        raise CaseError(path, "", "this is a scenario, not a case", f"foedus scenario run {path} runs it")
    return [path]


def _has_chances(path: Path) -> bool:
    """Whether a file is a scenario: a case with chances, at the beginning of a line."""
    try:
        return any(line.startswith(b"chances:") for line in path.read_bytes().splitlines())
    except OSError:
        return False
