"""Text files: values between commas, tabs, semicolons or bars, in any encoding that Chinese offices use."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from graphcore.problems import Problem
from graphcore.provenance import Source
from graphcore.roster.encodings import decoded
from graphcore.roster.files import TakenIn
from graphcore.roster.sheets import MAX_COLUMNS, MAX_ROWS, Cell, Cells, Sheet, is_too_large, too_large


def read_text(taken: TakenIn) -> tuple[list[Sheet], list[Problem]]:
    """A text file as its one sheet, which has no name."""
    label = taken.file.label
    text, encoding = decoded(taken.content)
    problems = []
    rows: list[list[Cell]] = []
    cells = Cells()
    csv.field_size_limit(2**31 - 1)
    for number, record in enumerate(_records(text), 1):
        if number > MAX_ROWS or is_too_large(record):
            problems.append(too_large(label, None, number))
        if number > MAX_ROWS:
            break
        if any("\ufffd" in value for value in record):
            problems.append(Problem(Source(label, None, number), "undecodable_text", {"encoding": encoding}))
        rows.append(cells.of(record[:MAX_COLUMNS]))
    return [Sheet(label, None, rows)], problems


def _records(text: str) -> Iterator[list[str]]:
    head = text[:20_000]
    delimiter = max(",\t;|", key=head.count) if any(mark in head for mark in "\t;|") else ","
    return csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
