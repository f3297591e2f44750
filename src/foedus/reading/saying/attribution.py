"""Who says it: statements with their speakers, the words that are theirs, and chains of speakers."""

import re
from dataclasses import dataclass, replace

from ..discourse.passages import Passage
from ..findings import Scope
from ..naming.actors import Actor, Mention
from ..naming.styles import past_styles
from ..syntax.phrases import Element, Mark, NounPhrase, VerbGroup
from ..words.lexicon import Entry, Lexicon
from .idioms import idiom, turned
from .saying import counts
from .shapes import complement, goes_on_with
from .speakers import SPEAKING, TURNING, described, is_tail, speaker_of, told_as


@dataclass(slots=True)
class Statement:
    """Somebody says something: the verb, the words of the content, the whole place."""

    speaker: Actor
    verb: str
    entry: Entry | None
    content: tuple[int, int] | None
    start: int
    end: int
    verb_at: int
    negated: bool = False


def find_statements(passage: Passage, lexicon: Lexicon) -> list[Statement]:
    """Return the statements of a passage, left to right."""
    found = [s for at, verb in passage.parse.verbs() if (s := _statement(passage, at, verb, lexicon))]
    found += _according_to(passage)
    found = [replace(s, content=_untimed(passage, s.content)) for s in found if not (s.verb in WILLING and _within_own(s, found))]
    return sorted(found, key=lambda s: s.start)


TIME = re.compile(r"[0-2]?\d[.:][0-5]\d")
OPENING = frozenset("take use go appear seize rise stand break choose write".split())
"""Verbs of what somebody does to speak ("took to the radio to warn", "used the occasion to accuse")."""
KEEPING = frozenset("persist keep continue go begin start open end close finish".split())
"""Verbs that a gerund of saying follows."""
STATED = frozenset(
    "statement note letter message communique communiqué tweet post telegram memo memorandum dispatch editorial manifesto leaflet".split()
)
WILLING = frozenset("want wish intend hope need expect".split())


def _untimed(passage: Passage, content: tuple[int, int] | None) -> tuple[int, int] | None:
    """What is said, without the time of day with which an entry of a live blog opens."""
    first = passage.parse.tokens[0]
    return (first.end, content[1]) if content and content[0] == first.start and TIME.fullmatch(first.text) else content


def _within_own(one: Statement, found: list[Statement]) -> bool:
    """Whether a speaker's wish is what he says himself ("He told reporters he wanted to join")."""
    return any(s is not one and s.speaker == one.speaker and s.content and s.content[0] <= one.verb_at < s.content[1] for s in found)


def _entry(verb: VerbGroup, lexicon: Lexicon) -> tuple[str, Entry] | None:
    for lemma in verb.lemmas:
        entry = lexicon.verb("reporting", lemma)
        if entry:
            return lemma, entry
    return None


