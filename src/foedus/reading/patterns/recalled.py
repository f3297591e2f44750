"""Ends of a transfer that its clause does not name: they were named before, in the sentence or the ones above it."""

from ..actors import Actor, Mention
from ..context import Context
from ..lexicon import Entry, Found
from ..passages import Passage
from ..phrases import NounPhrase, VerbGroup
from .holding import GOODS
from .roles import side

HANDING = frozenset("supply deliver send ship hand contribute donate provide transfer sell pledge promise lend gift furnish".split())
"""Verbs that always have a receiver, named or not."""
GETTING = frozenset("receive get obtain acquire order buy purchase".split())
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
    if (giver is None) == (receiver is None) or not all(g.entry.id in TROOPS for g in goods):
        return giver, receiver
    deal = context.deal
    near = deal is not None and passage.index - deal.sentence < 4 and deal.paragraph == passage.sentence.paragraph
    if giver is not None and receiver is None and entry.giver == "subject" and HANDING & set(verb.lemmas) and not _placed(passage, at):
        before = _before(passage, at, giver)
        if before is not None:
            return giver, before
        if in_return(passage) and deal is not None and near and deal.receiver.codes == giver.codes:
            return giver, deal.giver
        alone = named_alone(context.spoken_of, but=giver)
        if near and deal is not None and not set(deal.receiver.codes) & set(giver.codes):
            return giver, deal.receiver
        return giver, alone
    wished = verb.infinitive and at == 0  # "To get jets sooner, it wants ..."
    if giver is None and receiver is not None and entry.giver == "source" and GETTING & set(verb.lemmas) and deal is not None and near and not wished:
        if in_return(passage) and deal.giver.codes == receiver.codes:
            return deal.receiver, receiver
        if deal.receiver.codes == receiver.codes:
            return deal.giver, receiver
    return giver, receiver


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


def in_return(passage: Passage) -> bool:
    """Whether a clause tells of what is given back ("in return", "in exchange")."""
    tokens = passage.parse.tokens
    return any(t.low in {"return", "exchange"} and n and tokens[n - 1].low == "in" for n, t in enumerate(tokens))


def _placed(passage: Passage, at: int) -> bool:
    """Whether what follows the verb names somebody after all, as place, aim or source."""
    return any(c.mentions and c.preposition in {"to", "for", "into", "in", "on", "at", "against"} for c in passage.parse.complements(at))


def _before(passage: Passage, at: int, giver: Actor) -> Actor | None:
    """Who is named before the clause of giving in its sentence ("Kyiv's friends were quick: Slovakia handed over jets")."""
    parse = passage.parse
    subject = parse.subject(at)
    if subject is None:
        return None
    for one in reversed([e for e in parse.elements[:at] if isinstance(e, NounPhrase) and e.start < subject.start and not e.date]):
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
