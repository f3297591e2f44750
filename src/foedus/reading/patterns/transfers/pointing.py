"""Goods that a clause only points back at: "hand them on", "three more were delivered", "two-thirds of it", "three such machines"."""

from ...discourse.passages import Passage
from ...syntax.phrases import NounPhrase, VerbGroup
from ...words.lexicon import Entry, Found
from ...words.words import NUMERALS
from ..context import Context
from .holding import BULK, GOODS, LOADS
from .roles import SOFT_GIVING, true_goods

COUNTED = frozenset(
    ("all", "both", "most", "some", "the first", "the second", "the last", "the rest", "the others", "all of them", "a few", "a dozen", "several")
)
"""Words that mean goods named before when they are handed over."""
SHARES = frozenset("most many some half several all none any few".split())
"""Words for a share of goods named before."""
DATIVE = frozenset("give promise offer send lend grant sell".split())
COUNTING = frozenset("give send sell lend ship donate offer deliver hand supply promise pledge get receive take buy order obtain borrow".split())
"""Verbs by which so many of goods told of before change hands."""
USED = frozenset("needs requirements supply supplies imports consumption demand".split())
TRADING = frozenset("deliver supply send ship hand provide donate pledge order buy".split())
"""Verbs by which goods named before, or so many of them, change hands."""


def such(passage: Passage, context: Context, goods: Found) -> Found:
    """The goods of "three such machines", "fewer machines": those named before."""
    words = [t.low for t in passage.parse.tokens[max(0, goods.start - 2) : goods.start]]
    if goods.word in {"machine", "vehicle", "weapon", "plane"} and context.last_goods and {"such", "these", "those", "fewer"} & set(words):
        return Found(goods.start, goods.end, context.last_goods, goods.word)
    return goods


def pointed_at(
    passage: Passage, context: Context, verb: VerbGroup, complements: list[NounPhrase], moved: NounPhrase | None, lemma: str
) -> list[Found]:
    """As in "hand them on to Ukraine": the goods named last, under the place of the pronoun."""
    phrase = moved if verb.passive else next((c for c in complements if not c.preposition), None)
    shared = next((c for c in complements if c.preposition == "of" and passage.parse.text(c.start, c.end) in {"it", "them"}), None)
    if (load := _load(passage, context, verb, complements, phrase)) is not None:
        return [load]
    sided = any(c.preposition in {"from", "to"} and c.mentions for c in complements)
    if phrase is not None and shared is not None and shared.start == phrase.end + 1 and not verb.passive and sided:
        named_there = _goods_before(passage, context, verb) or context.last_goods  # "got two-thirds of it from Russia"
        return [Found(phrase.start, phrase.end, named_there, named_there.id)] if named_there else []
    counted = phrase is not None and (passage.parse.tokens[phrase.start].kind == "number" or passage.parse.tokens[phrase.start].low in NUMERALS)
    if phrase is not None and not verb.passive and counted:
        phrase = next((c for c in complements if c.preposition == "of" and c.start == passage.parse.extent(phrase) - 1), phrase)
    if (
        phrase is None
        or (lemma in SOFT_GIVING and not (lemma == "pass" and passage.parse.text(phrase.end, phrase.end + 1) == "on"))
        or (named := _goods_before(passage, context, verb) or context.last_goods) is None
        or not _points_back(passage, phrase, verb)
    ):
        return []
    if phrase.head is not None and passage.parse.tokens[phrase.start].low != "it":
        return []
    if passage.parse.text(phrase.end, phrase.end + 1) == "back":
        return []  # "sent them back": not taken
    row = [c for c in complements[:2] if not c.preposition]
    if (
        not verb.passive
        and len(row) == 2
        and row[0] is phrase
        and row[1].start == phrase.end
        and passage.parse.text(phrase.start, phrase.end) == "it"
    ):
        return []  # "gave it an hour": who is given something
    return [Found(phrase.start, phrase.end, named, named.id)]


