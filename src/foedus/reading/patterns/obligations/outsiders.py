"""States that are no parties of the pact at hand, of which a clause about duties may speak all the same."""

from ...discourse.passages import Passage
from ..agreements.told import Pact
from ..context import Context


def by_outsider(passage: Passage, pact: Pact, at: int) -> bool:
    """Whether "it" before a place is a state told of before, which is no party ("Paris sells radars. It has not promised to fight")."""
    known, tokens = set(pact.parties), passage.parse.tokens
    before = [t for t in tokens if t.start - passage.start <= at]
    opening = next((n for n in range(len(before) - 1, 0, -1) if before[n].text == "it" or before[n].text == "It"), None)
    if len(known) > 1 and [t.low for t in tokens[:2]] in (["it", "has"], ["he", "has"], ["she", "has"]) and tokens[2].low in {"not", "never"}:
        meant = next((m for m in passage.parse.mentions if m.start == 0 and m.actor.sort == "state"), None)
        return meant is not None and not set(meant.actor.codes) & known  # what a pact is said to have done, it does
    if len(known) < 2 or opening is None or before[opening - 1].text != ".":
        return False
    named = [m for m in passage.parse.mentions if m.end <= opening and not m.anaphor and m.actor.sort == "state"]
    return bool(named) and not named[-1].adjective and not set(named[-1].actor.codes) & known


def of_outsider(passage: Passage, context: Context, pact: Pact, at: int) -> bool:
    """Whether what is denied at a place is what a state has not promised that is no party, here or in the quotation that the sentence holds."""
    if by_outsider(passage, pact, at):
        context.outsiders.append((passage.start, passage.end))
        return True
    return any(start <= passage.start + at < end for start, end in context.outsiders)


def on_outsider(passage: Passage, pact: Pact, end: int) -> bool:
    """Whether the state not to be attacked, or to be fought for, is named right after and is no party ("must not go to war with Somalia")."""
    tokens = passage.parse.tokens
    known = set(pact.parties)
    near = next((m for m in passage.parse.mentions if 0 <= tokens[m.start].start - passage.start - end < 14), None)
    if (
        near is None
        or (len(known) < 2 and passage.parse.pacts)
        or near.adjective
        or near.actor.sort != "state"
        or tokens[near.start - 1].low not in {"with", "on", "against", "upon", "for", "defend"}
    ):
        return False
    if tokens[near.start - 1].low in {"for", "defend"} and (len(known) < 2 or passage.parse.pacts):
        return False
    return not set(near.actor.codes) & known


def of_another(passage: Passage, pact: Pact, end: int) -> bool:
    """Whether every state that a sentence names up to a place is none of the parties, and no pact is named there."""
    known, tokens = set(pact.parties), passage.parse.tokens
    named = [
        m for m in passage.parse.mentions if m.actor.sort in {"state", "group"} and m.actor.codes and tokens[m.start].start - passage.start < end
    ]
    return len(known) > 1 and bool(named) and not passage.parse.pacts and not any(known & set(m.actor.codes) for m in named)
