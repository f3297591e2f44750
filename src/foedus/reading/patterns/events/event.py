"""Events that no other kind carries: attacks, threats, requests, refusals, coercion, retreats, mobilisation, protest."""

from collections.abc import Callable, Collection
from functools import cache

from ...discourse.passages import Passage
from ...findings import Finding
from ...naming.actors import Actor
from ...syntax.clauses import Parse
from ...syntax.phrases import Mark, NounPhrase, VerbGroup
from ...words.lexicon import Entry
from ..context import Context, Judged, codes_of, towns
from ..echoes import echo
from .blamed import blamed
from .deed import FORCES, HYPOTHETICAL, LEAVES, Deed, states_of
from .deeds import HURTING, MEMBERS, RECIPIENTS
from .doers import sufferers
from .frames import told_by_frame
from .nominal import asked_by_noun, drilled, granting, half_told
from .sides import answered, body_asked, other_side
from .violence import STRUCK, VICTIMS, WEAPONS
from .wars import invaded

FORESEEING = frozenset("fear expect foresee deter prevent repel resist plan threaten risk avoid face anticipate predict dread".split())
ASKING = frozenset("urge call ask demand press tell order appeal want force require request invite pressure apply".split())
BOMBING = frozenset("bomb bombard shell strafe strike attack hit pound".split())
ENTERING = frozenset({"invasion", "annexation"})
"""Nouns that with "the" and a state's adjective mean one event that everybody knows of ("the Russian invasion")."""
STRIKES = frozenset("strike strikes airstrike airstrikes raid raids bombing bombardment shelling attack attacks".split())
SEIZING = frozenset({"seizure", "capture", "conquest"})


def find_events(passage: Passage, context: Context) -> list[Finding]:
    """Return the events that a sentence tells of."""
    if passage.sentence.heading:
        return []
    found: list[Finding] = []
    parse = passage.parse
    for at, verb in parse.verbs():
        for lemma in verb.lemmas:
            for entry in _entries(passage, context, lemma):
                new = [one for one in _of_verb(passage, context, at, verb, lemma, entry) if not _told(one, found)]
                if new and entry.type == "REQUEST":
                    context.asked_by = tuple(new[0].slots["actors"])
                found += new
        if not any(f.start <= parse.tokens[verb.start].start < f.end for f in found):
            found += [one for one in _by_frame(passage, context, at, verb) if not _told(one, found) and not _again(one, found)]
    _see_forces(passage, context)
    for hit in context.find("event_noun", passage):
        noun = _of_noun(passage, context, hit.start, hit.end, hit.entry.type or "")
        if noun and not _told(noun, found):
            found.append(noun)
    found += [one for one in [*asked_by_noun(passage, context), *drilled(passage, context)] if not _told(one, found)]
    return found + echo(passage, context, found, "event", "actors")


def _entries(passage: Passage, context: Context, lemma: str) -> list[Entry]:
    """The events that a verb may tell of; "have" only tells of a refusal ("would have none of it")."""
    if lemma == "have" and not passage.parse.words.isdisjoint({"none", "nothing", "part"}):
        return [context.lexicon.named["event", "refusals_in_an_idiom"]]
    return context.lexicon.verb_entries("event", lemma)


def _see_forces(passage: Passage, context: Context) -> None:
    """Remember whose soldiers a sentence speaks of, and where they are, for "the last of them left"."""
    for one in passage.parse.elements:
        if not isinstance(one, NounPhrase) or not {t.low for t in passage.parse.tokens[one.start : one.end]} & LEAVES:
            continue
        owner = next((m.actor for m in one.mentions if m.actor.sort == "state" and (m.adjective or m.genitive)), None)
        if owner is None or not owner.codes:
            continue
        placed = [p for p in passage.parse.elements if isinstance(p, NounPhrase) and p.preposition in {"in", "into", "to"} and p.start > one.start]
        named = [c for p in placed for c in (states_of(p.head) or towns(passage, context, p)[:1]) if c not in owner.codes]
        where = named or [c for c in states_of(context.topic) if c not in owner.codes]
        context.forces = (owner.codes, tuple(where[:1]), passage.index)


def _told(one: Finding, found: list[Finding]) -> bool:
    """Whether an event of the same kind by the same actors on the same side, or on nobody named, has been found already."""
    alike = [f.slots for f in found if f.slots["type"] == one.slots["type"] and f.slots.get("actors") == one.slots.get("actors")]
    given = one.slots.get("recipients")
    return any(given is None or slots.get("recipients") in (None, given) for slots in alike)


