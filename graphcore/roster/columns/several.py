"""Columns that are one, where as one they are read as what they can be: ticks as an answer, names that headers count as a list."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from graphcore.roster.columns.guess import Guess
from graphcore.roster.columns.ranking import map_columns
from graphcore.roster.columns.ticked import question, ticked_together
from graphcore.roster.tables.header import Column
from graphcore.roster.tables.known_names import KnownNames
from graphcore.roster.tables.listed_columns import as_list, counted
from graphcore.roster.tables.table import Table
from graphcore.roster.tables.ticks import as_one
from graphcore.roster.words.fields import KIND, LISTING, Field
from graphcore.roster.words.lexicon import lexicon


class _Several(NamedTuple):
    """Columns that may be one: how they are put together, and whether a field of a name is what that one may be."""

    columns: Sequence[Column]
    together: Callable[[Table, Sequence[Column]], Table]
    may_be: Callable[[str, Field], bool]


def guessed(table: Table, known: KnownNames | None = None) -> tuple[Table, Guess | None]:
    """A table with columns as one that are then read as what they can be, and how it is read."""
    found = [*_found(table)]
    while found:
        joined = table
        for several in found:
            joined = several.together(joined, several.columns)
        guess = map_columns(joined, known)
        kept = [several for several in found if guess is not None and _is_read(guess, several)]
        if kept == found:
            return joined, guess
        found = kept
    return table, map_columns(table, known)


def _found(table: Table) -> Iterator[_Several]:
    yield from (_Several(columns, _as_answer, _answers) for columns in ticked_together(table))
    yield from (_Several(columns, as_list, _lists) for columns in counted(table.columns))


def _as_answer(table: Table, columns: Sequence[Column]) -> Table:
    return as_one(table, columns, question(columns))


def _answers(name: str, field: Field) -> bool:
    return name == KIND or field.type in ("choice", "flag")


def _lists(_name: str, field: Field) -> bool:
    return field.type in LISTING


def _is_read(guess: Guess, several: _Several) -> bool:
    fields, where = lexicon().fields_of(guess.roster), several.columns[0].position
    return any(at == where and several.may_be(name, fields[name]) for name, at in guess.fields.items())
