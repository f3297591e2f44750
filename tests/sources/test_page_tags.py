"""What a page's tags say of it."""

import pytest
from lxml.html import document_fromstring  # type: ignore[import-untyped]

from foedus.sources.page_tags import Tags, read_tags


def tags(head: str, body: str = "") -> Tags:
    return read_tags(document_fromstring(f"<html><head>{head}</head><body>{body}</body></html>"))


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="article:published_time" content="2024-05-03T10:00:00Z">',
        '<meta name="Date" content="Fri, 03 May 2024 10:00:00 GMT">',
        '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2024-05-03", "dateModified": "2024-06-01"}</script>',
        '<script type="application/ld+json">[{"@graph": [{"@type": ["Report"], "datePublished": "2024-05-03"}]}]</script>',
        '<script type="application/ld+json">{broken</script><meta itemprop="datePublished" content="2024-05-03">',
        '<meta property="article:modified_time" content="2024-06-01"><meta name="pubdate" content="2024-05-03">',
    ],
)
def test_the_day_of_publication_is_found_and_never_that_of_a_change(head: str):
    assert tags(head).published == "2024-05-03"


@pytest.mark.parametrize(
    ("body", "day"),
    [
        ('<time datetime="2024-06-01" class="modified">x</time><time datetime="2024-05-03">x</time>', "2024-05-03"),
        ('<time datetime="2024-01-01">x</time><time class="published" datetime="2024-05-03">x</time>', "2024-05-03"),
        ("<time>last week</time>", None),
        ("", None),
    ],
)
def test_time_elements_serve_where_nothing_else_does(body: str, day: str | None):
    assert tags("", body).published == day


def test_title_and_publisher_are_taken_where_they_are_said_best():
    linked = '<script type="application/ld+json">{"@type": "Article", "headline": "B", "publisher": {"name": "Press"}}</script>'

    assert tags(f'<title>C</title><meta property="og:title" content="A">{linked}') == Tags("A", None, "Press")
    assert tags(f"<title>C</title>{linked}").title == "B"
    assert tags("<title>C</title>", "<h1>D <i>E</i></h1>").title == "D E"
    assert tags("<title>C</title>") == Tags("C", None, None)


@pytest.mark.parametrize("publisher", ['"https://x.example"', "7", "null", '{"name": 7}', "[]"])
def test_a_publisher_that_is_no_name_is_none(publisher: str):
    assert tags(f'<script type="application/ld+json">{{"@type": "Article", "publisher": {publisher}}}</script>').publisher is None
