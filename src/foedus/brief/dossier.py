"""The dossier: what the reports say, what the law on record says about it, and where each line comes from.

The model is complete in itself: text, Markdown, JSON and HTML are rendered from it alone. Three things are kept apart in types and in words:
what reports tell (:class:`Told` and what holds it), what the law answers (:class:`Duty`, :class:`MeasureLine`, :class:`Bond`), and what people
expect (:class:`View`). A legal answer is never a prediction.
"""

from typing import Literal

from pydantic import Field

from ..reasoning.answers import MeasureVerdict, NormVerdict
from ..terms.evidence import Certainty, Difference, Kind, Span, Term, Voice
from ..terms.norms import Checked, Modality, Strength
from ..terms.norms import Duty as DutyName

Standing = Literal["told_as_fact", "claimed", "suspected", "intended", "denied"]
"""How firmly the reports say that goods went: as a fact, by an interested party, as a suspicion, as a wish or plan, or not at all."""


class Evidence(Term):
    """Where a line comes from: one record and the stretches of its report."""

    record: str
    doc: str
    spans: tuple[Span, ...]


class Told(Term):
    """What one report says about one thing."""

    text: str
    """The words of the report, or the fact in words."""
    certainty: Certainty
    voucher: str
    """Who says so, in words: "Thames Weekly itself", "TASS (in Thames Weekly)", "KCNA, citing the foreign ministry (in Thames Weekly)"."""
    voices: tuple[Voice, ...] = ()
    date: str | None = None
    """EDTF, if the report dates it."""
    detail: str | None = None
    """What else the report says of it: "at a reduced price", "despite sanctions", "trigger: attack"."""
    duty: str | None = None
    """For an obligation: the duty as reports call it, in words ("mutual defence")."""
    negated: bool = False
    """Whether it is told that the thing is not so: a denial, or a duty said not to be provided."""
    evidence: Evidence


class Line(Term):
    """One sentence with what it rests on."""

    text: str
    evidence: tuple[Evidence, ...] = ()
    articles: tuple[str, ...] = ()
    """Ids of the norms and measures it rests on, e.g. rus-prk-2024/4."""


class OnRecord(Term):
    """The agreement as the library holds it."""

    id: str
    title: str
    citation: str
    signed: str
    in_force: str | None
    """First day in force as the library knows it today, even if later than the day asked."""
    ended: str | None
    status: Literal["unsigned", "signed", "in_force", "terminated"]
    """On the day asked."""
    status_in_words: str
    """E.g. "signed, not in force on 20 June 2024; in force since 4 December 2024 (known to the library)"; says first if the match is unsure."""
    text_status: Literal["full_text", "summary", "unpublished"]
    sure: bool = True
    """Whether a day or a name that a report gives supports that this is the agreement meant; if not, it is only the one that it may be."""
    note: str | None = None
    checked: Checked


class Duty(Term):
    """One article of an agreement on record, beside what the reports tell about it."""

    norm: str
    article: str
    duty: DutyName
    modality: Modality
    strength: Strength | None
    strength_in_words: str | None
    paraphrase: str
    condition: str
    """What sets it off, in words."""
    citation: str
    checked: Checked
    told: tuple[Told, ...] = ()
    """Obligations that the reports tell and this article carries."""
    differs: tuple[str, ...] = ()
    """Where a report's wording is not that of the article, one sentence each."""


class Pact(Term):
    """One agreement that the reports tell of."""

    about: str
    parties: tuple[str, ...]
    signed: str | None
    """EDTF, as reported."""
    place: str | None
    areas: tuple[str, ...]
    signatories: tuple[str, ...]
    status_told: str | None
    """The latest stage that a report tells: signed, ratified, in_force."""
    told: tuple[Told, ...]
    """Empty where reports tell of duties between these parties and name no agreement."""
    origins: tuple[str, ...]
    on_record: OnRecord | None
    """The same agreement in the library; None: not encoded, so nothing is said about its law."""
    duties: tuple[Duty, ...] = ()
    """Every article that the library holds of it."""
    obligations_told: tuple[Told, ...] = ()
    """Obligations that the reports tell and no article on record carries (all of them, where there is no agreement on record)."""


class MeasureLine(Term):
    """What one measure says of one state's part in one flow: a legal answer, on the assumptions of its row."""

    who: str
    who_name: str
    measure: str
    title: str
    paraphrase: str
    citation: str
    verdict: MeasureVerdict
    by_viewpoint: dict[str, MeasureVerdict] = Field(default_factory=dict)
    depends_on: tuple[str, ...] = ()
    depends_in_words: tuple[str, ...] = ()
    because: tuple[str, ...] = ()
    checked: Checked


class Flow(Term):
    """One row of the exchange ledger: from whom, to whom, what."""

    id: str
    giver: tuple[str, ...]
    receiver: tuple[str, ...]
    goods: str
    goods_name: str
    about: str
    """The row in words: "munitions from North Korea to Russia"."""
    standing: Standing
    told: tuple[Told, ...]
    """Each report's words, certainty and voucher."""
    origins: tuple[str, ...]
    judged_on: str
    """Day on which the measures are asked."""
    verdicts: tuple[MeasureLine, ...] = ()
    """Measures that say something, if things are as told; empty where no transfer is told as a fact or claimed."""
    if_happened: tuple[MeasureLine, ...] = ()
    """Measures that would say something if the transfer happened; filled where the reports do not tell it as a fact."""
    summary: str
    """The row's legal answer in one sentence."""
    assumptions: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    """E.g. that the price is irrelevant to a cap of quantity."""
    unknown: tuple[str, ...] = ()
    """What the reports leave open about it: quantity, product, date."""


