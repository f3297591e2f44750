"""Who is only said to do what somebody else did: "So did Latvia", "Kenya did the same", "and Chad followed suit"."""

import re
from dataclasses import replace

from ..discourse.passages import Passage
from ..findings import Finding
from ..naming.actors import Actor
from ..syntax.phrases import NounPhrase
from .context import Context

NOT = re.compile(r"\b(?:not|never|neither|nor)\b|n['’]t\b")
END = re.compile(r"[.!?;]\s")
OPENING = 3
"""Among how many words an echo opens its sentence."""
NEAR = 100
"""How many characters may stand between it and what it repeats."""
LIKE = (["the", "same"], ["likewise"], ["so", "too"], ["so", "as"])
DOING = frozenset("did has have had do does".split())
SORTS = frozenset({"state", "body", "person", "organisation", "group"})


def followers(passage: Passage) -> list[tuple[Actor, int, int]]:
    """Return who is said to follow somebody's example, with the words that say so."""
    parse = passage.parse
    if parse.words.isdisjoint({"so", "as", "same", "suit", "likewise"}):
        return []
    found = []
    for at, verb in parse.verbs():
        if verb.negated or verb.infinitive:
            continue
        tokens = parse.tokens
        words = [t.low for t in tokens[verb.end : verb.end + 2]]
        turned = verb.start > 0 and tokens[verb.start - 1].low in {"so", "as"} and verb.end - verb.start == 1 and tokens[verb.start].low in DOING
        who: object = None
        if turned:
            who = parse.elements[at + 1] if at + 1 < len(parse.elements) else None
        elif ("do" in verb.lemmas and (words in LIKE or words[:1] == ["likewise"])) or ("follow" in verb.lemmas and words[:1] == ["suit"]):
            who = parse.subject(at)
        if isinstance(who, NounPhrase) and not who.preposition and who.head is not None and who.head.sort in SORTS:
            found.append((who.head, min(who.start, verb.start - turned), max(who.end, verb.end)))
    return found


def _right_after(passage: Passage, context: Context, model: Finding, first: int, start: int) -> bool:
    """Whether a fact stands in the sentence of an echo, or in the one before if the echo opens its own."""
    if model.start >= passage.start:
        return ";" not in context.text[model.end : start].strip(" ;,")
    between = context.text[model.end : passage.start].strip(" .\n")
    return first < OPENING and not END.search(between) and model.end > passage.start - NEAR


def _deed_of_words(context: Context, model: Finding) -> bool:
    """Whether a statement is one that others can make as well (to condemn, to welcome, to demand), not one of what somebody says or thinks."""
    entry = context.lexicon.verb("reporting", str(model.slots["verb"]))
    return entry is not None and (entry.needs_object or entry.id in {"asking", "promising", "denying"} or model.slots["verb"] == "regret")


def echo(passage: Passage, context: Context, found: list[Finding], kind: str, slot: str) -> list[Finding]:
    """Return what was told last, of a kind, again of those who did it too; ``slot`` is where they stand."""
    again: list[Finding] = []
    for who, first, last in followers(passage):
        start, end = passage.place(first, last)
        model = next((f for f in reversed([*context.findings, *found]) if f.kind == kind and f.start < start), None)
        if model is None or not (who.codes or slot == "speaker") or not _right_after(passage, context, model, first, start):
            continue
        if slot == "speaker" and not _deed_of_words(context, model):
            continue
        told = context.text[model.start : min(model.end, start)]
        if NOT.search(told):
            continue
        if model.end > start:  # "Ghana condemned the coup, as did Togo"
            model.end = model.start + len(told.rstrip(" ,"))
            if model.slots.get("content"):
                model.slots["content"] = model.slots["content"].partition(context.text[start:end])[0].strip(" ,;")
        slots = {**model.slots, slot: sorted(who.codes)}
        if slot == "speaker":
            slots[slot] = who.names if who.members else who.name
            slots["of"] = who.codes[0] if len(who.codes) == 1 else who.affiliation
            slots = {key: value for key, value in slots.items() if value}
        elif set(who.codes) & {*model.slots.get("actors", ()), *model.slots.get("recipients", ())}:
            continue
        again.append(replace(model, slots=slots, start=start, end=end, further=[(model.start, model.end)], rule=f"{kind}/echo"))
    return again
