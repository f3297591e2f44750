"""A frame under one list's codes put under the other's, year by year, by foedus's own dated table of states."""

from dataclasses import replace
from datetime import date

from ...sources.datasets.polars_extra import pl
from ...sources.datasets.typed_table import CODE_NAMES, Codes, Unit
from ...terms.actors import bearers
from ...terms.errors import UsageError
from .bases import CODE
from .frame import Frame
from .steps import Step

UNITS: tuple[Unit, ...] = ("state-year", "directed dyad-year", "dyad-year")


def recoded(frame: Frame, codes: Codes) -> Frame:
    """Return a frame of states or dyads by year under the codes of the other list, ready for tables with those codes.

    Rows of a state that the other list does not count in that year are left out, and so is the second of two that become one; the log says
    how many. The columns already joined stay. A pair of an undirected frame has the lower of its new codes first.

    Raises
    ------
    UsageError
        If the frame is none of years of states or dyads.

    Examples
    --------
    >>> from foedus.measures.frames import state_years
    >>> from foedus.sources.datasets.state_tables import our_states
    >>> gw = state_years(our_states("gw"), 2000, 2000)
    >>> recoded(gw, "cow").frame.filter(pl.col("ccode").is_in([255, 260, 345, 679])).rows()
    [(255, 2000), (345, 2000), (679, 2000)]
    """
    if frame.unit not in UNITS:
        raise UsageError(f"one row of this frame is one {frame.unit}; only years of states and of dyads can be recoded")
    if frame.codes == codes:
        return frame
    old = [name for name in frame.key if name != "year"]
    new = [name.replace(CODE[frame.codes], CODE[codes]) for name in old]
    rows = frame.frame
    for was, becomes in zip(old, new, strict=True):
        pairs = rows.select(was, "year").unique()
        found = [_number(frame.codes, codes, code, year) for code, year in pairs.iter_rows()]
        rows = rows.join(pairs.with_columns(pl.Series(becomes, found, dtype=pl.Int32)), on=[was, "year"], how="left", maintain_order="left")
    known = rows.drop_nulls(new).drop(old)
    if frame.unit == "dyad-year":
        low, high = pl.min_horizontal(new), pl.max_horizontal(new)
        known = known.with_columns(low.alias(new[0]), high.alias(new[1])).filter(pl.col(new[0]) < pl.col(new[1]))
    key = (*new, "year")
    once = known.unique(key, keep="first", maintain_order=True).sort(key)
    note = f"{rows.height - known.height} have no {CODE_NAMES[codes]} code, {known.height - once.height} became one with another"
    step = Step(f"{CODE_NAMES[frame.codes]} to {CODE_NAMES[codes]} codes", rows.height, once.height, note=note)
    others = [name for name in once.columns if name not in key]
    return replace(frame, frame=once.select(*key, *others), codes=codes, key=key, log=(*frame.log, step))


def _number(system: Codes, other: Codes, code: int, year: int) -> int | None:
    """The other list's number of the state that has a code in a year, on the last day on which it has it."""
    first, last = date(year, 1, 1), date(year, 12, 31)
    for state, spell in reversed(bearers(system, code)):
        start, end = spell.start or date.min, spell.last or date.max
        if start <= last and first <= end:
            day = min(end, last)
            return state.number(other, day) or next((number for number, held in state.numbers(other) if held.covers(max(start, first))), None)
    return None
