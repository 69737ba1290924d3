"""Marks for whether there is a Party organisation that nothing in their column tells apart, and the names beside them do: ○ beside a name in each row."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from graphcore.roster.cells.marks import mark_of
from graphcore.roster.columns.guess import Settings
from graphcore.roster.rows.interpretation import ColumnReader
from graphcore.roster.rows.typed import TypedColumn
from graphcore.roster.words.fields import HAS_PARTY_ORG, NAMES_PARTY_ORG

_FEWEST = 2  # rows with a mark that are no chance


def told_by_names(_roster: str, columns: Mapping[str, TypedColumn]) -> dict[str, TypedColumn]:
    """The column of whether there is one, where its marks are unclear and one of them stands in rows that all name one, and the other in none that does."""
    covered, named = columns.get(HAS_PARTY_ORG), columns.get(NAMES_PARTY_ORG)
    marks = covered.reader.marks if covered is not None else None
    if covered is None or named is None or marks is None or not marks.unclear:
        return {}
    written = np.array(covered.cells.each(lambda cell: mark_of(cell.text)), object)
    naming = {mark: named.says[written == mark] for mark in marks.unclear}
    if not any(len(rows) >= _FEWEST and rows.all() for rows in naming.values()):
        return {}
    if not all(rows.all() or not rows.any() for rows in naming.values()):
        return {}
    told = Settings({mark: bool(rows.all()) for mark, rows in naming.items()})
    reader = covered.reader
    texts = [cell.text for cell in covered.cells]
    again = ColumnReader(reader.index, reader.header, reader.field, texts, settings=told)
    return {HAS_PARTY_ORG: TypedColumn.read(again, covered.cells)}
