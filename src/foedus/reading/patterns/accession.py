"""Accessions: states that become members."""

import re
from dataclasses import replace

from ..discourse.passages import Passage
from ..findings import Finding
from ..naming.actors import Actor, group
from ..naming.dates import DateMention
from ..syntax.phrases import Mark, NounPhrase, VerbGroup
from .context import Context, has_lemma

MEMBER = frozenset("member members".split())
UNDECIDED = frozenset(
    "block veto oppose delay support back seek want demand propose discuss reject refuse promise offer consider resist hinder stall".split()
)
BODIES = frozenset("alliance bloc union organisation organization club group league pact treaty charter convention community regime".split())
TAKING = ("admit", "take", "bring", "let", "accept", "welcome", "receive", "usher", "induct", "co-opt")
JOINING = frozenset(
    (
        *TAKING,
        *"join rejoin enter come go get follow accede adhere return become sign assume occupy include embrace belong".split(),
    )
)
"""Verbs that may tell of an accession, besides "be"."""
NTH = re.compile(r"\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|newest|latest|youngest")
BEGINS = frozenset("take begin start come become".split())
"""What a membership does that is new ("took effect", "began")."""
GROWING = frozenset("expand enlarge grow widen broaden extend".split())


def find_accessions(passage: Passage, context: Context) -> list[Finding]:
    """Return the accessions that a sentence tells of."""
    if passage.sentence.heading:
        return []
    found = []
    parse = passage.parse
    for at, verb in parse.verbs():
        one = _of_verb(passage, context, at, verb) if verb.copula or not JOINING.isdisjoint(verb.lemmas) else None
        if one:
            found.append(one)
    for n, phrase in enumerate(parse.elements):
        if isinstance(phrase, NounPhrase) and parse.tokens[phrase.end - 1].low in {"accession", "admission", "entry", "membership"}:
            one = _of_noun(passage, context, n, phrase)
            if one:
                found.append(one)
    found += [one for n, e in enumerate(parse.elements) if isinstance(e, NounPhrase) and (one := _member_since(passage, context, n, e))]
    found += [more for one in found for more in _bodies_beside(passage, one)]
    return found + [gap for one in found for gap in _gapped(passage, one)]


def _member_since(passage: Passage, context: Context, n: int, phrase: NounPhrase) -> Finding | None:
    """As in "Slovenia, a member of the European Union since May 2004,"."""
    if passage.parse.tokens[phrase.end - 1].low not in MEMBER:
        return None
    before, tail = passage.parse.elements[max(0, n - 2) : n], passage.parse.elements[n + 1 : n + 3]
    if len(before) < 2 or len(tail) < 2:
        return None
    named, comma = before
    of, since = tail
    if not (isinstance(named, NounPhrase) and isinstance(comma, Mark) and comma.sort == "comma" and isinstance(of, NounPhrase)):
        return None
    if not (isinstance(since, NounPhrase) and since.preposition == "since" and since.date and named.head and named.head.sort == "state"):
        return None
    body = _body([of], ("of",))
    start, end = passage.place(phrase.start, since.end)
    return _finding(passage, context, list(named.head.codes), body, None, start, end, [since]) if body else None


def _bodies_beside(passage: Passage, one: Finding) -> list[Finding]:
    """Find the further bodies that the same state joined ("joined NATO and the EU in 2004", "to NATO in 2004 and to the EU in 2007")."""
    elements, found = passage.parse.elements, []
    for n, phrase in enumerate(elements):
        if not isinstance(phrase, NounPhrase) or phrase.head is None or passage.place(phrase.start, phrase.end)[1] <= one.start:
            continue
        start, end = passage.place(phrase.start, phrase.end)
        bodies = [m for m in phrase.head.members or (phrase.head,) if m.sort == "organisation" and m.codes]
        if len(bodies) > 1 and one.slots["to"] in {m.codes[0] for m in bodies}:
            found += [replace(one, slots={**one.slots, "to": m.codes[0]}) for m in bodies if m.codes[0] != one.slots["to"]]
            continue
        link, when = elements[n - 1] if n else None, elements[n + 1] if n + 1 < len(elements) else None
        joined = isinstance(link, Mark) and link.sort in {"and", "comma"} and phrase.preposition in {"", "to", "into"} and start >= one.end
        if not (joined and len(bodies) == 1 and isinstance(when, NounPhrase) and when.date and when.date.value and one.date):
            continue
        if bodies[0].codes[0] != one.slots["to"] and not any(isinstance(e, VerbGroup) for e in elements[n + 2 : n + 3]):
            slots = {"who": one.slots["who"], "to": bodies[0].codes[0], "date": when.date.value}
            found.append(
                replace(one, slots=slots, start=start, end=max(end, passage.place(when.start, when.end)[1]), date=(when.date.value, when.date.text))
            )
    return found


