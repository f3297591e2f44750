"""Saying in more words than one: "made clear", "brushed aside", "poured scorn on", "issued a warning that"."""

from ..syntax.phrases import VerbGroup
from ..words.tokens import Token

_THAT = frozenset({"that"})
IDIOMS: dict[str, tuple[str, ...]] = {
    "make": ("no secret of", "no bones about", "clear", "plain", "it clear", "it plain", "known", "it known"),
    "leave": ("no doubt that", "little doubt that"),
    "let": ("it be known", "it be understood", "slip"),
    "go": ("on record", "on the record", "public with"),
    "brush": ("off", "aside", "away"),
    "shrug": ("off",),
    "wave": ("away", "aside", "off"),
    "laugh": ("off",),
    "pour": ("scorn on", "cold water on"),
    "heap": ("scorn on", "praise on", "blame on"),
    "speak": ("out against", "out for", "in favour of", "in favor of", "warmly of", "highly of"),
    "take": ("the view", "the position", "the line", "a dim view", "issue with", "exception to", "aim at", "a swipe at", "to task"),
    "hold": ("the view", "out hope", "out the prospect"),
    "come": ("out against", "out in favour", "out in favor", "out in support"),
    "call": ("into question", "in question"),
    "cast": ("doubt on", "doubt upon", "doubts on"),
    "lay": ("the blame on", "blame on", "the blame at"),
    "hit": ("out at", "back at"),
    "lash": ("out at",),
    "poke": ("fun at",),
    "sound": ("a warning", "the alarm", "a note of", "a cautious note", "an alarm"),
    "put": ("the blame on", "blame on"),
    "pin": ("the blame on", "blame on"),
}
"""Verbs with the words that make them verbs of saying."""
AWAY: dict[str, frozenset[str]] = {
    "write": frozenset({"off", "down"}),
    "call": frozenset({"off", "up", "in", "back"}),
    "hold": frozenset({"off", "up", "on", "back", "out", "together"}),
    "read": frozenset({"up"}),
    "put": frozenset({"off", "up", "down", "out", "together"}),
    "want": frozenset({"in", "out", "back"}),
    "back": frozenset({"down", "out", "away", "off"}),
    "cast": frozenset({"off", "aside", "around"}),
    "press": frozenset({"ahead", "on"}),
    "push": frozenset({"ahead", "on"}),
    "speak": frozenset({"for"}),
    "report": frozenset({"for"}),
    "answer": frozenset({"for"}),
    "play": frozenset({"on", "off", "host", "for"}),
    "sum": frozenset({"to"}),
    "think": frozenset({"better", "twice", "again", "hard"}),
}
"""Words after verbs of saying that make them verbs of something else ("wrote off a debt", "wants in", "speaks for itself")."""
NOUNS = frozenset("warning assurance assurances denial statement undertaking pledge promise reminder word".split())
PUSHING = frozenset({"brush", "wave", "shrug", "laugh"})
CLAIMS = frozenset(
    """
        objection objections charge charges claim claims concern concerns worries fears criticism question questions warning warnings idea suggestion
        suggestions report reports rumour rumours doubts complaint complaints allegation allegations threat threats it them this that
    """.split()
)
"""What is brushed aside in words."""
GIVING = frozenset({"issue", "give", "repeat", "offer", "deliver", "send"})


def turned(tokens: list[Token], verb: VerbGroup) -> bool:
    """Whether a word after a verb of saying makes it one of doing, or what is wished is left out ("if it wanted to").

    >>> from foedus.reading.words.tokens import tokenize
    >>> turned(tokenize("He wrote off the debt."), VerbGroup(1, 2, ("write",), "past", True, False, False, None, False))
    True
    """
    after = tokens[verb.end].low if verb.end < len(tokens) else ""
    closed = after == "to" and verb.end + 1 < len(tokens) and tokens[verb.end + 1].text in {":", ".", ",", ";", "?", "—", "–"}
    return closed or any(after in AWAY.get(lemma, ()) for lemma in verb.lemmas)


def idiom(tokens: list[Token], verb: VerbGroup) -> str | None:
    """Return the verb of an idiom of saying that begins at a verb group, or nothing.

    >>> from foedus.reading.words.tokens import tokenize
    >>> idiom(tokenize("He brushed aside the report."), VerbGroup(1, 2, ("brush",), "past", True, False, False, None, False))
    'brush'
    """
    if verb.passive or verb.infinitive or verb.bare_participle or verb.gerund:
        return None
    after = " ".join(t.low for t in tokens[verb.end : verb.end + 4])
    for lemma in (name for form in verb.lemmas for name in (form, form.removesuffix("ed"), form.removesuffix("d"))):
        if any(after == words or after.startswith(words + " ") for words in IDIOMS.get(lemma, ())):
            return lemma
        if lemma in PUSHING and (far := [t.low for t in tokens[verb.end : verb.end + 7]]) and not CLAIMS.isdisjoint(far):
            away = next((n for n, word in enumerate(far) if word in IDIOMS[lemma] or not word.isalpha()), 0)
            if away > 0 and far[away] in IDIOMS[lemma] and not CLAIMS.isdisjoint(far[:away]):
                return lemma  # "waves the objection away"
        if lemma in GIVING:
            words = [t.low for t in tokens[verb.end : verb.end + 5]]
            noun = next((n for n, word in enumerate(words) if word in NOUNS), None)
            if noun is not None and noun + 1 < len(words) and words[noun + 1] in _THAT:
                return lemma
    return None
