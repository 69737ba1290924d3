"""Tables that say of each place how many there are of something, and list nothing: 社区 | 企业（个） | 合计."""

from __future__ import annotations

from graphcore.roster.cells.name_kinds import is_number
from graphcore.roster.columns.guess import Guess
from graphcore.roster.tables.table import Table
from graphcore.roster.words.lexicon import lexicon
from graphcore.vocabulary import TERRITORIES, UNDERTAKINGS

_LONGEST = 6  # figures of a count; those of a code are more


def is_tally(guess: Guess, table: Table) -> bool:
    """Whether a table has no more than a place in each row, and counts of which none tells of the place itself.

    Of what is plainly called a list of places, any counts may stand beside them; and what is numbered, and not counted, has
    several rows of a place.
    """
    kind = lexicon().rosters[guess.roster]
    if kind.makes in UNDERTAKINGS:
        where = guess.fields.get("community", -1)
    elif kind.makes in TERRITORIES and guess.is_close and len(guess.fields) == 1:
        where = guess.fields.get(kind.subject or "", -1)
    else:
        return False
    told = {column.position for column in table.columns} - guess.dropped.keys()
    figures = {position for position in told if _counts(table, position)}
    return bool(figures) and told - figures == {where} and len(table.cells(where).distinct) == len(table)


def _counts(table: Table, position: int) -> bool:
    texts = [cell.text for cell in table.cells(position).distinct if cell.text]
    return bool(texts) and all(is_number(text) and len(text) <= _LONGEST for text in texts)
