"""Whether a column has one of many values, more than a database takes as variables of one statement."""

import json
from collections.abc import Iterable
from typing import Any

from sqlalchemy import ColumnElement, Text, bindparam, select
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement

from .connection import check_values

FEW = 500
"""As many values as are variables of their own; SQLite takes 32,766 in a statement, PostgreSQL 65,535."""


class Elements(FunctionElement[str]):
    """The elements of a JSON array, as rows with the column ``value``."""

    name = "elements"
    inherit_cache = True


@compiles(Elements, "sqlite")
def _for_sqlite(element: Elements, compiler: SQLCompiler, **given: Any) -> str:
    return f"json_each({compiler.process(element.clauses, **given)})"


@compiles(Elements, "postgresql")
def _for_postgresql(element: Elements, compiler: SQLCompiler, **given: Any) -> str:
    return f"json_array_elements_text(CAST({compiler.process(element.clauses, **given)} AS JSON))"


def among(column: ColumnElement[str], values: Iterable[str]) -> ColumnElement[bool]:
    """Return the condition that a column has one of some values, however many; beyond a few, they travel as one.

    Raises
    ------
    UsageError
        If no store could hold one of them.

    Examples
    --------
    >>> from sqlalchemy import column, String
    >>> from sqlalchemy.dialects import sqlite
    >>> print(among(column("id", String), map(str, range(1000))).compile(dialect=sqlite.dialect()))
    id IN (SELECT anon_1.value
    FROM json_each(?) AS anon_1)
    """
    wanted = list(values)
    if len(wanted) <= FEW:
        return column.in_(wanted)
    return column.in_(select(Elements(pack(wanted)).table_valued("value").c.value))


def among_given(column: ColumnElement[str], name: str) -> ColumnElement[bool]:
    """Return the condition that a column has one of the values that are given as ``name`` when the statement is asked, packed by `pack`.

    So a statement is made once and asked often; making one takes as long as asking it.
    """
    return column.in_(select(Elements(bindparam(name, type_=Text)).table_valued("value").c.value))


def pack(values: Iterable[str]) -> str:
    """Return values as one that `among_given` takes; raises as `among`."""
    wanted = list(values)
    check_values(wanted)
    return json.dumps(wanted)
