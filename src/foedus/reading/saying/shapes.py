"""The shape of what is said: what follows a verb of saying, or stands before it."""

from ..discourse.passages import Passage
from ..reference.accused import CHARGED
from ..syntax.phrases import Element, Mark, NounPhrase, VerbGroup
from .speakers import is_tail

DESCRIBING = frozenset("describe portray depict characterise characterize dismiss hail praise denounce condemn regard view reject".split())
EXPLICIT = frozenset(
    """
        want wish intend know learn understand agree continue sum share press back cast maintain hear observe submit hold show signal read
        view regard judge release publish cite mention find conclude
    """.split()
)
"""Verbs after which a clause counts only with "that"."""


def complement(passage: Passage, at: int, verb: VerbGroup, *, hearer: bool = False) -> str:
    """What follows the verb: clause, infinitive, quote, gerund, object, preposition or nothing; "before" if what is said precedes."""
    elements = passage.parse.elements
    rest = elements[at + 1 :]
    seen_object = False
    for n, one in enumerate(rest):
        if isinstance(one, Mark):
            if one.sort == "quote":
                return "quote"
            if one.text == "if" and seen_object:
                break
            if one.text == "that" and seen_object and EXPLICIT.intersection(verb.lemmas):
                return "object"  # "wanted an end to the embargo that Sweden had imposed"
            if (one.sort == "subordinator" and one.text in {"that", "whether", "if"}) or one.text in {"how", "why", "what"}:
                return "clause"
            if n == 0 and one.sort == "comma" and _resumed(rest):
                return "clause"
            if n == 0 and one.sort == "relative" and one.text == "that":
                return "clause"
            if n == 0 and one.sort == "subordinator" and one.text == "as" and DESCRIBING.intersection(verb.lemmas):
                return "as"
            if one.sort == "colon":
                return "around" if n == 0 and _closes_what_is_said(elements, at) else "quote"
            if (
                one.sort == "comma"
                and ((not seen_object and n <= 1) or (hearer and n == 1))
                and (opening := speaker_opens(elements, at)) > 0
                and isinstance(earlier := elements[opening - 1], Mark)
                and earlier.sort == "comma"
                and (
                    opening < at or not (n and isinstance(told := rest[0], NounPhrase) and told.preposition)
                )  # ", then admitted to two, sold in May"
                and not _new_clause(elements, opening, at + 1 + n)
            ):
                return "around"
            if (
                one.sort in {"comma", "and", "dash"}
                and n < 3
                and n + 1 < len(rest)
                and isinstance(later := rest[n + 1], Mark)
                and later.sort == "quote"
            ):
                return "quote"
            if one.sort == "adverb":
                continue
            break
        if isinstance(one, VerbGroup):
            if one.infinitive:
                thing = seen_object and isinstance(earlier := rest[0], NounPhrase) and earlier.head is None and not earlier.preposition
                given = thing and bool({"promise", "pledge", "offer"} & set(verb.lemmas))  # "promised 40 million dollars to pay for it"
                return "object" if given or (seen_object and EXPLICIT.intersection(verb.lemmas)) else "infinitive"
            if one.gerund:
                if one.preposition in {"without", "before", "after", "since", "despite"}:
                    return "object" if seen_object else ""
                return "gerund"
            if one.finite and seen_object and _in_subject(passage, at):
                return "object"
            return "bare" if one.finite else "object" if seen_object else ""
        timed = {"later", "ago", "earlier"} & {t.low for t in passage.parse.tokens[one.end - 1 : one.end + 1]}
        seen_object = seen_object or (not one.preposition and not one.date and not one.relative and not timed)
        if one.preposition == "as":
            return "as"
    if any(q.start >= passage.parse.tokens[verb.end - 1].end for q in passage.quotations) and (seen_object or not rest):
        return "quote" if not seen_object else "object"
    before = elements[at - 1] if at else None
    quoted_before = any(isinstance(e, Mark) and e.sort == "quote" for e in elements[:at]) or any(
        q.start - passage.start < 3 and q.end <= passage.parse.tokens[verb.start].start for q in passage.quotations
    )
    goes_on = passage.parse.tokens[verb.start - 1].low in {"then", "later"} and isinstance(before, Mark) and before.sort == "comma"
    if isinstance(before, Mark) and before.sort in {"comma", "quote"} and not seen_object and not goes_on:
        return "before"
    if _parenthetic(elements, at):
        return "around"
    subject_first = at >= 2 and isinstance(before, NounPhrase) and is_tail(elements, speaker_opens(elements, at))
    if (
        (subject_first or quoted_before)
        and (not seen_object or quoted_before or hearer)
        and (quoted_before or any(isinstance(e, VerbGroup) and not e.bare_participle for e in elements[: at - 1]))
    ):
        return "before"
    return "object" if seen_object else "preposition" if any(isinstance(e, NounPhrase) and e.preposition for e in rest[:1]) else ""


def answers_charge(passage: Passage, at: int) -> bool:
    """Whether a charge before a verb is what its subject answers ("accused of fraud, a charge it has always denied", "which Oslo rejects")."""
    elements, tokens = passage.parse.elements, passage.parse.tokens
    k = at - 1
    while k > 0 and isinstance(one := elements[k], Mark) and one.sort == "adverb":
        k -= 1
    if k < 1 or not isinstance(subject := elements[k], NounPhrase) or subject.preposition:
        return False
    link = elements[k - 1]
    if isinstance(link, Mark) and link.sort == "relative":
        return k > 1 and (tokens[link.start - 1].text == "," or tokens[link.start - 1].low in CHARGED)
    return isinstance(link, NounPhrase) and tokens[link.end - 1].low in CHARGED and tokens[link.start - 1].text == ","


