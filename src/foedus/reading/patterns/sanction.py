"""Sanctions: who imposes them on whom, and why."""

import re

from ..actors import Actor
from ..clauses import Parse
from ..context import Context, after, codes_of
from ..findings import Finding
from ..passages import Passage
from ..phrases import Element, Mark, NounPhrase, VerbGroup

WHY = re.compile(
    r"\b(?:over|because of|concerning|in response to|in retaliation for|in reaction to|following|after|due to|"
    r"as punishment for|to punish|on account of|aimed at|targeting|prompted by|for)\s+(?P<why>(?!which\b|whom\b|years|decades|"
    r"months|more than|now|the time being|the first|example|their part|good)[^,.;]{4,120})",
    re.IGNORECASE,
)
INTERNATIONAL = frozenset("international western global european harsh economic new".split())
NOT_SANCTION = re.compile(r"\b(?:sanctions? (?:relief|monitor\w*|experts?|panel|committee|regime experts?)|price cap coalition)\b", re.IGNORECASE)
AGAINST = frozenset({"on", "against", "upon", "towards"})
BEARING = frozenset(
    "face suffer endure bear see meet deal be live remain come incur evade circumvent defy flout skirt dodge bypass sidestep undercut weather".split()
)
ANSWERING = frozenset("follow respond answer retaliate react reply".split())
REASONS = frozenset("after over for following since because despite during before".split())
STRIKING = frozenset("hit strike squeeze cripple punish target batter".split())
INTENDING = frozenset("prepare consider plan propose discuss weigh mull draft want demand seek urge".split())
SPEAKING = frozenset("threaten veto reject refuse".split())
STOPPING = frozenset("cut halt stop suspend ban block freeze forbid prohibit embargo".split())
TRADE = frozenset(
    "sale sales supply supplies export exports import imports delivery deliveries shipment shipments trade purchase purchases"
    " assets reserves funds accounts flights".split()
)
MARKED = re.compile(
    r"\b(?:sanctioned|blacklisted|embargoed)\s+(?:countries|states|nations|regimes|economies|powers|country|state|nation|regime)\b", re.IGNORECASE
)


def find_sanctions(passage: Passage, context: Context) -> list[Finding]:
    """Return the sanctions that a sentence tells of."""
    if passage.sentence.heading:
        return []
    found: list[Finding] = []
    for hit in context.find("sanction_noun", passage):
        if passage.parse.tags[hit.end - 1].verb:
            continue
        one = _of_noun(passage, context, hit.start, hit.end)
        if one:
            found.append(one)
    for at, verb in passage.parse.verbs():
        if any(context.lexicon.verb("sanctioning", lemma) for lemma in verb.lemmas) and not (
            set(verb.lemmas) & {"sanction"} and verb.form == "gerund"
        ):
            one = _of_verb(passage, context, at, verb)
            if one:
                found.append(one)
    for at, verb in passage.parse.verbs():
        one = _of_stop(passage, context, at, verb)
        if one:
            found.append(one)
    found += _of_marked(passage, context)
    merged: list[Finding] = []
    for one in found:
        twin = next(
            (
                m
                for m in merged
                if m.slots.get("on") == one.slots.get("on")
                and (m.slots.get("by") == one.slots.get("by") or not one.slots.get("by") or not m.slots.get("by"))
            ),
            None,
        )
        if twin is None:
            merged.append(one)
        else:
            twin.slots = {**one.slots, **twin.slots}
    return merged


