"""What the whole report says of those who may give or get something: how much it speaks of each, and what it tells of them elsewhere."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field

from ....discourse.passages import Passage
from ...context import Context
from ...hearing import Given
from ...transfer_scenes import Scene, Tie

FOREMOST = 3
"""As many of the states that a report, or the text around a sentence, speaks of most may be meant without being named."""
FEW = 3
"""With fewer transfers told, nobody gives or gets most of them."""


@dataclass
class Cast:
    """The states of a report, as they stand when all of it is read."""

    context: Context
    whole: dict[str, int] = field(init=False)
    """By state: how many speak of it in more sentences, it included, counted to four."""
    shares: dict[str, int] = field(init=False)
    """By state: in how many tenths of the sentences it is spoken of, counted to five."""

    def __post_init__(self) -> None:
        told = self.context.hearing.whole()
        sentences = max(1, len(self.context.hearing.weights))
        self.whole = ranked(told)
        self.shares = {code: min(5, 10 * times // sentences) for code, times in told.items()}

    def enter(self, scene: Scene, passage: Passage) -> None:
        """Add to a scene the states that the report speaks of most, and to each of its ends what the report says of it."""
        near = self._near(passage)
        ties = {tie.codes: tie for tie in scene.ties}
        named = {code for codes in ties for code in codes}
        for code in [code for ranks in (self.whole, near) for code, rank in ranks.items() if rank <= FOREMOST]:
            if code not in named and (code,) not in ties:
                ties[(code,)] = Tie((code,), {"far", "state"}, {"back"})
        others = [one for one in self.context.given if one.sentence != passage.index]
        for tie in ties.values():
            if len(tie.codes) == 1:
                self._tell(tie, tie.codes[0], scene, passage, near, others)
        scene.ties = list(ties.values())

    def _near(self, passage: Passage) -> dict[str, int]:
        """By state: its place among those spoken of in the sentence and around it."""
        acting, besides = self.context.hearing.near(passage.index, {})
        return ranked({code: acting.get(code, 0.0) + besides.get(code, 0.0) for code in {*acting, *besides}})

    def _tell(self, tie: Tie, code: str, scene: Scene, passage: Passage, near: Mapping[str, int], others: Collection[Given]) -> None:
        """Give an end the names of what the report says of a state."""
        hearing, here = self.context.hearing, passage.index
        beside = [k for k, paragraph in hearing.paragraphs.items() if paragraph == passage.sentence.paragraph and k != here]
        gave = [one.kind for one in others if code in one.givers]
        got = [one.kind for one in others if code in one.receivers]
        tie.names |= {
            f"whole {self.whole.get(code, 0)}",
            f"share {self.shares.get(code, 0)}",
            f"near {near.get(code, 0)}",
            f"paragraph {min(3, sum(code in hearing.weights.get(k, ()) for k in beside))}",
            f"gave {min(len(gave), 3)} got {min(len(got), 3)}",
            f"gave such {min(gave.count(scene.kind), 2)}",
            f"got such {min(got.count(scene.kind), 2)}",
        }
        if hearing.first != 0 and code in hearing.weights.get(0, ()):
            tie.names.add("titled")
        if code in hearing.weights.get(hearing.first, ()):
            tie.names.add("led")
        if len(others) >= FEW and 2 * len(gave) >= len(others):
            tie.names.add("gives most")
        if len(others) >= FEW and 2 * len(got) >= len(others):
            tie.names.add("gets most")
        if "back" in tie.coarse:
            tie.coarse.remove("back")
            tie.coarse |= {f"back {self.whole.get(code, 0)}", f"back near {near.get(code, 0)}"}
            if len(gave) != len(got):
                tie.coarse.add("back gives" if len(gave) > len(got) else "back gets")

    def of_pair(self, giver: Tie, receiver: Tie) -> Iterator[str]:
        """Yield whether two ends are those of whom a report speaks most."""
        if len(giver.codes) == len(receiver.codes) == 1:
            places = sorted(self.whole.get(tie.codes[0], 0) for tie in (giver, receiver))
            if places == [1, 2]:
                yield "p the first two"
            if 1 in places:
                yield "p the first"


def ranked(weights: Mapping[str, float]) -> dict[str, int]:
    """Return the place of each state by its weight, from 1, counted to four.

    >>> ranked({"UKR": 5.0, "POL": 2.5, "NATO": 3.0, "DEU": 0.0})
    {'UKR': 1, 'POL': 2}
    """
    states = sorted(((weight, code) for code, weight in weights.items() if len(code) == len("UKR") and weight > 0), key=lambda one: (-one[0], one[1]))
    return {code: min(n, 4) for n, (_, code) in enumerate(states, 1)}
