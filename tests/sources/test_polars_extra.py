"""Without polars a user is told which extra brings it."""

import importlib
import sys

import pytest

from foedus.terms.errors import UsageError

NAME = "foedus.sources.datasets.polars_extra"


def test_the_extra_is_named_where_polars_is_missing(monkeypatch):
    monkeypatch.setitem(sys.modules, "polars", None)
    monkeypatch.delitem(sys.modules, NAME, raising=False)

    with pytest.raises(UsageError, match=r"tables as frames need polars: pip install 'foedus\[measures\]'"):
        importlib.import_module(NAME)
