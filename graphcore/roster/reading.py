"""Read one roster file: tables to columns to typed records, each file apart from all others."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from graphcore.problems import Problem
from graphcore.provenance import Source
from graphcore.roster.account import SheetAccount
from graphcore.roster.asides import section_place
from graphcore.roster.blocks import Block, side_by_side, stacked
from graphcore.roster.columns import Guess, map_columns, subject_of
from graphcore.roster.files import TakenIn
from graphcore.roster.headers import filled
from graphcore.roster.interpretation import ColumnReader, Settings
from graphcore.roster.lexicon import lexicon
from graphcore.roster.names import clean
from graphcore.roster.records import Reading, Record, Said
from graphcore.roster.sheets import EMPTY, Sheet, read_sheets
from graphcore.roster.tables import Layout, Row, Table, find_tables

_PLACE_IN_TITLE = re.compile(
    r"(?:街道|镇|乡|^|[\d\s_\-—（(])(?P<place>[^街道镇乡\s\d_\-—（）()各全某]{2,6}?(?:社区|村))(?!社会组织|党组织|两新|居民|矫正)"
)
_GROUPING = ("community", "forum")  # columns whose blank cells may mean "as above"


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
            read, found = _read_table(table, guess, layout, notes=notes)
            records += read
            problems += found
        elif table.rows:
            problems.append(Problem(here, "unrecognised_table"))
        elif len(layout.tables) == 1:
            problems.append(Problem(here, "no_data_rows"))
    return records, problems


def _read_table(table: Table, guess: Guess, layout: Layout, *, notes: bool) -> tuple[list[Record], list[Problem]]:
    block = table.block
    headers = {column.position: "·".join(column.words) for column in table.columns}
    problems = [
        Problem(block.cell(table.header.last, index), "unmapped_column", {"header": headers[index]})
        for index in guess.unmapped
    ]
    known = lexicon().fields_of(guess.roster)
    places = dict(guess.fields)
    if notes:
        places |= {name: index for index, name in guess.dropped.items() if name == "note"}
    columns = {
        name: ColumnReader(index, known[name], _texts(table, index), Settings(), {}) for name, index in places.items()
    }
    problems += [
        Problem(
            block.cell(table.header.last, column.index),
            "unclear_marks",
            {"header": headers[column.index], "marks": "、".join(sorted(column.marks.unclear))},
        )
        for column in columns.values()
        if column.marks is not None and column.marks.unclear
    ]
    problems += _lost_digits(table, guess)
    place = None if "community" in columns else _place_of_table(table)
    subject = subject_of(guess.roster)
    name_column = columns[subject].index if subject else 0
    fields = frozenset(columns)
    above: dict[str, Said] = {}
    groups = {name for name in _GROUPING if name in columns and _means_as_above(table, columns[name].index)}
    seen: dict[tuple[str, ...], int] = {}
    records: list[Record] = []
    for row in table.rows:
        said, found = _read_row(row, columns, block, headers)
        if not said and not found and not _has_content(row, guess):
            layout.set_aside[row.number] = "blank"
            continue
        for name in groups:
            if name in said:
                above[name] = said[name]
            elif name in above:
                said[name] = above[name]
        if subject is not None and subject not in said:
            where = block.cell(row.number, name_column)
            problems.append(Problem(where, "missing_name", {"field": headers[name_column]}))
            continue
        problems += found
        same_as = None
        if subject is None:
            texts = tuple(cell.text for index, cell in enumerate(row.cells) if guess.dropped.get(index) != "sequence")
            same_as = seen.setdefault(texts, row.number)
        source = block.record(row.number, name_column)
        same = same_as if same_as != row.number else None
        records.append(Record(guess.roster, source, row.section or place, said, fields, same))
    return records, problems


def _read_row(
    row: Row, columns: Mapping[str, ColumnReader], block: Block, headers: Mapping[int, str]
) -> tuple[dict[str, Said], list[Problem]]:
    said: dict[str, Said] = {}
    problems: list[Problem] = []
    blank: dict[str, Said] = {}
    for name, column in columns.items():
        cell = row.cells[column.index] if column.index < len(row.cells) else EMPTY
        where = block.cell(row.number, column.index)
        if not cell.text:  # digits lost are reported for the whole table
            if column.marks is not None and not cell.lost and (value := column.marks.read("")) is not None:
                blank[name] = Said(where.row or 0, where.column or "", "", value)
            continue
        told = column.read(cell)
        if told.code is not None:
            problems.append(Problem(where, told.code, told.details | {"field": headers[column.index]}))
        elif told.value is not None:
            raw = "" if column.field.type == "person" else cell.text
            said[name] = Said(where.row or 0, where.column or "", raw, told.value)
    return said | (blank if said else {}), problems


def _texts(table: Table, index: int) -> list[str]:
    return [row.cells[index].text if index < len(row.cells) else "" for row in table.rows]


def _lost_digits(table: Table, guess: Guess) -> list[Problem]:
    """Long numbers that lost digits, in any column read or dropped."""
    columns = {*guess.fields.values(), *guess.dropped}
    return [
        Problem(table.block.cell(row.number, index), "precision_lost")
        for row in table.rows
        for index, cell in enumerate(row.cells)
        if cell.lost and index in columns
    ]


def _has_content(row: Row, guess: Guess) -> bool:
    """Whether a row holds more than its running number."""
    return any(cell.text or cell.lost for index, cell in enumerate(row.cells) if guess.dropped.get(index) != "sequence")


def _means_as_above(table: Table, index: int) -> bool:
    """Whether a column's blank cells repeat the value above: it is written once for each group."""
    texts = list(map(clean, _texts(table, index)))
    inherited = {number for number, column in table.inherited if column == index}
    written = [text for row, text in zip(table.rows, texts, strict=True) if row.number not in inherited]
    if not texts or not texts[0] or all(written):
        return False
    present = [text for text in written if text]
    once_each = len(set(present)) == len(present)
    return once_each or bool(inherited)


def _place_of_table(table: Table) -> str | None:
    """The community that a sheet's name, title or file name gives to the whole table."""
    if table.block.sheet.name and (place := section_place(table.block.sheet.name)):
        return place
    for text in (*reversed(table.title), table.block.sheet.file.rpartition(".")[0]):
        if match := _PLACE_IN_TITLE.search(text):
            return match["place"]
    return None
