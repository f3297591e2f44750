"""Pacts told by whom a state made its ally: "bound itself to Britain in 1951", "became an ally of Spain in 1911"."""

from ...discourse.passages import Passage
from ...naming.actors import Actor
from ...syntax.phrases import NounPhrase, VerbGroup
from ..context import codes_of
from ..setting import Setting
from .told import Pact

BOND = frozenset("bind ally tie commit attach league confederate shackle chain hitch pledge link couple unite join allied leagued".split())
"""What a state does to itself, or its fate, to be another's ally."""
ITSELF = frozenset("itself themselves himself herself fortunes destiny fate".split())
BARE = frozenset("ally allied".split())
ALLIES = frozenset("ally allies".split())
SIDED = frozenset({"state", "group", "body", "person"})


def allied(passage: Passage, setting: Setting) -> list[Pact]:
    """Return the pacts that a verb tells by naming whom a state made its ally, and when."""
    parse = passage.parse
    found: list[Pact] = []
    if passage.sentence.heading:
        return found
    for at, verb in parse.verbs():
        if verb.negated or verb.modal or verb.infinitive or verb.form == "base":
            continue
        partner = _bound_to(passage, at, verb) or _became_ally(passage, at, verb)
        agent = parse.agent(at)
        if partner is None or agent is None or agent.sort not in SIDED or set(agent.codes) & set(partner.codes):
            continue
        complements = parse.complements(at)
        day = setting.date_of(passage, at, complements)
        codes = list(dict.fromkeys([*codes_of(agent), *partner.codes]))
        if day is None or not day.value or len(codes) < 2 or _named_beside(passage, at):
            continue
        pact = Pact(0, parties=codes, signed=day, status="signed", anchored=True, spans=[(passage.start, passage.end)])
        pact.place = setting.place_of(passage, at, complements)
        found.append(pact)
    return found


def _bound_to(passage: Passage, at: int, verb: VerbGroup) -> Actor | None:
    """Whom a state bound itself to, or allied with."""
    complements = passage.parse.complements(at)
    if verb.passive or not BOND & set(verb.lemmas):
        return None
    after = [t.low for t in passage.parse.tokens[verb.end : verb.end + 3]]
    itself = not ITSELF.isdisjoint(after[:1]) or (after[:1] in (["its"], ["their"]) and not ITSELF.isdisjoint(after))
    if not itself and not (BARE & set(verb.lemmas) and after[:1] == ["with"]):
        return None
    return next((c.head for c in complements if c.preposition in {"to", "with"} and c.head and _side(c.head)), None)


def _became_ally(passage: Passage, at: int, verb: VerbGroup) -> Actor | None:
    """Whose ally a state became ("became an ally of Spain", "became Spain's ally")."""
    if "become" not in verb.lemmas:
        return None
    first, second = [*passage.parse.complements(at)[:2], None, None][:2]
    if first is None or first.preposition or passage.parse.tokens[first.end - 1].low not in ALLIES:
        return None
    owner = next((m.actor for m in first.mentions if m.genitive), None)
    of = second.head if isinstance(second, NounPhrase) and second.preposition == "of" else None
    return next((one for one in (owner, of) if one and _side(one)), None)


def _side(one: Actor) -> bool:
    return one.sort in {"state", "group"} and bool(one.codes)


def _named_beside(passage: Passage, at: int) -> bool:
    """Whether the clause names the pact itself, which is then told of with its name."""
    elements = passage.parse.elements
    return any(isinstance(e, NounPhrase) and e.pacts and any(not p.weak for p in e.pacts) for e in elements[at:])
