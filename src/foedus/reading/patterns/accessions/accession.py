"""Accessions: states that become members."""

from ...discourse.passages import Passage
from ...findings import Finding
from ...syntax.phrases import NounPhrase
from ..context import Context
from .further import before_it, bodies_beside, gapped
from .idioms import IDIOMS, of_idiom
from .nouns import NOUNS, inside_since, member_since, of_noun
from .verbs import JOINING, of_verb


def find_accessions(passage: Passage, context: Context) -> list[Finding]:
    """Return the accessions that a sentence tells of."""
    if passage.sentence.heading:
        return []
    found = []
    parse = passage.parse
    for at, verb in parse.verbs():
        one = of_verb(passage, context, at, verb) if verb.copula or not JOINING.isdisjoint(verb.lemmas) else None
        if one is None and (verb.copula or not IDIOMS.isdisjoint(verb.lemmas)):
            one = of_idiom(passage, context, at, verb)
        if one:
            found.append(one)
    for n, phrase in enumerate(parse.elements):
        if isinstance(phrase, NounPhrase) and parse.tokens[phrase.end - 1].low in NOUNS:
            one = of_noun(passage, context, n, phrase)
            if one:
                found.append(one)
    for told in (member_since, inside_since):
        found += [one for n, e in enumerate(parse.elements) if isinstance(e, NounPhrase) and (one := told(passage, context, n, e))]
    found += [more for one in found for more in bodies_beside(passage, one)]
    found += [gap for one in found for gap in gapped(passage, one)]
    return found + [earlier for one in found for earlier in before_it(passage, one)]
