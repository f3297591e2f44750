"""Pacts told by a verb alone: what two states agreed or undertook on a day, and orders that one side signed for, or contracted with the other."""

from ...discourse.passages import Passage
from ...naming.actors import Actor
from ...syntax.phrases import Mark, NounPhrase, VerbGroup
from ...words.wares import goods_named
from ..context import codes_of
from ..setting import Setting
from .told import Pact

TRADING = frozenset("buy purchase acquire order procure sell supply deliver provide build lease lend furnish export".split())
"""What one contracts to do for goods."""
SELLING = frozenset("sell supply deliver provide lease lend furnish export".split())
TALKING = frozenset(
    """
        meet hold resume start begin open continue discuss study explore consider work try seek visit be have make set cooperate strengthen deepen
        boost expand improve talk negotiate pursue postpone delay develop step promote coordinate look keep stay
        remain intensify enhance differ disagree need maintain hope speak
    """.split()
)
"""What is agreed without a pact."""
POINTING = frozenset("that this all".split())
"""For what was told before."""
UNIONS = frozenset("union federation confederation merger".split())
"""What two states are said to proclaim."""


def agreed_on(passage: Passage, setting: Setting, pair: tuple[str, ...]) -> list[Pact]:
    """Return the pacts that a sentence tells by a verb, with the states that make them and the day."""
    parse = passage.parse
    found: list[Pact] = []
    if passage.sentence.heading or passage.speaker is not None:
        return found
    for at, verb in parse.verbs():
        if verb.negated or verb.modal or verb.infinitive or verb.gerund or (verb.form == "base" and not verb.passive):
            continue
        pact = None
        if verb.passive:
            pact = _was_agreed(passage, setting, at, pair) if verb.lemmas[-1:] == ("agree",) else None
        elif "sign" in verb.lemmas:
            pact = _ordered(passage, setting, at, pair)
        elif "contract" in verb.lemmas or verb.lemmas == ("agree",):
            pact = _contracted(passage, setting, at, pair) or _agreed(passage, setting, at)
        elif {"proclaim", "form", "declare"} & set(verb.lemmas):
            pact = _united(passage, setting, at)
        if pact is not None and setting.context.judge(passage, at, parse.tokens[verb.start].start)["certainty"] not in {
            "planned",
            "denied",
            "possible",
        }:
            found.append(pact)
    return found


def _pact(passage: Passage, setting: Setting, at: int, codes: list[str], agent: Actor | None) -> Pact | None:
    """The pact of some states, if the clause tells its day."""
    complements = passage.parse.complements(at)
    day = setting.date_of(passage, at, complements)
    if len(codes) < 2 or day is None or not day.value:
        return None
    pact = Pact(0, parties=codes, signed=day, status="signed", anchored=True, spans=[(passage.start, passage.end)])
    pact.signatories = [m.name for m in agent.members or (agent,) if m.sort == "person"] if agent and len(agent.codes) > 1 else []
    pact.place = setting.place_of(passage, at, complements)
    return pact


def _ordered(passage: Passage, setting: Setting, at: int, pair: tuple[str, ...]) -> Pact | None:
    """As in "Athens and Paris signed for twenty-four jets", "Warsaw signed with Seoul in July for 180 tanks"."""
    parse, complements = passage.parse, passage.parse.complements(at)
    if any(not c.preposition and not c.date for c in complements):
        return None
    wares = next((c for c in complements if c.preposition == "for"), None)
    if wares is None or not goods_named(setting.context.lexicon, parse.tokens, wares.start, wares.end):
        return None
    agent = parse.agent(at)
    return _pact(passage, setting, at, _both(agent, [*complements], pair), agent)


def _contracted(passage: Passage, setting: Setting, at: int, pair: tuple[str, ...]) -> Pact | None:
    """As in "Moscow contracted in 2007 to sell them missiles", "Delhi agreed to buy five batteries from Russia in October 2018"."""
    parse, verb = passage.parse, passage.parse.elements[at]
    assert isinstance(verb, VerbGroup)
    agent = parse.agent(at)
    trading = next((k for k, v in parse.verbs() if k > at and v.infinitive), None)
    between = parse.elements[at + 1 : trading] if trading is not None else []
    if agent is None or trading is None or any(isinstance(e, (VerbGroup, Mark)) for e in between):
        return None
    deed = parse.elements[trading]
    if not isinstance(deed, VerbGroup) or not TRADING & set(deed.lemmas):
        return None
    complements = [*parse.complements(at), *parse.complements(trading)]
    if not any(goods_named(setting.context.lexicon, parse.tokens, c.start, c.end) for c in parse.complements(trading)[:2]):
        return None
    sold = [c for c in parse.complements(trading)[:1] if SELLING & set(deed.lemmas) and not c.preposition]
    pact = _pact(passage, setting, at, _both(agent, [*complements, *sold], pair, given=sold), agent)
    return pact or _pact(passage, setting, trading, _both(agent, complements, pair, given=sold), agent)


