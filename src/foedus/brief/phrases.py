"""Words for what the library and the reasoner say in codes."""

from collections.abc import Iterable

from ..library.catalogue import Catalogue
from ..terms.actors import name_of
from ..terms.evidence import Certainty
from ..terms.norms import TRIGGER_WORDS, Adversary, Agreement, Norm, Strength

STRENGTHS: dict[Strength, str] = {
    "L0": "to consult",
    "L1": "to act under its own constitution",
    "L2": "to assist, by the means it picks",
    "L3": "to assist, with military help or all means",
    "L4": "to enter the war with all forces",
}
LEAVES = {"request": "a request", "decision": "a decision of the organ", "consent": "consent"}
FIRMLY: dict[Certainty, str] = {
    "asserted": "stated as a fact", "reported": "reported", "claimed": "claimed", "suspected": "suspected", "possible": "thought possible",
    "planned": "planned or wished", "denied": "denied",
}  # fmt: skip
FACTS = {
    "goods": "which goods exactly",
    "quantity": "how much went",
    "price": "at what price",
    "before": "how much all suppliers delivered before",
    "happened": "whether it happened",
    "exempted": "whether an exemption was granted",
    "notified": "whether the Committee was told",
    "listed_party": "whether anybody listed took part",
    "livelihood": "whether it was for civilian needs",
    "state_of_war": "whether {victim} is in a state of war",
    "request": "whether {victim} asks for it",
    "decision": "whether the organ decides on it",
    "consent": "whether {victim} consents",
    "provoked": "whether the attack was provoked",
    "armed_attack": "whether it amounts to an armed attack",
    "helps": "whether another ally helps",
    "recognises": "whose the place is recognised to be",
    "aggressor": "who is the aggressor",
}
"""Unknown facts in words."""


def joined(words: Iterable[str], last: str = "and") -> str:
    """Join words as a sentence does.

    >>> joined(["a", "b", "c"]), joined(["a", "b"], "or"), joined([])
    ('a, b and c', 'a or b', '')
    """
    row = list(words)
    return f" {last} ".join([", ".join(row[:-1]), row[-1]]) if len(row) > 1 else "".join(row)


def names(codes: Iterable[str]) -> str:
    """Name several states in the order given.

    >>> names(["RUS", "USA"])
    'Russia and the United States'
    """
    return joined(name_of(code) for code in codes)


def facts(depends_on: Iterable[str], victim: str = "the attacked state") -> tuple[str, ...]:
    """Say which unknown facts a verdict turns on.

    >>> facts(["quantity", "state_of_war"], "Russia")
    ('how much went', 'whether Russia is in a state of war')
    """
    return tuple(FACTS.get(fact, "whether " + fact.replace("_", " ")).format(victim=victim) for fact in depends_on)


def foes(adversaries: Iterable[Adversary], law: Catalogue) -> tuple[str, ...]:
    """Name the adversaries that an article is aimed at."""
    found: list[str] = []
    for one in adversaries:
        who = names(one.states) or (_class(one.group, law) if one.group else "any state")
        who += f" except {names(one.others)}" if one.others else ""
        who += " that is no party" if one.outside and not one.states else ""
        who += f", if {name_of(one.helped_by)} helps it" if one.helped_by else ""
        who += f", unless {name_of(one.not_helped_by)} helps it" if one.not_helped_by else ""
        found.append(who)
    return tuple(found)


def _class(group: str, law: Catalogue) -> str:
    return law.classes[group].name if group in law.classes else group.replace("_", " ")


def condition(norm: Norm, agreement: Agreement, law: Catalogue) -> str:
    """Say what sets an article off.

    >>> from ..library.catalogue import catalogue
    >>> law = catalogue()
    >>> pact = law.agreement("rus-prk-2024")
    >>> condition(pact.norms[1], pact, law)
    'an armed attack that puts the attacked party in a state of war and was not provoked'
    """
    kinds = dict.fromkeys((*norm.trigger, *(kind for leg in norm.legs for kind in leg.trigger)))
    event = joined((TRIGGER_WORDS[kind] for kind in kinds), "or")
    if norm.duty == "refrain":
        return f"the acts refrained from: {event}"
    what: list[str] = []
    if norm.state_of_war:
        what.append("puts the attacked party in a state of war")
    if agreement.defensive(norm):
        what.append("was not provoked")
    aimed = dict.fromkeys(foe for leg in norm.legs for foe in foes(leg.adversaries, law))
    words = event + (f" by {joined(aimed, 'or')}" if aimed else "") + (" that " + joined(what) if what else "")
    if norm.attackers:
        words += f", by at least {norm.attackers.least} enemies"
    if norm.scope:
        areas = dict.fromkeys((*(norm.scope.territory or ()), *(norm.scope.forces or ())))
        words += f", in {joined(law.areas[a].name if a in law.areas else a for a in areas)}" if areas else ""
    if norm.when_helped_by:
        words += f", only if {names(norm.when_helped_by)} helps, too"
    if norm.awaits:
        words += f", upon {joined((LEAVES[leave] for leave in norm.awaits), 'or')}"
    return words
