"""A frame of states or dyads by year, to which tables are joined one after another; each join keeps the rows and says what it did."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ...sources.datasets.polars_extra import pl
from ...sources.datasets.typed_table import Codes, Table, Unit, assert_unique
from ...terms.errors import UsageError, did_you_mean
from ..atop import KINDS
from .dyads_of import dyads_at_war, dyads_of_members, neighbours, states_at_war, states_in_disputes
from .keys import packed
from .steps import Step
from .whittling import RULES, Rule, whittle
from .years import years_since

PAIR_AND_YEAR = ("ccode1", "ccode2", "year")
DYADS: tuple[Unit, ...] = ("directed dyad-year", "dyad-year")


@dataclass(frozen=True)
class Frame:
    """Rows of one unit of analysis, and the log of how they came about.

    Every ``add_...`` returns a new frame with the same rows in the same order and more columns. A row in a year of which the table does not
    speak gets a missing value, never a zero; a row in its years that it does not name gets a zero where the table lists all that there was
    (alliances, wars, disputes, contiguity), and a missing value where it does not (capabilities).
    """

    frame: pl.DataFrame
    unit: Unit
    codes: Codes
    key: tuple[str, ...]
    log: tuple[Step, ...] = ()

    @property
    def directed(self) -> bool:
        """Whether both directions of a dyad are rows."""
        return self.unit == "directed dyad-year"

    @property
    def years(self) -> tuple[int, int]:
        """First and last year of the rows."""
        low, high = self.frame["year"].min(), self.frame["year"].max()
        if not isinstance(low, int) or not isinstance(high, int):
            raise UsageError("the frame has no rows")
        return low, high

    @property
    def own_key(self) -> bool:
        """Whether the key names a row of the frame, and not one of the two states of a dyad."""
        return self.unit not in DYADS or len(self.key) == len(PAIR_AND_YEAR)

    def report(self) -> list[str]:
        """Return the log, one line a step."""
        return [f"{self.unit}, {self.codes.upper()} codes, {self.frame.height} rows", *(str(step) for step in self.log)]

    def _need(self, *units: Unit) -> None:
        if self.unit not in units:
            raise UsageError(f"one row of this frame is one {self.unit}; for this join it must be one {' or '.join(units)}")

    def join(self, right: pl.DataFrame, title: str, years: tuple[int, int], *, zero: Sequence[str] = (), note: str = "") -> "Frame":
        """Join a table by the frame's key, and note what came of it.

        Parameters
        ----------
        right
            The key and the columns to add, at most one row a key.
        title
            What the table is called in the log.
        years
            Of which it speaks; outside them all its columns are missing.
        zero
            Columns that are 0, not missing, in rows of those years that the table does not name.
        note
            What else the log should say.

        Raises
        ------
        UsageError
            If the key stands twice in the table, a column is there already, or the two share no year.
        """
        added = [name for name in right.columns if name not in self.key]
        again = [name for name in added if name in self.frame.columns]
        if again:
            raise UsageError(f"{title}: the frame has a column '{again[0]}' already; join each table once")
        first, last = self.years
        if years[1] < first or last < years[0]:
            raise UsageError(f"{title} speaks of {years[0]} to {years[1]}, and the frame of {first} to {last}: they share no year")
        right = right.filter(pl.col("year").is_between(max(first, years[0]), min(last, years[1])))
        right = right.with_columns(pl.col(name).cast(self.frame.schema[name]) for name in self.key)
        right = right.with_columns(packed(self.key))
        if right["__packed"].n_unique() != right.height:
            assert_unique(right, self.key, title)
        left = self.frame.with_columns(packed(self.key))
        hit = right.drop(self.key).with_columns(pl.lit(value=True).alias("__hit"))
        joined = left.join(hit, on="__packed", how="left", maintain_order="left")
        if joined.height != self.frame.height:
            raise UsageError(f"{title}: {self.frame.height} rows became {joined.height}; nothing was joined")
        matched = int(joined["__hit"].count())
        used = matched if self.own_key else joined.filter(pl.col("__hit"))["__packed"].n_unique()
        joined = joined.drop("__packed")
        inside = pl.col("year").is_between(*years)
        filled = joined.with_columns(
            pl.when(inside & pl.col("__hit").is_null()).then(pl.lit(0, dtype=joined.schema[name])).otherwise(pl.col(name)).alias(name)
            for name in zero
        ).drop("__hit")
        outside = self.frame.height - int(self.frame.select(inside.sum()).item())
        step = Step(title, self.frame.height, filled.height, matched, right.height - used, outside, note)
        return replace(self, frame=filled, log=(*self.log, step))

    def add_alliances(self, atop: Table, beyond: Table | None = None, *, closed: bool = False) -> "Frame":
        """Add the five kinds of obligation that the first state of a dyad owes the second, and ``alliance_source``.

        Parameters
        ----------
        atop
            ATOP's directed dyad-years, or its members by phase (what each owes in the alliances that the two share).
        beyond
            Directed dyad-years for the years that ATOP does not reach, as :func:`~foedus.measures.frames.pacts.library_dyad_years` gives them.
        closed
            Whether a dyad that ``beyond`` does not name has no obligation; if not, it is missing, for no library holds every treaty.

        Notes
        -----
        In a frame of undirected dyads a kind is 1 if either state owes it to the other.
        """
        self._need(*DYADS)
        atop = dyads_of_members(atop) if atop.unit == "alliance member" else atop
        atop.wanted("directed dyad-year", self.codes)
        known = self.join(self._either(atop.frame), atop.title, atop.years, zero=KINDS)
        source = pl.when(pl.col("year").is_between(*atop.years)).then(pl.lit(atop.title)).otherwise(None).alias("alliance_source")
        found = replace(known, frame=known.frame.with_columns(source))
        return found._beyond(beyond, atop.years[1], closed=closed) if beyond else found

    def _either(self, frame: pl.DataFrame) -> pl.DataFrame:
        kinds = frame.select("ccode1", "ccode2", "year", *KINDS)
        if self.directed:
            return kinds
        low, high = pl.min_horizontal("ccode1", "ccode2"), pl.max_horizontal("ccode1", "ccode2")
        return kinds.with_columns(low.alias("ccode1"), high.alias("ccode2")).group_by(self.key).agg(pl.col(kind).max() for kind in KINDS)

    def _beyond(self, ours: Table, last: int, *, closed: bool) -> "Frame":
        ours.wanted("directed dyad-year", self.codes)
        later = self._either(ours.frame.filter(pl.col("year") > last)).rename({kind: f"__{kind}" for kind in KINDS})
        years = (last + 1, ours.years[1])
        if self.years[1] <= last:
            return self
        joined = self.join(later, ours.title, years, zero=[f"__{kind}" for kind in KINDS] if closed else [])
        here = pl.col("__defense").is_not_null()
        merged = joined.frame.with_columns(
            *(pl.coalesce(f"__{kind}", kind).alias(kind) for kind in KINDS),
            pl.when(here).then(pl.lit(ours.title)).otherwise(pl.col("alliance_source")).alias("alliance_source"),
        )
        return replace(joined, frame=merged.drop(f"__{kind}" for kind in KINDS))

    def add_agreements(self, ours: Table, *, closed: bool = False) -> "Frame":
        """Add the five kinds from the library alone, and ``alliance_source``; what ``closed`` does stands in :meth:`add_alliances`."""
        self._need(*DYADS)
        ours.wanted("directed dyad-year", self.codes)
        found = self.join(self._either(ours.frame), ours.title, ours.years, zero=KINDS if closed else ())
        source = pl.when(pl.col(KINDS[0]).is_not_null()).then(pl.lit(ours.title)).otherwise(None).alias("alliance_source")
        return replace(found, frame=found.frame.with_columns(source))

    def add_capabilities(self, nmc: Table, columns: Sequence[str] = ("cinc",)) -> "Frame":
        """Add capabilities of the state, or of both states of a dyad with 1 and 2 after the name; a state-year without a row is missing.

        Raises
        ------
        UsageError
            If the table has another unit or other codes, or lacks a column.
        """
        self._need("state-year", *DYADS)
        nmc.wanted("state-year", self.codes)
        for name in columns:
            if name not in nmc.frame.columns:
                raise UsageError(
                    f"{nmc.title} has no column '{name}'; {did_you_mean(name, nmc.frame.columns) or 'it has ' + ', '.join(nmc.frame.columns)}"
                )
        chosen = nmc.frame.select("ccode", "year", *columns)
        if self.unit == "state-year":
            return self.join(chosen, nmc.title, nmc.years)
        return self._of_both(chosen, nmc.title, nmc.years)

    def _of_both(self, right: pl.DataFrame, title: str, years: tuple[int, int], zero: Sequence[str] = ()) -> "Frame":
        found = self
        for side in "12":
            named = right.rename({name: f"{name}{side}" for name in right.columns if name != "year"})
            by_state = replace(found, key=(f"ccode{side}", "year"))
            joined = by_state.join(named, f"{title}, state {side}", years, zero=[f"{name}{side}" for name in zero])
            found = replace(joined, key=self.key)
        return found

    def add_contiguity(self, contiguity: Table) -> "Frame":
        """Add ``conttype``: 1 by land to 5 over up to 400 miles of water, the nearest of the year; 0 for a pair that does not touch."""
        self._need(*DYADS)
        contiguity.wanted("dyad spell", self.codes)
        return self.join(neighbours(contiguity), contiguity.title, contiguity.years, zero=["conttype"])

    def add_wars(self, wars: Table) -> "Frame":
        """Add wars of the year: war_ongoing, war_onset, wars (how many) and war_number, which is missing in peace; by the spells of both sides.

        For a dyad: the two fought on opposite sides on the same days. For a state: it fought.
        """
        self._need("state-year", *DYADS)
        wars.wanted("war participant", self.codes)
        fought = states_at_war(wars) if self.unit == "state-year" else dyads_at_war(wars)
        if self.unit == "dyad-year":
            fought = fought.filter(pl.col("ccode1") < pl.col("ccode2"))
        zero = [name for name in fought.columns if name not in {*self.key, "war_number"}]
        return self.join(fought, wars.title, wars.years, zero=zero)

    def add_disputes(self, disputes: Table, rules: tuple[Rule, ...] = RULES) -> "Frame":
        """Add the dispute of the year, one a dyad, chosen by rules: dispute_ongoing, dispute_onset, and what the table says of it.

        :mod:`foedus.measures.frames.whittling` says what each rule does; the log says how many rows each took away. A frame of states takes the
        table of participants instead, and gets dispute_ongoing, dispute_onset and ``disputes``, how many.
        """
        self._need("state-year", *DYADS)
        if self.unit == "state-year":
            disputes.wanted("dispute participant", self.codes)
            return self.join(states_in_disputes(disputes), disputes.title, disputes.years, zero=["dispute_ongoing", "dispute_onset", "disputes"])
        disputes.wanted("directed dispute-year", self.codes)
        chosen = whittle(disputes, rules)
        rows = chosen.frame.filter(pl.col("ccode1") < pl.col("ccode2")) if not self.directed else chosen.frame
        named = rows.drop("begun", strict=False).rename({"dispute": "dispute_number"})
        flags = named.with_columns(pl.lit(1, dtype=pl.Int8).alias("dispute_ongoing"), pl.col("onset").cast(pl.Int8).alias("dispute_onset")).drop(
            "onset"
        )
        return self.join(flags, disputes.title, disputes.years, zero=["dispute_ongoing", "dispute_onset"], note=f"rows taken away by rule: {chosen}")

    def add_crises(self, crises: Table) -> "Frame":
        """Add ``crises``: in how many foreign-policy crises the state came to be in that year; for a dyad, with 1 and 2 after the name."""
        self._need("state-year", *DYADS)
        crises.wanted("crisis actor", self.codes)
        counted = crises.frame.group_by("ccode", "year").agg(pl.len().cast(pl.Int16).alias("crises"))
        if self.unit == "state-year":
            return self.join(counted, crises.title, crises.years, zero=["crises"])
        return self._of_both(counted, crises.title, crises.years, zero=["crises"])

    def add_votes(self, votes: Table) -> "Frame":
        """Add ``vote_s``, S of the votes of the two states in the year, and ``votes_shared``, the resolutions on which both voted.

        Parameters
        ----------
        votes
            Dyad-years, as :func:`foedus.measures.voting.vote_dyad_years` makes them of roll calls. A pair without a common vote is missing.
        """
        self._need(*DYADS)
        votes.wanted("dyad-year", self.codes)
        once = votes.frame.select("ccode1", "ccode2", "year", "vote_s", "votes_shared")
        turned = once.rename({"ccode1": "ccode2", "ccode2": "ccode1"}).select(once.columns)
        rows = pl.concat([once, turned]) if self.directed else once
        return self.join(rows, votes.title, votes.years, zero=["votes_shared"])

    def add_peace_spells(self, event: str = "war_ongoing", name: str = "peace_years") -> "Frame":
        """Add the years of peace before each row, by :func:`~foedus.measures.frames.years.years_since`.

        The count begins with the frame's first year: begin the frame where the table of events begins.

        Raises
        ------
        UsageError
            If there is no column of the event.
        """
        if event not in self.frame.columns:
            raise UsageError(f"there is no column '{event}' to count from; {did_you_mean(event, self.frame.columns) or 'join the table first'}")
        unit = [one for one in self.key if one != "year"]
        added = self.frame.with_columns(years_since(self.frame, unit, event).alias(name))
        step = Step(f"years since {event}", self.frame.height, added.height)
        return replace(self, frame=added, log=(*self.log, step))
