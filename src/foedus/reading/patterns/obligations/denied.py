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
PROMISED = frozenset("promise pledge guarantee offer provide contain hold".split())
"""Verbs that tell what the parties of a pact may look for."""
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
    r"(?:the other|another|each other|one another|it|its (?:ally|partner)|either|any(?:one|body)?|ƥ+)(?! ['’]s)\b|\bgo(?:es|ing)? to war\b"
    r"|\b(?:fight|march|die|make war|take up arms|draw the sword|be defended|be rescued)(?:ing)?\b(?! (?:against )?(?:terror|crime"
    r"|piracy|corruption|drug))"
    r"|\b(?:fight\w*|blows|war|battle|blood|bleed\w*|sacrific\w*) (?:for|on behalf of) (?:one another|each other|the other|its (?:ally|partner)|ƥ+)"
    r"|\b(?:commit|bind|oblige)\w* [^.;,]{0,40}?\bto (?:the )?(?:\w+['’]s|ƥ+['’]s|its|their) (?:defen[cs]e|aid|rescue)\b"
    r"|\b(?:help|aid|assistance|support|backing) in (?:a |the |any |case of |the event of )*(?:war|battle|attack)\b"
    r"|\b(?:an?|formal|full|treaty|military) all(?:y|iance)\b(?! (?:directed|aimed|hostile|against|with|that|of|in))"
    r"|\b(?:troops|soldiers?|squaddies?|man|armies|army|forces) (?:in)?to (?:fight|battle|die|war|(?:its|the other['’]s) (?:aid|defen[cs]e))\b",
    re.IGNORECASE,
)
"""The ways in which one ally stands up for another."""
NOT_ONE = re.compile(
    r"\b(?:not (?:one|a|a single)|no|never a|without a(?: single)?) (?:\w+ )?(?:soldier|man|troop|gun|rifle|bayonet|battalion|division|ship"
    r"|grenadier|army)s?\b",
    re.IGNORECASE,
)
"""What is promised where no help in war is ("diplomatic support and not one soldier")."""
SHORT = re.compile(
    r"\b(?:stops?|falls?|stopped|fell|stopping|falling) (?:\w+ )?short of\b[^.;]{0,30}?\b(?:promis|pledg|oblig|bind|commit|guarante|vow|swear)\w*\b"
    r"|\bleav(?:es?|ing)\b[^.;]{0,40}?\b(?:free (?:to|in)|to (?:decide|judge|choose)|the (?:decision|choice))\b[^.;]{0,60}?\b(?:help|fight|aid"
    r"|war|assist\w*|troops|defend"
    r"|soldiers?|interven\w+)\b|\bwhether\b[^.;]{0,40}?\b(?:help|fight|aid|war|assist\w*|troops|defend|soldiers?|interven\w+)\b[^.;]{0,40}?"
    r"\b(?:is|are|was|were|remains?) (?:left|up|for) (?:\w+ )?to\b"
    r"|\b(?:help|aid|support|defen[cs]e|assistance|fighting|troops|soldiers)\b[^.;,]{0,30}?\b(?:is|was|are|were|forms?|formed)\b (?:no|not|never)\b"
    r"[^.;,]{0,12}?\b(?:part of|in) (?:it|them|the (?:bargain|deal|text|treaty|pact|package|agreement))\b",
    re.IGNORECASE,
)
"""A promise of help in war that is not given, or that each may give or not."""


def denies_defence(passage: Passage, text: str, *, near: bool) -> tuple[int, int] | None:
    """Return where a sentence says that its pact holds no duty of defence, as places in ``text``; ``near`` says that a pact is at hand.

    The clause has a pact, a part of its text or nobody as subject, tells of holding, and denies it, or tells of leaving out
    ("It leaves out any promise of military help", "Nothing in it sends a soldier to fight", "Neither country need go to war").
    """
    short = SHORT.search(text) if near else None
    if short is not None:
        return short.span()
    if not (DEFENCE.search(text) or NOT_ONE.search(text)):
        return None
    parse = passage.parse
    for at, verb in parse.verbs():
        if verb.gerund or verb.infinitive:
            continue
        lemmas, subject = set(verb.lemmas), parse.subject(at)
        start, end = parse.tokens[verb.start].start - passage.start, _clause_end(passage, at) - passage.start
        found = DEFENCE.search(text, start, end)
        none_sent = NOT_ONE.search(text, start, end)
        if none_sent is not None and re.search(r"\bthat\b", text[start : none_sent.start()]):
            none_sent = None  # "provides that no foreign troops are deployed"
        if none_sent is not None and near and PROMISED & lemmas and not verb.negated and _promising(passage, subject, near=near):
            return none_sent.span()
        if found is None:
            continue
        words = [t.low for t in parse.tokens[verb.start : verb.end + 8]]
        out = not OUTWARD & lemmas or "out" in words[:5]
        nowhere = any(t.low == "nowhere" for t in parse.tokens[: verb.end])
        none = subject is not None and parse.tokens[subject.start].low in NONE
        denied = verb.negated or none or nowhere or not {"no", "neither", "nothing"}.isdisjoint(words)
        if OMITTING & lemmas and out and not verb.negated and not none and _of_text(passage, subject, near=near):
            return found.span()
        there = verb.copula and subject is not None and parse.tokens[subject.start].low == "there"
        there = there or (verb.copula and verb.start > 0 and parse.tokens[verb.start - 1].low == "there")
        if there and near and not {"no", "nothing", "neither"}.isdisjoint(words[:4]):
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


def _promising(passage: Passage, subject: NounPhrase | None, *, near: bool) -> bool:
    """Whether a subject is a pact, or its parties without their names ("They promised diplomatic support")."""
    return subject is not None and (_of_text(passage, subject, near=near) or not any(m.actor.codes and not m.anaphor for m in subject.mentions))


def _needs(verb: VerbGroup) -> bool:
    """Whether a verb tells what somebody need do ("need not", "is not obliged to", "does not have to")."""
    return verb.modal == "need" or (bool(NEEDING & set(verb.lemmas)) and (verb.passive or verb.lemmas == ("have",)))
