"""Goods that only the verb names: "equips Sudan's navy", "trained, armed and paid the Afghan army", "feeds the garrison"."""

from ...discourse.passages import Passage
from ...syntax.phrases import NounPhrase
from ...words.lexicon import Found
from ..context import Context
from ..transfer_roles import Roles
from .roles import side
from .serving import joined_objects

IMPLIED = {
    **dict.fromkeys(("equip", "re-equip", "outfit", "kit", "re-kit"), "equipment"),
    **dict.fromkeys(("arm", "rearm", "re-arm"), "weapons"),
    **dict.fromkeys(("pay", "finance", "fund", "bankroll", "subsidise", "subsidize", "salary"), "economic_aid"),
    "feed": "food",
    "fuel": "oil",
}
"""What is given by verbs whose object is whoever gets it."""
FORCES = frozenset(
    """
        army armies navy navies fleet air force forces troops soldiers police gendarmerie gendarmes guard guards coastguard coast
        brigade brigades battalion battalions division divisions regiment regiments unit units military garrison garrisons commandos marines
    """.split()
)
"""Those whom another state's arms, kit and pay go to."""


def implied_roles(passage: Passage, context: Context) -> list[Roles]:
    """Return what a sentence gives to the forces of another state by its verbs alone."""
    parse = passage.parse
    found = []
    for at, verb in parse.verbs():
        kind = next((IMPLIED[lemma] for lemma in verb.lemmas if lemma in IMPLIED), None)
        if kind is None or verb.passive or verb.negated:
            continue
        giver = side(parse.agent(at))
        row = joined_objects(passage, at)
        served = next((c for c in row[:1] if not c.preposition and not c.date), None)
        if giver is None or served is None or any(c.preposition in {"with", "in", "out"} and context.goods(passage, c.start, c.end) for c in row):
            continue
        receiver = next((m.actor for m in served.mentions if side(m.actor) and not set(m.actor.codes) & set(giver.codes)), None)
        if receiver is None or not _forces(passage, served):
            continue
        start, end = passage.place(verb.start, served.end)
        found.append(Roles(giver, receiver, [Found(verb.start, served.end, context.lexicon.goods(kind), kind)], at, start, end, "transfer/implied"))
    return found


def _forces(passage: Passage, phrase: NounPhrase) -> bool:
    """Whether a phrase means forces by its last word."""
    return passage.parse.tokens[phrase.end - 1].low in FORCES
