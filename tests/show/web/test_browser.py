"""The pages in a real Chromium: with and without JavaScript, by keyboard alone, without a request off this machine, and as axe sees them.

Screenshots are kept under ``build/screens``. axe-core comes from ``make web`` (npm, a development dependency that is never shipped).
"""

import gzip
import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal
from urllib.parse import urlsplit

import pytest
from httpx import Client

ROOT = Path(__file__).resolve().parents[3]
AXE = ROOT / "browser" / "node_modules" / "axe-core" / "axe.min.js"
SCREENS = ROOT / "build" / "screens"
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-dev-shm-usage"]
CHROMIUM = os.environ.get("FOEDUS_CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")

pytest.importorskip("playwright.sync_api", reason="the pages are looked at through playwright")
if not CHROMIUM:
    pytest.skip("there is no Chromium here: apt-get install chromium", allow_module_level=True)

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Error, Locator, Page, expect, sync_playwright  # noqa: E402

DOSSIER = "/dossier/of?doc=russia-iran-column&doc=russia-iran-wire"
KURSK = "/what-if?attacker=Ukraine&victim=Russia&place=kursk&on=2025-01-10&view=RUS,unga"
PATIENCE = 120_000
"""Milliseconds that a page may take to show what it must: other tests may hold the machine meanwhile, and no speed is judged here."""
MOST_BYTES = 700_000
"""Most that a page and all that it loads may weigh, packed."""
PAGES = {
    "start": "/",
    "reports": "/dossier",
    "dossier": DOSSIER,
    "record": "/records/russia-iran-wire:agreement1",
    "library": "/library?q=neutrality&on=1914-07-28",
    "agreement": "/agreements/rus-prk-2024?on=2025-01-10",
    "measures": "/library/measures?target=PRK",
    "measure": "/measures/unsc-2397",
    "places": "/library/places",
    "what-if": KURSK,
    "network": "/network?on=1914-07-28",
    "network-2024": "/network?on=2024-12-04",
    "flows": "/flows",
    "scenario": "/scenario",
    "api": "/api",
    "nothing": "/nothing",
}
DRAWN = ("/network", "/flows")
"""Pages that load what draws them after they are there."""
SEEN_BY_AXE = [name for name in PAGES if name != "network-2024"]
"""Every page once."""
FOCUS_SHOWN = """(() => {
  const held = document.activeElement, beside = held.nextElementSibling;
  return [held, beside].some((one) => one === document.body || (one && getComputedStyle(one).outlineStyle !== 'none'));
})()"""


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS, timeout=PATIENCE)
        expect.set_options(timeout=PATIENCE)
        yield browser
        browser.close()


class Visit:
    """A page that is open, and everything it complained of or asked of other machines."""

    def __init__(self, context: BrowserContext, server: str) -> None:
        self.server = server
        self.elsewhere: list[str] = []
        self.complaints: list[str] = []
        context.route("**/*", self._only_here)
        context.set_default_timeout(PATIENCE)
        self.page: Page = context.new_page()
        self.page.on("console", self._complained)
        self.page.on("pageerror", self._failed)

    def _complained(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self.complaints.append(message.text)

    def _failed(self, fault: Error) -> None:
        self.complaints.append(str(fault))

    def _only_here(self, route: Any) -> None:
        if urlsplit(route.request.url).netloc == urlsplit(self.server).netloc:
            route.continue_()
        else:
            self.elsewhere.append(route.request.url)
            route.abort()

    def go(self, address: str) -> Page:
        self.page.goto(self.server + address, wait_until="networkidle" if address.startswith(DRAWN) else "load")
        return self.page


@pytest.fixture
def visit(chromium: Browser, server: str, client: Client) -> Iterator[Visit]:
    context = chromium.new_context(viewport={"width": 1200, "height": 900}, locale="en-GB", reduced_motion="reduce")
    yield Visit(context, server)
    context.close()


@pytest.fixture
def plain(chromium: Browser, server: str, client: Client) -> Iterator[Visit]:
    """A browser without JavaScript."""
    context = chromium.new_context(viewport={"width": 390, "height": 844}, locale="en-GB", java_script_enabled=False)
    yield Visit(context, server)
    context.close()


def press(page: Page, name: str) -> None:
    """Press a button and wait for the page that it leads to."""
    follow(page, page.locator("main").get_by_role("button", name=name, exact=True))


def follow(page: Page, link: Locator) -> None:
    with page.expect_navigation(wait_until="load"):
        link.click()


def goal(page: Page, wanted: str) -> str:
    """Wait until the address leads to such a place within the page; return the place."""
    page.wait_for_url(re.compile(f"#(?:{wanted})$"))
    return page.url.partition("#")[2]


def keep(page: Page, name: str) -> None:
    SCREENS.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=SCREENS / f"{name}.png", full_page=True)


