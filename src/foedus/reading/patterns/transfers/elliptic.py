"""Clauses without a verb ("To Poland, eight million pounds of credit"), lines of lists and headlines among them."""

from ...discourse.passages import Passage
from ...naming.actors import Actor
from ...syntax.phrases import NounPhrase
from ..context import Context
from ..transfer_roles import Roles
from .roles import side, true_goods

FROM_TO = frozenset({"from", "to", "for"})


def elliptic_roles(passage: Passage, context: Context) -> list[Roles]:
    """Return what a sentence without a verb gives to one state, or has from it: the other is the subject of the sentences before."""
    parse = passage.parse
    phrases = [e for e in parse.elements if isinstance(e, NounPhrase)]
    if parse.verbs() or len(phrases) < 2:
        return []
    goods = true_goods(passage, [g for p in phrases if p.preposition in {"", "of"} for g in context.goods(passage, p.start, p.end)])
    if goods and (several := _from_each(passage, context, phrases)):
        return several
    if goods and (sides := _told_whole(phrases) or _of_list(passage, context, phrases)):
        start, end = parse.tokens[phrases[0].start].start, parse.tokens[phrases[-1].end - 1].end
        return [Roles(*sides, goods, None, start, end, "transfer/elliptic")]
    named = phrases[0]
    if named.preposition not in FROM_TO or named.head is None or side(named.head) is None:
        return []
    owners = [m.actor for p in phrases[1:] for m in p.mentions if m.adjective or m.genitive]
    other = next((a for a in (*owners, context.topic, *context.last_sides) if a and a.codes and not set(a.codes) & set(named.head.codes)), None)
    goods = [g for g in goods if not named.start <= g.start < named.end]
    if not goods or other is None:
        return []
    giver, receiver = (named.head, other) if named.preposition == "from" else (other, named.head)
    start, end = parse.tokens[phrases[0].start].start, parse.tokens[phrases[-1].end - 1].end
    return [Roles(giver, receiver, goods, None, start, end, "transfer/elliptic")]


def headline_roles(passage: Passage, context: Context) -> list[Roles]:
    """Return the transfer of a headline that names goods and both ends ("Another billion for Kyiv from Berlin")."""
    phrases = [e for e in passage.parse.elements if isinstance(e, NounPhrase)]
    if passage.parse.verbs() or len(phrases) < 3 or not _told_whole(phrases):
        return []
    return elliptic_roles(passage, context)


def _from_each(passage: Passage, context: Context, phrases: list[NounPhrase]) -> list[Roles]:
    """Read "To Moldova: carriers from Germany, radars from France", each with the state it comes from."""
    receiver = next((a for p in phrases if p.preposition in {"to", "for"} and (a := side(p.head))), None)
    if receiver is None or sum(p.preposition == "from" and side(p.head) is not None for p in phrases) < 2:
        return []
    found: list[Roles] = []
    waiting: list[NounPhrase] = []
    for one in phrases:
        giver = side(one.head) if one.preposition == "from" else None
        if giver is None:
            waiting += [one] if one.preposition in {"", "of", "with"} else []
            continue
        goods = true_goods(passage, [g for p in waiting for g in context.goods(passage, p.start, p.end)])
        if goods and not set(giver.codes) & set(receiver.codes):
            start, end = passage.place(waiting[0].start, one.end)
            found.append(Roles(giver, receiver, goods, None, start, end, "transfer/elliptic"))
        waiting = []
    return found


def _told_whole(phrases: list[NounPhrase]) -> tuple[Actor, Actor] | None:
    """Giver and receiver of "a billion for Kyiv from Berlin"."""
    giver = next((a for p in phrases if p.preposition == "from" and (a := side(p.head))), None)
    receiver = next((a for p in phrases if p.preposition in {"to", "for"} and (a := side(p.head))), None)
    return (giver, receiver) if giver and receiver and not set(giver.codes) & set(receiver.codes) else None


def _of_list(passage: Passage, context: Context, phrases: list[NounPhrase]) -> tuple[Actor, Actor] | None:
    """The sides of "Sweden: howitzers" below "What each has promised Ukraine:"."""
    lead, named = context.lead, phrases[0].head
    colon = passage.parse.tokens[phrases[0].end].text if phrases[0].end < len(passage.parse.tokens) else ""
    if lead is None or named is None or side(named) is None or colon not in {":", "—", "–"}:
        return None
    others = [e for e in lead.parse.elements if isinstance(e, NounPhrase) and e.mentions and side(e.mentions[0].actor)]
    if len(others) != 1 or set(others[0].mentions[0].actor.codes) & set(named.codes):
        return None
    other = others[0].mentions[0].actor
    lemmas = {lemma for _, v in lead.parse.verbs() for lemma in v.lemmas}
    gets = bool(lemmas & {"get", "receive", "obtain", "buy", "import", "acquire"}) and not others[0].preposition
    gives = bool(lemmas & {"give", "send", "sell", "supply", "deliver", "export", "pledge", "promise", "lend"}) and not others[0].preposition
    direct = next((v for at, v in lead.parse.verbs() if any(c is others[0] for c in lead.parse.complements(at))), None)
    if gets or others[0].preposition in {"to", "for"} or (direct is not None and gives):
        return named, other
    return (other, named) if gives or others[0].preposition in {"from", "of", "by"} else None