def _both(agent: Actor | None, complements: list[NounPhrase], pair: tuple[str, ...], given: list[NounPhrase] | None = None) -> list[str]:
    """Who makes a contract: several that act together, or one and the other side that the clause names, or else that of the pair at hand."""
    codes = codes_of(agent)
    if agent is None or agent.sort not in {"state", "group", "body", "person"} or len(codes) > 1:
        return codes
    sided = [c.head for c in complements if c.preposition in {"with", "from", "to"} and c.head and c.head.codes]
    sided += [c.head for c in given or [] if c.head and c.head.codes]
    others = [c for one in sided for c in one.codes if c not in codes]
    if not sided and len(pair) == 2 and set(codes) < set(pair):
        others = [c for c in pair if c not in codes]
    return [*codes, *dict.fromkeys(others)] if codes and others else []


def _agreed(passage: Passage, setting: Setting, at: int) -> Pact | None:
    """As in "Last October Rome and Oslo agreed at Bergen that the base would be opened", "The two agreed on 3 May 1961 to divide the river"."""
    parse, elements = passage.parse, passage.parse.elements
    agent, verb = parse.agent(at), elements[at]
    if agent is None or agent.sort not in {"state", "group", "body"} or any(p.noun != "one" for p in parse.pacts):
        return None
    partner = next((c.head for c in parse.complements(at) if c.preposition == "with" and c.head and c.head.codes), None)
    codes = list(dict.fromkeys([*codes_of(agent), *codes_of(partner)]))
    if len(codes) < 2 or (partner is not None and set(codes_of(agent)) & set(codes_of(partner))):
        return None
    pact = _pact(passage, setting, at, codes, agent)
    undertaking = next((v for k, v in parse.verbs() if k > at), None)
    if pact is None or pact.signed is None or undertaking is None or not TALKING.isdisjoint(undertaking.lemmas):
        return None
    opened = [e for e in elements[at + 1 :] if isinstance(e, Mark)][:1]
    that = bool(opened) and opened[0].text == "that" and undertaking.start > opened[0].end and (undertaking.modal in {"would", "shall", "should"})
    told = that or undertaking.infinitive
    before = isinstance(verb, VerbGroup) and verb.perfect  # "in 1956 the two had agreed to"
    precise = len(pact.signed.value or "") > 4 and (pact.place or partner is not None or len(pact.signed.value or "") == 10)
    return pact if told and (precise or before) else None


def _was_agreed(passage: Passage, setting: Setting, at: int, pair: tuple[str, ...]) -> Pact | None:
    """As in "That had been agreed on 28 May 1997, when Chile and Peru split the fleet", "All this was agreed by Rome and Oslo on 3 May 1961"."""
    parse = passage.parse
    if parse.tokens[0].low not in POINTING or next((k for k, _ in parse.verbs()), -1) != at or at > 2:
        return None
    agent = parse.agent(at)
    when = next((k for k in range(at, len(parse.elements) - 1) if parse.text(parse.elements[k].start, parse.elements[k].end) == "when"), None)
    doer = parse.elements[when + 1] if when is not None else None
    then = doer.head if isinstance(doer, NounPhrase) else None
    codes = next((codes_of(one) for one in (agent, then) if len(codes_of(one)) > 1), list(pair) if len(pair) == 2 else [])
    pact = _pact(passage, setting, at, codes, agent)
    return pact if pact is not None and pact.signed is not None and len(pact.signed.value or "") == 10 else None


def _united(passage: Passage, setting: Setting, at: int) -> Pact | None:
    """As in "Egypt and Syria proclaimed a union in February 1958", "Libya, with which it proclaimed a union last month"."""
    parse, complements = passage.parse, passage.parse.complements(at)
    first = next(iter(complements), None)
    if first is None or first.preposition or parse.tokens[first.end - 1].low not in UNIONS or first.mentions:
        return None
    agent = parse.agent(at)
    sided = parse.antecedent(at) if parse.relative(at).startswith("with ") else None
    partner = sided.head if sided else next((c.head for c in complements if c.preposition == "with" and c.head), None)
    codes = list(dict.fromkeys([*codes_of(agent), *codes_of(partner)]))
    pact = _pact(passage, setting, at, codes, agent)
    if pact is not None:
        pact.spans = [passage.place(first.start, first.end)] if len(pact.spans[0]) and passage.end - passage.start > 500 else pact.spans
    return pact
