"""Reads written files back, cell by cell, without any cleverness."""

import csv
import datetime as dt
import io
from pathlib import Path
from typing import Any

from python_calamine import CalamineWorkbook

Cells = dict[tuple[int, int], Any]


def read(path: Path, entry: dict[str, Any]) -> dict[str | None, Cells]:
    """Non-empty cells of every sheet by 1-based (row, column)."""
    if entry["encoding"]:
        text = path.read_bytes().decode(entry["encoding"])
        first = text.split("\n", 1)[0]
        delimiter = max(",;\t|", key=text.count) if first else ","
        return {None: cells(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))}
    book = CalamineWorkbook.from_path(path)
    return {name: cells(book.get_sheet_by_name(name).to_python(skip_empty_area=False)) for name in book.sheet_names}


def cells(rows: Any) -> Cells:
    found = {}
    for number, row in enumerate(rows, 1):
        for column, value in enumerate(row, 1):
            if value != "":
                found[number, column] = plain(value)
    return found


def plain(value: Any) -> Any:
    """Numbers without needless decimals, dates as ISO text."""
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, dt.datetime):
        return value.date().isoformat()
    return value.isoformat() if isinstance(value, dt.date) else value
