"""Whom a clause binds: phrases that mean the parties of a pact, and those that mean the pact itself or a part of its text."""

from collections.abc import Collection

from ...discourse.passages import Passage
from ...syntax.phrases import Mark, NounPhrase, VerbGroup
from ...words.lexicon import Lexicon
from ..agreements.told import Pact

MUTUAL = frozenset("each both neither either".split())
SEVERAL = frozenset(
    """
        two three four five six seven eight parties sides signatories partners allies signers states countries powers governments neighbours
        pair armies navies forces militaries members troops
    """.split()
)
EACH = frozenset(
    """
        party side state country partner ally power signatory government neighbour signer one of navy army force fleet coastguard capital king
        ruler crown republic kingdom parliament nation neighbor member leader cabinet air-force ministry regime
    """.split()
)
PAPERS = frozenset(
    """
        text document paper article clause protocol annex chapter paragraph provision point letter declaration memorandum statement instrument
        treaty pact agreement accord alliance convention entente deal charter compact
    """.split()
)
PARTS = frozenset("it the this both first second third fourth fifth sixth seventh eighth ninth tenth last".split())
SAYING = frozenset(
    """
        provide stipulate say prescribe foresee lay require state add read demand insist specify mandate order declare rule determine set
        envisage
    """.split()
)
TERMS = frozenset("terms provisions articles clauses points duties obligations commitments undertakings".split())
"""What a pact consists of, or lays on its parties."""
ORGANS = frozenset(
    """
        body bodies commission committee council secretariat staff mechanism group headquarters court force centre center agency office bureau
        fund bank tribunal parliament assembly hotline corridor union academy
    """.split()
)
LEADING = frozenset({"under", "by", "in", "according to", "under which", "by which", "in which", "whereby", "through"})


