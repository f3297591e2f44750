"""The library's directed dyad-years beside ATOP's: on one kind of obligation, how often both say the same, and where they do not.

Four shares are given, for one number would hide what it is taken of:

- ``all, whole library``: every directed pair of states in every year; a treaty that only one of the two holds counts against the share;
- ``all, both hold``: the same pairs, by the treaties that both hold;
- ``dyads, both hold``: the pairs that such a treaty ties, in all years in which both states existed;
- ``bound, both hold``: these pairs, in the years in which either says that such a treaty was in force. The hardest of the four.

In the last three, a year in which ATOP has the obligation only by alliances that the library lacks is left out, and counted.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from ...library.catalogue import Catalogue
from ...sources.datasets import Atop, Kind
from ...sources.datasets.alliance_tables import member_table
from ...sources.datasets.polars_extra import pl
from ...sources.datasets.typed_table import Table
from ..matching import match, match_phases
from .bases import dyad_years
from .dyads_of import dyads_of_members
from .pacts import FIRST_YEAR, KEY, Since, library_dyad_years, obligations
from .years import years_of

PAIR = ("ccode1", "ccode2")


@dataclass(frozen=True, slots=True)
class Share:
    """On how many of some directed dyad-years both say the same."""

    what: str
    rows: int
    same: int

    @property
    def share(self) -> float:
        """Between 0 and 1; 1 if there are no rows."""
        return self.same / self.rows if self.rows else 1.0

    def __str__(self) -> str:
        return f"{self.what}: {self.same} of {self.rows} directed dyad-years, {self.share:.2%}"


@dataclass(frozen=True, slots=True)
class DyadDifference:
    """Years on which the two differ for one directed dyad."""

    ccode1: int
    ccode2: int
    first: int
    last: int
    ours: bool
    agreements: tuple[str, ...]
    """Agreements of the library that tie the two with this kind, in any year."""
    alliances: tuple[int, ...]
    """ATOP's alliances that do."""

    @property
    def why(self) -> str:
        """Say in what the two differ, as far as members and days tell it."""
        if self.ours and not self.alliances:
            return "ATOP does not have the two as members of one alliance of this kind"
        if self.ours:
            return "the library has it in force longer, between more states, or both ways"
        if not self.agreements:
            return "the library lacks the treaty, or one of the two as its party, or the kind"
        return "ATOP has it in force longer, or begins it with an earlier text"


@dataclass(frozen=True)
class DyadComparison:
    """The shares, every difference, and what the library lacks."""

    kind: Kind
    since: Since
    shares: tuple[Share, ...]
    differences: tuple[DyadDifference, ...]
    lacking: tuple[tuple[int, int], ...]
    """(ATOP id, directed dyad-years that the library lacks for want of it), the most first."""
    beyond: tuple[tuple[str, int], ...]
    """(agreement, directed dyad-years that ATOP does not have), for agreements that ATOP does not hold, the most first."""
    left_out: int
    """Dyad-years left out of the last three shares, as only an alliance that the library lacks gives them."""

    def table(self) -> pl.DataFrame:
        """Return the differences, a row each: dyad, years, who has the obligation, treaties, and in what the two differ."""
        rows = [
            {
                "ccode1": one.ccode1,
                "ccode2": one.ccode2,
                "first": one.first,
                "last": one.last,
                "held_by": "library" if one.ours else "ATOP",
                "agreements": " ".join(one.agreements),
                "atop_ids": " ".join(str(number) for number in one.alliances),
                "why": one.why,
            }
            for one in self.differences
        ]
        text = dict.fromkeys(("held_by", "agreements", "atop_ids", "why"), pl.String)
        return pl.DataFrame(rows, schema={**dict.fromkeys(("ccode1", "ccode2", "first", "last"), pl.Int32), **text})