def _statement(passage: Passage, at: int, verb: VerbGroup, lexicon: Lexicon) -> Statement | None:
    parse = passage.parse
    if turned(parse.tokens, verb):
        return None
    phrasal = idiom(parse.tokens, verb)
    known = (phrasal, lexicon.named["reporting", "claiming"]) if phrasal else _entry(verb, lexicon)
    if (
        known is None
        or (verb.infinitive and not _goes_on_to(passage, at))
        or (
            verb.modal in {"would", "could", "may", "might", "should", "must", "can", "shall"}
            and not verb.passive
            and not _says_only(passage, verb)
            and not (verb.negated and {"rule", "exclude"} & set(verb.lemmas))
            and "neither" not in passage.parse.text(verb.start, verb.end)
        )
    ):
        return None
    lemma, entry = known
    if lemma in {"quote", "cite"} and not verb.passive and (quoted := _quoted(passage, at, verb, entry)):
        return quoted
    quoted_as = next((n for n in range(verb.end, verb.end + 6) if parse.text(n, n + 2) in {"as saying", "as telling"}), None)
    if verb.passive and (quoted_as == verb.end or (quoted_as and parse.tokens[verb.end].low == "by")):
        subject = passage.parse.subject(at)
        by_name = None if subject is None else (subject.head, (0, 0)) if subject.head else described(passage, subject)
        if subject is None or by_name is None:
            return None
        start, _end = passage.place(subject.start, subject.end)
        told = (
            (passage.start, start)
            if start - passage.start > 12
            else (passage.parse.tokens[min(len(passage.parse.tokens) - 1, quoted_as + 2)].start, passage.end)
        )
        return Statement(
            by_name[0],
            "say",
            entry,
            told,
            min(start, told[0]),
            max(told[1], passage.parse.tokens[verb.end - 1].end),
            passage.parse.tokens[verb.start].start,
        )
    in_a_paper = _in_a_paper(passage, at)
    said_by = speaker_of(passage, at - 2 if in_a_paper else at, verb, entry)
    if said_by is None or (said_by[0].sort == "media" and not entry.needs_object):
        return None
    speaker, place = said_by
    looks_back = (at == 0 and parse.tokens[verb.start].low == "having") or in_a_paper or _keeps_on(passage, at)
    if verb.gerund and not looks_back and (at == 0 or not isinstance(parse.elements[at - 1], Mark) or parse.tokens[verb.start - 1].low == "as"):
        return None
    shape = complement(passage, at, verb, hearer=entry.object == "hearer")
    if verb.passive and not verb.bare_participle and shape == "preposition":
        shape = "object" if entry.needs_object else "before"
    if shape in {"object", "preposition", ""} and not verb.passive and place[0] >= parse.tokens[verb.end - 1].end and _goes_on(parse.elements, at):
        shape = "around"
    if shape in {"object", "bare", ""} and not verb.passive and place[0] >= parse.tokens[verb.end - 1].end and _after_what_is_said(passage, at, verb):
        shape = "before"
    if lemma == "call" and parse.text(verb.end, verb.end + 1) == "for":
        shape = "preposition"
    as_told = _as_told(passage, at, verb, entry)
    if as_told is None and not phrasal and not counts(passage, at, verb, lemma, entry, speaker, shape):
        return None
    content = as_told or _content(passage, at, verb, place, shape)
    first = min(parse.tokens[verb.start].start, place[0], *([content[0]] if content else []))
    last = max(parse.tokens[verb.end - 1].end, place[1] if place[1] > parse.tokens[verb.start].start else 0, content[1] if content else 0)
    return Statement(speaker, lemma, entry, content, first, last, parse.tokens[verb.start].start, verb.negated)


def _keeps_on(passage: Passage, at: int) -> bool:
    """Whether a gerund is what somebody keeps saying ("persist in alleging", "kept insisting", "went on accusing")."""
    before = passage.parse.elements[at - 1] if at else None
    if not isinstance(before, VerbGroup) or not before.finite:
        return False
    return ("tire" in before.lemmas) if before.negated else bool(KEEPING.intersection(before.lemmas))


def _in_a_paper(passage: Passage, at: int) -> bool:
    """Whether somebody gives out a paper that says so ("issued a statement saying that ...")."""
    paper, giving = (passage.parse.elements[k] if k >= 0 else None for k in (at - 1, at - 2))
    plain = isinstance(paper, NounPhrase) and not paper.preposition and passage.parse.tokens[paper.end - 1].low in STATED
    return plain and isinstance(giving, VerbGroup) and giving.finite and not giving.passive and not giving.negated


def _says_only(passage: Passage, verb: VerbGroup) -> bool:
    """Whether a speaker says no more than this ("would say only that", "would only confirm that")."""
    words = [t.low for t in passage.parse.tokens[verb.start : verb.end + 1]]
    return verb.modal in {"would", "could"} and "only" in words and not verb.negated


def _goes_on_to(passage: Passage, at: int) -> bool:
    """Whether an infinitive is what its subject did say ("used to call", "went on to say", "was quick to praise")."""
    before = passage.parse.elements[at - 1] if at else None
    start = passage.parse.elements[at].start
    last = passage.parse.tokens[start - 1].low if start else ""
    if passage.parse.text(max(0, start - 3), start).casefold() == "so far as":
        return True
    if isinstance(before, VerbGroup):
        return before.finite and not before.negated and (last == "used" or "continue" in before.lemmas or (last == "on" and "go" in before.lemmas))
    above = next((e for e in reversed(passage.parse.elements[:at]) if not isinstance(e, NounPhrase)), None)
    if isinstance(above, VerbGroup) and above.finite and not above.negated and not above.passive and OPENING.intersection(above.lemmas):
        return isinstance(before, NounPhrase)
    ruler = passage.parse.elements[at - 2] if at > 1 else None
    return isinstance(ruler, VerbGroup) and ruler.copula and not ruler.negated and last in {"quick", "careful", "keen", "pains", "quicker", "first"}


