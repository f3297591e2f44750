"""Coding of clauses: each verb, and each noun of an event, as one of PLOVER's types with its actors and recipients."""

import itertools
from dataclasses import dataclass, replace

from ...terms.coding import EventType
from ..syntax.phrases import Mark, NounPhrase, VerbGroup
from ..words.lexicon import Entry
from .frames import HOSTILE, SPOKEN, frame, reach, typed
from .parties import Side
from .sides import REACH, ClauseSides

MEANT = frozenset("will would shall may might could can 'll".split())
DUE = frozenset("must should ought".split())
INTENDING = frozenset("plan intend want hope prepare aim seek expect schedule consider propose wish vow slate determine".split())
READY = frozenset("ready willing prepared determined poised set due likely eager".split())
GOING_ON = frozenset("begin start continue resume manage come go move proceed cease stop use help try attempt dare decide vote succeed".split())
ASIDE = frozenset("after before since because although though as when while where until unless if once whereas in".split())
SUPPOSED = frozenset({"if", "unless", "whether", "until"})
CROWD = frozenset("demonstrators protesters protestors marchers rioters strikers".split())
TOGETHERNESS = frozenset({"together", "jointly", "joint"})
DRILLS = frozenset({"exercises", "exercise", "manoeuvres", "maneuvers", "drills", "wargames"})
ASPECTS = frozenset("begin start continue resume".split())
BRINGING = frozenset(
    "announce complete begin renew confirm launch hold make publish hand deliver read start resume disclose issue stage reach repeat".split()
)
DEADLY = frozenset("kill wound injure shoot murder lynch beat stab kidnap".split())
VOWING = frozenset({"vow", "pledge", "promise", "swear"})


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


