"""Visits of people to states."""

import re

from ...terms.evidence import Certainty
from ..discourse.passages import Passage
from ..findings import Finding
from ..naming.actors import Actor
from ..syntax.phrases import Element, Mark, NounPhrase, VerbGroup
from .context import Context, has_lemma, towns

FIRST_IN = re.compile(
    r"\bfirst\b[^.;]{0,90}?\b(?:in|for|since)\s+(?P<span>(?:(?:over|more than|almost|nearly|about|at least|around|"
    r"some|less than)\s+)?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|"
    r"forty|fifty|a|two decades|three decades)"
    r"(?:-\w+)?\s+(?:years?|decades?|months?|century|quarter of a century)|(?:[12]\d{3}))",
    re.IGNORECASE,
)
GOING = frozenset("travel fly journey go head".split())
LEAVING = frozenset("leave depart set embark".split())
"""Verbs of going that name their goal after "for"."""
REACHING = frozenset("arrive land stop touch".split())
MOVING = GOING | LEAVING | REACHING | frozenset("visit tour take bring be come expect return head receive host roll".split())
"""Verbs that may tell of a visit."""
HOSTING = frozenset("receive welcome host greet".split())
COURSES = frozenset("framework course margins sidelines eve end start day close conclusion occasion context".split())
CALLING_OFF = frozenset("cancel scrap scrub shelve abandon".split())
PUTTING_OFF = frozenset("postpone delay plan defer reschedule prepare".split())
NOUNS = frozenset("visit trip journey tour stay stopover pilgrimage visits trips stop".split())


def find_visits(passage: Passage, context: Context) -> list[Finding]:
    """Return the visits that a sentence tells of."""
    if passage.sentence.heading:
        return []
    found = []
    parse = passage.parse
    for at, verb in parse.verbs():
        if not MOVING.isdisjoint(verb.lemmas):
            found += _of_verb(passage, context, at, verb)
        if verb.copula:
            found += _numbered(passage, context, at)
    for n, phrase in enumerate(parse.elements):
        if isinstance(phrase, NounPhrase) and parse.tokens[phrase.end - 1].low in NOUNS:
            found += _of_noun(passage, context, n, phrase)
    return found


def _destinations(passage: Passage, context: Context, phrases: list[NounPhrase], *prepositions: str) -> list[str]:
    """The states that phrases name, by themselves or by a town, as where somebody went."""
    found: list[str] = []
    for phrase in phrases:
        if phrase.preposition not in prepositions or phrase.date:
            continue
        actor = phrase.mentions[0].actor if phrase.mentions else None
        if home := _the_country(passage, context, phrase):
            found += home
        elif actor is None:
            found += towns(passage, context, phrase)[:1]
        elif actor.sort in {"state", "group"} or _residence(context, actor):
            found += actor.codes
    return list(dict.fromkeys(found))


def _residence(context: Context, actor: Actor) -> bool:
    """Whether a name is that of a seat of power, where people may go ("the White House")."""
    return actor.sort == "body" and any(entry.sort == "seat" for entry in context.names.find(actor.name.casefold().split()))


def _the_country(passage: Passage, context: Context, phrase: NounPhrase) -> list[str]:
    """The state that "the country" means: the first of the sentence, else the last sentence's subject."""
    tokens = passage.parse.tokens
    if [t.low for t in tokens[phrase.start : phrase.end]] not in (["the", "country"], ["that", "country"]):
        return []
    before = [m.actor for m in passage.parse.mentions if m.end <= phrase.start and m.actor.sort == "state" and len(m.actor.codes) == 1]
    known = before[0] if before else context.topic
    return list(known.codes) if known else []


def _around(passage: Passage, n: int) -> list[str]:
    """The state of the capital named as the place before "during a visit"."""
    for one in reversed(passage.parse.elements[:n]):
        if isinstance(one, NounPhrase) and one.preposition in {"in", "at"} and one.head and one.head.role == "capital":
            return list(one.head.codes)
    return []


