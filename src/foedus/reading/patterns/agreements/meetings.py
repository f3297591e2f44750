"""Days on which the parties of a pact met, of which a pact signed without a date may be."""

from ...discourse.passages import Passage
from ...naming.dates import DateMention
from ...syntax.phrases import NounPhrase
from ..context import Context, codes_of
from .asking import Asking
from .signers import MEETING, guest_of

DAY_VERBS = frozenset("pledge agree commit vow promise swear undertake sign conclude seal meet bind seal forge join tie".split())
GATHERING = MEETING | frozenset(
    "meet gather arrive visit fly travel come land hold put sit convene be assemble preside presided attend oversee".split()
)
"""What those who sign do before, on the same day."""


class Meetings(Asking):
    """Keeps the days of meetings, sentence by sentence."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.days: dict[frozenset[str], DateMention] = {}
        self.met: tuple[DateMention | None, int, int] = (None, -2, -2)
        """The day of a meeting that the last sentence told of, and the number of that sentence and of its paragraph."""

    def remember_day(self, passage: Passage) -> None:
        """Keep the day on which states are said to have met, or agreed something: a pact signed without a date may be of that day."""
        for at, verb in passage.parse.verbs():
            if verb.passive or verb.negated or verb.modal or not (DAY_VERBS | MEETING) & set(verb.lemmas):
                continue
            agent, day = passage.parse.agent(at), self.date_of(passage, at, passage.parse.complements(at))
            both = {*codes_of(agent), *(codes_of(guest_of(passage.parse, at, verb)) if agent else [])}
            if len(both) > 1 and day and day.value and len(day.value) == 10:
                self.days.setdefault(frozenset(both), day)

    def day_before(self, passage: Passage) -> DateMention | None:
        """The one day of the sentence before in the paragraph, if that tells of a meeting ("On Friday the two met in Oslo. They signed ...")."""
        day, index, paragraph = self.met
        return day if index == passage.index - 1 and paragraph == passage.sentence.paragraph else None

    def meet(self, passage: Passage) -> None:
        """Take in the one day of a sentence that tells of a meeting."""
        days = [e.date for e in passage.parse.elements if isinstance(e, NounPhrase) and e.date and e.date.value]
        verbs = [v for _, v in passage.parse.verbs() if v.finite]
        meeting = len(days) == 1 and len(days[0].value or "") == 10 and all(GATHERING & set(v.lemmas) for v in verbs)
        self.met = days[0] if meeting else None, passage.index, passage.sentence.paragraph
