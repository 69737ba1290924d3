"""Arranges the sheets of a tidy street otherwise, as other offices would: what they say stays the same.

Each sheet of a tidy street is one table with its header in the first row and nothing else.
"""

from __future__ import annotations

import csv
import datetime as dt
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path
from random import Random

import xlsxwriter
from python_calamine import CalamineWorkbook

_SOME = 0.4
"""How many sheets are arranged in one of some ways."""

Rows = list[list[object]]
Sheet = tuple[str, str, Rows]
"""File, name and rows of a sheet."""


def sheets_of(folder: Path) -> list[Sheet]:
    """All sheets of a folder of workbooks."""
    books = {path.stem: CalamineWorkbook.from_path(path) for path in sorted(folder.glob("*.xlsx"))}
    return [
        (file, name, [[*row] for row in book.get_sheet_by_name(name).to_python()])
        for file, book in books.items()
        for name in book.sheet_names
    ]


def _upside_down(rows: Rows) -> Rows:
    return [rows[0], *reversed(rows[1:])]


def _away_from_the_corner(rows: Rows) -> Rows:
    return [[], [], *([None, None, *row] for row in rows)]


def _with_gaps(rows: Rows) -> Rows:
    return [line for number, row in enumerate(rows) for line in ([[], row] if number and number % 6 == 0 else [row])]


def _below_lines_of_a_form(rows: Rows) -> Rows:
    return [["附件3"], ["填报单位（盖章）：      填报日期：2026年3月5日"], *rows]


def _above_who_signed(rows: Rows) -> Rows:
    return [*rows, ["注：1.本表每季度更新；2.空白处表示没有。"], ["制表：综合科"], [], ["审核人：李某某"]]


def _by_pages(rows: Rows) -> Rows:
    return [row for at in range(1, len(rows), 9) for row in [rows[0], *rows[at : at + 9]]]


def _by_pages_with_gaps(rows: Rows) -> Rows:
    """The header stands again two rows below a gap: the record between them is no part of it."""
    return [row for at in range(1, len(rows), 9) for row in [rows[0], *rows[at : at + 8], [], *rows[at + 8 : at + 9]]]


def _with_numbered_columns(rows: Rows) -> Rows:
    return [rows[0], [str(number) for number, _ in enumerate(rows[0], 1)], *rows[1:]]


def _with_columns_left_free(rows: Rows) -> Rows:
    return [
        [*chain.from_iterable([value, None] if at % 3 == 2 else [value] for at, value in enumerate(row))]
        for row in rows
    ]


def _with_another_number(rows: Rows) -> Rows:
    return [[number or "序号", *row] for number, row in enumerate(rows)]


def _a_row_for_each_name(rows: Rows) -> Rows:
    """The first list of a record runs down, and what else the record says is blank below."""
    head, *records = rows
    found: Rows = [head]
    for record in records:
        at = next((at for at, value in enumerate(record) if len(_names(value)) > 1), 0)
        first, *others = _names(record[at]) if len(_names(record[at])) > 1 else [record[at]]
        found.append([first if number == at else value for number, value in enumerate(record)])
        found += [[name if number == at else None for number, _ in enumerate(record)] for name in others]
    return found


def _lists_over_columns(rows: Rows) -> Rows:
    """Each name in a column of its own, below the same header."""
    columns = [[*column] for column in zip(*rows, strict=True)]
    spread: Rows = []
    for head, *values in columns:
        most = max(len(_names(value)) for value in values)
        names = [_names(value) if most > 1 else [value] for value in values]
        spread += [[head, *(some[at] if at < len(some) else None for some in names)] for at in range(most)]
    return [[*row] for row in zip(*spread, strict=True)]


def _names(value: object) -> list[object]:
    return [*value.split("、")] if isinstance(value, str) else [value]


def _each_cell(change: Callable[[object], object]) -> Callable[[Rows], Rows]:
    return lambda rows: [[change(value) for value in row] for row in rows]


def _day_in_words(value: object) -> object:
    return f"{value.year}年{value.month}月{value.day}日" if isinstance(value, dt.date) else value


def _full_width(value: object) -> object:
    wide = {code: code + 0xFEE0 for code in range(0x21, 0x7F)}
    return value.translate(wide) if isinstance(value, str) else value


def _drawn_out(value: object) -> object:
    return "  ".join(value) if isinstance(value, str) and 1 < len(value) < 5 and _is_han(value) else value


def _wrapped(value: object) -> object:
    is_long = isinstance(value, str) and len(value) > 9 and _is_han(value)
    return f"{value[: len(value) // 2]}\n{value[len(value) // 2 :]}" if is_long else value  # type: ignore[index]


def _with_unseen_ends(value: object) -> object:
    return f"\u00a0{value}\u200b" if isinstance(value, str) else value


def _said_how_many(value: object) -> object:
    return f"{value}（共{len(names)}个）" if len(names := _names(value)) > 1 else value


