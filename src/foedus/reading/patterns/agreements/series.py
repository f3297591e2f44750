"""Series of pacts: what sets one apart from those before it ("with Poland in February 1921, with Romania in June", "Denmark on the 23rd")."""

from dataclasses import dataclass, field

from ...discourse.passages import Passage
from ...naming.actors import Actor
from ...naming.dates import DateMention
from ...syntax.phrases import Element, Mark, NounPhrase, VerbGroup

FOLLOWING = frozenset("follow".split())
ACCEPTING = frozenset("accept receive obtain get gain win secure take sign conclude".split())
LIKE = frozenset("same likewise so suit".split())
PLACED = frozenset("first second third fourth next last latest".split())
DRAWN = frozenset("sign conclude date initial renew".split())
SIDES = frozenset({"state", "group", "person", "body", "organisation"})
TIED = frozenset({"on", "in", "of", "from", ""})


@dataclass(frozen=True, slots=True)
class Frame:
    """What the pacts of a series have in common: whose they are, and with whom, as far as that is said."""

    holder: tuple[str, ...]
    partner: tuple[str, ...]
    signers: tuple[str, ...]
    """Who is said to have signed for the holder, every time."""
    plural: bool
    sentence: int
    paragraph: int


@dataclass(slots=True)
class Row:
    """One pact of a series, told by its party and its day: elements ``first`` to ``last`` (not included) of its sentence."""

    who: Actor
    role: str
    """``with``: a partner of the holder; ``like``: another holder beside the same partner; ``own``: whose pact it is."""
    first: int
    last: int
    date: DateMention | None = None
    settings: list[NounPhrase] = field(default_factory=list)
    verbal: bool = False
    """Told by a verb of its own ("Sweden followed in May")."""
    bare: bool = False
    """Told by "signed" without an object, or "accepted one": said of a pact only after talk of several."""
    apart: bool = False
    """Told by its owner and a participle ("Norway's, signed in 2021"), so that it may be with either side of the pact before."""

    @property
    def together(self) -> bool:
        """Whether those who "signed" are several people ("The declarations that X of Britain and Y of France signed")."""
        return len(self.who.members) > 1 and all(one.sort == "person" for one in self.who.members)


def rows_of(passage: Passage) -> list[Row]:
    """Return what a sentence tells in the manner of a series, left to right; whether there is one is for the reader of pacts to say."""
    elements = passage.parse.elements
    found: list[Row] = []
    n = 0
    while n < len(elements):
        row = _row(passage, n)
        if row is not None:
            found.append(row)
            n = max(row.last, n + 1)
        else:
            n += 1
    return found


def _row(passage: Passage, n: int) -> Row | None:
    phrase = passage.parse.elements[n]
    if not isinstance(phrase, NounPhrase) or phrase.date or passage.parse.text(phrase.start, phrase.end).casefold() in {"it", "they", "this"}:
        return None
    who = phrase.head
    if phrase.pacts and phrase.pacts[0].own and phrase.mentions and phrase.mentions[0].end == phrase.pacts[0].start:
        who = phrase.mentions[0].actor  # "the Emirates theirs in 1995"
    if phrase.preposition == "with":
        return _partner(passage, n, phrase)
    owner = phrase.mentions[-1] if phrase.mentions and phrase.mentions[-1].genitive and not phrase.pacts else None
    if owner is not None and phrase.end - owner.end <= 1 and owner.actor.codes and not owner.anaphor:
        return _owned(passage, n, owner.actor)
    placed = phrase.preposition == "in" and who is not None and who.sort == "state" and _bracketed_twice(passage, n)
    if who is None or not who.codes or who.sort not in SIDES or (phrase.preposition and not (placed or _in_list(passage, n))):
        return None
    return _another(passage, n, who) if not phrase.preposition else _bracketed(passage, n, who)


def _in_list(passage: Passage, n: int) -> bool:
    phrase = passage.parse.elements[n]
    return isinstance(phrase, NounPhrase) and phrase.preposition in {"by", "between", "and"}


def _partner(passage: Passage, n: int, phrase: NounPhrase) -> Row | None:
    """As in "with Persia, on 26 February", "on 16 March, with Turkey", "with India (2009)"."""
    elements = passage.parse.elements
    before = elements[n - 1] if n else None
    earlier = elements[n - 2] if n > 1 and isinstance(before, Mark) and before.sort == "comma" else before
    if isinstance(earlier, NounPhrase) and any(not p.plural for p in earlier.pacts):
        return None
    who = phrase.head or next((m.actor for m in phrase.mentions if m.adjective and m.actor.sort == "state"), None)
    if who is None or not who.codes or who.sort not in SIDES:
        return None
    relative = any(isinstance(m, Mark) and m.sort == "relative" for m in elements[max(0, n - 4) : n])
    if who.sort == "person" and relative and before is not None and not isinstance(before, Mark):
        return None  # "which X signed in Rome with Y on 2 February": the same pact
    last, date, settings = _setting(passage, n + 1)
    if date is None and (told := _date_before(elements, n)) is not None:
        return Row(who, "with", n - 2, n + 1, told)
    return Row(who, "with", n, last, date, settings)


