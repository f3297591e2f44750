"""Passages: the sentences of a document, parsed, with what each word points at."""

import itertools
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date

from ...sources.gazetteer import fold
from ...terms.evidence import Document
from ..naming.actors import Actor, Mention, group
from ..naming.dates import DateMention, find_dates
from ..naming.memory import Memory
from ..naming.mentions import MentionFinder
from ..naming.pacts import PactMention, find_pacts
from ..naming.pairing import name_the_two, with_colleague
from ..naming.people import Roster
from ..reference.coreference import resolve
from ..syntax.clauses import Parse
from ..syntax.grammar import Grammar, OwnGrammar
from ..words.lexicon import Found, Lexicon
from ..words.quotations import Quotation, find_quotations
from ..words.sentences import Sentence, split_sentences
from ..words.tokens import Token, tokenize
from ..words.words import NUMERALS, Tag
from .interviews import answerer, answers, grants
from .listing import Opening, as_verb, go_on, let_label_act, opening_of

OURS = re.compile(
    r"\b(?:[Oo]ur (?:own )?(?:country|nation|homeland|government|army|navy|soldiers|boys|lads|troops|forces|taxpayers"
    r"|skies|waters|shores|ally|allies|president|parliament"
    r"|(?:prime|foreign|defence|defense|finance|interior) minister)|(?:to|sold|gave|gives?|sends?|sent|sells?|owes?|lent|lends|against) us)\b"
)
DATELINE = re.compile(r"^(?P<place>[A-ZÀ-Þ][A-ZÀ-Þ.'’ -]{2,})(?:,| \()")
SENT_FROM = re.compile(r"^(?P<place>[A-ZÀ-Þ][A-ZÀ-Þ.'’ -]{2,}?)(?:,| \(| —| –| -)[^\n]")
WIRED = re.compile(r"^(?P<place>[A-ZÀ-Þ][\w.'’ -]{2,25}?), [^\n]{3,30} \([^)\n]{3,40}\) ?[—–-] ")
"""How a report begins that gives its agency in brackets ("Seoul, Aug. 14 (Peninsula Wire) — ...")."""
DATED = re.compile(r"(?:^|, )(?P<place>[A-ZÀ-Þ][\w.'’-]+(?: [A-ZÀ-Þ][\w.'’-]+)?), (?:\d{1,2} [A-Z][a-z]+|[A-Z][a-z]+ \d{1,2},?) \d{4}\b")
"""A line such as "Levant News Bureau, Ankara, 16 August 2018"."""
LASTING = re.compile(r"\b(?:since|dat(?:es?|ed|ing) (?:from|back to)|until|goes back to) $", re.IGNORECASE)
"""Words before a date that tell since when something stands ("a ban that dates from 1984")."""
LINES = 12
JOINABLE = frozenset({"state", "organisation", "person", "body"})


