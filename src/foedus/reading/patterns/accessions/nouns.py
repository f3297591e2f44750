"""Accessions told by a noun: "Finland's admission", "the entry of Togo into the Commonwealth", "a member of the Union since May 2004"."""

from ...discourse.passages import Passage
from ...findings import Finding
from ...naming.actors import Actor
from ...syntax.phrases import Mark, NounPhrase
from ..context import Context
from .bodies import MEMBER, body_here, body_in
from .finding import entered

NOUNS = frozenset(
    "accession admission entry membership readmission re-admission adhesion adherence entrance re-entry return induction incorporation".split()
)
BARE = frozenset("accession admission readmission re-admission".split())
"""Those that need no body beside them."""
UNDECIDED = frozenset(
    """
        block veto oppose delay support back seek want demand propose discuss reject refuse promise offer consider resist hinder stall
        favour favor urge request ask debate negotiate exclude rule doubt hamper prevent obstruct postpone envisage contemplate
    """.split()
)
BEGINS = frozenset("take begin start come become date".split())
"""What a membership does that is new ("took effect", "began", "dates from")."""

HOPES = frozenset("prospect hope goal aim dream question matter issue possibility priority ambition option line threat".split())
"""What an accession is called that has not come."""


def of_noun(passage: Passage, context: Context, n: int, phrase: NounPhrase) -> Finding | None:
    """Return the accession that a noun tells of: whose it is, and to what."""
    parse = passage.parse
    noun = parse.tokens[phrase.end - 1].low
    tail: list[NounPhrase] = []
    for e in parse.elements[n + 1 : n + 4]:
        if not isinstance(e, NounPhrase):
            break
        tail.append(e)
    towards = ("of", "in") if noun == "membership" else ("to", "into")
    body = body_in(context, passage, tail, towards)
    body = body or next((m.actor.codes[0] for m in phrase.mentions if m.actor.sort == "organisation" and m.actor.codes), None)
    owner = next((m.actor for m in phrase.mentions if m.genitive or m.adjective), None)
    owner = owner or next((p.head for p in tail if p.preposition == "of" and p.head), None)
    if owner is None and phrase.preposition == "of" and n and isinstance(before := parse.elements[n - 1], NounPhrase):
        owner = next((m.actor for m in before.mentions if m.genitive), None)  # "deposited its instrument of accession"
    if owner is None and parse.tokens[phrase.start].low in {"its", "their"}:
        owner = _one_state(passage)
    if noun == "membership" and not any(
        parse.subject(at) is phrase and v.finite and not v.modal and not v.negated and BEGINS & set(v.lemmas) for at, v in parse.verbs()
    ):
        return None
    if body is None and noun in BARE and owner is not None and owner.sort in {"state", "group"} and not any(p.preposition in towards for p in tail):
        body = body_here(passage) or context.joined or (context.body.codes[0] if context.body and context.body.codes else None)
    if _only_thought_of(passage, phrase):
        return None
    if noun == "return" and not any(p.preposition in towards and p.head and p.head.sort == "organisation" for p in tail):
        return None  # "the president's return to the capital"
    undecided = any(UNDECIDED & set(verb.lemmas) and any(c is phrase for c in parse.complements(at)) for at, verb in parse.verbs())
    if not body or owner is None or not owner.codes or body in owner.codes or undecided:
        return None
    context.joined = body
    start, end = parse.tokens[phrase.start].start, parse.tokens[(tail[0] if tail else phrase).end - 1].end
    return entered(passage, context, list(owner.codes), body, None, start, end, tail)


def _one_state(passage: Passage) -> Actor | None:
    """Whose "its accession" is that comes before or after its owner: the one state that the sentence names."""
    named = [m.actor for m in passage.parse.mentions if m.actor.sort in {"state", "group"} and m.actor.codes and not m.adjective]
    return named[0] if named and len({actor.codes for actor in named}) == 1 else None


