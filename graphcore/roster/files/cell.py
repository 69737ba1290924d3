"""Cells: what a value of a file is as text, redacted before anything looks at it."""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterable
from functools import partial
from typing import NamedTuple

from graphcore.roster.files.privacy import REDACTED, digits_lost, redacted

_APOSTROPHE = re.compile(r"^'(?=[=+\-@])")  # written before what a spreadsheet would take for a formula
_LINE_BREAK = re.compile(r"\s*<br\s*/?>\s*", re.IGNORECASE)  # as systems export what they keep for a web page
_UNSEEN = re.compile(r"[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+")  # copied from web pages
_NULL = r"\N"  # as databases write out what has no value
_EXACT_DIGITS = 10**15  # a spreadsheet keeps 15 digits of a number


class Cell(NamedTuple):
    """One cell.

    Attributes
    ----------
    text
        As written, stripped, without what nobody sees and phone and ID numbers; a number as its shortest decimal.
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
_HIDDEN = 1  # position of the cell of a number that is hidden: many are, and all alike


class Cells:
    """The cells that a sheet's values become: equal values are one cell, looked at once.

    Parameters
    ----------
    characters
        The most that is read of a cell.

    Attributes
    ----------
    distinct
        All of them, the empty one first, then that of a number that is hidden.
    cut
        Positions among them of those that had more.

    Examples
    --------
    >>> cells = Cells(characters=3)
    >>> cells.of(["甲", 1.0, True, "甲", "", "甲乙丙丁"])
    [2, 3, 4, 2, 0, 5]
    >>> [cell.text for cell in cells.distinct], cells.cut
    (['', '［已隐去］', '甲', '1', 'TRUE', '甲乙丙'], {5})
    """

    def __init__(self, characters: int) -> None:
        self.distinct = [EMPTY, Cell(REDACTED)]
        self.cut: set[int] = set()
        self._known: defaultdict[type, _Known] = defaultdict(partial(_Known, self.distinct))  # for 1 and True are equal
        self._known[str] = _KnownTexts(self.distinct, characters, self.cut)

    def of(self, values: Iterable[object]) -> list[int]:
        """The cells of a row, by their positions among the distinct ones."""
        known = self._known
        return [known[type(value)][value] for value in values]


class _Known(dict[object, int]):
    """Value → position of its cell among the distinct ones, where it is put when the value is first met."""

    def __init__(self, distinct: list[Cell]) -> None:
        self._distinct = distinct

    def __missing__(self, value: object) -> int:
        position = self[value] = self._at(cell_of(value))
        return position

    def _at(self, cell: Cell) -> int:
        """The position of a cell that comes of a value not met before; numbers that are hidden are one."""
        if cell is EMPTY:
            return 0
        if cell.text == REDACTED:
            return _HIDDEN
        self._distinct.append(cell)
        return len(self._distinct) - 1


class _KnownTexts(_Known):
    """Texts, as much of each as is read."""

    def __init__(self, distinct: list[Cell], characters: int, cut: set[int]) -> None:
        super().__init__(distinct)
        self._characters, self._cut = characters, cut

    def __missing__(self, value: object) -> int:
        text = str(value)
        position = self[value] = self._at(_cell_of_text(text[: self._characters]))
        if len(text) > self._characters:
            self._cut.add(position)
        return position


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
    text = text if text.isprintable() else _UNSEEN.sub("", text)
    text = (_LINE_BREAK.sub("\n", text) if "<" in text else text).strip()
    if text in ("", _NULL):
        return EMPTY
    text = _APOSTROPHE.sub("", text) if text.startswith("'") else text
    return Cell("", lost=True) if digits_lost(text) else Cell(redacted(text))