def _one_a_line(value: object) -> object:
    return "；\n".join(map(str, names)) if len(names := _names(value)) > 1 else value


def _is_han(text: str) -> bool:
    return all("\u4e00" <= character <= "\u9fff" for character in text)


_OF_CELLS: Mapping[str, Callable[[Rows], Rows]] = {
    "days in words": _each_cell(_day_in_words),
    "full width": _each_cell(_full_width),
    "drawn out": _each_cell(_drawn_out),
    "wrapped": _each_cell(_wrapped),
    "with unseen ends": _each_cell(_with_unseen_ends),
}
_OF_LISTS: Mapping[str, Callable[[Rows], Rows]] = {
    "said how many": _each_cell(_said_how_many),
    "one a line": _each_cell(_one_a_line),
    "lists over columns": _lists_over_columns,
}
_OF_RECORDS: Mapping[str, Callable[[Rows], Rows]] = {
    "mirrored": lambda rows: [row[::-1] for row in rows],
    "upside down": _upside_down,
    "with another number": _with_another_number,
}
_OF_PAGES: Mapping[str, Callable[[Rows], Rows]] = {
    "with gaps": _with_gaps,
    "by pages": _by_pages,
    "by pages with gaps": _by_pages_with_gaps,
    "with numbered columns": _with_numbered_columns,
}
_AROUND: Mapping[str, Callable[[Rows], Rows]] = {
    "below lines of a form": _below_lines_of_a_form,
    "above who signed": _above_who_signed,
}
_ALONE: Mapping[str, Callable[[Rows], Rows]] = {
    "a row for each name": _a_row_for_each_name,
    "on its side": lambda rows: [[*row] for row in zip(*rows, strict=True)],
    "away from the corner": _away_from_the_corner,
    "with columns left free": _with_columns_left_free,
}
OF_ROWS = {**_OF_LISTS, **_OF_CELLS, **_OF_RECORDS, **_OF_PAGES, **_AROUND, **_ALONE}
"""Ways to arrange the rows of a sheet."""


def in_some_ways(sheet: Sheet, drawn: Random) -> Sheet:
    """A sheet arranged in some ways, each of which leaves the next what it needs; beside another one, too, it can be told what belongs to which."""
    file, name, rows = sheet
    for ways in (_OF_LISTS, _OF_CELLS, _OF_RECORDS, _OF_PAGES, _AROUND):
        if drawn.random() < _SOME:
            rows = ways[drawn.choice(sorted(ways))](rows)
    return file, name, rows


def _as_they_are(sheets: Sequence[Sheet]) -> Iterator[Sheet]:
    yield from sheets


def _below_each_other(sheets: Sequence[Sheet]) -> Iterator[Sheet]:
    for file, of_file in _by_file(sheets).items():
        titled = ([[name], *rows] for _, name, rows in of_file)
        yield file, "Sheet1", [*chain.from_iterable([*rows, [], []] for rows in titled)]


def _beside_each_other(sheets: Sequence[Sheet]) -> Iterator[Sheet]:
    for file, of_file in _by_file(sheets).items():
        titled = [[[name], *rows] for _, name, rows in of_file]
        lines: Rows = [[] for _ in range(max(map(len, titled)))]
        left = 0
        for rows in titled:
            for line, row in zip(lines, rows, strict=False):
                line += [*[None] * (left - len(line)), *row]
            left += max(map(len, rows)) + 1
        yield file, "Sheet1", lines


def _all_in_one(sheets: Sequence[Sheet]) -> Iterator[Sheet]:
    yield from (("台账", name, rows) for _, name, rows in sheets)


OF_SHEETS: Mapping[str, Callable[[Sequence[Sheet]], Iterator[Sheet]]] = {
    "as they are": _as_they_are,
    "below each other": _below_each_other,
    "beside each other": _beside_each_other,
    "all in one": _all_in_one,
}
"""Ways to arrange the sheets of a folder."""


def _by_file(sheets: Sequence[Sheet]) -> Mapping[str, list[Sheet]]:
    files = dict.fromkeys(file for file, *_ in sheets)
    return {file: [sheet for sheet in sheets if sheet[0] == file] for file in files}


def write_workbooks(sheets: Sequence[Sheet], folder: Path) -> None:
    """Write a workbook for each file."""
    for file, of_file in _by_file(sheets).items():
        with xlsxwriter.Workbook(
            str(folder / f"{file}.xlsx"), {"strings_to_formulas": False, "default_date_format": "yyyy-mm-dd"}
        ) as book:
            for _, name, rows in of_file:
                sheet = book.add_worksheet(name)
                for number, row in enumerate(rows):
                    sheet.write_row(number, 0, row)


def write_texts(sheets: Sequence[Sheet], folder: Path) -> None:
    """Write a text file for each sheet, as Excel does in China."""
    for file, name, rows in sheets:
        with (folder / f"{file}-{name}.csv").open("w", newline="", encoding="gb18030") as text:
            csv.writer(text).writerows(rows)
