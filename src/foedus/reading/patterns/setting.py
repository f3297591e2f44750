"""When and where a verb is said to happen."""

import re

from ..discourse.passages import Passage
from ..naming.dates import DateMention
from ..naming.reckoning import MONTHS
from ..syntax.phrases import Element, Mark, NounPhrase, VerbGroup
from .context import Context


def _cleft(elements: list[Element], n: int) -> bool:
    """Whether "that" at ``n`` belongs to "it was on 26 May that"."""
    return 1 < n < 9 and isinstance(elements[n - 1], NounPhrase) and isinstance(v := elements[n - 2], VerbGroup) and v.copula


def bare_day(passage: Passage, n: int) -> DateMention | None:
    """The day that stands with no preposition between the comma at ``n`` and a further mark ("Treaty of friendship, 8 October 1980, ...")."""
    comma, one, after = [*passage.parse.elements[n : n + 3], None, None, None][:3]
    if not (isinstance(comma, Mark) and comma.sort == "comma" and isinstance(one, NounPhrase) and one.date and len(one.date.value or "") == 10):
        return None
    plain = passage.parse.tokens[one.start - 1].text == "," and one.date.text[-1:].isdigit()
    return one.date if plain and (after is None or isinstance(after, Mark)) else None


class Setting:
    """Finds the day and the place of what a sentence tells."""

    def __init__(self, context: Context) -> None:
        self.context = context

    def date_of(self, passage: Passage, at: int, complements: list[NounPhrase]) -> DateMention | None:
        """The date of a verb: among what follows it, or at the head of its clause."""
        after = next((c.date for c in complements if c.date and c.date.value and c.preposition in {"on", "in", "of", ""}), None)
        if after:
            days = [e.date for e in passage.parse.elements[at:] if isinstance(e, NounPhrase) and e.date and e.date.value]
            return next((d for d in days if d.start > after.start and (d.value or "").startswith(f"{after.value}-")), after)
        elements = passage.parse.elements
        k = at + 1 + len(complements)
        while k < len(elements) and (isinstance(one := elements[k], NounPhrase) or (isinstance(one, VerbGroup) and (one.infinitive or one.gerund))):
            if (
                isinstance(one, NounPhrase)
                and one.date
                and one.date.value
                and one.preposition in {"on", "in"}
                and elements[k - 1] is not elements[at]
            ):
                return one.date
            k += 1
        if bare := bare_day(passage, k):
            return bare  # "signed in Moscow, 16 August 1945"
        end = at
        for k in range(at - 1, -1, -1):
            one = elements[k]
            if isinstance(one, Mark) and one.text == "that" and _cleft(elements, k):
                end = k - 2
            when = isinstance(mark := elements[min(k + 1, at)], Mark) and mark.text == "when"  # "since 3 May, when X and Y signed"
            when = when or (isinstance(mark, Mark) and mark.text == "," and isinstance(m := elements[min(k + 2, at)], Mark) and m.text == "when")
            if isinstance(one, NounPhrase) and one.date and one.date.value and (one.preposition in {"on", "in", ""} or when):
                between = elements[k + 1 : end]
                opening = all((isinstance(e, Mark) and e.sort == "comma") or (isinstance(e, NounPhrase) and e.date) for e in elements[:k]) or (
                    isinstance(before := elements[k - 1], Mark) and before.sort == "colon"
                )
                if not any(isinstance(e, VerbGroup) and e.finite for e in between) or opening:
                    return one.date
            verb = elements[at]
            if isinstance(one, Mark) and one.text in {"after", "before"} and isinstance(verb, VerbGroup) and verb.perfect and not verb.passive:
                break  # "delivered arms in August, weeks after the two had signed a protocol"
            if isinstance(one, Mark) and (one.sort == "stop" or (one.sort == "subordinator" and one.text == "that" and not _cleft(elements, k))):
                break
        comma = elements[at - 1] if at else None
        going_on = isinstance(verb := elements[at], VerbGroup) and verb.gerund and not verb.preposition
        if going_on and isinstance(comma, Mark) and comma.text == ",":
            main = next((k for k in range(at - 2, -1, -1) if isinstance(v := elements[k], VerbGroup) and v.finite), None)
            if main is not None:  # "made up on Tuesday, signing an agreement"
                return self.date_of(passage, main, passage.parse.complements(main))
        return None

    def _clause_date(self, passage: Passage, n: int) -> DateMention | None:
        elements = passage.parse.elements
        for k in [*range(n + 1, min(len(elements), n + 4)), *range(n - 1, max(-1, n - 4), -1)]:
            one = elements[k]
            if isinstance(one, NounPhrase) and one.date and one.date.value:
                return one.date
        return None

    def place_of(self, passage: Passage, at: int, complements: list[NounPhrase]) -> str | None:
        """Where a verb is said to happen, if that is a place with a name."""
        elements = passage.parse.elements
        thats = [n for n, e in enumerate(elements[:at]) if isinstance(e, Mark) and e.sort == "subordinator" and e.text == "that"]
        opens = max((n + 1 for n in thats if not _cleft(elements, n)), default=0)
        leading = [e for e in elements[opens:at] if isinstance(e, NounPhrase) and e.preposition in {"in", "at"}]
        where = next(
            (k for k in range(at - 1, 0, -1) if isinstance(m := elements[k], Mark) and m.text == "where" and m.sort in {"relative", "subordinator"}),
            0,
        )
        named = [
            e
            for e in elements[max(0, where - 2) : where]
            if isinstance(e, NounPhrase) and e.preposition == "to" and e.head and e.head.role == "capital"
        ]
        if named and not any(isinstance(e, VerbGroup) for e in elements[where:at]):
            return self.context.text[passage.parse.tokens[named[0].start].start : passage.parse.tokens[named[0].end - 1].end]
        for c in [*complements, *leading]:
            if c.preposition in {"in", "at"} and not c.date and passage.parse.tokens[c.end - 1].text[:1].isalpha():
                words = passage.parse.tokens[c.start : c.end]
                if words[-1].low in MONTHS:
                    continue  # a month of no year
                if any(t.capital for t in words) or words[-1].low in {"capital", "palace", "residence"}:
                    text = self.context.text[words[0].start : words[-1].end]
                    return re.sub(r"^(?:the|The)\s+|\s+(?:last|this|next|late|early|earlier|again)\b.*$", "", text)
        return None
