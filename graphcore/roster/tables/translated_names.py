"""Names with their translation beside them: 松涛社区 Songtao, Maple Court / 枫林苑. The Chinese one is taken, as other rosters write it."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from graphcore.roster.files.cell import Cell
from graphcore.roster.files.grid import CellColumn, Grid
from graphcore.roster.tables.replacing import with_instead

_LATIN = r"[A-Za-z][A-Za-z'’.,&\- ]*[A-Za-z.]"
_HAN = r"[^A-Za-z]*[\u4e00-\u9fff][^A-Za-z]*"
_BESIDE = re.compile(
    rf"\s*(?:(?P<latin>{_LATIN})(?:\s*[/／|]\s*|\s+)(?P<han>{_HAN})|(?P<first>{_HAN})(?:\s*[/／|]\s*|\s+)(?P<then>{_LATIN}))\s*"
)
_WORD = re.compile("[A-Za-z]{3}")
_MOSTLY = 0.8  # share of a column's cells


def without_translations(rows: Grid, columns: Sequence[int], numbers: NDArray[np.int64]) -> Grid:
    """Rows of which no column has names in two languages.

    A word in Latin letters that stands beside several names (KTV 好乐迪, KTV 金柜) translates none of them.

    Parameters
    ----------
    columns
        Those with a header.
    numbers
        Which rows are data.
    """
    return with_instead(rows, columns, numbers, lambda cell: _BESIDE.fullmatch(cell.text) is not None, _instead)


def _instead(column: CellColumn) -> dict[Cell, Cell]:
    """Cells with a translation → the cells without, where most have one of their own."""
    cells = [cell for cell in column.distinct if cell.text]
    told: dict[Cell, Cell] = {}
    pairs: set[tuple[str, str]] = set()
    for cell in cells:
        match = _BESIDE.fullmatch(cell.text)
        if match is None or _WORD.search(latin := match["latin"] or match["then"]) is None:
            continue
        name = (match["han"] or match["first"]).strip()
        told[cell] = cell._replace(text=name)
        pairs.add((name, latin.lower()))
    names, latins = ({pair[at] for pair in pairs} for at in range(2))
    are_translations = len(told) >= _MOSTLY * len(cells) and len(names) == len(latins) == len(pairs)
    return told if are_translations else {}
