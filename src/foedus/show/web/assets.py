"""The style sheet and scripts, from this package alone, named by their hash so that a browser keeps them."""

import gzip
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path

from fastapi import APIRouter, HTTPException, Request, Response

HOME = Path(__file__).parent / "static"
REPORT_STYLE = Path(__file__).parents[1] / "page.css"
"""The one-file report's style sheet, which the pages begin with."""
TYPES = {".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".svg": "image/svg+xml", ".txt": "text/plain; charset=utf-8"}
router = APIRouter(include_in_schema=False)


@dataclass(frozen=True)
class Asset:
    """One file as it is sent."""

    body: bytes
    packed: bytes
    media: str
    tag: str


@cache
def assets() -> dict[str, Asset]:
    """Return every file by its name; what ``make web`` has not made is not there, and pages do without it."""
    found = {}
    for path in sorted(HOME.rglob("*")):
        if path.suffix in TYPES and path.is_file():
            body = path.read_bytes()
            if path.name == "site.css":
                body = REPORT_STYLE.read_bytes() + b"\n" + body
            found[path.relative_to(HOME).as_posix()] = Asset(body, gzip.compress(body, 9, mtime=0), TYPES[path.suffix], sha256(body).hexdigest()[:16])
    return found


def address(name: str) -> str:
    """Return the address of a file, or an empty string if it is not there."""
    found = assets().get(name)
    return f"/static/{name}?{found.tag}" if found else ""


@router.get("/static/{name:path}")
def static(request: Request, name: str) -> Response:
    """Send a file; the name is looked up, never opened."""
    found = assets().get(name)
    if found is None:
        raise HTTPException(404, f"there is no file {name[:80]}")
    headers = {"ETag": f'"{found.tag}"', "Vary": "Accept-Encoding", "Cache-Control": "public, max-age=31536000, immutable"}
    if request.headers.get("if-none-match") == headers["ETag"]:
        return Response(status_code=304, headers=headers)
    if "gzip" in request.headers.get("accept-encoding", ""):
        return Response(found.packed, headers={**headers, "Content-Encoding": "gzip"}, media_type=found.media)
    return Response(found.body, headers=headers, media_type=found.media)
