"""Web pages become texts."""

import sys

import pytest

from foedus.sources import web_pages
from foedus.sources.web_pages import decode_markup, read_page
from foedus.terms.errors import DocumentError

ARTICLE = "".join(
    f"<p>The ministers of Norway and Finland signed paper number {n} of the treaty in Oslo on Friday, as was agreed.</p>" for n in range(4)
)
PAGE = f"""<!DOCTYPE html><html><head><title>A pact is signed | Fjord Press</title>
<meta property="og:title" content="A pact is signed"><meta property="og:site_name" content="Fjord Press">
<meta property="article:published_time" content="2024-05-03T23:30:00+02:00">
<script>document.write("Russia attacked Finland.")</script><style>p {{ color: red }}</style></head>
<body><nav><a href="/">Home</a> <a href="/world">World</a></nav>
<article><h1>A pact is signed</h1>
<figure><img src="a.jpg"><figcaption>The ministers. Photo: Kari Lund/Northlight</figcaption></figure>
{ARTICLE}<h2>What it says</h2><ul><li>Each helps the other.</li><li>They consult.</li></ul>
<p>It holds for<br>ten years.</p><p>Read more: <a href="/x">Other news</a></p></article>
<aside>Related: cats</aside><footer>Copyright 2024 Fjord Press. Cookies.</footer><script>alert("Iran attacked Iraq.")</script></body></html>"""


def test_the_main_text_is_taken_with_title_headings_lists_and_captions():
    extract = read_page(PAGE.encode(), "a.html")

    lines = extract.text.split("\n\n")
    assert lines[0] == "A pact is signed"
    assert lines[5:] == [
        "What it says",
        "- Each helps the other.",
        "- They consult.",
        "It holds for ten years.",
        "Caption: The ministers. Photo: Kari Lund/Northlight\n",
    ]
    assert (extract.title, extract.published, extract.publisher) == ("A pact is signed", "2024-05-03", "Fjord Press")
    assert extract.notes == ("the text was taken out of a web page; offsets count in that text",)


def test_scripts_menus_and_notices_never_become_text():
    text = read_page(PAGE.encode(), "a.html").text

    assert not {word for word in ("attacked", "Home", "cats", "Cookies", "Read more", "color") if word in text}


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>They <b>met <i>in</b> Oslo<p>It rained &amp; snowed</span></table>&#xD800;", "They met in Oslo\n\nIt rained & snowed"),
        ("<body>They met in Oslo.<br>They signed &lt;it&gt;.", "They met in Oslo. They signed <it>."),
        ("<html><p>They met\0 in Os\u00adlo on \u202eFriday.", "They met in Oslo on Friday."),
        ("<table><tr><td>The parties</td><td>Norway and Finland</td></tr></table>", "The parties | Norway and Finland"),
    ],
)
def test_soup_is_read_as_far_as_it_goes(markup: str, text: str):
    assert read_page(markup.encode(), "a.html").text.startswith(text)


@pytest.mark.parametrize("markup", ["<html></html>", "<!DOCTYPE html>", "<html><script>document.write('They met.')</script>", "<html><!-- They met."])
def test_a_page_without_text_says_so(markup: str):
    with pytest.raises(DocumentError, match="the web page holds no text"):
        read_page(markup.encode(), "a.html")


def test_a_page_of_endless_elements_is_refused(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(web_pages, "MOST_ELEMENTS", 100)

    with pytest.raises(DocumentError, match="elements, more than the 100 that are read"):
        read_page(b"<html>" + b"<p>They met." * 200, "a.html")


def test_a_page_nested_without_end_does_no_harm():
    with pytest.raises(DocumentError, match="holds no text"):
        read_page(b"<html>" + b"<div>" * 50_000 + b"They met.", "a.html")


@pytest.mark.parametrize(
    "raw",
    [
        "<p>Zürich</p>".encode(),
        "\ufeff<p>Zürich</p>".encode("utf-16-le"),
        '<meta charset="utf-8"><p>Zürich</p>'.encode(),
        '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1"><p>Zürich</p>'.encode("latin-1"),
        '<?xml version="1.0" encoding="windows-1250"?><html><p>Zürich</p>'.encode("cp1250"),
        '<meta charset="no-such-one"><p>Zürich</p>'.encode(),
    ],
)
def test_a_page_is_decoded_as_it_says_or_as_it_fits(raw: bytes):
    assert "Zürich" in decode_markup(raw, "a.html")[0]


def test_without_the_packages_the_remedy_is_named(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setitem(sys.modules, "trafilatura", None)

    with pytest.raises(DocumentError, match=r"web pages need a package that is not installed \(trafilatura\); pip install 'foedus\[documents\]'"):
        read_page(PAGE.encode(), "a.html")
