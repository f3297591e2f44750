"""What the whole report tells of those who may give or get something in one of its sentences."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field

from ....discourse.passages import Passage
from ...cast import Cast
from ...context import Context
from ...hearing import Given
from ...transfer_scenes import Scene, Tie

Ends = frozenset[str]
FEW = 3
"""With fewer transfers told, nobody gives or gets most of them."""


@dataclass
class Elsewhere:
    """What a report tells beyond a sentence, once all of it is read."""

    context: Context
    cast: Cast = field(init=False)

    by_ends: dict[tuple[Ends, Ends], list[Given]] = field(default_factory=dict)
    """The transfers told in full, by who gives and who gets."""

    def __post_init__(self) -> None:
        self.cast = Cast(self.context.hearing)
        for one in self.context.given:
            self.by_ends.setdefault((frozenset(one.givers), frozenset(one.receivers)), []).append(one)

    def told(self, givers: Ends, receivers: Ends) -> list[Given]:
        """Return the transfers told in full between two ends."""
        return self.by_ends.get((givers, receivers), [])

    def enter(self, scene: Scene, passage: Passage) -> None:
        """Add to a scene the states that the report speaks of most, and to each of its ends what the report says of it."""
        near = self.cast.near(passage.index)
        ties = {tie.codes: tie for tie in scene.ties}
        named = {code for codes in ties for code in codes}
        for code in self.cast.foremost(near):
            if code not in named and (code,) not in ties:
                ties[(code,)] = Tie((code,), {"far", "state"}, {"back"})
        others = [one for one in self.context.given if one.sentence != passage.index]
        for tie in ties.values():
            if len(tie.codes) == 1:
                self._tell(tie, tie.codes[0], scene, passage, near, others)
        scene.ties = list(ties.values())

    def _tell(self, tie: Tie, code: str, scene: Scene, passage: Passage, near: Mapping[str, int], others: Collection[Given]) -> None:
        """Give an end the names of what the report says of a state."""
        hearing, whole = self.context.hearing, self.cast.whole.get(code, 0)
        beside = [k for k, paragraph in hearing.paragraphs.items() if paragraph == passage.sentence.paragraph and k != passage.index]
        gave = [one.kind for one in others if code in one.givers]
        got = [one.kind for one in others if code in one.receivers]
        tie.names |= {
            f"whole {whole}",
            f"share {self.cast.shares.get(code, 0)}",
            f"near {near.get(code, 0)}",
            f"paragraph {min(3, sum(code in hearing.weights.get(k, ()) for k in beside))}",
            f"gave {min(len(gave), 3)} got {min(len(got), 3)}",
            f"gave such {min(gave.count(scene.kind), 2)}",
            f"got such {min(got.count(scene.kind), 2)}",
        }
        if self.cast.titled(code):
            tie.names.add("titled")
        if self.cast.leads(code):
            tie.names.add("led")
        if len(others) >= FEW and 2 * len(gave) >= len(others):
            tie.names.add("gives most")
        if len(others) >= FEW and 2 * len(got) >= len(others):
            tie.names.add("gets most")
        if "back" in tie.coarse:
            tie.coarse.remove("back")
            tie.coarse |= {f"back {whole}", f"back near {near.get(code, 0)}"}
            if len(gave) != len(got):
                tie.coarse.add("back gives" if len(gave) > len(got) else "back gets")

    def of_pair(self, giver: Tie, receiver: Tie) -> Iterator[str]:
        """Yield whether two ends are those of whom a report speaks most."""
        if len(giver.codes) == len(receiver.codes) == 1:
            places = sorted(self.cast.whole.get(tie.codes[0], 0) for tie in (giver, receiver))
            if places == [1, 2]:
                yield "p the first two"
            if 1 in places:
                yield "p the first"
