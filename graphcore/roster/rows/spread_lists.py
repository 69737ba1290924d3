"""Lists that take a row for each name: the record's other cells are merged beside them, or left blank below.

Counts may stand beside each name (覆盖单位 | 单位党员数): those of the record are all of them together. So may running
numbers, which then count names and no records.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from graphcore.roster.cells.quantities import read_count
from graphcore.roster.cells.running_numbers import numbers_of
from graphcore.roster.columns.guess import NOTHING_SAID, Guess
from graphcore.roster.files.cell import Cell
from graphcore.roster.files.grid import Codes
from graphcore.roster.tables.table import Table
from graphcore.roster.words.fields import LISTING
from graphcore.roster.words.lexicon import lexicon


def gathered(table: Table, guess: Guess) -> tuple[Table, list[int]]:
    """A table whose records are one row each, and the rows that went on with the record above (0-based in the block).

    Such a row has something in columns of lists only, or of counts beside, in which the record has too, and in none of
    what the record is called by or else says.
    """
    going_on = _going_on(table, guess)
    if not going_on.any():
        return table, []
    record = np.maximum.accumulate(np.where(going_on, -1, np.arange(len(table))))
    heads = np.unique(record[going_on])
    ends = np.searchsorted(record, heads, "right")
    distinct, changed = [*table.filled.distinct], dict[int, Codes]()
    for name, column in _lists(guess).items():
        between = (*guess.settings.get(name, NOTHING_SAID).separators, "、")[0]
        cells = table.filled.codes_of(column, table.numbers)
        told = cells[heads].copy()
        for at, (head, end) in enumerate(zip(heads.tolist(), ends.tolist(), strict=True)):
            parts = [distinct[code] for code in dict.fromkeys(cells[head:end].tolist()) if code]
            if len(parts) > 1:
                told[at] = len(distinct)
                distinct.append(Cell(between.join(part.text for part in parts)))
        changed[column] = told
    for column in _counts(guess).values():
        cells = table.filled.codes_of(column, table.numbers)
        changed[column] = told = cells[heads].copy()
        cells = cells * _written(table, column)  # a number merged beside the list counts once
        for at, (head, end) in enumerate(zip(heads.tolist(), ends.tolist(), strict=True)):
            if cells[head + 1 : end].any():
                told[at] = len(distinct)
                distinct.append(_all_together([distinct[code] for code in cells[head:end].tolist()]))
    filled = table.filled.with_columns(distinct, table.numbers[heads], changed)
    own = np.flatnonzero(~going_on).tolist()
    return replace(table.part(own), filled=filled), table.numbers[going_on].tolist()


def _all_together(counts: Sequence[Cell]) -> Cell:
    """What several counts come to; where not all are known, what they say, which is no number and is told as none."""
    numbers = [number for cell in counts if (number := read_count(cell)) is not None]
    return Cell(str(sum(numbers)) if len(numbers) == len(counts) else " + ".join(cell.text or "?" for cell in counts))


def _counts(guess: Guess) -> dict[str, int]:
    fields = lexicon().fields_of(guess.roster)
    return {name: column for name, column in guess.fields.items() if fields[name].type == "count"}


def _lists(guess: Guess) -> dict[str, int]:
    fields = lexicon().fields_of(guess.roster)
    return {name: column for name, column in guess.fields.items() if fields[name].type in LISTING}


def _going_on(table: Table, guess: Guess) -> NDArray[np.bool_]:
    """Which data rows go on with the record above."""
    subject, lists = lexicon().rosters[guess.roster].subject, [*_lists(guess).values()]
    none = np.zeros(len(table), bool)
    if subject not in guess.fields or not lists or table.block.is_turned:
        return none
    written = {column: _written(table, column) for column in guess.by_column}
    called = guess.fields[subject]
    running = (column for column, name in guess.dropped.items() if name == "sequence")
    sequence = [column for column in running if not _counts_names(table, column, called, written[called])]
    counts = [*_counts(guess).values()]
    others = [*({*guess.fields.values()} - {*lists, *counts}), *sequence]
    listing = np.logical_or.reduce([written[column] for column in lists])
    may = listing & ~np.logical_or.reduce([written[column] for column in others])
    if not may.any():
        return none
    shared = [written[column] for column in (*lists, *counts)]
    return _below_their_like(table, may, shared, written[called])


def _counts_names(table: Table, column: int, called: int, named: NDArray[np.bool_]) -> bool:
    """Whether running numbers count the names of lists: they go on below what records are called by, which is merged beside them or stands before them, or begin anew with each."""
    cells = table.cells(column)
    distinct = [*cells.distinct]
    told = numbers_of([cell.number for cell in distinct], [cell.text for cell in distinct])
    numbers = np.array(told, float)[cells.of_rows]
    goes_on = bool((np.diff(numbers)[~named[1:]] == 1).all())
    is_merged = all((number, called) in table.inherited for number in table.numbers[~named].tolist())
    return goes_on and (is_merged or column > called or bool(named.sum() > 1 and (numbers[named] == 1).all()))


def _written(table: Table, column: int) -> NDArray[np.bool_]:
    """Which data rows have something of their own in a column."""
    parts = [table.block.rows.codes_of(part, table.numbers) != 0 for part in table.parts(column)]
    written: NDArray[np.bool_] = np.logical_or.reduce(parts)
    return written


def _below_their_like(
    table: Table, may: NDArray[np.bool_], shared: Sequence[NDArray[np.bool_]], named: NDArray[np.bool_]
) -> NDArray[np.bool_]:
    """Which of some rows stand right below a record that has a name, and something in each column in which they do."""
    going_on, head = np.zeros(len(table), bool), -1
    for row in range(len(table)):
        if not may[row]:
            head = row if named[row] else -1
        elif head >= 0 and _is_right_below(table, row):
            going_on[row] = all(written[head] for written in shared if written[row])
        if may[row] and not going_on[row]:
            head = -1
    return going_on


def _is_right_below(table: Table, row: int) -> bool:
    """Whether nothing stands between a data row and the one above, and both are in one section."""
    follows = bool(table.numbers[row] == table.numbers[row - 1] + 1)
    return follows and table.lines[row] == table.lines[row - 1]
