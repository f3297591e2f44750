"""Nouns of giving and of those who give ("Russia's deliveries of gas to Minsk", "Cuba's chief supplier of oil")."""

from collections.abc import Iterator

from ...discourse.passages import Passage
from ...naming.actors import Actor, group
from ...syntax.clauses import Parse
from ...syntax.phrases import Mark, NounPhrase, VerbGroup
from ...words.lexicon import Found
from ..context import Context, after
from ..transfer_roles import Roles
from .origins import only_other
from .roles import SERVING_STATES, complete, maker_of, owner_of, side, true_goods

STOPPING = frozenset("cut halt stop suspend ban end block freeze forbid prohibit bar restrict limit embargo cancel".split())
"""Verbs by which deliveries end."""
GROWING = frozenset("raise increase double triple boost extend renew top expand cut reduce halve trim".split())
"""Verbs by which help that is being given grows or shrinks."""
RULING = frozenset(
    """
        approve authorise authorize announce begin start resume continue increase promise offer confirm order speed double step permit allow
        clear make complete unveil disclose release allocate earmark sanction license endorse finalise finalize sign
    """.split()
)
"""Verbs by which a government lets deliveries go out."""
WEIGHING = frozenset("weigh mull consider ponder contemplate discuss plan propose prepare negotiate debate examine envisage".split())
"""Verbs by which a government thinks of letting them go out."""
ACCEPTING = frozenset("ratify approve accept take secure welcome endorse sign draw use spend obtain get need seek".split())
"""Verbs by which a government takes what it is given."""
GIFTS = frozenset("gift gifts donation loan present presents".split())
"""What goods may be said to be."""


def _giving_nouns(passage: Passage, context: Context, givers: set[str]) -> Iterator[tuple[Found, int, NounPhrase]]:
    """Yield the nouns of giving whose giver stands in one of these roles, each with its phrase and the phrase's place."""
    for hit in context.find("giving_noun", passage):
        if hit.entry.giver not in givers:
            continue
        for place, phrase in enumerate(passage.parse.elements):
            if isinstance(phrase, NounPhrase) and phrase.start <= hit.start < phrase.end:
                yield hit, place, phrase
                break


