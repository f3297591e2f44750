"""What a store gives: documents, records with what people made of them, grades, acts, and what verification found."""

import re
from datetime import datetime
from typing import Any, Literal, get_args

from ...terms.evidence import Kind, Record, Term
from .chain import Deed

Verdict = Literal["accept", "correct", "reject"]
Standing = Literal["unreviewed", "accepted", "corrected", "rejected"]
Role = Literal["reader", "analyst", "reviewer", "admin"]
"""What one may do: read; add reports and run scenarios; judge records; keep accounts. Each role has those before it."""
ROLES: tuple[Role, ...] = get_args(Role)
Aspect = Literal["reliability", "credibility"]
"""Of a source, a letter; of what it says, a digit."""

RELIABILITY: dict[str, str] = {
    "A": "completely reliable",
    "B": "usually reliable",
    "C": "fairly reliable",
    "D": "not usually reliable",
    "E": "unreliable",
    "F": "reliability cannot be judged",
}
"""The Admiralty letter: how far the source is trusted."""
CREDIBILITY: dict[str, str] = {
    "1": "confirmed by other sources",
    "2": "probably true",
    "3": "possibly true",
    "4": "doubtful",
    "5": "improbable",
    "6": "truth cannot be judged",
}
"""The Admiralty digit: how far what it says is believed, whoever says it."""


class Added(Term):
    """What became of a document that was given."""

    id: str
    """Its name in the store: its own, or where another document has that name, the next free one (``report-2``)."""
    sha256: str
    new: bool
    """False where the store held its bytes before."""
    records: int
    act: int | None
    """The number of the act in the audit; None where nothing was written."""


class Stored(Term):
    """A document as a list shows it, without its text."""

    id: str
    sha256: str
    path: str
    title: str | None
    publisher: str | None
    published: str | None
    reader: str
    """What read it: a version of foedus and a back end."""
    act: int
    at: datetime
    by: str
    records: int
    retracted: bool = False


class Review(Term):
    """What a person made of a record; the latest that is not retracted counts."""

    act: int
    record: str
    verdict: Verdict
    reason: str
    correction: dict[str, Any] | None = None
    by: str
    at: datetime
    retracted: bool = False


class Grade(Term):
    """One half of an Admiralty grade: a letter for a source, or a digit for what it says; a machine proposes, a person judges."""

    act: int
    document: str | None
    """The document graded, by its name."""
    record: str | None
    aspect: Aspect
    value: str
    proposed: bool
    reason: str
    by: str
    at: datetime
    retracted: bool = False


class Regrouping(Term):
    """A person's word on which records tell the same fact: one merge or one split."""

    act: int
    deed: Literal["merge", "split"]
    records: tuple[str, ...]
    reason: str
    by: str
    at: datetime
    retracted: bool = False


class Held(Term):
    """A record as it stands, beside the record as it was read."""

    record: Record
    """With the corrections of the review that counts."""
    as_read: Record
    standing: Standing
    reviews: tuple[Review, ...] = ()
    retracted: bool = False
    """Whether the record, or its document, was retracted."""


class Act(Term):
    """One line of the audit."""

    number: int
    at: datetime
    by: str
    deed: Deed
    subject: str
    digest: str
    previous: str
    hash: str


class Head(Term):
    """Where the chain ends: the number and the hash of its last act; 0 and zeros where nothing was done yet."""

    number: int
    hash: str


class Counts(Term):
    """How much a store holds; what is retracted is counted, too."""

    documents: int
    records: int
    reviews: int
    grades: int
    acts: int
    kinds: dict[Kind, int]


class Verification(Term):
    """What a check of the whole chain found; it holds if there is no fault."""

    acts: int
    documents: int
    records: int
    head: Head
    faults: tuple[str, ...] = ()
    """One sentence each, with the number of the act."""


def is_account_name(name: str) -> bool:
    """Whether an account may have a name: up to 64 small letters and digits, with ``.``, ``_``, ``-`` between them.

    >>> is_account_name("ann.b"), is_account_name("Ann"), is_account_name("ann b")
    (True, False, False)
    """
    return re.fullmatch(r"[a-z0-9](?:[a-z0-9._-]{0,62}[a-z0-9])?", name) is not None


class Account(Term):
    """Somebody who may sign in, as the latest act on the account says."""

    name: str
    role: Role
    standing: Literal["active", "disabled"]
    identity: str | None = None
    """What a provider of identities calls the person."""
    since: datetime
    """When the account was last changed, or last used to sign in."""

    @property
    def active(self) -> bool:
        """Whether it lets anybody in."""
        return self.standing == "active"


class ApiToken(Term):
    """A token of an account, without the secret: that is not kept."""

    id: str
    account: str
    label: str
    role: Role
    """The most that it may do; never more than its account may."""
    made: datetime
    until: datetime


RunState = Literal["waiting", "running", "done", "failed", "stopped", "interrupted"]
LIVE: tuple[RunState, ...] = ("waiting", "running")
"""States of a run of which more will come."""


class Run(Term):
    """One run of a scenario on a server, without its result."""

    id: str
    asked: str
    """The question, as JSON; what it says is the server's matter."""
    title: str
    under: str
    """The version and the library that it was asked of."""
    state: RunState
    counted: int = 0
    """Worlds counted so far."""
    whole: int
    """Worlds to count."""
    problem: str = ""
    server: str
    """Which server runs it."""
    begun: datetime
    seen: datetime
    """When that server last said that it is there."""
