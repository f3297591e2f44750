"""Coded events: PLOVER's sixteen types, who does them to whom, and how they are told."""

from typing import Literal

from .evidence import Span, Term

EventType = Literal[
    "AGREE",
    "CONSULT",
    "SUPPORT",
    "COOPERATE",
    "AID",
    "CONCEDE",
    "RETREAT",
    "REQUEST",
    "ACCUSE",
    "REJECT",
    "THREATEN",
    "PROTEST",
    "MOBILIZE",
    "SANCTION",
    "COERCE",
    "ASSAULT",
]
"""The root types of PLOVER (Political Language Ontology for Verifiable Event Records), from the friendliest to the most hostile."""


class Party(Term):
    """One actor or recipient: the words that name it, its country or organisation, its sector."""

    span: Span
    code: str | None = None
    """ISO 3166-1 alpha-3 code of a state (or the code of one that is gone), or the id of an organisation."""
    sector: str | None = None
    """GOV, MIL, REB, OPP, CVL, IGO ... where the words say so."""


class CodedEvent(Term):
    """One clause as an event: its type, its actors and recipients, and whether it is denied or only supposed."""

    id: str
    doc: str
    span: Span
    type: EventType
    mode: str | None = None
    context: str | None = None
    actors: tuple[Party, ...]
    """Those who act; with no recipient, several act together on each other."""
    recipients: tuple[Party, ...]
    date: str | None = None
    """EDTF, where the clause tells it; else the day of publication, if that is known."""
    negated: bool = False
    hypothetical: bool = False
    main: bool = False
    """Whether it is the first event of its sentence's main clause."""
