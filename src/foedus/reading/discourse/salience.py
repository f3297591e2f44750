"""Which states a report speaks of most at a point, for what a clause leaves to be understood."""

from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

from ..naming.actors import Actor
from ..syntax.clauses import Parse
from ..syntax.phrases import NounPhrase

FADE = 0.6
"""What is left of the weight of a mention one sentence later."""
KEPT = 0.15
"""What a mention counts for in the rest of the report, however long ago it was."""
ACTING, NAMED, MARKED, PLACE = 2.0, 1.0, 0.6, 0.8
"""The weights of a subject, another noun phrase, an adjective or genitive, and a place."""
THEME = 2.5
"""What it counts for that a paragraph began with a state."""
BACK = 0.5
"""What is left of the weight of the others then."""
LEAD = 1.4
"""How many times the weight of the next the foremost state must have."""


@dataclass
class Salience:
    """The weights of the states mentioned so far.

    After Grosz, Joshi and Weinstein, "Centering" (Computational Linguistics 21, 1995): subjects stand before objects, and these before the rest.

    >>> spoken_of = Salience()
    >>> spoken_of.add("UKR", 2.0), spoken_of.add("POL", 0.6), spoken_of.turn()
    (None, None, None)
    >>> spoken_of.foremost(but=["POL"]).codes, spoken_of.foremost(but=["UKR", "POL"])
    (('UKR',), None)
    """

    weights: dict[str, float] = field(default_factory=lambda: defaultdict(float))
    counts: dict[str, float] = field(default_factory=lambda: defaultdict(float))
    theme: str = ""
    """The state that the first sentence of the paragraph is about."""

    def add(self, code: str, weight: float) -> None:
        """Count one mention of a state."""
        self.weights[code] += weight
        self.counts[code] += weight

    def open(self, theme: str) -> None:
        """Begin a paragraph, about a state or none: the others step back behind it."""
        self.theme = theme
        for code in self.weights if theme else ():
            self.weights[code] *= 1.0 if code == theme else BACK

    def turn(self) -> None:
        """Go on to the next sentence."""
        for code in self.weights:
            self.weights[code] *= FADE

    def hear(self, parse: Parse) -> list[tuple[str, float]]:
        """Take in the mentions of a sentence; return their weights."""
        self.turn()
        weights = list(weights_in(parse))
        for code, weight in weights:
            self.add(code, weight)
        return weights

    def foremost(self, but: Collection[str], here: Parse | None = None) -> Actor | None:
        """Return the state spoken of most, other than some, if none comes near it; ``here``: a sentence that counts as well."""
        weighed = {c: self.weights[c] + KEPT * self.counts[c] for c in self.weights}
        for code, weight in weights_in(here) if here else ():
            weighed[code] = weighed.get(code, 0.0) + weight
        if self.theme in weighed:
            weighed[self.theme] += THEME
        first, *rest = sorted(((w, c) for c, w in weighed.items() if c not in but), reverse=True) or [(0.0, "")]
        if first[0] < MARKED or (rest and first[0] < LEAD * rest[0][0]):
            return None
        return Actor("state", first[1], (first[1],))


def theme_of(parse: Parse) -> str:
    """Return the one state that a sentence is about: its subject, or whose it is ("Zimbabwe has few friends", "Mali's war goes on")."""
    for at, verb in parse.verbs():
        subject = parse.subject(at) if verb.finite and not verb.bare_participle else None
        if subject is None:
            continue
        told = [subject.head] if subject.head is not None else [m.actor for m in subject.mentions if m.genitive or m.adjective]
        codes = {c for actor in told if actor.sort in {"state", "person", "body"} for c in actor.codes}
        return next(iter(codes)) if len(codes) == 1 else ""
    return ""


def weights_in(parse: Parse) -> Iterator[tuple[str, float]]:
    """Yield what each mention of a state in a sentence counts for."""
    acting = {id(subject) for at, verb in parse.verbs() if verb.finite and (subject := parse.subject(at)) is not None}
    for one in parse.elements:
        if not isinstance(one, NounPhrase):
            continue
        for m in one.mentions:
            if m.actor.sort in {"state", "body", "person", "group"}:
                marked, place = m.adjective or m.genitive, one.preposition in {"in", "at", "from"}
                weight = MARKED if marked else ACTING if id(one) in acting else PLACE if place else NAMED
                yield from ((code, weight) for code in m.actor.codes)
