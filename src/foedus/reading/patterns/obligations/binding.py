"""Clauses that bind: which verbs of a sentence tell what a pact makes its parties do, and whom each of them binds."""

import itertools
from collections.abc import Collection
from dataclasses import replace

from ...discourse.passages import Passage
from ...syntax.phrases import Mark, NounPhrase, VerbGroup
from ...words.lexicon import Lexicon
from ..agreements.told import Pact
from .provided import DUTIES, FREE, OBLIGING, Term
from .ruling import BARRING, CONDITIONS, PROMISING, Ruling
from .sides import named_again

ASKING = frozenset("ask enjoin order call expect".split())
"""What obliges where a pact does it."""
STATES = frozenset(
    "trust distrust mistrust depend rely trade compete like love hate fear know need own lack belong differ border resemble blame envy".split()
)
USUALLY = frozenset("already still often usually rarely hardly long sometimes always mostly increasingly".split())
"""Adverbs of what is so rather than of what is to be."""
SUPPOSING = frozenset("suppose mean expect intend require".split())
"""Verbs by which a pact is said to want something of its parties ("are supposed to help")."""
SETTLING = frozenset("prolong extend renew sign conclude discuss study explore examine consider visit negotiate review".split())
"""What is agreed on a pact itself, or on talks."""
BINDING_MODALS = frozenset("shall must will would may cannot".split())
USING = frozenset("use take employ do mobilise mobilize spare apply".split())
MEANS = frozenset("measures steps means force forces action everything efforts weapons all resources".split())
"""What is used for an end, and the verbs for it."""
TIED = frozenset("treaty-bound duty-bound honour-bound honor-bound hook obligated beholden bound pledged sworn liable".split())
"""Words that tell of one who is bound, right before what he is bound to do."""
GIVING_UP = frozenset("renounce forswear foreswear waive relinquish recognise recognize".split())
"""What is done for good by saying so in a pact."""
DEEDS = GIVING_UP | frozenset("freeze close dismantle scrap shut limit halt suspend cede open drop accept grant evacuate vacate".split())
"""What a party does under its pact, told in the past ("Under the treaty Japan gave up all claims to the islands")."""
COMMITTING = frozenset("guarantee respect grant keep accept undertake open abandon drop give swear condemn disarm acknowledge exempt admit".split())
"""What parties do by their pact, told in the present right after its signature ("each guarantee their minorities equal rights")."""
TOLD_OF_EACH = frozenset(
    """
        be have say want hope insist fear see think believe call get gain win claim blame accuse hold feel seem expect face suffer seek do hail
        remember still look doubt find like talk argue complain stand lose
    """.split()
)
"""What is told of each of two states without being a term of their pact."""
TEXTUAL = frozenset(
    "sign ratify initial conclude renew extend prolong expect say believe think report know call name describe base estimate write".split()
)
"""What is told of a text or of the world around it rather than laid down by it."""


