"""Accessions: states that become members."""

from ..actors import Actor
from ..context import Context, has_lemma
from ..findings import Finding
from ..passages import Passage
from ..phrases import NounPhrase, VerbGroup

MEMBER = frozenset("member members".split())
NOUNS = frozenset("accession entry admission membership".split())


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
        if isinstance(phrase, NounPhrase) and parse.tokens[phrase.end - 1].low in {"accession", "admission"}:
            one = _of_noun(passage, context, n, phrase)
            if one:
                found.append(one)
    return found


def _body(phrases: list[NounPhrase], prepositions: tuple[str, ...], context: Context) -> str | None:
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
        body = _body(complements[:1], ("",), context)
    elif has_lemma(verb, "accede", "adhere"):
        body = _body(complements, ("to",), context)
    elif has_lemma(verb, "admit") and verb.passive:
        body = _body(complements, ("to", "into"), context)
    elif has_lemma(verb, "admit") and not verb.passive and who and who.sort == "organisation":
        target = next((c.head for c in complements if not c.preposition and c.head), None)
        body, who = who.codes[0] if who.codes else None, target
    elif (
        has_lemma(verb, "become", "be", "make") and any(parse.tokens[c.end - 1].low in MEMBER for c in complements[:1]) and has_lemma(verb, "become")
    ):
        body = _body(complements, ("of",), context) or next(
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
    if verb.infinitive:
        return None
    return _finding(
        passage, context, list(who.codes), body, at, parse.tokens[verb.start].start, parse.tokens[complements[0].end - 1].end, complements
    )


def _of_noun(passage: Passage, context: Context, n: int, phrase: NounPhrase) -> Finding | None:
    parse = passage.parse
    tail: list[NounPhrase] = []
    for e in parse.elements[n + 1 : n + 4]:
        if not isinstance(e, NounPhrase):
            break
        tail.append(e)
    body = _body(tail, ("to", "into"), context) or next(
        (m.actor.codes[0] for m in phrase.mentions if m.actor.sort == "organisation" and m.actor.codes), None
    )
    owner = next((m.actor for m in phrase.mentions if m.genitive or m.adjective), None) or next(
        (p.head for p in tail if p.preposition == "of" and p.head), None
    )
    if not body or owner is None or not owner.codes:
        return None
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
