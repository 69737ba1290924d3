"""What cells tell of entities, as columns, before one value is chosen among several."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import compress, repeat

import polars as pl

from graphcore.provenance import Source
from graphcore.roster.entities.register import Entity
from graphcore.roster.records.record import Record, cells_of
from graphcore.stores.statements import STATEMENT_SCHEMA, json_of
from graphcore.vocabulary import Value


class Tellings:
    """Tellings, one a row: a cell, and what it tells of an entity.

    Attributes
    ----------
    entities, attributes, values, raws
        Of what, which value, what it is and how it is written; a value may be another entity.
    records
        The rows that tell them.
    rows, letters
        Row and column letter of the cells.
    """

    __slots__ = ("attributes", "entities", "letters", "raws", "records", "rows", "values")

    def __init__(self) -> None:
        self.entities: list[Entity] = []
        self.attributes: list[str] = []
        self.values: list[Value | Entity] = []
        self.raws: list[str] = []
        self.records: list[Record] = []
        self.rows: list[int] = []
        self.letters: list[str | None] = []

    def __len__(self) -> int:
        """Number of tellings."""
        return len(self.entities)

    def add(self, entity: Entity, attribute: str, value: Value | Entity, record: Record, field: str) -> None:
        """Take in what one cell tells."""
        row, letter = record.cell(field)
        self.entities.append(entity)
        self.attributes.append(attribute)
        self.values.append(value)
        self.raws.append(record.raw(field))
        self.records.append(record)
        self.rows.append(row)
        self.letters.append(letter)

    def extend(self, others: Tellings) -> None:
        """Take in what other tellings tell."""
        for name in self.__slots__:
            getattr(self, name).extend(getattr(others, name))

    def add_column(self, owners: Sequence[Entity], records: Sequence[Record], field: str, attribute: str) -> None:
        """Take in what the cells of a column tell of the entities that its rows are."""
        position = records[0].heading.positions[field]
        says = [record.values[position] is not None for record in records]
        told = list(compress(records, says))
        values = [record.values[position] for record in told]
        self.add_cells(list(compress(owners, says)), attribute, values, told, field)

    def add_cells(
        self,
        entities: Sequence[Entity],
        attribute: str,
        values: Sequence[Value | Entity],
        records: Sequence[Record],
        field: str,
    ) -> None:
        """Take in what cells of one column tell, one a record."""
        if not records:
            return
        position = records[0].heading.positions[field]
        rows, letters = cells_of(records, field)
        self.entities += entities
        self.attributes += repeat(attribute, len(records))
        self.values += values
        self.raws += [record.raws[position] for record in records]
        self.records += records
        self.rows += rows
        self.letters += letters

    def place(self, number: int) -> Source:
        """The cell of a telling."""
        heading = self.records[number].heading
        return Source(heading.file, heading.sheet, self.rows[number], self.letters[number])

    def statements(self, ids: Mapping[Entity, str], taken: Sequence[bool]) -> pl.DataFrame:
        """All of what is a node as statements; see :data:`graphcore.stores.statements.STATEMENT_SCHEMA`."""
        values = (ids.get(value) if isinstance(value, Entity) else value for value in self.values)
        headings = [record.heading for record in self.records]
        columns = (
            [ids.get(entity) for entity in self.entities],
            self.attributes,
            [None if value is None else json_of(value) for value in values],
            self.raws,
            [heading.file for heading in headings],
            [heading.sheet for heading in headings],
            self.rows,
            self.letters,
            taken,
            [record.ended for record in self.records],
            [record.import_id for record in self.records],
        )
        frame = pl.DataFrame(dict(zip(STATEMENT_SCHEMA, columns, strict=True)), schema=STATEMENT_SCHEMA)
        return frame.drop_nulls(["node", "value"])
