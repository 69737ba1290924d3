"""What columns say by how they go with the one that names a Party organisation.

Persons that only rows have that name none are sent; yes where one is named, and no where none is, says that there is one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from graphcore.roster.cells.marks import marks_of
from graphcore.roster.cells.persons import looks_like_person
from graphcore.roster.cells.yes_or_no import says_none
from graphcore.roster.files.grid import CellColumn
from graphcore.roster.tables.table import Table
from graphcore.roster.words.spelling import clean

SENT = "instructor"
"""The persons who are sent to some rows."""

WHETHER_SENT = "has_instructor"
"""Whether somebody is."""

_BRANCH = re.compile("(.{2,})党支部")
_FEWEST, _MOSTLY, _SLIPS = 2, 0.6, 0.1  # cells that tell who is sent, the share of persons, of slips


def is_in_each_row(table: Table, index: int) -> bool:
    """Whether every row has something in a column: a person there is whom to ask, not one who is sent to some."""
    return table.written(index) == len(table)


class BesideParty:
    """What goes with names of Party organisations, each column of a table looked at once however many kinds of roster ask."""

    def __init__(self, table: Table) -> None:
        self._table = table
        self._columns: dict[int, _Naming] = {}

    def sent(self, party: int, others: Iterable[int]) -> int | None:
        """The column of those who are sent.

        Parameters
        ----------
        party
            The column that names a Party organisation.
        others
            Those that may be it.
        """
        return next((index for index in others if self._are_sent(self._naming(index), self._naming(party).rows)), None)

    def saying_so(self, party: int, others: Iterable[int]) -> int | None:
        """The column that says yes and no as the Party organisation's names some and none."""
        return next((index for index in others if self._says(index, self._naming(party).rows)), None)

    def named_where(self, covered: int, others: Iterable[int]) -> int | None:
        """The column that names some where another says that there is one, and hardly any where it says that there is none.

        Parameters
        ----------
        covered
            The column of yes and no.
        others
            Those that may be it.
        """
        yes, no = self._answers(covered)
        for index in others if no.any() else ():
            named = self._naming(index).rows
            if (named & yes).sum() >= _FEWEST and (named & ~yes).sum() <= _SLIPS * named.sum():
                return index
        return None

    def called_after(self, rows: int, others: Iterable[int]) -> int | None:
        """The column of branches of which several are called after the very rows they stand in: 海棠食品党支部 beside 云州海棠食品有限公司.

        Parameters
        ----------
        rows
            The column that rows are called by.
        others
            Those that may be it.
        """
        called = [clean(cell.text) for cell in self._table.cells(rows)]
        for index in others:
            branches = [_BRANCH.fullmatch(clean(cell.text)) for cell in self._table.cells(index)]
            own = {of[1] for of, name in zip(branches, called, strict=True) if of and of[1] in name}
            if len(own) >= _FEWEST:
                return index
        return None

    def _answers(self, index: int) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
        """In which rows a column says yes, and in which no."""
        cells = self._table.meant(index)
        marks = marks_of(cell.text for cell in cells)
        yes = cells.told(lambda cell: marks.read(cell.text) is True)
        no = cells.told(lambda cell: marks.read(cell.text) is False)
        return yes, no

    def _says(self, index: int, having: NDArray[np.bool_]) -> bool:
        yes, no = self._answers(index)
        agreeing = (yes & having).sum() + (no & ~having).sum()
        return bool(yes.any() and no.any() and agreeing >= (1 - _SLIPS) * max((yes | no).sum(), _MOSTLY * len(having)))

    def _are_sent(self, naming: _Naming, having: NDArray[np.bool_]) -> bool:
        sent = naming.rows.sum()
        is_apart = (naming.rows & having).sum() <= _SLIPS * sent and not (naming.rows | having).all()
        return bool(having.any() and is_apart and naming.persons >= max(_FEWEST, _MOSTLY * sent))

    def _naming(self, index: int) -> _Naming:
        if index not in self._columns:
            self._columns[index] = _Naming(self._table.meant(index))
        return self._columns[index]


class _Naming:
    """Which rows of a column name some, and how many of those a person."""

    def __init__(self, cells: CellColumn) -> None:
        self._cells = cells
        self.rows = ~cells.told(says_none)

    @cached_property
    def persons(self) -> int:
        return int((self.rows & self._cells.told(lambda cell: looks_like_person(cell.text))).sum())
