"""The parties of a pact by the codes of its time."""

from datetime import date

from ....sources.gazetteer import Names
from ....terms.actors import State


def of_the_day(names: Names, parties: list[str], value: str | None, text: str = "") -> list[str]:
    """Return the parties by the codes of their time: the Soviet Union for "Moscow" in 1978; of capitals only those that the text names."""
    if not value:
        return parties
    day = date(int(value[:4]), int(value[5:7] or 7), 15)
    states = names.states
    parties = [_by_capital(names, c, day, text) for c in parties]
    gone = {s.successor: s.code for s in states.values() if s.successor and s.existed(day)}
    return list(dict.fromkeys(gone.get(c, c) if c in states and not states[c].existed(day) and _returned(states[c], day) else c for c in parties))


def _returned(state: State, day: date) -> bool:
    """Whether a state was there before a day and is there today, so that its name may mean what was there between."""
    return any(s.last is None for s in state.spells) and any(str(s.start)[:4] < str(day.year) for s in state.spells)


def _by_capital(names: Names, code: str, day: date, text: str) -> str:
    """The state that had the capital of another before that one was there: Czechoslovakia for "Prague" in 1935."""
    state = names.states.get(code)
    if state is None or state.existed(day) or any(str(s.start)[:4] < str(day.year) for s in state.spells):
        return code
    held = {one.name for one in state.capitals if one.name in text}
    before = [s.code for s in names.states.values() if s.existed(day) and any(one.name in held for one in s.capitals)]
    return before[0] if len(before) == 1 else code
