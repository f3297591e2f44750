"""People of one state at work in others ("Cuban doctors work in Angola"), or at school there ("Ghanaian cadets study in Delhi")."""

from ...discourse.passages import Passage
from ...naming.actors import Actor, group
from ...syntax.clauses import Parse
from ...syntax.phrases import Mark, NounPhrase, VerbGroup
from ...words.lexicon import Found
from ..context import Context
from ..transfer_roles import Roles
from .roles import side, town_of, true_goods

WORKING = frozenset("work serve practise practice teach toil labour labor".split())
LEARNING = frozenset("study train learn".split())
PUPILS = frozenset("students cadets pupils trainees officers pilots recruits doctors engineers crews scholars undergraduates graduates".split())
ENROLLING = frozenset("enrol enroll school educate".split())
TAKING = ENROLLING | frozenset("receive host take admit accept welcome invite".split())
SCHOOLING = frozenset("training study studies instruction education schooling tuition courses course".split())
BUSY = WORKING | LEARNING | ENROLLING
PLACES = frozenset({"in", "at", "across", "throughout"})


def working_roles(passage: Passage, context: Context) -> list[Roles]:
    """Return the people whom states have at work, or at school, in others."""
    parse = passage.parse
    if parse.lemmas.isdisjoint(BUSY) and parse.words.isdisjoint(SCHOOLING):
        return []
    found: list[Roles] = []
    for at, verb in parse.verbs():
        if verb.passive:
            continue
        lemmas = set(verb.lemmas)
        subject = parse.subject(at)
        above = parse.elements[at - 2] if at > 1 else None
        let = isinstance(above, VerbGroup) and "let" in above.lemmas  # "lets British soldiers train there": that is access
        if subject is not None and not subject.preposition and not let and lemmas & (WORKING | LEARNING):
            found += _at_work(passage, context, at, subject, bool(lemmas & LEARNING))
        if lemmas & TAKING:
            found += _taken(passage, context, at, verb)
    return found


def _people(passage: Passage, context: Context, subject: NounPhrase, *, learning: bool) -> tuple[Actor, list[Found]] | None:
    """Whose people a subject names, and of what kind they are."""
    home = next((m.actor for m in subject.mentions if (m.adjective or m.genitive) and side(m.actor)), None)
    if home is None or home.sort != "state":
        return None
    if learning:
        pupils = passage.parse.tokens[subject.end - 1].low in PUPILS
        return (home, [Found(subject.end - 1, subject.end, context.lexicon.goods("training"), "training")]) if pupils else None
    goods = true_goods(passage, context.goods(passage, subject.start, subject.end))
    goods = [g for g in goods if g.entry.id in {"labour", "troops"} and g.end >= subject.end]
    return (home, goods) if goods else None


def _at_work(passage: Passage, context: Context, at: int, subject: NounPhrase, learning: bool) -> list[Roles]:
    parse = passage.parse
    people = _people(passage, context, subject, learning=learning)
    hosts = hosts_after(passage, context, at) if people else []
    if people is None or not hosts:
        return []
    home, goods = people
    abroad = [a for a in hosts if not set(a.codes) & set(home.codes)]
    if not abroad:
        return []
    host = group(abroad) if len(abroad) > 1 else abroad[0]
    giver, receiver = (host, home) if learning else (home, host)
    start, end = passage.place(subject.start, parse.elements[at].end)
    return [Roles(giver, receiver, goods, at, start, end, "transfer/working")]


def hosts_after(passage: Passage, context: Context, at: int, first: NounPhrase | None = None) -> list[Actor]:
    """The states of "in Venezuela, in Mexico and Honduras" behind a verb; ``first``: a phrase that names one already."""
    parse = passage.parse
    hosts: list[Actor] = [a for m in first.mentions[:1] if (a := side(m.actor))] if first else []
    for one in parse.elements[at + 1 :]:
        if first is not None and one.start <= first.start:
            continue
        if isinstance(one, Mark) and one.sort in {"comma", "and"}:
            continue
        if not isinstance(one, NounPhrase) or (one.preposition not in PLACES and not hosts and not one.date):
            if isinstance(one, NounPhrase) and one.preposition in {"for", "as", "with", "alongside", "on"} and not one.mentions:
                continue
            break
        if one.date:
            continue
        host = _place(passage, context, one) if one.preposition in PLACES or parse.tokens[one.start - 1].low in {",", "and"} else None
        if host is not None:
            hosts.append(host)
        elif hosts:
            break
    return hosts


def _place(passage: Passage, context: Context, phrase: NounPhrase) -> Actor | None:
    named = side(phrase.head) or next((m.actor for m in phrase.mentions if (m.adjective or m.genitive) and side(m.actor)), None)
    return named or town_of(passage, context, phrase)


def _taken(passage: Passage, context: Context, at: int, verb: VerbGroup) -> list[Roles]:
    """As in "has received 1,160 Lao students and officers for training": those who take them teach them."""
    parse = passage.parse
    complements = parse.complements(at)
    taken = next((c for c in complements[:1] if not c.preposition and not c.date), None)
    enrolled = taken is not None and bool(ENROLLING & set(verb.lemmas)) and parse.tokens[taken.end - 1].low in PUPILS
    if taken is None or not (enrolled or schooled(parse, at)):
        return []
    home = next((m.actor for m in taken.mentions if m.adjective and side(m.actor)), None)
    giver = side(parse.agent(at))
    if home is None or giver is None or set(home.codes) & set(giver.codes):
        return []
    start, end = passage.place(parse.elements[at].start, taken.end)
    return [Roles(giver, home, [Found(taken.start, taken.end, context.lexicon.goods("training"), "training")], at, start, end, "transfer/training")]


def schooled(parse: Parse, at: int) -> bool:
    """Whether what follows a verb is there "for training", and those it takes are pupils."""
    row = parse.elements[at + 1 : at + 6]
    aim = next((e for e in row if e.start and parse.tokens[e.start - 1].low in {"for", "to"} and parse.tokens[e.end - 1].low in SCHOOLING), None)
    if aim is None:
        return False
    return any(
        not PUPILS.isdisjoint(t.low for t in parse.tokens[e.start : e.end])
        for e in row
        if isinstance(e, NounPhrase) and not e.preposition and e.start < aim.start
    )