def _quoted(passage: Passage, at: int, verb: VerbGroup, entry: Entry) -> Statement | None:
    """As in "The agency quoted X as saying that ...": X is the speaker."""
    parse = passage.parse
    named = next((c for c in parse.complements(at)[:2] if not c.preposition), None)
    if named is None:
        return None
    told = None if named.head else described(passage, named)
    speaker = told[0] if told else named.head
    if speaker is None:
        return None
    closing = next(
        (n for n in range(named.end, min(named.end + 16, len(parse.tokens) - 1)) if parse.text(n, n + 2) in {"as saying", "as telling"}), None
    )
    if closing is None or (closing > named.end and parse.tokens[closing - 1].text != ","):
        return None
    start, end = parse.tokens[verb.start].start, parse.tokens[min(len(parse.tokens) - 1, closing + 2)].start
    before = next((q for q in passage.quotations if q.end <= start), None)
    content = (before.start, before.end) if before else (end, passage.end)
    return Statement(speaker, "say", entry, content, min(start, content[0]), max(end, content[1]), start)


def _as_told(passage: Passage, at: int, verb: VerbGroup, entry: Entry) -> tuple[int, int] | None:
    """What a clause with "as" vouches for ("As Ruth Adler notes, no bridge is strong enough"; "no bridge, as she put it, will do")."""
    tokens = passage.parse.tokens
    told = told_as(passage.parse, at)
    if told is None or entry.needs_object or entry.id == "promising" or verb.gerund or verb.passive:
        return None
    if "put" in verb.lemmas and (not passage.quotations or tokens[verb.end].low != "it"):
        return None
    close = next((n for n in range(verb.end, len(tokens)) if tokens[n].text in {",", ".", ";", "—", "–"} or tokens[n].kind == "quote"), None)
    if close is None or close - verb.end > 6:
        return None
    opening = told[1]
    if opening < 3 and (opening == 0 or tokens[opening - 1].kind != "quote") and (opening == 0 or tokens[opening - 1].text != ","):
        return (tokens[close].end, tokens[-1].end) if close + 1 < len(tokens) else None
    return passage.start, tokens[opening].start if close + 2 >= len(tokens) else tokens[-1].end


def _after_what_is_said(passage: Passage, at: int, verb: VerbGroup) -> bool:
    """Whether a clause or a quotation stands before the verb and its speaker ("It is weak, said Anna Berg, an analyst")."""
    start = passage.parse.tokens[verb.start].start
    said = any(isinstance(e, VerbGroup) for e in passage.parse.elements[:at]) or any(q.end <= start for q in passage.quotations)
    rest = passage.parse.elements[at + 1 :]
    closes = len(rest) > 1 and isinstance(m := rest[-1], Mark) and m.sort == "stop" and all(isinstance(e, NounPhrase) for e in rest[:-1])
    said = said or (closes and at > 1)  # "Not so fast, says Kemal Aydin of the forum."
    return said and is_tail(passage.parse.elements, at)


def _goes_on(elements: list[Element], at: int) -> bool:
    """Whether a clause is broken by a verb with its speaker after it ("That, says Liu Wei, is a misreading")."""
    if at < 2 or not is_tail(elements, at) or any(isinstance(e, VerbGroup) for e in elements[:at]):
        return False
    close = next((k for k in range(at + 2, len(elements)) if isinstance(m := elements[k], Mark) and m.sort == "comma"), None)
    return close is not None and close + 1 < len(elements) and isinstance(v := elements[close + 1], VerbGroup) and v.finite


def _content(passage: Passage, at: int, verb: VerbGroup, place: tuple[int, int], shape: str) -> tuple[int, int] | None:
    parse = passage.parse
    verb_start, verb_end = parse.tokens[verb.start].start, parse.tokens[verb.end - 1].end
    if shape == "around":
        colon = next((e for e in reversed(parse.elements[:at]) if isinstance(e, Mark) and (e.sort == "colon" or e.text == ";")), None)
        return parse.tokens[colon.end].start if colon and colon.end < len(parse.tokens) else passage.start, _next_speaker(passage, at)
    if shape == "before" or (verb.passive and shape != "clause"):
        stop = min(verb_start, place[0]) if place[0] < verb_start and not verb.passive else verb_start
        begin = passage.start
        for k in range(at - 1, -1, -1):
            one = parse.elements[k]
            if isinstance(one, Mark) and one.sort == "stop" and one.text == ";":
                begin = parse.tokens[one.end - 1].end
                break
        return (begin, stop) if stop > begin else None
    begin = max(verb_end, place[1] if place[1] > verb_start and place[0] >= verb_end else 0)
    hearer, that = (parse.elements[k] if k < len(parse.elements) else None for k in (at + 1, at + 2))
    if shape == "clause" and isinstance(hearer, NounPhrase) and not hearer.preposition and isinstance(that, Mark) and that.text == "that":
        begin = max(begin, parse.tokens[that.start].start)  # "told reporters that"
    end = _content_end(passage, at)
    if shape in {"object", "as"} and (going_on := goes_on_with(passage, at)) is not None:
        end = min(end, going_on)
    return (begin, end) if end > begin else None


