"""Cases made from words, as the command line and the forms of pages take them."""

import re
from datetime import date
from typing import TYPE_CHECKING, Any, get_args

from pydantic import ValidationError

from ..terms.actors import State, no_state, state
from ..terms.dates import parse_day
from ..terms.errors import UnknownName, UsageError, did_you_mean
from ..terms.events import FACT_KEYS
from ..terms.goods import goods, goods_tree
from ..terms.norms import EventKind

if TYPE_CHECKING:
    from ..reasoning.casefile import Case

UNGA = "unga"
TRUTHS = {"true": True, "yes": True, "false": False, "no": False, "unknown": "unknown"}


def attack(words: str, number: int, on: str, kind: str = "armed_attack") -> dict[str, Any]:
    """Read ``ATTACKER:VICTIM[@place]``; several attackers or victims are joined with ``+``.

    >>> attack("UKR+POL:RUS@kursk", 1, "2025-01-10")["by"]
    ['UKR', 'POL']
    """
    match = re.fullmatch(r"([^:@]+):([^:@]+)(?:@([^:@]+))?", words.strip())
    if not match:
        raise UsageError(f"'{words}' is no attack; write it as ATTACKER:VICTIM or ATTACKER:VICTIM@place, e.g. UKR:RUS@kursk")
    if kind not in get_args(EventKind):
        kinds = get_args(EventKind)
        raise UnknownName("kind of event", kind, hint=did_you_mean(kind, kinds) or f"use one of {', '.join(kinds)}")
    by, on_whom, place = match.groups()
    day = parse_day(on)
    event: dict[str, Any] = {
        "id": "attack" if number == 1 else f"attack-{number}",
        "date": on,
        "kind": kind,
        "by": [_actor(one, day) for one in by.split("+")],
        "on": [_actor(one, day) for one in on_whom.split("+")],
    }
    if place:
        event["place"] = place.strip()
    return event


def gift(words: str, on: str) -> dict[str, Any]:
    """Read ``GIVER>RECEIVER goods``.

    >>> gift("RUS>PRK luxury_vehicle", "2024-06-19")["goods"]
    'luxury_vehicle'
    >>> gift("Russia > North Korea refined petroleum", "2024-06-19")["to"]
    'PRK'
    """
    giver, arrow, rest = words.partition(">")
    parts = rest.split()
    if not arrow or len(parts) < 2 or not giver.strip():
        raise UsageError(f'\'{words}\' is no transfer; write it in quotes as "GIVER>RECEIVER goods", e.g. "RUS>PRK luxury_vehicle"')
    named = [n for n in range(1, len(parts)) if _find(" ".join(parts[:n]))]
    cut = named[-1] if named else 1
    return {
        "id": "transfer",
        "date": on,
        "from": _state(giver.strip(), parse_day(on)),
        "to": _state(" ".join(parts[:cut]), parse_day(on)),
        "goods": _goods(" ".join(parts[cut:])),
    }


def fact(words: str, events: list[str], transfers: list[str]) -> dict[str, Any]:
    """Read a fact: ``state_of_war RUS true``, ``exempted=false``, ``provoked RUS=false,UKR=true``.

    The event or the transfer may be left out where there is only one.

    >>> fact("state_of_war RUS true", ["attack"], [])
    {'fact': 'state_of_war', 'value': True, 'of': 'RUS'}
    >>> fact("provoked RUS=false,UKR=true", ["attack"], [])
    {'fact': 'provoked', 'value': {'RUS': False, 'UKR': True}, 'event': 'attack'}
    """
    parts = words.split()
    if len(parts) == 1 and "=" in words:
        parts = list(words.partition("="))[::2]
    if len(parts) < 2:
        raise UsageError(f"'{words}' is no fact; write its name, what it is about, and true, false or unknown: \"state_of_war RUS true\"")
    name, *about, value = parts
    if name not in FACT_KEYS:
        raise UnknownName("fact", name, FACT_KEYS)
    keys = FACT_KEYS[name]
    if not about and len(keys) == 1:
        about = {"event": events, "transfer": transfers}.get(keys[0], [])[:2]
    if len(about) != len(keys):
        raise UsageError(f"'{words}': the fact {name} wants {', then '.join(keys)}, then true, false or unknown")
    return {"fact": name, "value": _value(value, words), **dict(zip(keys, about, strict=True))}


def case(identifier: str, given: dict[str, Any], places: frozenset[str]) -> "Case":
    """Build a case and check every name in it."""
    from ..reasoning.casefile import Case, check_case

    try:
        return check_case(Case.model_validate({"id": identifier, **given}), places)
    except ValidationError as faults:
        fault = faults.errors()[0]
        raise UsageError(f"{'.'.join(map(str, fault['loc'])) or identifier}: {fault['msg'].removeprefix('Value error, ')}") from None


def viewpoints(given: list[str] | None, on: str | None = None) -> list[str]:
    """Check viewpoints: codes of states, of the day if one is given, or unga."""
    found = [_viewpoint(view) for view in given or []]
    for view in found:
        if on and view != UNGA and (fault := no_state(view, parse_day(on))):
            raise UsageError(f"nobody holds this viewpoint: {fault}")
    return found


def day(text: str) -> str:
    """Check a day and write it as ISO 8601."""
    return parse_day(text).isoformat()


def _viewpoint(word: str) -> str:
    if word.lower() == UNGA:
        return UNGA
    try:
        return state(word).code
    except UnknownName as error:
        if did_you_mean(word, [UNGA]):
            raise UnknownName("viewpoint", word, [UNGA]) from None
        told = str(error).replace("unknown state", "unknown viewpoint", 1)
        hint = "" if ": " in told else f": write a state's code or name, such as RUS or Russia, or {UNGA}"
        raise UsageError(told + hint) from None


def _actor(words: str, day: date) -> str:
    word = words.strip()
    return word if word in {"non_state", "anyone"} else _state(word, day)


def _state(words: str, day: date) -> str:
    """Return the code of a state of this day, or say when it was one."""
    found = state(words, day)
    if fault := no_state(found.code, day):
        raise UsageError(fault)
    return found.code


def _find(word: str) -> State | None:
    try:
        return state(word)
    except UnknownName:
        return None


def _goods(words: str) -> str:
    identifier = "_".join(words.split()).lower()
    by_name = {entry.name.lower(): entry.id for entry in goods_tree().values()}
    return by_name.get(words.lower()) or goods(identifier).id


def _value(words: str, whole: str) -> Any:
    if "=" in words:
        return {view: _value(one, whole) for view, _, one in (pair.partition("=") for pair in words.split(","))}
    if words.lower() not in TRUTHS:
        raise UsageError(f"'{whole}': '{words}' is no value; write true, false or unknown")
    return TRUTHS[words.lower()]
