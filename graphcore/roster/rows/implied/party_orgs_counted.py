"""Whether firms and the like have a Party organisation, by how many a row counts: 已建党组织数 2 says that there is one, 0 that there is none.

Of an estate or a venue such a number counts what there is in it, which may be of anybody there; so only who can have one of its own is asked.
"""

from __future__ import annotations

from graphcore.roster.cells.yes_or_no import read_flag
from graphcore.roster.files.cell import Cell
from graphcore.roster.rows.typed import TypedColumn
from graphcore.roster.words.fields import Field
from graphcore.vocabulary import Value

_IN_WORDS = {True: "有", False: "无", None: ""}


def has_one_by_number(numbers: TypedColumn, field: Field) -> TypedColumn:
    """The column of yes and no, by that of numbers; a blank there answers nothing."""
    cells = zip(numbers.of_cells, numbers.cells.distinct, strict=True)
    said = [_is_some(number, cell) for number, cell in cells]
    return numbers.implying(field, said, [_IN_WORDS[one] for one in said])


def _is_some(number: Value, cell: Cell) -> bool | None:
    """Whether a cell counts any; None where it tells neither so many nor, in words, that there is none."""
    if isinstance(number, int | float):
        return number > 0
    return False if read_flag(cell) is False else None
