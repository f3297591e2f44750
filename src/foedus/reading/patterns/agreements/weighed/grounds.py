"""What speaks for and against each state as party, and each date as day, of a pact."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from ....discourse.passages import Passage
from ....naming.actors import Mention
from ....naming.dates import DateMention
from ....syntax.phrases import Mark, NounPhrase, VerbGroup
from ....words.lexicon import Lexicon
from ...cast import Cast
from ..focus import feared
from .places import Named, Place
from .spoken import spoken_names
from .ties import Scene, date_ties, far_ties, state_ties

FAR = 2
"""As many sentences before and after a pact's are asked."""
NOBODY = frozenset({"media", "unknown"})


def plain(names: Iterable[str]) -> set[str]:
    """Return names with one space between their words.

    >>> plain(["with  after "])
    {'with after'}
    """
    return {" ".join(name.split()) for name in names}


@dataclass(slots=True)
class Ruled:
    """What the rules made of a pact."""

    parties: tuple[str, ...] = ()
    day: str | None = None
    told: bool = False
    """Whether they put out a record of it."""


@dataclass(slots=True)
class Grounds:
    """All that a report says around its pacts."""

    passages: Sequence[Passage]
    lexicon: Lexicon
    named: Sequence[Named]
    ruled: Mapping[int, Ruled]
    """By the pact's identity."""
    cast: Cast
    """The states of whom the report speaks."""
    published: str | None = None
    scenes: dict[int, Scene] = field(default_factory=dict)
    everybody: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        self.everybody = frozenset(c for p in self.passages for m in self._mentions(p) for c in m.actor.codes if len(c) == 3)

    def scene(self, number: int) -> Scene:
        """The clauses of a sentence."""
        if number not in self.scenes:
            self.scenes[number] = Scene(self.passages[number], self.lexicon)
        return self.scenes[number]

    @staticmethod
    def _mentions(passage: Passage) -> list[Mention]:
        return [m for m in passage.parse.mentions if m.actor.codes and m.actor.sort not in NOBODY and not feared(passage, m)]

    def around(self, place: Place) -> Iterator[tuple[int, Passage]]:
        """Yield the sentences around that of a mention, with their numbers."""
        for k in range(max(0, place.number - FAR), min(len(self.passages), place.number + FAR + 1)):
            if k != place.number:
                yield k, self.passages[k]

    def states(self, one: Named) -> dict[str, set[str]]:
        """Return the states that may be party to a pact, each with the names of its weights."""
        found: dict[str, set[str]] = defaultdict(set)
        far: dict[str, set[str]] = defaultdict(set)
        ruled = self.ruled.get(id(one.pact), Ruled())
        for place in one.places:
            scene = self.scene(place.number)
            mentions = self._mentions(place.passage)
            for code in place.mention.parties:
                found[code].add("named in its noun")
            for mention in mentions:
                for code in mention.actor.codes:
                    found[code] |= set(state_ties(scene, place, mention))
        for place in one.places:
            for k, passage in self.around(place):
                beside = passage.sentence.paragraph == place.passage.sentence.paragraph
                for mention in self._mentions(passage):
                    for code in mention.actor.codes:
                        told = {"title"} if passage.sentence.heading else set(far_ties(self.scene(k), mention, k - place.number))
                        far[code] |= told if beside or passage.sentence.heading else {f"{name} apart" for name in told}
        here = {c for c in found if len(c) == 3}
        for code, told in far.items():
            found[code] |= {f"{name} {'again' if code in here else 'alone'}" for name in told}
        for code in ruled.parties:
            found[code].add(f"ruled of {min(3, len(ruled.parties))}")
            found[code].add(f"ruled of {min(3, len(ruled.parties))} {'told' if ruled.told else 'untold'}")
        for code, told in spoken_names(self.cast, one, found).items():
            found[code] |= told
        paired, listed = self._paired(one), self._listed(one, set(ruled.parties))
        for code, names in found.items():
            if code in here:
                names.add(f"here of {min(4, len(here))}")
            elif len(here) < 2:
                names.add(f"beside {len(here)}")
            if len(self.everybody) == 2 and code in self.everybody:
                names.add("one of two told")
            if code in paired:
                names.add("of the pact before")
            if len(ruled.parties) > 1:
                part = "ruled" if code in ruled.parties else "not ruled"
                names |= {f"{name} | {part}" for name in names if not name.startswith(("here of", "ruled", "sort"))}
                names.add(part if ruled.told else f"{part}, untold")
            if code in listed:
                names.add("listed with a party")
                names.add(f"listed with a party of {min(3, len(ruled.parties))}")
            if len(code) != 3:
                names.add("body")
        return {code: plain(names) for code, names in found.items()}

    def _listed(self, one: Named, parties: set[str]) -> set[str]:
        """The states that stand in a list with a party, without being one by the rules."""
        found: set[str] = set()
        for place in one.places:
            for mention in self._mentions(place.passage):
                codes = set(mention.actor.codes)
                found |= codes - parties if len(codes) > 1 and codes & parties else set()
            elements = place.passage.parse.elements
            for k in range(2, len(elements)):
                first, mark, last = elements[k - 2 : k + 1]
                linked = isinstance(mark, Mark) and mark.sort in {"and", "comma"}
                if not (linked and isinstance(first, NounPhrase) and isinstance(last, NounPhrase)) or last.preposition:
                    continue
                if first.head and last.head and first.head.sort == last.head.sort:
                    both = {*first.head.codes, *last.head.codes}
                    found |= both - parties if both & parties else set()
        return found

    def _paired(self, one: Named) -> tuple[str, ...]:
        """The parties, by the rules, of the pact told before one."""
        start = min((p.passage.start for p in one.places), default=0)
        before = [o for o in self.named if o is not one and o.places and o.places[0].passage.start < start and len(o.pact.parties) > 1]
        return tuple(before[-1].pact.parties) if before else ()

    def days(self, one: Named) -> dict[str, set[str]]:
        """Return the dates that may be the day of a pact, each with the names of its weights; "" stands for none."""
        found: dict[str, set[str]] = defaultdict(set)
        ruled = self.ruled.get(id(one.pact), Ruled())
        years = {p.mention.year for p in one.places if p.mention.year}
        here: set[str] = set()
        for place in one.places:
            scene = self.scene(place.number)
            if place.mention.year:
                found[place.mention.year].add("own year")
            if place.mention.day is not None and place.mention.day.value:
                found[place.mention.day.value].add("own day")
            for k, day in self._dates(place.passage):
                if scene.afterwards(k) or scene.earlier(place.at, k):
                    continue
                found[str(day.value)] |= set(date_ties(scene, place, k)) | self._apart(place, k)
                here.add(str(day.value))
        for place in one.places:
            for k, passage in self.around(place):
                beside = passage.sentence.paragraph == place.passage.sentence.paragraph and not passage.sentence.heading
                for _, day in self._dates(passage):
                    found[str(day.value)].add(f"{'back' if k < place.number else 'ahead'} {abs(k - place.number)}{'' if beside else ' apart'}")
                    if beside and not here and any(p.start >= 0 for p in passage.parse.pacts):
                        found[str(day.value)].add("beside another pact")
                    if beside and not here:
                        found[str(day.value)].add(f"nearest {k - place.number}")
        everything = {str(d.value) for p in self.passages for _, d in self._dates(p)}
        for value, names in found.items():
            names.add("date")
            names.add(f"length {len(value)}")
            if len(everything) == 1:
                names.add("only date told")
            if here == {value}:
                names.add("only date here")
            elif value in here:
                names.add(f"here of {min(3, len(here))}")
            if years and value[:4] not in years:
                names.add("not of its year")
            if years and value[:4] in years and len(value) > 4:
                names.add("of its year")
            if value == ruled.day:
                names |= {"ruled day", f"ruled day {'told' if ruled.told else 'untold'}"}
            elif ruled.day and value.startswith(ruled.day):
                names.add("fuller than ruled")
            elif ruled.day:
                names.add("ruled another")
            for other in self.named:
                if other is not one and self.ruled.get(id(other.pact), Ruled()).day == value:
                    names.add("of another pact")
            if self.published and value > self.published:
                names.add("still to come")
        if ruled.day:
            found[ruled.day] |= {"ruled day", f"ruled day {'told' if ruled.told else 'untold'}", "date"}
        none = {"no day", "no day, ruled" if ruled.day else "no day, unruled"}
        if ruled.told:
            none.add("no day, told" if not ruled.day else "no day, ruled told")
        for place in one.places[:1]:
            scene = self.scene(place.number)
            none.add(f"no day, {scene.class_of(scene.verb_of(place.at)[1])}")
            none.add(f"no day, {'new' if place.mention.indefinite else 'known'}")
        found[""] = none
        return {value: plain(names) for value, names in found.items()}

    @staticmethod
    def _dates(passage: Passage) -> Iterator[tuple[int, DateMention]]:
        for k, e in enumerate(passage.parse.elements):
            if isinstance(e, NounPhrase) and e.date and e.date.value:
                yield k, e.date

    @staticmethod
    def _apart(place: Place, k: int) -> set[str]:
        """Whether another pact stands between a pact and a date, or nearer to that."""
        pacts = [n for n, e in enumerate(place.passage.parse.elements) if isinstance(e, NounPhrase) and e.pacts and n != place.at]
        first, last = min(place.at, k), max(place.at, k)
        found = {"another pact between"} if any(first < n < last for n in pacts) else set()
        if any(abs(n - k) < abs(place.at - k) for n in pacts):
            found.add("another pact nearer")
        return found

    def being(self, one: Named) -> set[str]:
        """Return the names of what counts for and against a pact's being told as one."""
        ruled = self.ruled.get(id(one.pact), Ruled())
        names = {"pact", "told" if ruled.told else "loose" if one.loose else "untold"}
        names.add(f"ruled parties {min(3, len(ruled.parties))} {'told' if ruled.told else ''}")
        names.add(f"ruled day {len(ruled.day or '')} {'told' if ruled.told else ''}")
        names |= {"declined"} if one.declined else set()
        names.add(f"places {min(3, len(one.places))}")
        for place in one.places[:1]:
            mention, scene = place.mention, self.scene(place.number)
            position, at = scene.verb_of(place.at)
            names |= {f"at {position}", f"verb {scene.class_of(at)}", f"{position} {scene.class_of(at)}", f"noun {mention.noun}"}
            names |= {f"rel {scene.class_of(r)}" for r in scene.relatives(place.at)}
            names.add("named" if mention.name else "unnamed")
            names.add(
                f"determiner {mention.determiner if mention.determiner in {'the', 'a', 'an', 'no', 'any', 'its', 'their', 'this'} else 'other'}"
            )
            names |= {f"modifier {m}" for m in mention.modifiers if m.isalpha() and m.islower()}
            names |= {
                name
                for name, so in (("plural", mention.plural), ("weak", mention.weak), ("unreal", mention.unreal), ("yeared", bool(mention.year)))
                if so
            }
            verb = place.passage.parse.elements[at] if at is not None else None
            if isinstance(verb, VerbGroup):
                names |= {
                    n
                    for n, so in (
                        ("modal", verb.modal),
                        ("negated", verb.negated),
                        ("perfect", verb.perfect),
                        ("infinitive", verb.infinitive),
                        ("gerund", verb.gerund),
                    )
                    if so
                }
            low = [t.low for t in place.passage.parse.tokens[max(0, place.mention.start - 5) : place.mention.start]]
            names |= {
                f"before {w}"
                for w in low
                if w in {"no", "not", "never", "neither", "nor", "without", "talks", "negotiations", "draft", "against", "for", "towards", "under"}
            }
            names |= {"asked"} if place.passage.parse.tokens[-1].text == "?" else set()
        return plain(names)
