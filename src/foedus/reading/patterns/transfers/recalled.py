"""Ends of a transfer that its clause does not name: they were named before, in the sentence or the ones above it."""

from ...discourse.passages import Passage
from ...naming.actors import Actor, Mention
from ...syntax.phrases import NounPhrase, VerbGroup
from ...words.lexicon import Entry, Found
from ..context import Context, Deal
from ..hearing import in_return
from .holding import GOODS
from .roles import side

HANDING = frozenset(
    "dish cough fork stump supply deliver send ship hand contribute donate provide transfer sell pledge promise lend gift furnish".split()
)
"""Verbs that always have a receiver, named or not."""
GETTING = frozenset("receive get obtain acquire order buy purchase".split())
ADDING = frozenset("extend give provide promise pledge offer grant add contribute lend allocate commit earmark donate send".split())
BACK = 4
"""For how many sentences a gift may still be answered by another."""
HELP = frozenset({"economic_aid", "military_aid", "support"})
TROOPS = GOODS | {"troops", "military_aid", "technology", "military_technology"}


def recalled(
    passage: Passage, context: Context, at: int, entry: Entry, goods: list[Found], giver: Actor | None, receiver: Actor | None
) -> tuple[Actor | None, Actor | None]:
    """Return the two sides of a clause of giving, the one that it leaves out from what was said before."""
    verb = passage.parse.elements[at]
    assert isinstance(verb, VerbGroup)
    if giver is not None and receiver is None and passage.parse.text(verb.end, verb.end + 1).casefold() == "there":
        nearer = [m.actor for m in passage.parse.mentions if m.end <= verb.start and len(m.actor.codes) == 1 and m.actor.sort == "state"]
        here = [*(context.named_here if context.paragraph == passage.sentence.paragraph else []), *nearer]
        return giver, next((a for a in reversed(here) if not set(a.codes) & set(giver.codes)), None)
    if giver is not None and receiver is None and entry.giver == "subject" and (first := _given_back(passage, context, verb, giver)) is not None:
        return giver, first
    if giver is not None and receiver is None and entry.giver == "subject" and (other := _of_the_same_two(passage, at, giver)) is not None:
        return giver, other
    if giver is not None and receiver is None and entry.giver == "subject" and (host := _opening_place(passage, at, giver)) is not None:
        return giver, host
    open_ended = giver is not None and receiver is None and entry.giver == "subject" and not verb.passive and not placed(passage, at)
    if open_ended and giver is not None and (told := _told_before(context, giver, goods)):
        return giver, told
    deal = context.deal
    near = deal is not None and passage.index - deal.sentence < 4 and deal.paragraph == passage.sentence.paragraph
    if giver is not None and receiver is None and near and deal is not None and _goes_on(passage, at, deal, goods, giver):
        return giver, deal.receiver
    back = giver is None and receiver is not None and bool(GETTING & set(verb.lemmas)) and near and in_return(passage)
    if back and deal is not None and receiver is not None and deal.giver.codes == receiver.codes:
        return deal.receiver, receiver  # "in return Pyongyang has obtained air defences and help with its satellites"
    if (giver is None) == (receiver is None) or not all(g.entry.id in TROOPS | HELP for g in goods):
        return giver, receiver
    if not all(g.entry.id in TROOPS for g in goods):
        return giver, receiver or _beneficiary(passage, context, at, entry, giver)
    if giver is not None and receiver is None and entry.giver == "subject" and HANDING & set(verb.lemmas) and not placed(passage, at):
        before = _before(passage, at, giver)
        if before is not None:
            return giver, before
        if in_return(passage) and deal is not None and near and deal.receiver.codes == giver.codes:
            return giver, deal.giver
        alone = named_alone(context.spoken_of, but=giver)
        served = _served(deal) if deal is not None else None
        theme = context.salience.theme  # who got things before, and gave the last thing in return
        if near and deal is not None and theme in deal.giver.codes and any(theme in d.receiver.codes for d in context.deals):
            served = Actor("state", theme, (theme,))
        if near and served is not None and not set(served.codes) & set(giver.codes):
            return giver, served
        return giver, alone or _beneficiary(passage, context, at, entry, giver)
    wished = verb.infinitive and at == 0  # "To get jets sooner, it wants ..."
    getting = giver is None and entry.giver == "source" and bool(GETTING & set(verb.lemmas)) and near and not wished
    if getting and receiver is not None and deal is not None and deal.receiver.codes == receiver.codes:
        return deal.giver, receiver
    return giver, receiver


