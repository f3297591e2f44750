"""What stands around a pact in its phrase: "between X and Y", "with Z", "of 24 August 1949", "by which A and B promise"."""

import itertools
from abc import ABC, abstractmethod

from ...discourse.passages import Passage
from ...naming.actors import Actor, Mention
from ...syntax.phrases import Mark, NounPhrase, VerbGroup
from ..context import codes_of
from ..setting import Setting, bare_day
from .focus import left_of, past_topics
from .home import home_of
from .sighted import GIVES, OBTAINING, Sighting, adjacent, standing_by
from .signers import beside
from .told import Pact

DEEDS = frozenset(
    """
        ratify approve denounce suspend end cancel abrogate renounce reject invoke tear scrap abandon revoke repudiate annul terminate break
        quit withdraw walk leave exit freeze disown rip void rescind nullify breach violate shelve publish debate endorse review exchange deposit
        negotiate discuss draft propose join rejoin enter accede adhere dust shelve defend hail praise criticise criticize condemn attack mark
        celebrate commemorate observe honour honor register table submit present
    """.split()
)
"""What is done to a pact that is there already."""


BINDING = frozenset("oblige bind commit require force compel tie".split())
DRY = frozenset("dry dried drying wet".split())
"""What is told of the ink on a pact."""
PARTIES = frozenset("signatories parties signers members partners".split())


