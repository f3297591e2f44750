"""Scenarios as jobs: begin one, see how far it is, take its result."""

from typing import Annotated

from fastapi import APIRouter, HTTPException, Path, Query, Request, Response
from starlette.concurrency import run_in_threadpool

from ....terms.errors import UsageError
from ..answering import Limit, Offset, answer, listed
from ..jobs import Asked, Job, title_in
from ..problems import NotThere, responses
from ..users import ANALYST, READER
from ..workplace import Here, Workplace

router = APIRouter(dependencies=[READER], tags=["scenarios"], responses=responses(404, 422))
Id = Annotated[str, Path(description="A job's id.", max_length=64)]
EXAMPLE = """id: raid
title: An attack from the south
today: 2025-03-01
events:
  - {id: raid, date: 2025-03-01, kind: armed_attack, by: [KOR], on: [PRK]}
states: [KOR, PRK, RUS]
chances: {default: 0.5, aggressor: 0, discretion: 0}
"""
NO_RESULT = {"done": "an older foedus wrote the result in another form; run it again", "stopped": "the job was stopped; there is no result"}
"""Why there is none, where the job itself does not say."""
_BODY = {"requestBody": {"required": True, "content": {"application/yaml": {"schema": {"type": "string"}, "example": EXAMPLE}}}}


@router.get("/scenarios", summary="List jobs")
def list_jobs(request: Request, here: Here, limit: Limit = 50, offset: Offset = 0) -> Response:
    """List the jobs that the store keeps, the newest first."""
    return listed(request, [job.row() for job in here.jobs.every()], limit, offset)


@router.post("/scenarios", status_code=202, summary="Run a scenario", openapi_extra=_BODY, dependencies=[ANALYST], responses=responses(413, 429))
async def begin(
    request: Request,
    here: Here,
    worlds: Annotated[int, Query(ge=1, le=1_000_000)] = 100_000,
    seed: Annotated[int, Query(ge=0, le=2**53)] = 1,
    viewpoint: Annotated[str | None, Query(max_length=100)] = None,
    precision: Annotated[float | None, Query(gt=0, lt=1)] = None,
) -> Response:
    """Begin a run of a scenario file (YAML); where it is told is in ``Location``.

    The same question is the same job; one that failed, was stopped or interrupted, or was asked of another library, is run again.
    """
    raw = await request.body()
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as fault:
        raise UsageError(f"the body is not UTF-8 (byte {fault.start})") from None
    job = await run_in_threadpool(here.jobs.start, Asked(text, worlds, seed, viewpoint, precision), title_in(text))
    return answer(request, job.row(), status=202, headers={"Location": f"/api/v1/scenarios/{job.asked.id}"})


@router.get("/scenarios/{identifier}", summary="How far a job is")
def one_job(request: Request, here: Here, identifier: Id) -> Response:
    """Return a job's state and progress."""
    return answer(request, job_of(here, identifier).row())


@router.get("/scenarios/{identifier}/result", summary="The result of a job", responses=responses(409))
def result(request: Request, here: Here, identifier: Id) -> Response:
    """Return the result, as ``foedus scenario run FILE --format json``."""
    job = job_of(here, identifier)
    found = here.jobs.result(job)
    if found is None:
        raise HTTPException(409, job.problem or NO_RESULT.get(job.state, f"the job is {job.state}; there is no result yet"))
    return answer(request, found)


@router.delete("/scenarios/{identifier}", status_code=202, summary="Stop a job", dependencies=[ANALYST])
def stop(request: Request, here: Here, identifier: Id) -> Response:
    """Stop a job."""
    job = job_of(here, identifier)
    here.jobs.stop(job)
    return answer(request, job.row(), status=202)


def job_of(here: Workplace, identifier: str) -> Job:
    """Return a job, or answer that there is none."""
    job = here.jobs.get(identifier)
    if job is None:
        raise NotThere("job", identifier)
    return job
