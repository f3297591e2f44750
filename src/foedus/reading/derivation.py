"""What words can mean: whether a value of a record can be derived from the words it is said to stand in, by the project's own tables and readers."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any, get_args

from ..sources.gazetteer import Names, Organisation, Person, fold, load_names, respelt
from ..terms.coding import EventType
from ..terms.errors import UnknownName
from ..terms.evidence import Document, Kind, Span
from ..terms.goods import above
from .naming.dates import DateMention, find_dates
from .naming.naming import TWO_OF_A_NAME
from .naming.pacts import COMBINING, WITHIN
from .naming.people import LEADING, PARTICLES
from .naming.unions import UNIONS
from .patterns.agreements.stages import TOLD_AS
from .patterns.context import money
from .patterns.obligations.triggers import NOUNS as TRIGGERS
from .patterns.transfers.transfer import CHEAP
from .patterns.visit import NOUNS as VISITS
from .words.lexicon import Lexicon, load_lexicon
from .words.tokens import Token, tokenize
from .words.wares import goods_named
from .words.words import CONJUNCTIONS, DETERMINERS, NEGATIONS, PREPOSITIONS, PRONOUNS


def levelled(text: str) -> list[str]:
    """Split a text into words whose spellings are levelled."""
    return re.findall(r"\w+", respelt(text))


PARTY = "ƥ"
"""Stands for each letter of a state's name while the lexicon's patterns of duties are tried."""
LACKING = NEGATIONS | frozenset("without lacks lack short nothing none nobody absent missing omits excludes excluded".split())
BINDING = re.compile(
    r"\b(?:shall|must|oblig\w+|undert\w+|pledg\w+|promis\w+|commit\w*|bind\w*|bound|agree[ds]?|vow\w*|guarante\w+|requir\w+|provid\w+|"
    r"duty|duties|swear|swore|sworn|refrain\w*|abstain\w*|forb[ai]d\w*|prohibit\w*|renounc\w+|will|would|may|has to|have to)\b",
    re.IGNORECASE,
)
"""A word that binds, which is all that a duty of no special kind needs."""
DUTIES = frozenset("mutual_defence consultation neutrality non_aggression non_assistance other".split())
GIVEN_BY = {
    "arm": "weapons", "rearm": "weapons", "equip": "equipment", "share": "intelligence", "relay": "intelligence",
    "dock": "access", "berth": "access", "lease": "access", "cede": "access",
    **dict.fromkeys("fund finance bankroll subsidise subsidize underwrite pay debt arrears lend".split(), "economic_aid"),
    **dict.fromkeys("train teach taught college academy scholarship course school enrol study cadet".split(), "training"),
    **dict.fromkeys("drilled schooled coached tutored mentored".split(), "training"),
}  # fmt: skip
"""Verbs that name what they give."""
SITES = frozenset("atoll atolls lagoon site sites facility facilities island islands range ranges".split())
"""What is access where its use is told of."""
LETTING = frozenset("let allow permit give grant lend lease offer".split())
ADMITTING = frozenset("let allow permit open house accommodate home entitle right fly operate stay remain station land use".split())
ADMITTED = frozenset("navy fleet army force forces soldiers troops men columns marines squadron warships aircraft bombers jets ships planes".split())
HANDING = frozenset("give promise pledge lend pay contribute donate grant provide send offer put".split())
SKILL = frozenset("technology technologies know-how expertise secrets designs blueprints develop build design construct".split())
HELP = frozenset("help assist aid enable assistance".split())
"""Who is helped to build a submarine is given its technology."""
SMALL = frozenset(word for listed in (DETERMINERS, PREPOSITIONS, PRONOUNS, CONJUNCTIONS, PARTICLES) for one in listed for word in levelled(one))
"""Words by which nobody can be told."""
STANDING_FOR = ("town", "make", "firm", "seat_of", "treaty_of_body", "known_pact", "region", "halves")
"""Tables of the lexicon whose words stand for the states in their codes."""
ROLES = frozenset("original agency outlet photo".split())
TYPES = frozenset(get_args(EventType))
MODALS = {"possible": frozenset("may might could can".split()), "planned": frozenset("will would shall should to".split())}


@dataclass
class Words:
    """Some words of a document, read by the project's normalisers; each reading is made once, and only if it is asked for."""

    text: str
    names: Names
    lexicon: Lexicon
    told: Callable[[], Iterable[DateMention]] = tuple
    """Gives the dates that the document tells in these words, also those that count from earlier ones."""
    days: frozenset[str] = frozenset()
    """Further days that the words may mean without telling them, as a report that says "has signed" may mean the day on which it appeared."""
    whole: bool = False
    """Whether these are all the words of a document, and not those quoted for one value."""

    @cached_property
    def tokens(self) -> list[Token]:
        """The words and marks."""
        return tokenize(self.text)

    @cached_property
    def levelled(self) -> list[str]:
        """The words, with their spellings levelled, so that "Yasar Guler" is found as Yaşar Güler."""
        return levelled(self.text)

    @cached_property
    def _running(self) -> str:
        return f" {' '.join(self.levelled)} "

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """The levelled words, each once."""
        return frozenset(self.levelled)

    @cached_property
    def lemmas(self) -> frozenset[str]:
        """What the words are forms of, and the words themselves."""
        low = {t.low for t in self.tokens}
        return frozenset(low | {lemma for word in low for lemma, _ in self.lexicon.forms.get(word, ())})

    @cached_property
    def codes(self) -> frozenset[str]:
        """The states and organisations that any name among the words stands for, in any of its meanings."""
        return frozenset(code for _, _, codes in self._named for code in codes)

    @cached_property
    def _named(self) -> list[tuple[int, int, frozenset[str]]]:
        """Known names by their words, with what they may stand for."""
        tokens, low = self.tokens, [t.low for t in self.tokens]
        stand_ins = [hit for table in STANDING_FOR for hit in self.lexicon.find(table, low)]
        found = [(hit.start, hit.end, frozenset(hit.entry.codes)) for hit in stand_ins if tokens[hit.start].capital]
        folded = [fold(re.sub(r"(?<=[a-z])[-‑](?:made|built|supplied)$", "", t.text) if "-" in t.text or "‑" in t.text else t.text) for t in tokens]
        alone: dict[str, frozenset[str]] = {}
        for place, (word, token) in enumerate(zip(folded, tokens, strict=True)):
            if word in LEADING or token.capital:
                served = self.names.doubles.get(word, ())
                found += [(place, place + n, self._served(" ".join(folded[place : place + n]))) for n in (2, 3) if n in served]
            if token.kind != "word" or not (token.capital or "-" in word or "‑" in word):
                if token.kind == "abbr" or token.text[:1].isdigit():
                    alone.setdefault(word, self._meant([word]))
                    found.append((place, place + 1, alone[word]))
                continue
            found += [(place, place + n, self._meant(folded[place : place + n])) for n in self.names.lengths.get(word, ()) if n > 1]
            if word not in alone:
                parts = {word, *word.replace("‑", "-").split("-")}
                told = (self._meant([part]) | self._served(part) | {COMBINING.get(part, "")} - {""} for part in parts)
                alone[word] = frozenset(WITHIN.get(word, ())).union(*told)
            found.append((place, place + 1, alone[word]))
        return [one for one in found if one[2]]

    def _meant(self, words: list[str]) -> frozenset[str]:
        entries = self.names.find(words)
        offices = {o.of for e in entries if isinstance(e.thing, Person) for o in e.thing.offices}
        offices |= {e.thing.state for e in entries if isinstance(e.thing, Organisation) and e.thing.state}  # where a movement is at home
        return frozenset({e.code for e in entries if e.code} | offices).union(TWO_OF_A_NAME.get(" ".join(words), ()), UNIONS.get(words[0], ()))

    def _served(self, surname: str) -> frozenset[str]:
        people = self.names.surnames.get(surname)
        if people is None and " " not in surname and len(surname) > 5:
            people = self.names.spellings.get(respelt(surname))
        return frozenset(o.of for p in people or () for o in p.offices)

    @cached_property
    def masked(self) -> str:
        """The words with the names of states as runs of PARTY, on one line, with straight apostrophes."""
        text = re.sub(r"\s", " ", self.text).replace("’", "'")
        for start, end, codes in self._named:
            if codes & self.names.states.keys() and self.tokens[start].capital:
                first, last = self.tokens[start].start, self.tokens[min(end, len(self.tokens)) - 1].end
                text = text[:first] + PARTY * (last - first) + text[last:]
        return text

    @cached_property
    def goods(self) -> frozenset[str]:
        """The categories of the goods named, and all that contain them."""
        words = [t.low for t in self.tokens]
        found = {f.entry.id for f in goods_named(self.lexicon, self.tokens)} | ({"economic_aid"} if money(words) is not None else set())
        found |= {GIVEN_BY[lemma] for lemma in self.lemmas & GIVEN_BY.keys()}
        letting = not LETTING.isdisjoint(self.lemmas)
        admitted = not (ADMITTING.isdisjoint(self.lemmas) or ADMITTED.isdisjoint(words))
        if admitted or (("use" in words or letting) and not SITES.isdisjoint(words)) or (letting and "in" in words):
            found.add("access")
        if not {"million", "millions", "billion", "billions"}.isdisjoint(words) and not HANDING.isdisjoint(self.lemmas):
            found.add("economic_aid")  # "gives about 30 million a year"
        found |= {"nuclear_technology"} if "fuel" in words else set()
        if not self.lemmas.isdisjoint(SKILL | HELP):
            found |= {f"{word}_technology" for word in ("military", "missile", "submarine", "nuclear", "space") if {word, f"{word}s"} & self.lemmas}
            found |= {"military_technology"} if found & {"drones", "aircraft", "armoured_vehicles", "munitions", "artillery", "vessels"} else set()
        return frozenset(higher for one in found for higher in _above(one))

    @cached_property
    def dates(self) -> frozenset[str]:
        """The dates told, and the months and years they lie in."""
        alone = [] if self.whole else find_dates(self.text)
        values = {d.value for d in (*self.told(), *alone) if d.value} | self.days
        return frozenset(v[:n] for v in values for n in (4, 7, 10))

    def hold(self, phrase: str) -> bool:
        r"""Whether a phrase stands among the words, however it is spelt.

        >>> from foedus.sources.gazetteer import load_names
        >>> from foedus.reading.words.lexicon import load_lexicon
        >>> words = Words("Yasar Guler met “the\nallies”", load_names(), load_lexicon())
        >>> words.hold("Yaşar Güler"), words.hold("the allies"), words.hold("all")
        (True, True, False)
        """
        wanted = levelled(phrase)
        return bool(wanted) and f" {' '.join(wanted)} " in self._running