class ClauseCoder(ClauseSides):
    """Codes the clauses of one passage."""

    def events(self) -> list[Coded]:
        """Return the events of the sentence, the main clause's first."""
        found: list[Coded] = []
        governed: set[int] = set()
        for at, verb in self.parse.verbs():
            if at in governed:
                continue
            one = self._of_verb(at, verb, governed)
            if one and found and one.type == found[-1].type and self._tail(at, verb) and not any(s.code for s in found[-1].sources):
                found[-1] = replace(found[-1], sources=one.sources, targets=found[-1].targets or one.targets)  # "It will strike, Oslo warned"
            elif one:
                found.append(one)
        return sorted(found, key=lambda e: e.rank)

    def _of_verb(self, at: int, verb: VerbGroup, governed: set[int]) -> Coded | None:
        entry = frame(self.parse, at, self.lexicon) or self._by_manner(at, verb)
        guessed = entry is None
        entry = entry or self._by_thing(at, verb)
        speaker = self._speaker(at)
        if verb.modal in DUE and speaker is not None and not verb.passive:
            return self._demanded(at, verb, speaker, governed)
        if entry is None or entry.type is None or self._leads_on(at, verb) or self._brought_about(at, verb):
            return None
        root: str = entry.type
        if root in {"MOBILIZE", "AID"} and (joint := self._by_manner(at, verb)) is not None and joint.type == "COOPERATE":
            root = "COOPERATE"
        above = self._above(at, verb)
        if above == "purpose":
            return None
        meant = verb.modal in MEANT or above == "meant"
        root = "THREATEN" if self._hostile_vow(at, verb) else "PROTEST" if self._crowd(at, verb, root) else root
        kind, negated = typed(root, meant=meant, negated=verb.negated or above == "refused" or self._no_longer(verb))
        limit = self._limit(at, spoken=entry.type in SPOKEN)
        if entry.type in SPOKEN or meant:
            governed.update(range(at + 1, limit))
        if kind == "COOPERATE" and self._drills_alone(at):
            kind = "MOBILIZE"
        judged = self.context.judge(self.passage, at, self.parse.tokens[verb.start].start)
        sources, targets = self._sides(at, verb, limit, entry, kind, speaker)
        sources, targets = self._filled(sources, targets)
        if not (sources or targets) or (guessed and not self._two(sources, targets)):
            return None
        end = max(reach(self.parse, at), verb.end)
        return Coded(
            kind,
            min([verb.start, *(s.start for s in sources)]) if not verb.passive else verb.start,
            end,
            tuple(sources),
            tuple(targets),
            0 if self._tail(at, verb) else self._rank(at),
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

    def _crowd(self, at: int, verb: VerbGroup, kind: str) -> bool:
        """Whether demonstrators do what hurts no body ("Protesters stormed the parliament")."""
        subject = self.parse.subject(at) if kind in {"COERCE", "ASSAULT"} and not verb.passive and not set(verb.lemmas) & DEADLY else None
        return subject is not None and bool(CROWD & set(self.parties.words[subject.start : subject.end]))

    def _by_manner(self, at: int, verb: VerbGroup) -> Entry | None:
        """What a verb that tells nothing itself is by how it is done: two states together, or in protest."""
        words = self.parties.words[verb.end : reach(self.parse, at)]
        subject = self.parse.subject(at)
        if subject is None or verb.passive or verb.copula:
            return None
        manner = "protest" if any(a == "in" and b == "protest" for a, b in itertools.pairwise(words)) else ""
        if TOGETHERNESS & set(words) and len({s.code for s in self.party_sides(self.places[id(subject)]) if s.code}) > 1:
            manner = "cooperate"
        return next(iter(self.lexicon.verb_entries("plover", manner)), None) if manner else None

    def _by_thing(self, at: int, verb: VerbGroup) -> Entry | None:
        """What a verb of which nothing is known is by the first thing it is done with, or, under a condition, a threat."""
        if not verb.finite or verb.copula or any(self.context.lexicon.verb("reporting", lemma) for lemma in verb.lemmas):
            return None
        words = self.parties.words
        if verb.modal in {"will", "would", "'ll"} and "unless" in words[verb.end : self._stop(at)]:
            return next(iter(self.lexicon.verb_entries("plover", "threaten")))
        subject = self.parse.subject(at)
        spans = [(verb.end, reach(self.parse, at)), *([(subject.start, self.parse.extent(subject))] if subject is not None else [])]
        return next((hit.entry for start, end in spans for hit in self.lexicon.find("plover_thing", words[start:end])), None)

    def _stop(self, at: int) -> int:
        """The word at which the sentence of a verb ends."""
        marks = (e.start for e in self.elements[at:] if isinstance(e, Mark) and e.sort == "stop")
        return next(marks, len(self.parties.words))

    @staticmethod
    def _two(sources: list[Side], targets: list[Side]) -> bool:
        """Whether two sides of different states are told."""
        acting, acted = {s.code for s in sources if s.code}, {s.code for s in targets if s.code}
        return bool(acting and acted - acting) or len(acting) > 1

    def _leads_on(self, at: int, verb: VerbGroup) -> bool:
        """Whether a verb only tells that what the next verb tells goes on ("began handing in their guns")."""
        following = self.elements[at + 1] if at + 1 < len(self.elements) else None
        if not set(verb.lemmas) & ASPECTS or verb.negated or not isinstance(following, VerbGroup):
            return False
        goes_on = following.infinitive or (following.gerund and not following.preposition)
        return goes_on and frame(self.parse, at + 1, self.lexicon) is not None

    def _brought_about(self, at: int, verb: VerbGroup) -> bool:
        """Whether the subject tells the event, and the verb only that it came about ("Peru's recognition of Kosovo was announced")."""
        subject = self.parse.subject(at)
        if not verb.passive or verb.bare_participle or subject is None or not set(verb.lemmas) & BRINGING:
            return False
        if any(isinstance(e, NounPhrase) and e.preposition == "by" and not e.date for e in self.elements[at + 1 : at + 5]):
            return False
        hits = self.lexicon.find("plover_noun", self.parties.words[subject.start : subject.end])
        return any(subject.start + hit.end == subject.end for hit in hits)

    def _drills_alone(self, at: int) -> bool:
        """Whether a state holds exercises of its own, with nobody."""
        words = set(self.parties.words[self.elements[at].start : reach(self.parse, at)])
        subject = self._place_of(self.parse.subject(at))
        alone = subject is not None and len({s.code for s in self.party_sides(subject) if s.code}) == 1
        return alone and bool(words & DRILLS) and not words & {"with", "joint", "jointly", "together"}

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

    def _rank(self, at: int) -> int:
        """0 of a verb in a main clause, or in what somebody says; 1 of one in a clause that hangs on another."""
        verb = self.elements[at]
        assert isinstance(verb, VerbGroup)
        before = self.elements[at - 1] if at else None
        if (verb.gerund or verb.infinitive) and isinstance(before, VerbGroup) and self._leads_on(at - 1, before):
            return self._rank(at - 1)
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
