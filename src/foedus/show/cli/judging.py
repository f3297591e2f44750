"""``foedus store review``, ``grade``, ``merge``, ``split``, ``retract``: what people make of records; nothing is overwritten."""

import json
from typing import Annotated, Any, cast

import typer

from ...terms.errors import UnknownName, UsageError
from .printing import examples, say
from .store import By, Where, author

app = typer.Typer(rich_markup_mode=None)
Reason = Annotated[str, typer.Option("--reason", metavar="WORDS", help="Why.", show_default=False)]
Records = Annotated[list[str], typer.Argument(metavar="RECORD", help="Records, by their ids.", show_default=False)]
VERDICTS = ("accept", "correct", "reject")


@app.command(
    "review",
    epilog=examples(
        "foedus store review wire:agreement1 accept",
        'foedus store review wire:transfer2 reject --reason "the report denies it"',
        """foedus store review wire:visit1 correct --set 'to=["PRK"]' --reason "Pyongyang, not Seoul\"""",
    ),
)
def review(
    record: Annotated[str, typer.Argument(metavar="RECORD", help="The record, by its id.", show_default=False)],
    verdict: Annotated[str, typer.Argument(metavar="VERDICT", help="accept, correct or reject.", show_default=False)],
    reason: Reason = "",
    right: Annotated[
        list[str] | None,
        typer.Option(
            "--set",
            metavar="SLOT=VALUE",
            help="Of a correction: what a slot should hold, as JSON or plain words; null takes it away. May be repeated.",
            show_default=False,
        ),
    ] = None,
    certainty: Annotated[
        str | None, typer.Option(metavar="CERTAINTY", help="Of a correction: how certain the report is.", show_default=False)
    ] = None,
    by: By = None,
    where: Where = None,
) -> None:
    """Accept, correct or reject a record; the latest review counts, and every one is kept."""
    from ...records.store import Verdict, open_store

    if verdict not in VERDICTS:
        raise UnknownName("verdict", verdict, VERDICTS)
    correction: dict[str, Any] = {"slots": dict(map(_slot, right))} if right else {}
    if certainty is not None:
        correction["certainty"] = certainty
    with open_store(where) as store:
        act = store.review(record, cast("Verdict", verdict), by=author(by), reason=reason, correction=correction or None)
        say([f"act {act}: {record} {store.held(record).standing}"])


def _slot(words: str) -> tuple[str, Any]:
    """A slot and its value, as JSON if it is that, else as words."""
    name, sign, value = words.partition("=")
    if not sign or not name.strip():
        raise UsageError(f"--set {words}: write SLOT=VALUE, such as place=Moscow")
    try:
        return name.strip(), json.loads(value)
    except ValueError:
        return name.strip(), value


@app.command(
    "grade",
    epilog=examples(
        'foedus store grade wire B --reason "usually right on visits"',
        "foedus store grade wire:transfer1 3",
        after="The letter grades a source, the digit what it says; each is judged by itself.",
    ),
)
def grade(
    subject: Annotated[str, typer.Argument(metavar="NAME", help="A document or a record.", show_default=False)],
    value: Annotated[str, typer.Argument(metavar="GRADE", help="A to F for a document's source, 1 to 6 for what is said.", show_default=False)],
    reason: Reason = "",
    by: By = None,
    where: Where = None,
) -> None:
    """Judge a source's reliability, or the credibility of what it says, by the Admiralty scale."""
    from ...records.store import CREDIBILITY, RELIABILITY, open_store

    with open_store(where) as store:
        act = store.grade(subject, value, by=author(by), reason=reason)
    letter = value.strip().upper()
    say([f"act {act}: {subject} {letter}, {(RELIABILITY | CREDIBILITY)[letter]}"])


@app.command("merge", epilog=examples('foedus store merge wire:visit1 column:visit2 --reason "one visit, dated differently"'))
def merge(records: Records, reason: Reason, by: By = None, where: Where = None) -> None:
    """Say that records tell the same fact: their claims become one."""
    from ...records.store import open_store

    with open_store(where) as store:
        say([f"act {store.merge(records, by=author(by), reason=reason)}: {len(records)} records tell one fact"])


@app.command("split", epilog=examples('foedus store split column:visit2 --reason "another visit, in May"'))
def split(records: Records, reason: Reason, by: By = None, where: Where = None) -> None:
    """Say that records tell another fact than the rest of their claim."""
    from ...records.store import open_store

    with open_store(where) as store:
        say([f"act {store.split(records, by=author(by), reason=reason)}: {len(records)} records tell a fact of their own"])


@app.command(
    "retract",
    epilog=examples(
        'foedus store retract wire --reason "the outlet withdrew it"',
        'foedus store retract 17 --reason "wrong record"',
        after="A number is that of an act: a review, grade, merge, split or retraction.",
    ),
)
def retract(
    subject: Annotated[str, typer.Argument(metavar="NAME", help="A document, a record, or an act's number.", show_default=False)],
    reason: Reason,
    by: By = None,
    where: Where = None,
) -> None:
    """Take something back; it is left out from now on, and nothing is deleted."""
    from ...records.store import open_store

    with open_store(where) as store:
        act = store.retract(int(subject) if subject.isdecimal() and len(subject) < 10 else subject, by=author(by), reason=reason)
    say([f"act {act}: {subject} retracted"])
