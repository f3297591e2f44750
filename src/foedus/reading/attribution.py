"""Who says it: statements with their speakers, the words that are theirs, and chains of speakers."""

from dataclasses import dataclass

from .actors import Actor
from .findings import Scope
from .lexicon import Entry, Lexicon
from .passages import Passage
from .phrases import Element, Mark, NounPhrase, VerbGroup

CLAUSAL = frozenset(
    """
        laugh sigh smile hold speak talk maintain observe submit agree want hope know learn hear understand feel worry mention publish
        release cite continue charge show signal indicate reveal disclose volunteer venture object read reason interpret intend wish swear
        conclude contest consider regard view judge commit undertake offer share press post point suggest imply hint report expect
        anticipate predict forecast foresee cry shout preach sum relay protest back attack cheer compare liken cast question counter relate
        recall answer respond express voice convey raise term stress propose fear doubt suspect believe think assume guess reckon estimate
        assess worry wonder
    """.split()
)
"""Verbs that make a statement only with a clause, a quotation or an infinitive after them (or before)."""
WITH_OBJECT = frozenset(
    """
        express voice convey share raise suspect fear doubt stress publish release reveal disclose question contest recall cite regard view
        consider back attack cheer cast term judge predict forecast foresee propose offer report
    """.split()
)
"""Of those, verbs that also do with a thing for their object, when a person or a crowd is the subject."""
CONCERNS = frozenset(
    """
        concern concerns worry worries fear fears doubt doubts regret hope alarm support objections confidence scepticism skepticism
        condolences satisfaction readiness willingness view opinion dismay anger outrage unease gratitude
    """.split()
)
SPEAKING = frozenset("say tell state hint claim announce declare warn argue insist write note stress call explain confirm describe reply suggest".split())
"""Verbs whose speaker a further verb after a comma goes on with."""
EXPLICIT = frozenset(
    """
        want wish intend know learn understand agree continue sum share press back cast maintain hear observe submit hold show signal read
        view regard judge release publish cite mention
    """.split()
)
"""Verbs after which a clause counts only with "that"."""


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
    shape = _complement(passage, at, verb, hearer=entry.object == "hearer")
    if verb.passive and not verb.bare_participle and shape == "preposition":
        shape = "object" if entry.needs_object else "before"
    if shape in {"object", ""} and not verb.passive and place[0] >= parse.tokens[verb.end - 1].end and _after_what_is_said(passage, at, verb):
        shape = "before"
    if not _counts(passage, at, verb, lemma, entry, speaker, shape):
        return None
    content = _content(passage, at, verb, place, shape)
    first = min(parse.tokens[verb.start].start, place[0], *([content[0]] if content else []))
    last = max(parse.tokens[verb.end - 1].end, place[1] if place[1] > parse.tokens[verb.start].start else 0, content[1] if content else 0)
    return Statement(speaker, lemma, entry, content, first, last, parse.tokens[verb.start].start, verb.negated)


def _after_what_is_said(passage: Passage, at: int, verb: VerbGroup) -> bool:
    """Whether a clause or a quotation stands before the verb and its speaker ("It is weak, said Anna Berg, an analyst")."""
    start = passage.parse.tokens[verb.start].start
    said = any(isinstance(e, VerbGroup) for e in passage.parse.elements[:at]) or any(q.end <= start for q in passage.quotations)
    return said and _is_tail(passage.parse.elements, at)


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
    inverted = (
        isinstance(after, NounPhrase)
        and after.head is not None
        and not after.preposition
        and (before is None or (isinstance(before, Mark) and before.sort in {"comma", "quote", "stop", "dash"}))
    )
    if inverted and isinstance(after, NounPhrase) and not verb.gerund and (not isinstance(before, Mark) or before.sort != "and"):
        bare = before is None or (isinstance(before, Mark) and before.sort == "quote") or _is_tail(parse.elements, at)
        phrase = None if bare else parse.subject(at)
        if after.head and (phrase is None or phrase.head is None or _is_tail(parse.elements, at)):
            return after.head, passage.place(after.start, after.end)
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


