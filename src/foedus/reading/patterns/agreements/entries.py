"""Lines that set day and place for what follows them ("Thursday, Tirana.", "The ceremony, on 3 May in Oslo.")."""

from dataclasses import dataclass

from ...discourse.passages import Passage
from ...naming.dates import DateMention
from ...syntax.phrases import NounPhrase
from .sighted import Sighting
from .sightings import SightingReader

LINE = 8
"""Words of which a line that only sets day and place has at most."""
CEREMONIES = frozenset({"ceremony", "signing", "signature"})


@dataclass(frozen=True, slots=True)
class Entry:
    """Day and place that a line of its own sets for its paragraph (-1: for all up to the next heading)."""

    day: DateMention
    place: str
    paragraph: int


class Entries(SightingReader):
    """Keeps the line that set day and place last."""

    entry: Entry | None = None

    def note_entry(self, passage: Passage) -> None:
        """Take in a line that sets day and place for what follows ("Thursday, Tirana.")."""
        parse = passage.parse
        if passage.sentence.heading:
            self.entry = None
        if len(parse.tokens) > LINE and CEREMONIES.isdisjoint(parse.words):
            return
        phrases = [e for e in parse.elements if isinstance(e, NounPhrase)]
        if phrases and not phrases[0].preposition and parse.tokens[phrases[0].end - 1].low in CEREMONIES:
            setting = phrases[1:3]
            day = next((p.date for p in setting if p.date and p.date.value and len(p.date.value) == 10), None)
            held = next((p for p in setting if p.preposition == "in" and not p.date), None)
            if day and held:
                self.entry = Entry(day, parse.text(held.start, held.end), passage.sentence.paragraph)
                return
        if parse.verbs() or len(phrases) != 2 or len(parse.tokens) > LINE or self._sent(passage):
            return
        day = next((p.date for p in phrases if p.date and p.date.value), None)
        town = next((p.head for p in phrases if p.head and p.head.role == "capital"), None)
        if day and town:
            self.entry = Entry(day, town.name, -1 if passage.sentence.heading else passage.sentence.paragraph)

    def _sent(self, passage: Passage) -> bool:
        """Whether a line tells when and whence the report was sent, before anything else is told ("TASHKENT, 3 October 2023.")."""
        days = [e.date.value for e in passage.parse.elements if isinstance(e, NounPhrase) and e.date]
        return passage.sentence.heading and not self.pacts and self.context.published in days

    def set_by_entry(self, passage: Passage, seen: Sighting) -> Sighting:
        """Give a pact signed without a day those of the line above it; a known one of a day was there, though it was not renewed."""
        mention = seen.mention
        seen.refused = seen.refused and not (mention.name and len(mention.parties) > 1 and mention.determiner == "the" and seen.signed)
        entry = self.entry
        if entry and seen.signing and seen.signed is None and entry.paragraph in {-1, passage.sentence.paragraph} and not seen.background:
            seen.signed, seen.place = entry.day, seen.place or entry.place
        return seen
