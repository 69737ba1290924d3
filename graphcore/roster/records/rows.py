"""What became of every row of a table, and how its columns were read."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from graphcore.language import Text

ASIDE: Mapping[str, Text] = MappingProxyType(
    {
        "title": Text("标题", "titles"),
        "header": Text("表头", "headers"),
        "section": Text("分段", "sections"),
        "total": Text("合计", "totals"),
        "note": Text("说明", "notes"),
        "blank": Text("空行", "blank rows"),
        "none": Text("写明没有", "say that there is none"),
        "gone": Text("写明已不在", "say that they are gone"),
        "ignored": Text("按对应表不导入", "ignored by the mapping"),
    }
)
"""Why rows are set aside."""


class ColumnReading(NamedTuple):
    """How one column of a table was read.

    Attributes
    ----------
    row, column
        Where the last of its header words stands in the sheet.
    header
        Its header words, outermost first, joined by ``·``.
    roster
        Roster kind of its table.
    field
        The field it was read as; None where it was not recognised.
    confidence
        How sure that is, 0 to 1.
    """

    row: int
    column: str
    header: str
    roster: str
    field: str | None
    confidence: float


class SheetAccount(NamedTuple):
    """Row accounting of one table: ``rows == imported + sum(set_aside.values()) + reported``.

    Attributes
    ----------
    sheet
        Sheet name; None for CSV.
    roster
        Roster kind the table was read as; None where it is no roster.
    rows
        Non-empty rows.
    set_aside
        Reason (title, header, total, note, section) → rows.
    reported
        Rows that became a problem and nothing else.
    columns
        How the columns of its tables were read, left to right.
    """

    sheet: str | None
    roster: str | None
    rows: int
    imported: int
    set_aside: Mapping[str, int]
    reported: int
    columns: tuple[ColumnReading, ...] = ()
