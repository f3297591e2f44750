"""One pact, as far as a document has told of it, and the fields of cooperation a sentence lists."""

from dataclasses import dataclass, field

from ..actors import Actor
from ..dates import DateMention
from ..passages import Passage

AREA_WORDS = frozenset(
    """
        political politics economic economics cultural culture security defence defense military trade investment humanitarian energy
        technology science scientific education health space tourism agriculture transport finance financial nuclear intelligence commercial
        commerce diplomatic technological agricultural scientific social cyber maritime migration labour labor
    """.split()
)


@dataclass(slots=True)
class Pact:
    """One pact, as far as the document has told."""

    number: int
    name: str | None = None
    words: frozenset[str] = frozenset()
    parties: list[str] = field(default_factory=list)
    signatories: list[str] = field(default_factory=list)
    signed: DateMention | None = None
    year: str | None = None
    place: str | None = None
    areas: list[str] = field(default_factory=list)
    status: str | None = None
    spans: list[tuple[int, int]] = field(default_factory=list)
    nouns: set[str] = field(default_factory=set)
    anchored: bool = False
    """Whether something more than a bare noun was said of it: a name, a date, a signature, two parties in one phrase."""
    unreal: bool = False
    chain: tuple[Actor, ...] = ()
    certainty: str = "asserted"
    mentions: int = 0
    today: bool = False

    @property
    def when(self) -> str | None:
        """Year of signature, if known."""
        return self.signed.year if self.signed and self.signed.value else self.year


def areas_in(passage: Passage) -> list[str]:
    """Return the fields of cooperation that a sentence lists, where it lists at least two beside each other."""
    tokens = passage.parse.tokens
    found: list[str] = []
    run: list[str] = []
    gap = 0
    for token in tokens:
        if token.low in AREA_WORDS:
            run.append(token.low)
            gap = 0
        elif token.low in {",", "and", "as", "well"}:
            continue
        else:
            gap += 1
            if gap > 0:
                if len(run) > 2:
                    found += run
                run = []
    if len(run) > 2:
        found += run
    return list(dict.fromkeys(found))
