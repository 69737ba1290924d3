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
_ONCE = 0.8  # share of a card's words that stand in it once
_IS_CARD = 0.5  # the same where there is but one record


def turned(block: Block) -> Block:
    """The block with rows and columns exchanged; what stands above and below its table is outside."""
    top, bottom, lines = _lines(block)
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
    lines = _lines(block)[2]
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
    lines = _lines(block)[2]
    if not _FEWEST_LINES <= len(lines) <= _MOST_FIELDS:
        return False
    columns = sorted({column for row in lines for column in filled(row)})
    if len(columns) != 2:
        return False
    natures = {nature(cell) for row in lines if (cell := _at(row, columns[1])).text}
    sounding = header_score([_at(row, columns[0]) for row in lines])
    return sounding >= _IS_CARD and sounding > header_score(lines[0]) and len(natures) > 1


def unfolded(block: Block) -> Block:
    """A card with several fields in each row as one with a field in each; any other block as it is.

    A field's name and value may be merged over columns, be it so that the other is the same for all cards.
    """
    top, bottom, lines = _lines(block)
    if len(lines) > _MOST_FIELDS or (places := _fields_beside(lines)) is None:
        return block
    pairs = [lines.columns(pair) for pair in places]
    above = [row[column].text for row in block.rows[:top] for column in filled(row)]
    outside: list[Reason] = [*["title"] * len(above), *["note"] * int(np.count_nonzero(block.rows[bottom + 1 :].sizes))]  # type: ignore[list-item]
    natures = {nature(cell) for pair in pairs for cell in pair.column(1) if cell.text}
    if len(natures) <= 1 or not all(map(_names_fields, pairs)):
        return block
    along = [next((line for line in pair if line[0].text), pair[0]) for pair in pairs]
    if header_score([one for _, one in along]) >= header_score([one for one, _ in along]) or (
        header_score([one for two in along for one in two]) > max(header_score([*pair.column(0)]) for pair in pairs)
    ):
        return block  # header words all along its first row: a table of few rows
    return block._replace(
        rows=Grid.of(row for pair in pairs for row in pair),
        merges=(),
        top=block.top + top,
        caption=(*block.caption, *above),
        outside=tuple(outside),
        folded=len(lines),
        beside=tuple(places),
    )


def _fields_beside(lines: Grid) -> list[tuple[int, int]] | None:
    """The columns of names of fields and of their values, two by two; None where these are not all there is."""
    columns = sorted({column for row in lines for column in filled(row)})
    sounding = {at: header_score([*lines.column(at)]) for at in columns}
    names: list[int] = []
    for at in columns:  # values may sound like header words, too: 所属街道 | 云澜街道
        if sounding[at] >= _IS_CARD and not (at - 1 in names and sounding[at] < sounding[at - 1]):
            names.append(at)
    if len(columns) > 1 and _are_groups(lines, *columns[:2]):  # 基本情况 beside the rows that it is of
        columns, names = columns[1:], [at for at in names if at != columns[0]]
    if len(names) < 2 or names[0] != columns[0]:
        return None
    places: list[tuple[int, int]] = []
    for name, following in zip(names, [*names[1:], max(columns[-1], names[-1] + 1) + 1], strict=True):
        values = [at for at in columns if name < at < following] or [name + 1]
        if len(values) > 1 or values[0] >= following:
            return None
        places.append((name, values[0]))
    words = [header_key(cell.text) for name in names for cell in lines.column(name) if cell.text]
    return places if len({*words}) >= _ONCE * len(words) else None  # two cards beside each other say all twice


def _are_groups(lines: Grid, first: int, second: int) -> bool:
    """Whether a column says in some rows what the words beside it are of, and nothing in the others."""
    words, beside = (np.array([bool(cell.text) for cell in lines.column(at)], bool) for at in (first, second))
    return 2 * words.sum() <= beside.sum() + 1 and header_score([*lines.column(second)]) >= _MAY_RUN_DOWN


def _names_fields(pair: Grid) -> bool:
    """Whether the first of two columns sounds more like header words than the second."""
    sounding, beside = (header_score([*pair.column(at)]) for at in range(2))
    return sounding > beside


def words_down(block: Block) -> frozenset[str]:
    """The words in the first column of a block, where they sound more like a header than its first row."""
    lines = _lines(block)[2]
    first = min((column for row in lines for column in filled(row)), default=0)
    down = [cell for row in lines if (cell := _at(row, first)).text]
    is_so = header_score(down) >= max([_MAY_RUN_DOWN, *map(header_score, lines[:1])])
    return frozenset(header_key(cell.text) for cell in down) if is_so else frozenset()


def _lines(block: Block) -> tuple[int, int, Grid]:
    """First and last row of several cells, and the rows from one to the other."""
    if block.folded:  # values left blank are none that is beyond it
        return 0, len(block.rows) - 1, block.rows
    several = np.flatnonzero(block.rows.sizes > 1)
    first, last = (int(several[0]), int(several[-1])) if len(several) else (0, 0)
    return first, last, block.rows[first : last + 1]


def _at(row: Sequence[Cell], column: int) -> Cell:
    return row[column] if column < len(row) else EMPTY
