"""Pacts: which mentions are of one pact, who its parties are, who signed it, when and where."""

import re
from dataclasses import dataclass, field

from ...sources.gazetteer import fold
from ..actors import Actor
from ..clauses import Mark, NounPhrase, VerbGroup
from ..context import Context, codes_of
from ..dates import DateMention
from ..findings import Finding
from ..pacts import OTHER, PactMention
from ..passages import Passage

STATUSES = ("signed", "approved", "ratified", "in_force")
IN_FORCE = re.compile(r"\b(?:in force|into force|take effect|took effect|taken effect|into effect|in effect)\b", re.IGNORECASE)
NOT_YET = re.compile(r"\b(?:yet to|not yet|has not|have not|will|would|must|awaits?|before it|still needs?|needs? to|expected to|once|until|when|if|due to|pending)\b", re.IGNORECASE)
AREA_WORDS = frozenset(
    "political politics economic economics cultural culture security defence defense military trade investment humanitarian energy technology science scientific education health space"
    " tourism agriculture transport finance financial nuclear intelligence commercial commerce diplomatic technological agricultural scientific social cyber maritime migration labour labor".split()
)
SIGNED_NOUNS = re.compile(r"\b(?:signing|signature|conclusion|sealing)\b", re.IGNORECASE)


@dataclass(slots=True)
class Pact:
    """One pact, as far as the document has told."""

    number: int
    name: str | None = None
    words: frozenset[str] = frozenset()
    parties: list[str] = field(default_factory=list)
    signatories: list[str] = field(default_factory=list)
    signed: DateMention | None = None
    year: str | None = None
    place: str | None = None
    areas: list[str] = field(default_factory=list)
    status: str | None = None
    spans: list[tuple[int, int]] = field(default_factory=list)
    nouns: set[str] = field(default_factory=set)
    anchored: bool = False
    """Whether something more than a bare noun was said of it: a name, a date, a signature, two parties in one phrase."""
    unreal: bool = False
    chain: tuple[Actor, ...] = ()
    certainty: str = "asserted"
    mentions: int = 0
    today: bool = False

    @property
    def when(self) -> str | None:
        """Year of signature, if known."""
        return self.signed.year if self.signed and self.signed.value else self.year


@dataclass(slots=True)
class Sighting:
    """What one mention of a pact, with its clause, says."""

    mention: PactMention
    start: int
    end: int
    parties: list[str] = field(default_factory=list)
    signatories: list[str] = field(default_factory=list)
    signed: DateMention | None = None
    place: str | None = None
    areas: list[str] = field(default_factory=list)
    status: str | None = None
    signing: bool = False
    refused: bool = False
    background: bool = False
    """Signed in a relative clause or a participle, as things of the past are told."""
    today: bool = False
    """Told as news: "have signed"."""
    planned: bool = False
    between: bool = False


