"""Words that tell of a signature besides the verbs of signing: "put their names to", "entered into", "the signing took place"."""

from ...discourse.passages import Passage
from ...syntax.phrases import Element, Mark, NounPhrase, VerbGroup
from .sighted import PUTTING, SIGNATURES, SIGNED_NOUNS


def puts_name(passage: Passage, at: int) -> bool:
    """Whether a verb makes a pact by the words after it: "put their signatures to" or "under", "entered into"."""
    verb = passage.parse.elements[at]
    if not isinstance(verb, VerbGroup) or verb.passive:
        return False
    first = next(iter(passage.parse.complements(at)), None)
    if "enter" in verb.lemmas:
        return first is not None and first.preposition == "into" and bool(first.pacts)  # "entered into a treaty"
    return bool(PUTTING & set(verb.lemmas)) and first is not None and passage.parse.tokens[first.end - 1].low in SIGNATURES


def signing_of(passage: Passage, n: int) -> bool:
    """Whether a phrase hangs on "the signing", with nothing but a day and a place between ("the signing in Hanoi on 10 May of a pact")."""
    parse = passage.parse
    phrase = parse.elements[n]
    if SIGNED_NOUNS.search(parse.text(max(0, phrase.start - 4), phrase.start)):
        return True
    k = n - 1
    while k >= 0 and (_sets(e := parse.elements[k]) or (isinstance(e, Mark) and e.sort == "comma")):
        k -= 1
    head = parse.elements[k] if 0 <= k < n - 1 else None
    of = isinstance(phrase, NounPhrase) and phrase.preposition == "of"
    return of and isinstance(head, NounPhrase) and SIGNED_NOUNS.fullmatch(parse.tokens[head.end - 1].text) is not None


def _sets(one: Element) -> bool:
    return isinstance(one, NounPhrase) and (one.date is not None or one.preposition in {"in", "at"})


def is_the_signing(passage: Passage, phrase: NounPhrase | None) -> bool:
    """Whether a phrase is "the signing"."""
    return phrase is not None and SIGNED_NOUNS.fullmatch(passage.parse.tokens[phrase.end - 1].text) is not None


def still_to_come(passage: Passage, at: int) -> bool:
    """Whether a verb tells what will be ("the signing will take place")."""
    verb = passage.parse.elements[at]
    return isinstance(verb, VerbGroup) and verb.modal is not None
