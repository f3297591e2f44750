"""How the states of a sentence, and of those before it, stand to something that may be given: the names of the weights."""

from collections.abc import Iterable, Iterator

from ....discourse.passages import Passage
from ....naming.actors import Mention
from ....syntax.phrases import Mark, NounPhrase, VerbGroup
from ...context import Context
from ...hearing import kind_of
from ...transfer_scenes import Item, Scene, Tie
from .goods import is_carrier
from .words import GIVING_CLASSES, PEOPLE, POWERS, TOLD_NOUNS, expected, verb_class

APART = frozenset({"troops", "training", "intelligence", "technology"})
"""Goods of which givers and receivers stand otherwise than those of arms."""
BACK = 4
"""As many sentences before are asked for states."""


def scenes_of(passage: Passage, context: Context, items: list[Item], told: Iterable[int] = ()) -> Iterator[Scene]:
    """Yield the scene around each item of a sentence; ``told``: the first words of goods that patterns have read as given."""
    if not items:
        return
    reader = _Reader(passage, context, frozenset(told))
    for item in items:
        yield reader.scene(item)


class _Reader:
    """Reads how states stand to the items of one sentence."""

    def __init__(self, passage: Passage, context: Context, told: frozenset[int]) -> None:
        self.told = told
        self.passage, self.context, self.parse = passage, context, passage.parse
        self.elements = passage.parse.elements
        self.governor: dict[int, int] = {}
        self.subjects: dict[int, list[int]] = {}
        for at, _ in self.parse.verbs():
            for c in self.parse.complements(at):
                self.governor[id(c)] = at
            subject = self.parse.subject(at)
            if subject is not None:
                self.subjects.setdefault(id(subject), []).append(at)
        self.classes = {at: verb_class(passage, context, at) for at, _ in self.parse.verbs()}
        self.nouns = {h.start: h.entry.id for h in context.find("giving_noun", passage)}
        self.makes = context.find("make", passage)
        self.where = {k: n for n, e in enumerate(self.elements) for k in range(e.start, e.end)}
        self.mentions = [m for m in self.parse.mentions if m.actor.codes and m.actor.sort != "media"]
        self.towns = [h for h in context.find("town", passage) if self.parse.tokens[h.start].capital]

    def scene(self, item: Item) -> Scene:
        """Return what the sentence says around an item."""
        position, verb = self._position(item)
        goods = item.goods.entry.id
        kind = goods if goods in APART else kind_of(goods)
        vclass = self.classes.get(verb, "none") if verb is not None else "none"
        noun = self._noun(item)
        governing = self.elements[verb] if verb is not None else None
        lemma = f"{position} {governing.lemmas[0]}" if isinstance(governing, VerbGroup) and governing.lemmas else ""
        ties: dict[tuple[str, ...], Tie] = {}
        for mention in self.mentions:
            tie = ties.setdefault(mention.actor.codes, Tie(mention.actor.codes))
            tie.first = min(tie.first, mention.start)
            for relation in self._relations(item, verb, mention):
                self._add(tie, relation, f"{position} {vclass}", noun, kind, lemma)
                side = expected(relation, vclass)
                if side:
                    tie.names |= {f"side {side}", f"side {side} {vclass}", f"side {side} {kind}"}
                    tie.coarse.add(f"side {side}")
                owned = relation.startswith("same ") and "head" not in relation
                marked = relation.endswith((" adjective", " genitive"))
                word = "owner" if owned or marked else relation.split()[1] if relation.startswith("then ") else ""
                if told := TOLD_NOUNS.get((noun, word)):
                    tie.names |= {f"noun side {told}", f"noun side {told} {noun}"}
                    tie.coarse.add(f"noun side {told}")
            for far in self._sides(mention):
                tie.names.add(f"far side {far}")
                tie.coarse.add(f"far side {far}")
            tie.names.update(self._place(item, mention))
            if mention.start < item.goods.start:
                tie.coarse.add("before")
            if mention.anaphor:
                tie.names.add("anaphor")
            tie.names.add(f"sort {mention.actor.sort}")
        for hit in self.towns:
            codes = tuple(hit.entry.codes)
            if codes not in ties and len(codes) == 1:
                tie = ties.setdefault(codes, Tie(codes, first=hit.start))
                at = self.where.get(hit.start)
                phrase = self.elements[at] if at is not None else None
                self._add(tie, f"town {phrase.preposition if isinstance(phrase, NounPhrase) else ''}", f"{position} {vclass}", noun, kind)
        for make in self.makes:
            if item.goods.start - 3 <= make.start < item.goods.end + 2:
                for code in make.entry.codes:
                    tie = ties.setdefault((code,), Tie((code,)))
                    tie.names.add("maker" if len(make.entry.codes) == 1 else "one maker")
                    tie.coarse.add("maker")
        nearest = [m for m in self.mentions if m.end <= item.goods.start]
        if nearest:
            ties[nearest[-1].actor.codes].names.add("nearest before")
        following = [m for m in self.mentions if m.start >= item.goods.end]
        if following:
            ties[following[0].actor.codes].names.add("nearest after")
        here = set(ties)
        for back, mentions in enumerate(reversed(self._before())):
            for m in mentions:
                tie = ties.setdefault(m.actor.codes, Tie(m.actor.codes))
                stands = "owner" if m.genitive or m.adjective else "named"
                age = min(back + 1, 3)
                tie.names.add(f"back {age} {stands}" if m.actor.codes not in here else f"again {age}")
                if m.actor.codes not in here:
                    tie.coarse.add("back")
        theme = self.context.hearing.themes.get(self.passage.sentence.paragraph)
        for name, state in (("dateline", self.context.hearing.dateline), ("theme", theme)):
            if state:
                tie = ties.setdefault((state,), Tie((state,)))
                tie.names.add(name)
                tie.coarse.add(name)
        if self.context.topic is not None and self.context.topic.codes:
            ties.setdefault(self.context.topic.codes, Tie(self.context.topic.codes)).names.add("topic")
        for tie in ties.values():
            tie.names.add("state" if len(tie.codes) == 1 else "several")
        return Scene(item, list(ties.values()), tuple(self._about(item, position, vclass, noun, kind, lemma, len(here))), kind_of(goods), verb)

    def _row(self, item: Item) -> Iterator[str]:
        """Whether what is joined to an item by commas and "and" is goods that patterns have read as given, or not."""
        for step in (-1, 1):
            n = item.at + step
            joined = False
            while 0 <= n < len(self.elements):
                one = self.elements[n]
                if isinstance(one, Mark) and one.sort in {"and", "comma"}:
                    joined = True
                elif isinstance(one, NounPhrase) and (joined or one.preposition == "of") and not one.date:
                    if any(one.start <= k < one.end for k in self.told):
                        yield "joined to what is given"
                        return
                    if one.preposition not in {"", "of"} and joined:
                        break
                else:
                    break
                n += step

    def _place(self, item: Item, mention: Mention) -> Iterator[str]:
        """How far from an item a mention stands, and whether in its clause."""
        n = self.where.get(mention.start, 0)
        apart = abs(n - item.at)
        side = "before" if n < item.at else "after"
        yield f"{side} by {0 if apart == 0 else 1 if apart == 1 else 2 if apart < 4 else 3 if apart < 7 else 4}"
        between = self.elements[min(n, item.at) + 1 : max(n, item.at)]
        breaks = sum(isinstance(e, Mark) and e.sort in {"stop", "relative", "subordinator", "colon"} for e in between)
        verbs = sum(isinstance(e, VerbGroup) and e.finite for e in between)
        yield f"{side} over {min(breaks, 2)} breaks, {min(verbs, 2)} verbs"
        phrase = self.elements[n]
        if (mention.adjective or mention.genitive) and isinstance(phrase, NounPhrase) and n != item.at:
            head = self.parse.tokens[phrase.end - 1].low
            if head in PEOPLE:
                yield f"people {phrase.preposition}"
            elif head in POWERS:
                yield "power"

    def _sides(self, mention: Mention) -> Iterator[str]:
        """Which sides of the other verbs of the sentence a mention is on."""
        n = self.where.get(mention.start)
        phrase = self.elements[n] if n is not None else None
        if not isinstance(phrase, NounPhrase):
            return
        marked = mention.adjective or mention.genitive
        for at in self.subjects.get(id(phrase), ()):
            verb = self.elements[at]
            passive = isinstance(verb, VerbGroup) and verb.passive
            if not marked and (side := expected("moved" if passive else "doer", self.classes[at])):
                yield side
        at = self.governor.get(id(phrase), -1)
        if at >= 0 and not marked and (side := expected(f"with {phrase.preposition}", self.classes[at])):
            yield side

    def _before(self) -> list[tuple[Mention, ...]]:
        return self.context.heard[-BACK:]

    @staticmethod
    def _add(tie: Tie, relation: str, clause: str, noun: str, kind: str, lemma: str = "") -> None:
        tie.coarse.add(relation)
        tie.names |= {relation, f"{relation} | {clause}", f"{relation} | {kind}", f"{relation} | {clause} | {kind}"}
        if noun:
            tie.names |= {f"{relation} | noun {noun}"}
        if lemma and relation.split(maxsplit=1)[0] in {"doer", "moved", "with"}:
            tie.names.add(f"{relation} | {lemma}")

    def _position(self, item: Item) -> tuple[str, int | None]:
        """How the phrase of an item stands to its verb, and the place of that verb."""
        if item.service:
            return "service", item.at
        phrase = self.elements[item.at]
        assert isinstance(phrase, NounPhrase)
        passive = False
        at = self.governor.get(id(phrase))
        if at is None and id(phrase) in self.subjects:
            at = self.subjects[id(phrase)][0]
            verb = self.elements[at]
            passive = isinstance(verb, VerbGroup) and verb.passive
            return ("moved" if passive else "subject"), at
        if at is None:
            k = item.at
            while k > 0 and isinstance(before := self.elements[k - 1], NounPhrase):
                k -= 1
                if id(before) in self.governor or id(before) in self.subjects:
                    inner = self.governor.get(id(before)) or self.subjects.get(id(before), [None])[0]
                    return f"within {phrase.preposition}", inner
            return f"loose {phrase.preposition}", None
        verb = self.elements[at]
        passive = isinstance(verb, VerbGroup) and verb.passive
        if phrase.preposition == "of":
            return f"of{' passive' if passive else ''}", at
        return f"object {phrase.preposition}{' passive' if passive else ''}", at

    def _noun(self, item: Item) -> str:
        """The class of a noun of giving in the phrase of an item or the one that it hangs on."""
        if item.service:
            return ""
        for n in (item.at, item.at - 1, item.at + 1):
            if 0 <= n < len(self.elements) and isinstance(e := self.elements[n], NounPhrase):
                if n > item.at and e.preposition not in {"", "of"}:
                    continue
                for k in range(e.start, e.end):
                    if k in self.nouns and not item.goods.start <= k < item.goods.end:
                        return self.nouns[k]
        return ""

    def _relations(self, item: Item, verb: int | None, mention: Mention) -> Iterator[str]:
        """How a mention stands to an item."""
        n = self.where.get(mention.start)
        if n is None:
            return
        phrase = self.elements[n]
        marked = "adjective" if mention.adjective else "genitive" if mention.genitive else "inner" if mention.end < phrase.end else ""
        if not isinstance(phrase, NounPhrase):
            yield "elsewhere"
            return
        if n == item.at:
            yield f"same {marked or 'head'} {'before' if mention.start < item.goods.start else 'after'}"
            return
        tail = f" {marked}" if marked else ""
        bridge = self.elements[min(n, item.at) + 1 : max(n, item.at)]
        linked = all(isinstance(e, NounPhrase) or (isinstance(e, Mark) and e.sort in {"and", "dash"}) for e in bridge)
        if linked and n > item.at and phrase.preposition:
            yield f"then {phrase.preposition}{tail}"
        elif linked and n < item.at:
            own = self.elements[item.at]
            yield f"ahead {phrase.preposition} > {own.preposition if isinstance(own, NounPhrase) else ''}{tail}"
        if verb is not None:
            governing = self.elements[verb]
            passive = isinstance(governing, VerbGroup) and governing.passive
            subject = self.parse.subject(verb)
            if subject is phrase:
                yield f"{'moved' if passive else 'doer'}{tail}"
                return
            if self.governor.get(id(phrase)) == verb:
                yield f"with {phrase.preposition}{tail}{' passive' if passive else ''}"
                return
        if id(phrase) in self.subjects:
            at = self.subjects[id(phrase)][0]
            yield f"other doer {'before' if n < item.at else 'after'} {self.classes[at]}{tail}"
            yield f"other doer {'before' if n < item.at else 'after'}{tail}"
            return
        if id(phrase) in self.governor:
            at = self.governor[id(phrase)]
            yield f"other with {phrase.preposition} {self.classes[at]}{tail}"
        yield f"other {phrase.preposition} {'before' if n < item.at else 'after'}{tail}"

    def _about(self, item: Item, position: str, vclass: str, noun: str, kind: str, lemma: str, states: int) -> Iterator[str]:
        """The names of what counts for and against an item's being given at all."""
        tokens, tags = self.parse.tokens, self.parse.tags
        yield "item"
        yield from self._row(item)
        yield f"kind {kind}"
        yield f"goods {item.goods.entry.id}"
        yield f"word {item.goods.word}"
        if is_carrier(item):
            yield f"carrier {position}{' of goods' if self.told else ''}"
        yield f"position {position}"
        yield f"verb {vclass}"
        yield f"{position} {vclass}"
        if lemma:
            yield f"{lemma}"
        yield f"verb {vclass} {kind}"
        yield f"states {min(states, 4)}"
        if noun:
            yield f"noun {noun}"
        if item.goods.start and tags[item.goods.start - 1].pos == "#":
            yield "counted"
        phrase = self.elements[item.at]
        last = phrase.end == item.goods.end
        if not item.service and not last:
            yield "not last"
        if any(t.low in {"no", "not", "never", "nor"} for t in tokens[max(0, item.goods.start - 4) : item.goods.start]):
            yield "negated"
        if any(c not in {"none", "other", "saying", "being", "using"} and c in GIVING_CLASSES for c in self.classes.values()):
            yield "giving told"
        if self.nouns:
            yield "giving noun told"
        if tokens[-1].text == "?":
            yield "asked"
        if item.goods.word == "money":
            yield "money"
        if any(p for p in self.parse.pacts):
            yield "pact told"
