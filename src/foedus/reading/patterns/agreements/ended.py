"""Pacts told by who ended them: "tore up its contract for Swedish jets", "denounced its defence agreements with France"."""

from ...discourse.passages import Passage
from ...naming.actors import Actor
from ...syntax.phrases import NounPhrase, VerbGroup
from ..context import codes_of
from .stages import CLOSING, LAPSING, end_of
from .told import Pact

SIDED = frozenset({"state", "group", "body"})


def ended(passage: Passage) -> list[Pact]:
    """Return the pacts between two states that one of them is said to have ended, where their noun alone tells of none."""
    parse = passage.parse
    found: list[Pact] = []
    if passage.sentence.heading:
        return found
    for at, verb in parse.verbs():
        if not (CLOSING - LAPSING) & set(verb.lemmas) or verb.negated or verb.modal or verb.infinitive:
            continue
        complements = parse.complements(at)
        phrase = parse.subject(at) if verb.passive else next((c for c in complements if c.pacts and c.preposition in {"", "up"}), None)
        if phrase is None or not any((p.plural or p.weak) and not (p.name or p.year) for p in phrase.pacts):
            continue
        status = end_of(passage, at, phrase)
        one, other = _owner(passage, at, phrase), _partner(passage, phrase)
        codes = list(dict.fromkeys([*codes_of(one), *codes_of(other)]))
        if status is None or one is None or other is None or len(codes) != 2 or len(one.codes) != 1:
            continue
        told = [passage.place(phrase.start, phrase.end)] if passage.end - passage.start > 500 else [(passage.start, passage.end)]
        found.append(Pact(0, parties=codes, status=status, anchored=True, spans=told))
    return found


def _owner(passage: Passage, at: int, phrase: NounPhrase) -> Actor | None:
    """Who ended it, or whose it is."""
    verb = passage.parse.elements[at]
    agent = passage.parse.agent(at)
    if agent is None and isinstance(verb, VerbGroup) and verb.passive:
        agent = next((m.actor for m in phrase.mentions if m.genitive), None)
    return agent if agent is not None and agent.sort in SIDED else None


def _partner(passage: Passage, phrase: NounPhrase) -> Actor | None:
    """With whom it was made ("with France", "for French submarines", "its French contract")."""
    elements = passage.parse.elements
    n = next((k for k, e in enumerate(elements) if e is phrase), len(elements))
    behind = []
    for one in elements[n + 1 : n + 4]:
        if not isinstance(one, NounPhrase):
            break
        behind.append(one)
    sided = next((e.head for e in behind if e.preposition == "with" and e.head and e.head.sort in {"state", "group"}), None)
    if sided and any(m.adjective and not m.genitive for m in phrase.mentions):
        return None  # "denounced American agreements with Chile"
    made = next((m.actor for e in behind if e.preposition == "for" for m in e.mentions if m.adjective), None)
    return sided or made or next((m.actor for m in phrase.mentions if m.adjective and not m.genitive), None)
