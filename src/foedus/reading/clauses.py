"""Verb groups and noun phrases of a sentence, and who does what to whom."""

from dataclasses import dataclass, field

from .actors import Actor, Mention
from .dates import DateMention
from .pacts import PactMention
from .tagging import NEGATIONS, RELATIVES, SUBORDINATORS, Tag
from .tokens import Token

IDIOMS = frozenset("return exchange turn response reply january february march april may june july august september october november december effect fact contrast".split())
OBJECT_CONTROL = frozenset("ask urge tell order force allow permit help call invite request oblige require commit bind compel expect press enable authorise authorize persuade encourage want beg accuse suspect".split())


TIMES = frozenset("week month year weekend night morning afternoon evening day decade summer winter spring autumn weeks months years days decades today yesterday tomorrow tonight noon midnight moment time".split())


@dataclass(slots=True)
class NounPhrase:
    """Words ``start`` to ``end`` (not included) with the preposition before them ("" if none)."""

    start: int
    end: int
    preposition: str = ""
    mentions: list[Mention] = field(default_factory=list)
    pacts: list[PactMention] = field(default_factory=list)
    date: DateMention | None = None
    relative: bool = False

    @property
    def head(self) -> Actor | None:
        """The actor that the phrase as a whole names, if its last word belongs to one."""
        for mention in reversed(self.mentions):
            if mention.end == self.end and not mention.genitive and not mention.adjective:
                return mention.actor
        return None

    @property
    def owner(self) -> Actor | None:
        """The actor in the genitive, or as an adjective, before the head."""
        for mention in self.mentions:
            if mention.genitive or mention.adjective or mention.end < self.end:
                return mention.actor
        return None


@dataclass(slots=True)
class VerbGroup:
    """One verb with its auxiliaries."""

    start: int
    end: int
    lemmas: tuple[str, ...]
    form: str
    finite: bool = True
    passive: bool = False
    negated: bool = False
    modal: str | None = None
    perfect: bool = False
    infinitive: bool = False
    gerund: bool = False
    bare_participle: bool = False
    copula: bool = False
    preposition: str = ""
    """Of a gerund: the preposition before it ("by supplying")."""


@dataclass(slots=True)
class Mark:
    """Punctuation, a conjunction, a relative or subordinating word, a quotation taken as one."""

    start: int
    end: int
    sort: str
    text: str


Element = NounPhrase | VerbGroup | Mark


