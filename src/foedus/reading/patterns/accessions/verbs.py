"""Accessions told by a verb: joined, was admitted to, took its seat in, was granted membership of, became the 31st member."""

import re
from dataclasses import replace

from ...discourse.passages import Passage
from ...findings import Finding
from ...naming.actors import Actor, group
from ...syntax.phrases import Mark, NounPhrase, VerbGroup
from ..context import Context, has_lemma
from .bodies import MEMBER, as_its_member, body_here, body_in, body_of, meant_body, of_paragraph, of_something
from .finding import entered
from .relative import of_relative, they_before

TAKING = (
    *("admit", "take", "bring", "let", "accept", "welcome", "receive", "usher", "induct", "co-opt"),
    *("readmit", "re-admit", "reintegrate", "reinstate", "incorporate", "absorb"),
)
BACK = ("readmit", "re-admit", "reinstate")
"""Verbs of taking somebody back in, which need no "as a member"."""
GAINING = frozenset("grant award give offer accord win gain obtain receive secure get achieve attain acquire earn".split())
"""Verbs with which membership or entry is had ("was granted membership of", "won entry to")."""
JOINING = frozenset(
    (
        *TAKING,
        *GAINING,
        *"join rejoin enter come go get follow accede adhere return become sign assume occupy include embrace belong".split(),
    )
)
"""Verbs that may tell of an accession, besides "be"."""
NTH = re.compile(r"\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|newest|latest|youngest")
ALLIES = MEMBER | frozenset("ally state country nation participant signatory".split())
"""What a state that joins is the so-many-th of ("became the 31st ally")."""
GROWING = frozenset("expand enlarge grow widen broaden extend".split())
STATUS = frozenset("membership admission entry accession".split())
LESSER = frozenset("observer associate candidate partner provisional conditional temporary".split())
"""What is less than membership."""
RESOLVING = frozenset("vote agree decide hope plan intend expect resolve choose elect opt promise pledge consent aim undertake aspire".split())
"""Verbs after which an infinitive tells of an accession that is meant ("parliament voted to join the Court")."""
SEATS = frozenset("seat seats place places".split())
CAUSES = frozenset("after before at during despite under without amid following when with from as since".split())
"""What may stand after the day on which somebody "followed"."""


def of_verb(passage: Passage, context: Context, at: int, verb: VerbGroup) -> Finding | None:
    """Return the accession that a verb tells of."""
    parse = passage.parse
    complements = parse.complements(at)
    subject = parse.subject(at)
    if has_lemma(verb, "include", "embrace", "admit") and verb.infinitive:
        return _grown(passage, context, at)
    if has_lemma(verb, "join") and verb.passive and subject is not None and not verb.negated and not verb.modal:
        return _joined_by(passage, context, at, subject)
    who: Actor | None = subject.head if subject else None
    if subject is not None and who is None and (among := _among(passage, at, subject)):
        who = among
    if subject is not None and parse.tokens[subject.start].low == "they":
        who = they_before(passage, at) or who
    body, entrant = _joined(passage, context, verb, complements, who)
    who = entrant or who
    named = subject is not None and any(m.actor.codes and not m.anaphor for m in subject.mentions)
    if verb.infinitive and not named and _resolved(passage, at, verb):
        return None  # "parliament voted to join", "the country hopes to join"
    body = body or of_relative(passage, context, at, verb, complements)
    if (
        not body
        or who is None
        or not who.codes
        or who.sort not in {"state", "group", "person", "body"}
        or verb.modal in {"would", "could", "may", "might", "should"}
    ):
        return None
    if (verb.infinitive and not (_nth_to(passage, at, verb) or _resolved(passage, at, verb))) or verb.negated:
        return None
    context.joined = body
    also = next((c for c in complements if c.preposition in {"with", "alongside"} and c.head and c.head.sort in {"state", "group"}), None)
    if also is None and verb.passive:
        also = next((c for c in complements if c.preposition == "with" and c.head and c.head.sort in {"state", "group"}), None)
    into_body = has_lemma(verb, "join", "enter") and bool(complements) and not complements[0].pacts and complements[0].head is not None
    together = also is not None and (also.preposition == "alongside" or parse.tokens[also.start - 2].low in {"together", "along"})
    if also and also.head and (together or (into_body and complements[1] is not also)):
        who = group([who, also.head])
    end = complements[0].end if complements else verb.end
    found = entered(passage, context, list(who.codes), body, at, parse.tokens[verb.start].start, parse.tokens[end - 1].end, complements)
    if verb.infinitive and _resolved(passage, at, verb) and found.certainty == "asserted":
        found.certainty = "planned"
    return found


