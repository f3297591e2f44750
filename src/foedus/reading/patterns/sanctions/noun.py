"""Sanctions told by their noun: who imposes them on whom, and why, from the clause in which the noun stands."""

import re
from itertools import takewhile

from ...discourse.passages import Passage
from ...findings import Finding
from ...naming.actors import Mention
from ...syntax.clauses import Parse
from ...syntax.phrases import Mark, NounPhrase, VerbGroup
from ..context import Context, after, codes_of, towns
from .aims import REASONS, sides_of, tail_of, target_of
from .mentioned import aimed, answered, bearer, behind, beside, container, decider, owner_before, pressed, under_which, with_companions
from .offices import office_of
from .reasons import reason
from .struck import (
    AGAINST,
    EPITHETS,
    PUNISHED,
    RELATED,
    both,
    hangs,
    imposer,
    in_force,
    pointed,
    reached,
    reduced,
    spoken_of,
    struck,
    under,
    words_of,
)
from .unsaid import at_issue

INTERNATIONAL = frozenset("international western global european harsh economic new".split())
NOT_SANCTION = re.compile(r"\b(?:sanctions? (?:relief|monitor\w*|experts?|panel|committee|regime experts?)|price cap coalition)\b", re.IGNORECASE)
BEARING = frozenset(
    """
        face suffer endure bear see meet deal be live remain come incur evade circumvent defy flout skirt dodge bypass sidestep undercut weather
        survive outlive withstand shrug
    """.split()
)
WEAK = frozenset("ban bans measures restriction restrictions curbs penalties".split())
"""Nouns that mean sanctions only where somebody takes them against a state."""
BANNED = frozenset("travel visa arms entry export import oil trade".split())
"""What makes of a ban that is imposed on somebody a measure, whoever imposes it."""
MILITARY = frozenset("military defensive counter-terrorism security precautionary safety".split())
ANSWERING = frozenset("follow respond answer retaliate react reply match counter".split())
HOLDING = frozenset("keep ground stop prevent force choke bar deprive deny cost starve drive bring leave push shut".split())
"""What sanctions do to those they are on."""
STRIKING = frozenset("hit strike squeeze cripple punish target batter hurt weaken damage isolate bite strain harm cover bind affect".split())
INTENDING = frozenset("prepare consider plan propose discuss weigh mull draft want demand seek urge call push press plead ask".split())
HANGING = frozenset(
    "impose adopt introduce levy place apply put lay slap lift announce maintain keep extend ease suspend remove declare bring reinstate restore"
    " reimpose renew enact decree unveil".split()
)
"""Verbs whose relative clause tells who takes or took the measures it hangs on ("the sanctions that the EU put on Iran")."""
STANCE = frozenset(
    "join back support oppose criticise criticize condemn denounce reject resist adopt follow copy mirror welcome dismiss deplore".split()
)
"""Verbs whose subject only takes a stand on the measures of another."""
SIDING = STANCE | frozenset(
    "endorse recognise recognize implement observe enforce apply obey respect heed accept match transpose comply align".split()
)
"""Verbs of what a state may refuse to do about measures that stand."""
SPORT = frozenset("match goalkeeper keeper referee striker midfielder goal goals spot half-time kick kicks shoot-out scored saved".split())
"""Words beside which penalties are those of a game."""
ACTS = frozenset("act acts law laws bill amendment resolution decree order".split())
FEARED = frozenset("could may might would".split())
FREEING = frozenset("free release relieve".split())
LAYING = frozenset("impose put slap place clamp lay levy decree declare enact reimpose".split())
"""Verbs after which measures that name nobody are on whom the report has been about."""
UNDOING = frozenset("lift ease suspend remove".split())
IMPOSING = frozenset("impose slap enact reimpose levy".split())
TALK = frozenset(
    "talk rumour rumours rumor rumors threat threats prospect fear fears possibility spectre specter idea question danger risk warning".split()
)
"""What tells of sanctions, with "of", that nobody has imposed."""
SPEAKING = frozenset("threaten veto reject refuse rule exclude oppose block decline".split())