def _of_noun(passage: Passage, context: Context, start: int, end: int) -> Finding | None:
    parse = passage.parse
    place = next((n for n, e in enumerate(parse.elements) if isinstance(e, NounPhrase) and e.start <= start < e.end), None)
    if place is None:
        return None
    phrase = parse.elements[place]
    assert isinstance(phrase, NounPhrase)
    if NOT_SANCTION.search(parse.text(start, min(len(parse.tokens), end + 2))):
        return None
    tail = _tail(passage, place)
    by = [c for m in phrase.mentions if m.end <= start + 1 and m.actor.sort != "person" for c in m.actor.codes]
    on = _sides_of(tail, by, parse)
    verb_at = _verb(passage, place)
    verb = parse.elements[verb_at] if verb_at is not None else None
    lifting = acting = False
    if isinstance(verb, VerbGroup) and verb_at is not None:
        lifting = any(context.lexicon.verb("lifting", lemma) for lemma in verb.lemmas)
        acting = any(context.lexicon.verb("imposing", lemma) for lemma in verb.lemmas)
        if _only_spoken_of(passage, verb_at, phrase, acting=acting):
            return None
        if acting or lifting:
            agent = parse.agent(verb_at)
            if agent and agent.codes and not by:
                by += codes_of(agent)
            on = on or _target(parse.complements(verb_at), parse)
            if acting and phrase.preposition == "under" and not on and not verb.passive:
                on += _object(passage, verb_at)
        elif ANSWERING & set(verb.lemmas) and phrase.preposition == "with" and not verb.passive:
            by = by or codes_of(parse.agent(verb_at))
        elif BEARING & set(verb.lemmas) and not on:
            subject = parse.subject(verb_at)
            if subject and subject.head and subject.head.codes and not ("be" in verb.lemmas and phrase.preposition != "under"):
                on += codes_of(subject.head)
        elif STRIKING & set(verb.lemmas) and phrase.preposition in {"by", "with"} and not on:
            subject = parse.subject(verb_at)
            on += (codes_of(subject.head) if subject else []) if verb.passive else _object(passage, verb_at)
            by = by or ([] if verb.passive else codes_of(parse.agent(verb_at)))
    if not on and phrase.preposition in {"under", "despite", "to", "of"}:
        on += _target_near(passage, place, phrase.preposition, by)
    before = parse.elements[place - 1] if place else None
    if (
        not on
        and phrase.preposition == "of"
        and isinstance(before, NounPhrase)
        and parse.tokens[before.end - 1].low in {"breach", "violation", "defiance", "contravention"}
    ):
        on += codes_of(context.last_sides[0])
    on = [c for c in dict.fromkeys(on) if c not in by] or _pointed(passage, context, tail, by)
    if not on:
        return None
    slots: dict[str, object] = {"on": sorted(on)}
    if by:
        slots["by"] = sorted(set(by))
    text = context.text[parse.tokens[phrase.start].start : passage.end]
    why = WHY.search(text.replace("\n", " "))
    if why:
        slots["why"] = why.group("why").strip()
    judged = context.judge(passage, verb_at, parse.tokens[start].start)
    if lifting and judged["certainty"] == "asserted":
        return None
    if judged["certainty"] in {"denied", "possible"} and not acting:
        judged["certainty"] = "asserted"
    if isinstance(verb, VerbGroup) and INTENDING & set(verb.lemmas) and not verb.passive:
        judged["certainty"] = "planned"
    last = tail[-1] if tail else phrase
    first = parse.tokens[phrase.start].start
    if isinstance(verb, VerbGroup):
        first = min(first, parse.tokens[verb.start].start)
    return Finding("sanction", slots, first, parse.tokens[last.end - 1].end, "sanction/noun", **judged)


def _tail(passage: Passage, place: int) -> list[NounPhrase]:
    """The phrases that hang on the noun, up to the reason or the time."""
    found: list[NounPhrase] = []
    elements = passage.parse.elements
    for n, e in enumerate(elements[place + 1 :], start=place + 1):
        if isinstance(e, NounPhrase) and e.preposition not in REASONS:
            found.append(e)
        elif not ((isinstance(e, VerbGroup) and e.bare_participle) or (found and found[-1].preposition == "by" and _and_more(elements, n))):
            break
    return found


def _and_more(elements: list[Element], n: int) -> bool:
    """Whether "and" joins a further imposer ("by Washington and its allies"), not a new clause."""
    mark, phrase, then = elements[n], *[*elements[n + 1 : n + 3], None, None][:2]
    joined = isinstance(mark, Mark) and mark.sort == "and" and isinstance(phrase, NounPhrase) and not phrase.preposition
    return joined and not (isinstance(then, VerbGroup) and then.finite)


