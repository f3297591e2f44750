"""What a store can be asked: documents, records as they stand, reviews, grades, acts, and all of it as one reading."""

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, Select, bindparam, func, or_, select, tuple_

from ...terms.errors import UnknownName
from ...terms.evidence import Document, Kind, Reading
from ..corroborate import corroborate
from .address import Address
from .among import among, among_given, pack
from .connection import Database
from .contents import corrected, document_of, record_of
from .models import audit, document, grade, record, regrouping, retraction, review, sighting
from .regroup import regrouped
from .rows import Act, Counts, Grade, Held, Regrouping, Review, Standing, Stored
from .withdrawn import Withdrawn, withdrawn

MANY = 500
STANDINGS: dict[str, Standing] = {"accept": "accepted", "correct": "corrected", "reject": "rejected"}
LISTED = ("id", "sha256", "path", "title", "publisher", "published", "reader", "act")


class Queries:
    """The questions; `Store` adds the deeds."""

    address: Address
    database: Database

    def documents(
        self,
        *,
        search: str | None = None,
        publisher: str | None = None,
        retracted: bool = False,
        after: int = 0,
        limit: int = 50,
        newest: bool = False,
    ) -> tuple[Stored, ...]:
        """List documents in the order in which they came, or the newest first.

        Parameters
        ----------
        search
            Letters in the name, the title or the publisher, whatever their case.
        publisher
            Only of this publisher.
        retracted
            Also those that were retracted.
        after
            The ``act`` of the last document of the page before; 0 for the first page.
        """
        with self.database.reading() as connection:
            gone = withdrawn(connection)
            counted = select(func.count()).where(record.c.document == document.c.sha256).scalar_subquery().label("records")
            columns = (*(document.c[name] for name in LISTED), audit.c.at, audit.c.by, counted)
            query = _chosen(select(*columns).join(audit, audit.c.number == document.c.act), search, publisher, gone, retracted)
            if after:
                query = query.where(document.c.act < after if newest else document.c.act > after)
            query = query.order_by(document.c.act.desc() if newest else document.c.act).limit(limit)
            return tuple(Stored(**row._mapping, retracted=row.sha256 in gone.documents) for row in connection.execute(query))

    def count_documents(self, *, search: str | None = None, publisher: str | None = None, retracted: bool = False) -> int:
        """Count the documents that `documents` would list without a limit."""
        with self.database.reading() as connection:
            query = _chosen(select(func.count()).select_from(document), search, publisher, withdrawn(connection), retracted)
            return int(connection.execute(query).scalar_one())

    def known(self) -> dict[str, str]:
        """Return the name of every document by the hash of its bytes, also of those that were retracted."""
        with self.database.reading() as connection:
            return {row.sha256: row.id for row in connection.execute(select(document.c.sha256, document.c.id))}

    def stored(self, name: str) -> Stored:
        """Return a document as lists show it, by its name, its hash, or at least eight digits of that."""
        with self.database.reading() as connection:
            sha256 = self._sha256(connection, name)
            counted = select(func.count()).where(record.c.document == sha256).scalar_subquery().label("records")
            columns = (*(document.c[one] for one in LISTED), audit.c.at, audit.c.by, counted)
            row = connection.execute(select(*columns).join(audit, audit.c.number == document.c.act).where(document.c.sha256 == sha256)).one()
            return Stored(**row._mapping, retracted=sha256 in withdrawn(connection).documents)

    def document(self, name: str) -> Document:
        """Return a document with its text, by its name, its hash, or at least eight digits of that."""
        with self.database.reading() as connection:
            row = connection.execute(select(document).where(document.c.sha256 == self._sha256(connection, name))).one()
        return document_of(dict(row._mapping))

    def paths(self, name: str) -> tuple[str, ...]:
        """Return every path at which a document was found, the first one first."""
        with self.database.reading() as connection:
            sha256 = self._sha256(connection, name)
            first = connection.execute(select(document.c.path).where(document.c.sha256 == sha256)).scalar_one()
            later = connection.execute(select(sighting.c.path).where(sighting.c.document == sha256).order_by(sighting.c.act)).scalars()
            return (first, *later)

    def records(
        self,
        *,
        doc: str | None = None,
        kind: Kind | None = None,
        standing: Standing | None = None,
        retracted: bool = False,
        after: str | None = None,
        limit: int = 100,
    ) -> tuple[Held, ...]:
        """List records as they stand, in the order of their documents and their places in them; ``after`` is the id of the last one seen."""
        found: list[Held] = []
        with self.database.reading() as connection:
            gone = withdrawn(connection)
            query = select(record).order_by(record.c.act, record.c.place)
            if doc is not None:
                query = query.where(record.c.document == self._sha256(connection, doc))
            if kind is not None:
                query = query.where(record.c.kind == kind)
            if not retracted and gone.documents:
                query = query.where(~among(record.c.document, gone.documents))
            if not retracted and gone.records:
                query = query.where(~among(record.c.id, gone.records))
            place = self._place(connection, after) if after is not None else None
            while len(found) < limit:
                size = limit if standing is None else MANY
                turn = query if place is None else query.where(tuple_(record.c.act, record.c.place) > tuple_(*place))
                rows = connection.execute(turn.limit(size)).all()
                found += [one for one in _held(connection, rows, gone) if standing in {None, one.standing}]
                if len(rows) < size:
                    break
                place = rows[-1].act, rows[-1].place
        return tuple(found[:limit])

    def held(self, name: str) -> Held:
        """Return one record as it stands, with its reviews."""
        with self.database.reading() as connection:
            rows = connection.execute(select(record).where(record.c.id == name)).all()
            if rows:
                return _held(connection, rows, withdrawn(connection))[0]
        raise self._unknown_record(name)

    def reviews(self, *, after: int = 0, limit: int = 100) -> tuple[Review, ...]:
        """List reviews in the order in which they were made; ``after`` is the act of the last one seen."""
        with self.database.reading() as connection:
            query = _dated(review).where(review.c.act > after).order_by(review.c.act).limit(limit)
            gone = withdrawn(connection)
            return tuple(_review(row._mapping, gone) for row in connection.execute(query))

    def grades(self, subject: str) -> tuple[Grade, ...]:
        """Return every grade of a document or a record, in the order in which they were given; the latest judged of each aspect counts."""
        sha256, name = self._subject(subject)
        with self.database.reading() as connection:
            query = _dated(grade, document.c.id).outerjoin(document, document.c.sha256 == grade.c.document)
            query = query.where(grade.c.record == name if name else grade.c.document == sha256).order_by(grade.c.act)
            gone = withdrawn(connection)
            return tuple(_grade(row._mapping, gone) for row in connection.execute(query))

    def all_grades(self) -> tuple[Grade, ...]:
        """Return every grade, in the order in which they were given."""
        with self.database.reading() as connection:
            query = _dated(grade, document.c.id).outerjoin(document, document.c.sha256 == grade.c.document).order_by(grade.c.act)
            gone = withdrawn(connection)
            return tuple(_grade(row._mapping, gone) for row in connection.execute(query))

    def regroupings(self) -> tuple[Regrouping, ...]:
        """Return every merge and split, in the order in which they were said."""
        with self.database.reading() as connection:
            return _regroupings(connection, withdrawn(connection))

    def acts(self, *, after: int = 0, limit: int = 100, subject: str | None = None) -> tuple[Act, ...]:
        """List the audit: every act after the one of that number, of one subject (a document's or record's name) or of all."""
        query = select(audit).where(audit.c.number > after).order_by(audit.c.number).limit(limit)
        if subject is not None:
            query = query.where(audit.c.subject == subject)
        with self.database.reading() as connection:
            return tuple(Act(**row._mapping) for row in connection.execute(query))

    def counts(self) -> Counts:
        """Count what the store holds."""
        with self.database.reading() as connection:
            number = {
                one.name: connection.execute(select(func.count()).select_from(one)).scalar_one() for one in (document, record, review, grade, audit)
            }
            kinds = connection.execute(select(record.c.kind, func.count()).group_by(record.c.kind).order_by(record.c.kind)).all()
        return Counts(
            documents=number["document"],
            records=number["record"],
            reviews=number["review"],
            grades=number["grade"],
            acts=number["audit"],
            kinds={row[0]: row[1] for row in kinds},
        )

    def reading(self, docs: Iterable[str] | None = None, *, as_read: bool = False) -> Reading:
        """Return documents and their records as `foedus read` would: claims, origins and disagreements over them.

        Corrections count, what was rejected or retracted is left out, and merges and splits shape the claims; with ``as_read`` none of that.
        The time grows with the documents: name those that are wanted, or take all of a small store.
        """
        return self._reading(docs, as_read)[0]

    def reading_with_records(self, docs: Iterable[str]) -> tuple[Reading, tuple[Held, ...]]:
        """Return documents as `reading` does, and their records as `records` does, those that were rejected too; the store is asked once for both."""
        reading, held = self._reading(docs, as_read=False)
        return reading, tuple(one for one in held if not one.retracted)

    def rests_on(self, docs: Iterable[str]) -> tuple[tuple[str, ...], int]:
        """Return the hashes of documents and the number of the latest act upon them; no row ever changes, so the two tell all of their reading.

        A merge, a split or a retraction anywhere counts.
        """
        with self.database.reading() as connection:
            wanted = self._hashes(connection, list(docs))
            acts = connection.execute(_SHAPING, {"documents": pack(wanted)}).one()
            return tuple(wanted), max(act or 0 for act in acts)

    def _reading(self, docs: Iterable[str] | None, as_read: bool) -> tuple[Reading, list[Held]]:
        with self.database.reading() as connection:
            gone = withdrawn(connection)
            wanted = None if docs is None else self._hashes(connection, list(docs))
            query, lines = (_TEXTS, _LINES) if wanted is None else (_TEXTS_OF, _LINES_OF)
            given = {} if wanted is None else {"documents": pack(wanted)}
            texts = [document_of(dict(row._mapping)) for row in connection.execute(query, given) if as_read or row.sha256 not in gone.documents]
            here = {one.id for one in texts}
            held = [one for some in connection.execute(lines, given).partitions(MANY) for one in _held(connection, some, gone)]
            said = () if as_read else [one for one in _regroupings(connection, gone) if not one.retracted]
        rows = [one.as_read for one in held] if as_read else [one.record for one in held if one.standing != "rejected" and not one.retracted]
        return corroborate(texts, [one for one in rows if one.doc in here], regrouped(said) if said else None), held

    def _subject(self, name: str) -> tuple[str, str | None]:
        """The hash of a document that is named, or the hash of a record's document and the record's id."""
        with self.database.reading() as connection:
            row = connection.execute(select(record.c.document, record.c.id).where(record.c.id == name)).one_or_none()
            return (row.document, row.id) if row else (self._sha256(connection, name), None)

    def _sha256(self, connection: Connection, name: str) -> str:
        found = connection.execute(_NAMED, {"name": name}).scalars().first()
        if found is None and len(name) >= 8 and set(name) <= set("0123456789abcdef"):
            near = connection.execute(select(document.c.sha256).where(document.c.sha256.startswith(name)).limit(2)).scalars().all()
            found = near[0] if len(near) == 1 else None
        if found is None:
            raise UnknownName("document", name, connection.execute(select(document.c.id).limit(MANY)).scalars())
        return str(found)

    def _hashes(self, connection: Connection, names: list[str]) -> list[str]:
        """The hashes of documents, as `_sha256` finds each; those that are named in full all at once."""
        rows = connection.execute(select(document.c.id, document.c.sha256).where(among(document.c.id, names))) if len(names) > 1 else ()
        found: dict[str, str] = {row.id: row.sha256 for row in rows}
        return [found.get(name) or self._sha256(connection, name) for name in names]

    def _place(self, connection: Connection, name: str) -> tuple[int, int]:
        row = connection.execute(select(record.c.act, record.c.place).where(record.c.id == name)).one_or_none()
        if row is None:
            raise self._unknown_record(name)
        return row.act, row.place

    def _unknown_record(self, name: str) -> UnknownName:
        with self.database.reading() as connection:
            query = select(record.c.id).where(record.c.id.startswith(name[:3], autoescape=True)).limit(MANY)
            return UnknownName("record", name, connection.execute(query).scalars())