def _again(one: Finding, found: list[Finding]) -> bool:
    """Whether the sentence has told of a protest already: those who gather also chant."""
    return one.slots["type"] == "PROTEST" and any(f.slots["type"] == "PROTEST" for f in found)


def _of_verb(passage: Passage, context: Context, at: int, verb: VerbGroup, lemma: str, entry: Entry) -> list[Finding]:
    kind = entry.type or ""
    parse = passage.parse
    complements = parse.complements(at)
    following = next((e for e in parse.elements[at + 1 : at + 4] if isinstance(e, VerbGroup)), None)
    subject = parse.subject(at)
    actors = states_of(parse.agent(at))
    if not actors and not verb.passive and subject and subject.mentions and _of_state(parse, subject, lemma):
        actors = states_of(subject.mentions[0].actor)
    if not actors and not verb.passive and subject and kind == "RETREAT" and (part := _part_of_forces(parse, subject)) is not None:
        actors, subject = states_of(part.mentions[0].actor), part
    if not actors and not verb.passive and subject and kind in {"REJECT", "REQUEST"}:
        actors = _governing(passage, subject)
    judging = _judging(passage, context, at, verb)
    deed = Deed(passage, context, verb, lemma, complements, following, subject, actors, judging, entry.sort)
    if entry.needs and not set(entry.needs) & (deed.words | (deed.words_of(subject) if verb.passive else set())):
        return []
    recipients = RECIPIENTS[kind](deed)
    if recipients == [] and kind in {"REJECT", "THREATEN"} and deed.actors:
        recipients = _concerned(deed)
    if recipients is None or not (deed.actors or deed.unclaimed) or _asked(parse, at, verb):
        return []
    judged = judging()
    unwilling = entry.sort == "withheld" or (entry.sort == "idiom" and kind == "REJECT")
    if unwilling and judged["certainty"] in ({"denied"} if entry.sort == "withheld" else {"denied", "planned"}):
        judged["certainty"] = "claimed" if judged["chain"] else "asserted"  # "would not sign" is a deed
    if judged["certainty"] == "planned" and kind != "THREATEN":
        return []
    first = parse.tokens[subject.start].start if subject and subject.start < verb.start else parse.tokens[verb.start].start
    last = complements[-1].end if complements else verb.end
    if following is not None and kind in {"REJECT", "REQUEST", "THREATEN"}:
        last = max(last, following.end)
    end = parse.tokens[last - 1].end
    gapped = _gapped(deed, recipients)
    others = sorted(set(recipients) - set(deed.actors))
    but, weighed = {*deed.actors, *(c for codes in gapped for c in codes)}, dict[str, float]()
    if not others:
        others, weighed = _meant(deed, kind, but)
    told = [(deed.actors, others or sorted(set(recipients)))]
    struck = deed.target is not None and deed.target.head is not None and deed.target.head.sort == "state"
    told += [(deed.actors, codes) if struck else (codes, others) for codes in gapped]
    events = [Finding("event", _slots(kind, does, suffers), first, end, f"event/{kind.lower()}", **judged) for does, suffers in told]
    context.supposed += [(one, "recipients", frozenset(but), weighed) for one in events if weighed]
    return events


def _by_frame(passage: Passage, context: Context, at: int, verb: VerbGroup) -> list[Finding]:
    """The event that a verb tells of by a frame of words, where its entry in the lexicon tells of none."""
    parse = passage.parse
    if _asked(parse, at, verb) or not verb.lemmas:
        return []
    complements, subject = parse.complements(at), parse.subject(at)
    following = next((e for e in parse.elements[at + 1 : at + 4] if isinstance(e, VerbGroup)), None)
    judging, agent = _judging(passage, context, at, verb), states_of(parse.agent(at))
    for lemma in verb.lemmas:
        deed = Deed(passage, context, verb, lemma, complements, following, subject, list(agent), judging)
        told = told_by_frame(deed)
        if told is None:
            continue
        kind, named = told
        but, weighed = set(deed.actors), dict[str, float]()
        if not named and kind != "PROTEST":
            named, weighed = _meant(deed, kind, but)
        first = parse.tokens[subject.start].start if subject and subject.start < verb.start else parse.tokens[verb.start].start
        end = parse.tokens[max(verb.end, complements[-1].end if complements else 0) - 1].end
        event = Finding("event", _slots(kind, deed.actors, named), first, end, f"event/{kind.lower()}", **judging())
        context.supposed += [(event, "recipients", frozenset(but), weighed)] if weighed else []
        context.supposed += [(event, "actors", frozenset(named), deed.supposed)] if deed.supposed else []
        return [event]
    return []


