"""A block: a part of a sheet that holds a table of its own, and knows where its cells stand in the sheet."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray

from graphcore.provenance import Source
from graphcore.roster.files.grid import Grid, filled
from graphcore.roster.files.sheets import Merge, Sheet, letter

Reason = Literal["title", "header", "total", "note", "section", "blank", "none", "gone", "ignored", "outside"]
"""Why a row is set aside."""


class Block(NamedTuple):
    """Rows of cells in which a record is a row.

    Attributes
    ----------
    top, left
        0-based position of its first cell in the sheet.
    is_part
        Whether other tables stand beside it, so that a row of the sheet is not one record.
    is_turned
        Whether its rows are the sheet's columns.
    caption
        Texts that stand above it in the sheet and are none of its rows.
    outside
        Why each row of the sheet above or below a turned table is set aside.
    places
        Row and column of the sheet where each cell stands, 0-based, row by row, where its rows are cards laid flat.
    heads
        Its rows that name the fields, where it is known which do.
    standing
        The columns of the sheet that its own are, where they do not all stand beside each other.
    """

    sheet: Sheet
    rows: Grid
    merges: tuple[Merge, ...]
    top: int = 0
    left: int = 0
    is_part: bool = False
    is_turned: bool = False
    caption: tuple[str, ...] = ()
    outside: tuple[Reason, ...] = ()
    places: tuple[tuple[tuple[int, int], ...], ...] = ()
    heads: tuple[int, ...] = ()
    standing: tuple[int, ...] = ()

    @property
    def sheet_rows(self) -> range:
        """The rows of the sheet that it takes up, 0-based."""
        return range(self.top, self.top + (self.rows.width if self.is_turned else len(self.rows)))

    def place(self, row: int, column: int) -> tuple[int, int]:
        """Row and column of the sheet where a cell of the block stands, all 0-based."""
        if self.places:
            return self.places[row][column]
        if self.is_turned:
            row, column = column, row
        return self.top + row, self.standing[column] if self.standing else self.left + column

    def cell(self, row: int, column: int) -> Source:
        """Where a cell of the block (0-based) stands in the sheet."""
        row, column = self.place(row, column)
        return Source(self.sheet.file, self.sheet.name, row + 1, letter(column))

    def record(self, row: int, name: int) -> Source:
        """Where a record stands: its row, or where that is not all of it, the cell that tells it apart."""
        if self.is_turned:
            return self.cell(row, name)
        return self.cell(row, name if self.standing else 0) if self.is_part else self.cell(row, 0)._replace(column=None)

    def records(self, rows: NDArray[np.int64], name: int) -> tuple[NDArray[np.int32], list[str | None]]:
        """Row and column letter of where records stand."""
        if not self.is_turned and not self.is_part:
            return (self.top + rows + 1).astype(np.int32), [None] * len(rows)
        standing = [self.record(row, name) for row in rows.tolist()]
        return np.array([where.row or 0 for where in standing], np.int32), [where.column for where in standing]


def of_columns(sheet: Sheet, columns: Sequence[int], kept: NDArray[np.bool_], head: int, *, is_first: bool) -> Block:
    """Some columns of a sheet, and some rows of them; what stands above their head is a row of the first such block, and told of each."""
    rows, above = sheet.rows.columns(columns), np.arange(len(sheet.rows)) < head
    kept = kept & (~above | is_first)
    lengths = np.where(kept, len(columns), 0)
    codes = rows.codes.reshape(len(rows), len(columns))[kept].reshape(-1)
    at = {column: number for number, column in enumerate(columns)}
    merges = tuple(
        (top, at[left], bottom, at[left] + sum(column in at for column in range(left + 1, right + 1)))
        for top, left, bottom, right in sheet.merges
        if left in at
    )
    title = () if is_first else tuple(row[column].text for row in sheet.rows[:head] for column in filled(row))
    starts = np.concatenate([[0], np.cumsum(lengths)])
    grid = Grid(rows.distinct, codes, starts)
    return Block(sheet, grid, merges, is_part=True, caption=title, standing=tuple(columns))
