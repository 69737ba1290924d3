"""Read one roster file: tables to columns to typed records, each file apart from all others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np

from graphcore.problems import Problem
from graphcore.provenance import Source
from graphcore.roster.columns.guess import Guess
from graphcore.roster.files.formats import read_sheets
from graphcore.roster.files.limits import Limits
from graphcore.roster.files.sheets import Sheet, too_large
from graphcore.roster.files.taking_in import TakenIn
from graphcore.roster.mapping.model import IGNORE
from graphcore.roster.mapping.serving import missed_sheets
from graphcore.roster.reading.answers import lists_findings, not_imported
from graphcore.roster.reading.manner import USUAL, Manner
from graphcore.roster.reading.returned import NOT_RETURNED, returned
from graphcore.roster.reading.sheet_rosters import Part, layouts
from graphcore.roster.records.columns import Records
from graphcore.roster.records.readings import Reading
from graphcore.roster.records.record import LISTS
from graphcore.roster.records.rows import ColumnReading, SheetAccount
from graphcore.roster.rows.table_records import read_table
from graphcore.roster.tables.known_names import NOTHING_KNOWN
from graphcore.roster.tables.layout import Layout
from graphcore.roster.tables.table import Table
from graphcore.roster.words.lexicon import lexicon

Sheets = tuple[Sequence[Sheet], Sequence[Problem]]
"""The sheets of a file, and what could not be read of it."""


class FirstRead(NamedTuple):
    """A file as read apart from all others.

    Attributes
    ----------
    sheets
        Its cells, where it has tables that it does not explain by itself.
    """

    taken: TakenIn
    reading: Reading
    sheets: Sheets | None


def read_first(taken: TakenIn, manner: Manner = USUAL) -> FirstRead:
    """Read a file that was taken in, knowing nothing of others yet."""
    if taken.problem is not None:
        return FirstRead(taken, read_roster(taken, manner), None)
    sheets = _sheets_of(taken, manner)
    found = find_rosters(taken, manner, sheets)
    reading = _read(taken, found, manner)
    guesses = [guess for _, some in found.layouts for guess in some if guess is not None]
    is_open = any(guess.is_close or guess.asks_others for guess in guesses)
    is_open = is_open or _is_in_part(reading) or _is_nowhere(reading) or _names_estates(found)
    return FirstRead(taken, reading, sheets if is_open else None)


def read_roster(taken: TakenIn, manner: Manner = USUAL, sheets: Sheets | None = None) -> Reading:
    """Read a file that was taken in.

    Parameters
    ----------
    sheets
        Its cells, where they are at hand.
    """
    if taken.problem is not None:
        return Reading((), (taken.problem,), ())
    return _read(taken, find_rosters(taken, manner, sheets), manner)


def _read(taken: TakenIn, found: Found, manner: Manner) -> Reading:
    problems = list(found.problems)
    tables: list[Records] = []
    accounts: list[SheetAccount] = []
    for layout, guesses in found.layouts:
        read, wrong, joined = _read_block(layout, guesses, manner, taken.file.name.rpartition("/")[0])
        tables += read
        problems += wrong
        accounts.append(_account(layout, guesses, read, len(joined)))
    if not tables and not problems and found.returned is None:
        problems.append(_nothing_found(taken))
    return Reading(tuple(tables), tuple(problems), (*accounts, *found.set_aside), found.returned)


def _nothing_found(taken: TakenIn) -> Problem:
    """A file is never left out in silence."""
    suffix = taken.file.path.suffix.lower()
    if taken.format == "web" and not suffix.startswith(".htm"):
        return Problem(Source(taken.file.label), "format_mismatch", {"suffix": suffix or "?"})
    return Problem(Source(taken.file.label), "unrecognised_table")


class Found(NamedTuple):
    """The tables of a file, each with how it is to be read, and what no table could be found in.

    Attributes
    ----------
    set_aside
        The account of sheets that hold no roster.
    returned
        The number of the workbook of rejected rows that the file is; None for a roster.
    """

    layouts: tuple[Part, ...]
    problems: tuple[Problem, ...]
    set_aside: tuple[SheetAccount, ...]
    returned: str | None


def _sheets_of(taken: TakenIn, manner: Manner) -> Sheets:
    return read_sheets(taken, lambda name: manner.reads_hidden(taken.file.label, name))


def find_rosters(taken: TakenIn, manner: Manner = USUAL, at_hand: Sheets | None = None) -> Found:
    """Find the tables of a file that was taken in."""
    file = taken.file.label
    sheets, unreadable = at_hand or _sheets_of(taken, manner)
    problems = list(unreadable)
    unread = [problem.source.sheet for problem in problems]
    problems += missed_sheets(manner.mapping.tables, file, [*(sheet.name for sheet in sheets), *unread])
    answers = [sheet for sheet in sheets if lists_findings(sheet)]
    problems += [Problem(Source(file, sheet.name), "list_of_findings") for sheet in answers]
    rosters = [sheet for sheet in sheets if sheet not in answers] if answers else sheets
    back = returned(rosters) or NOT_RETURNED._replace(sheets=tuple(rosters))
    found = (one for sheet in back.sheets for one in layouts(sheet, manner, back.columns.get(sheet.name)))
    return Found(tuple(found), tuple(problems), (*back.set_aside, *map(not_imported, answers)), back.number)


def _is_in_part(reading: Reading) -> bool:
    return any(
        problem.code in ("unmapped_column", "unlike_header", "unread_evidence", "unread_beside", "unrecognised_table")
        for problem in reading.problems
    )


def _names_estates(found: Found) -> bool:
    """Whether lines above rows name estates by their form, which may be communities as others know them: 东岸居."""
    lines = {line for layout, _ in found.layouts for table in layout.tables for line in table.lines}
    return any(part.kind == "estate" for line in lines for part in line.parts)


def _is_nowhere(reading: Reading) -> bool:
    """Whether neither a column nor what stands around it tells the community of some table."""
    return any(
        "community" not in table.heading.columns
        and "community" in lexicon().rosters[table.heading.roster].fields
        and None in table.places
        for table in reading.tables
    )


def _account(layout: Layout, guesses: Sequence[Guess | None], tables: Sequence[Records], joined: int) -> SheetAccount:
    outside = layout.block.outside
    rows = int(np.count_nonzero(layout.block.rows.sizes)) + len(outside)
    aside: Counter[str] = Counter([*layout.set_aside.values(), *outside])
    kinds = Counter[str]()
    for table in (table for table in tables if not table.heading.names_nobody):  # whose rows are set aside
        kinds[table.heading.roster] += len({*zip(table.rows.tolist(), table.columns, strict=True)})
    imported = kinds.total() + joined
    reported = rows - sum(aside.values()) - imported
    roster = kinds.most_common(1)[0][0] if kinds else None
    columns = [
        column
        for table, guess in zip(layout.tables, guesses, strict=True)
        if guess is not None
        for column in _columns_read(table, guess)
    ]
    return SheetAccount(layout.block.sheet.name, roster, rows, imported, dict(aside), reported, tuple(columns))


def _columns_read(table: Table, guess: Guess) -> Iterator[ColumnReading]:
    """How each column was read that holds anything."""
    for column in table.columns:
        field = guess.by_column.get(column.position)
        if field is not None or column.position in guess.unmapped:
            sure = round(guess.confidence(column.position), 2)
            for part in column.parts:
                where = table.block.cell(table.header.last, part.position)
                header = "·".join(part.words)
                yield ColumnReading(where.row or 0, where.column or "", header, guess.roster, field, sure)


def _within(table: Table, guess: Guess, limits: Limits) -> tuple[Table, list[Problem]]:
    """As much of a table as is read, and the problem of the first row that is not."""
    most = limits.roster_rows
    if guess.roster == LISTS or len(table) <= most:
        return table, []
    first = table.block.cell(int(table.numbers[most]), 0).row
    sheet = table.block.sheet
    return table.part(slice(most)), [too_large(sheet.file, sheet.name, first, limits.said("roster_rows"))]


def _read_block(
    layout: Layout, guesses: Sequence[Guess | None], manner: Manner = USUAL, folder: str = ""
) -> tuple[list[Records], list[Problem], list[int]]:
    """The records of a block, what is wrong in it, and its rows that go on with the record above."""
    here = Source(layout.block.sheet.file, layout.block.sheet.name)
    if layout.unclear:
        return [], [Problem(here, "unrecognised_table")], []
    tables: list[Records] = []
    problems: list[Problem] = []
    said: set[int | None] = set()
    joined: list[int] = []
    for table, guess in zip(layout.tables, guesses, strict=True):
        if guess is not None and guess.roster == IGNORE:
            layout.set_aside.update(dict.fromkeys(table.numbers.tolist(), "ignored"))
        elif guess is not None:
            within, beyond = _within(table, guess, manner.limits)
            problems += beyond
            read = read_table(
                within,
                guess,
                notes=manner.notes,
                names=manner.mapping.clean_names,
                key=manner.names_key,
                known=manner.known or NOTHING_KNOWN,
                today=manner.today,
                folder=folder,
            )
            tables += [records for records in (read.records, read.absent) if len(records)]
            joined += read.joined
            problems += [
                problem for problem in read.problems if problem.source.row not in said or problem not in problems
            ]
            said.add(table.block.cell(table.header.last, 0).row)  # sections of one table share its header
            layout.set_aside.update(read.aside)
        elif len(table):
            problems.append(Problem(here, "unrecognised_table"))
        elif len(layout.tables) == 1:
            problems.append(Problem(here, "no_data_rows"))
    return tables, problems, joined
