"""What a workbook of rejected rows is known by when it comes back, and how it tells what its columns are.

It is a roster like any other but for three things: a number above each table, which says what it mends;
columns beside each row, which the lexicon knows as ``beside_rejected`` fields and drops; and a last
sheet that says how each column was read, for a few rows tell less than the many they were among.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np

from graphcore.language import Text
from graphcore.roster.columns.evidence import Evidence
from graphcore.roster.columns.guess import Guess
from graphcore.roster.files.sheets import Sheet, letter
from graphcore.roster.records.rows import SheetAccount
from graphcore.roster.tables.table import Table
from graphcore.roster.tables.ticks import as_one
from graphcore.roster.words.lexicon import lexicon

TITLE = Text(
    "退回的行 {number}：请改正标色的格子，存盘后单独导入",
    "Rows sent back {number}: mend the coloured cells, save, import",
)
"""What stands above each table."""

BESIDE = (Text("退回原因", "why sent back"), Text("如何改正", "what to do"), Text("原在何处", "where it stood"))
"""Headers of the columns beside each row."""

COLUMNS_SHEET = Text("列的读法", "columns")
"""Name of the last sheet."""

COLUMNS_HEADER = (
    Text("工作表", "sheet"),
    Text("列", "column"),
    Text("列名", "header"),
    Text("台账", "roster"),
    Text("读作", "read as"),
)

_NUMBER = re.compile(r"(?:退回的行|Rows sent back) (?P<number>[0-9a-f]{8})\b")


class KnownColumns(NamedTuple):
    """How the columns of a table were read: letter → header and field."""

    roster: str
    columns: Mapping[str, tuple[str, str]]

    def guess(self, table: Table) -> tuple[Table, Guess] | None:
        """A table with the same reading of it; None where its headers are others now."""
        headers = {letter(column.position): (column.position, "·".join(column.words)) for column in table.columns}
        if any(headers.get(where, (0, None))[1] != header for where, (header, _) in self.columns.items()):
            return None
        found = {headers[where][0]: field for where, (_, field) in self.columns.items()}
        own = lexicon().rosters[self.roster].fields
        beside = {
            position: name
            for name, field in lexicon().common.items()
            if field.type == "beside_rejected"
            for position, header in headers.values()
            if header in field.headers
        }
        fields: dict[str, int] = {}
        for field in own:
            if columns := [column for column in table.columns if found.get(column.position) == field]:
                fields[field] = columns[0].position
                table = as_one(table, columns) if len(columns) > 1 else table
        guess = Guess(
            self.roster,
            fields,
            {position: field for position, field in found.items() if field not in own} | beside,
            (),
            0.0,
            {pair: Evidence(1.0, 1.0) for pair in (found | beside).items()},
        )
        return table, guess


class Returned(NamedTuple):
    """A workbook of rejected rows that has come back.

    Attributes
    ----------
    number
        Says what it mends; None for a roster that is none.
    sheets
        Its tables.
    columns
        Name of a sheet → how its columns were read.
    set_aside
        The account of the sheet that says so.
    """

    number: str | None
    sheets: tuple[Sheet, ...]
    columns: Mapping[str | None, KnownColumns]
    set_aside: tuple[SheetAccount, ...]


NOT_RETURNED = Returned(None, (), {}, ())


def returned(sheets: Sequence[Sheet]) -> Returned | None:
    """A workbook of rejected rows; None where a file is none.

    Examples
    --------
    >>> from graphcore.roster.files.cell import Cell
    >>> from graphcore.roster.files.grid import Grid
    >>> returned([Sheet("退回.xlsx", "网格", Grid.of([[Cell("退回的行 0a1b2c3d：请改正标色的格子")]]))]).number
    '0a1b2c3d'
    """
    firsts = (sheet.rows[0][0].text for sheet in sheets if sheet.rows and sheet.rows[0])
    number = next((found["number"] for text in firsts if (found := _NUMBER.match(text))), None)
    if number is None:
        return None
    last = [sheet for sheet in sheets if sheet.name in COLUMNS_SHEET]
    told: dict[tuple[str, str], dict[str, tuple[str, str]]] = defaultdict(dict)
    for sheet in last:
        for row in sheet.rows:
            texts = [cell.text for cell in row[: len(COLUMNS_HEADER)]]
            if len(texts) == len(COLUMNS_HEADER) and texts[4] in _fields_of(texts[3]):
                told[texts[0], texts[3]][texts[1]] = texts[2], texts[4]
    return Returned(
        number,
        tuple(sheet for sheet in sheets if sheet not in last),
        {sheet: KnownColumns(roster, columns) for (sheet, roster), columns in told.items()},
        tuple(_set_aside(sheet) for sheet in last),
    )


def _fields_of(roster: str) -> Mapping[str, object]:
    return lexicon().fields_of(roster) if roster in lexicon().rosters else {}


def _set_aside(sheet: Sheet) -> SheetAccount:
    rows = int(np.count_nonzero(sheet.rows.sizes))
    return SheetAccount(sheet.name, None, rows, 0, {"note": rows}, 0)
