"""Coding of clauses: each verb, and each noun of an event, as one of PLOVER's types with its actors and recipients."""

import itertools
from bisect import bisect_right
from dataclasses import dataclass, replace

from ...sources.gazetteer import Names
from ...terms.coding import EventType
from ..discourse.passages import Passage
from ..patterns.context import Context
from ..syntax.phrases import Mark, NounPhrase, VerbGroup
from ..words.lexicon import Entry, Lexicon
from .frames import HOSTILE, SPOKEN, frame, reach, typed
from .parties import ROOTLESS, PartyReader, Side

MEANT = frozenset("will would shall may might could can 'll".split())
DUE = frozenset("must should ought".split())
INTENDING = frozenset("plan intend want hope prepare aim seek expect schedule consider propose wish vow slate determine".split())
READY = frozenset("ready willing prepared determined poised set due likely eager".split())
GOING_ON = frozenset("begin start continue resume manage come go move proceed cease stop use help try attempt dare decide vote succeed".split())
ASIDE = frozenset("after before since because although though as when while where until unless if once whereas in".split())
SUPPOSED = frozenset({"if", "unless", "whether", "until"})
TARGETING = frozenset(
    {"to", "with", "against", "on", "between", "at", "for", "from", "of", "toward", "towards", "among", "upon", "over", "by", "about"}
)
DOMESTIC = 1.9
"""How much further off a party of the actor's own country stands than a foreign one in the same place."""
TOGETHER = frozenset({"CONSULT", "COOPERATE", "AGREE", "SUPPORT", "REJECT"})
VOWING = frozenset({"vow", "pledge", "promise", "swear"})
ASKEW = frozenset({"according to", *"during through via following including despite before after since until without".split()})
"""Prepositions of phrases that are no party to the deed."""
REACH = 60
"""How many elements of its sentence a verb is looked at with, before and after it."""
THINGS = frozenset({"border", "frontier", "language", "borders"})
STATIVE = frozenset({"oppose", "commit", "prepare", "determine"})
"""Verbs of which a passive form tells what the subject thinks ("is opposed to")."""


@dataclass(frozen=True, slots=True)
class Coded:
    """One event of a sentence, before it is given an id; ``start`` and ``end`` are words."""

    type: EventType
    start: int
    end: int
    sources: tuple[Side, ...]
    targets: tuple[Side, ...]
    rank: int
    """0 in the main clause, 1 in one that hangs on it, 2 of a noun."""
    negated: bool = False
    hypothetical: bool = False
    mode: str | None = None


