"""Sanctions told without their noun: names put on a list, people barred, trade stopped, and others who follow suit."""

from collections.abc import Iterable

from ...discourse.passages import Passage
from ...syntax.clauses import Parse
from ...syntax.phrases import Mark, NounPhrase, VerbGroup
from ..context import Context, codes_of
from .offices import office_list, office_of
from .struck import PUNISHED, imposer, punishable, struck, tied, under

LISTS = frozenset({"list", "lists", "blacklist", "blacklists", "register", "roster", "regime"})
LISTING = frozenset("add put place include enter name inscribe land appear feature go".split())
LANDING = frozenset("land appear feature go figure".split())
"""Those of which the subject comes to stand on the list."""
NAMING = frozenset("list designate block hit target".split())
HARD = frozenset("block hit target".split())
"""Verbs that strike firms and people where measures are told of, and much else where they are not."""
INCLUDING = frozenset("include comprise name".split())
BARRING = frozenset("bar ban exclude prohibit forbid blacklist".split())
ENTERING = frozenset("enter land dock visit travel trade".split())
GATHERINGS = frozenset("summit summits meeting meetings talks table games cup contest tournament conference conferences session sessions".split())
SOIL = frozenset("soil territory country shores land".split())
SETTING_ABOUT = frozenset("move act vote decide agree rush step proceed hasten order go use resolve".split())
STOPPING = frozenset("stop cease halt quit".split())
SELLING = frozenset("sell export ship supply deliver lend".split())
TRADING = frozenset("export import sell buy acquire purchase procure develop test enrich launch ship transfer trade possess produce".split())
"""What a state may be forbidden to do."""
BUYING = frozenset("buy import purchase".split())
ANSWERING = frozenset("retaliate respond answer reply reciprocate".split())
STIFFENING = frozenset("tighten widen stiffen toughen strengthen harden broaden reinforce extend mirror match copy join back adopt".split())
"""What others do with measures told before ("and London tightened it")."""
SOME = frozenset({"sanctions", "measures", "restrictions", "embargo", "penalties", "curbs", "package"})
Told = tuple[list[str], list[str], int | None, int, int]
"""By whom, on whom, the place of the verb among the elements, first and last word."""


def listed(passage: Passage, context: Context) -> list[Told]:
    """Return who punishes whom where lists, bars and stopped trade tell of it."""
    found: list[Told] = []
    parse = passage.parse
    for at, verb in parse.verbs():
        lemmas = set(verb.lemmas)
        if verb.negated:
            continue
        if INCLUDING & lemmas and not verb.passive:
            found += _among_them(passage, context, at, verb)
        if LISTING & lemmas:
            found += _on_a_list(passage, context, at, verb)
        elif NAMING & lemmas and not verb.infinitive:
            found += _named(passage, context, at, verb)
        elif BARRING & lemmas and (not verb.infinitive or taken_up(parse, at)):
            found += _barred(passage, context, at, verb)
        elif STOPPING & lemmas and not verb.passive:
            found += _stopped(parse, at, verb)
    return found


def bulleted(passage: Passage, context: Context) -> list[Told]:
    """Return who is struck in a line below "Britain imposed sanctions on:"."""
    lead, first = context.lead, passage.parse.elements[0] if passage.parse.elements else None
    if lead is None or not passage.sentence.bullet or passage.parse.verbs() or not isinstance(first, NounPhrase):
        return []
    if not {t.low for t in lead.parse.tokens} & {*SOME, *LISTS}:
        return []
    by = next((codes for at, v in lead.parse.verbs() if v.finite and (codes := codes_of(lead.parse.agent(at)))), [])
    on = [c for c in punished(passage.parse, first) if c not in by]
    return [(sorted(by), sorted(on), None, first.start, first.end)] if by and on else []


def punished(parse: Parse, phrase: NounPhrase | None) -> list[str]:
    """Whose people or firms a phrase names, with those joined to it ("nine Russian banks and a Belarusian judge")."""
    if phrase is None:
        return []
    n = parse.elements.index(phrase)
    found = list(_owners(parse, phrase)) or tied(parse, n)
    for one in parse.elements[n + 1 :]:
        if isinstance(one, NounPhrase) and one.preposition in {"of", "in", "from"} and not one.date and not found:
            found += [c for m in one.mentions for c in codes_of(m.actor)]
        elif isinstance(one, NounPhrase) and not one.preposition and not one.date:
            found += _owners(parse, one)
        elif not (isinstance(one, NounPhrase) or (isinstance(one, Mark) and one.sort in {"and", "comma"})):
            break
    return list(dict.fromkeys(found))