def _load(passage: Passage, context: Context, verb: VerbGroup, complements: list[NounPhrase], phrase: NounPhrase | None) -> Found | None:
    """As in "got two shiploads", "shipped a trial volume", "gets a third of its needs from Baku", "gave it one": of the goods told of before."""
    if phrase is None:
        return None
    tokens = passage.parse.tokens
    named = _goods_before(passage, context, verb) or context.last_goods
    men = named is not None and named.id == "troops" and bool({"lend", "send", "contribute"} & set(verb.lemmas)) and context.deal is not None
    if named is None or not (named.id in GOODS or (men and context.deal and context.deal.paragraph == passage.sentence.paragraph)):
        return None
    tail = next((c for c in complements if c.preposition == "of" and c.start == phrase.end + 1), None)
    if tail is not None:
        part = tokens[tail.end - 1].low in USED and (tail.end - tail.start == 1 or tokens[tail.start].low in {"its", "their", "his", "all", "the"})
        return Found(phrase.start, tail.end, named, named.id) if part else None
    weighed = tokens[phrase.end - 1].low in {"tonnes", "tons", "barrels"} and named.id in BULK and not COUNTING.isdisjoint(verb.lemmas)
    if (tokens[phrase.end - 1].low in LOADS or weighed) and not phrase.mentions:
        return Found(phrase.start, phrase.end, named, named.id)
    moved = passage.parse.subject(passage.parse.elements.index(verb)) if verb.passive else None
    dative = moved is not None and moved.head is not None and not DATIVE.isdisjoint(verb.lemmas)  # "Iran was promised two million"
    if (verb.passive and not dative) or COUNTING.isdisjoint(verb.lemmas) or named.id in BULK:
        return None
    row = [c for c in complements[:2] if not c.preposition and not c.date]
    for c in row:
        first = c.mentions[0] if c.mentions and c.mentions[0].start == c.start and not c.mentions[0].adjective else None
        start = first.end if first is not None else c.start  # "shipped Taiwan 1.24 million"
        if start < c.end and _is_count([t.low for t in tokens[start : c.end]]):
            return Found(start, c.end, named, named.id)
    return None


def _is_count(words: list[str]) -> bool:
    """Whether a phrase is but a number ("24", "a million", "a further five", "two million more")."""
    return words == ["one"] or (
        any(_counts(w) for w in words) and all(_counts(w) or w in {"a", "of", "further", "about", "some", "half", "million"} for w in words)
    )


def _goods_before(passage: Passage, context: Context, verb: VerbGroup) -> Entry | None:
    """The goods named before a verb in its sentence."""
    named = [g for g in true_goods(passage, context.goods(passage, 0, verb.start)) if g.entry.id in GOODS]
    return named[-1].entry if named else None


def _counts(word: str) -> bool:
    return word in NUMERALS or word in {"more", "another"} or word[:1].isdigit() or word.split("-", maxsplit=1)[0] in NUMERALS


def _points_back(passage: Passage, phrase: NounPhrase, verb: VerbGroup) -> bool:
    """Whether a phrase means goods named before: "them", "the same system", "three" that have been delivered."""
    words = [t.low for t in passage.parse.tokens[phrase.start : phrase.end]]
    tail = next((e for e in passage.parse.elements if isinstance(e, NounPhrase) and e.start == phrase.end + 1), None)
    of_them = tail is not None and passage.parse.text(phrase.end, tail.end).casefold() in {"of them", "of these", "of those"}
    if len(words) == 1 and words[0] in SHARES and (of_them or (words[0] in {"any", "none"} and not verb.passive)):
        return True
    counted = verb.passive and len(words) == 1 and words[0] in NUMERALS and bool({"deliver", "supply", "send", "ship"} & set(verb.lemmas))
    if TRADING & set(verb.lemmas) and (" ".join(words) in COUNTED or all(_counts(w) for w in words)):
        return True
    return words in (["them"], ["they"], ["these"], ["those"], ["it"]) or (words[:2] == ["the", "same"] and len(words) > 2) or counted