@pytest.mark.parametrize("name", PAGES)
def test_a_page_asks_nothing_of_other_machines_and_neither_browser_nor_axe_finds_a_fault(visit: Visit, name: str):
    answers: list[Any] = []
    visit.page.on("response", lambda answer: answers.append(answer))  # noqa: PLW0108
    page = visit.go(PAGES[name])
    keep(page, name)

    assert page.locator("h1").count() == 1
    assert visit.elsewhere == []
    assert [one for one in visit.complaints if "404" not in one or name != "nothing"] == []
    assert 0 < sum(len(gzip.compress(answer.body())) for answer in answers if answer.status == 200) <= MOST_BYTES or name == "nothing"
    if name not in SEEN_BY_AXE:
        return
    if not AXE.is_file():
        pytest.skip("axe-core is not here, so only the rest was checked: make web")
    page.evaluate(AXE.read_text(encoding="utf-8"))
    schemes: tuple[tuple[Literal["light", "dark"], str], ...] = (("light", ""), ("dark", ", runOnly: ['color-contrast']"))
    for scheme, asked in schemes:
        page.emulate_media(color_scheme=scheme)
        found = page.evaluate(f"axe.run(document, {{resultTypes: ['violations']{asked}}})")
        assert [(one["id"], [node["html"][:160] for node in one["nodes"][:3]]) for one in found["violations"]] == [], scheme


@pytest.mark.parametrize("name", PAGES)
def test_a_page_works_without_javascript_at_the_width_of_a_phone(plain: Visit, name: str):
    page = plain.go(PAGES[name])
    keep(page, f"{name}-phone")

    assert page.locator("h1").is_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert plain.elsewhere == []


def test_every_picture_has_a_table_beside_it(plain: Visit):
    for name in ("library", "agreement", "measures", "places", "what-if", "network", "flows"):
        page = plain.go(PAGES[name])

        assert page.locator("figure svg[role=img] > title").count() >= 1, name
        assert page.locator("main table caption").count() >= 1, name


