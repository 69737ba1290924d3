"""Cells of a table's columns replaced by what is read in their place."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from graphcore.roster.files.cell import Cell
from graphcore.roster.files.grid import CellColumn, Codes, Grid

_FIRST = 3  # cells of a column


def with_instead(
    rows: Grid,
    columns: Sequence[int],
    numbers: NDArray[np.int64],
    may_be: Callable[[Cell], bool],
    instead: Callable[[CellColumn], Mapping[Cell, Cell]],
) -> Grid:
    """Rows with other cells in place of some.

    Parameters
    ----------
    columns
        Those that may be changed.
    numbers
        The rows that may be.
    may_be
        Whether a cell may be one to be replaced; a column of whose first cells none is, as nearly all, is not looked at.
    instead
        Cell → what is read in its place, for a column.
    """
    changed: dict[int, Codes] = {}
    distinct = [*rows.distinct]
    for column in columns:
        codes = rows.codes_of(column, numbers)
        if not any(may_be(distinct[code]) for code in codes[np.flatnonzero(codes)[:_FIRST]].tolist()):
            continue
        if told := instead(CellColumn.of(rows.distinct, codes)):
            new = {cell: len(distinct) + at for at, cell in enumerate(dict.fromkeys(told.values()))}
            of_code = [new[cell] if (cell := told.get(distinct[code])) else code for code in codes.tolist()]
            changed[column] = np.array(of_code, np.int32)
            distinct += new
    return rows.with_columns(distinct, numbers, changed) if changed else rows
