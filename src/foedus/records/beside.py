"""Two reports, or two sets of reports, side by side: what both say, what one alone says, where they differ, and who re-tells whom."""

from collections.abc import Collection

from ..terms.evidence import Claim, Disagreement, Kind, Reading, Term
from .origins import Origins


class Said(Term):
    """One claim, with the records of either side that tell it."""

    about: str
    kind: Kind
    left: tuple[str, ...] = ()
    right: tuple[str, ...] = ()
    origins: tuple[str, ...] = ()


class Beside(Term):
    """Two sides compared; documents and records go by their ids."""

    left: tuple[str, ...]
    right: tuple[str, ...]
    both: tuple[Said, ...] = ()
    only_left: tuple[Said, ...] = ()
    only_right: tuple[Said, ...] = ()
    differences: tuple[Disagreement, ...] = ()
    """Disagreements that records of both sides are part of."""
    one_telling: tuple[tuple[str, str], ...] = ()
    """Pairs of documents, left and right, that go back to one telling: by a cue in the text, or by their wording."""
    shared_sources: tuple[str, ...] = ()
    """Sources that both sides name: what rests on these alone is vouched for once."""


def beside(reading: Reading, left: Collection[str], right: Collection[str]) -> Beside:
    """Set two sides of a reading beside each other.

    Parameters
    ----------
    reading
        Documents that were read and brought together.
    left, right
        Ids of the documents on either side; documents on neither are left out.

    Examples
    --------
    >>> from ..terms.evidence import Document, Record
    >>> from .corroborate import corroborate
    >>> span = {"start": 0, "end": 5, "text": "visit"}
    >>> def trip(doc, to):
    ...     return Record(id=f"{doc}:{to}", kind="visit", doc=doc, slots={"who": "Kim", "to": to}, spans=(span,), rule="by hand")
    >>> documents = [Document(id=name, path=name, sha256=name) for name in ("a", "b")]
    >>> found = beside(corroborate(documents, [trip("a", "RUS"), trip("b", "RUS"), trip("b", "CHN")]), ["a"], ["b"])
    >>> [one.about for one in found.both], [one.about for one in found.only_right]
    (['visit of Kim to Russia'], ['visit of Kim to China'])
    """
    home = {record.id: record.doc for record in reading.records}
    on_left, on_right = frozenset(left), frozenset(right)
    claims = [said for claim in reading.claims if (said := _said(claim, home, on_left, on_right))]
    docs_of = [(one, {home[r] for r in one.records}) for one in reading.disagreements]
    differences = [one for one, docs in docs_of if docs & on_left and docs & on_right]
    origins = Origins(reading.documents, reading.records)
    voices = {
        side: {origins.key(r): origins.name(r) for r in reading.records if r.doc in docs and r.attribution}
        for side, docs in (("left", on_left), ("right", on_right))
    }
    return Beside(
        left=tuple(left),
        right=tuple(right),
        both=tuple(one for one in claims if one.left and one.right),
        only_left=tuple(one for one in claims if not one.right),
        only_right=tuple(one for one in claims if not one.left),
        differences=tuple(differences),
        one_telling=tuple((a, b) for a in left for b in right if origins.own(a) == origins.own(b)),
        shared_sources=tuple(name for key, name in voices["left"].items() if key in voices["right"]),
    )


def _said(claim: Claim, home: dict[str, str], left: frozenset[str], right: frozenset[str]) -> Said | None:
    """A claim with its records on either side; None if no record of it is on one."""
    on_left = tuple(r for r in claim.records if home[r] in left)
    on_right = tuple(r for r in claim.records if home[r] in right)
    if not on_left and not on_right:
        return None
    return Said(about=claim.about, kind=claim.kind, left=on_left, right=on_right, origins=claim.origins)
