"""The house rules that no linter knows, and the contracts that import-linter holds."""

import ast
import re
import subprocess
import tomllib
from collections.abc import Iterator
from importlib.metadata import entry_points
from pathlib import Path

import pytest
from importlinter.cli import lint_imports
from tests.conftest import RUN_FIRST

from foedus.terms.strict_yaml import read_yaml

ROOT = Path(__file__).resolve().parents[1]
SOURCE = ROOT / "src" / "foedus"
LONGEST = 400
NO_NAMES = {"manager", "handler", "processor", "helper", "helpers", "util", "utils", "engine", "data", "info", "item", "items", "common", "misc"}
"""Names under which anything could stand."""

MODULES = sorted(SOURCE.rglob("*.py"))
STARTS_A_PATH = r"/(?:(?<![\w.:~/-]/)|(?<=file:///))"
OWN = [re.escape(folder.as_posix().lstrip("/")) for folder in (ROOT, ROOT.parent, Path.home()) if len(folder.parts) > 1]
FOLDERS = ["home/[a-z]+", "root", "Users", "private", "var/folders", "opt", "mnt", "tmp/[a-z]+", *OWN]
STRANGE = [
    re.compile(rf"{STARTS_A_PATH}(?:{'|'.join(FOLDERS)})/"),
    re.compile(r"[A-Z]:\\Users"),
    re.compile(r"pypi\.(?:org|io)|pythonhosted|registry\.npmjs"),
    re.compile(r"--(?:extra-)?index-url|--find-links|--trusted-host"),
]
"""What only one machine, or one registry, can make sense of."""


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def imports(module: Path) -> Iterator[tuple[int, str]]:
    """Every absolute import of a module, with its line."""
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            yield node.lineno, node.module


def kept_files() -> list[Path]:
    """Every file that is, or could be, under version control."""
    listed = subprocess.run(
        ["git", "-C", str(ROOT), "ls-files", "-z", "--cached", "--others", "--exclude-standard"], capture_output=True, text=True, check=False
    )
    if listed.returncode:
        pytest.skip("this is no git checkout, so there is no list of its files")
    return [path for name in listed.stdout.split("\0") if name and (path := ROOT / name).is_file()]


def strange_lines(text: str) -> list[str]:
    """Lines that name a machine's folders, this machine, or a registry's host."""
    if not any(pattern.search(text) for pattern in STRANGE):
        return []
    return [line.strip() for line in text.splitlines() if any(pattern.search(line) for pattern in STRANGE)]


def test_there_is_something_to_look_at():
    assert len(MODULES) > 10
    assert len(kept_files()) > 20


@pytest.mark.parametrize("rule", ["stages", "law-and-text", "records", "terms", "datasets", "measures", "no-cycles"])
def test_the_import_contracts_are_declared(rule: str):
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]["contracts"]

    assert rule in [contract["id"] for contract in contracts]


def test_the_import_contracts_hold(capfd: pytest.CaptureFixture[str]):
    code = lint_imports(config_filename=str(ROOT / "pyproject.toml"), no_cache=True, no_logo=True)

    assert code == 0, capfd.readouterr().out


def test_no_module_imports_the_package_by_its_own_name():
    own = [f"{named(module)}:{line}: {name}" for module in MODULES for line, name in imports(module) if name.split(".")[0] == "foedus"]

    assert own == []


def test_no_module_is_too_long():
    long = [f"{named(module)}: {lines} lines" for module in MODULES if (lines := len(module.read_text(encoding="utf-8").splitlines())) > LONGEST]

    assert long == [], f"past {LONGEST} lines a module asks to be two"


def test_no_module_is_a_drawer():
    parts = [(module, part) for module in MODULES for part in module.relative_to(SOURCE).with_suffix("").parts]

    assert [named(module) for module, part in parts if set(part.split("_")) & NO_NAMES] == []


@pytest.mark.parametrize("init", [module for module in MODULES if module.name == "__init__.py" and module.parent != SOURCE], ids=named)
def test_every_package_says_what_it_offers_and_only_re_exports(init: Path):
    tree = ast.parse(init.read_text(encoding="utf-8"))
    targets = [target.id for node in tree.body if isinstance(node, ast.Assign) for target in node.targets if isinstance(target, ast.Name)]
    other = [node.lineno for node in tree.body if not isinstance(node, ast.Import | ast.ImportFrom | ast.Assign | ast.Expr)]

    offers = any(isinstance(node, ast.Import | ast.ImportFrom) for node in tree.body)
    assert targets in (["__all__"], [] if not offers else ["__all__"]), "an __init__ that re-exports holds __all__, and nothing else is defined in it"
    assert other == [], "an __init__ only re-exports"
    assert len(ast.get_docstring(tree) or "") > 10, "a package says in a line what it is for"


def test_every_yaml_file_parses_strictly():
    files = [*SOURCE.rglob("*.yaml"), *(ROOT / "examples").rglob("*.yaml")]
    for file in files:
        read_yaml(file)

    assert [named(file) for file in [*SOURCE.rglob("*.yml"), *(ROOT / "examples").rglob("*.yml")]] == [], "the ending is .yaml"


@pytest.mark.parametrize(
    "line",
    [
        "see /" + "root/notes.txt",
        "open('/" + "home/ann/x')",
        "--index" + "-url x",
        "https://pypi" + ".org/simple",
        str(ROOT / "README.md"),
        "file:///" + "opt/wheels",
    ],
)
def test_a_machine_path_or_a_registry_would_be_noticed(line: str):
    assert strange_lines(line) == [line]


@pytest.mark.parametrize("line", ["src/foedus/terms", "../shared/cases", "https://example.org/work/x", "either/or", "~/.config/foedus"])
def test_ordinary_paths_are_left_alone(line: str):
    assert strange_lines(line) == []


def test_no_kept_file_names_a_machine_or_a_registry():
    found = []
    for file in kept_files():
        if named(file) in {"tests/test_house.py", "Makefile"}:  # this file spells the patterns; the Makefile forbids pip-compile to write them
            continue
        try:
            text = file.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        found += [f"{named(file)}: {line[:120]}" for line in strange_lines(text)]

    assert found == []


def test_the_files_that_are_run_first_are_there():
    assert [name for name in RUN_FIRST if not (ROOT / name).is_file()] == []


def test_the_locked_requirements_cover_the_declared_ones():
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    name = re.compile(r"[A-Za-z0-9_.-]+")
    needed = {
        "run": declared["dependencies"],
        "dev": [*declared["dependencies"], *declared["optional-dependencies"]["dev"]],
    }
    for lock, requirements in needed.items():
        text = (ROOT / "requirements" / f"{lock}.lock").read_text(encoding="utf-8")
        locked = {line.split("==")[0] for line in text.splitlines() if "==" in line and not line.startswith(" ")}
        wanted = {match.group().lower() for requirement in requirements if (match := name.match(requirement))}
        assert wanted <= locked, f"run make lock: {sorted(wanted - locked)}"
        blocks = re.split(r"\n(?=\S)", "\n".join(line for line in text.splitlines() if not line.lstrip().startswith("#")))
        assert [block for block in blocks if "==" in block and "--hash=sha256:" not in block] == []


def test_the_command_is_installed_under_the_name_of_the_package():
    scripts = entry_points(group="console_scripts", name="foedus")

    assert [script.value for script in scripts] == ["foedus.show.cli:main"]