def noun_roles(passage: Passage, context: Context) -> list[Roles]:
    """As in "Russia's deliveries of gas to Minsk", "Russian oil exports to China", "shipments of shells from Pyongyang to Moscow"."""
    found = []
    parse = passage.parse
    for hit, place, phrase in _giving_nouns(passage, context, {"possessor", "source"}):
        if parse.tags[hit.end - 1].verb or parse.tags[hit.start].pos == "J" or phrase.preposition == "against":
            continue
        tail: list[NounPhrase] = []
        for e in parse.elements[place + 1 : place + 6]:
            if isinstance(e, Mark) and e.sort == "and":
                continue
            if not isinstance(e, NounPhrase) or not (e.preposition or e.date):
                break
            tail.append(e)
        goods = [g for c in tail if c.preposition == "of" for g in context.goods(passage, c.start, c.end)]
        ordered = (
            [g for c in tail if c.preposition == "for" for g in context.goods(passage, c.start, c.end)] if hit.word in {"order", "orders"} else []
        )
        goods = goods or ordered
        goods = goods or [
            g
            for g in context.goods(passage, phrase.start, phrase.end)
            if g.start < hit.start
            or (g.start == hit.start and g.end > hit.end)
            or (g.start <= hit.start and hit.word in {"loan", "credit", "grant", "loans", "credits", "grants"})
        ]
        goods = true_goods(passage, goods, hit.start) or _named_by_subject(passage, context, place, hit)
        goods = [
            g
            for g in goods
            if g.entry.id not in {"troops", "access"}
            or hit.word in {"deployment", "stationing", "dispatch", "transfer", "supply", "lease", "sending"}
        ]
        if not goods:
            continue
        owner = next((m.actor for m in phrase.mentions if m.end <= hit.start + 1 and side(m.actor)), None)
        inflow = hit.entry.giver == "source"
        source, target = after(tail, "from") if inflow else after(tail, "from", "by"), after(tail, "by") if inflow else after(tail, "to", "for")
        of_goods = next((m.actor for c in tail if c.preposition == "of" for m in c.mentions if (m.adjective or m.genitive) and side(m.actor)), None)
        if inflow and of_goods and not source:
            giver_of_goods: Actor | None = of_goods
        else:
            giver_of_goods = None
        owner = owner or next(
            (m.actor for c in tail if c.preposition == "of" for m in c.mentions if (m.adjective or m.genitive) and side(m.actor)), None
        )
        if inflow and hit.word in {"order", "orders"} and source and of_goods and side(source.head) and target is None:
            source, target = None, source  # "the order for Chinese submarines from Pakistan"
        giver = side(source.head) if source and source.head else owner if hit.entry.giver == "possessor" else None
        receiver = side(target.head or (target.mentions[0].actor if target.mentions else None)) if target else None
        if inflow:
            giver = giver or giver_of_goods or maker_of(passage, context, goods)
            receiver = receiver or (owner if owner is not of_goods else None)
        if hit.word in {"deployment", "stationing"} and receiver is None:
            inside = after(tail, "in", "on")
            receiver = side(inside.mentions[0].actor) if inside and inside.mentions else None
        verb_at = _verb_near(passage, place)
        governing = parse.elements[verb_at] if verb_at is not None else None
        if isinstance(governing, VerbGroup) and STOPPING & set(governing.lemmas):
            if not governing.negated:
                continue
            verb_at = governing = None  # "has not stopped for a day"
        if phrase.preposition == "for" and isinstance(governing, VerbGroup) and {"pay", "spend"} & set(governing.lemmas) and target is None:
            continue  # what is paid for goes the other way
        refusing = isinstance(governing, VerbGroup) and _refusing(passage, governing)
        weighed = isinstance(governing, VerbGroup) and bool(WEIGHING & set(governing.lemmas))
        if (
            giver is None
            and receiver is not None
            and not inflow
            and isinstance(governing, VerbGroup)
            and verb_at is not None
            and ((RULING | GROWING) & set(governing.lemmas) or refusing or weighed)
        ):
            giver = side(parse.agent(verb_at)) or owner_of(passage, context, None if governing.passive else parse.subject(verb_at))
            giver = giver or _asking(passage, verb_at) or _home_of(passage, parse.subject(verb_at), receiver)
        if giver is None and receiver is not None and hit.word in CEREMONIES:
            giver = only_other(passage, receiver)  # "At the handover of two boats to Fiji the Australian envoy spoke of friendship"
        if receiver is None and giver is not None and isinstance(governing, VerbGroup) and GROWING & set(governing.lemmas) and context.deal:
            near = context.deal.paragraph == passage.sentence.paragraph and not set(context.deal.receiver.codes) & set(giver.codes)
            partner = [c for c in context.pair if c not in giver.codes] if set(giver.codes) <= set(context.pair) else []
            receiver = context.deal.receiver if near else Actor("state", partner[0], (partner[0],)) if len(partner) == 1 else None
        if (giver is None and receiver is not None and hit.word not in {"support", "aid", "help", "assistance", "backing", "order", "orders"}) or (
            receiver is None
            and giver is not None
            and any(
                g.entry.id not in {"support", "access"} and (g.entry.id != "economic_aid" or hit.word in {"loan", "credit", "credits"}) for g in goods
            )
            and target is None
            and hit.word not in {"exports", "export", "sales", "sale", "flow", "flows", "order"}
        ):
            giver, receiver = complete(context, giver, receiver, "")
        if giver is not None and receiver is None and isinstance(governing, VerbGroup) and verb_at is not None and ACCEPTING & set(governing.lemmas):
            receiver = side(parse.agent(verb_at))  # "the parliament in Minsk ratified a second Chinese credit"
        if giver is None and receiver is None and verb_at is not None and _is_passive(passage, verb_at) and not inflow and target is None:
            giver, receiver = _spoken_for(passage, context)
        if inflow and receiver is None and giver and isinstance(governing, VerbGroup) and verb_at is not None and not governing.passive:
            receiver = side(parse.agent(verb_at))  # "is weighing the purchase of Swedish jets"
        marked = any(m.genitive or m.adjective for m in phrase.mentions if giver is not None and m.actor.codes == giver.codes)
        given = isinstance(governing, VerbGroup) and any(context.lexicon.verb("giving", lemma) for lemma in governing.lemmas)
        if receiver is None and marked and not given and target is None and hit.word in GIFT_NOUNS and not inflow and not refusing:
            kinds = [g for g in goods if g.entry.id not in {"support", "access", "troops"}]
            last = tail[-1] if tail else phrase
            start, end = passage.place(phrase.start, last.end)
            if kinds:
                context.left_open.append((passage, Roles(giver, None, kinds, verb_at, start, end, f"transfer/{hit.entry.id}")))
        refusing = refusing or (isinstance(governing, VerbGroup) and governing.negated and bool(governing.modal))
        if giver is None or receiver is None or set(giver.codes) & set(receiver.codes):
            continue
        last = tail[-1] if tail else phrase
        found.append(
            Roles(
                giver,
                receiver,
                goods,
                verb_at,
                parse.tokens[phrase.start].start,
                parse.tokens[last.end - 1].end,
                f"transfer/{hit.entry.id}",
                "denied" if refusing else "planned" if weighed else None,
            )
        )
    return found