def _owners(parse: Parse, phrase: NounPhrase) -> Iterable[str]:
    words = {t.low for t in parse.tokens[phrase.start : phrase.end]}
    marked = [m for m in phrase.mentions if m.actor.sort not in {"media", "organisation"}]
    if words & PUNISHED or any(m.actor.sort in {"crowd", "person", "body", "group"} or m.actor.role == "people" for m in marked):
        return [c for m in marked[:1] for c in codes_of(m.actor)]
    return []


def _target(parse: Parse, at: int, verb: VerbGroup) -> NounPhrase | None:
    """The object, or the subject of a passive, also where it comes last ("Added to the list were four banks")."""
    if not verb.passive:
        return next((c for c in parse.complements(at) if not c.preposition and not c.date), None)
    subject = parse.subject(at)
    if subject is not None:
        return subject
    copula = next((n for n in range(at + 1, min(at + 6, len(parse.elements))) if isinstance(v := parse.elements[n], VerbGroup) and v.copula), None)
    later = parse.elements[copula + 1] if copula is not None and copula + 1 < len(parse.elements) else None
    return later if isinstance(later, NounPhrase) else None


def _on_a_list(passage: Passage, context: Context, at: int, verb: VerbGroup) -> list[Told]:
    parse = passage.parse
    after = [e for e in parse.elements[at + 1 : at + 12] if isinstance(e, NounPhrase)]
    listing = next((c for c in after if c.preposition in {"on", "to", "in", "onto"} and parse.tokens[c.end - 1].low in LISTS), None)
    if listing is None:
        return []
    words = {t.low for t in parse.tokens[listing.start : listing.end]}
    owner = next((codes_of(m.actor) for m in listing.mentions if m.actor.codes), [])
    target = _target(parse, at, verb) if not LANDING.intersection(verb.lemmas) or verb.passive else parse.subject(at)
    target = parse.antecedent(at) if target is None and parse.relative(at) in {"whom", "which", "that"} else target
    state = target is not None and target.head is not None and target.head.sort in {"state", "group"}
    hit = state or punishable(passage, context, target)
    told_of = imposer(passage, context) if words <= {"the", "list", "its", "lists", "their"} and hit else []
    if not owner and (punishable(passage, context, target) or hit):
        owner = office_list([t.text for t in parse.tokens[listing.start : listing.end]], context)
        words |= {"sanctions"} if owner else set()
    told_of = told_of or (codes_of(parse.agent(at)) if "its" in words and punishable(passage, context, target) else [])
    if not (told_of or words & {"sanctions", "sanction", "blacklist", "blacklists", "freeze", "embargo"} or (owner and "own" in words)):
        return []
    n = parse.elements.index(listing)
    meant = next((e for e in parse.elements[n + 1 : n + 3] if isinstance(e, NounPhrase) and e.preposition in {"for", "on", "against"}), None)
    by = (codes_of(parse.agent(at)) if "own" in words else []) or owner or codes_of(parse.agent(at))
    if not by and verb.passive:
        agent = next((c for c in after if c.preposition == "by" and c.mentions), None)
        by = [c for m in agent.mentions for c in codes_of(m.actor)] if agent else []
    by = by or told_of or imposer(passage, context)
    on = [c for m in meant.mentions for c in codes_of(m.actor)] if meant else []
    if not on and target is not None:
        on = punished(parse, target) or struck(passage, context, target) or [c for m in target.mentions[:1] for c in codes_of(m.actor)]
    return made(by, on, at, verb, target, listing)


