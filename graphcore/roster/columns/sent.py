"""Those who are sent where no Party organisation is: a column of persons, and only in rows that name none."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from graphcore.roster.cells.cells import names_nothing, read_flag
from graphcore.roster.cells.profiles import looks_like_person
from graphcore.roster.files.grid import CellColumn
from graphcore.roster.tables.table import Table

SENT = "instructor"
"""The persons who are sent to some rows."""

_FEWEST, _MOSTLY, _SLIPS = 2, 0.6, 0.1  # cells that tell who is sent, the share of persons, of slips


def is_in_each_row(table: Table, index: int) -> bool:
    """Whether every row has something in a column: a person there is whom to ask, not one who is sent to some."""
    return table.written(index) == len(table)


class Sent:
    """What tells who is sent, each column of a table looked at once however many kinds of roster ask."""

    def __init__(self, table: Table) -> None:
        self._table = table
        self._columns: dict[int, _Naming] = {}

    def column(self, party: int, others: Iterable[int]) -> int | None:
        """The column of those who are sent.

        Parameters
        ----------
        party
            The column that names a Party organisation.
        others
            Those that may be it.
        """
        having = self._naming(party).rows
        return next((index for index in others if self._are_sent(self._naming(index), having)), None)

    def _are_sent(self, naming: _Naming, having: NDArray[np.bool_]) -> bool:
        sent = naming.rows.sum()
        is_apart = (naming.rows & having).sum() <= _SLIPS * sent and not (naming.rows | having).all()
        return bool(having.any() and is_apart and naming.persons >= max(_FEWEST, _MOSTLY * sent))

    def _naming(self, index: int) -> _Naming:
        if index not in self._columns:
            self._columns[index] = _Naming(self._table.cells(index))
        return self._columns[index]


class _Naming:
    """Which rows of a column name some, and how many of those a person."""

    def __init__(self, cells: CellColumn) -> None:
        self._cells = cells
        self.rows = cells.told(lambda cell: not names_nothing(cell.text) and read_flag(cell) is not False)

    @cached_property
    def persons(self) -> int:
        return int((self.rows & self._cells.told(lambda cell: looks_like_person(cell.text))).sum())