def _among(passage: Passage, at: int, subject: NounPhrase) -> Actor | None:
    """Who the states are that join, where they are named after the verb ("Ten states joined the Union, among them Poland and Estonia")."""
    parse = passage.parse
    if parse.tokens[subject.end - 1].low not in {"states", "countries", "nations", "republics", "members", "newcomers"}:
        return None
    place = parse.elements.index(subject)
    mark, apposed = [*parse.elements[place + 1 : place + 3], None, None][:2]
    if (
        isinstance(mark, Mark)
        and mark.text in {"-", "–", "—", ":", "("}
        and isinstance(apposed, NounPhrase)
        and apposed.head
        and apposed.head.members
    ):
        return apposed.head  # "Seven states - Bulgaria, Estonia and others - joined"
    for one in parse.elements[place + 1 :]:
        if isinstance(one, VerbGroup) and one is not parse.elements[at] and not (one.gerund and "include" in one.lemmas):
            return None
        words = {t.low for t in parse.tokens[max(0, one.start - 2) : one.start + 2]} if isinstance(one, NounPhrase) else set()
        named = isinstance(one, NounPhrase) and one.head is not None and one.head.sort in {"state", "group"}
        if named and isinstance(one, NounPhrase) and ("including" in words or "among" in words or "them" in words):
            return one.head
    return None


def _joined_by(passage: Passage, context: Context, at: int, subject: NounPhrase) -> Finding | None:
    """As in "the Tripartite Pact was joined by Hungary on 20 November"."""
    parse = passage.parse
    body = body_in(context, passage, [replace(subject, preposition="")], ("",))
    by = next((c for c in parse.complements(at) if c.preposition == "by" and c.head and c.head.sort in {"state", "group"}), None)
    if body is None or by is None or by.head is None:
        return None
    context.joined = body
    tail = parse.elements[next(k for k, e in enumerate(parse.elements) if e is by) + 1 :][:1]
    start, end = parse.tokens[parse.elements[at].start].start, parse.tokens[by.end - 1].end
    return entered(passage, context, list(by.head.codes), body, at, start, end, [e for e in tail if isinstance(e, NounPhrase)])


def _joined(passage: Passage, context: Context, verb: VerbGroup, complements: list[NounPhrase], who: Actor | None) -> tuple[str | None, Actor | None]:
    """What body a verb says that somebody joins, and who does if it is not the subject."""
    if has_lemma(verb, *TAKING) and (taken := _taken(passage, context, verb, complements, who)) is not None:
        return taken
    if has_lemma(verb, "join", "rejoin", "enter") and not verb.passive:
        return _went_in(passage, context, verb, complements), None
    if has_lemma(verb, "become") or verb.copula:
        return _became(passage, context, verb, complements), None
    if not GAINING.isdisjoint(verb.lemmas) and (gained := _gained(passage, context, verb, complements, who)) is not None:
        return gained
    return _otherwise(passage, context, verb, complements), None


