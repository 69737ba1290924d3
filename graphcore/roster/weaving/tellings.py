"""What cells tell of entities, as columns, before one value is chosen among several."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import polars as pl
from numpy.typing import NDArray

from graphcore.frames import frame_of
from graphcore.roster.entities.entity import Entity
from graphcore.roster.records.columns import Records, Said
from graphcore.roster.records.record import Record
from graphcore.stores.statements import STATEMENT_SCHEMA, json_of
from graphcore.vocabulary import Value

TELLING_SCHEMA = pl.Schema(
    {
        "entity": pl.Int32(),  # its number among all that become nodes
        **{name: kind for name, kind in STATEMENT_SCHEMA.items() if name not in ("node", "taken")},
        "as_of": pl.String(),
    }
)
"""Tellings, one a row: a cell, and what it tells of an entity."""


class EntityRows:
    """The rows of one table that are entities of one kind.

    Parameters
    ----------
    records
        All rows of the table.
    rows, entities
        Which of them are, and the number of each.
    """

    def __init__(self, records: Records, rows: NDArray[np.int64], entities: NDArray[np.int32]) -> None:
        self._records = records
        self._rows = rows
        self._entities = entities
        self._days = None if records.ended is None else pl.Series(records.ended, dtype=pl.String)

    def silent(self, field: str) -> EntityRows:
        """Those whose cell of a field says nothing."""
        silent = ~self._records.field(field).says()[self._rows]
        return EntityRows(self._records, self._rows[silent], self._entities[silent])

    def told(self, field: str, attribute: str, read: Said | None = None) -> pl.DataFrame:
        """What the cells of a column tell of the entities that their rows are; as they are read, or otherwise."""
        read = read or self._records.field(field)
        says = read.says()[self._rows]
        rows = self._rows[says]
        at, letter = self._records.rows[rows].astype(np.int64), self._records.heading.columns[field]
        letters = pl.Series([letter]).new_from_index(0, len(rows))
        if any(field in places for places in self._records.elsewhere.values()):
            cells = [self._records.elsewhere.get(row, {}).get(field) for row in rows.tolist()]
            at = np.array([own if cell is None else cell[0] for cell, own in zip(cells, at.tolist(), strict=True)])
            letters = pl.Series([letter if cell is None else cell[1] for cell in cells], dtype=pl.String)
        told = read.part(rows).texts().with_columns(entity=self._entities[says], row=at, column=letters)
        return self._told(told, rows, attribute)

    def stating(self, attribute: str, value: Value) -> pl.DataFrame:
        """What it tells of them to be rows of the table."""
        texts = pl.DataFrame({"value": [json_of(value)], "raw": [""]})[np.zeros(len(self._rows), np.int64)]
        at = self._records.rows[self._rows].astype(np.int64)
        letters = pl.Series([self._records.columns[row] for row in self._rows.tolist()], dtype=pl.String)
        told = texts.with_columns(entity=self._entities, row=at, column=letters)
        return self._told(told, self._rows, attribute)

    def _told(self, told: pl.DataFrame, rows: NDArray[np.int64], attribute: str) -> pl.DataFrame:
        """What stands beside entity, value, text, row and column in what some rows tell."""
        heading = self._records.heading
        beside = {
            "attribute": attribute,
            "file": heading.file,
            "sheet": heading.sheet,
            "import_id": self._records.import_id,
            "as_of": self._records.as_of,
        }
        days = pl.lit(None) if self._days is None else self._days.gather(rows)
        known = told.with_columns(days.alias("ended"), *(pl.lit(value).alias(name) for name, value in beside.items()))
        return known.select(*TELLING_SCHEMA).cast(TELLING_SCHEMA)


class Tellings:
    """What rows tell of the values of others than themselves."""

    def __init__(self) -> None:
        self._told: list[tuple[Entity, str, Value, Record, str]] = []
        self._of: set[tuple[Entity, str]] = set()

    def add(self, entity: Entity, attribute: str, value: Value, record: Record, field: str) -> None:
        """Take in what one cell tells."""
        if value is not None:
            self._told.append((entity, attribute, value, record, field))
            self._of.add((entity, attribute))

    def tells(self, entity: Entity, attribute: str) -> bool:
        """Whether any cell told a value of an entity."""
        return (entity, attribute) in self._of

    def frame(self, numbers: Mapping[Entity, int]) -> pl.DataFrame:
        """All that is of a node, of :data:`TELLING_SCHEMA`.

        Parameters
        ----------
        numbers
            Of each entity that is a node.
        """
        rows = (
            (numbers[entity], attribute, json_of(value), record.raw(field), *record.at(field),
             record.ended, record.import_id, record.as_of)
            for entity, attribute, value, record, field in self._told
            if entity in numbers
        )  # fmt: skip
        return frame_of(rows, TELLING_SCHEMA)


def statements_of(told: pl.DataFrame, ids: Sequence[str], taken: NDArray[np.bool_] | None = None) -> pl.DataFrame:
    """Tellings as statements, of :data:`graphcore.stores.statements.STATEMENT_SCHEMA`; all taken where nothing else is said."""
    nodes = pl.Series(ids, dtype=pl.String).gather(told["entity"])
    is_taken = pl.lit(value=True) if taken is None else pl.Series(taken)
    return told.with_columns(node=nodes, taken=is_taken).select(*STATEMENT_SCHEMA)