def _above(category: str) -> frozenset[str]:
    try:
        return above(category)
    except UnknownName:
        return frozenset({category})


@dataclass
class Evidence:
    """A document as evidence: gives the words of it, or of some spans of it, to hold values against."""

    document: Document
    names: Names
    lexicon: Lexicon
    told: list[DateMention] | None = None
    """The dates of the document, where they have been found already."""

    @classmethod
    def of(cls, document: Document) -> "Evidence":
        """A document held against the names and the lexicon that ship with the package."""
        return cls(document, load_names(), load_lexicon())

    @cached_property
    def all(self) -> Words:
        """All words of the document."""
        appeared = frozenset({self.document.published} if self.document.published else ())
        return Words(self.document.text, self.names, self.lexicon, lambda: self.dates, appeared, whole=True)

    @cached_property
    def dates(self) -> list[DateMention]:
        """The dates of the document."""
        return find_dates(self.document.text, self.document.published) if self.told is None else self.told

    def words(self, spans: Iterable[Span]) -> Words:
        """The words of some spans."""
        spans = list(spans)
        within = (d for d in self.dates if any(d.start < s.end and s.start < d.end for s in spans))
        return Words("\n".join(s.text for s in spans), self.names, self.lexicon, lambda: within)

    def alone(self, text: str) -> Words:
        """Words that stand in no document, such as a value as somebody else writes it."""
        return Words(text, self.names, self.lexicon)

    def bears(self, kind: Kind, slot: str, value: Any, spans: Iterable[Span] | None) -> bool:
        """Whether a value can be derived from the words quoted for it, or, where none are quoted, from the words of the document.

        Of the document as a whole only names, goods, days and words are asked: that a duty or a type of event is told *somewhere* says nothing.
        """
        words = self.all if spans is None else self.words(spans)
        check = CHECKS.get((kind, slot)) or CHECKS.get(slot)
        if check is None or (words.whole and check not in ANYWHERE):
            return True
        return check(str(value), words) and not (check is name and not words.whole and not self.all.hold(str(value)))