def _given_back(passage: Passage, context: Context, verb: VerbGroup, giver: Actor) -> Actor | None:
    """To whom something goes back, or in return ("Moscow sends back oil"): whoever gave something to its giver just before."""
    back = passage.parse.text(verb.end, verb.end + 1).casefold() == "back" or in_return(passage)
    back = back and passage.parse.tokens[min(verb.end, len(passage.parse.tokens) - 1)].low != "what"  # "in return it will share what the planes see"
    near = [d for d in context.deals if passage.index - d.sentence < BACK and set(giver.codes) <= set(d.receiver.codes)] if back else []
    return near[-1].giver if near else None


def told_by(context: Context, place: int, but: Actor | None) -> Actor | None:
    """The state for which somebody speaks in whose words a place stands ("Mexico has sent fuel, said Belize's foreign minister")."""
    for scope in reversed(context.scopes):
        actor = scope.actor
        if (
            scope.start <= place < scope.end
            and ";" not in context.text[scope.start : place]
            and len(actor.codes) == 1
            and actor.sort in {"person", "state", "body"}
        ):
            return Actor("state", actor.codes[0], actor.codes) if but is None or not set(actor.codes) & set(but.codes) else None
    return None


def _of_the_same_two(passage: Passage, at: int, giver: Actor) -> Actor | None:
    """The other of "Tashkent and Dushanbe have agreed that Uzbekistan will send electricity across the border"."""
    if placed(passage, at):
        return None
    start = passage.parse.elements[at].start
    pairs = [m.actor.codes for m in passage.parse.mentions if m.end < start and len(m.actor.codes) == 2 and set(giver.codes) <= set(m.actor.codes)]
    rest = [c for c in pairs[-1] if c not in giver.codes] if pairs else []
    return Actor("state", rest[0], (rest[0],)) if len(rest) == 1 else None


def _served(deal: Deal) -> Actor:
    """Who is being helped in a deal: its receiver, or whoever opened its soil to the soldiers of another."""
    return deal.giver if all(one.id == "access" for one in deal.goods) else deal.receiver


def _told_before(context: Context, giver: Actor, goods: list[Found]) -> Actor | None:
    """Who was told before, as in the headline, to get the same goods from the same giver."""
    kinds = {g.entry for g in goods if g.entry.id in GOODS}
    same = [d.receiver for d in context.deals if d.giver.codes == giver.codes and kinds & set(d.goods)]
    return same[-1] if same and len({actor.codes for actor in same}) == 1 else None


def _beneficiary(passage: Passage, context: Context, at: int, entry: Entry, giver: Actor | None) -> Actor | None:
    """Who is meant where a gift is told without its receiver in a report on what several give to one."""
    verb = passage.parse.elements[at]
    assert isinstance(verb, VerbGroup)
    if giver is None or entry.giver != "subject" or verb.passive or not (HANDING | ADDING) & set(verb.lemmas) or placed(passage, at):
        return None
    return context.beneficiary(giver)


def _opening_place(passage: Passage, at: int, giver: Actor) -> Actor | None:
    """The state of "In Gaborone the American ambassador handed over six trucks"."""
    opening = passage.parse.elements[0]
    verb = passage.parse.elements[at]
    handing = isinstance(verb, VerbGroup) and not verb.passive and {"hand", "donate", "present", "deliver"} & set(verb.lemmas)
    if not handing or not isinstance(opening, NounPhrase) or opening.preposition != "in" or opening.head is None or placed(passage, at):
        return None
    return side(opening.head) if not set(opening.head.codes) & set(giver.codes) else None


