"""Blocks: the parts of a sheet that hold tables of their own, turned so that records are rows.

A sheet is one block as it stands; two tables side by side are two; a table whose fields run down
and whose records run across is turned. Every block knows where its cells stand in the sheet.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import groupby, takewhile
from typing import Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray

from graphcore.provenance import Source
from graphcore.roster.cells.profiles import nature
from graphcore.roster.files.cell import EMPTY, Cell
from graphcore.roster.files.grid import Grid, filled
from graphcore.roster.files.sheets import Merge, Sheet, letter
from graphcore.roster.tables.asides import is_total
from graphcore.roster.tables.header_words import header_key
from graphcore.roster.tables.headers import IS_HEADER, header_score

_FEWEST_LINES = 3
MOST_FIELDS = 60
"""Rows that a table turned on its side has at most."""

_MAY_RUN_DOWN = 0.4  # how much its first column must sound like a header
_MAY_YET_RUN_DOWN, _PLAINLY = 0.25, 0.35  # the same where rows are so much more of one nature than columns
_TWO_FIELDS = 4  # columns of a card with two fields in each row
_IS_CARD = 0.5  # the same where there is but one record
_THE_SAME = 0.6  # share of words from which two tables on their side have one layout

Reason = Literal["title", "header", "total", "note", "section", "blank", "ignored", "outside"]


class Block(NamedTuple):
    """Rows of cells in which a record is a row.

    Attributes
    ----------
    top, left
        0-based position of its first cell in the sheet.
    is_part
        Whether other tables stand beside it, so that a row of the sheet is not one record.
    is_turned
        Whether its rows are the sheet's columns.
    caption
        Texts that stand above it in the sheet and are none of its rows.
    outside
        Why each row of the sheet above or below a turned table is set aside.
    folded
        Rows of the sheet, where a card has several fields in each: the columns two by two stand below each other.
    """

    sheet: Sheet
    rows: Grid
    merges: tuple[Merge, ...]
    top: int = 0
    left: int = 0
    is_part: bool = False
    is_turned: bool = False
    caption: tuple[str, ...] = ()
    outside: tuple[Reason, ...] = ()
    folded: int = 0

    @property
    def sheet_rows(self) -> range:
        """The rows of the sheet that it takes up, 0-based."""
        return range(self.top, self.top + (self.folded or (self.rows.width if self.is_turned else len(self.rows))))

    def cell(self, row: int, column: int) -> Source:
        """Where a cell of the block (0-based) stands in the sheet."""
        if self.is_turned:
            row, column = column, row
        if self.folded:
            row, column = row % self.folded, column + 2 * (row // self.folded)
        return Source(self.sheet.file, self.sheet.name, self.top + row + 1, letter(self.left + column))

    def record(self, row: int, name: int) -> Source:
        """Where a record stands: its row, or where that is not all of it, the cell that tells it apart."""
        if self.is_turned:
            return self.cell(row, name)
        return self.cell(row, 0) if self.is_part else self.cell(row, 0)._replace(column=None)

    def records(self, rows: NDArray[np.int64], name: int) -> tuple[NDArray[np.int32], list[str | None]]:
        """Row and column letter of where records stand."""
        if not self.is_turned and not self.is_part:
            return (self.top + rows + 1).astype(np.int32), [None] * len(rows)
        standing = [self.record(row, name) for row in rows.tolist()]
        return np.array([where.row or 0 for where in standing], np.int32), [where.column for where in standing]


def stacked(sheet: Sheet) -> list[Block]:
    """The sheet as one block; as several, one below the other, where one of them must be turned."""
    block = Block(sheet, sheet.rows, sheet.merges)
    if (turned := _turned_where_so(block)).is_turned:
        return [turned]
    parts = [_turned_where_so(part) for part in _parts_below(sheet)]
    return _upright_together(parts) if any(part.is_turned for part in parts) else [block]


def turned_below(sheet: Sheet) -> list[Block]:
    """The parts of a sheet, one below the other, where one is a card or several are on their side; else empty.

    A card is a table on its side of a single record: header words down the first column, or the same words as down
    the first column of another part, with one column of other things beside them; or such columns beside each other.
    """
    parts = [_unfolded(part) for part in _parts_below(sheet)]
    words = [_words_down(part) if len(parts) > 1 else frozenset() for part in parts]
    again = [
        len(own) > 1 and any(own is not other and len(own & other) >= _THE_SAME * len(own | other) for other in words)
        for own in words
    ]
    cards = [is_again or part.folded > 0 or _is_card(part) for part, is_again in zip(parts, again, strict=True)]
    parts = [turned(part) if is_card else _turned_where_so(part) for part, is_card in zip(parts, cards, strict=True)]
    return _upright_together(parts) if any(cards) or sum(part.is_turned for part in parts) > 1 else []


def _upright_together(parts: Sequence[Block]) -> list[Block]:
    """The parts of a sheet, those between two turned ones as one: a line within a table begins no part of its own."""
    together: list[Block] = []
    for is_turned, run in groupby(parts, key=lambda part: part.is_turned):
        beside = list(run)
        together += beside if is_turned else [_stretch(beside[0].sheet, beside[0].top, beside[-1].sheet_rows.stop)]
    return together


def _is_card(block: Block) -> bool:
    """Whether a block is one record, a field a row: names of fields beside values of several natures."""
    lines = _lines(block)[2]
    if not _FEWEST_LINES <= len(lines) <= MOST_FIELDS:
        return False
    columns = sorted({column for row in lines for column in filled(row)})
    if len(columns) != 2:
        return False
    natures = {nature(cell) for row in lines if (cell := _at(row, columns[1])).text}
    sounding = header_score([_at(row, columns[0]) for row in lines])
    return sounding >= _IS_CARD and sounding > header_score(lines[0]) and len(natures) > 1


def _unfolded(block: Block) -> Block:
    """A card with several fields in each row as one with a field in each; any other block as it is."""
    top, bottom, lines = _lines(block)
    columns = sorted({column for row in lines for column in filled(row)})
    width = len(columns)
    if width < _TWO_FIELDS or width % 2 or columns[-1] - columns[0] != width - 1 or len(lines) > MOST_FIELDS:
        return block
    pairs = [lines.part(column, column + 1) for column in columns[::2]]
    above = [row[column].text for row in block.rows[:top] for column in filled(row)]
    outside: list[Reason] = [*["title"] * len(above), *["note"] * int(np.count_nonzero(block.rows[bottom + 1 :].sizes))]  # type: ignore[list-item]
    card = block._replace(
        rows=Grid.of(row for pair in pairs for row in pair),
        merges=(),
        top=block.top + top,
        left=block.left + columns[0],
        caption=(*block.caption, *above),
        outside=tuple(outside),
        folded=len(lines),
    )
    natures = {nature(cell) for pair in pairs for cell in pair.column(1) if cell.text}
    if _lines(card)[0] != 0 or len(natures) == 1 or not all(map(_names_fields, pairs)):
        return block
    along = [pair[0] for pair in pairs]
    if header_score([one for _, one in along]) >= header_score([one for one, _ in along]) or (
        header_score([one for two in along for one in two]) > max(header_score([*pair.column(0)]) for pair in pairs)
    ):
        return block  # header words all along its first row: a table of few rows
    return card


def _names_fields(pair: Grid) -> bool:
    """Whether the first of two columns sounds like header words, and more so than the second."""
    sounding, beside = (header_score([*pair.column(at)]) for at in range(2))
    return sounding >= _IS_CARD and sounding > beside


def _words_down(block: Block) -> frozenset[str]:
    """The words in the first column of a block, where they sound more like a header than its first row."""
    lines = _lines(block)[2]
    first = min((column for row in lines for column in filled(row)), default=0)
    down = [cell for row in lines if (cell := _at(row, first)).text]
    is_so = header_score(down) >= max([_MAY_RUN_DOWN, *map(header_score, lines[:1])])
    return frozenset(header_key(cell.text) for cell in down) if is_so else frozenset()


def _parts_below(sheet: Sheet) -> list[Block]:
    """Stretches of rows that begin as tables do: with a title, or after a gap with the first word of one before."""
    sizes = sheet.rows.sizes
    wide = {top for top, left, _, right in sheet.merges if right > left}
    starts = [0]
    words: set[str] = set()
    for row in np.flatnonzero((sizes == 1) | (np.insert(sizes[:-1], 0, 0) < 2)).tolist():
        is_first = row == 0 or sizes[row - 1] < 2
        is_after_gap = row > 0 and sizes[row - 1] == 0
        word = header_key(_first_text(sheet.rows[row])) if is_first and sizes[row] > 1 else ""
        if row and (
            (
                sizes[row] == 1
                and not is_total(_first_text(sheet.rows[row]))
                and (is_after_gap or (row in wide and sizes[row - 1] != 1))
            )
            or (is_after_gap and word in words)
        ):
            starts.append(row)
        if word:
            words.add(word)
    return [_stretch(sheet, start, end) for start, end in zip(starts, [*starts[1:], len(sizes)], strict=True)]


def _stretch(sheet: Sheet, start: int, end: int) -> Block:
    """Some rows of a sheet."""
    merges = tuple((a - start, b, c - start, d) for a, b, c, d in sheet.merges if start <= a < end)
    return Block(sheet, sheet.rows[start:end], merges, top=start)


def _first_text(row: Sequence[Cell]) -> str:
    return row[filled(row)[0]].text


def side_by_side(sheet: Sheet) -> list[Block]:
    """The parts of a sheet between columns that are blank from top to bottom; empty where it has only one."""
    rows = sheet.rows
    writes = np.array([bool(cell.text) for cell in rows.distinct])
    blank = [not writes[rows.codes_of(column)].any() for column in range(rows.width)]
    runs = [
        [column for column, _ in run]
        for is_blank, run in groupby(enumerate(blank), key=lambda pair: pair[1])
        if not is_blank
    ]
    if len(runs) < 2 or min(map(len, runs)) < 2 or any(_reach_over(sheet, run[-1] + 1) for run in runs[:-1]):
        return []
    return [_turned_where_so(_part(sheet, run[0], run[-1])) for run in runs]


def _reach_over(sheet: Sheet, column: int) -> bool:
    """Whether a header is merged over a blank column: then that parts no tables. A title alone in its row may be."""
    return any(left < column <= right and sheet.rows.sizes[top] > 1 for top, left, _, right in sheet.merges)


def _part(sheet: Sheet, left: int, right: int) -> Block:
    rows = sheet.rows.part(left, right)
    merges = tuple((a, b - left, c, min(d, right) - left) for a, b, c, d in sheet.merges if left <= b <= right)
    above = takewhile(lambda row: len(filled(row)) <= 1, sheet.rows)
    caption = tuple(row[column].text for row in above for column in filled(row) if column < left)
    return Block(sheet, rows, merges, 0, left, is_part=True, caption=caption)


def cut(sheet: Sheet, area: tuple[int, int | None, int, int | None]) -> Block:
    """A part of a sheet: first column, first row, last column, last row, 0-based; None for open rows."""
    left, first, right, last = area
    top, end = first or 0, len(sheet.rows) if last is None else last + 1
    rows = sheet.rows[top:end].part(left, right)
    merges = tuple(
        (a - top, b - left, min(c, end - 1) - top, min(d, right) - left)
        for a, b, c, d in sheet.merges
        if top <= a < end and left <= b <= right
    )
    is_part = sheet.rows[top:end].sizes.sum() > rows.sizes.sum()
    return Block(sheet, rows, merges, top, left, is_part=bool(is_part))


def _turned_where_so(block: Block) -> Block:
    """The block with rows and columns exchanged, where the header words run down its first column."""
    lines = _lines(block)[2]
    if not _FEWEST_LINES <= len(lines) <= MOST_FIELDS:
        return block
    first = min(column for row in lines for column in filled(row))
    return turned(block) if _runs_down(lines, first, lines.width) else block


def _lines(block: Block) -> tuple[int, int, Grid]:
    """First and last row of several cells, and the rows from one to the other."""
    several = np.flatnonzero(block.rows.sizes > 1)
    first, last = (int(several[0]), int(several[-1])) if len(several) else (0, 0)
    return first, last, block.rows[first : last + 1]


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


def _at(row: Sequence[Cell], column: int) -> Cell:
    return row[column] if column < len(row) else EMPTY
