"""Who says it: statements with their speakers, the words that are theirs, and chains of speakers."""

from dataclasses import dataclass

from .actors import Actor
from .findings import Scope
from .lexicon import Entry, Lexicon
from .passages import Passage
from .phrases import Element, Mark, NounPhrase, VerbGroup
from .saying import complement, counts, is_tail

SPEAKING = frozenset(
    "say tell state hint claim announce declare warn argue insist write note stress call explain confirm describe reply suggest".split()
)
"""Verbs whose speaker a further verb after a comma goes on with."""


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
    return sorted(found, key=lambda s: s.start)


def _entry(verb: VerbGroup, lexicon: Lexicon) -> tuple[str, Entry] | None:
    for lemma in verb.lemmas:
        entry = lexicon.verb("reporting", lemma)
        if entry:
            return lemma, entry
    return None


def _statement(passage: Passage, at: int, verb: VerbGroup, lexicon: Lexicon) -> Statement | None:
    parse = passage.parse
    known = _entry(verb, lexicon)
    if known is None or verb.infinitive or (verb.modal in {"would", "could", "may", "might", "should", "must", "can"} and not verb.passive):
        return None
    lemma, entry = known
    if lemma in {"quote", "cite"} and not verb.passive and (quoted := _quoted(passage, at, verb, entry)):
        return quoted
    if verb.passive and passage.parse.text(verb.end, verb.end + 2) in {"as saying", "as telling"}:
        subject = passage.parse.subject(at)
        if subject is None or subject.head is None:
            return None
        start, _end = passage.place(subject.start, subject.end)
        told = (
            (passage.start, start)
            if start - passage.start > 12
            else (passage.parse.tokens[min(len(passage.parse.tokens) - 1, verb.end + 2)].start, passage.end)
        )
        return Statement(
            subject.head,
            "say",
            entry,
            told,
            min(start, told[0]),
            max(told[1], passage.parse.tokens[verb.end - 1].end),
            passage.parse.tokens[verb.start].start,
        )
    said_by = _speaker(passage, at, verb)
    if said_by is None or (said_by[0].sort == "media" and not entry.needs_object):
        return None
    speaker, place = said_by
    if verb.gerund and (at == 0 or not isinstance(parse.elements[at - 1], Mark)):
        return None
    shape = complement(passage, at, verb, hearer=entry.object == "hearer")
    if verb.passive and not verb.bare_participle and shape == "preposition":
        shape = "object" if entry.needs_object else "before"
    if shape in {"object", "preposition", ""} and not verb.passive and place[0] >= parse.tokens[verb.end - 1].end and _goes_on(parse.elements, at):
        shape = "around"
    if shape in {"object", "bare", ""} and not verb.passive and place[0] >= parse.tokens[verb.end - 1].end and _after_what_is_said(passage, at, verb):
        shape = "before"
    if not counts(passage, at, verb, lemma, entry, speaker, shape):
        return None
    content = _content(passage, at, verb, place, shape)
    first = min(parse.tokens[verb.start].start, place[0], *([content[0]] if content else []))
    last = max(parse.tokens[verb.end - 1].end, place[1] if place[1] > parse.tokens[verb.start].start else 0, content[1] if content else 0)
    return Statement(speaker, lemma, entry, content, first, last, parse.tokens[verb.start].start, verb.negated)


def _quoted(passage: Passage, at: int, verb: VerbGroup, entry: Entry) -> Statement | None:
    """As in "The agency quoted X as saying that ...": X is the speaker."""
    parse = passage.parse
    named = next((c for c in parse.complements(at)[:2] if not c.preposition and c.head), None)
    if named is None or named.head is None or parse.text(named.end, named.end + 2) not in {"as saying", "as telling"}:
        return None
    start, end = parse.tokens[verb.start].start, parse.tokens[min(len(parse.tokens) - 1, named.end + 2)].start
    before = next((q for q in passage.quotations if q.end <= start), None)
    content = (before.start, before.end) if before else (end, passage.end)
    return Statement(named.head, "say", entry, content, min(start, content[0]), max(end, content[1]), start)


def _after_what_is_said(passage: Passage, at: int, verb: VerbGroup) -> bool:
    """Whether a clause or a quotation stands before the verb and its speaker ("It is weak, said Anna Berg, an analyst")."""
    start = passage.parse.tokens[verb.start].start
    said = any(isinstance(e, VerbGroup) for e in passage.parse.elements[:at]) or any(q.end <= start for q in passage.quotations)
    return said and is_tail(passage.parse.elements, at)


