"""Words that stand for a pact: "a new one", "that of 1921", "the one with Japan", "theirs", "its successor, initialled in May"."""

from ..words.lexicon import Found, Lexicon
from ..words.words import Tag

SIGNED = frozenset("sign signed signs signing inked initialled".split())
"""Before a statement that is a pact: what is only said is none."""
FRESH = frozenset("new newer second third similar earlier older separate like".split())
POSSESSIVE = frozenset("its their his her".split())
SUCCEEDING = frozenset("replace supersede succeed update renew extend mirror resemble recall supplement amend".split())
"""What a pact does to the one before it."""
ORDINALS = frozenset("first second third fourth fifth".split())
STAND_INS = ORDINALS | {"successor", "replacement", "papers", "texts", "one", "that", "theirs", "own", "another", "letters", "notes"}
"""Words that may stand for a pact."""


def stand_ins(low: list[str], tags: list[Tag], lexicon: Lexicon) -> list[Found]:
    """Find "a new one", "the one with Japan", "signed theirs", "and another with": words that stand for a pact said to be concluded."""
    entry = lexicon.named["weak_pact_noun", "weak_pact_nouns"]
    found = []
    for n, word in enumerate(low):
        if word not in STAND_INS:
            continue
        before, after = low[n - 1] if n else "", low[n + 1] if n + 1 < len(low) else "."
        drawn = n > 0 and any(lexicon.verb("signing", lemma) for lemma in tags[n - 1].lemmas)
        if word == "one":
            fresh = before in FRESH and n > 1 and low[n - 2] in {"a", "an", "the"}
            pointing = (
                before in {"the", "another", "that"}
                and after in {"that", "which", "signed", "concluded", "with", "of", "in", "it", "they"}
                and n < len(low) - 1
            )
            with_state = before in {"and", "has", "have", ",", "after", "before", "like", "following", "beside"} and after == "with"
            named = n > 1 and tags[n - 1].pos in "NJ" and low[n - 2] == "the" and after in {"was", "is", "had", "signed", "of", ","}
            succeeded = n > 0 and SUCCEEDING.intersection(tags[n - 1].lemmas) and after in {"of", "from", "signed", "concluded", "with", "between"}
            stands = fresh or pointing or with_state or named or drawn or bool(succeeded)
        elif word == "that":
            known = any(w in lexicon.words("pact_noun") for w in low[:n])
            stands = known and n + 2 < len(tags) and ((after == "of" and tags[n + 2].pos in "N#") or after == "between")
            stands = stands or (n > 0 and after in {"of", "from"} and bool(SUCCEEDING.intersection(tags[n - 1].lemmas)))
            stands = stands or (not n and len(low) > 4 and after in {"with", "of", "between"} and tags[2].pos in "ND#")  # "That with Oman, signed in"
        elif word in ORDINALS:
            stands = (
                before in {"a", "the"} and after in {",", "with", "was", "followed", "came", "between"} and not (word == "first" and before == "a")
            )
        elif word in {"papers", "texts"}:
            stands = before in {"similar", "like", "such", "comparable", "identical"}  # "Similar papers cover Kuwait"
        elif word in {"letters", "notes"}:
            stands = after == "exchanged"  # "by letters exchanged in July"
        elif word in {"successor", "replacement"}:
            stands = (
                before in {"its", "a", "the"} and after in {",", "initialled", "signed", "concluded"} and not SIGNED.isdisjoint(low[n + 1 : n + 3])
            )
            stands = stands and any(w in lexicon.words("pact_noun") for w in low[:n])
        elif word == "theirs":
            stands = True
        elif word == "own":
            stands = before in POSSESSIVE and (n + 1 >= len(tags) or tags[n + 1].pos not in "NJ#")
            other = n > 2 and low[n - 2] == "of" and low[n - 3] not in lexicon.words("pact_noun") | {"one", "ones", "another"}
            stands = stands and not other  # "made statements of their own"
        else:
            stands = word == "another" and after in {"with", "in", "on", "of", "."} and (drawn or before == "and" or before[:1].isdigit())
        if stands:
            found.append(Found(n, n + 1, entry, word if word in {"letters", "notes", "papers", "texts"} else "one"))
    return found
