"""Read one roster file: tables to columns to typed records, each file apart from all others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from graphcore.problems import Problem
from graphcore.provenance import Source
from graphcore.roster.account import SheetAccount
from graphcore.roster.blocks import side_by_side, stacked
from graphcore.roster.columns import Guess, map_columns
from graphcore.roster.files import TakenIn
from graphcore.roster.formats import read_sheets
from graphcore.roster.headers import filled
from graphcore.roster.readings import Reading
from graphcore.roster.records import Record
from graphcore.roster.sheets import Sheet
from graphcore.roster.table_records import read_table
from graphcore.roster.tables import Layout, find_tables


def read_roster(taken: TakenIn, *, notes: bool = False) -> Reading:
    """Read a file that was taken in.

    Parameters
    ----------
    notes
        Whether to keep free-text notes (备注).
    """
    if taken.problem is not None:
        return Reading((), (taken.problem,), ())
    sheets, problems = read_sheets(taken)
    records: list[Record] = []
    accounts: list[SheetAccount] = []
    for sheet in sheets:
        for layout, guesses in layouts(sheet):
            read, found = _read_block(layout, guesses, notes=notes)
            records += read
            problems += found
            accounts.append(_account(layout, read))
    return Reading(tuple(records), tuple(problems), tuple(accounts))


def layouts(sheet: Sheet) -> list[tuple[Layout, list[Guess | None]]]:
    """A sheet as one block, or as several where each part is a roster in its own right."""
    parts = [_guessed(find_tables(block)) for block in side_by_side(sheet)]
    if parts and all(guesses and None not in guesses for _, guesses in parts):
        return parts
    return [_guessed(find_tables(block)) for block in stacked(sheet)]


def _guessed(layout: Layout) -> tuple[Layout, list[Guess | None]]:
    return layout, [map_columns(table) if table.rows else None for table in layout.tables]


def _account(layout: Layout, records: Sequence[Record]) -> SheetAccount:
    outside = layout.block.outside
    rows = sum(bool(filled(row)) for row in layout.block.rows) + len(outside)
    aside: Counter[str] = Counter([*layout.set_aside.values(), *outside])
    kinds = Counter(record.roster for record in records)
    reported = rows - sum(aside.values()) - len(records)
    roster = kinds.most_common(1)[0][0] if kinds else None
    return SheetAccount(layout.block.sheet.name, roster, rows, len(records), dict(aside), reported)


def _read_block(layout: Layout, guesses: Sequence[Guess | None], *, notes: bool) -> tuple[list[Record], list[Problem]]:
    here = Source(layout.block.sheet.file, layout.block.sheet.name)
    if layout.unclear:
        return [], [Problem(here, "unrecognised_table")]
    records: list[Record] = []
    problems: list[Problem] = []
    for table, guess in zip(layout.tables, guesses, strict=True):
        if guess is not None:
            read = read_table(table, guess, notes=notes)
            records += read.records
            problems += read.problems
            layout.set_aside.update(dict.fromkeys(read.blank, "blank"))
        elif table.rows:
            problems.append(Problem(here, "unrecognised_table"))
        elif len(layout.tables) == 1:
            problems.append(Problem(here, "no_data_rows"))
    return records, problems
