"""Lists of findings that lie among rosters: they tell what was answered, not what is so."""

from __future__ import annotations

import re

import numpy as np

from graphcore.roster.files.sheets import Sheet
from graphcore.roster.records.rows import SheetAccount

_NODE = r"[A-Z]{2,3}-[A-Z2-7]{8}"  # as ids of imported nodes are made
_FINDING = re.compile(rf"[\w-]+:{_NODE}(?:--{_NODE})?")
_LOOKED_AT = 30  # rows


def lists_findings(sheet: Sheet) -> bool:
    """Whether a sheet names findings by their ids, as workbooks of answers and action lists do.

    Examples
    --------
    >>> from graphcore.roster.files.cell import Cell
    >>> from graphcore.roster.files.grid import Grid
    >>> lists_findings(Sheet("销号.xlsx", None, Grid.of([[Cell("编号")], [Cell("grid-branch:GR-335NMS52")]])))
    True
    >>> lists_findings(Sheet("网格.xlsx", None, Grid.of([[Cell("编号")], [Cell("GR-335NMS52")]])))
    False
    """
    return any(_FINDING.fullmatch(cell.text) for row in sheet.rows[:_LOOKED_AT] for cell in row)


def not_imported(sheet: Sheet) -> SheetAccount:
    """The account of such a sheet."""
    rows = int(np.count_nonzero(sheet.rows.sizes))
    return SheetAccount(sheet.name, None, rows, 0, {}, rows)
