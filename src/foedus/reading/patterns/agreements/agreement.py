"""Pacts: which mentions are of one pact, and what the document says of it in all."""

import re
from collections.abc import Container

from ...discourse.passages import Passage
from ...findings import Finding
from ...naming.actors import group
from ...naming.pacts import OTHER, PactMention
from ...syntax.phrases import Mark, NounPhrase
from ..context import Context
from .bundles import bundled
from .by_hand import for_a_side, told_as_signers
from .by_year import by_years
from .focus import articled, compared, followed_with, tells_another
from .founded import ITSELF
from .labelled import Sheet
from .late_parties import for_no_state, named_in, worldwide
from .listed import PaperList
from .named_row import for_the_other
from .same_pact import PAPERS, founds, match, never_signed, opens, replaced
from .sighted import IN_FORCE, PUTTING, SIGNATURES, Sighting, clause_span, standing_by
from .signers import people_of, signer_of
from .signing import straighten
from .stages import CLOSING, ENDS, end_of, later, stage
from .summed import findings_of
from .told import Pact, areas_in, fill_by_terms, told_apart_in
from .undertaken import ASKED, answered, same_signers, told_bare
from .weighed.choice import settled

SIGNING = PUTTING | frozenset("sign ink initial conclude ratify".split())
"""Verbs of putting a name to a paper."""
APPROVING = frozenset({"ratify", "approve"})
MOVING = APPROVING | CLOSING
PAPERS_MEANT = frozenset(("the roadmap", "the paper", "the contract", "the plan", "the declaration", "the memorandum", "the deal"))
WHEN = re.compile(r"\W*(?:Q[.:]? )?(?:And |But )?[Ww]hen (?:was|were|did)\b[^?]*\?")
TO_IT = re.compile(r"\w+ (?:it|the text|the document)\b")