def _sides_of(tail: list[NounPhrase], by: list[str], parse: Parse) -> list[str]:
    """Whom the phrases after the noun name as struck; who strikes is added to ``by``."""
    on: list[str] = []
    for n, e in enumerate(tail):
        if e.preposition in AGAINST and not on:
            on = _target(tail[n:], parse)
        elif e.preposition in {"by", "from"} and e.mentions:
            by += [c for m in e.mentions for c in codes_of(m.actor) if c not in by]
        elif e.preposition == "of" and n == 0 and e.head and e.head.codes and not by and e.head.sort in {"state", "organisation", "group"}:
            by += codes_of(e.head)
        elif e.preposition in {"in", "of"} and by and not on and e.mentions and e.mentions[0].actor.sort == "organisation":
            by += [c for c in codes_of(e.mentions[0].actor) if c not in by]
    return on


def _target(phrases: list[NounPhrase], parse: Parse) -> list[str]:
    """The state after "on" or "against", or the one that "three banks" are said to be in or of."""
    for n, e in enumerate(phrases):
        if e.preposition not in AGAINST or e.date or e.pacts:
            continue
        if e.mentions:
            return codes_of(e.mentions[0].actor)
        of = phrases[n + 1] if n + 1 < len(phrases) else None
        several = parse.tokens[e.end - 1].low.endswith("s")
        if of and of.preposition in ({"in", "of", "from"} if several else {"of", "from"}) and of.mentions and not of.date:
            return codes_of(of.mentions[0].actor)
    return []


def _only_spoken_of(passage: Passage, at: int, phrase: NounPhrase, *, acting: bool) -> bool:
    """Whether the sanctions are threatened, vetoed, imagined or not there at all."""
    parse = passage.parse
    verb = parse.elements[at]
    assert isinstance(verb, VerbGroup)
    above = next((e for e in reversed(parse.elements[:at]) if isinstance(e, VerbGroup)), None)
    if acting and (verb.negated or parse.tokens[phrase.start].low == "no" or (verb.modal in {"would", "could", "might"} and verb.perfect)):
        return True
    return bool(SPEAKING & set(verb.lemmas)) or (verb.infinitive and above is not None and bool(SPEAKING & set(above.lemmas)))


def _verb(passage: Passage, place: int) -> int | None:
    """The verb of which the phrase is object or subject."""
    parse = passage.parse
    phrase = parse.elements[place]
    for at, verb in parse.verbs():
        if {"impose", "adopt", "introduce", "levy"} & set(verb.lemmas) and not verb.passive and parse.antecedent(at) is phrase:
            return at
    for at, verb in parse.verbs():
        if verb.passive and parse.subject(at) is phrase:
            return at
        if any(c is phrase for c in parse.complements(at)):
            return at
    hung = next((at for at, _ in parse.verbs() if parse.antecedent(at) is phrase), None)
    return hung if hung is not None else next((at for at, _ in parse.verbs() if parse.subject(at) is phrase), None)


def _object(passage: Passage, at: int) -> list[str]:
    """Whom a verb strikes ("hit Turkey with sanctions", "put South Africa under an embargo")."""
    struck = next((c for c in passage.parse.complements(at) if not c.preposition and not c.date), None)
    return codes_of(struck.head) if struck else []


def _pointed(passage: Passage, context: Context, tail: list[NounPhrase], by: list[str]) -> list[str]:
    """Whom "on it" or "on the country" means: the state named last before that imposes nothing itself."""
    parse = passage.parse
    words = {"it", "country", "regime", "nation", "republic"}
    back = next((e for e in tail if e.preposition in AGAINST and parse.tokens[e.end - 1].low in words), None)
    if back is None:
        return []
    before = [m.actor for m in parse.mentions if m.end <= back.start and not m.anaphor and m.actor.sort == "state"]
    candidates = [*before[::-1], *([context.topic] if context.topic else [])]
    return next((codes for actor in candidates if (codes := [c for c in actor.codes if c not in by])), [])


def _target_near(passage: Passage, place: int, preposition: str, by: list[str]) -> list[str]:
    """On whom sanctions lie that are only mentioned: the subject of the clause, or whoever was named last."""
    parse = passage.parse
    if preposition not in {"despite", "under"}:
        return []
    at = next((n for n in range(place - 1, -1, -1) if isinstance(parse.elements[n], VerbGroup)), None)
    if at is None:
        named = next((e.head for e in reversed(parse.elements[:place]) if isinstance(e, NounPhrase) and e.head and e.head.codes), None)
        return [c for c in codes_of(named) if c not in by][:1]
    subject = parse.subject(at)
    own = codes_of(subject.head) if subject else []
    return [c for c in own if c not in by][:1]