def _date_before(elements: list[Element], n: int) -> DateMention | None:
    if n < 2 or not (isinstance(mark := elements[n - 1], Mark) and mark.sort == "comma"):
        return None
    dated = elements[n - 2]
    opens = n == 2 or isinstance(elements[n - 3], Mark)
    return dated.date if isinstance(dated, NounPhrase) and opens and dated.date and dated.date.value else None


def _owned(passage: Passage, n: int, who: Actor) -> Row | None:
    """As in "Togo's in March 2009", "Angola's was signed in May", "preceded by Britain's"."""
    elements = passage.parse.elements
    last, date, settings = _setting(passage, n + 1)
    verb = elements[n + 1] if n + 1 < len(elements) else None
    if date is None and isinstance(verb, VerbGroup) and (verb.copula or (verb.passive and DRAWN & set(verb.lemmas))):
        last, date, settings = _setting(passage, n + 2)
        return Row(who, "own", n, last, date, settings, verbal=True) if date else None
    drawn = elements[n + 2] if date is None and isinstance(verb, Mark) and verb.sort == "comma" and n + 2 < len(elements) else None
    if isinstance(drawn, VerbGroup) and drawn.passive and DRAWN & set(drawn.lemmas):
        last, date, settings = _setting(passage, n + 3)
        return (
            Row(who, "own", n, last, date, settings, verbal=True, apart=True) if date else None
        )  # "Norway's, signed on 16 April 2021, was the first"
    ends = n + 1 >= len(elements) or (isinstance(mark := elements[n + 1], Mark) and mark.sort in {"stop", "comma", "and"})
    return Row(who, "own", n, last, date, settings) if date or ends else None


def _another(passage: Passage, n: int, who: Actor) -> Row | None:
    """As in "Denmark on the 23rd", "the Emirates theirs in 1995", "Bahrain followed on 11 July", "Kuwait was first, on 18 August 1992"."""
    elements, tokens = passage.parse.elements, passage.parse.tokens
    before = elements[n - 1] if n else None
    if before is not None and not (isinstance(before, Mark) and before.sort in {"comma", "and", "stop", "colon", "dash", "subordinator"}):
        dated = isinstance(before, NounPhrase) and before.date
        if not dated:
            return _bracketed(passage, n, who) if _bracketed_twice(passage, n) else None
    following = elements[n + 1] if n + 1 < len(elements) else None
    if isinstance(following, VerbGroup):
        if following.negated or following.modal or not following.finite:
            return None
        words = {t.low for t in tokens[following.end : following.end + 4]}
        like = (
            bool(FOLLOWING & set(following.lemmas)) or ("do" in _words(passage, following) and words & LIKE) or (following.copula and words & PLACED)
        )
        drawn = following.passive and bool(DRAWN & set(following.lemmas)) and who.sort == "state"
        objects = [c for c in passage.parse.complements(n + 1) if not c.preposition and not c.date]
        bare = not like and not drawn and not following.passive and _bare(passage, following, objects) and who.sort in {"state", "group"}
        if not like and not drawn and not bare:
            return None
        last, date, settings = _setting(passage, n + 2, over=not drawn)
        if bare:
            return Row(who, "like", n, last, date, settings, verbal=True, bare=True) if date else None
        if FOLLOWING & set(following.lemmas) and last < len(elements) and not isinstance(elements[last], Mark):
            return None  # "Brussels followed on 14 October with a new list"
        if date is None and isinstance(before, NounPhrase) and before.date:
            date = before.date
        return Row(who, "own" if drawn else "like", n, last, date, settings, verbal=True)
    if isinstance(following, Mark) and following.sort in {"comma", "relative"}:
        told = _told_of(passage, n, who) or _after_aside(passage, n, who)
        if told is not None:
            return told
    bracketed = _bracketed(passage, n, who)
    if bracketed is not None:
        return bracketed
    last, date, settings = _setting(passage, n + 1)
    after = elements[last] if last < len(elements) else None
    closed = after is None or (isinstance(after, Mark) and after.sort in {"comma", "and", "stop", "dash"})
    direct = isinstance(following, NounPhrase)
    opened = isinstance(before, Mark)
    return Row(who, "like", n, last, date, settings) if date and closed and direct and opened and not _verb_later(elements, last) else None


def _bare(passage: Passage, verb: VerbGroup, objects: list[NounPhrase]) -> bool:
    """Whether a verb says that one of several pacts was signed or accepted, without naming it."""
    if not objects:
        return "sign" in verb.lemmas
    one = passage.parse.tokens[objects[0].start].low in {"one", "theirs"} and objects[0].end - objects[0].start == 1
    return one and bool(ACCEPTING & set(verb.lemmas))


