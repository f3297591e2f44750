"""Tables made into directed dyad-years: members who share an alliance, states on opposite sides of a war, neighbours."""

from ...sources.datasets.polars_extra import pl
from ...sources.datasets.typed_table import Table
from ..atop import KINDS
from .years import years_of


def dyads_of_members(members: Table) -> Table:
    """Return ATOP's member rows as directed dyad-years: what the first owes in any alliance in which both are members in that year.

    Parameters
    ----------
    members
        A row a member and phase, as :func:`~foedus.sources.datasets.alliance_tables.member_table` gives it.

    Returns
    -------
    Table
        ccode1 (who owes), ccode2 (who is owed), year, and the five kinds as 0 or 1.
    """
    members.wanted("alliance member", members.codes)
    owed = [pl.col(kind).max().cast(pl.Int8) for kind in KINDS]
    spells = members.frame.select("atop_id", pl.col("ccode").cast(pl.Int32), *KINDS, pl.col("entry").alias("start"), pl.col("exit").alias("last"))
    yearly = years_of(spells, *members.years).group_by("atop_id", "ccode", "year").agg(owed)
    others = yearly.select("atop_id", "year", pl.col("ccode").alias("ccode2"))
    pairs = yearly.rename({"ccode": "ccode1"}).join(others, on=["atop_id", "year"]).filter(pl.col("ccode1") != pl.col("ccode2"))
    frame = pairs.group_by("ccode1", "ccode2", "year").agg(pl.col(kind).max() for kind in KINDS).sort("ccode1", "ccode2", "year")
    title = f"{members.dataset} members"
    return Table(frame, "directed dyad-year", members.codes, title, members.version, members.years, ("ccode1", "ccode2", "year"), members.path)


def dyads_at_war(wars: Table) -> pl.DataFrame:
    """Return each directed pair at war in a year, by the spells of both: a state that changed sides fought each side's enemies in its own days.

    Returns
    -------
    DataFrame
        ccode1, ccode2, year, war_ongoing (1), war_onset (1 if they began to fight in that year), war_number (the lowest number of their
        wars in that year), wars (how many), war_initiator1 and war_initiator2 (1 if the list names the state as an initiator of one of them).
    """
    wars.wanted("war participant", wars.codes)
    rows = wars.frame.with_columns(pl.col("last").fill_null(pl.col("start")))
    pairs = rows.join(rows, on="war", suffix="2").filter(
        (pl.col("side") != pl.col("side2"))
        & (pl.col("ccode") != pl.col("ccode2"))
        & (pl.col("start") <= pl.col("last2"))
        & (pl.col("start2") <= pl.col("last"))
    )
    spells = pairs.select(
        "war",
        pl.col("ccode").alias("ccode1"),
        "ccode2",
        pl.max_horizontal("start", "start2").alias("start"),
        pl.min_horizontal("last", "last2").alias("last"),
        pl.max_horizontal("start", "start2").dt.year().alias("begun"),
        pl.col("initiator").alias("initiator1"),
        "initiator2",
    )
    return (
        years_of(spells, *wars.years)
        .group_by("ccode1", "ccode2", "year")
        .agg(
            pl.lit(1, dtype=pl.Int8).first().alias("war_ongoing"),
            (pl.col("begun") == pl.col("year")).any().cast(pl.Int8).alias("war_onset"),
            pl.col("war").min().cast(pl.Int32).alias("war_number"),
            pl.col("war").n_unique().cast(pl.Int8).alias("wars"),
            pl.col("initiator1").any().cast(pl.Int8).alias("war_initiator1"),
            pl.col("initiator2").any().cast(pl.Int8).alias("war_initiator2"),
        )
        .sort("ccode1", "ccode2", "year")
    )


def states_at_war(wars: Table) -> pl.DataFrame:
    """Return each state at war in a year: ccode, year, war_ongoing, war_onset (it entered one), war_number, wars, war_initiator."""
    wars.wanted("war participant", wars.codes)
    rows = wars.frame.with_columns(pl.col("last").fill_null(pl.col("start")), pl.col("start").dt.year().alias("begun"))
    first = pl.col("begun").min().over("war", "ccode")
    return (
        years_of(rows.with_columns(first.alias("entered")), *wars.years)
        .group_by("ccode", "year")
        .agg(
            pl.lit(1, dtype=pl.Int8).first().alias("war_ongoing"),
            (pl.col("entered") == pl.col("year")).any().cast(pl.Int8).alias("war_onset"),
            pl.col("war").min().cast(pl.Int32).alias("war_number"),
            pl.col("war").n_unique().cast(pl.Int8).alias("wars"),
            pl.col("initiator").any().cast(pl.Int8).alias("war_initiator"),
        )
        .sort("ccode", "year")
    )


def states_in_disputes(participants: Table) -> pl.DataFrame:
    """Return each state in a dispute in a year: ccode, year, dispute_ongoing, dispute_onset (it came into one), disputes (how many)."""
    participants.wanted("dispute participant", participants.codes)
    begun = pl.col("start_year").min().over("dispute", "ccode").alias("begun")
    rows = participants.frame.select("dispute", "ccode", "start_year", "end_year", begun)
    return (
        years_of(rows, *participants.years, start="start_year", end="end_year")
        .group_by("ccode", "year")
        .agg(
            pl.lit(1, dtype=pl.Int8).first().alias("dispute_ongoing"),
            (pl.col("begun") == pl.col("year")).any().cast(pl.Int8).alias("dispute_onset"),
            pl.col("dispute").n_unique().cast(pl.Int16).alias("disputes"),
        )
        .sort("ccode", "year")
    )


def neighbours(contiguity: Table) -> pl.DataFrame:
    """Return each directed pair that touches in a year, with the nearest type of contiguity it had in that year: ccode1, ccode2, year, conttype."""
    contiguity.wanted("dyad spell", contiguity.codes)
    touching = contiguity.frame.filter(pl.col("conttype") > 0)
    return years_of(touching, *contiguity.years).group_by("ccode1", "ccode2", "year").agg(pl.col("conttype").min().cast(pl.Int8))
