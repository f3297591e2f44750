"""Interviews: lines that ask, lines that answer, and who answers."""

import re

from ..naming.actors import Actor

QUESTION = re.compile(r"^[ \t*_]*Q(?:uestion)?\d?[*_]*[.:)]", re.MULTILINE | re.IGNORECASE)
ANSWER = re.compile(r"^[ \t*_]*A(?:nswer)?\d?[*_]*[.:)]", re.MULTILINE | re.IGNORECASE)
ASKING = re.compile(
    r"\s*(?:,[^,]{3,60},)?\s*(?:has |had )?(?:(?P<asks>ask|interview|put)|(?:spoke|speaks|talked|talks|sat down) (?:to|with) |met )", re.IGNORECASE
)

GRANTING = re.compile(
    r"\b(?:(?:spoke|speaks|spoken|talked|talks|sat down) (?:to|with)|told|met|answered) "
    r"(?:us|me|our (?:\w+ )?(?:reporter|correspondent|paper|questions))\b"
    r"|\b(?:our (?:\w+ )?(?:reporter|correspondent)|we|I) (?:spoke|talked|sat down|met|put) ",
    re.IGNORECASE,
)
"""That somebody answers the questions that follow ("spoke to us in Tbilisi")."""
INTRODUCED = re.compile(r"^(?P<name>[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+){1,2}) (?:has|is|was|had)\b", re.MULTILINE)


def answers(text: str) -> list[tuple[int, int]]:
    r"""Return the stretches of a text that answer a question, where it is an interview with marked questions and answers.

    >>> text = "Q. Is it good?\nA. It is news.\nQ. Why?\nA. It is long.\n"
    >>> [text[a:b] for a, b in answers(text)]
    ['A. It is news.\n', 'A. It is long.\n']
    """
    asked = [m.start() for m in QUESTION.finditer(text)]
    if len(asked) < 2:
        return []
    ends = [*asked[1:], len(text)]
    found = []
    for start, end in zip(asked, ends, strict=True):
        answer = ANSWER.search(text, start, end)
        if answer:
            found.append((answer.start(), end))
    return found


def grants(sentence: str) -> bool:
    """Whether a sentence says that somebody in it answers questions.

    >>> grants("A former minister, who gave no name, spoke to us in Oslo."), grants("The minister spoke in Oslo.")
    (True, False)
    """
    return GRANTING.search(sentence) is not None


def answerer(text: str, cast: tuple[Actor, ...], before: int) -> Actor | None:
    """Return who is interviewed: the first of those named before the questions who does not ask."""
    named = []
    told = [Actor("person", m["name"]) for m in INTRODUCED.finditer(text, 0, before)]
    for person in [*cast, *(one for one in told if one.name not in {p.name for p in cast})]:
        place = text.find(person.name, 0, before)
        opening = text[max(0, place - 4) : place].casefold()
        asking = ASKING.match(text, place + len(person.name))
        asks = asking is not None and (asking["asks"] or any(text.startswith(other.name, asking.end()) for other in cast))
        if place >= 0 and not asks and not opening.endswith("by "):
            named.append((place, person))
    return min(named, key=lambda one: one[0])[1] if named else None