class Parse:
    """The shallow structure of one sentence."""

    def __init__(self, tokens: list[Token], tags: list[Tag], mentions: list[Mention], pacts: list[PactMention], dates: list[tuple[int, int, DateMention]]) -> None:
        self.tokens, self.tags, self.mentions, self.pacts, self.dates = tokens, tags, mentions, pacts, dates
        self.elements: list[Element] = _elements(self)

    def text(self, start: int, end: int) -> str:
        """The words from one token to another, as tokens joined by spaces."""
        return " ".join(t.text for t in self.tokens[start:end])

    def verbs(self) -> list[tuple[int, VerbGroup]]:
        """Return the verb groups with their places among the elements."""
        return [(n, e) for n, e in enumerate(self.elements) if isinstance(e, VerbGroup)]

    # -- subjects ------------------------------------------------------------------------------------------------------------------------------------
    def subject(self, at: int, depth: int = 0) -> NounPhrase | None:
        """Return the phrase that is the (grammatical) subject of the verb group at a place among the elements."""
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

    def _previous_verb(self, at: int) -> int | None:
        return next((n for n in range(at - 1, -1, -1) if isinstance(self.elements[n], VerbGroup)), None)

    def _subject_of_infinitive(self, at: int, depth: int) -> NounPhrase | None:
        governor = self._previous_verb(at)
        if governor is None:
            later = next((n for n in range(at + 1, len(self.elements)) if isinstance(e := self.elements[n], VerbGroup) and e.finite), None)
            return self.subject(later, depth + 1) if later is not None else None
        verb = self.elements[governor]
        assert isinstance(verb, VerbGroup)
        if OBJECT_CONTROL.intersection(verb.lemmas) and not verb.passive:
            between = [e for e in self.elements[governor + 1 : at] if isinstance(e, NounPhrase) and (not e.preposition or e.preposition in {"on", "for"}) and not e.date]
            if between:
                return between[-1] if between[-1].preposition else between[0]
        return self.subject(governor, depth + 1)

    def _subject_of_participle(self, at: int, verb: VerbGroup, depth: int) -> NounPhrase | None:
        before = self.elements[at - 1] if at else None
        if isinstance(before, NounPhrase) and not before.date and not verb.preposition:
            return self._head_of_chain(at - 1)
        if verb.preposition in {"of", "from", "for"} and (ruler := self._previous_verb(at)) is not None and isinstance(accusing := self.elements[ruler], VerbGroup) \
                and {"accuse", "suspect", "blame", "stop", "prevent", "keep", "bar", "condemn", "praise", "thank", "criticise", "criticize", "denounce", "ban", "deter"} & set(accusing.lemmas):
            if accusing.passive:
                return self.subject(ruler, depth + 1)
            objects = [e for e in self.elements[ruler + 1 : at] if isinstance(e, NounPhrase) and not e.preposition and not e.date]
            if objects:
                return objects[0]
        earlier = self.elements[at - 2] if at > 1 else None
        if verb.bare_participle and isinstance(before, Mark) and before.sort == "comma" and isinstance(earlier, NounPhrase):
            k = at - 2
            while k >= 0 and isinstance(one := self.elements[k], NounPhrase):
                if one.pacts:
                    return one
                k -= 1
            if earlier.head is None:
                return self._head_of_chain(at - 2)
        governor = next((n for n in range(at - 1, -1, -1) if isinstance(e := self.elements[n], VerbGroup) and e.finite and not e.bare_participle), None)
        if governor is not None:
            return self.subject(governor, depth + 1)
        later = next((n for n in range(at + 1, len(self.elements)) if isinstance(e := self.elements[n], VerbGroup) and e.finite), None)
        return self.subject(later, depth + 1) if later is not None else None

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

    def _subject_of_finite(self, at: int, depth: int) -> NounPhrase | None:
        found: list[NounPhrase] = []
        n = at - 1
        while n >= 0:
            one = self.elements[n]
            if isinstance(one, NounPhrase):
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
                if n == at - 1:
                    return self.subject(n, depth + 1)
                opening = self._restrictive(n)
                if opening is not None:
                    n = opening - 1
                    continue
                if one.bare_participle or one.gerund or one.infinitive:
                    n -= 1
                    continue
                return self.subject(n, depth + 1) if self._coordinated(n, at) else None
            elif one.sort == "relative":
                if n == at - 1 or not found and " " not in one.text and not any(isinstance(e, VerbGroup) for e in self.elements[n:at]):
                    return self._antecedent(n)
                break
            elif one.sort in {"comma", "dash"}:
                opening = self._parenthesis(n, one.sort)
                if opening is not None:
                    n = opening - 1
                    continue
                if found and self._clause_before(n):
                    break
                if found:
                    break
                n -= 1
            elif one.sort == "and":
                if not found:
                    earlier = self._previous_finite(n)
                    return self.subject(earlier, depth + 1) if earlier is not None else None
                if any(isinstance(e, VerbGroup) for e in self.elements[:n]):
                    break
                n -= 1
            elif one.sort == "quote":
                if found:
                    break
                n -= 1
            else:
                break
        agents = [p for p in found if p.head]
        if not agents and found and (apposed := self._apposed_to(found[-1])):
            return apposed
        return agents[-1] if agents else found[-1] if found else None

    def _apposed_to(self, phrase: NounPhrase) -> NounPhrase | None:
        """Whom a phrase after a comma describes ("Belarus, its neighbour")."""
        k = next((n for n, e in enumerate(self.elements) if e is phrase), 0)
        if k > 1 and isinstance(mark := self.elements[k - 1], Mark) and mark.sort == "comma" and isinstance(named := self.elements[k - 2], NounPhrase) and named.head and not phrase.pacts:
            return named
        return None

    def _before_reduced(self, n: int) -> NounPhrase | None:
        before = self.elements[n - 1] if n else None
        return self._head_of_chain(n - 1) if isinstance(before, NounPhrase) and not before.date else None

    def _previous_finite(self, n: int) -> int | None:
        return next((k for k in range(n - 1, -1, -1) if isinstance(e := self.elements[k], VerbGroup) and not e.gerund and not e.bare_participle), None)

    def _coordinated(self, n: int, at: int) -> bool:
        return any(isinstance(e, Mark) and e.sort in {"and", "comma"} for e in self.elements[n + 1 : at])

    def _clause_before(self, n: int) -> bool:
        return any(isinstance(e, VerbGroup) and e.finite for e in self.elements[:n])

    def _restrictive(self, n: int) -> int | None:
        """The relative word that opens the clause of the verb at ``n``, if it stands close before it."""
        for k in range(n - 1, max(-1, n - 4), -1):
            one = self.elements[k]
            if isinstance(one, Mark) and one.sort == "relative":
                return k
            if isinstance(one, VerbGroup) or (isinstance(one, Mark) and one.sort not in {"adverb"}):
                return None
        return None

    def _antecedent(self, n: int) -> NounPhrase | None:
        k = n - 1
        while k >= 0 and isinstance(e := self.elements[k], Mark) and e.sort in {"comma", "dash", "quote"}:
            k -= 1
        found = self.elements[k] if k >= 0 else None
        if not isinstance(found, NounPhrase):
            return None
        if found.head is None and (named := self._apposed_to(found)):
            return named
        return found if found.head or found.pacts or found.preposition != "of" else self._head_of_chain(k)

    def hangs_on(self, at: int, phrase: NounPhrase) -> bool:
        """Whether the relative clause of a verb group may hang on a phrase: nothing but phrases and "and" stand between them."""
        mark = next((k for k in range(at - 1, max(-1, at - 6), -1) if isinstance(e := self.elements[k], Mark) and (e.sort == "relative" or e.text == "that")), None)
        if mark is None or any(isinstance(e, VerbGroup) for e in self.elements[mark:at]):
            return False
        for k in range(mark - 1, -1, -1):
            one = self.elements[k]
            if one is phrase:
                return True
            if isinstance(one, VerbGroup) or isinstance(one, NounPhrase) and one.pacts or isinstance(one, Mark) and one.sort not in {"and", "comma", "dash"}:
                return False
        return False

    def relative(self, at: int) -> str:
        """The relative word of the clause of a verb group, with its preposition ("to which"), or nothing."""
        for k in range(at - 1, max(-1, at - 5), -1):
            one = self.elements[k]
            if isinstance(one, Mark) and one.sort == "relative":
                return one.text
            if isinstance(one, VerbGroup):
                break
        return ""

    def antecedent(self, at: int) -> NounPhrase | None:
        """Return what the relative clause of a verb group hangs on, if it stands in one."""
        for k in range(at - 1, max(-1, at - 5), -1):
            one = self.elements[k]
            if isinstance(one, Mark) and (one.sort == "relative" or one.text == "that"):
                return self._antecedent(k)
            if isinstance(one, VerbGroup):
                return None
        return None

    def _parenthesis(self, n: int, sort: str) -> int | None:
        """Where the parenthesis opened that the comma or dash at ``n`` closes."""
        for k in range(n - 1, -1, -1):
            one = self.elements[k]
            if isinstance(one, Mark) and one.sort == sort:
                inside = self.elements[k + 1 : n]
                if not inside or k == 0:
                    return None
                first = inside[0]
                if len(inside) == 2 and any(isinstance(e, VerbGroup) for e in inside) and any(isinstance(e, NounPhrase) for e in inside):
                    return k
                if isinstance(first, Mark) and first.sort in {"relative", "subordinator"}:
                    return k
                if isinstance(first, NounPhrase) and first.preposition == "with" or isinstance(first, VerbGroup) and (first.gerund or first.bare_participle):
                    return k
                if not any(isinstance(e, VerbGroup) and e.finite for e in inside):
                    return k
                return None
        return None

    # -- complements ------------------------------------------------------------------------------------------------------------------------------------
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
            elif one.sort in {"relative", "subordinator", "stop", "colon", "quote"}:
                break
            elif one.sort in {"and", "comma", "dash"} and self._clause_follows(n):
                break
            n += 1
        return found

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