def _goes_on(elements: list[Element], at: int) -> bool:
    """Whether a clause is broken by a verb with its speaker after it ("That, says Liu Wei, is a misreading")."""
    if at < 2 or not is_tail(elements, at) or any(isinstance(e, VerbGroup) for e in elements[:at]):
        return False
    close = next((k for k in range(at + 2, len(elements)) if isinstance(m := elements[k], Mark) and m.sort == "comma"), None)
    return close is not None and close + 1 < len(elements) and isinstance(v := elements[close + 1], VerbGroup) and v.finite


def _speaker(passage: Passage, at: int, verb: VerbGroup) -> tuple[Actor, tuple[int, int]] | None:
    parse = passage.parse
    if verb.passive:
        by = next((c for c in parse.complements(at) if c.preposition == "by" and not c.date), None)
        return (by.head, passage.place(by.start, by.end)) if by and by.head else None
    before = parse.elements[at - 1] if at else None
    after = parse.elements[at + 1] if at + 1 < len(parse.elements) else None
    if (
        isinstance(before, Mark)
        and before.sort == "comma"
        and at > 1
        and isinstance(apposed := parse.elements[at - 2], NounPhrase)
        and apposed.head is not None
        and not apposed.preposition
        and any(t.text == "," for t in parse.tokens[apposed.start : apposed.end])
    ):
        return apposed.head, passage.place(apposed.start, apposed.end)
    own = parse.elements[at + 2] if at + 2 < len(parse.elements) else None
    has_verb = isinstance(own, VerbGroup) and own.finite and not own.bare_participle
    inverted = (
        isinstance(after, NounPhrase)
        and verb.end - verb.start == 1
        and not (has_verb and isinstance(before, Mark) and before.sort == "comma" and parse.tokens[verb.start - 1].low == "then")
        and after.head is not None
        and not after.preposition
        and (before is None or (isinstance(before, Mark) and before.sort in {"comma", "quote", "stop", "dash"}))
    )
    if inverted and isinstance(after, NounPhrase) and not verb.gerund and (not isinstance(before, Mark) or before.sort != "and"):
        bare = before is None or (isinstance(before, Mark) and before.sort == "quote") or is_tail(parse.elements, at)
        phrase = None if bare else parse.subject(at)
        if after.head and (phrase is None or phrase.head is None or is_tail(parse.elements, at)):
            return after.head, passage.place(after.start, after.end)
    if isinstance(before, NounPhrase) and before.head is None and parse.text(before.start, before.end).casefold() in {"they", "he", "she", "i", "we"}:
        return None
    phrase = _of_verb_before(passage, at, verb) or parse.subject(at)
    if phrase is None or phrase.head is None:
        return None
    return phrase.head, passage.place(phrase.start, phrase.end)


def _of_verb_before(passage: Passage, at: int, verb: VerbGroup) -> NounPhrase | None:
    """The speaker who goes on ("X hinted that it did, then said ...", "X said it was ready, adding that ...")."""
    parse = passage.parse
    before = parse.elements[at - 1] if at else None
    if not isinstance(before, Mark) or before.sort != "comma" or verb.infinitive or verb.modal or verb.bare_participle:
        return None
    if not verb.gerund and parse.tokens[verb.start - 1].low not in {"then", "later", "and", "but"}:
        return None
    for k in range(at - 2, -1, -1):
        one = parse.elements[k]
        if isinstance(one, VerbGroup) and one.finite and not one.passive and any(lemma in SPEAKING for lemma in one.lemmas):
            phrase = parse.subject(k)
            if phrase is not None and phrase.head is not None:
                return phrase
    return None


def _content(passage: Passage, at: int, verb: VerbGroup, place: tuple[int, int], shape: str) -> tuple[int, int] | None:
    parse = passage.parse
    verb_start, verb_end = parse.tokens[verb.start].start, parse.tokens[verb.end - 1].end
    if shape == "around":
        colon = next((e for e in reversed(parse.elements[:at]) if isinstance(e, Mark) and (e.sort == "colon" or e.text == ";")), None)
        return parse.tokens[colon.end].start if colon and colon.end < len(parse.tokens) else passage.start, passage.end
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
    end = _content_end(passage, at)
    return (begin, end) if end > begin else None


