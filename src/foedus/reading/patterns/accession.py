"""Accessions: states that become members."""

from dataclasses import replace

from ..actors import Actor, group
from ..context import Context, has_lemma
from ..findings import Finding
from ..passages import Passage
from ..phrases import Mark, NounPhrase, VerbGroup

MEMBER = frozenset("member members".split())
UNDECIDED = frozenset(
    "block veto oppose delay support back seek want demand propose discuss reject refuse promise offer consider resist hinder stall".split()
)
BODIES = frozenset("alliance bloc union organisation organization club group league pact community".split())


def find_accessions(passage: Passage, context: Context) -> list[Finding]:
    """Return the accessions that a sentence tells of."""
    if passage.sentence.heading:
        return []
    found = []
    parse = passage.parse
    for at, verb in parse.verbs():
        one = _of_verb(passage, context, at, verb)
        if one:
            found.append(one)
    for n, phrase in enumerate(parse.elements):
        if isinstance(phrase, NounPhrase) and parse.tokens[phrase.end - 1].low in {"accession", "admission", "entry"}:
            one = _of_noun(passage, context, n, phrase)
            if one:
                found.append(one)
    return found + [gap for one in found for gap in _gapped(passage, one)]


def _gapped(passage: Passage, one: Finding) -> list[Finding]:
    """Find "and Sweden in 2024" after "Finland joined NATO in 2023": the same of another state."""
    elements = passage.parse.elements
    found = []
    for n in range(len(elements) - 2 if one.date else 0):
        link, who, when = elements[n : n + 3]
        if not (isinstance(link, Mark) and link.sort in {"and", "comma"} and isinstance(who, NounPhrase) and isinstance(when, NounPhrase)):
            continue
        if who.preposition or who.head is None or who.head.sort != "state" or not (when.date and when.date.value):
            continue
        start, end = passage.place(who.start, when.end)
        clause = any(isinstance(e, VerbGroup) for e in elements[n + 3 : n + 4])
        if start > one.start and not clause and who.head.codes[0] != one.slots["who"]:
            slots = {"who": who.head.codes[0], "to": one.slots["to"], "date": when.date.value}
            found.append(replace(one, slots=slots, start=start, end=end, date=(when.date.value, when.date.text)))
    return found


def _nothing_followed(passage: Passage, complements: list[NounPhrase]) -> bool:
    """Whether "followed" has but a date or "suit" after it, up to the next of a list ("followed in May, Iran on 3 June")."""
    tokens = passage.parse.tokens
    stop = next((n for n, c in enumerate(complements) if n and tokens[c.start - 1].text in {",", "and"} and c.head), len(complements))
    return all(c.date or tokens[c.start].low == "suit" for c in complements[:stop])


def _the_body(passage: Passage, phrase: NounPhrase) -> bool:
    """Whether a phrase means the body at hand ("the alliance")."""
    tokens = passage.parse.tokens
    named = tokens[phrase.start].low == "the" and tokens[phrase.end - 1].low in BODIES
    return not phrase.preposition and (named or tokens[phrase.start].low == "it")


def _body(phrases: list[NounPhrase], prepositions: tuple[str, ...]) -> str | None:
    for phrase in phrases:
        if phrase.preposition in prepositions and not phrase.date:
            for mention in phrase.mentions:
                if mention.actor.sort == "organisation" and mention.actor.codes:
                    return mention.actor.codes[0]
            if phrase.pacts and phrase.pacts[0].name:
                return phrase.pacts[0].name
    return None


