"""Pacts: which mentions are of one pact, and what the document says of it in all."""

import re

from ...sources.gazetteer import fold
from ..actors import group
from ..context import Context
from ..dates import DateMention
from ..findings import Finding
from ..pacts import OTHER, PactMention
from ..passages import Passage
from ..phrases import NounPhrase
from .sighted import IN_FORCE, STATUSES, Sighting
from .sightings import SightingReader
from .told import Pact, areas_in
from .undertaken import ASKED, answered, bound_by_verb, in_a_row, same_signers

DAY_VERBS = frozenset("pledge agree commit vow promise swear undertake sign conclude seal meet bind seal forge join tie".split())


TO_IT = re.compile(r"\w+ (?:it|the text|the document)\b")
GENERIC_WORDS = frozenset(
    fold(w) for w in "the treaty pact agreement accord accords alliance on of and for charter convention protocol declaration memorandum new".split()
)


class PactRegister(SightingReader):
    """The pacts of one document, found and filled sentence by sentence."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.pacts: list[Pact] = []
        self.current: Pact | None = None
        self.by_mention: dict[tuple[int, int], Pact] = {}
        self.days: dict[frozenset[str], DateMention] = {}
        self.asked = False
        """Whether the last sentence asked what was signed."""

    def read(self, passage: Passage) -> None:
        """Take in the pacts of one sentence."""
        elements = passage.parse.elements
        for n, one in enumerate(elements):
            if not isinstance(one, NounPhrase):
                continue
            for mention in one.pacts:
                if mention.plural and not mention.name:
                    self._several(passage, n)
                else:
                    self._enter(passage, self.sight(passage, n, one, mention))
        if any(isinstance(e, NounPhrase) and e.pacts for e in elements):
            self._signed_it(passage)
        else:
            self._follow_up(passage)
        self._founded(passage)
        self._told_otherwise(passage)
        self._remember_day(passage)

    def _told_otherwise(self, passage: Passage) -> None:
        """Take in the pacts told without a clause of signing."""
        answers = answered(passage, self) if self.asked and not passage.sentence.heading else []
        rows = [] if passage.sentence.heading else [*bound_by_verb(passage, self), *in_a_row(passage, self, self.context.pair)]
        for pact in (*answers, *rows):
            if any(p.signed and pact.signed and p.signed.value == pact.signed.value and set(p.parties) == set(pact.parties) for p in self.pacts):
                continue
            bare = [p for p in self.pacts if pact in answers and p.spans and p.spans[0][0] >= passage.start and len(p.parties) < 2]
            pact.number = bare[0].number if bare else len(self.pacts)
            self.pacts[pact.number : pact.number + 1] = [pact]
            self.current = pact
            self.context.pair = tuple(pact.parties)
        if passage.sentence.heading or self.asked:
            self.asked = bool(ASKED.search(self.context.text[passage.start : passage.end]))
        else:
            self.asked = bool(ASKED.match(self.context.text[passage.start : passage.end]))

    def _several(self, passage: Passage, n: int) -> None:
        """As in "X signed agreements with Y in Kyiv on 12 January and with Z in Berlin on 16 February": one pact for each partner."""
        parse = passage.parse
        verb_at = next(
            (at for at, v in parse.verbs() if self.is_signing(v) and not v.passive and any(c is parse.elements[n] for c in parse.complements(at))),
            None,
        )
        signer = parse.agent(verb_at) if verb_at is not None else None
        if (
            signer is None
            or len(signer.codes) != 1
            or verb_at is None
            or self.context.judge(passage, verb_at, passage.start)["certainty"] != "asserted"
        ):
            return
        rest = [e for e in parse.elements[n + 1 :] if isinstance(e, NounPhrase)]
        starts = [k for k, e in enumerate(rest) if e.preposition == "with" and e.head and e.head.codes]
        for k, begin in enumerate(starts):
            part = rest[begin : starts[k + 1] if k + 1 < len(starts) else len(rest)]
            partners = part[0].head
            for partner in (partners.members or (partners,)) if partners else ():
                start, end = passage.place(part[0].start, part[-1].end if k + 1 < len(starts) else part[0].end)
                pact = Pact(len(self.pacts), parties=[*signer.codes, *partner.codes], status="signed", anchored=True, spans=[(start, end)])
                pact.signatories = [a.name for a in (signer, partner) if a.sort == "person"]
                pact.signed = next((e.date for e in part if e.date and e.date.value), None) or self.date_of(passage, verb_at, [])
                pact.place = self.place_of(passage, verb_at, part)
                self.pacts.append(pact)
                self.current = pact

    def _enter(self, passage: Passage, seen: Sighting) -> None:
        mention = seen.mention
        if seen.foreign and not mention.name and not seen.parties and not seen.signatories:
            return
        dated = seen.signed and (len(seen.parties) > 1 or (self.current and self.current.parties and self.current.signed is None))
        if mention.weak and not seen.signing and not seen.between and not dated:
            if mention.determiner in {"the", "this", "that", "its", "their"} and self.current and not passage.sentence.heading:
                self.by_mention[(seen.start, seen.end)] = self.current
            return
        before = self.current
        if before is not None and len(seen.parties) < 2 and same_signers(passage, seen.end):
            seen.parties, seen.signatories = list(before.parties), list(before.signatories)
        pact = self._match(seen)
        if pact is None:
            if mention.unreal or seen.refused or seen.planned:
                return
            if passage.sentence.heading and not mention.name and not (passage.sentence.paragraph and seen.signing and seen.signed):
                return
            if not self.pacts and self.days and mention.determiner == "the" and not mention.name and not seen.parties:
                codes, seen.signed = next(reversed(self.days.items()))
                seen.parties += sorted(codes)
            pact = Pact(len(self.pacts))
            self.pacts.append(pact)
        self._fill(pact, seen, passage)
        self.by_mention[(seen.start, seen.end)] = pact
        self.context.pact_parties = tuple(pact.parties)
        background = any(m in OTHER for m in mention.modifiers) or (
            pact.when and self.current and self.current.when and pact.when < self.current.when and len(pact.spans) == 1
        )
        if not background or self.current is None:
            self.current = pact
            if len(pact.parties) > 1:
                self.context.pair = tuple(pact.parties)

    def _match(self, seen: Sighting) -> Pact | None:
        mention = seen.mention
        if (
            any(m in {"earlier", "previous", "former", "older", "similar", "another", "different", "second", "separate"} for m in mention.modifiers)
            or mention.determiner == "another"
        ):
            fits = [p for p in self.pacts if p is not self.current and self._compatible(p, seen)]
        else:
            fits = [p for p in self.pacts if self._compatible(p, seen)]
        if not fits:
            return None
        if mention.name:
            same = [p for p in fits if p.name and self._same_name(p, mention)]
            if same:
                return same[-1]
        fresh = mention.indefinite and seen.signing and seen.signed is not None
        if self.current is not None and self.current in fits and not (fresh and self.current.today):
            return self.current
        if mention.indefinite and seen.signing and seen.signed:
            dated = [p for p in fits if (p.signed.value == seen.signed.value if p.signed else not p.today)]
            return dated[-1] if dated else None
        return max(fits, key=lambda p: (p.mentions, -p.number))

    @staticmethod
    def _same_name(pact: Pact, mention: PactMention) -> bool:
        a, b = pact.words - GENERIC_WORDS, mention.words - GENERIC_WORDS
        return bool(a and b) and (a <= b or b <= a)

    def _compatible(self, pact: Pact, seen: Sighting) -> bool:
        mention = seen.mention
        year = mention.year or (seen.signed.year if seen.signed and seen.signed.value else None)
        if year and pact.when and year != pact.when:
            return False
        if (
            seen.signed
            and pact.signed
            and seen.signed.value
            and pact.signed.value
            and seen.signing
            and not (seen.signed.value.startswith(pact.signed.value) or pact.signed.value.startswith(seen.signed.value))
        ):
            return False
        if (
            seen.background
            and seen.signed
            and seen.signed.value
            and pact.status == "signed"
            and pact.signed is None
            and pact.mentions < 3
            and not mention.name
        ):
            return False
        if pact.name and not pact.parties and seen.parties and not mention.name and mention.noun not in pact.nouns:
            return False
        parties = set(seen.parties)
        if len(parties) > 1 and len(pact.parties) > 1 and not (parties <= set(pact.parties) or set(pact.parties) <= parties):
            return False
        if len(parties) == 1 and len(pact.parties) > 1 and not parties <= set(pact.parties):
            return False
        if seen.between and mention.indefinite and len(pact.parties) > 1 and parties != set(pact.parties):
            return False
        if mention.name and pact.name and not self._same_name(pact, mention):
            return False
        if (
            mention.name
            and not pact.name
            and mention.noun not in pact.nouns
            and not seen.signing
            and ((pact.signed and seen.signed is None) or pact is not self.current or pact.year)
        ):
            return False
        return not (mention.noun == "alliance" and mention.name is None and not parties and not pact.nouns)

    def _fill(self, pact: Pact, seen: Sighting, passage: Passage) -> None:
        mention = seen.mention
        pact.mentions += 1
        pact.nouns.add(mention.noun)
        if mention.name and (pact.name is None or len(mention.words) > len(pact.words)):
            pact.name, pact.words = mention.name, mention.words | pact.words
        fresh = not pact.parties
        for code in seen.parties:
            if (fresh and code not in pact.parties) or (code not in pact.parties and (len(pact.parties) < 2 or seen.signing or seen.between)):
                pact.parties.append(code)
        for name in seen.signatories:
            if name not in pact.signatories:
                pact.signatories.append(name)
        if (
            seen.signed
            and seen.signed.value
            and (pact.signed is None or len(seen.signed.value) > len(pact.signed.value or ""))
            and (seen.signing or pact.signed is None)
        ):
            pact.signed = seen.signed
        pact.today = pact.today or seen.today
        pact.year = pact.year or mention.year
        pact.place = pact.place or seen.place
        if seen.status and (pact.status is None or STATUSES.index(seen.status) > STATUSES.index(pact.status)):
            pact.status = seen.status
        pact.anchored = pact.anchored or bool(seen.signing or mention.name or mention.year or seen.signed or len(set(seen.parties)) > 1)
        first, last = seen.start, seen.end
        if seen.signing:
            first, last = self._clause_span(passage, seen)
        if not passage.sentence.heading or mention.name or (passage.sentence.paragraph and seen.signing):
            pact.spans.append((first, last))
        pact.areas += [a for a in areas_in(passage) if a not in pact.areas]

    @staticmethod
    def _clause_span(passage: Passage, seen: Sighting) -> tuple[int, int]:
        if passage.end - passage.start < 500:
            return passage.start, passage.end
        return max(passage.start, seen.start - 150), min(passage.end, seen.end + 200)

    def _remember_day(self, passage: Passage) -> None:
        """Keep the day on which states are said to have pledged or agreed something: a pact signed without a date may be of that day."""
        for at, verb in passage.parse.verbs():
            if verb.passive or verb.negated or verb.modal or not DAY_VERBS & set(verb.lemmas):
                continue
            agent, day = passage.parse.agent(at), self.date_of(passage, at, passage.parse.complements(at))
            if agent and len(agent.codes) > 1 and day and day.value and len(day.value) == 10:
                self.days.setdefault(frozenset(agent.codes), day)

    def _follow_up(self, passage: Passage) -> None:
        """As in "It was ratified in 1952": a later stage told without naming the pact."""
        if self.current is None:
            return
        self._signed_it(passage)
        for _, verb in passage.parse.verbs():
            text = passage.parse.text(verb.start, min(len(passage.parse.tokens), verb.end + 6))
            before = passage.parse.text(max(0, verb.start - 4), verb.end)
            if ({"ratify", "approve"} & set(verb.lemmas) and (verb.passive or TO_IT.match(text))) or IN_FORCE.search(text):
                seen = Sighting(PactMention(0, 0, 0, ""), 0, 0)
                self.stage(verb, text, before, seen)
                if seen.status and (self.current.status is None or STATUSES.index(seen.status) > STATUSES.index(self.current.status)):
                    self.current.status = seen.status

    def _founded(self, passage: Passage) -> None:
        """As in "ANZUS, which Australia, New Zealand and the United States signed in 1951": a pact known by the name of its body."""
        parse = passage.parse
        for at, verb in parse.verbs():
            named = parse.antecedent(at) if {"sign", "conclude"} & set(verb.lemmas) and not verb.negated and not verb.modal else None
            agent = parse.agent(at) if named else None
            if named is None or named.head is None or named.head.sort != "organisation" or agent is None or len(agent.codes) < 2:
                continue
            complements = parse.complements(at)
            pact = Pact(
                len(self.pacts),
                name=named.head.name,
                parties=list(agent.codes),
                status="signed",
                anchored=True,
                spans=[passage.place(named.start, verb.end)],
            )
            pact.signed, pact.place = self.date_of(passage, at, complements), self.place_of(passage, at, complements)
            pact.signatories = [m.name for m in agent.members or (agent,) if m.sort == "person"]
            self.pacts.append(pact)

    def _signed_it(self, passage: Passage) -> None:
        """As in "X and Y put their names to it", "they signed it on Friday": who signed the pact at hand."""
        parse = passage.parse
        for at, verb in parse.verbs():
            complements = parse.complements(at)
            words = {t.low for c in complements for t in parse.tokens[c.start : c.end]}
            put = {"put", "set", "affix", "append"} & set(verb.lemmas) and words & {"name", "names", "signature", "signatures", "pen", "pens"}
            objects = [c for c in complements if not c.preposition and not c.date]
            bare = (
                not objects
                and not verb.passive
                and not any(c.preposition in {"for", "up", "on", "off", "with", "of"} and not c.date for c in complements)
            )
            signed = {"sign", "ink", "initial"} & set(verb.lemmas) and (
                words & {"it", "document", "documents", "text", "paper", "papers", "theirs"} or bare
            )
            agent = self._signer(passage, at, verb)
            partner = next((c.head for c in complements if c.preposition == "with" and c.head and c.head.codes), None)
            if agent and agent.codes and partner and signed:
                agent = group([agent, partner])
            signers = bool(agent) and len(agent.codes) > 1 if agent else False
            if (
                (self.current is None and not signers)
                or words & {"witness", "witnesses"}
                or parse.antecedent(at) is not None
                or not (put or signed)
                or verb.negated
                or verb.modal
                or agent is None
                or self.context.judge(passage, at, parse.tokens[verb.start].start)["certainty"] in {"planned", "denied", "possible"}
            ):
                continue
            people = [m for m in agent.members or (agent,) if m.sort == "person"]
            pact = self.current
            if pact is None or (signers and pact.parties and not set(agent.codes) <= set(pact.parties)):
                pact = self.current = Pact(len(self.pacts))
                self.pacts.append(pact)
                self.context.pair = agent.codes
            if verb.perfect and pact.signed is None:
                pact.today = True
            pact.signatories += [m.name for m in people if m.name not in pact.signatories]
            if len(pact.parties) < 2:
                pact.parties += [c for c in agent.codes if c not in pact.parties]
            pact.place = pact.place or self.place_of(passage, at, complements)
            pact.signed = pact.signed or self.date_of(passage, at, complements)
            pact.status = pact.status or "signed"
            pact.anchored = True
            pact.spans.append((passage.start, passage.end))

    def findings(self) -> list[Finding]:
        """Return one finding for each pact with at least two parties and something that tells it apart."""
        found = []
        for pact in self.pacts:
            alone = len(pact.parties) == 1 and pact.parties[0] not in self.context.names.states and pact.signed is not None
            if not pact.anchored or (len(pact.parties) < 2 and not alone) or not pact.spans:
                continue
            if pact.signed is None and pact.year is None and pact.status and not pact.today:
                day = self.days.get(frozenset(pact.parties))
                pact.signed = day if all(p.signed is not day for p in self.pacts) else None
            slots: dict[str, object] = {"parties": sorted(pact.parties)}
            if pact.name:
                slots["name"] = pact.name
            if pact.signatories:
                slots["signatories"] = pact.signatories
            if pact.today and pact.signed is None and pact.year is None and self.context.published:
                slots["signed"] = self.context.published
            value = pact.signed.value if pact.signed else pact.year
            if value:
                slots["signed"] = value
            if pact.place:
                slots["place"] = pact.place
            if pact.areas:
                slots["areas"] = pact.areas
            if pact.status or value:
                slots["status"] = pact.status or "signed"
            first, *rest = pact.spans
            found.append(
                Finding(
                    "agreement",
                    slots,
                    *first,
                    "agreement/register",
                    date=(pact.signed.value or "", pact.signed.text) if pact.signed and pact.signed.value else None,
                    pact=pact.number,
                    further=rest,
                )
            )
        return found
