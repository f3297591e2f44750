"""The reader by rules: sentence by sentence, left to right, from text to findings to records."""

import gc
import re
from datetime import date
from functools import cache

from ..sources.gazetteer import Names, load_names
from ..terms.evidence import Document, Record
from .assembly import assemble
from .derivation import Evidence
from .discourse.captions import find_captions
from .discourse.interviews import quoted_answers
from .discourse.passages import Passage, PassageReader
from .findings import Finding, Scope
from .heads import read_head
from .naming.actors import Actor
from .naming.mentions import MentionFinder
from .naming.people import Roster
from .patterns.accessions.accession import find_accessions
from .patterns.agreements.agreement import PactRegister
from .patterns.asides import VIEW, find_asides, is_column
from .patterns.context import Context
from .patterns.events.event import ASKING, find_events
from .patterns.events.sides import settle_events
from .patterns.judgement import find_judgements
from .patterns.obligations.obligation import PENDING, find_obligations
from .patterns.obligations.terms_told import TermReader
from .patterns.provenance import find_provenance, media_scope, retold
from .patterns.sanctions.sanction import find_sanctions
from .patterns.statement import document_speaker, doer, is_quote, quote_finding, quote_speaker, statement_findings
from .patterns.transfers.transfer import find_transfers, settle_transfers
from .patterns.visit import find_visits
from .patterns.voice import Place, end_of, find_voice, place_of
from .saying.attribution import Statement, find_statements, scopes_of
from .saying.utterances import nominal_scopes
from .syntax.grammar import Grammar
from .syntax.phrases import NounPhrase
from .verifier import verify
from .words.lexicon import Lexicon, load_lexicon

WIRE = re.compile(r"^[A-ZÀ-Þ][A-ZÀ-Þ.'’ -]{2,}(?:,| \()[^\n]{0,80}[)—–-]", re.MULTILINE)
PAPERS = frozenset("paper text document deal declaration treaty pact agreement accord protocol memorandum".split())
WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
OF_TWO = re.compile(r"\b(?:the two|either|both)\b", re.IGNORECASE)
LABEL = 30
"""Letters of the longest label of a paragraph ("Our view:")."""
HEARSAY = frozenset({"reports", "media", "press", "accounts", "rumours"})
"""Who is nobody that a next sentence could mean with "it"."""
FACTS = (find_transfers, find_sanctions, find_visits, find_accessions, find_events)


