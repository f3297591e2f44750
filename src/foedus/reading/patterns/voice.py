"""The writer's own voice: judgements that no phrase marks, told by many small marks weighed together.

One evaluative word makes no opinion, nor does one metaphor; but "The railway is a shining monument" has a loud word, likens a thing to
another, gives no name and no number, and tells of nothing that was done. Each mark has its points; a sentence with enough of them judges.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from ..discourse.passages import Passage
from ..findings import Finding
from ..saying.attribution import Statement
from ..syntax.phrases import VerbGroup
from .context import Context

NEGATIVES = frozenset("no not never nobody nothing none neither nor cannot nowhere without don't doesn't isn't won't can't".split())
FIRST, OURS = frozenset({"i", "my"}), frozenset({"we", "our", "ours"})
SUPPOSING = frozenset({"would", "could", "might"})
BINDING = frozenset("should must ought can may cannot can't".split())
WILL = frozenset({"will", "won't", "shall"})
TELLING = frozenset({"opinion", "forecast", "transfer", "agreement", "sanction", "obligation", "event", "visit", "accession"})
"""What a sentence may tell of, so that it is weighed no more."""
VOICES = ("praise_and_blame", "better_and_worse", "loud", "homely", "feeling", "softening", "sweeping")
"""The tables of words that a writer's voice is told by."""
COMPARING = re.compile(
    r"\b(?:more|less|better|worse|rather|other|fewer|sooner|\w{3,}er) than\b(?! \d)|\bas \w+ as\b(?! \d)|\bas much as\b|\bso \w+ (?:that|as)\b"
    r"|\btoo \w+ (?:to|for)\b|\bmore \w+ \w+ than\b|\bmore (?:to|of|for|in|a) [^.;]{2,40} than\b"
    r"|, as \w+ (?:do|does|did|always|usually|often|must)\b|\bas (?:other|most|some) people\b|\bthe way (?:\w+ ){1,2}(?:do|does|did)\b",
    re.IGNORECASE,
)
HIGHEST = re.compile(r"\bthe (?!larg|bigg|lat|long|high|low|earli|near|young|old|west|rest|great)(?:most|least|best|worst|\w{3,}est) ", re.IGNORECASE)
CLEFT = re.compile(
    r"^\W*(?:and |but )?it (?:is|was) (?:not )?(?:[a-z]+ ){1,4}(?:who|that) "
    r"|^\W*(?:and |but )?(?:what|all) [^.;?]{3,60} (?:is|was|are|were) (?!that\b)",
    re.IGNORECASE,
)
"""What somebody does or has "is" something ("What it received in return was applause"); it "is" somebody who does it."""
EMPHATIC = re.compile(
    r"\b(?:no|not|never|nothing|nobody|none|neither|without)\b[^.;]{0,60}\b(?:at all|an? single|whatever|whatsoever|nobody|anyone|anybody|ever"
    r"|in the least|alone|yet)\b|\bthat (?:nobody|no one|no \w+) (?:has|have|had|can|will|could|would|ever)\b"
    r"|\b(?:nobody|no one) (?:has|had) (?:ever )?\w+\b",
    re.IGNORECASE,
)
LIKENING = re.compile(
    r"\b(?:is|are|was|were|be|remains?|makes?|becomes?|became) (?:\w+ly |still |only |also |perhaps |not |hardly |but |just )*(?:a|an|no|the) "
    r"(?!first|last|second|third|same|next|only|latest|largest|\w+th\b)",
    re.IGNORECASE,
)
SELFBLAME = re.compile(r"\b(?:has|have|had|having) (?:only )?(?:(?:it|him|her)self|themselves|nobody(?: else)?) to (?:thank|blame)\b", re.IGNORECASE)
RANKED = re.compile(r"\bthe (?:first|last|latest|largest|biggest|second|third|only|\w+th)\b", re.IGNORECASE)
QUANTITY = re.compile(r"\d|\b(?:million|billion|hundreds?|thousands?|dozens?)\b", re.IGNORECASE)
HOUSEKEEPING = re.compile(
    r"^\W*(?:we|one) (?:(?:may|can|might|could|know|knows|saw|met|asked|found|will|did)\b|(?:are|have|has) (?:now )?\w+(?:ing|ed)\b)"
    r"|^\W*(?:consider|look|take|ask|note|imagine|recall|listen|and then there|there (?:is|are)|here|it is tempting)\b"
    r"|\b(?:the )?(?:writer|author|columnist)s? (?:is|was|has|teaches|writes|served|are)\b|\bwe (?:will|shall) leave (?:it|you) \w+"
    r"|\b(?:(?:this|our|the) (?:page|blog|coverage|live)|that is all|thank you|reporting by|first published|readers?|viewers|listeners?|subscribe"
    r"|enquiries|inquiries|editors?|illustration|photo|archive|share this)\b",
    re.IGNORECASE,
)
"""How a writer speaks of his report and to his readers, or opens what he only tells."""
FOOTER = re.compile(
    r"\W*(?:(?:the|this) (?:writer|author|columnist|story|article|report|column|essay|piece|text|page)\b|reporting by|edited by|editing by"
    r"|additional reporting|photo|image|illustration|translat|source|with (?:files|material|reporting)|first published|all times|follow us|read more"
    r"|share|subscribe|contact|enquiries|inquiries|end of|ends\b|—|\(|\*|\[|#|©)",
    re.IGNORECASE,
)
"""How a line under a report begins."""
SHORTEST = 25
"""Letters of the shortest line that is no such line."""
POINTS = {
    "selfblame": 4,
    "loud": 3,
    "viewing": 3,
    "praise_and_blame": 2,
    "better_and_worse": 2,
    "feeling": 2,
    "personified": 2,
    "homely": 2,
    "first_person": 2,
    "likening": 2,
    "cleft": 2,
    "will": 2,
    "supposing": 2,
    "binding": 2,
    "no_names": 2,
    "last": 2,
    "column": 2,
    "worth_told": 1,
    "highest": 1,
    "comparing": 1,
    "emphatic": 1,
    "negative": 1,
    "sweeping": 1,
    "softening": 1,
    "homely_twice": 1,
    "loud_twice": 1,
    "no_capitals": 1,
    "judged": 1,
    "judged_often": 1,
    "opens": 1,
    "closes": 1,
    "essay": 1,
    "copula": 1,
    "no_states": -1,
    "person": -1,
    "tiny": -1,
    "fact_verb": -1,
    "of_states": -1,
    "of_states_twice": -1,
    "ranked": -2,
    "quantity": -2,
    "no_verb": -2,
}
"""How much each mark speaks for the writer's voice, or against it: twice the weight that a regression on the open sets gives it, rounded."""
ENOUGH = 7
IN_PHRASES = 7
"""The points of all marks that are phrases, not words, but one."""
LONG = 300
"""After how many characters the last sentence of a text is its conclusion."""
TINY = 5
OFTEN = 3


