"""The store: documents and records that are never changed, what people say of them, and the chain that holds it together."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Literal, Self

from pydantic import ValidationError
from sqlalchemy import select

from ...terms.errors import StoreError, UnknownName, UsageError
from ...terms.evidence import Document, Record
from .address import Address, address_of
from .among import among
from .append import Said, append
from .backup import copy_file, keep, write_lines
from .chain import START, Deed
from .connection import Database
from .contents import check_plain, corrected, legible
from .doctor import Check, checks
from .exchange import lines_of, put, read_turns
from .intake import Given, take_in
from .migrate import upgrade
from .models import audit, record
from .queries import Queries
from .rows import CREDIBILITY, RELIABILITY, Added, Head, Verdict, Verification
from .verification import verify

VERDICTS: tuple[Verdict, ...] = ("accept", "correct", "reject")
AT_ONCE = 200
"""Documents that are written in one transaction."""
RETRACTABLE = {"review", "grade", "merge", "split", "retract"}


class Store(Queries):
    """A store that is open; close it, or use it in a ``with`` statement. Its methods may be called by several threads.

    Every method that writes takes ``by``, who does it, and returns when what it wrote is safe on the disk.

    Raises
    ------
    StoreError
        Every method: if the database fails, or what is asked does not fit what it holds.
    UnknownName
        If a document or record that is named does not exist.

    Examples
    --------
    >>> from tempfile import TemporaryDirectory
    >>> from pathlib import Path
    >>> from .opening import open_store
    >>> report = Document(id="wire", path="wire.txt", sha256="ab" * 32, text="Two states sign a pact.")
    >>> with TemporaryDirectory() as folder, open_store(Path(folder) / "store.db", create=True) as store:
    ...     first = store.add(report, [], by="ann", reader="by hand")
    ...     again = store.add(report, [], by="ann", reader="by hand")
    ...     first.new, again.new, store.head().number, store.verify().faults
    (True, False, 1, ())
    """

    def __init__(self, address: Address) -> None:
        self.address = address
        self.database = Database(address)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let the database go."""
        self.database.close()

    def head(self) -> Head:
        """Return where the chain ends; it changes with every act, so it says whether anything is new."""
        with self.database.reading() as connection:
            row = connection.execute(select(audit.c.number, audit.c.hash).order_by(audit.c.number.desc()).limit(1)).one_or_none()
        return Head(number=row.number, hash=row.hash) if row else Head(number=0, hash=START)

    def add(self, document: Document, records: Sequence[Record], *, by: str, reader: str) -> Added:
        """Keep a document with the records read from it, both or neither.

        Bytes that the store holds already are not written again; a new path is noted. ``reader`` says what read it: "foedus 0.1, rules".

        Raises
        ------
        StoreError
            If a record is of another document, or its words do not stand in the text where it says.
        """
        (outcome,) = self.add_many([(document, records)], by=by, reader=reader)
        return outcome

    def add_many(self, given: Iterable[Given], *, by: str, reader: str, at_once: int = AT_ONCE) -> Iterator[Added]:
        """Keep documents as `add` does, ``at_once`` in a transaction; each outcome is given once it is safe on the disk."""
        who = _named(by)
        turn = iter(given)
        while batch := list(islice(turn, at_once)):
            with self.database.writing() as connection:
                outcomes = take_in(connection, batch, who, reader, self.address.shown)
            yield from outcomes

    def review(self, name: str, verdict: Verdict, *, by: str, reason: str = "", correction: Mapping[str, Any] | None = None) -> int:
        """Accept, correct or reject a record; the latest review counts. Returns the act's number.

        ``correction`` has the values that are right: ``slots`` by their names (None takes one away), ``certainty``, ``date``, ``attribution``.
        The words that a record rests on are never corrected: reject it, and add another.

        Raises
        ------
        UsageError
            If a correction or a rejection gives no reason, or the correction does not fit the record.
        """
        who, why = _named(by), legible(reason.strip())
        if verdict not in VERDICTS:
            raise UnknownName("verdict", verdict, VERDICTS)
        if verdict != "accept" and not why:
            raise UsageError(f"say why you {verdict} {name}: a reason is missing")
        if (verdict == "correct") != bool(correction):
            raise UsageError(f"{name}: " + ("a correction says what is right" if verdict == "correct" else f"to {verdict} takes no correction"))
        as_read = self.held(name).as_read
        try:
            check_plain(correction)
            corrected(as_read, correction)
        except ValidationError as fault:
            first = fault.errors()[0]
            raise UsageError(f"{name}: at {'.'.join(map(str, first['loc']))}: {first['msg']}") from None
        except ValueError as fault:
            raise UsageError(f"{name}: {fault}") from None
        body = {"record": as_read.id, "verdict": verdict, "reason": why, "correction": dict(correction) if correction else None}
        return self._say(who, "review", as_read.id, body)

    def grade(self, subject: str, value: str, *, by: str, reason: str = "", proposed: bool = False) -> int:
        """Judge one half of an Admiralty grade: a letter A-F for a document's source, or a digit 1-6 for what a document or record says.

        The two are judged apart, each in an act of its own. A machine only proposes (``proposed``). Returns the act's number.
        """
        who, letter = _named(by), value.strip().upper()
        if letter not in RELIABILITY and letter not in CREDIBILITY:
            raise UnknownName("grade", value, hint="a letter A to F is for the source, a digit 1 to 6 for what it says; judge them one at a time")
        sha256, found = self._subject(subject)
        if found is not None and letter in RELIABILITY:
            raise UsageError(f"{subject}: a letter grades a source, so it is given to a document; a record takes a digit")
        aspect = "reliability" if letter in RELIABILITY else "credibility"
        said = {"aspect": aspect, "value": letter, "standing": "proposed" if proposed else "judged", "reason": legible(reason.strip())}
        name = found or self.stored(subject).id
        return self._say(who, "grade", name, {"document": None if found else sha256, "record": found, **said})

    def merge(self, records: Sequence[str], *, by: str, reason: str) -> int:
        """Say that records tell the same fact: the claims that they are in become one. Returns the act's number."""
        return self._regroup("merge", records, by, reason)

    def split(self, records: Sequence[str], *, by: str, reason: str) -> int:
        """Say that records tell another fact than the rest of their claim: they become a claim of their own. Returns the act's number."""
        return self._regroup("split", records, by, reason)

    def retract(self, subject: str | int, *, by: str, reason: str) -> int:
        """Take back a document, a record, or the act of that number (review, grade, merge, split, retraction); nothing is deleted.

        Returns the act's number.
        """
        who, why = _named(by), legible(reason.strip())
        if not why:
            raise UsageError(f"say why you retract {subject}: a reason is missing")
        body: dict[str, Any] = {"document": None, "record": None, "of_act": None, "reason": why}
        if isinstance(subject, int):
            with self.database.reading() as connection:
                deed = connection.execute(select(audit.c.deed).where(audit.c.number == subject)).scalar_one_or_none()
            if deed is None:
                raise UnknownName("act", str(subject), hint="foedus store list --acts shows them")
            if deed not in RETRACTABLE:
                raise UsageError(
                    f"act {subject} is of an account; foedus account changes it"
                    if deed == "account"
                    else f"act {subject} added a document; retract the document by its name"
                )
            return self._say(who, "retract", f"act {subject}", {**body, "of_act": subject})
        sha256, found = self._subject(subject)
        name = found or self.stored(subject).id
        return self._say(who, "retract", name, {**body, "document": None if found else sha256, "record": found})

    def verify(self, known: str | None = None) -> Verification:
        """Check the whole chain and every row; ``known`` is the hash of an act, kept elsewhere, that must still be in it."""
        with self.database.reading() as connection:
            return verify(connection, known)

    def export_lines(self) -> Iterator[str]:
        """Give the whole store as lines of JSON, without their ends; `import_lines` makes the same store of them."""
        with self.database.reading() as connection:
            yield from lines_of(connection, self.address.shown)

    def export_to(self, target: Path) -> None:
        """Write the whole store to a file of JSON Lines, whole or not at all; what stood there is replaced."""
        beside = write_lines(self.export_lines(), target, fresh=False)
        try:
            beside.replace(target)
        except OSError as fault:
            beside.unlink(missing_ok=True)
            raise StoreError(target, f"cannot be written: {fault.strerror or fault}") from None

    def import_lines(self, lines: Iterable[str | bytes], place: str = "lines") -> int:
        """Take over the acts that `export_lines` gave, into an empty store or one that has the first of them; return how many were new."""
        number = 0
        for turn in read_turns(lines, place):
            with self.database.writing() as connection:
                number += put(connection, turn, place, self.address.shown)
        return number

    def backup(self, target: Path) -> Verification:
        """Copy the store to a file, ``.jsonl`` or, of SQLite, ``.db``, prove the copy and return what was found.

        Raises
        ------
        StoreError
            If the target exists, cannot be written, or the store does not hold together.
        """
        if target.suffix not in {".jsonl", ".db"}:
            raise StoreError(target, "cannot tell what to write from the ending", "use .jsonl or, of SQLite, .db")
        if target.suffix == ".db" and self.address.kind != "sqlite":
            raise StoreError(target, "only a store of SQLite is copied to a .db file", "use .jsonl, or your server's own backup")
        beside = copy_file(self.address, target) if target.suffix == ".db" else write_lines(self.export_lines(), target)
        try:
            proof = _prove(beside, lines=target.suffix == ".jsonl")
            if proof.faults:
                raise StoreError(target, f"the copy does not hold together ({proof.faults[0]})", "foedus store verify says more")
        except BaseException:
            beside.unlink(missing_ok=True)
            raise
        keep(beside, target)
        return proof

    def checks(self) -> tuple[Check, ...]:
        """Say what is well with the database and the chain, and what is not."""
        with self.database.reading() as connection:
            found = checks(connection, self.address)
        if all(one.well for one in found if one.what in {"tables", "schema", "file"}):
            proof = self.verify()
            words = f"{proof.acts} acts, {proof.documents} documents, {proof.records} records" if not proof.faults else proof.faults[0]
            found.append(Check(what="chain", well=not proof.faults, words=words))
        return tuple(found)

    def _regroup(self, deed: Literal["merge", "split"], records: Sequence[str], by: str, reason: str) -> int:
        who, why, names = _named(by), legible(reason.strip()), list(dict.fromkeys(records))
        if not why:
            raise UsageError(f"say why you {deed} these records: a reason is missing")
        if len(names) < (2 if deed == "merge" else 1):
            raise UsageError(f"to {deed} takes {'two records' if deed == 'merge' else 'a record'} at least")
        with self.database.reading() as connection:
            kinds = {row.id: row.kind for row in connection.execute(select(record.c.id, record.c.kind).where(among(record.c.id, names)))}
        for name in names:
            if name not in kinds:
                raise self._unknown_record(name)
        if len(set(kinds.values())) > 1:
            raise UsageError(f"records of different kinds tell different facts: {', '.join(f'{n} is of kind {kinds[n]}' for n in names[:3])}")
        return self._say(who, deed, names[0], {"records": names, "reason": why})

    def _say(self, by: str, deed: Deed, subject: str, body: Mapping[str, Any]) -> int:
        with self.database.writing() as connection:
            (link,) = append(connection, [Said(by, deed, subject, body)])
        return link.number


def _prove(copy: Path, *, lines: bool) -> Verification:
    """Verify a copy as a store of its own."""
    with TemporaryDirectory(prefix="foedus-") as folder, Store(address_of(Path(folder) / "store.db" if lines else copy)) as proof:
        if lines:
            with proof.database.writing(schema=True) as connection:
                upgrade(connection, proof.address)
            with copy.open("rb") as file:
                proof.import_lines(file, str(copy))
        return proof.verify()


def _named(by: str) -> str:
    """Who does it, or UsageError if nobody is named."""
    name = legible(" ".join(by.split()))
    if not name:
        raise UsageError("say who does this: a name is missing")
    return name