def _in_the_course(passage: Passage, n: int) -> bool:
    """Whether "of the visit" goes on with "within the framework", "in the course", "on the eve"."""
    before = passage.parse.elements[n - 1] if n else None
    return isinstance(before, NounPhrase) and passage.parse.tokens[before.end - 1].low in COURSES


def _findings(passage: Passage, context: Context, who: Actor, to: list[str], at: int | None, start: int, end: int) -> list[Finding]:
    people = [m for m in who.members or (who,) if m.sort == "person" and not m.name.islower()]
    verb = passage.parse.elements[at] if at is not None else None
    if at is not None and isinstance(verb, VerbGroup) and passage.parse.tokens[verb.start].low in {"was", "is", "has"} and passage.parse.relative(at):
        people = people[-1:]  # "by Li Qiang and Mark Brown, who was on a visit"
    guests = {code: [p for p in people if code not in p.codes] for code in to}  # who is at home there visits nobody
    return [_finding(passage, context, some, code, at, start, end) for code, some in guests.items() if some]


def _finding(passage: Passage, context: Context, people: list[Actor], to: str, at: int | None, start: int, end: int) -> Finding:
    slots: dict[str, object] = {"who": [p.name for p in people] if len(people) > 1 else people[0].name, "to": to}
    text = context.text[passage.start : passage.end].replace("\n", " ")
    first = FIRST_IN.search(text)
    if first:
        slots["first_in"] = first.group("span")
        start, end = min(start, passage.start + first.start()), max(end, passage.start + first.end())
    judged = context.judge(passage, at, start)
    judged["certainty"] = _off_or_due(passage, at, start) or judged["certainty"]
    return Finding("visit", slots, start, end, "visit", **judged)


def _off_or_due(passage: Passage, at: int | None, start: int) -> Certainty | None:
    """Whether a visit is called off, put off or only expected: how sure it then is."""
    parse = passage.parse
    if not parse.lemmas & (CALLING_OFF | PUTTING_OFF | {"expect"}):
        return None
    verb = parse.elements[at] if at is not None else None
    if isinstance(verb, VerbGroup):
        return "planned" if "expect" in verb.lemmas else None
    for k, one in parse.verbs():
        subject = parse.subject(k) if one.passive else None
        if one.negated or not any(parse.tokens[c.start].start == start for c in ([subject] if subject else parse.complements(k))):
            continue
        if CALLING_OFF & set(one.lemmas):
            return "denied"
        if PUTTING_OFF & set(one.lemmas):
            return "planned"
    return None


def _of_verb(passage: Passage, context: Context, at: int, verb: VerbGroup) -> list[Finding]:
    parse = passage.parse
    complements = parse.complements(at)
    text = context.text[passage.start : passage.end]
    if has_lemma(verb, "visit", "tour") and verb.passive:
        return _visited(passage, context, at, verb)
    if has_lemma(verb, "take", "bring") and not verb.passive:
        return _taken(passage, context, at)
    if has_lemma(verb, "host", "roll", "receive") and not verb.passive:
        return _hosted(passage, context, at, verb)
    if has_lemma(verb, "visit", "tour"):
        to = _destinations(passage, context, complements, "")
    elif has_lemma(verb, *GOING) and not verb.passive and (gone := _destinations(passage, context, complements, "to", "into")):
        to = gone
    elif has_lemma(verb, *LEAVING) and not verb.passive and (bound := _destinations(passage, context, complements[:1], "for")):
        to = bound
    elif has_lemma(verb, *REACHING) and (reached := _destinations(passage, context, complements[:1], "in")):
        to = reached
    elif has_lemma(verb, "arrive", "land", "be", "go", "come", "return") and re.search(
        r"\b(?:for|on) (?:a|an|his|her|their|the) (?:[\w-]+ ){0,3}(?:visit|trip|tour)\b",
        text[max(0, parse.tokens[verb.start].start - passage.start) :],
    ):
        to = _destinations(passage, context, complements, "in", "to", "")[:1]
    elif has_lemma(verb, "expect") and verb.passive and verb.finite and (awaited := _destinations(passage, context, complements[:2], "in")):
        to = awaited
    elif verb.copula and (there := _destinations(passage, context, complements[:2], "in")) and _due(passage, complements):
        to = there
    elif verb.copula and verb.perfect and complements and complements[0].preposition == "to":
        to = _destinations(passage, context, complements[:1], "to")  # "has been to Ghana only once"
    else:
        return []
    subject = parse.subject(at)
    if subject is None or subject.head is None:
        return []
    return _findings(
        passage,
        context,
        subject.head,
        to,
        at,
        parse.tokens[verb.start].start,
        parse.tokens[_goal(complements) - 1].end if complements else parse.tokens[verb.end - 1].end,
    )