def _named(passage: Passage, context: Context, at: int, verb: VerbGroup) -> list[Told]:
    """As in "Australia listed nine Russian banks", "the Treasury blocked Lukoil", "it also hit Nayara, an Indian refiner"."""
    parse = passage.parse
    target = _target(parse, at, verb)
    told_of = imposer(passage, context)
    if target is None and verb.form == "past" and context.entry_paragraph == passage.sentence.paragraph:
        target = parse.subject(at)  # "Britain, 5 June: nine tankers designated."
    by = codes_of(parse.agent(at)) or office_of(passage, context, at) or told_of
    words = {t.low for t in parse.tokens[verb.end : verb.end + 12]}
    afloat = bool(words & {"ship", "ships", "vessel", "vessels", "tanker", "tankers"})
    if HARD & set(verb.lemmas) and not (punishable(passage, context, target) and (told_of or ("block" in verb.lemmas and not afloat))):
        return []
    if words & {"exchange", "bourse", "market"}:
        return []  # shares are listed, too
    on = punished(parse, target) or struck(passage, context, target) or (under(context) if punishable(passage, context, target) else [])
    if not on and {"designate", "blacklist", "list"} & set(verb.lemmas) and punishable(passage, context, target) and target is not None:
        on = _helped(passage, at)
    if not on and "designate" in verb.lemmas and target is not None and target.head is not None and target.head.sort == "person":
        on = under(context)  # in an entry below "SUDAN"
    return made(by, on, at, verb, target, None) if by else []


def _helped(passage: Passage, at: int) -> list[str]:
    """Whose cause the people serve who are struck ("firms that help to sell Iran's oil", "networks supplying Iran")."""
    for one in passage.parse.elements[at + 1 :]:
        if isinstance(one, NounPhrase) and one.mentions and not one.date:
            return [c for m in one.mentions[:1] if m.actor.sort == "state" for c in codes_of(m.actor)]
    return []


def _among_them(passage: Passage, context: Context, at: int, verb: VerbGroup) -> list[Told]:
    """As in "They include X, a Chinese refinery" after a sentence that says who was struck."""
    subject = passage.parse.subject(at)
    if subject is None or context.penalty is None or context.penalty[2] != passage.sentence.paragraph:
        return []
    words = {t.low for t in passage.parse.tokens[subject.start : subject.end]}
    if not words & {"they", "these", "list", "targets", "measures", "sanctions", "designations"}:
        return []
    target = next((c for c in passage.parse.complements(at) if not c.preposition and not c.date), None)
    return made(list(context.penalty[0]), struck(passage, context, target), at, verb, target)


def _barred(passage: Passage, context: Context, at: int, verb: VerbGroup) -> list[Told]:
    """As in "eight of its ministers are barred from Canada", "Moscow has banned 500 Americans from entering"."""
    parse = passage.parse
    target = _target(parse, at, verb)
    if target is None:
        return []
    if any(c.preposition == "from" and parse.tokens[c.end - 1].low in GATHERINGS for c in parse.complements(at)):
        return []  # "bars the generals from its summits"
    on = punished(parse, target)
    place = next((c for c in parse.complements(at) if c.preposition in {"from", "to"} and c.head and c.head.codes), None)
    entering = next((k for k, v in parse.verbs() if at < k < at + 5 and v.gerund and ENTERING & set(v.lemmas)), None)
    if entering is not None and not on and parse.tokens[target.end - 1].low.endswith("s"):
        on = [c for m in target.mentions[:1] if m.adjective and m.actor.sort == "state" for c in codes_of(m.actor)]  # "barred 30 Dutch journalists"
    agent = codes_of(parse.agent(at)) or decreed(parse, at)
    if trading := _from_trading(parse, at, target, agent):
        return trading
    by = agent or (codes_of(place.head) if place else [])
    if entering is not None and not by:
        entered = next((c for c in parse.complements(entering)[:2] if c.head and c.head.codes), None)
        by = codes_of(entered.head) if entered else []
    if place is None and parse.tokens[target.end - 1].low in {"entry", "access"} and not verb.passive:
        barred = next((c for c in parse.complements(at) if c.preposition == "to" and not c.date), None)
        return made(agent, punished(parse, barred), at, verb, target, barred) if barred is not None and agent else []
    person = target.head is not None and target.head.sort == "person" and bool(target.head.codes)
    soil = next((c for c in parse.complements(at) if c.preposition == "from" and parse.tokens[c.end - 1].low in SOIL), None)
    if agent and not verb.passive and person and (soil or place is None):
        return made(agent, codes_of(target.head), at, verb, target, soil)
    last, paragraph = context.struck
    unknown = punishable(passage, context, target) and not any(m.actor.codes for m in target.mentions)
    unknown = unknown or (target.end == target.start + 1 and parse.tokens[target.start].kind == "number")
    if agent and not verb.passive and unknown and (soil or place) and last and paragraph == passage.sentence.paragraph:
        return made(agent, list(last), at, verb, target, soil or place)  # "Germany barred 18 from its territory"
    if place is not None and not on and not verb.passive and (shut := codes_of(place.head)) and place.head is not None and place.head.sort == "state":
        goods = [m.actor for m in target.mentions if m.adjective and m.actor.sort == "state"]
        if goods and context.goods(passage, target.start, target.end):  # "barred Chilean copper from the United States"
            return made(agent or shut, codes_of(goods[0]), at, verb, target, place)
    people = bool({t.low for t in parse.tokens[target.start : target.end]} & PUNISHED)
    if place is None and entering is None and not (people and agent and on):
        return []
    return made(by, on, at, verb, target, place)


