"""Words behind their code, as systems keep them: 1|是, 04-党支部, 330106001 松涛社区. The word is taken, as other rosters write it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from graphcore.roster.cells.cells import is_blank
from graphcore.roster.files.cell import Cell
from graphcore.roster.files.grid import CellColumn, Grid
from graphcore.roster.tables.replacing import with_instead

_CODED = re.compile(
    r"\s*(?P<code>[A-Za-z]?\d{1,15})(?:\s*[|｜\-－—_:：=.．、~]\s*|\s+)(?P<word>[\u4e00-\u9fff][^\d|｜、，,；;]{0,30}?)\s*"
)
_LONG = 6  # digits of a code that counts nothing: as of administrative areas, and longer than a year
_MOSTLY, _HALF = 0.8, 0.5  # shares of a column's cells that are such words, where codes are short or long


def without_codes(rows: Grid, columns: Sequence[int], numbers: NDArray[np.int64]) -> Grid:
    """Rows of which no column has a code before each word.

    Parameters
    ----------
    columns
        Those with a header.
    numbers
        Which rows are data.
    """
    return with_instead(rows, columns, numbers, lambda cell: _CODED.fullmatch(cell.text) is not None, _words)


def _words(column: CellColumn) -> dict[Cell, Cell]:
    """Cells with a code before a word → the cells without, where each word has a code of its own and most cells one of those words.

    So 3 幢 and 5 幢 are no words with codes. What counts rows tells each of them apart; a short code stands before the same word again.

    Examples
    --------
    >>> told = _words(CellColumn.given(map(Cell, ["1|是", "0|否", "0|否"])))
    >>> [cell.text for cell in told.values()]
    ['是', '否']
    >>> [_words(CellColumn.given(map(Cell, texts))) for texts in (["3 幢", "5 幢", "5 幢"], ["1 甲公司", "2 乙公司"])]
    [{}, {}]
    """
    found = {cell: match for cell in column.distinct if cell.number is None and (match := _CODED.fullmatch(cell.text))}
    pairs = {(match["code"], match["word"]) for match in found.values()}
    codes, words = ({pair[at] for pair in pairs} for at in range(2))
    if not pairs or len(words) < len(pairs):
        return {}
    times = Counter(cell for cell in column if not is_blank(cell.text))
    coded = sum(times[cell] for cell in found)
    are_long = all(len(code) >= _LONG for code in codes)
    if not are_long and (len(codes) < max(2, len(pairs)) or coded == len(pairs)):
        return {}
    told = coded + sum(many for cell, many in times.items() if cell.text in words)
    if told < (_HALF if are_long else _MOSTLY) * times.total():
        return {}
    return {cell: cell._replace(text=match["word"]) for cell, match in found.items()}