def _taken(
    passage: Passage, context: Context, verb: VerbGroup, complements: list[NounPhrase], who: Actor | None
) -> tuple[str | None, Actor | None] | None:
    """As in "ASEAN admitted Cambodia", "Croatia, admitted to the Union in July", "was let into the club"; None where the verb says nothing of it."""
    first = complements[0] if complements else None
    if not verb.passive and who and (who.sort == "organisation" or (who.sort in {"crowd", "body"} and as_one_of_them(passage, complements))):
        taken = next((c for c in complements if c.preposition in {"", "in"} and c.head and c.head.sort in {"state", "group"}), None)
        admitting = has_lemma(verb, "admit", *BACK)
        into = has_lemma(verb, "admit", "accept", "welcome", *BACK) or (first is not None and first.preposition == "in")
        member = admitting or (into and (first is taken) and (not has_lemma(verb, "accept", "welcome") or as_one_of_them(passage, complements)))
        return (who.codes[0] if who.codes else None, taken.head) if taken and member else (None, None)
    if has_lemma(verb, "admit", "accept", "induct", "co-opt", *BACK) and not verb.passive and (entrant := _admitted(passage, verb, first)):
        return body_in(context, passage, complements, ("to", "into")), entrant
    if verb.passive:
        named = body_in(context, passage, complements, ("to", "into")) or as_its_member(passage, complements)
        return named or (context.joined if has_lemma(verb, "admit", "let", *BACK) and _followed_on_a_day(passage, complements) else None), None
    return None


def _went_in(passage: Passage, context: Context, verb: VerbGroup, complements: list[NounPhrase]) -> str | None:
    """What somebody joined, rejoined or entered."""
    first = complements[0] if complements else None
    if any(c.preposition == "as" and not LESSER.isdisjoint(t.low for t in passage.parse.tokens[c.start : c.end]) for c in complements):
        return None
    if first is not None and of_something(passage, first):
        return None
    named = body_in(context, passage, complements[:1], ("",))
    alone = _nothing_followed(passage, complements) or (first is not None and meant_body(passage, first))
    dated = bool(complements) and all(c.date for c in complements[:2])
    if named is None and alone and has_lemma(verb, "enter"):
        return context.joined if dated else None  # "Slovenia, inside already, entered in 2004"
    if named is None and alone:
        left = _left_before(passage, context, verb) if first is None or not meant_body(passage, first) else None
        return left or body_of(passage, context, first) or of_paragraph(context)
    return named


def _left_before(passage: Passage, context: Context, verb: VerbGroup) -> str | None:
    """The body that a clause before names ("which left the Organisation in 1999 and rejoined in 2006")."""
    before = [e for e in passage.parse.elements if isinstance(e, NounPhrase) and e.end <= verb.start and not e.date]
    found = (body_in(context, passage, [e], (e.preposition,)) for e in reversed(before))
    return next((body for body in found if body), None)


def _became(passage: Passage, context: Context, verb: VerbGroup, complements: list[NounPhrase]) -> str | None:
    """Of what somebody became a member, is one now, or has been one since a day."""
    tokens = passage.parse.tokens
    first = complements[0] if complements else None
    if first is None:
        return None
    last_two = [t.low for t in tokens[max(first.start, first.end - 2) : first.end]]
    since = any(c.preposition == "since" and c.date for c in complements)
    nth = NTH.fullmatch(last_two[0]) is not None
    if has_lemma(verb, "become") and NTH.fullmatch(last_two[-1]):
        return context.joined  # "Montenegro became the 29th on 5 June"
    if has_lemma(verb, "become") and last_two == ["state", "party"]:
        return body_in(context, passage, complements[1:2], ("to", "of")) or _left_before(passage, context, verb)
    if has_lemma(verb, "become") and nth and last_two[-1] in ALLIES - MEMBER and not any(c.preposition == "to" for c in complements):
        owned = next((m.actor.codes[0] for m in first.mentions if m.actor.sort == "organisation" and m.actor.codes), None)
        return owned or body_in(context, passage, complements[1:2], ("of", "in")) or context.joined
    if has_lemma(verb, "become") and MEMBER & set(last_two) and LESSER.isdisjoint(t.low for t in tokens[first.start : first.end]):
        named = next((m.actor.codes[0] for m in first.mentions if m.actor.sort == "organisation" and m.actor.codes), None)
        of = next((c for c in complements if c.preposition == "of"), None)
        meant = nth and (of is None or meant_body(passage, of, "of"))
        at_hand = context.joined or body_here(passage) or (context.body.codes[0] if context.body and context.body.codes else None)
        return body_in(context, passage, complements, ("of", "in")) or named or (at_hand if meant else None)
    if not verb.copula:
        return None
    if first.preposition in {"in", "inside"} and since:
        return body_in(context, passage, [first] if first.head and first.head.sort == "organisation" else [], ("in", "inside"))
    whole = nth or tokens[first.end - 2].low in {"full", "fully-fledged", "full-fledged"}
    if whole and last_two[-1] in MEMBER and _now(passage, verb):
        return body_in(context, passage, complements[1:2], ("of",))
    if last_two[-1] in MEMBER and since:
        return body_in(context, passage, complements, ("of",))
    return None


