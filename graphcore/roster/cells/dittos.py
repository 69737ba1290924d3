"""Marks that stand for the cell above: 〃, 同上."""

from __future__ import annotations

import re

import numpy as np

from graphcore.roster.files.grid import CellColumn

REPEATED = ("ref", "refs", "list", "choice", "flag", "date", "text", "person")
"""Types of fields of which rows may share what they say: neither names and codes of their own nor numbers, which add up."""

_LONGEST = 8
DITTO = "[〃〞″\"”“′'同]"
"""The sign of a mark."""
_DITTO = re.compile(r"(?:[〃〞″\"”“]|′′|''|同上(?:一?[行格栏]|面)?|[与和]?上(?:一?[行格栏]|面)?相?同|同前)[。.]?")
_DOTS = re.compile(r"\s*(?:…+|\.{2,}|。{2,})\s*")


def is_ditto(text: str) -> bool:
    """Whether a cell only says that it is as the one above.

    Examples
    --------
    >>> [is_ditto(text) for text in ("〃", "同上", "同　上", "与上一行相同", "同上党支部", "…")]
    [True, True, True, True, False, False]
    """
    return 0 < len(text) <= _LONGEST and _DITTO.fullmatch("".join(text.split())) is not None


def has_dots(cells: CellColumn) -> bool:
    """Whether some cells of a column are nothing but dots: …, .."""
    return any(_DOTS.fullmatch(cell.text) for cell in cells.distinct.having("[….。]"))


def written_out(cells: CellColumn, *, dots: bool, of_blanks: bool) -> tuple[CellColumn, dict[int, int]]:
    """A column with the cell that is meant in place of each mark, and row → the row of that cell.

    Parameters
    ----------
    dots
        Whether … is such a mark: so it is in a table that has it where rows stand together, elsewhere it tells nothing.
    of_blanks
        Whether a mark below a blank is one; else it is left, for nobody who means none writes that it is the same as none.
    """
    marks = cells.distinct.told(
        lambda cell: is_ditto(cell.text) or (dots and _DOTS.fullmatch(cell.text)), f"{DITTO}|[….。]"
    )
    if not marks.any():
        return cells, {}
    marked = marks[cells.of_rows]
    last = np.maximum.accumulate(np.where(marked, -1, np.arange(len(cells))))
    stands = last >= 0
    if not of_blanks:
        stands &= cells.are_written[np.maximum(last, 0)]
    below = np.flatnonzero(marked & stands)
    of_rows = cells.of_rows.copy()
    of_rows[below] = of_rows[last[below]]
    return CellColumn.of(cells.distinct, of_rows), dict(zip(below.tolist(), last[below].tolist(), strict=True))
