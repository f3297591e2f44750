"""The phrases that hang on a noun of measures, and whom they name: "an embargo by Norway on six banks in Minsk"."""

from ...discourse.passages import Passage
from ...syntax.clauses import Parse
from ...syntax.phrases import Element, Mark, NounPhrase, VerbGroup
from ..context import codes_of
from .struck import AGAINST, PUNISHED, tied
from .trade import TRADE

WARES = frozenset("arms weapons oil gas coal grain steel timber gold diamonds chips technology goods fuel".split())
REASONS = frozenset("after over for following since because despite during before".split())


def tail_of(passage: Passage, place: int) -> list[NounPhrase]:
    """The phrases that hang on the noun, up to the reason or the time."""
    found: list[NounPhrase] = []
    elements = passage.parse.elements
    for n, e in enumerate(elements[place + 1 :], start=place + 1):
        whose = isinstance(e, NounPhrase) and e.preposition == "for" and e.head is not None and e.head.sort == "state"
        if isinstance(e, NounPhrase) and (e.preposition not in REASONS or (whose and found and found[-1].preposition == "on")):
            found.append(e)  # also "a ban on grain for Ghana"
        elif not (
            (isinstance(e, VerbGroup) and e.bare_participle)
            or (found and found[-1].preposition == "by" and _and_more(elements, n))
            or (found and (_and_punished(passage, n) or _and_goods(passage, n)))
        ):
            break
    return found


def _and_punished(passage: Passage, n: int) -> bool:
    """Whether "and" or a comma joins more of those who are struck ("on ten people and six firms in Iran")."""
    mark, phrase, then = passage.parse.elements[n], *[*passage.parse.elements[n + 1 : n + 3], None, None][:2]
    joined = isinstance(mark, Mark) and mark.sort in {"and", "comma"} and isinstance(phrase, NounPhrase)
    if not joined or (isinstance(then, VerbGroup) and then.finite):
        return False
    assert isinstance(phrase, NounPhrase)
    return phrase.preposition in {"", "on", "against"} and bool({t.low for t in passage.parse.tokens[phrase.start : phrase.end]} & PUNISHED)


def _and_goods(passage: Passage, n: int) -> bool:
    """Whether "and" or a comma joins more of the goods that may not go to a state ("on the sale of oil and arms to China")."""
    mark, phrase, then = passage.parse.elements[n], *[*passage.parse.elements[n + 1 : n + 3], None, None][:2]
    joined = isinstance(mark, Mark) and mark.sort in {"and", "comma"} and isinstance(phrase, NounPhrase) and not phrase.mentions
    goes = isinstance(then, NounPhrase) and then.preposition in {"to", "from", "for"} and bool(then.mentions)
    more = isinstance(then, Mark) and then.sort in {"and", "comma"} and n + 2 < len(passage.parse.elements) and _and_goods(passage, n + 2)
    return joined and isinstance(phrase, NounPhrase) and not phrase.preposition and (goes or more)


def _and_more(elements: list[Element], n: int) -> bool:
    """Whether "and" joins a further imposer ("by Washington and its allies"), not a new clause."""
    mark, phrase, then = elements[n], *[*elements[n + 1 : n + 3], None, None][:2]
    joined = isinstance(mark, Mark) and mark.sort == "and" and isinstance(phrase, NounPhrase) and not phrase.preposition
    return joined and not (isinstance(then, VerbGroup) and then.finite)


def sides_of(tail: list[NounPhrase], by: list[str], parse: Parse) -> list[str]:
    """Whom the phrases after the noun name as struck; who strikes is added to ``by``."""
    on: list[str] = []
    for n, e in enumerate(tail):
        if e.preposition in AGAINST and not on:
            on = target_of(tail[n:], parse)
        elif (e.preposition == "by" or (e.preposition == "from" and not by)) and e.mentions:
            by += [c for m in e.mentions for c in codes_of(m.actor) if c not in by]
        elif e.preposition == "of" and n == 0 and e.head and by and e.head.sort == "state" and not on:
            on = codes_of(e.head)  # "America's embargo of Cuba"
        elif e.preposition == "of" and n == 0 and not by and (of := e.head or (e.mentions[0].actor if e.mentions else None)) and of.codes:
            by += codes_of(of) if of.sort in {"state", "organisation", "group"} else []
        elif e.preposition in {"in", "of"} and by and not on and e.mentions and e.mentions[0].actor.sort == "organisation":
            by += [c for c in codes_of(e.mentions[0].actor) if c not in by]
    return on


def target_of(phrases: list[NounPhrase], parse: Parse) -> list[str]:
    """The state after "on" or "against", or the one that "three banks" are said to be in or of."""
    for n, e in enumerate(phrases):
        if e.preposition not in AGAINST or e.date or e.pacts or any(m.anaphor and m.actor.sort == "organisation" for m in e.mentions):
            continue
        more = [p for p in phrases[n + 1 :] if p.preposition in AGAINST and p.mentions and parse.tokens[p.start - 2].low in {"and", "as"}]
        joined = [p for p in phrases[n + 1 :] if not p.preposition and p.mentions] + more
        if e.mentions and (codes := [c for p in (e, *joined) for c in codes_of(p.mentions[0].actor)]):
            return codes
        if {t.low for t in parse.tokens[e.start : e.end]} & PUNISHED and (codes := tied(parse, parse.elements.index(e))):
            return codes
        several = parse.tokens[e.end - 1].low.endswith("s")
        trade = bool({t.low for t in parse.tokens[e.start : e.end]} & (TRADE | WARES))
        later = (p for p in phrases[n + 1 :] if p.preposition or p.mentions)
        of = next((p for p in later if not trade or p.preposition != "of" or p.mentions), None)  # "on the sale of chips to China"
        reach = {"of", "from"} | ({"in"} if several else set()) | ({"to", "with", "for"} if trade else set())
        if of and of.preposition in reach and of.mentions and not of.date:
            return codes_of(of.mentions[0].actor)
    return []
