"""Cells that are to state something of a tie, or name its end, and say instead that there is none: 报到时间 or 报到社区: 未报到.

Such a column answers whether there is a tie where no column of the table asks it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from graphcore.roster.cells.cells import is_blank
from graphcore.roster.cells.yes_or_no import read_flag
from graphcore.roster.files.cell import Cell
from graphcore.roster.files.grid import CellColumn
from graphcore.roster.rows.interpretation import ColumnReader, Told
from graphcore.roster.rows.typed import TypedColumn
from graphcore.roster.words.fields import Relation
from graphcore.roster.words.lexicon import lexicon

_ANSWERS = {True: "是", False: "否", None: ""}


def denied(roster: str, columns: Mapping[str, TypedColumn]) -> dict[str, TypedColumn]:
    """The columns that say whether there are ties, of which a table has none, by cells that deny what they are to state.

    A denial is then nothing that is wrong with its cell. Beside a day on which the tie began it is: 未报 for how many.
    """
    found = {}
    for tie in lexicon().rosters[roster].ties:
        if tie.asking is not None and tie.asking not in columns:
            stating = [columns[name] for name in (*tie.stating.values(), tie.target) if name in columns]
            days = [column.says for column in stating if column.reader.field.type == "date"]
            answers = [one for column in stating if (one := _answers(roster, tie, column, days)) is not None]
            for other in answers[1:]:  # whose yes says only that the cell is filled in
                answers[0].deny(np.array([value is False for value in other.each()]))
            if answers:
                found[tie.asking] = answers[0]
    return found


def _answers(roster: str, tie: Relation, column: TypedColumn, days: Sequence[NDArray[np.bool_]]) -> TypedColumn | None:
    """What a column that states something of a tie says of whether there is one; None where no cell denies it."""
    says = [*(_says(column.reader.read(cell), cell) for cell in column.cells.distinct), True]
    denying = np.array([one is False for one in says])[column.cells.of_rows]
    if not denying.any():
        return None
    began = denying & np.logical_or.reduce([np.zeros_like(denying), *days])
    column.wrong = {row: told for row, told in column.wrong.items() if began[row] or not denying[row]}
    of_rows = np.where(began, np.int32(len(says) - 1), column.cells.of_rows)
    cells = CellColumn([Cell(_ANSWERS[one]) for one in says], of_rows)
    field = lexicon().fields_of(roster)[tie.asking or ""]
    reader = ColumnReader(column.reader.index, column.reader.header, field, (cell.text for cell in cells))
    return TypedColumn(reader, cells, [Told(one) for one in says], [*(cell.text for cell in column.cells.distinct), ""])


def _says(told: Told, cell: Cell) -> bool | None:
    """Yes where a cell states what it should, no where it denies it in words."""
    if told.value is not None:
        return True
    return None if is_blank(cell.text) or read_flag(cell) is not False else False
