"""Terms that one column tells whole: 2020-2025 where only the day of an election is asked for, or only its end."""

from __future__ import annotations

from collections.abc import Mapping

from graphcore.roster.cells.dates import read_date, read_span
from graphcore.roster.columns.interpretation import ColumnReader, Told
from graphcore.roster.columns.typed import TypedColumn
from graphcore.roster.files.cell import Cell
from graphcore.roster.words.lexicon import lexicon

_ELECTED, _TERM_ENDS = "elected", "term_ends"


def other_ends(roster: str, columns: Mapping[str, TypedColumn]) -> dict[str, TypedColumn]:
    """The column of ends of terms, or of elections, that a table has none of, by the terms that stand in the other."""
    fields, found = lexicon().fields_of(roster), {}
    for own, other, at in ((_ELECTED, _TERM_ENDS, 1), (_TERM_ENDS, _ELECTED, 0)):
        column, field = columns.get(own), fields.get(other)
        if column is None or field is None or other in columns:
            continue
        days = [_of_term(cell, at) for cell in column.cells.distinct]
        if any(days):
            reader = ColumnReader(column.reader.index, column.reader.header, field)
            raws = [cell.text if day else "" for cell, day in zip(column.cells.distinct, days, strict=True)]
            found[other] = TypedColumn(reader, column.cells, [Told(day) for day in days], raws)
    return found


def _of_term(cell: Cell, at: int) -> str | None:
    """The first or last day of a term; what is a day is none: 2020-12."""
    span = read_span(cell) if read_date(cell) is None else None
    return None if span is None else span[at]