def _is_passive(passage: Passage, at: int) -> bool:
    """Whether something is said to be done to the subject of a verb ("is to be opened", "could not be considered")."""
    verb, following = passage.parse.elements[at], ([*passage.parse.elements[at + 1 : at + 2], None])[0]
    if isinstance(verb, VerbGroup) and verb.copula and isinstance(following, VerbGroup):
        return following.infinitive and following.passive
    return isinstance(verb, VerbGroup) and verb.passive


def _spoken_for(passage: Passage, context: Context) -> tuple[Actor | None, Actor | None]:
    """The sides of what is said to be given by nobody to nobody: who says so, of the pair at hand, and the other ("..., the Indian mission said")."""
    parse = passage.parse
    for at, verb in parse.verbs():
        if verb.passive or not any(context.lexicon.verb("reporting", lemma) for lemma in verb.lemmas):
            continue
        speaker = owner_of(passage, context, parse.subject(at))
        if speaker is not None and len(speaker.codes) == 1 and set(speaker.codes) <= set(context.pair):
            return complete(context, Actor("state", speaker.name, speaker.codes), None, "")
    return None, None


def _asking(passage: Passage, at: int) -> Actor | None:
    """Who has asked somebody of its own to let something go out ("the government has asked parliament to approve the donation")."""
    parse = passage.parse
    verbs = [(k, v) for k, v in parse.verbs() if k < at]
    if not verbs or not {"ask", "urge", "request", "expect", "want", "beg", "invite", "press"} & set(verbs[-1][1].lemmas):
        return None
    return side(parse.agent(verbs[-1][0]))


GIFT_NOUNS = frozenset("package packages tranche donation donations gift gifts consignment shipment grant loan pledge promise aid assistance".split())
"""Nouns of giving that always have a receiver, named or not."""
CEREMONIES = frozenset("handover handovers hand-over presentation".split())
BODIES = frozenset(
    """
        cabinet government parliament ministers lawmakers senate council congress committee ministry president premier minister coalition
        deputies assembly duma knesset bundestag diet riksdag
    """.split()
)


def _home_of(passage: Passage, ruling: NounPhrase | None, receiver: Actor) -> Actor | None:
    """Whose cabinet or parliament lets something go out, where its state is named elsewhere in the sentence."""
    if ruling is None or any(m.actor.codes for m in ruling.mentions) or passage.parse.tokens[ruling.end - 1].low not in BODIES:
        return None
    return only_other(passage, receiver)


def _refusing(passage: Passage, verb: VerbGroup) -> bool:
    """Whether a verb says that something will not be given ("ruled out the delivery of tanks")."""
    out = passage.parse.text(verb.end, verb.end + 1).casefold() == "out"
    return ("rule" in verb.lemmas and out) or bool({"refuse", "reject", "deny", "oppose", "veto"} & set(verb.lemmas))


def _named_by_subject(passage: Passage, context: Context, place: int, hit: Found) -> list[Found]:
    """The goods of "the howitzers were a gift from Estonia to Ukraine"."""
    parse = passage.parse
    verb = parse.elements[place - 1] if place else None
    if hit.word not in GIFTS or not isinstance(verb, VerbGroup) or not verb.copula:
        return []
    subject = parse.subject(place - 1)
    return true_goods(passage, context.goods(passage, subject.start, subject.end)) if subject else []


def _verb_near(passage: Passage, place: int) -> int | None:
    """The verb of which the phrase is subject or object, when it tells whether the thing is real."""
    parse = passage.parse
    before = next((k for k in range(place - 1, -1, -1) if isinstance(parse.elements[k], VerbGroup)), None)
    if before is not None and any(e is parse.elements[place] for e in parse.complements(before)):
        return before
    return next((k for k, _ in parse.verbs() if parse.subject(k) is parse.elements[place]), None)


def _succeeding(passage: Passage, place: int) -> Actor | None:
    """Who "has replaced Venezuela as Cuba's supplier", "emerged as the supplier"."""
    parse = passage.parse
    at = next((k for k in range(place - 1, -1, -1) if isinstance(parse.elements[k], VerbGroup)), None)
    verb = parse.elements[at] if at is not None else None
    if at is None or not isinstance(verb, VerbGroup) or verb.negated:
        return None
    if not {"replace", "overtake", "succeed", "displace", "emerge", "pass", "oust", "supplant", "serve", "act", "follow"} & set(verb.lemmas):
        return None
    return side(parse.agent(at))


