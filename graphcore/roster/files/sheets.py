"""Sheets: cells as text, redacted, where they stand."""

from __future__ import annotations

import datetime as dt
import re
import time
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from graphcore.problems import Problem
from graphcore.provenance import Source
from graphcore.roster.files.limits import Limits
from graphcore.roster.files.privacy import digits_lost, redacted

_APOSTROPHE = re.compile(r"^'(?=[=+\-@])")  # written before what a spreadsheet would take for a formula
_EXACT_DIGITS = 10**15  # a spreadsheet keeps 15 digits of a number


class Cell(NamedTuple):
    """One cell.

    Attributes
    ----------
    text
        As written, stripped, without phone and ID numbers; a number as its shortest decimal.
    number
        Its value where the file holds a number.
    date
        Its day where the file holds a date.
    lost
        Whether it is a long number whose last digits the spreadsheet has lost.
    """

    text: str
    number: float | None = None
    date: dt.date | None = None
    lost: bool = False


EMPTY = Cell("")
Merge = tuple[int, int, int, int]
"""First row, first column, last row, last column; 0-based, inclusive."""


class Line(list[Cell]):
    """The cells of a row, with the positions of those that hold something."""

    __slots__ = ("filled",)

    filled: tuple[int, ...]


class Sheet(NamedTuple):
    """The cells of one sheet; row ``i`` of the sheet is ``rows[i - 1]``."""

    file: str
    name: str | None
    rows: list[list[Cell]]
    merges: tuple[Merge, ...] = ()


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

    def rows(self, sheet: str | None, values: Iterable[Sequence[object]]) -> list[list[Cell]]:
        """The rows of one sheet."""
        limits, cells, rows, large, filled = self._limits, Cells(self._limits.characters), list[list[Cell]](), 0, 0
        for number, row in enumerate(values, 1):
            if beyond := self._beyond(number, filled, row):
                self.problems.append(too_large(self._file, sheet, number, limits.said(beyond)))
                break
            line = cells.of(row if len(row) <= limits.columns else row[: limits.columns])
            if (what := self._too_much(row, line, cells.cut)) and (large := large + 1) <= _NOTED:
                self.problems.append(too_large(self._file, sheet, number, limits.said(what)))
            rows.append(line)
            filled += bool(line.filled)
            self._left -= min(len(row), limits.columns)
        return rows

    def _beyond(self, number: int, filled: int, row: Sequence[object]) -> str:
        """Which limit ends a sheet before its next row, if any; blank rows do not count among those that are filled."""
        if number > _LAST_ROW or (filled >= self._limits.rows and any(value not in ("", None) for value in row)):
            return "rows"
        if min(len(row), self._limits.columns) > self._left:
            return "cells"
        is_looked_at = number % _ROWS_A_LOOK == 0  # some systems take longer to tell the time than to read a row
        return "seconds" if is_looked_at and time.process_time() > self._end else ""

    def _too_much(self, row: Sequence[object], line: Line, cut: set[Cell]) -> str:
        """Which limit a row goes beyond, if any."""
        columns = self._limits.columns
        if len(row) > columns and any(value not in ("", None) for value in row[columns:]):
            return "columns"
        return "characters" if cut and not cut.isdisjoint(line) else ""


_NOTED = 1000  # rows of a sheet that are too long
_LAST_ROW = 1_048_576  # that a sheet of Excel has
_ROWS_A_LOOK = 256


class Cells:
    """The cells that a sheet's values become: equal values are one cell, looked at once.

    Parameters
    ----------
    characters
        The most that is read of a cell.

    Attributes
    ----------
    cut
        The cells that had more.

    Examples
    --------
    >>> cells = Cells(characters=3)
    >>> row = cells.of(["甲", 1.0, True, "甲", "甲乙丙丁"])
    >>> [cell.text for cell in row], row[0] is row[3], [cell.text for cell in cells.cut]
    (['甲', '1', 'TRUE', '甲', '甲乙丙'], True, ['甲乙丙'])
    """

    def __init__(self, characters: int) -> None:
        self.cut: set[Cell] = set()
        self._known: defaultdict[type, _Known] = defaultdict(_Known)  # by type, for 1 and True are equal
        self._known[str] = _KnownTexts(characters, self.cut)
        self._filled: dict[tuple[int, ...], tuple[int, ...]] = {}  # most rows are filled in like others

    def of(self, values: Iterable[object]) -> Line:
        """The cells of a row."""
        known = self._known
        line = Line([known[type(value)][value] for value in values])
        filled = tuple([column for column, cell in enumerate(line) if cell is not EMPTY and (cell.text or cell.lost)])
        line.filled = self._filled.setdefault(filled, filled)
        return line


class _Known(dict[object, Cell]):
    def __missing__(self, value: object) -> Cell:
        cell = self[value] = cell_of(value)
        return cell


class _KnownTexts(_Known):
    """Texts, as much of each as is read."""

    def __init__(self, characters: int, cut: set[Cell]) -> None:
        self._characters, self._cut = characters, cut

    def __missing__(self, value: object) -> Cell:
        text = str(value)
        cell = self[value] = _cell_of_text(text[: self._characters])
        if len(text) > self._characters:
            self._cut.add(cell)
        return cell


def cell_of(value: object) -> Cell:
    """A value of a file as a cell: redacted before anything looks at it."""
    match value:
        case None | "":
            return EMPTY
        case bool():
            return Cell("TRUE" if value else "FALSE")
        case int() | float():
            number = float(value)
            whole = number.is_integer()
            text = str(int(number)) if whole and abs(number) < 1e21 else repr(number)
            if abs(number) >= _EXACT_DIGITS:
                return Cell("", lost=True)
            hidden = redacted(text) if whole else text  # with a fraction it is an amount
            return Cell(hidden, number if hidden == text else None)
        case dt.datetime():
            clock = value.time() != dt.time()
            return Cell(value.isoformat(" ") if clock else value.date().isoformat(), date=value.date())
        case dt.date():
            return Cell(value.isoformat(), date=value)
        case dt.time() | dt.timedelta():
            return Cell(str(value))
        case _:
            return _cell_of_text(str(value))


def _cell_of_text(text: str) -> Cell:
    text = text.strip()
    if not text:
        return EMPTY
    text = _APOSTROPHE.sub("", text) if text.startswith("'") else text
    return Cell("", lost=True) if digits_lost(text) else Cell(redacted(text))
