"""What follows a verb in its clause."""

from .phrases import Element, Mark, NounPhrase, VerbGroup
from .tokens import Token


class Complements:
    """The elements of one sentence, with what complements their verbs."""

    def __init__(self, elements: list[Element]) -> None:
        self.elements = elements

    def extent(self, phrase: NounPhrase) -> int:
        """Where a phrase ends with the "of" phrases that follow it ("thousands of shells")."""
        n = next((k for k, e in enumerate(self.elements) if e is phrase), -1)
        end = phrase.end
        while 0 <= n < len(self.elements) - 1 and isinstance(e := self.elements[n + 1], NounPhrase) and e.preposition == "of":
            n, end = n + 1, e.end
        return end

    def tails(self, at: int) -> bool:
        """Whether a verb after a comma may have its subject after it ("No truce is in sight, said a manager")."""
        before, after = self.elements[at - 1] if at else None, self.elements[at + 1] if at + 1 < len(self.elements) else None
        return (
            isinstance(before, Mark)
            and before.sort == "comma"
            and isinstance(after, NounPhrase)
            and not after.preposition
            and any(isinstance(e, VerbGroup) and e.finite for e in self.elements[:at])
        )

    def contact(self, at: int) -> NounPhrase | None:
        """Return the subject of a relative clause without a relative word ("a step Islamabad called unwise")."""
        near, far = (self.elements[k] if k >= 0 else None for k in (at - 1, at - 2))
        if not isinstance(near, NounPhrase) or not isinstance(far, NounPhrase) or far.mentions or far.date or far.preposition or near.date:
            return None
        return near if near.head is not None and not near.preposition else None

    def share_passive(self, tokens: list[Token]) -> None:
        """As in "was rewritten and signed on 26 May": make the second verb passive like the first, if no object follows it."""
        for at, verb in enumerate(self.elements):
            if not isinstance(verb, VerbGroup):
                continue
            before = self.elements[max(0, at - 2) : at]
            if verb.passive or verb.end - verb.start > 1 or verb.form not in {"past", "participle"} or len(before) < 2:
                continue
            first, link = before
            after = self.elements[at + 1] if at + 1 < len(self.elements) else None
            free = not isinstance(after, NounPhrase) or after.preposition or after.date or tokens[after.start].low in {"anew", "again", "yesterday"}
            if isinstance(first, VerbGroup) and first.passive and first.finite and isinstance(link, Mark) and link.sort == "and" and free:
                verb.passive = True

    def complements(self, at: int) -> list[NounPhrase]:
        """Return the noun phrases after a verb group up to the end of its clause, each with its preposition."""
        found: list[NounPhrase] = []
        n = at + 1
        while n < len(self.elements):
            one = self.elements[n]
            if isinstance(one, NounPhrase):
                following = self.elements[n + 1] if n + 1 < len(self.elements) else None
                if isinstance(following, VerbGroup) and following.finite and not following.bare_participle and not one.preposition:
                    break
                found.append(one)
            elif isinstance(one, VerbGroup):
                if one.bare_participle and found:
                    n += 1
                    continue
                break
            elif one.sort == "comma" and (beyond := self._beyond_parenthesis(n)) is not None:
                n = beyond
                continue
            elif one.sort in {"relative", "subordinator", "stop", "colon", "quote"} or (
                one.sort in {"and", "comma", "dash"} and self._clause_follows(n)
            ):
                break
            n += 1
        return found

    def _beyond_parenthesis(self, n: int) -> int | None:
        """Past ", while he looked on," to the object that follows it."""
        first = self.elements[n + 1] if n + 1 < len(self.elements) else None
        if not (
            isinstance(first, Mark)
            and first.sort in {"relative", "subordinator"}
            and first.text in {"while", "as", "when", "who", "which", "where", "after", "before"}
        ):
            return None
        close = next((k for k in range(n + 2, len(self.elements)) if isinstance(e := self.elements[k], Mark) and e.sort in {"comma", "stop"}), None)
        if close is None or not isinstance(m := self.elements[close], Mark) or m.sort != "comma" or close + 1 >= len(self.elements):
            return None
        following = self.elements[close + 1]
        after = self.elements[close + 2] if close + 2 < len(self.elements) else None
        is_object = isinstance(following, NounPhrase) and bool(following.pacts) and not (isinstance(after, VerbGroup) and after.finite)
        return close + 1 if is_object else None

    def _clause_follows(self, n: int) -> bool:
        """Whether a new clause begins after the mark at ``n``."""
        k = n + 1
        while k < len(self.elements) and isinstance(e := self.elements[k], Mark) and e.sort in {"adverb", "and"}:
            k += 1
        if k >= len(self.elements):
            return True
        first = self.elements[k]
        if isinstance(first, VerbGroup):
            return True
        if isinstance(first, Mark):
            return first.sort in {"relative", "subordinator", "stop", "quote", "colon"}
        while k < len(self.elements):
            e = self.elements[k]
            if isinstance(e, VerbGroup):
                return e.finite and not e.bare_participle and not (isinstance(self.elements[k - 1], Mark))
            if isinstance(e, Mark):
                return False
            k += 1
        return False

    def _previous_finite(self, n: int) -> int | None:
        return next((k for k in range(n - 1, -1, -1) if isinstance(e := self.elements[k], VerbGroup) and e.finite and not e.bare_participle), None)

    def _peer(self, earlier: int, at: int) -> int:
        """The verb that one after "and" goes with: of "warned that it could fail and left" the first."""
        inner, verb = self.elements[earlier], self.elements[at]
        if isinstance(inner, VerbGroup) and isinstance(verb, VerbGroup) and inner.modal and not verb.modal and verb.form in {"past", "third"}:
            outer = self._previous_finite(earlier)
            if outer is not None and isinstance(o := self.elements[outer], VerbGroup) and not o.modal:
                return outer
        return earlier

    def _coordinated(self, n: int, at: int) -> bool:
        return any(isinstance(e, Mark) and e.sort in {"and", "comma"} for e in self.elements[n + 1 : at])

    def _clause_before(self, n: int) -> bool:
        return any(isinstance(e, VerbGroup) and e.finite for e in self.elements[:n])
