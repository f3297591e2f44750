"""Whom a pact binds after a verb of binding: "tied Prague to Bucharest by that of 1921", "is allied with Seoul under a treaty"."""

from ...discourse.passages import Passage
from ...naming.actors import Actor
from ...syntax.phrases import Mark, NounPhrase, VerbGroup
from ..context import codes_of

TYING = frozenset("bind tie link ally allied commit oblige join unite attach chain couple anchor".split())
BINDING = frozenset("link bind unite tie commit join oblige include cover pledge ally bring".split())
HANDING = frozenset("give return cede restore award hand transfer grant lend leave offer add".split())
"""What a pact does to a state that need not be party to it ("gave Alsace to Germany")."""
MEANS = frozenset({"by", "through", "under", "in"})
SIDED = frozenset({"state", "group", "person", "body"})


def bound_by(passage: Passage, n: int) -> list[str]:
    """Return the states that a clause says are bound by the pact that the n-th element names as the means; none but two sides or more."""
    parse = passage.parse
    phrase = parse.elements[n]
    if not isinstance(phrase, NounPhrase) or phrase.preposition not in MEANS:
        return []
    at = next((k for k in range(n - 1, -1, -1) if isinstance(v := parse.elements[k], VerbGroup) and TYING & set(v.lemmas)), None)
    if at is None or any(isinstance(e, VerbGroup) or (isinstance(e, Mark) and e.sort == "stop") for e in parse.elements[at + 1 : n]):
        return []
    verb = parse.elements[at]
    if not isinstance(verb, VerbGroup) or verb.negated or verb.modal:
        return []
    subject = parse.subject(at) or (parse.antecedent(at) if verb.bare_participle else None)
    first = parse.elements[at + 1]
    undergone = subject if verb.passive or verb.lemmas[-1:] == ("allied",) else first
    one = _side(undergone)
    other = next((_side(e) for e in reversed(parse.elements[at + 1 : n]) if isinstance(e, NounPhrase) and e.preposition in {"to", "with"}), None)
    if other is None and one is not None and len(one.codes) < 2 and not verb.passive:
        other = parse.agent(at)
    codes = list(dict.fromkeys([*codes_of(one), *codes_of(other)]))
    return codes if one is not None and len(codes) > 1 else []


def bound_behind(passage: Passage, at: int) -> list[str]:
    """Return the states that a verb whose subject is a pact says it binds: its object, and whom that is bound to or with.

    As in "bound Germany to Austria", "commits both", and of any verb with both sides, "insured Berlin with Russia".
    """
    verb, complements = passage.parse.elements[at], passage.parse.complements(at)
    if not isinstance(verb, VerbGroup) or verb.passive or verb.negated:
        return []
    first = next((c for c in complements if not c.preposition and c.mentions), None)
    tied = next((c.head for c in complements if c.preposition in {"to", "with"} and c.head and c.head.sort == "state"), None)
    if first is None:
        return []
    if not BINDING & set(verb.lemmas):
        both = first.head is not None and first.head.sort == "state" and tied is not None and first is complements[0] and not verb.modal
        return list(dict.fromkeys([*codes_of(first.head), *codes_of(tied)])) if both and not HANDING & set(verb.lemmas) else []
    codes = [c for m in first.mentions for c in codes_of(m.actor)]
    return codes + (codes_of(tied) if TYING & set(verb.lemmas) else [])


def _side(one: object) -> Actor | None:
    return one.head if isinstance(one, NounPhrase) and one.head is not None and one.head.sort in SIDED else None
