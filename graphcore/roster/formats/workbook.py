"""Workbooks: xlsx, xls, xlsb, ods, and what WPS calls et."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import TYPE_CHECKING

from graphcore.problems import Problem
from graphcore.provenance import Source
from graphcore.roster.files import TakenIn
from graphcore.roster.privacy import Labels
from graphcore.roster.sheets import MAX_COLUMNS, MAX_ROWS, Cell, Cells, Sheet, is_too_large, too_large

if TYPE_CHECKING:
    import python_calamine as calamine


def read_workbook(taken: TakenIn, hidden: Callable[[str], bool]) -> tuple[list[Sheet], list[Problem]]:
    """The sheets of a workbook; a hidden one only where it is asked for."""
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
        if meta.visible != calamine.SheetVisibleEnum.Visible and not hidden(name):
            problems.append(Problem(Source(label, name), "hidden_sheet"))
            continue
        try:
            sheet = book.get_sheet_by_name(meta.name)
            rows, large = _rows(sheet)
            merges = tuple((*first, *last) for first, last in sheet.merged_cell_ranges or ())
        except Exception:  # noqa: BLE001
            problems.append(Problem(Source(label, name), "corrupt_file"))
            continue
        problems += [too_large(label, name, number) for number in large]
        sheets.append(Sheet(label, name, rows, merges))
    return sheets, problems


def _rows(sheet: calamine.CalamineSheet) -> tuple[list[list[Cell]], list[int]]:
    """The rows of a sheet, and the numbers of those that are not read whole; one at a time, for memory's sake."""
    cells, rows, large = Cells(), list[list[Cell]](), list[int]()
    left = [""] * (sheet.start[1] if sheet.start else 0)  # the reader leaves out blank columns on the left
    for number, row in enumerate(sheet.iter_rows(), 1):
        values = [*left, *row]
        if is_too_large(values) or number > MAX_ROWS:
            large.append(number)
        if number <= MAX_ROWS:
            rows.append(cells.of(values[:MAX_COLUMNS]))
    return rows, large


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
