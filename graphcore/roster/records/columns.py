"""The records of one table as columns: what many rows say alike is kept once, and a row is no object until it is asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import repeat
from typing import NamedTuple

import numpy as np
import polars as pl
from numpy.typing import NDArray

from graphcore.graph import PLACE_SCHEMA
from graphcore.provenance import Source
from graphcore.roster.records.record import NOWHERE_ELSE, Heading, Place, Record
from graphcore.stores.statements import json_of
from graphcore.vocabulary import Value


class Said(NamedTuple):
    """What the cells of one field say.

    Attributes
    ----------
    raws, values
        The distinct cells, in the order in which they first stand: as written, and as read.
    of
        Which of them each row has.
    """

    raws: list[str]
    values: list[Value]
    of: NDArray[np.int32]

    @classmethod
    def by(cls, raws: Sequence[str], values: Sequence[Value]) -> Said:
        """A column, given cell by cell.

        Examples
        --------
        >>> said = Said.by(["5人", "", "5人"], [5, None, 5])
        >>> said.raws, said.values, said.of.tolist()
        (['5人', ''], [5, None], [0, 1, 0])
        """
        cells: dict[tuple[str, object], int] = {}
        told = Said([], [], np.empty(len(raws), np.int32))
        of = []
        for raw, value in zip(raws, values, strict=True):
            number = cells.setdefault((raw, tuple(value) if isinstance(value, list) else value), len(cells))
            if number == len(told.raws):
                told.raws.append(raw)
                told.values.append(raw if value == raw else value)  # one text, kept once
            of.append(number)
        told.of[:] = of
        return told

    def each_value(self) -> list[Value]:
        """What each row says."""
        return list(map(self.values.__getitem__, self.of.tolist()))

    def each_raw(self) -> list[str]:
        """What each row says, as written."""
        return list(map(self.raws.__getitem__, self.of.tolist()))

    def says(self) -> NDArray[np.bool_]:
        """Which rows say anything."""
        return np.fromiter((value is not None for value in self.values), bool, len(self.values))[self.of]

    def texts(self) -> pl.DataFrame:
        """Value, as JSON, and text of each row; neither where it says nothing."""
        told = pl.DataFrame(
            {
                "value": [None if value is None else json_of(value) for value in self.values],
                "raw": [None if value is None else raw for raw, value in zip(self.raws, self.values, strict=True)],
            },
            schema={"value": pl.String, "raw": pl.String},
        )
        return told[self.of]


@dataclass(frozen=True, eq=False, slots=True)
class Records:
    """The records of one table, in the order of its rows; attributes as of :class:`Record`, row by row.

    Attributes
    ----------
    said
        A column for each field of the heading.
    elsewhere, same_as
        By position, of the few rows that have them.
    ended
        Of each row; None where all of them hold.
    """

    heading: Heading
    rows: NDArray[np.int32]
    said: tuple[Said, ...]
    columns: Sequence[str | None]
    places: Sequence[str | None]
    elsewhere: Mapping[int, Mapping[str, Place]]
    same_as: Mapping[int, int]
    as_of: str | None = None
    ended: Sequence[str | None] | None = None
    import_id: int = 0

    def __len__(self) -> int:
        """Number of rows."""
        return len(self.rows)

    def __iter__(self) -> Iterator[Record]:
        """Each row as an object of its own."""
        of, size = range(len(self)), len(self)
        values = [said.each_value() for said in self.said]
        raws = [said.each_raw() for said in self.said]
        return map(
            Record,
            repeat(self.heading, size),
            self.rows.tolist(),
            self.columns,
            self.places,
            zip(*values, strict=True) if values else repeat((), size),
            zip(*raws, strict=True) if raws else repeat((), size),
            (self.elsewhere.get(number, NOWHERE_ELSE) for number in of) if self.elsewhere else repeat(NOWHERE_ELSE),
            map(self.same_as.get, of),
            repeat(self.as_of),
            repeat(None) if self.ended is None else self.ended,
            repeat(self.import_id),
        )

    @property
    def first(self) -> Record:
        """The first row."""
        return next(iter(self.part(1)))

    @property
    def sources(self) -> Iterator[Source]:
        """Where each record stands."""
        here = (repeat(self.heading.file), repeat(self.heading.sheet))
        return map(Source, *here, self.rows.tolist(), self.columns)

    @property
    def days(self) -> Sequence[str | None]:
        """The last day of each row that ended."""
        return [None] * len(self) if self.ended is None else self.ended

    def part(self, rows: int) -> Records:
        """The first rows."""
        return replace(
            self,
            rows=self.rows[:rows],
            said=tuple(said._replace(of=said.of[:rows]) for said in self.said),
            columns=self.columns[:rows],
            places=self.places[:rows],
            ended=None if self.ended is None else self.ended[:rows],
        )

    def spanning(self, as_of: str | None, ended: Sequence[str | None] | None, import_id: int) -> Records:
        """The same rows as an import brought them, with their days."""
        return replace(self, as_of=as_of, ended=ended, import_id=import_id)

    def field(self, name: str) -> Said:
        """The column of a field; one that says nothing where there is none."""
        position = self.heading.positions.get(name)
        return Said([""], [None], np.zeros(len(self), np.int32)) if position is None else self.said[position]

    def cells(self, field: str | None) -> pl.DataFrame:
        """The cell of a field in each row, of :data:`graphcore.graph.PLACE_SCHEMA`; the row where there is none."""
        rows, columns = self.rows.astype(np.int64), list(self.columns)
        if field is not None and field in self.heading.columns:
            says, letter = self.field(field).says(), self.heading.columns[field]
            columns = [letter if is_said else own for is_said, own in zip(says.tolist(), columns, strict=True)]
            for number, places in self.elsewhere.items():
                if field in places and says[number]:
                    rows[number], columns[number] = places[field]
        here = (pl.lit(self.heading.file).alias("file"), pl.lit(self.heading.sheet).alias("sheet"))
        standing = pl.DataFrame({"row": rows, "column": columns}, schema_overrides={"column": pl.String})
        return standing.select(*here, "row", "column").cast(PLACE_SCHEMA)
