"""``foedus store``: keep reports and what was read from them, look at them, check that nothing was lost, take them elsewhere."""

import getpass
import sys
from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ... import __version__
from ...terms.errors import DocumentError, StoreError, UnknownName, UsageError, did_you_mean
from .backends import Settings, chosen
from .options import ApiKeyEnv, BackendName, BaseUrl, BudgetTokens, Cache, FormatOption, Model, PerMinute, Published, Reports, Timeout
from .printing import Format, complain, examples, files_in, ink, note, say, say_json, watched

if TYPE_CHECKING:
    from ...reading.backends import Backend
    from ...records.store.store import Store
    from ...terms.evidence import Document, Record

app = typer.Typer(help="Keep reports, records and reviews in a store that loses nothing.", no_args_is_help=True, rich_markup_mode=None)

Where = Annotated[
    str | None,
    typer.Option(
        "--store",
        metavar="FILE|URL",
        help="The store: a file, or postgresql://HOST/NAME. By default what FOEDUS_DATABASE_URL says, else a file in your data folder.",
        show_default=False,
    ),
]
By = Annotated[str | None, typer.Option("--by", metavar="NAME", help="Who does this; by default the name you are logged in by.", show_default=False)]
Limit = Annotated[int, typer.Option(metavar="N", min=1, help="Show at most N.")]


def author(by: str | None) -> str:
    """Return who does it: who is named, else who is logged in; raise UsageError if that is nobody."""
    if by is not None:
        return by
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        raise UsageError("nobody is logged in by a name; say who does this with --by") from None


@app.command(
    "add",
    epilog=examples(
        "foedus store add report-1.txt report-2.txt",
        "foedus store add archive/ --workers 4 --by ann",
        "foedus store add report.txt --store postgresql://db.example.org/pacts",
        "foedus store add report.txt --backend llm --base-url https://llm.example.org/v1 --model NAME",
        after="A report is kept once, by the hash of its bytes. Each is safe on the disk when its line is printed.",
    ),
)
def add(
    reports: Reports,
    published: Published = None,
    workers: Annotated[int | None, typer.Option(metavar="N", min=1, help="Read by N processes at a time.", show_default=False)] = None,
    backend: BackendName = "rules",
    model: Model = None,
    base_url: BaseUrl = None,
    api_key_env: ApiKeyEnv = None,
    budget_tokens: BudgetTokens = None,
    timeout: Timeout = None,
    per_minute: PerMinute = None,
    cache: Cache = None,
    by: By = None,
    where: Where = None,
) -> None:
    """Read reports and keep them with their records; make the store if there is none."""
    from ...records.store import open_store
    from ...terms.dates import parse_day

    day = parse_day(published).isoformat() if published else None
    if workers and backend != "rules":
        raise UsageError("--workers cannot be used with another --backend than rules")
    reader = chosen(backend, Settings(model, base_url, api_key_env, budget_tokens, timeout, per_minute, cache))
    read_by = f"foedus {__version__}, {backend}" + (f" {model}" if model else "")
    failed: list[DocumentError] = []
    number = 0
    with open_store(where, create=True) as store:
        for one in store.add_many(_read(store, reports, day, workers, reader, failed), by=author(by), reader=read_by, at_once=1):
            state = f"added, {one.records} records" if one.new else "held already" if one.act is None else "held already, found at a new path"
            say([f"{one.id}: {state}"])
            number += one.new
        say([f"{number} added to {store.address.shown}"])
    if failed:
        raise typer.Exit(2)


def _read(
    store: "Store", reports: list[Path], day: str | None, workers: int | None, reader: "Backend | None", failed: list[DocumentError]
) -> "Iterator[tuple[Document, list[Record]]]":
    """Each report with its records; one that the store holds, or that came before, without."""
    from contextlib import ExitStack
    from functools import partial

    from ...brief import read_each
    from ...brief.crew import Processes
    from ...brief.reports import Again, Kept

    met: dict[str, Document] = {}
    with ExitStack() as stack:
        crew = stack.enter_context(Processes(workers)) if workers else None
        seen = stack.enter_context(watched("reading", partial(files_in, reports)))
        for outcome in read_each(reports, day, seen, reader, crew, store.known()):
            match outcome:
                case DocumentError():
                    complain(outcome)
                    failed.append(outcome)
                case Again():
                    note(outcome.note)
                    if outcome.first in met:
                        yield met[outcome.first].model_copy(update={"path": outcome.path}), []
                case Kept(document):
                    met[document.id] = document.model_copy(update={"text": ""})
                    yield document, []
                case document, records:
                    met[document.id] = document.model_copy(update={"text": ""})
                    yield document, records


