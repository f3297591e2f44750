"""Measures that a clause only speaks of: whose they are and on whom, where the noun stands in a chain or is not governed by a verb of imposing."""

from ...discourse.passages import Passage
from ...naming.actors import Mention
from ...syntax.clauses import Parse
from ...syntax.phrases import Mark, NounPhrase, VerbGroup
from ..context import Context, codes_of
from .listed import Told
from .struck import struck

CONTAINERS = frozenset(
    """
        round rounds package packages set sets wave waves raft series batch tranche slew range web barrage volley mix combination number dozens
        target targets object subject victim victims regime system array string host bundle layer layers kind form type
    """.split()
)
"""Of what, with "of", measures make up one ("a fresh round of sanctions") or whom they strike ("a target of sanctions")."""
DECIDING = frozenset(
    """
        decision move vote order refusal readiness answer response reply reaction retaliation punishment step measure act decree resolution
        push call plan threat choice law bill ruling statement announcement declaration gesture message weapon tool
    """.split()
)
"""Nouns whose owner takes or means to take the measures they are about ("Canada's decision to impose sanctions")."""
AGREED = frozenset(
    """
        sign greenlight authorise authorize rubber-stamp rubberstamp clear debate weigh ponder float mull approve launch join agree decide vote
        settle
    """.split()
)
"""Verbs whose subject stands behind the measures that a preposition adds ("signed off on sanctions against")."""
PRESSURE = frozenset("pressure calls call demands demand appeals appeal pleas plea power right powers authority reason reasons".split())
PASSING = frozenset("sign issue pass adopt approve publish make take announce".split())
"""Verbs by which somebody takes a decision ("signed an order lifting sanctions")."""
TOGETHER = frozenset({"together", "along", "jointly", "concert", "tandem", "step", "coordination", "league", "unison"})
JOINED = frozenset("join follow flank accompany back".split())
FEARED = frozenset("risk fear avoid avert escape threaten face could would may might should if unless threat threats prospect danger".split())
"""Words that tell of measures that are not taken yet."""
STRIKING = frozenset("target hit strike aim affect cover squeeze punish single reach".split())
THEY = frozenset("they these those measures sanctions list package targets designations penalties restrictions curbs steps bans freeze move".split())
LISTED = frozenset("hit targeted listed struck list sanctioned affected those designated blacklisted named punished".split())
SORTS = frozenset({"state", "body", "person", "group"})
LOOSE_NOUNS = frozenset("ban bans measures restriction restrictions curbs penalties boycott boycotts blockade blockades countermeasures".split())
"""Nouns that are too vague to tell sanctions without a verb of imposing and a preposition."""


def container(parse: Parse, place: int) -> int:
    """Return the place of the phrase that governs a noun in a chain ("a fresh round of sanctions", "a package of new sanctions")."""
    one, before = parse.elements[place], parse.elements[place - 1] if place else None
    if isinstance(one, NounPhrase) and one.preposition == "of" and isinstance(before, NounPhrase) and parse.tokens[before.end - 1].low in CONTAINERS:
        return place - 1
    return place


def owner_before(parse: Parse, place: int) -> list[str]:
    """Whose measures a relative clause with "whose" is about ("Britain, whose sanctions on Iran date from 2014")."""
    mark = parse.elements[place - 1] if place else None
    if not isinstance(mark, Mark) or mark.text != "whose":
        return []
    named = next((e for e in reversed(parse.elements[: place - 1]) if isinstance(e, NounPhrase)), None)
    return codes_of(named.head) if named is not None else []


def beside(passage: Passage, place: int) -> list[str]:
    """Whose measures they are besides, by an adjective that stands alone before "and" ("American and European sanctions"), or by "European"."""
    parse = passage.parse
    one, mark, other = parse.elements[place], *(parse.elements[k] if k >= 0 else None for k in (place - 1, place - 2))
    words = {t.low for t in parse.tokens[one.start : one.end]}
    europe = ["EU"] if "european" in words and isinstance(one, NounPhrase) and not any(m.actor.codes for m in one.mentions) else []
    if not isinstance(mark, Mark) or mark.sort != "and" or not isinstance(other, NounPhrase) or not isinstance(one, NounPhrase) or one.preposition:
        return europe
    if len(other.mentions) == 1 and other.mentions[0].adjective and other.mentions[0].end == other.end and not other.date:
        return [*codes_of(other.mentions[0].actor), *europe]
    return ["EU", *europe] if parse.tokens[other.end - 1].low == "european" and other.end - other.start == 1 else europe