def _listed_after(parse: Parse, at: int) -> Actor | None:
    """The states of "its largest clients were Pakistan (63 per cent), Serbia (7) and Thailand"."""
    named: list[Actor] = []
    for one in parse.elements[at + 1 :]:
        if isinstance(one, VerbGroup) or (isinstance(one, Mark) and one.sort not in {"comma", "and", "dash"}):
            break
        if isinstance(one, NounPhrase) and not one.preposition and (actor := side(one.head)) and actor.sort in {"state", "group"}:
            named.append(actor)
    return group(named) if len(named) > 1 else named[0] if named else None


def _whose_goods(passage: Passage, context: Context, place: int) -> list[Found]:
    """The goods of "its own supplier: Iran, whose drones hit the port"."""
    elements = passage.parse.elements
    if "whose" not in passage.parse.words:
        return []
    for n in range(place + 1, min(place + 5, len(elements) - 1)):
        mark, owned = elements[n], elements[n + 1]
        if isinstance(mark, Mark) and mark.text.casefold() == "whose" and isinstance(owned, NounPhrase):
            return true_goods(passage, context.goods(passage, owned.start, owned.end))
    return []


def bearer_roles(passage: Passage, context: Context) -> list[Roles]:
    """As in "X is Y's chief supplier of arms", "Ankara is to be the first customer for the jets"."""
    found = []
    parse = passage.parse
    for hit, place, phrase in _giving_nouns(passage, context, {"bearer", "bearer_of_other"}):
        tail: list[NounPhrase] = []
        for e in parse.elements[place + 1 : place + 5]:
            if not isinstance(e, NounPhrase) or not e.preposition:
                break
            tail.append(e)
        goods = [g for c in tail if c.preposition in {"of", "for"} for g in context.goods(passage, c.start, c.end)] or list(
            context.goods(passage, phrase.start, hit.start)
        )
        goods = true_goods(passage, goods) or _whose_goods(passage, context, place + len(tail))
        if not goods:
            continue
        owner = next((m.actor for m in phrase.mentions if m.end <= hit.start and (m.genitive or m.adjective) and side(m.actor)), None)
        target = after(tail, "to", "for", "of")
        targets = [side(c.head) for c in tail if c.preposition in {"to", "for", "of"} and side(c.head)]
        targets = targets or [side(c.head) for c in tail if c.preposition == "in" and parse.tokens[c.end - 1].low in SERVING_STATES and side(c.head)]
        verb_at = _verb_near(passage, place)
        bearer = None
        if (
            verb_at is not None
            and isinstance(v := parse.elements[verb_at], VerbGroup)
            and {"be", "become", "remain", "make", "serve"} & set(v.lemmas)
        ):
            subject = parse.subject(verb_at)
            bearer = _listed_after(parse, verb_at) if subject is phrase and v.copula else side(subject.head) if subject else None
        elif phrase.preposition == "as" and (succeeding := _succeeding(passage, place)):
            bearer = succeeding
        elif (
            place > 1
            and isinstance(m := parse.elements[place - 1], Mark)
            and m.sort in {"comma", "dash"}
            and isinstance(b := parse.elements[place - 2], NounPhrase)
        ):
            bearer = side(b.head)
        if bearer is None:
            nxt = parse.elements[place + 1 + len(tail) : place + 3 + len(tail)]
            if len(nxt) == 2 and isinstance(nxt[0], Mark) and nxt[0].sort in {"comma", "colon", "dash"} and isinstance(nxt[1], NounPhrase):
                bearer = side(nxt[1].head)
        other = owner or (targets[0] if targets else None)
        if other is None and hit.entry.giver == "bearer_of_other":
            other = next((m.actor for c in tail for m in c.mentions if (m.adjective or m.genitive) and side(m.actor)), None)
        del target
        giver, receiver = (bearer, other) if hit.entry.giver == "bearer" else (other, bearer)
        if hit.entry.giver == "bearer" and giver and receiver is None:
            giver, receiver = complete(context, giver, receiver, "")
            served = context.last_sides[1]
            named = parse.tokens[tail[0].start].low in {"the", "these", "those"} if tail else False
            if receiver is None and named and served and context.last_goods and giver and not set(served.codes) & set(giver.codes):
                receiver = served  # "the real supplier of the weapons" spoken of
        if hit.entry.giver == "bearer_of_other" and receiver and giver is None and len(context.pair) > 1:
            rest = tuple(c for c in context.pair if c not in receiver.codes)
            giver = Actor("group", "the pair", rest) if rest else None
        if giver is None or receiver is None or set(giver.codes) & set(receiver.codes):
            continue
        last = tail[-1] if tail else phrase
        found.append(
            Roles(giver, receiver, goods, verb_at, parse.tokens[phrase.start].start, parse.tokens[last.end - 1].end, f"transfer/{hit.entry.id}")
        )
    return found
