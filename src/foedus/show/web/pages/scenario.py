"""Scenario: run one with live progress, see who is drawn in, hold two side by side."""

from typing import TYPE_CHECKING, Annotated

from fastapi import APIRouter, Form, Query, Request, Response
from fastapi.responses import RedirectResponse
from starlette.concurrency import run_in_threadpool

from ....terms.actors import name_of
from ....terms.errors import FoedusError
from ...svg import clean, drawing, label, number
from ...wording import capital
from ..api.scenarios import EXAMPLE, NO_RESULT, job_of
from ..jobs import MOST_WORLDS, Asked, Job, title_in
from ..rendering import page, safe
from ..users import ANALYST, READER
from ..workplace import Here, Workplace

if TYPE_CHECKING:  # worlds need numpy, which no other page waits for
    from ....scenarios.results import Chance, Spread

router = APIRouter(dependencies=[READER])
LEFT, WIDE, LANE = 190.0, 900.0, 26.0


@router.get("/scenario")
def scenarios(request: Request, here: Here) -> Response:
    """Show the jobs, and take a scenario file."""
    return _form(request, here, EXAMPLE, "100000", "1", "")


def _form(request: Request, here: Workplace, text: str, worlds: str, seed: str, fault: str) -> Response:
    given = {"text": text, "worlds": worlds, "seed": seed, "fault": fault, "jobs": here.jobs.every(), "most": MOST_WORLDS}
    return page(request, "scenarios.html", given, status=422 if fault else 200)


@router.post("/scenario", dependencies=[ANALYST])
async def begin(
    request: Request,
    here: Here,
    text: Annotated[str, Form(max_length=500_000)],
    worlds: Annotated[str, Form(max_length=12)] = "100000",
    seed: Annotated[str, Form(max_length=16)] = "1",
) -> Response:
    """Begin a job, and show it."""

    def start() -> Response:
        try:
            if not worlds.strip().isdecimal() or not seed.strip().isdecimal():
                return _form(request, here, text, worlds, seed, "the numbers of worlds and of the draw are whole numbers")
            job = here.jobs.start(Asked(text.replace("\r\n", "\n"), int(worlds), int(seed)), title_in(text))
        except FoedusError as error:
            return _form(request, here, text, worlds, seed, str(error))
        return RedirectResponse(f"/scenario/{job.asked.id}", 303)

    return await run_in_threadpool(start)


@router.get("/scenario/compare")
def compare(request: Request, here: Here, a: Annotated[str, Query(max_length=64)], b: Annotated[str, Query(max_length=64)]) -> Response:
    """Hold two results side by side, each state's chance of entry and the difference."""
    one, other = job_of(here, a), job_of(here, b)
    given = {"one": one, "other": other, "rows": [], "picture": ""}
    results = here.jobs.result(one), here.jobs.result(other)
    if results[0] and results[1]:
        first, second = results[0].spreads[0], results[1].spreads[0]
        chances = [{entry.state: entry.enters for entry in spread.entries if not entry.from_start} for spread in (first, second)]
        rows = [(state, chances[0].get(state), chances[1].get(state)) for state in dict.fromkeys([*chances[0], *chances[1]])]
        given |= {"rows": rows, "picture": safe(_dots([(state, [first_, second_]) for state, first_, second_ in rows])) if rows else ""}
    return page(request, "compare.html", given)


@router.get("/scenario/{identifier}")
def scenario(request: Request, here: Here, identifier: str) -> Response:
    """Show a job: its progress, or its result."""
    job = job_of(here, identifier)
    result = here.jobs.result(job)
    spreads = [(spread, safe(_entries(spread)), safe(_bars(spread))) for spread in result.spreads] if result else []
    others = [one for one in here.jobs.every() if one.state == "done" and one.asked.id != job.asked.id]
    fault = job.problem or (NO_RESULT["done"] if job.state == "done" and result is None else "")
    given = {"job": job, "result": result, "spreads": spreads, "others": others, "refresh": not job.over, "fault": fault}
    return page(request, "scenario.html", given)


@router.post("/scenario/{identifier}/again", dependencies=[ANALYST])
def again(here: Here, identifier: str) -> Response:
    """Ask the same question again, if it was not answered."""
    job = job_of(here, identifier)
    here.jobs.start(job.asked, job.title)
    return RedirectResponse(f"/scenario/{identifier}", 303)


@router.post("/scenario/{identifier}/stop", dependencies=[ANALYST])
def stop(here: Here, identifier: str) -> Response:
    """Stop a job."""
    job: Job = job_of(here, identifier)
    here.jobs.stop(job)
    return RedirectResponse(f"/scenario/{identifier}", 303)


def _entries(spread: "Spread") -> str:
    """Draw each state's chance of entry with its interval."""
    return _dots([(entry.state, [entry.enters]) for entry in spread.entries if not entry.from_start])


def _dots(rows: "list[tuple[str, list[Chance | None]]]") -> str:
    """Draw chances as dots with their intervals, a row a state, the second of two as a ring."""
    room = WIDE - LEFT - 60

    def at(chance: float) -> float:
        return LEFT + room * chance

    high = 30 + LANE * len(rows)
    parts = []
    for tenth in range(0, 11, 2):
        parts.append(f'<path class="grid" d="M{number(at(tenth / 10))} 20 V{number(high)}"/>')
        parts.append(label(at(tenth / 10), 9, [f"{tenth / 10:.1f}"], "label small", 11))
    for n, (state, chances) in enumerate(sorted(rows, key=lambda row: -max((one.chance for one in row[1] if one), default=0))):
        y = 36 + n * LANE
        parts.append(label(LEFT - 12, y, [capital(name_of(state).removeprefix("the "))], "label", 13, "end"))
        for m, one in enumerate(chances):
            if one is None:
                continue
            spot = y + (0 if len(chances) == 1 else -4 + 8 * m)
            told = f"{name_of(state)}: {one.chance:.3f} ({one.low:.3f} to {one.high:.3f})"
            parts.append(f'<g class="chance {"second" if m else "first"}"><title>{clean(told)}</title>'
                         f'<path d="M{number(at(one.low))} {number(spot)} H{number(max(at(one.high), at(one.low) + 1))}"/>'
                         f'<circle cx="{number(at(one.chance))}" cy="{number(spot)}" r="5"/></g>')  # fmt: skip
            if len(chances) == 1:
                parts.append(label(WIDE - 6, y, [f"{one.chance:.3f}"], "label small", 12, "end"))
    return drawing("entries", WIDE, high + 6, "Share of worlds in which each state enters the war", "The table says the same.", parts)


def _bars(spread: "Spread") -> str:
    """Draw how many states are in the war, as shares of worlds."""
    sizes = [(n, worlds / spread.worlds) for n, worlds in enumerate(spread.sizes) if worlds]
    top = max((share for _, share in sizes), default=1.0)
    step = min(90.0, (WIDE - 40) / max(1, len(sizes)))
    parts = []
    for m, (n, share) in enumerate(sizes):
        tall, x = 110 * share / top, 20 + m * step
        parts.append(f'<rect class="bar" x="{number(x)}" y="{number(134 - tall)}" width="{number(step * 0.8)}" height="{number(tall)}"/>')
        parts.append(label(x + step * 0.4, 146, [str(n)], "label small", 12))
        parts.append(label(x + step * 0.4, 126 - tall, [f"{share:.2f}"], "label small", 11))
    return drawing("sizes", WIDE, 158, "How many states are in the war", "; ".join(f"{n} states: {share:.3f}" for n, share in sizes) + ".", parts)
