"""What follows a verb in its clause."""

from functools import cached_property

from ..words.tokens import Token
from .phrases import Element, Mark, NounPhrase, VerbGroup

HANDING = frozenset("give send sell lend offer grant promise pledge supply loan lease owe hand ship deny refuse".split())
"""Verbs that take whoever gets something right after them."""


class Complements:
    """The elements of one sentence, with what complements their verbs."""

    tokens: list[Token]
    _verbs: list[tuple[int, VerbGroup]]
    _places: dict[int, int]
    _subjects: dict[int, NounPhrase | None]

    def __init__(self, elements: list[Element]) -> None:
        self.elements = elements
        self._complements: dict[int, list[NounPhrase]] = {}

    @cached_property
    def words(self) -> frozenset[str]:
        """The words of the sentence in small letters, each once."""
        return frozenset([t.low for t in self.tokens])

    @cached_property
    def lemmas(self) -> frozenset[str]:
        """All that its verbs are forms of."""
        return frozenset(lemma for e in self.elements if isinstance(e, VerbGroup) for lemma in e.lemmas)

    def extent(self, phrase: NounPhrase) -> int:
        """Where a phrase ends with the "of" phrases that follow it ("thousands of shells")."""
        n = next((k for k, e in enumerate(self.elements) if e is phrase), -1)
        end = phrase.end
        while 0 <= n < len(self.elements) - 1 and isinstance(e := self.elements[n + 1], NounPhrase) and e.preposition == "of":
            n, end = n + 1, e.end
        return end

    def reread(self, at: int) -> None:
        """Look for the subject of a verb anew, whose form has been put right."""
        self._subjects.pop(at, None)

    def _verb_groups(self) -> list[tuple[int, VerbGroup]]:
        return [(n, e) for n, e in enumerate(self.elements) if isinstance(e, VerbGroup)]

    def begin_with(self, phrase: NounPhrase) -> None:
        """Put a phrase without words before the first, that is understood from the clause above (the lines of a list)."""
        self.elements.insert(0, phrase)
        self._count_anew()

    def drop(self, at: int) -> None:
        """Leave out the mark at a place, so that what stands around it belongs together."""
        del self.elements[at]
        self._count_anew()

    def _count_anew(self) -> None:
        self._verbs = self._verb_groups()
        self._subjects.clear()
        self._complements.clear()
        self._places = {id(element): n for n, element in enumerate(self.elements)}

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

    def _handed(self, n: int) -> bool:
        """Whether a phrase is who gets what a clause without a relative word hangs on ("The tanks Germany had promised Lithuania arrived")."""
        one, verb = self.elements[n], self.elements[n - 1]
        named = isinstance(one, NounPhrase) and one.head is not None and not one.preposition
        return named and isinstance(verb, VerbGroup) and not verb.passive and not HANDING.isdisjoint(verb.lemmas) and self.contact(n - 1) is not None

    def _told_of(self, at: int) -> NounPhrase | None:
        """Return what a clause without a relative word hangs on, for the verb after it ("The tanks Russia sold last year arrived in May")."""
        inner = at - 1
        if inner > 2 and self._handed(inner):
            inner -= 1
        while inner > 2 and isinstance(e := self.elements[inner], NounPhrase) and e.date and not e.mentions:
            inner -= 1
        verb = self.elements[inner] if inner > 1 else None
        if not isinstance(verb, VerbGroup) or not verb.finite or verb.bare_participle or verb.copula or verb.end - verb.start > 2:
            return None
        far = self.elements[inner - 2]
        return far if self.contact(inner) is not None and isinstance(far, NounPhrase) else None

    def share_passive(self, tokens: list[Token]) -> None:
        """As in "was rewritten and signed on 26 May": make the second verb passive like the first, if no object follows it."""
        for at, verb in enumerate(self.elements):
            if not isinstance(verb, VerbGroup):
                continue
            before = [e for e in self.elements[max(0, at - 3) : at] if not (isinstance(e, Mark) and e.sort == "comma")][-2:]
            if verb.passive or verb.end - verb.start > 1 or verb.form not in {"past", "participle"} or len(before) < 2:
                continue
            first, link = before
            after = self.elements[at + 1] if at + 1 < len(self.elements) else None
            if isinstance(after, NounPhrase):
                free = bool(after.preposition or after.date) or tokens[after.start].low in {"anew", "again", "yesterday"}
            else:
                free = True  # as in "was sold, and later given, ammunition by"
            if isinstance(first, VerbGroup) and first.passive and first.finite and isinstance(link, Mark) and link.sort == "and" and free:
                verb.passive = True

    def complements(self, at: int) -> list[NounPhrase]:
        """Return the noun phrases after a verb group up to the end of its clause, each with its preposition."""
        known = self._complements.get(at)
        if known is None:
            known = self._complements[at] = self._following(at)
        return list(known)

    def _following(self, at: int) -> list[NounPhrase]:
        found: list[NounPhrase] = []
        n = at + 1
        while n < len(self.elements):
            one = self.elements[n]
            if isinstance(one, NounPhrase):
                following = self.elements[n + 1] if n + 1 < len(self.elements) else None
                if isinstance(following, VerbGroup) and following.finite and not following.bare_participle and not one.preposition:
                    if n == at + 1 and self._handed(n):
                        found.append(one)
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
        plain = isinstance(verb, VerbGroup) and verb.form == "past" and verb.end - verb.start == 1
        if plain and isinstance(inner, VerbGroup) and inner.perfect and self.tokens[inner.start].low == "had":
            outer = self._previous_finite(earlier)  # "recalled that Chile had sold tanks, and warned that"
            if outer is not None and isinstance(o := self.elements[outer], VerbGroup) and o.form == "past" and not o.perfect:
                return outer
        near, far = (self.elements[k] if k >= 0 else None for k in (earlier - 1, earlier - 2))
        if isinstance(far, VerbGroup) and "let" in far.lemmas and far.finite and isinstance(inner, VerbGroup) and inner.form == "base":
            return earlier - 2  # "let Copenhagen sell jets and has promised aid"
        hung = isinstance(near, NounPhrase) and isinstance(far, NounPhrase) and not near.preposition and near.end == near.start + 1
        if hung and isinstance(near, NounPhrase) and near.mentions and near.mentions[0].anaphor and isinstance(verb, VerbGroup) and not verb.modal:
            outer = self._previous_finite(earlier)  # "thanked her for the help she had given and said"
            if outer is not None and isinstance(o := self.elements[outer], VerbGroup) and o.form == verb.form and not o.modal:
                return outer
        comma = self.elements[at - 2] if at > 1 else None
        told = isinstance(comma, Mark) and comma.sort == "comma" and isinstance(verb, VerbGroup) and verb.form == "past"
        if told and isinstance(inner, VerbGroup) and inner.finite and (inner.form == "third" or inner.copula):
            k: int | None = earlier
            while k is not None and isinstance(o := self.elements[k], VerbGroup) and o.form != "past":
                k = self._previous_finite(k)
            return earlier if k is None else k  # "accused it of what it calls a crime, and claimed"
        return earlier

    def _coordinated(self, n: int, at: int) -> bool:
        return any(isinstance(e, Mark) and e.sort in {"and", "comma"} for e in self.elements[n + 1 : at])

    def _clause_before(self, n: int) -> bool:
        return any(isinstance(e, VerbGroup) and e.finite for e in self.elements[:n])

    def _hangs_on_opening(self, k: int) -> bool:
        """Whether "that" stands right after the phrase that opens its sentence ("The memorandum that they signed has lapsed")."""
        noun = self.elements[0] if k else None
        chain = all(isinstance(e, NounPhrase) and e.preposition == "of" for e in self.elements[1:k])  # "a fifth of the tools that Russia imported"
        return isinstance(noun, NounPhrase) and chain and not noun.preposition and not noun.date

    def _describes(self, k: int, n: int, inside: list[Element]) -> bool:
        """Whether an apposition with a clause of its own stands between a subject and its verb (", a group formed after Iraq fell, said")."""
        before, after = self.elements[k - 1], self.elements[n + 1] if n + 1 < len(self.elements) else None
        first = next((m for m, e in enumerate(inside) if isinstance(e, VerbGroup) or (isinstance(e, Mark) and e.sort != "adverb")), None)
        if not isinstance(after, VerbGroup) or not after.finite or after.bare_participle or not isinstance(before, NounPhrase) or not first:
            return False
        opening, noun = inside[first], inside[0]
        article = isinstance(noun, NounPhrase) and not noun.preposition and self.tokens[noun.start].low in {"a", "an", "the", "one", "another"}
        hangs = isinstance(opening, Mark) and (opening.sort == "relative" or opening.text == "that")
        return article and (hangs or (isinstance(opening, VerbGroup) and (opening.bare_participle or opening.gerund)))

    def parenthesis(self, n: int, sort: str) -> int | None:
        """Where the parenthesis opened that the comma or dash at ``n`` closes."""
        for k in range(n - 1, -1, -1):
            one = self.elements[k]
            if isinstance(one, Mark) and one.sort == sort:
                inside = self.elements[k + 1 : n]
                if not inside or k == 0:
                    return None
                first = inside[0]
                spoken = any(isinstance(e, NounPhrase) and not e.preposition for e in inside)
                told = len(inside) == 3 and isinstance(v := inside[1], VerbGroup) and "tell" in v.lemmas
                if (len(inside) == 2 or told) and any(isinstance(e, VerbGroup) for e in inside) and spoken:
                    return k
                if isinstance(first, Mark) and first.sort in {"relative", "subordinator"}:
                    return k
                if (isinstance(first, NounPhrase) and first.preposition == "with") or (
                    isinstance(first, VerbGroup) and (first.gerund or first.bare_participle)
                ):
                    return k
                verb = next((m for m, e in enumerate(inside) if isinstance(e, VerbGroup) and e.finite), None)
                hanging = verb is not None and any(isinstance(e, Mark) and (e.sort == "relative" or e.text == "that") for e in inside[1:verb])
                if verb is None or (hanging and k == 1):
                    return k
                return k if self._describes(k, n, inside) else None
        return None
