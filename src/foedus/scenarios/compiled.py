"""Compiling functions to machine code, once: what is compiled is kept on disk beside the module.

numba renews what it keeps when the function's own file changes, not when a file that it calls into does. Here the stamp is of the function's own file
and of all that hold machine code for blocks, so that a change to one renews them all.
"""

import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from ..terms.errors import UsageError

F = TypeVar("F", bound=Callable[..., Any])

try:
    from numba import njit
except ImportError:
    raise UsageError("possible worlds need numba: pip install 'foedus[worlds]'") from None

INSIDE: dict[str, Any] = {"nogil": True, "error_model": "numpy", "_nrt": False, "no_cpython_wrapper": True, "no_cfunc_wrapper": True}
"""For functions that only machine code calls: no door from Python, and no file of their own."""
OPTIONS: dict[str, Any] = {"cache": True, "nogil": True, "error_model": "numpy", "_nrt": False}
"""Kept on disk, without the interpreter's lock, with wrapping integers, and without counting references: nothing is allocated inside."""
TOGETHER = ("compiled.py", "lanes.py", "draws.py", "plan.py", "nodes.py", "blocks.py")
"""Files whose machine code is renewed together."""


def stamp(folder: Path = Path(__file__).parent) -> str:
    """Return the SHA-256 of all files that hold machine code."""
    found = hashlib.sha256()
    for name in TOGETHER:
        found.update((folder / name).read_bytes())
    return found.hexdigest()


STAMP = stamp()


def compiled(function: F) -> F:
    """Return a function compiled by numba."""
    made: Any = njit(**OPTIONS)(function)
    kept = getattr(getattr(made, "_cache", None), "_cache_file", None)
    if kept is not None:
        kept._source_stamp = STAMP + hashlib.sha256(Path(function.__code__.co_filename).read_bytes()).hexdigest()
    renewed: F = made
    return renewed


def inside(function: F) -> F:
    """Return a function compiled by numba that only machine code calls."""
    made: F = njit(**INSIDE)(function)
    return made


def inlined(function: F) -> F:
    """Return a function whose machine code is put in place of each call.

    A plan and a bench are fifty arrays. A call that hands them over copies some four hundred numbers, more than the work of many calls.
    """
    made: F = njit(**INSIDE, forceinline=True)(function)
    return made