def _gained(
    passage: Passage, context: Context, verb: VerbGroup, complements: list[NounPhrase], who: Actor | None
) -> tuple[str | None, Actor | None] | None:
    """As in "won full membership of the bloc", "was granted entry to the club", "the club gave Gabon membership"; None where no membership is had."""
    tokens = passage.parse.tokens
    status = next((c for c in complements if not c.preposition and tokens[c.end - 1].low in STATUS), None)
    if status is None or not LESSER.isdisjoint(t.low for t in tokens[status.start : status.end]) or "offer" in verb.lemmas:
        return None
    owned = next((m.actor.codes[0] for m in status.mentions if m.actor.sort == "organisation" and m.actor.codes), None)
    body = owned or body_in(context, passage, complements[complements.index(status) + 1 :][:1], ("of", "in", "to", "into"))
    if {"grant", "award", "give", "accord"}.isdisjoint(verb.lemmas) or verb.passive:
        return body, None
    entrant = next((c.head for c in complements if c.head is not None and c.head.sort in {"state", "group"} and c.preposition in {"", "to"}), None)
    return (body or (who.codes[0] if who and who.sort == "organisation" and who.codes else None), entrant) if entrant else (None, None)


def _otherwise(passage: Passage, context: Context, verb: VerbGroup, complements: list[NounPhrase]) -> str | None:
    """What somebody came into, followed into, acceded to, signed up to, took a seat in or belongs to since a day."""
    parse = passage.parse
    first = complements[0] if complements else None
    if has_lemma(verb, "come", "go") and not verb.passive and verb.end < len(parse.tokens) and parse.tokens[verb.end].low == "back":
        return _left_before(passage, context, verb) if all(c.date for c in complements[:1]) else None
    if has_lemma(verb, "come", "go", "get") and not verb.passive:
        into = body_in(context, passage, [c for c in complements[:1] if (c.head and c.head.sort == "organisation") or c.pacts], ("into",))
        return into or (of_paragraph(context) if has_lemma(verb, "come") and _came_in(passage, verb, complements) else None)
    if has_lemma(verb, "follow") and not verb.passive and _followed_on_a_day(passage, complements):
        return context.joined
    if has_lemma(verb, "accede", "adhere", "return"):
        towards = next((c for c in complements if c.preposition == "to"), None)
        to_body = towards is not None and bool((towards.head and towards.head.sort == "organisation") or meant_body(passage, towards, "to"))
        if has_lemma(verb, "return") and not to_body:
            return None
        return body_in(context, passage, complements, ("to",)) or body_of(passage, context, towards)
    if has_lemma(verb, "sign") and not verb.passive and parse.tokens[verb.end : verb.end + 1] and parse.tokens[verb.end].low in {"up", "on"}:
        return body_in(context, passage, [c for c in complements if c.pacts or (c.head and c.head.sort == "organisation")], ("to", "up", "on"))
    if has_lemma(verb, "take", "assume", "occupy") and first is not None and parse.tokens[first.end - 1].low in SEATS and not verb.passive:
        if any((m.genitive or m.adjective) and not m.anaphor and m.actor.sort == "state" for m in first.mentions):
            return None  # "took Taiwan's seat"
        as_members = len(complements) > 1 and complements[1].preposition == "as" and parse.tokens[complements[1].end - 1].low in MEMBER
        named = body_in(context, passage, complements[2:3], ("of",)) if as_members else None
        return named or body_in(context, passage, complements[1:2], ("in", "at", "on"))
    if has_lemma(verb, "belong") and any(c.preposition == "since" and c.date for c in complements):
        return body_in(context, passage, complements[:1], ("to",))
    return None