def _of_verb(passage: Passage, context: Context, at: int, verb: VerbGroup) -> Finding | None:
    parse = passage.parse
    complements = parse.complements(at)
    subject = parse.subject(at)
    who: Actor | None = subject.head if subject else None
    body = None
    if has_lemma(verb, "join", "enter") and not verb.passive:
        body = _body(complements[:1], ("",))
        alone = _nothing_followed(passage, complements) or (bool(complements) and _the_body(passage, complements[0]))
        if body is None and has_lemma(verb, "join") and alone:
            body = context.joined or context.named_pact
    elif has_lemma(verb, "follow") and not verb.passive and _nothing_followed(passage, complements):
        body = context.joined
    elif has_lemma(verb, "accede", "adhere"):
        body = _body(complements, ("to",))
    elif has_lemma(verb, "admit") and verb.passive:
        body = _body(complements, ("to", "into"))
    elif has_lemma(verb, "admit") and not verb.passive and who and who.sort == "organisation":
        target = next((c.head for c in complements if not c.preposition and c.head), None)
        body, who = who.codes[0] if who.codes else None, target
    elif (
        has_lemma(verb, "become", "be", "make") and any(parse.tokens[c.end - 1].low in MEMBER for c in complements[:1]) and has_lemma(verb, "become")
    ):
        body = _body(complements, ("of",)) or next(
            (m.actor.codes[0] for c in complements[:1] for m in c.mentions if m.actor.sort == "organisation" and m.actor.codes), None
        )
    if (
        not body
        or who is None
        or not who.codes
        or who.sort not in {"state", "group", "person"}
        or verb.modal in {"would", "could", "may", "might", "should"}
    ):
        return None
    if (verb.infinitive and not _nth_to(passage, at, verb)) or verb.negated:
        return None
    context.joined = body
    also = next((c for c in complements if c.preposition in {"with", "alongside"} and c.head and c.head.sort in {"state", "group"}), None)
    if also and also.head and (also.preposition == "alongside" or parse.tokens[also.start - 2].low in {"together", "along"}):
        who = group([who, also.head])
    end = complements[0].end if complements else verb.end
    return _finding(passage, context, list(who.codes), body, at, parse.tokens[verb.start].start, parse.tokens[end - 1].end, complements)


def _nth_to(passage: Passage, at: int, verb: VerbGroup) -> bool:
    """Whether it was "the 30th state to join"."""
    parse = passage.parse
    ruler = next((e for e in reversed(parse.elements[:at]) if isinstance(e, VerbGroup)), None)
    noun = parse.tokens[verb.start - 1].low if verb.start else ""
    been = ruler is not None and ruler.finite and not ruler.modal and not ruler.negated and has_lemma(ruler, "be", "become")
    return been and noun in {"state", "country", "nation", "member", "one", "states", "countries", "nations"}


def _of_noun(passage: Passage, context: Context, n: int, phrase: NounPhrase) -> Finding | None:
    parse = passage.parse
    tail: list[NounPhrase] = []
    for e in parse.elements[n + 1 : n + 4]:
        if not isinstance(e, NounPhrase):
            break
        tail.append(e)
    body = _body(tail, ("to", "into")) or next((m.actor.codes[0] for m in phrase.mentions if m.actor.sort == "organisation" and m.actor.codes), None)
    owner = next((m.actor for m in phrase.mentions if m.genitive or m.adjective), None) or next(
        (p.head for p in tail if p.preposition == "of" and p.head), None
    )
    undecided = any(UNDECIDED & set(verb.lemmas) and any(c is phrase for c in parse.complements(at)) for at, verb in parse.verbs())
    if not body or owner is None or not owner.codes or undecided:
        return None
    context.joined = body
    return _finding(
        passage,
        context,
        list(owner.codes),
        body,
        None,
        parse.tokens[phrase.start].start,
        parse.tokens[(tail[0] if tail else phrase).end - 1].end,
        tail,
    )


def _finding(
    passage: Passage, context: Context, who: list[str], body: str, at: int | None, start: int, end: int, phrases: list[NounPhrase]
) -> Finding:
    date = next((p.date for p in phrases if p.date and p.date.value), None)
    if date is None:
        date = next(
            (e.date for e in passage.parse.elements if isinstance(e, NounPhrase) and e.date and e.date.value and e.preposition in {"in", "on"}), None
        )
    slots: dict[str, object] = {"who": who[0] if len(who) == 1 else sorted(who), "to": body}
    if date:
        slots["date"] = date.value
    judged = context.judge(passage, at, start)
    return Finding("accession", slots, start, end, "accession", date=(date.value or "", date.text) if date else None, **judged)
