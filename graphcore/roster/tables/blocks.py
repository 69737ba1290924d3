"""The parts of a sheet that hold tables of their own, as blocks.

A sheet is one block as it stands; tables side by side are several, also where others of other widths stand
below them; a table whose fields run down and whose records run across is turned.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby, islice, pairwise, takewhile
from operator import itemgetter

import numpy as np
from numpy.typing import NDArray

from graphcore.roster.files.cell import Cell
from graphcore.roster.files.grid import Grid, filled
from graphcore.roster.files.sheets import Sheet
from graphcore.roster.tables.block import Block
from graphcore.roster.tables.cards import laid_flat
from graphcore.roster.tables.header_words import header_key, is_same_form
from graphcore.roster.tables.listed_columns import goes_on
from graphcore.roster.tables.lists_beside import halves, lists_beside
from graphcore.roster.tables.totals import sums_up
from graphcore.roster.tables.turning import is_card, turned, turned_where_so, words_down

_HEADS = 10  # rows within which a header stands


def stacked(sheet: Sheet) -> list[Block]:
    """The sheet as one block; as several, one below the other, where one of them must be turned."""
    block = Block(sheet, sheet.rows, sheet.merges)
    if (turned := turned_where_so(block)).is_turned:
        return [turned]
    parts = [turned_where_so(part) for part in _parts_below(sheet)]
    return _upright_together(parts) if any(part.is_turned for part in parts) else [block]


def turned_below(sheet: Sheet) -> list[Block]:
    """The parts of a sheet, one below the other, where one is a card or several are on their side; else empty.

    A card is a table on its side of a single record: header words down the first column, or the same words as down
    the first column of another part, with one column of other things beside them; or such columns beside each other.
    """
    parts = laid_flat(_parts_below(sheet))
    words = [words_down(part) if len(parts) > 1 else frozenset() for part in parts]
    again = [len(own) > 1 and any(own is not other and is_same_form(own, other) for other in words) for own in words]
    cards = [bool(part.heads) or is_again or is_card(part) for part, is_again in zip(parts, again, strict=True)]
    parts = [
        part if part.heads else turned(part) if is_card else turned_where_so(part)
        for part, is_card in zip(parts, cards, strict=True)
    ]
    return _upright_together(parts) if any(cards) or sum(part.is_turned for part in parts) > 1 else []


def side_by_side(sheet: Sheet) -> list[Block]:
    """The parts of a sheet below heads of lists, of a list in halves, or between columns that are blank from top to bottom; empty where it has only one.

    Where no column is, stretches of rows between blank ones are parted each by itself: two tables may stand below two of other widths.
    """
    if lists := lists_beside(sheet.rows) or halves(sheet.rows):
        end = _reach_down(sheet.rows, [first for first, _ in lists[1:]])
        below = [_stretch(sheet, end, len(sheet.rows))] if end < len(sheet.rows) else []
        return [*(_part(sheet, range(end), first, last) for first, last in lists), *below]
    parts = _beside(sheet, range(len(sheet.rows)))
    if not parts:
        stretches = _stretches(sheet.rows)
        beside = [_beside(sheet, rows) for rows in stretches] if len(stretches) > 1 else []
        if any(beside):
            found = zip(stretches, beside, strict=True)
            parts = [part for rows, some in found for part in some or [_stretch(sheet, rows.start, rows.stop)]]
    return [turned(part) if is_card(part) else turned_where_so(part) for part in parts]


def _reach_down(rows: Grid, starts: Sequence[int]) -> int:
    """How many rows lists take that stand beside each other: to a blank one below which what they leave free between them is written in.

    Parameters
    ----------
    starts
        The first column of each but the first.
    """
    blank = np.flatnonzero(rows.sizes == 0).tolist()
    written = {start: rows.distinct.are_written[rows.codes_of(start - 1)] for start in starts}
    return next(
        (row for row in blank if any(not between[:row].any() and between[row:].any() for between in written.values())),
        len(rows),
    )


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


def _upright_together(parts: Sequence[Block]) -> list[Block]:
    """The parts of a sheet, those between two turned ones as one: a line within a table begins no part of its own."""
    together: list[Block] = []
    for is_turned, run in groupby(parts, key=lambda part: part.is_turned):
        beside = list(run)
        together += beside if is_turned else [_stretch(beside[0].sheet, beside[0].top, beside[-1].sheet_rows.stop)]
    return together


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
                and not sums_up(_first_text(sheet.rows[row]))
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


def _stretches(rows: Grid) -> list[range]:
    """Stretches of rows that blank ones set apart, as long as the same columns are blank between tables in all of them.

    Lines of a single cell by themselves are with what follows, the last with what is before.
    """
    starts, has_rows = [0], False
    for row, size in enumerate(rows.sizes.tolist()):
        if size == 0 and has_rows:
            starts.append(row)
        has_rows = size > 1 or (has_rows and size > 0)
    if len(starts) > 1 and not (rows.sizes[starts[-1] :] > 1).any():
        starts.pop()
    if len(starts) == 1:
        return [range(len(rows))]
    written = np.stack([rows.distinct.are_written[rows.codes_of(column)] for column in range(rows.width)])
    firsts: list[int] = []
    columns = np.zeros(rows.width, bool)
    for start, own in zip(starts, np.logical_or.reduceat(written, starts, axis=1).T, strict=True):
        goes_on = bool(firsts) and len(_runs(columns | own)) > 1
        columns = columns | own if goes_on else own
        firsts += [] if goes_on else [start]
    return [range(first, end) for first, end in zip(firsts, [*firsts[1:], len(rows)], strict=True)]


def _beside(sheet: Sheet, stretch: range) -> list[Block]:
    """The parts of some rows between columns that are blank in all of them; empty where there is only one."""
    rows = sheet.rows[stretch.start : stretch.stop]
    written = [rows.distinct.are_written[rows.codes_of(column)].any() for column in range(rows.width)]
    runs = _with_lone_ones(_runs(np.array(written, bool)))
    if len(runs) < 2 or any(_reach_over(sheet, stretch, run[-1] + 1) for run in runs[:-1]):
        return []
    if any(_counts_on(rows, one[-1], other[0]) for one, other in pairwise(runs)):
        return []
    return [_part(sheet, stretch, run[0], run[-1]) for run in runs]


def _runs(written: NDArray[np.bool_]) -> list[list[int]]:
    """Columns beside each other that are written in."""
    return [[column for column, _ in run] for is_one, run in groupby(enumerate(written), key=itemgetter(1)) if is_one]


def _with_lone_ones(runs: Sequence[list[int]]) -> list[list[int]]:
    """Columns beside each other, each that stands alone with those before it, for it is no table: notes, a remark; the first with those behind."""
    together: list[list[int]] = []
    for run in runs:
        if together and 1 in (len(run), len(together[-1])):
            together[-1] += run
        else:
            together.append([*run])
    return together


def _reach_over(sheet: Sheet, stretch: range, column: int) -> bool:
    """Whether a header is merged over a blank column: then that parts no tables. A title alone in its row may be."""
    return any(
        top in stretch and left < column <= right and sheet.rows.sizes[top] > 1 for top, left, _, right in sheet.merges
    )


def _counts_on(rows: Grid, left: int, right: int) -> bool:
    """Whether a header goes on counting over what is blank: 参与单位3, nothing, 参与单位4; numbers alone are those of rows."""
    texts = ((row[left].text, row[right].text) for row in rows if right < len(row) and row[left].text)
    return any(goes_on(*pair) for pair in islice(texts, _HEADS) if not pair[0].isdigit())


def _part(sheet: Sheet, stretch: range, left: int, right: int) -> Block:
    """Some columns of some rows of a sheet, with what stands above them further left."""
    block = cut(sheet, (left, stretch.start, right, stretch.stop - 1))
    above = takewhile(lambda row: len(filled(row)) <= 1, sheet.rows[stretch.start : stretch.stop])
    caption = tuple(row[column].text for row in above for column in filled(row) if column < left)
    return block._replace(is_part=True, caption=caption)
