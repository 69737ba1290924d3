"""Cells that do not say whether there is what their column asks for: of such rows nothing is known to be missing.

One that could not be read leaves that open, and so does a blank where the column has a word for no. Where it only ticks or
names what there is, a blank says that there is none.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

import numpy as np
from numpy.typing import NDArray

from graphcore.problems import Problem, in_a_row, in_both
from graphcore.roster.columns.table_problems import WithoutResult
from graphcore.roster.columns.typed import TypedColumn
from graphcore.roster.tables.table import Table
from graphcore.roster.words.field_labels import field_label
from graphcore.roster.words.lexicon import Field

_NAMED = 10  # cells that one sentence names


def left_open(
    columns: Mapping[str, TypedColumn], uncalculated: Collection[WithoutResult]
) -> dict[int, tuple[str, ...]]:
    """Data row → the fields that its cells leave open, of those that say whether there is a tie."""
    found: dict[int, tuple[str, ...]] = {}
    for name, column in columns.items():
        if _says_whether(column.reader.field):
            unknown = {cell.row for cell in uncalculated if cell.column == column.reader.index}
            for row in sorted({*column.wrong, *unknown, *np.flatnonzero(_unanswered(column)).tolist()}):
                found[row] = (*found.get(row, ()), name)
    return found


def unanswered(
    table: Table, roster: str, columns: Mapping[str, TypedColumn], rows: NDArray[np.int64]
) -> Iterator[Problem]:
    """What is blank in those rows that are records though their column has a word for no, told once a column."""
    for name, column in columns.items():
        blank = rows[_unanswered(column)[rows]] if _says_whether(column.reader.field) else rows[:0]
        if len(blank):
            cells = [table.block.cell(number, column.reader.index) for number in table.numbers[blank].tolist()]
            named = [f"{cell.column}{cell.row}" for cell in cells[:_NAMED]]
            told = in_both(field=field_label(roster, name), cells=in_a_row(named, are_more=len(cells) > _NAMED))
            yield Problem(cells[0], "unanswered", {"number": str(len(cells)), **told})


def _says_whether(field: Field) -> bool:
    """Whether a field says that there is a tie; to lie somewhere is none that may be lacking."""
    return field.tells is not None or (field.edge is not None and field.edge.kind != "located_in")


def _unanswered(column: TypedColumn) -> NDArray[np.bool_]:
    """The rows whose cell says neither yes nor no, and is not wrong: it is blank, or nothing tells its marks apart."""
    marks = column.reader.marks
    if marks is None or not (marks.unclear or marks.no):
        return np.zeros(len(column.cells), bool)
    silent = ~column.says
    silent[[*column.wrong]] = False
    return silent
