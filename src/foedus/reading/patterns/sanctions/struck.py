"""Whom a measure strikes, and who takes it, where other words say so: an entry of a bulletin, a firm, an apposition, "the two men"."""

import re

from ...discourse.passages import Passage
from ...findings import Finding
from ...naming.actors import Actor
from ...syntax.clauses import Parse
from ...syntax.phrases import Element, Mark, NounPhrase, VerbGroup
from ..context import Context, after, codes_of

PUNISHED = frozenset(
    """
        bank banks officer officers official officials firm firms company companies individual individuals entity entities people person
        persons minister ministers general generals judge judges tanker tankers ship ships vessel vessels oligarch oligarchs businessman
        businessmen politician politicians lawmaker lawmakers citizen citizens leader leaders commander commanders airline airlines maker
        makers trader traders refiner refiners refinery refineries insurer insurers shipowner shipowners bodies organisations organizations
        subsidiaries subsidiary units groups exporter exporters producer producers manufacturer manufacturers prosecutor prosecutors nationals
        senators colonel colonels deputies member members diplomats agency agencies institute institutes broker brokers network networks shipper
        shippers carrier carriers yard yards shipyard shipyards exchange exchanges lender lenders supplier suppliers importer importers terminal
        terminals port ports operator operators conglomerate university universities broadcaster broadcasters outlets newspaper newspapers
        militia militias men women hackers chief chiefs financier financiers middleman middlemen front fronts factory factories plant plants
        executives tycoon tycoons billionaire billionaires ministry ministries shipbuilder shipbuilders miner miners refiner
        figures insiders associates relatives clerics cleric parliamentarians governors governor bureau fund funds platform platforms startup
        startups laboratory laboratories founder founders owner owners financiers son sons daughter widow brother sister
    """.split()
)
"""Whom states put on their lists."""
TOGETHER = frozenset({"same", "two", "three", "four", "both", "latter"})

AGAINST = frozenset({"on", "against", "upon", "towards"})
MARKED = re.compile(
    r"\b(?:sanctioned|blacklisted|embargoed)\s+(?:countries|states|nations|regimes|economies|powers|country|state|nation|regime)\b", re.IGNORECASE
)

TIED = frozenset(
    """
        tie link connect control own run ally align belong base register work serve close loyal affiliate associate head lead found finance back
        locate incorporate headquarter manage operate hold
    """.split()
)
"""Participles that say whose people or firms are ("companies tied to the army")."""

REACHING = {"apply": "to", "extend": "to", "lift": "from", "remove": "from", "ease": "for", "broaden": "to", "widen": "to", "expand": "to"}
"""Verbs whose target stands after another word than "on"."""


def entry_of(passage: Passage) -> Actor | None:
    """Return who takes the measure that an entry of a bulletin is about: "EU, 23 October.", "Washington, Tuesday (for the record)."."""
    parse = passage.parse
    first = parse.mentions[0] if parse.mentions else None
    if first is None or first.start > 0 or first.actor.sort not in {"state", "organisation"} or not first.actor.codes or parse.verbs():
        return None
    dated = [e for e in parse.elements if isinstance(e, NounPhrase) and e.date]
    others = [e for e in parse.elements if isinstance(e, NounPhrase) and not e.date and e.start >= first.end and e.preposition != "for"]
    return first.actor if dated and not others and len(parse.tokens) < 14 else None


def entry_opened(passage: Passage) -> Actor | None:
    """Return who takes the measures of a line that opens with his name, a day and a colon ("Britain, 5 June: nine tankers designated.")."""
    parse = passage.parse
    first = parse.mentions[0] if parse.mentions else None
    if not passage.sentence.first or first is None or first.start > 0 or first.actor.sort not in {"state", "organisation"} or not first.actor.codes:
        return None
    colon = next((n for n, t in enumerate(parse.tokens[:10]) if t.text == ":"), None)
    if colon is None or colon < first.end:
        return None
    between = [e for e in parse.elements if first.end <= e.start < colon and not isinstance(e, Mark)]
    dated = between and all(isinstance(e, NounPhrase) and e.date for e in between)
    return first.actor if dated else None


