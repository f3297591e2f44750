"""Exports: what a store holds, in the forms that other programs read; the columns of every table stand in the codebook."""

from .annotations import write_annotations
from .columns import TABLES, Column
from .followthemoney import write_followthemoney
from .holdings import Holdings, holdings
from .network import write_gexf, write_graphml
from .tables import write_csv, write_parquet

__all__ = [
    "TABLES",
    "Column",
    "Holdings",
    "holdings",
    "write_annotations",
    "write_csv",
    "write_followthemoney",
    "write_gexf",
    "write_graphml",
    "write_parquet",
]
