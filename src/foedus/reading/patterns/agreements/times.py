"""The parties of a pact by the codes of its time."""

from datetime import date

from ....sources.gazetteer import Names
from ....terms.actors import State


def of_the_day(names: Names, parties: list[str], value: str | None) -> list[str]:
    """Return the parties by the codes of their time: the Soviet Union for "Moscow" in 1978."""
    if not value:
        return parties
    day = date(int(value[:4]), int(value[5:7] or 7), 15)
    states = names.states
    gone = {s.successor: s.code for s in states.values() if s.successor and s.existed(day)}
    return list(dict.fromkeys(gone.get(c, c) if c in states and not states[c].existed(day) and _returned(states[c], day) else c for c in parties))


def _returned(state: State, day: date) -> bool:
    """Whether a state was there before a day and is there today, so that its name may mean what was there between."""
    return any(s.last is None for s in state.spells) and any(str(s.start)[:4] < str(day.year) for s in state.spells)
