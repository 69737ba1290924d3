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
from graphcore.roster.columns import Guess, map_columns, subject_of
from graphcore.roster.files import TakenIn
from graphcore.roster.lexicon import Field, lexicon
from graphcore.roster.names import clean
from graphcore.roster.records import Reading, Record, Said
from graphcore.roster.sheets import Cell, Sheet, letter, read_sheets
from graphcore.roster.tables import Layout, Row, Table, find_tables, header_key, section_place
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
        layout = find_tables(sheet)
        read, found = _read_sheet(sheet, layout, notes=notes)
        records += read
        problems += found
        accounts.append(_account(sheet, layout, read))
    return Reading(tuple(records), tuple(problems), tuple(accounts))


def _account(sheet: Sheet, layout: Layout, records: Sequence[Record]) -> SheetAccount:
    rows = sum(any(cell.text or cell.lost for cell in row) for row in sheet.rows)
    aside: Counter[str] = Counter(layout.set_aside.values())
    kinds = Counter(record.roster for record in records)
    reported = rows - sum(aside.values()) - len(records)
    return SheetAccount(
        sheet.name, kinds.most_common(1)[0][0] if kinds else None, rows, len(records), dict(aside), reported
    )


def _read_sheet(sheet: Sheet, layout: Layout, *, notes: bool) -> tuple[list[Record], list[Problem]]:
    here = Source(sheet.file, sheet.name)
    problems = [Problem(here._replace(row=row), "unrecognised_row") for row in layout.unclear if layout.tables]
    if layout.unclear and not layout.tables:
        return [], [Problem(here, "unrecognised_table")]
    records: list[Record] = []
    for table in layout.tables:
        if not table.rows:
            if len(layout.tables) == 1:
                problems.append(Problem(here, "no_data_rows"))
            continue
        guess = map_columns(table)
        if guess is None:
            problems.append(Problem(here, "unrecognised_table"))
            continue
        read, found = _read_table(table, guess, layout, notes=notes)
        records += read
        problems += found
    return records, problems


def _read_table(table: Table, guess: Guess, layout: Layout, *, notes: bool) -> tuple[list[Record], list[Problem]]:
    here = Source(table.sheet.file, table.sheet.name)
    headers = {column.position: "·".join(column.words) for column in table.columns}
    problems = [
        Problem(
            here._replace(row=table.header_row, column=letter(index)), "unmapped_column", {"header": headers[index]}
        )
        for index in guess.unmapped
    ]
    known = lexicon().fields_of(guess.roster)
    columns = {name: (index, known[name]) for name, index in guess.fields.items()}
    if notes:
        columns |= {name: (index, known[name]) for index, name in guess.dropped.items() if name == "note"}
    problems += _lost_digits(table, guess)
    place = None if "community" in columns else _place_of_table(table)
    subject = subject_of(guess.roster)
    fields = frozenset(columns)
    above: dict[str, Said] = {}
    groups = {name for name in _GROUPING if name in columns and _means_as_above(table, columns[name][0])}
    seen: dict[tuple[str, ...], int] = {}
    records: list[Record] = []
    for row in table.rows:
        source = here._replace(row=row.number)
        said, found = _read_row(row, columns, source, headers)
        if not said and not found and not _has_content(row, guess):
            layout.set_aside[row.number] = "blank"
            continue
        for name in groups:
            if name in said:
                above[name] = said[name]
            elif name in above:
                said[name] = above[name]
        if subject is not None and subject not in said:
            index = columns[subject][0]
            problems.append(Problem(source._replace(column=letter(index)), "missing_name", {"field": headers[index]}))
            continue
        problems += found
        same_as = None
        if subject is None:
            texts = tuple(cell.text for index, cell in enumerate(row.cells) if guess.dropped.get(index) != "sequence")
            same_as = seen.setdefault(texts, row.number)
        records.append(
            Record(
                guess.roster,
                source,
                row.section or place,
                said,
                fields,
                same_as if same_as != row.number else None,
            )
        )
    return records, problems


def _read_row(
    row: Row, columns: dict[str, tuple[int, Field]], source: Source, headers: dict[int, str]
) -> tuple[dict[str, Said], list[Problem]]:
    said: dict[str, Said] = {}
    problems: list[Problem] = []
    for name, (index, field) in columns.items():
        cell = row.cells[index] if index < len(row.cells) else Cell("")
        if not cell.text and not cell.lost:
            continue
        if cell.lost:
            continue  # reported for the whole table
        told = _typed(cell, field)
        if told.code is not None:
            details = told.details | {"field": headers[index]}
            problems.append(Problem(source._replace(column=letter(index)), told.code, details))
        elif told.value is not None:
            raw = "" if field.type == "person" else cell.text
            said[name] = Said(letter(index), raw, told.value)
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
    if not words:
        return _Told(code="bad_choice", details={"value": _tidy(cell.text)})
    exact = [value for word, value in words if word == text]
    return _Told(exact[0] if exact else max(words, key=lambda pair: len(pair[0]))[1])


def _tidy(text: str) -> str:
    """A name or text on one line."""
    return re.sub(r"\s*\n\s*", "", text).strip()


def _lost_digits(table: Table, guess: Guess) -> list[Problem]:
    """Long numbers that lost digits, in any column read or dropped."""
    here = Source(table.sheet.file, table.sheet.name)
    columns = {*guess.fields.values(), *guess.dropped}
    return [
        Problem(here._replace(row=row.number, column=letter(index)), "precision_lost")
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
    if table.sheet.name and (place := section_place(table.sheet.name)):
        return place
    for text in (*reversed(table.title), table.sheet.file.rpartition(".")[0]):
        if match := _PLACE_IN_TITLE.search(text):
            return match["place"]
    return None