def _gapped(passage: Passage, one: Finding) -> list[Finding]:
    """Find "and Sweden in 2024" after "Finland joined NATO in 2023": the same of another state."""
    elements = passage.parse.elements
    found = []
    for n in range(len(elements) - 2 if one.date else 0):
        link, who, when = elements[n : n + 3]
        if isinstance(when, Mark) and when.text == "(" and n + 3 < len(elements):
            when = elements[n + 3]
        if not (isinstance(link, Mark) and link.sort in {"and", "comma"} and isinstance(who, NounPhrase) and isinstance(when, NounPhrase)):
            continue
        if who.preposition not in {"", "by"} or who.head is None or who.head.sort != "state" or not (when.date and when.date.value):
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


def _the_body(passage: Passage, phrase: NounPhrase, preposition: str = "") -> bool:
    """Whether a phrase means the body at hand ("the alliance")."""
    tokens = passage.parse.tokens
    named = tokens[phrase.start].low == "the" and tokens[phrase.end - 1].low in BODIES
    return phrase.preposition == preposition and (named or tokens[phrase.start].low == "it")


def _body(phrases: list[NounPhrase], prepositions: tuple[str, ...]) -> str | None:
    for phrase in phrases:
        if phrase.preposition in prepositions and not phrase.date:
            for mention in phrase.mentions:
                if mention.actor.sort == "organisation" and mention.actor.codes:
                    return mention.actor.codes[0]
                if mention.actor.members and all(m.sort == "organisation" and m.codes for m in mention.actor.members):
                    return mention.actor.members[0].codes[0]
            if phrase.pacts and phrase.pacts[0].name:
                return phrase.pacts[0].name
    return None


def _of_verb(passage: Passage, context: Context, at: int, verb: VerbGroup) -> Finding | None:
    parse = passage.parse
    complements = parse.complements(at)
    subject = parse.subject(at)
    if has_lemma(verb, "include", "embrace", "admit") and verb.infinitive:
        return _grown(passage, context, at)
    if has_lemma(verb, "join") and verb.passive and subject is not None and not verb.negated and not verb.modal:
        return _joined_by(passage, context, at, subject)
    who: Actor | None = subject.head if subject else None
    body, entrant = _joined(passage, context, verb, complements, who)
    who = entrant or who
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


def _joined_by(passage: Passage, context: Context, at: int, subject: NounPhrase) -> Finding | None:
    """As in "the Tripartite Pact was joined by Hungary on 20 November"."""
    parse = passage.parse
    body = _body([replace(subject, preposition="")], ("",))
    by = next((c for c in parse.complements(at) if c.preposition == "by" and c.head and c.head.sort in {"state", "group"}), None)
    if body is None or by is None or by.head is None:
        return None
    context.joined = body
    tail = parse.elements[next(k for k, e in enumerate(parse.elements) if e is by) + 1 :][:1]
    start, end = parse.tokens[parse.elements[at].start].start, parse.tokens[by.end - 1].end
    return _finding(passage, context, list(by.head.codes), body, at, start, end, [e for e in tail if isinstance(e, NounPhrase)])


