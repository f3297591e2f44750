"""Pacts known by the body they set up, and what is said of a pact's age without naming it."""

from ...discourse.passages import Passage
from ...naming.actors import Actor
from ...syntax.phrases import Mark, NounPhrase, VerbGroup
from .meetings import Meetings
from .told import Pact

SIGNINGS = frozenset({"signing", "signature", "ceremony"})
UNVEILING = frozenset("announce unveil launch proclaim".split())
ITSELF = frozenset(("it", "the text", "the document", "the paper"))


class Founding(Meetings):
    """Reads who founded a body by a pact, and since when "it" dates."""

    sought: tuple[str, ...]
    when_asked: int

    def dated(self, passage: Passage) -> None:
        """As in "It dates from 11 July 1961" and "It goes back to 1961": the day of the pact at hand."""
        self._answered(passage)
        pact, first = self.current, passage.parse.elements[0] if passage.parse.elements else None
        if pact is None or pact.signed is not None or pact.year is not None or not isinstance(first, NounPhrase):
            return
        if passage.parse.text(first.start, first.end).casefold() not in {"it", "this", "the text", "that"}:
            return
        for at, verb in passage.parse.verbs()[:1]:
            day = next((c.date for c in passage.parse.complements(at) if c.date and c.date.value and c.preposition in {"from", "to"}), None)
            if day and {"date", "stem", "go"} & set(verb.lemmas) and not (verb.negated or verb.modal):
                pact.signed, pact.anchored = day, True
                pact.spans.append((passage.start, passage.end))

    def witnessed(self, passage: Passage) -> None:
        """As in "The presidents watched its signing in the palace on Wednesday": day and place of the pact at hand, told of its signing."""
        pact, parse = self.current, passage.parse
        if (
            pact is None
            or pact.signed is not None
            or pact.year is not None
            or not pact.anchored
            or not pact.spans
            or SIGNINGS.isdisjoint(parse.words)
        ):
            return
        n = next((k for k, e in enumerate(parse.elements) if isinstance(e, NounPhrase) and parse.tokens[e.end - 1].low in SIGNINGS), -1)
        phrase = parse.elements[n]
        if n < 0 or not isinstance(phrase, NounPhrase) or parse.tokens[phrase.start].low not in {"its", "the", "their", "that"} or parse.pacts:
            return
        if any(v.modal or v.negated for _, v in parse.verbs()) or self.context.text.count("\n", pact.spans[-1][1], passage.start):
            return
        after = [e for e in parse.elements[n + 1 :] if isinstance(e, NounPhrase)]
        day = next((e.date for e in after if e.date and len(e.date.value or "") == 10), None)
        if day is not None:
            pact.signed, pact.place = day, pact.place or self.place_of(passage, n, after)
            pact.spans.append((passage.start, passage.end))

    def _answered(self, passage: Passage) -> None:
        """As in "When was the pact between X and Y concluded? On 11 May 1947, in Amman.": the day asked for, at the head of a sentence."""
        elements = passage.parse.elements
        days = [e.date for e in elements[:4] if isinstance(e, NounPhrase) and e.date and e.date.value]
        if self.when_asked != passage.index - 1 or len(self.sought) < 2 or not days or any(isinstance(e, VerbGroup) for e in elements[:3]):
            return
        pact = Pact(len(self.pacts), parties=list(self.sought), signed=days[0], status="signed", anchored=True)
        pact.place = self.place_of(passage, 0, [e for e in elements[:6] if isinstance(e, NounPhrase)])
        pact.spans.append((passage.start, passage.end))
        self.pacts.append(pact)
        self.current = pact
        self.context.pair = tuple(pact.parties)

    def founded(self, passage: Passage) -> None:
        """As in "ANZUS, which Australia, New Zealand and the United States signed in 1951": a pact known by the name of its body."""
        parse = passage.parse
        for at, verb in parse.verbs():
            if verb.negated or verb.modal:
                continue
            complements = parse.complements(at)
            named = parse.antecedent(at) if {"sign", "conclude"} & set(verb.lemmas) else None
            body = named.head if named else self._set_up(passage, verb, complements)
            if body is None and (named := self._made_known(passage, at, verb)):
                body = named.head
            agent = parse.agent(at) if body else None
            if body is None or body.sort != "organisation" or agent is None or len(agent.codes) < 2:
                continue
            named = named or complements[0]
            if body.name in {p.name for p in self.pacts}:
                continue
            pact = Pact(
                len(self.pacts),
                name=body.name,
                parties=list(agent.codes),
                status="signed",
                anchored=True,
                spans=[passage.place(named.start, verb.end)],
            )
            pact.signed, pact.place = self.date_of(passage, at, complements), self.place_of(passage, at, complements)
            pact.signatories = [m.name for m in agent.members or (agent,) if m.sort == "person"]
            self.pacts.append(pact)

    @staticmethod
    def _made_known(passage: Passage, at: int, verb: VerbGroup) -> NounPhrase | None:
        """The body that several states are said to have made known ("AUKUS, unveiled by Australia, Britain and the United States in 2021")."""
        parse = passage.parse
        if not UNVEILING & set(verb.lemmas) or verb.infinitive or verb.gerund:
            return None
        named = parse.subject(at) if verb.passive else next((c for c in parse.complements(at)[:1] if not c.preposition), None)
        agent, whole = parse.agent(at), named is not None and named.head is not None and named.mentions[-1].end == named.end
        several = agent is not None and len(agent.codes) > 1 and all(len(c) == 3 for c in agent.codes)
        alone = whole and named is not None and named.end - named.mentions[-1].start == 1
        return named if several and alone else None

    def _set_up(self, passage: Passage, verb: VerbGroup, complements: list[NounPhrase]) -> Actor | None:
        """The body that states are said to set up on a day: "set it up in April 1987"."""
        tokens = passage.parse.tokens
        up = "set" in verb.lemmas and any(t.low == "up" for t in tokens[verb.end : verb.end + 2])
        if not (up or {"found", "establish", "create"} & set(verb.lemmas)) or not complements or verb.passive:
            return None
        first, dated = complements[0], any(c.date and c.date.value for c in complements)
        it = tokens[first.start].low == "it" and self.context.body is not None
        return (self.context.body if it else first.head) if dated and not first.preposition else None

    def fronted(self, passage: Passage) -> None:
        """As in "Signed in Paris in December 2011, it obliges ...": what opens a sentence says more of the pact at hand."""
        elements = passage.parse.elements
        verb = elements[0] if elements else None
        if not isinstance(verb, VerbGroup) or not verb.bare_participle or not self.is_signing(verb) or self.current is None:
            return
        main = next((k for k, v in passage.parse.verbs() if k and v.finite), 0)
        subject = elements[main - 1] if main > 1 else None
        if not isinstance(subject, NounPhrase) or passage.parse.text(subject.start, subject.end).casefold() not in ITSELF:
            return
        if not isinstance(comma := elements[main - 2], Mark) or comma.sort != "comma":
            return
        pact, complements = self.current, passage.parse.complements(0)
        pact.signed = pact.signed or self.date_of(passage, 0, complements)
        pact.place = pact.place or self.place_of(passage, 0, complements)
        if len(pact.parties) < 2 and len(self.last_states) == 2:
            pact.parties = list(self.last_states)
        pact.status, pact.anchored = pact.status or "signed", True
        pact.spans.append((passage.start, passage.end))