def _judging(passage: Passage, context: Context, at: int, verb: VerbGroup) -> Callable[[], Judged]:
    """What says how certain a deed is, and says so only once."""
    return cache(lambda: context.judge(passage, at, passage.parse.tokens[verb.start].start))


def _meant(deed: Deed, kind: str, but: Collection[str]) -> tuple[list[str], dict[str, float]]:
    """Whom a deed concerns whose clause names nobody: the body for "membership", else the other side, with what speaks for each state."""
    if kind == "REQUEST" and deed.words & {"membership", "accession", "admission", "allies", "partners", "alliance", "bloc", "club"}:
        return body_asked(deed.context, deed.passage), {}
    if deed.lemma == "invade" and deed.words & {"neighbour", "neighbor"} and deed.actors:
        year = int(deed.context.published[:4]) if deed.context.published else None
        if victims := [c for c in invaded(deed.actors[0], None, year) if c not in but]:
            return victims, {}
    if deed.lemma == "invoke" and (body := body_asked(deed.context, deed.passage)):
        return body, {}
    if kind == "REJECT" and (others := answered(deed)):
        return others, {}
    if (hung := sufferers(deed) if kind in {"ASSAULT", "REJECT", "COERCE"} else []) and not set(hung) & set(but):
        return hung, {}
    return other_side(deed.passage, deed.context, but, deed.verb.start, fleeing=kind == "RETREAT")


def _concerned(deed: Deed) -> list[str]:
    """Whom a refusal or a threat concerns that is addressed to nobody: the only other state of its clause ("the lease that Chad holds")."""
    parse = deed.passage.parse
    marks = [e.start for e in parse.elements if isinstance(e, Mark) and e.start > deed.verb.start and e.sort in {"comma", "subordinator", "stop"}]
    end = min(marks, default=len(parse.tokens))
    held = [m for m in parse.mentions if deed.verb.end <= m.start < end and not (m.anaphor and m.start == deed.verb.end)]
    if deed.verb.passive and deed.subject is not None:
        held = deed.subject.mentions
    named = {c for m in held if m.actor.sort in {"state", "body"} for c in m.actor.codes if c not in deed.actors}
    return list(named) if len(named) == 1 else []


def _of_state(parse: Parse, subject: NounPhrase, lemma: str) -> bool:
    """Whether a state's forces or members act, or something of a state's that bombs ("French Mirages")."""
    last = parse.tokens[subject.end - 1]
    return last.low in FORCES | MEMBERS | (WEAPONS if lemma in BOMBING | {"kill", "wound", "sink", "destroy"} else frozenset()) or (
        subject.mentions[0].adjective and last.capital and lemma in BOMBING
    )


def _part_of_forces(parse: Parse, subject: NounPhrase) -> NounPhrase | None:
    """The soldiers of whom some are the subject ("the last of some 1,500 French troops", "half of the Chadian contingent")."""
    at = next((n for n, e in enumerate(parse.elements) if e is subject), len(parse.elements)) + 1
    of = parse.elements[at] if at < len(parse.elements) else None
    whole = isinstance(of, NounPhrase) and of.preposition == "of" and bool(of.mentions) and parse.tokens[of.end - 1].low in LEAVES
    return of if whole and isinstance(of, NounPhrase) and not subject.mentions else None


def _slots(kind: str, actors: list[str], recipients: list[str]) -> dict[str, object]:
    slots: dict[str, object] = {"type": kind}
    if actors:
        slots["actors"] = sorted(actors)
    if recipients:
        slots["recipients"] = sorted(recipients)
    return slots


def _governing(passage: Passage, subject: NounPhrase) -> list[str]:
    """The state of those who rule in a place ("the revolutionaries in Tehran", "the junta in Niamey")."""
    parse = passage.parse
    at = next(n for n, e in enumerate(parse.elements) if e is subject)
    after = parse.elements[at + 1] if at + 1 < len(parse.elements) else None
    if isinstance(after, NounPhrase) and after.preposition == "in" and after.head and after.head.role == "capital":
        return states_of(after.head)
    return []


def _asked(parse: Parse, at: int, verb: VerbGroup) -> bool:
    """Whether an infinitive only says what somebody is asked or meant to do."""
    if not verb.infinitive:
        return False
    governor = next((e for e in reversed(parse.elements[:at]) if isinstance(e, VerbGroup)), None)
    return governor is not None and bool(ASKING & set(governor.lemmas))


