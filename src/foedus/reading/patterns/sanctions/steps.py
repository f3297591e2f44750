"""Measures told by the way: a step that another took before, what a deed earned its doer, a state that the world cut off."""

from ...discourse.passages import Passage
from ...syntax.clauses import Parse
from ...syntax.phrases import Mark, NounPhrase, VerbGroup
from ..context import Context, codes_of
from .listed import Told, made
from .struck import struck

STEPS = frozenset("step steps move measure decision action thing something course".split())
TAKING = frozenset("take make do impose".split())
PUNISHING = frozenset(
    "blacklist sanction sanctions embargo blacklisting list listing ban bans banned freeze frozen penalties measures boycott".split()
)
"""Words of which one stands before a step that another took too."""
EARNING = frozenset("earn bring win gain get cost buy land fetch".split())
"""Verbs by which a deed has its price for whoever did it ("earned Mali an embargo")."""
MEASURES = frozenset("sanctions embargo embargoes blacklisting boycott sanction blockade".split())
CUTTING = frozenset("cut isolate quarantine ostracise ostracize blockade seal".split())
ALOOF = frozenset({"off"})


def taken_too(passage: Passage, on: list[str]) -> list[Told]:
    """Return who took before, or has taken since, the step that a sentence speaks of ("a move that Canada made in May", "as Canada did")."""
    parse = passage.parse
    if not on or not parse.words & PUNISHING:
        return []
    found: list[Told] = []
    for at, verb in parse.verbs():
        by = codes_of(parse.agent(at))
        if not by or verb.negated or verb.modal or verb.passive or verb.infinitive or set(by) & set(on):
            continue
        hung = parse.antecedent(at) or _contact(parse, at)
        stepped = TAKING & set(verb.lemmas) and hung is not None and parse.tokens[hung.end - 1].low in STEPS
        if stepped or _as_well(parse, at, verb):
            found += made(by, on, at, verb, parse.subject(at))
    return found


def _contact(parse: Parse, at: int) -> NounPhrase | None:
    """What a relative clause without its word hangs on ("a step Canada took in May")."""
    subject, before = (parse.elements[at - 1], parse.elements[at - 2]) if at > 1 else (None, None)
    close = isinstance(subject, NounPhrase) and not subject.preposition and isinstance(before, NounPhrase)
    return before if close and isinstance(before, NounPhrase) else None


def _as_well(parse: Parse, at: int, verb: VerbGroup) -> bool:
    """Whether a verb only says that somebody did the same ("as Canada did a year ago", "as Canada has done")."""
    subject = parse.subject(at)
    if subject is None or subject.start == 0 or parse.tokens[subject.start - 1].low != "as" or parse.tokens[verb.end - 1].low not in {"did", "done"}:
        return False
    return parse.elements[at - 1] is subject and any(PUNISHING & {t.low} for t in parse.tokens[: subject.start])


def earned(passage: Passage, context: Context) -> list[Told]:
    """Return the measures that somebody's deed brought on him ("The coup earned Mali an embargo by its neighbours")."""
    parse = passage.parse
    if not parse.words & MEASURES:
        return []
    found: list[Told] = []
    for at, verb in parse.verbs():
        if not EARNING & set(verb.lemmas) or verb.passive or verb.negated or (verb.modal and verb.modal != "will"):
            continue
        subject = parse.subject(at)
        whom, what = ([*parse.elements[at + 1 : at + 3], None, None])[:2]
        if not isinstance(whom, NounPhrase) or not isinstance(what, NounPhrase) or whom.preposition or what.preposition or subject is None:
            continue
        if parse.tokens[what.end - 1].low not in MEASURES:
            continue
        by = [c for m in what.mentions if m.adjective or m.genitive for c in codes_of(m.actor)]
        pronoun = parse.tokens[whom.start].low in {"it", "them", "him"}
        owner = next((m.actor for m in subject.mentions if m.genitive or m.adjective), None)
        on = codes_of(owner if pronoun and owner is not None else whom.head) or struck(passage, context, whom)
        found += made(by, on, at, verb, subject, what)
    return found


def cut_off(passage: Passage) -> list[Told]:
    """Return who cut a state off where the sentence tells of an embargo ("what an embargo is: London cut off the colony in 1965")."""
    parse = passage.parse
    if not parse.words & MEASURES:
        return []
    found: list[Told] = []
    for at, verb in parse.verbs():
        lemmas = set(verb.lemmas)
        if not CUTTING & lemmas or verb.negated or verb.modal or verb.infinitive:
            continue
        off = bool(ALOOF & {t.low for t in parse.tokens[verb.end : verb.end + 6]})
        if {"cut", "seal"} & lemmas and not off:
            continue
        by = codes_of(parse.agent(at))
        whom = parse.subject(at) if verb.passive else next((c for c in parse.complements(at) if c.preposition in {"", "off"} and not c.date), None)
        if not by or whom is None or whom.head is None or whom.head.sort not in {"state", "group"}:
            continue
        told = [e for e in parse.elements if isinstance(e, (NounPhrase, Mark)) and MEASURES & {t.low for t in parse.tokens[e.start : e.end]}]
        if told and not any(isinstance(e, NounPhrase) and e.mentions for e in told):
            found += made(by, codes_of(whom.head), at, verb, whom)
    return found