def decreed(parse: Parse, at: int) -> list[str]:
    """Whose resolution bars or bans ("Security Council resolution 1747 bans", "Resolution 748 barred flights to Libya")."""
    subject = parse.subject(at)
    if subject is None or parse.elements[at].start - subject.start > 8:
        return []
    words = [t.low for t in parse.tokens[subject.start : parse.elements[at].start]]
    if "resolution" not in words and "resolutions" not in words:
        return []
    owner = next((m.actor for m in subject.mentions if m.actor.sort == "organisation" and m.actor.codes), None)
    numbered = any(w.isdigit() and 2 < len(w) < 5 for w in words)
    return codes_of(owner) or (["UNSC"] if numbered else [])


def _from_trading(parse: Parse, at: int, target: NounPhrase, by: list[str]) -> list[Told]:
    """As in "the resolution bans Iran from exporting arms", "forbids North Korea to sell coal"."""
    verb = parse.elements[at]
    doing = next((k for k, v in parse.verbs() if at < k < at + 5 and (v.gerund or v.infinitive) and TRADING & set(v.lemmas)), None)
    if not by and isinstance(verb, VerbGroup) and verb.passive:
        agent = next((c for c in parse.elements[at + 1 :] if isinstance(c, NounPhrase) and c.preposition == "by" and c.mentions), None)
        by = [c for m in agent.mentions[:1] if m.actor.sort == "organisation" for c in m.actor.codes] if agent else []
    if doing is None or not isinstance(verb, VerbGroup) or target.head is None or target.head.sort != "state" or not by:
        return []
    return made(by, codes_of(target.head), at, verb, target)


def _stopped(parse: Parse, at: int, verb: VerbGroup) -> list[Told]:
    """As in "Washington stopped selling oil to Japan"."""
    selling = next((k for k, v in parse.verbs() if k == at + 1 and v.gerund and (SELLING | BUYING) & set(v.lemmas)), None)
    by = codes_of(parse.agent(at))
    buying = parse.elements[selling] if selling is not None else None
    if selling is not None and by and isinstance(buying, VerbGroup) and BUYING & set(buying.lemmas):
        bought = next((c for c in parse.complements(selling)[:2] if c.mentions and c.preposition in {"", "from"}), None)
        for_what = {"over", "after", "because", "protest", "response", "following"} & {t.low for t in parse.tokens[buying.end :]}
        return made(by, codes_of(bought.mentions[0].actor), at, verb, None, bought) if bought and for_what else []
    if selling is None or not by:
        return []
    buyer = next((c for c in parse.complements(selling) if c.preposition == "to" and c.head and c.head.codes), None)
    return made(by, codes_of(buyer.head), at, verb, None, buyer) if buyer else []


def taken_up(parse: Parse, at: int) -> bool:
    """Whether an infinitive tells what somebody has set about or decided ("moved to freeze the assets")."""
    ruler = next((e for e in reversed(parse.elements[:at]) if isinstance(e, VerbGroup)), None)
    return ruler is not None and not ruler.negated and not ruler.modal and ruler.finite and bool(SETTING_ABOUT & set(ruler.lemmas))


