"""Who the noun phrases of a clause name: country or organisation, and sector."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from ...sources.gazetteer import Names, Organisation
from ..naming.actors import Actor, Mention
from ..syntax.clauses import Parse
from ..syntax.phrases import Mark, NounPhrase, VerbGroup
from ..words.lexicon import Found, Lexicon

PLACED = frozenset({"of", "in", "from", "at", "for", "near", "inside", "within", "throughout"})
"""Prepositions by which a phrase goes on with where its people are from."""
WHERE = frozenset({"in", "near", "inside", "within", "throughout", "at", "across", "into", "around"})
SECTOR_OF_KIND = {"armed_group": "REB", "party": "PTY", "ngo": "NGO", "court": "JUD", "think_tank": "EDU", "university": "EDU"}
LONE = frozenset({"it", "they", "he", "she", "we", "them", "him", "her", "this", "that", "who", "which"})
ROOTLESS = frozenset({"CRM", "UAF", "NGO", "IGO", "REB"})
"""Sectors whose people are not of the other side's country for want of another."""
GOVERNING = frozenset("president minister premier king queen emir secretary chancellor governor leader".split())


@dataclass(frozen=True, slots=True)
class Side:
    """One party as a phrase names it: words ``start`` to ``end`` (not included)."""

    start: int
    end: int
    code: str | None
    sector: str | None

    @property
    def known(self) -> bool:
        """Whether its country, its organisation or its sector is told."""
        return bool(self.code or self.sector)


