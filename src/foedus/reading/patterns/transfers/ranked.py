"""Those who supply or buy beside others: "second only to Chad among the suppliers", "after Chad", "named Chad as a source of shells"."""

from ...discourse.passages import Passage
from ...naming.actors import Actor
from ...syntax.phrases import Mark, NounPhrase, VerbGroup
from ...words.lexicon import Found
from ..context import Context, after
from ..transfer_roles import Roles
from .origins import only_other
from .roles import side, true_goods

NAMING = frozenset("name identify list cite describe see call regard brand single finger point pinpoint know recognise recognize label".split())
"""Verbs by which somebody is said to be a supplier."""
RANKING = frozenset("rank count be belong become remain figure feature stand".split())
BEHIND = frozenset({"after", "behind", "alongside"})


def ranked_roles(passage: Passage, context: Context, told: list[Roles]) -> list[Roles]:
    """Return what those give who are ranked among suppliers, or named as such."""
    parse, found = passage.parse, []
    for hit in context.find("giving_noun", passage):
        if hit.entry.giver not in {"bearer", "bearer_of_other"}:
            continue
        n = next((k for k, e in enumerate(parse.elements) if isinstance(e, NounPhrase) and e.start <= hit.start < e.end), None)
        if n is None:
            continue
        phrase = parse.elements[n]
        assert isinstance(phrase, NounPhrase)
        bearers = hit.entry.giver == "bearer"
        before = [r for r in told if r.rule in {"transfer/suppliers", "transfer/customers"} and _at(passage, r, phrase)]
        if before:
            found += _beside(passage, n, before[-1], bearers)
        elif (named := _named(passage, n, phrase)) is not None:
            found += _borne(passage, context, n, phrase, hit, named, bearers)
    return found


def _at(passage: Passage, roles: Roles, phrase: NounPhrase) -> bool:
    """Whether something told is told of the same noun."""
    return roles.start == passage.parse.tokens[phrase.start].start


def _beside(passage: Passage, n: int, told: Roles, bearers: bool) -> list[Roles]:
    """As in "its second supplier of gas after Oman": those who supply it too."""
    parse = passage.parse
    row: list[NounPhrase] = []
    for e in parse.elements[n + 1 : n + 5]:
        if not isinstance(e, NounPhrase) or not e.preposition:
            break
        row.append(e)
    opening = parse.elements[0]
    ahead = after(row, *BEHIND) or (opening if isinstance(opening, NounPhrase) and opening.preposition in BEHIND and not opening.date else None)
    other = side(ahead.head) if ahead is not None else None
    if other is None or other.sort not in {"state", "group"} or ahead is None:
        return []
    giver, receiver = (other, told.receiver) if bearers else (told.giver, other)
    if (
        giver is None
        or receiver is None
        or set(giver.codes) & set(receiver.codes)
        or set(other.codes) & {*_codes(told.giver), *_codes(told.receiver)}
    ):
        return []
    start, end = passage.place(min(ahead.start, parse.elements[n].start), max(ahead.end, parse.elements[n].end))
    return [Roles(giver, receiver, told.goods, told.at, start, end, "transfer/ranked")]


def _codes(actor: Actor | None) -> tuple[str, ...]:
    return actor.codes if actor else ()


def _named(passage: Passage, n: int, phrase: NounPhrase) -> tuple[list[Actor], int] | None:
    """Who is named as a supplier, and by which verb: the object of "named", or the subject of "ranks among"."""
    parse = passage.parse
    at = next((k for k in range(n - 1, -1, -1) if isinstance(parse.elements[k], VerbGroup)), None)
    verb = parse.elements[at] if at is not None else None
    if at is None or not isinstance(verb, VerbGroup) or verb.negated:
        return None
    if phrase.preposition == "as" and NAMING & set(verb.lemmas):
        row = [e for e in parse.elements[at + 1 : n] if isinstance(e, NounPhrase)]
        meant = parse.subject(at) if verb.passive else next((e for e in row if e.preposition in {"", "to", "at", "out"}), None)
        actors = [a for a in ([side(meant.head)] if meant else []) if a]
        return (actors, at) if actors else None
    if phrase.preposition in {"among", "amongst"} and RANKING & set(verb.lemmas) and not verb.passive:
        actors = [a for a in (side(parse.agent(at)),) if a]
        row = [e for e in parse.elements[at + 1 : n] if isinstance(e, NounPhrase) and e.preposition in {"to", "after", "behind"}]
        actors += [a for e in row if (a := side(e.head)) and a.sort == "state"]
        return (actors, at) if actors else None
    return None


def _borne(passage: Passage, context: Context, n: int, phrase: NounPhrase, hit: Found, named: tuple[list[Actor], int], bearers: bool) -> list[Roles]:
    """What those give who are named or ranked as suppliers, to whoever the phrase or the sentence says."""
    parse = passage.parse
    actors, at = named
    tail: list[NounPhrase] = []
    for e in parse.elements[n + 1 : n + 7]:
        if isinstance(e, Mark) and e.sort in {"and", "comma"} and tail and tail[-1].preposition == "of":
            continue
        if not isinstance(e, NounPhrase) or (not e.preposition and not (tail and tail[-1].preposition in {"of", ""})):
            break
        tail.append(e)
    goods = [g for c in tail if c.preposition in {"of", "for", ""} for g in context.goods(passage, c.start, c.end)]
    goods = true_goods(passage, goods or [g for g in context.goods(passage, phrase.start, hit.start) if g.end <= hit.start])
    goods = [g for g in goods if g.entry.id not in {"access", "support"}]
    if not goods:
        return []
    owner = next((m.actor for m in phrase.mentions if m.genitive and side(m.actor)), None)
    aim = after(tail, "to", "for")
    known = {c for a in actors for c in a.codes}
    other = (
        owner or (side(aim.head) or next((a for m in aim.mentions if (a := side(m.actor))), None) if aim else None) or only_other(passage, actors[0])
    )
    start, end = passage.place(parse.elements[at].start, goods[-1].end)
    if other is None and phrase.preposition == "as" and bearers and len(actors) == 1:
        context.left_open.append((passage, Roles(actors[0], None, goods, at, start, end, "transfer/ranked")))
    if other is None or known & set(other.codes):
        return []
    return [
        Roles(*((actor, other) if bearers else (other, actor)), goods, at, start, end, "transfer/ranked", guessed=owner is None and aim is None)
        for actor in actors
    ]