def headed(passage: Passage) -> Actor | None:
    """Return the state that a heading names and nothing else ("SOUTH SUDAN")."""
    parse = passage.parse
    whole = [m for m in parse.mentions if m.start == 0 and m.end >= len(parse.tokens) and m.actor.sort == "state"]
    return whole[0].actor if whole else None


def under(context: Context) -> list[str]:
    """The state under whose name in a heading an entry of a bulletin stands."""
    return codes_of(context.heading)


def imposer(passage: Passage, context: Context) -> list[str]:
    """By whom a measure is that is told without its author: the one of the entry, or of the measure told before in the paragraph."""
    if context.entry is not None and context.entry_paragraph == passage.sentence.paragraph:
        return ["UNSC" if code == "UN" else code for code in context.entry.codes]
    if context.penalty is not None and context.penalty[2] == passage.sentence.paragraph:
        return list(context.penalty[0])
    return []


def tied(parse: Parse, n: int) -> list[str]:
    """Whose the people or firms at a place are by the participle that follows ("five companies tied to Sudan's army", "a bank based in Minsk")."""
    after = parse.elements[n + 1 : n + 4]
    if after and isinstance(after[0], Mark) and after[0].sort == "comma":
        after = after[1:]
    way, phrase = [*after, None, None][:2]
    if not isinstance(way, VerbGroup) or not (way.bare_participle or way.gerund) or not TIED & set(way.lemmas):
        return []
    named = isinstance(phrase, NounPhrase) and phrase.preposition and len([c for m in phrase.mentions[:1] for c in m.actor.codes]) == 1
    return codes_of(phrase.mentions[0].actor) if named and isinstance(phrase, NounPhrase) else []


def struck(passage: Passage, context: Context, phrase: NounPhrase | None) -> list[str]:
    """On whom a measure is that strikes what a phrase names: a state, its people and firms, or those struck before."""
    if phrase is None or phrase.date:
        return []
    if phrase.head and phrase.head.codes and phrase.head.sort in {"state", "person", "body", "group", "crowd"}:
        return codes_of(phrase.head)
    if own := _marked(passage, phrase) or _firm(passage, context, phrase):
        return own
    n = next((k for k, e in enumerate(passage.parse.elements) if e is phrase), -1)
    if words_of(passage, phrase) & PUNISHED and (own := tied(passage.parse, n)):
        return own
    found: list[str] = []
    for k in range(n + 1, min(n + 9, len(passage.parse.elements))):
        one = passage.parse.elements[k]
        if isinstance(one, Mark) and one.sort in {"comma", "and"}:
            continue
        if not isinstance(one, NounPhrase) or one.date:
            break
        words = {t.low for t in passage.parse.tokens[one.start : one.end]}
        if one.preposition in {"of", "in", "from", "at"} and one.mentions and words_of(passage, phrase) & PUNISHED:
            return [c for m in one.mentions for c in codes_of(m.actor)]
        if one.preposition in {"", "of"} and (words & PUNISHED or _firm(passage, context, one)):
            found = found or _marked(passage, one) or _firm(passage, context, one)
        elif not one.preposition and not phrase.preposition and not one.mentions:
            continue
        elif one.preposition not in {"", "of"}:
            break
    if found:
        return found
    words = words_of(passage, phrase)
    following = passage.parse.elements[n + 1] if n + 1 < len(passage.parse.elements) else None
    if words == {"the", "same"} and isinstance(following, NounPhrase) and not following.preposition:
        words = words | words_of(passage, following)
    back = passage.parse.tokens[phrase.start].low in {"the", "both", "these", "those"} and words & TOGETHER and words & PUNISHED
    return list(context.penalty[1]) if back and context.penalty else []


def in_force(parse: Parse, at: int | None) -> list[str]:
    """By whom a measure is that "has been in force in the European Union" for years."""
    if at is None or not getattr(parse.elements[at], "copula", False):
        return []
    complements = parse.complements(at)
    held = next((n for n, c in enumerate(complements) if parse.tokens[c.end - 1].low in {"force", "place", "effect"}), None)
    there = after(complements[held + 1 :], "in") if held is not None else None
    return codes_of(there.head) if there else []


def words_of(passage: Passage, phrase: NounPhrase) -> set[str]:
    """The words of a phrase in small letters."""
    return {t.low for t in passage.parse.tokens[phrase.start : phrase.end]}


