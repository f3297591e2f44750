"""What a sentence that tells of an accession is turned into."""

from ...discourse.passages import Passage
from ...findings import Finding
from ...naming.dates import DateMention
from ...syntax.phrases import Mark, NounPhrase
from ..context import Context


def entered(
    passage: Passage, context: Context, who: list[str], body: str, at: int | None, start: int, end: int, phrases: list[NounPhrase]
) -> Finding:
    """Return who joins which body, with the day that some phrases or the sentence give; ``at`` is the verb, ``start`` and ``end`` are characters."""
    date = next((p.date for p in phrases if p.date and p.date.value), None)
    if date is None and (bracket := _bracket(passage, phrases)):
        date = bracket
    if date is None:
        date = next(
            (e.date for e in passage.parse.elements if isinstance(e, NounPhrase) and e.date and e.date.value and e.preposition in {"in", "on"}), None
        )
    slots: dict[str, object] = {"who": who[0] if len(who) == 1 else sorted(who), "to": body}
    if date:
        slots["date"] = date.value
    judged = context.judge(passage, at, start)
    return Finding("accession", slots, start, end, "accession", date=(date.value or "", date.text) if date else None, **judged)


def _bracket(passage: Passage, phrases: list[NounPhrase]) -> DateMention | None:
    """The date in brackets after the first of some phrases."""
    elements = passage.parse.elements
    n = next((k for k, e in enumerate(elements) if phrases and e is phrases[0]), len(elements))
    opens, dated = ([*elements[n + 1 : n + 3], None, None])[:2]
    return dated.date if isinstance(opens, Mark) and opens.text == "(" and isinstance(dated, NounPhrase) else None