def _content_end(passage: Passage, at: int) -> int:
    """What is said goes to the end of the sentence, or to a further verb of the same speaker ("said X and praised Y")."""
    elements, tokens = passage.parse.elements, passage.parse.tokens
    for k in range(at + 1, len(elements) - 1):
        one = elements[k]
        if isinstance(one, Mark) and one.sort == "stop" and one.text == ";":
            return tokens[one.start].start
        turns = (
            isinstance(one, Mark)
            and one.text in {"but", "and", "while", "whereas", "then"}
            and isinstance(mark := elements[k - 1], Mark)
            and mark.sort == "comma"
        )
        if turns and isinstance(named := elements[k + 1], NounPhrase) and named.head and k + 2 < len(elements):
            verb = elements[k + 2]
            if isinstance(verb, VerbGroup) and any(lemma in SPEAKING | {"disagree", "deny", "call"} for lemma in verb.lemmas):
                return tokens[one.start - 1].start
        if (
            isinstance(one, Mark)
            and one.sort == "comma"
            and isinstance(nxt := elements[k + 1], VerbGroup)
            and tokens[nxt.start - 1].low == "then"
            and any(lemma in SPEAKING for lemma in nxt.lemmas)
        ):
            return tokens[one.start].start
        if (
            isinstance(one, Mark)
            and one.sort == "comma"
            and isinstance(nxt := elements[k + 1], VerbGroup)
            and nxt.gerund
            and {"add", "say", "call", "describe", "warn"} & set(nxt.lemmas)
        ):
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
        if not lead:
            continue
        mention = next((m for m in passage.parse.mentions if n + lead <= m.start <= n + lead + 1), None)
        if mention is None or mention.actor.sort == "media" or mention.genitive:
            continue
        carrier = next((m for m in passage.parse.mentions if mention.end < m.start <= mention.end + 2), None)
        if carrier is not None and carrier.actor.sort == "media" and tokens[mention.end].low in {"by", "in", "from", "of"}:
            continue
        start, end = tokens[n].start, tokens[mention.end - 1].end
        before = tokens[n - 1] if n else None
        leads = before is None or n <= 2 or (lead > 2 and any(q.start >= end for q in passage.quotations))
        stop = next((t.start for t in tokens if t.start > start and t.text == ";"), tokens[-1].end)
        content = (passage.start if 0 < n <= 2 and lead == 2 else end, stop) if leads else (passage.start, start)
        found.append(
            Statement(
                mention.actor, "according to", None, content if content[1] > content[0] else None, min(start, content[0]), max(end, content[1]), start
            )
        )
    return found


NOUNS_OF_SAYING = {
    **dict.fromkeys(["claim", "claims", "allegation", "allegations", "accusation", "accusations", "charge", "charges", "assertion"], "claimed"),
    **dict.fromkeys(["suspicion", "suspicions", "fear", "fears", "belief", "assessment", "estimate", "estimates"], "suspected"),
    **dict.fromkeys(["denial", "denials"], "denied"),
    **dict.fromkeys(["report", "reports", "announcement", "revelation"], "reported"),
}


def nominal_scopes(passage: Passage) -> list[Scope]:
    """What a noun puts in somebody's mouth ("Seoul's claim that ..."), or an aside ("if the Kremlin is to be believed")."""
    tokens = passage.parse.tokens
    found = []
    for mention in passage.parse.mentions:
        noun = mention.end + 1 if mention.genitive else mention.end
        owned = (mention.genitive or mention.adjective) and noun + 1 < len(tokens) and tokens[noun + 1].low == "that"
        if owned and (voice := NOUNS_OF_SAYING.get(tokens[noun].low)):
            found.append(Scope(tokens[noun + 1].end, tokens[-1].end, mention.actor, voice, tokens[noun].low))
        aside = passage.parse.text(mention.end, mention.end + 4) in {"is to be believed", "are to be believed"}
        if aside and mention.start and "if" in {t.low for t in tokens[max(0, mention.start - 2) : mention.start]}:
            found.append(
                Scope(tokens[mention.start - 1].start if mention.start > 2 else passage.start, passage.end, mention.actor, "claimed", "believe")
            )
    return found


def scopes_of(statements: list[Statement]) -> list[Scope]:
    """Return the stretches of text that the statements put in somebody's mouth."""
    found = []
    for one in statements:
        if one.content:
            voice = one.entry.voice or "claimed" if one.entry else "reported"
            if one.entry and one.entry.id == "dismissing":
                voice = "denied"
            if one.negated and voice != "denied":
                voice = "negated"
            found.append(Scope(*one.content, one.speaker, voice, one.verb))
    return found