def _due(passage: Passage, complements: list[NounPhrase]) -> bool:
    """Whether somebody "is due in" or "expected in" a place."""
    first = complements[0]
    return passage.parse.tokens[first.end - 1].low in {"due", "expected"} or passage.parse.tokens[max(0, first.start - 2)].low in {"due", "expected"}


def _hosted(passage: Passage, context: Context, at: int, verb: VerbGroup) -> list[Finding]:
    """As in "Ghana hosted Modi last week", "Accra rolled out the red carpet for Modi"; that a person receives another is a talk."""
    parse = passage.parse
    complements = parse.complements(at)
    subject = parse.subject(at)
    if subject is None or verb.negated:
        return []
    carpet = "roll" in verb.lemmas
    if carpet and not any("carpet" in {t.low for t in parse.tokens[c.start : c.end]} for c in complements):
        return []
    guest = next((c for c in complements if c.preposition == ("for" if carpet else "") and not c.date), None)
    host = subject.head if subject.head is not None and subject.head.sort in {"state", "body"} else None
    to = list(host.codes[:1]) if host is not None else []
    if guest is None or guest.head is None or guest.head.sort not in {"person", "group"}:
        return []
    last = max([verb.end, *(c.end for c in complements[:2])])
    return _findings(passage, context, guest.head, to, at, parse.tokens[min(verb.start, guest.start)].start, parse.tokens[last - 1].end)


def _goal(complements: list[NounPhrase]) -> int:
    """Where the phrases that name where somebody went end."""
    return max([complements[0].end, *(p.end for p in complements if p.head and p.head.sort == "state" and p.preposition in {"", "to", "into"})])


def _visited(passage: Passage, context: Context, at: int, verb: VerbGroup) -> list[Finding]:
    """As in "Serbia was visited by Xi Jinping"."""
    parse = passage.parse
    subject, who = parse.subject(at), parse.agent(at)
    if subject is None or who is None:
        return []
    to = _destinations(passage, context, [subject], subject.preposition)[:1]
    return _findings(passage, context, who, to, at, parse.tokens[subject.start].start, parse.tokens[verb.end - 1].end)


def _taken(passage: Passage, context: Context, at: int) -> list[Finding]:
    """As in "the trip will take him to Cuba"."""
    parse = passage.parse
    subject, complements = parse.subject(at), parse.complements(at)
    if subject is None or parse.tokens[subject.end - 1].low not in NOUNS or not complements or complements[0].head is None:
        return []
    to = _destinations(passage, context, complements[1:], "to")
    return _findings(passage, context, complements[0].head, to, at, parse.tokens[subject.start].start, parse.tokens[complements[-1].end - 1].end)


def _numbered(passage: Passage, context: Context, at: int) -> list[Finding]:
    """As in "the visit was Modi's first to Ukraine"."""
    parse = passage.parse
    subject, after = parse.subject(at), [e for e in parse.elements[at + 1 : at + 5] if isinstance(e, NounPhrase)]
    if subject is None or parse.tokens[subject.end - 1].low not in NOUNS or len(after) < 2:
        return []
    who = next((m.actor for m in after[0].mentions if m.genitive), None)
    if who is None or not {"first", "second", "third", "fourth", "fifth", "last"} & {t.low for t in parse.tokens[after[0].start : after[1].start]}:
        return []
    to = _destinations(passage, context, after[1:], "to")
    return _findings(passage, context, who, to, at, parse.tokens[subject.start].start, parse.tokens[after[1].end - 1].end)


