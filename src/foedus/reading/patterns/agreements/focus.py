"""What a sentence speaks of: the pact in focus rather than one it is compared with, and the states in it that may be sides of one."""

import re
from collections.abc import Collection, Mapping, Sequence

from ....sources.gazetteer import Names
from ...discourse.passages import Passage
from ...naming.actors import Mention
from ...naming.pacts import PactMention
from ...syntax.phrases import Mark, NounPhrase, VerbGroup
from .series import Frame
from .sighted import Sighting
from .told import Pact

COMPARED = re.compile(
    r"\b(?:unlike|first \w+ (?:\w+ ){0,6}since|beyond|than|(?<!would )(?<!to )like|lines of|(?:model|pattern|fashion)l?ed (?:on|after|upon)"
    r"|cop(?:y|ies|ied) (?:of|from)|echo\w*|recall(?:s|ed|ing)|reminiscent of|akin to"
    r"|(?:similar|comparable|identical) to|resembl\w+|compared (?:with|to)|mirror\w*|as in|contrast to"
    r"|version of|style of)(?: \w+){0,2} ?$"
)
"""Before a pact that is named only to say what another is like."""
LINKING = frozenset(
    """
        replace supersede succeed update upgrade complete complement supplement renew extend build go date rest base grow stem amend revise
        implement reinforce expand deepen crown flesh follow
    """.split()
)
"""What a pact does to one between the same states before it, or where it comes from."""
COMING = frozenset("follow accept get obtain receive come".split())
"""What a further state does that has a treaty after others."""
LIKE = frozenset("similar like identical comparable analogous second equivalent parallel".split())
ARTICLED = re.compile(r"\b(?:[Aa]rticle|[Cc]lause|Art\.) (?:\d{1,2}|[IVX]+|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten)\b")
"""An article told by its number."""
PAPERS = frozenset("text document paper accord agreement pact treaty deal protocol memorandum".split())
FOUGHT = frozenset("against versus repel resist fear feared fears".split())
"""Words before whoever is fought, or feared."""
COMPARING = frozenset("unlike like than from".split())
"""Words before whoever is no side of what is told."""
FOR_STATES = frozenset({"state", "group", "person", "body"})
DRAWN = frozenset("sign conclude initial ink adopt seal".split())
"""Verbs of making a pact, right before the place where it was made."""
SMALL = frozenset("the an a any its another every further renewed new some further armed unprovoked possible".split())
STRIKES = re.compile(
    r"attack\w*|str(?:ikes?|uck)|aggress\w+|inva\w+|assault\w*|threat\w*|raid\w*|menac\w+|expansion\w*|advances?|incursion\w*|bombard\w*",
    re.IGNORECASE,
)


def compared(passage: Passage, start: int) -> bool:
    """Whether a pact that stands at a word is named only to compare another with it ("runs along the lines of the accord with Kyiv")."""
    return COMPARED.search(" ".join(t.low for t in passage.parse.tokens[max(0, start - 10) : start])) is not None


def feared(passage: Passage, mention: Mention) -> bool:
    """Whether a mention names whom the parties of a pact fear: "against X", "an attack by X", "if X attacks"."""
    tokens = passage.parse.tokens
    place = mention.start - 1
    while place >= 0 and tokens[place].low in SMALL:
        place -= 1
    before = tokens[place].low if place >= 0 else ""
    if before in FOUGHT:
        return True
    if before in {"by", "of"} and any(STRIKES.fullmatch(t.low) for t in tokens[max(0, place - 3) : place]):
        return before == "by" or any(t.low.startswith(("threat", "menac")) for t in tokens[max(0, place - 3) : place])
    after = [t.low for t in tokens[mention.end : mention.end + 3]]
    if mention.adjective:
        return any(STRIKES.fullmatch(word) for word in after[:2])
    supposed = before in {"if", "should", "when", "whenever", "were", "once", "that"}
    return supposed and any(STRIKES.fullmatch(word) for word in after) and "attacked" not in after and "invaded" not in after


