"""Terms of a pact: what makes one, and those told by nouns ("provides for joint exercises", "lays on each the duty to consult")."""

from dataclasses import dataclass

from ...syntax.phrases import Mark, NounPhrase, VerbGroup
from .kinds_of_duty import AIDS, DANGERS, ROUTINE, SUMS, kind_of
from .regulating import Regulating

OBLIGING = frozenset("oblige obligate bind commit require compel".split())
PROVIDING = frozenset("provide foresee envisage contain include prescribe stipulate".split())
ACTS = frozenset(
    """
        exercises exercise manoeuvres maneuvers drills patrols exchange exchanges training withdrawal inspections visits sharing meetings help aid
        transit passage return release removal disposal clearance access recognition neutrality non-interference disarmament handover
        summits overflights freedom respect talks meetings reviews
    """.split()
)
ASSURING = frozenset("promise pledge guarantee owe vow".split())
IDLE = frozenset(
    """
        peace war change end revenge more much it this that anything nothing everything answer solution action jobs prosperity investment
        investments money cash funds themselves itself future era results transparency bargain treaty pact agreement settlement deal accord
    """.split()
)
"""What is promised to the world rather than to the other party."""
SHARED = frozenset("common joint single shared mutual customs monetary currency free duty-free visa-free regular annual".split())
"""Adjectives of what states have or do together."""
JOINTLY = frozenset("together joint jointly common".split())
PRACTICE = frozenset("exercises exercise manoeuvres maneuvers drills patrols".split())
"""What armies hold together."""
NO_ACTS = frozenset(
    """
        obligation option provision section question population nation region generation mission occasion television pension information
        condition definition declaration translation ratification protection commitment document agreement statement payment equipment
        government parliament assistance finance balance intervention aggression delivery supply sale loan
    """.split()
)
"""Nouns that end like those of acts, and what is given rather than done together."""
FREE = frozenset(
    """
        be have do visit meet travel speak address hold receive arrive return leave sign ratify decide vote last run expire remain continue
        enter become see find need want say tell know celebrate attend announce declare discuss win lose gain benefit seem appear take ask
        nominate appoint thank praise congratulate invite choose pick elect boycott protest complain apologise apologize
        negotiate comment answer renew prolong extend conclude begin start work study explore consider hope seek try stand wait pause
        publish print unveil compete
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


SPARED = frozenset("take leave keep work stand give seek".split())
"""What is told of parties without being a term, unless the law's own words tell it ("each shall leave the river open")."""
DUTIES = frozenset(
    """
        duty duties obligation obligations commitment commitments undertaking undertakings pledge pledges promise promises vow vows oath word
        responsibility responsibilities requirement requirements engagement engagements
    """.split()
)
"""Nouns that bind whoever bears them to what the infinitive after them says."""
TAKING = frozenset("accept assume give make undertake take bear have carry enter swear shoulder acknowledge recognise recognize share incur".split())
"""Verbs by which a party takes a duty on itself."""
LAYING = frozenset("lay impose place put create establish contain include make set entail involve bring carry confer".split())
"""Verbs by which a pact lays a duty on its parties."""
STANDING = frozenset(
    """
        be stand include stem derive come write enshrine anchor lie rest contain arise follow tuck remain form constitute date bury hide add flow
        exist set embed engrave carve lay sit
    """.split()
)
"""Verbs that say where a duty stands or whence it comes ("at its heart is a pledge to", "the duty to consult stems from the treaty")."""
CLAUSES = frozenset("clause clauses article articles provision provisions section sections chapter chapters paragraph passage".split())


class Provided(Regulating):
    """The terms of one sentence that are told by nouns."""

    def _provided(self, at: int, verb: VerbGroup) -> list[Term]:
        """The terms that a pact provides for by nouns ("provides for joint exercises and consultations"): acts of no named kind are one."""
        parse = self.parse
        if self._regulated(at, verb):
            made = self._made(at, None, firm=True)
            return [made] if made else []
        subject = parse.subject(at)
        after = parse.tokens[min(verb.end, len(parse.tokens) - 1)].low
        reflexive = bool({"pledge", "engage"} & set(verb.lemmas)) and after in {"themselves", "itself"}
        tying = (bool(OBLIGING & set(verb.lemmas)) or reflexive) and subject is not None
        calling = "call" in verb.lemmas and after == "for"
        settling = verb.lemmas == ("agree",) and after in {"on", "to", "upon"} and self.fresh and self._bound(subject, alone=False)
        told = PROVIDING & set(verb.lemmas) or calling or tying
        if verb.negated or verb.passive or verb.gerund or not (settling or (told and self._of_pact(at, subject))):
            return []
        acts = [p for p in parse.complements(at) if p.preposition in ({"to"} if tying else {"on", "to", "upon", ""} if settling else {"", "for"})]
        clause = next((n for n, p in enumerate(acts) if parse.tokens[p.end - 1].low in CLAUSES), None)
        if clause is not None:  # "contains a clause on joint exercises"
            acts = [*acts[:clause], *(p for p in parse.complements(at) if p.preposition in {"on", "about", "for"} and p.start > acts[clause].start)]
        named = [p for p in acts if parse.tokens[p.end - 1].low in AIDS | {"consultation", "consultations"}]
        rest = [p for p in acts if p not in named and (self._act(parse.tokens[p.end - 1].low) or self._shared_thing(p))]
        found = [Term(at, parse.tokens[p.start].start, parse.tokens[p.end - 1].end, None, firm=True) for p in named]
        if rest:
            found.append(Term(at, parse.tokens[rest[0].start].start, parse.tokens[rest[-1].end - 1].end, None, firm=True))
        return found

    def _aided(self, at: int, verb: VerbGroup) -> Term | None:
        """The term of a promise told by a noun ("promised one another aid and assistance")."""
        subject = self.parse.subject(at)
        trailing = verb.gerund and not verb.preposition and bool(self.parse.pacts)  # "signed a pact, promising joint exercises"
        if not ASSURING & set(verb.lemmas) or verb.negated or verb.passive or verb.infinitive or (verb.gerund and not trailing):
            return None
        objects = [p for p in self.parse.complements(at) if not p.preposition]
        named = any({t.low for t in self.parse.tokens[p.start : p.end]} & AIDS for p in objects)
        bound = self._bound(subject, alone=False) or (self.parse.pacts and self._party(subject))
        mutual = self.fresh and self._mutual(subject)  # "They promised diplomatic support", right after the signature
        if not named and (bound or mutual or (self.fresh and self._own(subject))) and self._something(objects):
            return self._made(at, subject, firm=True)
        return self._made(at, subject, firm=True, weak=not mutual) if named and bound else None

    def _something(self, objects: list[NounPhrase]) -> bool:
        """Whether what is promised is told by a noun, and is no sum ("promised Belgrade friendly relations")."""
        tokens = self.parse.tokens
        things = [p for p in objects if not p.date and not p.pacts and p.head is None]
        words = {t.low for p in things for t in tokens[p.start : p.end]}
        counted = any(t.kind == "number" or t.low in SUMS for p in things for t in tokens[p.start : p.end])
        return bool(things) and not counted and tokens[things[0].end - 1].low not in IDLE and not words & {"if", "that", "what"}

    def _by_noun(self, at: int) -> Term | None:
        """The term of an infinitive that says what a duty is, which a pact lays on its parties or they take on ("gave their word to consult")."""
        parse = self.parse
        place = at - 1
        while place > 0 and isinstance(e := parse.elements[place], NounPhrase) and e.preposition in {"of", "on", "upon", "for"} and self._party(e):
            place -= 1
        noun = parse.elements[place] if place >= 0 else None
        if not isinstance(noun, NounPhrase) or parse.tokens[noun.end - 1].low not in DUTIES or parse.tokens[noun.start].low in {"no", "any"}:
            return None
        if self._stands(place, at, noun):
            return self._made(at, None, firm=True)
        ruler = next((n for n in range(place - 1, -1, -1) if isinstance(parse.elements[n], VerbGroup)), None)
        verb = parse.elements[ruler] if ruler is not None else None
        if ruler is None or not isinstance(verb, VerbGroup) or verb.negated or verb.passive:
            return None
        subject, lemmas = parse.subject(ruler), set(verb.lemmas)
        if LAYING & lemmas and self._of_pact(ruler, subject):
            named = [e for e in parse.elements[ruler + 1 : at] if isinstance(e, NounPhrase) and self._party(e)]
            return self._made(at, next(iter(named), None), firm=True)
        return self._made(at, subject, firm=True) if TAKING & lemmas and self._bound(subject, alone=verb.finite) else None

    def _stands(self, place: int, at: int, noun: NounPhrase) -> bool:
        """Whether a noun of duty is said to stand in the pact, or to come from it, or is told as one of its terms without a verb."""
        parse = self.parse
        if not (any(p.determiner != "no" for p in parse.pacts) or self.fresh or self.led or self.listing):
            return False
        owners = {c for m in noun.mentions for c in m.actor.codes}
        if owners and not (self.pact and owners <= set(self.pact.parties)):
            return False
        before = next((v for n, v in reversed(parse.verbs()) if n < place), None)
        if before is None or before.bare_participle:
            later = [(n, v) for n, v in parse.verbs() if n > at and v.finite]
            own = next((v for n, v in later if parse.subject(n) is noun), None)
            told = own or next((v for n, v in later if STANDING & set(v.lemmas) and any(c.pacts for c in parse.complements(n))), None)
            return (told is None and not later) or (told is not None and bool(STANDING & set(told.lemmas)) and not told.negated)
        opened = any(isinstance(e, Mark) and e.sort in {"stop", "colon"} for e in parse.elements[:place])
        return (bool(STANDING & set(before.lemmas)) and not before.negated) or opened

    def _shared_thing(self, phrase: NounPhrase) -> bool:
        """Whether a phrase names what the parties are to have together ("a common currency", "a customs union", "free trade")."""
        words = [t.low for t in self.parse.tokens[phrase.start : phrase.end]]
        return not SHARED.isdisjoint(words[:-1]) and words[-1] not in NO_ACTS | DANGERS | {"danger", "enemy", "clause", "duty", "pledge", "promise"}

    @staticmethod
    def _act(noun: str) -> bool:
        one = noun.removesuffix("s")
        return noun in ACTS or (one.endswith(("tion", "sion", "ment", "ance")) and one not in NO_ACTS)

    def _reciprocal(self, verb: VerbGroup) -> bool:
        """Whether "each other" follows a verb."""
        return [t.low for t in self.parse.tokens[verb.end : verb.end + 2]] in (["each", "other"], ["one", "another"])

    def _made(self, at: int, bearers: NounPhrase | None, *, firm: bool, weak: bool = False, barred: bool = False) -> Term | None:
        parse = self.parse
        verb = parse.elements[at]
        assert isinstance(verb, VerbGroup)
        if not firm and FREE & set(verb.lemmas) and not self._reciprocal(verb) and not self._lawful(verb, bearers) and not self._named_duty(at, verb):
            return None
        own = bearers is not None and verb.finite and bearers.end <= verb.start
        if own and any(isinstance(e, VerbGroup) and bearers is not None and bearers.end <= e.start < verb.start for e in parse.elements[:at]):
            own = False  # "The two renounce all claims and will not station troops there"
        opens = bearers.start if bearers is not None and own else verb.start
        return Term(at, parse.tokens[opens].start, self._end(at), bearers, firm, weak, barred)

    def _named_duty(self, at: int, verb: VerbGroup) -> bool:
        """Whether what is else but told of parties is a duty of a named kind, or done together ("must meet if", "hold joint exercises")."""
        parse = self.parse
        stop = self._end(at)
        said = [t.low for t in parse.tokens[verb.end :] if t.end <= stop]
        if {"hold", "conduct"} & set(verb.lemmas) and not PRACTICE.isdisjoint(said) and (verb.modal in {"shall", "must", "will"} or verb.infinitive):
            return self.led or self.listing or (self.fresh and (verb.modal != "will" or bool(JOINTLY.intersection(said))))
        after = {t.low for t in parse.tokens[verb.end :]}
        if {"meet", "convene", "hold"} & set(verb.lemmas) and not ROUTINE.isdisjoint(said) and (verb.infinitive or verb.modal in {"shall", "must"}):
            return self.fresh or self.led or self.listing
        triggered = "answer" in verb.lemmas or not {"if", "when", "whenever", "should", "event", "case", "against"}.isdisjoint(after)
        spoken = not DANGERS.isdisjoint(after) or "threatened" in after or "attacked" in after
        return triggered and spoken and kind_of(verb.lemmas, said, negated=verb.negated, triggered=True, alone=False) != "other"

    def _lawful(self, verb: VerbGroup, bearers: NounPhrase | None) -> bool:
        """Whether the law's own words make a term of what is else but told of parties ("each shall leave the river open")."""
        told = self.led or self.listing
        opens = self.fresh and bearers is not None and bearers.start < 2
        modal = verb.modal == "shall" or (told and verb.modal is not None) or ((told or opens) and (verb.modal == "must" or verb.infinitive))
        return modal and self._mutual(bearers) and SPARED.issuperset(verb.lemmas) and not {"now", "still"} & self._around(verb)

    def _around(self, verb: VerbGroup) -> set[str]:
        """The words of a verb group and the one before it."""
        return {t.low for t in self.parse.tokens[max(0, verb.start - 1) : verb.end]}

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
