"""The records of one table as columns: what many rows say alike is kept once, and a row is no object until it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import repeat
from typing import NamedTuple

import numpy as np
import polars as pl
from numpy.typing import NDArray

from graphcore.elements import PLACE_SCHEMA
from graphcore.provenance import Source
from graphcore.roster.files.grid import numbered
from graphcore.roster.records.record import NOWHERE_ELSE, Heading, Place, Record
from graphcore.stores.statements import json_of
from graphcore.vocabulary import Value


class Said(NamedTuple):
    """What the cells of one field say.

    Attributes
    ----------
    raws
        The distinct cells as written, in the order in which they first stand; texts of their own, apart from the sheet
        they come from, whose room can so be given back.
    others
        By number of the cell, what those are read as that are not read as they are written.
    of
        Which of them each row has.
    """

    raws: pl.Series
    others: Mapping[int, Value]
    of: NDArray[np.int32]

    @classmethod
    def by(cls, raws: Sequence[str], values: Sequence[Value], of: NDArray[np.int32] | None = None) -> Said:
        """A column, given cell by cell; or cells, of which some may be alike, and which of them each row has.

        Examples
        --------
        >>> said = Said.by(["5人", "甲", "5人"], [5, "甲", 5])
        >>> said.raws.to_list(), said.others, said.of.tolist()
        (['5人', '甲'], {0: 5}, [0, 1, 0])
        """
        of = np.arange(len(raws), dtype=np.int32) if of is None else of
        first, of_rows = numbered(of, len(raws))
        cells: dict[tuple[str, object], int] = {}
        others, numbers = {}, np.empty(len(first), np.int32)
        for position, cell in enumerate(of[first].tolist()):
            raw, value = raws[cell], values[cell]
            key = raw, tuple(value) if isinstance(value, list) else value
            number = numbers[position] = cells.setdefault(key, len(cells))
            if value != raw:
                others[number] = value
        return cls(pl.Series([raw for raw, _ in cells], dtype=pl.String), others, numbers[of_rows])

    @classmethod
    def nothing(cls, rows: int) -> Said:
        """The column of a field that a table does not have."""
        return cls(pl.Series([""]), {0: None}, np.zeros(rows, np.int32))

    @property
    def values(self) -> list[Value]:
        """What each of the distinct cells says."""
        return self._read(self.raws.to_list())

    def each(self) -> tuple[list[str], list[Value]]:
        """The text of each row's cell, and what it says."""
        raws = self.raws.to_list()
        values = self._read(raws)
        of = self.of.tolist()
        return [raws[number] for number in of], [values[number] for number in of]

    def says(self) -> NDArray[np.bool_]:
        """Which rows say anything."""
        said = np.ones(len(self.raws), bool)
        said[[number for number, value in self.others.items() if value is None]] = False
        return said.take(self.of)

    def part(self, rows: slice | NDArray[np.integer]) -> Said:
        """What the cells of some rows say."""
        return self._replace(of=self.of[rows])

    def read_otherwise(self, read: Callable[[str, Value], Value]) -> Said:
        """The same cells, what each says worked out anew from its text and what it says."""
        raws = self.raws.to_list()
        return self._replace(others=dict(enumerate(map(read, raws, self._read(raws)))))

    def texts(self) -> pl.DataFrame:
        """Value, as JSON, and text of each row; no value where it says nothing."""
        values = [None if value is None else json_of(value) for value in self._read(self.raws.to_list())]
        return pl.DataFrame({"value": pl.Series(values, dtype=pl.String), "raw": self.raws})[self.of]

    def _read(self, raws: Sequence[str]) -> list[Value]:
        values: list[Value] = [*raws]
        for number, value in self.others.items():
            values[number] = value
        return values


@dataclass(frozen=True, eq=False, slots=True)
class Records:
    """The records of one table, in the order of its rows; attributes as of :class:`Record`, row by row.

    Attributes
    ----------
    said
        A column for each field of the heading.
    elsewhere, same_as, left_open
        By position, of the few rows that have them.
    ended, tied_until
        Of each row; None where all of them hold.
    is_new
        Of each row; None where none is.
    """

    heading: Heading
    rows: NDArray[np.int32]
    said: tuple[Said, ...]
    columns: Sequence[str | None]
    places: Sequence[str | None]
    elsewhere: Mapping[int, Mapping[str, Place]]
    same_as: Mapping[int, int]
    left_open: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    as_of: str | None = None
    ended: Sequence[str | None] | None = None
    tied_until: Sequence[str | None] | None = None
    import_id: int = 0
    told_on: str | None = None
    is_new: Sequence[bool] | None = None

    def __len__(self) -> int:
        """Number of rows."""
        return len(self.rows)

    def __iter__(self) -> Iterator[Record]:
        """Each row as an object of its own."""
        of, size = range(len(self)), len(self)
        told = [said.each() for said in self.said]
        raws, values = ([column[part] for column in told] for part in (0, 1))
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
            (self.left_open.get(number, ()) for number in of) if self.left_open else repeat(()),
            repeat(self.as_of),
            repeat(None) if self.ended is None else self.ended,
            repeat(None) if self.tied_until is None else self.tied_until,
            repeat(self.import_id),
            repeat(self.told_on),
            repeat(False) if self.is_new is None else self.is_new,
        )

    @property
    def first(self) -> Record:
        """The first row."""
        return next(iter(self.part(0, 1)))

    @property
    def sources(self) -> Iterator[Source]:
        """Where each record stands."""
        here = (repeat(self.heading.file), repeat(self.heading.sheet))
        return map(Source, *here, self.rows.tolist(), self.columns)

    @property
    def days(self) -> Sequence[str | None]:
        """The last day of each row that ended."""
        return [None] * len(self) if self.ended is None else self.ended

    def at(self, position: int, field: str | None) -> Source:
        """The cell of a field in one row; the row where there is none."""
        return next(iter(self.part(position, position + 1))).at(field)

    def part(self, start: int, end: int) -> Records:
        """The rows from one position to before another."""
        here = slice(start, end)
        return replace(
            self,
            rows=self.rows[here],
            said=tuple(said.part(here) for said in self.said),
            columns=self.columns[here],
            places=self.places[here],
            elsewhere={at - start: told for at, told in self.elsewhere.items() if start <= at < end},
            same_as={at - start: row for at, row in self.same_as.items() if start <= at < end},
            left_open={at - start: fields for at, fields in self.left_open.items() if start <= at < end},
            ended=None if self.ended is None else self.ended[here],
            tied_until=None if self.tied_until is None else self.tied_until[here],
            is_new=None if self.is_new is None else self.is_new[here],
        )

    def spanning(
        self,
        as_of: str | None,
        ended: Sequence[str | None] | None,
        tied_until: Sequence[str | None] | None,
        import_id: int,
    ) -> Records:
        """The same rows as an import brought them, with their days."""
        return replace(self, as_of=as_of, ended=ended, tied_until=tied_until, import_id=import_id)

    def beginning(self, told_on: str | None, is_new: Sequence[bool] | None) -> Records:
        """The same rows with the day on which they were first told."""
        return replace(self, told_on=told_on, is_new=is_new)

    def field(self, name: str) -> Said:
        """The column of a field; one that says nothing where there is none."""
        position = self.heading.positions.get(name)
        return Said.nothing(len(self)) if position is None else self.said[position]

    def cells(self, field: str | None) -> pl.DataFrame:
        """The cell of a field in each row, of :data:`graphcore.elements.PLACE_SCHEMA`; the row where there is none."""
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
