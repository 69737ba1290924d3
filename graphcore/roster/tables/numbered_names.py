"""Running numbers that stand before what each row says: 1.甲, （2）乙, 03 丙, 04丁.

They are taken off before anything is read, where they count the rows and are no part of names.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from graphcore.roster.cells.cells import plain
from graphcore.roster.files.cell import Cell
from graphcore.roster.files.grid import Codes, Grid
from graphcore.roster.words.numerals import number_in

_NUMBER = r"(?P<number>\d{1,4}|[一二三四五六七八九十百]{1,4})"
_PART = "[号#栋幢座楼层室单组区期村网片]"  # what there may be a 01st of
_COUNTER = (
    "[号#栋幢座楼层室单组区期村网片社队排弄巷路街门铺年月日天时点分秒元角万亿千百十人户家个名条项次届处所级类米亩平度]"
)
"""What a number right before a name would count or tell apart, as part of it: 3号楼, 7天."""
_GLUED = re.compile(  # 1.甲, 1、甲, （1）甲, [1]甲, 01 甲; no 1.5, and no 一 of 一 名
    rf"\s*(?:[（(\[【〔]{_NUMBER}[)）\]】〕]|{_NUMBER.replace('number', 'before')}\s*[.．、:：)）]|(?P<bare>\d{{1,4}})\s+"
    rf"|(?P<stuck>0\d{{1,3}}(?!{_PART})|\d{{1,4}}(?!{_COUNTER}))(?=[\u4e00-\u9fff]))\s*"
    r"(?P<rest>(?![\d\s]).*)",
    re.DOTALL,
)
_SECOND = re.compile(r"[（(\[【〔]?[2二]\s*[.．、:：)）\]】〕]")
_MOSTLY, _DIFFERENT = 0.9, 0.7
_STUCK = 3  # rows from which a running count tells that what nothing parts from a name is none of it
_COUNTED_ON = 3  # rows from which numbers may go on from another sheet, where nothing says that they do


class _Glued(NamedTuple):
    """The number before a text, the text, and whether nothing parts them."""

    number: int
    rest: str
    is_stuck: bool


def without_numbers(
    rows: Grid, columns: Sequence[int], numbers: NDArray[np.int64], *, from_anywhere: bool = False
) -> Grid:
    """Rows of which no column has a running number before what it says.

    Parameters
    ----------
    columns
        Those with a header.
    numbers
        Which rows are data.
    from_anywhere
        Whether they are said to go on with those of another sheet, so that they need not be counted from one.
    """
    changed: dict[int, Codes] = {}
    distinct = [*rows.distinct]
    for column in columns:
        codes = rows.codes_of(column, numbers)
        first = codes[np.flatnonzero(codes)[:1]].tolist()
        if not first or _glued(distinct[first[0]]) is None:  # nearly all columns: one look
            continue
        if (rests := _rests([distinct[code] for code in codes.tolist()], from_anywhere=from_anywhere)) is not None:
            new: dict[Cell, int] = {}
            changed[column] = np.array([new.setdefault(cell, len(distinct) + len(new)) for cell in rests], np.int32)
            distinct += new
    return rows.with_columns(distinct, numbers, changed) if changed else rows


def _rests(cells: Sequence[Cell], *, from_anywhere: bool) -> list[Cell] | None:
    """The cells without the number before each, where these count the rows; else None."""
    glued = {cell: _glued(cell) for cell in {*cells} if cell.text}
    # What a cell says that is merged over several rows, it says once.
    written = [row for row, cell in enumerate(cells) if cell.text and (row == 0 or cell != cells[row - 1])]
    counted = [(row, of) for row in written if (of := glued[cells[row]]) is not None]
    # A number that is part of a name tells rows apart that are called alike without it: 1 号楼, 2 号楼.
    rests = {of.rest for _, of in counted}
    if len(counted) < _MOSTLY * len(written) or len(rests) < _DIFFERENT * len(counted):
        return None
    numbers = [(row, of.number) for row, of in counted]
    lists = any(_SECOND.search(rest) is not None for rest in rests)  # 1.甲 2.乙: items of a cell
    if not _count(numbers, may_be_first=not lists, least=0 if from_anywhere and not lists else _COUNTED_ON):
        return None
    if any(of.is_stuck for _, of in counted) and not (len(counted) == len(written) and _count_all(numbers)):
        return None
    return [cell._replace(text=of.rest) if cell.text and (of := glued[cell]) is not None else cell for cell in cells]


def _glued(cell: Cell) -> _Glued | None:
    if cell.number is not None or cell.date is not None or (match := _GLUED.fullmatch(cell.text)) is None:
        return None
    written = plain(match["number"] or match["before"] or match["bare"] or match["stuck"])
    number = number_in(written)
    return None if number is None else _Glued(int(number), match["rest"], match["stuck"] is not None)


def _count_all(numbers: Sequence[tuple[int, int]]) -> bool:
    """Whether numbers that nothing parts from names count every row, of each section anew, so that they are no part of them."""
    on = [0 < below - above <= row - last for (last, above), (row, below) in pairwise(numbers)]
    anew = [number == 1 for _, number in numbers[1:]]
    return sum(on) >= max(_STUCK - 1, sum(anew)) and all(map(any, zip(on, anew, strict=True)))


def _count(numbers: Sequence[tuple[int, int]], *, may_be_first: bool, least: int) -> bool:
    """Whether numbers of some rows go on as rows do; they may begin anew, and rows between may have none.

    Parameters
    ----------
    may_be_first
        Whether each may be the first, and only, of its section.
    least
        How many must go on by one where the first is not one.
    """
    steps = [(below - above, row - last) for (last, above), (row, below) in pairwise(numbers)]
    on = sum(0 < step <= rows for step, rows in steps)
    anew = sum(step <= 0 and number == 1 for (step, _), (_, number) in zip(steps, numbers[1:], strict=True))
    if numbers[0][1] != 1:
        return on == len(steps) >= least
    return (may_be_first or on > anew) and on + anew >= _MOSTLY * len(steps)
