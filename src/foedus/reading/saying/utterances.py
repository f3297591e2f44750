"""Nouns of saying: claims, fears and denials, with what they put in somebody's mouth."""

from ..discourse.passages import Passage
from ..findings import Scope

NOUNS_OF_SAYING = {
    **dict.fromkeys(["claim", "claims", "allegation", "allegations", "accusation", "accusations", "charge", "charges", "assertion"], "claimed"),
    **dict.fromkeys(["suspicion", "suspicions", "fear", "fears", "belief", "assessment", "estimate", "estimates"], "suspected"),
    **dict.fromkeys(["denial", "denials"], "denied"),
    **dict.fromkeys(["report", "reports", "announcement", "revelation"], "reported"),
}


def nominal_scopes(passage: Passage) -> list[Scope]:
    """What a noun puts in somebody's mouth ("Seoul's claim that ..."), or an aside ("if the Kremlin is to be believed")."""
    tokens = passage.parse.tokens
    found = []
    for mention in passage.parse.mentions:
        noun = mention.end + 1 if mention.genitive else mention.end
        owned = (mention.genitive or mention.adjective) and noun + 1 < len(tokens) and tokens[noun + 1].low == "that"
        if owned and (voice := NOUNS_OF_SAYING.get(tokens[noun].low)):
            found.append(Scope(tokens[noun + 1].end, tokens[-1].end, mention.actor, voice, tokens[noun].low))
        aside = passage.parse.text(mention.end, mention.end + 4) in {"is to be believed", "are to be believed"}
        if aside and mention.start and "if" in {t.low for t in tokens[max(0, mention.start - 2) : mention.start]}:
            found.append(
                Scope(tokens[mention.start - 1].start if mention.start > 2 else passage.start, passage.end, mention.actor, "claimed", "believe")
            )
    return found
