"""Rejected rows as a workbook that can be mended and imported by itself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from graphcore.exchange.safe_text import spreadsheet_cell
from graphcore.exchange.whole_file import whole_file
from graphcore.language import Language
from graphcore.problems import PROBLEM_KINDS, Problem
from graphcore.provenance import Source
from graphcore.roster.files.cell import Cell
from graphcore.roster.files.sheets import letter
from graphcore.roster.imports.rejected import Rejected, RejectedRow, RejectedTable
from graphcore.roster.reading.returned import BESIDE, COLUMNS_HEADER, COLUMNS_SHEET, TITLE

if TYPE_CHECKING:
    from xlsxwriter import Workbook  # type: ignore[import-untyped]
    from xlsxwriter.format import Format  # type: ignore[import-untyped]
    from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]

_LONGEST_NAME = 31  # characters of a sheet's name
_FORBIDDEN = re.compile(r"[\[\]:*?/\\]")
_TELLS_NOTHING = re.compile(r"(?:sheet|工作表|表)\s*\d*", re.IGNORECASE)
_WIDTH, _WIDTH_BESIDE = 16, 44
_OFFENDING, _BESIDE_COLOUR = "#FFC7A8", "#F2F2EE"


def write_rejected(rejected: Rejected, path: Path, language: Language) -> None:
    """Write rejected rows as xlsx: a sheet for each table, laid out like it, with what is wrong beside each row.

    Text never becomes a formula or a link.

    Raises
    ------
    UnusableInput
        If the file cannot be written.
    """
    import xlsxwriter
    from xlsxwriter.exceptions import FileCreateError  # type: ignore[import-untyped]

    with whole_file(path) as partial:
        book = xlsxwriter.Workbook(str(partial))
        names = list(_names(rejected.tables, COLUMNS_SHEET))
        for name, table in zip(names, rejected.tables, strict=True):
            _Sheet(book, name).write(table, rejected.number, language)
        _Sheet(book, COLUMNS_SHEET.say(language)).write_columns(zip(names, rejected.tables, strict=True), language)
        try:
            book.close()
        except FileCreateError as error:
            raise error.args[0] from error


class _Sheet:
    """One table on a sheet of its own, written from the top."""

    def __init__(self, book: Workbook, name: str) -> None:
        self._sheet: Worksheet = book.add_worksheet(name)
        self._bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
        self._plain = book.add_format({"text_wrap": True, "valign": "top"})
        self._offending = book.add_format({"bg_color": _OFFENDING, "text_wrap": True, "valign": "top"})
        self._beside = book.add_format({"bg_color": _BESIDE_COLOUR, "text_wrap": True, "valign": "top"})
        self._next = 0

    def write(self, table: RejectedTable, number: str, language: Language) -> None:
        width = max(len(line) for line in table.header)
        self._line([Cell(TITLE.filled(number=number).say(language))], self._bold)
        for title in table.title:
            self._line([Cell(title)], self._plain)
        for line in table.header:
            self._line(line, self._bold)
        for position, header in enumerate(BESIDE, width):
            self._put(self._next - 1, position, Cell(header.say(language)), self._bold)
        self._sheet.freeze_panes(self._next, 0)
        self._sheet.set_column(0, width - 1, _WIDTH)
        self._sheet.set_column(width, width + len(BESIDE) - 1, _WIDTH_BESIDE)
        place = None
        for row in table.rows:
            if row.place is not None and row.place != place:
                self._line([Cell(row.place)], self._bold)
                place = row.place
            self._row(row, width, language)

    def write_columns(self, tables: Iterable[tuple[str, RejectedTable]], language: Language) -> None:
        self._line([Cell(header.say(language)) for header in COLUMNS_HEADER], self._bold)
        self._sheet.set_column(0, len(COLUMNS_HEADER) - 1, _WIDTH)
        for name, table in tables:
            for position, header, field in table.columns:
                self._line(map(Cell, (name, letter(position), header, table.roster, field)), self._plain)

    def _row(self, row: RejectedRow, width: int, language: Language) -> None:
        for position in range(width):
            cell = row.cells[position] if position < len(row.cells) else Cell("")
            self._put(self._next, position, cell, self._offending if position in row.offending else self._plain)
        for position, text in enumerate(_beside(row, language), width):
            self._put(self._next, position, Cell(text), self._beside)
        self._next += 1

    def _line(self, cells: Iterable[Cell], style: Format) -> None:
        for position, cell in enumerate(cells):
            self._put(self._next, position, cell, style)
        self._next += 1

    def _put(self, row: int, column: int, cell: Cell, style: Format) -> None:
        if cell.number is not None:
            self._sheet.write_number(row, column, cell.number, style)
        elif cell.text:
            self._sheet.write_string(row, column, spreadsheet_cell(cell.text), style)
        else:
            self._sheet.write_blank(row, column, None, style)


def _beside(row: RejectedRow, language: Language) -> tuple[str, str, str]:
    return (
        "\n".join(dict.fromkeys(_title(problem, language) for problem in row.problems)),
        "\n".join(dict.fromkeys(problem.message(language) for problem in row.problems)),
        _place(row.source, language),
    )


def _title(problem: Problem, language: Language) -> str:
    kind = PROBLEM_KINDS.get(problem.code)
    return kind.title.say(language) if kind else problem.code


def _place(source: Source, language: Language) -> str:
    row = f"第{source.row}行" if language == "zh" else f"row {source.row}"
    return " › ".join(part for part in (source.file, source.sheet, row) if part)


def _names(tables: Iterable[RejectedTable], taken: Iterable[str]) -> Iterator[str]:
    """A name for each sheet: that of the source's sheet, which may tell what it holds; else the file's."""
    used = set(taken)
    for table in tables:
        sheet, file = table.source.sheet or "", table.source.file.rpartition(".")[0] or table.source.file
        telling = file if _TELLS_NOTHING.fullmatch(sheet) or not sheet else sheet
        base = _FORBIDDEN.sub(" ", telling).strip(" '") or "1"
        name, number = base[:_LONGEST_NAME], 1
        while name.casefold() in used:
            number += 1
            mark = f"（{number}）"
            name = base[: _LONGEST_NAME - len(mark)] + mark
        used.add(name.casefold())
        yield name
