"""Regions whose states are all meant: "the five Central Asian republics", "the leaders of the three Baltic states"."""

from ..words.lexicon import Lexicon
from ..words.tokens import Token
from .actors import Actor, Mention

NUMBERS = {"three": 3, "four": 4, "five": 5, "six": 6}
STATES = frozenset("countries states nations republics neighbours neighbors capitals governments kingdoms monarchies allies partners".split())
HOLDERS = frozenset("leaders presidents premiers chancellors ministers rulers heads chiefs monarchs".split())
WHOLE = frozenset({"the", "all"})


def find_regions(tokens: list[Token], lexicon: Lexicon) -> list[Mention]:
    """Return the mentions of all the states of a region, with those who lead them if they are meant."""
    found = []
    for hit in lexicon.find("region", [t.low for t in tokens]):
        noun = tokens[hit.end].low if hit.end < len(tokens) else ""
        before = [t.low for t in tokens[max(0, hit.start - 3) : hit.start]]
        counted = next((NUMBERS[word] for word in reversed(before) if word in NUMBERS), None)
        if not tokens[hit.start].capital or noun not in STATES | HOLDERS or (counted is not None and counted != len(hit.entry.codes)):
            continue
        if counted is None and (before[-1:] == [] or before[-1] not in WHOLE or hit.entry.id == "gulf"):
            continue
        start = hit.start
        while start and tokens[start - 1].low in {*NUMBERS, *WHOLE, "of"} and not (tokens[start - 1].low == "of" and tokens[start].low != "the"):
            if tokens[start - 1].low == "of" and (start < 2 or tokens[start - 2].low != "all"):
                break
            start -= 1
        led = noun in HOLDERS
        if start > 1 and tokens[start - 1].low == "of" and tokens[start - 2].low in HOLDERS:
            start, led = start - 2 - (start > 2 and tokens[start - 3].low == "the"), True
        name = " ".join(t.text for t in tokens[start : hit.end + 1])
        found.append(Mention(Actor("group", name.removeprefix("the "), hit.entry.codes, "leaders" if led else None), start, hit.end + 1))
    return found


def find_halves(tokens: list[Token], lexicon: Lexicon) -> list[Mention]:
    """Return the mentions of both states of a parted nation ("the two Koreas", "the leaders of both Germanies")."""
    found = []
    for hit in lexicon.find("halves", [t.low for t in tokens]):
        start = hit.start
        while start and tokens[start - 1].low in {"the", "two", "both"}:
            start -= 1
        if start == hit.start or not tokens[hit.start].capital:
            continue
        led = start > 1 and tokens[start - 1].low == "of" and tokens[start - 2].low in HOLDERS
        name = " ".join(t.text for t in tokens[start : hit.end]).removeprefix("the ")
        start -= (2 + (start > 2 and tokens[start - 3].low == "the")) if led else 0
        genitive = hit.end < len(tokens) and tokens[hit.end].low in {"'", "’"}
        found.append(Mention(Actor("group", name, hit.entry.codes, "leaders" if led else None), start, hit.end, genitive=genitive))
    return found


def with_regions(tokens: list[Token], mentions: list[Mention], lexicon: Lexicon) -> list[Mention]:
    """Return the mentions of a sentence with those of whole regions in place of what they cover."""
    regions = [*find_regions(tokens, lexicon), *find_halves(tokens, lexicon)]
    if not regions:
        return mentions
    rest = [m for m in mentions if not any(r.start < m.end and m.start < r.end for r in regions)]
    return sorted([*rest, *regions], key=lambda m: m.start)