def of_noun(passage: Passage, context: Context, start: int, end: int) -> Finding | None:
    """Return the measure that the noun from one word to another tells of, if its clause says on whom it is."""
    parse = passage.parse
    place = next((n for n, e in enumerate(parse.elements) if isinstance(e, NounPhrase) and e.start <= start < e.end), None)
    if place is None:
        return None
    phrase = parse.elements[place]
    assert isinstance(phrase, NounPhrase)
    if NOT_SANCTION.search(parse.text(start, min(len(parse.tokens), end + 2))):
        return None
    before = parse.elements[place - 1] if place else None
    if phrase.preposition in {"of", "about"} and isinstance(before, NounPhrase) and parse.tokens[before.end - 1].low in TALK:
        return None
    inner, tail = place, tail_of(passage, place)
    own = [m for m in phrase.mentions if m.end <= start + 1 or m.start < start < m.end]  # "Britain's sanctions regime" is one mention
    by = [c for m in own if m.actor.sort != "person" or _rules(m) for c in m.actor.codes]
    by = by or owner_before(parse, place)
    by += [c for c in beside(passage, place) if c not in by]
    on = sides_of(tail, by, parse)
    told = [c for e in tail if e.preposition in AGAINST for m in e.mentions if not m.adjective and not m.anaphor for c in codes_of(m.actor)]
    pronoun = any(m.anaphor and m.genitive for m in phrase.mentions)
    if parse.tokens[end - 1].low == "penalties" and parse.words & SPORT:
        return None
    place = container(parse, place)
    phrase = parse.elements[place]
    assert isinstance(phrase, NounPhrase)
    if phrase.end <= start:
        by += [c for m in phrase.mentions if m.actor.sort != "person" for c in m.actor.codes if c not in by]
    owned = bool(by)
    verb_at = _verb(passage, place)
    verb = parse.elements[verb_at] if verb_at is not None else None
    lifting = acting = plied = False
    if isinstance(verb, VerbGroup) and verb_at is not None:
        lifting = any(context.lexicon.verb("lifting", lemma) for lemma in verb.lemmas)
        acting = any(context.lexicon.verb("imposing", lemma) for lemma in verb.lemmas)
        acting = acting and (verb.passive or parse.subject(verb_at) is not phrase or reduced(parse, verb_at, verb))
        if acting and verb.infinitive and pressed(parse, verb_at):
            return None
        if not by and phrase.preposition in {"", "to"} and verb.modal in FEARED and {"face", "risk", "incur", "suffer"} & set(verb.lemmas):
            return None  # "could face sanctions"
        if not lifting and _only_spoken_of(passage, verb_at, phrase, acting=acting):
            return None
        if "have" in verb.lemmas and (verb.negated or parse.tokens[phrase.start].low == "no"):
            return None
        held = next((c for c in parse.complements(verb_at)[:1] if not c.preposition and c.head), None) if "have" in verb.lemmas else None
        if phrase.preposition == "under" and held is not None and not verb.passive:
            by, on = by or codes_of(parse.agent(verb_at)), on or codes_of(held.head)  # "has had Iran under sanctions since 2006"
        if acting or lifting:
            agent = parse.agent(verb_at)
            if lifting and pronoun and agent and agent.codes:
                by = []  # "has called on Canada to lift its sanctions"
            if agent and agent.codes and not by and not (acting and parse.subject(verb_at) is phrase and not verb.passive):
                by += codes_of(agent)
            by = by or decider(parse, verb_at) or office_of(passage, context, verb_at)
            aims = [c for c in parse.complements(verb_at) if c.preposition in AGAINST and not c.date]
            near = list(takewhile(lambda c: c.preposition not in REASONS - {"for"}, parse.complements(verb_at)))
            aims = [c for c in aims if c in near]
            on = on or target_of(near, parse) or [c for e in aims[:1] for c in struck(passage, context, e)]
            on = on or reached(passage, context, verb_at, verb, phrase)
            laid = (acting and phrase.preposition in {"under", "with"}) or (FREEING & set(verb.lemmas) and phrase.preposition in {"of", "from"})
            if laid and not on and not verb.passive:
                on += _object(passage, context, verb_at) or _hung_on(parse, verb_at)
            elif acting and verb.passive and phrase.preposition == "with" and not on and (hurt_by := parse.subject(verb_at)) is not None:
                on += struck(passage, context, hurt_by)
        elif phrase.preposition == "by" and verb.passive and not on:
            hit = parse.subject(verb_at)
            on += codes_of(hit.head or (hit.mentions[0].actor if hit.mentions else None)) if hit else []
        elif HOLDING & set(verb.lemmas) and not verb.passive and not on and parse.subject(verb_at) is phrase:
            held = next((c for c in parse.complements(verb_at) if not c.preposition and c.mentions), None)
            on += codes_of(held.mentions[0].actor) if held else []
        elif ANSWERING & set(verb.lemmas) and phrase.preposition == "with" and not verb.passive:
            by = by or codes_of(parse.agent(verb_at))
            on = on or answered(passage, context, by)
        elif (BEARING & set(verb.lemmas) or _got_round(parse, verb)) and not on:
            subject = parse.subject(verb_at)
            if parse.relative(verb_at) == "whose":
                subject = parse.antecedent(verb_at)
            if subject and subject.head and subject.head.codes and not ("be" in verb.lemmas and phrase.preposition != "under"):
                on += codes_of(subject.head)
            elif subject is not None and (phrase.preposition == "under" or "be" not in verb.lemmas):
                on += struck(passage, context, subject)  # "230 figures of the Georgian ruling party are under sanctions"
        elif STRIKING & set(verb.lemmas) and not verb.passive and not on and parse.subject(verb_at) is phrase:
            on += _object(passage, context, verb_at)
        elif STRIKING & set(verb.lemmas) and phrase.preposition in {"by", "with"} and not on:
            subject = parse.subject(verb_at)
            hurt = codes_of(subject.head) or struck(passage, context, subject) if subject else []
            on += hurt if verb.passive else _object(passage, context, verb_at)
            by = by or codes_of(parse.agent(verb_at))
            plied = phrase.preposition == "with"
    if not on and verb_at is None and phrase.preposition == "by" and place == 1:
        hit = next((parse.subject(k) for k, v in parse.verbs() if v.finite), None)  # "Hit by Western sanctions, Russia turned to Asia"
        on += codes_of(hit.head) if hit else []
    under_them = under_which(passage, place)
    striking = acting and isinstance(verb, VerbGroup) and not verb.passive  # "placed that school under sanctions": not whoever placed it
    if not on and under_them in {"under", "despite", "to", "of"} and not striking:
        on += _target_near(passage, context, place, under_them, by)
    before = parse.elements[place - 1] if place else None
    if (
        not on
        and phrase.preposition == "of"
        and isinstance(before, NounPhrase)
        and parse.tokens[before.end - 1].low in {"breach", "violation", "defiance", "contravention"}
    ):
        on += codes_of(context.last_sides[0])
    if not on and isinstance(verb, VerbGroup) and verb_at is not None and parse.subject(verb_at) is phrase and not verb.passive:
        on += target_of(parse.complements(verb_at), parse)  # "an embargo has been in place against Sudan"
    by = by or _unsaid(passage, context, verb_at, place)
    by = by or in_force(parse, verb_at) or (behind(parse, verb_at) if verb_at is not None else [])
    if acting and verb_at is not None:
        by = with_companions(parse, by)
    weak = parse.tokens[end - 1].low in WEAK and not (owned and end > 1 and parse.tokens[end - 2].low in {"trade", "arms"})
    weak = weak and not _by_law(tail, parse) and not (acting and start < end - 1 and parse.tokens[end - 2].low in BANNED)
    if not on and by:
        on = [c for c in under(context) if c not in by]  # an entry below "MYANMAR"
        weak = weak and not on
    tails = [*tail, *(takewhile(lambda c: c.preposition not in REASONS - {"for"}, parse.complements(verb_at)) if verb_at is not None else [])]
    if acting and weak and by and IMPOSING & set(verb.lemmas if isinstance(verb, VerbGroup) else ()) and parse.tokens[phrase.start].low == "the":
        on = on or spoken_of(passage, context, by)  # "Congress had imposed the restriction"
    elif (
        weak
        and not ((plied or phrase.preposition in {"under", "with"}) and on and by)
        and (not by or not any(e.preposition in AGAINST for e in tails) or MILITARY & {t.low for t in parse.tokens[phrase.start : phrase.end]})
    ):
        return None
    if isinstance(verb, VerbGroup) and verb_at is not None and verb.passive and parse.agent(verb_at) is None:
        by = [c for c in by if c not in told]  # who is named after "on" does not strike itself
    kin = next((e for e in tails if e.preposition in AGAINST and parse.tokens[e.end - 1].low in RELATED and parse.tokens[e.start].low == "its"), None)
    if kin is not None and verb_at is not None and set(on) & set(codes_of(parse.agent(verb_at))):
        on = []  # "sanctions against its neighbour" are not on the one whose neighbour it is
    on = pointed(passage, context, [e for e in tails if e is not phrase], by) or [c for c in dict.fromkeys(on) if c not in by]
    if acting and not on and parse.tokens[phrase.start].low in {"the", "these", "those"}:
        on = spoken_of(passage, context, by)
    if not on and by and "own" in {t.low for t in parse.tokens[phrase.start : start]} and passage.sentence.paragraph == context.struck[1]:
        on = [c for c in context.struck[0] if c not in by]  # "Washington's own embargo dates from 1962"
    on = on or aimed(passage, context, (inner, place))
    if not on and by:  # "joined in with penalties on sixteen generals"
        on = next((codes for e in tails if e.preposition in AGAINST and (codes := [c for c in struck(passage, context, e) if c not in by])), [])
    on = on or [c for e in tail if e.preposition in AGAINST for c in towns(passage, context, e)[:1]]
    hung = acting and verb_at is not None and hangs(parse, verb_at, phrase)
    unknown = any(e.preposition in AGAINST and parse.tokens[e.end - 1].low in EPITHETS for e in tail)
    if not on and not unknown and (owned or hung or (isinstance(verb, VerbGroup) and verb.passive)):
        on = bearer(passage, context, inner, start, by)
        stance = verb_at is not None and isinstance(verb, VerbGroup) and not verb.passive and bool(STANCE & set(verb.lemmas))
        if stance and verb_at is not None and set(on) <= set(codes_of(parse.agent(verb_at))):
            return None  # "Hungary has criticised American sanctions"
    if not on and by and acting and isinstance(verb, VerbGroup) and not (weak or unknown or hung) and _laid(verb, phrase) and _open(passage, tails):
        on = at_issue(passage, context, by, phrase.start)
    if not on:
        context.half_measure = (sorted(by), passage.index) if by else context.half_measure
        return None
    slots: dict[str, object] = {"on": sorted(on)}
    if by:
        slots["by"] = sorted(set(by))
    if why := reason(passage, context, parse.tokens[phrase.start].start):
        slots["why"] = why
    judged = context.judge(passage, verb_at, parse.tokens[start].start)
    if lifting:
        judged["certainty"] = "asserted" if judged["certainty"] in {"planned", "denied", "possible"} else judged["certainty"]
    if judged["certainty"] in {"denied", "possible"} and not acting:
        judged["certainty"] = "asserted"
    if isinstance(verb, VerbGroup) and INTENDING & set(verb.lemmas) and not verb.passive:
        judged["certainty"] = "planned"
    last = tail[-1] if tail else phrase
    first = parse.tokens[phrase.start].start
    if isinstance(verb, VerbGroup):
        first = min(first, parse.tokens[verb.start].start)
    return Finding("sanction", slots, first, parse.tokens[last.end - 1].end, "sanction/noun", **judged)