def _of_stop(passage: Passage, context: Context, at: int, verb: VerbGroup) -> Finding | None:
    """Find "cut off the sale of oil to Japan", "banned imports of Russian coal", "froze the assets of the central bank"."""
    parse = passage.parse
    lasting = {"ban", "block", "freeze", "forbid", "prohibit", "embargo"} & set(verb.lemmas)
    if verb.negated or verb.infinitive or not (lasting or (STOPPING & set(verb.lemmas) and not verb.passive)):
        return None
    complements = parse.complements(at)
    target = parse.subject(at) if verb.passive else next((c for c in complements if not c.preposition and not c.date), None)
    words = {t.low for t in parse.tokens[target.start : target.end]} if target else set()
    by = codes_of(parse.agent(at))
    if verb.passive and target:
        complements = [e for e in parse.elements[:at] if isinstance(e, NounPhrase) and e.start >= target.end]
    if target is None or not (by or verb.passive) or not words & TRADE:
        return None
    if "freeze" in verb.lemmas and not words & {"assets", "reserves", "funds", "accounts"}:
        return None
    places = [c for c in complements if c.preposition in {"to", "from", "of", "with", "into", "in"} and c.mentions]
    aimed = after(places, "to", "into", "with") or (places[0] if places else target)
    aims = ([c for m in phrase.mentions[:1] for c in codes_of(m.actor) if c not in by] for phrase in (aimed, target))
    on = next((codes for codes in aims if codes), [])
    if not on:
        return None
    slots = _slots(on, by, context.text[parse.tokens[verb.start].start : passage.end])
    judged = context.judge(passage, at, parse.tokens[verb.start].start)
    first, last = min(verb.start, target.start), max([c.end for c in complements] + [target.end, verb.end])
    return Finding("sanction", slots, parse.tokens[first].start, parse.tokens[last - 1].end, "sanction/stop", **judged)


def _slots(on: list[str], by: list[str], told: str) -> dict[str, object]:
    """Who is punished, by whom if said, and why if the words that follow say so."""
    slots: dict[str, object] = {"on": sorted(on)}
    if by:
        slots["by"] = sorted(by)
    why = WHY.search(told.replace("\n", " "))
    if why:
        slots["why"] = why.group("why").strip()
    return slots


def _of_verb(passage: Passage, context: Context, at: int, verb: VerbGroup) -> Finding | None:
    parse = passage.parse
    complements = parse.complements(at)
    if verb.passive:
        subject = parse.subject(at)
        target: Actor | None = subject.head if subject else None
        by_phrase = after(complements, "by")
        by = codes_of(by_phrase.head) if by_phrase else []
    else:
        first = next((c for c in complements if not c.preposition and not c.date), None)
        target = first.head or (first.mentions[0].actor if first.mentions else None) if first else None
        by = codes_of(parse.agent(at))
    on = [c for c in codes_of(target) if c not in by]
    if not on:
        return None
    slots = _slots(on, by, context.text[parse.tokens[verb.start].start : passage.end])
    judged = context.judge(passage, at, parse.tokens[verb.start].start)
    return Finding("sanction", slots, parse.tokens[verb.start].start, passage.end, "sanction/verb", **judged)


def _of_marked(passage: Passage, context: Context) -> list[Finding]:
    """States that are called sanctioned: those named last before, or after "such as"."""
    found = []
    for match in MARKED.finditer(context.text, passage.start, passage.end):
        named = [m for m in passage.parse.mentions if m.actor.codes and m.actor.sort in {"state", "group"} and not m.adjective]
        spots = [(*passage.place(m.start, m.end), m.actor) for m in named]
        if context.text[match.end() :].lstrip(" ,").startswith(("such as", "like", "including")):
            near = next((spot for spot in spots if spot[0] >= match.end()), None)
        else:
            near = next((spot for spot in reversed(spots) if spot[1] <= match.start()), None)
        if near:
            judged = context.judge(passage, None, match.start())
            start, end = min(near[0], match.start()), max(near[1], match.end())
            found.append(Finding("sanction", {"on": sorted(near[2].codes)}, start, end, "sanction/marked", **judged))
    return found