class Clauses(Ruling):
    """The binding clauses of one sentence."""

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
        returned: bool = False,
        asked: bool = False,
    ) -> None:
        super().__init__(passage, pact, lexicon, near=near, listing=listing, fresh=fresh, told=told)
        self.returned, self.asked = returned, asked

    def terms(self) -> list[Term]:
        """Return the terms, those of verbs first."""
        provided: list[Term] = []
        for at, verb in self.parse.verbs():
            term = self._term(at, verb) or self._aided(at, verb)
            if term is not None:
                self.licensed[at] = term
            else:
                provided += self._provided(at, verb)
        for at, term in list(self.licensed.items()):
            purpose = self._purpose(at, term)
            if purpose is not None and (told := self.licensed.get(purpose) or self._made(purpose, term.bearers, firm=term.firm, weak=term.weak)):
                self.licensed[purpose] = told
                del self.licensed[at]
        return [*self.licensed.values(), *provided]

    def _purpose(self, at: int, term: Term) -> int | None:
        """The infinitive that says what means are to be used for ("to take all measures, force included, to repel an attack")."""
        elements, tokens = self.parse.elements, self.parse.tokens
        verb = elements[at]
        if not isinstance(verb, VerbGroup) or verb.negated or not USING & set(verb.lemmas):
            return None
        if MEANS.isdisjoint(t.low for t in tokens[verb.end :] if t.end <= term.end):
            return None
        for n in range(at + 1, len(elements)):
            one = elements[n]
            if isinstance(one, Mark) and (one.sort == "stop" or one.sort == "and"):
                return None
            if isinstance(one, VerbGroup):
                if one.infinitive:
                    return n
                if one.finite and not {"include", "except"} & set(one.lemmas):
                    return None
        return None

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
        if subject is not None and not codes:
            return named_again(self.passage, subject)
        if subject is not None and "or" in {t.low for t in tokens[subject.start : subject.end]}:
            return []
        return codes if self._named(subject) > 1 and self._party(subject) else []

    def _term(self, at: int, verb: VerbGroup) -> Term | None:
        if verb.infinitive or (verb.gerund and verb.preposition in {"from", "to"}):
            return self._ruled(at)
        if not verb.finite or verb.bare_participle or verb.gerund or self._conditional(at):
            return None
        earlier = self._sibling(at, verb)
        if earlier is not None:
            made = self._made(at, earlier.bearers, firm=earlier.firm, weak=earlier.weak)
            return replace(made, start=self.parse.tokens[verb.start].start) if made else None
        after = self.parse.tokens[min(verb.end, len(self.parse.tokens) - 1)].low
        agreeing = verb.lemmas == ("agree",) and verb.modal in {"shall", "must"} and after == "with"
        free = verb.modal in {"shall", "must", "will", "would"} and after in {"exempt", "free", "gone", "out", "open", "entitled", "able"}
        telling = OBLIGING & set(verb.lemmas) or (PROMISING & set(verb.lemmas) and not agreeing)
        if telling or (verb.copula and not free) or verb.lemmas in {("have",), ()}:
            return None
        return self._stated(at, verb)

    def _ruled(self, at: int) -> Term | None:
        """The term of an infinitive, or of a gerund after "from"."""
        parse = self.parse
        told = self._by_noun(at)
        if told is not None:
            return told
        ruler = self._ruler(at)
        before = parse.elements[at - 1] if at else None
        if ruler is None and self.listing and isinstance(before, NounPhrase) and not before.preposition and self._party(before):
            return self._made(at, before, firm=True)  # "- Both sides to withdraw"
        if ruler is None:
            return self._made(at, None, firm=True, barred=self._barred(at)) if self.asked else None
        if ruler in self.licensed and isinstance(v := parse.elements[ruler], VerbGroup) and v.infinitive:
            mother = self.licensed[ruler]
            held = any(isinstance(e, NounPhrase) and not e.preposition for e in parse.elements[ruler + 1 : at])
            if held and isinstance(g := parse.elements[at], VerbGroup) and g.gerund:
                return None  # "to keep others from using its soil": one term
            if held and isinstance(before, NounPhrase) and not self._party(before):
                return None  # "to admit citizens to live there": what for, not a further term
            return self._made(at, mother.bearers, firm=mother.firm, weak=mother.weak, barred=mother.barred)
        if ruler < self.recital <= at and self._opens_item(at):
            return self._made(at, None, firm=True, barred=self._barred(at))
        verb = parse.elements[ruler]
        assert isinstance(verb, VerbGroup)
        lemmas = set(verb.lemmas)
        subject = parse.subject(ruler)
        if parse.tokens[parse.elements[at].start - 1].low in TIED and not verb.negated and (tied := self._tied(at, ruler, subject)) is not None:
            return self._made(at, tied, firm=True)
        direct = all(isinstance(e, Mark) and e.sort == "adverb" for e in parse.elements[ruler + 1 : at])
        gerund = isinstance(g := parse.elements[at], VerbGroup) and g.gerund
        if gerund and isinstance(g, VerbGroup) and g.preposition == "to" and not {"commit", "pledge", "bind", "oblige"} & lemmas:
            return None
        if verb.negated and not self._mutual(subject):
            return None
        if "pledge" in lemmas and not verb.passive and subject is not None and (subject.pacts or self._paper(subject)):
            return self._made(at, self._object_before(at, ruler), firm=True)
        if (OBLIGING | BARRING) & lemmas and not verb.passive and not (gerund and OBLIGING & lemmas) and self._of_pact(ruler, subject):
            return self._made(at, self._object_before(at, ruler), firm=True, barred=bool(BARRING & lemmas))
        if ASKING & lemmas and not verb.passive and not gerund and subject is not None and (subject.pacts or self._paper(subject)):
            return self._made(at, self._object_before(at, ruler), firm=True)
        held = self.fresh and self._own(subject) and bool(OBLIGING & lemmas)  # "and Ankara is bound to reopen the crossing"
        if (OBLIGING | BARRING) & lemmas and verb.passive and verb.finite and (held or self._bound(subject, alone=True)):
            return self._made(at, subject, firm=True, barred=bool(BARRING & lemmas))
        if "agree" in lemmas and isinstance(g, VerbGroup) and SETTLING & set(g.lemmas):
            return None  # "agreed to prolong it"
        if PROMISING & lemmas and (not verb.passive or self._opens_clause(ruler)) and not gerund:
            if self._bound(subject, alone=verb.finite):
                return self._made(at, subject, firm=True)
            dated = self._named(subject) > 1 and any(isinstance(e, NounPhrase) and e.date for e in parse.elements[:at])
            if (self.near or dated) and subject is not None and not verb.modal and self._party(subject):
                done = g.lemmas if isinstance(g, VerbGroup) else ()
                near = self.fresh or ("undertake" in lemmas and self._named(subject) > 1)
                exchanged = near and self._own(subject) and not FREE & set(done) and not verb.perfect
                return self._made(at, subject, firm=True, weak=not exchanged)
        supposed = direct and not gerund and verb.passive and bool(SUPPOSING & lemmas)
        if supposed and (self._bound(subject, alone=True) or (self.near and self._own(subject))):
            return self._made(at, subject, firm=False)
        if direct and not gerund and verb.finite and verb.lemmas == ("be",) and self._duty(ruler, subject):
            return self._made(at, None, firm=True)
        ordering = direct and not gerund and verb.finite and not verb.modal and (verb.copula or verb.lemmas == ("have",))
        tense = direct and not gerund and verb.modal in {"will", "would", "shall"} and verb.lemmas == ("have",) and self._mutual(subject)
        if tense and subject is not None and parse.tokens[subject.start].low not in {"neither", "no", "none"} and (self.fresh or self.led):
            return self._made(at, subject, firm=False)
        if ordering and self._bound(subject, alone=True):
            return self._made(at, subject, firm=False)
        if ordering and self._to_be_done(at, verb, subject):
            return self._made(at, None, firm=self._left_free(at))
        if ordering and self.near and self._own(subject):
            return self._made(at, subject, firm=False, weak=not ((self.fresh and verb.copula) or self._in_return()))
        return None

    def _opens_clause(self, ruler: int) -> bool:
        """Whether a promise that looks like a participle is told of a party that opens its clause ("Each agreed not to let drones fly")."""
        verb, before = self.parse.elements[ruler], self.parse.elements[ruler - 1] if ruler else None
        if not isinstance(verb, VerbGroup) or verb.finite or not isinstance(before, NounPhrase) or before.preposition or not self._mutual(before):
            return False
        return ruler == 1 or (isinstance(mark := self.parse.elements[ruler - 2], Mark) and mark.sort in {"stop", "colon"})

    def _to_be_done(self, at: int, verb: VerbGroup, subject: NounPhrase | None) -> bool:
        """Whether the terms of a pact just told go on with what is to be done, by whomever ("Data are to be shared each month")."""
        done = self.parse.elements[at]
        present = self.parse.tokens[verb.start].low in {"is", "are"}
        done_to = isinstance(done, VerbGroup) and done.infinitive and (done.passive or self._left_free(at))
        if not (self.fresh and present and isinstance(done, VerbGroup) and done_to) or subject is None:
            return False
        told = not subject.mentions and not subject.pacts and not self._paper(subject) and not TEXTUAL & set(done.lemmas)
        return told and not self.parse.relative(at)

    def _left_free(self, at: int) -> bool:
        """Whether an infinitive says what somebody is to be free, or allowed, to do ("Refugees are to be free to come back")."""
        verb = self.parse.elements[at]
        after = self.parse.tokens[min(verb.end, len(self.parse.tokens) - 1)].low
        return isinstance(verb, VerbGroup) and verb.lemmas == ("be",) and after in {"free", "able", "entitled", "equal", "open", "exempt"}

    def _tied(self, at: int, ruler: int, subject: NounPhrase | None) -> NounPhrase | None:
        """Who is said to be bound, or put on the hook, to do what an infinitive tells: the parties, near their pact."""
        objects = (e for e in self.parse.elements[ruler + 1 : at] if isinstance(e, NounPhrase) and not e.preposition)
        who = next((e for e in (*objects, subject) if e is not None and self._party(e)), None)
        told = bool(self.parse.pacts) or self.fresh or self.led or (self.near and self._mutual(who))
        return who if told and (self._mutual(who) or self._named(who) > 1 or self._own(who)) else None

    def _duty(self, ruler: int, subject: NounPhrase | None) -> bool:
        """Whether what is said to be is a duty under the pact at hand ("Their main obligation is to consult")."""
        opening = next((e for e in self.parse.elements[:ruler] if isinstance(e, NounPhrase)), None)
        said = any(one is not None and self.parse.tokens[one.end - 1].low in DUTIES | {"thing", "point"} for one in (subject, opening))
        return said and (bool(self.parse.pacts) or self.fresh or self.led)

    def _barred(self, at: int) -> bool:
        """Whether "not" stands before an infinitive that answers ("Not to use force")."""
        verb = self.parse.elements[at]
        return "not" in {t.low for t in self.parse.tokens[max(0, verb.start - 1) : verb.start]}

    def _stated(self, at: int, verb: VerbGroup) -> Term | None:
        """The term of a finite verb: with a modal, or in the present in a list of terms."""
        subject = self.parse.subject(at)
        if self._asserted(at):
            return None
        if self.parse.tokens[0].low in {"nor", "neither"} and (whom := self._inverted(at, verb)) is not None:
            return self._made(at, whom, firm=False)
        if verb.modal in {"shall", "must", "will"} and not self._mutual(subject) and self._recited(at, verb, subject):
            return self._made(at, subject, firm=False)
        neither = subject is not None and self.parse.tokens[subject.start].low == "neither"
        if neither and verb.modal in {"could", "might"}:
            return self._made(at, subject, firm=False) if self._bound(subject, alone=True) else None
        if GIVING_UP & set(verb.lemmas) and verb.form == "past" and not verb.passive and not verb.negated and self._gives_up(at, subject):
            return self._made(at, subject, firm=True)
        if verb.modal in BINDING_MODALS:
            promisers = self._promised(at)
            if promisers is not None:
                return self._made(at, promisers, firm=True)
            nothing = self.parse.tokens[min(verb.end, len(self.parse.tokens) - 1)].low in {"no", "neither"}
            if verb.modal == "may" and not (verb.negated or nothing):
                return None
            if verb.passive and verb.modal in {"will", "would"} and self._named(subject) == 1:
                return None  # "Pyongyang will be disappointed"
            none = subject is not None and self.parse.tokens[subject.start].low == "no" and not subject.head
            if none and verb.passive and verb.modal in {"may", "shall", "must"} and (self.led or self.listing or self.fresh):
                return self._made(at, None, firm=False)
            if self._bound(subject, alone=True):
                return self._made(at, subject, firm=False)
            lawful = verb.modal in {"shall", "must"} or (verb.modal in {"may", "cannot"} and (verb.negated or nothing))
            clause = self.listing and verb.modal == "shall" and subject is not None and self._named(subject) == 0
            if clause and self.passage.sentence.first and not self.parse.relative(at):
                return self._made(at, None, firm=False)  # "(b) All prisoners shall be released"
            if self.led and lawful and subject is not None and self._named(subject) == 0 and not self._now(verb) and self._under(subject):
                return self._made(at, None, firm=False)
            told = (self._named(subject) > 1 and self._party(subject)) or (verb.modal in {"shall", "must"} and self._own(subject))
            ordered = (verb.modal in {"shall", "must"} and not self._now(verb)) or (verb.modal in {"may", "cannot"} and (verb.negated or nothing))
            exchanged = self.fresh and self._own(subject) and (ordered or self._in_return())
            return self._made(at, subject, firm=False, weak=not exchanged) if (self.near and told) or exchanged else None
        if self._recited(at, verb, subject):
            return self._made(at, subject, firm=False)
        after = self.parse.tokens[min(verb.end, len(self.parse.tokens) - 1)].low
        if (
            (DEEDS & set(verb.lemmas) or ("give" in verb.lemmas and after == "up"))
            and verb.form == "past"
            and not (verb.passive or verb.negated)
            and self._under_pact(at, subject)
        ):
            return self._made(at, subject, firm=True)
        present = verb.form in {"base", "third"} and not verb.modal and not verb.perfect
        passive = verb.passive and self.parse.tokens[verb.start].low in {"is", "are"}
        if verb.form == "base" and present and self._caused(at):
            return self._made(at, subject, firm=True)
        if not (present or passive) or self.parse.relative(at) in {"which", "who", "that"} or self._speaks(at, verb):
            return None
        if subject is None or self._object(subject):
            return None
        if self._now(verb):
            return None
        mutual = self._mutual(subject)
        if self.fresh and present and (GIVING_UP | COMMITTING) & set(verb.lemmas) and (mutual or (self._named(subject) > 1 and self._own(subject))):
            return self._made(at, subject, firm=True)
        single = self.parse.tokens[subject.start].low in {"each", "neither", "none", "either"}
        if self.fresh and present and mutual and single and not (STATES | TOLD_OF_EACH) & set(verb.lemmas):
            return self._made(at, subject, firm=True)  # "Each stays out of alliances aimed at its neighbour"
        giving = any(self.lexicon.verb("giving", lemma) for lemma in verb.lemmas)
        bound = mutual or ((self.listing or self.led) and self._party(subject) and not giving) or (self.led and self._organ(subject))
        told = mutual and (self.led or (self._mutual_after(at) and not STATES & set(verb.lemmas)))
        doer = next((c for c in self.parse.complements(at) if c.preposition == "by"), None) if passive and self.listing else None
        if doer is not None and self._party(doer):
            return self._made(at, doer, firm=False)
        none = self.parse.tokens[subject.start].low == "no" and (self.listing or (self.near and self._mutual_after(at)))
        if (bound and (self.near or self.listing or self.led) and not passive) or (passive and (none or (self.listing and bound))):
            ruled = self.parse.relative(at) in {"under which", "by which", "whereby"} and self._own(
                subject
            )  # "under which Cambodia drops all tariffs"
            return self._made(at, subject, firm=False, weak=not (self.listing or none or told or ruled or self._organ(subject)))
        return None

    def _inverted(self, at: int, verb: VerbGroup) -> NounPhrase | None:
        """The parties of "Nor will either of them join", between the modal and its verb."""
        elements = self.parse.elements
        opens = elements[1] if len(elements) > 1 else None
        if at < 3 or verb.form != "base" or not isinstance(opens, VerbGroup) or opens.lemmas or not opens.modal:
            return None
        if not all(isinstance(e, NounPhrase) for e in elements[2:at]):
            return None
        who = elements[2]
        return who if isinstance(who, NounPhrase) and self._mutual(who) and (self.near or self.led or self.listing) else None

    def _under(self, subject: NounPhrase) -> bool:
        """Whether a clause opens with "under the treaty" and goes on to its subject, whoever that is ("Under Article 10 the crown may not")."""
        opening = self.parse.elements[0]
        if not isinstance(opening, NounPhrase) or opening.preposition not in {"under", "by"}:
            return False
        between = self.parse.elements[1 : next((n for n, e in enumerate(self.parse.elements) if e is subject), 1)]
        return not any(isinstance(e, Mark) and e.sort in {"stop", "colon"} for e in between)

    def _under_pact(self, at: int, subject: NounPhrase | None) -> bool:
        """Whether a clause that opens with "under the treaty" tells of a party's deed."""
        opening = self.parse.elements[0]
        if not isinstance(opening, NounPhrase) or opening.preposition != "under" or not (opening.pacts or self._paper(opening)):
            return False
        return subject is not None and not self.parse.relative(at) and self._party(subject) and self._under(subject)

    def _gives_up(self, at: int, subject: NounPhrase | None) -> bool:
        """Whether the parties of a pact just signed are said to have given something up by it ("Both renounced all claims")."""
        if self.parse.relative(at) or subject is None:
            return False
        return (self.fresh or self.led) and (self._mutual(subject) or (self._named(subject) > 1 and self._party(subject)))

    def _recited(self, at: int, verb: VerbGroup, subject: NounPhrase | None) -> bool:
        """Whether a clause of a text that is being told says what shall be, whoever sees to it ("that claims are withdrawn")."""
        if at < self.recital or subject is None or subject.start < self.parse.elements[self.recital].start or subject.pacts or self._paper(subject):
            return False
        if verb.perfect or self._now(verb) or self.parse.relative(at) in {"which", "who", "that"} or TEXTUAL & set(verb.lemmas):
            return False
        named = self._named(subject) > 0 and not self._party(subject)
        opens = max((n for n, e in enumerate(self.parse.elements[:at]) if isinstance(e, Mark) and e.sort in {"comma", "stop", "colon"}), default=-1)
        if any(isinstance(e, Mark) and e.text in CONDITIONS for e in self.parse.elements[opens + 1 : at]):
            return False  # "that once a party is attacked and is thus involved in war"
        laid = verb.passive and self.laying and self.parse.tokens[verb.start].low in {"is", "are", "be"}
        return not named and (laid or verb.modal in BINDING_MODALS - {"would"}) and not verb.infinitive

    def _opens_item(self, at: int) -> bool:
        """Whether a verb stands right after a colon, a comma or a conjunction, or "not" before it does."""
        before = self.parse.elements[at - 1]
        return isinstance(before, Mark) and before.sort in {"colon", "comma", "stop", "and", "dash"}

    def _now(self, verb: VerbGroup) -> bool:
        """Whether a verb tells what has to be done as things stand, and not by the pact ("must now decide")."""
        return not (USUALLY | {"now", "first"}).isdisjoint(t.low for t in self.parse.tokens[max(0, verb.start - 1) : verb.end + 1])

    def _in_return(self) -> bool:
        """Whether a sentence, or the one after it, tells what one party does for what the other does."""
        words = [t.low for t in self.parse.tokens]
        return self.returned or any(
            pair in {("in", "return"), ("in", "exchange"), ("its", "part"), ("in", "turn")} for pair in itertools.pairwise(words)
        )