def _laid(verb: VerbGroup, phrase: NounPhrase) -> bool:
    """Whether somebody has taken the measures that a phrase names ("imposed a trade blockade")."""
    done = not (verb.infinitive or verb.modal or verb.passive or verb.negated)
    return done and bool(LAYING & set(verb.lemmas)) and not phrase.preposition and phrase.start >= verb.end


def _open(passage: Passage, tails: list[NounPhrase]) -> bool:
    """Whether nothing is said of whom measures are on, or only that they are people or rulers of whom the report told before."""
    aims = [words_of(passage, e) for e in tails if e.preposition in AGAINST]
    return all(words & (PUNISHED | EPITHETS) for words in aims)


def _rules(mention: Mention) -> bool:
    """Whether a person is named as the owner of measures, and holds an office of one state ("Eisenhower's embargo on Cuba")."""
    return mention.genitive and not mention.anaphor and len(mention.actor.codes) == 1


def _unsaid(passage: Passage, context: Context, at: int | None, place: int) -> list[str]:
    """By whom measures are whose clause does not say it: who renews or keeps them, or whose entry of a bulletin it is."""
    parse = passage.parse
    verb = parse.elements[at] if at is not None else None
    for k, laid in parse.verbs():
        named = after(parse.complements(k), "by") if any(context.lexicon.verb("imposing", lemma) for lemma in laid.lemmas) else None
        first = named.head or (named.mentions[0].actor if named.mentions and named.mentions[0].start == named.start else None) if named else None
        if first is not None and k >= place:
            return codes_of(first)
    if at is not None and isinstance(verb, VerbGroup) and (verb.bare_participle or reduced(parse, at, verb)):
        ruling = next((k for k in range(place - 1, -1, -1) if isinstance(parse.elements[k], VerbGroup)), None)
        above = parse.elements[ruling] if ruling is not None else None
        if ruling is not None and isinstance(above, VerbGroup) and any(context.lexicon.verb("imposing", lemma) for lemma in above.lemmas):
            return codes_of(parse.agent(ruling))
    if at is not None and parse.relative(at) == "under which" and (act := parse.antecedent(at)) is not None:
        passing = next((k for k, v in parse.verbs() if k < at and any(c is act for c in parse.complements(k))), None)
        enforced = next((k for k, v in parse.verbs() if k < at and v.finite), passing)
        if parse.tokens[act.end - 1].low in ACTS and enforced is not None:
            return codes_of(parse.agent(enforced))  # "Washington enforces the Act, under which sanctions are imposed on"
    if at is None and passage.sentence.bullet and context.lead is not None:
        opening = next((codes for k, v in context.lead.parse.verbs() if v.finite and (codes := codes_of(context.lead.parse.agent(k)))), [])
        if opening:
            return opening  # "Britain took these steps: - sanctions on three firms"
    return imposer(passage, context) if context.entry_paragraph == passage.sentence.paragraph else []


