"""Whom a pact binds after the verb of its clause: "tied Prague to Bucharest by that of 1921", "keeps troops in Chad under a treaty"."""

from collections.abc import Sequence

from ...discourse.passages import Passage
from ...naming.actors import Actor
from ...syntax.phrases import Mark, NounPhrase, VerbGroup
from ..context import codes_of
from .focus import feared
from .sighted import PROVIDES

TYING = frozenset("bind tie link ally allied commit oblige join unite attach chain couple anchor".split())
BINDING = frozenset("link bind unite tie commit join oblige include cover pledge ally bring".split())
HANDING = frozenset("give return cede restore award hand transfer grant lend leave offer add".split())
"""What a pact does to a state that need not be party to it ("gave Alsace to Germany")."""
MEANS = frozenset({"by", "through", "under", "in"})
JOINING = frozenset("join unite link ally".split())
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


WITHIN = frozenset({"", "to", "from", "with", "for", "by", "on", "at", "in", "into"})
"""Prepositions of those with whom something is done under a pact."""
MAKING = frozenset("announce unveil launch form found create proclaim establish sign conclude agree make forge".split())
HOLDING = frozenset("enter have keep maintain hold share".split())


def dealt_under(passage: Passage, n: int) -> tuple[list[str], list[str]]:
    """Return who does something under the pact that the n-th element names, and with whom ("India sent Israel builders under an accord").

    The doer is the subject of the verb of the clause; the others are its objects, and where it happens.
    """
    parse = passage.parse
    phrase = parse.elements[n]
    if not isinstance(phrase, NounPhrase) or phrase.preposition not in MEANS | {"by virtue of"}:
        return [], []
    finite = [k for k, v in parse.verbs() if v.finite and not v.negated]
    before = [k for k in finite if k < n and not parse.relative(k)]
    at = before[-1] if before else next((k for k in finite if k > n and not parse.relative(k)), None)
    if at is None or (phrase.preposition == "in" and not JOINING & set(_lemmas(parse.elements[at]))):
        return [], []
    behind = parse.elements[at + 1 :]
    stop = n - at - 1 if before else next((k for k, e in enumerate(behind) if isinstance(e, Mark) and e.text not in {"and", "or"}), len(behind))
    if any(isinstance(e, Mark) and e.sort in {"stop", "subordinator", "relative", "colon"} for e in behind[:stop]):
        return [], []
    verb, agent = parse.elements[at], parse.agent(at)
    if agent is None or not agent.codes or (isinstance(verb, VerbGroup) and (verb.passive or verb.copula)):
        return [], []
    reached = [e for e in behind[:stop] if isinstance(e, NounPhrase) and e.preposition in WITHIN and not e.pacts]
    told = [m for e in reached for m in e.mentions if m.actor.sort not in {"person", "media", "organisation"} and not feared(passage, m)]
    others = dict.fromkeys(c for m in told for c in m.actor.codes if c not in agent.codes)
    return list(agent.codes), list(others)


def _lemmas(one: object) -> tuple[str, ...]:
    return one.lemmas if isinstance(one, VerbGroup) else ()


def sides_of_clause(passage: Passage, n: int, known: Sequence[str]) -> list[str]:
    """Return the parties of a pact under which something is done, beside those known: the doer, and the one other if none is known."""
    doer, others = dealt_under(passage, n)
    if len(known) == 1 and len(doer) == 1 and doer[0] not in known:
        return doer
    joined = JOINING & {x for _, v in passage.parse.verbs() for x in v.lemmas}
    return [*doer, *others] if not known and doer and (len(others) == 1 or (others and joined)) else []


def entered_with(passage: Passage, n: int) -> list[str]:
    """Return both sides of "the treaty that Turkey entered into with Britain", "the accord it has with Peru"."""
    mark, who, verb = [*passage.parse.elements[n + 1 : n + 4], None, None, None][:3]
    if not (isinstance(mark, Mark) and mark.text in {"that", "which"} and isinstance(who, NounPhrase) and isinstance(verb, VerbGroup)):
        return []
    partner = next((c for c in passage.parse.complements(n + 3) if c.preposition == "with" and c.head and c.head.codes), None)
    if not HOLDING & set(verb.lemmas) or verb.negated or verb.modal or who.head is None or partner is None:
        return []
    return list(dict.fromkeys([*codes_of(who.head), *codes_of(partner.head)]))


def makers(passage: Passage, n: int) -> list[str]:
    """Return the states that are said to make, or to make known, the pact that the n-th element names by its body ("announced the AUKUS pact")."""
    phrase = passage.parse.elements[n]
    at = next((k for k, v in passage.parse.verbs() if MAKING & set(v.lemmas) and any(c is phrase for c in passage.parse.complements(k))), None)
    verb, agent = (passage.parse.elements[at], passage.parse.agent(at)) if at is not None else (None, None)
    made = isinstance(verb, VerbGroup) and not (verb.passive or verb.negated or verb.modal)
    return [c for c in codes_of(agent) if len(c) == 3] if made else []


def told_by_clause(passage: Passage, n: int, known: Sequence[str], *, of_body: bool, dated: bool) -> list[str]:
    """Return the parties, beside those known, that the clause of a pact tells; ``of_body``: it is called after a body; ``dated``: it was made."""
    found = [*known, *entered_with(passage, n), *(makers(passage, n) if of_body else ())]
    found += sides_of_clause(passage, n, found) if dated and len(found) < 2 else []
    return [c for c in dict.fromkeys(found) if c not in known]


def objects_behind(passage: Passage, n: int) -> list[str]:
    """Return the states that stand as objects behind a pact."""
    parse = passage.parse
    objects = [c.head for at, _ in parse.verbs() if at > n for c in parse.complements(at) if not c.preposition and c.head]
    return [c for one in objects if one.sort == "state" for c in one.codes]


def _side(one: object) -> Actor | None:
    return one.head if isinstance(one, NounPhrase) and one.head is not None and one.head.sort in SIDED else None


def provided_for(passage: Passage, n: int) -> list[str]:
    """The two states of which a clause or a relative clause says what the pact that the n-th element names lets or makes them do.

    One of them may be the subject of the clause around: "did not renew a 2019 accord that let the Chilean navy in".
    """
    parse, phrase = passage.parse, passage.parse.elements[n]
    at = next((k for k, v in parse.verbs() if PROVIDES & set(v.lemmas) and not v.passive and phrase in (parse.subject(k), parse.antecedent(k))), None)
    if at is None:
        return []
    after = [m for m in parse.mentions if m.start >= phrase.end and m.actor.sort != "person"]
    states = dict.fromkeys(c for m in after for c in m.actor.codes)
    if len(states) == 1 and parse.relative(at):
        around = next((k for k, v in parse.verbs() if k < n and v.finite and not v.passive), None)
        states |= dict.fromkeys(codes_of(parse.agent(around)) if around is not None else [])
    return list(states) if len(states) == 2 else []