def _elements(parse: Parse) -> list[Element]:
    tokens, tags = parse.tokens, parse.tags
    mention_at = {m.start: m for m in parse.mentions}
    pact_at = {p.start: p for p in parse.pacts}
    date_at = {s: (e, d) for s, e, d in parse.dates}
    inside_mention = {k for m in parse.mentions for k in range(m.start, m.end)} | {k for p in parse.pacts for k in range(p.start, p.end)}
    found: list[Element] = []
    phrase: NounPhrase | None = None
    preposition = ""
    n = 0

    def close() -> None:
        nonlocal phrase
        if phrase is not None:
            words = [t.low for t in tokens[phrase.start : phrase.end]]
            if words[-1] in TIMES and not phrase.mentions and not phrase.pacts and (len(words) < 4 and words[0] in {"this", "last", "next", "that", "the", "every", "early", "late", "earlier", "a", "two", "three"} or len(words) == 1) and phrase.preposition in {"", "in", "on", "at", "during", "for"}:
                phrase.date = DateMention(tokens[phrase.start].start, tokens[phrase.end - 1].end, None, " ".join(words))
            found.append(phrase)
        phrase = None

    while n < len(tokens):
        token, one = tokens[n], tags[n]
        if n in date_at:
            close()
            end, date = date_at[n]
            found.append(NounPhrase(n, end, preposition or "on", date=date))
            preposition, n = "", end
            continue
        if n in pact_at or n in mention_at:
            pact, mention = pact_at.get(n), mention_at.get(n)
            if mention and mention.anaphor and tokens[n].low in {"he", "she", "it", "we", "i", "they"} and phrase:
                close()
            if phrase is None:
                phrase = NounPhrase(n, n, preposition)
                preposition = ""
            end = pact.end if pact else mention.end if mention else n + 1
            if pact:
                phrase.pacts.append(pact)
                if mention and mention.genitive and mention.end <= pact.head:
                    phrase.mentions.append(mention)
            elif mention:
                if phrase.end == n and phrase.start < n and not phrase.mentions and tokens[n - 1].low in IDIOMS and phrase.preposition in {"in", "by", "for"}:
                    close()
                    phrase = NounPhrase(n, n, "")
                if phrase.mentions and not phrase.mentions[-1].genitive and not phrase.mentions[-1].adjective and phrase.mentions[-1].end == n and not mention.adjective:
                    close()
                    phrase = NounPhrase(n, n, "")
                phrase.mentions.append(mention)
            phrase.end = end
            n = end
            continue
        if token.kind == "quote":
            close()
            found.append(Mark(n, n + 1, "quote", token.text))
        elif token.text in "“”\"«»‘„‹›":
            pass
        elif one.pos == "G":
            if phrase:
                phrase.end = n + 1
        elif one.pos in "VBHOMT" and not (one.pos == "O" and n in inside_mention):
            end = _verb_group_end(tokens, tags, n, mention_at, pact_at, date_at)
            group = _verb_group(tokens, tags, n, end, found, phrase)
            group.preposition = preposition if group.gerund else ""
            close()
            preposition = ""
            found.append(group)
            n = end
            continue
        elif one.pos == "W" and token.low in RELATIVES or token.low in {"who", "which", "whom", "whose", "where"}:
            close()
            found.append(Mark(n, n + 1, "relative", f"{preposition} {token.low}".strip()))
            preposition = ""
        elif one.pos == "S" or (token.low in SUBORDINATORS and _opens_clause(tokens, tags, n)):
            close()
            found.append(Mark(n, n + 1, "subordinator", token.low))
        elif one.pos == "P":
            close()
            preposition = token.low
        elif one.pos == "C":
            close()
            found.append(Mark(n, n + 1, "and", token.low))
        elif one.pos == ".":
            close()
            preposition = ""
            sort = {",": "comma", "(": "dash", ")": "dash", "—": "dash", "–": "dash", "-": "dash", ":": "colon"}.get(token.text, "stop")
            found.append(Mark(n, n + 1, sort, token.text))
        elif one.pos == "R":
            if phrase and n + 1 < len(tokens) and tags[n + 1].pos in "JN#":
                phrase.end = n + 1
            else:
                close()
        else:
            if phrase is not None and (one.pos == "D" and tags[n - 1].pos != "D" or phrase.mentions and phrase.mentions[-1].end == n and phrase.mentions[-1].anaphor and not phrase.mentions[-1].genitive):
                close()
            if phrase is None:
                phrase = NounPhrase(n, n, preposition)
                preposition = ""
            phrase.end = n + 1
        n += 1
    close()
    return found


