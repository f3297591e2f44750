"""Offices that strike without their state being named: the Treasury, the State Department, and their lists."""

from ...discourse.passages import Passage
from ..context import Context, codes_of


def office_list(words: list[str], context: Context) -> list[str]:
    """Whose the list is that only an office names ("the Treasury's list", "the SDN list", "the Commerce Department's entity list")."""
    low = [w.lower() for w in words]
    office = [w for w in words if w in {"Treasury", "State", "Commerce", "OFAC"}]
    if office == ["Treasury"] and codes_of(context.topic) == ["GBR"]:
        return ["GBR"]
    named = office and (words[-3:-1] and ("Department" in words or office[0] in {"Treasury", "OFAC"}))
    return ["USA"] if named or "sdn" in low or low[-2:] == ["entity", "list"] else []


def office_of(passage: Passage, context: Context, at: int) -> list[str]:
    """Whose the Treasury is that is named without its state: Britain's where the talk is of Britain, else America's."""
    subject = passage.parse.subject(at)
    if subject is None or any(m.actor.codes for m in subject.mentions):
        return []
    words = [t.text for t in passage.parse.tokens[subject.start : subject.end]]
    if words[-1:] != ["Treasury"] and words[-2:] not in (["State", "Department"], ["Commerce", "Department"]) and words != ["OFAC"]:
        return []
    return ["GBR"] if codes_of(context.topic) == ["GBR"] and words[-1:] == ["Treasury"] else ["USA"]
