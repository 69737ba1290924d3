"""Sheets: the cells of a file as text, redacted, where they stand."""

from __future__ import annotations

import csv
import datetime as dt
import io
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from graphcore.problems import Problem
from graphcore.provenance import Source
from graphcore.roster.files import TakenIn
from graphcore.roster.privacy import Labels, digits_lost, redacted

MAX_ROWS = 1_048_576
MAX_COLUMNS = 512
MAX_CELL = 32_767

_EXACT_DIGITS = 10**15  # a spreadsheet keeps 15 digits of a number


class Cell(NamedTuple):
    """One cell.

    Attributes
    ----------
    text
        As written, stripped, without phone and ID numbers; a number as its shortest decimal.
    number
        Its value where the file holds a number.
    date
        Its day where the file holds a date.
    lost
        Whether it is a long number whose last digits the spreadsheet has lost.
    """

    text: str
    number: float | None = None
    date: dt.date | None = None
    lost: bool = False


EMPTY = Cell("")
Merge = tuple[int, int, int, int]
"""First row, first column, last row, last column; 0-based, inclusive."""


class Sheet(NamedTuple):
    """The cells of one sheet; row ``i`` of the sheet is ``rows[i - 1]``."""

    file: str
    name: str | None
    rows: list[list[Cell]]
    merges: tuple[Merge, ...] = ()


def read_sheets(taken: TakenIn) -> tuple[list[Sheet], list[Problem]]:
    """The visible sheets of a file, and what could not be read of it."""
    return _read_workbook(taken) if taken.format == "workbook" else _read_text(taken)


def letter(column: int) -> str:
    """The letter of a 0-based column.

    Examples
    --------
    >>> letter(0), letter(26)
    ('A', 'AA')
    """
    return (letter(column // 26 - 1) if column >= 26 else "") + chr(65 + column % 26)


def _read_workbook(taken: TakenIn) -> tuple[list[Sheet], list[Problem]]:
    import python_calamine as calamine

    label = taken.file.label
    try:
        book = calamine.CalamineWorkbook.from_filelike(io.BytesIO(taken.content))
    except Exception:  # noqa: BLE001  # whatever a broken file does to the reader, it is the file that is broken
        return [], [Problem(Source(label), "encrypted_file" if _is_encrypted(taken) else "corrupt_file")]
    sheets, problems = [], []
    names = Labels()
    for meta in book.sheets_metadata:
        if meta.typ != calamine.SheetTypeEnum.WorkSheet:
            continue
        name = names.of(meta.name)
        if meta.visible != calamine.SheetVisibleEnum.Visible:
            problems.append(Problem(Source(label, name), "hidden_sheet"))
            continue
        try:
            sheet = book.get_sheet_by_name(meta.name)
            values = sheet.to_python(skip_empty_area=False)
            merges = tuple((*first, *last) for first, last in sheet.merged_cell_ranges or ())
        except Exception:  # noqa: BLE001
            problems.append(Problem(Source(label, name), "corrupt_file"))
            continue
        rows = [[_cell(value) for value in row[:MAX_COLUMNS]] for row in values[:MAX_ROWS]]
        problems += [_too_large(label, name, number) for number, row in enumerate(values, 1) if _is_too_large(row)]
        sheets.append(Sheet(label, name, rows, merges))
    return sheets, problems


def _is_encrypted(taken: TakenIn) -> bool:
    import python_calamine as calamine

    if "EncryptedPackage".encode("utf-16-le") in taken.content:
        return True
    try:  # old .xls: the reader tells a password only when it is told the format by the file's name
        calamine.CalamineWorkbook.from_path(taken.file.path)
    except calamine.PasswordError:
        return True
    except Exception:  # noqa: BLE001
        return False
    return False


def _read_text(taken: TakenIn) -> tuple[list[Sheet], list[Problem]]:
    label = taken.file.label
    text, encoding = _decoded(taken.content)
    problems = []
    rows: list[list[Cell]] = []
    csv.field_size_limit(2**31 - 1)
    for number, record in enumerate(_records(text), 1):
        if number > MAX_ROWS or _is_too_large(record):
            problems.append(_too_large(label, None, number))
        if number > MAX_ROWS:
            break
        if any("\ufffd" in value for value in record):
            problems.append(Problem(Source(label, None, number), "undecodable_text", {"encoding": encoding}))
        rows.append([_cell(value) for value in record[:MAX_COLUMNS]])
    return [Sheet(label, None, rows)], problems


def _decoded(content: bytes) -> tuple[str, str]:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", "replace"), "UTF-16"
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return content.decode(encoding), encoding
        except UnicodeDecodeError:
            continue
    import charset_normalizer

    # Neither: perhaps another Chinese encoding, perhaps a few broken bytes in one of these two.
    best = charset_normalizer.from_bytes(content, cp_isolation=["big5", "big5hkscs", "utf_16"]).best()
    if best is not None:
        return str(best), best.encoding
    readings = {encoding: content.decode(encoding, "replace") for encoding in ("utf-8-sig", "gb18030")}
    encoding = min(readings, key=lambda name: readings[name].count("\ufffd"))
    return readings[encoding], encoding


def _records(text: str) -> Iterator[list[str]]:
    head = text[:20_000]
    delimiter = max(",\t;|", key=head.count) if any(mark in head for mark in "\t;|") else ","
    return csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)


def _is_too_large(row: Sequence[object]) -> bool:
    if len(row) > MAX_COLUMNS and any(value not in ("", None) for value in row[MAX_COLUMNS:]):
        return True
    return any(isinstance(value, str) and len(value) > MAX_CELL for value in row)


def _too_large(file: str, sheet: str | None, row: int) -> Problem:
    limit = f"{MAX_ROWS} × {MAX_COLUMNS}, {MAX_CELL} 字 characters"
    return Problem(Source(file, sheet, row), "too_large", {"limit": limit})


def _cell(value: object) -> Cell:
    match value:
        case None | "":
            return EMPTY
        case bool():
            return Cell("TRUE" if value else "FALSE")
        case int() | float():
            number = float(value)
            whole = number.is_integer()
            text = str(int(number)) if whole and abs(number) < 1e21 else repr(number)
            if abs(number) >= _EXACT_DIGITS:
                return Cell("", lost=True)
            hidden = redacted(text) if whole else text  # with a fraction it is an amount
            return Cell(hidden, number if hidden == text else None)
        case dt.datetime():
            clock = value.time() != dt.time()
            return Cell(value.isoformat(" ") if clock else value.date().isoformat(), date=value.date())
        case dt.date():
            return Cell(value.isoformat(), date=value)
        case dt.time() | dt.timedelta():
            return Cell(str(value))
        case _:
            text = str(value).strip()
            return Cell("", lost=True) if digits_lost(text) else Cell(redacted(text)[:MAX_CELL])
