"""What every test may ask for."""

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
RUN_FIRST = (
    "tests/reasoning/test_coverage.py", "tests/docs/test_pages.py", "tests/show/web/test_browser.py", "tests/show/web/test_described.py",
    "tests/show/web/test_scenarios.py", "tests/reasoning/test_rules_are_guarded.py", "tests/reasoning/test_cases.py", "tests/docs/test_notebooks.py",
    "tests/scenarios/test_run.py", "tests/brief/test_crew.py", "tests/measures/test_forecasting.py",
)  # fmt: skip
"""Files that take a worker more than ten seconds, the longest first."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with what takes longest, so that no worker is left alone with it at the end."""
    turn = {name: n for n, name in enumerate(RUN_FIRST)}
    items.sort(key=lambda item: turn.get(item.nodeid.partition("::")[0], len(turn)))


@pytest.fixture(scope="session")
def shared() -> Path:
    """The shared reference folder beside the checkout; tests that need it skip when it is absent."""
    if not SHARED.is_dir():
        pytest.skip("../shared is not beside this checkout")
    return SHARED


@pytest.fixture(scope="session")
def examples() -> Path:
    """The example reports and case files."""
    return ROOT / "examples"