def _opens_clause(tokens: list[Token], tags: list[Tag], n: int) -> bool:
    """Whether "after", "since", "as" ... is followed by a clause rather than a noun phrase."""
    if tokens[n].low in {"because", "although", "though", "while", "whereas", "if", "unless", "when", "whenever", "whether", "lest", "where"}:
        return not (tokens[n].low == "because" and n + 1 < len(tokens) and tokens[n + 1].low == "of")
    for k in range(n + 1, min(len(tokens), n + 9)):
        if tags[k].pos in "BHMO" or (tags[k].verb and tags[k].form not in {"gerund"}):
            return k > n + 1
        if tags[k].pos in ".P" or tokens[k].kind == "quote":
            return False
    return False


def _verb_group_end(tokens: list[Token], tags: list[Tag], n: int, *taken: dict[int, object]) -> int:  # type: ignore[type-arg]
    end = n
    while end < len(tokens) and not any(end in t for t in taken):
        pos = tags[end].pos
        if pos == "V":
            return end + 1
        if pos in "BHMOT":
            if pos in "MT" and end > n and tags[n].pos not in "T":
                break
            end += 1
        elif (pos == "R" or tokens[end].low in NEGATIONS and pos != "D") and end > n and end + 1 < len(tokens) and tags[end + 1].pos in "VBHR":
            end += 1
        else:
            break
    while end > n + 1 and tags[end - 1].pos == "R":
        end -= 1
    return max(end, n + 1)


