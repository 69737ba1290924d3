"""One roster file as read, and the text it rests in the store as.

The text is columns: what a field's cells say stands once for each distinct cell, with one number a row.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import Any, NamedTuple

import numpy as np
import polars as pl

from graphcore.problems import Problem
from graphcore.provenance import Source
from graphcore.roster.records.columns import Records, Said
from graphcore.roster.records.record import Heading, Record
from graphcore.roster.records.rows import ColumnReading, SheetAccount
from graphcore.vocabulary import Value


class Reading(NamedTuple):
    """One roster file as read, apart from all others.

    Attributes
    ----------
    tables
        Its records, of those tables that have any.
    accounts
        Row accounting of each table, before its records are put together with others.
    returned
        The number of the workbook of rejected rows that this is; None for a roster. Such a file says
        more of what other rosters say, and so ends and replaces nothing.
    """

    tables: tuple[Records, ...]
    problems: tuple[Problem, ...]
    accounts: tuple[SheetAccount, ...]
    returned: str | None = None

    @property
    def records(self) -> Iterator[Record]:
        """The rows of all tables, each an object from when it is asked for."""
        return chain.from_iterable(self.tables)

    @property
    def rows(self) -> int:
        """Number of records."""
        return sum(map(len, self.tables))

    def to_json(self) -> str:
        """Text for the store."""
        return _members(
            {
                "tables": f"[{','.join(map(_table, self.tables))}]",
                "problems": _text([[list(p.source), p.code, dict(p.details)] for p in self.problems]),
                "accounts": _text(
                    [[*a[:4], dict(a.set_aside), a.reported, [*map(list, a.columns)]] for a in self.accounts]
                ),
                "returned": _text(self.returned),
            }
        )

    @classmethod
    def from_json(cls, text: str) -> Reading:
        """The inverse of :meth:`to_json`."""
        data: dict[str, Any] = json.loads(text)
        return cls(
            tuple(map(_records, data["tables"])),
            tuple(Problem(Source(*place), code, details) for place, code, details in data["problems"]),
            tuple(map(_account, data["accounts"])),
            data["returned"],
        )


def _account(said: Sequence[Any]) -> SheetAccount:
    *counts, columns = said
    return SheetAccount(*counts)._replace(columns=tuple(ColumnReading(*column) for column in columns))


def _table(records: Records) -> str:
    """A table, put together column by column: as a whole its numbers take more room than all else."""
    heading = records.heading
    said = (_members({"cells": _text(_cells(column)), "of": _text(column.of.tolist())}) for column in records.said)
    told = {
        "roster": heading.roster,
        "file": heading.file,
        "sheet": heading.sheet,
        "columns": dict(heading.columns),
        "everywhere": heading.everywhere,
        "in_doubt": heading.is_in_doubt,
        "period": heading.period,
        "names_nobody": heading.names_nobody,
        "street": heading.street,
        "lists_some": heading.lists_some,
        "rows": records.rows.tolist(),
    }
    beside = {
        "letters": _sparse(records.columns),
        "places": _sparse(records.places),
        "same_as": sorted(records.same_as.items()),
        "left_open": sorted(records.left_open.items()),
        "elsewhere": sorted(records.elsewhere.items()),
    }
    parts = {name: _text(value) for name, value in told.items()} | {"said": f"[{','.join(said)}]"}
    return _members(parts | {name: _text(value) for name, value in beside.items()})


def _cells(said: Said) -> list[list[Value]]:
    """Each distinct cell: as written, and as read where that is another."""
    cells: list[list[Value]] = [[raw] for raw in said.raws]
    for number, value in said.others.items():
        cells[number].append(value)
    return cells


def _said(column: dict[str, Any]) -> Said:
    cells = column["cells"]
    return Said(
        pl.Series([cell[0] for cell in cells], dtype=pl.String),
        {number: cell[1] for number, cell in enumerate(cells) if len(cell) > 1},
        np.array(column["of"], np.int32),
    )


def _text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _members(texts: Mapping[str, str]) -> str:
    """A JSON object of members that are JSON."""
    return "{" + ",".join(f"{_text(name)}:{text}" for name, text in texts.items()) + "}"


def _sparse(values: Sequence[object]) -> list[tuple[int, object]]:
    """The values that are not None, with their positions."""
    return [(number, value) for number, value in enumerate(values) if value is not None]


def _records(table: dict[str, Any]) -> Records:
    where = (table["roster"], table["file"], table["sheet"])
    everywhere, in_doubt, names_nobody, lists_some = (
        bool(table.get(name)) for name in ("everywhere", "in_doubt", "names_nobody", "lists_some")
    )
    period, street = (table.get(name) for name in ("period", "street"))
    heading = Heading(*where, table["columns"], everywhere, in_doubt, period, names_nobody, street, lists_some)
    rows = np.array(table["rows"], np.int32)
    return Records(
        heading,
        rows,
        tuple(map(_said, table["said"])),
        _dense(table["letters"], len(rows)),
        _dense(table["places"], len(rows)),
        {
            number: {name: (row, letter) for name, (row, letter) in places.items()}
            for number, places in table["elsewhere"]
        },
        dict(table["same_as"]),
        {number: tuple(fields) for number, fields in table.get("left_open", ())},
    )


def _dense(values: Sequence[Sequence[Any]], size: int) -> list[Any]:
    dense: list[Any] = [None] * size
    for number, value in values:
        dense[number] = value
    return dense