def punishable(passage: Passage, context: Context, phrase: NounPhrase | None) -> bool:
    """Whether a phrase names firms or people such as are put on lists, in itself or in an apposition ("Nayara Energy, an Indian refiner")."""
    if phrase is None:
        return False
    if words_of(passage, phrase) & PUNISHED or _firm(passage, context, phrase):
        return True
    n = passage.parse.elements.index(phrase)
    after = passage.parse.elements[n + 1 : n + 3]
    apposed = len(after) == 2 and isinstance(after[0], Mark) and after[0].sort == "comma" and isinstance(after[1], NounPhrase)
    return apposed and isinstance(after[1], NounPhrase) and not after[1].preposition and bool(words_of(passage, after[1]) & PUNISHED)


def _marked(passage: Passage, phrase: NounPhrase) -> list[str]:
    """Whose people or firms a phrase names ("three Iranian banks", "Russia's central bank")."""
    marked = [m for m in phrase.mentions if (m.adjective or m.genitive or m.end < phrase.end) and m.actor.sort in {"state", "group", "body"}]
    return codes_of(marked[0].actor) if marked and words_of(passage, phrase) & PUNISHED else []


def _firm(passage: Passage, context: Context, phrase: NounPhrase) -> list[str]:
    hit = next((h for h in context.find("firm", passage) if phrase.start <= h.start < phrase.end), None)
    return list(hit.entry.codes) if hit else []


def marked_states(passage: Passage, context: Context) -> list[Finding]:
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


def reached(passage: Passage, context: Context, at: int, verb: VerbGroup, phrase: NounPhrase) -> list[str]:
    """Whom measures are applied or extended to, or lifted from."""
    parse = passage.parse
    ways = {way for lemma, way in REACHING.items() if lemma in verb.lemmas}
    places = parse.complements(at) if parse.subject(at) is not phrase or verb.passive else []
    return next((codes for c in places if c.preposition in ways and (codes := struck(passage, context, c))), [])


def reduced(parse: Parse, at: int, verb: VerbGroup) -> bool:
    """Whether a verb that reads like a past tense is a participle for want of an object ("the embargo first imposed on Haiti")."""
    laid = bool({"impose", "place", "slap", "levy"} & set(verb.lemmas)) and verb.form in {"past", "participle"} and not verb.passive
    return laid and not verb.perfect and not any(not c.preposition and not c.date for c in parse.complements(at))


def hangs(parse: Parse, at: int, phrase: Element) -> bool:
    """Whether a relative clause, with or without its relative word, hangs on a phrase."""
    if isinstance(phrase, NounPhrase) and parse.hangs_on(at, phrase):
        return True  # "a ban on plums that Moscow imposed"
    near = parse.elements[at - 1] if at else None
    contact = isinstance(near, NounPhrase) and near.head is not None and not near.preposition and not near.date
    return parse.antecedent(at) is phrase or (contact and at > 1 and parse.elements[at - 2] is phrase)


def spoken_of(passage: Passage, context: Context, by: list[str]) -> list[str]:
    """On whom "the embargo, which London imposed" is: the one other state that the paragraph has named."""
    if not by or context.paragraph != passage.sentence.paragraph:
        return []
    named = {actor.codes for actor in context.named_here if actor.sort in {"state", "body"} and actor.codes and not set(actor.codes) & set(by)}
    return list(named.pop()) if len(named) == 1 else []


def pointed(passage: Passage, context: Context, tail: list[NounPhrase], by: list[str]) -> list[str]:
    """Whom "on it" or "on the country" means: the state named last before that imposes nothing itself."""
    parse = passage.parse
    words = {"it", "country", "regime", "nation", "republic"}
    back = next((e for e in tail if e.preposition in AGAINST and (parse.tokens[e.end - 1].low in words or parse.tokens[e.start].low == "its")), None)
    if back is None:
        return []
    before = [m.actor for m in parse.mentions if m.end <= back.start and not m.anaphor and m.actor.sort == "state" and not m.adjective]
    told = [m.actor for m in context.mentioned_before if m.actor.sort in {"state", "body"} and len(m.actor.codes) == 1]
    candidates = [*before[::-1], *([context.topic] if context.topic else []), *told[::-1]]
    return next((codes for actor in candidates if (codes := [c for c in actor.codes if c not in by])), [])
