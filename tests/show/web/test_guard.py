"""Every answer tells a browser what it may not do."""

import pytest
from httpx import Client

from foedus.show.web.guard import POLICY


@pytest.mark.parametrize("address", ["/", "/library", "/api/v1/states", "/static/site.css", "/nothing", "/api/nothing", "/healthz"])
def test_every_answer_has_the_policy(client: Client, address: str):
    headers = client.get(address).headers

    assert headers["Content-Security-Policy"] == POLICY
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"


def test_the_policy_allows_nothing_unsafe_and_nothing_from_elsewhere():
    assert "unsafe" not in POLICY
    assert "http" not in POLICY
    assert "*" not in POLICY
    assert "frame-ancestors 'none'" in POLICY
    assert POLICY.startswith("default-src 'none'")


@pytest.mark.parametrize("address", ["/", "/library", "/agreements/nato-1949", "/network?on=1914-07-28", "/dossier", "/api"])
def test_no_page_has_a_script_or_a_style_of_its_own(client: Client, address: str):
    page = client.get(address).text

    assert "<style" not in page
    assert " style=" not in page
    assert page.count("<script") == page.count('<script type="module" src="/static/')
    assert " onclick" not in page
