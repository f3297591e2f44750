"""The reference of roles has every address with its role, as the server's own table has it."""

import re

import pytest

pytest.importorskip("fastapi", reason="the pages need the extra web")

from foedus.show.web.accounts.attempts import FOR_ADDRESS, FOR_BOTH, FOR_NAME
from foedus.show.web.accounts.rules import rules

from .fences import ROOT

PAGE = (ROOT / "docs" / "reference" / "roles.md").read_text(encoding="utf-8")


def test_every_address_stands_there_with_its_role_and_no_other_does():
    lines = re.findall(r"^\| `([A-Z]+) (/\S*)` \| (\w+) \|$", PAGE, flags=re.MULTILINE)

    assert lines == [(rule.method, rule.path, rule.role or "anybody") for rule in rules()]


def test_it_says_how_many_failures_are_allowed():
    assert (
        f"After {FOR_BOTH} failures of one name from one address within 15 minutes, {FOR_ADDRESS} from one address, or {FOR_NAME} of one name" in PAGE
    )