class Remark(Term):
    """One thing somebody said: a statement, or words in quotation marks."""

    text: str
    verb: str | None
    """The lemma of the verb of saying; None for a quote."""
    quoted: bool
    voucher: str
    evidence: Evidence


class Speaker(Term):
    """One speaker with everything he is reported to have said."""

    name: str
    of: str | None
    of_name: str | None
    remarks: tuple[Remark, ...]


class View(Term):
    """A judgement or a prediction that somebody makes; never a fact and never a legal answer."""

    holder: str | None
    """In words; None: the writer of the report."""
    text: str
    frames: tuple[str, ...] = ()
    """Records of fact whose evidence lies in these words: the facts are told elsewhere, here only how the holder frames them."""
    evidence: Evidence


class Happening(Term):
    """A visit, a sanction, an accession or an event that the reports tell."""

    kind: Kind
    about: str
    told: tuple[Told, ...]
    origins: tuple[str, ...]


class Vouched(Term):
    """One claim and the distinct origins behind it: two reports that lean on one source are one origin."""

    about: str
    """The fact in words, and who denies it."""
    kind: Kind
    origins: tuple[str, ...]
    """Those that affirm it; empty where it is only denied."""
    denied_by: tuple[str, ...] = ()
    """Origins of its denials."""
    documents: tuple[str, ...]
    records: tuple[str, ...]


class Differing(Term):
    """One point on which reports, or a report with itself, differ."""

    about: str
    kind: Difference
    note: str
    evidence: tuple[Evidence, ...]


class Bond(Term):
    """What one state would owe another under one article in the case supposed: the law's answer, not a forecast."""

    who: str
    who_name: str
    toward: str
    norm: str
    title: str
    """Title of the agreement."""
    duty: DutyName
    modality: Modality
    strength: Strength | None
    strength_in_words: str | None
    paraphrase: str
    verdict: NormVerdict
    verdict_in_words: str
    against: tuple[str, ...] = ()
    """Adversaries that the article names, where it bites only against these."""
    depends_on: tuple[str, ...] = ()
    depends_in_words: tuple[str, ...] = ()
    because: tuple[str, ...] = ()
    checked: Checked


class IfAttacked(Term):
    """Who would be bound if one party were attacked on its own territory on the day asked, by a state that no treaty names."""

    party: str
    party_name: str
    supposed: str
    """The supposed case in words."""
    bound: tuple[Bond, ...] = ()
    """Duties to act that are owed, await a request or a decision, or turn on unknown facts; permissions, too."""
    consult: tuple[Bond, ...] = ()
    not_in_force: tuple[Bond, ...] = ()
    """Articles that are signed and do not yet bind on the day asked."""
    named_adversaries: tuple[Bond, ...] = ()
    """Articles that would bite only if the attacker were one of those they name."""


class Unknown(Term):
    """A fact that nobody told and on which an answer turns."""

    what: str
    bears_on: tuple[str, ...]
    """Lines that turn on it: the flow or agreement in words, or the article."""


class Mark(Term):
    """A stretch of a source text that is evidence, with the records that rest on it."""

    start: int
    end: int
    records: tuple[str, ...]


class Source(Term):
    """One report with its text and the evidence in it."""

    id: str
    path: str
    sha256: str
    title: str | None
    publisher: str | None
    published: str | None
    derived_from: tuple[str, ...]
    name: str
    """How the dossier calls it: publisher or title."""
    text: str
    marks: tuple[Mark, ...]
    """Not overlapping, in order; together every span of every record."""
    notes: tuple[str, ...] = ()


class Failed(Term):
    """A report that could not be read."""

    path: str
    message: str


class Dossier(Term):
    """Everything the reports say about pacts and exchanges, and what the law on record makes of it."""

    asked_on: str
    asked_because: str
    """Why this day: it was asked for, or it is the latest publication day, and so on."""
    headline: tuple[Line, ...]
    """Three sentences: what was agreed; what it obliges; what flows and what forbids it."""
    agreements: tuple[Pact, ...] = ()
    exchange: tuple[Flow, ...] = ()
    if_attacked: tuple[IfAttacked, ...] = ()
    speakers: tuple[Speaker, ...] = ()
    visits: tuple[Happening, ...] = ()
    sanctions: tuple[Happening, ...] = ()
    accessions: tuple[Happening, ...] = ()
    events: tuple[Happening, ...] = ()
    origins: tuple[Vouched, ...] = ()
    disagreements: tuple[Differing, ...] = ()
    opinions: tuple[View, ...] = ()
    forecasts: tuple[View, ...] = ()
    unknown: tuple[Unknown, ...] = ()
    notes: tuple[str, ...] = ()
    """Decisions made on the way: an encoding guessed, a state that no longer exists."""
    failed: tuple[Failed, ...] = ()
    sources: tuple[Source, ...] = ()
