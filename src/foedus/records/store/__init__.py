"""The store: reports, what was read from them and what people made of it, kept in SQLite or PostgreSQL so that nothing is lost.

`open_store` gives a `Store`; everything else is its methods. The classes that it gives and takes are those of ``terms.evidence`` and of ``rows``::

    with open_store(create=True) as store:                    # or a file, or a URL; default: FOEDUS_DATABASE_URL, else the user's data folder
        store.add(document, records, by=..., reader=...)      -> Added         one document with its records, both or neither
        store.add_many(pairs, by=..., reader=...)             -> Added...      the same in transactions of 200
        store.documents(search=, publisher=, after=, limit=, newest=, retracted=)  -> (Stored, ...)   `after` is the last one's `act`
        store.count_documents(search=, publisher=)            -> int
        store.stored(name) / store.document(name)             -> Stored / Document with its text; by name, hash or start of the hash
        store.paths(name)                                     -> every path it was found at
        store.records(doc=, kind=, standing=, after=, limit=) -> (Held, ...)   `after` is the last one's id
        store.held(id)                                        -> Held          the record as it stands and as it was read, with its reviews
        store.reading(docs=None, as_read=False)               -> Reading       with claims, origins, disagreements, as `foedus read` gives
        store.review(id, verdict, by=, reason=, correction=)  -> act number    accept | correct | reject
        store.grade(subject, value, by=, reason=, proposed=)  -> act number    a letter A-F or a digit 1-6, apart
        store.merge(ids, by=, reason=) / store.split(...)     -> act number
        store.retract(subject, by=, reason=)                  -> act number    a document, a record, or an act's number; nothing is deleted
        store.reviews() / grades(subject) / all_grades() / regroupings() / acts(after=, limit=, subject=) / counts()
        store.head()                                          -> Head          changes with every act: an entity tag for whatever is asked
        store.verify(head=None)                               -> Verification

Errors are `StoreError` (the database, or what does not fit what it holds), `UnknownName` and `UsageError`. SQLAlchemy and Alembic (extra
``store``; PostgreSQL: extra ``postgresql``) are imported when a store is opened, not before. Methods may be called by several threads; two
writers, also of two processes, wait for one another. ``accounts.Accounts(store)`` keeps who may ask, with which role.
"""

from .address import Address, address_of, default_path
from .opening import has_accounts, open_store, upgrade_store
from .rows import (
    CREDIBILITY,
    RELIABILITY,
    ROLES,
    Account,
    Act,
    Added,
    ApiToken,
    Counts,
    Grade,
    Head,
    Held,
    Regrouping,
    Review,
    Role,
    Standing,
    Stored,
    Verdict,
    Verification,
    is_account_name,
)

__all__ = [
    "CREDIBILITY",
    "RELIABILITY",
    "ROLES",
    "Account",
    "Act",
    "Added",
    "Address",
    "ApiToken",
    "Counts",
    "Grade",
    "Head",
    "Held",
    "Regrouping",
    "Review",
    "Role",
    "Standing",
    "Stored",
    "Verdict",
    "Verification",
    "address_of",
    "default_path",
    "has_accounts",
    "is_account_name",
    "open_store",
    "upgrade_store",
]
