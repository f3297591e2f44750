"""Sanctions: who imposes them on whom, and why."""

from dataclasses import replace

from ....sources.gazetteer import Organisation, fold, split_name
from ...discourse.passages import Passage
from ...findings import Finding
from ...naming.actors import Actor
from ...syntax.phrases import NounPhrase, VerbGroup
from ..context import Context, after, codes_of
from .listed import Told, bulleted, followed, listed
from .marked import marked_states
from .mentioned import followed_up
from .noun import SPEAKING, of_noun
from .own_measures import own_measures
from .packages import packages, planned
from .penalties import penalties
from .persons import persons
from .reasons import reason, slots_of
from .steps import cut_off, earned, taken_too
from .struck import entry_of, entry_opened, headed, imposer, only_target, punishable, struck, under
from .trade import trade_stopped
from .unsaid import unsaid


def find_sanctions(passage: Passage, context: Context) -> list[Finding]:
    """Return the sanctions that a sentence tells of."""
    context.mentioned_before, context.mentioned_here = context.mentioned_here, tuple(m for m in passage.parse.mentions if m.actor.codes)
    if passage.sentence.heading:
        context.heading = headed(passage)
        told = [one for hit in context.find("sanction_noun", passage) if (one := of_noun(passage, context, hit.start, hit.end))]
        full = next((one for one in told if one.slots.get("by") and one.certainty not in {"planned", "possible", "denied"}), None)
        if full is not None and not context.measures:
            context.headline = (full.slots["by"], full.slots["on"])
        return []
    if entry := entry_of(passage):
        context.entry, context.entry_paragraph = entry, passage.sentence.paragraph
        return []
    if opened := entry_opened(passage):
        context.entry, context.entry_paragraph = opened, passage.sentence.paragraph
    found: list[Finding] = []
    for hit in context.find("sanction_noun", passage):
        if passage.parse.tags[hit.end - 1].verb:
            continue
        one = of_noun(passage, context, hit.start, hit.end)
        if one:
            found += _each(one, passage.parse.tokens[hit.end - 1].low)
    for at, verb in passage.parse.verbs():
        if any(context.lexicon.verb("sanctioning", lemma) for lemma in verb.lemmas) and not (
            set(verb.lemmas) & {"sanction"} and verb.form == "gerund"
        ):
            one = _of_verb(passage, context, at, verb)
            if one:
                found.append(one)
    found += [_listed(passage, context, told, "sanction/stop") for told in trade_stopped(passage, context)]
    found += marked_states(passage, context)
    found += [
        _listed(passage, context, told, "sanction/listed")
        for told in [*listed(passage, context), *bulleted(passage, context), *followed_up(passage, context)]
    ]
    found += [
        _listed(passage, context, told, "sanction/own")
        for told in (
            *own_measures(passage, context),
            *penalties(passage, context),
            *persons(passage, context),
            *earned(passage, context),
            *cut_off(passage),
            *unsaid(passage, context),
        )
    ]
    for package in packages(passage, context):
        held = _listed(passage, context, package, "sanction/package")
        held.certainty = "planned" if planned(passage, package) else held.certainty
        found.append(held)
    found += _carried(passage, context, found)
    found = [f for f in found if set(f.slots["on"]) - set(f.slots.get("by") or [])]
    for one in found:
        _for_the_union(passage, context, one)
        _at_home(passage, context, one)
    merged: list[Finding] = []
    for one in found:
        if one.slots.get("by"):
            context.measures.append((sorted(one.slots["by"]), sorted(one.slots["on"])))
            context.penalty_sentence = passage.index
            context.penalty = (sorted(one.slots["by"]), sorted(one.slots["on"]), passage.sentence.paragraph)
        context.struck = (tuple(one.slots["on"]), passage.sentence.paragraph)
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


def _each(found: Finding, noun: str) -> list[Finding]:
    """One measure for each author of several ("the embargoes that Sweden and Finland had placed on Turkey")."""
    by = found.slots.get("by") or []
    several = noun in {"embargoes", "bans", "blacklists"} and len(by) > 1
    return [replace(found, slots={**found.slots, "by": [code]}) for code in by] if several else [found]


def _for_the_union(passage: Passage, context: Context, found: Finding) -> None:
    """Brussels imposes sanctions as the seat of the European Union."""
    by = found.slots.get("by") or []
    meant = {m.actor.codes[0]: hit.entry.codes[0] for hit in context.find("seat_of", passage) for m in passage.parse.mentions if m.start == hit.start}
    if "brussels" in passage.parse.words and not passage.parse.words & {"belgium", "belgian", "belgians"}:
        meant["BEL"] = "EU"
    if by and meant:
        found.slots["by"] = sorted({meant.get(code, code) for code in by})