def _only_spoken_of(passage: Passage, at: int, phrase: NounPhrase, *, acting: bool) -> bool:
    """Whether the sanctions are threatened, vetoed, imagined or not there at all.

    Those that are another's stand, whoever declines to join them or opposes them ("refused to back Canada's sanctions on Iran").
    """
    parse = passage.parse
    verb = parse.elements[at]
    assert isinstance(verb, VerbGroup)
    above = next((e for e in reversed(parse.elements[:at]) if isinstance(e, VerbGroup)), None)
    if acting and (verb.negated or parse.tokens[phrase.start].low == "no" or (verb.modal in {"would", "could", "might"} and verb.perfect)):
        return True
    if not acting and verb.infinitive and SIDING & set(verb.lemmas) and _of_another(parse, at, phrase):
        return False
    return bool(SPEAKING & set(verb.lemmas)) or (verb.infinitive and above is not None and bool(SPEAKING & set(above.lemmas)))


def _by_law(tail: list[NounPhrase], parse: Parse) -> bool:
    """Whether measures are taken under an act ("British penalties under the Magnitsky Act")."""
    return any(e.preposition == "under" and parse.tokens[e.end - 1].low in {"act", "acts", "law", "decree", "order"} for e in tail[:3])


def _got_round(parse: Parse, verb: VerbGroup) -> bool:
    """Whether somebody "got round" or "gets around" what follows."""
    return "get" in verb.lemmas and verb.end < len(parse.tokens) and parse.tokens[verb.end].low in {"round", "around"}


