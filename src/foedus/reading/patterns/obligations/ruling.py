"""On what the verb of a clause hangs: the verb that rules it, the one it goes on with, who promised it, what it is conditional on."""

from functools import cached_property

from ...syntax.phrases import Mark, NounPhrase, VerbGroup
from .provided import OBLIGING, Provided, Term

BARRING = frozenset("forbid prohibit bar ban".split())
PROMISING = frozenset("undertake pledge promise agree vow swear commit bind oblige engage".split())
DONE_TOO = frozenset("defend back share recognise recognize respect guarantee support consult inform notify accept honour settle".split())
"""Verbs of saying that are deeds too."""
CONDITIONS = frozenset(
    "if when whenever once unless while because as after before until since whereas although though where whether how why should".split()
)


class Ruling(Provided):
    """The verbs above and beside those of one sentence."""

    @cached_property
    def licensed(self) -> dict[int, Term]:
        """The terms found so far, by the place of their verb."""
        return {}

    def _caused(self, at: int) -> bool:
        """Whether a pact has somebody do what a bare verb tells ("had both navies sink")."""
        elements = self.parse.elements
        whom = elements[at - 1] if at > 1 else None
        verb = elements[at - 2] if at > 1 else None
        if not isinstance(whom, NounPhrase) or whom.preposition or not isinstance(verb, VerbGroup) or verb.lemmas not in {("have",), ("make",)}:
            return False
        return self._of_pact(at - 2, self.parse.subject(at - 2))

    def _promised(self, at: int) -> NounPhrase | None:
        """Who agreed or promised what a clause after "that" tells ("agreed that each would stay neutral")."""
        elements = self.parse.elements
        that = next((n for n in range(at - 1, max(-1, at - 5), -1) if isinstance(e := elements[n], Mark) and e.text == "that"), None)
        ruler = next((n for n in range(that - 1, -1, -1) if isinstance(elements[n], VerbGroup)), None) if that else None
        if ruler is None or not isinstance(verb := elements[ruler], VerbGroup) or not PROMISING & set(verb.lemmas) or verb.negated or verb.modal:
            return None
        who, subject = self.parse.subject(ruler), self.parse.subject(at)
        return who if self._named(who) > 1 and self._party(who) and (self._mutual(subject) or self._party(subject)) else None

    def _asserted(self, at: int) -> bool:
        """Whether a clause after "that" gives what one party says of itself ("Malaysia reiterated that it would not recognise them")."""
        elements = self.parse.elements
        that = next((n for n in range(at - 1, -1, -1) if isinstance(e := elements[n], Mark) and e.text == "that"), None)
        ruler = that - 1 if that else None
        said = elements[ruler] if ruler is not None else None
        if not isinstance(said, VerbGroup) or PROMISING & set(said.lemmas) or said.passive or ruler is None:
            return False
        who = self.parse.subject(ruler)
        telling = any(self.lexicon.verb("reporting", lemma) for lemma in said.lemmas)
        own = self.parse.subject(at)
        if who is None or own is None or who.head is None or own.head is None or self._named(who) != 1:
            return False
        return telling and own.head.codes == who.head.codes

    def _speaks(self, at: int, verb: VerbGroup) -> bool:
        """Whether a verb tells what somebody says rather than what he is to do."""
        following = self.parse.elements[at + 1] if at + 1 < len(self.parse.elements) else None
        if isinstance(following, Mark) and following.text == "that":
            return True
        return not self._reciprocal(verb) and any(lemma not in DONE_TOO and self.lexicon.verb("reporting", lemma) for lemma in verb.lemmas)

    def _mutual_after(self, at: int) -> bool:
        """Whether the words after a verb speak of the other party."""
        words = [t.low for t in self.parse.tokens[self.parse.elements[at].end :]]
        return any(words[n] in {"other", "another"} and words[n - 1] in {"the", "each", "one"} for n in range(1, len(words)))

    def _ruler(self, at: int) -> int | None:
        """The verb that an infinitive hangs on, through the infinitives it is joined with."""
        elements = self.parse.elements
        joined = False
        for n in range(at - 1, -1, -1):
            one = elements[n]
            if isinstance(one, VerbGroup):
                if one.bare_participle and "sign" in one.lemmas and n < at - 1 and not joined:
                    continue  # "are required by a pact signed in May to consult"
                if not joined or n in self.licensed or (OBLIGING | BARRING | PROMISING) & set(one.lemmas):
                    return n
            elif isinstance(one, Mark):
                if one.sort == "stop":
                    return None
                joined = joined or one.sort in {"and", "comma"}
        return None

    def _sibling(self, at: int, verb: VerbGroup) -> Term | None:
        """The term that a bare verb goes on with ("shall consult and inform")."""
        before = self.parse.elements[at - 1] if at else None
        if verb.modal or not isinstance(before, Mark) or before.sort not in {"and", "comma"}:
            return None
        last = max(self.licensed, default=None)
        if last is None or any(isinstance(e, Mark) and e.sort == "stop" for e in self.parse.elements[last:at]):
            return None
        mother = self.parse.elements[last]
        assert isinstance(mother, VerbGroup)
        return self.licensed[last] if verb.form == "base" or mother.form == verb.form else None

    def _conditional(self, at: int) -> bool:
        """Whether a verb stands in a clause of condition or time."""
        elements = self.parse.elements
        for n in range(at - 1, -1, -1):
            one = elements[n]
            if isinstance(one, VerbGroup):
                return one.modal == "should" and not one.lemmas
            if isinstance(one, Mark):
                if one.sort in {"stop", "comma", "colon", "and"}:
                    return False
                if one.text in CONDITIONS:
                    said = elements[at]
                    beside = one.text in {"while", "whereas"} and isinstance(said, VerbGroup) and said.modal in {"must", "shall", "will"}
                    return not beside  # ", while Uganda must ship its fuel by the pipeline"
        return self.parse.tokens[0].low in {"should", "were"}
