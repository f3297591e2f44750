"""Polars, which frames of data stand on; it comes with the extra ``measures``."""

from ...terms.errors import UsageError

try:
    import polars as pl
except ImportError:
    raise UsageError("tables as frames need polars: pip install 'foedus[measures]'") from None

__all__ = ["pl"]
