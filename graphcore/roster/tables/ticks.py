"""Columns of ticks as one: a tick says what its column is headed, as a cell of one column would."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from graphcore.roster.cells.cells import is_blank
from graphcore.roster.cells.marks import marks_of
from graphcore.roster.tables.header import Column
from graphcore.roster.tables.laid_together import TOGETHER, codes_of, laid_together
from graphcore.roster.tables.table import Table

BESIDE = "｜"
"""What stands between the answers in the header of such a column."""

_REMARK = re.compile(r"[(（].+")  # behind a tick


class Ticks(NamedTuple):
    """The cells of some columns, one row for each of the table.

    Attributes
    ----------
    ticked
        Which are.
    odd
        Which hold something that is neither a tick nor none.
    """

    ticked: NDArray[np.bool_]
    odd: NDArray[np.bool_]


def ticks_in(table: Table, columns: Sequence[Column]) -> Ticks:
    """Which cells of some columns are ticked: those that say yes, or hold the one mark that there is."""
    cells = [table.cells(column.position) for column in columns]
    texts = [cell.text for column in cells for cell in column]
    written = {text for text in texts if not is_blank(text)}
    marks = marks_of(texts, dict.fromkeys(written, True) if len(written) == 1 else None)
    ticked = np.column_stack([column.told(lambda cell: marks.read(cell.text) is True) for column in cells])
    none = [column.told(lambda cell: is_blank(cell.text) or marks.read(cell.text) is False) for column in cells]
    return Ticks(ticked, ~ticked & ~np.column_stack(none))


def as_one(table: Table, columns: Sequence[Column], words: tuple[str, ...] = ()) -> Table:
    """A table with some columns of ticks as one, in place of the first.

    Parameters
    ----------
    words
        The header of that one; by default what those of the columns have in common, and what each of them says.
    """
    one = Column(columns[0].position, words, ticked=tuple(columns))
    one = one._replace(words=words or (*_in_common(columns), BESIDE.join(one.answers)))
    ticked, odd = ticks_in(table, columns)
    codes = codes_of(table, columns)
    ticks, distinct = {*codes[ticked].tolist()}, table.filled.distinct

    def said(way: Sequence[int]) -> str:
        cells = (
            (answer, distinct[code].text, code in ticks) for answer, code in zip(one.answers, way, strict=True) if code
        )
        return TOGETHER.join(_answered(answer, text) if is_tick else text for answer, text, is_tick in cells)

    return laid_together(table, one, np.where(ticked | odd, codes, 0), said)


def _answered(answer: str, tick: str) -> str:
    """What a tick says, with the remark behind it: 联建（东街联合支部）."""
    remark = _REMARK.search(tick)
    return answer + (remark[0] if remark else "")


def _in_common(columns: Sequence[Column]) -> tuple[str, ...]:
    """The words that headers begin with alike, above the lowest."""
    levels = zip(*(column.words[:-1] for column in columns), strict=False)
    return tuple(words[0] for words in takewhile(lambda words: len({*words}) == 1, levels))
