"""Sheets: cells as text, redacted, where they stand."""

from __future__ import annotations

import time
from array import array
from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np

from graphcore.problems import Problem
from graphcore.provenance import Source
from graphcore.roster.files.cell import Cells
from graphcore.roster.files.distinct import Distinct
from graphcore.roster.files.grid import Grid
from graphcore.roster.files.limits import Limits

Merge = tuple[int, int, int, int]
"""First row, first column, last row, last column; 0-based, inclusive."""


class Sheet(NamedTuple):
    """The cells of one sheet; row ``i`` of the sheet is ``rows[i - 1]``.

    Attributes
    ----------
    uncalculated
        Row and column, 0-based, of cells with a formula whose result the file does not hold.
    """

    file: str
    name: str | None
    rows: Grid
    merges: tuple[Merge, ...] = ()
    uncalculated: frozenset[tuple[int, int]] = frozenset()


def letter(column: int) -> str:
    """The letter of a 0-based column.

    Examples
    --------
    >>> letter(0), letter(26)
    ('A', 'AA')
    """
    return (letter(column // 26 - 1) if column >= 26 else "") + chr(65 + column % 26)


def too_large(file: str, sheet: str | None, row: int | None, limit: str) -> Problem:
    """The problem of a row, or a sheet, that is not read whole."""
    return Problem(Source(file, sheet, row), "too_large", {"limit": limit})


class Bounded:
    """The rows of a file's sheets, as many and as long as its limits allow.

    What goes beyond is left out and noted; of a million rows that are too long, the first few are enough.
    """

    def __init__(self, file: str, limits: Limits) -> None:
        self.problems: list[Problem] = []
        self._file, self._limits, self._left = file, limits, limits.cells
        self._end = time.process_time() + limits.seconds

    def rows(self, sheet: str | None, values: Iterable[Sequence[object]]) -> Grid:
        """The rows of one sheet."""
        limits, cells, large, filled = self._limits, Cells(self._limits.characters), 0, 0
        codes, starts = array("i"), array("q", [0])
        for number, row in enumerate(values, 1):
            is_near = filled >= limits.rows or len(row) > self._left or number > _LAST_ROW
            if (is_near or not number % _ROWS_A_LOOK) and (beyond := self._beyond(number, filled, row)):
                self.problems.append(too_large(self._file, sheet, number, limits.said(beyond)))
                break
            line = cells.of(row if len(row) <= limits.columns else row[: limits.columns])
            is_cut = len(row) > limits.columns or cells.cut
            if is_cut and (what := self._too_much(row, line, cells.cut)) and (large := large + 1) <= _NOTED:
                self.problems.append(too_large(self._file, sheet, number, limits.said(what)))
            codes.extend(line)
            starts.append(len(codes))
            filled += any(line)
            self._left -= min(len(row), limits.columns)
        return Grid(Distinct(cells.distinct), np.array(codes, np.int32), np.array(starts, np.int64))

    def _beyond(self, number: int, filled: int, row: Sequence[object]) -> str:
        """Which limit ends a sheet before its next row, if any; blank rows do not count among those that are filled."""
        if number > _LAST_ROW or (filled >= self._limits.rows and any(value not in ("", None) for value in row)):
            return "rows"
        if min(len(row), self._limits.columns) > self._left:
            return "cells"
        return "seconds" if time.process_time() > self._end else ""

    def _too_much(self, row: Sequence[object], line: Sequence[int], cut: set[int]) -> str:
        """Which limit a row goes beyond, if any."""
        columns = self._limits.columns
        if len(row) > columns and any(value not in ("", None) for value in row[columns:]):
            return "columns"
        return "characters" if cut and not cut.isdisjoint(line) else ""


_NOTED = 1000  # rows of a sheet that are too long
_LAST_ROW = 1_048_576  # that a sheet of Excel has
_ROWS_A_LOOK = 256  # some systems take longer to tell the time than to read a row
