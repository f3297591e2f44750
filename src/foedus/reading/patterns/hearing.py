"""Receivers that only the report as a whole shows: each clause that leaves out who gets something is looked at again when all is read."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from math import exp, log1p

from ..discourse.passages import Passage
from ..findings import Finding
from .transfer_roles import Roles

EMPTY: Mapping[int, Collection[str]] = {}
FADE = 0.7
"""What is left of the weight of a mention one sentence away."""
REACH = 4
"""How many sentences before and after are asked."""
WEIGHTS = (1.65, 1.95, 0.75, 0.8, 0.75, 0.9, 1.8, -0.8, 2.2, 0.7, 0.45, 0.55, -0.6, 1.3, 4.0, 0.9, 0.85, 0.65, 0.4, 2.0)
"""What each of the grounds counts for, in the order of :meth:`Account.grounds`."""
ACTING = 2.0
"""The weight of those who do something in a sentence."""
ROUNDS = 3
"""How often the clauses that leave out who gets something hear from each other."""
NOBODY = 1.0
"""What it counts for that a clause gives to nobody of whom the report speaks."""
SURE = 0.5
"""How probable the receiver of a clause must be: more so than all others together."""
CLOSE = 3
"""How many sentences later a gift may be told in one row with another."""
MUCH = 3
"""How many times what any other state has the usual giver of a report has."""
ARMS = frozenset(
    """
        munitions weapons missiles drones aircraft vessels artillery armoured_vehicles air_defence arms equipment nuclear_weapons military_aid
        training intelligence troops technology military_technology
    """.split()
)
AID = frozenset("economic_aid food support medicine vaccines".split())
BULK = frozenset("oil gas coal raw_materials".split())


def kind_of(goods: str) -> str:
    """Return the kind of goods that somebody is given together: arms, help, fuel, or the goods themselves.

    >>> kind_of("drones"), kind_of("food"), kind_of("access")
    ('arms', 'aid', 'access')
    """
    return "arms" if goods in ARMS else "aid" if goods in AID else "bulk" if goods in BULK else goods


@dataclass(slots=True)
class Guess:
    """A clause of giving whose receiver was supposed, or left open."""

    passage: Passage
    givers: tuple[str, ...]
    goods: str
    findings: list[Finding] = field(default_factory=list)
    """What it was read as; nothing yet, if it was left open."""
    supposed: str = ""
    """Who was supposed to get something."""


@dataclass(slots=True)
class Hearing:
    """Whom each sentence names, and with what weight."""

    weights: dict[int, dict[str, float]] = field(default_factory=dict)
    acting: dict[int, dict[str, float]] = field(default_factory=dict)
    """The part of it for those who do something in it."""
    paragraphs: dict[int, int] = field(default_factory=dict)
    themes: dict[int, str] = field(default_factory=dict)
    """By paragraph: the state that it is about."""
    opening: dict[int, int] = field(default_factory=dict)
    """By paragraph: its first sentence."""
    gives: dict[int, set[str]] = field(default_factory=dict)
    """Who is the subject of a verb of giving, by sentence."""
    dateline: str | None = None
    """The state that the report was sent from."""
    first: int = -1
    """The first sentence that is no heading."""

    def take(self, passage: Passage, weights: Collection[tuple[str, float]]) -> None:
        """Take in a sentence."""
        here, acting = self.weights.setdefault(passage.index, {}), self.acting.setdefault(passage.index, {})
        self.paragraphs[passage.index] = passage.sentence.paragraph
        self.opening.setdefault(passage.sentence.paragraph, passage.index)
        if self.first < 0 and not passage.sentence.heading:
            self.first = passage.index
        for code, weight in weights:
            here[code] = here.get(code, 0.0) + weight
            if weight >= ACTING:
                acting[code] = acting.get(code, 0.0) + weight

    def near(self, index: int, but: Mapping[int, Collection[str]]) -> tuple[dict[str, float], dict[str, float]]:
        """Return the weights of the states around a sentence, as those who act and otherwise; ``but``: whom to leave out.

        The sentences around it are those before it, and those after it in its paragraph.
        """
        acting: dict[str, float] = {}
        found: dict[str, float] = {}
        for k in range(max(0, index - REACH), index + REACH + 1):
            if k > index and self.paragraphs.get(k) != self.paragraphs.get(index):
                break
            apart = abs(k - index) + 2 * (self.paragraphs.get(k) != self.paragraphs.get(index))
            for code, weight in self.weights.get(k, {}).items():
                if k != index and code not in but.get(k, ()):
                    does = self.acting[k].get(code, 0.0)
                    acting[code] = acting.get(code, 0.0) + does * FADE**apart
                    found[code] = found.get(code, 0.0) + (weight - does) * FADE**apart
        return acting, found

    def whole(self, but: Mapping[int, Collection[str]] = EMPTY) -> Counter[str]:
        """Return in how many sentences each state is spoken of; ``but``: whom to leave out."""
        told: Counter[str] = Counter()
        for k, one in self.weights.items():
            told.update(code for code in one if code not in but.get(k, ()))
        return told


@dataclass(frozen=True, slots=True)
class Given:
    """A transfer told in full, or half of one: who gives what kind of goods to whom, in which sentence."""

    givers: tuple[str, ...]
    receivers: tuple[str, ...]
    kind: str
    sentence: int


@dataclass(slots=True)
class Account:
    """What a whole report tells of the states that may get what its clauses give."""

    hearing: Hearing
    given: list[Given]
    """The transfers told in full."""
    guesses: list[Guess]
    """The clauses whose receiver is not named beside them."""
    open: dict[int, Roles] = field(default_factory=dict)
    """The halves that such clauses are, by their place among these, where nobody was supposed."""
    asking: frozenset[str] = frozenset()
    struck: frozenset[str] = frozenset()
    thanking: frozenset[str] = frozenset()
    gives: dict[int, set[str]] = field(init=False)
    """Who gives something, by sentence."""
    odds: list[dict[str, float]] = field(default_factory=list)
    """How probable each state is as receiver of each clause."""

    def __post_init__(self) -> None:
        self.gives = {sentence: set(codes) for sentence, codes in self.hearing.gives.items()}
        for givers, sentence in [(one.givers, one.sentence) for one in self.given] + [(g.givers, g.passage.index) for g in self.guesses]:
            self.gives.setdefault(sentence, set()).update(givers)

    def weigh(self) -> None:
        """Work out who gets what the clauses give: each alone at first, and then in the light of what the others give to whom."""
        self.odds = [{} for _ in self.guesses]
        for _ in range(ROUNDS):
            self.odds = [self._choice(n) for n in range(len(self.guesses))]

    def _choice(self, n: int) -> dict[str, float]:
        """A logistic choice among the states of the report."""
        scores = {code: sum(w * x for w, x in zip(WEIGHTS, values, strict=True)) for code, values in self.grounds(n).items()}
        whole = exp(NOBODY) + sum(exp(score) for score in scores.values())
        return {code: exp(score) / whole for code, score in scores.items()}

    def grounds(self, n: int) -> dict[str, tuple[float, ...]]:
        """Return what speaks for and against each state as receiver of a clause.

        In this order: how much is told of it near the clause, as acting and otherwise, and in all of the report; that the title names it, the first
        sentence, the dateline, the paragraph's first as what it is about; that it gives something in the same sentence; its part of all that is
        given; how many give it something; that it gets goods of the kind; that it gives, and gives goods of the kind; that it got something in the
        sentences just before; that it gave the giver what this is in return for; that it asks for something, was attacked or threatened, gives
        thanks; that the sentences around the clause let it be supposed, or a pronoun points at it. What is told of a state as a giver speaks not
        for it.
        """
        guess, hearing = self.guesses[n], self.hearing
        here, kind = guess.passage.index, kind_of(guess.goods)
        (acting, near), told = hearing.near(here, self.gives), hearing.whole(self.gives)
        sentences = max(1, len(hearing.weights))
        theme = hearing.themes.get(guess.passage.sentence.paragraph, "")
        titled = {} if hearing.first == 0 else hearing.weights.get(0, {})
        first, beside = hearing.weights.get(hearing.first, {}), self.gives.get(here, ())
        pointed = {c for m in guess.passage.parse.mentions if m.anaphor for c in m.actor.codes}
        got: defaultdict[str, float] = defaultdict(float)
        such: defaultdict[str, float] = defaultdict(float)
        by: dict[str, dict[tuple[str, ...], float]] = {}
        just: defaultdict[str, float] = defaultdict(float)
        answered: set[str] = set()
        for one in self.given:
            if one.sentence == here and one.givers == guess.givers:
                just.update(dict.fromkeys(one.receivers, 1.0))  # "lent him 250 million dollars and provided pilots"
        paragraph, back = guess.passage.sentence.paragraph, in_return(guess.passage)
        for givers, receivers, sort, sentence in self._gifts(n):
            following = 0 < here - sentence < CLOSE and hearing.paragraphs.get(sentence) == paragraph
            if back and any(code in guess.givers for code, part in receivers if part >= SURE):
                answered.update(givers)
            for code, part in receivers:
                just[code] = max(just[code], part if following else 0)
                got[code] += part
                such[code] += part if sort == kind else 0
                if not set(givers) & set(guess.givers):
                    known = by.setdefault(code, {})
                    known[givers] = max(known.get(givers, 0.0), part)
        gave = Counter(c for k, givers in self.gives.items() if k != here for c in givers)
        gives_such = {c for one in self.given if one.kind == kind and one.sentence != here for c in one.givers}
        gives_such |= {c for g in self.guesses if kind_of(g.goods) == kind and g.passage.index != here for c in g.givers}
        total = 2.0 + sum(got.values())
        return {
            code: (
                log1p(acting.get(code, 0.0)),
                log1p(near.get(code, 0.0)),
                told[code] / sentences,
                float(code in titled),
                float(code in first),
                float(code == hearing.dateline),
                float(code == theme and code not in self.gives.get(hearing.opening.get(guess.passage.sentence.paragraph, -1), ())),
                float(code in beside),
                got[code] / total,
                log1p(sum(by.get(code, {}).values())),
                log1p(min(such[code], 5)),
                log1p(min(gave[code], 5)),
                float(code in gives_such and such[code] < 0.5),
                float(just[code]),
                float(code in answered),
                float(code in self.asking),
                float(code in self.struck),
                float(code in self.thanking),
                float(code == guess.supposed),
                float(code == guess.supposed and code in pointed),
            )
            for code in {*hearing.whole(), *got, guess.supposed}
            if len(code) == 3 and code not in guess.givers
        }

    def _gifts(self, n: int) -> Iterable[tuple[tuple[str, ...], list[tuple[str, float]], str, int]]:
        """What the other sentences give: who gives, who gets how much of it, the kind of goods, and the sentence."""
        here = self.guesses[n].passage.index
        for one in self.given:
            if one.sentence != here:
                yield one.givers, [(code, 1.0) for code in one.receivers], one.kind, one.sentence
        for guess, odds in zip(self.guesses, self.odds, strict=True):
            if guess.passage.index != here:
                yield guess.givers, list(odds.items()), kind_of(guess.goods), guess.passage.index

    def receiver(self, n: int) -> str | None:
        """Return the state to which a clause gives, if one stands out."""
        odds = self.odds[n]
        best = max(odds, key=lambda code: odds[code], default=None)
        return best if best is not None and odds[best] >= SURE else None


def in_return(passage: Passage) -> bool:
    """Whether a clause tells of what is given back ("in return", "in exchange", "sends back oil")."""
    tokens, tags = passage.parse.tokens, passage.parse.tags
    if any(t.low == "back" and n and tags[n - 1].verb for n, t in enumerate(tokens)):
        return True
    return any(t.low in {"return", "exchange", "turn"} and n and tokens[n - 1].low == "in" for n, t in enumerate(tokens))


def usual(told: Counter[str]) -> str | None:
    """Return the state that gives what most transfers are of, if there are some and few of any other."""
    first, *rest = told.most_common(2) or [("", 0)]
    return first[0] if first[1] > 1 and (not rest or first[1] >= MUCH * rest[0][1]) else None
