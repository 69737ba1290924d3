"""Names with their translation beside them: 松涛社区 Songtao, Maple Court / 枫林苑. The Chinese one is taken, as other rosters write it."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from graphcore.roster.files.cell import Cell
from graphcore.roster.files.grid import Codes, Grid

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
    changed: dict[int, Codes] = {}
    distinct = [*rows.distinct]
    for column in columns:
        codes = rows.codes_of(column, numbers)
        first = codes[np.flatnonzero(codes)[:1]].tolist()
        if not first or _BESIDE.fullmatch(distinct[first[0]].text) is None:  # nearly all columns: one look
            continue
        instead = _instead([distinct[code] for code in np.unique(codes[codes != 0]).tolist()])
        if instead:
            new = {cell: len(distinct) + at for at, cell in enumerate(dict.fromkeys(instead.values()))}
            changed[column] = np.array(
                [new[cell] if (cell := instead.get(distinct[code])) else code for code in codes.tolist()], np.int32
            )
            distinct += new
    return rows.with_columns(distinct, numbers, changed) if changed else rows


def _instead(cells: Sequence[Cell]) -> dict[Cell, Cell]:
    """Cells with a translation → the cells without, where most have one of their own."""
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