def _joined(passage: Passage, context: Context, verb: VerbGroup, complements: list[NounPhrase], who: Actor | None) -> tuple[str | None, Actor | None]:
    """What body a verb says that somebody joins, and who does if it is not the subject."""
    parse = passage.parse
    first = complements[0] if complements else None
    if has_lemma(verb, *TAKING) and not verb.passive and who and who.sort == "organisation":
        taken = next((c for c in complements if c.preposition in {"", "in"} and c.head and c.head.sort in {"state", "group"}), None)
        into = has_lemma(verb, "admit", "accept", "welcome") or (first is not None and first.preposition == "in")
        member = has_lemma(verb, "admit") or (
            into and (first is taken) and (not has_lemma(verb, "accept", "welcome") or _as_member(passage, complements))
        )
        return (who.codes[0] if who.codes else None, taken.head) if taken and member else (None, None)
    if has_lemma(verb, "admit", "accept", "induct", "co-opt") and not verb.passive and (entrant := _admitted(passage, verb, first)):
        return _body(complements, ("to", "into")), entrant
    if has_lemma(verb, *TAKING) and verb.passive:
        named = _body(complements, ("to", "into")) or _as_its_member(passage, complements)
        return named or (context.joined if has_lemma(verb, "admit") and _nothing_followed(passage, complements) else None), None
    if has_lemma(verb, "join", "rejoin", "enter") and not verb.passive:
        owned = first is not None and _of_a_body(passage, first)
        named = None if owned else _body(complements[:1], ("",))
        alone = _nothing_followed(passage, complements) or (first is not None and _the_body(passage, first))
        if named is None and alone and not has_lemma(verb, "enter"):
            return (_body_of(passage, context, first) or _of_paragraph(context)), None
        return named, None
    if has_lemma(verb, "come", "go", "get") and not verb.passive:
        return _body([c for c in complements[:1] if c.head and c.head.sort == "organisation"], ("into",)), None
    if has_lemma(verb, "follow") and not verb.passive and _nothing_followed(passage, complements):
        return context.joined, None
    if has_lemma(verb, "accede", "adhere", "return"):
        towards = next((c for c in complements if c.preposition == "to"), None)
        if has_lemma(verb, "return") and (
            towards is None or not ((towards.head and towards.head.sort == "organisation") or _the_body(passage, towards, "to"))
        ):
            return None, None
        return _body(complements, ("to",)) or _body_of(passage, context, towards), None
    if has_lemma(verb, "become") and first is not None and NTH.fullmatch(parse.tokens[first.end - 1].low):
        return context.joined, None  # "Montenegro became the 29th on 5 June"
    if has_lemma(verb, "sign") and not verb.passive and parse.tokens[verb.end : verb.end + 1] and parse.tokens[verb.end].low in {"up", "on"}:
        return _body([c for c in complements if c.head and c.head.sort == "organisation"], ("to", "up", "on")), None
    if (
        has_lemma(verb, "take", "assume", "occupy")
        and first is not None
        and parse.tokens[first.end - 1].low in {"seat", "place"}
        and not verb.passive
    ):
        return _body(complements[1:2], ("in", "at", "on")), None
    if has_lemma(verb, "become") and first is not None and MEMBER & {t.low for t in parse.tokens[max(first.start, first.end - 2) : first.end]}:
        named = next((m.actor.codes[0] for m in first.mentions if m.actor.sort == "organisation" and m.actor.codes), None)
        alone = bool(NTH.fullmatch(parse.tokens[max(first.start, first.end - 2)].low)) and not any(c.preposition == "of" for c in complements)
        return _body(complements, ("of",)) or named or (context.joined if alone else None), None
    if verb.copula and first is not None and first.preposition in {"in", "inside"} and any(c.preposition == "since" and c.date for c in complements):
        return _body([first] if first.head and first.head.sort == "organisation" else [], ("in", "inside")), None
    if has_lemma(verb, "belong") and any(c.preposition == "since" and c.date for c in complements):
        return _body(complements[:1], ("to",)), None
    nth = first is not None and NTH.fullmatch(parse.tokens[max(first.start, first.end - 2)].low) is not None
    if verb.copula and first is not None and nth and parse.tokens[first.end - 1].low in MEMBER and _now(passage, verb):
        return _body(complements[1:2], ("of",)), None
    if (
        verb.copula
        and first is not None
        and parse.tokens[first.end - 1].low in MEMBER
        and any(c.preposition == "since" and c.date for c in complements)
    ):
        return _body(complements, ("of",)), None
    return None, None


def _of_a_body(passage: Passage, phrase: NounPhrase) -> bool:
    """Whether what is joined is but something of a body ("joined the European Union's sanctions", "the NATO mission")."""
    last = passage.parse.tokens[phrase.end - 1].low
    body = next((m for m in phrase.mentions if m.actor.sort == "organisation"), None)
    return body is not None and body.end < phrase.end and last not in BODIES and not phrase.pacts


def _admitted(passage: Passage, verb: VerbGroup, first: NounPhrase | None) -> Actor | None:
    """The state of "Timor-Leste, admitted to ASEAN in October", whose participle looks like a past."""
    elements = passage.parse.elements
    at = next((k for k, e in enumerate(elements) if e is verb), 0)
    named, comma = elements[max(0, at - 2) : at] if at > 1 else (None, None)
    apposed = isinstance(comma, Mark) and comma.sort == "comma" and isinstance(named, NounPhrase) and named.head is not None
    if not apposed or first is None or first.preposition not in {"to", "into"} or not isinstance(named, NounPhrase) or named.head is None:
        return None
    return named.head if named.head.sort == "state" else None


