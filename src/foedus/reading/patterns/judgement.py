"""The writer's own judgements and predictions, and what named experts predict."""

import re

from ..discourse.passages import Passage
from ..findings import Finding
from ..saying.attribution import Statement
from ..syntax.phrases import NounPhrase
from ..words.lexicon import Entry
from .context import Context

QUESTION = re.compile(
    r"^\W*(?:(?:and|but|so|for once|then|yet|after all|or|why)\W+)*(?:can|could|will|would|is|are|was|were|does|do|dare|"
    r"should|must|has|have|did|who (?:would|will|can|is to)|what (?:else|good|use|is the point|is one to)|how long|how (?:can|"
    r"could))\b",
    re.IGNORECASE,
)
PLAIN_ANSWER = re.compile(r"\s*(?:A[.:]\s*)?(?:yes|no|not|partly|nobody|none|perhaps|in part|so far|only|on|in \d)\b", re.IGNORECASE)
ASKED = re.compile(r"\s*Q\d?[.:)]", re.IGNORECASE)
LEGAL = re.compile(
    r"\b(?:if|shall|article|clause|parties|signator\w+|treaty|law|constitution|each|either|in case|were|in force"
    r"|should (?:either|one|any|it|they|he|war))\b",
    re.IGNORECASE,
)
BINDING = re.compile(
    r"\b(?:shall|article|clause|part(?:y|ies)|signator\w+|each|either|in force|under the|guarantee[ds]?|obliged?|attacked|per cent|%)\b",
    re.IGNORECASE,
)
DEPENDENT = re.compile(r"\b(?:where|which|who|whom|that|whether|what|if|when|how|why)\b[^,;:]{0,40}$", re.IGNORECASE)
FORMAL = re.compile(
    r"\bmust (?:also |first |then |in turn )?(?:agree|consult|notify|inform|obtain|seek|approve|ratify|consent"
    r"|be (?:ratified|approved|renewed|passed|signed|notified|consulted|informed|registered|countersigned))\b",
    re.IGNORECASE,
)
"""What a law or a pact demands, in the report's own words."""
PERMITS = re.compile(r"\bno longer (?:need|have to|require|be (?:required|obliged|allowed|able))\b", re.IGNORECASE)
"""What a new rule frees people from."""
RECALLED = re.compile(
    r"\b(?:it|this) (?:should|must) (?:also )?be (?:recalled|noted|added|remembered|said|stressed|emphasi[sz]ed|mentioned)\b", re.IGNORECASE
)
SUPPOSED = re.compile(
    r"^\W*(?:and |but )?(?:if|unless|when|once|as long as|so long as|should) [^.;]{5,120}, [^.;]{2,60}\b(?:will|won[’']t|is going to)\b",
    re.IGNORECASE,
)
CLOCK = re.compile(r"^\W*[0-2]?\d[.:h][0-5]\d\b(?: ?[ap]\.?m\.?)?\W*")
"""The time of day that opens an entry of a live blog."""
OWN_FEAR = re.compile(r"\b(?:i|we) (?:fear|think|believe|suspect|hope|doubt not)\b", re.IGNORECASE)
FUTURE = re.compile(r"\b(?:will|won['’]t|going to|shall|to be|to [a-z]{3,})\b")
WILL = re.compile(r"\b(?:will|won['’]t|going to)\b")
PREDICTING = frozenset("think believe expect predict forecast foresee anticipate reckon guess bet".split())
LEARNED = ("analyst", "expert", "professor", "historian", "economist", "scholar", "researcher", "scientist", "lecturer", "fellow", "strategist")
OURS = frozenset({"our_take", "guess"})
OF_ESSAYS = frozenset({"norms", "drift", "all_and_none", "on_paper", "stance", "as_if", "moral", "no_such", "types", "turns"})
"""Marks that count only where a text speaks for itself, not in the report of an agency."""


