"""Terms of a pact told as a list of what its parties are to do, after "what is in it:", "under the accord", "what does it require?"."""

import re

from ..context import Context
from ..findings import Finding
from ..passages import Passage
from ..phrases import Mark, NounPhrase, VerbGroup
from .agreement import PactRegister
from .obligation import pact_of
from .told import Pact

LEAD = re.compile(
    r"\b(?:what(?:['’]s| is) in (?:it|the \w+)|what (?:it|the \w+) (?:says|provides|contains|lays down)|(?:its|the|their) (?:main |chief )?"
    r"(?:terms|points|provisions|clauses)(?: are)?|it (?:provides|says|stipulates|lays down)|under (?:it|its terms|the terms)|in (?:brief|outline))"
    r"\s*[:,—–-]|\b(?:provides|stipulates|lays down|foresees|requires) that\b",
    re.IGNORECASE,
)
ASKED = re.compile(
    r"^\W*(?:and |but |so )?(?:what|which duties) (?:else )?(?:does|do|did) (?:it|this|that|they|these|(?:the|its|their)\b[^?]{0,30}?\b(?:first|"
    r"second|third|last|latter|these|them|treaty|pact|agreement|accord|text|deal|document|protocol|article|clause|paper))\b[^?]{0,40}\b(?:require|say|provide|oblige|demand|contain|foresee|promise|"
    r"lay down|commit)\b[^?]{0,30}\?$",
    re.IGNORECASE,
)
MUTUAL = frozenset("each both neither either they".split())
FOUNDED = frozenset("set create establish form found".split())
ORGANS = frozenset("body bodies commission committee council secretariat staff mechanism group headquarters court force centre center".split())
FREE = frozenset("visit meet travel speak address hold receive arrive return leave sign ratify decide vote".split())
"""What is to happen, but is no term of a pact."""


class TermReader:
    """Reads the terms of the pact at hand, sentence by sentence."""

    def __init__(self) -> None:
        self.listing: int | None = None
        """The paragraph in which terms are being told."""
        self.asked = False

    def read(self, passage: Passage, context: Context, register: PactRegister, known: list[Finding]) -> list[Finding]:
        """Return the duties that a sentence tells as terms, where the patterns of duties found none in the same place."""
        text = context.text[passage.start : passage.end]
        if passage.sentence.heading or ASKED.match(text):
            self.asked = bool(ASKED.match(text))
            return []
        if LEAD.search(text) or self.asked:
            self.listing = passage.sentence.paragraph
        answer, self.asked = self.asked, False
        pact = pact_of(passage, register)
        if pact is None or passage.speaker is not None:
            return []
        found = []
        for at, verb in passage.parse.verbs():
            start = self._starts(passage, pact, at, verb, answer=answer)
            end = self._ends(passage, at)
            if start is None or start >= end:
                continue
            if any(f.kind == "obligation" and f.slots["duty"] != "other" and f.start >= start for f in known):
                continue
            if any(start < f.slots["_at"][1] and f.slots["_at"][0] < end for f in known if f.kind == "obligation"):
                continue
            judged = context.judge(passage, None, start)
            judged["certainty"] = "asserted" if judged["certainty"] in {"planned", "possible"} else judged["certainty"]
            slots: dict[str, object] = {"duty": "other", "negated": False, "_at": (start, end)}
            found.append(Finding("obligation", slots, start, end, "obligation/terms", pact=pact.number, **judged))
        return found

    def _starts(self, passage: Passage, pact: Pact, at: int, verb: VerbGroup, *, answer: bool) -> int | None:
        """Where a term begins that a verb tells, if it tells one."""
        parse = passage.parse
        before = parse.elements[at - 1] if at else None
        listed = self.listing == passage.sentence.paragraph
        if verb.negated or FREE & set(verb.lemmas):
            return None
        if verb.infinitive:
            ruler = parse.elements[at - 1] if at else None
            ordered = isinstance(ruler, VerbGroup) and ruler.copula and ruler.finite and not ruler.modal and not ruler.negated
            subject = parse.subject(at - 1) if ordered else before if isinstance(before, NounPhrase) and not before.preposition else None
            if subject is None or not (ordered or listed):
                return None
            party = self._party(passage, pact, subject)
            first = parse.tokens[subject.start].start
            if ordered and not party:
                passive = parse.tokens[verb.start + 1].low == "be" if verb.start + 1 < len(parse.tokens) else False
                organ = bool({t.low for t in parse.tokens[subject.start : subject.end]} & ORGANS)
                return first if passive and organ and FOUNDED & set(verb.lemmas) else None
            return first if party and (listed or self._under(passage, at)) else None
        if answer and parse.tokens[0].low == "that" and not verb.gerund and not verb.bare_participle and at < 4:
            return passage.start
        if listed and verb.form == "base" and verb.finite and not verb.modal and self._after_that(passage, at):
            subject = parse.subject(at)
            words = {t.low for t in parse.tokens[subject.start : subject.end]} if subject else set()
            if subject is not None and (self._party(passage, pact, subject) or words & ORGANS):
                return parse.tokens[subject.start].start
        if verb.modal in {"would", "shall", "must", "will"} and parse.relative(at) in {"under which", "by which", "whereby"}:
            subject = parse.subject(at)
            several = subject is not None and {t.low for t in parse.tokens[subject.start : subject.end]} & {"their", "both", "two", "each", "they"}
            if subject is not None and (several or self._party(passage, pact, subject)):
                return parse.tokens[subject.start].start
        return None

    @staticmethod
    def _party(passage: Passage, pact: Pact, subject: NounPhrase) -> bool:
        """Whether a phrase names a party of the pact, or each of them."""
        words = [t.low for t in passage.parse.tokens[subject.start : subject.end]]
        codes = {c for m in subject.mentions for c in m.actor.codes if not m.genitive}
        return bool(codes and codes <= set(pact.parties)) or words[0] in MUTUAL or words[:2] == ["the", "two"]

    @staticmethod
    def _after_that(passage: Passage, at: int) -> bool:
        """Whether a verb and its subject stand right after "that"."""
        mark = passage.parse.elements[at - 2] if at > 1 else None
        return isinstance(mark, Mark) and mark.text == "that"

    @staticmethod
    def _under(passage: Passage, at: int) -> bool:
        """Whether "under an accord" opens the sentence of a verb."""
        opening = [e for e in passage.parse.elements[:at] if isinstance(e, NounPhrase) and e.pacts]
        return bool(opening) and opening[0].preposition in {"under", "by"}

    @staticmethod
    def _ends(passage: Passage, at: int) -> int:
        """Where a term ends: with what follows its verb, before the next comma or stop."""
        parse = passage.parse
        for one in parse.elements[at + 1 :]:
            if isinstance(one, Mark) and (one.sort == "stop" or (one.sort == "comma")):
                return parse.tokens[one.start].start
        return passage.end
