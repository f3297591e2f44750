"""What stands above a verb and says how sure its clause is: "agreed to send", "denies having sent", "was kept from sending", "a proposal to send"."""

from ...terms.evidence import Certainty
from ..syntax.clauses import Parse
from ..syntax.governing import LETTING
from ..syntax.phrases import NounPhrase, VerbGroup
from ..words.lexicon import Lexicon

CEASING = frozenset("stop cease quit halt".split())
"""Verbs of which a gerund tells what was done until then ("stopped buying")."""
WEIGHING = frozenset("consider discuss weigh contemplate mull debate ponder".split())
HESITATING = frozenset("hesitate dither waver".split())
AWAY = frozenset({"from", "against"})
"""Prepositions before what is kept from being done ("barred from selling", "decided against selling")."""
INSTEAD = (("instead", "of"), ("rather", "than"), ("short", "of"), ("better", "of"), ("far", "from"))
"""Words before a gerund that say it was not done."""
UNWILLING = frozenset("refusal reluctance failure unwillingness inability".split())
WILLING = frozenset(
    """
        plan plans promise promises pledge pledges offer offers invitation intention intentions decision deal agreement contract readiness willingness
        vow request requests proposal proposals bid bids idea ideas scheme permission permit order orders
    """.split()
)
"""Nouns of what is still to be done."""


def governor(parse: Parse, at: int, lexicon: Lexicon) -> Certainty | None:
    """Return what the words above an infinitive or a gerund say of it, or None if they leave it as it is.

    Parameters
    ----------
    parse
        The sentence.
    at
        The place of the verb among its elements.
    lexicon
        Has the verbs that govern others, and those that hinder.
    """
    verb = parse.elements[at]
    assert isinstance(verb, VerbGroup)
    let = _let(parse, at)
    if let is not None:
        above = parse.elements[let]
        assert isinstance(above, VerbGroup)
        return "denied" if above.negated else "planned" if above.modal in {"will", "would"} else governor(parse, let, lexicon)
    if not (verb.infinitive or verb.gerund):
        return None
    if verb.gerund and (verb.preposition == "without" or _instead(parse, verb)):
        return "denied"
    for k in range(at - 1, -1, -1):
        one = parse.elements[k]
        if isinstance(one, VerbGroup):
            return _of_verb(parse, at, k, lexicon)
        if isinstance(one, NounPhrase) and verb.infinitive and (found := _of_noun(parse, k, lexicon)) is not None:
            return found
    return None


def _let(parse: Parse, at: int) -> int | None:
    """The verb of letting above an infinitive without "to"."""
    verb, before = parse.elements[at], parse.elements[at - 1] if at else None
    above = parse.elements[at - 2] if at > 1 else None
    bare = isinstance(verb, VerbGroup) and verb.form == "base" and not verb.infinitive and verb.modal is None and verb.end - verb.start == 1
    named = isinstance(before, NounPhrase) and not before.preposition
    return at - 2 if bare and named and isinstance(above, VerbGroup) and not LETTING.isdisjoint(above.lemmas) else None


def _instead(parse: Parse, verb: VerbGroup) -> bool:
    before = tuple(t.low for t in parse.tokens[max(0, verb.start - 2) : verb.start])
    return before in INSTEAD


def _of_verb(parse: Parse, at: int, k: int, lexicon: Lexicon) -> Certainty | None:
    """What the verb before it says of an infinitive or a gerund."""
    verb, one = parse.elements[at], parse.elements[k]
    assert isinstance(verb, VerbGroup)
    assert isinstance(one, VerbGroup)
    ceasing = not CEASING.isdisjoint(one.lemmas) and verb.preposition not in AWAY
    if one.negated:
        return None if ceasing else "denied"
    if verb.infinitive and one.copula and k == at - 1:
        return "planned"
    if verb.gerund and not WEIGHING.isdisjoint(one.lemmas):
        return "possible"
    if verb.infinitive and not HESITATING.isdisjoint(one.lemmas):
        return "possible"
    if _hindered(verb, one, lexicon):
        return "denied"
    for lemma in one.lemmas:
        entry = lexicon.verb("governor", lemma)
        weighs = entry is not None and (one.passive or entry.certainty in {"planned", "denied"})
        if entry and entry.certainty == "planned" and one.modal in {"may", "might", "could"}:
            return "possible"  # "may be preparing to send"
        if entry and weighs and (entry.certainty == "denied" or verb.infinitive):
            return "planned" if lemma == "expect" else entry.certainty  # type: ignore[return-value]
    if one.modal in {"may", "might", "could"}:
        return "possible"
    if one.modal in {"will", "would"}:
        return "planned"
    return governor(parse, k, lexicon) if verb.infinitive and one.infinitive else None


def _hindered(verb: VerbGroup, above: VerbGroup, lexicon: Lexicon) -> bool:
    """Whether a verb of hindering says that something is not done ("barred it from selling", "avoided selling", "forbade it to sell")."""
    lemmas = {lemma for lemma in above.lemmas if (entry := lexicon.verb("hindering", lemma)) and entry.id == "hindering_verbs"}
    if not lemmas:
        return False
    if verb.gerund and verb.preposition in AWAY:
        return True
    return bool(lemmas & {"avoid"} and verb.gerund and not verb.preposition) or bool(lemmas & {"forbid", "prohibit", "disallow"} and verb.infinitive)


def _of_noun(parse: Parse, k: int, lexicon: Lexicon) -> Certainty | None:
    """What the noun before it says of an infinitive ("its refusal to send", "a plan to send", "turned down a proposal to send")."""
    one, before = parse.elements[k], parse.elements[k - 1] if k else None
    assert isinstance(one, NounPhrase)
    if parse.tokens[one.end - 1].low in UNWILLING:
        return "denied"
    spurned = isinstance(before, VerbGroup) and any(
        entry.id == "spurning_verbs" and (lemma != "turn" or parse.tokens[before.end].low == "down")
        for lemma in before.lemmas
        for entry in lexicon.verb_entries("hindering", lemma)
    )
    if spurned and isinstance(before, VerbGroup) and not before.negated:
        return "denied"
    return "planned" if WILLING & {t.low for t in parse.tokens[one.start : one.end]} else None
