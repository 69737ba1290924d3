"""Rows as frames: a portion at a time, so that all rows and all columns never stand side by side."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice

import polars as pl

_AT_ONCE = 50_000


def frame_of(rows: Iterable[Sequence[object]], schema: pl.Schema) -> pl.DataFrame:
    """A frame of rows that may come one by one.

    Examples
    --------
    >>> schema = pl.Schema({"id": pl.String(), "aliases": pl.List(pl.String())})
    >>> frame_of([("EN-1", ["甲", "乙"]), ("EN-2", [])], schema)["aliases"].to_list()
    [['甲', '乙'], []]
    """
    left = iter(rows)
    portions = iter(lambda: list(islice(left, _AT_ONCE)), [])
    return pl.concat([pl.DataFrame(schema=schema), *(_portion(portion, schema) for portion in portions)])


def columns_of(values: Sequence[object], schema: pl.Schema) -> pl.DataFrame:
    """A frame of the values of its rows, one row after the other.

    Examples
    --------
    >>> columns_of([1, "甲", 2, "乙"], pl.Schema({"row": pl.Int64(), "name": pl.String()})).rows()
    [(1, '甲'), (2, '乙')]
    """
    return pl.DataFrame({name: values[at :: len(schema)] for at, name in enumerate(schema)}, schema=schema)


def _portion(rows: Sequence[Sequence[object]], schema: pl.Schema) -> pl.DataFrame:
    columns = {
        name: lists_of(column) if schema[name] == pl.List(pl.String()) else column
        for name, column in zip(schema, zip(*rows, strict=True), strict=True)
    }
    return pl.DataFrame(columns, schema=schema)


def lists_of(lists: Sequence[Sequence[str]]) -> pl.Series:
    """A column of lists, made in one piece."""
    flat = pl.DataFrame(
        {"at": [at for at, texts in enumerate(lists) for _ in texts], "text": [t for texts in lists for t in texts]},
        schema={"at": pl.UInt32, "text": pl.String},
    )
    held = flat.group_by("at", maintain_order=True).agg("text")
    every = pl.DataFrame({"at": range(len(lists))}, schema={"at": pl.UInt32})
    empty = pl.lit([], dtype=pl.List(pl.String))
    return every.join(held, on="at", how="left", maintain_order="left")["text"].fill_null(empty)
