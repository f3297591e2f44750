"""Measures whose clause leaves it to the report on whom they are: "halted arms sales over the killings", "froze the assets of three generals"."""

from ...discourse.passages import Passage
from ...syntax.phrases import Mark, NounPhrase, VerbGroup
from ..context import Context, codes_of
from .listed import Told, taken_up
from .struck import COUNTED, EPITHETS, PUNISHED, only_target, struck, words_of

STOPPING = frozenset(
    """
        cut halt stop suspend ban block forbid prohibit outlaw bar sever end break interrupt discontinue cease withhold cancel scrap freeze curb
        close shut seal
    """.split()
)
"""Verbs of what is stopped to punish somebody."""
ARMS = frozenset("arms weapon weapons military defence defense".split())
DEALS = frozenset(
    "sale sales export exports delivery deliveries supply supplies shipment shipments transfer transfers cooperation co-operation ties".split()
)
"""What of arms is stopped."""
BORDERS = frozenset("border borders frontier frontiers routes crossings airspace".split())
LIFELINES = frozenset("trade commerce electricity imports".split())
"""What several states, or a body of them, cut a state off from."""
MONEY = frozenset("assets accounts funds".split())
PEOPLE = frozenset("visas entry".split())
AIMS = frozenset({"to", "for", "with", "of", "from", "on", "against"})
FREEZING = frozenset("freeze block seize".split())
SPARING = frozenset({"between", "among"})


def at_issue(passage: Passage, context: Context, by: list[str], first: int) -> list[str]:
    """On whom a measure is that does not say it, from the word ``first`` on: whom the sentence or the report has been about, never who takes it."""
    own = {*by, *(c for authors, _ in context.measures for c in authors)}
    here = [
        list(m.actor.codes)
        for m in passage.parse.mentions
        if m.end <= first
        and m.actor.sort == "state"
        and len(m.actor.codes) == 1
        and not m.anaphor
        and not m.adjective
        and m.actor.codes[0] not in own
    ]
    on, paragraph = context.struck
    if paragraph == passage.sentence.paragraph and on and not set(on) & own:
        return list(on)
    if len({c for codes in here for c in codes}) == 1:
        return here[0]
    if told := only_target(context, sorted(own)):
        return told
    return codes_of(context.salience.foremost(own, passage.parse))


def unsaid(passage: Passage, context: Context) -> list[Told]:
    """Return who stops whose arms, trade or money where the clause does not name whom it strikes."""
    found: list[Told] = []
    for at, verb in passage.parse.verbs():
        if verb.passive or verb.negated or verb.modal or not STOPPING & set(verb.lemmas) or (verb.infinitive and not taken_up(passage.parse, at)):
            continue
        by = codes_of(passage.parse.agent(at))
        stopped = _stopped(passage, at, verb, by) if by else None
        if stopped is not None and (on := _aimed_at(passage, context, at, stopped, by)):
            found.append((sorted(by), sorted(on), at, verb.start, stopped.end))
    return found


def _stopped(passage: Passage, at: int, verb: VerbGroup, by: list[str]) -> NounPhrase | None:
    """What is stopped, if it is such as states stop only to punish."""
    parse = passage.parse
    phrase = next((c for c in parse.complements(at) if c.preposition in {"", "off"} and not c.date), None)
    if phrase is None:
        return None
    words, last = words_of(passage, phrase), parse.tokens[phrase.end - 1].low
    agent = parse.agent(at)
    bodies = len(by) > 1 or (agent is not None and agent.sort == "organisation")
    arms = bool(words & ARMS) and last in DEALS
    shut = last in BORDERS and bodies and bool({"close", "shut", "seal"} & set(verb.lemmas))
    cut = last in LIFELINES and bodies and bool({"cut", "sever", "suspend", "halt"} & set(verb.lemmas))
    money = last in MONEY and bool(FREEZING & set(verb.lemmas))
    return phrase if arms or shut or cut or money else None


def _aimed_at(passage: Passage, context: Context, at: int, stopped: NounPhrase, by: list[str]) -> list[str]:
    """Whom it strikes, if what is stopped names nobody, or only people and rulers of whom the report told before."""
    parse = passage.parse
    if any(m.actor.codes and not set(m.actor.codes) & set(by) for m in stopped.mentions):
        return []  # told elsewhere
    n = parse.elements.index(stopped)
    aim = next(iter(parse.elements[n + 1 : n + 2]), None)
    if isinstance(aim, NounPhrase) and aim.preposition in SPARING:
        return []
    if isinstance(aim, NounPhrase) and aim.preposition in AIMS and not aim.date:
        if aim.mentions or struck(passage, context, aim):
            return []
        words, last = words_of(passage, aim), parse.tokens[aim.end - 1].low
        if not (words & PUNISHED or words & COUNTED or last in EPITHETS):
            return []
    elif {"freeze", "block", "seize"} & set(getattr(parse.elements[at], "lemmas", ())) and not isinstance(aim, Mark):
        return []
    return at_issue(passage, context, by, parse.elements[at].start)
