"""Who acts in a clause and who is acted on: its subject and agent, its objects, the place, those who share a side."""

from bisect import bisect_right
from dataclasses import replace

from ...sources.gazetteer import Names
from ..discourse.passages import Passage
from ..patterns.context import Context
from ..syntax.phrases import Mark, NounPhrase, VerbGroup
from ..words.lexicon import Entry, Lexicon
from .frames import SPOKEN
from .parties import ROOTLESS, WHERE, PartyReader, Side

TARGETING = frozenset(
    {"to", "with", "against", "on", "between", "at", "for", "from", "of", "toward", "towards", "among", "upon", "over", "by", "about"}
)
DOMESTIC = 1.9
"""How much further off a party of the actor's own country stands than a foreign one in the same place."""
TOGETHER = frozenset({"CONSULT", "COOPERATE", "AGREE", "SUPPORT", "REJECT"})
ASKEW = frozenset({"according to", *"during through via following including despite before after since until without".split()})
"""Prepositions of phrases that are no party to the deed."""
REACH = 60
"""How many elements of its sentence a verb is looked at with, before and after it."""
THINGS = frozenset({"border", "frontier", "language", "borders"})
NEVER_SUFFERED = frozenset("confer vote rally march appeal agree meet arrive talk protest travel demonstrate retreat complain rebel mutiny".split())
"""Verbs that are nobody's: their participle tells of no sufferer."""
SCENES = frozenset("streets street centre center heart capital square squares city town outskirts middle".split())
SUBJECTS = frozenset("they he she we i".split())
LET_GO = frozenset({"RETREAT", "CONCEDE", "AID"})
"""Types of which the actor may be told by the participle of what is let go or given."""
TELLING = frozenset("charge warn complain allege threaten caution insist lament".split())
"""Verbs that stand after what is said, and tell how it is meant."""
STATIVE = frozenset({"oppose", "commit", "prepare", "determine"})
"""Verbs of which a passive form tells what the subject thinks ("is opposed to")."""


