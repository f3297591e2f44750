"""Terms that a pact lays down by its own verb and what is laid down ("limits each side to 1,550 warheads", "exempts crews from customs")."""

from ...syntax.phrases import Mark, NounPhrase, VerbGroup
from .bearing import Bearing

LAYING_DOWN = frozenset(
    """
        limit cap restrict ban abolish outlaw prohibit forbid exempt spare waive ease regulate govern require cancel exclude demilitarise
        demilitarize guarantee fix simplify scrap confirm remove eliminate freeze abrogate annul recognise recognize renounce demarcate
        delimit equalise equalize
    """.split()
)
"""Verbs by which a pact itself settles what its parties do or leave, with what it settles as their object."""
OUT = frozenset("rule phase".split())
"""Those that do so with "out" after them."""
LETTING = frozenset("let allow permit enable entitle authorise authorize".split())
"""Verbs by which it lets each of its parties do something."""
EACH_OF = frozenset("each both either their two parties sides".split())
NOTHING = frozenset(
    """
        question questions dispute war wars fighting talks hopes fears possibility door way path doubts need right rights attention quarrel
        quarrels years months weeks analysts critics observers commitment alliance friendship others
        them it him themselves this that relationship ties approval ratification vote
    """.split()
)
"""Objects that make of such a verb no term."""


class Regulating(Bearing):
    """The terms of one sentence that a pact lays down by its own verb."""

    def _regulated(self, at: int, verb: VerbGroup) -> bool:
        """Whether a verb tells what a pact lays down, by its subject, its tense and its object."""
        if verb.negated or verb.passive or verb.infinitive or verb.perfect or verb.modal in {"could", "may", "might", "should", "must", "can"}:
            return False
        lemmas, parse = set(verb.lemmas), self.parse
        after = [t.low for t in parse.tokens[verb.end : verb.end + 2]]
        letting = bool(LETTING & lemmas)
        if not (LAYING_DOWN & lemmas or (OUT & lemmas and "out" in after) or letting) or not self._by_pact(at, verb):
            return False
        named = next((p for p in parse.complements(at) if not p.preposition and not p.date), None)
        if letting:
            follows = parse.elements[at + 1] if at + 1 < len(parse.elements) else None
            named = follows if isinstance(follows, NounPhrase) and not follows.preposition else None
        if named is None or parse.tokens[named.end - 1].low in NOTHING:
            return False
        words = {t.low for t in parse.tokens[named.start : named.end]}
        if letting:
            return bool(words & EACH_OF) and self._goes_on_to_do(at)
        rest = parse.complements(at)[1:2]
        if self._goes_on_to_do(at) or (lemmas & {"require", "forbid", "prohibit"} and any(p.preposition == "to" for p in rest)):
            return False  # "forbids both to cede land" is told by its infinitive
        return not any(m.name for p in parse.complements(at) for m in p.pacts)

    def _by_pact(self, at: int, verb: VerbGroup) -> bool:
        """Whether it is a pact that does what a verb tells: its subject, or the phrase right before its participle."""
        elements, tokens = self.parse.elements, self.parse.tokens
        if verb.gerund:
            before = elements[at - 1] if at and not verb.preposition else None
            whom = before if isinstance(before, NounPhrase) else None
            if isinstance(before, Mark) and before.sort == "comma":
                whom = next((e for e in elements[: at - 1] if isinstance(e, NounPhrase) and e.pacts), None)
            if whom is not None and (whom.date or whom.preposition in {"in", "on", "at"}):
                whom = next((e for e in reversed(elements[max(0, at - 3) : at]) if isinstance(e, NounPhrase) and e.pacts), None)
            return whom is not None and any(p.determiner != "no" for p in whom.pacts)
        subject = self.parse.subject(at)
        if subject is None or self.parse.tokens[subject.start].low in {"neither", "both", "each"}:
            return False
        plain = tokens[subject.start].low in {"it", "this"} and subject.end == subject.start + 1 and self.near
        held = any(m.actor.codes and not m.genitive and not m.adjective and not m.anaphor for m in subject.mentions)
        return plain or bool(subject.pacts) or (self._paper(subject) and not held and (self.near or self.fresh)) or self._hangs_on_pact(at)

    def _goes_on_to_do(self, at: int) -> bool:
        """Whether what is let be done follows ("lets each use the other's bases")."""
        return any(isinstance(e, VerbGroup) and not e.finite for e in self.parse.elements[at + 1 : at + 4]) or any(
            isinstance(e, VerbGroup) and e.form == "base" for e in self.parse.elements[at + 1 : at + 3]
        )
