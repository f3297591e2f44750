"""Words that tell of a signature besides the verbs of signing: "put their names to", "entered into", "the signing took place"."""

from ...discourse.passages import Passage
from ...syntax.phrases import Element, Mark, NounPhrase, VerbGroup
from .sighted import PUTTING, SIGNATURES, SIGNED_NOUNS

DRAWN = frozenset("sign ink initial conclude".split())


def puts_name(passage: Passage, at: int) -> bool:
    """Whether a verb makes a pact by the words after it: "put their signatures to" or "under", "entered into"."""
    verb = passage.parse.elements[at]
    if not isinstance(verb, VerbGroup) or verb.passive:
        return False
    first = next(iter(passage.parse.complements(at)), None)
    if "enter" in verb.lemmas:
        return first is not None and first.preposition == "into" and bool(first.pacts)  # "entered into a treaty"
    return bool(PUTTING & set(verb.lemmas)) and first is not None and passage.parse.tokens[first.end - 1].low in SIGNATURES


def straighten(passage: Passage) -> None:
    """Let a verb of signing be active that a comma before it made look like a participle.

    As in "the ministers, X and Y, signed in Oslo yesterday a treaty" and "a paper which X, the envoy, and Y, the minister, signed in May".
    """
    elements = passage.parse.elements
    if DRAWN.isdisjoint(passage.parse.lemmas):
        return
    for at, verb in passage.parse.verbs():
        if _undergone(passage, at, verb):
            verb.bare_participle, verb.passive, verb.finite, verb.form = True, True, False, "participle"
            continue
        if not verb.bare_participle or not DRAWN & set(verb.lemmas):
            continue
        if _by_follows(passage, at):
            continue
        after = next((k for k in range(at + 1, len(elements)) if not _sets(elements[k])), len(elements))
        taken = after > at + 1 and after < len(elements) and isinstance(paper := elements[after], NounPhrase) and not paper.preposition
        taken = taken and isinstance(paper := elements[after], NounPhrase) and bool(paper.pacts)
        if taken or _told_relatively(passage, at):
            verb.bare_participle, verb.passive, verb.finite, verb.form = False, False, True, "past"


def _undergone(passage: Passage, at: int, verb: VerbGroup) -> bool:
    """Whether a verb that looks active stands behind a pact, which signs nothing ("a pact signed in Jakarta by X and Y bound the two")."""
    if verb.passive or not verb.finite or verb.modal or verb.end - verb.start > 1 or verb.form != "past" or not DRAWN & set(verb.lemmas):
        return False
    elements = passage.parse.elements
    before = elements[at - 2] if at > 1 and isinstance(m := elements[at - 1], Mark) and m.sort == "comma" else elements[at - 1] if at else None
    if not isinstance(before, NounPhrase) or not any(p.head == before.end - 1 for p in before.pacts):
        return False
    after = elements[at + 1] if at + 1 < len(elements) else None
    return isinstance(after, NounPhrase) and not after.pacts and (after.date is not None or bool(after.preposition) or _by_follows(passage, at))


def _by_follows(passage: Passage, at: int) -> bool:
    return any(isinstance(e, NounPhrase) and e.preposition == "by" for e in passage.parse.elements[at + 1 : at + 4])


def _told_relatively(passage: Passage, at: int) -> bool:
    """Whether people stand between "that" or "which" and a verb after a comma."""
    link, who, comma = ([None, None, None, *passage.parse.elements[:at]])[-3:]
    if not isinstance(link, Mark) or link.text not in {"that", "which"} or not isinstance(comma, Mark) or comma.sort != "comma":
        return False
    return isinstance(who, NounPhrase) and who.head is not None and any(one.sort == "person" for one in who.head.members or (who.head,))


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


def apposed(passage: Passage, n: int, at: int) -> bool:
    """Whether a participle after a comma tells of the pact that opens the sentence ("The treaty of friendship and trade, signed in 1960, is")."""
    verb, elements = passage.parse.elements[at], passage.parse.elements
    if n or at < n + 3 or not isinstance(verb, VerbGroup) or not verb.bare_participle:
        return False
    between, comma = elements[n + 1 : at - 1], elements[at - 1]
    plain = all((isinstance(e, NounPhrase) and not e.pacts and not e.mentions) or (isinstance(e, Mark) and e.sort == "and") for e in between)
    return plain and isinstance(comma, Mark) and comma.sort == "comma"


def contact(passage: Passage, n: int, at: int) -> bool:
    """Whether a verb belongs to a clause that hangs on a pact without a word between ("the charter they had signed with Mali")."""
    elements = passage.parse.elements
    between = elements[n + 1 : at]
    verb = elements[at]
    alone = len(between) == 1 and isinstance(one := between[0], NounPhrase) and not one.preposition and not one.date
    objects = [c for c in passage.parse.complements(at) if not c.preposition and not c.date]
    return alone and not objects and isinstance(verb, VerbGroup) and verb.finite and not verb.passive


def listed_after(passage: Passage, n: int) -> int | None:
    """The verb whose objects a further paper is one of ("signed an agreement on water, a protocol on visas and a memorandum")."""
    elements = passage.parse.elements
    phrase = elements[n]
    if not isinstance(phrase, NounPhrase) or not phrase.pacts or not (joined(passage, n) or _paper_follows(passage, n)):
        return None
    mention, following = phrase.pacts[0], elements[n + 1] if n + 1 < len(elements) else None
    if mention.plural or not (mention.indefinite or mention.name) or (isinstance(following, VerbGroup) and following.finite):
        return None
    k = n - 1
    papers = False
    while k >= 0 and not isinstance(one := elements[k], VerbGroup):
        if isinstance(one, Mark) and one.sort not in {"comma", "and"}:
            return None
        papers = papers or (isinstance(one, NounPhrase) and bool(one.pacts) and not one.preposition)
        k -= 1
    verb = elements[k] if k >= 0 else None
    return k if papers and isinstance(verb, VerbGroup) and not verb.passive and not verb.bare_participle else None


def joined(passage: Passage, n: int) -> bool:
    """Whether "and" or "as well as" joins a phrase to what stands before it."""
    elements = passage.parse.elements
    phrase, before = elements[n], elements[n - 1] if n else None
    if isinstance(phrase, NounPhrase) and phrase.preposition == "as":
        return isinstance(before, NounPhrase) and passage.parse.tokens[before.end - 1].low == "well"
    return isinstance(phrase, NounPhrase) and not phrase.preposition and isinstance(before, Mark) and before.sort == "and"


def _paper_follows(passage: Passage, n: int) -> bool:
    """Whether a phrase stands after a comma in a list that "and" ends with a further paper."""
    elements = passage.parse.elements
    phrase, before = elements[n], elements[n - 1] if n else None
    if not isinstance(phrase, NounPhrase) or phrase.preposition or not isinstance(before, Mark) or before.sort != "comma":
        return False
    for k in range(n + 1, len(elements)):
        one = elements[k]
        if isinstance(one, VerbGroup) or (isinstance(one, Mark) and one.sort not in {"comma", "and"}) or (isinstance(one, NounPhrase) and one.date):
            return False
        if isinstance(one, NounPhrase) and one.pacts and joined(passage, k):
            return True
    return False