class ClauseSides:
    """Finds the two sides of the clauses of one passage."""

    def __init__(self, passage: Passage, context: Context, lexicon: Lexicon, names: Names) -> None:
        self.passage, self.context, self.lexicon = passage, context, lexicon
        self.parse = passage.parse
        self.elements = self.parse.elements
        self.parties = PartyReader(self.parse, lexicon, names)
        self.starts = [element.start for element in self.elements]
        self.places = {id(element): n for n, element in enumerate(self.elements)}

    def _place_of(self, phrase: NounPhrase | None) -> int | None:
        return self.places.get(id(phrase))

    def _finite_next(self, n: int) -> bool:
        for one in self.elements[n + 1 : n + 8]:
            if isinstance(one, VerbGroup):
                return one.finite and not one.bare_participle
            if isinstance(one, Mark) and one.text not in {"(", ")"} and one.sort != "adverb":
                return False
        return False

    def _sides(self, at: int, verb: VerbGroup, limit: int, entry: Entry, kind: str, speaker: int | None) -> tuple[list[Side], list[Side]]:
        subject = self.parse.subject(at)
        place = self._place_of(subject)
        if place is not None and (both := self._between(place, [place + 1, place + 2, *(range(at + 1, limit) if verb.passive else ())])):
            return both, []
        by = next((n for n in range(at + 1, limit) if isinstance(e := self.elements[n], NounPhrase) and e.preposition == "by" and not e.date), None)
        sent = kind == "MOBILIZE" and by is None  # "Belgian paratroopers were sent to Rwanda"
        plain = self._plain(at, verb, by, spoken=entry.type in SPOKEN)
        if verb.passive and not sent and not plain and not (set(verb.lemmas) & STATIVE and not verb.bare_participle):
            sources = self.party_sides(by) if by is not None else self._holder(place, at) if kind in LET_GO else []
            targets = self.party_sides(place) if place is not None else []
            if by is None and sources:  # "Flour donated by Oman has been handed to Chad"
                targets = [t for t in targets if t.code not in {s.code for s in sources}]
            if any(s.code for s in sources) and not any(t.code for t in targets):  # "An embargo was put on Chad by Niger"
                targets = self._targets(at, limit, {s.code for s in sources if s.code}, alone=True) or targets
            if not sources and kind in {"ACCUSE", "COERCE"} and (there := self.parties.place) and all(t.code != there for t in targets):
                return self.at(there), targets
            return sources, targets
        if subject is not None and speaker is not None and place is not None and self.parties.lone(subject):
            place = speaker
        place = teller if (teller := self._teller(at, verb)) is not None else place
        sources = self.party_sides(place) if place is not None else []
        if place is not None and not any(s.code for s in sources):
            sources = [s for s in self._holder(place, at) if s.code] or sources  # "Flour donated by Oman has arrived"
        if not sources and verb.gerund and not verb.preposition:
            above = self._place_of(next((found for n in range(at - 1, -1, -1) if (found := self._subject_of(n))), None))
            sources = self.party_sides(above) if above is not None else []
        own = {s.code for s in sources if s.code}
        scene = self._scene(at, limit) if kind == "PROTEST" else set()
        own = own or scene
        if entry.voice == "suffered":
            return self._targets(at, self._end(limit), own, alone=True), sources
        if self._tail(at, verb):
            return sources, self._told_before(at, own, blamed=entry.type == "ACCUSE")
        targets = self._targets(at, limit, own, alone=len(own) > 1 and kind in TOGETHER, borders=kind == "MOBILIZE")
        if not targets and len(own) < 2:
            targets = self._targets(limit, self._end(limit), own, alone=True)
        if not targets and len(scene) == 1:
            targets = self.at(next(iter(scene)))  # whoever protests somewhere does so against those who rule there
        return sources, targets

    def _holder(self, place: int | None, at: int) -> list[Side]:
        """Who held those that are let go ("Three sailors seized by Gabon have been freed")."""
        inner = range((place or 0) + 1, at)
        by = next((n for n in inner if isinstance(e := self.elements[n], NounPhrase) and e.preposition == "by" and not e.date), None)
        return self.party_sides(by) if by is not None else []

    def _plain(self, at: int, verb: VerbGroup, by: int | None, *, spoken: bool) -> bool:
        """Whether what looks like a participle after its noun is the verb of its clause ("He conferred by telephone", ", a minister charged")."""
        if not verb.bare_participle or (by is not None and any(s.code for s in self.party_sides(by))):
            return False
        return bool(set(verb.lemmas) & NEVER_SUFFERED) or (spoken and self._tail(at, verb))

    def _tail(self, at: int, verb: VerbGroup) -> bool:
        """Whether a verb only tells who says what stands before it (", the minister in Lima warned")."""
        return self._teller(at, verb) is not None

    def _teller(self, at: int, verb: VerbGroup) -> int | None:
        """The place of whoever says, in a clause that follows, what stands before it."""
        if not set(verb.lemmas) & TELLING:
            return None
        n = at - 1
        while n > 0 and isinstance(self.elements[n], NounPhrase):
            n -= 1
        further = self.elements[at + 1] if at + 1 < len(self.elements) else None
        ended = not isinstance(further, NounPhrase) or bool(further.preposition or further.date)
        mark, told = self.elements[n], n < at - 1 and ended and any(isinstance(e, VerbGroup) and e.finite for e in self.elements[:n])
        after = told and isinstance(mark, Mark) and mark.sort == "comma" and not (isinstance(further, Mark) and further.text == "that")
        return n + 1 if after else None

    def _told_before(self, at: int, own: set[str], *, blamed: bool) -> list[Side]:
        """Whom the words that stand before their speaker are about; who is blamed is whoever they say does something."""
        first = next(n for n, e in enumerate(self.elements) if isinstance(e, VerbGroup) and e.finite)
        place = self._place_of(self.parse.subject(first))
        acting = [s for s in self.party_sides(place) if s.code and s.code not in own] if place is not None else []
        subject = acting if blamed else []
        return subject or self._targets(first, at, own, alone=True) or acting

    def _between(self, place: int, further: list[int]) -> list[Side]:
        """The two of a subject that is nobody itself ("relations between Chad and Niger have been cut")."""
        for n in further:
            one = self.elements[n] if n < len(self.elements) else None
            link = self.elements[n - 1]
            linked = isinstance(link, VerbGroup) and bool({"link", "join", "connect"} & set(link.lemmas)) and not link.finite
            if isinstance(one, NounPhrase) and (one.preposition == "between" or linked):
                sides = self.party_sides(n) if not self.party_sides(place) else []
                return sides if len({s.code for s in sides if s.code}) > 1 else []
        return []

    def _scene(self, at: int, limit: int) -> set[str]:
        """The state in whose streets a crowd gathers, which is no target before others are looked for."""
        sides = [
            s
            for n in range(at + 2, limit)
            if isinstance(one := self.elements[n], NounPhrase) and one.preposition == "of"
            if isinstance(scene := self.elements[n - 1], NounPhrase) and self.parties.words[scene.end - 1] in SCENES
            for s in self.party_sides(n)
        ]
        return {s.code for s in sides if s.code} or ({self.parties.place} if self.parties.place else set())

    def _subject_of(self, n: int) -> NounPhrase | None:
        """The subject of a finite verb, which that of a gerund after it is, too ("passed a resolution condemning Chad")."""
        one = self.elements[n]
        return self.parse.subject(n) if isinstance(one, VerbGroup) and one.finite and not one.bare_participle else None

    def at(self, code: str) -> list[Side]:
        """The authorities of the place where something happens, with the words that name it."""
        for n, one in enumerate(self.elements[:REACH]):
            if isinstance(one, NounPhrase) and any(s.code == code for s in self.parties.sides(n, whole=False)):
                return [Side(one.start, one.end, code, None)]
        return []

    def phrase_of(self, word: int) -> int | None:
        """The place of the noun phrase that a word stands in."""
        at = bisect_right(self.starts, word) - 1
        one = self.elements[at] if at >= 0 else None
        return at if isinstance(one, NounPhrase) and word < one.end else None

    def party_sides(self, place: int) -> list[Side]:
        """The parties of a phrase and of those joined to it."""
        sides = [s for n in self._with_adjective(place) for m in self.parties.joined(n)[: None if n == place else 1] for s in self.parties.sides(m)]
        return list(dict.fromkeys(s for s in sides if s.known))

    def _with_adjective(self, place: int) -> list[int]:
        """A phrase, and before it the state of "US and British forces"."""
        before = self.elements[place - 2] if place > 1 else None
        mark, phrase = self.elements[place - 1] if place else None, self.elements[place]
        assert isinstance(phrase, NounPhrase)
        lone = isinstance(before, NounPhrase) and len(before.mentions) == 1 and before.mentions[0].end == before.end
        alike = bool(phrase.mentions) and phrase.mentions[0].adjective
        if not (isinstance(mark, Mark) and mark.text == "and" and isinstance(before, NounPhrase) and lone and alike):
            return [place]
        if before.preposition != phrase.preposition and phrase.preposition:
            return [place]
        above = self.elements[place - 3] if place > 2 else None
        saying = isinstance(above, VerbGroup) and any(self.context.lexicon.verb("reporting", lemma) for lemma in above.lemmas)
        return [place - 2, place] if above is None or saying or isinstance(above, Mark) else [place]

    def _end(self, n: int) -> int:
        """Where the sentence ends before what tells its source (", officials said")."""
        end = min(len(self.elements), n + REACH)
        for k in range(n, end):
            one = self.elements[k]
            if isinstance(one, Mark) and one.sort in {"comma", "stop"} and self._finite_next(k):
                return k
        return end

    def targets(self, at: int, own: set[str]) -> list[Side]:
        """Return whom others than those who act the clause of a verb names."""
        return self._targets(at, self._end(at + 1), own, alone=True)

    def _targets(self, at: int, limit: int, own: set[str], *, alone: bool, borders: bool = False) -> list[Side]:
        """Return who the nearest and straightest phrase of a clause names; ``alone``: only others than those who act; ``borders``: theirs, too."""
        best: tuple[float, int] = (9.0, -1)
        preposition, nested, objects = "", 0, 0
        for n in range(at + 1, limit):
            phrase, before = self.elements[n], self.elements[n - 1]
            if isinstance(phrase, Mark) and phrase.text == "that" and best[1] >= 0 and best[0] < DOMESTIC:
                break  # what is told of is not who is told it ("an admission by Moscow that its police shot Poles")
            if isinstance(phrase, VerbGroup):
                nested += not phrase.bare_participle
            if not isinstance(phrase, NounPhrase) or phrase.date:
                continue
            if phrase.preposition or not (isinstance(before, Mark) and (before.sort in {"and", "comma"} or before.text == "(")):
                preposition = phrase.preposition
            thing = self.parties.words[phrase.end - 1] in THINGS and not borders
            if preposition in ASKEW or thing or self._nobody(phrase) or (len(own) > 1 and alone and preposition in WHERE):
                continue
            foreign, kept = self._kept(n, own, alone=alone)
            weight = 0.0 if not preposition else 1.0 if preposition in TARGETING else 2.0
            weight += 1.2 * (nested if preposition or objects else min(nested, 1) * 0.5) + (0.0 if foreign else DOMESTIC)
            objects += not preposition
            if kept and weight < best[0]:
                best = weight, n
        if best[1] < 0:
            return []
        sides = [s for n in self.parties.joined(best[1]) for s in self._kept(n, own, alone=alone)[1]]
        return list(dict.fromkeys(sides))

    def _nobody(self, phrase: NounPhrase) -> bool:
        """Whether a phrase is a pronoun that tells nothing, or one that is never acted on ("until they win")."""
        return self.parties.lone(phrase) and (not phrase.mentions or self.parties.words[phrase.start] in SUBJECTS)

    def _kept(self, n: int, own: set[str], *, alone: bool) -> tuple[bool, list[Side]]:
        """The parties of a phrase that may be meant, and whether they are others than those who act."""
        phrase = self.elements[n]
        assert isinstance(phrase, NounPhrase)
        sides = [s for s in self.parties.sides(n, whole=False) if s.known]
        foreign = [s for s in sides if s.code and s.code not in own] or self._neighbour(phrase, own)
        if foreign or alone or self._anaphor(phrase) or not self.parties.people(phrase):
            return bool(foreign), foreign
        return False, [s for s in sides if s.sector and (s.code is None or s.code in own)]

    def _neighbour(self, phrase: NounPhrase, own: set[str]) -> list[Side]:
        """The other state of a sentence that names two, where one is called the neighbour of whoever acts ("shelled its eastern neighbour")."""
        others = [code for code in self.parties.seats if code not in own]
        near = {"neighbour", "neighbor"} & set(self.parties.words[phrase.start : phrase.end]) and self._anaphor(phrase)
        return [Side(phrase.start, phrase.end, others[0], None)] if near and len(others) == 1 else []

    def _anaphor(self, phrase: NounPhrase) -> bool:
        return any(m.anaphor for m in phrase.mentions) or self.parties.words[phrase.start] in {"its", "their", "his", "her", "our"}

    def _filled(self, sources: list[Side], targets: list[Side]) -> tuple[list[Side], list[Side]]:
        """Give a party without a country that of the place, of the other side, or the only one that the sentence names; bodies act upon the place."""
        place, named = self.parties.place, self.parties.codes
        told = {s.code for s in (*sources, *targets) if s.code in self.parties.names.states}
        partner = next(iter(told)) if len(told) == 1 else named[0] if len(named) == 1 else None
        rest = [code for code in named if code not in told]
        abroad = rest[0] if len(told) == len(rest) == 1 else None  # "The premier apologised to Seoul for Japanese rule"

        def filled(side: Side, rootless: frozenset[str], partner: str | None = partner) -> Side:
            code = side.code or place or (None if side.sector in rootless else partner)
            return replace(side, code=code) if code else side

        acting = [filled(s, ROOTLESS, abroad if abroad and s.sector == "GOV" else partner) for s in sources]
        acted = [filled(s, ROOTLESS - {"REB"}) for s in targets]
        where = place or (named[0] if len(named) == 1 else None)
        alone = where and not told and where not in {s.code for s in (*acting, *acted)} and (sources or targets)
        return acting, [*acted, *(self.at(where) if where and alone else [])]  # "NATO sent troops to Bosnia": who has no state acts in one