def _is_tail(elements: list[Element], at: int) -> bool:
    """Whether the verb follows the comma or quotation that ends what is said ("..., elaborated Miles")."""
    before = elements[at - 1] if at else None
    return isinstance(before, Mark) and before.sort in {"comma", "quote"}


def _complement(passage: Passage, at: int, verb: VerbGroup, *, hearer: bool = False) -> str:
    """What follows the verb: clause, infinitive, quote, gerund, object, preposition or nothing; "before" if what is said precedes."""
    elements = passage.parse.elements
    rest = elements[at + 1 :]
    seen_object = False
    for n, one in enumerate(rest):
        if isinstance(one, Mark):
            if one.sort == "quote":
                return "quote"
            if one.text == "if" and seen_object:
                break
            if (one.sort == "subordinator" and one.text in {"that", "whether", "if"}) or one.text in {"how", "why", "what"}:
                return "clause"
            if one.sort == "colon":
                return "quote"
            if (
                one.sort == "comma"
                and not seen_object
                and n == 0
                and at > 1
                and isinstance(elements[at - 1], NounPhrase)
                and isinstance(earlier := elements[at - 2], Mark)
                and earlier.sort == "comma"
            ):
                return "around"
            if (
                one.sort in {"comma", "and", "dash"}
                and n < 3
                and n + 1 < len(rest)
                and isinstance(later := rest[n + 1], Mark)
                and later.sort == "quote"
            ):
                return "quote"
            if one.sort == "adverb":
                continue
            break
        if isinstance(one, VerbGroup):
            if one.infinitive:
                return "infinitive"
            if one.gerund:
                return "gerund"
            return "bare" if one.finite else "object" if seen_object else ""
        timed = {"later", "ago", "earlier"} & {t.low for t in passage.parse.tokens[one.end - 1 : one.end + 1]}
        seen_object = seen_object or (not one.preposition and not one.date and not one.relative and not timed)
        if one.preposition == "as":
            return "as"
    if any(q.start >= passage.parse.tokens[verb.end - 1].end for q in passage.quotations) and (seen_object or not rest):
        return "quote" if not seen_object else "object"
    before = elements[at - 1] if at else None
    quoted_before = any(isinstance(e, Mark) and e.sort == "quote" for e in elements[:at]) or any(
        q.start - passage.start < 3 and q.end <= passage.parse.tokens[verb.start].start for q in passage.quotations
    )
    if isinstance(before, Mark) and before.sort in {"comma", "quote"} and not seen_object:
        return "before"
    subject_first = at >= 2 and isinstance(before, NounPhrase) and _is_tail(elements, at - 1)
    if (
        (subject_first or quoted_before)
        and (not seen_object or quoted_before or hearer)
        and (quoted_before or any(isinstance(e, VerbGroup) for e in elements[: at - 1]))
    ):
        return "before"
    return "object" if seen_object else "preposition" if any(isinstance(e, NounPhrase) and e.preposition for e in rest[:1]) else ""


