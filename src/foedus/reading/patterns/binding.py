"""Clauses that bind: which verbs of a sentence tell what a pact makes its parties do, and whom each of them binds."""

import itertools
from dataclasses import dataclass, replace

from ..lexicon import Lexicon
from ..passages import Passage
from ..phrases import Mark, NounPhrase, VerbGroup
from .bearing import Bearing
from .kinds_of_duty import AIDS
from .told import Pact

OBLIGING = frozenset("oblige obligate bind commit require compel".split())
ASKING = frozenset("ask enjoin order call expect".split())
"""What obliges where a pact does it."""
STATES = frozenset(
    "trust distrust mistrust depend rely trade compete like love hate fear know need own lack belong differ border resemble blame envy".split()
)
USUALLY = frozenset("already still often usually rarely hardly long sometimes always mostly increasingly".split())
"""Adverbs of what is so rather than of what is to be."""
BARRING = frozenset("forbid prohibit bar ban".split())
PROVIDING = frozenset("provide foresee envisage contain include prescribe stipulate".split())
ACTS = frozenset("exercises manoeuvres patrols exchange exchanges training withdrawal inspections visits sharing meetings help aid transit".split())
NO_ACTS = frozenset(
    """
        obligation option provision section question information condition definition declaration translation ratification protection
        commitment document agreement statement payment equipment government parliament assistance finance balance intervention aggression
        delivery supply sale loan
    """.split()
)
"""Nouns that end like those of acts, and what is given rather than done together."""
PROMISING = frozenset("undertake pledge promise agree vow swear commit bind oblige engage".split())
BINDING_MODALS = frozenset("shall must will would may cannot".split())
DONE_TOO = frozenset("defend back share recognise recognize respect guarantee support consult inform notify accept honour settle".split())
"""Verbs of saying that are deeds too."""
CONDITIONS = frozenset(
    "if when whenever once unless while because as after before until since whereas although though where whether how why should".split()
)
FREE = frozenset(
    """
        be have do visit meet travel speak address hold receive arrive return leave sign ratify decide vote last run expire remain continue
        enter become see find need want say tell know celebrate attend announce declare discuss win lose gain benefit seem appear take ask
        negotiate comment answer renew prolong extend conclude begin start work study explore consider hope seek try stand
    """.split()
)
"""What is told of parties without being a term of their pact, unless the words themselves bind."""


@dataclass(slots=True)
class Term:
    """One thing that parties are to do: its verb among the elements, its characters, and the phrase that names whom it binds."""

    at: int
    start: int
    end: int
    bearers: NounPhrase | None
    firm: bool
    """Whether the words themselves bind (oblige, undertake), so that any verb may follow."""
    weak: bool = False
    """Whether only the nearness of a pact makes it a term, so that it must be a duty of a named kind."""
    barred: bool = False
    """Whether it is what they are not to do, by the verb that rules it ("forbids both to attack")."""