def may_be_side(passage: Passage, mention: Mention) -> bool:
    """Whether a mention names a state, or several, as may be party to a pact: not as whom the parties fear, or are compared with."""
    if mention.anaphor or mention.actor.sort not in {"state", "group"} or not mention.actor.codes:
        return False
    place = mention.start - 1
    while place >= 0 and passage.parse.tokens[place].low in SMALL:
        place -= 1
    return not (place >= 0 and passage.parse.tokens[place].low in COMPARING) and not feared(passage, mention)


def acting(passage: Passage, *, adjectives: bool = True) -> list[str]:
    """The states of a sentence, but for those named as places, as where something was signed, and as whom the others fear."""
    placed: set[int] = set()
    sited: set[int] = set()
    for n, one in enumerate(passage.parse.elements):
        if isinstance(one, NounPhrase) and one.preposition in {"in", "at", "from", "near"}:
            placed |= {id(m) for m in one.mentions}
            before = passage.parse.elements[n - 1] if n else None
            if one.preposition != "from" and isinstance(before, VerbGroup) and DRAWN & set(before.lemmas):
                sited |= {id(m) for m in one.mentions}
    named = [
        m
        for m in passage.parse.mentions
        if (adjectives if m.adjective or m.actor.sort == "crowd" else m.actor.sort in FOR_STATES)
        and not (id(m) in placed and (m.actor.role == "capital" or m.adjective))
        and id(m) not in sited
        and not feared(passage, m)
    ]
    return [c for m in named for c in m.actor.codes]


def sides_behind(passage: Passage, start: int) -> list[str]:
    """Return the two states that the terms of a pact name behind a word, be it one by its adjective ("the Finns, with Soviet help"), or nothing."""
    told = [m for m in passage.parse.mentions if m.start >= start and may_be_side(passage, m)]
    states = dict.fromkeys(c for m in told if not m.adjective for c in m.actor.codes)
    if len(states) == 1:
        states |= dict.fromkeys(c for m in told if m.adjective for c in m.actor.codes)
    return list(states) if len(states) == 2 else []


def past_topics(passage: Passage, k: int) -> int:
    """Return the element behind a list of what a pact is on ("of friendship, cooperation and mutual aid of 1948"), or the k-th if none goes on."""
    elements = passage.parse.elements
    first = elements[k - 1] if k else None
    if not isinstance(first, NounPhrase) or first.preposition not in {"of", "on", "for"} or first.date or first.mentions:
        return k
    n, closed = k, False
    while n + 1 < len(elements) and isinstance(mark := elements[n], Mark) and mark.sort in {"comma", "and"} and not closed:
        closed = mark.sort == "and"
        n += 1
        if isinstance(more := elements[n], Mark) and more.sort == "and" and n + 1 < len(elements):
            closed, n = True, n + 1
        topic = elements[n]
        if not isinstance(topic, NounPhrase) or topic.preposition or topic.date or topic.mentions or topic.pacts:
            return k
        n += 1
    after = elements[n] if n < len(elements) else None
    return n if closed and isinstance(after, NounPhrase) and (after.date or after.preposition in {"between", "with"}) else k


def linked(passage: Passage, mention: PactMention) -> bool:
    """Whether a sentence says of a pact at hand that it replaces the one mentioned, completes it or goes back to it."""
    parse = passage.parse
    for at, verb in parse.verbs():
        subject = parse.subject(at)
        if not LINKING & set(verb.lemmas) or verb.negated or subject is None or subject.start >= mention.start:
            continue
        words = [t.low for t in parse.tokens[subject.start : subject.end]]
        own = words in (["it"], ["this"], ["that"]) or (words[0] in {"the", "this", "that", "its"} and words[-1] in PAPERS and not subject.head)
        between = parse.elements[at + 1 :]
        reach = next((n for n, e in enumerate(between) if isinstance(e, NounPhrase) and mention in e.pacts), None)
        if own and reach is not None and not any(isinstance(e, VerbGroup) and e.finite for e in between[:reach]):
            return True
    return False


