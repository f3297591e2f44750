"""The writer's own judgements and predictions."""

import re

from ..attribution import Statement
from ..context import Context
from ..findings import Finding
from ..passages import Passage

QUESTION = re.compile(
    r"^\W*(?:(?:and|but|so|for once|then|yet|after all|or|why)\W+)*(?:can|could|will|would|is|are|was|were|does|do|"
    r"should|must|has|have|did|who (?:would|will|can)|what (?:else|good|use|is the point)|how long|how (?:can|"
    r"could))\b",
    re.IGNORECASE,
)


def find_judgements(passage: Passage, statements: list[Statement], context: Context, *, essay: bool) -> list[Finding]:
    """Return the writer's opinions and forecasts in a sentence; what is marked as somebody's words is none."""
    if passage.sentence.heading or passage.speaker is not None:
        return []
    text = context.text[passage.start : passage.end]
    plain = text
    for quotation in passage.quotations:
        first, last = max(0, quotation.start - passage.start), min(len(text), quotation.end - passage.start)
        plain = plain[:first] + " " * (last - first) + plain[last:]
    flat = plain.replace("\n", " ").replace("\r", " ")
    for kind, wanted in (("opinion", {"our_take"}), ("forecast", None), ("opinion", None)):
        for match, entry in context.lexicon.cues_in(kind, flat):
            if wanted and entry.id not in wanted:
                continue
            if entry.id == "norms" and (
                not essay
                or match.group()[0].isupper()
                or re.search(
                    r"\b(?:if|shall|article|parties|treaty|each|either|in case|were|should (?:either|one|any|it|they|he|war))\b",
                    flat[: match.end() + 12],
                    re.IGNORECASE,
                )
            ):
                continue
            place = passage.start + match.start()
            if any(s.content and s.content[0] <= place < s.content[1] for s in statements) or any(s.start <= place < s.end for s in context.scopes):
                continue
            return [Finding(kind, {"holder": None}, passage.start, passage.end, f"{kind}/{entry.id}")]  # type: ignore[arg-type]
    if flat.rstrip().endswith("?") and essay and not statements and QUESTION.search(flat) and len(flat.split()) > 3:
        return [Finding("opinion", {"holder": None}, passage.start, passage.end, "opinion/question")]
    return []
