"""Columns laid together: one in place of the first says, a row, what they say."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from graphcore.roster.files.cell import Cell
from graphcore.roster.tables.header import Column
from graphcore.roster.tables.table import Table

TOGETHER = "、"
"""What stands between what several of them say."""


def codes_of(table: Table, columns: Sequence[Column]) -> NDArray[np.int32]:
    """The numbers of the distinct cells in some columns, one row for each of the table; nothing is 0."""
    return np.column_stack([table.filled.codes_of(column.position, table.numbers) for column in columns])


def laid_together(
    table: Table, one: Column, codes: NDArray[np.int32], said: Callable[[Sequence[int]], int | str]
) -> Table:
    """A table with one column in place of its parts.

    Parameters
    ----------
    one
        Where the first of its parts stands.
    codes
        The cells of its parts, one row for each of the table.
    said
        Those of a row → the cell that says it all, or what a new one would say. Asked once for all rows that have the same.
    """
    ways, of_rows = np.unique(codes, axis=0, return_inverse=True)
    distinct, told = [*table.filled.distinct], np.zeros(len(ways), np.int32)
    for number, way in enumerate(ways.tolist()):
        cell = said(way)
        if isinstance(cell, int):
            told[number] = cell
        elif cell:
            told[number] = len(distinct)
            distinct.append(Cell(cell))
    filled = table.filled.with_columns(distinct, table.numbers, {one.position: told[of_rows.reshape(-1)]})
    parts = {part.position for part in one.parts}
    columns = (one if column.position == one.position else column for column in table.columns)
    return replace(
        table,
        columns=tuple(column for column in columns if column is one or column.position not in parts),
        filled=filled,
    )
