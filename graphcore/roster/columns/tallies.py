"""Tables that say of each place how many there are of something, and list nothing: 社区 | 企业（个） | 合计."""

from __future__ import annotations

from collections.abc import Iterable

from graphcore.roster.cells.name_kinds import is_number
from graphcore.roster.cells.quantities import read_count
from graphcore.roster.columns.guess import Guess
from graphcore.roster.tables.table import Table
from graphcore.roster.words.lexicon import lexicon
from graphcore.vocabulary import TERRITORIES, UNDERTAKINGS

_ADDENDS = 2  # of a sum, at least
_LONGEST = 6  # figures of a count; those of a code are more


def is_tally(guess: Guess, table: Table) -> bool:
    """Whether a table has no more than a place in each row, and counts of which none tells of the place itself.

    Of what is plainly called a list of places, any counts may stand beside them; and what is numbered, and not counted, has
    several rows of a place. What is summed in each row is counted, whatever it is.
    """
    kind = lexicon().rosters[guess.roster]
    told = {column.position for column in table.columns} - guess.dropped.keys()
    figures = {position for position in told if _counts(table, position)}
    if kind.makes in TERRITORIES and guess.is_close and len(guess.fields) == 1:
        where = guess.fields.get(kind.subject or "", -1)
    elif kind.makes in UNDERTAKINGS or _are_summed(table, figures):
        where = guess.fields.get("community", -1)
    else:
        return False
    return bool(figures) and told - figures == {where} and len(table.cells(where).distinct) == len(table)


def _are_summed(table: Table, figures: Iterable[int]) -> bool:
    """Whether the first or the last of some figures is in each row the sum of the others: 网格（个） | 楼栋（个） | 合计（个）."""
    rows = [[read_count(cell) or 0 for cell in table.cells(position)] for position in sorted(figures)]
    each = [*zip(*rows, strict=True)] if len(rows) > _ADDENDS else []
    return bool(each) and any(all(sum(row) == 2 * row[at] > 0 for row in each) for at in (0, -1))


def _counts(table: Table, position: int) -> bool:
    texts = [cell.text for cell in table.cells(position).distinct if cell.text]
    return bool(texts) and all(is_number(text) and len(text) <= _LONGEST for text in texts)