def tells_another(passage: Passage, seen: Sighting, pact: Pact, published: str | None) -> bool:
    """Whether "a pact", told without its parties, cannot be the one told before: others act, or it is of years before the news."""
    mention = seen.mention
    if seen.parties or mention.determiner not in {"a", "an"} or mention.name or len(pact.parties) < 2 or passage.sentence.heading:
        return False
    subject = _doer(passage, mention)
    if subject is not None and set(subject).isdisjoint(pact.parties):
        return True
    years = [e.date.value[:4] for e in passage.parse.elements if isinstance(e, NounPhrase) and e.date and e.date.value]
    news = pact.status == "signed" and pact.when is None and bool(pact.signatories or pact.today)
    return news and published is not None and bool(years) and all(year < published[:4] for year in years)


def _doer(passage: Passage, mention: PactMention) -> Sequence[str] | None:
    """The states of the subject of the clause in which a pact stands, if it names any."""
    parse = passage.parse
    at = next((k for k, v in reversed(parse.verbs()) if v.finite and v.start < mention.start), None)
    subject = parse.subject(at) if at is not None else None
    if subject is None or subject.head is None or subject.head.sort not in {"state", "group", "person", "body"}:
        return None
    return subject.head.codes or None


def articled(passage: Passage, text: str, told: Mapping[tuple[int, int], Pact], before: Pact | None) -> Pact | None:
    """Return the pact of which articles are told by their numbers: that a sentence on one names, the first of several, or the one before."""
    if ARTICLED.search(text, passage.start, passage.end) is None:
        return before
    here = sorted((start, end) for start, end in told if passage.start <= start and end <= passage.end)
    return told[here[0]] if here else before


def of_number(pacts: Sequence[Pact], current: Pact | None, number: int) -> Pact | None:
    """Return the pact of so many parties: the one at hand, or else the one told last."""
    if current is not None and len(current.parties) == number:
        return current
    return max((p for p in pacts if p.anchored and not p.unreal and len(p.parties) == number), key=lambda p: p.number, default=None)


def left_of(pact: Pact, partner: Collection[str], names: Names) -> str | None:
    """Return the other party of a pact at hand of two, one of which, or its predecessor, is a partner ("a treaty with the new Russia")."""
    if len(pact.parties) != 2:
        return None
    rest = [c for c in pact.parties if c not in partner and getattr(names.states.get(c), "successor", None) not in partner]
    return rest[0] if len(rest) == 1 else None


def like_one(passage: Passage, mention: PactMention, parties: Sequence[str]) -> list[str]:
    """Return the parties of "a similar one in Lima": the doer, if it is party to the pact at hand, and whose capital is told; or the same."""
    first, *_ = (*mention.modifiers, "")
    if first not in LIKE and mention.determiner != "another":
        return list(parties)
    elements, told = passage.parse.elements, dict[str, None]()
    for one in elements[next((n for n, e in enumerate(elements) if e.start >= mention.end), len(elements)) :]:
        if not isinstance(one, NounPhrase):
            break
        if one.preposition in {"in", "at", "with", "from"} and one.head is not None and one.head.sort in {"state", "person"}:
            told |= dict.fromkeys(c for c in one.head.codes if c not in parties)
    subjects = [who.head for at, v in passage.parse.verbs() if v.finite and (who := passage.parse.subject(at)) is not None]
    doing = [c for actor in subjects[:1] if actor is not None for c in actor.codes if c in parties]
    return [*doing, *told] if len(told) == 1 and len(doing) == 1 else list(parties)


def followed_with(passage: Passage, mention: PactMention, parties: Sequence[str], frame: Frame | None) -> str | None:
    """Return whose treaties are being told one by one, where further states are said to have signed ("Niger and Dahomey followed with an accord")."""
    if frame is None or not frame.plural or len(frame.holder) != 1 or frame.partner or frame.holder[0] in parties or not mention.indefinite:
        return None
    coming = any(COMING & set(v.lemmas) and v.finite and v.start < mention.start for _, v in passage.parse.verbs())
    if passage.index - frame.sentence > 2 or not parties or not coming:
        return None
    return frame.holder[0] if set(_doer(passage, mention) or ()) == set(parties) else None