def _only_thought_of(passage: Passage, phrase: NounPhrase) -> bool:
    """Whether an accession is only imagined or hoped for ("Georgia's admission would worry Moscow", "is a distant prospect")."""
    parse = passage.parse
    for at, verb in parse.verbs():
        if parse.subject(at) is not phrase:
            continue
        told = {t.low for c in parse.complements(at)[:1] for t in parse.tokens[c.start : c.end]}
        if verb.negated or verb.modal in {"would", "could", "might", "may", "should"} or (verb.copula and told & HOPES):
            return True
    return False


def member_since(passage: Passage, context: Context, n: int, phrase: NounPhrase) -> Finding | None:
    """As in "Slovenia, a member of the European Union since May 2004,"."""
    if passage.parse.tokens[phrase.end - 1].low not in MEMBER:
        return None
    before, tail = passage.parse.elements[max(0, n - 2) : n], passage.parse.elements[n + 1 : n + 3]
    if not before and tail:
        return _opening(passage, context, phrase)
    if len(before) < 2 or not tail:
        return None
    named, comma = before
    of, since = (phrase, tail[0]) if len(tail) < 2 or (isinstance(tail[0], NounPhrase) and tail[0].date) else tail
    if not (isinstance(named, NounPhrase) and isinstance(comma, Mark) and comma.sort == "comma" and isinstance(of, NounPhrase)):
        return None
    if not (isinstance(since, NounPhrase) and since.preposition == "since" and since.date and named.head and named.head.sort == "state"):
        return None
    body = body_in(context, passage, [of], (of.preposition,)) if of is phrase or of.preposition == "of" else None
    start, end = passage.place(phrase.start, since.end)
    return entered(passage, context, list(named.head.codes), body, None, start, end, [since]) if body else None


def _opening(passage: Passage, context: Context, phrase: NounPhrase) -> Finding | None:
    """As in "A member of the Union since 2013, Croatia", "A NATO member since 2004, Latvia"."""
    elements = passage.parse.elements
    own = next((m.actor.codes[0] for m in phrase.mentions if m.actor.sort == "organisation" and m.actor.codes), None)
    of, rest = (None, elements[1:4]) if own else (elements[1], elements[2:5])
    since, comma, named = ([*rest, None, None, None])[:3]
    body = own or (body_in(context, passage, [of], ("of",)) if isinstance(of, NounPhrase) else None)
    if not (isinstance(since, NounPhrase) and since.preposition == "since" and since.date and isinstance(comma, Mark) and comma.sort == "comma"):
        return None
    if not body or not isinstance(named, NounPhrase) or named.head is None or named.head.sort != "state" or named.preposition:
        return None
    start, end = passage.place(phrase.start, named.end)
    return entered(passage, context, list(named.head.codes), body, None, start, end, [since])


def inside_since(passage: Passage, context: Context, n: int, phrase: NounPhrase) -> Finding | None:
    """As in "Poland, in NATO since 1999,", "with Sweden in NATO since March 2024"."""
    after = passage.parse.elements[n + 1] if n + 1 < len(passage.parse.elements) else None
    if phrase.preposition not in {"in", "inside"} or phrase.head is None or phrase.head.sort != "organisation" or not phrase.head.codes:
        return None
    if not (isinstance(after, NounPhrase) and after.preposition == "since" and after.date and n):
        return None
    near, far = passage.parse.elements[n - 1], passage.parse.elements[n - 2] if n > 1 else None
    named = far if isinstance(near, Mark) and near.sort == "comma" else near if isinstance(near, NounPhrase) and near.preposition == "with" else None
    if not isinstance(named, NounPhrase) or named.head is None or named.head.sort not in {"state", "group"}:
        return None
    start, end = passage.place(phrase.start, after.end)
    return entered(passage, context, list(named.head.codes), phrase.head.codes[0], None, start, end, [after])
