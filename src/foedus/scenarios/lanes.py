"""A block's worlds in one value: a vector of :data:`WIDTH` words, one bit a world, for machine code that numba compiles.

numba has no vectors. This type is LLVM's own, ``<WIDTH x i64>``, with ``& | ^ ~ + << >>``; where the processor's vectors are shorter, LLVM splits it.
It lives in compiled functions only: :func:`load` and :func:`store` are its way in and out.
"""

# ruff: noqa: ARG001, ARG005, PLW0108 (numba asks for the names, used or not, and for a function of its own in each overload)

import operator
from collections.abc import Callable
from typing import Any

from ..terms.errors import UsageError

try:
    from llvmlite import ir  # type: ignore[import-untyped]
    from numba.core import cgutils, types
    from numba.extending import intrinsic, models, overload, register_model
except ImportError:
    raise UsageError("possible worlds need numba: pip install 'foedus[worlds]'") from None

WIDTH = 32
"""Words a block."""
WORD = ir.IntType(64)
VECTOR = ir.VectorType(WORD, WIDTH)
INDEX = ir.IntType(32)
NOWHERE = ir.Constant(VECTOR, [0] * WIDTH)
EVERYWHERE = ir.Constant(VECTOR, [2**64 - 1] * WIDTH)


def native(build: Callable[..., Any]) -> Any:
    """Return numba's intrinsic of a function that gives a signature and writes LLVM's code for it."""
    return intrinsic(build)


class Lanes(types.Type):
    """The type, as numba knows it."""

    def __init__(self) -> None:
        super().__init__(f"Lanes{WIDTH}")


LANES = Lanes()


@register_model(Lanes)
class LanesModel(models.PrimitiveModel):
    """How a value lies in registers."""

    def __init__(self, manager: Any, kind: Any) -> None:
        super().__init__(manager, kind, VECTOR)  # type: ignore[no-untyped-call]


def _spread(builder: Any, word: Any) -> Any:
    one = builder.insert_element(NOWHERE, word, INDEX(0))
    return builder.shuffle_vector(one, NOWHERE, ir.Constant(ir.VectorType(INDEX, WIDTH), [0] * WIDTH))


def _row(context: Any, builder: Any, kind: Any, array: Any, row: Any) -> Any:
    held = context.make_array(kind)(context, builder, array)
    return builder.bitcast(builder.gep(held.data, [builder.mul(row, WORD(WIDTH))]), VECTOR.as_pointer())


def _llvm(builder: Any, name: str, result: Any) -> Any:
    kind = ir.FunctionType(result, [VECTOR])
    return cgutils.get_or_insert_function(builder.module, kind, f"llvm.{name}.v{WIDTH}i64")  # type: ignore[no-untyped-call]


@native
def load(_: Any, bits: Any, row: Any) -> Any:
    """The worlds of a row of a C-ordered (rows, WIDTH) array."""

    def build(context: Any, builder: Any, signature: Any, args: Any) -> Any:
        return builder.load(_row(context, builder, signature.args[0], *args), align=8)

    return LANES(bits, types.int64), build


@native
def store(_: Any, bits: Any, row: Any, worlds: Any) -> Any:
    """Write the worlds of a row."""

    def build(context: Any, builder: Any, signature: Any, args: Any) -> Any:
        builder.store(args[2], _row(context, builder, signature.args[0], *args[:2]), align=8)
        return context.get_dummy_value()

    return types.void(bits, types.int64, LANES), build


@native
def spread(_: Any, word: Any) -> Any:
    """One word in all places."""
    return LANES(types.uint64), lambda context, builder, signature, args: _spread(builder, args[0])


@native
def ladder(_: Any, word: Any) -> Any:
    """A word, the next one, and so on."""

    def build(context: Any, builder: Any, signature: Any, args: Any) -> Any:
        return builder.add(_spread(builder, args[0]), ir.Constant(VECTOR, list(range(WIDTH))))

    return LANES(types.uint64), build


@native
def some(_: Any, worlds: Any) -> Any:
    """Whether any world is among them."""

    def build(context: Any, builder: Any, signature: Any, args: Any) -> Any:
        return builder.icmp_unsigned("!=", builder.call(_llvm(builder, "vector.reduce.or", WORD), args), WORD(0))

    return types.boolean(LANES), build


@native
def how_many(_: Any, worlds: Any) -> Any:
    """How many worlds there are among them."""

    def build(context: Any, builder: Any, signature: Any, args: Any) -> Any:
        counts = builder.call(_llvm(builder, "ctpop", VECTOR), args)
        return builder.call(_llvm(builder, "vector.reduce.add", WORD), [counts])

    return types.int64(LANES), build


@native
def lowest(_: Any, word: Any) -> Any:
    """The place of the lowest bit of a word that is not 0."""

    def build(context: Any, builder: Any, signature: Any, args: Any) -> Any:
        return builder.cttz(args[0], ir.IntType(1)(1))

    return types.int64(types.uint64), build


def _of_two(symbol: Callable[..., Any], name: str) -> None:
    @native
    def both(_: Any, one: Any, other: Any) -> Any:
        return LANES(LANES, LANES), lambda context, builder, signature, args: getattr(builder, name)(*args)

    overload(symbol)(lambda one, other: (lambda one, other: both(one, other)) if isinstance(one, Lanes) and isinstance(other, Lanes) else None)


def _shifted(symbol: Callable[..., Any], name: str) -> None:
    @native
    def shift(_: Any, worlds: Any, places: Any) -> Any:
        def build(context: Any, builder: Any, signature: Any, args: Any) -> Any:
            return getattr(builder, name)(args[0], _spread(builder, args[1]))

        return LANES(LANES, types.uint64), build

    overload(symbol)(lambda worlds, places: (lambda worlds, places: shift(worlds, places)) if isinstance(worlds, Lanes) else None)


@native
def _others(_: Any, worlds: Any) -> Any:
    return LANES(LANES), lambda context, builder, signature, args: builder.xor(args[0], EVERYWHERE)


overload(operator.invert)(lambda worlds: (lambda worlds: _others(worlds)) if isinstance(worlds, Lanes) else None)
for _symbols, _name in (
    ((operator.and_, operator.iand), "and_"),
    ((operator.or_, operator.ior), "or_"),
    ((operator.xor, operator.ixor), "xor"),
    ((operator.add, operator.iadd), "add"),
):
    for _symbol in _symbols:
        _of_two(_symbol, _name)
_shifted(operator.lshift, "shl")
_shifted(operator.rshift, "lshr")