class Clauses(Bearing):
    """The binding clauses of one sentence."""

    def __init__(self, passage: Passage, pact: Pact | None, lexicon: Lexicon, *, near: bool, listing: bool, fresh: bool = False) -> None:
        super().__init__(passage, pact, lexicon, near=near, listing=listing, fresh=fresh)
        self.licensed: dict[int, Term] = {}

    def terms(self) -> list[Term]:
        """Return the terms, those of verbs first."""
        provided: list[Term] = []
        for at, verb in self.parse.verbs():
            term = self._term(at, verb) or self._aided(at, verb)
            if term is not None:
                self.licensed[at] = term
            else:
                provided += self._provided(at, verb)
        return [*self.licensed.values(), *provided]

    def several_at(self, start: int, end: int) -> list[str]:
        """Return the states that are together the subject of the first verb within a stretch of characters, or else of the last before it."""
        tokens = self.parse.tokens
        finite = [(n, tokens[v.end - 1].start) for n, v in self.parse.verbs() if v.finite and tokens[v.start].start < end]
        at = next((n for n, place in finite if place >= start), finite[-1][0] if finite else None)
        if at is not None and any(
            isinstance(e, Mark) and e.sort in {"comma", "stop"} and tokens[e.start].start < start for e in self.parse.elements[at:]
        ):
            return []
        subject = self.parse.subject(at) if at is not None else None
        codes = [c for m in subject.mentions if m.actor.sort == "group" and not m.anaphor for c in m.actor.codes] if subject else []
        return codes if self._named(subject) > 1 and self._party(subject) else []

    def _term(self, at: int, verb: VerbGroup) -> Term | None:
        if verb.infinitive or (verb.gerund and verb.preposition == "from"):
            return self._ruled(at)
        if not verb.finite or verb.bare_participle or verb.gerund or self._conditional(at):
            return None
        earlier = self._sibling(at, verb)
        if earlier is not None:
            made = self._made(at, earlier.bearers, firm=earlier.firm, weak=earlier.weak)
            return replace(made, start=self.parse.tokens[verb.start].start) if made else None
        if OBLIGING & set(verb.lemmas) or PROMISING & set(verb.lemmas) or verb.copula or verb.lemmas in {("have",), ()}:
            return None
        return self._stated(at, verb)

    def _provided(self, at: int, verb: VerbGroup) -> list[Term]:
        """The terms that a pact provides for by nouns ("provides for joint exercises and consultations"): acts of no named kind are one."""
        parse = self.parse
        subject = parse.subject(at)
        calling = "call" in verb.lemmas and parse.tokens[min(verb.end, len(parse.tokens) - 1)].low == "for"
        if not (PROVIDING & set(verb.lemmas) or calling) or verb.negated or verb.passive or verb.gerund or not self._of_pact(at, subject):
            return []
        acts = [p for p in parse.complements(at) if p.preposition in {"", "for"}]
        named = [p for p in acts if parse.tokens[p.end - 1].low in AIDS | {"consultation", "consultations"}]
        rest = [p for p in acts if p not in named and self._act(parse.tokens[p.end - 1].low)]
        found = [Term(at, parse.tokens[p.start].start, parse.tokens[p.end - 1].end, None, firm=True) for p in named]
        if rest:
            found.append(Term(at, parse.tokens[rest[0].start].start, parse.tokens[rest[-1].end - 1].end, None, firm=True))
        return found

    def _aided(self, at: int, verb: VerbGroup) -> Term | None:
        """The term of a promise told by a noun ("promised one another aid and assistance")."""
        subject = self.parse.subject(at)
        if not {"promise", "pledge", "guarantee", "owe", "vow"} & set(verb.lemmas) or verb.negated or verb.passive or verb.infinitive or verb.gerund:
            return None
        objects = [p for p in self.parse.complements(at) if not p.preposition]
        named = any({t.low for t in self.parse.tokens[p.start : p.end]} & AIDS for p in objects)
        bound = self._bound(subject, alone=False) or (self.parse.pacts and self._party(subject))
        return self._made(at, subject, firm=True, weak=True) if named and bound else None

    @staticmethod
    def _act(noun: str) -> bool:
        one = noun.removesuffix("s")
        return noun in ACTS or (one.endswith(("tion", "sion", "ment", "ance")) and one not in NO_ACTS)

    def _ruled(self, at: int) -> Term | None:
        """The term of an infinitive, or of a gerund after "from"."""
        parse = self.parse
        ruler = self._ruler(at)
        if ruler is None:
            return None
        if ruler in self.licensed and isinstance(v := parse.elements[ruler], VerbGroup) and v.infinitive:
            mother = self.licensed[ruler]
            return self._made(at, mother.bearers, firm=mother.firm, weak=mother.weak, barred=mother.barred)
        verb = parse.elements[ruler]
        assert isinstance(verb, VerbGroup)
        lemmas = set(verb.lemmas)
        subject = parse.subject(ruler)
        direct = all(isinstance(e, Mark) and e.sort == "adverb" for e in parse.elements[ruler + 1 : at])
        gerund = isinstance(g := parse.elements[at], VerbGroup) and g.gerund
        if verb.negated and not self._mutual(subject):
            return None
        if "pledge" in lemmas and not verb.passive and subject is not None and (subject.pacts or self._paper(subject)):
            return self._made(at, self._object_before(at, ruler), firm=True)
        if (OBLIGING | BARRING) & lemmas and not verb.passive and not (gerund and OBLIGING & lemmas) and self._of_pact(ruler, subject):
            return self._made(at, self._object_before(at, ruler), firm=True, barred=bool(BARRING & lemmas))
        if ASKING & lemmas and not verb.passive and not gerund and subject is not None and (subject.pacts or self._paper(subject)):
            return self._made(at, self._object_before(at, ruler), firm=True)
        if (OBLIGING | BARRING) & lemmas and verb.passive and verb.finite and self._bound(subject, alone=True):
            return self._made(at, subject, firm=True, barred=bool(BARRING & lemmas))
        if PROMISING & lemmas and not verb.passive and not gerund:
            if self._bound(subject, alone=verb.finite):
                return self._made(at, subject, firm=True)
            dated = self._named(subject) > 1 and any(isinstance(e, NounPhrase) and e.date for e in parse.elements[:at])
            if (self.near or dated) and subject is not None and not verb.modal and self._party(subject):
                done = g.lemmas if isinstance(g, VerbGroup) else ()
                exchanged = self.fresh and self._own(subject) and not FREE & set(done) and not verb.perfect
                return self._made(at, subject, firm=True, weak=not exchanged)
        ordering = direct and not gerund and verb.finite and not verb.modal and (verb.copula or verb.lemmas == ("have",))
        if ordering and self._bound(subject, alone=True):
            return self._made(at, subject, firm=False)
        if ordering and self.near and self._own(subject):
            return self._made(at, subject, firm=False, weak=not (self.fresh and verb.copula))
        return None

    def _stated(self, at: int, verb: VerbGroup) -> Term | None:
        """The term of a finite verb: with a modal, or in the present in a list of terms."""
        subject = self.parse.subject(at)
        if verb.modal in BINDING_MODALS:
            promisers = self._promised(at)
            if promisers is not None:
                return self._made(at, promisers, firm=True)
            nothing = self.parse.tokens[min(verb.end, len(self.parse.tokens) - 1)].low in {"no", "neither"}
            if verb.modal == "may" and not (verb.negated or nothing):
                return None
            if verb.passive and verb.modal in {"will", "would"} and self._named(subject) == 1:
                return None  # "Pyongyang will be disappointed"
            if self._bound(subject, alone=True):
                return self._made(at, subject, firm=False)
            told = (self._named(subject) > 1 and self._party(subject)) or (verb.modal in {"shall", "must"} and self._own(subject))
            exchanged = self.fresh and self._own(subject) and ((verb.modal in {"shall", "must"} and not self._now(verb)) or self._in_return())
            return self._made(at, subject, firm=False, weak=not exchanged) if (self.near and told) or exchanged else None
        present = verb.form in {"base", "third"} and not verb.modal and not verb.perfect
        passive = verb.passive and self.parse.tokens[verb.start].low in {"is", "are"}
        if not (present or passive) or self.parse.relative(at) in {"which", "who", "that"} or self._speaks(at, verb):
            return None
        if verb.form == "base" and self._caused(at):
            return self._made(at, subject, firm=True)
        if subject is None or self._object(subject):
            return None
        if self._now(verb):
            return None
        mutual = self._mutual(subject)
        giving = any(self.lexicon.verb("giving", lemma) for lemma in verb.lemmas)
        bound = mutual or ((self.listing or self.led) and self._party(subject) and not giving) or (self.led and self._organ(subject))
        told = mutual and (self.led or (self._mutual_after(at) and not STATES & set(verb.lemmas)))
        doer = next((c for c in self.parse.complements(at) if c.preposition == "by"), None) if passive and self.listing else None
        if doer is not None and self._party(doer):
            return self._made(at, doer, firm=False)
        none = self.parse.tokens[subject.start].low == "no" and (self.listing or (self.near and self._mutual_after(at)))
        if (bound and (self.near or self.listing or self.led) and not passive) or (passive and (none or (self.listing and bound))):
            return self._made(at, subject, firm=False, weak=not (self.listing or none or told or self._organ(subject)))
        return None

    def _now(self, verb: VerbGroup) -> bool:
        """Whether a verb tells what has to be done as things stand, and not by the pact ("must now decide")."""
        return not (USUALLY | {"now", "first"}).isdisjoint(t.low for t in self.parse.tokens[max(0, verb.start - 1) : verb.end + 1])

    def _in_return(self) -> bool:
        """Whether a sentence tells what one party does for what the other does."""
        words = [t.low for t in self.parse.tokens]
        return any(pair in {("in", "return"), ("in", "exchange"), ("its", "part"), ("in", "turn")} for pair in itertools.pairwise(words))

    def _caused(self, at: int) -> bool:
        """Whether a pact has somebody do what a bare verb tells ("had both navies sink")."""
        elements = self.parse.elements
        whom = elements[at - 1] if at > 1 else None
        verb = elements[at - 2] if at > 1 else None
        if not isinstance(whom, NounPhrase) or whom.preposition or not isinstance(verb, VerbGroup) or verb.lemmas != ("have",):
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

    def _speaks(self, at: int, verb: VerbGroup) -> bool:
        """Whether a verb tells what somebody says rather than what he is to do."""
        following = self.parse.elements[at + 1] if at + 1 < len(self.parse.elements) else None
        if isinstance(following, Mark) and following.text == "that":
            return True
        return not self._reciprocal(verb) and any(lemma not in DONE_TOO and self.lexicon.verb("reporting", lemma) for lemma in verb.lemmas)

    def _reciprocal(self, verb: VerbGroup) -> bool:
        """Whether "each other" follows a verb."""
        return [t.low for t in self.parse.tokens[verb.end : verb.end + 2]] in (["each", "other"], ["one", "another"])

    def _mutual_after(self, at: int) -> bool:
        """Whether the words after a verb speak of the other party."""
        words = [t.low for t in self.parse.tokens[self.parse.elements[at].end :]]
        return any(words[n] in {"other", "another"} and words[n - 1] in {"the", "each", "one"} for n in range(1, len(words)))

    def _made(self, at: int, bearers: NounPhrase | None, *, firm: bool, weak: bool = False, barred: bool = False) -> Term | None:
        parse = self.parse
        verb = parse.elements[at]
        assert isinstance(verb, VerbGroup)
        if not firm and FREE & set(verb.lemmas) and not self._reciprocal(verb):
            return None
        own = bearers is not None and verb.finite and bearers.end <= verb.start
        if own and any(isinstance(e, VerbGroup) and bearers is not None and bearers.end <= e.start < verb.start for e in parse.elements[:at]):
            own = False  # "The two renounce all claims and will not station troops there"
        opens = bearers.start if bearers is not None and own else verb.start
        return Term(at, parse.tokens[opens].start, self._end(at), bearers, firm, weak, barred)

    def _end(self, at: int) -> int:
        """Where a term ends: with what follows its verb, before the next comma, stop, or "and" with another verb."""
        parse = self.parse
        for n in range(at + 1, len(parse.elements)):
            one = parse.elements[n]
            if isinstance(one, Mark) and (
                one.sort in {"stop", "comma"} or (one.sort == "and" and n + 1 < len(parse.elements) and isinstance(parse.elements[n + 1], VerbGroup))
            ):
                return parse.tokens[one.start - 1].end
        return self.passage.end

    def _ruler(self, at: int) -> int | None:
        """The verb that an infinitive hangs on, through the infinitives it is joined with."""
        elements = self.parse.elements
        joined = False
        for n in range(at - 1, -1, -1):
            one = elements[n]
            if isinstance(one, VerbGroup):
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
                    return True
        return self.parse.tokens[0].low in {"should", "were"}
