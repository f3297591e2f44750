"""What a sentence's own grammar keeps from being read as a new pact, or as a party of one, however much weighs for it."""

from collections.abc import Collection, Iterator

from ....discourse.passages import Passage
from ....syntax.phrases import NounPhrase, VerbGroup
from .grounds import Grounds
from .places import Named, Place
from .ties import Scene

REFUSING = frozenset("refuse decline fail balk neglect hesitate".split())
SIGNED = frozenset({"signing", "making"})
JOINING = frozenset("join rejoin accede adhere".split())
AT = frozenset({"in", "at"})
STATES = frozenset("countries states nations republics neighbours neighbors governments members allies partners capitals presidents leaders".split())
NUMBERS = {word: n for n, word in enumerate("three four five six seven eight nine ten eleven twelve".split(), 3)}


def barred(one: Named, parties: Collection[str], day: str, grounds: Grounds) -> bool:
    """Whether a pact that only weighing tells is none: refused, joined by one state, of part of a list, or of the day of an attack."""
    place = one.places[0]
    scene = grounds.scene(place.number)
    if _refused(scene, place) or _joined(scene, place, parties) or counts_others(place.passage, parties):
        return True
    if place.mention.plural and not place.mention.name and _cut(place, parties, grounds):
        return True
    numbers = {k for p in one.places for k in (p.number, *(n for n, _ in grounds.around(p)))}
    days = [(grounds.scene(k), e) for k in sorted(numbers) for e in _of_day(grounds.passages[k], day)]
    return bool(days) and all(_of_attack(told, phrase) for told, phrase in days)


def counts_others(passage: Passage, parties: Collection[str]) -> bool:
    """Whether a sentence counts more states than are chosen, and does not name them ("offered the five republics loans, and they signed")."""
    parse = passage.parse
    if set(parties) <= {c for m in parse.mentions if not m.anaphor for c in m.actor.codes}:
        return False
    tokens = parse.tokens
    counted = (k for k in range(len(tokens) - 1) if NUMBERS.get(tokens[k].low, 0) > len(parties) and tokens[k + 1].low in STATES)
    return any(not any(m.start <= k < m.end for m in parse.mentions if m.actor.codes) for k in counted)


def only_hosts(codes: Collection[str], grounds: Grounds) -> bool:
    """Whether the whole report names some states only by the capitals in which others meet and sign."""
    return bool(codes) and all(_only_host(code, grounds) for code in codes)


def _only_host(code: str, grounds: Grounds) -> bool:
    told = [(p, m) for p in grounds.passages for m in p.parse.mentions if code in m.actor.codes]
    return bool(told) and all(m.actor.role == "capital" and not (m.adjective or m.genitive) and _at(p, m.start) for p, m in told)


def _at(passage: Passage, start: int) -> bool:
    """Whether the phrase around a word opens with "in" or "at"."""
    return any(isinstance(e, NounPhrase) and e.start <= start < e.end and e.preposition in AT for e in passage.parse.elements)


def _refused(scene: Scene, place: Place) -> bool:
    """Whether a pact is what somebody did not sign, or refused to ("Chad has refused to sign the accord that Niger offered it")."""
    position, at = scene.verb_of(place.at)
    verb = scene.elements[at] if at is not None else None
    if at is None or not isinstance(verb, VerbGroup) or not position.startswith("object") or scene.class_of(at) not in SIGNED:
        return False
    above = scene.elements[at - 1] if at else None
    ruled = verb.infinitive and isinstance(above, VerbGroup) and not REFUSING.isdisjoint(above.lemmas)
    return verb.negated or (ruled and isinstance(above, VerbGroup) and not above.negated) or not REFUSING.isdisjoint(verb.lemmas)


def _joined(scene: Scene, place: Place, parties: Collection[str]) -> bool:
    """Whether a pact is one that a state joined, which others had made before."""
    position, at = scene.verb_of(place.at)
    verb = scene.elements[at] if at is not None else None
    if at is None or not isinstance(verb, VerbGroup) or verb.passive or not position.startswith("object") or JOINING.isdisjoint(verb.lemmas):
        return False
    subject = scene.parse.subject(at)
    return subject is not None and len({c for m in subject.mentions for c in m.actor.codes} & set(parties)) < 2


def _cut(place: Place, parties: Collection[str], grounds: Grounds) -> bool:
    """Whether some states of a list around are taken and others left, so that the pacts of a plural noun are not told."""
    passages = [place.passage, *(p for _, p in grounds.around(place))]
    lists = [set(m.actor.codes) for p in passages for m in p.parse.mentions if len(m.actor.codes) > 1 and not m.anaphor]
    return any(one & set(parties) and not one <= set(parties) and not set(parties) <= one for one in lists)


def _of_day(passage: Passage, day: str) -> Iterator[NounPhrase]:
    """Yield the phrases of a sentence that tell a day."""
    yield from (e for e in passage.parse.elements if day and isinstance(e, NounPhrase) and e.date is not None and e.date.value == day)


def _of_attack(scene: Scene, phrase: NounPhrase) -> bool:
    """Whether a day hangs on the verb of an attack."""
    return scene.class_of(scene.governor.get(id(phrase))) == "attacking"
