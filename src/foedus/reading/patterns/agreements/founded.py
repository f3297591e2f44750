"""Pacts known by the body they set up, and what is said of a pact's age without naming it."""

from ...discourse.passages import Passage
from ...naming.actors import Actor
from ...syntax.phrases import NounPhrase, VerbGroup
from .meetings import Meetings
from .told import Pact


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

    def _set_up(self, passage: Passage, verb: VerbGroup, complements: list[NounPhrase]) -> Actor | None:
        """The body that states are said to set up on a day: "set it up in April 1987"."""
        tokens = passage.parse.tokens
        up = "set" in verb.lemmas and any(t.low == "up" for t in tokens[verb.end : verb.end + 2])
        if not (up or {"found", "establish", "create"} & set(verb.lemmas)) or not complements or verb.passive:
            return None
        first, dated = complements[0], any(c.date and c.date.value for c in complements)
        it = tokens[first.start].low == "it" and self.context.body is not None
        return (self.context.body if it else first.head) if dated and not first.preposition else None
