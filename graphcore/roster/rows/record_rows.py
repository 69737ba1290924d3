"""Which data rows are records, and what the others are: blank, without a name, words that head columns, of what is gone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from graphcore.problems import Problem, in_both
from graphcore.roster.cells.cells import is_blank, is_formula_error, names_nothing, plain
from graphcore.roster.cells.name_kinds import NAME_KINDS, is_number, may_be_numbers, name_kind
from graphcore.roster.columns.guess import Guess
from graphcore.roster.files.cell import Cell
from graphcore.roster.files.grid import Line
from graphcore.roster.records.record import LISTS
from graphcore.roster.rows.absent import PLACES
from graphcore.roster.rows.gone import gone, in_doubt
from graphcore.roster.rows.typed import TypedColumn
from graphcore.roster.tables.block import Reason
from graphcore.roster.tables.header_words import only_heads
from graphcore.roster.tables.table import Table
from graphcore.roster.words.field_labels import field_label
from graphcore.roster.words.lexicon import lexicon

_THERE_IS = "there_is"
"""The field of yes and no that says whether there is one of whom the row would be."""


class RecordRows(NamedTuple):
    """The data rows of a table.

    Attributes
    ----------
    rows
        Those that are records.
    problems
        What is wrong with the others.
    aside
        Row of the block → why it is set aside, of those of which nothing is wrong, or that say why.
    absent
        Those that say that there is none of whom they would be, or no more.
    """

    rows: NDArray[np.int64]
    problems: list[Problem]
    aside: dict[int, Reason]
    absent: NDArray[np.int64]


def record_rows(
    table: Table,
    roster: str,
    columns: Mapping[str, TypedColumn],
    holding: NDArray[np.bool_],
    named_by: str | None,
) -> RecordRows:
    """Tell the data rows that are records.

    Parameters
    ----------
    holding
        Which hold something.
    named_by
        The field without which a row is about nothing.
    """
    problems: list[Problem] = []
    aside: dict[int, Reason] = dict.fromkeys(table.numbers[~holding].tolist(), "blank")
    if named_by is None:
        return RecordRows(np.flatnonzero(holding), problems, aside, np.empty(0, np.int64))
    named = columns[named_by]
    rows, nameless = np.flatnonzero(holding & named.says), np.flatnonzero(holding & ~named.says)
    denied = _denied(columns, len(holding))
    in_words = np.array([_says_none(named.cells[row]) for row in nameless.tolist()], bool) | denied[nameless]
    stroked = np.array([_is_stroked(named.cells[row]) for row in nameless.tolist()], bool)
    in_words |= stroked & _of_places(roster, columns, len(holding))[nameless]
    absent = nameless[in_words]
    aside |= dict.fromkeys(table.numbers[absent].tolist(), "none")
    to_come = absent[np.array([_names_what_is_to_come(named.cells[row]) for row in absent.tolist()], bool)]
    problems += at_cells(table, named, to_come, "not_there_any_more")
    aside |= dict.fromkeys(table.numbers[to_come].tolist(), "gone")
    called = in_both(field=field_label(roster, named_by))
    problems += at_cells(table, named, nameless[~in_words], "missing_name", called)
    known = lexicon().rosters[roster]
    if named_by != known.subject:
        return RecordRows(rows, problems, aside, absent)
    problems += at_cells(table, named, rows[in_doubt(roster, columns)[rows]], "gone_beside_name")
    not_there = {**gone(roster, columns), **({_THERE_IS: denied} if _THERE_IS in columns else {})}
    for name, are_gone in not_there.items():
        problems += at_cells(table, columns[name], rows[are_gone[rows]], "not_there_any_more")
        aside |= dict.fromkeys(table.numbers[rows[are_gone[rows]]].tolist(), "gone")
        absent = np.union1d(absent, rows[are_gone[rows]])
        rows = rows[~are_gone[rows]]
    if known.makes in NAME_KINDS and roster != LISTS:
        numbered = may_be_numbers([known.makes])
        are_names = named.cells.told(lambda cell: not only_heads(cell.text) and (numbered or not is_number(cell.text)))
        problems += at_cells(table, named, rows[~are_names[rows]], "unrecognised_row")
        rows = rows[are_names[rows]]
    return RecordRows(rows, problems, aside, absent)


def holding(table: Table, guess: Guess, columns: Mapping[str, TypedColumn]) -> NDArray[np.bool_]:
    """Which data rows hold something, be it wrong."""
    rows = np.zeros(len(table), bool)
    for column in columns.values():
        rows |= column.says
        rows[[*column.wrong]] = True
    for row in np.flatnonzero(~rows).tolist():
        rows[row] = _has_content(table.filled[table.numbers[row]], guess)
    return rows


def _has_content(row: Line, guess: Guess) -> bool:
    """Whether a row holds more than its running number."""
    return any(guess.dropped.get(index) != "sequence" for index in row.filled)


def _denied(columns: Mapping[str, TypedColumn], rows: int) -> NDArray[np.bool_]:
    """Which of so many rows say that there is none of whom they would be: 是否成立业委会 | 否."""
    asked = columns.get(_THERE_IS)
    return np.zeros(rows, bool) if asked is None else np.array([value is False for value in asked.each()], bool)


def _of_places(roster: str, columns: Mapping[str, TypedColumn], rows: int) -> NDArray[np.bool_]:
    """Which of so many rows name a place that whom they would be stands for, and does not only lie in: the estate of an owners' committee."""
    found = np.zeros(rows, bool)
    for name, column in columns.items():
        field = lexicon().fields_of(roster)[name]
        if field.edge is not None and field.edge.kind != "located_in" and {*field.to} <= PLACES:
            found |= column.says
    return found


def at_cells(
    table: Table,
    column: TypedColumn,
    rows: NDArray[np.int64],
    code: str,
    details: Mapping[str, str] = MappingProxyType({}),
) -> Iterator[Problem]:
    """A problem at the cell of a column in each of some data rows."""
    for number in table.numbers[rows].tolist():
        yield Problem(table.block.cell(number, column.reader.index), code, details)


def _names_what_is_to_come(cell: Cell) -> bool:
    """Whether a cell that names nobody has a name, beside which stands that there is none yet: 星海党支部（筹）."""
    name, bracket, _ = plain(cell.text).partition("(")
    return bool(bracket) and name_kind(name) is not None and not names_nothing(name)


def _is_stroked(cell: Cell) -> bool:
    """Whether a cell says by a stroke that there is nothing, and is not merely left open."""
    return bool(cell.text.strip()) and is_blank(cell.text)


def _says_none(cell: Cell) -> bool:
    """Whether a cell that names nobody says so in words."""
    return any(map(str.isalpha, cell.text)) and not is_formula_error(cell.text)