def made(by: list[str], on: list[str], at: int, verb: VerbGroup, *phrases: NounPhrase | None) -> list[Told]:
    """Return a measure with the words of its verb and phrases, or none where either side is wanting."""
    on = [c for c in on if c not in by]
    if not on or not by:
        return []
    places = [p for p in phrases if p is not None]
    return [(sorted(set(by)), sorted(set(on)), at, min([verb.start, *(p.start for p in places)]), max([verb.end, *(p.end for p in places)]))]


def _later(parse: Parse, at: int) -> bool:
    """Whether a verb has only the time after it ("and Switzerland followed a year later")."""
    when = parse.elements[at + 1] if at + 1 < len(parse.elements) else None
    if not isinstance(when, NounPhrase) or when.preposition not in {"", "on", "in", "within"}:
        return False
    last = parse.tokens[min(when.end, len(parse.tokens) - 1)].low
    return when.date is not None or parse.tokens[when.end - 1].low in {"later", "afterwards"} or last in {"later", "afterwards"}


def followed(passage: Passage, by: list[str], on: list[str], *, at_once: bool = True) -> list[Told]:
    """Return who does as the one who punished ``on`` before: "Switzerland followed suit", "so did Canada", "a package of its own"."""
    found: list[Told] = []
    parse = passage.parse
    for at, verb in parse.verbs():
        words = [t.low for t in parse.tokens[verb.end : verb.end + 8]]
        who = None
        if (
            "follow" in verb.lemmas
            and not verb.passive
            and not verb.negated
            and (words[:1] in (["suit"], ["in"], ["on"], ["with"], ["."], [","], ["soon"]) or _later(parse, at))
        ):
            listing = bool(set(words) & (SOME | LISTS | {"its"}))
            who = parse.subject(at) if words[:1] != ["with"] or listing else None
            if (verb.infinitive and words[:1] == [","]) or (words[:1] == ["with"] and {"on", "against"} & set(words) and not set(words) & LISTS):
                who = None  # "Pakistan, which is expected to follow, has been warned"; measures of its own, told with their target
        elif {"align", "associate"} & set(verb.lemmas) and verb.finite and not (verb.passive or verb.negated) and set(words) & SOME:
            who = parse.subject(at)  # "Norway aligned itself with the measures"
        elif STIFFENING & set(verb.lemmas) and verb.finite and not (verb.passive or verb.negated or verb.modal) and words[:1] in (["it"], ["them"]):
            who = parse.subject(at)  # "and London tightened it in May"
        elif "do" in verb.lemmas and (words[:2] == ["the", "same"] or words[:1] in (["so"], ["likewise"])):
            who = parse.subject(at)
        elif (
            at_once
            and parse.tokens[verb.end - 1].low in {"did", "has", "have", "do", "does"}
            and verb.start
            and parse.tokens[verb.start - 1].low in {"so", "as"}
        ):
            later = parse.elements[at + 1] if at + 1 < len(parse.elements) else None
            who = later if isinstance(later, NounPhrase) and not later.preposition else None
        elif {"announce", "impose", "adopt", "introduce", "add", "publish", "issue", "have", "keep", "maintain"} & set(
            verb.lemmas
        ) and not verb.passive:
            owning = "own" in words and bool(set(words) & SOME)
            who = parse.subject(at) if owning and not any(t.low in {"on", "against"} for t in parse.tokens[verb.end : verb.end + 8]) else None
        elif ANSWERING & set(verb.lemmas) and not verb.passive and (words[:2] == ["in", "kind"] or (words[:1] == ["with"] and "own" in words[:4])):
            answering = parse.subject(at)
            struck_back = codes_of(answering.head) if answering else []
            if answering is not None and struck_back and set(struck_back) <= set(on) and by:
                found.append((sorted(struck_back), by, at, min(verb.start, answering.start), verb.end))
        codes = codes_of(who.head) if who else []
        if who is not None and codes and not set(codes) & {*by, *on}:
            found.append((sorted(codes), on, at, min(verb.start, who.start), max(verb.end, who.end)))
    for n, one in enumerate(parse.elements[:-1]):
        target = parse.elements[n + 1]
        if not (isinstance(one, NounPhrase) and isinstance(target, NounPhrase) and parse.text(one.start, one.end).casefold() == "those"):
            continue
        if target.preposition in {"on", "against"} and target.head and by and not set(target.head.codes) & set(by):
            found.append((by, codes_of(target.head), None, one.start, target.end))
    return found