class PactRegister:
    """The pacts of one document, found and filled sentence by sentence."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.pacts: list[Pact] = []
        self.current: Pact | None = None
        self.by_mention: dict[tuple[int, int], Pact] = {}
        self.days: dict[frozenset[str], DateMention] = {}

    def read(self, passage: Passage) -> None:
        """Take in the pacts of one sentence."""
        elements = passage.parse.elements
        for n, one in enumerate(elements):
            if not isinstance(one, NounPhrase):
                continue
            for mention in one.pacts:
                sighting = self._sight(passage, n, one, mention)
                if sighting:
                    self._enter(passage, sighting)
        if not any(isinstance(e, NounPhrase) and e.pacts for e in elements):
            self._follow_up(passage)
        self._remember_day(passage)

    # -- one mention ---------------------------------------------------------------------------------------------------------------------------------
    def _sight(self, passage: Passage, n: int, phrase: NounPhrase, mention: PactMention) -> Sighting | None:
        parse = passage.parse
        start, end = passage.place(mention.start, mention.end)
        seen = Sighting(mention, start, end, list(mention.parties))
        if mention.plural and not mention.name:
            return None
        owner = next((m for m in phrase.mentions if m.genitive and m.end <= mention.head), None)
        if owner:
            seen.parties += [c for c in codes_of(owner.actor) if c not in seen.parties]
        self._postmodifiers(passage, n, seen)
        verbs = self._verbs_of(passage, n)
        for at, part in verbs:
            self._from_verb(passage, at, part, seen)
        verb_at, role = verbs[0] if verbs else (None, "")
        if len(seen.parties) < 2:
            seen.parties += [c for c in self._bound_in_relative(passage, n) if c not in seen.parties]
        if verb_at is None and not seen.signing:
            self._cleft(passage, seen)
        if not seen.parties and phrase.preposition in {"by", "under", "in", "with", "through"}:
            later = next((k for k, v in parse.verbs() if k > n), None)
            agent = parse.agent(later) if later is not None else None
            if agent and len(agent.codes) > 1:
                seen.parties += codes_of(agent)
        if role == "subject" and verb_at is not None and FOLLOWS & set(_lemmas(parse.elements[verb_at])):
            complements = parse.complements(verb_at)
            seen.signed = seen.signed or self._date_of(passage, verb_at, complements)
            seen.place = seen.place or self._place_of(passage, verb_at, complements)
        if seen.signing and len(seen.parties) < 2 and len(seen.signatories) > 1:
            named = next((m.actor for m in parse.mentions if m.actor.sort == "group" and len(m.actor.codes) > 1 and m.actor.members and not m.anaphor and all(a.sort == "state" for a in m.actor.members)), None)
            seen.parties += [c for c in codes_of(named) if c not in seen.parties]
        if not seen.signing and SIGNED_NOUNS.search(parse.text(max(0, mention.start - 4), mention.start)):
            seen.signing = True
            seen.status = "signed"
            seen.signed = seen.signed or self._clause_date(passage, n)
        for quote_mark in passage.quotations:
            if quote_mark.start < start < quote_mark.end and passage.speaker is not None:
                pass
        return seen

    def _postmodifiers(self, passage: Passage, n: int, seen: Sighting) -> None:
        """"between X and Y", "with Y", "of 24 August 1949", "signed by ..." right after the noun."""
        elements = passage.parse.elements
        k = n + 1
        while k < len(elements):
            one = elements[k]
            if not isinstance(one, NounPhrase):
                break
            if one.preposition in {"between", "among"}:
                for m in one.mentions:
                    seen.parties += [c for c in codes_of(m.actor) if c not in seen.parties]
                seen.between = len(set(seen.parties)) > 1
                nxt = elements[k + 1 : k + 3]
                if len(nxt) == 2 and isinstance(nxt[0], Mark) and nxt[0].sort == "and" and isinstance(nxt[1], NounPhrase) and not nxt[1].preposition:
                    seen.parties += [c for m in nxt[1].mentions for c in codes_of(m.actor) if c not in seen.parties]
                    seen.between = len(set(seen.parties)) > 1
                    k += 2
            elif one.preposition == "with" and one.head and one.head.codes:
                partner = list(one.head.codes)
                if not seen.parties:
                    subject = self._owner_near(passage, n)
                    if subject:
                        seen.parties += [c for c in subject.codes if c not in partner]
                seen.parties += [c for c in partner if c not in seen.parties]
            elif one.date and one.preposition in {"of", "from", "in", "on"} and seen.signed is None and one.date.value and self._adjacent(passage, n, k):
                seen.signed = one.date
            elif one.preposition not in {"of", "on", "for", "in", "at"}:
                break
            k += 1

    @staticmethod
    def _bound_in_relative(passage: Passage, n: int) -> list[str]:
        """The states of "a treaty by which France and Poland promise ...", "under whose fourth article A and B lend ..."."""
        parse = passage.parse
        mark = parse.elements[n + 1] if n + 1 < len(parse.elements) else None
        if not isinstance(mark, Mark) or mark.sort != "relative" or " " not in mark.text:
            return []
        subject = next((parse.subject(k) for k, v in parse.verbs() if k > n + 1 and v.finite), None)
        named = subject.head if subject else None
        if named is None:
            named = next((e.head for e in parse.elements[n + 2 : n + 5] if isinstance(e, NounPhrase) and e.head), None)
        return codes_of(named) if named and len(named.codes) > 1 else []

    def _cleft(self, passage: Passage, seen: Sighting) -> None:
        """"What was signed that day by X and Y was the treaty ...": a signature whose object stands elsewhere in the sentence."""
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
                seen.place = seen.place or self._place_of(passage, at, [*complements, *after])
                return

    @staticmethod
    def _adjacent(passage: Passage, n: int, k: int) -> bool:
        return all(isinstance(e, NounPhrase) and e.preposition in {"of", "on", "between", "with", "from", "in"} for e in passage.parse.elements[n + 1 : k + 1])

    def _owner_near(self, passage: Passage, n: int) -> Actor | None:
        """Who has the pact of "X has a treaty with Y": the subject of the verb before it, or the owner of the phrase."""
        phrase = passage.parse.elements[n]
        if isinstance(phrase, NounPhrase) and phrase.mentions and phrase.mentions[0].start < phrase.pacts[0].end:
            return phrase.mentions[0].actor
        verb = next((k for k in range(n - 1, -1, -1) if isinstance(passage.parse.elements[k], VerbGroup)), None)
        found = passage.parse.agent(verb) if verb is not None else None
        return found if found and found.codes else self.context.topic

    def _verbs_of(self, passage: Passage, n: int) -> list[tuple[int, str]]:
        """The verb groups whose subject or object the phrase is, those of signing first."""
        parse = passage.parse
        phrase = parse.elements[n]
        assert isinstance(phrase, NounPhrase)
        found: list[tuple[int, str]] = []
        for at, verb in parse.verbs():
            signing = self._is_signing(verb)
            if signing and parse.hangs_on(at, phrase):
                found.insert(0, (at, "relative"))
            elif verb.passive and parse.subject(at) is phrase:
                found.append((at, "object"))
            elif not verb.passive and (signing or {"ratify", "approve"} & set(verb.lemmas)) and any(c is phrase and c.preposition in {"", "into", "on", "to", "upon", "of", "in", "with"} for c in parse.complements(at)):
                found.append((at, "object"))
            elif parse.subject(at) is phrase:
                found.append((at, "subject"))
        return sorted(found, key=lambda one: not self._is_signing_at(passage, one[0]))

    def _is_signing_at(self, passage: Passage, at: int) -> bool:
        verb = passage.parse.elements[at]
        return isinstance(verb, VerbGroup) and self._is_signing(verb)

    def _is_signing(self, verb: VerbGroup) -> bool:
        return any(self.context.lexicon.verb("signing", lemma) for lemma in verb.lemmas)

    def _from_verb(self, passage: Passage, at: int, role: str, seen: Sighting) -> None:
        parse = passage.parse
        verb = parse.elements[at]
        assert isinstance(verb, VerbGroup)
        if not self._is_signing(verb) or role == "subject" and not verb.passive:
            text = passage.parse.text(verb.start, min(len(parse.tokens), verb.end + 6))
            before = parse.text(max(0, verb.start - 4), verb.end)
            self._stage(verb, text, before, seen)
            if role == "subject" and {"bear", "carry"} & set(verb.lemmas) and re.search(r"\b(?:names?|signatures?)\b", text):
                people = [m.actor for c in parse.complements(at) for m in c.mentions]
                for actor in people:
                    seen.signatories += [x.name for x in actor.members or (actor,) if x.sort == "person" and x.name not in seen.signatories]
                    seen.parties += [c for c in actor.codes if c not in seen.parties]
                seen.signing, seen.status = True, "signed"
                return
            if role == "subject" and not verb.passive and {"link", "bind", "unite", "tie", "commit", "join", "oblige", "include", "cover", "pledge", "ally", "bring"} & set(verb.lemmas):
                first = next((c for c in parse.complements(at) if not c.preposition and c.mentions), None)
                if first:
                    codes = [c for m in first.mentions for c in codes_of(m.actor)]
                    if len(codes) > 1 or seen.parties:
                        seen.parties += [c for c in codes if c not in seen.parties]
                        seen.between = len(seen.parties) > 1
            return
        judged = self.context.judge(passage, at, parse.tokens[verb.start].start)["certainty"]
        if verb.negated or judged == "denied":
            seen.refused = True
            return
        seen.planned = judged in {"planned", "possible"} and not verb.passive or verb.modal in {"will", "would", "may", "might", "could", "should", "must"}
        if seen.planned:
            return
        seen.signing = True
        seen.status = "signed"
        seen.background = role == "relative" or verb.bare_participle
        if verb.perfect and verb.modal is None and role == "object" and passage.speaker is None:
            seen.today = True
        signer = self._signer(passage, at, verb, role)
        if signer:
            for m in signer.members or (signer,):
                if m.sort == "person":
                    seen.signatories.append(m.name)
                seen.parties += [c for c in m.codes if c not in seen.parties]
        complements = parse.complements(at)
        for c in complements:
            if c.preposition == "with" and c.head:
                if c.head.sort == "person" and signer and signer.sort == "person":
                    seen.signatories.append(c.head.name)
                seen.parties += [x for x in codes_of(c.head) if x not in seen.parties]
        seen.signed = seen.signed or self._date_of(passage, at, complements)
        seen.place = self._place_of(passage, at, complements)

    def _signer(self, passage: Passage, at: int, verb: VerbGroup, role: str) -> Actor | None:
        parse = passage.parse
        if verb.passive:
            return parse.agent(at)
        phrase = parse.subject(at)
        return phrase.head if phrase else None

    def _date_of(self, passage: Passage, at: int, complements: list[NounPhrase]) -> DateMention | None:
        """The date of a verb: among what follows it, or at the head of its clause."""
        after = next((c.date for c in complements if c.date and c.date.value and c.preposition in {"on", "in", "of", ""}), None)
        if after:
            return after
        elements = passage.parse.elements
        for k in range(at - 1, -1, -1):
            one = elements[k]
            if isinstance(one, NounPhrase) and one.date and one.date.value and one.preposition in {"on", "in", ""}:
                between = elements[k + 1 : at]
                if not any(isinstance(e, VerbGroup) and e.finite for e in between) or k == 0:
                    return one.date
            if isinstance(one, Mark) and one.sort in {"stop"}:
                break
        return None

    def _clause_date(self, passage: Passage, n: int) -> DateMention | None:
        elements = passage.parse.elements
        for k in [*range(n + 1, min(len(elements), n + 4)), *range(n - 1, max(-1, n - 4), -1)]:
            one = elements[k]
            if isinstance(one, NounPhrase) and one.date and one.date.value:
                return one.date
        return None

    def _place_of(self, passage: Passage, at: int, complements: list[NounPhrase]) -> str | None:
        leading = [e for e in passage.parse.elements[:at] if isinstance(e, NounPhrase) and e.preposition in {"in", "at"}]
        for c in [*complements, *leading]:
            if c.preposition in {"in", "at"} and not c.date and passage.parse.tokens[c.end - 1].text[:1].isalpha():
                words = passage.parse.tokens[c.start : c.end]
                if any(t.capital for t in words) or words[-1].low in {"capital", "palace", "residence"}:
                    text = self.context.text[words[0].start : words[-1].end]
                    return re.sub(r"^(?:the|The)\s+", "", text)
        return None

    @staticmethod
    def _stage(verb: VerbGroup, text: str, before: str, seen: Sighting) -> None:
        if NOT_YET.search(before) or verb.negated:
            return
        if IN_FORCE.search(text) and {"enter", "come", "take", "go", "be", "remain"} & set(verb.lemmas):
            seen.status = "in_force"
        elif "ratify" in verb.lemmas:
            seen.status = "ratified"
        elif "approve" in verb.lemmas:
            seen.status = "approved"

    # -- which pact --------------------------------------------------------------------------------------------------------------------------------------
    def _enter(self, passage: Passage, seen: Sighting) -> None:
        mention = seen.mention
        if mention.weak and not seen.signing and not seen.between and not (seen.signed and len(seen.parties) > 1):
            if mention.determiner in {"the", "this", "that", "its", "their"} and self.current and not passage.sentence.heading:
                self.by_mention[(seen.start, seen.end)] = self.current
            return
        pact = self._match(seen, passage)
        if pact is None:
            if mention.unreal or seen.refused or seen.planned and not seen.parties:
                return
            if passage.sentence.heading and not mention.name:
                return
            pact = Pact(len(self.pacts))
            self.pacts.append(pact)
        self._fill(pact, seen, passage)
        self.by_mention[(seen.start, seen.end)] = pact
        self.context.pact_parties = tuple(pact.parties)
        background = any(m in OTHER for m in mention.modifiers) or (pact.when and self.current and self.current.when and pact.when < self.current.when and len(pact.spans) == 1)
        if not background or self.current is None:
            self.current = pact
            if len(pact.parties) > 1:
                self.context.pair = tuple(pact.parties)

    def _match(self, seen: Sighting, passage: Passage) -> Pact | None:
        mention = seen.mention
        if any(m in {"earlier", "previous", "former", "older", "similar", "another", "different", "second", "separate"} for m in mention.modifiers) or mention.determiner == "another":
            fits = [p for p in self.pacts if p is not self.current and self._compatible(p, seen)]
        else:
            fits = [p for p in self.pacts if self._compatible(p, seen)]
        if not fits:
            return None
        if mention.name:
            same = [p for p in fits if p.name and self._same_name(p, mention)]
            if same:
                return same[-1]
        if self.current in fits:
            return self.current
        if mention.indefinite and seen.signing and seen.signed:
            dated = [p for p in fits if not p.signed or p.signed.value == seen.signed.value]
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
        if seen.signed and pact.signed and seen.signed.value and pact.signed.value and seen.signing and not (seen.signed.value.startswith(pact.signed.value) or pact.signed.value.startswith(seen.signed.value)):
            return False
        if seen.background and seen.signed and seen.signed.value and pact.status and pact.signed is None and pact.mentions < 3 and not mention.name:
            return False
        parties = set(seen.parties)
        if len(parties) > 1 and len(pact.parties) > 1 and not (parties <= set(pact.parties) or set(pact.parties) <= parties):
            return False
        if len(parties) == 1 and len(pact.parties) > 1 and not parties <= set(pact.parties):
            return False
        if mention.name and pact.name and not self._same_name(pact, mention):
            return False
        if mention.name and not pact.name and pact.signed and mention.noun not in pact.nouns and seen.signed is None and not seen.signing:
            return False
        return not (mention.noun == "alliance" and mention.name is None and not parties and not pact.nouns)

    def _fill(self, pact: Pact, seen: Sighting, passage: Passage) -> None:
        mention = seen.mention
        pact.mentions += 1
        pact.nouns.add(mention.noun)
        if mention.name and (pact.name is None or len(mention.words) > len(pact.words)):
            pact.name, pact.words = mention.name, mention.words | pact.words
        for code in seen.parties:
            if code not in pact.parties and (len(pact.parties) < 2 or seen.signing or seen.between):
                pact.parties.append(code)
        for name in seen.signatories:
            if name not in pact.signatories:
                pact.signatories.append(name)
        if seen.signed and seen.signed.value and (pact.signed is None or len(seen.signed.value) > len(pact.signed.value or "")) and (seen.signing or pact.signed is None):
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
        if not passage.sentence.heading or mention.name:
            pact.spans.append((first, last))
        pact.areas += [a for a in areas_in(passage, self.context.text) if a not in pact.areas]

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
            agent, day = passage.parse.agent(at), self._date_of(passage, at, passage.parse.complements(at))
            if agent and len(agent.codes) > 1 and day and day.value and len(day.value) == 10:
                self.days.setdefault(frozenset(agent.codes), day)

    def _follow_up(self, passage: Passage) -> None:
        """"It was ratified in 1952": a later stage told without naming the pact."""
        if self.current is None:
            return
        self._signed_it(passage)
        for _, verb in passage.parse.verbs():
            text = passage.parse.text(verb.start, min(len(passage.parse.tokens), verb.end + 6))
            before = passage.parse.text(max(0, verb.start - 4), verb.end)
            if ("ratify" in verb.lemmas and verb.passive) or IN_FORCE.search(text):
                seen = Sighting(PactMention(0, 0, 0, ""), 0, 0)
                self._stage(verb, text, before, seen)
                if seen.status and (self.current.status is None or STATUSES.index(seen.status) > STATUSES.index(self.current.status)):
                    self.current.status = seen.status

    def _signed_it(self, passage: Passage) -> None:
        """"X and Y put their names to it", "they signed it on Friday": who signed the pact at hand."""
        parse = passage.parse
        for at, verb in parse.verbs():
            complements = parse.complements(at)
            words = {t.low for c in complements[:2] for t in parse.tokens[c.start : c.end]}
            put = {"put", "set", "affix", "append"} & set(verb.lemmas) and words & {"name", "names", "signature", "signatures", "pen"}
            signed = {"sign", "ink", "initial"} & set(verb.lemmas) and words & {"it", "document", "documents", "text"}
            agent = parse.agent(at)
            if self.current is None or not (put or signed) or verb.negated or verb.modal or agent is None or self.context.judge(passage, at, parse.tokens[verb.start].start)["certainty"] in {"planned", "denied", "possible"}:
                continue
            people = [m for m in agent.members or (agent,) if m.sort == "person"]
            pact = self.current
            pact.signatories += [m.name for m in people if m.name not in pact.signatories]
            if len(pact.parties) < 2:
                pact.parties += [c for c in agent.codes if c not in pact.parties]
            pact.place = pact.place or self._place_of(passage, at, complements)
            pact.signed = pact.signed or self._date_of(passage, at, complements)
            pact.status = pact.status or "signed"
            pact.anchored = True
            pact.spans.append((passage.start, passage.end))

    # -- records -------------------------------------------------------------------------------------------------------------------------------------------
    def findings(self) -> list[Finding]:
        """Return one finding for each pact with at least two parties and something that tells it apart."""
        found = []
        for pact in self.pacts:
            if not pact.anchored or len(pact.parties) < 2 or not pact.spans:
                continue
            if pact.signed is None and pact.year is None and pact.status:
                pact.signed = self.days.get(frozenset(pact.parties))
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
            found.append(Finding("agreement", slots, *first, "agreement/register", date=(pact.signed.value or "", pact.signed.text) if pact.signed and pact.signed.value else None, pact=pact.number, further=rest))
        return found


DAY_VERBS = frozenset("pledge agree commit vow promise swear undertake sign conclude seal meet bind seal forge join tie".split())
FOLLOWS = frozenset("follow come date go stem".split())
GENERIC_WORDS = frozenset(fold(w) for w in "the treaty pact agreement accord accords alliance on of and for charter convention protocol declaration memorandum new".split())


def _lemmas(element: object) -> tuple[str, ...]:
    return element.lemmas if isinstance(element, VerbGroup) else ()


def areas_in(passage: Passage, text: str) -> list[str]:
    """Return the fields of cooperation that a sentence lists, where it lists at least two beside each other."""
    tokens = passage.parse.tokens
    found: list[str] = []
    run: list[str] = []
    gap = 0
    for token in tokens:
        if token.low in AREA_WORDS:
            run.append(token.low)
            gap = 0
        elif token.low in {",", "and", "as", "well"}:
            continue
        else:
            gap += 1
            if gap > 0:
                if len(run) > 2:
                    found += run
                run = []
    if len(run) > 2:
        found += run
    return list(dict.fromkeys(found))