def _goes_on(elements: list[Element], at: int) -> bool:
    """Whether a comma or "and" is followed by where else the visit went ("by the minister, Wang Yi, to Poland", "to Oslo and to Rome")."""
    mark, before, after = elements[at], elements[at - 1], elements[at + 1] if at + 1 < len(elements) else None
    joined = isinstance(before, NounPhrase) and (before.preposition == "by" or (isinstance(mark, Mark) and mark.sort == "and"))
    return joined and isinstance(after, NounPhrase) and after.preposition == "to"


def _generic(passage: Passage, phrase: NounPhrase) -> bool:
    """Whether a phrase means any holder of an office ("the first visit by an Indian prime minister")."""
    named = phrase.head is not None and passage.parse.tokens[phrase.end - 1].capital
    return passage.parse.tokens[phrase.start].low in {"a", "an", "any"} and not named


def _beside(elements: list[Element], n: int) -> Actor | None:
    """Who stands before a comma and "on a visit to ..."."""
    phrase, mark, before = elements[n], elements[n - 1] if n else None, elements[n - 2] if n > 1 else None
    if isinstance(phrase, NounPhrase) and phrase.preposition in {"on", "during"} and isinstance(mark, Mark) and mark.sort in {"comma", "dash"}:
        return before.head if isinstance(before, NounPhrase) and before.head and before.head.sort == "person" else None
    return None


def _of_noun(passage: Passage, context: Context, n: int, phrase: NounPhrase) -> list[Finding]:
    parse = passage.parse
    tail: list[NounPhrase] = []
    k = n + 1
    while k < len(parse.elements) and k < n + 6:
        e = parse.elements[k]
        if isinstance(e, NounPhrase) and e.preposition:
            tail.append(e)
        elif not (isinstance(e, NounPhrase) or (isinstance(e, Mark) and (e.sort == "dash" or _goes_on(parse.elements, k)))) and not (
            isinstance(e, VerbGroup) and has_lemma(e, "make", "pay") and not tail
        ):
            break
        k += 1
    to = _destinations(passage, context, tail, "to") or _destinations(passage, context, tail, "in")
    if not to and (phrase.preposition == "during" or (phrase.preposition == "of" and _in_the_course(passage, n))):
        to = _around(passage, n)
    who = next((m.actor for m in phrase.mentions if m.genitive and m.actor.sort in {"person", "group"}), None)
    by = next((p.head for p in tail if p.preposition in {"by", "of"} and p.head and not _generic(passage, p)), None)
    who = who or by or _beside(parse.elements, n)
    at = None
    if who is None:
        at = next((k for k in range(n - 1, -1, -1) if isinstance(parse.elements[k], VerbGroup)), None)
        if at is not None:
            verb = parse.elements[at]
            assert isinstance(verb, VerbGroup)
            guest = next((p.head for p in parse.complements(at) if not p.preposition and p.head), None) if has_lemma(verb, *HOSTING) else None
            who = guest if guest is not None and not verb.passive else parse.agent(at)
            if guest is not None and not to and phrase.preposition in {"for", "on"}:
                to = _destinations(passage, context, parse.complements(at), "to", "in", "at")
        if who is None:
            follow = next(
                (
                    k
                    for k in range(n + 1, min(n + 4, len(parse.elements)))
                    if isinstance(e := parse.elements[k], VerbGroup) and has_lemma(e, "make", "pay")
                ),
                None,
            )
            if follow is not None:
                subject = parse.subject(follow)
                before = parse.elements[follow - 1]
                who = before.head if isinstance(before, NounPhrase) else subject.head if subject else None
    if who is None and (at is None or parse.tokens[phrase.start].low in {"his", "her"}):
        later = next((k for k in range(n + 1, len(parse.elements)) if isinstance(e := parse.elements[k], VerbGroup) and e.finite), None)
        who = parse.agent(later) if later is not None else None
    if who is None:
        return []
    return _findings(passage, context, who, to, None, parse.tokens[phrase.start].start, parse.tokens[(tail[0] if tail else phrase).end - 1].end)
