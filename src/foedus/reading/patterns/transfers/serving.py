"""Those who are helped and taught: "X backs Y's campaign", "X trains Y's pilots", "pilots of Y were trained by X"."""

from ...discourse.passages import Passage
from ...naming.actors import Actor, group
from ...syntax.phrases import Mark, NounPhrase, VerbGroup
from ...words.lexicon import Found
from ..context import Context, after
from ..transfer_roles import Roles
from .exchange import named_by_owner
from .roles import owner_of, side, support_entry
from .working import hosts_after

PUPILS = frozenset(
    """
        crew crews pilot pilots officer officers soldier soldiers troops recruits sailors engineers technicians nurses policemen guards army navy
        force forces gunners cadets police specialists airmen guardsmen divers operators units battalions brigade
    """.split()
)
"""Those who are trained, without a word of whose they are."""

SERVED = frozenset("war campaign offensive invasion army forces troops effort military".split())
"""What is backed when a state is backed."""
TEACHING = frozenset("train instruct teach drilled schooled coached tutored mentored".split())
"""Verbs of those who teach, the rarer ones as they stand in the text."""
FUNDING = frozenset("fund finance subsidise subsidize bankroll".split())
FUNDED = frozenset("coastguard navy police budget government treasury economy gendarmerie soldiers fleet deficit purchases imports militia".split())
"""What is paid for when a state is paid."""


def serving(passage: Passage, context: Context, at: int, verb: VerbGroup) -> Roles | None:
    """As in "X backs Y's campaign", "X fully supports Y": support for a state, where a campaign or war is named."""
    parse = passage.parse
    subject = parse.subject(at)
    giver = side(parse.agent(at)) or next((m.actor for m in (subject.mentions if subject else []) if m.adjective or m.genitive), None)
    giver = giver or (owner_of(passage, context, subject) if not verb.passive and TEACHING & set(verb.lemmas) else None)
    giver = giver or (_joined_owner(passage, subject) if subject is not None and not verb.passive else None)
    if verb.passive and TEACHING & set(verb.lemmas):
        return _taught(passage, context, at)
    if giver is None or not giver.codes or verb.passive:
        return None
    if TEACHING & set(verb.lemmas):
        taught_first = [c for c in joined_objects(passage, at)[:3] if c.preposition in {"", "of", "from"} and not c.date]
        pupils = next((c for c in taught_first if c.mentions and side(c.mentions[0].actor)), None)
        if pupils is not None and pupils.mentions[0].anaphor and set(pupils.mentions[0].actor.codes) & set(giver.codes):
            return _unnamed_pupils(passage, context, at, giver)  # "gave Fiji rifles and trained its pilots"
        own = pupils is not None and bool(set(pupils.mentions[0].actor.codes) & set(giver.codes))  # "Taipei trains its police": whose is it?
        if (pupils is None or own) and (lent := named_by_owner(passage, context, at, giver)):
            return lent
        if pupils is None and (meant := _unnamed_pupils(passage, context, at, giver)):
            return meant
        if pupils and not set(pupils.mentions[0].actor.codes) & set(giver.codes):
            taught = Found(pupils.start, pupils.end, context.lexicon.goods("training"), "training")
            first = pupils.mentions[0]
            there = [first.actor] if first.adjective or first.genitive else hosts_after(passage, context, at, pupils)
            there = [a for a in there if not set(a.codes) & set(giver.codes)] or [first.actor]
            learning = group(there) if len(there) > 1 else first.actor  # "has trained police in Honduras, in Guatemala and in Haiti"
            return Roles(giver, learning, [taught], at, parse.tokens[verb.start].start, parse.tokens[pupils.end - 1].end, "transfer/training")
    for c in parse.complements(at)[:2]:
        if c.preposition:
            continue
        owner = next((m for m in c.mentions if side(m.actor)), None)
        words = {t.low for t in parse.tokens[c.start : c.end]}
        if owner and owner.actor.codes != giver.codes and words & (SERVED | (FUNDED if FUNDING & set(verb.lemmas) else frozenset())):
            paying = FUNDING & set(verb.lemmas)
            fake = Found(c.start, c.end, context.lexicon.goods("economic_aid") if paying else support_entry(context), "support")
            return Roles(giver, owner.actor, [fake], at, parse.tokens[verb.start].start, parse.tokens[c.end - 1].end, "transfer/serving")
    return None


def _joined_owner(passage: Passage, subject: NounPhrase) -> Actor | None:
    """Whose the first of "Portuguese marines and commandos" are."""
    elements = passage.parse.elements
    n = next((k for k, e in enumerate(elements) if e is subject), 0)
    mark, first = (elements[k] if k >= 0 else None for k in (n - 1, n - 2))
    if not isinstance(mark, Mark) or mark.text != "and" or not isinstance(first, NounPhrase) or first.preposition or subject.mentions:
        return None
    return next((m.actor for m in first.mentions if m.adjective and side(m.actor)), None)


def joined_objects(passage: Passage, at: int) -> list[NounPhrase]:
    """What follows a verb, or the last of the verbs joined to it ("to train and equip the navy")."""
    elements, n = passage.parse.elements, at
    while not passage.parse.complements(n) and n + 2 < len(elements):
        mark, verb = elements[n + 1 : n + 3]
        if not isinstance(mark, Mark) or mark.sort not in {"and", "comma"} or not isinstance(verb, VerbGroup):
            break
        n += 2
    return passage.parse.complements(n)


def _unnamed_pupils(passage: Passage, context: Context, at: int, giver: Actor) -> Roles | None:
    """As in "will also train the crews", "and to train sixty of their officers": those of whoever is served in the sentence, or spoken of."""
    parse = passage.parse
    row = [c for c in parse.complements(at)[:2] if c.preposition in {"", "of"} and not c.date]
    if not row or parse.tokens[row[-1].end - 1].low not in PUPILS or any(m.actor.codes for c in row for m in c.mentions if not m.anaphor):
        return None
    deal = context.deals[-1] if context.deals else None
    beside = deal.receiver if deal and deal.sentence == passage.index and deal.giver.codes == giver.codes else None
    if parse.tokens[row[0].start].low in {"its", "our"} and beside is None:
        return None
    other = beside or context.salience.foremost(but=giver.codes, here=parse)
    if other is None:
        return None
    start, end = passage.place(parse.elements[at].start, row[-1].end)
    return Roles(giver, other, [Found(row[0].start, row[-1].end, context.lexicon.goods("training"), "training")], at, start, end, "transfer/training")


def _taught(passage: Passage, context: Context, at: int) -> Roles | None:
    """As in "Russian soldiers had been trained in Iran", "pilots of Chad were trained by Turkey"."""
    parse = passage.parse
    subject, complements = parse.subject(at), parse.complements(at)
    teacher = after(complements, "by") or after(complements, "in", "at")
    if subject is None or teacher is None:
        return None
    pupils = next((m.actor for m in subject.mentions if side(m.actor)), None)
    giver = side(teacher.head) or next((m.actor for m in teacher.mentions if side(m.actor)), None)
    if pupils is None or giver is None or set(pupils.codes) & set(giver.codes):
        return None
    start, end = passage.place(subject.start, teacher.end)
    goods = Found(subject.start, subject.end, context.lexicon.goods("training"), "training")
    return Roles(giver, pupils, [goods], at, start, end, "transfer/training")