def _chosen(query: Select[Any], search: str | None, publisher: str | None, gone: Withdrawn, retracted: bool) -> Select[Any]:
    if search:
        names = (document.c.id, document.c.title, document.c.publisher)
        query = query.where(or_(*(func.lower(name).contains(search.lower(), autoescape=True) for name in names)))
    if publisher is not None:
        query = query.where(document.c.publisher == publisher)
    if not retracted and gone.documents:
        query = query.where(~among(document.c.sha256, gone.documents))
    return query


def _dated(table: Any, *more: Any) -> Select[Any]:
    """Rows with who said so and when."""
    return select(*table.c, audit.c.at, audit.c.by, audit.c.deed, *more).join(audit, audit.c.number == table.c.act)


def _review(row: Any, gone: Withdrawn) -> Review:
    said = {name: row[name] for name in ("act", "record", "verdict", "reason", "by", "at")}
    return Review(**said, correction=json.loads(row["correction"]) if row["correction"] else None, retracted=row["act"] in gone.acts)


def _grade(row: Any, gone: Withdrawn) -> Grade:
    said = {name: row[name] for name in ("act", "record", "aspect", "value", "reason", "by", "at")}
    return Grade(**said, document=row["id"], proposed=row["standing"] == "proposed", retracted=row["act"] in gone.acts)


