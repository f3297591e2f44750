"""Signing in, the account and its tokens in a real Chromium: with and without JavaScript, and as axe sees the pages."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[4]
AXE = ROOT / "browser" / "node_modules" / "axe-core" / "axe.min.js"
PATIENCE = 120_000
"""Milliseconds that a page may take to show what it must: other tests may hold the machine meanwhile."""
SCREENS = ROOT / "build" / "screens"
CHROMIUM = os.environ.get("FOEDUS_CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")

pytest.importorskip("playwright.sync_api", reason="the pages are looked at through playwright")
if not CHROMIUM:
    pytest.skip("there is no Chromium here: apt-get install chromium", allow_module_level=True)

from playwright.sync_api import Browser, Page, expect, sync_playwright  # noqa: E402

from .places import PASSWORD, Place  # noqa: E402


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        flags = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"]
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=flags, timeout=PATIENCE)
        expect.set_options(timeout=PATIENCE)
        yield browser
        browser.close()


@pytest.fixture(params=[True, False], ids=["with scripts", "without scripts"])
def scripts(request: pytest.FixtureRequest) -> bool:
    """Whether the browser runs scripts."""
    return bool(request.param)


@pytest.fixture
def page(chromium: Browser, scripts: bool) -> Iterator[Page]:
    context = chromium.new_context(viewport={"width": 1100, "height": 800}, locale="en-GB", java_script_enabled=scripts)
    context.set_default_timeout(PATIENCE)
    yield context.new_page()
    context.close()


def faults(page: Page, scripts: bool) -> list[str]:
    """What axe finds wrong with a page, where axe is there and runs."""
    if not AXE.exists() or not scripts:
        return []
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate("async () => (await axe.run()).violations.map((one) => one.id + ': ' + one.nodes.map((node) => node.html).join(' '))")
    return list(found)


def test_one_signs_in_makes_a_token_revokes_it_and_signs_out(place: Place, newcomer: str, page: Page, scripts: bool):
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text) if message.type in {"error", "warning"} else None)
    page.goto(f"{place.url}/library?q=neutrality")
    assert page.url.startswith(f"{place.url}/sign-in?goal=")
    assert faults(page, scripts) == []
    SCREENS.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=SCREENS / "sign-in.png")

    expect(page.get_by_label("Name")).to_be_focused()
    page.keyboard.type(newcomer)
    page.keyboard.press("Tab")
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url(f"{place.url}/library?q=neutrality")
    page.get_by_role("link", name=newcomer).click()
    page.get_by_label("What the token is for").fill("a <b>program</b>")
    page.get_by_role("button", name="Make a token").click()
    secret = page.get_by_label("The new token").inner_text().strip()
    assert secret.startswith("foedus_")
    expect(page.locator("table")).to_contain_text("a <b>program</b>")
    assert faults(page, scripts) == []
    page.screenshot(path=SCREENS / "account.png", full_page=True)

    page.get_by_role("button", name="Revoke").click()
    expect(page.locator("main")).to_contain_text("You have none.")
    assert secret not in page.content()
    page.get_by_role("button", name="Sign out").click()
    page.wait_for_url(f"{place.url}/sign-in")
    page.goto(f"{place.url}/account")
    assert page.url.startswith(f"{place.url}/sign-in")
    assert complaints == []
