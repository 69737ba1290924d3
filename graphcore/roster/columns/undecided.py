"""Columns that nobody understood and that may hold what verdicts rest on: until it is said, unknown is not uncovered.

Where nothing else tells of the matter all rows of the table are open; where another column does, those that it leaves blank.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from graphcore.roster.cells.cells import BLANK, is_blank, plain
from graphcore.roster.cells.yes_or_no import read_flag, said_of, says_none
from graphcore.roster.columns.beside_party import SENT, WHETHER_SENT
from graphcore.roster.files.grid import CellColumn
from graphcore.roster.tables.table import Table
from graphcore.roster.words.fields import Field
from graphcore.roster.words.lexicon import lexicon
from graphcore.vocabulary import UNDERTAKINGS

if TYPE_CHECKING:
    from graphcore.roster.columns.guess import Guess

_LOOKS_SO = 0.5
"""How well the cells of a column must fit a field for it to be one that it may be."""

_FEWEST = 4
"""Cells that a column must have to be more than some odd remarks."""

_MOSTLY = 0.6

COVERED = "has_party"
"""The field that says that there is a Party organisation."""

_NAMES = "party_name"  # and which
_NO_WORDS = ("count", "money", "date", "code", "phone", "id_card", "sequence")


Adding = Mapping[int, tuple[str, NDArray[np.bool_]]]
"""Unread column → a field of whose matter it speaks beside the column that is read as it, and the rows in which it does."""


def may_tell(guess: Guess, table: Table) -> Mapping[int, str]:
    """Column → the field that it may be, for columns that are not read as any.

    Considered are the fields that tie rows to others, or say whether they are tied or covered; not those that another
    column is read as, for that one has told of the matter. A column must have some cells to be more than odd remarks, or one in
    each row of what actors do, for those say who does; unless its header or a cell speaks of who is covered, or its yes and
    no tell whether rows are tied.
    """
    roster = lexicon().rosters[guess.roster]
    missing = {name for name, field in roster.fields.items() if name not in guess.fields and _decides(name, field)}
    asking = roster.asking - guess.fields.keys()
    stated = _stated(guess, table) if asking else []
    if _NAMES in guess.fields:
        missing.discard(COVERED)
    if WHETHER_SENT in guess.fields:
        missing.discard(SENT)
    covering = next((name for name in (SENT, COVERED) if name in missing), None)
    fewest = min(_FEWEST, len(table)) if roster.makes in UNDERTAKINGS else _FEWEST
    found = {}
    for index in guess.unmapped:
        may_be = missing | asking if asking and _may_deny(table.cells(index), stated) else missing
        fits = [(one.fit, name) for name in may_be if (one := guess.evidence.get((index, name)))]
        fit, name = max(fits, default=(0.0, ""))
        if fit >= _LOOKS_SO and (name in asking or table.written(index) >= fewest):
            found[index] = name
        elif covering and _speaks_of_it(guess, table, index):
            found[index] = covering
    return found


def adding(guess: Guess, table: Table) -> Adding:
    """Unread column → the field of whose matter it speaks though other columns are read as all such, and the rows in which it says something of it."""
    about = next((name for name in (SENT, WHETHER_SENT) if name in guess.fields), None)
    if about is None or not {COVERED, _NAMES} & guess.fields.keys():
        return {}
    words = _words_for_it(guess)
    found = {}
    for index in guess.unmapped:
        cells = table.cells(index)
        speaks = cells.told(lambda cell: said_of(plain(cell.text), words) is True)
        if said_of("".join(map(plain, table.words(index))), words):
            speaks[:] = True
        says = speaks & ~cells.told(says_none)
        if says.any() and not _is_of_figures(guess, index):
            found[index] = about, says
    return found


def _stated(guess: Guess, table: Table) -> list[NDArray[np.bool_]]:
    """For each field that states something of those that are tied, since when or with how many, in which rows it does."""
    stating = {
        field
        for tie in lexicon().rosters[guess.roster].ties
        if tie.asking is not None
        for field in tie.stating.values()
    }
    columns = [table.cells(guess.fields[name]) for name in sorted(stating & guess.fields.keys())]
    return [~cells.told(lambda cell: is_blank(cell.text), BLANK) for cells in columns]


def _may_deny(cells: CellColumn, stated: list[NDArray[np.bool_]]) -> bool:
    """Whether a column says no at all, and not mostly in rows that state what a no would deny: there it asks for something else."""
    no = cells.told(lambda cell: read_flag(cell) is False)
    return bool(no.any()) and not any(rows[no].mean() >= _MOSTLY for rows in stated)


def _speaks_of_it(guess: Guess, table: Table, index: int) -> bool:
    """Whether a column of words speaks of who is covered, in its header or in some cell."""
    texts = [*table.words(index), *(cell.text for cell in table.cells(index).distinct)]
    speaks = any(word in plain(text) for text in texts for word in _words_for_it(guess))
    return speaks and not _is_of_figures(guess, index)


def _words_for_it(guess: Guess) -> tuple[str, ...]:
    """The words that speak of who is covered in rosters of a kind."""
    fields = lexicon().fields_of(guess.roster)
    return (*lexicon().covering, *(fields[SENT].whether if SENT in fields else ()))


def _is_of_figures(guess: Guess, index: int) -> bool:
    """Whether the cells of a column look like numbers, days or the like, and not like words."""
    fields = lexicon().fields_of(guess.roster)
    return any(
        column == index and fields[name].type in _NO_WORDS and one.fit >= _LOOKS_SO
        for (column, name), one in guess.evidence.items()
    )


def _decides(name: str, field: Field) -> bool:
    is_tie = field.edge is not None and field.edge.kind != "located_in"
    return not field.rare and (is_tie or name in (COVERED, SENT))