class PhraseReader(Setting, ABC):
    """Reads the parties and the day that hang on the noun of a pact."""

    last_states: tuple[str, ...]
    pacts: list[Pact]
    passages: list[Passage]
    current: Pact | None
    """Those told so far."""
    claimed: set[int]
    """Elements that tell of another pact."""

    def _postmodifiers(self, passage: Passage, n: int, seen: Sighting) -> None:
        """As in "between X and Y", "with Y", "of 24 August 1949", "signed by ..." right after the noun."""
        elements = passage.parse.elements
        self._ink_on(passage, n, seen)
        done = self._done_to_it(passage, n)
        k, last = n + 1, n
        while k < len(elements):
            behind = past_topics(passage, k)
            last, k = (behind - 1, behind) if behind > k else (last, k)
            one = elements[k]
            if isinstance(one, Mark) and one.sort == "comma" and isinstance(aside := next(iter(elements[k + 1 : k + 2]), None), NounPhrase):
                if aside.date and seen.signed is None and aside.date.value and (aside.preposition == "of" or bare_day(passage, k)):
                    seen.signed = aside.date
                if aside.preposition == "between" and aside.head and len(aside.head.codes) > 1 and not seen.parties:
                    seen.parties += aside.head.codes
                    seen.between = True
                if aside.preposition == "with" and aside.head and aside.head.codes and not seen.parties and not self._taken(passage, aside):
                    seen.partner_names += [m.name for m in aside.head.members or (aside.head,) if m.sort == "person"]
                    seen.signatories += seen.partner_names
                    seen.parties += aside.head.codes
                    seen.partner += aside.head.codes
                break
            if not isinstance(one, NounPhrase) or id(one) in self.claimed:
                break
            if one.preposition in {"between", "among", "with"} and not one.mentions and not one.head and not seen.parties:
                pair = self.two_before(passage)
                if passage.parse.tokens[one.end - 1].low == "them" and len(pair) == 2:
                    seen.parties += pair
                    seen.between = True
                else:
                    seen.foreign = True
            if one.preposition in {"between", "among"}:
                for m in one.mentions:
                    seen.parties += [c for c in codes_of(m.actor) if c not in seen.parties]
                seen.between = len(set(seen.parties)) > 1
                nxt = elements[k + 1 : k + 3]
                if len(nxt) == 2 and isinstance(nxt[0], Mark) and nxt[0].sort == "and" and isinstance(nxt[1], NounPhrase) and not nxt[1].preposition:
                    seen.parties += [c for m in nxt[1].mentions for c in codes_of(m.actor) if c not in seen.parties]
                    seen.between = len(set(seen.parties)) > 1
                    k += 2
            elif one.preposition == "of" and one.head and one.head.sort == "group" and len(one.head.codes) > 1 and not one.head.role:
                seen.parties += [c for c in one.head.codes if c not in seen.parties]
                seen.between = True
            elif one.preposition == "with" and not one.head and (apposed := beside(passage, one)) and apposed.codes:
                seen.partner_names.append(apposed.name)
                seen.parties += [c for c in apposed.codes if c not in seen.parties]
                seen.partner += apposed.codes
            elif one.preposition == "with" and one.head and one.head.codes and not standing_by(passage, one):
                partner = [*one.head.codes, *listed_on(passage, k)]
                if not seen.parties:
                    subject = self._owner_near(passage, n)
                    if subject:
                        seen.parties += [c for c in subject.codes if c not in partner]
                        seen.supposed = set(subject.codes) if subject is self.context.topic else set()
                seen.parties += [c for c in partner if c not in seen.parties]
                seen.partner += partner
            elif (
                one.date
                and one.preposition in ({"of", "from"} if done or seen.mention.noun == "one" else {"of", "from", "in", "on"})
                and seen.signed is None
                and one.date.value
                and adjacent(passage, last, k)
            ):
                seen.signed = one.date
            elif one.preposition not in {"of", "on", "for", "in", "at"}:
                break
            k += 1

    def _ink_on(self, passage: Passage, n: int, seen: Sighting) -> None:
        """As in "The ink on their treaty was dry by 20 May": what the ink is dry on is signed."""
        parse = passage.parse
        phrase, ink = parse.elements[n], parse.elements[n - 1] if n else None
        if not isinstance(phrase, NounPhrase) or phrase.preposition not in {"on", "of"} or not isinstance(ink, NounPhrase):
            return
        after = next(((at, v) for at, v in parse.verbs() if at > n), None)
        if parse.tokens[ink.end - 1].low != "ink" or after is None or after[1].modal or after[1].negated or DRY.isdisjoint(parse.words):
            return
        at, _ = after
        told = next((c.date for c in parse.complements(at) if c.date and c.date.value and c.preposition in {"by", "on", "in"}), None)
        seen.signing, seen.status, seen.signed = True, "signed", seen.signed or told

    @staticmethod
    def _done_to_it(passage: Passage, n: int) -> bool:
        """Whether a pact is the object of another deed than its signature, so that a later date is that deed's ("ratified its treaty on Monday")."""
        phrase = passage.parse.elements[n]
        return any(DEEDS & set(v.lemmas) and any(c is phrase for c in passage.parse.complements(at)) for at, v in passage.parse.verbs() if at < n)

    def _taken(self, passage: Passage, phrase: NounPhrase) -> bool:
        """Whether a phrase tells of another pact, or of somebody who looked on."""
        return id(phrase) in self.claimed or standing_by(passage, phrase)

    @staticmethod
    def partner_told(passage: Passage, n: int) -> list[str]:
        """The states of "Beijing's only treaty is with Pyongyang", of "The signatories of the treaty were Peru and Chile"."""
        parse = passage.parse
        phrase = parse.elements[n]
        for at, verb in parse.verbs():
            if at > n and verb.copula and verb.finite and not verb.negated and all(isinstance(e, NounPhrase) for e in parse.elements[n:at]):
                told = next((c for c in parse.complements(at)[:1] if c.head and c.head.sort in {"state", "group"}), None)
                before = parse.elements[n - 1] if n else None
                listed = isinstance(before, NounPhrase) and parse.tokens[before.end - 1].low in PARTIES
                fits = told is not None and (told.preposition == "with" if not listed else not told.preposition and len(codes_of(told.head)) > 1)
                opens = isinstance(phrase, NounPhrase) and phrase.preposition == ("of" if listed else "")
                return codes_of(told.head) if told is not None and fits and opens else []
        return []

    @staticmethod
    def members_told(passage: Passage, n: int) -> list[str]:
        """The states of "Iran and Turkey were partners in the pact", "both are parties to the convention"."""
        parse = passage.parse
        phrase = parse.elements[n]
        if not isinstance(phrase, NounPhrase) or phrase.preposition not in {"to", "in", "of"} or n < 2:
            return []
        who, being = parse.elements[n - 1], parse.elements[n - 2]
        if not isinstance(who, NounPhrase) or not isinstance(being, VerbGroup) or not being.copula or being.negated:
            return []
        subject = parse.subject(n - 2) if parse.tokens[who.end - 1].low in PARTIES else None
        return codes_of(subject.head) if subject is not None and len(codes_of(subject.head)) > 1 else []

    @abstractmethod
    def two_before(self, passage: Passage) -> list[str]:
        """The two states that "them" or "their" means: those told last."""

    @abstractmethod
    def asked_of(self, passage: Passage) -> tuple[str, ...]:
        """The two states that the heading or the question above a sentence is about."""

    @abstractmethod
    def usual_party(self, partner: set[str]) -> Actor | None:
        """Whose pact one with a partner is likely to be, after what was told of others."""

    @staticmethod
    def _bound_in_relative(passage: Passage, n: int) -> list[str]:
        """The states of "a treaty by which France and Poland promise ...", "under whose fourth article A and B lend ..."."""
        parse, opens = passage.parse, n + 1
        while opens < len(parse.elements) and (
            (isinstance(e := parse.elements[opens], NounPhrase) and e.date and e.preposition in {"of", "from", "on"})
            or (isinstance(e, Mark) and e.sort == "comma")
        ):
            opens += 1  # "the statement of 3 May 1999, in which"
        mark = parse.elements[opens] if opens < len(parse.elements) else None
        if not isinstance(mark, Mark) or mark.sort != "relative" or " " not in mark.text:
            return []
        subject = next((parse.subject(k) for k, v in parse.verbs() if k > opens and v.finite), None)
        named = subject.head if subject else None
        if named is None:
            named = next((e.head for e in parse.elements[opens + 1 : opens + 4] if isinstance(e, NounPhrase) and e.head), None)
        return codes_of(named) if named and len(named.codes) > 1 else []

    def _cleft(self, passage: Passage, seen: Sighting) -> None:
        """As in "What was signed that day by X and Y was the treaty ...": a signature whose object stands elsewhere in the sentence."""
        parse = passage.parse
        if len(parse.pacts) != 1:
            return
        for at, verb in parse.verbs():
            if {"sign", "ink", "conclude"} & set(verb.lemmas) and verb.passive and not verb.negated and not verb.modal:
                seen.signing, seen.status = True, "signed"
                complements = parse.complements(at)
                after = [e for e in parse.elements[at + 1 :] if isinstance(e, NounPhrase)]
                by = next((k for k, e in enumerate(after) if e.preposition == "by"), None)
                people = [m.actor for e in after[by : by + 5] for m in e.mentions if m.actor.sort in {"person", "group"}] if by is not None else []
                for actor in people:
                    seen.signatories += [x.name for x in actor.members or (actor,) if x.sort == "person" and x.name not in seen.signatories]
                    seen.parties += [c for c in actor.codes if c not in seen.parties]
                seen.signed = seen.signed or next((e.date for e in after if e.date and e.date.value), None)
                seen.place = seen.place or self.place_of(passage, at, [*complements, *after])
                return

    def had_from(self, passage: Passage, phrase: NounPhrase, seen: Sighting) -> None:
        """As in "it obtained a military pact of its own from Hungary": made with whoever it was had from."""
        parse = passage.parse
        for at, verb in parse.verbs():
            complements = parse.complements(at)
            had = phrase in complements or ((not complements[:1] or bool(complements[0].preposition)) and parse.hangs_on(at, phrase))
            if not OBTAINING & set(verb.lemmas) or verb.passive or verb.negated or verb.modal or verb.infinitive or not had:
                continue
            source = next((c.head for c in complements if c.preposition == "from" and c.head and c.head.codes), None)
            agent = parse.agent(at)
            if (
                (phrase.preposition and phrase in complements)
                or source is None
                or agent is None
                or not agent.codes
                or set(source.codes) & set(agent.codes)
            ):
                continue
            seen.parties = list(dict.fromkeys([*agent.codes, *source.codes]))
            seen.partner = list(source.codes)
            seen.signing, seen.status = True, "signed"
            seen.signed = seen.signed or self.date_of(passage, at, complements)

    def given_under(self, passage: Passage, phrase: NounPhrase, seen: Sighting) -> None:
        """As in "Muscat lent its ports to the Americans in 1980 under an agreement": between giver and receiver, of that day."""
        parse = passage.parse
        for at, verb in parse.verbs():
            complements = parse.complements(at)
            if not GIVES & set(verb.lemmas) or verb.passive or verb.negated or verb.modal or phrase not in complements:
                continue
            agent = parse.agent(at)
            given = next((c.head for c in complements if c.preposition == "to" and c.head and c.head.codes), None)
            given = given or next((c.head for c in complements[:1] if not c.preposition and c.head and c.head.sort == "state"), None)
            if agent and given and agent.codes and not set(agent.codes) & set(given.codes):
                seen.parties = [*agent.codes, *given.codes]
                seen.between = True
                seen.signed = seen.signed or self.date_of(passage, at, complements)

    @staticmethod
    def _holder_of(passage: Passage, phrase: NounPhrase) -> Actor | None:
        """Who has "one with X": the one state that is the subject of "has" ("Kigali has one with Mozambique, and one with Angola")."""
        for at, verb in passage.parse.verbs():
            if {"have", "keep"} & set(verb.lemmas) and verb.finite and not (verb.negated or verb.modal) and verb.end <= phrase.start:
                agent = passage.parse.agent(at)
                return agent if agent is not None and agent.sort == "state" and len(agent.codes) == 1 else None
        return None

    @staticmethod
    def _acts_later(passage: Passage, n: int, mention: Mention) -> bool:
        """Whether somebody acts in a further main clause, which tells of something else ("... is in force, and Latvia has extended its own")."""
        parse = passage.parse
        place = next((k for k, e in enumerate(parse.elements) if isinstance(e, NounPhrase) and mention in e.mentions), -1)
        before, verb = (parse.elements[place - 1], parse.elements[place + 1 : place + 2]) if place > n + 1 else (None, [])
        parted = isinstance(before, Mark) and before.sort in {"and", "stop"} and any(v.finite for k, v in parse.verbs() if n < k < place)
        return parted and bool(verb) and isinstance(v := verb[0], VerbGroup) and v.finite

    def _owner_near(self, passage: Passage, n: int) -> Actor | None:
        """Who has the pact of "X has a treaty with Y": the subject of the verb before it, or the owner of the phrase."""
        phrase = passage.parse.elements[n]
        assert isinstance(phrase, NounPhrase)
        if phrase.mentions and phrase.mentions[0].start < phrase.pacts[0].end:
            return phrase.mentions[0].actor
        if passage.parse.tokens[phrase.start].low == "her" and self.context.topic is not None and self.context.topic.sort == "state":
            return self.context.topic  # "Britain will join. Her treaty with Jordan runs out"
        if phrase.pacts[0].noun == "one":
            return self._holder_of(passage, phrase)
        tail = itertools.takewhile(lambda e: isinstance(e, NounPhrase) and (e.preposition or e.date), passage.parse.elements[n + 1 : n + 4])
        partner = {c for e in tail if isinstance(e, NounPhrase) and e.preposition in {"with", "on", "of"} and e.head for c in e.head.codes}
        binding = next((at for at, v in passage.parse.verbs() if passage.parse.subject(at) is phrase and BINDING & set(v.lemmas)), None)
        objects = passage.parse.complements(binding)[:1] if binding is not None else []
        bound = next((c.head for c in objects if c.head and not c.preposition), None)
        if bound is not None and bound.sort == "state" and not partner & set(bound.codes):
            return bound  # "the 1948 agreement with the Soviet Union obliged Finland"
        verb = next((k for k in range(n - 1, -1, -1) if isinstance(passage.parse.elements[k], VerbGroup)), None)
        found = passage.parse.agent(verb) if verb is not None else None
        if found and found.codes and not set(found.codes) & partner:
            return found
        beside = {id(m) for e in passage.parse.elements if isinstance(e, NounPhrase) and e.preposition == "with" for m in e.mentions}
        others = [
            m.actor
            for m in passage.parse.mentions
            if id(m) not in beside
            and m.actor.sort in {"state", "group", "person"}
            and m.actor.codes
            and m.actor.role != "capital"
            and not set(m.actor.codes) & partner
            and not self._acts_later(passage, n, m)
        ]
        if len({a.codes for a in others}) == 1 or (others and passage.parse.mentions[0].actor is others[0]):
            return others[0]
        if self.current is not None and (rest := left_of(self.current, partner, self.context.names)):
            return Actor("state", rest, (rest,))  # "That pact gave way to a treaty with the new Russia"
        if always := home_of((), self.pacts):
            return None if always in partner else Actor("state", always, (always,))  # of a report on Poland's alliances
        topic = self.context.topic
        if topic is not None and topic.sort == "organisation" and len(told := [c for c in dict.fromkeys(self.last_states) if c not in partner]) == 1:
            topic = Actor("state", told[0], (told[0],))
        return self.context.label or self.usual_party(partner) or topic


