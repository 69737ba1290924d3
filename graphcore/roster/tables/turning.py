"""Blocks whose records are columns, or cards of one record, turned so that records are rows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import numpy as np

from graphcore.roster.cells.profiling import nature
from graphcore.roster.files.cell import EMPTY, Cell
from graphcore.roster.files.grid import Grid, filled
from graphcore.roster.tables.block import Block, Reason
from graphcore.roster.tables.header_words import header_key
from graphcore.roster.tables.headers import IS_HEADER, header_score

_FEWEST_LINES = 3
_MOST_FIELDS = 60  # rows that a table turned on its side has at most
_MAY_RUN_DOWN = 0.4  # how much its first column must sound like a header
_MAY_YET_RUN_DOWN, _PLAINLY = 0.25, 0.35  # the same where rows are so much more of one nature than columns
IS_CARD = 0.5
"""How much the names of the fields of one record must sound like header words."""


def turned(block: Block) -> Block:
    """The block with rows and columns exchanged; what stands above and below its table is outside."""
    top, bottom, lines = lines_of(block)
    first = min((column for row in lines for column in filled(row)), default=0)
    rows = lines.turned()[first:]
    merges = tuple((b - first, a - top, d - first, c - top) for a, b, c, d in block.merges if a >= top and b >= first)
    above = [row[column].text for row in block.rows[:top] for column in filled(row)]
    below = int(np.count_nonzero(block.rows[bottom + 1 :].sizes))
    outside: list[Reason] = [*["title"] * len(above), *["note"] * below]  # type: ignore[list-item]
    return block._replace(
        rows=rows,
        merges=merges,
        top=block.top + top,
        left=block.left + first,
        is_turned=True,
        caption=(*block.caption, *above),
        outside=(*block.outside, *outside),
    )


def turned_where_so(block: Block) -> Block:
    """The block with rows and columns exchanged, where the header words run down its first column."""
    lines = lines_of(block)[2]
    if not _FEWEST_LINES <= len(lines) <= _MOST_FIELDS:
        return block
    first = min(column for row in lines for column in filled(row))
    return turned(block) if _runs_down(lines, first, lines.width) else block


def _runs_down(lines: Sequence[Sequence[Cell]], first: int, width: int) -> bool:
    """Whether records are columns: cells are of one nature along rows and not along columns."""
    if width - first < _FEWEST_LINES:
        return False
    sounding = header_score([_at(row, first) for row in lines])
    if sounding < _MAY_YET_RUN_DOWN:
        return False
    across = _uniformity([[_at(row, column) for column in range(first + 1, width)] for row in lines])
    along = _uniformity([[_at(row, column) for row in lines[1:]] for column in range(first + 1, width)])
    rows_sound = max(map(header_score, lines))
    if sounding >= max(_MAY_RUN_DOWN, rows_sound):
        return across > along
    is_whole = all(len(filled(row)) > 1 for row in lines)  # a gap may part two tables
    return across > along + _PLAINLY and is_whole and rows_sound < IS_HEADER


def _uniformity(lines: Sequence[Sequence[Cell]]) -> float:
    """Mean share of a line's cells that are of its commonest nature."""
    natures = [Counter(nature(cell) for cell in line if cell.text or cell.lost) for line in lines]
    shares = [counts.most_common(1)[0][1] / counts.total() for counts in natures if counts.total() > 1]
    return sum(shares) / len(shares) if shares else 0.0


def is_card(block: Block) -> bool:
    """Whether a block is one record, a field a row: names of fields beside values of several natures."""
    lines = lines_of(block)[2]
    if not _FEWEST_LINES <= len(lines) <= _MOST_FIELDS:
        return False
    columns = sorted({column for row in lines for column in filled(row)})
    if len(columns) != 2:
        return False
    natures = {nature(cell) for row in lines if (cell := _at(row, columns[1])).text}
    sounding = header_score([_at(row, columns[0]) for row in lines])
    return sounding >= IS_CARD and sounding > header_score(lines[0]) and len(natures) > 1


def words_down(block: Block) -> frozenset[str]:
    """The words in the first column of a block, where they sound more like a header than its first row."""
    lines = lines_of(block)[2]
    first = min((column for row in lines for column in filled(row)), default=0)
    down = [cell for row in lines if (cell := _at(row, first)).text]
    is_so = header_score(down) >= max([_MAY_RUN_DOWN, *map(header_score, lines[:1])])
    return frozenset(header_key(cell.text) for cell in down) if is_so else frozenset()


def lines_of(block: Block) -> tuple[int, int, Grid]:
    """First and last row of several cells, and the rows from one to the other."""
    several = np.flatnonzero(block.rows.sizes > 1)
    first, last = (int(several[0]), int(several[-1])) if len(several) else (0, 0)
    return first, last, block.rows[first : last + 1]


def _at(row: Sequence[Cell], column: int) -> Cell:
    return row[column] if column < len(row) else EMPTY
