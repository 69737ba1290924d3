"""Terms that one column tells whole: 2020-2025 where only the day of an election is asked for, or only its end."""

from __future__ import annotations

from graphcore.roster.cells.dates import read_date, read_span
from graphcore.roster.files.cell import Cell
from graphcore.roster.rows.typed import TypedColumn
from graphcore.roster.words.fields import Field


def first_of_terms(ends: TypedColumn, field: Field) -> TypedColumn | None:
    """The column of elections, by the terms in that of their ends."""
    return _of_terms(ends, field, 0)


def last_of_terms(elections: TypedColumn, field: Field) -> TypedColumn | None:
    """The column of ends of terms, by the terms in that of elections."""
    return _of_terms(elections, field, 1)


def _of_terms(days: TypedColumn, field: Field, at: int) -> TypedColumn | None:
    told = [_of_term(cell, at) for cell in days.cells.distinct]
    if not any(told):
        return None
    raws = [cell.text if day else "" for cell, day in zip(days.cells.distinct, told, strict=True)]
    return days.implying(field, told, raws)


def _of_term(cell: Cell, at: int) -> str | None:
    """The first or last day of a term; what is a day is none: 2020-12."""
    span = read_span(cell) if read_date(cell) is None else None
    return None if span is None else span[at]
