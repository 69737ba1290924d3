"""Cells that do not say whether there is what their column asks for: of such rows nothing is known to be missing.

One that could not be read leaves that open, also where its whole column could not; and so does a blank where the column has a word
for no; but not one that nobody ticks, where just what is ticked is named beside it. Where it only ticks or names what there is, a blank says
that there is none; but not where a column that nobody understood speaks of the same. A state that nobody understood leaves all open. A blank below a venue may mean the one above, whose Party organisation would cover the row.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import numpy as np
from numpy.typing import NDArray

from graphcore.problems import Problem, in_both
from graphcore.roster.cells.yes_or_no import says_none
from graphcore.roster.columns.guess import Guess
from graphcore.roster.columns.undecided import Adding
from graphcore.roster.rows.elsewhere import means_as_above
from graphcore.roster.rows.gone import in_unknown_state
from graphcore.roster.rows.table_problems import called_as, named, without_result
from graphcore.roster.rows.typed import TypedColumn
from graphcore.roster.tables.table import Table
from graphcore.roster.words.field_labels import field_label
from graphcore.roster.words.fields import OF_NAMES, Field
from graphcore.roster.words.lexicon import lexicon
from graphcore.vocabulary import VENUES


def left_open(
    table: Table, guess: Guess, columns: Mapping[str, TypedColumn], also: Adding
) -> dict[int, tuple[str, ...]]:
    """Data row → the fields that its cells leave open, of those that say whether there is a tie, or whether the row is there at all."""
    found: dict[int, tuple[str, ...]] = {}
    uncalculated = without_result(table, guess)
    for name, column in columns.items():
        if says_whether(column.reader.field):
            unknown = {cell.row for cell in uncalculated if cell.column == column.reader.index}
            for row in sorted({*column.wrong, *unknown, *np.flatnonzero(_unanswered(column, columns)).tolist()}):
                found[row] = (*found.get(row, ()), name)
    for name, rows in in_unknown_state(columns).items():
        for row in np.flatnonzero(rows).tolist():
            found[row] = (*found.get(row, ()), name)
    for name, blank in may_be_as_above(table, guess.roster, columns).items():
        for row in blank:
            found[row] = (*found.get(row, ()), name)
    for index in guess.unmapped:
        meant = called_as(guess, index)
        if meant is not None and says_whether(lexicon().fields_of(guess.roster)[meant]):
            for row in np.flatnonzero(~table.cells(index).told(says_none)).tolist():
                found[row] = (*found.get(row, ()), meant)
    for name, rows in also.values():
        for row in np.flatnonzero(rows & ~columns[name].says).tolist():
            found[row] = (*found.get(row, ()), name)
    return found


def may_be_as_above(table: Table, roster: str, columns: Mapping[str, TypedColumn]) -> dict[str, list[int]]:
    """Column of venues → data rows that it leaves blank, and which may be in the one above: each is written once, or only some rows are in any.

    What groups rows stands before their names; behind them it is told of each, and a blank is in none.
    """
    found = {}
    names = columns.get(lexicon().rosters[roster].subject or "")
    first_of_row = names.reader.index if names is not None else 0
    for name, column in columns.items():
        at = column.reader.index
        if at < first_of_row and says_in_which_venue(column.reader.field) and means_as_above(table, at):
            first = int(np.argmax(column.says))
            found[name] = [row for row in np.flatnonzero(~column.cells.are_written).tolist() if row > first]
    return found


def told_as_above(table: Table, roster: str, columns: Mapping[str, TypedColumn]) -> Iterator[Problem]:
    """What may mean as above and may mean nowhere, told once a column."""
    for name, rows in may_be_as_above(table, roster, columns).items():
        cells = [table.block.cell(int(table.numbers[row]), columns[name].reader.index) for row in rows]
        if cells:
            told = in_both(field=field_label(roster, name), cells=named(cells))
            yield Problem(cells[0], "may_be_as_above", {"number": str(len(cells)), **told})


def unanswered(
    table: Table, roster: str, columns: Mapping[str, TypedColumn], rows: NDArray[np.int64]
) -> Iterator[Problem]:
    """What is blank in those rows that are records though their column has a word for no, told once a column; not where another cell answers it."""
    for name, column in columns.items():
        if not says_whether(column.reader.field):
            continue
        blank = rows[_unanswered(column, columns)[rows]]
        if (whose := columns.get(column.reader.field.of or "")) is not None:  # of whom nobody is named nothing is asked
            blank = blank[whose.says[blank]]
        for other in columns.values():
            if other is not column and _about(other.reader.field) == _about(column.reader.field):
                blank = blank[~other.says[blank]]
        if len(blank):
            cells = [table.block.cell(number, column.reader.index) for number in table.numbers[blank].tolist()]
            told = in_both(field=field_label(roster, name), cells=named(cells))
            yield Problem(cells[0], "unanswered", {"number": str(len(cells)), **told})


def says_in_which_venue(field: Field) -> bool:
    """Whether a field says in which venue rows are, whose Party organisation covers them too."""
    return _tie(field) == "located_in" and not {*VENUES}.isdisjoint(field.to)


def says_whether(field: Field) -> bool:
    """Whether a field says that there is a tie; to lie somewhere is none that may be lacking."""
    return _tie(field) not in (None, "located_in")


def _tie(field: Field) -> str | None:
    """The kind of tie that a field is about."""
    return field.edge.kind if field.edge is not None else field.tells


def _about(field: Field) -> tuple[str | None, str | None]:
    """The kind of tie that a field is about, and whose."""
    return _tie(field), field.of


def _unanswered(column: TypedColumn, columns: Mapping[str, TypedColumn]) -> NDArray[np.bool_]:
    """The rows whose cell says neither yes nor no, and is not wrong: it is blank, or nothing tells its marks apart."""
    silent, marks = ~column.says, column.reader.marks
    offers_no = column.reader.offers_no and not any(_names_what_is_ticked(other, column) for other in columns.values())
    silent[[*column.wrong]] = False
    if marks is not None and (marks.unclear or marks.no or offers_no):
        return silent
    if column.reader.field.type == "choice":  # 未组建 says that none is chosen
        blank = silent & ~column.cells.are_written
        for other in columns.values():
            if other.reader.field.type in OF_NAMES and _about(other.reader.field) == _about(column.reader.field):
                blank &= ~(other.cells.are_written & other.cells.told(says_none))  # — below 党组织名称
        return blank & (offers_no or (silent & ~blank).any())
    return np.zeros(len(column.cells), bool)


def _names_what_is_ticked(naming: TypedColumn, ticked: TypedColumn) -> bool:
    """Whether a column names one in each row that another ticks as having one, and in no other."""
    is_of_same = naming.reader.field.edge is not None and _about(naming.reader.field) == _about(ticked.reader.field)
    return is_of_same and False not in ticked.of_cells and np.array_equal(naming.says, ticked.says)
