"""Caps on prices, packages and rounds: measures told by what holds them, without the word for sanctions.

As in "the cap of 60 dollars a barrel on Russian crude, set by the G7", "a ninth EU package against Russia", "Washington's latest round".
"""

from ...discourse.passages import Passage
from ...syntax.clauses import Parse
from ...syntax.phrases import Mark, NounPhrase, VerbGroup
from ..context import Context, codes_of
from .listed import SOME, Told
from .struck import struck

CAPS = frozenset({"cap", "caps", "ceiling"})
HELD = frozenset("package packages round rounds tranche batch set".split())
WARES = frozenset("oil crude coal gas diesel diamonds exports products fuel grain steel timber gold imports barrels".split())
TIMES = frozenset("week month year yesterday today tomorrow".split())
ORDINALS = frozenset(
    """
        first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth
        eighteenth nineteenth twentieth new next latest further another fresh last own previous earlier
    """.split()
)
SETTING = frozenset("set impose adopt agree introduce fix decide approve lay put place bring".split())
TAKING = frozenset("adopt approve agree impose pass publish unveil announce adopt endorse launch issue decree".split())
"""Verbs by which a package comes into force."""
MEANING = frozenset(
    """
        hope want plan prepare propose draft discuss debate wrangle haggle work negotiate consider weigh ponder mull finalise finalize expect
        intend aim seek ready table float suggest circulate present await
    """.split()
)
"""Verbs by which one is only meant."""
REFUSING = frozenset("veto block reject refuse oppose threaten stall hold delay shelve drop".split())
UNION = frozenset("ambassadors commission commissioners envoys".split())
"""Who makes a package in Brussels."""


def packages(passage: Passage, context: Context) -> list[Told]:
    """Return who strikes whom with the caps and packages of a sentence."""
    words = passage.parse.words
    found = _caps(passage) if words & CAPS else []
    return found + _held(passage, context) if words & HELD else found


def planned(passage: Passage, told: Told) -> bool:
    """Whether a package is only meant to be adopted."""
    return _governed(passage.parse, told[3]) is not None and _meant(passage.parse, told[3])


def _caps(passage: Passage) -> list[Told]:
    """Find the caps on the price of a state's goods, and who set them."""
    parse = passage.parse
    for n, one in enumerate(parse.elements):
        if not isinstance(one, NounPhrase) or parse.tokens[one.end - 1].low not in CAPS:
            continue
        tail = [e for e in parse.elements[n + 1 : n + 6] if isinstance(e, NounPhrase)]
        ware = next((e for e in tail if e.preposition in {"on", "for"} and {t.low for t in parse.tokens[e.start : e.end]} & WARES), None)
        if ware is None or not ware.mentions:
            continue
        on = codes_of(ware.mentions[0].actor)
        by = [c for c in _setters(passage, one, ware) if c not in on]
        if on and by:
            return [(sorted(by), sorted(on), None, one.start, ware.end)]
    return []


def _setters(passage: Passage, cap: NounPhrase, ware: NounPhrase) -> list[str]:
    """Who set a cap: whom "set by" names, whose it is, or who does so in the clause it stands in."""
    parse = passage.parse
    made = {"set", "imposed", "agreed", "adopted", "introduced", "fixed", "decided", "laid", "brought"}
    for e in parse.elements:
        if not isinstance(e, NounPhrase) or e.start < ware.end or e.preposition != "by" or not e.mentions:
            continue
        if any(t.low in made for t in parse.tokens[max(0, e.start - 6) : e.start]):
            joined = [e]
            for later in parse.elements[parse.elements.index(e) + 1 :]:
                if isinstance(later, NounPhrase) and not later.preposition and later.mentions and not later.date:
                    joined.append(later)
                elif not (isinstance(later, Mark) and later.sort in {"comma", "and"}):
                    break
            return list(dict.fromkeys(c for p in joined for m in p.mentions for c in m.actor.codes))
    if owner := [c for m in cap.mentions for c in m.actor.codes]:
        return owner
    acting = (n for n, v in parse.verbs() if SETTING & set(v.lemmas) and not (v.passive or v.negated) and codes_of(parse.agent(n)))
    return next((codes_of(parse.agent(n)) for n in acting if any(c is cap for c in parse.complements(n)) or parse.antecedent(n) is not None), [])


def _held(passage: Passage, context: Context) -> list[Told]:
    """Find packages and rounds against a state, also those that only go on with measures told before."""
    parse = passage.parse
    for n, one in enumerate(parse.elements):
        if not isinstance(one, NounPhrase) or all(t.low not in HELD for t in parse.tokens[one.start : one.end]):
            continue
        if parse.tokens[one.end - 1].low not in HELD | TIMES:
            continue
        words = {t.low for t in parse.tokens[one.start : one.end]}
        numbered = bool(words & ORDINALS) or any(
            t.low[:1].isdigit() and t.low[-2:] in {"th", "st", "nd", "rd"} for t in parse.tokens[one.start : one.end]
        )
        tail = [e for e in parse.elements[n + 1 : n + 4] if isinstance(e, NounPhrase)]
        if any({t.low for t in parse.tokens[e.start : e.end]} & SOME for e in tail[:1] if e.preposition == "of"):
            continue  # "a package of sanctions", which the noun tells
        aim = next((e for e in tail if e.preposition == "against"), None)
        on = struck(passage, context, aim) or ([c for m in aim.mentions[:1] for c in codes_of(m.actor)] if aim else [])
        last, paragraph = context.struck
        if aim is None and numbered and paragraph == passage.sentence.paragraph and not any(e.preposition in {"of", "for", "to"} for e in tail[:1]):
            on = list(last)
        at = _governed(parse, one.start)
        verb = parse.elements[at] if at is not None else None
        if not on or not numbered or (isinstance(verb, VerbGroup) and (verb.negated or REFUSING & set(verb.lemmas))):
            continue
        by = [c for m in one.mentions for c in codes_of(m.actor) if c not in on] or _makers(passage, at)
        by = [c for c in by if c not in on]
        if by and (aim is not None or _meant(parse, one.start) or any(m.genitive for m in one.mentions)):
            return [(sorted(by), sorted(on), at, one.start, (aim or one).end)]
    return []


def _governed(parse: Parse, start: int) -> int | None:
    """The verb of which a phrase is subject or object, with or without a preposition."""
    for at, _ in parse.verbs():
        subject = parse.subject(at)
        if (subject is not None and subject.start == start) or any(c.start == start for c in parse.complements(at)):
            return at
    return None


def _meant(parse: Parse, start: int) -> bool:
    """Whether the verbs up to a phrase, or the one it is subject of, say that it is meant, not taken."""
    at = _governed(parse, start)
    verb = parse.elements[at] if at is not None else None
    if not isinstance(verb, VerbGroup):
        return False
    above = [v for n, v in parse.verbs() if at is not None and n < at]
    lemmas = {*verb.lemmas, *(lemma for v in above[-1:] if verb.infinitive for lemma in v.lemmas)}
    return bool(MEANING & lemmas) or (bool(TAKING & set(verb.lemmas)) and (verb.modal is not None or verb.infinitive))


def _makers(passage: Passage, at: int | None) -> list[str]:
    """Who makes a package that does not say whose it is: the subject of its clause, or the union where its organs or Brussels are named."""
    parse = passage.parse
    if at is not None and (codes := [c for c in codes_of(parse.agent(at)) if c]):
        return codes
    union = parse.words & UNION or ("member" in parse.words and parse.words & {"states", "countries"})
    seat = any(t.low == "brussels" for t in parse.tokens)
    return ["EU"] if union or seat else []
