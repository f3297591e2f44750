"""Auxiliaries put back to their verbs: "had in Moscow concluded", "Never has Japan sold", "Only then did the two capitals agree"."""

from ..words.inversion import opening
from ..words.tokens import Token
from .governing import OFTEN
from .phrases import Element, Mark, NounPhrase, VerbGroup

AUXILIARIES = frozenset({(), ("do",), ("have",), ("be",)})
UNCHANGING = frozenset("let put set cut hit cost spread quit shed split".split())
"""Verbs whose participle is like the base."""
REACH = 6
"""How many elements the subject may take."""


def join_split(elements: list[Element], tokens: list[Token]) -> None:
    """As in "had in Moscow concluded", "may, however, use": give the verb its auxiliary back."""
    for at, verb in enumerate(elements):
        auxiliary = isinstance(verb, VerbGroup) and verb.lemmas in {(), ("have",), ("be",)} and verb.end - verb.start == 1 and not verb.infinitive
        if not auxiliary or not isinstance(verb, VerbGroup):
            continue
        following = next((n for n in range(at + 1, min(at + 6, len(elements))) if isinstance(elements[n], VerbGroup)), None)
        if following is None:
            continue
        other = elements[following]
        assert isinstance(other, VerbGroup)
        between = elements[at + 1 : following]
        plain = all(
            (isinstance(e, NounPhrase) and (e.preposition or e.date))
            or (isinstance(e, Mark) and e.sort == "comma")
            or (isinstance(e, NounPhrase) and (tokens[e.start].low in {"however", "though"} or tokens[e.end - 1].low in OFTEN))
            for e in between
        )
        lone = other.end - other.start == 1 and not other.gerund
        lone = lone and sum(isinstance(e, Mark) for e in between) != 1  # one comma closes a clause: "which is not in the EU, adopted"
        if not between or not plain or not lone:
            continue
        if (verb.modal and other.form == "base") or (not verb.modal and other.form in {"past", "participle"}):
            other.start = verb.start
            other.finite, other.bare_participle, other.infinitive = True, False, False
            other.modal, other.perfect = verb.modal, "have" in verb.lemmas
            other.passive = "be" in verb.lemmas
            elements[at : following + 1] = [e for e in between if not isinstance(e, Mark)] + [other]
            return


def join_inverted(elements: list[Element], tokens: list[Token]) -> None:
    """Give a verb the auxiliary that stands before its subject, where something put first has turned the clause round.

    A question keeps its order: whether it is one is told by it.
    """
    if tokens[-1:] and tokens[-1].text == "?":
        return
    for at, ahead in enumerate(elements[:-2]):
        lone = isinstance(ahead, VerbGroup) and ahead.lemmas in AUXILIARIES and not ahead.infinitive and ahead.end - ahead.start == 1
        turned = opening(tokens, ahead.start) if lone else ""
        found = _verb_after(elements, at) if turned else None
        if found is None or not isinstance(ahead, VerbGroup):
            continue
        verb = elements[found]
        assert isinstance(verb, VerbGroup)
        right = {"base"} if ahead.modal or "do" in ahead.lemmas else {"past", "participle"}
        if verb.form not in right and not ("have" in ahead.lemmas and UNCHANGING & set(verb.lemmas)):
            continue
        verb.modal, verb.perfect, verb.passive = ahead.modal, "have" in ahead.lemmas, verb.passive or "be" in ahead.lemmas
        verb.finite, verb.bare_participle = True, False
        verb.negated = turned == "denied"
        del elements[at]
        return


def _verb_after(elements: list[Element], at: int) -> int | None:
    """The place of the verb whose subject begins right after an auxiliary."""
    first = elements[at + 1]
    if not isinstance(first, NounPhrase) or first.preposition or first.date:
        return None
    for n in range(at + 2, min(at + 2 + REACH, len(elements))):
        one = elements[n]
        if isinstance(one, VerbGroup):
            return n if one.finite or one.bare_participle else None
        if isinstance(one, Mark) and one.sort not in {"and", "comma", "adverb"}:
            return None
    return None