@dataclass(slots=True)
class Passage:
    """One sentence, or the inside of a quotation that holds whole clauses."""

    sentence: Sentence
    parse: Parse
    index: int
    quotations: list[Quotation] = field(default_factory=list)
    """Quotations within it, whether taken as one word or read through."""
    whole: list[Quotation] = field(default_factory=list)
    """Those taken as one word."""
    speaker: Actor | None = None
    """Of the inside of a quotation: whose words these are."""
    goods: dict[tuple[int, int], list[Found]] = field(default_factory=dict)
    """The goods named among its words, from one word to another, as far as they were asked for."""

    @property
    def start(self) -> int:
        """First character."""
        return self.sentence.start

    @property
    def end(self) -> int:
        """End, not included."""
        return self.sentence.end

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Return the characters of the words ``start`` to ``end`` (not included)."""
        tokens = self.parse.tokens
        return tokens[start].start, tokens[max(start, end - 1)].end


class PassageReader:
    """Parses the sentences of one document in order, remembering who was mentioned."""

    def __init__(self, document: Document, lexicon: Lexicon, finder: MentionFinder, published: str | None, grammar: Grammar | None = None) -> None:
        self.document, self.lexicon, self.finder = document, lexicon, finder
        self.grammar = grammar or OwnGrammar(lexicon)
        self.memory = Memory()
        self.dates = find_dates(document.text, published)
        self.moving = [d for d in self.dates if d.value and d.start >= 0 and not LASTING.search(document.text, max(0, d.start - 14), d.start)]
        """The dates that say when what is told next took place."""
        self.quotations = find_quotations(document.text)
        self.sentences = split_sentences(document.text)
        self.opening: Opening | None = None
        """Who acts in the clause above the lines of a list."""
        self.running = False
        """Whether a sentence with a verb has come: what stood before are lines of the head."""
        self.surveyed: dict[tuple[int, int], tuple[list[Token], list[Tag], list[PactMention]]] = {}
        """The words of sentences with their tags and pacts, from the survey until the sentence is parsed."""

    def survey(self, roster: Roster) -> None:
        """Enter everybody named in full anywhere, so that surnames can be understood from the start."""
        self.finder.settle(self.document.text)
        for sentence in self.sentences:
            tokens = tokenize(self.document.text, sentence.start, sentence.end)
            tags = self.grammar.tags(tokens)
            pacts = find_pacts(tokens, tags, self.lexicon, roster.names, heading=sentence.heading)
            self.surveyed[sentence.start, sentence.end] = tokens, tags, pacts
            self.finder.find(tokens, tags, [(p.start, p.end) for p in pacts], heading=sentence.heading)

        self.memory.titles = roster.titles
        self.memory.cast = tuple(roster.people.values())
        self.memory.home = self._home(roster)

    def _home(self, roster: Roster) -> Actor | None:
        """The state that "our country" means outside quotations: that of the dateline, else that of most of the office-holders named."""
        text = self.document.text
        sent = next((m for line in text.split("\n")[:LINES] for form in (SENT_FROM, WIRED) if (m := form.match(line.strip()))), None)
        placed = [e.code for e in self.finder.names.find([fold(w) for w in re.findall(r"[^\W\d_]+", sent.group("place"))]) if e.code] if sent else []
        self.memory.dateline = placed[0] if placed and placed[0] != "BEL" else None  # bodies of many states sit in Brussels
        ours = [m.start() for m in OURS.finditer(text) if not any(q.start < m.start() < q.end for q in self.quotations)]
        if not ours:
            return None
        head = text.split("\n")[:LINES]
        dateline = next((m for form in (DATELINE, DATED) for line in head if (m := form.search(line.strip()))), None)
        words = [fold(w) for w in re.findall(r"[^\W\d_]+", dateline.group("place"))] if dateline else []
        placed = [e.code for e in self.finder.names.find(words) if e.code]
        held = Counter(person.codes[0] for person in roster.people.values() if len(person.codes) == 1)
        code = placed[0] if placed else held.most_common(1)[0][0] if held else None
        return Actor("state", code, (code,)) if code else None

    def passages(self) -> Iterator[Passage]:
        """Yield the passages in order; insides of quotations are asked for with :meth:`inside`."""
        told = answers(self.document.text)
        speaker = answerer(self.document.text, self.memory.cast, told[0][0]) or self._described(told[0][0]) or self.memory.home if told else None
        for index, sentence in enumerate(self.sentences):
            answering = any(start <= sentence.start < end for start, end in told)
            self.memory.speaker = speaker if answering else None
            self.memory.hearer = None if answering else speaker
            yield self.parse(sentence, index)

    def _described(self, before: int) -> Actor | None:
        """Who is interviewed without a name: the first person of the sentence that says so ("A former Armenian minister spoke to us")."""
        for sentence in self.sentences:
            if sentence.end > before or not grants(self.document.text[sentence.start : sentence.end]):
                continue
            mentions = self.finder.find(*self._tagged(tokenize(self.document.text, sentence.start, sentence.end)), [])
            person = next((m.actor for m in mentions if m.actor.sort == "person" and m.actor.codes and not m.genitive), None)
            if person is not None:
                return person
        return None

    def inside(self, passage: Passage, quotation: Quotation, speaker: Actor | None) -> list[Passage]:
        """Parse the words within a quotation, with "we" and "our" for its speaker."""
        before = self.memory.speaker
        self.memory.speaker = _side(speaker)
        text = self.document.text
        inner = [
            replace(passage.sentence, start=quotation.inner + s.start, end=quotation.inner + s.end, heading=False)
            for s in split_sentences(text[quotation.inner : quotation.stop])
        ]
        found = [self.parse(s, passage.index, speaker=speaker, within=quotation) for s in inner]
        self.memory.speaker = before
        return found

    def parse(self, sentence: Sentence, index: int, *, speaker: Actor | None = None, within: Quotation | None = None) -> Passage:
        """Parse one sentence."""
        text = self.document.text
        told = next((d.value for d in reversed(self.moving) if d.start < sentence.end), None)
        kept = self.surveyed.pop((sentence.start, sentence.end), None)
        here = any(d.value and sentence.start <= d.start < sentence.end for d in self.dates)
        now = not here and kept is not None and _in_present(*kept[:2])
        self.finder.day = date(int(told[:4]), 7, 1) if told and not now else self.finder.roster.day
        inside = [q for q in self.quotations if q is not within and sentence.start <= q.start and q.inner < sentence.end]
        whole = [q for q in inside if self._holds_clause(q, text, sentence)]
        if kept and not whole:
            tokens, tags, pacts = kept
        else:
            tokens, tags = self._tagged(self._tokens(sentence, whole))
            pacts = find_pacts(tokens, tags, self.lexicon, self.finder.names, heading=sentence.heading)
        if sentence.bullet and self.opening is not None and self.opening.modal:
            tags = as_verb(tokens, tags, self.lexicon)
        dates = self._dates(tokens, sentence)
        pacts = [p for p in pacts if not any(s < p.end and p.start < e and not (p.start <= s and e <= p.end) for s, e, _ in dates)]
        named_body = {c for a in ([self.memory.body] if self.memory.body else []) for c in a.codes}
        pacts = [p for p in pacts if not (named_body and p.noun == "alliance" and p.determiner in {"the", "this"} and p.end - p.start == 2)]
        for pact in pacts:
            pact.day = next((d for first, last, d in dates if pact.start <= first and last <= pact.head and len(d.value or "") > 4), None)
        dates = [d for d in dates if not any(p.start <= d[0] < p.end for p in pacts)]
        blocked = [(s, e) for s, e, _ in dates] + [(p.start, p.end) for p in pacts]
        mentions = [
            m for m in self.finder.find(tokens, tags, blocked, heading=sentence.heading) if not any(s < m.end and m.start < e for s, e in blocked)
        ]
        self.memory.paragraph = sentence.paragraph
        mentions = resolve(tokens, tags, mentions, self.memory, self.lexicon)
        self.running = self.running or any(t.verb or t.pos in "BH" for t in tags)
        if not self.running:
            self.memory.heads = len(self.memory.bodies)
        free = [
            m
            for m in mentions
            if not any(s < m.end and m.start < e for s, e in blocked)
            or (m.anaphor and m.genitive and any(p.start == m.start and m.end <= p.head for p in pacts))
        ]
        mentions = name_the_two(tokens, join_coordinated(tokens, with_colleague(tokens, free), heading=sentence.heading))
        for mention in mentions:
            if mention.actor.sort == "group" and not mention.anaphor:
                self.memory.note(mention, nominative=False)
        parse = self.grammar.parse(tokens, tags, mentions, pacts, dates)
        if sentence.bullet and self.opening is not None:
            go_on(parse, self.opening)
        let_label_act(parse)
        if within is None and not sentence.bullet:
            self.opening = opening_of(parse)
        heads = [p.head for at, v in parse.verbs() if v.finite and (p := parse.subject(at)) and p.head and len(p.head.members) > 1]
        self.memory.acting_group = next((a for a in reversed(heads) if all(m.sort == "state" for m in a.members)), None)
        return Passage(sentence, parse, index, inside, whole, speaker)

    def _holds_clause(self, quotation: Quotation, text: str, sentence: Sentence) -> bool:
        tokens = tokenize(text, quotation.inner, quotation.stop)
        if len(tokens) < 3 or (sentence.heading and len(tokens) < 5):
            return False
        tags = self.grammar.tags(tokens)
        finite = any(t.pos in "BHM" or (t.verb and t.form in {"third", "past", "base"} and n > 0) for n, t in enumerate(tags))
        return (finite and (tokens[0].capital or tokens[0].low in {"we", "i", "it", "they", "this", "there"})) or (
            len(tokens) > 14 and finite and text[quotation.stop - 1 : quotation.end].find(".") >= 0
        )

    def _tagged(self, tokens: list[Token]) -> tuple[list[Token], list[Tag]]:
        """Give words with their tags."""
        tags = self.grammar.tags(tokens)
        return tokens, [Tag("Q") if token.kind == "quote" else one for token, one in zip(tokens, tags, strict=True)]

    def _tokens(self, sentence: Sentence, whole: list[Quotation]) -> list[Token]:
        text = self.document.text
        found: list[Token] = []
        place = sentence.start
        for quotation in whole:
            if quotation.start < place:
                continue
            found += tokenize(text, place, quotation.start)
            end = min(quotation.end, sentence.end) if quotation.closed else min(quotation.stop, sentence.end)
            found.append(Token(text[quotation.start : end], quotation.start, end, "quote", "“”"))
            place = end
        return found + tokenize(text, place, sentence.end)

    def _dates(self, tokens: list[Token], sentence: Sentence) -> list[tuple[int, int, DateMention]]:
        found = []
        for told in self.dates:
            if told.start < sentence.start or told.end > sentence.end:
                continue
            inside = [n for n, t in enumerate(tokens) if t.start < told.end and told.start < t.end and t.kind != "quote"]
            if inside:
                found.append((inside[0], inside[-1] + 1, told))
        return found


def _in_present(tokens: list[Token], tags: list[Tag]) -> bool:
    """Whether the first finite verb of a sentence is in the present, so that it does not speak of the year told last."""
    for token, tag in zip(tokens, tags, strict=True):
        if tag.pos in "BHO":
            return token.low in {"is", "are", "has", "have", "does", "do"}
        if tag.pos == "M":
            return token.low in {"will", "may", "can", "must", "shall"}
        if tag.pos == "V":
            return tag.form == "third"
    return False


def _side(speaker: Actor | None) -> Actor | None:
    """For whom a speaker says "we"."""
    if (
        speaker is None
        or speaker.sort != "person"
        or not speaker.codes
        or (speaker.role and any(w in speaker.role.casefold() for w in ("analyst", "expert", "professor", "historian")))
    ):
        return None
    return Actor("state", speaker.name, speaker.codes, speaker.role)


def join_coordinated(tokens: list[Token], mentions: list[Mention], *, heading: bool = False) -> list[Mention]:
    """Join "A and B" and "A, B and C" of one sort into one mention."""
    joined: list[Mention] = []
    pending: list[Mention] = []
    for mention in [*mentions, None]:
        if mention is not None and pending and _adjoins(tokens, pending[-1], mention):
            pending.append(mention)
            continue
        joined += _merge(tokens, pending, heading=heading)
        pending = [] if mention is None else [mention]
    return joined


def _governed(tokens: list[Token], start: int) -> str:
    """The word before a name and its article ("from the Americans")."""
    before = start - 1 - (start > 0 and tokens[start - 1].low == "the")
    return tokens[before].low if before >= 0 else ""


def _adjoins(tokens: list[Token], left: Mention, right: Mention) -> bool:
    gap = [t.low for t in tokens[left.end : right.start]]
    if (
        [w for w in gap if w != "the"] not in (["and"], ["&"], [","], [",", "and"], ["or"], ["as", "well", "as"])
        or left.genitive
        or (right.genitive and right.anaphor and _governed(tokens, left.start) in {"from", "to"})
        or gap[:1] == ["the"]
        or (left.actor.sort == "person" and right.genitive and right.anaphor)
    ):
        return False
    if left.actor.sort == "person" and right.actor.sort == "group" and right.actor.role == "leaders" and gap == ["and"]:
        return not right.anaphor  # "Xi Jinping and the leaders of the five republics"
    same = {left.actor.sort, right.actor.sort} <= {"state", "organisation", "group", "body"} or left.actor.sort == right.actor.sort
    return same and left.adjective == right.adjective and not (left.anaphor and right.anaphor)


def _is_place(tokens: list[Token], pending: list[Mention]) -> bool:
    """Whether a list of states begins after a capital or a palace that is only the place ("In Tehran, Turkey, Iraq and Iran bound themselves")."""
    first = pending[0]
    placed = first.start > 0 and tokens[first.start - 1].low in {"in", "at", "near"} and (first.actor.role == "capital" or first.actor.sort == "body")
    return placed and tokens[first.end].text == "," and all(m.actor.sort == "state" and m.actor.role != "capital" for m in pending[1:])


def _merge(tokens: list[Token], pending: list[Mention], *, heading: bool) -> list[Mention]:
    if len(pending) < 2:
        return pending
    first = tokens[pending[0].start].low
    if (
        len(pending) > 2
        and pending[0].actor.sort == "crowd"
        and first in NUMERALS
        and pending[-1].end < len(tokens)
        and tokens[pending[-1].end].text == ","
    ):
        return [replace(pending[0], end=pending[-1].end)]  # "Six people, two ministers and their aides, said": the list says who the six are
    seams = [[t.low for t in tokens[a.end : b.start] if t.low != "the"] for a, b in itertools.pairwise(pending)]
    last = max((n for n, seam in enumerate(seams) if seam != [","]), default=None)
    if last is None and heading and len(pending) == 2 and pending[0].start == 0:
        last = 0
    after = [t.low for t in tokens[pending[-1].end : pending[-1].end + 2]]
    if last is None and len(pending) > 2 and after == [",", "and"]:
        last = len(pending) - 2  # "to Iran, Libya, Sudan, and with strings attached, Cuba"
    if last is None and after == ["and", "others"] and all(m.actor.sort == "state" and not m.adjective for m in pending):
        last = len(pending) - 2  # "by Angola, Botswana and others"
    if last is None:
        return pending
    if last > 0 and _is_place(tokens, pending):
        return [pending[0], *_merge(tokens, pending[1:], heading=heading)]
    members, rest = pending[: last + 2], pending[last + 2 :]
    aside = members[0].actor.sort == "person" and any(t.text == "," for t in tokens[members[0].start : members[0].end])
    if len(members) == 2 and "," in seams[last] and members[0].start and tokens[members[0].start - 1].kind == "word" and not aside:
        return pending  # "sanctions on Belarus, and the United States ...": a new clause, no list
    one = Mention(group([m.actor for m in members]), members[0].start, members[-1].end, members[-1].adjective, members[-1].genitive)
    return [one, *rest]