def _words(passage: Passage, verb: VerbGroup) -> set[str]:
    return set(verb.lemmas) | ({"do"} if any(t.low in {"did", "does", "do", "done"} for t in passage.parse.tokens[verb.start : verb.end]) else set())


def _verb_later(elements: list[Element], last: int) -> bool:
    """Whether a finite verb follows without a mark that parts it: then the state before it is the subject of a clause."""
    for one in elements[last:]:
        if isinstance(one, VerbGroup):
            return one.finite
        if isinstance(one, Mark):
            return False
    return False


def _told_of(passage: Passage, n: int, who: Actor) -> Row | None:
    """As in "New Zealand, which signed in April"."""
    elements = passage.parse.elements
    k = n + 1
    while k < len(elements) and isinstance(mark := elements[k], Mark) and mark.sort in {"comma", "relative"}:
        k += 1
    verb = elements[k] if k < len(elements) else None
    if not isinstance(verb, VerbGroup) or not isinstance(mark := elements[k - 1], Mark) or mark.sort != "relative" or verb.passive:
        return None
    if not {"sign", "follow"} & set(verb.lemmas) or verb.negated or verb.modal:
        return None
    last, date, settings = _setting(passage, k + 1)
    return Row(who, "beside", n, last, date, settings) if date else None


def _after_aside(passage: Passage, n: int, who: Actor) -> Row | None:
    """As in "Poland, which had hesitated longest, followed in July"."""
    elements = passage.parse.elements
    closing = next((k for k in range(n + 2, len(elements)) if isinstance(m := elements[k], Mark) and m.sort == "comma"), None)
    verb = elements[closing + 1] if closing is not None and closing + 1 < len(elements) else None
    aside = elements[n + 2 : closing]
    relative = bool(aside) and isinstance(mark := aside[0], Mark) and mark.sort == "relative"
    if closing is None or not relative or passage.parse.parenthesis(closing, "comma") != n + 1 or not isinstance(verb, VerbGroup):
        return None
    if not FOLLOWING & set(verb.lemmas) or verb.negated or verb.modal or not verb.finite:
        return None
    last, date, settings = _setting(passage, closing + 2, over=True)
    return Row(who, "like", n, last, date, settings, verbal=True) if date else None


def _bracketed(passage: Passage, n: int, who: Actor) -> Row | None:
    """As in "Japan (2011)"."""
    inside = passage.parse.elements[n + 1 : n + 4]
    if len(inside) < 3 or not (isinstance(inside[0], Mark) and inside[0].text == "(" and isinstance(inside[2], Mark) and inside[2].text == ")"):
        return None
    dated = inside[1]
    if not (isinstance(dated, NounPhrase) and dated.date and dated.date.value):
        return None
    return Row(who, "beside", n, n + 4, dated.date)


def _bracketed_twice(passage: Passage, n: int) -> bool:
    """Whether a state and a further one behind it have their days in brackets ("in Poland (December 1956), Hungary (May 1957) and ...")."""
    elements = passage.parse.elements
    if "(" not in passage.parse.words:
        return False
    states = [k for k, e in enumerate(elements) if k >= n and isinstance(e, NounPhrase) and e.head is not None and e.head.sort == "state"]
    return sum(1 for k in states if isinstance(e := elements[k], NounPhrase) and e.head and _bracketed(passage, k, e.head)) > 1


def _setting(passage: Passage, n: int, *, over: bool = False) -> tuple[int, DateMention | None, list[NounPhrase]]:
    """The day and place told from element ``n`` on, past one comma or opening bracket; ``over``: past the words that say "the same", "first"."""
    elements = passage.parse.elements
    settings: list[NounPhrase] = []
    date: DateMention | None = None
    k = n
    while k < len(elements):
        one = elements[k]
        if isinstance(one, Mark) and date is None and one.text in {",", "("} and k + 1 < len(elements) and isinstance(elements[k + 1], NounPhrase):
            ahead = elements[k + 1]
            if not (isinstance(ahead, NounPhrase) and ahead.date and ahead.date.value and ahead.preposition in TIED):
                break
            k += 1
            continue
        if isinstance(one, Mark) and one.text == ")" and date is not None:
            k += 1
            break
        if not isinstance(one, NounPhrase):
            break
        if one.date and one.date.value:
            if one.preposition not in TIED or date is not None:
                break
            date = one.date
        elif one.preposition in {"in", "at"} or (over and not one.head and not one.preposition) or _theirs(passage, one):
            settings.append(one)
        else:
            break
        k += 1
    return k, date, settings


def _theirs(passage: Passage, phrase: NounPhrase) -> bool:
    return not phrase.preposition and passage.parse.tokens[phrase.end - 1].low in {"theirs", "own", "one", "another", "anew"}
