"""Read one roster file: tables to columns to typed records, each file apart from all others."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from graphcore.problems import Problem
from graphcore.provenance import Source
from graphcore.roster import cells
from graphcore.roster.account import SheetAccount
from graphcore.roster.asides import section_place
from graphcore.roster.blocks import Block, side_by_side, stacked
from graphcore.roster.columns import Guess, map_columns, subject_of
from graphcore.roster.files import TakenIn
from graphcore.roster.headers import filled, header_key
from graphcore.roster.lexicon import Field, lexicon
from graphcore.roster.names import clean
from graphcore.roster.records import Reading, Record, Said
from graphcore.roster.sheets import EMPTY, Cell, Sheet, read_sheets
from graphcore.roster.tables import Layout, Row, Table, find_tables
from graphcore.vocabulary import Value

_PLACE_IN_TITLE = re.compile(
    r"(?:街道|镇|乡|^|[\d\s_\-—（(])(?P<place>[^街道镇乡\s\d_\-—（）()各全某]{2,6}?(?:社区|村))(?!社会组织|党组织|两新|居民|矫正)"
)
_GROUPING = ("community", "forum")  # columns whose blank cells may mean "as above"


class _Told(NamedTuple):
    """A typed cell, or what is wrong with it."""

    value: Value = None
    code: str | None = None
    details: dict[str, str] = {}  # noqa: RUF012


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
    columns = {name: (index, known[name]) for name, index in guess.fields.items()}
    if notes:
        columns |= {name: (index, known[name]) for index, name in guess.dropped.items() if name == "note"}
    problems += _lost_digits(table, guess)
    place = None if "community" in columns else _place_of_table(table)
    subject = subject_of(guess.roster)
    name_column = columns[subject][0] if subject else 0
    fields = frozenset(columns)
    above: dict[str, Said] = {}
    groups = {name for name in _GROUPING if name in columns and _means_as_above(table, columns[name][0])}
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
    row: Row, columns: dict[str, tuple[int, Field]], block: Block, headers: dict[int, str]
) -> tuple[dict[str, Said], list[Problem]]:
    said: dict[str, Said] = {}
    problems: list[Problem] = []
    for name, (index, field) in columns.items():
        cell = row.cells[index] if index < len(row.cells) else EMPTY
        if not cell.text:  # digits lost are reported for the whole table
            continue
        told = _typed(cell, field)
        where = block.cell(row.number, index)
        if told.code is not None:
            problems.append(Problem(where, told.code, told.details | {"field": headers[index]}))
        elif told.value is not None:
            raw = "" if field.type == "person" else cell.text
            said[name] = Said(where.row or 0, where.column or "", raw, told.value)
    return said, problems


def _typed(cell: Cell, field: Field) -> _Told:
    """Read a cell as its field's type says."""
    match field.type:
        case "name" | "text" | "note":
            return _Told(None if field.type == "name" and cells.is_blank(cell.text) else _tidy(cell.text))
        case "ref" | "number":
            return _Told(None if cells.is_blank(cell.text) else _tidy(cell.text))
        case "refs" | "list":
            return _Told([_tidy(part) for part in cells.split_list(cell.text)] or None)
        case "person":
            return _Told(None if cells.is_blank(cell.text) or cells.read_flag(cell) is False else True)
        case "code":
            if cells.is_blank(cell.text):
                return _Told()
            code, reason = cells.read_code(cell)
            if reason is None:
                return _Told(code)
            return _Told(code="bad_credit_code", details={"reason_zh": reason.zh, "reason_en": reason.en})
        case "choice":
            return _choice(cell, field)
        case "date":
            return _or_problem(cell, cells.read_date(cell), "bad_date")
        case "count":
            return _or_problem(cell, cells.read_count(cell), "bad_number")
        case "money":
            return _or_problem(cell, cells.read_money(cell), "bad_number")
        case "flag":
            return _or_problem(cell, cells.read_flag(cell), "bad_flag")
        case _:
            return _Told()


def _or_problem(cell: Cell, value: Value, code: str) -> _Told:
    if value is not None:
        return _Told(value)
    return (
        _Told()
        if cells.plain(cell.text) in ("", "-", "—", "/", "——")
        else _Told(code=code, details={"value": _tidy(cell.text)})
    )


def _choice(cell: Cell, field: Field) -> _Told:
    text = header_key(cell.text)
    if not text or cells.is_blank(text):
        return _Told()
    words = [(word, value) for value, words in field.choices.items() for word in words if word in text or text in word]
    if not words and cells.read_flag(cell) is False:  # on no list, of no such form
        return _Told()
    if not words:
        return _Told(code="bad_choice", details={"value": _tidy(cell.text)})
    exact = [value for word, value in words if word == text]
    return _Told(exact[0] if exact else max(words, key=lambda pair: len(pair[0]))[1])


def _tidy(text: str) -> str:
    """A name or text on one line."""
    return re.sub(r"\s*\n\s*", "", text).strip()


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
    texts = [clean(row.cells[index].text) if index < len(row.cells) else "" for row in table.rows]
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
