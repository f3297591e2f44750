"""The parties of a pact told elsewhere in its sentence: in the label of its line, by a pair before another noun, by what each would do."""

from collections.abc import Callable

from ....sources.gazetteer import Names
from ...discourse.passages import Passage
from ...naming.dates import DateMention
from ...naming.pacts import dyad
from ...syntax.phrases import Mark, NounPhrase, VerbGroup

DateOf = Callable[[Passage, int, list[NounPhrase]], DateMention | None]


def segment(passage: Passage, place: int) -> tuple[int, int]:
    """Return the words, from one semicolon to the next, among which the word at a place stands."""
    stops = [e.start for e in passage.parse.elements if isinstance(e, Mark) and e.text == ";"]
    return max((p for p in stops if p < place), default=-1), min((p for p in stops if p > place), default=len(passage.parse.tokens))


def promised_after(passage: Passage, n: int) -> list[str]:
    """Return the two states that are each told behind a colon what it would do by the pact of the n-th element ("a pact: Russia would ...")."""
    parse = passage.parse
    colon = next((k for k in range(n + 1, len(parse.elements)) if isinstance(m := parse.elements[k], Mark) and m.sort in {"colon", "dash"}), None)
    if colon is None:
        return []
    promising = [at for at, v in parse.verbs() if at > colon and v.modal in {"would", "will", "shall", "must"} and not v.passive]
    actors = [phrase.head for at in promising if (phrase := parse.subject(at)) and phrase.head and phrase.head.sort == "state"]
    codes = list(dict.fromkeys(c for one in actors for c in one.codes))
    return codes if len(codes) == 2 else []


def labelled_pair(passage: Passage, n: int) -> list[str]:
    """Return the states that stand before the colon of the line in which the n-th element names a pact ("Iran–China: a programme of 2021")."""
    elements = passage.parse.elements
    colon = next((k for k, e in enumerate(elements[:n]) if isinstance(e, Mark) and e.sort == "colon"), None)
    if colon is None or not passage.sentence.first or any(isinstance(e, VerbGroup) for e in elements[:colon]):
        return []
    phrases = [e for e in elements[:colon] if isinstance(e, NounPhrase)]
    named = [m for e in phrases for m in e.mentions if m.actor.sort in {"state", "group"}]
    bare = sum(m.end - m.start for m in named) == sum(e.end - e.start for e in phrases if not e.date)
    codes = list(dict.fromkeys(c for m in named for c in m.actor.codes))
    return codes if bare and 1 < len(codes) < 5 else []


def paired(passage: Passage, names: Names) -> list[str]:
    """Return the two states whose adjectives a hyphen joins before another noun ("The Kyrgyz-Uzbek border was settled by a treaty of 2023")."""
    named = {k for p in passage.parse.pacts for k in range(p.start, p.end)}
    words = [t.text for k, t in enumerate(passage.parse.tokens) if t.capital and ("-" in t.text or "–" in t.text) and k not in named]
    pairs = [codes for word in words if (codes := dyad(word, names))]
    return pairs[0] if len(pairs) == 1 else []


def dates_from(passage: Passage, n: int) -> DateMention | None:
    """Return since when the pact of the n-th element is said to date ("dates from 1951", "Its last accord with Laos is from 2019")."""
    parse = passage.parse
    for at, verb in parse.verbs():
        complements = parse.complements(at)[:2]
        back = "go" in verb.lemmas and passage.parse.tokens[verb.end : verb.end + 1] and passage.parse.tokens[verb.end].low == "back"
        if ({"date", "stem"} & set(verb.lemmas) or back) and 0 < at - n < 6:
            return next((c.date for c in complements if c.date and c.date.value and c.preposition in {"from", "to", "on"}), None)
        first = complements[0] if complements and verb.copula and verb.finite and not verb.negated else None
        if first is not None and first.date and first.date.value and first.preposition in {"from", "of"} and parse.subject(at) is parse.elements[n]:
            return first.date
    return None


def fuller(passage: Passage, day: DateMention | None) -> DateMention | None:
    """Return the day that a sentence adds to a month ("last month, on 18 March"), or what is known."""
    if day is None or len(day.value or "") != 7:
        return day
    told = [e.date for e in passage.parse.elements if isinstance(e, NounPhrase) and e.date and e.date.start > day.start]
    return next((d for d in told if (d.value or "").startswith(f"{day.value}-") and d.start - day.end < 6), day)


def done_on(passage: Passage, n: int, date_of: DateOf) -> DateMention | None:
    """Return the day on which something was done by the new pact of the n-th element ("were divided on 8 November 1959 by a treaty between")."""
    parse = passage.parse
    phrase = parse.elements[n]
    if not isinstance(phrase, NounPhrase) or phrase.preposition != "by" or not phrase.pacts or not phrase.pacts[0].indefinite:
        return None
    at = next((k for k in range(n - 1, -1, -1) if isinstance(parse.elements[k], VerbGroup)), None)
    verb = parse.elements[at] if at is not None else None
    if at is None or not isinstance(verb, VerbGroup) or not verb.passive or verb.modal or verb.negated or verb.form == "base":
        return None
    day = date_of(passage, at, parse.complements(at))
    return day if day is not None and len(day.value or "") == 10 else None


DAYS = frozenset("anniversary anniversaries centenary eve terms framework spirit margins sidelines ashes wake".split())


def of_a_day(passage: Passage, n: int) -> bool:
    """Whether the n-th element only tells of what day or in what frame something is done ("signed it on the anniversary of the treaty")."""
    one, before = passage.parse.elements[n], passage.parse.elements[n - 1] if n else None
    of = isinstance(one, NounPhrase) and one.preposition == "of"
    return of and isinstance(before, NounPhrase) and passage.parse.tokens[before.end - 1].low in DAYS


def they_before(passage: Passage, n: int) -> bool:
    """Whether "they", of whom the sentence does not say who they are, act in the clause of the n-th element."""
    parse = passage.parse
    at = next((k for k, v in reversed(parse.verbs()) if k < n and v.finite), None)
    subject = parse.subject(at) if at is not None else None
    return subject is not None and subject.head is None and parse.text(subject.start, subject.end).casefold() == "they"


def day_of_line(passage: Passage, n: int) -> DateMention | None:
    """Return the one day of a line without a verb that names a pact in its n-th element ("Treaty of friendship, 8 October 1980")."""
    elements = passage.parse.elements
    if any(isinstance(e, VerbGroup) and e.finite for e in elements):
        return None
    days = [e.date for e in elements[n:] if isinstance(e, NounPhrase) and e.date and e.date.value]
    return days[0] if days else None
