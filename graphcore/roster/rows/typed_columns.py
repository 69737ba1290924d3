"""The columns of a table, typed: read as the fields that a guess says they are."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from graphcore.roster.cells.dittos import REPEATED, has_dots, is_ditto, written_out
from graphcore.roster.columns.guess import NOTHING_SAID, Guess
from graphcore.roster.columns.within_cells import fields_within, named_within
from graphcore.roster.rows.elsewhere import GROUPING
from graphcore.roster.rows.interpretation import ColumnReader, Told
from graphcore.roster.rows.open_cells import says_whether
from graphcore.roster.rows.table_problems import header_of
from graphcore.roster.rows.typed import TypedColumn
from graphcore.roster.tables.table import Table
from graphcore.roster.words.lexicon import lexicon
from graphcore.vocabulary import NODE_ATTRIBUTES, SPAN_ATTRIBUTES


def typed_columns(
    table: Table, guess: Guess, names: Mapping[str, str], today: str | None, *, notes: bool
) -> dict[str, TypedColumn]:
    """The columns that a guess says are fields, each read as that.

    Parameters
    ----------
    names
        Abbreviation, clean → the name it stands for.
    today
        The day after which nothing has happened yet.
    notes
        Whether to keep free-text notes (备注).
    """
    known = lexicon().fields_of(guess.roster)
    makes = lexicon().rosters[guess.roster].makes or ""
    places = dict(guess.fields)
    if notes:
        places |= {name: index for index, name in guess.dropped.items() if name == "note"}
    dots = any(name in guess.fields and has_dots(table.cells(guess.fields[name])) for name in GROUPING)
    columns = {}
    for name, index in places.items():
        may_repeat = known[name].type in REPEATED and not table.block.is_turned
        cells, above = table.cells(index), dict[int, int]()
        if known[name].type == "refs" and name in fields_within(guess.roster, (cell.text for cell in cells.distinct)):
            cells = named_within(guess.roster, cells, name, is_own=guess.by_column[index] == name)
        if may_repeat:
            cells, above = written_out(cells, dots=dots, of_blanks=not says_whether(known[name]))
        settings = guess.settings.get(name, NOTHING_SAID)
        reader = ColumnReader(
            index,
            header_of(table, index),
            known[name],
            (cell.text for cell in cells if not is_ditto(cell.text)),
            settings=settings,
            names=names,
            attribute=NODE_ATTRIBUTES.get(known[of].to[0] if (of := known[name].of) else makes, SPAN_ATTRIBUTES).get(
                known[name].attribute or ""
            ),
            today=today,
            legend=table.legend(index),
            answers=table.answers(index),
        )
        columns[name] = TypedColumn.read(reader, cells)
        columns[name].above = above
    _answer_by_blanks(columns, len(table))
    return columns


def _answer_by_blanks(columns: Mapping[str, TypedColumn], rows: int) -> None:
    """Let blanks say no where their column's marks mean that, in rows that say something else."""
    saying = np.zeros(rows, bool)
    for column in columns.values():
        saying |= column.says
    for column in columns.values():
        marks = column.reader.marks
        if marks is not None and (value := marks.read("")) is not None:
            column.fill_blanks(saying, value)


def asking_columns(table: Table, guess: Guess, telling: Mapping[int, str]) -> dict[str, TypedColumn]:
    """Columns that nobody understood and that may say whether rows are tied: only their yes counts, as if their no said nothing."""
    asking = lexicon().rosters[guess.roster].asking
    columns = {}
    for index, name in telling.items():
        if name in asking:
            cells = table.cells(index)
            field = lexicon().fields_of(guess.roster)[name]
            reader = ColumnReader(index, header_of(table, index), field, (cell.text for cell in cells))
            told = [Told(reader.read(cell).value or None) for cell in cells.distinct]
            columns[name] = TypedColumn(reader, cells, told, [""] * len(told))
    return columns
