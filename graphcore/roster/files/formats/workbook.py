"""Workbooks: xlsx, xls, xlsb, ods, and what WPS calls et."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Iterator

from graphcore.problems import Problem
from graphcore.provenance import Source
from graphcore.roster.files.formats.trial import beyond
from graphcore.roster.files.privacy import Labels
from graphcore.roster.files.sheets import Bounded, Merge, Sheet, too_large
from graphcore.roster.files.taking_in import TakenIn
from graphcore.roster.files.uncalculated import uncalculated


def read_workbook(taken: TakenIn, hidden: Callable[[str], bool]) -> tuple[list[Sheet], list[Problem]]:
    """The sheets of a workbook; a hidden one only where it is asked for."""
    import python_calamine as calamine

    label, limits = taken.file.label, taken.limits
    if not taken.is_plain and (limit := beyond(taken.content, limits)):
        return [], [too_large(label, None, None, limits.said(limit))]
    try:
        book = calamine.CalamineWorkbook.from_filelike(io.BytesIO(taken.content))
    except BaseException as error:  # noqa: BLE001  # whatever a broken file does to the reader, the file is broken
        _go_on(error)
        return [], [Problem(Source(label), "encrypted_file" if _is_encrypted(taken) else "corrupt_file")]
    formulas = uncalculated(taken.content) if taken.is_plain else {}
    sheets, problems = [], []
    bounded, names = Bounded(label, limits), Labels()
    for meta in book.sheets_metadata:
        if meta.typ != calamine.SheetTypeEnum.WorkSheet:
            continue
        name = names.of(meta.name)
        if meta.visible != calamine.SheetVisibleEnum.Visible and not hidden(name):
            problems.append(Problem(Source(label, name), "hidden_sheet"))
            continue
        try:
            sheet = book.get_sheet_by_name(meta.name)
            # The reader leaves out blank columns on the left.
            left = [""] * (sheet.start[1] if sheet.start else 0)
            written = sheet.iter_rows()
            rows = bounded.rows(name, ([*left, *row] for row in written) if left else written)
            merges = sheet.merged_cell_ranges or []
        except BaseException as error:  # noqa: BLE001
            _go_on(error)
            problems.append(Problem(Source(label, name), "corrupt_file"))
            continue
        if len(merges) > limits.merges:
            problems.append(too_large(label, name, None, limits.said("merges")))
        within = _within(merges[: limits.merges], len(rows), limits.columns)
        sheets.append(Sheet(label, name, rows, tuple(within), formulas.get(meta.name, frozenset())))
    return sheets, problems + bounded.problems


def _within(merges: Iterable[tuple[tuple[int, int], tuple[int, int]]], rows: int, columns: int) -> Iterator[Merge]:
    """Merged ranges as far as there are cells."""
    for (top, left), (bottom, right) in merges:
        if top < rows and left < columns:
            yield top, left, min(bottom, rows - 1), min(right, columns - 1)


def _is_encrypted(taken: TakenIn) -> bool:
    import python_calamine as calamine

    if "EncryptedPackage".encode("utf-16-le") in taken.content:
        return True
    try:  # old .xls: the reader tells a password only when it is told the format by the file's name
        calamine.CalamineWorkbook.from_path(taken.file.path)
    except calamine.PasswordError:
        return True
    except BaseException as error:  # noqa: BLE001
        _go_on(error)
    return False


def _go_on(error: BaseException) -> None:
    """Take what the reader fails with, its panics too, which are no usual exceptions; but let people interrupt it."""
    if isinstance(error, KeyboardInterrupt | SystemExit | MemoryError):
        raise error
