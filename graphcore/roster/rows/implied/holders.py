"""Those who hold a post, of all columns that name any, as keyed pseudonyms."""

from __future__ import annotations

import numpy as np

from graphcore.roster.cells.pseudonyms import HOLDERS, NamesKey, names_post
from graphcore.roster.columns.guess import Guess
from graphcore.roster.files.grid import CellColumn
from graphcore.roster.rows.interpretation import ColumnReader, Told
from graphcore.roster.rows.table_problems import header_of
from graphcore.roster.rows.typed import TypedColumn
from graphcore.roster.tables.table import Table
from graphcore.roster.words.lexicon import lexicon


def holders(table: Table, guess: Guess, key: NamesKey) -> dict[str, TypedColumn]:
    """The columns of those who hold a post as one, with a list of pseudonyms for each row."""
    recognised = guess.by_column
    indices = [
        column.position
        for column in table.columns
        if recognised.get(column.position, HOLDERS) == HOLDERS and names_post(column.words[-1])
    ]
    if not indices:
        return {}
    cells = [table.cells(index) for index in indices]
    persons = [sorted({one for cell in row for one in key.pseudonyms(cell.text)}) for row in zip(*cells, strict=True)]
    field = lexicon().common[HOLDERS]
    reader = ColumnReader(indices[0], header_of(table, indices[0]), field)
    rows = np.arange(len(persons), dtype=np.int32)  # each is read by itself, from several cells
    told = [Told([*row] or None) for row in persons]
    return {HOLDERS: TypedColumn(reader, CellColumn([*cells[0]], rows), told, [""] * len(persons))}
