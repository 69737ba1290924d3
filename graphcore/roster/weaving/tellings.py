"""What cells tell of entities, as columns, before one value is chosen among several."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import repeat

import polars as pl

from graphcore.provenance import Source
from graphcore.roster.entities.register import Entity
from graphcore.roster.records.record import Record
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
        self.add_cell(entity, attribute, value, record, raw=record.raw(field), cell=record.cell(field))

    def add_cell(
        self,
        entity: Entity,
        attribute: str,
        value: Value | Entity,
        record: Record,
        *,
        raw: str,
        cell: tuple[int, str | None],
    ) -> None:
        """As :meth:`add`, where text and place of the cell are at hand."""
        self.entities.append(entity)
        self.attributes.append(attribute)
        self.values.append(value)
        self.raws.append(raw)
        self.records.append(record)
        self.rows.append(cell[0])
        self.letters.append(cell[1])

    def extend(self, others: Tellings) -> None:
        """Take in what other tellings tell."""
        for name in self.__slots__:
            getattr(self, name).extend(getattr(others, name))

    def add_column(self, owners: Sequence[Entity], records: Sequence[Record], field: str, attribute: str) -> None:
        """Take in what the cells of a column tell of the entities that its rows are."""
        position = records[0].heading.positions[field]
        letter = records[0].heading.columns[field]
        told = [
            (entity, record)
            for entity, record in zip(owners, records, strict=True)
            if record.values[position] is not None
        ]
        self.entities += [entity for entity, _ in told]
        self.attributes += repeat(attribute, len(told))
        self.values += [record.values[position] for _, record in told]
        self.raws += [record.raws[position] for _, record in told]
        self.records += [record for _, record in told]
        if any(record.elsewhere for _, record in told):
            cells = [record.cell(field) for _, record in told]
            self.rows += [row for row, _ in cells]
            self.letters += [column for _, column in cells]
        else:
            self.rows += [record.row for _, record in told]
            self.letters += repeat(letter, len(told))

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