@dataclass(frozen=True, slots=True)
class Place:
    """Where a sentence stands, and in what kind of text."""

    column: bool
    """The text calls itself an opinion."""
    essay: bool
    """It is no report of an agency."""
    opens: bool
    """It opens its paragraph."""
    closes: bool
    """It closes it."""
    last: bool
    """It is the last of the text."""
    after: bool
    """It stands under the report, among the lines on its writer and its sources."""
    viewing: bool
    """It stands under a label such as "Our view"."""
    judged: int
    """How many judgements with a phrase for them came before."""


def place_of(passage: Passage, context: Context, end: int, *, column: bool, essay: bool, viewing: bool) -> Place:
    """Return where a sentence stands in a text whose report ends at ``end``."""
    text = context.text
    opens = passage.sentence.first or "\n" in text[max(0, passage.start - 2) : passage.start]
    after = text[passage.end : passage.end + 3]
    return Place(
        column=column and essay,
        essay=essay,
        opens=opens,
        closes=not opens and ("\n" in after or not after.strip()),
        last=LONG < passage.start < end <= passage.end,
        after=passage.start >= end,
        viewing=viewing,
        judged=sum(f.kind == "opinion" and f.rule != "opinion/voice" for f in context.findings),
    )


def end_of(text: str) -> int:
    r"""Return where the report ends that a text holds: before the lines under it on its writer and its sources.

    >>> end_of("So it ends.\n\nThe writer teaches law.")
    11
    """
    end = len(text.rstrip())
    while (line := text.rfind("\n", 0, end) + 1) and (FOOTER.match(text, line) or end - line < SHORTEST):
        end = len(text[:line].rstrip())
    return end


