"""What a sentence names that could be given, and of which its grammar says that nobody is given it or that patterns tell it."""

from ....findings import Finding
from ....syntax.phrases import NounPhrase, VerbGroup
from ...hearing import kind_of
from ...transfer_scenes import Noted, Tie
from ..sequels import FOLLOWING
from .words import CLASSES

KEEPING = frozenset("hold keep".split())
"""Verbs that with "back" tell of goods that stay where they are."""
MINDED = frozenset("worry concern fear headache problem target topic subject theme dream hobby passion nightmare puzzle".split())
"""What goods may be to somebody without being given ("its first worry was six helicopters")."""
ENDING = frozenset("stop cease halt quit discontinue".split())
SCARCE = frozenset({"short", "shorter", "bereft", "devoid", "destitute", "starved", "out"})
"""Words before "of" that say of something that it is not there."""
KNOWLEDGE = frozenset({"technology", "military_technology", "training"})
MAKING = frozenset(CLASSES["making"])


def is_untold(noted: Noted) -> bool:
    """Whether something is named in a sentence and given to nobody in it, by its grammar, or told by a pattern in other words."""
    filters = (_teaching, _stopped, _kept, _lacked, _only_wanted, _minded, _learnt)
    return _idle(noted) or any(one(noted) for one in filters)


def is_served(noted: Noted, pair: tuple[Tie, Tie]) -> bool:
    """Whether a service is the very verb that a pattern has read of a pair, in other words for its goods ("armed by Moscow": weapons)."""
    item, kind, ends = noted.scene.item, noted.scene.kind, tuple(set(tie.codes) for tie in pair)
    told = [one for one in noted.told if one.at == item.at and one.giver and one.receiver and (set(one.giver.codes), set(one.receiver.codes)) == ends]
    return item.service and any(kind_of(goods.entry.id) == kind for one in told for goods in one.goods)


def follows_another(noted: Noted, pair: tuple[Tie, Tie]) -> bool:
    """Whether goods only "follow" what a sentence tells of states other than the pair ("Turkish jets flew past, and launchers followed")."""
    verb = _verb(noted)
    if verb is None or noted.scene.verb is None or not FOLLOWING & set(verb.lemmas) or "position subject" not in noted.scene.about:
        return False
    parse, both, others = noted.passage.parse, {*pair[0].codes, *pair[1].codes}, []
    for at, _ in parse.verbs():
        subject = parse.subject(at)
        if at < noted.scene.verb and subject is not None and subject.end <= noted.scene.item.goods.start:
            others += [m.actor.codes for m in subject.mentions if m.actor.codes]
    return bool(others) and all(both.isdisjoint(codes) for codes in others)


def is_turned(one: Finding, beside: list[Finding]) -> bool:
    """Whether a sentence is read as giving the same goods the other way, in exchange for something ("in exchange for loans")."""
    turned = (one.slots["goods"], one.slots["receiver"], one.slots["giver"])
    return any(f.rule == "transfer/return" and (f.slots["goods"], f.slots["giver"], f.slots["receiver"]) == turned for f in beside)


def _idle(noted: Noted) -> bool:
    """Whether a sentence names no state, or says by the way only what something is, and has no verb or noun of giving ("Her bicycle was green")."""
    about = noted.scene.about
    if "giving told" in about or any(name.startswith("noun ") for name in about):
        return False
    named = any(m.actor.codes and not m.anaphor and m.actor.sort != "media" for m in noted.passage.parse.mentions)
    return "states 0" in about or (not named and "subject being" in about)


def _teaching(noted: Noted) -> bool:
    """Whether people are those who give the training that a pattern has read ("for Kenyan instructors to train Somalis")."""
    parse, element = noted.passage.parse, noted.passage.parse.elements[noted.scene.item.at]
    return any(
        one.at is not None and one.giver and one.receiver and any(g.entry.id == "training" for g in one.goods) and parse.subject(one.at) is element
        for one in noted.told
    )


def _stopped(noted: Noted) -> bool:
    """Whether giving is what somebody ended ("stopped sending drones")."""
    verb, at = _verb(noted), noted.scene.verb
    before = noted.passage.parse.elements[at - 1] if at else None
    ended = isinstance(before, VerbGroup) and not before.negated and not before.modal and not ENDING.isdisjoint(before.lemmas)
    return ended and verb is not None and verb.gerund


def _kept(noted: Noted) -> bool:
    """Whether somebody keeps something for himself ("held back oil", "kept its shells back")."""
    verb = _verb(noted)
    if verb is None or verb.passive or not KEEPING & set(verb.lemmas):
        return False
    parse, phrase = noted.passage.parse, noted.passage.parse.elements[noted.scene.item.at]
    return any(k < len(parse.tokens) and parse.tokens[k].low == "back" for k in (verb.end, phrase.start, phrase.end))


def _lacked(noted: Noted) -> bool:
    """Whether goods are what somebody has not got ("is short of shells", "ran out of shells", "lacks shells")."""
    verb, phrase = _verb(noted), noted.passage.parse.elements[noted.scene.item.at]
    if not isinstance(phrase, NounPhrase):
        return False
    if phrase.preposition == "of" and phrase.start > 1:
        return noted.passage.parse.tokens[phrase.start - 2].low in SCARCE
    return verb is not None and "lack" in verb.lemmas and "position object " in noted.scene.about


def _only_wanted(noted: Noted) -> bool:
    """Whether all that a sentence tells is that one state would have something ("Morocco wanted planes")."""
    verb, about = _verb(noted), noted.scene.about
    if verb is None or not {"want", "need", "desire"} & set(verb.lemmas) or "position object " not in about:
        return False
    others = [at for at, _ in noted.passage.parse.verbs() if at != noted.scene.verb]
    return not others and "giving noun told" not in about and ("states 1" in about or "states 0" in about)


def _minded(noted: Noted) -> bool:
    """Whether goods are said to be what somebody is concerned with ("its first worry was six helicopters")."""
    verb = _verb(noted)
    if verb is None or not verb.copula or noted.scene.verb is None:
        return False
    subject = noted.passage.parse.subject(noted.scene.verb)
    return subject is not None and noted.passage.parse.tokens[subject.end - 1].low in MINDED


def _learnt(noted: Noted) -> bool:
    """Whether goods are what somebody is helped to make, and the knowledge is read as what is given ("helped it to assemble drones")."""
    verb = _verb(noted)
    if verb is None or noted.scene.verb is None or not verb.infinitive:
        return False
    taught = any(one.giver and one.receiver and KNOWLEDGE & {g.entry.id for g in one.goods} for one in noted.told)
    element = noted.passage.parse.elements[noted.scene.item.at]
    return taught and isinstance(element, NounPhrase) and not MAKING.isdisjoint(verb.lemmas)


def _verb(noted: Noted) -> VerbGroup | None:
    """The verb that governs something."""
    at = noted.scene.verb
    verb = noted.passage.parse.elements[at] if at is not None else None
    return verb if isinstance(verb, VerbGroup) else None