def _at_home(passage: Passage, context: Context, found: Finding) -> None:
    """Measures on a party or an armed group are on the state in which it has its home, unless that state takes them itself."""
    by = found.slots.get("by") or []
    on = list(found.slots["on"])
    for m in passage.parse.mentions:
        if len(m.actor.codes) != 1 or m.actor.codes[0] not in on or m.actor.codes[0] in context.names.states:
            continue
        named = [e for name in (m.actor.name, m.actor.codes[0]) for e in context.names.find([fold(w) for w in split_name(name)])]
        home = next((e.thing.state for e in named if isinstance(e.thing, Organisation) and e.thing.state), None)
        if home and home not in by:
            on = [home if code == m.actor.codes[0] else code for code in on]
    found.slots["on"] = sorted(set(on))


def _listed(passage: Passage, context: Context, told: Told, rule: str) -> Finding:
    by, on, at, first, last = told
    start, end = passage.place(first, last)
    judged = context.judge(passage, at, passage.parse.tokens[passage.parse.elements[at].start if at is not None else first].start)
    return Finding("sanction", slots_of(on, by, reason(passage, context, start)), start, end, rule, **judged)


def _carried(passage: Passage, context: Context, found: list[Finding]) -> list[Finding]:
    """Who follows the one that punished somebody before, in this sentence or the one above it."""
    here = [f for f in found if f.slots.get("by")]
    by, on, paragraph = (
        (list(here[-1].slots["by"]), list(here[-1].slots["on"]), passage.sentence.paragraph) if here else context.penalty or ([], [], -1)
    )
    if not on or paragraph != passage.sentence.paragraph:
        return _before(passage, context, only_target(context, []))
    near = 0 <= passage.index - context.penalty_sentence <= 1
    after = [_listed(passage, context, told, "sanction/carried") for told in followed(passage, by, on, at_once=bool(here) or near)]
    return after + (_before(passage, context, on) if here or near else [])


def _before(passage: Passage, context: Context, on: list[str]) -> list[Finding]:
    """The step of which a sentence speaks as another took it before: it is taken, whoever is asked to follow."""
    return [replace(_listed(passage, context, told, "sanction/step"), certainty="asserted") for told in taken_too(passage, on)]


def _against(passage: Passage, at: int, by: list[str]) -> list[str]:
    """Against whom a sentence says, further on, that a step is ("blacklisted 100 tankers in the largest package yet against Russia's fleet")."""
    for one in passage.parse.elements[at + 1 :]:
        if isinstance(one, NounPhrase) and one.preposition == "against" and one.mentions:
            return [c for c in codes_of(one.mentions[0].actor) if c not in by]
    return []


def _of_verb(passage: Passage, context: Context, at: int, verb: VerbGroup) -> Finding | None:
    parse = passage.parse
    ruling = next((e for e in reversed(parse.elements[:at]) if isinstance(e, VerbGroup)), None) if verb.infinitive else None
    if ruling is not None and not SPEAKING.isdisjoint(ruling.lemmas):
        return None  # "vetoed a proposal to blacklist the minister"
    complements = parse.complements(at)
    on: list[str] = []
    if verb.passive:
        subject = parse.subject(at)
        target: Actor | None = subject.head or (subject.mentions[0].actor if subject.mentions else None) if subject else None
        by_phrase = after(complements, "by")
        by = codes_of(by_phrase.head) if by_phrase else []
    else:
        first = next((c for c in complements if not c.preposition and not c.date), None)
        target = first.head or (first.mentions[0].actor if first.mentions else None) if first else None
        by = codes_of(parse.agent(at)) or imposer(passage, context)
        if first is not None and target is None:
            of = after([e for e in parse.elements[at + 1 : at + 5] if isinstance(e, NounPhrase)], "of", "in", "with", "to", "from", "by")
            target = of.mentions[0].actor if of and of.mentions else None
        if not codes_of(target):
            on = struck(passage, context, first) or (under(context) if punishable(passage, context, first) else [])
            on = on or _against(passage, at, by)
    on = [c for c in on or codes_of(target) if c not in by]
    if not on or not (by or verb.passive):
        return None  # "the referee sanctioned three French players"
    slots = slots_of(on, by, reason(passage, context, parse.tokens[verb.start].start))
    judged = context.judge(passage, at, parse.tokens[verb.start].start)
    return Finding("sanction", slots, parse.tokens[verb.start].start, passage.end, "sanction/verb", **judged)
