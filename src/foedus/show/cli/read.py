"""``foedus read``: what each report says, with the words it stands in."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ... import __version__
from ...terms.errors import UsageError
from ..as_json import as_json as in_json
from .backends import Settings, chosen, other_of
from .options import ApiKeyEnv, BackendName, BaseUrl, BudgetTokens, Cache, Model, PerMinute, Published, Reports, Timeout
from .printing import complain, examples, files_in, form_asked, ink, say, say_json, say_json_lines, watched, write_whole

if TYPE_CHECKING:
    from ...brief.crew import Crew
    from ...brief.dossier import Failed
    from ...reading.backends import Backend
    from ...terms.evidence import Document


class ReadFormat(StrEnum):
    """How what was read is printed."""

    text = "text"
    json = "json"
    jsonl = "jsonl"
    parquet = "parquet"
    plover = "plover"


FORMS = {".txt": "text", ".json": "json", ".jsonl": "jsonl", ".parquet": "parquet"}


def add_to(app: typer.Typer) -> None:
    """Add the command."""
    app.command(
        "read",
        epilog=examples(
            "foedus read report.txt",
            "foedus read report-1.txt report-2.txt --format json",
            "foedus read report.txt --published 2024-06-20",
            "foedus read report.txt --format plover",
            "foedus read page.html statement.pdf alerts.jsonl --keep-text texts",
            "foedus read archive/ --workers 8 -o archive.jsonl --resume",
            after="Reports that cannot be read are named on standard error, the others are still read; the exit code is then 2.",
        ),
    )(read)


def read(
    reports: Reports,
    published: Published = None,
    keep_text: Annotated[
        Path | None,
        typer.Option(metavar="DIR", help="Write the text of each report, in which the spans count, to DIR/ID.txt.", show_default=False),
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="FILE", help="Write to this file: .txt, .json, .jsonl or .parquet.", show_default=False),
    ] = None,
    form: Annotated[
        ReadFormat | None,
        typer.Option(
            "--format",
            "-f",
            help="text for people; json for programs; jsonl, a line a report as soon as it is read; parquet, a row a record, with -o; "
            "plover for events by PLOVER's types, one JSON object a line. By default text, or as FILE's ending says.",
            show_default=False,
        ),
    ] = None,
    workers: Annotated[int | None, typer.Option(metavar="N", min=1, help="Read by N processes at a time.", show_default=False)] = None,
    scheduler: Annotated[
        str | None,
        typer.Option(metavar="ADDRESS", help="Read by the workers of this Dask scheduler, such as tcp://host:8786.", show_default=False),
    ] = None,
    resume: Annotated[
        bool, typer.Option("--resume", help="Of jsonl with -o: keep what FILE has from an earlier run, and read the reports that it lacks.")
    ] = False,
    apart: Annotated[
        bool, typer.Option("--apart", help="Of jsonl: no claims and disagreements over all reports at the end; memory then does not grow.")
    ] = False,
    backend: BackendName = "rules",
    model: Model = None,
    base_url: BaseUrl = None,
    api_key_env: ApiKeyEnv = None,
    budget_tokens: BudgetTokens = None,
    timeout: Timeout = None,
    per_minute: PerMinute = None,
    cache: Cache = None,
    compare_backends: Annotated[
        str | None,
        typer.Option(
            metavar="A,B", help="Read with two back ends, such as rules,llm, and show what both, or only one of them, found.", show_default=False
        ),
    ] = None,
) -> None:
    """Read reports into records: agreements, duties, transfers, sanctions, statements, with their exact spans."""
    from ...terms.dates import parse_day

    day = parse_day(published).isoformat() if published else None
    wanted = form_asked(output, form.value if form else None, FORMS, reports)
    spread = workers is not None or scheduler is not None
    if wanted == "plover" or compare_backends is not None:
        _refuse(spread or output, "--workers, --scheduler and -o", "with --format plover and --compare-backends")
    _refuse(resume and not (wanted == "jsonl" and output), "--resume", "without -o FILE.jsonl")
    _refuse(apart and wanted != "jsonl", "--apart", "without --format jsonl")
    _refuse(wanted == "parquet" and not output, "--format parquet", "without -o FILE.parquet")
    _refuse(workers and scheduler, "--workers", "with --scheduler")
    if wanted == "plover":
        if backend != "rules" or compare_backends is not None:
            raise UsageError("--format plover is coded by the rules; leave --backend and --compare-backends out")
        _code(reports, day, keep_text)
        return
    settings = Settings(model, base_url, api_key_env, budget_tokens, timeout, per_minute, cache)
    if compare_backends is not None:
        if backend != "rules":
            raise UsageError("--compare-backends names both back ends; leave --backend out")
        _compare(reports, day, compare_backends, settings, as_json=wanted == "json")
        return
    _refuse(spread and backend != "rules", "--workers and --scheduler", "with another --backend than rules")
    reader = chosen(backend, settings)
    with _crew(workers, scheduler) as crew:
        if wanted in {"jsonl", "parquet"}:
            from .corpus import Corpus

            corpus = Corpus(reports, day, reader, crew, keep_text)
            if output is not None and wanted == "parquet":
                whole = corpus.write_table(output)
            else:
                by = f"foedus {__version__}, {backend}" + (f" {model}" if model else "")
                whole = corpus.write_lines(output, by, resume=resume, apart=apart)
        else:
            whole = _at_once(reports, day, reader, crew, keep_text, output, as_json=wanted == "json")
    if not whole:
        raise typer.Exit(2)


def _refuse(given: object, what: str, where: str) -> None:
    """Raise UsageError if an option stands where it means nothing."""
    if given:
        raise UsageError(f"{what} cannot be used {where}")


@contextmanager
def _crew(workers: int | None, scheduler: str | None) -> "Iterator[Crew | None]":
    """Begin those who read, if not this process alone."""
    if workers is None and scheduler is None:
        yield None
        return
    from ...brief.crew import Cluster, Processes

    with Processes(workers) if workers else Cluster(scheduler or "") as crew:
        yield crew


def _at_once(
    reports: list[Path], day: str | None, reader: "Backend | None", crew: "Crew | None", keep: Path | None, output: Path | None, *, as_json: bool
) -> bool:
    """Read all reports, then print; say whether every one could be read."""
    from ...brief import read as read_all

    with watched("reading", partial(files_in, reports)) as seen:
        reading, failed = read_all(reports, day, seen, reader, crew)
    _complain_of(failed)
    _keep(reading.documents, keep)
    if not reading.documents:
        return False
    if as_json:
        say_json(reading) if output is None else write_whole(output, in_json(reading) + "\n")
    else:
        from ..readings import reading_lines

        say(reading_lines(reading, ink())) if output is None else write_whole(output, "\n".join(reading_lines(reading)) + "\n")
    return not failed


def _code(reports: list[Path], day: str | None, keep_text: Path | None) -> None:
    """Print the events of reports as JSON Lines."""
    from ...brief import code

    with watched("coding", len(reports)) as seen:
        documents, events, failed = code(reports, day, seen)
    _complain_of(failed)
    _keep(documents, keep_text)
    say_json_lines(events)
    if failed:
        raise typer.Exit(2)


def _compare(reports: list[Path], day: str | None, names: str, settings: Settings, *, as_json: bool) -> None:
    """Print what two back ends read from the same reports."""
    first, second, other = other_of(names)
    reader = chosen(other, settings)
    from ...brief import read as read_all
    from ...reading.backends import compared
    from ..backends import comparison_lines

    readings = []
    faults: dict[str, Failed] = {}
    for name in (first, second):
        with watched(f"reading by {name}", len(reports)) as seen:
            reading, failed = read_all(reports, day, seen, reader if name == other else None)
        readings.append(reading)
        faults |= {fault.message: fault for fault in failed}
    _complain_of(faults.values())
    shared = {d.id for d in readings[0].documents} & {d.id for d in readings[1].documents}
    records, others = ([r for r in reading.records if r.doc in shared] for reading in readings)
    notes = {name: tuple(f"{d.id}: {n}" for d in reading.documents for n in d.notes) for name, reading in zip((first, second), readings, strict=True)}
    comparison = compared((first, second), records, others, {name: told for name, told in notes.items() if told})
    if as_json:
        say_json(comparison)
    elif shared:
        say(comparison_lines(comparison, ink()))
    if faults:
        raise typer.Exit(2)


def _complain_of(failed: "Iterable[Failed]") -> None:
    for fault in failed:
        complain(fault.message)


def _keep(documents: "Iterable[Document]", folder: Path | None) -> None:
    """Write the documents' texts, if a folder for them is named."""
    if folder is not None:
        from .corpus import keep

        for document in documents:
            keep(document, folder)
