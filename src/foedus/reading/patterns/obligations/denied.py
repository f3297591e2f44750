"""Clauses that say what a pact does not bind its parties to: that it leaves mutual defence out, that nobody need fight under it."""

import re

from ...discourse.passages import Passage
from ...syntax.phrases import Mark, NounPhrase, VerbGroup
from .bearing import PAPERS

HOLDING = frozenset(
    """
        provide contain include have make carry hold offer entail impose create establish give grant place lay bring bear involve imply foresee
        envisage stipulate mention promise guarantee constitute oblige commit bind require compel force say send confer extend afford spell
        specify prescribe contemplate mean put speak talk
    """.split()
)
"""Verbs that tell what a pact holds."""
OMITTING = frozenset("omit exclude leave rule avoid drop lack eschew shun forgo skip sidestep dodge decline disclaim reject".split())
"""Verbs that tell what it does not hold."""
OUTWARD = frozenset({"leave", "rule"})
"""Those that do so with "out" after them."""
NEEDING = frozenset("need have oblige bind require commit compel expect call duty".split())
NONE = frozenset("nothing neither none nobody nowhere no".split())
DEFENCE = re.compile(
    r"\b(?:mutual|collective|common|joint|automatic)[- ](?:military |armed )?(?:defen[cs]e|assistance|aid|help|protection|security guarantees?)\b"
    r"|\b(?:military|armed) (?:assistance|aid|help|support|backing|protection)\b"
    r"|\b(?:defen[cs]e|security) (?:guarantees?|commitments?|clauses?|pledges?)\b"
    r"|\b(?:com(?:e|es|ing)|go(?:es|ing)?|rush(?:ing)?) to (?:the |each |one |its |their )?(?:\w+(?:'s|’s)? ){0,2}"
    r"(?:aid|defen[cs]e|help|rescue|assistance|war)\b"
    r"|\b(?:defend(?:ing)?|fight(?:ing)? (?:for|alongside|beside)|protect(?:ing)?) "
    r"(?:the other|each other|one another|it|its (?:ally|partner)|either|any)\b"
    r"|\b(?:troops|soldiers?|squaddies?|man|armies|army|forces) (?:in)?to (?:fight|battle|die|war|(?:its|the other['’]s) (?:aid|defen[cs]e))\b",
    re.IGNORECASE,
)
"""The ways in which one ally stands up for another."""


def denies_defence(passage: Passage, text: str, *, near: bool) -> tuple[int, int] | None:
    """Return where a sentence says that its pact holds no duty of defence, as places in ``text``; ``near`` says that a pact is at hand.

    The clause has a pact, a part of its text or nobody as subject, tells of holding, and denies it, or tells of leaving out
    ("It leaves out any promise of military help", "Nothing in it sends a soldier to fight", "Neither country need go to war").
    """
    if not DEFENCE.search(text):
        return None
    parse = passage.parse
    for at, verb in parse.verbs():
        if verb.gerund or verb.infinitive:
            continue
        lemmas, subject = set(verb.lemmas), parse.subject(at)
        start, end = parse.tokens[verb.start].start - passage.start, _clause_end(passage, at) - passage.start
        found = DEFENCE.search(text, start, end)
        if found is None:
            continue
        words = [t.low for t in parse.tokens[verb.start : verb.end + 8]]
        out = not OUTWARD & lemmas or "out" in words[:5]
        nowhere = any(t.low == "nowhere" for t in parse.tokens[: verb.end])
        none = subject is not None and parse.tokens[subject.start].low in NONE
        denied = verb.negated or none or nowhere or not {"no", "neither", "nothing"}.isdisjoint(words)
        if OMITTING & lemmas and out and not verb.negated and not none and _of_text(passage, subject, near=near):
            return found.span()
        if HOLDING & lemmas and denied and (none or nowhere or _of_text(passage, subject, near=near)) and near:
            return found.span()
        if denied and near and _needs(verb) and subject is not None and (none or verb.negated):
            return found.span()
    return None


def _clause_end(passage: Passage, at: int) -> int:
    """Where the clause of a verb ends: before the next stop, or comma that no phrase goes on after."""
    parse = passage.parse
    stop = next((e for e in parse.elements[at + 1 :] if isinstance(e, Mark) and e.sort in {"stop", "colon"}), None)
    return parse.tokens[stop.start].start if stop is not None else passage.end


def _of_text(passage: Passage, subject: NounPhrase | None, *, near: bool) -> bool:
    """Whether a subject is a pact, a part of its text, or "it" near one."""
    if subject is None:
        return False
    words = {t.low for t in passage.parse.tokens[subject.start : subject.end]}
    return bool(subject.pacts) or bool(words & PAPERS) or (near and words <= {"it", "this", "that", "which"})


def _needs(verb: VerbGroup) -> bool:
    """Whether a verb tells what somebody need do ("need not", "is not obliged to", "does not have to")."""
    return verb.modal == "need" or (bool(NEEDING & set(verb.lemmas)) and (verb.passive or verb.lemmas == ("have",)))