def _counts(passage: Passage, at: int, verb: VerbGroup, lemma: str, entry: Entry, speaker: Actor, shape: str) -> bool:
    if shape == "bare":
        shape = "clause" if lemma not in EXPLICIT else "object"
    following = passage.parse.text(verb.end, verb.end + 1)
    if (lemma == "request" and shape == "object") or (lemma == "name" and following in {"after", "for"}):
        return False
    if lemma == "appeal" and shape == "preposition" and speaker.sort in {"state", "body"}:
        return False
    if lemma in {"laugh", "smile", "sigh", "shrug"} and not passage.quotations:
        return False
    if lemma in {"hint", "allude"} and following in {"at", "to"}:
        return True
    if lemma in {"disagree", "concur", "object", "agree"} and shape == "" and speaker.sort == "person":
        return lemma != "agree"
    clausal = shape in {"clause", "quote", "before", "infinitive", "gerund", "around"}
    if "neither" in passage.parse.text(verb.start, verb.end).split():
        return True
    if verb.negated and passage.parse.tokens[verb.start - 1].low == "nor" and at > 1 and isinstance(passage.parse.elements[at - 2], VerbGroup):
        return False
    if verb.negated and lemma in {
        "confirm",
        "comment",
        "say",
        "disclose",
        "reveal",
        "publish",
        "announce",
        "specify",
        "mention",
        "explain",
        "report",
        "release",
    }:
        return False
    if (
        speaker.sort == "group"
        and len(speaker.codes) > 1
        and not speaker.members
        and lemma in {"declare", "affirm", "reaffirm", "proclaim", "state", "agree", "recognise", "recognize"}
    ):
        return False
    if (
        lemma == "denounce"
        and any(isinstance(e, NounPhrase) and e.pacts for e in passage.parse.elements[at + 1 : at + 3])
        and speaker.sort in {"state", "body", "group"}
    ):
        return False
    if entry.id == "promising":
        return clausal and not (
            (speaker.sort in {"group", "state"} and len(speaker.codes) != 1)
            or (speaker.sort == "state" and shape == "infinitive" and lemma in {"agree", "undertake", "commit"})
        )
    if passage.parse.text(verb.end, verb.end + 7).startswith(
        ("not to be", "for anonymity", "to remain anonymous", "anonymity", "to be identified", "to speak on condition", "to be named")
    ):
        return False
    if (lemma in {"offer", "propose"} and shape == "infinitive" and speaker.sort == "state") or (
        entry.id == "threatening" and shape in {"infinitive", "object"}
    ):
        return False
    if entry.id in {"asking", "declining", "threatening"}:
        if lemma == "call":
            return shape in {"object", "quote", "as", "clause", "before"}
        if entry.id == "declining":
            complement = next((e for e in passage.parse.elements[at + 1 :] if isinstance(e, VerbGroup)), None)
            return (
                complement is not None
                and complement.infinitive
                and bool({"say", "comment", "confirm", "discuss", "answer", "recognise", "recognize"} & set(complement.lemmas))
            )
        return shape in {"clause", "infinitive", "quote", "before", "object", "preposition"} and (
            speaker.sort in {"person", "crowd", "body"} or shape != "object"
        )
    if lemma in {"welcome", "defend", "back", "attack", "celebrate", "endorse", "cheer", "reject", "raise", "share", "cast"} and speaker.sort in {
        "state",
        "group",
    }:
        return lemma in {"welcome", "reject"} and shape in {"object", "as", "clause"}
    if lemma in {"speak", "talk"}:
        return bool(passage.quotations) and passage.parse.text(verb.end, verb.end + 1) in {"of", "about"}
    if lemma in {"hold", "request", "add"} and (verb.passive or shape in {"object", "as", "preposition", ""}) and not passage.quotations:
        return False
    if lemma in {"fear", "doubt", "suspect"} and shape in {"object", "as"} and speaker.sort == "person":
        return False
    if lemma in CLAUSAL:
        if clausal and not (shape == "infinitive" and lemma in {"want", "intend", "hope", "wish", "expect"} and speaker.sort == "state"):
            return True
        if lemma in {"express", "voice", "convey", "share", "raise"}:
            return any(t.low in CONCERNS for t in passage.parse.tokens[verb.end : verb.end + 5]) or (
                shape == "object" and lemma in {"express", "voice"}
            )
        return lemma in WITH_OBJECT and shape in {"object", "as"} and speaker.sort in {"person", "crowd", "body"}
    if verb.gerund and shape == "object" and lemma in {"underscore", "underline", "stress", "highlight", "emphasise", "emphasize"}:
        return False
    if entry.needs_object:
        return shape in {"object", "as", "quote", "gerund", "infinitive", "before", "clause"}
    return shape != "" or (lemma in {"say", "argue"} and bool(passage.quotations))


def _content(passage: Passage, at: int, verb: VerbGroup, place: tuple[int, int], shape: str) -> tuple[int, int] | None:
    parse = passage.parse
    verb_start, verb_end = parse.tokens[verb.start].start, parse.tokens[verb.end - 1].end
    if shape == "around":
        return passage.start, passage.end
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
        start, end = tokens[n].start, tokens[mention.end - 1].end
        before = tokens[n - 1] if n else None
        content = (passage.start, start) if before is not None and n > 2 else (end, tokens[-1].end)
        found.append(
            Statement(
                mention.actor, "according to", None, content if content[1] > content[0] else None, min(start, content[0]), max(end, content[1]), start
            )
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