def compare_dyads(
    law: Catalogue, dyads: Table, states: Table, atop: Atop, kind: Kind = "defense", since: Since = "signed", last: int | None = None
) -> DyadComparison:
    """Set the library beside ATOP, dyad-year by dyad-year.

    Parameters
    ----------
    law
        The library.
    dyads
        ATOP's directed dyad-years.
    states
        Spells of the states between which dyads are formed.
    atop
        ATOP's alliances and members, which say which treaties both hold, and by which alliance a dyad-year has its obligation.
    kind
        The kind of obligation compared.
    since
        From when the library's agreements count; ATOP mostly counts from signature.
    last
        Last year; the last of ATOP's dyad-years, if not given.

    Raises
    ------
    UsageError
        If a table has another unit of analysis or other codes.
    """
    last = last or dyads.years[1]
    alliances, texts = _shared(law, atop)
    theirs = dyad_years(states, max(states.years[0], dyads.years[0]), last).add_alliances(dyads).frame.select(*KEY, pl.col(kind).alias("theirs"))
    whole, held = (_ours(law, last, only, since, kind) for only in (None, texts))
    members = member_table(atop)
    both, other = (_tied(members, ids, kind) for ids in (alliances, set(atop.alliances) - alliances))
    spells = obligations(law, date(last, 12, 31), None, since).filter(pl.col("kind") == kind)
    of_both = spells.filter(pl.col("agreement").is_in(texts))
    tied = pl.concat([both.select(PAIR), of_both.select(PAIR)]).unique()
    rows = theirs.join(whole.rename({"ours": "whole"}), on=KEY, how="left").join(held, on=KEY, how="left")
    rows = _marked(_marked(rows, both.select(KEY).unique(), "by_both"), other.select(KEY).unique(), "by_other").fill_null(0)
    kept = rows.filter(~((pl.col("theirs") == 1) & (pl.col("by_other") == 1) & (pl.col("by_both") == 0) & (pl.col("ours") == 0)))
    pairs = kept.join(tied, on=PAIR, how="semi")
    bound = pairs.filter((pl.col("ours") == 1) | (pl.col("by_both") == 1))
    shares = (
        _share("all, whole library", rows, "whole"),
        _share("all, both hold", kept, "ours"),
        _share("dyads, both hold", pairs, "ours"),
        _share("bound, both hold", bound, "ours"),
    )
    lost = rows.filter((pl.col("theirs") == 1) & (pl.col("whole") == 0))
    extra = rows.filter((pl.col("theirs") == 0) & (pl.col("whole") == 1))
    lacking = lost.join(other, on=KEY).group_by("atop_id").len().sort("len", "atop_id", descending=[True, False])
    alone = _yearly(spells.filter(~pl.col("agreement").is_in(texts)), last)
    beyond = extra.join(alone, on=KEY).group_by("agreement").len().sort("len", "agreement", descending=[True, False])
    return DyadComparison(
        kind,
        since,
        shares,
        tuple(_differences(rows, spells, pl.concat([both, other]))),
        tuple((int(name), int(number)) for name, number in lacking.iter_rows()),
        tuple((str(name), int(number)) for name, number in beyond.iter_rows()),
        rows.height - kept.height,
    )


def _shared(law: Catalogue, atop: Atop) -> tuple[set[int], list[str]]:
    """Which alliances and agreements both hold; of several texts that an alliance had in turn, all count."""
    whole, by_phase = match(atop.alliances, law.agreements.values()), match_phases(atop.alliances, law.agreements.values())
    texts = {one.id for one in (*whole.values(), *by_phase.values())}
    return {*whole, *(atop_id for atop_id, _ in by_phase)}, sorted(texts)


def _ours(law: Catalogue, last: int, only: Iterable[str] | None, since: Since, kind: Kind) -> pl.DataFrame:
    return library_dyad_years(law, last, only, since).frame.select(*KEY, pl.col(kind).alias("ours"))


def _tied(members: Table, ids: set[int], kind: Kind) -> pl.DataFrame:
    """Dyad-years that have the kind, with the alliance that gives it."""
    found = []
    for (atop_id,), rows in members.frame.filter(pl.col("atop_id").is_in(list(ids))).group_by("atop_id", maintain_order=True):
        if rows[kind].any():
            part = dyads_of_members(replace(members, frame=rows)).frame.filter(pl.col(kind) == 1)
            found.append(part.select(*KEY, pl.lit(atop_id, dtype=pl.Int64).alias("atop_id")))
    empty = pl.DataFrame(schema={**dict.fromkeys(KEY, pl.Int32), "atop_id": pl.Int64})
    return pl.concat([empty, *found])


def _yearly(spells: pl.DataFrame, last: int) -> pl.DataFrame:
    return years_of(spells, FIRST_YEAR, last).select(*KEY, "agreement").unique()


def _marked(rows: pl.DataFrame, keys: pl.DataFrame, name: str) -> pl.DataFrame:
    return rows.join(keys.with_columns(pl.lit(1, dtype=pl.Int8).alias(name)), on=KEY, how="left")


def _share(what: str, rows: pl.DataFrame, ours: str) -> Share:
    return Share(what, rows.height, int((rows["theirs"] == rows[ours]).sum()))


def _differences(rows: pl.DataFrame, spells: pl.DataFrame, alliances: pl.DataFrame) -> Iterable[DyadDifference]:
    apart = rows.filter(pl.col("theirs") != pl.col("whole")).sort(*PAIR, "year")
    again = pl.all_horizontal(pl.col(name) == pl.col(name).shift(1) for name in (*PAIR, "whole")) & (pl.col("year") == pl.col("year").shift(1) + 1)
    runs = apart.with_columns((~again).fill_null(value=True).cum_sum().alias("run"))
    ends = runs.group_by("run", maintain_order=True).agg(
        pl.col("ccode1", "ccode2", "whole").first(), pl.col("year").min().alias("first"), pl.col("year").max().alias("last")
    )
    mine = spells.group_by(PAIR).agg(pl.col("agreement").unique().sort())
    other = alliances.group_by(PAIR).agg(pl.col("atop_id").unique().sort())
    for row in ends.join(mine, on=PAIR, how="left").join(other, on=PAIR, how="left").sort("ccode1", "ccode2", "first").iter_rows(named=True):
        yield DyadDifference(
            row["ccode1"],
            row["ccode2"],
            row["first"],
            row["last"],
            row["whole"] == 1,
            tuple(row["agreement"] or ()),
            tuple(row["atop_id"] or ()),
        )