class Reading:
    """One document being read."""

    def __init__(self, document: Document, names: Names, lexicon: Lexicon, grammar: Grammar | None = None) -> None:
        self.document = read_head(document, lexicon)
        day = date.fromisoformat(self.document.published) if self.document.published else None
        roster = Roster(names, day)
        self.context = Context(document.text, lexicon, names, self.document.published)
        self.passages = PassageReader(self.document, lexicon, MentionFinder(names, lexicon, roster), self.document.published, grammar)
        self.passages.survey(roster)
        self.context.home = self.passages.memory.home
        self.answering = quoted_answers(document.text, self.passages.memory.cast)
        self.context.hearing.dateline = self.passages.memory.dateline
        self.register = PactRegister(self.context)
        self.terms = TermReader()
        self.paragraph = -1
        self.entry: tuple[Actor, int] | None = None
        """The state that a sentence of its own names above what is told of it, and the paragraph."""
        self.last_speaker: Actor | None = None
        self.topic_before: Actor | None = None
        self.findings: list[Finding] = []
        self.context.findings = self.findings
        self.lead = 0
        """Where the first sentence that is no heading ends."""
        self.essay = not WIRE.search(document.text[:600])
        self.captions = find_captions(document.text, lexicon)
        self.column, self.opening, self.viewing = is_column(document.text), True, False
        self.closing, self.viewed = end_of(document.text), -1

    def run(self) -> list[Finding]:
        """Read every sentence; return the findings."""
        for passage in self.passages.passages():
            self.context.topic = self.topic_before
            self.context.label = self._label(passage)
            self.context.answering = self.passages.memory.speaker
            self.context.body = self.passages.memory.body
            self._read(passage)
            self.passages.memory.about_pact = self._about_pact(passage)
            self.topic_before = self.passages.memory.subject
            if len(self.context.pair) > 1:
                self.passages.memory.pair = self.context.pair
        self.findings = settle_transfers(self.findings, self.context)
        settle_events(self.context)
        pacts = self.register.findings({f.pact for f in self.findings if f.kind == "obligation"})
        for finding in self.findings if pacts else []:
            if finding.kind == "obligation" and finding.pact == PENDING:
                of_two = OF_TWO.search(self.document.text, finding.start, finding.end)
                fits = [f for f in pacts if len(f.slots["parties"]) == 2] if of_two else []
                year = (self.document.published or "")[:4]
                news = [f for f in fits or pacts if str(f.slots.get("signed", year))[:4] == year]
                first = min(news or fits or pacts, key=lambda f: (-len(f.further), f.pact or 0))
                if finding.slots["duty"] != "other" or finding.slots.get("_firm") or self._at_hand(finding, first):
                    finding.pact = first.pact
        if not self.document.derived_from:
            names = retold(self.document.text, self.findings, self.lead, self.document.publisher)
            self.document = self.document.model_copy(update={"derived_from": tuple(names)})
        return self.findings + pacts

    def _at_hand(self, duty: Finding, pact: Finding) -> bool:
        """Whether a pact is told in the paragraph of a duty."""
        return any(
            "\n\n" not in self.document.text[min(duty.end, start) : max(duty.start, end)] for start, end in [(pact.start, pact.end), *pact.further]
        )

    def _label(self, passage: Passage) -> Actor | None:
        """The state whose name and a colon open the line, kept to the end of the line."""
        tokens, mentions = passage.parse.tokens, passage.parse.mentions
        if len(mentions) == 1 and mentions[0].actor.sort == "state" and not mentions[0].adjective and not passage.sentence.heading:
            named = mentions[0]
            if all(t.kind in {"mark", "number"} for t in [*tokens[: named.start], *tokens[named.end :]]) and tokens[-1].text == ".":
                self.entry = (named.actor, passage.sentence.paragraph)  # "Benin. Washington has given the army ..."
        if self.entry is not None and self.entry[1] == passage.sentence.paragraph:
            return self.entry[0]
        if passage.sentence.first:
            opens = (
                bool(mentions)
                and mentions[0].start == 0
                and mentions[0].actor.sort == "state"
                and mentions[0].end < len(tokens)
                and tokens[mentions[0].end].text in {":", "—", "–"}
            )
            return mentions[0].actor if opens else None
        return self.context.label

    @staticmethod
    def _about_pact(passage: Passage) -> bool:
        """Whether a pact is the subject of a sentence, or what "there is"."""
        first = next(((n, v) for n, v in passage.parse.verbs() if v.finite), None)
        tokens = passage.parse.tokens
        if first is None:
            bare = [e for e in passage.parse.elements if isinstance(e, NounPhrase)]
            return len(bare) < 4 and bool(bare) and tokens[bare[-1].end - 1].low in PAPERS and not any(m.actor.codes for m in bare[-1].mentions)
        subject = passage.parse.subject(first[0])
        plain = subject is not None and subject.head is None
        if plain and first[1].start and tokens[first[1].start - 1].low in PAPERS:
            return True
        if not passage.parse.pacts:
            return False
        return subject is None or bool(subject.pacts) or (plain and tokens[subject.start].low in {"there", "it", "this"})

    def _read(self, passage: Passage) -> None:
        context = self.context
        if any(start <= passage.start < end for start, end in self.captions):
            self.findings += find_provenance(passage, context, self.document.publisher)
            return
        if not context.pair and len(self.passages.memory.pair) == 2:
            context.pair = self.passages.memory.pair
        statements = [] if passage.sentence.heading else find_statements(passage, context.lexicon)
        context.scopes += scopes_of(statements) + nominal_scopes(passage)
        self._media(passage)
        self._quotations(passage, statements)
        self.register.read(passage)
        self._name_pact(passage)
        found = statement_findings(passage, statements, context)
        found += find_obligations(passage, context, self.register)
        found += self.terms.read(passage, context, self.register, found)
        if passage.quotations:
            quoted = [f for f in self.findings if f.kind == "obligation" and passage.start <= f.start < passage.end]
            found = [f for f in found if not any(_told_twice(f, one) for one in quoted)]
        for pattern in FACTS:
            found += pattern(passage, context)
        found += find_provenance(passage, context, self.document.publisher)
        found += find_judgements(passage, statements, context, essay=self.essay)
        if self.essay:
            found += find_asides(passage, statements, context, found, column=self.column, opening=self.opening, viewing=self.viewing)
        found += find_voice(passage, statements, context, found, self._place)
        labelled = passage.end - passage.start < LABEL and VIEW.fullmatch(context.text, passage.start, passage.end) is not None
        self.viewing = passage.sentence.heading and labelled
        if labelled:
            self.viewed = passage.sentence.paragraph + passage.sentence.heading
        if self.opening and not passage.sentence.heading:
            self.lead = passage.end
        self.opening = self.opening and passage.sentence.heading
        self.findings += found
        asking = [passage.parse.agent(at) for at, v in passage.parse.verbs() if ASKING & set(v.lemmas) and v.finite]
        context.asked_by = next((a.codes for a in asking if a), ())
        if statements:
            self.last_speaker = statements[-1].speaker
            heard = max(statements, key=lambda s: s.verb_at).speaker
            if heard.name.rpartition(" ")[2] not in HEARSAY:
                self.passages.memory.hear(heard)

    def _place(self, passage: Passage) -> Place:
        """Where a sentence stands, for the writer's voice."""
        viewing = self.viewed == passage.sentence.paragraph
        return place_of(passage, self.context, self.closing, column=self.column, essay=self.essay, viewing=viewing)

    def _name_pact(self, passage: Passage) -> None:
        """Keep the name of the pact that the paragraph is about."""
        if passage.sentence.paragraph != self.paragraph:
            self.context.named_pact, self.paragraph = None, passage.sentence.paragraph
        named = next((p.name for p in passage.parse.pacts if p.name and p.noun in {"pact", "treaty", "alliance", "entente", "axis", "charter"}), None)
        if named:
            self.context.named_pact = self.context.pact_told = named.removeprefix("The ")

    def _quotations(self, passage: Passage, statements: list[Statement]) -> None:
        context = self.context
        for quotation in passage.quotations:
            if passage.speaker is not None:
                continue
            bare = self._bare(passage, quotation.start, quotation.end)
            last = self._answerer(quotation.start) or self.last_speaker or self.passages.memory.person if bare else None
            speaker = quote_speaker(quotation, statements, passage, last)
            named = speaker or document_speaker(passage, quotation, context)
            if is_quote(quotation, passage, context, named):
                self.findings.append(quote_finding(quotation, named or doer(quotation, passage), context))
            if quotation in passage.whole:
                for inner in self.passages.inside(passage, quotation, speaker):
                    self._read_inside(inner)

    def _answerer(self, place: int) -> Actor | None:
        """Who answers questions in quotation marks at a place of the text."""
        return self.answering[0] if self.answering is not None and self.answering[1] <= place < self.answering[2] else None

    def _read_inside(self, passage: Passage) -> None:
        self.register.read(passage)
        found = find_obligations(passage, self.context, self.register)
        self.findings += found + self.terms.read(passage, self.context, self.register, found)
        for pattern in FACTS:
            self.findings += pattern(passage, self.context)

    @staticmethod
    def _bare(passage: Passage, start: int, end: int) -> bool:
        """Whether a quotation is all there is to its sentence."""
        return start - passage.start < 3 and passage.end - end < 3

    def _media(self, passage: Passage) -> None:
        """Give what an agency reports in this sentence, or "this" that it reported of the one before, the agency for its voice."""
        parse = passage.parse
        for at, verb in parse.verbs():
            agency = media_scope(passage, at)
            if agency is None:
                continue
            if not any(self.context.lexicon.verb("reporting", lemma) for lemma in verb.lemmas):
                continue
            cited = next((c.head for c in parse.complements(at)[:1] if "cite" in verb.lemmas and not c.preposition and c.head), None)
            subject = parse.subject(at)
            if verb.passive and subject is not None and parse.tokens[subject.start].low in {"this", "that", "these", "it"}:
                self._give_voice(passage, agency)
            else:
                self.context.scopes.append(Scope(passage.start, passage.end, agency, "reported", verb.lemmas[0]))
            if cited is not None and cited.sort != "media":
                self.context.scopes.append(Scope(passage.start, passage.end, cited, "reported", "cite"))
        for mention in parse.mentions:
            if mention.actor.sort == "media":
                place = parse.tokens[mention.start].start
                if any(True for _ in self.context.lexicon.cues_in("carried", self.context.text[max(passage.start, place - 60) : place])):
                    self.context.scopes.append(Scope(passage.start, passage.end, mention.actor, "reported", "carry"))
        for n, token in enumerate(parse.tokens[:-1]):
            if token.low == "according" and parse.tokens[n + 1].low == "to":
                reach = 6 if any(t.low in {"by", "in", "from", "of"} for t in parse.tokens[n + 3 : n + 6]) else 3
                named = next((m for m in parse.mentions if n + 2 <= m.start <= n + reach and m.actor.sort == "media"), None)
                if named is not None:
                    self.context.scopes.append(Scope(passage.start, passage.end, named.actor, "reported", "according to"))

    def _give_voice(self, passage: Passage, agency: Actor) -> None:
        before = [f for f in self.findings if f.start < passage.start and f.kind in {"agreement", "obligation", "transfer", "sanction"}]
        last = max((f.start for f in before), default=None)
        for finding in before:
            if finding.start == last or (finding.start, finding.end)[0] == last:
                finding.chain, finding.certainty = (agency,), "reported"


