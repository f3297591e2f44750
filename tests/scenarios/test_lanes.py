"""A block's worlds in one value, against the same in whole numbers."""

import numpy as np
import pytest
from numpy.typing import NDArray

from foedus.scenarios.compiled import compiled
from foedus.scenarios.lanes import WIDTH, how_many, ladder, load, lowest, some, spread, store

U64 = np.uint64
MASK = 2**64 - 1
OPERATIONS = 11


@compiled
def _all_at_once(one: NDArray[np.uint64], other: NDArray[np.uint64], out: NDArray[np.uint64], told: NDArray[np.int64]) -> None:
    x, y = load(one, 1), load(other, 0)
    store(out, 0, x & y)
    store(out, 1, x | y)
    store(out, 2, x ^ y)
    store(out, 3, ~x)
    store(out, 4, x + y)
    store(out, 5, x << U64(13))
    store(out, 6, x >> U64(51))
    store(out, 7, spread(one[0, 3]))
    store(out, 8, ladder(one[0, 3]))
    x &= y
    store(out, 9, x)
    x ^= x
    store(out, 10, x)
    told[0], told[1], told[2], told[3] = how_many(y), some(y), some(x), lowest(U64(40))


@pytest.fixture(scope="module")
def results() -> tuple[list[int], list[int], int, list[list[int]], list[int]]:
    """Two rows, a word, and what came of them."""
    rng = np.random.default_rng(5)
    one, other = rng.integers(0, 2**64, (2, WIDTH), np.uint64), rng.integers(0, 2**64, (1, WIDTH), np.uint64)
    one[0, 3] = MASK - 4  # a ladder of words goes over the top
    out, told = np.zeros((OPERATIONS, WIDTH), np.uint64), np.zeros(4, np.int64)
    _all_at_once(one, other, out, told)
    return one[1].tolist(), other[0].tolist(), int(one[0, 3]), out.tolist(), told.tolist()


def test_every_operation_is_that_of_the_words(results: tuple[list[int], list[int], int, list[list[int]], list[int]]):
    xs, ys, word, out, _ = results
    pairs = list(zip(xs, ys, strict=True))

    assert out[0] == out[9] == [x & y for x, y in pairs]
    assert out[1] == [x | y for x, y in pairs]
    assert out[2] == [x ^ y for x, y in pairs]
    assert out[3] == [x ^ MASK for x in xs]
    assert out[4] == [(x + y) & MASK for x, y in pairs]
    assert out[5] == [x << 13 & MASK for x in xs]
    assert out[6] == [x >> 51 for x in xs]
    assert out[7] == [word] * WIDTH
    assert out[8] == [(word + n) & MASK for n in range(WIDTH)]
    assert out[10] == [0] * WIDTH


def test_worlds_are_counted_and_found(results: tuple[list[int], list[int], int, list[list[int]], list[int]]):
    *_, ys, _, _, told = results

    assert told == [sum(y.bit_count() for y in ys), 1, 0, 3]
