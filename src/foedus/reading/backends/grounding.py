"""From a proposal to a record: its quotes found in the document, its values brought into the project's form; the verifier judges the rest."""

import re
from array import array
from typing import Any

from ...terms.evidence import DatePhrase, Kind, Record, Span, Voice
from ..derivation import CHECKS, CLOSED, Check, Evidence, code, day, phrase, wares
from ..verifier import ATTRIBUTION, CERTAINTY, DATE, LISTS, LONGEST
from .proposals import Proposal, Said

MARKS = str.maketrans({**dict.fromkeys("“”„«»‟″", '"'), **dict.fromkeys("‘’‚‹›‛′", "'"), **dict.fromkeys("‐‑‒–—―−", "-")})
"""Quotation marks and dashes as keyboards have them; each is one character, so that places stay."""
EDTF = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")


class Ungrounded(ValueError):
    """A proposal cannot become a record; the text is the reason, as it is counted."""


class Page:
    """The text of a document, in which quotes are found whatever their spaces, quotation marks and dashes."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.level, self.places = _level(text)

    def find(self, quote: str, near: int = 0, *, forward: bool = False) -> Span | None:
        r"""Return the place of a quote, the one nearest to a character where there are several; never from or to the middle of a word.

        If ``forward``, a place after that character goes before any place before it.

        >>> page = Page("He said: “No  aid\nto Iran.” Iranian aid.")
        >>> page.find('"No aid to Iran."').text, page.find("Iran", 30).start
        ('“No  aid\nto Iran.”', 21)
        >>> page.find("aid to Iraq"), page.find("Irania"), page.find(" ")
        (None, None, None)
        """
        wanted = _level(quote)[0].strip()
        if not wanted or len(wanted) > LONGEST:
            return None
        spans = []
        start = self.level.find(wanted)
        while start >= 0:
            end = start + len(wanted)
            if not (_inside_word(self.level, start) or _inside_word(self.level, end)):
                spans.append((self.places[start], self.places[end - 1] + 1))
            start = self.level.find(wanted, start + 1)
        if not spans:
            return None
        first, last = min(spans, key=lambda span: (forward and span[0] < near, abs(span[0] - near), span))
        return Span(start=first, end=last, text=self.text[first:last])


def _level(text: str) -> tuple[str, "array[int]"]:
    """A text with one space for each run of them and plain marks, and the place that each character had."""
    plain = text.translate(MARKS)
    kept = array("I", (n for n, c in enumerate(plain) if not c.isspace() or (n and not plain[n - 1].isspace())))
    return "".join(" " if plain[n].isspace() else plain[n] for n in kept), kept


def _inside_word(text: str, at: int) -> bool:
    return 0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum()


class Grounder:
    """Makes records of one document from what is proposed about it, or about a part of it."""

    def __init__(self, evidence: Evidence, rule: str) -> None:
        self.evidence, self.rule = evidence, rule
        self.page = Page(evidence.document.text)

    def ground(self, proposal: Proposal, identifier: str, near: int = 0) -> tuple[Record, dict[str, tuple[Span, ...]]]:
        """Return a record and, by slot, the words that its values are said to stand in.

        ``near`` is the first character of the part that was asked about. Raises `Ungrounded` where a quote is not in the document, or a value
        has no quote or several meanings.
        """
        span = self._found(proposal.quote, near, forward=True)
        quotes: dict[str, tuple[Span, ...]] = {}
        slots: dict[str, Any] = {}
        for slot, said in proposal.slots.items():
            if said is None or said == []:
                continue
            listed = said if isinstance(said, list) else [said]
            if slot == "negated":
                slots[slot], quotes[slot] = _truth(listed[0]), tuple(self._quoted(one, span) for one in listed if one.quote)
                if not slots[slot]:
                    del quotes[slot]
                continue
            quotes[slot] = tuple(self._quoted(one, span) for one in listed)
            values = [self._value(proposal.kind, slot, one.value, words) for one, words in zip(listed, quotes[slot], strict=True)]
            distinct = list(dict.fromkeys(values))
            slots[slot] = distinct if slot in LISTS or len(distinct) > 1 else distinct[0]
        if proposal.kind == "obligation":
            slots.setdefault("negated", False)
        if proposal.certainty and proposal.certainty.value != "asserted":
            quotes[CERTAINTY] = (self._quoted(proposal.certainty, span),)
        date = None
        if proposal.date:
            words = self._quoted(proposal.date, span)
            quotes.setdefault(DATE, (words,))
            date = DatePhrase(value=self._value(proposal.kind, "signed", proposal.date.value, words), text=words.text)
        voices = [(voice, self._quoted(voice, span)) for voice in proposal.attribution]
        if voices:
            quotes[ATTRIBUTION] = tuple(words for _, words in voices)
        record = Record(
            id=identifier,
            kind=proposal.kind,
            doc=self.evidence.document.id,
            slots=slots,
            spans=(span,),
            attribution=tuple(self._voice(str(voice.value), words) for voice, words in voices),
            certainty=proposal.certainty.value if proposal.certainty else "asserted",
            date=date,
            rule=self.rule,
        )
        return record, quotes

    def _found(self, quote: str, near: int, *, forward: bool = False) -> Span:
        span = self.page.find(quote, near, forward=forward)
        if span is None:
            raise Ungrounded("a quote that is not in the text")
        return span

    def _quoted(self, said: Said, around: Span) -> Span:
        if not said.quote:
            raise Ungrounded("a value without a quote")
        inside = Page(around.text).find(said.quote)
        if inside is not None:
            start, end = around.start + inside.start, around.start + inside.end
            return Span(start=start, end=end, text=inside.text)
        return self._found(said.quote, around.start)

    def _value(self, kind: Kind, slot: str, value: str | bool, words: Span) -> str:
        """A value in the project's form."""
        text = " ".join(str(value).split())
        check: Check | None = CHECKS.get((kind, slot)) or CHECKS.get(slot)
        if slot in CLOSED or check is wares:
            plain = re.sub(r"[\s-]+", "_", text)
            return plain.upper() if slot == "type" else plain.lower()
        if check is code:
            return self._code(text, words)
        if check is phrase:
            inner = Page(words.text).find(text)
            return inner.text if inner else text
        if check is day and not EDTF.fullmatch(text):
            told = {d for d in self.evidence.alone(text).dates if len(d) == 10}
            return told.pop() if len(told) == 1 else text
        return text.lower() if slot in {"verb", "trigger"} else text

    def _code(self, value: str, words: Span) -> str:
        """The one code that a value and its words have in common; a body that has none keeps its name."""
        states = self.evidence.names.states
        said = {value.upper()} if value.upper() in states else {value} | set(self.evidence.alone(value).codes)
        common = said & self.evidence.words([words]).codes
        if len(common) > 1 and value not in common:
            raise Ungrounded("a name that may mean several")
        if value in common:
            return value
        if common:
            return common.pop()
        return value.upper() if value.upper() in states else min((s for s in said if s in states), default=value)

    def _voice(self, name: str, words: Span) -> Voice:
        codes = self.evidence.words([words]).codes
        return Voice(name=name, of=next(iter(codes)) if len(codes) == 1 else None)


def _truth(said: Said) -> bool:
    if isinstance(said.value, bool):
        return said.value
    if said.value.casefold() in {"true", "false"}:
        return said.value.casefold() == "true"
    raise Ungrounded("a record not of the asked form")
