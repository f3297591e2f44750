"""Who does what to whom in a sentence: subjects, complements, relative clauses."""

from ..naming.actors import Actor, Mention
from ..naming.dates import DateMention
from ..naming.pacts import PactMention
from ..words.tokens import Token
from ..words.words import Tag
from .complements import Complements
from .cutting import cut
from .governing import ARRANGING, JUDGING, LETTING, OBJECT_CONTROL, SOME_STATES, WILLS
from .joining import join_inverted, join_split
from .phrases import Mark, NounPhrase, VerbGroup

PRONOUNS = frozenset("i it he she we they".split())


class Parse(Complements):
    """The shallow structure of one sentence."""

    def __init__(
        self, tokens: list[Token], tags: list[Tag], mentions: list[Mention], pacts: list[PactMention], dates: list[tuple[int, int, DateMention]]
    ) -> None:
        self.tokens, self.tags, self.mentions, self.pacts, self.dates = tokens, tags, mentions, pacts, dates
        super().__init__(cut(tokens, tags, mentions, pacts, dates))
        join_split(self.elements, tokens)
        join_inverted(self.elements, tokens)
        self.share_passive(tokens)
        self._verbs = self._verb_groups()
        self._subjects: dict[int, NounPhrase | None] = {}
        self._places = {id(element): n for n, element in enumerate(self.elements)}
        for at, verb in self.verbs():
            phrase = self.subject(at) if verb.finite and not self.tails(at) else None
            if phrase is not None and {tokens[phrase.start].low, tokens[max(0, phrase.start - 1)].low} & {"neither", "no", "none", "nobody", "not"}:
                verb.negated = True

    def text(self, start: int, end: int) -> str:
        """The words from one token to another, as tokens joined by spaces."""
        return " ".join([t.text for t in self.tokens[start:end]])

    def verbs(self) -> list[tuple[int, VerbGroup]]:
        """Return the verb groups with their places among the elements."""
        return self._verbs

    def subject(self, at: int, depth: int = 0) -> NounPhrase | None:
        """Return the phrase that is the (grammatical) subject of the verb group at a place among the elements."""
        if depth == 0 and at in self._subjects:
            return self._subjects[at]
        found = self._subject(at, depth)
        if depth == 0 and found is not None and not found.mentions:
            found = self._counted_among(found)
        if depth == 0:
            self._subjects[at] = found
        return found

    def _subject(self, at: int, depth: int) -> NounPhrase | None:
        verb = self.elements[at]
        if not isinstance(verb, VerbGroup) or depth > 6:
            return None
        if verb.infinitive:
            return self._subject_of_infinitive(at, depth)
        if verb.gerund or verb.bare_participle:
            return self._subject_of_participle(at, verb, depth)
        return self._subject_of_finite(at, depth)

    def agent(self, at: int) -> Actor | None:
        """Return who does what the verb group says: its subject, or the one after "by" if it is passive."""
        verb = self.elements[at]
        if isinstance(verb, VerbGroup) and verb.passive:
            by = next((n for n in self.complements(at) if n.preposition == "by" and not n.date), None)
            return by.head if by else None
        phrase = self.subject(at)
        return phrase.head if phrase else None

    def _counted_among(self, phrase: NounPhrase | None) -> NounPhrase | None:
        """Who is "one of the states", "among those", that do something; or the phrase itself."""
        if phrase is None or phrase.mentions or not {self.tokens[end - 1].low for end in (phrase.end, self.extent(phrase))} & SOME_STATES:
            return phrase
        for at, verb in self._verbs:
            if verb.copula and verb.start < phrase.start and any(c is phrase for c in self.complements(at)):
                subject = self.subject(at)
                return subject if subject and subject.head else phrase
        return phrase

    def _previous_verb(self, at: int) -> int | None:
        return next((n for n in range(at - 1, -1, -1) if isinstance(self.elements[n], VerbGroup)), None)

    def _subject_of_infinitive(self, at: int, depth: int) -> NounPhrase | None:
        noun = self.elements[at - 1] if at else None
        if isinstance(noun, NounPhrase) and noun.mentions and not noun.mentions[-1].anaphor and self.tokens[noun.end - 1].low in WILLS:
            return noun  # "Israel's refusal to sell"
        if isinstance(noun, NounPhrase) and noun.preposition in {"of", "by", "from"} and at > 1 and noun.head:
            willing = self.elements[at - 2]
            if isinstance(willing, NounPhrase) and self.tokens[willing.end - 1].low in WILLS:
                return noun  # "the offer of Egypt to contribute"
        verb_itself = self.elements[at]
        if isinstance(noun, NounPhrase) and noun.preposition == "for" and isinstance(verb_itself, VerbGroup) and verb_itself.passive:
            return noun  # "provides for soldiers to be stationed"
        governor = self._previous_verb(at)
        arranging = self.elements[governor] if governor is not None and governor == at - 2 else None
        arranged = isinstance(arranging, VerbGroup) and bool(ARRANGING.intersection(arranging.lemmas))
        if arranged and isinstance(noun, NounPhrase) and noun.preposition == "for" and noun.mentions:
            return noun  # "provided for Kenyan instructors to train them"
        if governor is None:
            later = next((n for n in range(at + 1, len(self.elements)) if isinstance(e := self.elements[n], VerbGroup) and e.finite), None)
            return self.subject(later, depth + 1) if later is not None else None
        verb = self.elements[governor]
        assert isinstance(verb, VerbGroup)
        if OBJECT_CONTROL.intersection(verb.lemmas) and not verb.passive:
            between = [
                e
                for e in self.elements[governor + 1 : at]
                if isinstance(e, NounPhrase) and (not e.preposition or e.preposition in {"on", "for"}) and not e.date
            ]
            if between:
                return between[-1] if between[-1].preposition else between[0]
        return self.subject(governor, depth + 1)

    def _struck(self, at: int) -> NounPhrase | None:
        """Whom the sanctions named before a reason are on ("sanctions on Iran for supplying drones")."""
        n = at - 1
        while n >= 0:
            one = self.elements[n]
            if isinstance(one, Mark) and one.sort == "comma":
                n -= 1
                continue
            if not isinstance(one, NounPhrase):
                break
            before = self.elements[n - 1] if n else None
            noun = isinstance(before, NounPhrase) and self.tokens[before.end - 1].low in {"sanctions", "embargo", "penalties", "measures", "freeze"}
            if one.preposition in {"on", "against"} and noun:
                return one if one.head or not isinstance(in_state := self.elements[n + 1], NounPhrase) or in_state.head is None else in_state
            n -= 1
        return None

    def _subject_of_participle(self, at: int, verb: VerbGroup, depth: int) -> NounPhrase | None:
        before = self.elements[at - 1] if at else None
        if isinstance(before, NounPhrase) and not before.date and not verb.preposition:
            return self._head_of_chain(at - 1)
        if (
            verb.preposition in {"of", "from", "for"}
            and (ruler := self._previous_verb(at)) is not None
            and isinstance(accusing := self.elements[ruler], VerbGroup)
            and JUDGING & set(accusing.lemmas)
        ):
            if accusing.passive:
                return self.subject(ruler, depth + 1)
            objects = [e for e in self.elements[ruler + 1 : at] if isinstance(e, NounPhrase) and not e.preposition and not e.date]
            if objects:
                return objects[0]
            if (accused := self.antecedent(ruler)) is not None and accused is not self.subject(ruler, depth + 1):
                return accused  # "companies that it accused of supplying"
        if verb.preposition == "by" and (ruler := self._previous_verb(at)) is not None:
            held = self.elements[ruler]
            if isinstance(held, VerbGroup) and held.gerund and held.preposition in {"of", "from", "for"}:
                return self.subject(ruler, depth + 1)  # "accused it of cheating by supplying"
            if isinstance(held, VerbGroup) and {"accuse", "charge", "blame"} & set(held.lemmas) and not held.passive:
                return next((e for e in self.elements[ruler + 1 : at] if isinstance(e, NounPhrase) and not e.preposition and not e.date), None)
        if verb.preposition in {"for", "over"} and (struck := self._struck(at)) is not None:
            return struck
        earlier = self.elements[at - 2] if at > 1 else None
        if verb.bare_participle and isinstance(before, Mark) and before.sort == "comma" and isinstance(earlier, NounPhrase):
            k = at - 2
            while k >= 0 and isinstance(one := self.elements[k], NounPhrase):
                if one.pacts:
                    return one
                k -= 1
            if earlier.head is None:
                return self._head_of_chain(at - 2)
        governor = next(
            (n for n in range(at - 1, -1, -1) if isinstance(e := self.elements[n], VerbGroup) and e.finite and not e.bare_participle), None
        )
        if governor is not None:
            return self.subject(governor, depth + 1)
        if isinstance(before, Mark) and before.sort == "comma" and isinstance(earlier, NounPhrase) and earlier.head and not earlier.preposition:
            return earlier  # "Bulgaria, far from arming Ukraine, did"
        return self._later_subject(at, depth)

    def _later_subject(self, at: int, depth: int) -> NounPhrase | None:
        """The subject of the clause that a participle opens ("Having sold Egypt frigates and trained its sailors, Italy offers")."""
        later = (n for n, verb in self.verbs() if n > at and verb.finite)
        return next((found for n in later if (found := self.subject(n, depth + 1)) is not None), None)

    def _head_of_chain(self, at: int) -> NounPhrase | None:
        """The first phrase of "shells of the army in the east": walk left over prepositional phrases."""
        while at > 0:
            one = self.elements[at]
            if isinstance(one, NounPhrase) and one.preposition == "of" and isinstance(self.elements[at - 1], NounPhrase):
                at -= 1
            else:
                break
        found = self.elements[at]
        return found if isinstance(found, NounPhrase) else None

    def _holds_aside(self, phrase: NounPhrase) -> bool:
        """Whether a phrase is one name with what it stands for ("our minister, Luis Petri")."""
        return len(phrase.mentions) == 1 and phrase.head is not None and any(t.text == "," for t in self.tokens[phrase.start : phrase.end])

    def _subject_of_finite(self, at: int, depth: int) -> NounPhrase | None:
        if (permitted := self._permitted(at)) is not None:
            return permitted
        if (contact := self.contact(at)) is not None:
            return contact
        if (told := self._told_of(at)) is not None:
            return told
        mark, named = (self.elements[k] if k >= 0 else None for k in (at - 1, at - 2))
        closed = isinstance(mark, Mark) and mark.sort == "comma"
        closed = closed and not (at > 2 and isinstance(self.elements[at - 3], VerbGroup))  # "The pact, which binds Oman, Iran and Iraq, was signed"
        if closed and isinstance(named, NounPhrase) and named.head and not named.preposition and self._holds_aside(named):
            return named  # "at the base, our minister, Luis Petri, signed"
        found: list[NounPhrase] = []
        n = at - 1
        while n >= 0:
            one = self.elements[n]
            if isinstance(one, NounPhrase):
                if found and self.tokens[one.end - 1].low == "what":
                    break  # "of what the United Nations calls a crime"
                if not one.preposition and not one.date:
                    found.append(one)
                n -= 1
            elif isinstance(one, VerbGroup):
                if found:
                    opening = self._restrictive(n)
                    if opening is not None:
                        found = []
                        n = opening - 1
                        continue
                    if one.bare_participle or (one.gerund or one.infinitive):
                        keep = self._before_reduced(n)
                        if keep is not None:
                            found.append(keep)
                    break
                opening = self._restrictive(n)
                if n == at - 1 and (opening is None or not one.finite or one.bare_participle):
                    return self.subject(n, depth + 1)
                if opening is not None:
                    n = opening - 1
                    continue
                if one.bare_participle or one.gerund or one.infinitive:
                    n -= 1
                    continue
                return self.subject(n, depth + 1) if self._coordinated(n, at) else None
            elif one.sort == "relative":
                if n == at - 1 or (not found and " " not in one.text and not any(isinstance(e, VerbGroup) for e in self.elements[n:at])):
                    return self._antecedent(n)
                break
            elif one.sort in {"comma", "dash"}:
                opening = self.parenthesis(n, one.sort)
                if opening is not None:
                    n = opening - 1
                    continue
                if n == at - 1 and one.sort == "comma" and (earlier := self._in_series(n)) is not None:
                    return self.subject(earlier, depth + 1)
                if found and self._clause_before(n):
                    break
                if found:
                    break
                n -= 1
            elif one.sort == "and":
                if not found:
                    earlier = self._previous_finite(n)
                    if earlier is None and isinstance(front := self.elements[0], VerbGroup) and front.gerund and front.perfect:
                        return self._later_subject(at, depth)
                    return self.subject(self._peer(earlier, at), depth + 1) if earlier is not None else None
                if any(isinstance(e, VerbGroup) for e in self.elements[:n]):
                    break
                n -= 1
            elif one.sort == "quote":
                if found:
                    break
                n -= 1
            else:
                break
        if found and found[0].end - found[0].start == 1 and self.tokens[found[0].start].low in PRONOUNS:
            return found[0]  # "After Finland joined NATO it bought guns"
        agents = [p for p in found if p.head]
        if not agents and found and (apposed := self._apposed_to(found[-1])):
            return apposed
        return agents[-1] if agents else found[-1] if found else None

    def _permitted(self, at: int) -> NounPhrase | None:
        """Whoever is let or made to do something ("a pact that let Ankara send drones")."""
        verb, named, above = self.elements[at], *((self.elements[k] if k >= 0 else None) for k in (at - 1, at - 2))
        bare = isinstance(verb, VerbGroup) and verb.form == "base" and verb.modal is None and verb.end - verb.start == 1
        letting = isinstance(above, VerbGroup) and not LETTING.isdisjoint(above.lemmas)
        return named if bare and letting and isinstance(named, NounPhrase) and not named.preposition else None

    def _in_series(self, n: int) -> int | None:
        """The finite verb of which a comma closes the object, for the next in a row ("denounced the treaty, declared itself neutral")."""
        k = n - 1
        while k >= 0 and isinstance(self.elements[k], NounPhrase):
            k -= 1
        before = self.elements[k] if 0 <= k < n - 1 else None
        after = self.elements[n + 1] if n + 1 < len(self.elements) else None
        if isinstance(before, VerbGroup) and before.infinitive and isinstance(after, VerbGroup) and after.form == "past" and not after.passive:
            ruler = self._previous_finite(k)  # "gave it a week to free the captain, threatened to use force"
            outer = self.elements[ruler] if ruler is not None else None
            return ruler if isinstance(outer, VerbGroup) and outer.form == "past" else None
        return k if isinstance(before, VerbGroup) and before.finite and not before.bare_participle and not before.copula else None

    def _apposed_to(self, phrase: NounPhrase) -> NounPhrase | None:
        """Whom a phrase after a comma describes ("Belarus, its neighbour")."""
        k = self._places.get(id(phrase), 0)
        if (
            k > 1
            and isinstance(mark := self.elements[k - 1], Mark)
            and mark.sort == "comma"
            and isinstance(named := self.elements[k - 2], NounPhrase)
            and named.head
            and not phrase.pacts
            and all(m.genitive or m.adjective or m.anaphor for m in phrase.mentions)
            and not (named.preposition and k == 2)  # "In a statement, its mission said": the subject is what stands after the comma
        ):
            return named
        return None

    def _before_reduced(self, n: int) -> NounPhrase | None:
        before = self.elements[n - 1] if n else None
        if isinstance(before, VerbGroup) and before.bare_participle:
            return self._before_reduced(n - 1)  # "officials accused of beating protesters"
        return self._head_of_chain(n - 1) if isinstance(before, NounPhrase) and not before.date else None

    def _restrictive(self, n: int) -> int | None:
        """The relative word that opens the clause of the verb at ``n``, if it stands close before it."""
        for k in range(n - 1, max(-1, n - 4), -1):
            one = self.elements[k]
            if isinstance(one, Mark) and (one.sort == "relative" or (one.text == "that" and self._hangs_on_opening(k))):
                return k
            if isinstance(one, VerbGroup) or (isinstance(one, Mark) and one.sort != "adverb"):
                return None
        return None

    def _antecedent(self, n: int) -> NounPhrase | None:
        k = n - 1
        while k >= 0 and isinstance(e := self.elements[k], Mark) and e.sort in {"comma", "dash", "quote"}:
            k -= 1
        found = self.elements[k] if k >= 0 else None
        if not isinstance(found, NounPhrase):
            return None
        copula = self.elements[1] if len(self.elements) > 2 else None
        if isinstance(copula, VerbGroup) and copula.copula and self.tokens[0].low == "it" and copula.start == 1:
            cleft = self.elements[2]
            if isinstance(cleft, NounPhrase) and all(isinstance(e, NounPhrase) for e in self.elements[2 : k + 1]):
                return cleft  # "It was the ministry in Minsk that first warned"
        if found.head is None and (named := self._apposed_to(found)):
            return named
        mark = self.elements[n]
        personal = isinstance(mark, Mark) and mark.text == "who" and self.tokens[found.end - 1].capital
        return found if found.head or found.pacts or found.preposition != "of" or personal else self._head_of_chain(k)

    def hangs_on(self, at: int, phrase: NounPhrase) -> bool:
        """Whether the relative clause of a verb group may hang on a phrase: nothing but phrases and "and" stand between them."""
        mark = next(
            (k for k in range(at - 1, max(-1, at - 6), -1) if isinstance(e := self.elements[k], Mark) and (e.sort == "relative" or e.text == "that")),
            None,
        )
        if mark is None or any(isinstance(e, VerbGroup) for e in self.elements[mark:at]):
            return False
        for k in range(mark - 1, -1, -1):
            one = self.elements[k]
            if one is phrase:
                return True
            if (
                isinstance(one, VerbGroup)
                or (isinstance(one, NounPhrase) and one.pacts)
                or (isinstance(one, Mark) and one.sort not in {"and", "comma", "dash"})
            ):
                return False
        return False

    def relative(self, at: int) -> str:
        """The relative word of the clause of a verb group, with its preposition ("to which"), or nothing."""
        at = self._leading(at)
        for k in range(at - 1, max(-1, at - 5), -1):
            one = self.elements[k]
            if isinstance(one, Mark) and one.sort == "relative":
                return one.text
            if isinstance(one, VerbGroup):
                break
        return ""

    def antecedent(self, at: int) -> NounPhrase | None:
        """Return what the relative clause of a verb group hangs on, if it stands in one."""
        at = self._leading(at)
        for k in range(at - 1, max(-1, at - 5), -1):
            one = self.elements[k]
            if isinstance(one, Mark) and (one.sort == "relative" or one.text == "that"):
                found = self._antecedent(k)
                return None if found is not None and found.date and one.text == "that" else found  # "said on Tuesday that"
            if isinstance(one, VerbGroup):
                return None
        return None

    def _leading(self, at: int) -> int:
        """The first of a chain of verbs ("began delivering", "had promised to send")."""
        while at and isinstance(verb := self.elements[at], VerbGroup) and isinstance(self.elements[at - 1], VerbGroup):
            if not (verb.infinitive or (verb.gerund and not verb.preposition)):
                break
            at -= 1
        return at
