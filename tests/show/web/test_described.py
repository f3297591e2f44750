"""Whatever the API's own description allows, and much that it does not, is answered without a fault of the server (schemathesis)."""

from typing import Any

import pytest

schemathesis = pytest.importorskip("schemathesis", reason="the API is tried out by schemathesis")

from hypothesis import HealthCheck, Phase, settings  # noqa: E402
from schemathesis.checks import not_a_server_error  # noqa: E402

from foedus.show.web.application import application  # noqa: E402
from foedus.show.web.settings import Settings  # noqa: E402

EXAMPLES = 5
"""Requests for each address."""
schema = schemathesis.openapi.from_dict(application(Settings()).openapi())
kept = schema.include(path_regex=r"/(documents|briefs|claims|records|reviews|scenarios)\b")
"""What asks the store; nothing else depends on the database."""


@schema.parametrize()
@settings(
    max_examples=EXAMPLES,
    deadline=None,
    derandomize=True,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)
def test_no_request_makes_the_server_fail(case: Any, server: str):
    case.call_and_validate(base_url=server, checks=(not_a_server_error,), timeout=60)


@kept.parametrize()
@settings(
    max_examples=EXAMPLES,
    deadline=None,
    derandomize=True,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)
def test_no_request_for_what_is_kept_makes_a_server_on_postgresql_fail(case: Any, team: str):
    case.call_and_validate(base_url=team, checks=(not_a_server_error,), timeout=60)
