"""Days that are still to come where a table was made: they are later than all others that it tells, as those on which terms end."""

from __future__ import annotations

from collections.abc import Iterable

from graphcore.roster.cells.dates import read_date
from graphcore.roster.tables.table import Table

_MOSTLY = 0.8


def days_to_come(table: Table, dated: Iterable[int]) -> list[int]:
    """Columns most of whose days are later than those of all others; none where only one has days.

    Parameters
    ----------
    dated
        The columns of days.
    """
    days = {index: [*filter(None, map(read_date, table.cells(index).distinct))] for index in dated}
    last = {index: max(some) for index, some in days.items() if some}
    found = []
    for index in last:
        others = [day for other, day in last.items() if other != index]
        if others and sum(day > max(others) for day in days[index]) >= _MOSTLY * len(days[index]):
            found.append(index)
    return found