def _goes_on(passage: Passage, at: int, deal: Deal, goods: list[Found], giver: Actor) -> bool:
    """Whether a clause tells what another state gives beside the last one ("Norway will give 13 billion kroner")."""
    verb = passage.parse.elements[at]
    assert isinstance(verb, VerbGroup)
    aid = all(g.entry.id in HELP for g in goods) and any(g.id in HELP for g in deal.goods)
    fresh = deal.giver_acts and not set(giver.codes) & {*deal.receiver.codes, *deal.giver.codes}
    return aid and fresh and bool(ADDING & set(verb.lemmas)) and not verb.passive and not placed(passage, at)


def recalled_receiver(passage: Passage, context: Context, giver: Actor, goods: list[Found]) -> Actor | None:
    """Who gets what "has come from India": whoever got the goods told of before, in the same paragraph."""
    same = next((d for d in reversed(context.deals) if d.giver.codes == giver.codes and any(g.entry in d.goods for g in goods)), None)
    if same is not None:
        return same.receiver
    deal = context.deal
    if (
        deal is None
        or deal.paragraph != passage.sentence.paragraph
        or passage.index - deal.sentence > 3
        or not all(g.entry.id in GOODS for g in goods)
    ):
        return None
    return deal.receiver if not set(deal.receiver.codes) & set(giver.codes) else None


def placed(passage: Passage, at: int) -> bool:
    """Whether what follows the verb names somebody after all, as place, aim or source."""
    named = passage.parse.complements(at)
    verb = passage.parse.elements[at]
    if isinstance(verb, VerbGroup) and verb.passive and (subject := passage.parse.subject(at)) is not None:
        named = [*named, *(e for e in passage.parse.elements[:at] if isinstance(e, NounPhrase) and e.start > subject.start)]
    return any(c.mentions and c.preposition in {"to", "for", "into", "in", "on", "at", "against"} for c in named)


def _before(passage: Passage, at: int, giver: Actor) -> Actor | None:
    """Who is named before the clause of giving in its sentence ("Kyiv's friends were quick: Slovakia handed over jets")."""
    parse = passage.parse
    subject = parse.subject(at)
    if subject is None:
        return None
    if parse.relative(at) == "which":  # "Guyana, whose oil it covets, turned to Britain, which sent a ship"
        first = next((k for k, v in parse.verbs() if v.finite and not v.passive and not parse.relative(k) and k < at), None)
        leading = parse.subject(first) if first is not None else None
        actor = side(leading.head) if leading else None
        if actor is not None and actor.sort == "state" and len(actor.codes) == 1 and not set(actor.codes) & set(giver.codes):
            return actor
    givers = {c for k, v in parse.verbs() if k < at and (HANDING | ADDING) & set(v.lemmas) and (a := parse.agent(k)) for c in a.codes}
    for one in reversed([e for e in parse.elements[:at] if isinstance(e, NounPhrase) and e.start < subject.start and not e.date]):
        if not givers.isdisjoint(c for m in one.mentions for c in m.actor.codes):
            continue  # who gives something beside it
        if one.preposition in {"in", "at", "from", "on"}:
            continue
        for m in reversed(one.mentions):
            if len(m.actor.codes) == 1 and m.actor.sort in {"state", "body"} and not m.adjective and not set(m.actor.codes) & set(giver.codes):
                return side(m.actor)
    return None


def named_alone(mentions: tuple[Mention, ...], *, but: Actor) -> Actor | None:
    """The one state that was named besides a giver, if there is just one."""
    named = {m.actor.codes: m.actor for m in mentions if len(m.actor.codes) == 1 and m.actor.sort in {"state", "body", "person"}}
    others = [actor for codes, actor in named.items() if not set(codes) & set(but.codes)]
    return others[0] if len(others) == 1 else None