class PartyReader:
    """Reads the parties of one sentence."""

    def __init__(self, parse: Parse, lexicon: Lexicon, names: Names) -> None:
        self.parse, self.lexicon, self.names = parse, lexicon, names
        self.words = [t.low for t in parse.tokens]
        found = (h for table in ("plover_place", "town") for h in lexicon.find(table, self.words))
        self.towns = {h.start: h for h in found if parse.tokens[h.start].capital}
        inside = {n for h in self.towns.values() for n in range(h.start, h.end)}
        self.sectors = {h.start: h for h in lexicon.find("sector", self.words) if h.start not in inside}

    def sides(self, at: int, *, whole: bool = True) -> list[Side]:
        """Return the parties of the noun phrase at a place among the elements.

        A phrase without a country has that of the phrases that go on with it ("rebels in the north of Chad"), if it names people or the whole
        is asked for.
        """
        phrase = self.parse.elements[at]
        assert isinstance(phrase, NounPhrase)
        sector, end = self._sector(phrase), phrase.end
        actor, place = self._actor(phrase), self._place(phrase)
        loose = actor is not None and actor.role == "people"
        if not (actor and actor.codes and not loose) and not place and (whole or sector or loose):
            for further in self._chain(at):
                named, there = self._actor(further), self._place(further)
                if loose and further.preposition not in {"of", "in", "from"}:
                    break
                if there or (named and named.codes):
                    actor, place, end = named if named and named.codes else actor, there, further.end
                    sector = sector or (self._sector(further) if further.preposition == "of" else None)
                    break
                sector = sector or self._sector(further)
        if place and not (actor and actor.codes and actor.sort == "organisation"):
            return [Side(phrase.start, end, place, sector)]
        members = [Actor(m.sort, m.name, (code,), m.role) for m in (actor.members or (actor,)) for code in m.codes] if actor else []
        if not members:
            role = (actor.role or "").casefold().split() if actor else []
            return [Side(phrase.start, end, None, sector or ("GOV" if GOVERNING & set(role) else None))]
        return [self._side(phrase.start, end, member, sector) for member in members]

    def joined(self, at: int) -> list[int]:
        """The places of the phrases joined to one by "and" ("Syria and the Palestinian leader"), itself first; or of a row of states."""
        if len(row := self._row(at)) > 2:
            return row
        found, n = [at], at
        while n + 2 < len(self.parse.elements):
            mark, further = self.parse.elements[n + 1], self.parse.elements[n + 2]
            if not (isinstance(mark, Mark) and mark.text in {"and", "or"} and isinstance(further, NounPhrase)):
                break
            after = self.parse.elements[n + 3] if n + 3 < len(self.parse.elements) else None
            if (
                further.preposition
                or further.date
                or (isinstance(after, VerbGroup) and after.finite and not after.bare_participle and n == at and at)
            ):
                break
            found.append(n + 2)
            n += 2
        return found

    def _row(self, at: int) -> list[int]:
        """The places of states in a row, whatever is put in before the last ("Iran, Libya, and, with conditions, Cuba"); none without an "and"."""
        found, ended = [at], False
        for n in range(at + 1, len(self.parse.elements)):
            one = self.parse.elements[n]
            if isinstance(one, Mark) and one.text in {",", "and"}:
                ended = ended or one.text == "and"
            elif isinstance(one, NounPhrase) and not one.preposition and one.mentions and all(m.actor.sort == "state" for m in one.mentions):
                found.append(n)
                if ended:
                    return found
            elif not (ended and isinstance(one, NounPhrase) and one.preposition):
                break
        return []

    @cached_property
    def place(self) -> str | None:
        """Return the state where a sentence says that it happens, if it names one."""
        for one in self.parse.elements:
            if isinstance(one, NounPhrase) and one.preposition in WHERE and not one.date:
                if there := self._place(one):
                    return there
                for mention in one.mentions:
                    if mention.actor.sort == "state" and len(mention.actor.codes) == 1:
                        return mention.actor.codes[0]
        return None

    @cached_property
    def codes(self) -> list[str]:
        """Return the states that a sentence names, but for those of its media."""
        found = [c for m in self.parse.mentions if m.actor.sort not in {"media", "organisation"} for c in m.actor.codes]
        return list(dict.fromkeys([*found, *(c for h in self.towns.values() for c in h.entry.codes)]))

    @cached_property
    def seats(self) -> list[str]:
        """Return the states that a sentence names as such, or by their capital, government or officials, but not by what is merely theirs."""
        found = [
            c
            for m in self.parse.mentions
            if not m.anaphor and (m.actor.sort != "state" or not m.adjective) and not self._ethnic(m)
            for c in m.actor.codes
        ]
        return [c for c in dict.fromkeys(found) if c in self.names.states]

    def lone(self, phrase: NounPhrase) -> bool:
        """Whether a phrase is a pronoun only."""
        return phrase.end - phrase.start == 1 and self.words[phrase.start] in LONE

    def _place(self, phrase: NounPhrase) -> str | None:
        """The state of a town or region that a phrase names without naming a state."""
        inside = next(iter(self._within(phrase, self.towns)), None)
        if inside is None or any(m.actor.codes and m.start < inside.start for m in phrase.mentions):
            return None
        return inside.entry.codes[0]

    def _chain(self, at: int) -> Iterator[NounPhrase]:
        n = at + 1
        while n < len(self.parse.elements):
            one = self.parse.elements[n]
            before = self.parse.elements[n - 1]
            if isinstance(one, VerbGroup) and (one.bare_participle or (one.gerund and not one.preposition)) and n == at + 1:
                n += 1
                continue
            bracket = isinstance(one, Mark) and one.text in {"(", ")"} and n + 1 < len(self.parse.elements)
            inside = isinstance(before, (VerbGroup, Mark)) and n > at + 1
            if bracket or (isinstance(one, NounPhrase) and inside and not one.preposition and not one.mentions):
                n += 1
                continue
            called = isinstance(before, Mark) and before.text == "(" and n == at + 2  # "the Labour Office (ILO)"
            going_on = called or (isinstance(one, NounPhrase) and (one.preposition in PLACED or (inside and one.preposition == "by")))
            if not isinstance(one, NounPhrase) or one.date or not going_on:
                return
            yield one
            n += 1

    def _actor(self, phrase: NounPhrase) -> Actor | None:
        named = [m.actor for m in phrase.mentions if m.actor.sort != "media" and not self._ethnic(m)]
        coded = [a for a in named if a.codes]
        if len(coded) > 1 and coded[-1].role == "people":
            return coded[-1] if coded[-1].codes == ("CYP",) else coded[0]  # "Bosnian Serbs" are of Bosnia, Greek and Turkish Cypriots of Cyprus
        if len(named) < len(phrase.mentions) and not coded:
            return None
        head = phrase.head
        if head and head.codes and head.sort != "media":
            return head
        return coded[0] if coded else named[0] if named else None

    def _ethnic(self, mention: Mention) -> bool:
        """Whether a mention tells of what people somebody is, not of what state ("ethnic Albanians")."""
        return self.words[max(0, mention.start - 1) : mention.end][0:2].count("ethnic") > 0

    def _side(self, start: int, end: int, actor: Actor, sector: str | None) -> Side:
        code = actor.codes[0]
        body = next((e.thing for e in self.names.find([code.casefold()]) if isinstance(e.thing, Organisation)), None)
        if actor.sort == "organisation" or (code not in self.names.states and body):
            own = SECTOR_OF_KIND.get(body.kind, "IGO") if body else "IGO"
            return Side(start, end, (body.state or code) if body else code, own if own in {"REB", "NGO"} else sector or own)
        governs = actor.role in {"capital", "seat"} or actor.sort == "body" or (actor.sort == "person" and not self._former(actor))
        return Side(start, end, code, sector or ("GOV" if governs else None))

    @staticmethod
    def _former(actor: Actor) -> bool:
        role = (actor.role or "").casefold()
        return not role or role.startswith(("former", "ex-"))

    def _sector(self, phrase: NounPhrase) -> str | None:
        inside = self._within(phrase, self.sectors)
        return inside[-1].entry.id if inside else None

    def people(self, phrase: NounPhrase) -> bool:
        """Whether the last word of a phrase, or the one before a name, tells its sector ("the rebels", not "a rebel stronghold")."""
        ends = {phrase.end, *(n for n in range(phrase.start + 1, phrase.end) if self.parse.tokens[n].capital)}
        return any(h.end in ends for h in self._within(phrase, self.sectors))

    @staticmethod
    def _within(phrase: NounPhrase, hits: dict[int, Found]) -> list[Found]:
        return [h for n in range(phrase.start, phrase.end) if (h := hits.get(n)) and h.end <= phrase.end]
