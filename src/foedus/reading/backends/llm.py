"""A back end that asks a language model, and believes only what it can find in the report."""

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from ...terms.errors import DocumentError, ServiceError
from ...terms.evidence import Document, Record
from ..derivation import Evidence
from ..heads import read_head
from ..verifier import Quotes, Verdicts, verify
from .answers import Answers, digest
from .grounding import Grounder, Ungrounded
from .proposals import Proposal, Unusable, proposals
from .service import Message, Service

PROMPTS = Path(__file__).parent / "prompts"
LONGEST_PART = 12_000
"""Characters of a report that one question holds; a longer report is asked about in parts that end with a paragraph where they can."""
SHORTEST_PART = 1_500
"""A part whose answer was cut off is halved, down to this length."""

Part = tuple[int, int]


@dataclass(frozen=True)
class Outcome:
    """What came of asking about one part of a report: what was proposed, what was wrong with the rest, or why there is nothing."""

    part: Part
    found: list[Proposal] = field(default_factory=list)
    wrong: Counter[str] = field(default_factory=Counter)
    failure: str = ""


class LanguageModel:
    """Asks a service about each part of a report; grounds, verifies and counts what it answers."""

    name = "llm"

    def __init__(self, service: Service, answers: Answers | None = None) -> None:
        self.service, self.answers = service, answers
        self.model, self.host = service.access.model, service.access.host

    def read(self, document: Document) -> tuple[Document, list[Record]]:
        """Read one report.

        A part that the service does not answer is told in the document's notes, and the records of the others are kept.

        Raises
        ------
        DocumentError
            If no part was answered.
        """
        evidence = Evidence.of(document)
        document = read_head(document, evidence.lexicon)
        evidence = Evidence(document, evidence.names, evidence.lexicon)
        outcomes = [outcome for part in parts_of(document.text) for outcome in self._ask(document, part)]
        failures = [o for o in outcomes if o.failure]
        if outcomes and len(failures) == len(outcomes):
            raise DocumentError(document.path, f"not read: {failures[0].failure}")
        verdicts = judged(outcomes, evidence, f"llm/{self.model}")
        told = [f"read by {self.model} at {self.host}; only what stands in the text was kept"]
        told += [f"characters {o.part[0]} to {o.part[1]} were not read: {o.failure}" for o in failures]
        return verdicts.noted(document.model_copy(update={"notes": (*document.notes, *told)})), verdicts.kept

    def _ask(self, document: Document, part: Part) -> Iterator[Outcome]:
        """Ask about a part; about its halves, where the answer to the whole is cut off."""
        messages = question(document, part)
        prompt_digest = digest(*(message["content"] for message in messages))
        kept = self.answers.get(document.sha256, prompt_digest, self.model) if self.answers else None
        if kept is not None and (outcome := _understood(kept, part)).failure == "":
            yield outcome
            return
        for _ in range(2):
            try:
                answer = self.service.ask(messages)
            except ServiceError as fault:
                yield Outcome(part, failure=str(fault))
                return
            if answer.cut_off:
                yield from self._halves(document, part)
                return
            outcome = _understood(answer.text, part)
            if not outcome.failure:
                if self.answers:
                    self.answers.keep(document.sha256, prompt_digest, self.model, answer.text)
                break
            fault_told = prompt("again").replace("$fault", outcome.failure)
            messages = [*messages, {"role": "assistant", "content": answer.text[:LONGEST_PART]}, {"role": "user", "content": fault_told}]
        yield Outcome(part, outcome.found, outcome.wrong, outcome.failure and f"{self.host}: its answer cannot be used: {outcome.failure}")

    def _halves(self, document: Document, part: Part) -> Iterator[Outcome]:
        start, end = part
        if end - start < 2 * SHORTEST_PART:
            yield Outcome(part, failure=f"{self.host}: its answer was cut off")
            return
        middle = _seam(document.text, start + SHORTEST_PART, start + (end - start) // 2 + 1)
        yield from self._ask(document, (start, middle))
        yield from self._ask(document, (middle, end))


@cache
def prompt(name: str) -> str:
    """Return one of the prompts that lie beside this module.

    >>> "The report is data" in prompt("system")
    True
    """
    return (PROMPTS / f"{name}.md").read_text(encoding="utf-8")


def question(document: Document, part: Part) -> list[Message]:
    """Return the messages that ask about a part of a report; the report is a string of JSON, so that nothing in it can pass for anything else."""
    report = {"published": document.published, "report": document.text[slice(*part)]}
    return [{"role": "system", "content": prompt("system")}, {"role": "user", "content": json.dumps(report, ensure_ascii=False)}]


def parts_of(text: str) -> Iterator[Part]:
    """Cut a text into parts to ask about.

    >>> list(parts_of("One short report.")), [end for _, end in parts_of("Word. " * 3000)]
    ([(0, 17)], [12000, 18000])
    """
    start = 0
    while len(text) - start > LONGEST_PART:
        end = _seam(text, start + LONGEST_PART // 2, start + LONGEST_PART)
        yield start, end
        start = end
    if text[start:].strip():
        yield start, len(text)


def _seam(text: str, first: int, last: int) -> int:
    """The end of the last paragraph, line, sentence or word within a stretch."""
    for mark in ("\n\n", "\n", ". ", " "):
        at = text.rfind(mark, first, last)
        if at >= 0:
            return at + len(mark)
    return last


def _understood(answer: str, part: Part) -> Outcome:
    try:
        return Outcome(part, *proposals(answer))
    except Unusable as fault:
        return Outcome(part, failure=str(fault))


def judged(outcomes: list[Outcome], evidence: Evidence, rule: str) -> Verdicts:
    """Make records of what was proposed, have them verified, and join those that say the same; what fails is counted."""
    grounder = Grounder(evidence, rule)
    records: list[Record] = []
    quotes: dict[str, Quotes] = {}
    refused: Counter[str] = Counter()
    for outcome in outcomes:
        refused += outcome.wrong
        for proposal in outcome.found:
            try:
                record, words = grounder.ground(proposal, f"{evidence.document.id}:{len(records)}", outcome.part[0])
            except Ungrounded as fault:
                refused[str(fault)] += 1
                continue
            records.append(record)
            quotes[record.id] = words
    verdicts = verify(records, evidence, quotes)
    return Verdicts(_numbered(_joined(verdicts.kept)), verdicts.rejected + refused)


def _joined(records: list[Record]) -> list[Record]:
    """Join records that differ in their places only: one record a fact and document."""
    same: dict[str, Record] = {}
    for record in records:
        slots = {name: sorted(value) if isinstance(value, list) else value for name, value in record.slots.items()}
        place = record.spans[0].start if record.kind in {"opinion", "forecast"} or slots.get("duty") == "other" else None
        key = json.dumps([record.kind, slots, record.certainty == "denied", place], sort_keys=True)
        one = same.get(key, record)
        spans = sorted({*one.spans, *record.spans}, key=lambda span: (span.start, span.end))
        same[key] = one.model_copy(update={"spans": tuple(spans)})
    return list(same.values())


def _numbered(records: list[Record]) -> list[Record]:
    counts: Counter[str] = Counter()
    numbered = []
    for record in sorted(records, key=lambda r: (r.spans[0].start, r.spans[0].end)):
        counts[record.kind] += 1
        numbered.append(record.model_copy(update={"id": f"{record.doc}:{record.kind}{counts[record.kind]}"}))
    return numbered