def find_judgements(passage: Passage, statements: list[Statement], context: Context, *, essay: bool) -> list[Finding]:
    """Return the writer's opinions and forecasts in a sentence, and the forecasts of experts; what else is marked as somebody's words is none."""
    if passage.sentence.heading or passage.speaker is not None:
        return []
    text = context.text[passage.start : passage.end]
    plain = text
    for quotation in passage.quotations:
        first, last = max(0, quotation.start - passage.start), min(len(text), quotation.end - passage.start)
        plain = plain[:first] + " " * (last - first) + plain[last:]
    flat = CLOCK.sub(lambda m: " " * len(m.group()), plain.replace("\n", " ").replace("\r", " "))
    if foretold := _foretold(statements, context):
        return foretold
    answering = context.answering
    marks = {kind: list(context.lexicon.cues_in(kind, flat)) for kind in ("opinion", "forecast")}
    for kind, ours in (("opinion", True), ("forecast", True), ("forecast", False), ("opinion", False)):
        for match, entry in marks[kind]:
            if (
                (kind == "forecast" and flat.rstrip().endswith("?"))
                or (entry.id in OURS) != ours
                or (entry.id in OF_ESSAYS and not essay)
                or (kind == "opinion" and ours and _foreseen(flat, marks["forecast"]))
                or not _judges(entry.id, match, flat, passage)
            ):
                continue
            place = passage.start + match.start()
            if any(s.start <= place < s.end for s in statements) or any(s.start <= place < s.end for s in context.scopes):
                continue
            if answering is not None and kind == "opinion":
                return []
            holder = answering.name if answering is not None else None
            return [Finding(kind, {"holder": holder}, passage.start, passage.end, f"{kind}/{entry.id}")]  # type: ignore[arg-type]
    if answering is not None:
        return []
    if essay and not statements and SUPPOSED.search(flat) and not BINDING.search(flat) and not _dated(passage):
        return [Finding("forecast", {"holder": None}, passage.start, passage.end, "forecast/supposed")]
    if (
        flat.rstrip().endswith("?")
        and essay
        and not statements
        and QUESTION.search(plain.replace("\n", " "))
        and len(flat.split()) > 3
        and not _answered(passage, context)
    ):
        return [Finding("opinion", {"holder": None}, passage.start, passage.end, "opinion/question")]
    return []


OPEN_QUESTIONS = re.compile(r"^[^\S\n]*[A-Z][^\n?.!]{3,140}\?(?=\s+\S)", re.MULTILINE)
"""Questions that open a line, with something after them."""
ENOUGH_QUESTIONS = 3
"""Of these, as many make a report one of questions with their answers."""


def _judges(name: str, match: re.Match[str], flat: str, passage: Passage) -> bool:
    """Whether the words of a mark are meant as a judgement or a prediction here."""
    if name == "norms":
        return not (
            match.group()[0].isupper()
            or FORMAL.match(flat, match.start())
            or LEGAL.search(flat[: match.end() + 12])
            or DEPENDENT.search(re.sub(r"^\W*(?:That|This)\b", "", flat[: match.start()]))
            or RECALLED.search(flat)
            or _dated(passage)
        )
    if name in {"drift", "some_day"}:
        return not BINDING.search(flat) and not PERMITS.search(flat) and not (name == "drift" and _dated(passage, passage.start + match.start()))
    if name == "likely":
        return not DEPENDENT.search(flat[: match.start()]) or "that" in flat[: match.start()].split()[:2]
    return True


def _foreseen(flat: str, marks: list[tuple[re.Match[str], Entry]]) -> bool:
    """Whether what the writer himself fears or thinks is what will be, by a day that he gives ("Within ten years, I fear, it will be gone")."""
    return OWN_FEAR.search(flat) is not None and any(entry.id == "some_day" and WILL.search(match.group()) for match, entry in marks)


def _dated(passage: Passage, behind: int = 0) -> bool:
    """Whether a sentence gives a day, behind a place of the text if one is given."""
    tokens = passage.parse.tokens
    return any(isinstance(e, NounPhrase) and e.date and e.date.value and tokens[e.start].start >= behind for e in passage.parse.elements)


def _answered(passage: Passage, context: Context) -> bool:
    """Whether a question is put by an interviewer or a reader, or is answered at once."""
    opening = context.text.rfind("\n", 0, passage.start) + 1
    if not context.text[opening : passage.start].strip() and len(OPEN_QUESTIONS.findall(context.text)) >= ENOUGH_QUESTIONS:
        return True
    return ASKED.match(context.text, opening) is not None or PLAIN_ANSWER.match(context.text, passage.end) is not None


def _foretold(statements: list[Statement], context: Context) -> list[Finding]:
    """What an expert, or somebody without an office, says will happen."""
    for one in statements:
        if one.verb not in PREDICTING or one.content is None or one.negated or one.speaker.sort not in {"person", "crowd"}:
            continue
        learned = any(word in (one.speaker.role or one.speaker.name).casefold() for word in LEARNED)
        if one.speaker.codes and not learned:
            continue
        said = context.text[one.content[0] : one.content[1]].strip()
        own_plan = said.startswith("to ")
        if not own_plan and (FUTURE if one.verb in {"expect", "anticipate", "predict", "forecast", "foresee"} else WILL).search(said):
            holder = one.speaker.names if one.speaker.members else one.speaker.name
            return [Finding("forecast", {"holder": holder}, one.start, one.end, "forecast/expert")]
    return []
