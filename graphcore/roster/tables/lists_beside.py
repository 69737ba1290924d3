"""Lists that stand beside each other without a column between: below heads that say which they are (需求清单 | 资源清单), or one in halves."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

import numpy as np

from graphcore.roster.files.cell import Cell
from graphcore.roster.files.grid import Grid, filled
from graphcore.roster.tables.header_words import header_key
from graphcore.roster.words.lexicon import lexicon
from graphcore.roster.words.titles import kinds_called

_LIST = re.compile("(?:清单|台账|名册|名单|一览|登记|明细|汇总)表?$")


def lists_beside(rows: Grid) -> list[tuple[int, int]]:
    """First and last column of each; empty where a sheet begins with no such heads.

    Heads of one list that tell of several (业主委员会 | 物业企业 beside 小区) are called no lists, nor is a number in each.
    """
    several = np.flatnonzero(rows.sizes > 1)
    if len(several) < 2 or several[1] != several[0] + 1:
        return []
    heads, words = rows[int(several[0])], rows[int(several[1])]
    starts = filled(heads)
    below = filled(words)
    if starts[0] != below[0] or any(column not in below for column in starts):
        return []
    ends = [*(column - 1 for column in starts[1:]), rows.width - 1]
    kinds = [_kind(heads[column].text) for column in starts]
    if None in kinds or len({*kinds}) < len(kinds):
        return []
    are_lists = all(of_list(heads[column].text) for column in starts)
    if not are_lists and not all(_is_number(words, column) for column in starts):
        return []
    parts = [*zip(starts, ends, strict=True)]
    return parts if all(last > first for first, last in parts) else []


def halves(rows: Grid) -> list[tuple[int, int]]:
    """First and last column of each stretch of one list that stands beside itself: 序号 | 单位名称 | 序号 | 单位名称; empty where none does.

    Its head is the first row of several cells, has a word in each column, and has all of them again in the same order;
    running numbers may be called otherwise each time (序号, 顺号).
    """
    several = np.flatnonzero(rows.sizes > 1)
    words = [header_key(cell.text) for cell in rows[int(several[0])]] if len(several) > 1 else []
    below = rows[int(several[1])] if words else []
    counted = [
        words[0] if cell.text == below[0].text == "1" else word for word, cell in zip(words, below, strict=False)
    ]
    return _again(words) or _again(counted)


def _again(words: list[str]) -> list[tuple[int, int]]:
    """First and last of each stretch in which words stand again."""
    width = words.index(words[0], 1) if words and words[0] in words[1:] else len(words)
    own = words[:width]
    if width < 2 or "" in own or len({*own}) < width or words != own * (len(words) // width) or width == len(words):
        return []
    return [(first, first + width - 1) for first in range(0, len(words), width)]


@lru_cache(maxsize=1 << 10)
def of_list(head: str) -> frozenset[str]:
    """The kinds of nodes that a head of columns says it lists; none where it calls itself no list.

    Examples
    --------
    >>> of_list("需求清单"), of_list("业主委员会")
    (frozenset({'need'}), frozenset())
    """
    called = kinds_called(head) if _LIST.search(header_key(head)) else {}
    return frozenset(kind for roster in called if (kind := lexicon().rosters[roster].makes))


def _kind(head: str) -> str | None:
    """The kind of roster that a head speaks of most."""
    called = kinds_called(head)
    return max(called, key=lambda kind: called[kind]) if called else None


def _is_number(words: Sequence[Cell], column: int) -> bool:
    """Whether a column is headed as a running number."""
    return header_key(words[column].text) in map(header_key, lexicon().common["sequence"].headers)
