"""Whether a text holds a table: its lines have the same number of cells; sentences have commas where they like."""

from __future__ import annotations

import csv
from collections import Counter

_LOOKED_AT = 200  # lines
_MOST = 0.6  # share of lines that have the cells of the commonest
_FEWEST = 2  # lines, and cells in each


def holds_table(text: str) -> bool:
    r"""Whether most lines of a text have as many cells, two or more, by some mark between them.

    Examples
    --------
    >>> holds_table("企业名称,社区\n云州甲商贸有限公司,松涛社区\n"), holds_table("企业名称\t社区\n云州甲商贸有限公司\t松涛社区")
    (True, True)
    >>> holds_table("# 说明\n这里有四份台账，由街道汇总。\nthe first, the second, and so on\n")
    False
    """
    lines = [line for line in text.splitlines()[:_LOOKED_AT] if line.strip()]
    return any(_is_by(lines, mark) for mark in ",\t;|")


def _is_by(lines: list[str], mark: str) -> bool:
    try:
        sizes = Counter(len(row) for row in csv.reader(lines, delimiter=mark) if any(map(str.strip, row)))
    except csv.Error:
        return False
    size, times = max(sizes.items(), key=lambda pair: (pair[1], pair[0]), default=(0, 0))
    return size >= _FEWEST and times >= max(_FEWEST, _MOST * sizes.total())
