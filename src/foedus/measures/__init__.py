"""Measures over tables of others: ATOP beside the library, and the casus foederis over two centuries of wars."""

from .atop import CodedPact, coded
from .backtest import Prediction, backtest
from .comparison import Comparison, Difference, compare
from .shelf import code_sheets, fetch, keep
from .wars import Fight, War, assemble

__all__ = [
    "CodedPact",
    "Comparison",
    "Difference",
    "Fight",
    "Prediction",
    "War",
    "assemble",
    "backtest",
    "code_sheets",
    "coded",
    "compare",
    "fetch",
    "keep",
]