def _verb_group(tokens: list[Token], tags: list[Tag], start: int, end: int, before: list[Element], phrase: NounPhrase | None) -> VerbGroup:
    words = [t.low for t in tokens[start:end]]
    last = tags[end - 1]
    infinitive = tags[start].pos == "T"
    modal = next((w for w, t in zip(words, tags[start:end], strict=False) if t.pos == "M"), None)
    around = words + [t.low for t in tokens[max(0, start - 2) : start] if t.low in {"not", "never", "neither", "nor", "no"} and tags[start - 1].pos in "R"]
    if end < len(tokens) and tokens[end].low in {"not", "never", "no"} and (last.pos != "V"):
        around.append(tokens[end].low)
    if start and tokens[start - 1].low in {"not", "never", "nor", "neither"}:
        around.append("not")
    negated = any(w in NEGATIONS for w in around)
    has_be = any(t.pos == "B" for t in tags[start : end - 1])
    has_have = any(t.pos == "H" for t in tags[start : end - 1])
    if last.pos != "V":
        lemma = {"B": "be", "H": "have", "O": "do"}.get(last.pos, "be" if last.pos == "T" else "")
        return VerbGroup(start, end, (lemma,) if lemma else (), "finite", not infinitive, False, negated, modal, has_have, infinitive, words[-1] in {"being", "having"} and len(words) == 1, copula=lemma == "be")
    form = last.form or "base"
    passive = has_be and form in {"past", "participle"}
    lone = end - start == 1 or all(t.pos == "R" for t in tags[start : end - 1])
    gerund = (form == "gerund" and not has_be) or words[0] in {"having", "being"}
    bare = lone and form in {"past", "participle"} and _is_reduced(tokens, tags, end, before, phrase)
    return VerbGroup(start, end, last.lemmas, form, not (infinitive or gerund or bare), passive or bare or (words[0] == "being" and form != "gerund"), negated, modal, has_have, infinitive, gerund, bare)


def _is_reduced(tokens: list[Token], tags: list[Tag], end: int, before: list[Element], phrase: NounPhrase | None) -> bool:
    """Whether a lone past form is a participle after its noun ("sanctions imposed by the US", "a pact signed in 1951 obliges")."""
    following = tokens[end].low if end < len(tokens) else "."
    if tokens[end - 1].low in {"gave", "took", "went", "came", "began", "saw", "did", "knew", "wrote", "broke", "spoke", "swore", "withdrew", "flew", "forbade"}:
        return False
    if phrase is None and before and isinstance(before[-1], Mark) and before[-1].sort == "comma":
        return following in {"by", "in", "on", "at", "with", "from"} and any(isinstance(e, VerbGroup) and e.finite for e in before) is False and len(before) > 1
    if phrase is None:
        return not before or (isinstance(before[-1], Mark) and before[-1].sort == "stop")
    if following == "by":
        return True
    inanimate = phrase.head is None
    later_finite = False
    for k in range(end, len(tokens)):
        if tokens[k].text in {".", ";", ":"} or tags[k].pos == "S" or tokens[k].low in {"who", "which", "that", "and", "but"}:
            break
        if tokens[k].text == ",":
            break
        if tags[k].pos in "BHM" or (tags[k].verb and tags[k].form in {"third", "past"}):
            later_finite = True
            break
    after_verb = any(isinstance(e, VerbGroup) for e in before) and not any(isinstance(e, Mark) and e.sort in {"relative", "subordinator", "and", "comma", "stop", "colon", "dash"} for e in before[_last_verb(before) :])
    if inanimate and (later_finite or after_verb) and following in {"in", "on", "at", "to", "with", "from", "under", "between", "during", "for", "last", "this", "yesterday", "only"}:
        return True
    if inanimate and after_verb:
        return True
    return inanimate and later_finite


def _last_verb(before: list[Element]) -> int:
    return max((n for n, e in enumerate(before) if isinstance(e, VerbGroup)), default=0)
