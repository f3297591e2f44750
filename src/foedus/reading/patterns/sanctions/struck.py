"""Whom a measure strikes, and who takes it, where other words say so: an entry of a bulletin, a firm, an apposition, "the two men"."""

from itertools import pairwise

from ...discourse.passages import Passage
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
COUNTED = frozenset(
    """
        two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty
        fifty sixty several some dozens more further other a
    """.split()
)
TOGETHER = frozenset({"same", "two", "three", "four", "both", "latter"})

AGAINST = frozenset({"on", "against", "upon", "towards"})

TIED = frozenset(
    """
        tie link connect control own run ally align belong base register work serve close loyal affiliate associate head lead found finance back
        locate incorporate headquarter manage operate hold
    """.split()
)
"""Participles that say whose people or firms are ("companies tied to the army")."""

REACHING = {"apply": "to", "extend": "to", "lift": "from", "remove": "from", "ease": "for", "broaden": "to", "widen": "to", "expand": "to"}
"""Verbs whose target stands after another word than "on"."""


STRUCK_SORTS = frozenset({"state", "group", "body"})
MEASURING = frozenset("ban bar freeze cut stop refuse deny blacklist sanction punish boycott suspend halt".split())
"""Verbs that tell of measures without a noun for them."""
TRADED = frozenset("sale sales export exports shipment shipments delivery deliveries supply supplies trade import imports".split())
GREAT = frozenset("USA RUS SUN CHN GBR FRA".split())
EPITHETS = frozenset(
    """
        country regime nation republic kingdom island islands rulers authorities colonels territory archipelago government junta group militia
        movement state emirate sultanate generals colony
    """.split()
)
"""Words that mean a state told before, or its rulers."""
RELATED = frozenset("neighbour neighbor ally partner rival foe adversary friend enemy protector patron client".split())
STATES = frozenset("countries states nations neighbours neighbors governments regimes republics members allies capitals partners sides".split())


def entry_of(passage: Passage) -> Actor | None:
    """Return who takes the measure that an entry of a bulletin is about: "EU, 23 October.", "Washington, Tuesday (for the record)."."""
    parse = passage.parse
    first = parse.mentions[0] if parse.mentions else None
    if first is None or first.start > 0 or first.actor.sort not in {"state", "organisation"} or not first.actor.codes or parse.verbs():
        return None
    dated = [e for e in parse.elements if isinstance(e, NounPhrase) and e.date]
    if not passage.start and parse.text(first.start, first.end).isupper() and any(t.kind == "number" and len(t.text) == 4 for t in parse.tokens):
        return None  # the dateline: "LONDON, 18 March 2018."
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
    """The state under whose name, in a heading or at its head, an entry of a bulletin stands."""
    return codes_of(context.heading) or codes_of(context.label)


def imposer(passage: Passage, context: Context) -> list[str]:
    """By whom a measure is that is told without its author: the one of the entry, or of the measure told before in the paragraph."""
    if context.entry is not None and context.entry_paragraph == passage.sentence.paragraph:
        return ["UNSC" if code == "UN" else code for code in context.entry.codes]
    if context.penalty is not None and context.penalty[2] == passage.sentence.paragraph:
        return list(context.penalty[0])
    return []


def meant(passage: Passage, context: Context, phrase: NounPhrase, by: list[str]) -> list[str]:
    """Whom a measure is on that strikes "it", "the regime" or "that country": never one who takes measures himself.

    It is whom the clause before names in the same sentence, or else who was struck last in the paragraph, or whom it was about.
    """
    parse = passage.parse
    if pair := both(passage, context, phrase, by):
        return pair
    first, last = parse.tokens[phrase.start].low, parse.tokens[phrase.end - 1].low
    pronoun = phrase.end == phrase.start + 1 and first in {"it", "them", "him"}
    theirs = first in {"its", "their"} and bool(words_of(passage, phrase) & PUNISHED)
    epithet = last in EPITHETS and phrase.end - phrase.start < 4
    if not epithet and (owning := _epithet_owner(parse, phrase)):
        epithet, last = True, owning
    if not pronoun and not theirs and not (first in {"the", "that", "this"} and epithet):
        return []
    if any(m.actor.codes and not m.anaphor for m in phrase.mentions):
        return []
    ruling = next((n for n, v in reversed(parse.verbs()) if v.end <= phrase.start), None)
    own = {*by, *(codes_of(parse.agent(ruling)) if ruling is not None else []), *_takers(passage, context)}
    near = [codes for codes in _named_before(passage, phrase, pronoun=pronoun) if not set(codes) & own]
    if first == "that" and not near:
        near = [list(m.actor.codes) for m in context.mentioned_before[::-1] if not m.adjective and not m.anaphor and m.actor.sort in STRUCK_SORTS]
        near = [codes for codes in near if not set(codes) & own]
    if theirs and any(set(m.actor.codes) - own for m in phrase.mentions if m.actor.codes):
        return []  # read as it stands
    if not pronoun and not last.endswith("s"):
        near = [codes for codes in near if len(codes) == 1]  # "the country" is one
    if near and (pronoun or first == "that"):
        return near[0]
    on, paragraph = context.struck
    single = not pronoun and not theirs and not last.endswith("s")
    if paragraph == passage.sentence.paragraph and on and not set(on) & own and not (single and len(on) > 1):
        return list(on)
    measuring = {c for authors, _ in context.measures for c in authors}
    resolved = [list(m.actor.codes) for m in phrase.mentions if m.actor.codes and not set(m.actor.codes) & (own | measuring)]
    resolved = [codes for codes in resolved if not single or len(codes) == 1]
    if resolved:
        return resolved[0]
    here = spoken_of(passage, context, sorted(own))
    about = context.topic if context.topic is not None and context.topic.sort in STRUCK_SORTS else next(iter(context.named_here), None)
    topic = [c for c in codes_of(about) if c not in own | measuring]
    last_named = [
        list(m.actor.codes) for m in context.mentioned_before[::-1] if m.actor.sort in STRUCK_SORTS | {"crowd"} and not m.adjective and not m.anaphor
    ]
    last_named = [c for c in last_named if c[0] not in GREAT] or last_named  # a great power is seldom "the country"
    recent = next((codes for codes in last_named if len(codes) == 1 and not set(codes) & (own | measuring)), [])
    ruled = any(t.text[0].isupper() for t in parse.tokens[phrase.start + 1 : phrase.end])
    if ruled and not near:  # "the Sandinista government": of the state that the paragraph opened with
        return next((list(a.codes) for a in context.named_here if a.sort in STRUCK_SORTS and len(a.codes) == 1 and not set(a.codes) & own), [])
    return near[0] if near else ([] if pronoun or theirs else recent) or here or topic