class PactRegister(PaperList):
    """The pacts of one document, found and filled sentence by sentence."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.sought: tuple[str, ...] = ()
        """Between whom a pact was wanted or talked of."""
        self.when_asked = -2
        """The sentence that asked last when a pact was made."""
        self.signed_last: tuple[Pact, int] | None = None
        """The pact last said to be signed, and in which sentence."""
        self.asked = False
        """Whether the last sentence asked what was signed."""
        self.told_last: tuple[Pact, int] | None = None
        """The pact that a phrase named last, and in which sentence."""
        self.likened = (-1, -1)  # the pact with which a sentence compared another last, and that sentence
        self.articled: Pact | None = None  # of which articles were told by their numbers last
        self.sheet = Sheet()
        self.declined: set[tuple[int, int]] = set()
        """Mentions of what is no pact of states, or was not made."""

    def read(self, passage: Passage) -> None:
        """Take in the pacts of one sentence."""
        self.passages.append(passage)
        if self.read_line(passage):
            return
        straighten(passage)
        elements = passage.parse.elements
        rows = self.read_rows(passage)
        known = len(self.pacts)
        self.note_entry(passage)
        self.fronted(passage)
        for n, one in enumerate(elements):
            if not isinstance(one, NounPhrase) or id(one) in self.claimed:
                continue
            for mention in one.pacts:
                if mention.own and any(m.end == mention.start for m in one.mentions):
                    continue
                if mention.plural and (told := by_years(passage, self, n, one, mention)):
                    self._tell_years(passage, told)
                elif mention.plural and not mention.name:
                    self.open_series(passage, n)
                elif mention.noun != "one" or self.pacts or self.frame:
                    for seen in self.told_apart(passage, self.sight(passage, n, one, mention)):
                        self._enter(passage, self.set_by_entry(passage, seen))
        self.tell_rows(passage, rows)
        for seen in bundled(passage, self) if len(self.pacts) == known else []:
            self._enter(passage, self.set_by_entry(passage, seen))
        self._signed_it(passage, known)
        self._later_stage(passage, named=any(isinstance(e, NounPhrase) and e.pacts for e in elements))
        self.founded(passage)
        self.dated(passage)
        self.witnessed(passage)
        fill_by_terms(passage, self.current)
        self._told_otherwise(passage)
        self.open_list(passage)
        self.remember_day(passage)
        self.remember(passage)
        if passage.sentence.heading and passage.sentence.paragraph == 0 and not self.titled:
            actors = [m.actor for m in passage.parse.mentions if m.actor.sort in {"state", "group"} and not m.adjective]
            self.titled = frozenset(c for one in actors for c in one.codes if c in self.context.names.states)
        self.note_question(passage)
        self.articled = articled(passage, self.context.text, self.by_mention, self.articled)
        named = named_in(passage, self._acting(passage), self.context.names.states)
        self.named += [named] if named else []
        self.meet(passage)

    def _tell_years(self, passage: Passage, told: list[Sighting]) -> None:
        """Enter the pacts that one plural noun and several years name, but for those told already."""
        for seen in told:
            year = seen.signed.year if seen.signed else None
            if any(p.when == year and (set(p.parties) == set(seen.parties) or len(seen.parties) < 2) for p in self.pacts):
                continue
            pact = Pact(len(self.pacts))
            self.pacts.append(pact)
            self._fill(pact, seen, passage)
            pact.named_apart = year

    def _told_otherwise(self, passage: Passage) -> None:
        """Take in the pacts told without a clause of signing."""
        sheet = self.sheet.read(passage, self.context.text[passage.start : passage.end])
        if sheet is not None and sheet.number < 0:
            sheet.number = len(self.pacts)
            self.pacts.append(sheet)
            self.current = sheet
            self.context.pair = tuple(sheet.parties)
        answers = answered(passage, self) if self.asked and not passage.sentence.heading else []
        rows = [] if passage.sentence.heading else told_bare(passage, self, self.context.pair)
        for pact in (*answers, *rows):
            same = [p for p in self.pacts if not pact.signed or (p.signed and p.signed.value == pact.signed.value)]
            if any(set(p.parties) == set(pact.parties) or (pact in rows and p.spans[0][0] >= passage.start) for p in same):
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

    def _enter(self, passage: Passage, seen: Sighting) -> None:
        mention = seen.mention
        if seen.foreign and not mention.name and not seen.parties and not seen.signatories:
            self.declined.add((seen.start, seen.end))
            return
        if mention.name and not seen.signing and worldwide(mention.words):
            return
        if mention.determiner == "no" and seen.between and not seen.signing:
            return  # "No treaty between the two provides for that" tells of none
        dated = (seen.signed or mention.year) and (len(seen.parties) > 1 or (self.current and self.current.parties and self.current.signed is None))
        another = bool({"second", "third", "further"} & set(mention.modifiers)) and mention.indefinite and seen.signed is not None
        if mention.weak and not seen.signing and not seen.between and not dated and not another:
            apart = self.current is not None and _of_another_day(self.current, seen)
            if mention.determiner in {"the", "this", "that", "its", "their"} and self.current and not passage.sentence.heading and not apart:
                last, sentence = self.told_last or (self.current, passage.index)
                pointed = mention.determiner in {"this", "that"} and passage.index - sentence < 2  # "That instrument imposes no duty"
                self.by_mention[(seen.start, seen.end)] = last if pointed else self.current
            return
        if mention.year and seen.signed and seen.signed.value and mention.year < str(seen.signed.year):
            seen.signed, seen.today = None, False  # "renewed their 1992 treaty in March"
        before = self.current
        if before is not None and (len(seen.parties) < 2 or not seen.signatories) and same_signers(passage, seen.end):
            seen.parties, seen.signatories = list(before.parties), list(before.signatories)
        if holder := followed_with(passage, mention, seen.parties, self.frame):
            seen.parties, seen.partner = [*seen.parties, holder], [holder]
        told = [p for p in self.pacts if self.likened != (p.number, passage.index) and not tells_another(passage, seen, p, self.context.published)]
        pact = None if mention.noun == "renewal" else match(seen, told, self.current)
        if pact is not None and not pact.parties and seen.planned and mention.indefinite and not mention.name:
            return  # "An amended agreement with the United States is to be signed" says nothing of the one told
        if pact is None and before is not None and not seen.parties and founds(passage, mention):
            pact = before
        if pact is not None and len(pact.parties) < 2 and len(seen.parties) > 1 and self._asks(passage) and not seen.signed and not mention.name:
            pact = None  # what a question asks about is not the pact told before it
        if (
            before is not None
            and len(seen.parties) < 2
            and len(before.parties) > 1
            and (mention.noun == "renewal" or replaced(passage, seen, before))
        ):
            pact, seen.parties = None, list(before.parties)
        if (
            pact is None
            and before is not None
            and not seen.parties
            and {"second", "further", "third", "another"} & {*mention.modifiers, mention.determiner}
        ):
            seen.parties = list(before.parties or before.kin)
        if pact is None:
            vain = mention.indefinite and not (seen.signed or seen.signing or mention.name or mention.year) and self.ruled_out(passage, mention.start)
            vain = vain and (before is not None or bool(seen.parties))
            self.when_asked = passage.index if WHEN.match(self.context.text, passage.start, passage.end) else self.when_asked
            if vain or mention.unreal or seen.refused or seen.planned or (self._asks(passage) and not seen.signed and not mention.name):
                self.sought = tuple(seen.parties) if len(seen.parties) > 1 else self.sought
                self.declined.add((seen.start, seen.end))
                return
            if passage.sentence.heading and not mention.name and not (passage.sentence.paragraph and seen.signing and seen.signed):
                return
            if not self.pacts and self.days and mention.determiner == "the" and not mention.name and not seen.parties:
                codes, day = next(reversed(self.days.items()))
                seen.signed = seen.signed or day
                seen.parties += sorted(codes)
            apart = len(seen.parties) == 1 and len(seen.signatories) > 1
            apart = apart and for_no_state(self.context.text, seen.signatories, self.context.names)
            unknown = len(seen.signatories) > max(1, len(seen.parties))
            if len(seen.parties) < 2 and seen.signing and (seen.signed or (seen.place and seen.parties)) and not (seen.foreign or apart):
                other = self.other_party(passage, seen.parties, paper=mention.noun in PAPERS, dated=seen.signed is not None, near=mention.start)
                seen.parties += [c for c in other if not unknown or c in self.context.pair]
            pact = Pact(len(self.pacts), for_no_state=apart)
            self.pacts.append(pact)
            if before is not None and mention.indefinite and before.spans and self.context.text.count("\n", before.spans[-1][0], passage.start) == 0:
                pact.kin = list(before.parties) if set(self._acting(passage)) <= set(before.parties) else []
        self._fill(pact, seen, passage)
        if seen.signing and seen.signed is None and not (seen.today or (seen.background and not _among_them(passage))):
            pact.day_before = self.day_before(passage) or self.day_of_last(passage, pact)
        self.likened = (pact.number, passage.index) if compared(passage, mention.start) else self.likened
        aside = self.current not in (None, pact) and self.likened == (pact.number, passage.index)
        self.told_last = self.told_last if aside else (pact, passage.index)
        self.also_signed(passage, pact, seen)
        if seen.listed:
            self.signed_together(passage, pact)
        self.take_frame(passage, seen)
        self.by_mention[(seen.start, seen.end)] = pact
        self.context.pact_parties = tuple(pact.parties)
        self.context.sides_told.append(tuple(pact.parties))
        older = pact.when and self.current and self.current.when and pact.when < self.current.when and len(pact.spans) == 1
        background = aside or any(m in OTHER for m in mention.modifiers) or (older and not opens(passage, mention))
        if not background or self.current is None:
            self.current = pact
            if len(pact.parties) > 1:
                self.context.pair = tuple(pact.parties)

    def _asks(self, passage: Passage) -> bool:
        return self.context.text[passage.start : passage.end].rstrip(" \"”’'»").endswith("?")

    def _fill(self, pact: Pact, seen: Sighting, passage: Passage) -> None:
        mention = seen.mention
        pact.mentions += 1
        pact.named_apart = pact.named_apart or told_apart_in(passage, seen)
        pact.nouns.add(mention.noun)
        pact.namesakes.update(mention.parties if len(mention.parties) == 1 else ())
        if mention.name and (pact.name is None or len(mention.words) > len(pact.words)):
            pact.name, pact.words = mention.name, mention.words | pact.words
        fresh = not pact.parties
        for code in seen.parties:
            if (fresh and code not in pact.parties) or (code not in pact.parties and (len(pact.parties) < 2 or seen.signing or seen.between)):
                pact.parties.append(code)
        for name in seen.signatories:
            if name not in pact.signatories:
                pact.signatories.append(name)
        if pact.status == "initialled" and seen.status == "signed" and seen.signing and seen.signed and seen.signed.value:
            pact.signed, pact.place = seen.signed, seen.place or pact.place
        if (
            seen.signed
            and seen.signed.value
            and (pact.signed is None or len(seen.signed.value) > len(pact.signed.value or ""))
            and (seen.signing or pact.signed is None or seen.signed.value.startswith(pact.signed.value or "-"))
        ):
            pact.signed = seen.signed
        pact.today = pact.today or seen.today
        pact.news = (self.context.published or "")[:4] or None if pact.today else None
        pact.year = pact.year or mention.year
        pact.place = pact.place or seen.place
        pact.status = seen.status if later(seen.status, pact.status) else pact.status
        pact.anchored = pact.anchored or bool(seen.signing or mention.name or mention.year or seen.signed or len(set(seen.parties)) > 1)
        first, last = seen.start, seen.end
        if seen.signing or seen.status in ENDS:
            first, last = clause_span(passage, seen)
        if not passage.sentence.heading or mention.name or (passage.sentence.paragraph and seen.signing):
            pact.spans.append((first, last))
        pact.areas += [a for a in areas_in(passage) if a not in pact.areas]

    def _later_stage(self, passage: Passage, *, named: bool) -> None:
        """As in "It was ratified in 1952": a later stage told without naming the pact; ``named`` where the sentence names one before."""
        if self.current is None:
            return
        parse = passage.parse
        if MOVING.isdisjoint(parse.lemmas) and not IN_FORCE.search(parse.text(0, len(parse.tokens))):
            return
        for at, verb in parse.verbs():
            text = parse.text(verb.start, min(len(parse.tokens), verb.end + 6))
            before = parse.text(max(0, verb.start - 4), verb.end)
            subject = parse.subject(at)
            itself = subject is not None and parse.text(subject.start, subject.end).casefold() in ITSELF
            if named and not itself:
                continue
            seen = Sighting(PactMention(0, 0, 0, ""), 0, 0)
            if (APPROVING & set(verb.lemmas) and (verb.passive or TO_IT.match(text))) or IN_FORCE.search(text):
                stage(verb, text, before, seen)
            ended = end_of(passage, at, None) if itself and named else None
            status = ended or seen.status
            if later(status, self.current.status):
                self.current.status = status
                self.current.spans += [(passage.start, passage.end)] if self.current.spans else []

    def _signed_it(self, passage: Passage, known: int) -> None:
        """As in "X and Y put their names to it", "they signed it on Friday": who signed the pact at hand."""
        parse = passage.parse
        if self.current is not None and not self.current.signatories:
            self.current.signatories += [one.name for one in told_as_signers(passage)]
        for at, verb in parse.verbs():
            if SIGNING.isdisjoint(verb.lemmas):
                continue
            complements = parse.complements(at)
            words = {t.low for c in complements if c.preposition not in {"with", "for", "by"} for t in parse.tokens[c.start : c.end]}
            if self.current and never_signed(self.context.text, self.current, verb, words):
                self.current.unreal = True
            put = PUTTING & set(verb.lemmas) and words & SIGNATURES
            objects = [c for c in complements if not c.preposition and not c.date]
            bare = (
                not objects
                and not verb.passive
                and not any(c.preposition in {"for", "up", "on", "off", "with", "of"} and not c.date for c in complements)
            )
            bare = bare or (self.current is not None and for_a_side(passage, verb, complements, self.current))
            signed = {"sign", "ink", "initial"} & set(verb.lemmas) and (words & {"it", "document", "documents", "text", "paper", "papers"} or bare)
            if signed and not words & {"it"} and (any(c.pacts for c in complements) or (bare and _of_one_named(passage, at))):
                continue
            agent = signer_of(passage, at, verb)
            subject = parse.subject(at) if verb.passive and {"sign", "ink", "initial", "conclude"} & set(verb.lemmas) else None
            if (
                subject
                and agent
                and (self.current or len(agent.codes) > 1)
                and parse.text(subject.start, subject.end).casefold() in ITSELF | PAPERS_MEANT
                and not subject.pacts
            ):
                signed = True
            waiting = self.current is not None and self.current.status == "initialled"
            passive = waiting and verb.passive and agent is not None and "sign" in verb.lemmas
            signed = signed or (passive and not any(p.indefinite for p in parse.pacts))
            partner = next((c.head for c in complements if c.preposition == "with" and c.head and c.head.codes and not standing_by(passage, c)), None)
            if agent and agent.codes and partner and signed:
                agent = group([agent, partner])
            signers = bool(agent) and len(agent.codes) > 1 if agent else False
            if self.current is None and agent and (put or (signed and "it" in words)) and set(agent.codes) <= set(self.sought):
                self.current = Pact(len(self.pacts), parties=list(self.sought))
                self.pacts.append(self.current)
            if (
                (self.current is None and not signers)
                or words & {"witness", "witnesses"}
                or parse.antecedent(at) is not None
                or not (put or signed)
                or verb.negated
                or verb.modal
                or agent is None
                or (not signers and self.elsewhen(passage, at, complements))
                or self.context.judge(passage, at, parse.tokens[verb.start].start)["certainty"] in {"planned", "denied", "possible"}
            ):
                continue
            people = people_of(agent)
            pact = self.current
            if pact is None or (signers and pact.parties and not set(agent.codes) <= set(pact.parties)):
                if any(set(p.parties) & set(agent.codes) for p in self.pacts[known:]):
                    continue  # told already, as one of a series
                pact = self.current = Pact(len(self.pacts))
                self.pacts.append(pact)
                self.context.pair = agent.codes
            if verb.perfect and pact.signed is None:
                pact.today = True
            hands = [m for m in [*people, *for_the_other(passage, at)] if len(pact.parties) < 2 or not m.codes or {*m.codes} & {*pact.parties}]
            pact.signatories += [m.name for m in hands if m.name not in pact.signatories]
            if len(pact.parties) < 2:
                pact.parties += [c for c in agent.codes if c not in pact.parties]
            pact.place = pact.place or self.place_of(passage, at, complements)
            day = self.date_of(passage, at, complements)
            fuller = day is not None and pact.signed is not None and (day.value or "").startswith(pact.signed.value or "-")
            pact.signed = day if fuller else pact.signed or day
            initialled = verb.lemmas == ("initial",)
            if pact.status == "initialled" and not initialled and (day := self.date_of(passage, at, complements)):
                pact.signed, pact.place, pact.status = day, self.place_of(passage, at, complements) or pact.place, "signed"
            pact.status = pact.status or ("initialled" if initialled else "signed")
            pact.anchored = True
            pact.spans.append((passage.start, passage.end))

    def findings(self, bearing: Container[int | None] = ()) -> list[Finding]:
        """Return one finding for each pact; ``bearing`` numbers those with duties."""
        return settled(self, findings_of(self, bearing))


def _of_another_day(pact: Pact, seen: Sighting) -> bool:
    """Whether a paper is told with a day of another year than a pact ("The protocol of 20 August 2010" beside a treaty of 1997)."""
    year = seen.mention.year or (seen.signed.year if seen.signed else None)
    return year is not None and pact.when is not None and year != pact.when


def _of_one_named(passage: Passage, at: int) -> bool:
    """Whether a verb stands in a relative clause that tells of a pact named before ("the accord of 1991, which the ministers, X and Y, signed")."""
    elements = passage.parse.elements
    mark = next((k for k in range(at - 1, 0, -1) if isinstance(m := elements[k], Mark) and m.sort in {"relative", "stop"}), None)
    relative = mark is not None and isinstance(m := elements[mark], Mark) and m.sort == "relative"
    return relative and any(isinstance(e, NounPhrase) and bool(e.pacts) for e in elements[:mark])


def _among_them(passage: Passage) -> bool:
    """Whether a sentence opens with one of those told in the one before ("Among them was a protocol, signed by the ministers")."""
    words = [t.low for t in passage.parse.tokens[:4]]
    return words[:2] == ["among", "them"] or (words[1:3] == ["of", "them"] and words[0] in {"one", "two", "the"}) or words[:2] == ["these", "include"]
