"""Rows that say themselves that whom they are about is not there: gone, or still to come, by a column of states, a remark beside the name, or what their list is called.

What is not there is not counted; of what a column says in words that nobody knows it is open whether it is (``in_unknown_state``). Of organisations that have a status of their own the remark tells it, where no column does.
What has been done (matters, projects) stays done.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import numpy as np
from numpy.typing import NDArray

from graphcore.roster.cells.cells import is_blank, names_nothing, plain
from graphcore.roster.cells.gone import GONE, gone_beside, has_ended, has_left
from graphcore.roster.cells.to_come import is_to_be_founded
from graphcore.roster.cells.yes_or_no import read_flag
from graphcore.roster.files.cell import Cell
from graphcore.roster.rows.typed import TypedColumn
from graphcore.roster.words.fields import Field
from graphcore.roster.words.lexicon import lexicon
from graphcore.vocabulary import UNDERTAKINGS

LASTING, ON_POST, STATUS, SEAT = "lasting", "on_post", "status", "role"
"""The fields that say whether what a row is about is still there, whether who was sent to it is, how it does, and as what it has a seat."""

_THERE = ("operating", "there")


def own_status(roster: str) -> Field | None:
    """The field that says how those do whom rows list, where they have a status of their own when they are gone."""
    field = lexicon().fields_of(roster).get(STATUS)
    return field if field is not None and field.type == "choice" else None


def gone(roster: str, columns: Mapping[str, TypedColumn]) -> dict[str, NDArray[np.bool_]]:
    """Column → the rows in which it says that whom they are about is gone, or not there yet; beside a name only where no column tells of it."""
    known = lexicon().rosters[roster]
    if known.subject is None or known.makes in UNDERTAKINGS:
        return {}
    not_there = {name: _say_not_there(column) for name, column in _states(columns).items()}
    if known.makes is None:
        return not_there | ({SEAT: _are_to_come(columns[SEAT])} if SEAT in columns else {})
    states = [columns[name] for name in (STATUS, LASTING) if name in columns]
    silent = ~np.any([column.says for column in states], axis=0) if states else True
    found = {known.subject: _said_beside(columns[known.subject]) & silent}
    return found | not_there


def in_unknown_state(columns: Mapping[str, TypedColumn]) -> dict[str, NDArray[np.bool_]]:
    """Column of states → the rows of which it says what nobody understood: they may as well be gone as there."""
    return {
        name: ~column.says & column.cells.told(lambda cell: not is_blank(cell.text))
        for name, column in _states(columns).items()
        if column.reader.field.type == "choice"
    }


def in_doubt(roster: str, columns: Mapping[str, TypedColumn]) -> NDArray[np.bool_]:
    """The rows beside whose names stands that they are gone, while a column says that they are there."""
    beside = _said_beside(columns[lexicon().rosters[roster].subject or ""])
    there = [_are(columns[name], _THERE) for name in (STATUS, LASTING) if name in columns]
    return beside & np.any(there, axis=0) if there else beside & False


def _states(columns: Mapping[str, TypedColumn]) -> dict[str, TypedColumn]:
    """The columns of states."""
    return {name: columns[name] for name in (STATUS, LASTING) if name in columns}


def _say_not_there(states: TypedColumn) -> NDArray[np.bool_]:
    """The rows that are not there by their states; by what a cell says beside the known ones where it is none of them."""
    unknown = states.cells.told(lambda cell: _is_not_there(plain(cell.text)))
    is_choice = states.reader.field.type == "choice"
    return _are(states, lexicon().gone) | (unknown & ~states.says if is_choice else unknown)


def _is_not_there(text: str) -> bool:
    return has_ended(text) or has_left(text) or is_to_be_founded(text)


def _said_beside(named: TypedColumn) -> NDArray[np.bool_]:
    return named.cells.told(lambda cell: gone_beside(plain(cell.text)) is not None, GONE)


def _are_to_come(seats: TypedColumn) -> NDArray[np.bool_]:
    """The rows that say in the place of a seat that there is none yet: （拟增补）; nothing else is wrong with such a cell."""
    rows = seats.cells.told(
        lambda cell: not names_nothing(cell.text) and read_flag(Cell(plain(cell.text).strip("()"))) is False
    )
    seats.wrong = {row: told for row, told in seats.wrong.items() if not rows[row]}
    return rows


def _are(states: TypedColumn, values: Iterable[str]) -> NDArray[np.bool_]:
    return states.are_in({*values})