def under_which(passage: Passage, place: int) -> str:
    """The preposition before measures, also where it stands before the first of two adjectives ("under American and European sanctions")."""
    one, mark, other = passage.parse.elements[place], *(passage.parse.elements[k] if k >= 0 else None for k in (place - 1, place - 2))
    if isinstance(one, NounPhrase) and not one.preposition and isinstance(mark, Mark) and mark.sort == "and" and isinstance(other, NounPhrase):
        alone = other.end - other.start <= 2 and (not other.mentions or other.mentions[0].adjective)
        return other.preposition if alone and not other.date else ""
    if isinstance(one, NounPhrase) and one.preposition == "to" and place and passage.parse.tokens[one.start - 2].low == "subject":
        return "under"  # "are subject to sanctions"
    return one.preposition if isinstance(one, NounPhrase) else ""


def pressed(parse: Parse, at: int) -> bool:
    """Whether somebody is only under pressure, or called, to take measures."""
    before = parse.elements[at - 1] if at else None
    return isinstance(before, NounPhrase) and parse.tokens[before.end - 1].low in PRESSURE


def decider(parse: Parse, at: int) -> list[str]:
    """Whose decision, answer or step is the subject of a verb ("Canada's decision to impose", "Norway's answer was an embargo")."""
    subject = parse.subject(at)
    if subject is None or subject.head is not None:
        return []
    if not DECIDING & {t.low for t in parse.tokens[subject.start : subject.end]}:
        return []
    owner = next((m.actor for m in subject.mentions if m.genitive or m.adjective), None)
    if owner is None:  # "signed an order lifting sanctions"
        passing = next((k for k, v in parse.verbs() if PASSING & set(v.lemmas) and any(c is subject for c in parse.complements(k))), None)
        owner = parse.agent(passing) if passing is not None else None
    return codes_of(owner)


def with_companions(parse: Parse, by: list[str]) -> list[str]:
    """Add those who take measures with the subject: "together with Norway", "joined by Norway", "alongside Norway"."""
    if len(by) != 1:
        return by
    found = list(by)
    for n, one in enumerate(parse.elements):
        if not isinstance(one, NounPhrase) or one.head is None or one.head.sort not in {"state", "group", "organisation"} or one.date:
            continue
        before = parse.elements[n - 1] if n else None
        words = {t.low for t in parse.tokens[max(0, one.start - 4) : one.start]}
        joined = isinstance(before, VerbGroup) and before.bare_participle and JOINED & set(before.lemmas)
        if (
            (one.preposition == "with" and words & TOGETHER)
            or one.preposition == "alongside"
            or (one.preposition == "by" and joined)
            or "alongside" in {t.low for t in parse.tokens[max(0, one.start - 1) : one.start]}
        ):
            found += [c for c in one.head.codes if c not in found]
    return found


def behind(parse: Parse, at: int) -> list[str]:
    """Who stands behind measures that a verb of agreeing or having reaches by a preposition ("signed off on sanctions against Iran")."""
    verb = parse.elements[at]
    if not isinstance(verb, VerbGroup) or verb.negated or verb.passive or verb.infinitive:
        return []
    if verb.copula and "be" in verb.lemmas:
        return decider(parse, at)
    return codes_of(parse.agent(at)) if (AGREED | {"have"}) & set(verb.lemmas) else []


def answered(passage: Passage, context: Context, by: list[str]) -> list[str]:
    """Whom measures answer ("When Rhodesia broke away, London answered with an oil embargo"): the one other state, here or before."""
    here = {c for m in passage.parse.mentions if m.actor.sort in SORTS for c in m.actor.codes if c not in by}
    if len(here) == 1:
        return list(here)
    before = {c for m in context.mentioned_before if m.actor.sort in SORTS for c in m.actor.codes if c not in by}
    return list(before) if not here and len(before) == 1 else []


def aimed(passage: Passage, context: Context, places: tuple[int, int]) -> list[str]:
    """Whom a clause that hangs on the noun, or on what contains it, says the measures strike ("a package that targets nine banks")."""
    parse = passage.parse
    for at, verb in parse.verbs():
        if not STRIKING & set(verb.lemmas) or verb.passive:
            continue
        hung = parse.antecedent(at) or (parse.subject(at) if verb.gerund else None)
        beside = verb.gerund and at and any(parse.elements[at - 1] is parse.elements[place] for place in places)
        if beside or any(hung is parse.elements[place] for place in places):
            hit = next((c for c in parse.complements(at) if c.preposition in {"", "at"} and not c.date), None)
            return struck(passage, context, hit) or ([c for m in hit.mentions[:1] for c in codes_of(m.actor)] if hit else [])
    return []