def _of_another(parse: Parse, at: int, phrase: NounPhrase) -> bool:
    """Whether measures are those of somebody else than the subject of the verb at a place."""
    owners = {c for m in phrase.mentions if (m.genitive or m.adjective) and not m.anaphor for c in m.actor.codes}
    return bool(owners - set(codes_of(parse.agent(at))))


def _verb(passage: Passage, place: int) -> int | None:
    """The verb of which the phrase is object or subject."""
    parse = passage.parse
    phrase = parse.elements[place]
    governed = any(HANGING & set(verb.lemmas) and any(c is phrase for c in parse.complements(at)) for at, verb in parse.verbs())
    for at, verb in parse.verbs():
        if UNDOING & set(verb.lemmas) and governed:
            continue  # "reinstated the sanctions that it had lifted"
        if HANGING & set(verb.lemmas) and not verb.passive and codes_of(parse.agent(at)) and hangs(parse, at, phrase):
            return at
    for at, verb in parse.verbs():
        if verb.passive and parse.subject(at) is phrase:
            return at
        if any(c is phrase for c in parse.complements(at)):
            return at
    hung = next((at for at, _ in parse.verbs() if parse.antecedent(at) is phrase), None)
    return hung if hung is not None else next((at for at, _ in parse.verbs() if parse.subject(at) is phrase), None)


