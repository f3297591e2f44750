"""Saying in more words than one: "made clear", "brushed aside", "poured scorn on", "issued a warning that"."""

from .phrases import VerbGroup
from .tokens import Token

_THAT = frozenset({"that"})
IDIOMS: dict[str, tuple[str, ...]] = {
    "make": ("clear", "plain", "it clear", "it plain", "known", "it known"),
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
    "take": ("issue with", "exception to", "aim at", "a swipe at", "to task"),
    "hit": ("out at", "back at"),
    "lash": ("out at",),
    "poke": ("fun at",),
    "sound": ("a warning", "the alarm", "a note of", "a cautious note", "an alarm"),
    "lay": ("the blame on", "blame on"),
    "put": ("the blame on", "blame on"),
    "pin": ("the blame on", "blame on"),
}
"""Verbs with the words that make them verbs of saying."""
NOUNS = frozenset("warning assurance assurances denial statement undertaking pledge promise reminder word".split())
GIVING = frozenset({"issue", "give", "repeat", "offer", "deliver", "send"})


def idiom(tokens: list[Token], verb: VerbGroup) -> str | None:
    """Return the verb of an idiom of saying that begins at a verb group, or nothing.

    >>> from .tokens import tokenize
    >>> idiom(tokenize("He brushed aside the report."), VerbGroup(1, 2, ("brush",), "past", True, False, False, None, False))
    'brush'
    """
    if verb.passive or verb.infinitive or verb.bare_participle:
        return None
    after = " ".join(t.low for t in tokens[verb.end : verb.end + 4])
    for lemma in (name for form in verb.lemmas for name in (form, form.removesuffix("ed"), form.removesuffix("d"))):
        if any(after == words or after.startswith(words + " ") for words in IDIOMS.get(lemma, ())):
            return lemma
        if lemma in GIVING:
            words = [t.low for t in tokens[verb.end : verb.end + 5]]
            noun = next((n for n, word in enumerate(words) if word in NOUNS), None)
            if noun is not None and noun + 1 < len(words) and words[noun + 1] in _THAT:
                return lemma
    return None
