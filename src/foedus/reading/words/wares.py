"""Goods as a sentence names them: by plain nouns, and by names and designations, which count with a capital only.

A designation is looked up with its variant's tail too: "Su-30SMEs", "F-16C/Ds" and "M1A2s" are of the makes that the lexicon has.
"""

from .lexicon import Found, Lexicon
from .tokens import Token
from .words import PREPOSITIONS

MATERIALS = frozenset({"food", "raw_materials", "coal", "horses"})
"""Goods whose nouns stand in many names ("the White Horse division", "the Gold Coast")."""
NUMBERS = frozenset("hundred thousand million billion m bn hundreds thousands millions billions".split())
COUNTED = frozenset(
    "a an one two three four five six seven eight nine ten dozen twenty thirty forty fifty sixty seventy eighty ninety hundred".split()
)
LONGEST = 3
"""How many characters the tail behind a stroke or a hyphen may have ("F-16C/D", "B61-12")."""


def goods_named(lexicon: Lexicon, tokens: list[Token], start: int = 0, end: int | None = None) -> list[Found]:
    """Return the goods named among the words ``start`` to ``end`` of a sentence; positions count from its first word."""
    stop = len(tokens) if end is None else end
    words = [t.low for t in tokens[start:stop]]
    plain = [f for f in _at(lexicon.find("goods", words), start) if _as_written(tokens, f)]
    named = [f for f in _at(lexicon.find("model", words), start) if is_model(tokens, f)]
    named += [f for f in _at(lexicon.find("counted", words), start) if _is_many(tokens, f)]
    found: list[Found] = []
    for f in sorted(plain + [_goods(lexicon, f) for f in named], key=lambda f: (f.start, -f.end)):
        if not found or f.start >= found[-1].end:
            found.append(_with_tail(tokens, f, stop))
    return found


def has_capital(tokens: list[Token], found: Found) -> bool:
    """Whether a name is written as one ("Typhoon", not "a typhoon")."""
    return not found.word[0].isupper() or tokens[found.start].capital


def is_model(tokens: list[Token], found: Found) -> bool:
    """Whether a name that is a word as well stands for what is made: within a sentence, as a plural or counted ("fifty Phantoms", "a Sabre")."""
    before = tokens[found.start - 1] if found.start else None
    if not tokens[found.start].capital or before is None or (before.kind == "mark" and before.text not in {",", "(", "-", "–", "—", '"', "“", "‘"}):
        return False
    behind = tokens[found.end] if found.end < len(tokens) else None
    counted = before.kind == "number" or before.low in COUNTED or before.low.split("-")[0] in COUNTED
    if behind is not None and behind.capital:
        return False
    if tokens[found.end - 1].low != found.word.casefold():
        return before.low == "of" or not before.capital or before.low.endswith(("an", "ish", "ese"))
    return counted and (behind is None or behind.kind in {"mark", "number"} or behind.low in PREPOSITIONS)


def _at(found: list[Found], start: int) -> list[Found]:
    return [Found(f.start + start, f.end + start, f.entry, f.word) for f in found] if start else found


def _goods(lexicon: Lexicon, found: Found) -> Found:
    return Found(found.start, found.end, lexicon.goods(found.entry.goods or found.entry.id), found.word)


def _as_written(tokens: list[Token], found: Found) -> bool:
    if not has_capital(tokens, found):
        return False
    if found.entry.id not in MATERIALS or not found.start or not tokens[found.start].capital:
        return True
    return not tokens[found.start - 1].text.istitle() or tokens[found.start - 1].low in {"the", "a"}


def _is_many(tokens: list[Token], found: Found) -> bool:
    """Whether a noun is counted in hundreds at least, and of nothing told behind it ("1.5m rounds", not "two rounds of talks")."""
    before = tokens[found.start - 1] if found.start else None
    many = before is not None and (before.low in NUMBERS or (before.kind == "number" and len(before.text.strip("%")) > 2))
    return many and not (found.end < len(tokens) and tokens[found.end].low == "of")


def _with_tail(tokens: list[Token], found: Found, stop: int) -> Found:
    """A designation with what is written right behind it ("M1" with "A2s", "B61" with "-12")."""
    end = found.end
    while found.word[0].isupper() and end < stop and tokens[end].start == tokens[end - 1].end:
        short = end + 1 < stop and tokens[end + 1].start == tokens[end].end and len(tokens[end + 1].text) <= LONGEST
        if tokens[end].kind not in {"word", "number"} and not (tokens[end].text in {"/", "-"} and short and tokens[end + 1].kind != "mark"):
            break
        end += 1 if tokens[end].kind in {"word", "number"} else 2
    return Found(found.start, end, found.entry, found.word) if end > found.end else found
