"""Writes books as workbooks or text files."""

import csv
import datetime as dt
import io
from pathlib import Path

import xlsxwriter  # type: ignore[import-untyped]

from .sheets import Book, Sheet, letter

CREATED = dt.datetime(2024, 6, 18, 9, 0, 0)  # noqa: DTZ001 - as workbooks have it


def write_book(book: Book, path: Path) -> None:
    if book.encoding:
        write_text(book, path)
    else:
        write_workbook(book.sheets, path)


def write_workbook(sheets: list[Sheet], path: Path) -> None:
    with xlsxwriter.Workbook(path, {"strings_to_formulas": False, "strings_to_urls": False}) as workbook:
        workbook.set_properties({"created": CREATED})
        day = workbook.add_format({"num_format": "yyyy/m/d"})
        for sheet in sheets:
            page = workbook.add_worksheet(sheet.name)
            if sheet.hidden:
                page.hide()
            for top, left, bottom, right in sheet.merges:
                page.merge_range(top - 1, left - 1, bottom - 1, right - 1, "")
            for (row, column), raw in sheet.cells.items():
                at = row - 1, column - 1
                if (row, column) in sheet.formulas:
                    page.write_formula(*at, f"=SUM({letter(column)}1:{letter(column)}{row - 1})", None, "")
                elif isinstance(raw, dt.date):
                    page.write_datetime(*at, dt.datetime.combine(raw, dt.time()), day)
                elif isinstance(raw, int | float):
                    page.write_number(*at, raw)
                else:
                    page.write_string(*at, raw)


def write_text(book: Book, path: Path) -> None:
    """A text file in the book's encoding, or GB18030 where the encoding has not every letter."""
    (sheet,) = book.sheets
    width = max((column for _, column in sheet.cells), default=0)
    rows = [
        [sheet.cells.get((row, column), "") for column in range(1, width + 1)] for row in range(1, sheet.last_row + 1)
    ]
    page = io.StringIO()
    csv.writer(page, delimiter=book.delimiter, lineterminator="\r\n").writerows(rows)
    try:
        content = page.getvalue().encode(book.encoding or "utf-8")
    except UnicodeEncodeError:
        book.encoding = "gb18030"
        content = page.getvalue().encode("gb18030")
    path.write_bytes(content)
