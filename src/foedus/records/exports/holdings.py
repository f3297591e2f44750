"""What an export draws on: the documents of a store, their records as they stand, grades, reviews, and the claims over all of them."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...terms.evidence import Claim, Document, Reading, Record
from ..slots import denies
from ..store.rows import Grade, Held, Review, Stored

if TYPE_CHECKING:
    from ..store.store import Store


@dataclass(frozen=True)
class Holdings:
    """A store at one moment, without what was retracted."""

    documents: tuple[Stored, ...]
    held: tuple[Held, ...]
    """Records as they stand; those that were rejected, too, but not in `reading`."""
    reviews: tuple[Review, ...]
    grades: tuple[Grade, ...]
    reading: Reading

    def claim_of(self) -> dict[str, str]:
        """Return the claim of each record, by their ids."""
        return {record: claim.id for claim in self.reading.claims for record in claim.records}

    def told(self) -> list[tuple[Claim, list[Record]]]:
        """Return each claim that somebody affirms with its records that affirm it."""
        known = {record.id: record for record in self.reading.records}
        rows = ((claim, [one for name in claim.records if not denies(one := known[name])]) for claim in self.reading.claims)
        return [(claim, records) for claim, records in rows if records]

    def texts(self) -> dict[str, Document]:
        """Return the documents with their texts, by name."""
        return {one.id: one for one in self.reading.documents}


def holdings(store: "Store") -> Holdings:
    """Take everything out of a store that is not retracted."""
    documents = store.documents(limit=UNBOUNDED)
    held = store.records(limit=UNBOUNDED)
    here, names = {one.id for one in documents}, {one.record.id for one in held}
    return Holdings(
        documents=documents,
        held=held,
        reviews=tuple(one for one in store.reviews(limit=UNBOUNDED) if not one.retracted and one.record in names),
        grades=tuple(one for one in store.all_grades() if not one.retracted and (one.document in here or one.record in names)),
        reading=store.reading(),
    )


UNBOUNDED = 2**31 - 1