def _regroupings(connection: Connection, gone: Withdrawn) -> tuple[Regrouping, ...]:
    rows = connection.execute(_REGROUPINGS).mappings()
    return tuple(
        Regrouping(
            act=row["act"],
            deed=row["deed"],
            records=json.loads(row["records"]),
            reason=row["reason"],
            by=row["by"],
            at=row["at"],
            retracted=row["act"] in gone.acts,
        )
        for row in rows
    )


def _held(connection: Connection, rows: Sequence[Any], gone: Withdrawn) -> list[Held]:
    """Records as they stand, with their reviews, the latest last."""
    reviews: dict[str, list[Review]] = defaultdict(list)
    for row in connection.execute(_REVIEWS, {"records": pack(row.id for row in rows)}).mappings():
        reviews[row["record"]].append(_review(row, gone))
    found = []
    for row in rows:
        said = reviews.get(row.id, [])
        last = next((one for one in reversed(said) if not one.retracted), None)
        as_read = record_of(row.body)
        found.append(
            Held(
                record=corrected(as_read, last.correction) if last else as_read,
                as_read=as_read,
                standing=STANDINGS[last.verdict] if last else "unreviewed",
                reviews=tuple(said),
                retracted=row.id in gone.records or row.document in gone.documents,
            )
        )
    return found


_NAMED = select(document.c.sha256).where(or_(document.c.id == bindparam("name"), document.c.sha256 == bindparam("name")))
_TEXTS, _LINES = select(document).order_by(document.c.act), select(record).order_by(record.c.act, record.c.place)
_TEXTS_OF, _LINES_OF = _TEXTS.where(among_given(document.c.sha256, "documents")), _LINES.where(among_given(record.c.document, "documents"))
_REGROUPINGS = _dated(regrouping).order_by(regrouping.c.act)
_REVIEWS = _dated(review).where(among_given(review.c.record, "records")).order_by(review.c.act)
_OF_THEM = among_given(record.c.document, "documents")
_SHAPING = select(
    *(
        one.scalar_subquery()
        for one in (
            select(func.max(record.c.act)).where(_OF_THEM),
            select(func.max(review.c.act)).join(record, record.c.id == review.c.record).where(_OF_THEM),
            select(func.max(regrouping.c.act)),
            select(func.max(retraction.c.act)),
        )
    )
)
"""What a dossier asks each time, made once: making a statement takes as long as asking it."""
