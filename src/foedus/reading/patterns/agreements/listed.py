"""Papers told line by line under a clause that says that they were signed ("the following were signed: - an agreement on ..."), or by one verb."""

import re
from dataclasses import dataclass

from ...discourse.passages import Passage
from ...naming.dates import DateMention
from ...syntax.phrases import NounPhrase
from .founded import Founding
from .sighted import Sighting
from .told import Pact

PAPERS = frozenset("documents instruments agreements memoranda accords papers treaties protocols memorandums deals texts contracts".split())
DRAWN = frozenset("sign adopt initial conclude exchange ink".split())
SAME_DAY = re.compile(r"\b(?:the|that) same day\b", re.IGNORECASE)


@dataclass(slots=True)
class Opened:
    """What the lines of a list have in common: whose papers they are, of which day and place."""

    parties: list[str]
    day: DateMention | None
    place: str | None
    whole: list[Pact]
    """What the clause itself was taken for, before its lines were read."""


class PaperList(Founding):
    """Reads the lines of a list of papers, one pact each."""

    opened: Opened | None = None
    signed_last: tuple[Pact, int] | None

    def open_list(self, passage: Passage) -> None:
        """Take in a clause that ends with a colon and says that several papers were signed."""
        parse = passage.parse
        if passage.sentence.bullet:
            return
        self.opened = None
        tokens = parse.tokens
        if not tokens or tokens[-1].text != ":" or PAPERS.isdisjoint(t.low for t in tokens):
            return
        at = next((k for k, v in parse.verbs() if DRAWN & set(v.lemmas) and not (v.negated or v.modal or v.infinitive)), None)
        if at is None:
            return
        parties = list(dict.fromkeys(self._acting(passage)))
        for told in (list(dict.fromkeys(self.last_states)), list(self.context.pair)):
            parties = parties if len(parties) > 1 else told
        day = self.date_of(passage, at, parse.complements(at))
        same = SAME_DAY.search(self.context.text, passage.start, passage.end) is not None
        if day is None and same and self.current is not None:
            day = self.current.signed
        elif day is None:
            day = self.day_before(passage)
        place = self.place_of(passage, at, parse.complements(at))
        whole = [p for p in self.pacts if p.name is None and p.spans and p.spans[0][0] >= passage.start and any(n.endswith("s") for n in p.nouns)]
        self.opened = Opened(parties, day, place, whole) if 1 < len(parties) < 5 else None

    def read_line(self, passage: Passage) -> bool:
        """Enter the paper of a line of an open list; whether the line is one."""
        if self.opened is None or not passage.sentence.bullet:
            return False
        first = next(iter(passage.parse.elements), None)
        if not isinstance(first, NounPhrase) or first.preposition or not first.pacts:
            return False
        mention = first.pacts[0]
        if mention.plural or any(v.finite for _, v in passage.parse.verbs()):
            return False
        opened = self.opened
        for one in opened.whole:
            one.unreal = True
        pact = Pact(len(self.pacts), name=mention.name, words=mention.words, parties=list(opened.parties), signed=opened.day, place=opened.place)
        pact.status, pact.anchored, pact.nouns = "signed", True, {mention.noun}
        pact.spans.append((passage.start, passage.end))
        self.pacts.append(pact)
        self.by_mention[passage.place(mention.start, mention.end)] = pact
        return True

    def signed_together(self, passage: Passage, pact: Pact) -> None:
        """Give the papers that one verb says were signed the day, the place and the signers of each other."""
        others = [p for p in self.pacts if p is not pact and any(passage.start <= first < passage.end for first, _ in p.spans)]
        for one, other in [(pact, o) for o in others] + [(o, pact) for o in others]:
            one.signed, one.place, one.day_before = one.signed or other.signed, one.place or other.place, one.day_before or other.day_before
            one.today = one.today or other.today
            one.parties = one.parties or list(other.parties)
            one.signatories = one.signatories or list(other.signatories)

    def also_signed(self, passage: Passage, pact: Pact, seen: Sighting) -> None:
        """As in "They also signed ...": the pact told before, if it has no parties yet, and this one have signers and day in common."""
        last, self.signed_last = self.signed_last, (pact, passage.index) if seen.signing else self.signed_last
        if last is None or last[0] is pact or passage.index - last[1] > 1 or not seen.signing or "also" not in {t.low for t in passage.parse.tokens}:
            return
        other = last[0]
        if len(other.parties) < 2 and len(pact.parties) > 1:
            other.parties = list(pact.parties)
            other.signatories = other.signatories or list(pact.signatories)
        if pact.signed is None and set(other.parties) == set(pact.parties):
            pact.signed, pact.place = other.signed, pact.place or other.place

    def day_of_last(self, passage: Passage, pact: Pact) -> DateMention | None:
        """The day of the pact that the sentence before says the same parties signed ("On 8 August the ministers signed ... Their leaders signed")."""
        if self.signed_last is None or self.signed_last[1] != passage.index - 1 or passage.sentence.first:
            return None
        day = self.signed_last[0].signed
        same = len(pact.parties) > 1 and set(pact.parties) == set(self.signed_last[0].parties)
        return day if same and day is not None and len(day.value or "") == 10 else None