def _gapped(deed: Deed, recipients: list[str]) -> list[list[str]]:
    """The states of "and Belgium on 10 May": a further victim where the verb has one, else a further actor."""
    parse = deed.passage.parse
    found = []
    for before, one, after in zip(deed.complements, deed.complements[1:], [*deed.complements[2:], None], strict=False):
        dated = before.date is not None or (after is not None and after.date is not None)
        lone = one.head is not None and one.head.sort == "state" and not one.preposition and one.end - one.start <= 3
        if dated and lone and parse.tokens[one.start - 1].low in {"and", ",", ";", "the"} and one is not deed.target:
            found.append([c for c in states_of(one.head) if c not in {*recipients, *deed.actors}])
    return [codes for codes in found if codes]


def _of_noun(passage: Passage, context: Context, start: int, end: int, kind: str) -> Finding | None:
    parse = passage.parse
    if parse.tags[end - 1].verb:
        return None
    place = next((n for n, e in enumerate(parse.elements) if isinstance(e, NounPhrase) and e.start <= start < e.end), None)
    if place is None:
        return None
    phrase = parse.elements[place]
    assert isinstance(phrase, NounPhrase)
    owner = next((m.actor for m in phrase.mentions if m.end <= start + 1 and m.actor.codes), None)
    tail = [
        e
        for e in parse.elements[place + 1 : place + 6]
        if isinstance(e, NounPhrase) and e.preposition in {"of", "on", "against", "by", "in", "to", "from", "into", "for", "with"} and not e.date
    ]
    before = parse.text(max(0, phrase.start - 5), start)
    if HYPOTHETICAL.search(before) or _foreseen(passage, phrase) or _imagined(passage, phrase):
        return None
    judged = context.judge(passage, None, parse.tokens[start].start)
    if kind != "ASSAULT":
        return _of_spoken_noun(passage, context, phrase, owner, tail, kind, judged)
    by = next((p.head or _of_forces(parse, p) for p in tail if p.preposition == "by" and p.mentions), None)
    noun = parse.tokens[start].low
    struck = {"on", "against"} if noun in {"war", "aggression"} else {"of", "from"} if noun in SEIZING else {"of", "on", "against"}
    struck |= {"into"} if noun in {"incursion", "raid", "invasion"} else set()
    target = next((p for p in tail if p.preposition in struck and p.mentions and p.mentions[0].actor.codes), None)
    if target is None and (owner or by) and any(p.preposition in struck for p in tail[:2]):
        target = next((p for p in tail if p.preposition == "in" and p.mentions and p.mentions[0].actor.codes), None)  # "on a base in Chad"
    of = next((p.head for p in tail if p.preposition == "of" and p is not target and p.head), None)
    actor = blamed(passage, place) or owner or by or of
    if actor is not None and actor is owner and target is None and of is None and noun in ENTERING and parse.tokens[phrase.start].low == "the":
        known = any(f.kind == "event" and f.slots["type"] == kind and f.slots.get("actors") == list(actor.codes) for f in context.findings)
        if known or len(actor.codes) != 1 or (end < phrase.end and not parse.tokens[end].capital):
            return None
        half = half_told(passage, context, phrase, phrase.end if parse.tokens[end - 1].low in ENTERING else end, actor, None, judged)
        return half or Finding(
            "event", _slots(kind, list(actor.codes), []), parse.tokens[phrase.start].start, parse.tokens[end - 1].end, "event/noun", **judged
        )
    if target is None and actor is not None and actor is not of and noun in STRIKES and (hit := _site(parse, tail)) is not None:
        first, last = passage.place(phrase.start, hit.end)
        meant, weighed = other_side(passage, context, actor.codes, phrase.start)
        bare = Finding("event", _slots(kind, list(actor.codes), meant), first, last, "event/noun", **judged)
        context.supposed += [(bare, "recipients", frozenset(actor.codes), weighed)]
        return bare
    if actor is None or target is None:
        return half_told(passage, context, phrase, end, owner, target, judged)
    recipients = codes_of(target.mentions[0].actor)
    if set(recipients) & set(actor.codes):
        return None
    slots = _slots(kind, list(actor.codes), recipients)
    return Finding("event", slots, parse.tokens[phrase.start].start, parse.tokens[target.end - 1].end, "event/noun", **judged)


def _site(parse: Parse, tail: list[NounPhrase]) -> NounPhrase | None:
    """What an attack hit that no state is named for ("strikes on boats", "a raid on a refinery")."""
    hit = (p for p in tail if p.preposition in {"on", "against"} and not p.mentions)
    return next((p for p in hit if (STRUCK | VICTIMS) & {t.low for t in parse.tokens[p.start : p.end]}), None)


