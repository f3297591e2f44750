"""The body whose treaty a clause about duties speaks of, so that it binds the members ("Article 5 of the North Atlantic Treaty")."""

import re

from ...discourse.passages import Passage
from ...words.tokens import Token
from ..context import Context
from .bearing import PAPERS

TABLE = "treaty_of_body"
"""The lexicon's table of treaties by which an alliance or a union binds its members."""
TEXTS = PAPERS | frozenset("guarantee guarantees pledge promise commitment principle treaties".split())
MEMBER = frozenset("member ally state nation country partner".split())
MEMBERS = frozenset("members allies states nations countries partners".split())
OF_ALL = re.compile(
    r"\b(?:any|one|an|each|every|another|all|its)\b (?:\w+ |ƥ+ ){0,2}?(?:all(?:y|ies)|members?|member[- ]states?)\b|\bthe whole (?:alliance|bloc)\b",
    re.IGNORECASE,
)
"""Words for the members of an alliance, where a pact of two states would say "the other"."""
COMPARING = frozenset("like unlike than equivalent resembles akin similar copies copied echoes mirrors modelled version style".split())
GAP = 5
"""How many words may stand between a body and the word for its treaty."""


def body_of(passage: Passage, context: Context, start: int, end: int) -> list[str]:
    """Return the code of the body whose members a duty binds that stands at these characters, or nothing.

    The body owns a treaty that the sentence names, its article, charter or pledge; or the duty itself speaks of the members of the
    alliance that the document named last.
    """
    tokens = passage.parse.tokens
    named = [(hit.start, hit.entry.codes) for hit in context.find(TABLE, passage) if tokens[hit.start].capital]
    named += [
        (m.start, m.actor.codes)
        for m in passage.parse.mentions
        if m.actor.sort == "organisation"
        and len(m.actor.codes) == 1
        and not m.anaphor
        and _binds(tokens, m.start, m.end, inside=start <= tokens[m.start].start)
    ]
    named = sorted(one for one in named if COMPARING.isdisjoint(t.low for t in tokens[max(0, one[0] - 4) : one[0]]))
    if named:
        before = [one for one in named if tokens[one[0]].start < end]
        at, codes = before[-1] if before else named[0]
        others = [p for p in passage.parse.pacts if p.name and not p.start - 1 <= at < p.end and at < p.start and tokens[p.start].start < start]
        groups = [m for m in passage.parse.mentions if m.actor.sort == "group" and not m.anaphor]
        after = [t.low for t in tokens[at + 1 : at + 2]]
        signers = [m for m in groups if len(m.actor.codes) > 2 or (m.start < at and not MEMBER.isdisjoint(after))]
        return [] if others or signers else list(codes)
    body = context.body
    told = context.pact_parties
    if body is not None and len(told) == 1 and told != body.codes and told[0] not in context.names.states:
        return []  # the pact at hand is another body's
    binding = body is not None and any(e.codes == body.codes for e in context.lexicon.entries if e.use == TABLE)
    return list(body.codes) if body and binding and not passage.parse.pacts and OF_ALL.search(context.text[start:end]) else []


def names_body(passage: Passage, context: Context, body: list[str]) -> bool:
    """Whether a sentence itself names a body or its treaty."""
    return any(list(hit.entry.codes) == body for hit in context.find(TABLE, passage)) or any(
        list(m.actor.codes) == body and not m.anaphor for m in passage.parse.mentions
    )


def _binds(tokens: list[Token], start: int, end: int, *, inside: bool) -> bool:
    """Whether the mention of a body stands for the treaty that binds its members ("NATO's Article 5", "one NATO ally", "the EU treaty")."""
    after = [t.low for t in tokens[end : end + GAP]]
    if after and (after[0] in MEMBERS or (inside and after[0] in MEMBER)):
        return inside or start == 0 or tokens[start - 1].low not in {",", "both", "two", "fellow", "other", "three"}
    owned = after[1:] if after[:1] == [","] else after
    text = next((n for n, word in enumerate(owned) if word in TEXTS), None)
    if text is not None and (owned[0] == "whose" or (owned is after and not {",", ".", "and", "of", "in", "a"} & set(owned[:text]))):
        return True
    before = [t.low for t in tokens[max(0, start - 4) : start] if t.low != "the"]
    return before[-1:] == ["of"] and not TEXTS.isdisjoint(before)


def bound_body(passage: Passage, context: Context) -> list[str]:
    """The body of the lexicon's table that a sentence names, if it names but one."""
    named = {m.actor.codes for m in passage.parse.mentions if m.actor.sort == "organisation"}
    known = {e.codes for e in context.lexicon.entries if e.use == TABLE} if named else set()
    return list(next(iter(named & known))) if len(named & known) == 1 else []