Check = Callable[[str, Words], bool]


def code(value: str, words: Words) -> bool:
    """Whether the words name the state or organisation of a code; of a body without a code, whether its name stands there."""
    if value in words.codes:
        return True
    return value not in words.names.states and words.hold(value)


def name(value: str, words: Words) -> bool:
    """Whether the words hold a part of a name by which it can be told."""
    return not words.vocabulary.isdisjoint(part for part in levelled(value) if part not in SMALL)


def phrase(value: str, words: Words) -> bool:
    """Whether the words stand there as they are given."""
    return words.hold(value)


def day(value: str, words: Words) -> bool:
    """Whether the words tell this day, month or year."""
    return value in words.dates


def wares(value: str, words: Words) -> bool:
    """Whether the words name goods of this category."""
    return value in words.goods


def cheap(value: str, words: Words) -> bool:
    """Whether the words speak of a low price."""
    return CHEAP.search(words.text) is not None and value == "reduced_price"


def duty(value: str, words: Words) -> bool:
    """Whether the lexicon finds this duty in the words."""
    if value == "other":
        return BINDING.search(words.text) is not None
    return any(entry.duty == value for use in ("duty", "duty_denied") for _, entry in words.lexicon.cues_in(use, words.masked))


def lacking(value: str, words: Words) -> bool:
    """Whether the words deny, where it is said that they do."""
    return value == "False" or not LACKING.isdisjoint(t.low for t in words.tokens) or any(words.lexicon.cues_in("duty_denied", words.masked))