def find_voice(
    passage: Passage, statements: list[Statement], context: Context, known: list[Finding], placed: Callable[[Passage], Place]
) -> list[Finding]:
    """Return the writer's judgement in a sentence whose marks weigh enough, if it tells of no fact and nobody else is heard in it."""
    unspoken = not statements and not passage.quotations and context.answering is None and passage.speaker is None
    if passage.sentence.heading or not unspoken or any(f.kind in TELLING for f in known):
        return []
    if not context.salience.counts or any(s.start < passage.end and passage.start < s.end for s in context.scopes):
        return []  # a report that has named no state yet judges other things
    text = context.text[passage.start : passage.end].replace("\n", " ")
    if text[-1] in "?:" or (place := placed(passage)).after:
        return []
    if sum(POINTS[mark] for mark in marks_of(passage, context, text, place)) < ENOUGH or HOUSEKEEPING.search(text):
        return []
    kind = "forecast" if any(verb.modal in WILL for _, verb in passage.parse.verbs()) else "opinion"
    return [Finding(kind, {"holder": None}, passage.start, passage.end, f"{kind}/voice")]  # type: ignore[arg-type]


def marks_of(passage: Passage, context: Context, text: str, place: Place) -> set[str]:
    """Return the marks of a sentence: those of a voice, and those of a fact; phrases are looked for where they can still tip the scales."""
    parse, words, table = passage.parse, passage.parse.words, context.lexicon.words
    names = [m.actor for m in parse.mentions if not m.anaphor]
    first = next((e for e in parse.elements if isinstance(e, VerbGroup) and e.finite), None)
    worth = {name: len(words & table(name)) for name in VOICES}
    of_states = len(words & table("of_states"))
    copula = first is not None and first.copula
    own = words & OURS or (words & FIRST and (first is None or first.form != "past"))
    marks: dict[str, object] = {
        **worth,
        "homely_twice": worth["homely"] > 1,
        "loud_twice": worth["loud"] > 1,
        "worth_told": copula and (worth["praise_and_blame"] or worth["better_and_worse"] or worth["loud"]),
        "fact_verb": words & table("done"),
        "of_states": of_states,
        "of_states_twice": of_states > 1,
        "column": place.column,
        "essay": place.essay,
        "opens": place.opens,
        "closes": place.closes,
        "last": place.last,
        "viewing": place.viewing,
        "judged": place.judged,
        "judged_often": place.judged >= OFTEN,
        "tiny": sum(t.kind != "mark" for t in parse.tokens) <= TINY,
        "copula": copula,
        "no_verb": first is None,
        "personified": first is not None and _personified(passage, first, table("feeling")),
        "negative": words & NEGATIVES,
        "first_person": own,
        "supposing": words & SUPPOSING,
        "binding": words & BINDING,
        "will": words & WILL,
        "no_names": not names,
        "no_states": not any(actor.codes for actor in names),
        "person": any(actor.sort == "person" for actor in names),
        "no_capitals": not any(t.capital and t.kind in {"word", "abbr"} for t in parse.tokens[1:]),
    }
    told = {mark for mark, found in marks.items() if found}
    if sum(POINTS[mark] for mark in told) + IN_PHRASES < ENOUGH and not words & {"blame", "thank"}:
        return told
    phrases: dict[str, object] = {
        "quantity": QUANTITY.search(text),
        "cleft": CLEFT.search(text),
        "comparing": COMPARING.search(text),
        "highest": HIGHEST.search(text),
        "emphatic": EMPHATIC.search(text),
        "likening": LIKENING.search(text),
        "selfblame": SELFBLAME.search(text),
        "ranked": RANKED.search(text) and not words & SUPPOSING,
    }
    return told | {mark for mark, found in phrases.items() if found}


def _personified(passage: Passage, verb: VerbGroup, feelings: frozenset[str]) -> bool:
    """Whether a state does what only people do ("Berlin swallowed it")."""
    subject = passage.parse.subject(passage.parse.elements.index(verb))
    state = subject is not None and subject.head is not None and subject.head.sort in {"state", "body", "organisation", "group"}
    return state and passage.parse.tokens[verb.end - 1].low in feelings
