"""What nobody told and an answer turns on."""

from collections.abc import Iterable, Sequence

from ..terms.actors import name_of
from .dossier import Flow, IfAttacked, Pact, Unknown


def unknowns(pacts: Sequence[Pact], flows: Sequence[Flow], attacked: Sequence[IfAttacked]) -> tuple[Unknown, ...]:
    """Collect the unknown facts, each with the lines that turn on it."""
    found: dict[str, list[str]] = {}

    def note(what: str, bears_on: Iterable[str]) -> None:
        found.setdefault(what, []).extend(bears_on)

    for pact in pacts:
        record = pact.on_record
        if record is None:
            note("what the law of it is: the library does not hold it", [pact.about])
        elif record.text_status == "unpublished":
            note("the text: it is not public", [pact.about])
        elif record.text_status == "summary":
            note("the full text: only a summary is on record", [pact.about])
        if record and not record.sure:
            note(f"whether {record.id} is the agreement meant", [pact.about])
        if pact.told and pact.signed is None and pact.status_told != "in_force":
            note("when it was signed", [pact.about])
    for flow in flows:
        if flow.if_happened:
            note("whether it happened", [flow.about])
        for line in (*flow.verdicts, *flow.if_happened):
            for words in line.depends_in_words:
                note(words, [f"{flow.about} ({line.measure})"])
    for supposed in attacked:
        for bond in (*supposed.bound, *supposed.consult):
            for words in bond.depends_in_words:
                note(words, [f"{bond.norm} if {name_of(supposed.party)} is attacked"])
    return tuple(Unknown(what=what, bears_on=tuple(dict.fromkeys(bears))) for what, bears in found.items())
