"""Pages from templates: every value escaped, marks and words as in the one-file report."""

from datetime import date
from functools import cache
from pathlib import Path
from secrets import token_hex
from typing import Any

from fastapi import Request, Response
from jinja2 import Environment, FileSystemLoader, StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from ... import __version__
from ...terms.actors import name_of
from ...terms.dates import in_words
from .. import wording
from .answering import tagged
from .assets import address

HOME = Path(__file__).parent / "templates"
ROOMS = (
    ("/dossier", "Dossier"), ("/library", "Library"), ("/what-if", "What if"), ("/network", "Network"), ("/flows", "Flows"),
    ("/scenario", "Scenario"),
)  # fmt: skip
"""The pages that every page names at its top."""


HTML = "text/html; charset=utf-8"
STAMPS = "foedus.stamps"
"""Where in a request's scope stands what the blanks of its pages are filled with."""
BLANKS = {name: f"<!--{name} {token_hex(16)}-->".encode() for name in ("who", "form")}
"""Blanks that no report can have in its text, as nobody knows them: who is signed in, and what a form must carry; each process has its own."""


def page(request: Request, template: str, given: dict[str, Any], *, status: int = 200, headers: dict[str, str] | None = None) -> Response:
    """Return a page made from a template."""
    return tagged(request, stamped(request, rendered(request.url.path, template, given)), HTML, status=status, headers=headers)


def rendered(path: str, template: str, given: dict[str, Any]) -> bytes:
    """Return the bytes of the page at a path, the same for whoever asks; it has blanks for who that is, which `stamped` fills in."""
    return _environment().get_template(template).render(here=path, **given).encode()


def stamped(request: Request, body: bytes) -> bytes:
    """Return a page with its blanks filled in for who is signed in, or with nothing, where there are no accounts."""
    stamps: dict[str, str] = request.scope.get(STAMPS, {})
    for name, blank in BLANKS.items():
        body = body.replace(blank, stamps.get(name, "").encode())
    return body


def safe(drawing: str) -> Markup:
    """Mark a drawing of our own, whose words are escaped, as what it is."""
    return Markup(drawing)


@cache
def _environment() -> Environment:
    made = Environment(loader=FileSystemLoader(HOME), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    made.globals.update(rooms=ROOMS, version=__version__, asset=address, lit=_lit)
    made.globals.update(seat=Markup(BLANKS["who"].decode()), proof=Markup(BLANKS["form"].decode()))
    made.filters.update(
        badge=_badge,
        name=lambda code: wording.capital(name_of(code)),
        named=wording.states,
        plain=wording.plain,
        capital=wording.capital,
        words=lambda day: in_words(day) if isinstance(day, date) else wording.day(day),
        reason=wording.reason,
        count=wording.count,
        strength=lambda value: wording.STRENGTHS[value],
        checked=lambda value: wording.CHECKED[value],
        series=wording.series,
    )
    return made


def _badge(value: str, sort: str = "verdict") -> Markup:
    """A verdict or a certainty as the report shows it; the report's own imports wait until one is shown."""
    from ..html import badge

    return Markup(badge(value, sort))


@pass_context
def _lit(context: Context, room: str) -> bool:
    """Whether a page lies in a room."""
    return str(context["here"]).startswith(room)
