"""One dispute a dyad-year where two states had several: the rules, one by one, in the order of the R package peacesciencer.

A model of dyad-years must not count a year twice because two states quarrelled twice in it. Each rule looks only at the dyad-years in which
several rows are left, and keeps the rows that are best by it:

1. ``onset``: a dispute that began in that year, over one that went on from before;
2. ``fatality``: the highest level of fatalities; an unknown one counts as a half, above none and below the lowest known;
3. ``hostility``: the highest level of hostility;
4. ``duration``: the longest, by the least number of days that it may have lasted, then by the most;
5. ``reciprocation``: one that was answered by a militarized act, over one that was not;
6. ``start``: the one that began in the earliest month;
7. ``first``: what is left is alike in all this; the lowest number is kept.

A rule whose column the table lacks is passed over, and :func:`whittle` says so.

References
----------
Miller (2022), Conflict Management and Peace Science 39; the documentation of peacesciencer on dispute-years and dyad-years.
"""

from dataclasses import dataclass
from typing import Literal

from ...sources.datasets.polars_extra import pl
from ...sources.datasets.typed_table import Table

Rule = Literal["onset", "fatality", "hostility", "duration", "reciprocation", "start", "first"]
RULES: tuple[Rule, ...] = ("onset", "fatality", "hostility", "duration", "reciprocation", "start", "first")
"""The order in which the rules are used."""
UNKNOWN_FATALITY = 0.5
DYAD_YEAR = ("ccode1", "ccode2", "year")


@dataclass(frozen=True)
class Whittled:
    """One row a directed dyad-year, and how many rows each rule took away; None: the table has no column for the rule."""

    frame: pl.DataFrame
    dropped: dict[Rule, int | None]

    def __str__(self) -> str:
        """The rules and their numbers, in one line."""
        return ", ".join(f"{rule} {'not in the table' if number is None else -number}" for rule, number in self.dropped.items())


def whittle(disputes: Table, rules: tuple[Rule, ...] = RULES) -> Whittled:
    """Choose one dispute for each directed dyad-year.

    Parameters
    ----------
    disputes
        Directed dispute-years.
    rules
        The rules in order; ``first`` must come last, or else two rows may be left.

    Raises
    ------
    UsageError
        If the table has another unit.
    """
    disputes.wanted("directed dispute-year", disputes.codes)
    frame, dropped = disputes.frame, dict[Rule, int | None]()
    for rule in rules:
        scores = _scores(rule, frame.columns)
        if scores is None:
            dropped[rule] = None
            continue
        before = frame.height
        for score in scores:
            scored = frame.with_columns(score.cast(pl.Float64).alias("__score"))
            best = scored.with_columns(pl.col("__score").max().over(DYAD_YEAR).alias("__best"))
            frame = best.filter(pl.col("__score").eq_missing(pl.col("__best"))).drop("__score", "__best")
        dropped[rule] = before - frame.height
    return Whittled(frame, dropped)


def _scores(rule: Rule, columns: list[str]) -> list[pl.Expr] | None:
    """What is highest in the rows that a rule keeps; an unknown cell counts below all known ones."""
    needs: dict[Rule, tuple[str, ...]] = {
        "onset": ("onset",),
        "fatality": ("fatality",),
        "hostility": ("hostility",),
        "duration": tuple(name for name in ("shortest", "longest") if name in columns) or ("shortest",),
        "reciprocation": ("reciprocated",),
        "start": ("start_month",),
        "first": ("dispute",),
    }
    names = needs[rule]
    if not set(names) <= set(columns):
        return None
    if rule == "fatality":
        return [pl.col("fatality").cast(pl.Float64).fill_null(UNKNOWN_FATALITY)]
    lowest = rule in {"start", "first"}
    return [(-pl.col(name) if lowest else pl.col(name)).cast(pl.Float64).fill_null(-1e9) for name in names]
