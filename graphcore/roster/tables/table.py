"""A table: a header, the data rows below it, and the section that each of those is in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from graphcore.provenance import Source
from graphcore.roster.cells.legends import Legend
from graphcore.roster.files.cell import Cell
from graphcore.roster.files.grid import CellColumn, Grid
from graphcore.roster.tables.block import Block
from graphcore.roster.tables.header import Column, Header
from graphcore.roster.tables.sections import Line, Part

_CODED = 0.6  # share of cells that are codes, from which what a header says of them holds


class Row(NamedTuple):
    """One data row: 0-based number in the block, its cells, the community of its section and what is narrower."""

    number: int
    cells: Sequence[Cell]
    section: str | None = None
    parts: tuple[Part, ...] = ()


@dataclass(frozen=True, eq=False)
class Table:
    """A table of a block.

    Attributes
    ----------
    columns
        Those with a header, left to right.
    header
        Where its header stands.
    filled
        The rows of the block, merged cells filled down.
    numbers
        Which of them are data.
    lines
        What section each of those is in.
    title
        Texts above the header.
    inherited
        (row, column) of cells that a merge filled.
    """

    block: Block
    columns: tuple[Column, ...]
    header: Header
    filled: Grid
    numbers: NDArray[np.int64]
    lines: Sequence[Line]
    title: tuple[str, ...]
    inherited: frozenset[tuple[int, int]]
    _cells: dict[int, CellColumn] = field(init=False, default_factory=dict, repr=False)

    def __len__(self) -> int:
        """Number of data rows."""
        return len(self.numbers)

    @property
    def rows(self) -> Iterator[Row]:
        """The data rows, each an object from when it is asked for."""
        for number, line in zip(self.numbers.tolist(), self.lines, strict=True):
            yield Row(number, self.filled[number], line.place, line.parts)

    def cells(self, index: int) -> CellColumn:
        """The cells of a column, one a data row."""
        if index not in self._cells:
            self._cells[index] = self.filled.column(index, self.numbers)
        return self._cells[index]

    def words(self, index: int) -> tuple[str, ...]:
        """The header words of a column, outermost first."""
        return next(column.words for column in self.columns if column.position == index)

    def whole(self, index: int) -> int:
        """The column that a column of the sheet is read in: itself, or the first of those that are one."""
        parts = ((column.position, part.position) for column in self.columns for part in column.parts)
        return next((position for position, part in parts if part == index), index)

    def parts(self, index: int) -> tuple[int, ...]:
        """The columns of the sheet that a column is read from."""
        parts = (column.parts for column in self.columns if column.position == index)
        return tuple(part.position for part in next(parts, ())) or (index,)

    def answers(self, index: int) -> Mapping[str, int]:
        """What a tick says → the column in which it does, where a column is read from columns of ticks."""
        return next((column.answers for column in self.columns if column.position == index), {})

    def cell(self, number: int, index: int) -> Source:
        """Where the cell of a row of the block and a column stands in the sheet: of columns of ticks, the first that is ticked."""
        answers = self.answers(index)
        row = self.filled[number]
        said = row[index].text if answers and index < len(row) else ""
        return self.block.cell(number, next((at for answer, at in answers.items() if said.startswith(answer)), index))

    def legend(self, index: int) -> Legend | None:
        """What codes in a column mean, where its header says so and it has them."""
        legend = next((column.legend for column in self.columns if column.position == index), None)
        if legend is None:
            return None
        coded = self.cells(index).told(lambda cell: legend.word(cell.text)).sum()
        return legend if coded and coded >= _CODED * self.written(index) else None

    def meant(self, index: int) -> CellColumn:
        """The cells of a column, with the words that codes in it mean."""
        cells, legend = self.cells(index), self.legend(index)
        return cells if legend is None else CellColumn.given(map(legend.read, cells))

    def written(self, index: int) -> int:
        """How many rows have something in a column."""
        return int(self.cells(index).are_written.sum())

    def bears(self, name: str) -> bool:
        """Whether a name is, or is part of, what a cell of its rows says."""
        return any(name in cell.text for column in self.columns for cell in self.cells(column.position).distinct)

    def part(self, rows: Sequence[int] | slice) -> Table:
        """Some of its data rows."""
        of = range(len(self))[rows] if isinstance(rows, slice) else rows
        return replace(self, numbers=self.numbers[rows], lines=[self.lines[row] for row in of])

    def within(self, place: str | None, parts: tuple[Part, ...] = ()) -> Table:
        """The table in a community, and what is narrower, of which its rows say no other."""
        around = {
            line: Line(place if line.place is None else line.place, line.parts or parts) for line in {*self.lines}
        }
        return replace(self, lines=[around[line] for line in self.lines])
