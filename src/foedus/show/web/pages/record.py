"""Record: its words in their text, its slots, who judged it how; and what one makes of it oneself."""

from typing import Annotated, Any, get_args

from fastapi import APIRouter, Form, Query, Request, Response
from fastapi.responses import RedirectResponse
from starlette.concurrency import run_in_threadpool

from ....records.store import CREDIBILITY, Held
from ....terms.errors import FoedusError
from ....terms.evidence import Certainty
from ..api.records import held_of
from ..composing import slots
from ..rendering import page
from ..users import READER, Reviewer
from ..workplace import Here, Workplace

router = APIRouter(dependencies=[READER])
AROUND = 220
"""Letters shown before and after a record's words."""
Back = Annotated[str, Query(max_length=4000)]


@router.get("/records/{identifier:path}")
def record(request: Request, here: Here, identifier: str, back: Back = "") -> Response:
    """Show one record."""
    return _shown(request, here, held_of(here, identifier), back)


def _shown(request: Request, here: Workplace, held: Held, back: str, fault: str = "") -> Response:
    given = {
        "held": held, "fault": fault, "back": back, "slots": slots(held), "grades": here.store.grades(held.record.id), "credibility": CREDIBILITY,
        "contexts": _contexts(here, held), "fields": [(name, _written(value), isinstance(value, list)) for name, value in held.record.slots.items()
                                                      if isinstance(value, str | int | float | list | None) and not isinstance(value, bool)],
        "certainties": get_args(Certainty), "changed": {name for name, value in held.record.slots.items() if held.as_read.slots.get(name) != value},
    }  # fmt: skip
    return page(request, "record.html", given, status=422 if fault else 200)


def _contexts(here: Workplace, held: Held) -> list[tuple[str, str, str, int]]:
    """Each stretch of words with what stands before and after it."""
    text = here.store.document(held.record.doc).text
    return [(text[max(0, span.start - AROUND) : span.start], text[span.start : span.end], text[span.end : span.end + AROUND], span.start)
            for span in held.record.spans]  # fmt: skip


def _written(value: Any) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else "" if value is None else str(value)


@router.post("/records/{identifier:path}")
async def judge(
    request: Request,
    here: Here,
    user: Reviewer,
    identifier: str,
    verdict: Annotated[str, Form(max_length=10)],
    reason: Annotated[str, Form(max_length=2000)] = "",
    back: Annotated[str, Form(max_length=4000)] = "",
) -> Response:
    """Take what a reviewer makes of a record."""
    form = {name: value for name, value in (await request.form()).items() if isinstance(value, str)}

    def say() -> Response:
        held = held_of(here, identifier)
        try:
            correction = _correction(held, form) if verdict == "correct" else None
            here.store.review(identifier, verdict, by=user.name, reason=reason, correction=correction)  # type: ignore[arg-type]
        except FoedusError as error:
            return _shown(request, here, held, back, str(error))
        goal = f"/dossier/of?{back}#record-{identifier.replace(':', '-')}" if back else f"/records/{identifier}"
        return RedirectResponse(goal, 303)

    return await run_in_threadpool(say)


def _correction(held: Held, form: dict[str, str]) -> dict[str, Any]:
    """What a form changes in a record; nothing of what it leaves as it is."""
    changed: dict[str, Any] = {}
    for name, value in held.record.slots.items():
        given = form.get(f"slot {name}")
        if given is None or given.strip() == _written(value):
            continue
        words = given.strip()
        changed[name] = (
            [one.strip() for one in words.split(",") if one.strip()] if isinstance(value, list) else _like(value, words) if words else None
        )
    found: dict[str, Any] = {"slots": changed} if changed else {}
    if form.get("certainty", held.record.certainty) != held.record.certainty:
        found["certainty"] = form["certainty"]
    return found


def _like(value: Any, words: str) -> Any:
    """Words as a value of the kind that stood there."""
    if isinstance(value, int | float):
        try:
            return type(value)(words)
        except ValueError:
            return words
    return words