def _of_forces(parse: Parse, phrase: NounPhrase) -> Actor | None:
    """Whose soldiers a phrase names ("a raid by Rwandan commandos")."""
    return phrase.mentions[0].actor if parse.tokens[phrase.end - 1].low in FORCES | WEAPONS and phrase.mentions[0].adjective else None


def _meant_by(parse: Parse, phrase: NounPhrase, kind: str) -> list[str] | None:
    """Whom a refusal or a threat is about by the infinitive behind its noun; None if there is none ("its threat to invade Chad")."""
    at = next(n for n, e in enumerate(parse.elements) if e is phrase) + 1
    verb = parse.elements[at] if at < len(parse.elements) else None
    if not isinstance(verb, VerbGroup) or not verb.infinitive or (kind == "THREATEN" and not HURTING & set(verb.lemmas)):
        return None
    return [c for p in parse.elements[at + 1 : at + 6] if isinstance(p, NounPhrase) for m in p.mentions for c in states_of(m.actor)]


def _of_spoken_noun(
    passage: Passage, context: Context, phrase: NounPhrase, owner: Actor | None, tail: list[NounPhrase], kind: str, judged: Judged
) -> Finding | None:
    """A request, a refusal, an ultimatum, a withdrawal that somebody owns ("Malaysia's application to join BRICS", "a Russian veto")."""
    parse = passage.parse
    actor = owner or next((p.head for p in tail if p.preposition == "by" and p.head), None)
    if actor is None and kind == "RETREAT":
        gone = next((p for p in tail if p.preposition == "of" and {t.low for t in parse.tokens[p.start : p.end]} & LEAVES), None)
        actor = next((m.actor for m in gone.mentions if m.actor.sort == "state"), None) if gone else None
    if actor is None or actor.sort not in {"state", "group", "body"} or not actor.codes or judged["certainty"] in {"planned", "possible"}:
        return None
    governed = bool(phrase.preposition) or any(c is phrase for at, _ in parse.verbs() for c in parse.complements(at))
    asked = granting(passage, phrase, actor) if governed and kind == "REQUEST" else []
    if governed and kind in {"REQUEST", "REJECT", "THREATEN"} and not asked:
        return None
    ways = {"RETREAT": {"from"}, "COERCE": {"of"}, "REQUEST": {"to", "of", "for", "from"}}.get(kind, {"to", "of", "against"})
    to = next((p for p in tail if p.preposition in ways), None)
    recipients = [c for c in states_of(to.mentions[0].actor if to is not None and to.mentions else None) if c not in actor.codes]
    meant = _meant_by(parse, phrase, kind) if kind in {"REJECT", "THREATEN"} else None
    if meant is None and kind == "THREATEN" and parse.tokens[phrase.end - 1].low.startswith("threat"):
        return None  # "a threat to peace"
    recipients = recipients or [c for c in meant or [] if c not in actor.codes][:1] or asked
    if kind == "COERCE" and not recipients:
        return None
    if kind == "RETREAT" and to is not None and not recipients:
        opening = next((m.actor for m in parse.mentions if m.end <= phrase.start and m.actor.sort == "state" and not m.adjective), None)
        rest = [e for e in parse.elements if isinstance(e, NounPhrase) and e.start > to.start and e.preposition in {"in", "at"}]
        inside = next((m.actor for p in rest[:2] for m in p.mentions if m.actor.sort == "state"), None)
        recipients = [c for c in states_of(inside) or towns(passage, context, to) or states_of(opening) if c not in actor.codes]
    if kind == "RETREAT" and not recipients:
        return None
    last = to if to is not None and recipients else phrase
    slots = _slots(kind, list(actor.codes), recipients)
    return Finding("event", slots, parse.tokens[phrase.start].start, parse.tokens[last.end - 1].end, "event/noun", **judged)


def _foreseen(passage: Passage, phrase: NounPhrase) -> bool:
    """Whether "an attack" is only feared, planned or to be prevented."""
    parse = passage.parse
    if parse.tokens[phrase.start].low not in {"a", "an", "any", "another", "no"}:
        return False
    return any(FORESEEING & set(verb.lemmas) and any(c is phrase for c in parse.complements(at)) for at, verb in parse.verbs())


def _imagined(passage: Passage, phrase: NounPhrase) -> bool:
    """Whether "an attack" is the subject of what would be ("A Russian attack on Finland would have changed everything")."""
    parse = passage.parse
    if parse.tokens[phrase.start].low not in {"a", "an", "any", "another", "such"}:
        return False
    return any(v.modal in {"would", "could", "might", "may", "will"} and parse.subject(at) is phrase for at, v in parse.verbs())
