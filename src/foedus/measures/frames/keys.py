"""Several whole-number columns as one number, by which two million rows are sorted and joined at a fraction of the cost."""

from collections.abc import Sequence

from ...sources.datasets.polars_extra import pl

WIDTH = 1 << 20
"""Codes of states and alliances, years, and days since 1970 all lie between minus and plus half of this."""
MOST = 3
"""As many columns fit into 64 bits."""


def packed(columns: Sequence[str]) -> pl.Expr:
    """Return one number for the key of a row: equal for equal keys only, and in their order.

    Raises
    ------
    ValueError
        If there are more columns than fit.

    Examples
    --------
    >>> rows = pl.DataFrame({"ccode1": [2, 2], "ccode2": [20, 200], "year": [1920, 1816]})
    >>> rows.select(packed(["ccode1", "ccode2", "year"])).to_series().is_sorted()
    True
    """
    if len(columns) > MOST:
        raise ValueError(f"{len(columns)} columns do not fit into one number; {MOST} do")
    whole = pl.lit(0, dtype=pl.Int64)
    for name in columns:
        cell = pl.col(name).cast(pl.Int32).cast(pl.Int64)
        whole = whole * WIDTH + cell
    return whole.alias("__packed")


def unpacked(columns: Sequence[str]) -> list[pl.Expr]:
    """Return the columns of positive keys again, from the column that :func:`packed` made.

    >>> rows = pl.DataFrame({"ccode1": [2], "ccode2": [20], "year": [1920]})
    >>> rows.select(packed(rows.columns)).select(unpacked(rows.columns)).rows()
    [(2, 20, 1920)]
    """
    last = len(columns) - 1
    cells = [(pl.col("__packed") // WIDTH ** (last - n)) % WIDTH for n in range(len(columns))]
    return [cell.cast(pl.Int32).alias(name) for cell, name in zip(cells, columns, strict=True)]
