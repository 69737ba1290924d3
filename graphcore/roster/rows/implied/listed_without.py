"""Tables called as lists of those that have no Party organisation yet (应建未建): what they say of how one is built is a plan."""

from __future__ import annotations

from collections.abc import Mapping

from graphcore.roster.columns.guess import Guess
from graphcore.roster.columns.titled import called
from graphcore.roster.columns.undecided import COVERED
from graphcore.roster.rows.typed import TypedColumn
from graphcore.roster.tables.table import Table
from graphcore.roster.words.lexicon import lexicon
from graphcore.roster.words.titles import lists_those_without

_BUILT, _NAMES = "build_mode", "party_name"


def listed_without(table: Table, guess: Guess, columns: Mapping[str, TypedColumn]) -> dict[str, TypedColumn]:
    """The column that says of each row that it has no Party organisation, where no column asks and the name of the list does.

    Not where cells of how one is built say of some rows that there is none: of the others they may well say that there is one.
    """
    field = lexicon().fields_of(guess.roster).get(COVERED)
    named = columns.get(lexicon().rosters[guess.roster].subject or "")
    built = columns.get(_BUILT)
    if field is None or named is None or columns.keys() & {COVERED, _NAMES} or not is_of_those_without(table):
        return {}
    if built is not None and (built.cells.are_written & ~built.says).any():
        return {}
    column = built or named
    return {COVERED: column.implying(field, [False] * len(column.cells.distinct))}


def is_of_those_without(table: Table) -> bool:
    """Whether the nearest name of a table that speaks of it says so: its title, its sheet or its file."""
    return next((said for name in called(table) if (said := lists_those_without(name)) is not None), False)