def _next_speaker(passage: Passage, at: int) -> int:
    """Where, after a semicolon, somebody else is heard ("Kyiv, he said, has the jets; Moscow denies it"), or the end of the passage."""
    elements, tokens = passage.parse.elements, passage.parse.tokens
    for k in range(at + 1, len(elements) - 2):
        mark, named, verb = elements[k : k + 3]
        parted = isinstance(mark, Mark) and mark.text == ";" and isinstance(named, NounPhrase) and named.head and not named.preposition
        if parted and isinstance(verb, VerbGroup) and verb.finite and TURNING.intersection(verb.lemmas):
            return tokens[mark.start].start
    return passage.end


def _content_end(passage: Passage, at: int) -> int:
    """What is said goes to the end of the sentence, or to a further verb of the same speaker ("said X and praised Y")."""
    elements, tokens = passage.parse.elements, passage.parse.tokens
    if passage.parse.relative(at) or (at and isinstance(elements[at - 1], VerbGroup) and passage.parse.relative(at - 1)):
        close = next((k for k in range(at + 1, len(elements) - 1) if isinstance(e := elements[k], Mark) and e.sort == "comma"), None)
        if close is not None and isinstance(main := elements[close + 1], VerbGroup) and main.finite:
            return tokens[elements[close].start].start
    for k in range(at + 1, len(elements) - 1):
        one = elements[k]
        if isinstance(one, Mark) and one.sort == "stop" and one.text == ";":
            return tokens[one.start].start
        turns = (
            isinstance(one, Mark)
            and one.text in {"but", "and", "while", "whereas", "then", "though", "although"}
            and isinstance(mark := elements[k - 1], Mark)
            and mark.sort == "comma"
        )
        if turns and isinstance(named := elements[k + 1], NounPhrase) and named.head and k + 2 < len(elements):
            further = (e for e in elements[k + 2 : k + 5] if not (isinstance(e, NounPhrase) and e.preposition))  # "two officials in Hanoi"
            verb = next((e for e in further if not isinstance(e, Mark) or e.sort not in {"adverb", "comma"}), None)
            if isinstance(verb, VerbGroup) and TURNING.intersection(verb.lemmas):
                return tokens[one.start - 1].start
        if isinstance(one, Mark) and one.sort == "comma" and isinstance(nxt := elements[k + 1], VerbGroup):
            then = tokens[nxt.start - 1].low == "then" and any(lemma in SPEAKING for lemma in nxt.lemmas)
            if then or (nxt.gerund and {"add", "say", "call", "describe", "warn"} & set(nxt.lemmas)):
                return tokens[one.start].start
    return tokens[-1].end