def _new_clause(elements: list[Element], opening: int, comma: int) -> bool:
    """Whether "and" or "but" opens a clause with a subject after what a speaker said whole ("Tea is dear, Oslo says, and Bern calls it scarce")."""
    link, phrase, verb = ([*elements[comma + 1 : comma + 4], None, None, None])[:3]
    turns = isinstance(link, Mark) and link.text in {"and", "but", "while"} and isinstance(phrase, NounPhrase) and isinstance(verb, VerbGroup)
    whole = any(isinstance(e, VerbGroup) and e.finite for e in elements[:opening])
    return turns and whole and isinstance(phrase, NounPhrase) and phrase.head is not None and isinstance(verb, VerbGroup) and verb.finite


def speaker_opens(elements: list[Element], at: int) -> int:
    """The place of the phrase with which the subject right before a verb opens ("the embassy of Chad in Paris said"); the verb's if none does."""
    k = at - 1
    if k < 0 or not isinstance(elements[k], NounPhrase):
        return at
    while k and isinstance(one := elements[k], NounPhrase) and one.preposition and not one.date and isinstance(elements[k - 1], NounPhrase):
        k -= 1
    return k


def _closes_what_is_said(elements: list[Element], at: int) -> bool:
    """Whether a clause and a comma stand before the speaker, so that a colon only goes on with it ("It was late, he replied: the ship had left")."""
    return (
        at > 2
        and isinstance(elements[at - 1], NounPhrase)
        and isinstance(comma := elements[at - 2], Mark)
        and comma.sort == "comma"
        and any(isinstance(e, VerbGroup) and e.finite for e in elements[: at - 2])
    )


def _resumed(rest: list[Element]) -> bool:
    """Whether a clause with "that" follows a parenthesis right after the verb ("believed, as his papers show, that ...")."""
    close = next((k for k in range(2, min(len(rest), 12)) if isinstance(m := rest[k], Mark) and m.sort == "comma"), None)
    return close is not None and close + 1 < len(rest) and isinstance(that := rest[close + 1], Mark) and that.text == "that"


def _parenthetic(elements: list[Element], at: int) -> bool:
    """Whether a verb with its subject and a clause of time breaks what is said ("Aggression, Paris explained when war came, meant invasion")."""
    if at < 3 or not isinstance(elements[at - 1], NounPhrase) or any(isinstance(e, VerbGroup) for e in elements[:at]):
        return False
    opening, turn = elements[at - 2], elements[at + 1] if at + 1 < len(elements) else None
    if not (
        isinstance(opening, Mark) and opening.sort == "comma" and isinstance(turn, Mark) and turn.text in {"when", "as", "after", "before", "while"}
    ):
        return False
    close = next((k for k in range(at + 2, len(elements) - 1) if isinstance(e := elements[k], Mark) and e.sort == "comma"), None)
    return close is not None and isinstance(main := elements[close + 1], VerbGroup) and main.finite


def _in_subject(passage: Passage, at: int) -> bool:
    """Whether a verb stands in the relative clause of a subject that still waits for its verb ("Readers who expected a war were wrong")."""
    elements = passage.parse.elements
    opening = next((k for k in range(at - 1, -1, -1) if isinstance(e := elements[k], Mark) and e.sort == "relative"), None)
    if opening is None or any(isinstance(e, VerbGroup) and e.finite for e in elements[:opening]):
        return False
    stop = next((k for k in range(at, len(elements)) if isinstance(e := elements[k], Mark) and e.text == ";"), len(elements))
    return sum(isinstance(e, VerbGroup) and e.finite for e in elements[at + 1 : stop]) == 1


def goes_on_with(passage: Passage, at: int) -> int | None:
    """Where a further verb begins, after one that takes no clause.

    It is of the same subject, or of one that a comma parts from it ("denounced the pact and threatened to close the river", "hailed the
    pact, and Oslo agreed to pay").
    """
    elements, verb = passage.parse.elements, passage.parse.elements[at]
    for link, one, acting in zip(elements[at + 1 :], elements[at + 2 :], [*elements[at + 3 :], None], strict=False):
        if isinstance(acting, VerbGroup) and isinstance(one, NounPhrase) and one.head is not None and not one.preposition and acting.finite:
            apart = passage.parse.tokens[max(0, one.start - 2)].text == "," and not acting.bare_participle
            if apart and isinstance(link, Mark) and link.text in {"and", "but", "while"}:
                return passage.parse.tokens[link.start - 1].start
        if isinstance(link, VerbGroup) or (isinstance(link, Mark) and link.sort in {"relative", "subordinator", "quote", "stop"}):
            return None
        joined = isinstance(link, Mark) and link.text in {"and", "but"} and isinstance(one, VerbGroup) and isinstance(verb, VerbGroup)
        if joined and isinstance(one, VerbGroup) and isinstance(verb, VerbGroup):
            same = one.finite and not one.bare_participle and one.form == verb.form and one.modal == verb.modal
            return passage.parse.tokens[link.start].start if same else None
    return None
