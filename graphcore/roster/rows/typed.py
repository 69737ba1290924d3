"""A column of a table with what its cells say, each distinct cell read once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from graphcore.roster.files.cell import Cell
from graphcore.roster.files.grid import CellColumn
from graphcore.roster.records.columns import Said
from graphcore.roster.rows.interpretation import ColumnReader, Told
from graphcore.roster.words.fields import Field
from graphcore.vocabulary import Value


class TypedColumn:
    """What the cells of a column say, and what is wrong with them.

    Attributes
    ----------
    cells
        One a data row.
    wrong
        Data row → what is wrong with its cell.
    above
        Data row → the one whose cell a mark in its own stands for.
    """

    above: Mapping[int, int] = MappingProxyType({})

    def __init__(self, reader: ColumnReader, cells: CellColumn, told: Sequence[Told], raws: Iterable[str]) -> None:
        self.reader, self.cells = reader, cells
        self._values: list[Value] = [one.value for one in told]
        self._raws = list(raws)
        self._of = cells.of_rows
        is_wrong = np.array([one.code is not None for one in told], bool)[cells.of_rows]
        self.wrong = {row: told[cells.of_rows[row]] for row in np.flatnonzero(is_wrong).tolist()}

    @classmethod
    def read(cls, reader: ColumnReader, cells: CellColumn) -> TypedColumn:
        """A column as its reader reads it."""
        nothing = Told()  # digits lost are reported for the whole table
        told = [reader.read(cell) if cell.text else nothing for cell in cells.distinct]
        is_asked = reader.field.type == "flag" and reader.field.tells == "instructs"
        is_person = reader.field.type == "person" or is_asked  # √（李雪）
        raws = (
            "" if is_person or one.value is None else cell.text for one, cell in zip(told, cells.distinct, strict=True)
        )
        return cls(reader, cells, told, raws)

    @property
    def says(self) -> NDArray[np.bool_]:
        """Which rows say anything."""
        return np.array([value is not None for value in self._values], bool)[self._of]

    def fill_blanks(self, rows: NDArray[np.bool_], value: Value) -> None:
        """Let cells that are blank say something."""
        self._put(rows & self.cells.told(lambda cell: not cell.text and not cell.lost, "^$"), value)

    def silence(self, rows: NDArray[np.bool_]) -> None:
        """Let cells of some rows say nothing."""
        self._put(rows, None)

    def deny(self, rows: NDArray[np.bool_]) -> None:
        """Let cells of some rows say no."""
        self._put(rows, False)

    @property
    def of_cells(self) -> Sequence[Value]:
        """What each distinct cell says."""
        return self._values[: len(self.cells.distinct)]

    def read_as(self, field: Field) -> TypedColumn:
        """The same cells and what they say, as those of another field."""
        return TypedColumn(self._reader_of(field), self.cells, [Told(value) for value in self.of_cells], self._raws)

    def implying(self, field: Field, values: Iterable[Value], words: Sequence[str] | None = None) -> TypedColumn:
        """What the cells of this column tell of another field, as a column of that.

        Parameters
        ----------
        values
            What each distinct cell tells.
        words
            In which words, which are then the cells of that column; by default in none of their own.
        """
        told = [Told(value) for value in values]
        if words is None:
            return TypedColumn(self._reader_of(field), self.cells, told, [""] * len(told))
        cells = CellColumn(map(Cell, words), self.cells.of_rows)
        return TypedColumn(self._reader_of(field, words), cells, told, words)

    def saying(self, field: Field, values: Sequence[Value], words: Sequence[str]) -> TypedColumn:
        """What each row tells of another field, by this column and others, and in which words, as a column of that."""
        cells, told = CellColumn.given(map(Cell, words)), dict(zip(words, values, strict=True))
        texts = [cell.text for cell in cells.distinct]
        return TypedColumn(self._reader_of(field, texts), cells, [Told(told[text]) for text in texts], texts)

    def _reader_of(self, field: Field, texts: Iterable[str] = ()) -> ColumnReader:
        """What reads these cells as another field, which has whatever column it is of."""
        return ColumnReader(self.reader.index, self.reader.header, field, texts)

    def each(self) -> NDArray[np.object_]:
        """What the cell of each row says."""
        values = np.empty(len(self._values), object)
        values[:] = self._values
        return values[self._of]

    def are_in(self, texts: AbstractSet[str]) -> NDArray[np.bool_]:
        """Which rows say one of some texts."""
        return np.array([isinstance(value, str) and value in texts for value in self._values], bool)[self._of]

    def fill_down(self, rows: NDArray[np.int64]) -> list[tuple[int, int]]:
        """Let blank cells of some rows mean as above; which rows those are, and which row each means.

        Below a cell that says in words that there is nothing to say, as that rows are of no community, they mean that.
        """
        says, written = self.says[rows], self.cells.are_written[rows]
        last = np.maximum.accumulate(np.where(says | written, np.arange(len(rows)), -1))
        filled = (last >= 0) & (last < np.arange(len(rows))) & says[last]
        below, above = rows[filled], rows[last[filled]]
        self._of = self._of.copy()
        self._of[below] = self._of[above]
        return [*zip(below.tolist(), above.tolist(), strict=True)]

    def _put(self, rows: NDArray[np.bool_], value: Value) -> None:
        self._of = np.where(rows, np.int32(len(self._values)), self._of)
        self._values.append(value)
        self._raws.append("")

    def said(self, rows: NDArray[np.int64], silent: NDArray[np.bool_] | None = None) -> Said:
        """What some rows say; nothing those of them that are silent."""
        of = self._of[rows] if silent is None else np.where(silent, np.int32(len(self._values)), self._of[rows])
        return Said.by([*self._raws, ""], [*self._values, None], of)