def _told_twice(duty: Finding, quoted: Finding) -> bool:
    """Whether a duty of no named kind is the one found within a quotation of its sentence."""
    if duty.kind != "obligation" or duty.slots["duty"] != "other" or quoted.slots["duty"] != "other":
        return False
    (start, end), (first, last) = duty.slots["_at"], quoted.slots["_at"]
    return bool(start < last and first < end)


def off_topic(text: str, lexicon: Lexicon) -> bool:
    """Whether a report is about sport or a game, whatever words it uses."""
    words = WORD.findall(text.casefold())
    if not words:
        return False
    hits = lexicon.find("domain", words)
    distinct = {h.word for h in hits}
    return len(distinct) >= 4 and len(hits) / len(words) > 0.025


def read(document: Document, names: Names, lexicon: Lexicon | None = None, grammar: Grammar | None = None) -> tuple[Document, list[Record]]:
    """Read one document by rules: the document with what it says of itself, and its records; by another grammar if one is given."""
    lexicon = lexicon or load_lexicon()
    reading = Reading(document, names, lexicon, grammar)
    findings = reading.run()
    if off_topic(document.text, lexicon):
        findings = [f for f in findings if f.kind in {"statement", "quote", "opinion", "forecast"}]
    verdicts = verify(assemble(findings, reading.document), Evidence(reading.document, names, lexicon, reading.passages.dates))
    return verdicts.noted(reading.document), verdicts.kept


def read_document(document: Document) -> tuple[Document, list[Record]]:
    """Read one report by the rules and the names that ship with the package.

    Returns the document with its title, day of publication, publisher and the reports it retells, and its records: every span of them
    equals the slice of the text it points at.
    """
    return read(document, *_tables())


@cache
def _tables() -> tuple[Names, Lexicon]:
    """The names and the lexicon that ship with the package; the collector of garbage need not look through them again and again."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        return load_names(), load_lexicon()
    finally:
        gc.freeze()
        if collecting:
            gc.enable()
