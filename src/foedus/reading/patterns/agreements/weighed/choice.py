"""What weighs most: who is party to a pact that no rule tells in full, of what day it is, and whether it is told as one at all."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import exp, fsum

from .....sources.gazetteer import Names
from ....findings import Finding
from ....syntax.phrases import NounPhrase
from ...cast import Cast
from ...context import Context
from ..sighted import PRIVATE
from ..times import of_the_day
from ..told import Pact
from .barred import barred, only_hosts
from .by_day import Told, rows_by_day
from .grounds import Grounds, Ruled
from .places import Named, Place, named_pacts
from .register import Register
from .sides import sides_of, weighed_sides
from .weights import Weights, load_weights

SURE = 0.5
"""How probable a state must be as party, or a date as day."""
CLEAR = 0.75
"""How much of the weight of all sets of parties must be theirs to be beyond doubt, and to take the place of others."""
SURER = 0.8
"""The same for a date that is to take the place of another."""
ENOUGH = 0.6
"""How probable it must be that a pact is told which no rule took for one."""


def probability(names: Iterable[str], weights: Mapping[str, float]) -> float:
    """Return the logistic of the sum of the weights of some names.

    >>> probability(["x", "y"], {"x": 1.0, "y": -1.0})
    0.5
    """
    return 1 / (1 + exp(-fsum(weights.get(name, 0.0) for name in names)))


def share(choices: Mapping[str, Iterable[str]], weights: Mapping[str, float]) -> tuple[str, float]:
    """Return the choice that weighs most, and its share of the weight of all.

    >>> share({"a": ["x"], "b": []}, {"x": 0.0})
    ('a', 0.5)
    """
    weighed = {one: exp(fsum(weights.get(name, 0.0) for name in names)) for one, names in choices.items()}
    best = max(weighed, key=lambda one: weighed[one])
    return best, weighed[best] / sum(weighed.values())


@dataclass(frozen=True, slots=True)
class Choice:
    """What weighs most for one pact."""

    parties: tuple[str, ...]
    day: str
    """The day; nothing if none of the dates is meant."""
    share: float
    """How much of the weight of all dates is its."""
    together: float
    """How much of the weight of all sets of parties is theirs."""
    being: frozenset[str]
    """The names of what counts for and against the pact's being told as one."""


def chosen(one: Named, grounds: Grounds, weights: Weights) -> Choice:
    """Weigh the states and the dates around a pact."""
    odds = {code: probability(["party", *names], weights.states) for code, names in grounds.states(one).items()}
    parties, together = weighed_sides(sides_of(one, grounds, odds), weights.sides)
    day, part = share(grounds.days(one), weights.days)
    names = {*grounds.being(one), f"weighed parties {min(3, len(parties))}", f"weighed day {len(day)}", f"weighed together {int(together * 5)}"}
    if len(parties) > 1:
        weakest, other = min(odds.get(c, 0.0) for c in parties), max((p for c, p in odds.items() if c not in parties), default=0.0)
        names |= {f"weakest party {int(weakest * 5)}", f"best other {int(other * 5)}", f"weighed both {len(day)}"}
    return Choice(parties, day, part, together, frozenset(names))


def ruled_of(pacts: Sequence[Pact], found: Sequence[Finding]) -> dict[int, Ruled]:
    """Return what the rules made of each pact: of those without a record, as far as they came."""
    records = {f.pact: f for f in found}
    told: dict[int, Ruled] = {}
    for pact in pacts:
        record = records.get(pact.number)
        if record is not None:
            told[id(pact)] = Ruled(tuple(record.slots["parties"]), record.slots.get("signed"), told=True)
        else:
            told[id(pact)] = Ruled(tuple(pact.parties), (pact.signed.value if pact.signed else None) or pact.year)
    return told


def settled(register: Register, found: list[Finding]) -> list[Finding]:
    """Return the records of pacts with the days that weigh most, and those of pacts that only weighing tells."""
    context = register.context
    ruled = ruled_of(register.pacts, found)
    named = named_pacts(register.passages, register.pacts, register.by_mention, register.declined)
    grounds = Grounds(register.passages, context.lexicon, named, ruled, Cast(context.hearing), context.published)
    records, weights = {f.pact: f for f in found}, load_weights()
    rows = rows_by_day(register.passages, context.lexicon)
    further = [f for f in (_row(told, found, context) for told in rows) if f is not None]
    for one in named:
        if not one.places or one.pact.unreal or one.pact.status == "lapsed" or (one.places[0].mention.plural and _in_rows(one, rows)):
            continue
        record = records.get(one.pact.number)
        choice = chosen(one, grounds, weights)
        if record is not None:
            clear = choice.together >= CLEAR and len(choice.parties) > 1 and not one.pact.for_no_state and not _level(record, choice)
            known = record.slots["parties"]
            if clear and not (len(known) > 1 and only_hosts(set(choice.parties) - set(known), grounds)):
                record.slots["parties"] = list(choice.parties)
            _redate(record, choice, context.names, context.text)
        elif len(choice.parties) > 1 and probability(choice.being, weights.being) >= ENOUGH and not _apart(one, choice, context):
            parties = sorted(of_the_day(context.names, list(choice.parties), choice.day or None, context.text))
            if not _told(one, choice, parties, [*found, *further]) and not barred(one, parties, choice.day, grounds):
                further.append(_record(one, choice, parties))
    for number, finding in enumerate(further, len(register.pacts)):
        finding.pact = number if finding.pact is None else finding.pact
    return [*found, *further]


