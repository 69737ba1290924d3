"""What cells tell of entities, as columns, before one value is chosen among several."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import repeat

import numpy as np
import polars as pl
from numpy.typing import NDArray

from graphcore.roster.entities.entity import Entity
from graphcore.roster.records.columns import Records, Said
from graphcore.roster.records.record import Record, cells_of
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
    """What rows tell of others than themselves; a value may be another entity."""

    __slots__ = ("_attributes", "_columns", "_entities", "_positions", "_records", "_rows", "_values")

    def __init__(self) -> None:
        self._entities: list[Entity] = []
        self._attributes: list[str] = []
        self._values: list[Value | Entity] = []
        self._records: list[Record] = []
        self._positions: list[int | None] = []  # of the cell in its record
        self._rows: list[int] = []
        self._columns: list[str | None] = []

    def add(self, entity: Entity, attribute: str, value: Value | Entity, record: Record, field: str) -> None:
        """Take in what one cell tells."""
        row, column = record.cell(field)
        self._entities.append(entity)
        self._attributes.append(attribute)
        self._values.append(value)
        self._records.append(record)
        self._positions.append(record.heading.positions.get(field))
        self._rows.append(row)
        self._columns.append(column)

    def add_cells(
        self,
        entities: Iterable[Entity],
        attribute: str,
        values: Iterable[Value | Entity],
        records: Sequence[Record],
        field: str,
    ) -> None:
        """Take in what cells of one column tell, one a record."""
        if not records:
            return
        rows, columns = cells_of(records, field)
        self._entities += entities
        self._attributes += repeat(attribute, len(records))
        self._values += values
        self._records += records
        self._positions += repeat(records[0].heading.positions[field], len(records))
        self._rows += rows
        self._columns += columns

    def frame(self, numbers: Mapping[Entity, int], ids: Sequence[str]) -> pl.DataFrame:
        """All that is of a node, of :data:`TELLING_SCHEMA`.

        Parameters
        ----------
        numbers
            Of each entity that is a node.
        ids
            Of each of them.
        """
        others = {value for value in self._values if isinstance(value, Entity)}
        nodes = {entity: json_of(ids[numbers[entity]]) for entity in others if entity in numbers}
        cells = zip(self._records, self._positions, strict=True)
        columns = {
            "entity": [numbers.get(entity) for entity in self._entities],
            "attribute": self._attributes,
            "value": [
                nodes.get(value) if isinstance(value, Entity) else None if value is None else json_of(value)
                for value in self._values
            ],
            "raw": ["" if position is None else record.raws[position] for record, position in cells],
            "file": [record.heading.file for record in self._records],
            "sheet": [record.heading.sheet for record in self._records],
            "row": self._rows,
            "column": self._columns,
            "ended": [record.ended for record in self._records],
            "import_id": [record.import_id for record in self._records],
            "as_of": [record.as_of for record in self._records],
        }
        return pl.DataFrame(columns, schema=TELLING_SCHEMA).drop_nulls(["entity", "value"])


def statements_of(told: pl.DataFrame, ids: Sequence[str], taken: NDArray[np.bool_] | None = None) -> pl.DataFrame:
    """Tellings as statements, of :data:`graphcore.stores.statements.STATEMENT_SCHEMA`; all taken where nothing else is said."""
    nodes = pl.Series(ids, dtype=pl.String).gather(told["entity"])
    is_taken = pl.lit(value=True) if taken is None else pl.Series(taken)
    return told.with_columns(node=nodes, taken=is_taken).select(*STATEMENT_SCHEMA)
