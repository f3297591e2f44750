"""How sure a fact is and who vouches for it, from its verb, the verbs above it, and whose words it stands in."""

from bisect import bisect_right

from ...terms.evidence import Certainty
from ..discourse.passages import Passage
from ..findings import Scope
from ..naming.actors import Actor
from ..syntax.phrases import Mark, NounPhrase, VerbGroup
from ..words.lexicon import Lexicon
from ..words.words import BE, DO, HAVE, MODALS
from .governors import governor

INTERESTED = frozenset({"person", "state", "group", "body"})


def certainty_of(passage: Passage, at: int | None, lexicon: Lexicon, scopes: list[Scope], place: int) -> tuple[Certainty, tuple[Actor, ...]]:
    """Return the certainty of a fact and the chain of its speakers.

    ``at`` is the place of its verb among the elements (None for a noun), ``place`` a character of the fact.
    """
    inner = sorted((s for s in scopes if s.start <= place < s.end), key=lambda s: s.start)
    chain = tuple(dict.fromkeys(s.actor for s in inner))
    own = _of_clause(passage, at, lexicon, place)
    scope = inner[-1] if inner else None
    if own == "denied":
        return "denied", chain
    if scope and scope.voice == "denied":
        return "denied", chain
    if own != "asserted":
        return own, chain
    if passage.speaker is not None and scope is None:
        chain = (passage.speaker,)
        return _spoken(passage.speaker, "claimed"), chain
    if scope is None:
        return "asserted", chain
    return _spoken(scope.actor, scope.voice), chain


def _spoken(actor: Actor, voice: str) -> Certainty:
    if voice in {"suspected", "planned", "denied", "reported", "possible"}:
        return voice  # type: ignore[return-value]
    if actor.sort in {"media", "crowd", "body"}:
        return "reported"
    return "claimed"


def _of_clause(passage: Passage, at: int | None, lexicon: Lexicon, place: int) -> Certainty:
    text = _around(passage, place)
    word = next((e.certainty for m, e in lexicon.cues_in("certainty_word", text)), None)
    if at is None:
        return word or "asserted"  # type: ignore[return-value]
    verb = passage.parse.elements[at]
    assert isinstance(verb, VerbGroup)
    if verb.negated or _of_nothing(passage, at):
        return "denied"
    above = governor(passage.parse, at, lexicon)
    if above == "planned" and _supposed(passage, at) and passage.parse.tokens[0].low == "should":
        return "possible"
    if above:
        return above
    following = passage.parse.elements[at + 1] if at + 1 < len(passage.parse.elements) else None
    if verb.copula and isinstance(following, VerbGroup) and following.infinitive:
        return "planned"
    if word:
        return word  # type: ignore[return-value]
    if verb.modal in {"may", "might", "could", "can"} or _supposed(passage, at) or _asked(passage):
        return "possible"
    if verb.modal in {"will", "would", "shall", "should", "'ll"}:
        return "planned"
    return "asserted"


def _of_nothing(passage: Passage, at: int) -> bool:
    """Whether what a verb takes is nothing ("has given Russia no missiles")."""
    for one in passage.parse.elements[at + 1 : at + 4]:
        if not isinstance(one, NounPhrase) or one.preposition:
            return False
        first = [t.low for t in passage.parse.tokens[one.start : one.start + 2]]
        if first == ["not", "a"] or (first == ["a", "single"] and passage.parse.tokens[one.start - 1].low == "not"):
            return True
        if first[:1] == ["no"]:
            return first[-1] not in {"more", "less", "fewer", "longer"}
    return False


def _asked(passage: Passage) -> bool:
    """Whether a sentence asks if something is so ("Did Sweden give Finland submarines?")."""
    if passage.parse.tokens[-1].text != "?":
        return False
    words = [t.low for t in passage.parse.tokens if t.kind == "word" and t.low not in {"q", "and", "but", "so", "then"}]
    return bool(words) and words[0] in BE | HAVE | DO | MODALS


def _supposed(passage: Passage, at: int) -> bool:
    """Whether the clause of a verb is only supposed ("if Russia gave ...", "whether China sent ...", "should Oslo decide to sell ...")."""
    comma = next((n for n, e in enumerate(passage.parse.elements) if isinstance(e, Mark) and e.sort == "comma"), 0)
    if passage.parse.tokens[0].low == "should" and at < comma:
        return True
    for one in reversed(passage.parse.elements[:at]):
        if isinstance(one, Mark):
            return one.sort == "subordinator" and one.text in {"if", "whether", "unless"}
        if isinstance(one, VerbGroup):
            return False
    return False


def _around(passage: Passage, place: int) -> str:
    """The words from the last stop or comma before a place to a little after it."""
    tokens = passage.parse.tokens
    at = bisect_right(tokens, place, key=lambda t: t.start)
    before = [t for t in tokens[max(0, at - 14) : at] if t.kind != "quote"][-12:]
    cut = max((n for n, t in enumerate(before) if t.text in {";", ":", ","}), default=-1)
    after = [t for t in tokens[at : at + 4] if t.kind != "quote"][:2]
    opening = tokens[:1] if len(tokens) > 2 and tokens[1].text == "," and cut >= 0 else []  # "Allegedly, Belarus lent Russia tanks"
    return " ".join(t.text for t in [*opening, *before[cut + 1 :], *after])
