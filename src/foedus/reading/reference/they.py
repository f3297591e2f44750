"""Whom "they" means: people who were heard, states that acted together, or a people named as such ("the Turks")."""

from ..naming.actors import Actor, Mention, group
from ..naming.memory import Memory
from ..words.lexicon import Lexicon
from ..words.tokens import Token
from ..words.words import Tag
from .epithets import is_nominative

STUDYING = frozenset("compare examine trace count draw look study point reckon".split())
"""What only people do, besides saying."""


def they_meant(tokens: list[Token], tags: list[Tag], place: int, memory: Memory, before: list[Mention], lexicon: Lexicon) -> Actor | None:
    """Return whom "they" means, if anybody: a crowd that speaks, those who opened the sentence together, or those of the sentences before."""
    tells = _tells(tags, place + 1, lexicon)
    if memory.crowd and tells:
        after_quote = place > 0 and tokens[place - 1].kind == "quote"
        if not before or tokens[place - 1].text == "," or after_quote:
            return memory.crowd
    saying = place > 1 and tokens[place - 1].low == "that" and tags[place - 2].verb
    if saying and (together := _opening(tokens, before)) is not None:
        return together
    if memory.acting_group and not before:
        return memory.acting_group
    if place == 0 and not memory.crowd and len({a.codes for a in memory.acted}) == 2:
        return group(list(memory.acted))  # "Finland applied. Sweden did too. They ..."
    return folk_named(*memory.sentence) if tells and not before and not memory.crowd else None


def folk_named(tokens: list[Token], tags: list[Tag], found: list[Mention]) -> Actor | None:
    """Return the people that is the subject of a sentence by its plural name ("The Turks want jets")."""
    first = next((m for m in found if is_nominative(tokens, tags, m)), None)
    plural = (
        first is not None and first.actor.sort == "state" and tokens[first.end - 1].low.endswith("s") and first.start < 2 and tokens[0].low == "the"
    )
    return first.actor if first is not None and plural and first.actor.role == "people" else None


def _opening(tokens: list[Token], before: list[Mention]) -> Actor | None:
    """The states with which a sentence opens, if they are several ("Mali and Niger announced that they ...")."""
    run = before[:1]
    for mention in before[1:]:
        if not {t.low for t in tokens[run[-1].end : mention.start]} <= {",", "and"}:
            break
        run.append(mention)
    states = all(m.actor.sort == "state" and not m.adjective and not m.genitive for m in run)
    return group([m.actor for m in run]) if len(run) > 1 and states and run[0].start <= 1 else None


def _tells(tags: list[Tag], at: int, lexicon: Lexicon) -> bool:
    """Whether a word is what only people do: it says or studies."""
    at += at < len(tags) and tags[at].pos in "RH"
    if at >= len(tags):
        return False
    saying = tags[at].verb and any(lemma in lexicon.verbs["reporting"] for lemma in tags[at].lemmas)
    return saying or not STUDYING.isdisjoint(tags[at].lemmas)