def _came_in(passage: Passage, verb: VerbGroup, complements: list[NounPhrase]) -> bool:
    """Whether states "came in", or did so in a year: after a body that others joined, and with nothing else that they came into."""
    tokens = passage.parse.tokens
    subject = next((m for m in reversed(passage.parse.mentions) if m.end <= verb.start), None)
    if subject is None or subject.actor.sort not in {"state", "group"} or tokens[subject.start].low == "the" or subject.anaphor:
        return False
    inside = verb.end < len(tokens) and tokens[verb.end].low in {"in", "aboard", "inside"}
    return inside and all(c.date for c in complements[:1])


def _followed_on_a_day(passage: Passage, complements: list[NounPhrase]) -> bool:
    """Whether "followed" has but a day, and a cause or a place after it ("followed in May after a long quarrel")."""
    if _nothing_followed(passage, complements):
        return True
    return bool(complements) and complements[0].date is not None and all(c.date or c.preposition in CAUSES for c in complements[:2])


def _nothing_followed(passage: Passage, complements: list[NounPhrase]) -> bool:
    """Whether "followed" has but a date or "suit" after it, up to the next of a list ("followed in May, Iran on 3 June")."""
    tokens = passage.parse.tokens
    stop = next((n for n, c in enumerate(complements) if n and tokens[c.start - 1].text in {",", "and"} and c.head), len(complements))
    return all(c.date or tokens[c.start].low == "suit" for c in complements[:stop])


def _admitted(passage: Passage, verb: VerbGroup, first: NounPhrase | None) -> Actor | None:
    """The state of "Timor-Leste, admitted to ASEAN in October", whose participle looks like a past."""
    elements = passage.parse.elements
    at = next((k for k, e in enumerate(elements) if e is verb), 0)
    named, comma = elements[max(0, at - 2) : at] if at > 1 else (None, None)
    apposed = isinstance(comma, Mark) and comma.sort == "comma" and isinstance(named, NounPhrase) and named.head is not None
    if not apposed or first is None or first.preposition not in {"to", "into"} or not isinstance(named, NounPhrase) or named.head is None:
        return None
    return named.head if named.head.sort == "state" else None


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
    body = body_in(context, passage, [replace(subject, preposition="")], ("",)) if subject and growing.finite else None
    first = complements[0] if complements else None
    if not body or first is None or first.preposition or first.head is None or first.head.sort not in {"state", "group"}:
        return None
    context.joined = body
    start, end = parse.tokens[growing.start].start, parse.tokens[first.end - 1].end
    return entered(passage, context, list(first.head.codes), body, ruler, start, end, complements)


def as_one_of_them(passage: Passage, complements: list[NounPhrase]) -> bool:
    """Whether somebody is taken in "as a member"."""
    return any(c.preposition == "as" and passage.parse.tokens[c.end - 1].low in MEMBER for c in complements)


def _resolved(passage: Passage, at: int, verb: VerbGroup) -> bool:
    """Whether somebody voted, agreed, hopes or is to join, which is an accession that is planned."""
    ruler = next((e for e in reversed(passage.parse.elements[:at]) if isinstance(e, VerbGroup)), None)
    if not has_lemma(verb, "join", "enter", "rejoin", "accede") or ruler is None or ruler.negated or (ruler.modal and ruler.modal != "will"):
        return False
    between = passage.parse.elements[passage.parse.elements.index(ruler) + 1 : at]
    return ruler.finite and not ruler.passive and not between and not RESOLVING.isdisjoint(ruler.lemmas)


def _nth_to(passage: Passage, at: int, verb: VerbGroup) -> bool:
    """Whether it was "the 30th state to join"."""
    parse = passage.parse
    ruler = next((e for e in reversed(parse.elements[:at]) if isinstance(e, VerbGroup)), None)
    noun = parse.tokens[verb.start - 1].low if verb.start else ""
    been = ruler is not None and ruler.finite and not ruler.modal and not ruler.negated and has_lemma(ruler, "be", "become")
    return been and noun in {"state", "country", "nation", "member", "one", "states", "countries", "nations"}
