"""Places of cells in the order in which sources are told, many at once."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import polars as pl
from numpy.typing import NDArray


def order_of_places(places: pl.DataFrame) -> pl.Series:
    """A number for each place, the same for the same: by file, sheet, row, then column, AA after Z.

    Parameters
    ----------
    places
        With the columns of :data:`graphcore.elements.PLACE_SCHEMA`, or as categories; what is not told comes first.

    Examples
    --------
    >>> cells = [("甲.xlsx", None, 10, "AA"), ("甲.xlsx", None, 9, "B"), ("甲.xlsx", None, 10, "B")]
    >>> order_of_places(pl.DataFrame(cells, schema=["file", "sheet", "row", "column"], orient="row")).arg_sort().to_list()
    [1, 2, 0]
    """
    order = ranks(places["file"]).astype(np.int64)
    for name in ("sheet", "row", "column"):  # one at a time: of a country's places each is large
        told = places[name]
        if name == "row":
            numbers = told.fill_null(-1).cast(pl.Int32).to_numpy() + 1
        else:
            numbers = ranks(told, _by_length if name == "column" else None)
        order *= int(numbers.max(initial=0)) + 1
        order += numbers
    return pl.Series(order)


def ranks(texts: pl.Series, key: Callable[[str], tuple[int, str]] | None = None) -> NDArray[np.int32]:
    """The place of each text among all that there are, in their order or that of a key; 0 where there is none."""
    codes = texts.cast(pl.Categorical)
    known = codes.drop_nulls().unique()
    code_of = dict(zip(known.cast(pl.String).to_list(), known.to_physical().to_list(), strict=True))
    rank_of = np.zeros(max(code_of.values(), default=0) + 2, np.int32)  # the last is of what is none
    rank_of[[code_of[text] for text in sorted(code_of, key=key)]] = range(1, len(code_of) + 1)
    numbers: NDArray[np.int32] = rank_of[codes.to_physical().fill_null(len(rank_of) - 1).to_numpy()]
    return numbers


def _by_length(letters: str) -> tuple[int, str]:
    return len(letters), letters
