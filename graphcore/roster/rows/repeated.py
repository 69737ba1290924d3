"""Rows that say the same as an earlier one of their table."""

from __future__ import annotations

import numpy as np

from graphcore.roster.columns.guess import Guess
from graphcore.roster.tables.table import Table


def repeated(table: Table, guess: Guess) -> dict[int, int]:
    """Data rows that are the same as an earlier one in every cell but the running number, with that one's number."""
    texts: dict[str, int] = {}
    which = np.array([texts.setdefault(cell.text, len(texts)) for cell in table.filled.distinct], np.int32)
    told = [index for index in range(table.filled.width) if guess.dropped.get(index) != "sequence"]
    said = np.empty((len(table), len(told)), np.int32)
    for at, index in enumerate(told):
        said[:, at] = which[table.filled.codes_of(index, table.numbers)]
    first: dict[bytes, int] = {}
    again: dict[int, int] = {}
    for row, number in enumerate(table.numbers.tolist()):
        earlier = first.setdefault(said[row].tobytes(), number)
        if earlier != number:
            again[row] = earlier
    return again
