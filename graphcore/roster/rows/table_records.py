"""A table's rows as records, read column by column: equal cells of a column are read once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import NamedTuple, TypeVar

import numpy as np
from numpy.typing import NDArray

from graphcore.problems import Problem
from graphcore.roster.cells.periods import last_day_told
from graphcore.roster.cells.pseudonyms import NamesKey
from graphcore.roster.columns.guess import Guess
from graphcore.roster.columns.titled import called
from graphcore.roster.columns.undecided import adding, may_tell
from graphcore.roster.records.columns import Records, Said
from graphcore.roster.records.record import Heading
from graphcore.roster.rows.absent import telling_where
from graphcore.roster.rows.elsewhere import standing_elsewhere
from graphcore.roster.rows.implied.holders import holders
from graphcore.roster.rows.implied_columns import with_implied
from graphcore.roster.rows.interpretation import NO_NAMES
from graphcore.roster.rows.named_together import told_apart
from graphcore.roster.rows.open_cells import left_open, told_as_above, unanswered
from graphcore.roster.rows.record_rows import holding, record_rows
from graphcore.roster.rows.repeated import repeated
from graphcore.roster.rows.section_columns import of_sections
from graphcore.roster.rows.spread_lists import gathered
from graphcore.roster.rows.table_problems import names_of_gone, of_cells, of_columns
from graphcore.roster.rows.typed import TypedColumn
from graphcore.roster.rows.typed_columns import asking_columns, typed_columns
from graphcore.roster.tables.block import Reason
from graphcore.roster.tables.known_names import NOTHING_KNOWN, KnownNames
from graphcore.roster.tables.table import Table
from graphcore.roster.tables.table_place import place_of_table
from graphcore.roster.words.lexicon import lexicon
from graphcore.roster.words.place_names import street_told
from graphcore.roster.words.titles import kinds_called, lists_some

_T = TypeVar("_T")


class TableRecords(NamedTuple):
    """What a table holds: its records, what is wrong in it; and (0-based in the block) rows that are none of their own.

    Attributes
    ----------
    absent
        Where those would be of whom rows say that there is none.
    joined
        Rows that go on with the record above.
    aside
        Rows that are set aside, and why.
    """

    records: Records
    absent: Records
    problems: list[Problem]
    joined: list[int]
    aside: dict[int, Reason]


def read_table(
    table: Table,
    guess: Guess,
    *,
    notes: bool = False,
    names: Mapping[str, str] = NO_NAMES,
    key: NamesKey | None = None,
    known: KnownNames = NOTHING_KNOWN,
    today: str | None = None,
    folder: str = "",
) -> TableRecords:
    """Read the data rows of a table as a guess says.

    Parameters
    ----------
    names
        Abbreviation, clean → the name it stands for.
    notes
        Whether to keep free-text notes (备注).
    key
        To keep office-holders as pseudonyms with; without, no name is kept at all.
    known
        What other rosters have made known.
    today
        The day after which nothing has happened yet.
    folder
        Where its file lies within what is imported.
    """
    table, joined = gathered(table, guess)
    block = table.block
    given = typed_columns(table, guess, names, today, notes=notes)
    held = holding(table, guess, given)
    columns = with_implied(table, guess, given)
    if key is not None:
        columns |= holders(table, guess, key)
    elsewhere = standing_elsewhere(table, guess, columns, np.flatnonzero(held))
    subject = lexicon().rosters[guess.roster].subject
    name_column = columns[subject].reader.index if subject else 0
    named_by = subject or _held_by(guess, columns)
    told = record_rows(table, guess.roster, columns, held, named_by)
    telling, also = may_tell(guess, table), adding(guess, table)
    problems = [
        *guess.problems,
        *of_columns(table, guess, columns, telling, also),
        *of_cells(table, guess.roster, columns, told.rows),
        *names_of_gone(table, columns, told.rows),
        *unanswered(table, guess.roster, columns, told.rows),
        *told_as_above(table, guess.roster, columns),
        *told.problems,
    ]
    columns |= asking_columns(table, guess, telling)
    columns |= of_sections(table, guess, told.rows, elsewhere, known)
    rows, said = told_apart(guess.roster, columns, told.rows)
    letters = {
        name: block.cell(table.header.last, column.reader.index).column or "" for name, column in columns.items()
    }
    heading = Heading(
        guess.roster,
        block.sheet.file,
        block.sheet.name,
        letters,
        guess.everywhere,
        bool(telling or guess.rival),
        last_day_told((block.sheet.name or "", *table.title, block.sheet.file), today),
        lists_some=next((lists_some(name) for name in called(table) if kinds_called(name)), False),
        street=street_told((block.sheet.name or "", *table.title[::-1], block.sheet.file, folder)),
    )
    place = None if "community" in columns else guess.community or place_of_table(table, known.community_in)
    same_as = repeated(table, guess) if subject is None else {}
    open_cells = left_open(table, guess, columns, also)

    def records_of(heading: Heading, rows: NDArray[np.int64], said: tuple[Said, ...]) -> Records:
        standing, letters_of = block.records(table.numbers[rows], name_column)
        above = (table.lines[row].place for row in rows.tolist())
        places = [(place if one is None else one) or None for one in above]
        return Records(
            heading,
            standing,
            said,
            letters_of,
            places,
            _by_record(elsewhere, rows),
            _by_record(same_as, rows),
            _by_record(open_cells, rows),
        )

    where = telling_where(guess.roster, columns, told.absent)
    somewhere = replace(heading, columns={name: letters[name] for name in where.columns}, names_nobody=True)
    absent = records_of(somewhere, where.rows, tuple(column.said(where.rows) for column in where.columns.values()))
    return TableRecords(records_of(heading, rows, said), absent, problems, joined, told.aside)


def _by_record(told: Mapping[int, _T], rows: NDArray[np.int64]) -> dict[int, _T]:
    """What is told of some data rows, by the number of the record that each is."""
    return {number: told[row] for number, row in enumerate(rows.tolist()) if row in told} if told else {}


def _held_by(guess: Guess, columns: Mapping[str, TypedColumn]) -> str | None:
    """The column of the person whose each row is; none where it names nobody at all, as where names are withheld."""
    held_by = lexicon().rosters[guess.roster].held_by
    return held_by if held_by is not None and held_by in columns and columns[held_by].says.any() else None
