"""Interviews: lines that ask, lines that answer, and who answers."""

import re

from ..naming.actors import Actor

QUESTION = re.compile(r"^[ \t*_]*Q(?:uestion)?\d?[*_]*[.:)]", re.MULTILINE | re.IGNORECASE)
ANSWER = re.compile(r"^[ \t*_]*A(?:nswer)?\d?[*_]*[.:)]", re.MULTILINE | re.IGNORECASE)
ASKING = re.compile(
    r"\s*(?:,[^,]{3,60},)?\s*(?:has |had )?(?:(?P<asks>ask|interview|put)|(?:spoke|speaks|talked|talks|sat down) (?:to|with) |met )", re.IGNORECASE
)

ASKED = re.compile(r"^[ \t*_]*(?![“\"'‘])[^\n]{2,300}\?[*_]*[ \t]*\n", re.MULTILINE)
"""A line that is a question and nothing more."""
OWN = re.compile(r"\b(?:I|I[’'](?:m|ve|d|ll)|my|My|me)\b")
QUOTED = re.compile(r"“[^”]*”|\"[^\"\n]*\"")
ENOUGH = 3
"""Of such lines, as many make an interview."""
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
        return _unmarked(text)
    ends = [*asked[1:], len(text)]
    found = []
    for start, end in zip(asked, ends, strict=True):
        answer = ANSWER.search(text, start, end)
        if answer:
            found.append((answer.start(), end))
    return found


def _unmarked(text: str) -> list[tuple[int, int]]:
    r"""Return the stretches between lines that are a question each, if what stands there is told by an "I".

    >>> text = "A talk\nWhy?\nI like it.\nReally?\nMy wife does, too.\nAnd now?\nI go home.\n"
    >>> [text[a:b] for a, b in answers(text)]
    ['I like it.\n', 'My wife does, too.\n', 'I go home.\n']
    """
    asked = list(ASKED.finditer(text))
    if len(asked) < ENOUGH:
        return []
    ends = [*(m.start() for m in asked[1:]), len(text)]
    found = [(m.end(), end) for m, end in zip(asked, ends, strict=True) if text[m.end() : end].strip()]
    own = sum(OWN.search(QUOTED.sub("", text[start:end])) is not None for start, end in found)
    return found if own > 1 and own * 3 >= len(found) else []


NAME = r"[A-ZÀ-Þ][\w’'-]+(?: (?:[A-ZÀ-Þ][\w’'-]+|al|bin|de|van|von)){1,3}"
OPENING = re.compile(rf"(?P<name>{NAME}),? (?:[a-z]+s|is|was|has|had|the|an?|who|\d\d)\b")
"""How a line tells who somebody is ("Nune Berg teaches strategy at the university")."""
QUOTES = '“"‘«'


def quoted_answers(text: str, cast: tuple[Actor, ...]) -> tuple[Actor, int, int] | None:
    r"""Return who answers, in quotation marks, questions that are a line each, and from where to where; the line before says who that is.

    >>> text = "A talk\n\nAnn Ray teaches law.\n\nWhy?\n“It is cheap.”\n\nAnd now?\n“Nothing.”\n"
    >>> who, start, end = quoted_answers(text, ())
    >>> who.name, text[start:end].split("\n")[0]
    ('Ann Ray', '“It is cheap.”')
    """
    asked = [m for m in ASKED.finditer(text) if text[m.end() :].lstrip()[:1] in QUOTES]
    if len(asked) < 2:
        return None
    before = text[: asked[0].start()].rstrip()
    line = before[before.rfind("\n") + 1 :]
    opening = OPENING.match(line)
    known = [one for one in cast if one.name in line or (opening is not None and one.name == opening["name"])]
    named = known[-1] if known else Actor("person", opening["name"]) if opening is not None else None
    rest = text[asked[-1].end() :]
    end = text.find("\n", asked[-1].end() + len(rest) - len(rest.lstrip()))
    return (named, asked[0].end(), end if end > 0 else len(text)) if named is not None else None


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