def _epithet_owner(parse: Parse, phrase: NounPhrase) -> str:
    """The word for a state in the genitive at the head of a phrase ("the country's oil", "the regime's bankers")."""
    low = [t.low for t in parse.tokens[phrase.start : min(phrase.end, phrase.start + 4)]]
    return next((word for word, mark in pairwise(low) if word in EPITHETS and mark in {"'s", "’s", "'", "’"}), "")


def both(passage: Passage, context: Context, phrase: NounPhrase, by: list[str]) -> list[str]:
    """Whom "both countries" or "the two neighbours" are that measures strike: the two states named last that take none themselves."""
    words = [t.low for t in passage.parse.tokens[phrase.start : phrase.end]]
    alone = words == ["both"]
    if not alone and (words[-1] not in STATES or not (words[0] == "both" or words[:2] == ["the", "two"])):
        return []
    if phrase.head is not None and len(phrase.head.codes) > 1:
        return [c for c in phrase.head.codes if c not in by]
    following = next((e for e in passage.parse.elements if e.start >= phrase.end), None)
    if alone and isinstance(following, NounPhrase):
        return []  # "on both the bank and its owner"
    here = [m for m in passage.parse.mentions if m.end <= phrase.start]
    told = [m.actor for m in (*context.mentioned_before, *here) if m.actor.sort in STRUCK_SORTS and not m.anaphor]
    found: list[str] = []
    for actor in reversed(told):
        found += [c for c in actor.codes if c not in by and c not in found]
    return found[:2] if len(found) > 1 else []


def theirs(passage: Passage, context: Context, phrase: NounPhrase, by: list[str]) -> list[str]:
    """Whose "its assets" or "its sugar" are that somebody freezes or bans: of whom the sentence names before, or of whoever was struck last."""
    taking = {*by, *_takers(passage, context)}
    named = [codes for codes in _named_before(passage, phrase, pronoun=False) if not set(codes) & taking]
    on, paragraph = context.struck
    last = list(on) if paragraph == passage.sentence.paragraph and not set(on) & taking else []
    return named[0] if named else last or spoken_of(passage, context, sorted(taking))


def _takers(passage: Passage, context: Context) -> set[str]:
    """Who takes measures in the clauses of a sentence."""
    parse = passage.parse
    measures = (n for n, v in parse.verbs() if MEASURING & set(v.lemmas) or any(context.lexicon.verb("imposing", lemma) for lemma in v.lemmas))
    return {c for n in measures for c in codes_of(parse.agent(n))}


