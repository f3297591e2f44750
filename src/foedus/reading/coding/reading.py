"""Coding a whole report: the reader's own pass over it, with each sentence's clauses coded as it is read."""

from collections.abc import Iterable
from functools import cache

from ...sources.gazetteer import Names, load_names
from ...terms.coding import CodedEvent, EventType, Party
from ...terms.evidence import Document, Span
from ..discourse.passages import Passage
from ..findings import Finding
from ..rules import Reading
from ..words.lexicon import FOLDER, PLOVER, Lexicon, load_lexicon
from .coder import ClauseCoder, Coded
from .nominal import nominal_events
from .parties import Side


@cache
def coding_lexicon() -> Lexicon:
    """Read the reader's lexicon with the tables of event coding."""
    return load_lexicon(FOLDER, FOLDER / PLOVER)


class Coding(Reading):
    """One document being read and coded."""

    def __init__(self, document: Document, names: Names, lexicon: Lexicon) -> None:
        super().__init__(document, names, lexicon)
        self.names, self.lexicon = names, lexicon
        self.coded: list[CodedEvent] = []

    def _read(self, passage: Passage) -> None:
        found, coded = len(self.findings), len(self.coded)
        super()._read(passage)
        if not passage.sentence.heading:
            self._code(passage, self.findings[found:], coded)

    def _read_inside(self, passage: Passage) -> None:
        found, coded = len(self.findings), len(self.coded)
        super()._read_inside(passage)
        self._code(passage, self.findings[found:], coded)

    def _code(self, passage: Passage, findings: list[Finding], first: int) -> None:
        """Code a sentence; ``first`` is the number of events before it and the quotations within it."""
        coder = ClauseCoder(passage, self.context, self.lexicon, self.names)
        told = coder.events()
        main = passage.speaker is None
        for one in [*told, *nominal_events(coder, told)]:
            self.coded.append(self._event(passage, one, main=main and one.rank == 0))
            main = False
        for finding in findings:
            if finding.kind == "event":
                slots = finding.slots
                self._add(passage, finding, slots["type"], slots.get("actors", ()), slots.get("recipients", ()), self.coded[first:])
            elif finding.kind == "visit":
                who = finding.slots["who"]
                names = {who} if isinstance(who, str) else set(who)
                actors = dict.fromkeys(code for m in passage.parse.mentions if m.actor.name in names for code in m.actor.codes)
                if actors:
                    self._add(passage, finding, "CONSULT", actors, [finding.slots["to"]], self.coded[first:])

    def _add(
        self, passage: Passage, finding: Finding, kind: EventType, actors: Iterable[str], recipients: Iterable[str], coded: list[CodedEvent]
    ) -> None:
        """Code an event or a visit of the records that no clause or noun was coded as."""
        if any(e.type == kind and e.span.start < finding.end and finding.start < e.span.end for e in coded):
            return
        self.coded.append(
            CodedEvent(
                id=f"{self.document.id}:plover{len(self.coded) + 1}",
                doc=self.document.id,
                span=self._span(finding.start, finding.end),
                type=kind,
                actors=tuple(self._named(passage, finding, code) for code in actors),
                recipients=tuple(self._named(passage, finding, code) for code in recipients),
                date=self._told(passage),
                negated=finding.certainty == "denied",
                hypothetical=finding.certainty == "possible",
            )
        )

    def _named(self, passage: Passage, finding: Finding, code: str) -> Party:
        """A party of an event of the records, with the words that name it in the sentence, else those of the event."""
        mention = next((m for m in passage.parse.mentions if code in m.actor.codes), None)
        span = self._span(*passage.place(mention.start, mention.end)) if mention else self._span(finding.start, finding.end)
        return Party(span=span, code=code)

    def _event(self, passage: Passage, one: Coded, *, main: bool) -> CodedEvent:
        start, end = passage.place(one.start, one.end)
        return CodedEvent(
            id=f"{self.document.id}:plover{len(self.coded) + 1}",
            doc=self.document.id,
            span=self._span(start, end),
            type=one.type,
            mode=one.mode,
            context=self._about(passage, one),
            actors=tuple(self._party(passage, side) for side in one.sources),
            recipients=tuple(self._party(passage, side) for side in one.targets),
            date=self._told(passage),
            negated=one.negated,
            hypothetical=one.hypothetical,
            main=main,
        )

    def _told(self, passage: Passage) -> str | None:
        """The first date that a sentence tells, else the day of publication."""
        told = (d.value for d in self.passages.dates if d.value and passage.start <= d.start < passage.end)
        return next(told, self.document.published)

    def _about(self, passage: Passage, one: Coded) -> str | None:
        """The context of an event, where its words are of one only."""
        words = [t.low for t in passage.parse.tokens[one.start : one.end]]
        contexts = {hit.entry.id for hit in self.lexicon.find("plover_context", words)}
        return contexts.pop() if len(contexts) == 1 else None

    def _span(self, start: int, end: int) -> Span:
        return Span(start=start, end=end, text=self.document.text[start:end])

    def _party(self, passage: Passage, side: Side) -> Party:
        return Party(span=self._span(*passage.place(side.start, side.end)), code=side.code, sector=side.sector)


def code_document(document: Document) -> tuple[Document, list[CodedEvent]]:
    """Code one report by PLOVER: the document with what it says of itself, and its events in order.

    The spans of an event and of its parties equal the slices of the text that they point at.
    """
    coding = Coding(document, load_names(), coding_lexicon())
    coding.run()
    return coding.document, coding.coded