def followed_up(passage: Passage, context: Context) -> list[Told]:
    """Return on whom the measures are that the sentence before spoke of: "They target nine banks", "Among those hit are nine banks"."""
    parse = passage.parse
    before = context.half_measure
    recent = before is not None and 0 <= passage.index - before[1] <= 2
    here = before is not None and passage.index == before[1]
    by = before[0] if before is not None and recent else []
    if told := _of_the_headline(passage, context):
        return told
    if not by or not parse.lemmas & (STRIKING | {"be", "include", "name", "comprise"}):
        return []
    for at, verb in parse.verbs():
        if verb.negated or verb.passive or verb.infinitive:
            continue
        subject = parse.subject(at)
        words = {t.low for t in parse.tokens[subject.start : subject.end]} if subject is not None else set()
        first = parse.tokens[0].low
        hit = None
        if here and (words != {"they"} or subject is None or not any(t.text in ";:" for t in parse.tokens[: subject.start])):
            continue  # "Penalties under the act are in force; they punish the government"
        if (STRIKING | {"include", "name", "comprise"}) & set(verb.lemmas) and words & THEY:
            hit = next((c for c in parse.complements(at) if c.preposition in {"", "at", "on"} and not c.date), None)
        elif verb.copula and first in {"among", "on"} and {t.low for t in parse.tokens[: verb.start]} & LISTED:
            hit = next((e for e in parse.elements[at + 1 :] if isinstance(e, NounPhrase) and not e.preposition and not e.date), None)
        on = [c for c in struck(passage, context, hit) or ([c for m in hit.mentions[:1] for c in codes_of(m.actor)] if hit else []) if c not in by]
        if hit is not None and on:
            return [(sorted(by), sorted(on), at, verb.start, hit.end)]
    return []


def _of_the_headline(passage: Passage, context: Context) -> list[Told]:
    """Return the measures of the headline where the lead goes on about them ("The measures, announced on Monday, cover timber")."""
    if context.headline is None or context.measures or not passage.parse.words & THEY:
        return []
    first = passage.parse.elements[0] if passage.parse.elements else None
    if not isinstance(first, NounPhrase) or first.mentions or first.preposition or passage.parse.tokens[first.start].low not in {"the", "these"}:
        return []
    if {t.low for t in passage.parse.tokens[first.start : first.end]} & (THEY - {"they", "list", "targets", "steps", "move"}):
        by, on = context.headline
        return [(by, on, None, first.start, first.end)]
    return []


def bearer(passage: Passage, context: Context, place: int, noun: int, by: list[str]) -> list[str]:
    """On whom somebody's sanctions are that are only spoken of: the one other state of the sentence.

    ``place`` is where their phrase stands, ``noun`` the word; measures that are feared, or that the report knows to be on others, are on nobody.
    """
    parse = passage.parse
    phrase = parse.elements[place]
    if not by or parse.tokens[noun].low in LOOSE_NOUNS or not isinstance(phrase, NounPhrase):
        return []
    if parse.tokens[noun].low.startswith("blacklist") and phrase.preposition in {"on", "to", "in", "onto"}:
        return []  # "put 500 Americans on its own blacklist"
    clause = {t.low for t in parse.tokens[max(0, phrase.start - 6) : phrase.end + 4]}
    if clause & FEARED or parse.tokens[phrase.start].low in {"no", "any", "further", "more"}:
        return []
    close = next((n for n in range(phrase.end, len(parse.tokens)) if parse.tokens[n].text == ";"), len(parse.tokens))
    opening = next((n for n in range(phrase.start, -1, -1) if parse.tokens[n].text == ";"), -1)
    heard = [m for m in parse.mentions if opening < m.start < close]
    named = [
        m for m in heard if m.actor.sort in SORTS | {"crowd"} and m.actor.codes and not set(m.actor.codes) <= set(by) and not _vouching(parse, m)
    ]
    codes = {c for m in named for c in m.actor.codes if c not in by}
    known = {c for authors, targets in context.measures for c in targets if set(authors) & set(by)}
    if len(codes) != 1 or (known and not codes & known):
        return []
    return list(codes)


def _vouching(parse: Parse, mention: Mention) -> bool:
    """Whether somebody is only the place of a talk, or tells of what others do ("a banker in Dubai said")."""
    for n, one in enumerate(parse.elements):
        if isinstance(one, NounPhrase) and one.start <= mention.start < one.end:
            before, after = parse.elements[n - 1] if n else None, parse.elements[n + 1] if n + 1 < len(parse.elements) else None
            tells = isinstance(after, VerbGroup) and {"say", "tell", "note", "write", "report"} & set(after.lemmas)
            follows = (isinstance(before, Mark) and before.sort == "comma") or isinstance(before, NounPhrase)
            return bool(tells and follows and n > 2) or (mention.actor.role == "capital" and one.preposition in {"in", "at"})
    return False