def _level(record: Finding, choice: Choice) -> bool:
    """Whether a record has the parties that weigh most, the Soviet Union and Russia being one: which of them it was, its day tells."""
    return {"RUS" if c == "SUN" else c for c in record.slots["parties"]} == {"RUS" if c == "SUN" else c for c in choice.parties}


def _redate(record: Finding, choice: Choice, names: Names, text: str) -> None:
    """Give a record the day that outweighs the others."""
    known = str(record.slots.get("signed") or "")
    if not choice.day or choice.day == known or choice.share < (SURE if not known or choice.day.startswith(known) else SURER):
        return
    record.slots["signed"] = choice.day
    record.slots["parties"] = sorted(of_the_day(names, list(record.slots["parties"]), choice.day, text))
    record.slots.setdefault("status", "signed")
    record.date = None


def _apart(one: Named, choice: Choice, context: Context) -> bool:
    """Whether what weighs most is in doubt all the same: several states that no list joins, the treaty of a body, a contract of private people."""
    passage, mention, parties = one.places[0].passage, one.places[0].mention, set(choice.parties)
    groups = [set(m.actor.codes) & parties for p in one.places for m in p.passage.parse.mentions if len(m.actor.codes) > 1]
    scattered = len(parties) > 2 and all(len(parties - group) > 1 for group in groups)
    of_body = any(h.start < mention.end and mention.start < h.end for h in context.find("treaty_of_body", passage))
    return scattered or of_body or one.pact.for_no_state or not PRIVATE.isdisjoint(passage.parse.words)


def _in_rows(one: Named, rows: Sequence[Told]) -> bool:
    """Whether the pacts that a plural noun names are told one by one in its paragraph."""
    return any(told.paragraph == one.places[0].passage.sentence.paragraph for told in rows)


def _row(told: Told, found: Sequence[Finding], context: Context) -> Finding | None:
    """The record of a pact of a row, if none tells of a party of it on that day."""
    for one in found:
        day = str(one.slots.get("signed") or "-")
        if set(one.slots["parties"]) & set(told.parties) and (told.day.startswith(day) or set(one.slots["parties"]) == set(told.parties)):
            return None
    parties = sorted(of_the_day(context.names, list(told.parties), told.day, context.text))
    return Finding("agreement", {"parties": parties, "signed": told.day, "status": "signed"}, told.start, told.end, "agreement/by_day")


def _pointing(place: Place) -> bool:
    """Whether a mention points back at a pact told before: "the pact", without a name or a day of its own."""
    mention, elements = place.mention, place.passage.parse.elements
    after = elements[place.at + 1] if place.at + 1 < len(elements) else None
    dated = mention.year is not None or mention.day is not None or (isinstance(after, NounPhrase) and after.date is not None)
    return not (mention.indefinite or mention.name or dated)


def _told(one: Named, choice: Choice, sides_told: Sequence[str], found: Sequence[Finding]) -> bool:
    """Whether a record tells of it: one of the same name, of its parties and no other day, or of the same sentence and some of its parties."""
    place, parties = one.places[0], set(sides_told)
    for other in found:
        day, sides = str(other.slots.get("signed") or ""), set(other.slots["parties"])
        here = any(place.passage.start <= start < place.passage.end for start, _ in [(other.start, other.end), *other.further])
        if sides == parties and (here or _pointing(place) or day.startswith(choice.day) or choice.day.startswith(day)):
            return True
        if here and sides & parties and day and day == choice.day:
            return True
        if here and place.mention.plural and sides < parties:
            return True  # "signed agreements with Fiji in May and with Tonga in June"
        if place.mention.plural and parties < sides and day and day == choice.day:
            return True  # "tied them down with treaties", and then one of the treaties by its day
        if place.mention.name and place.mention.name == other.slots.get("name"):
            return True
    return False


def _record(one: Named, choice: Choice, parties: list[str]) -> Finding:
    """The record of a pact that weighing tells."""
    place = one.places[0]
    start, end = place.passage.place(place.mention.start, place.mention.end)
    slots: dict[str, object] = {"parties": parties}
    if one.pact.name:
        slots["name"] = one.pact.name
    if choice.day:
        slots |= {"signed": choice.day, "status": "signed"}
    number = one.pact.number if one.pact.number >= 0 else None
    further = [p.passage.place(p.mention.start, p.mention.end) for p in one.places[1:]]
    return Finding("agreement", slots, start, end, "agreement/weighed", pact=number, further=further)