class Bearing:
    """The phrases of one sentence, of which the pact at hand is known; ``near`` says that it was named shortly before.

    ``fresh`` says that the sentence before told of its signature, or of a term of it; ``told`` are the states around it that may be its
    parties where the pact is known without them.
    """

    def __init__(
        self,
        passage: Passage,
        pact: Pact | None,
        lexicon: Lexicon,
        *,
        near: bool,
        listing: bool,
        fresh: bool = False,
        told: Collection[str] = (),
    ) -> None:
        self.passage, self.parse, self.pact, self.lexicon = passage, passage.parse, pact, lexicon
        self.known = set(pact.parties) if pact else set()
        self.told = set(told) if len(self.known) < 2 else set()
        self.near, self.listing, self.fresh = near, listing, fresh
        self.recital = len(self.parse.elements)
        """The element from which on the sentence recites a text clause by clause; their number if it does not."""
        self.laying = True
        """Whether it is a verb of laying down that it does so with, or a list, rather than one of saying."""
        self.led = self._led()
        self.recital = min(self.recital, self._recital())

    def _of_pact(self, ruler: int, subject: NounPhrase | None) -> bool:
        """Whether the subject of an obliging verb is a pact or a part of its text, or a party that binds itself."""
        tokens = self.parse.tokens
        verb = self.parse.elements[ruler]
        assert isinstance(verb, VerbGroup)
        reflexive = any(t.low in {"themselves", "itself"} for t in tokens[verb.end : verb.end + 2])
        if reflexive:
            return self._bound(subject, alone=True)
        if subject is None:
            return verb.gerund and (bool(self.parse.pacts) or self.near)
        if subject.pacts or self._paper(subject) or self._hangs_on_pact(ruler) or self._opens_over_aside(ruler):
            return True
        plain = tokens[subject.start].low in {"it", "this", "that", "which", "neither", "both", "each"}
        state = any(m.actor.codes for m in subject.mentions) and not self._mutual(self._object_before(len(self.parse.elements), ruler))
        fresh = self.fresh and tokens[subject.start].low == "it"  # "X and Y signed a pact. It calls for ..."
        laying = bool({"stipulate", "foresee", "envisage", "prescribe", "contain"} & set(verb.lemmas)) or (
            "provide" in verb.lemmas and tokens[min(verb.end, len(tokens) - 1)].low == "for"
        )
        laying = laying or (bool({"oblige", "bind", "compel", "forbid", "require"} & set(verb.lemmas)) and not verb.modal)
        laying = laying and tokens[subject.start].low == "it"
        return (plain and (fresh or laying or not state) and self.near) or (verb.gerund and bool(self.parse.pacts))

    def _paper(self, phrase: NounPhrase) -> bool:
        """Whether a phrase means a pact or a part of its text, though it is read as no mention of one."""
        return not PAPERS.isdisjoint(t.low for t in self.parse.tokens[phrase.start : phrase.end])

    def _hangs_on_pact(self, at: int) -> bool:
        """Whether the clause of a verb hangs on a pact over what else is said of it ("a treaty with X, signed in 1953, that obliges")."""
        elements = self.parse.elements
        if not isinstance(mark := elements[at - 1] if at else None, Mark) or mark.text not in {"that", "which"}:
            return False
        for n in range(at - 2, -1, -1):
            one = elements[n]
            if isinstance(one, NounPhrase) and one.pacts:
                return True
            if (isinstance(one, VerbGroup) and not one.bare_participle) or (isinstance(one, Mark) and one.sort != "comma"):
                return False
        return False

    def _opens_over_aside(self, at: int) -> bool:
        """Whether a pact opens the sentence of a verb that an aside parts it from ("The pact they signed, with X looking on, commits them")."""
        opening, before = self.parse.elements[0], self.parse.elements[at - 1] if at else None
        aside = isinstance(before, Mark) and before.sort == "comma"
        return aside and isinstance(opening, NounPhrase) and not opening.preposition and bool(opening.pacts)

    def _object_before(self, at: int, ruler: int) -> NounPhrase | None:
        """Whom a pact obliges: the bare phrase right before an infinitive, or else the object of the obliging verb."""
        elements = self.parse.elements
        near = elements[min(at, len(elements)) - 1]
        if isinstance(near, NounPhrase) and not near.preposition and self._party(near):
            return near
        return next((e for e in elements[ruler + 1 : at] if isinstance(e, NounPhrase) and not e.preposition and not e.date), None)

    def _bound(self, subject: NounPhrase | None, *, alone: bool) -> bool:
        """Whether a phrase names parties whom the clause binds: in a sentence that names their pact, or near one where it names several."""
        if subject is None:
            return bool(self.parse.pacts) and not alone
        if self._mutual(subject):
            return self.near or self.led or self.listing
        if not self._party(subject):
            return False
        several = self._named(subject) > 1
        named = any(p.determiner != "no" for p in self.parse.pacts)
        return self.led or self.listing or (named and (several or not alone))

    def _mutual(self, phrase: NounPhrase | None) -> bool:
        """Whether a phrase means each of the parties without naming them ("either side", "the two", "the parties")."""
        if phrase is None:
            return False
        words = [t.low for t in self.parse.tokens[phrase.start : phrase.end]]
        owner = next((n for n, word in enumerate(words) if n and word in {"'s", "’s", "'", "’"}), None)
        if owner is not None and owner + 1 < len(words):
            words = words[:owner]  # "Either side's visiting troops"
        if any(m.actor.codes and not m.anaphor and not m.genitive for m in phrase.mentions):
            return False
        if words in (["none"], ["all"], ["any"], ["whichever"]):
            return self._of_them(phrase)
        if words[0] in {"no", "one"} or words[:2] in (["the", "one"], ["the", "other"]):
            rest = words[1 + (words[0] == "the") :]
            if not rest and words == ["one"]:
                return not self.parse.words.isdisjoint({"other", "partner", "ally", "neighbour"})
            return words != ["no"] and (not rest or (len(rest) == 1 and rest[0] in (SEVERAL | EACH) - {"one"}))
        if words in (["parties"], ["signatories"], ["members"]) and phrase.start and self.parse.tokens[phrase.start - 1].low == "whose":
            return True  # "a pact whose parties must consult"
        if words[0] in MUTUAL:
            return len(words) == 1 or words[-1] in SEVERAL | EACH
        return (words[0] in {"the", "both", "these", "their", "its", "all"} and len(words) < 4 and words[-1] in SEVERAL) or words == ["they"]

    def _of_them(self, phrase: NounPhrase) -> bool:
        """Whether "of the five" or "of them" follows a word of number ("None of the five may lend its shore")."""
        after = [t.low for t in self.parse.tokens[phrase.end : phrase.end + 3]]
        them = after[1:2] == ["them"] and self.fresh
        return after[:1] == ["of"] and (them or (after[1:2] == ["the"] and after[2:3] != [] and after[2] in SEVERAL))

    @staticmethod
    def _named(phrase: NounPhrase | None) -> int:
        """How many states a phrase names."""
        return len({c for m in phrase.mentions for c in m.actor.codes if not m.genitive}) if phrase else 0

    def _party(self, phrase: NounPhrase | None) -> bool:
        """Whether a phrase names a party of the pact, or each of them."""
        if phrase is None:
            return False
        actors = [m.actor for m in phrase.mentions if not m.genitive and not m.adjective]
        codes = {c for a in actors for c in a.codes}
        if not codes:
            return self._mutual(phrase)
        if any(a.sort not in {"state", "group", "organisation"} or any(m.sort == "person" for m in a.members) for a in actors):
            return False
        near = len(self.known) < 2 and (bool(self.parse.pacts) or codes <= self.told)
        return codes <= self.known or near or len(codes) > 1

    def _own(self, phrase: NounPhrase | None) -> bool:
        """Whether a phrase names a party of the pact at hand, of which the parties are known."""
        return phrase is not None and len(self.known | self.told) > 1 and self._named(phrase) > 0 and self._party(phrase)

    def _object(self, phrase: NounPhrase) -> bool:
        """Whether a phrase stands right after a verb, as its object ("It helps both countries sell")."""
        n = next((k for k, e in enumerate(self.parse.elements) if e is phrase), 0)
        return n > 0 and isinstance(self.parse.elements[n - 1], VerbGroup)

    def _organ(self, phrase: NounPhrase) -> bool:
        return not ORGANS.isdisjoint(t.low for t in self.parse.tokens[phrase.start : phrase.end])

    def _recital(self) -> int:
        """The element after "under its terms", after the colon that a list of terms follows, or after "agreed in a treaty that"."""
        parse = self.parse
        for n, one in enumerate(parse.elements):
            words = {t.low for t in parse.tokens[one.start : one.end]}
            if isinstance(one, NounPhrase) and n == 0 and one.preposition in {"under", "by"} and words & TERMS and self.near:
                return 1
            if isinstance(one, Mark) and one.sort == "colon":
                before = {t.low for t in parse.tokens[: one.start]}
                told = any(p.end <= one.start for p in parse.pacts) or ((self.near or self.listing) and (before & TERMS or {"what", "in"} <= before))
                return n + 1 if told else len(parse.elements)
            if isinstance(one, Mark) and one.text == "that":
                ruler = next((k for k in range(n - 1, -1, -1) if isinstance(parse.elements[k], VerbGroup)), None)
                said = parse.elements[ruler or 0]
                if isinstance(said, VerbGroup) and "agree" in said.lemmas and any(p.end <= one.start for p in parse.pacts):
                    return n + 1
        return len(parse.elements)

    def _led(self) -> bool:
        """Whether the sentence says that it tells what stands in a pact ("under the treaty", "a pact by which", "the text says that")."""
        parse = self.parse
        for n, one in enumerate(parse.elements):
            if isinstance(one, NounPhrase):
                if one.preposition not in LEADING:
                    continue
                if one.pacts or (one.preposition in {"under", "according to"} and self._paper(one)):
                    return True
                opening = [t.low for t in parse.tokens[one.start : one.start + 2]]
                if one.preposition in {"under", "by"} and opening[-1] in {"terms", "provisions", "articles"} and self.near:
                    return True
                pronoun = one.preposition in {"under", "by", "in"} and opening[0] in {"it", "them"}
                if pronoun and self.near and one.end == one.start + 1 and n < 3:
                    return True
                continue
            if isinstance(one, Mark) and one.sort == "colon" and any(p.end <= one.start for p in parse.pacts):
                return True
            if isinstance(one, Mark) and one.sort == "relative" and one.text in LEADING:
                before = parse.elements[n - 1] if n else None
                k = n - 1
                while k > 0 and isinstance(before, Mark | NounPhrase) and not (isinstance(before, NounPhrase) and before.pacts):
                    k -= 1
                    before = parse.elements[k]
                return isinstance(before, NounPhrase) and bool(before.pacts)
            if isinstance(one, VerbGroup) and SAYING & set(one.lemmas):
                subject = parse.subject(n)
                words = {t.low for t in parse.tokens[subject.start : subject.end]} if subject else set()
                plain = subject is not None and self.near and words <= PARTS
                plain = plain and (self.fresh or subject is None or not any(m.actor.codes for m in subject.mentions))
                follows = parse.elements[n + 1] if n + 1 < len(parse.elements) else None
                before = parse.elements[n - 2] if n > 1 else None
                aside = isinstance(before, Mark) and before.sort == "comma" and isinstance(follows, Mark) and follows.sort in {"comma", "stop"}
                if aside and words & PAPERS and words & {"the", "its"}:
                    return True  # "No soldiers may land, the text says"
                that = isinstance(follows, Mark) and (follows.text == "that" or follows.sort == "colon")
                if (words & PAPERS or (subject is not None and subject.pacts) or plain) and that:
                    self.recital = n + 2
                    said = bool({"say", "state", "add", "read", "declare"} & set(one.lemmas))
                    self.laying = not (said and isinstance(follows, Mark) and follows.text == "that")
                    return True
                last = before is None or isinstance(before, Mark | NounPhrase)
                if last and words & PAPERS and "read" in one.lemmas and n > 2 and isinstance(follows, Mark) and follows.sort == "stop":
                    return True  # "Each party shall consult the other," Article 3 reads
        return False
