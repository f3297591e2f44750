"""The verbs of headlines, which leave out their auxiliaries."""

from ...discourse.passages import Passage
from ...syntax.phrases import NounPhrase
from ..context import Context
from .roles import true_goods


def read_in_full(passage: Passage, context: Context) -> None:
    """Read the verbs of giving of a headline in full: "X to give" is "X will give", "shells sent to Y" is "shells were sent to Y"."""
    verbs = passage.parse.verbs()
    first = next(((at, verb) for at, verb in verbs if any(context.lexicon.verb("giving", lemma) for lemma in verb.lemmas)), None)
    if first is None or any(verb.finite and not verb.bare_participle for at, verb in verbs if at < first[0]):
        return
    at, verb = first
    before = passage.parse.elements[at - 1] if at else None
    if not isinstance(before, NounPhrase) or before.preposition:
        return
    if verb.infinitive:
        verb.infinitive, verb.finite, verb.modal = False, True, "will"
    elif verb.bare_participle or (verb.end - verb.start == 1 and verb.form in {"past", "participle"} and _is_goods(passage, context, before)):
        verb.bare_participle, verb.finite, verb.passive = False, True, True
    passage.parse.reread(at)


def _is_goods(passage: Passage, context: Context, phrase: NounPhrase) -> bool:
    """Whether a phrase names goods, and nobody who could give them."""
    return phrase.head is None and any(g.end >= phrase.end for g in true_goods(passage, context.goods(passage, phrase.start, phrase.end)))