def _named_before(passage: Passage, phrase: NounPhrase, *, pronoun: bool) -> list[list[str]]:
    """Whom a sentence names before a phrase, the nearest first; for a pronoun only the subjects and objects of its clauses."""
    elements = passage.parse.elements
    found = []
    for n, one in enumerate(elements):
        if not isinstance(one, NounPhrase) or one.end > phrase.start or (pronoun and one.preposition):
            continue
        if one.preposition in {"off", "near", "outside", "beyond", "across"} and not pronoun:
            continue  # "guns seized off Yemen" put nothing on Yemen
        acted_on = n > 0 and isinstance(elements[n - 1], VerbGroup)
        for m in one.mentions:
            sort = m.actor.sort in STRUCK_SORTS or (acted_on and m.actor.sort == "organisation")
            if sort and m.actor.codes and not m.anaphor and not m.adjective and not (pronoun and m.genitive):
                found.append(list(m.actor.codes))
    return found[::-1]


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
    if told := meant(passage, context, phrase, []):
        return told
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
    on, paragraph = context.struck
    counted = passage.parse.tokens[phrase.start].kind == "number" or passage.parse.tokens[phrase.start].low in COUNTED
    if counted and words & PUNISHED and not any(m.actor.codes for m in phrase.mentions):
        on = on if paragraph == passage.sentence.paragraph else tuple(only_target(context, []))
        if on:
            return list(on)  # "frozen the assets of two senators", after measures on Haiti's gangs
    back = passage.parse.tokens[phrase.start].low in {"the", "both", "these", "those"} and words & TOGETHER and words & PUNISHED
    return list(context.penalty[1]) if back and context.penalty else []


def in_force(parse: Parse, at: int | None) -> list[str]:
    """By whom a measure is that "has been in force in the European Union" for years."""
    if at is None or not getattr(parse.elements[at], "copula", False):
        return []
    complements = parse.complements(at)
    held = next((n for n, c in enumerate(complements) if parse.tokens[c.end - 1].low in {"force", "place", "effect"}), None)
    there = after(complements[held + 1 :], "in") if held is not None else None
    first = parse.elements[0]
    if there is None and held is not None and isinstance(first, NounPhrase) and first.preposition == "in" and not first.date:
        there = first  # "In Washington a ban on arms sales to Burma has been in force since 1988"
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


def reached(passage: Passage, context: Context, at: int, verb: VerbGroup, phrase: NounPhrase) -> list[str]:
    """Whom measures are applied or extended to, or lifted from."""
    parse = passage.parse
    ways = {way for lemma, way in REACHING.items() if lemma in verb.lemmas}
    places = parse.complements(at) if parse.subject(at) is not phrase or verb.passive else []
    there = [c for c in places if c.preposition in ways]
    bodies = (codes_of(c.head) for c in there if c.head is not None and c.head.sort == "organisation")
    return next((codes for c in there if (codes := struck(passage, context, c))), []) or next(bodies, [])


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


def only_target(context: Context, by: list[str]) -> list[str]:
    """The state that all measures of the report so far were on, if it is one that takes none itself now."""
    told = {tuple(on) for _, on in context.measures}
    on = told.pop() if len(told) == 1 else ()
    return list(on) if len(on) == 1 and not set(on) & set(by) else []


def spoken_of(passage: Passage, context: Context, by: list[str]) -> list[str]:
    """On whom "the embargo, which London imposed" is: the one other state that the paragraph has named."""
    if not by or context.paragraph != passage.sentence.paragraph:
        return []
    named = {actor.codes for actor in context.named_here if actor.sort in {"state", "body"} and actor.codes and not set(actor.codes) & set(by)}
    return list(named.pop()) if len(named) == 1 else []


def pointed(passage: Passage, context: Context, tail: list[NounPhrase], by: list[str]) -> list[str]:
    """Whom "on it" or "on the country" means: the state named last before that imposes nothing itself."""
    parse = passage.parse
    aims = [
        e for n, e in enumerate(tail) if e.preposition in AGAINST or (n and tail[n - 1].preposition in AGAINST and _goes_on(passage, tail[n - 1], e))
    ]
    if back := next((codes for e in aims if (codes := meant(passage, context, e, by))), []):
        more = [e for e in aims[1:] if parse.tokens[e.start - 2].low == "and" and e.head is not None and e.head.sort == "state"]
        return [*back, *(c for e in more for c in codes_of(e.head) if c not in back)]  # "on eight of its men", "on it and on Eritrea"
    its = next((e for e in tail if e.preposition in AGAINST and parse.tokens[e.start].low == "its"), None)
    if its is None:
        return []
    before = [m.actor for m in parse.mentions if m.end <= its.start and not m.anaphor and m.actor.sort == "state" and not m.adjective]
    if passage.parse.tokens[its.end - 1].low in RELATED:  # "against its neighbour": not the one who has it
        own = {c for n, v in parse.verbs() if v.finite for c in codes_of(parse.agent(n))}
        before = [a for a in before if not own & set(a.codes)]
        by = [*by, *own]
    told = [m.actor for m in context.mentioned_before if m.actor.sort in {"state", "body"} and len(m.actor.codes) == 1]
    candidates = [*before[::-1], *([context.topic] if context.topic else []), *told[::-1]]
    return next((codes for actor in candidates if (codes := [c for c in actor.codes if c not in by])), [])


def _goes_on(passage: Passage, aim: NounPhrase, phrase: NounPhrase) -> bool:
    """Whether the target stands in a phrase that hangs on another ("on eight of its men", "on exports to the country")."""
    return phrase.preposition == "of" or (phrase.preposition in {"to", "with", "from"} and bool(words_of(passage, aim) & TRADED))