@app.command(
    "list",
    epilog=examples(
        "foedus store list",
        "foedus store list --search tehran",
        "foedus store list --records --kind transfer --standing unreviewed",
        "foedus store list --acts",
    ),
)
def list_(
    search: Annotated[
        str | None, typer.Option(metavar="WORDS", help="Only with these letters in name, title or publisher.", show_default=False)
    ] = None,
    records: Annotated[bool, typer.Option("--records", help="List records instead of documents.")] = False,
    acts: Annotated[bool, typer.Option("--acts", help="List the audit instead: every act, who did it and when.")] = False,
    kind: Annotated[str | None, typer.Option(metavar="KIND", help="With --records: only of this kind.", show_default=False)] = None,
    standing: Annotated[
        str | None,
        typer.Option(metavar="STANDING", help="With --records: only unreviewed, accepted, corrected or rejected ones.", show_default=False),
    ] = None,
    retracted: Annotated[bool, typer.Option("--retracted", help="Also what was retracted.")] = False,
    after: Annotated[
        str | None, typer.Option(metavar="LAST", help="Begin after this one: an act's number, or with --records a record.", show_default=False)
    ] = None,
    limit: Limit = 50,
    form: FormatOption = Format.text,
    where: Where = None,
) -> None:
    """List documents, records or acts."""
    from typing import cast, get_args

    from ...records.store import Standing, open_store
    from ...terms.evidence import Kind
    from ..holdings import act_lines, held_lines, stored_lines

    for word, known, what in ((kind, get_args(Kind), "kind"), (standing, get_args(Standing), "standing")):
        if word is not None and word not in known:
            raise UnknownName(what, word, known)
        if word is not None and not records:
            raise UsageError(f"--{what} goes with --records")
    if records and (acts or search):
        raise UsageError(f"--records cannot be used with {'--acts' if acts else '--search'}")
    if after is not None and not records and not after.isdecimal():
        raise UsageError(f"--after {after}: this is no act's number")
    with open_store(where) as store:
        if records:
            rows = store.records(
                kind=cast("Kind | None", kind), standing=cast("Standing | None", standing), retracted=retracted, after=after, limit=limit
            )
            say_json([row.model_dump(mode="json") for row in rows]) if form is Format.json else say(held_lines(rows, ink()))
        elif acts:
            done = store.acts(after=int(after or 0), limit=limit)
            say_json([row.model_dump(mode="json") for row in done]) if form is Format.json else say(act_lines(done))
        else:
            found = store.documents(search=search, retracted=retracted, after=int(after or 0), limit=limit)
            say_json([row.model_dump(mode="json") for row in found]) if form is Format.json else say(stored_lines(found))


@app.command("show", epilog=examples("foedus store show wire", "foedus store show wire:agreement1", "foedus store show a9f7d41e --text"))
def show(
    name: Annotated[str, typer.Argument(metavar="NAME", help="A document, by name or hash, or a record.", show_default=False)],
    text: Annotated[bool, typer.Option("--text", help="Print the document's text, in which the spans count, and nothing else.")] = False,
    form: FormatOption = Format.text,
    where: Where = None,
) -> None:
    """Show a document with its records, or a record with its words, reviews and grades."""
    from ...records.store import open_store
    from ..holdings import document_lines, record_lines

    with open_store(where) as store:
        try:
            one = None if text else store.held(name)
        except UnknownName as fault:
            one, unknown = None, fault
            if ":" in name or "#" in name:
                try:
                    store.stored(name)
                except UnknownName:
                    raise unknown from None
        if one is not None:
            grades = store.grades(name)
            if form is Format.json:
                say_json({**one.model_dump(mode="json"), "grades": [grade.model_dump(mode="json") for grade in grades]})
            else:
                say(record_lines(one, grades, ink()))
            return
        if text:
            typer.echo(store.document(name).text, nl=False)
            return
        row, paths, grades = store.stored(name), store.paths(name), store.grades(name)
        held = store.records(doc=row.id, retracted=True, limit=max(1, row.records))
        if form is Format.json:
            said = {"grades": [grade.model_dump(mode="json") for grade in grades], "records": [each.model_dump(mode="json") for each in held]}
            say_json({"document": row.model_dump(mode="json"), "paths": list(paths), **said})
        else:
            say(document_lines(row, paths, grades, held, ink()))


