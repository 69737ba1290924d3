"""One roster file as read, and the text it rests in the store as.

The text is columns: what a field's cells say stands once for each distinct cell, with one number a row.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any, NamedTuple

from graphcore.problems import Problem
from graphcore.provenance import Source
from graphcore.roster.records.record import NOWHERE_ELSE, Heading, Record
from graphcore.roster.records.rows import ColumnReading, SheetAccount
from graphcore.vocabulary import Value

_Cell = tuple[str, Value]  # as written, as read


class Reading(NamedTuple):
    """One roster file as read, apart from all others.

    Attributes
    ----------
    accounts
        Row accounting of each table, before its records are put together with others.
    returned
        The number of the workbook of rejected rows that this is; None for a roster. Such a file says
        more of what other rosters say, and so ends and replaces nothing.
    """

    records: tuple[Record, ...]
    problems: tuple[Problem, ...]
    accounts: tuple[SheetAccount, ...]
    returned: str | None = None

    def to_json(self) -> str:
        """Text for the store."""
        tables = groupby(self.records, key=lambda record: record.heading)
        return json.dumps(
            {
                "tables": [_table(heading, list(records)) for heading, records in tables],
                "problems": [[list(p.source), p.code, dict(p.details)] for p in self.problems],
                "accounts": [[*a[:4], dict(a.set_aside), a.reported, [*map(list, a.columns)]] for a in self.accounts],
                "returned": self.returned,
            },
            ensure_ascii=False,
            separators=(",", ":"),
        )

    @classmethod
    def from_json(cls, text: str) -> Reading:
        """The inverse of :meth:`to_json`."""
        data: dict[str, Any] = json.loads(text)
        return cls(
            tuple(record for table in data["tables"] for record in _records(table)),
            tuple(Problem(Source(*place), code, details) for place, code, details in data["problems"]),
            tuple(map(_account, data["accounts"])),
            data["returned"],
        )


def _account(said: Sequence[Any]) -> SheetAccount:
    *counts, columns = said
    return SheetAccount(*counts)._replace(columns=tuple(ColumnReading(*column) for column in columns))


def _table(heading: Heading, records: Sequence[Record]) -> dict[str, Any]:
    raws = zip(*(record.raws for record in records), strict=True)
    values = zip(*(record.values for record in records), strict=True)
    return {
        "roster": heading.roster,
        "file": heading.file,
        "sheet": heading.sheet,
        "columns": dict(heading.columns),
        "everywhere": heading.everywhere,
        "rows": [record.row for record in records],
        "said": [_column(*column) for column in zip(raws, values, strict=True)],
        "letters": _sparse([record.column for record in records]),
        "places": _sparse([record.place for record in records]),
        "same_as": _sparse([record.same_as for record in records]),
        "elsewhere": _sparse([dict(record.elsewhere) or None for record in records]),
    }


def _column(raws: Sequence[str], values: Sequence[Value]) -> dict[str, Any]:
    """What a field's cells say: the distinct cells, and which of them each row has."""
    cells: dict[tuple[str, object], int] = {}
    said: list[_Cell] = []
    of = []
    for raw, value in zip(raws, values, strict=True):
        key = (raw, tuple(value) if isinstance(value, list) else value)
        number = cells.setdefault(key, len(said))
        if number == len(said):
            said.append((raw, value))
        of.append(number)
    return {"cells": [[raw] if raw == value else [raw, value] for raw, value in said], "of": of}


def _sparse(values: Sequence[object]) -> list[list[object]]:
    """The values that are not None, with their positions."""
    return [[number, value] for number, value in enumerate(values) if value is not None]


def _records(table: dict[str, Any]) -> Iterator[Record]:
    heading = Heading(table["roster"], table["file"], table["sheet"], table["columns"], table.get("everywhere", False))
    size = len(table["rows"])
    cells = [[(cell[0], cell[-1]) for cell in column["cells"]] for column in table["said"]]
    raws = [[known[number][0] for number in column["of"]] for known, column in zip(cells, table["said"], strict=True)]
    values = [[known[number][1] for number in column["of"]] for known, column in zip(cells, table["said"], strict=True)]
    elsewhere = [NOWHERE_ELSE] * size
    for number, places in table["elsewhere"]:
        elsewhere[number] = {name: (row, letter) for name, (row, letter) in places.items()}
    return map(
        Record,
        [heading] * size,
        table["rows"],
        _dense(table["letters"], size),
        _dense(table["places"], size),
        zip(*values, strict=True) if values else [()] * size,
        zip(*raws, strict=True) if raws else [()] * size,
        elsewhere,
        _dense(table["same_as"], size),
    )


def _dense(values: Sequence[Sequence[Any]], size: int) -> list[Any]:
    dense: list[Any] = [None] * size
    for number, value in values:
        dense[number] = value
    return dense