def test_one_jumps_over_the_top_and_goes_from_evidence_to_words_and_back_by_keyboard(visit: Visit):
    page = visit.go(DOSSIER)

    page.keyboard.press("Tab")
    expect(page.locator("a.skip")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#main")).to_be_focused()
    page.locator("a.cite").first.focus()
    page.keyboard.press("Enter")
    words = goal(page, r"s\d+-\d+")
    assert page.locator(f"mark[id='{words}']").inner_text().strip()
    page.keyboard.press("b")
    expect(page.locator("a.back:focus")).to_have_count(1)
    page.keyboard.press("Enter")
    goal(page, r"e\d+")
    page.keyboard.press("n")
    first = goal(page, r"s\d+-\d+")
    page.keyboard.press("n")
    goal(page, rf"(?!{first}$)s\d+-\d+")
    page.keyboard.press("p")
    goal(page, first)


def test_whatever_has_the_focus_shows_it(visit: Visit):
    for address in ("/", KURSK, "/scenario", DOSSIER):
        page = visit.go(address)
        for _ in range(18):
            page.keyboard.press("Tab")
            assert page.evaluate(FOCUS_SHOWN), (address, page.evaluate("document.activeElement.outerHTML"))


def test_a_switch_changes_the_answer_and_the_address_by_keyboard(visit: Visit):
    page = visit.go("/what-if?attacker=KOR&victim=PRK&on=2025-03-01")
    row = page.locator("tr", has=page.locator("th", has_text="Russia")).first
    assert "undetermined" in row.inner_text() or "obliged" in row.inner_text()
    switch = page.locator(".switch", has_text="North Korea is in a state of war").locator("input[value=unknown]")
    switch.focus()
    page.keyboard.press("ArrowLeft")
    page.wait_for_url(re.compile(re.escape("is+state_of_war+PRK=true")))

    expect(page.locator("tr", has=page.locator("th", has_text="Russia")).first).to_contain_text("obliged")
    shared = visit.go(page.url.removeprefix(visit.server))
    assert shared.locator(".switch", has_text="North Korea is in a state of war").locator("input[value=true]").is_checked()


def test_what_if_is_asked_and_switched_without_javascript(plain: Visit):
    page = plain.go("/what-if")
    page.fill("#attacker", "South Korea")
    page.fill("#victim", "North Korea")
    page.fill("#on", "2025-03-01")
    press(page, "Ask")
    page.locator(".switch", has_text="North Korea is in a state of war").locator("input[value=true]").check(force=True)
    press(page, "Answer again")

    assert "state_of_war+PRK=true" in page.url
    keep(page, "what-if-switched-phone")
    assert "obliged" in page.locator("tr", has=page.locator("th", has_text="Russia")).first.inner_text()


def test_the_slider_moves_the_network_to_another_year(visit: Visit):
    page = visit.go("/network?on=1914-07-28")
    slider = page.locator("#year")
    if not slider.is_visible():
        pytest.skip("the drawing library is not here: make web")
    slider.focus()
    for _ in range(5):
        page.keyboard.press("ArrowRight")
    page.locator("#shown", has_text="1919").wait_for()

    page.wait_for_url(re.compile("on=1919-07-28"))
    expect(page.locator("#net .board canvas").first).to_be_attached()
    assert visit.complaints == []


def test_reports_are_brought_in_and_a_record_is_rejected_without_javascript(plain: Visit):
    report = (
        "Norway and Sweden sign a pact\n\nOSLO, March 3, 2025 - Norway and Sweden signed a defence pact in Oslo on Monday. "
        "Norway will give Sweden 40 tanks. The two countries will help one another if either is attacked.\n"
    )
    page = plain.go("/dossier")
    page.set_input_files("#reports", {"name": "oslo.txt", "mimeType": "text/plain", "buffer": report.encode()})
    press(page, "Read them")
    assert "/dossier/of?doc=oslo" in page.url
    before = page.locator("ul.records > li").count()
    assert before

    follow(page, page.locator("ul.records > li").first.get_by_text("Accept"))
    assert page.locator("span.standing.accepted").count() == 1
    follow(page, page.locator("ul.records > li").first.get_by_text("correct or reject"))
    page.check("input[value=reject]")
    press(page, "Say so")
    assert "a reason is missing" in page.locator("[role=alert]").inner_text()
    page.check("input[value=reject]")
    page.fill("#reason", "a test")
    press(page, "Say so")

    assert page.locator("span.standing.rejected").count() == 1
    keep(page, "judged-phone")


def test_the_network_and_the_library_are_asked_without_javascript(plain: Visit):
    page = plain.go("/network")
    page.fill("#on", "1939-09-01")
    press(page, "Show this day")
    assert "1 September 1939" in page.locator("h2").first.inner_text()
    page = plain.go("/library")
    page.fill("#q", "neutrality belgium")
    press(page, "Search")
    assert "belgium-1839" in page.locator("table").inner_text()