def _as_its_member(passage: Passage, complements: list[NounPhrase]) -> str | None:
    """The body of "was let in as the World Trade Organization's 158th member"."""
    named = [c for c in complements if c.preposition == "as" and passage.parse.tokens[c.end - 1].low in MEMBER]
    return next((m.actor.codes[0] for c in named for m in c.mentions if m.actor.sort == "organisation" and m.actor.codes), None)


def _now(passage: Passage, verb: VerbGroup) -> bool:
    """Whether a verb is said of something new ("is now the 32nd member")."""
    return "now" in {t.low for t in passage.parse.tokens[max(0, verb.start - 1) : verb.end + 2]}


def _grown(passage: Passage, context: Context, at: int) -> Finding | None:
    """As in "BRICS expanded to include Ethiopia in January"."""
    parse = passage.parse
    ruler = next((k for k, v in reversed(parse.verbs()) if k < at), None)
    growing = parse.elements[ruler] if ruler is not None else None
    if ruler is None or not isinstance(growing, VerbGroup) or not GROWING & set(growing.lemmas) or growing.modal or growing.negated:
        return None
    subject, complements = parse.subject(ruler), parse.complements(at)
    body = _body([replace(subject, preposition="")], ("",)) if subject and growing.finite else None
    first = complements[0] if complements else None
    if not body or first is None or first.preposition or first.head is None or first.head.sort not in {"state", "group"}:
        return None
    context.joined = body
    start, end = parse.tokens[growing.start].start, parse.tokens[first.end - 1].end
    return _finding(passage, context, list(first.head.codes), body, ruler, start, end, complements)


def _as_member(passage: Passage, complements: list[NounPhrase]) -> bool:
    return any(c.preposition == "as" and passage.parse.tokens[c.end - 1].low in MEMBER for c in complements)


def _of_paragraph(context: Context) -> str | None:
    """The body that "joined" alone means: the one joined last, the pact or the body that the paragraph names."""
    forum = context.body.codes[0] if context.body and context.body.codes else None
    return context.joined or context.named_pact or forum


def _body_of(passage: Passage, context: Context, phrase: NounPhrase | None) -> str | None:
    """The body that "the pact", "the organisation", "it" means."""
    if phrase is None or not _the_body(passage, phrase, phrase.preposition):
        return None
    noun = passage.parse.tokens[phrase.end - 1].low
    if noun in {"pact", "treaty", "charter", "convention"}:
        return context.named_pact or context.pact_told or context.joined
    return context.joined or context.named_pact or (context.body.codes[0] if context.body and context.body.codes else None)


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
    towards = ("of", "in") if parse.tokens[phrase.end - 1].low == "membership" else ("to", "into")
    body = _body(tail, towards) or next((m.actor.codes[0] for m in phrase.mentions if m.actor.sort == "organisation" and m.actor.codes), None)
    owner = next((m.actor for m in phrase.mentions if m.genitive or m.adjective), None) or next(
        (p.head for p in tail if p.preposition == "of" and p.head), None
    )
    if parse.tokens[phrase.end - 1].low == "membership" and not any(
        parse.subject(at) is phrase and v.finite and not v.modal and not v.negated and BEGINS & set(v.lemmas) for at, v in parse.verbs()
    ):
        return None
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


def _bracket(passage: Passage, phrases: list[NounPhrase]) -> DateMention | None:
    """The date in brackets after the first of some phrases."""
    elements = passage.parse.elements
    n = next((k for k, e in enumerate(elements) if phrases and e is phrases[0]), len(elements))
    opens, dated = ([*elements[n + 1 : n + 3], None, None])[:2]
    return dated.date if isinstance(opens, Mark) and opens.text == "(" and isinstance(dated, NounPhrase) else None


def _finding(
    passage: Passage, context: Context, who: list[str], body: str, at: int | None, start: int, end: int, phrases: list[NounPhrase]
) -> Finding:
    date = next((p.date for p in phrases if p.date and p.date.value), None)
    if date is None and (bracket := _bracket(passage, phrases)):
        date = bracket
    if date is None:
        date = next(
            (e.date for e in passage.parse.elements if isinstance(e, NounPhrase) and e.date and e.date.value and e.preposition in {"in", "on"}), None
        )
    slots: dict[str, object] = {"who": who[0] if len(who) == 1 else sorted(who), "to": body}
    if date:
        slots["date"] = date.value
    judged = context.judge(passage, at, start)
    return Finding("accession", slots, start, end, "accession", date=(date.value or "", date.text) if date else None, **judged)
