import re
from base64 import b64encode
from hashlib import sha256
from itertools import pairwise

import pytest
from tests.show.dossiers import HOSTILE
from tests.show.pages import Page

from foedus.brief.dossier import Dossier
from foedus.show.html import badge, dossier_html, style


@pytest.fixture(scope="module")
def html(dossier: Dossier) -> str:
    return dossier_html(dossier)


@pytest.fixture(scope="module")
def page(html: str) -> Page:
    return Page(html)


def test_every_tag_is_closed(page: Page):
    assert page.open == []


def test_no_id_stands_twice(page: Page):
    assert len(page.ids) == len(set(page.ids))


def test_every_link_leads_to_a_place_on_the_page(page: Page):
    assert page.links
    assert [link for link in page.links if not link.startswith("#") or link[1:] not in page.ids] == []


def test_nothing_runs_and_nothing_is_loaded(page: Page):
    assert not {"script", "img", "link", "iframe", "object", "embed", "form", "base"} & set(page.tags)
    loading = [(tag, name, value) for tag, name, value in page.attributes if name in {"src", "srcset", "action", "data"} or name.startswith("on")]
    assert loading == []
    assert "url(" not in style()
    assert "@import" not in style()


def test_the_only_address_is_the_name_of_the_svg_language(html: str):
    assert set(re.findall(r"https?://[^\s\"'<]+", html)) == {"http://www.w3.org/2000/svg"}


def test_the_policy_allows_the_one_style_sheet_and_nothing_else(html: str, page: Page):
    inside = re.search(r"<style>(.*?)</style>", html, re.DOTALL)
    assert inside
    digest = b64encode(sha256(inside.group(1).encode()).digest()).decode()
    policies = [value for tag, name, value in page.attributes if tag == "meta" and name == "content" and "default-src" in value]

    assert policies == [f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"]
    assert not any(name == "style" for _, name, _ in page.attributes), "the policy would drop it"


def test_a_hostile_title_is_shown_as_words(html: str, page: Page):
    assert "<script" not in html
    assert "<b>friends" not in html
    assert HOSTILE in page.text
    assert "“We are <b>friends</b>”" in page.text


def test_evidence_leads_to_its_words_and_back(html: str, page: Page):
    there = re.findall(r'<a class="cite" id="(e\d+)" href="#(s[\d-]+)"', html)
    back = set(re.findall(r'<a class="back" href="#(e\d+)"', html))

    assert there
    assert {number for number, _ in there} == back
    assert all(f'<mark id="{spot}">' in html for _, spot in there)


def test_the_report_is_shown_whole_and_unchanged(dossier: Dossier, html: str):
    shown = re.findall(r'<div class="source">(.*?)</div></article>', html, re.DOTALL)

    bare = [Page(re.sub(r'<a class="back".*?</a>', "", one)).text for one in shown]
    assert bare == [source.text for source in dossier.sources]


def test_headings_never_skip_a_level(page: Page):
    levels = [int(tag[1]) for tag in page.tags if re.fullmatch(r"h[1-6]", tag)]

    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_each_figure_has_a_table_that_says_the_same(html: str):
    for name in ("exchange", "attacked"):
        section = html.split(f'<section id="{name}"')[1].split("</section>", maxsplit=1)[0]
        assert section.index("<figure>") < section.index("<table ")
        assert "<title" in section
        assert "<desc" in section


def test_every_table_names_its_columns_and_rows(page: Page):
    tables = page.tags.count("table")
    scopes = [value for tag, name, value in page.attributes if tag == "th" and name == "scope"]

    assert tables == page.tags.count("caption") > 2
    assert scopes.count("row") >= tables
    assert scopes.count("col") > tables
    assert len(scopes) == page.tags.count("th")


def test_the_keyboard_can_skip_to_the_dossier_and_scroll_wide_tables(page: Page):
    assert page.links[0] == "#main"
    assert ("div", "tabindex", "0") in page.attributes


def test_a_badge_says_its_verdict_in_words():
    assert "undetermined" in badge("undetermined")
    assert "suspected" in badge("suspected", "certainty")


def test_the_same_dossier_gives_the_same_page(dossier: Dossier, html: str):
    assert dossier_html(dossier) == html


def test_an_empty_dossier_is_a_page_too():
    page = Page(dossier_html(Dossier(asked_on="2024-06-20", asked_because="today", headline=())))

    assert page.open == []
    assert "Dossier on 0 reports" in page.text


def contrast(one: str, other: str) -> float:
    def light(colour: str) -> float:
        value = colour.lstrip("#")
        value = "".join(c * 2 for c in value) if len(value) == 3 else value
        parts = [int(value[n : n + 2], 16) / 255 for n in (0, 2, 4)]
        red, green, blue = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    darker, lighter = sorted((light(one), light(other)))
    return (lighter + 0.05) / (darker + 0.05)


PAIRS = [
    ("ink", "paper"), ("ink", "raised"), ("quiet", "paper"), ("quiet", "raised"), ("link", "paper"), ("link", "note-wash"), ("bad", "bad-wash"),
    ("open", "open-wash"), ("good", "good-wash"), ("note", "note-wash"), ("calm", "calm-wash"), ("mark-ink", "mark"), ("bad", "raised"),
    ("open", "raised"), ("good", "raised"), ("quiet", "calm-wash"), ("ink", "calm-wash"), ("calm", "paper"),
]  # fmt: skip


@pytest.mark.parametrize("look", ["light", "dark"])
@pytest.mark.parametrize(("front", "back"), PAIRS)
def test_words_stand_out_from_their_ground(front: str, back: str, look: str):
    roots = re.findall(r":root \{(.*?)\}", style(), re.DOTALL)
    colours = dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{3,6})", roots[0 if look == "light" else 1]))

    assert contrast(colours[front], colours[back]) >= 4.5