class ClauseCoder:
    """Codes the clauses of one passage."""

    def __init__(self, passage: Passage, context: Context, lexicon: Lexicon, names: Names) -> None:
        self.passage, self.context, self.lexicon = passage, context, lexicon
        self.parse = passage.parse
        self.elements = self.parse.elements
        self.parties = PartyReader(self.parse, lexicon, names)
        self.starts = [element.start for element in self.elements]
        self.places = {id(element): n for n, element in enumerate(self.elements)}

    def events(self) -> list[Coded]:
        """Return the events of the sentence, the main clause's first."""
        found: list[Coded] = []
        governed: set[int] = set()
        for at, verb in self.parse.verbs():
            if at in governed:
                continue
            one = self._of_verb(at, verb, governed)
            if one:
                found.append(one)
        return sorted(found, key=lambda e: e.rank)

    def _of_verb(self, at: int, verb: VerbGroup, governed: set[int]) -> Coded | None:
        entry = frame(self.parse, at, self.lexicon)
        speaker = self._speaker(at)
        if verb.modal in DUE and speaker is not None and not verb.passive:
            return self._demanded(at, verb, speaker, governed)
        if entry is None or entry.type is None:
            return None
        above = self._above(at, verb)
        if above == "purpose":
            return None
        meant = verb.modal in MEANT or above == "meant"
        root = "THREATEN" if self._hostile_vow(at, verb) else entry.type
        kind, negated = typed(root, meant=meant, negated=verb.negated or above == "refused" or self._no_longer(verb))
        limit = self._limit(at, spoken=entry.type in SPOKEN)
        if entry.type in SPOKEN or meant:
            governed.update(range(at + 1, limit))
        judged = self.context.judge(self.passage, at, self.parse.tokens[verb.start].start)
        sources, targets = self._sides(at, verb, limit, entry, kind, speaker)
        sources, targets = self._filled(sources, targets)
        if not sources and not targets:
            return None
        end = max(reach(self.parse, at), verb.end)
        return Coded(
            kind,
            min([verb.start, *(s.start for s in sources)]) if not verb.passive else verb.start,
            end,
            tuple(sources),
            tuple(targets),
            self._rank(at),
            negated or (judged["certainty"] == "denied" and kind != "REJECT"),
            self._supposed(at) or verb.modal in {"may", "might", "could"},
            entry.sort,
        )

    def _demanded(self, at: int, verb: VerbGroup, speaker: int, governed: set[int]) -> Coded | None:
        """As in "Paris said that Berlin must pay": who says so asks it of the subject."""
        subject = self.parse.subject(at)
        place = self._place_of(subject)
        if subject is None or place is None or self.parties.lone(subject):
            return None
        sources, targets = self.party_sides(speaker), self.party_sides(place)
        if not targets:
            return None
        governed.update(range(at + 1, self._limit(at, spoken=True)))
        sources, targets = self._filled(sources, targets)
        return Coded("REQUEST", subject.start, max(reach(self.parse, at), verb.end), tuple(sources), tuple(targets), self._rank(at))

    # the clause

    def _above(self, at: int, verb: VerbGroup) -> str:
        """What the word above an infinitive or a gerund makes of it: "meant", "refused", "purpose", or nothing."""
        if not (verb.infinitive or (verb.gerund and verb.preposition)):
            return ""
        for n in range(at - 1, -1, -1):
            one = self.elements[n]
            if isinstance(one, NounPhrase):
                last = set(self.parties.words[max(0, one.end - 2) : one.end])
                if verb.infinitive and last & {"plan", "plans", "intention", "decision", "readiness", "willingness"}:
                    return "meant"
                if last & READY and n == at - 1:
                    return "meant"
                if last & {"attempt", "attempts", "bid"} and n == at - 1:
                    return ""
            if isinstance(one, VerbGroup):
                if verb.gerund:
                    return ""
                if one.copula or set(self.parties.words[one.start : verb.start]) & READY:
                    return "meant"
                if one.lemmas and set(one.lemmas) & INTENDING:
                    return "meant"
                if set(one.lemmas) & GOING_ON and n == at - 1:
                    return "refused" if one.negated else ""
                return "purpose"
        return "purpose"

    def _hostile_vow(self, at: int, verb: VerbGroup) -> bool:
        """Whether what is vowed hurts somebody ("vowed to avenge the dead")."""
        if not VOWING & set(verb.lemmas):
            return False
        following = next((n for n in range(at + 1, min(len(self.elements), at + REACH)) if isinstance(self.elements[n], VerbGroup)), None)
        if following is None or not isinstance(one := self.elements[following], VerbGroup) or not one.infinitive:
            return False
        entry = frame(self.parse, following, self.lexicon)
        return entry is not None and entry.type in HOSTILE

    def _no_longer(self, verb: VerbGroup) -> bool:
        around = self.parties.words[max(0, verb.start - 2) : verb.end + 2]
        return any(a == "no" and b in {"longer", "more"} for a, b in itertools.pairwise(around))

    def _speaker(self, at: int) -> int | None:
        """The place of whoever is said to say what the clause of a verb tells ("Iran said it would")."""
        for n in range(at - 1, max(-1, at - REACH), -1):
            one = self.elements[n]
            if isinstance(one, VerbGroup) and one.finite and not one.bare_participle:
                saying = any(self.context.lexicon.verb("reporting", lemma) for lemma in one.lemmas)
                return self._place_of(self.parse.subject(n)) if saying else None
            if isinstance(one, Mark) and one.sort in {"stop", "relative"}:
                return None
        return None

    def _place_of(self, phrase: NounPhrase | None) -> int | None:
        return self.places.get(id(phrase))

    def _limit(self, at: int, *, spoken: bool) -> int:
        """The place among the elements at which what belongs to a verb ends."""
        n = at + 1
        open_clause = False
        while n < min(len(self.elements), at + REACH):
            one = self.elements[n]
            if isinstance(one, Mark):
                if one.sort in {"stop", "colon", "relative"}:
                    break
                if one.sort == "subordinator":
                    if one.text in ASIDE or not spoken:
                        break
                    open_clause = True
                if one.sort in {"comma", "dash", "and"} and self._finite_next(n):
                    break
            elif isinstance(one, VerbGroup) and one.finite and not one.bare_participle:
                if not spoken or not (open_clause or isinstance(self.elements[n - 1], NounPhrase)):
                    break
                open_clause = True
            n += 1
        return n

    def _finite_next(self, n: int) -> bool:
        for one in self.elements[n + 1 : n + 8]:
            if isinstance(one, VerbGroup):
                return one.finite and not one.bare_participle
            if isinstance(one, Mark) and one.text not in {"(", ")"} and one.sort != "adverb":
                return False
        return False

    def _rank(self, at: int) -> int:
        """0 of a verb in a main clause, or in what somebody says; 1 of one in a clause that hangs on another."""
        verb = self.elements[at]
        assert isinstance(verb, VerbGroup)
        if verb.gerund or verb.bare_participle or verb.infinitive:
            return 1
        for n in range(at - 1, -1, -1):
            one = self.elements[n]
            if isinstance(one, VerbGroup):
                return 0
            if isinstance(one, Mark) and (one.sort == "relative" or (one.sort == "subordinator" and one.text != "that")):
                return 1
            if isinstance(one, Mark) and one.sort in {"stop", "comma", "and"}:
                return 0
        return 0

    def _supposed(self, at: int) -> bool:
        for one in reversed(self.elements[:at]):
            if isinstance(one, Mark):
                return one.sort == "subordinator" and one.text in SUPPOSED
            if isinstance(one, VerbGroup):
                return False
        return False

    # the parties

    def _sides(self, at: int, verb: VerbGroup, limit: int, entry: Entry, kind: str, speaker: int | None) -> tuple[list[Side], list[Side]]:
        subject = self.parse.subject(at)
        place = self._place_of(subject)
        if place is not None and (both := self._between(place)):
            return both, []
        by = next((n for n in range(at + 1, limit) if isinstance(e := self.elements[n], NounPhrase) and e.preposition == "by" and not e.date), None)
        sent = kind == "MOBILIZE" and by is None  # "Belgian paratroopers were sent to Rwanda"
        if verb.passive and not sent and not (set(verb.lemmas) & STATIVE and not verb.bare_participle):
            sources = self.party_sides(by) if by is not None else []
            targets = self.party_sides(place) if place is not None else []
            if not sources and kind in {"ACCUSE", "COERCE"} and (there := self.parties.place) and all(t.code != there for t in targets):
                return self.at(there), targets
            return sources, targets
        if subject is not None and speaker is not None and place is not None and self.parties.lone(subject):
            place = speaker
        sources = self.party_sides(place) if place is not None else []
        if not sources and verb.gerund and not verb.preposition:
            above = self._place_of(next((found for n in range(at - 1, -1, -1) if (found := self._subject_of(n))), None))
            sources = self.party_sides(above) if above is not None else []
        own = {s.code for s in sources if s.code}
        if entry.voice == "suffered":
            return self._targets(at, self._end(limit), own, alone=True), sources
        targets = self._targets(at, limit, own, alone=len(own) > 1 and kind in TOGETHER)
        if not targets and len(own) < 2:
            targets = self._targets(limit, self._end(limit), own, alone=True)
        return sources, targets

    def _between(self, place: int) -> list[Side]:
        """The two of a subject that is nobody itself ("relations between Chad and Niger have been cut")."""
        further = self.elements[place + 1] if place + 1 < len(self.elements) else None
        if not isinstance(further, NounPhrase) or further.preposition != "between" or self.party_sides(place):
            return []
        sides = self.party_sides(place + 1)
        return sides if len({s.code for s in sides if s.code}) > 1 else []

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

    def _targets(self, at: int, limit: int, own: set[str], *, alone: bool) -> list[Side]:
        """Return who the nearest and straightest phrase of a clause names; ``alone``: only others than those who act."""
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
            if phrase.preposition or not (isinstance(before, Mark) and before.sort in {"and", "comma"}):
                preposition = phrase.preposition
            if preposition in ASKEW or self.parties.words[phrase.end - 1] in THINGS or (self.parties.lone(phrase) and not phrase.mentions):
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

    def _kept(self, n: int, own: set[str], *, alone: bool) -> tuple[bool, list[Side]]:
        """The parties of a phrase that may be meant, and whether they are others than those who act."""
        phrase = self.elements[n]
        assert isinstance(phrase, NounPhrase)
        sides = [s for s in self.parties.sides(n, whole=False) if s.known]
        foreign = [s for s in sides if s.code and s.code not in own]
        if foreign or alone or self._anaphor(phrase) or not self.parties.people(phrase):
            return bool(foreign), foreign
        return False, [s for s in sides if s.sector and (s.code is None or s.code in own)]

    def _anaphor(self, phrase: NounPhrase) -> bool:
        return any(m.anaphor for m in phrase.mentions) or self.parties.words[phrase.start] in {"its", "their", "his", "her", "our"}

    def _filled(self, sources: list[Side], targets: list[Side]) -> tuple[list[Side], list[Side]]:
        """Give a party without a country that of the place, of the other side, or the only one that the sentence names; bodies act upon the place."""
        place, named = self.parties.place, self.parties.codes
        told = {s.code for s in (*sources, *targets) if s.code in self.parties.names.states}
        partner = next(iter(told)) if len(told) == 1 else named[0] if len(named) == 1 else None

        def filled(side: Side, rootless: frozenset[str]) -> Side:
            code = side.code or place or (None if side.sector in rootless else partner)
            return replace(side, code=code) if code else side

        there = (
            self.at(place) if place and not told and (sources or targets) else []
        )  # "NATO sent peacekeepers to Bosnia": who has no state acts in one
        return [filled(s, ROOTLESS) for s in sources], [*(filled(s, ROOTLESS - {"REB"}) for s in targets), *there]