def trigger(value: str, words: Words) -> bool:
    """Whether the words name what sets a duty off."""
    return any(pattern.search(words.text) for noun, pattern in TRIGGERS if noun == value)


def status(value: str, words: Words) -> bool:
    """Whether the words tell the stage that a pact has reached."""
    return TOLD_AS[value].search(words.text) is not None or (value == "signed" and not words.lemmas.isdisjoint(words.lexicon.words("signing")))


def deed(value: str, words: Words) -> bool:
    """Whether a word tells an event of this type."""
    verbs = (entry for lemma in words.lemmas for entry in words.lexicon.verb_entries("event", lemma))
    nouns = (found.entry for found in words.lexicon.find("event_noun", [t.low for t in words.tokens]))
    return any(entry.type == value for entries in (verbs, nouns) for entry in entries)


def lemma(value: str, words: Words) -> bool:
    """Whether a word is a form of this verb."""
    return value in words.lemmas or words.hold(value)


CHECKS: dict[str | tuple[Kind, str], Check] = {
    **dict.fromkeys(("parties", "giver", "receiver", "by", "on", "to", "actors", "recipients", "of"), code),
    ("accession", "who"): code,
    **dict.fromkeys(("who", "signatories", "speaker", "holder", "source"), name),
    **dict.fromkeys(("areas", "place", "why", "despite", "content", "text", "name", "first_in"), phrase),
    **dict.fromkeys(("signed", "date"), day),
    "goods": wares,
    "terms": cheap,
    "duty": duty,
    "negated": lacking,
    "trigger": trigger,
    "status": status,
    "type": deed,
    "verb": lemma,
}
"""How each slot is held against words."""
ANYWHERE = frozenset({code, name, phrase, day, wares})
"""Checks that can fail against a whole document."""
CLOSED: dict[str, frozenset[str]] = {
    "duty": DUTIES,
    "type": TYPES,
    "status": frozenset(TOLD_AS),
    "role": ROLES,
    "terms": frozenset({"reduced_price"}),
}
"""Slots that take one of a list."""


