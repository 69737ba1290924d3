"""What the cells of a column mean that name others as they are listed: each distinct cell is looked up once.

That depends on no row before; what is written otherwise is left to be looked at row by row.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from typing import NamedTuple

import numpy as np
import polars as pl
from numpy.typing import NDArray

from graphcore.roster.entities.entity import Entity
from graphcore.roster.entities.name_column import NameColumn
from graphcore.roster.entities.references import References
from graphcore.roster.records.record import Record

Positions = NDArray[np.int64]


class TableRows:
    """Rows of one table that are something, with what each is and the community that it is about."""

    def __init__(
        self, records: Sequence[Record], owners: Sequence[Entity], communities: Sequence[Entity | None]
    ) -> None:
        self.records = records
        self.owners = owners
        self.communities = communities
        self.heading = records[0].heading
        self._is_even = not any(record.elsewhere for record in records)
        self._standing = pl.DataFrame(
            {
                "row": [record.row for record in records],
                "ended": [record.tied_until for record in records],
                "import_id": [record.import_id for record in records],
            },
            schema={"row": pl.Int64, "ended": pl.String, "import_id": pl.Int64},
        )

    def saying(self, column: NameColumn) -> list[int]:
        """The rows whose cell of a column says anything."""
        return [row for row, record in enumerate(self.records) if record.values[column.position] is not None]

    def cells(self, column: NameColumn, rows: Positions) -> pl.DataFrame:
        """The cells of a column in some rows: where each stands, its text, and the days of its row."""
        of_rows = [self.records[row] for row in rows.tolist()]
        raws = pl.Series([record.raws[column.position] for record in of_rows], dtype=pl.String)
        letter = pl.lit(self.heading.columns[column.name])
        standing = self._standing[rows]
        if not self._is_even:
            cells = [record.cell(column.name) for record in of_rows]
            standing = standing.with_columns(pl.Series("row", [row for row, _ in cells], dtype=pl.Int64))
            letter = pl.lit(pl.Series([place for _, place in cells], dtype=pl.String))
        here = (pl.lit(self.heading.file).alias("file"), pl.lit(self.heading.sheet, dtype=pl.String).alias("sheet"))
        return standing.with_columns(*here, letter.alias("column"), raws.alias("raw"))


class Listed(NamedTuple):
    """What a column names.

    Attributes
    ----------
    entities
        Those that it names.
    rows, others
        A row, and which of them its cell names; once for each that it names.
    written
        Who was named by which text, and how often.
    left
        The rows whose cells name others in some other way.
    """

    entities: Sequence[Entity]
    rows: Positions
    others: Positions
    written: Sequence[tuple[Entity, str, int]]
    left: Sequence[int]


def listed(table: TableRows, column: NameColumn, references: References) -> Listed:
    """Look the cells of a column up."""
    rows = table.saying(column)
    cells: dict[tuple[str, Entity | None], int] = {}
    texts = ((table.records[row].raws[column.position], table.communities[row]) for row in rows)
    of = np.fromiter((cells.setdefault(cell, len(cells)) for cell in texts), np.int64, len(rows))
    first = np.empty(len(cells), np.int64)
    first[of[::-1]] = rows[::-1]  # what is written last holds
    known = [
        [
            (one.match.entity, one.name)
            for one in references.as_listed(table.records[row], column, community)
            if one.match.entity is not None
        ]
        for row, (_, community) in zip(first.tolist(), cells, strict=True)
    ]
    named = [list(dict.fromkeys(entity for entity, _ in each)) for each in known]
    many = np.array(list(map(len, named)), np.int64)
    begin, of_row = np.cumsum(many) - many, many[of]
    within = np.arange(of_row.sum()) - np.repeat(np.cumsum(of_row) - of_row, of_row)
    times = np.bincount(of, minlength=len(cells)).tolist()
    return Listed(
        list(chain.from_iterable(named)),
        np.repeat(np.array(rows, np.int64), of_row),
        np.repeat(begin[of], of_row) + within,
        [(entity, name, many) for each, many in zip(known, times, strict=True) for entity, name in each],
        np.array(rows, np.int64)[of_row == 0].tolist(),
    )


def listed_communities(table: TableRows, column: NameColumn) -> Listed:
    """The communities that a column names, which are known by all their spellings."""
    known: dict[Entity, int] = {}
    found = [(row, community) for row in table.saying(column) if (community := table.communities[row]) is not None]
    others = [known.setdefault(community, len(known)) for _, community in found]
    return Listed([*known], np.array([row for row, _ in found], np.int64), np.array(others, np.int64), (), ())