@app.command(
    "verify",
    epilog=examples(
        "foedus store verify",
        "foedus store verify --head 3f2a90c1",
        after="Ends with 1 if anything was changed, cut out, moved or slipped in; each such act is named.",
    ),
)
def verify(
    head: Annotated[
        str | None,
        typer.Option(metavar="HASH", help="The hash of an act that must still be there: the head that an earlier run printed.", show_default=False),
    ] = None,
    form: FormatOption = Format.text,
    where: Where = None,
) -> None:
    """Check the chain of acts and every row that they wrote."""
    from ...records.store import open_store

    with open_store(where) as store:
        found = store.verify(head)
    if form is Format.json:
        say_json(found)
    else:
        say(f"fault: {one}" for one in found.faults)
        faults = "1 fault" if len(found.faults) == 1 else f"{len(found.faults) or 'no'} faults"
        say([f"{found.acts} acts, {found.documents} documents, {found.records} records; {faults}", f"head {found.head.hash}"])
    if found.faults:
        raise typer.Exit(1)


@app.command("backup", epilog=examples("foedus store backup monday.db", "foedus store backup monday.jsonl"))
def backup(
    target: Annotated[Path, typer.Argument(metavar="FILE", help="A new file: .db (of SQLite) or .jsonl (of any store).", show_default=False)],
    where: Where = None,
) -> None:
    """Copy the whole store to a file while others go on writing, and verify the copy."""
    from ...records.store import open_store

    with open_store(where) as store:
        proof = store.backup(target)
    say([f"{target}: {proof.acts} acts, {proof.documents} documents, {proof.records} records, verified; head {proof.head.hash}"])


@app.command("doctor", epilog=examples("foedus store doctor", "foedus store doctor --upgrade", after="Ends with 1 if something is not well."))
def doctor(
    upgrade: Annotated[bool, typer.Option("--upgrade", help="Bring the store of an older foedus to this one's schema; make a backup first.")] = False,
    form: FormatOption = Format.text,
    where: Where = None,
) -> None:
    """Say what is well with the store and what is not."""
    from ...records.store import open_store, upgrade_store

    if upgrade:
        steps = upgrade_store(where)
        note(f"schema brought to {steps[-1]}" if steps else "the schema is up to date")
    with open_store(where) as store:
        found = store.checks()
        shown = store.address.shown
    if form is Format.json:
        say_json({"store": shown, "checks": [one.model_dump(mode="json") for one in found]})
    else:
        say([shown, *(f"  {'well' if one.well else 'NOT WELL'}  {one.what}: {one.words}" for one in found)])
    if not all(one.well for one in found):
        raise typer.Exit(1)


@app.command(
    "import", epilog=examples("foedus store import monday.jsonl", after="The same acts, hashes and names; what the store has already is passed over.")
)
def import_(
    source: Annotated[
        Path, typer.Argument(metavar="FILE", help="What foedus store export or backup wrote, .jsonl; - is standard input.", show_default=False)
    ],
    where: Where = None,
) -> None:
    """Take over a store that was exported, into an empty one or one that has its first acts."""
    from ...records.store import open_store

    piped = str(source) == "-"
    try:
        with nullcontext(sys.stdin.buffer) if piped else source.open("rb") as file, open_store(where, create=True) as store:
            number = store.import_lines(file, "standard input" if piped else str(source))
            say([f"{number} acts imported into {store.address.shown}"])
    except FileNotFoundError:
        near = did_you_mean(source.name, (one.name for one in source.parent.glob("*.jsonl")))
        raise StoreError(source, "no such file", near or "foedus store export FILE.jsonl writes one") from None
    except OSError as fault:
        raise StoreError(source, fault.strerror or "cannot be read") from None