TOLD_BY = {
    "agreement": ("pact_noun", "weak_pact_noun", "signing", "stage"),
    "sanction": ("sanction_noun", "sanctioning", "lifting"),
}
"""By kind: the tables of the lexicon of which a word must stand in a record's own words."""
JOINING = frozenset("join accede accession enter enlist admit admission member membership become".split())
VISITING = VISITS | frozenset("visit travel go come fly arrive land tour head".split())
CORE: dict[str, str] = {"transfer": "goods", "obligation": "duty", "event": "type", "statement": "verb", "quote": "text", "provenance": "source"}
"""By kind: the slot whose value a record's own words must bear; the others may be named elsewhere in the document."""


def tells(kind: Kind, words: Words) -> bool:
    """Whether words can tell of a thing of this kind at all, where its slots do not show it.

    >>> evidence = Evidence.of(Document(id="a", path="a.txt", sha256="", text=""))
    >>> tells("sanction", evidence.alone("fresh sanctions on Iran")), tells("sanction", evidence.alone("talks with Iran"))
    (True, False)
    """
    if kind in TOLD_BY:
        low = [t.low for t in words.tokens]
        found = any(words.lexicon.find(table, low) for table in TOLD_BY[kind])
        return found or any(not words.lemmas.isdisjoint(words.lexicon.words(table)) for table in TOLD_BY[kind])
    wanted = {"visit": VISITING, "accession": JOINING}.get(kind)
    return wanted is None or not words.lemmas.isdisjoint(wanted)


def certain(certainty: str, words: Words) -> bool:
    """Whether some words can make a fact as sure as is said: each certainty but ``asserted`` needs a word of its own."""
    if certainty == "asserted":
        return True
    entries = [e for lemma in words.lemmas for use in ("governor", "reporting", "hindering") for e in words.lexicon.verb_entries(use, lemma)]
    cues = [e for _, e in words.lexicon.cues_in("certainty_word", words.text)]
    said = {e.certainty for e in [*entries, *cues]} | {e.voice for e in entries}
    low = {t.low for t in words.tokens}
    spoken = certainty in {"reported", "claimed"} and (bool({e.use for e in entries} & {"reporting"}) or "according" in low)
    denied = certainty == "denied" and not NEGATIONS.isdisjoint(low)
    return certainty in said or spoken or denied or not MODALS.get(certainty, frozenset()).isdisjoint(low)


def doubtful(words: Words) -> bool:
    """Whether words deny or doubt what they tell, so that it cannot be asserted by them.

    >>> evidence = Evidence.of(Document(id="a", path="a.txt", sha256="", text=""))
    >>> doubtful(evidence.alone("Oslo denied sending shells")), doubtful(evidence.alone("Oslo sent shells"))
    (True, False)
    """
    denying = (e for lemma in words.lemmas for e in words.lexicon.verb_entries("governor", lemma) if e.certainty == "denied")
    return any(denying) or any(words.lexicon.cues_in("certainty_word", words.text))
