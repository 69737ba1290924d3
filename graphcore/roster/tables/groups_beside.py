"""Groups of columns that say the same of one after the other in a row: 社区 | 小区1（名称、物业）| 小区2（名称、物业）."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from graphcore.roster.files.grid import Grid, filled
from graphcore.roster.files.sheets import Sheet
from graphcore.roster.tables.block import Block, of_columns
from graphcore.roster.tables.header import Column
from graphcore.roster.tables.header_words import header_key
from graphcore.roster.tables.listed_columns import counted


def groups_beside(sheet: Sheet) -> list[Block]:
    """A block for each group, with what stands before and behind all of them; empty where a sheet begins with none.

    Heads count the groups, and below each stand the same words. A row has its record in those groups that say anything there.
    """
    several = np.flatnonzero(sheet.rows.sizes > 1)[:2].tolist()
    groups = _groups(sheet.rows, several[0]) if len(several) == 2 and several[1] == several[0] + 1 else []
    within = [*range(groups[0].start, groups[-1].stop)] if groups else []
    shared = [column for column in range(sheet.rows.width) if column not in within]
    return [_block(sheet, several[0], shared, group, is_first=group is groups[0]) for group in groups]


def _groups(rows: Grid, head: int) -> list[range]:
    """The columns of each group, by the row of their heads and the words below it."""
    heads, words = rows[head], [header_key(cell.text) for cell in rows[head + 1]]
    standing = [Column(column, (heads[column].text,)) for column in filled(heads)]
    counting = next(counted(standing), ())
    starts = [column.position for column in counting]
    width = starts[1] - starts[0] if starts else 0
    groups = [range(start, start + width) for start in starts]
    said = [words[group.start : group.stop] for group in groups]
    is_one_form = width > 1 and all(one == other for one, other in pairwise(said)) and len({*said[0]}) == width
    is_dense = is_one_form and "" not in said[0] and all(one.stop == other.start for one, other in pairwise(groups))
    behind = (
        {column.position for column in standing} & {*range(starts[-1] + 1, starts[-1] + width)} if starts else set()
    )
    return groups if is_dense and not behind else []


def _block(sheet: Sheet, head: int, shared: Sequence[int], group: range, *, is_first: bool) -> Block:
    """The columns of a group and those of all, where the group says anything."""
    rows = sheet.rows
    kept = (rows.columns(group).sizes > 0) | (np.arange(len(rows)) <= head + 1)
    return of_columns(sheet, sorted((*shared, *group)), kept, head, is_first=is_first)