def _according_to(passage: Passage) -> list[Statement]:
    found = []
    tokens = passage.parse.tokens
    for n in range(len(tokens) - 1):
        low = tokens[n].low
        lead = (
            2
            if low == "according" and tokens[n + 1].low == "to"
            else 3
            if low == "in" and tokens[n + 1].low == "the" and n + 2 < len(tokens) and tokens[n + 2].low in {"words", "view"}
            else 0
        )
        if lead == 3 and n + 3 < len(tokens) and tokens[n + 3].low == "of":
            lead = 4
        if low == "in" and (thinker := _in_whose_view(passage, n)) is not None:
            vouched = _vouching(passage, n, 2, thinker.actor, tokens[thinker.end].end)
            found.append(replace(vouched, verb="believe"))
        if not lead:
            continue
        opens = past_styles(tokens, n + lead)  # "according to the Right Honourable Ann Lee"
        mention = next((m for m in passage.parse.mentions if n + lead <= m.start <= n + lead + 1 or m.start == opens), None)
        if mention is None and lead > 2:
            far = next((m for m in passage.parse.mentions if n + lead < m.start <= n + lead + 3), None)
            mention = far if far and all(tag.pos in "DJN#" for tag in passage.parse.tags[n + lead : far.start]) else None
        if mention is None or mention.genitive or mention.adjective or _only_a_paper(mention):
            if found_one := _according_to_described(passage, n, lead):
                found.append(found_one)
            continue
        if mention.actor.sort == "media":
            continue
        carrier = next((m for m in passage.parse.mentions if mention.end < m.start <= mention.end + 2), None)
        if carrier is not None and carrier.actor.sort == "media" and tokens[mention.end].low in {"by", "in", "from", "of"}:
            continue
        papers = mention.end < len(tokens) and tokens[mention.end].low in {"reports", "accounts"}  # "according to media reports"
        told = replace(mention.actor, name=f"{mention.actor.name} {tokens[mention.end].low}") if papers else mention.actor
        found.append(_vouching(passage, n, lead, told, tokens[mention.end - 1 + papers].end))
    return found


def _in_whose_view(passage: Passage, n: int) -> Mention | None:
    """Whose view a sentence gives ("In his opinion", "in Merz's view"), if its words open or close it."""
    tokens = passage.parse.tokens
    for mention in passage.parse.mentions:
        if (
            mention.start == n + 1
            and mention.genitive
            and tokens[n + 1].low not in {"my", "our"}
            and mention.actor.sort in {"person", "crowd", "body", "state"}
        ):
            noun = mention.end + (mention.end < len(tokens) and tokens[mention.end].kind == "gen")
            if noun < len(tokens) and tokens[noun].low in {"opinion", "view", "judgment", "judgement", "estimation", "eyes", "reading"}:
                return mention
    return None


def _vouching(passage: Passage, n: int, lead: int, actor: Actor, end: int) -> Statement:
    """What somebody named after "according to" (at word ``n``) vouches for: what follows if he opens the sentence, else what came before."""
    tokens = passage.parse.tokens
    start = tokens[n].start
    leads = n <= 2 or (lead > 2 and any(q.start >= end for q in passage.quotations))
    stop = next((t.start for t in tokens if t.start > start and t.text == ";"), tokens[-1].end)
    first = next((t.end for t in reversed(tokens[:n]) if t.text == ";"), passage.start)
    content = (passage.start if 0 < n <= 2 and lead == 2 else end, stop) if leads else (first, start)
    return Statement(actor, "according to", None, content if content[1] > content[0] else None, min(start, content[0]), max(end, content[1]), start)


def _only_a_paper(mention: Mention) -> bool:
    """Whether somebody's paper is named by its kind alone ("according to a report by the auditors")."""
    return mention.actor.sort == "body" and mention.actor.name in {"report", "statement", "fact sheet", "white paper", "joint statement"}


def _according_to_described(passage: Passage, n: int, lead: int) -> Statement | None:
    phrase = next((e for e in passage.parse.elements if isinstance(e, NounPhrase) and n + lead <= e.start <= n + lead + 1), None)
    if phrase is None or lead == 3:
        return None
    at = passage.parse.elements.index(phrase)
    author = passage.parse.elements[at + 1] if at + 1 < len(passage.parse.elements) else None
    told = described(passage, phrase, at)
    if told is not None and told[0].sort == "person":
        return _vouching(passage, n, lead, told[0], told[1][1])  # "according to the chief of the army, General Ann Lee"
    if isinstance(author, NounPhrase) and author.preposition in {"by", "from", "of"} and author.head:
        return None if author.head.sort == "media" else _vouching(passage, n, lead, author.head, passage.place(author.start, author.end)[1])
    if phrase.mentions and phrase.mentions[-1].actor.sort == "media":
        return None
    return _vouching(passage, n, lead, told[0], told[1][1]) if told else None


def scopes_of(statements: list[Statement]) -> list[Scope]:
    """Return the stretches of text that the statements put in somebody's mouth."""
    found = []
    for one in statements:
        if one.content:
            voice = one.entry.voice or "claimed" if one.entry else "reported"
            if one.entry and one.entry.id == "dismissing":
                voice = "possible" if one.negated else "denied"
            elif one.negated and voice != "denied":
                voice = "negated"
            found.append(Scope(*one.content, one.speaker, voice, one.verb))
    return found
