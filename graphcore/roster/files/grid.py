"""Rows of cells as numbers: a cell that stands in many places is kept once, and a row is no object until it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import TypeVar, overload

import numpy as np
from numpy.typing import NDArray

from graphcore.roster.files.cell import EMPTY, Cell
from graphcore.roster.files.distinct import Distinct

_T = TypeVar("_T")
Codes = NDArray[np.int32]


class Line(list[Cell]):
    """The cells of a row, with the positions of those that hold something."""

    __slots__ = ("filled",)

    filled: tuple[int, ...]


Rows = Sequence[Sequence[Cell]]


def filled(row: Sequence[Cell]) -> Sequence[int]:
    """Positions of the cells that hold something."""
    return row.filled if isinstance(row, Line) else [at for at, cell in enumerate(row) if cell.text or cell.lost]


def holds_anything(row: Sequence[Cell]) -> bool:
    """Whether any cell holds something."""
    return bool(filled(row))


class Grid(Sequence[Line]):
    """The rows of a sheet, or of a part of one; some may be shorter than others.

    Parameters
    ----------
    distinct
        The cells that stand in it, or in the sheet; the empty one first.
    codes
        Which of them stands where, row after row.
    starts
        Where in the codes each row begins, and where the last one ends.

    Examples
    --------
    >>> grid = Grid.of([[Cell("甲"), Cell("乙")], [Cell("甲")], []])
    >>> grid.sizes.tolist(), grid.width, [cell.text for cell in grid[1]], grid[0].filled
    ([2, 1, 0], 2, ['甲'], (0, 1))
    >>> [cell.text for cell in grid.column(1)], grid.turned().sizes.tolist()
    (['乙', '', ''], [2, 1])
    """

    def __init__(self, distinct: Distinct, codes: Codes, starts: NDArray[np.int64]) -> None:
        self.distinct, self.codes, self.starts = distinct, codes, starts

    @classmethod
    def of(cls, rows: Iterable[Sequence[Cell]]) -> Grid:
        """Rows that are given cell by cell."""
        distinct = {EMPTY: 0}
        codes: list[int] = []
        starts = [0]
        for row in rows:
            codes += [distinct.setdefault(cell, len(distinct)) for cell in row]
            starts.append(len(codes))
        return cls(Distinct(distinct), np.array(codes, np.int32), np.array(starts, np.int64))

    def __len__(self) -> int:
        """Number of rows."""
        return len(self.starts) - 1

    @overload
    def __getitem__(self, at: int) -> Line: ...
    @overload
    def __getitem__(self, at: slice) -> Grid: ...
    def __getitem__(self, at: int | slice) -> Line | Grid:
        """One row, or the rows from one to before another."""
        if isinstance(at, slice):
            first, last, _ = at.indices(len(self))
            return Grid(self.distinct, self.codes, self.starts[first : max(first, last) + 1])
        if at < 0 or at >= len(self):
            raise IndexError(at)
        codes = self.codes[self.starts[at] : self.starts[at + 1]].tolist()
        line = Line(map(self.distinct.__getitem__, codes))
        line.filled = tuple([column for column, code in enumerate(codes) if code])
        return line

    def __iter__(self) -> Iterator[Line]:
        return map(self.__getitem__, range(len(self)))

    def __eq__(self, other: object) -> bool:
        """Whether the same cells stand in the same places."""
        return [*self] == [*other] if isinstance(other, Grid) else NotImplemented

    __hash__ = None  # type: ignore[assignment]  # compared by content, never a key

    @cached_property
    def lengths(self) -> NDArray[np.int64]:
        """How many cells each row has, empty ones too."""
        return np.diff(self.starts)

    @cached_property
    def _before(self) -> NDArray[np.int64]:
        """How many cells that hold something stand before each row, and before the end."""
        first, last = self.starts[0], self.starts[-1]
        before = np.zeros(last - first + 1, np.int64)
        np.cumsum(self.codes[first:last] != 0, out=before[1:])
        standing: NDArray[np.int64] = before[self.starts - first]
        return standing

    @cached_property
    def sizes(self) -> NDArray[np.int64]:
        """How many cells of each row hold something."""
        return np.diff(self._before)

    def written(self, number: int) -> Codes:
        """The first, second … cell of each row that holds something; the empty one where there are fewer."""
        codes = self.codes[self.starts[0] : self.starts[-1]]
        codes = codes[codes != 0]
        having = self.sizes > number
        found = np.zeros(len(self), np.int32)
        found[having] = codes[self._before[:-1][having] + number]
        return found

    def told(self, codes: Codes, test: Callable[[str], object], sign: str = "") -> NDArray[np.bool_]:
        """Of some cells, which have a text that passes a test; looked at are those with the sign of texts that do, each once."""
        standing = np.zeros(len(self.distinct), bool)
        standing[codes] = True
        return self.distinct.told(lambda cell: test(cell.text), sign, standing)[codes]

    @property
    def width(self) -> int:
        """Cells of the longest row."""
        return int(self.lengths.max(initial=0))

    def codes_of(self, index: int, rows: NDArray[np.integer] | None = None) -> Codes:
        """Which cell each row, or some, has in a column."""
        starts, lengths = self.starts[:-1], self.lengths
        if rows is not None:
            starts, lengths = starts[rows], lengths[rows]
        if (lengths > index).all():
            return self.codes[starts + index]
        codes = np.zeros(len(starts), np.int32)
        reaching = lengths > index
        codes[reaching] = self.codes[starts[reaching] + index]
        return codes

    def column(self, index: int, rows: NDArray[np.integer] | None = None) -> CellColumn:
        """The cells of a column, one for each row, or for some."""
        return CellColumn.of(self.distinct, self.codes_of(index, rows))

    def part(self, left: int, right: int) -> Grid:
        """The columns from one to another, every row as long as that."""
        return self.columns(range(left, right + 1))

    def columns(self, indices: Iterable[int]) -> Grid:
        """Some columns, every row as long as that."""
        return self._of_matrix(np.column_stack([self.codes_of(index) for index in indices]))

    def turned(self) -> Grid:
        """Rows and columns exchanged, every row as long as there were rows."""
        columns = [self.codes_of(index) for index in range(self.width)]
        return self._of_matrix(np.vstack(columns) if columns else np.empty((0, len(self)), np.int32))

    def filled_down(self, areas: Iterable[tuple[int, int, int]]) -> tuple[Grid, list[tuple[int, int]]]:
        """The grid with empty cells below a first one made like it, and which those are, as row and column.

        Parameters
        ----------
        areas
            First row, column and last row of each.
        """
        codes, filled = self.codes.copy(), []
        for top, column, bottom in areas:
            if top >= len(self) or column >= self.lengths[top]:
                continue
            code = codes[self.starts[top] + column]
            if not self.distinct[code].text:
                continue
            for row in range(top + 1, min(bottom + 1, len(self))):
                at = self.starts[row] + column
                if column < self.lengths[row] and not self.distinct[codes[at]].text:
                    codes[at] = code
                    filled.append((row, column))
        return Grid(self.distinct, codes, self.starts), filled

    def with_columns(self, distinct: Iterable[Cell], rows: NDArray[np.integer], columns: Mapping[int, Codes]) -> Grid:
        """The grid with other cells in some columns of some rows that reach there.

        Parameters
        ----------
        distinct
            Its own distinct cells, and those that come new.
        columns
            Which of them each of the rows has, by column.
        """
        codes = self.codes.copy()
        for column, told in columns.items():
            reaching = self.lengths[rows] > column
            codes[self.starts[rows][reaching] + column] = told[reaching]
        return Grid(Distinct(distinct), codes, self.starts)

    def _of_matrix(self, codes: Codes) -> Grid:
        rows, width = codes.shape
        return Grid(self.distinct, codes.reshape(-1), np.arange(rows + 1, dtype=np.int64) * width)


class CellColumn(Sequence[Cell]):
    """The cells of a column: each distinct one once, in the order in which they first stand, and which each row has.

    Examples
    --------
    >>> column = Grid.of([[Cell("甲")], [Cell("乙")], [Cell("甲")]]).column(0)
    >>> [cell.text for cell in column.distinct], column.of_rows.tolist(), column.told(lambda cell: cell.text == "甲").tolist()
    (['甲', '乙'], [0, 1, 0], [True, False, True])
    """

    def __init__(self, distinct: Iterable[Cell], of_rows: Codes) -> None:
        self.distinct, self.of_rows = Distinct(distinct), of_rows

    @classmethod
    def given(cls, cells: Iterable[Cell]) -> CellColumn:
        """Cells that are given one by one."""
        return Grid.of([cell] for cell in cells).column(0)

    @classmethod
    def of(cls, known: Distinct, codes: Codes) -> CellColumn:
        """Those of some known cells that stand in the column."""
        first, of_rows = numbered(codes, len(known))
        return cls((known[code] for code in codes[first].tolist()), of_rows)

    def __len__(self) -> int:
        """Number of rows."""
        return len(self.of_rows)

    @overload
    def __getitem__(self, at: int) -> Cell: ...
    @overload
    def __getitem__(self, at: slice) -> list[Cell]: ...
    def __getitem__(self, at: int | slice) -> Cell | list[Cell]:
        """The cell of a row, or those of some."""
        if isinstance(at, slice):
            return [self.distinct[code] for code in self.of_rows[at].tolist()]
        return self.distinct[int(self.of_rows[at])]

    def __iter__(self) -> Iterator[Cell]:
        return map(self.distinct.__getitem__, self.of_rows.tolist())

    @property
    def are_written(self) -> NDArray[np.bool_]:
        """For each row whether its cell has a text."""
        return self.distinct.are_written[self.of_rows]

    def told(self, test: Callable[[Cell], object], sign: str = "") -> NDArray[np.bool_]:
        """For each row whether its cell passes a test; looked at are those whose text has the sign of those that do."""
        return self.distinct.told(test, sign)[self.of_rows]

    def each(self, of_cell: Callable[[Cell], _T]) -> list[_T]:
        """For each row what comes of its cell."""
        made = list(map(of_cell, self.distinct))
        return [made[code] for code in self.of_rows.tolist()]


def numbered(codes: Codes, size: int) -> tuple[NDArray[np.int64], Codes]:
    """Codes below a size by numbers in the order in which they first stand: where each does, and the number of each row.

    Examples
    --------
    >>> first, numbers = numbered(np.array([7, 3, 7, 5], np.int32), 8)
    >>> first.tolist(), numbers.tolist()
    ([0, 1, 3], [0, 1, 0, 2])
    """
    places = np.full(size, -1, np.int64)
    places[codes[::-1]] = np.arange(len(codes) - 1, -1, -1)  # what is written last holds
    is_first = np.zeros(len(codes), bool)
    is_first[places[places >= 0]] = True
    first = np.flatnonzero(is_first)
    numbers = np.empty(size, np.int32)
    numbers[codes[first]] = np.arange(len(first), dtype=np.int32)
    return first, numbers[codes]