def _hung_on(parse: Parse, at: int) -> list[str]:
    """Whom a relative clause is about that tells of measures ("Belarus, which the Union has put under an embargo")."""
    hung = parse.antecedent(at)
    return codes_of(hung.head) if hung is not None and hung.head is not None and parse.subject(at) is not hung else []


def _object(passage: Passage, context: Context, at: int) -> list[str]:
    """Whom a verb strikes ("hit Turkey with sanctions", "put South Africa under an embargo")."""
    complements = passage.parse.complements(at)
    hit = next((c for c in complements if not c.preposition and not c.date), None)
    if hit is None:
        return []
    there = after(complements, "in", "of", "from")  # "put four officials in Xinjiang under travel bans"
    return struck(passage, context, hit) or towns(passage, context, hit)[:1] or (towns(passage, context, there)[:1] if there else [])


def _target_near(passage: Passage, context: Context, place: int, preposition: str, by: list[str]) -> list[str]:
    """On whom sanctions lie that are only mentioned: the subject of the clause, or whoever was named last."""
    parse = passage.parse
    if preposition not in {"despite", "under"}:
        return []
    at = next((n for n in range(place - 1, -1, -1) if isinstance(parse.elements[n], VerbGroup)), None)
    if at is None:
        named = next((e.head for e in reversed(parse.elements[:place]) if isinstance(e, NounPhrase) and e.head and e.head.codes), None)
        return [c for c in codes_of(named) if c not in by][:1]
    subject = parse.subject(at)
    own = codes_of(subject.head) or both(passage, context, subject, by) if subject else []
    comma, apposed = (parse.elements[place - 1], parse.elements[place - 2]) if place > 1 else (None, None)
    if isinstance(comma, Mark) and comma.sort == "comma" and isinstance(apposed, NounPhrase) and apposed.head and apposed.head.sort == "state":
        own = codes_of(apposed.head)  # "notes that Minsk, under Western sanctions, has few friends"
    return [c for c in own if c not in by][: 2 if len(own) == 2 and preposition == "under" else 1]