def listed_on(passage: Passage, n: int) -> list[str]:
    """The further states of a list that an aside breaks: "with Ivory Coast, Dahomey, as Benin then was, and Niger"."""
    elements = passage.parse.elements
    found: list[str] = []
    k = n + 1
    while k < len(elements) and isinstance(mark := elements[k], Mark) and mark.sort in {"comma", "and"}:
        closing = mark.sort == "and"
        k += 1
        if k < len(elements) and isinstance(mark := elements[k], Mark) and mark.sort == "and":
            closing, k = True, k + 1
        one = elements[k] if k < len(elements) else None
        if isinstance(one, Mark) and one.sort in {"relative", "subordinator"}:
            k = next((m for m in range(k, len(elements)) if isinstance(e := elements[m], Mark) and e.sort == "comma"), len(elements))
            continue
        if not isinstance(one, NounPhrase) or one.head is None or one.head.sort not in {"state", "group"} or one.preposition not in {"", "as"}:
            break
        following = elements[k + 1] if k + 1 < len(elements) else None
        if one.preposition == "as":
            k = next((m for m in range(k, len(elements)) if isinstance(e := elements[m], Mark) and e.sort == "comma"), len(elements))
            continue
        if isinstance(following, VerbGroup):
            break
        found += one.head.codes
        k += 1
        if closing or one.head.sort == "group":
            return found
    return []
