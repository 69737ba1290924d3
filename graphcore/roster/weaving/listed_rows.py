"""The rows of all administrative lists as columns: those that hold first, then those that ended, each by place."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from itertools import accumulate

import numpy as np
import polars as pl
from numpy.typing import NDArray

from graphcore.elements import PLACE_SCHEMA
from graphcore.provenance import Source
from graphcore.roster.records.columns import Records
from graphcore.roster.records.record import NO_END
from graphcore.vocabulary import Value


class ListedRows:
    """The rows of some tables, by number.

    Attributes
    ----------
    ended
        Last day of each, where a later list no longer has it.
    import_ids
        The import that each came in with.
    """

    def __init__(self, tables: Sequence[Records]) -> None:
        self._tables = tables
        self._starts = [0, *accumulate(map(len, tables))]
        days = pl.Series([day for table in tables for day in table.days], dtype=pl.String)
        imports = [np.full(len(table), table.import_id) for table in tables]
        place, column = self._gathered(lambda table: table.cells(None), PLACE_SCHEMA), pl.col("column").fill_null("")
        by_place = place.with_columns(pl.col("sheet").fill_null(""), days.alias("ended")).select(
            pl.arg_sort_by(
                pl.col("ended").fill_null(NO_END),
                "file",
                "sheet",
                "row",
                column.str.len_chars(),
                column,
                descending=[True, *[False] * 5],
                maintain_order=True,
            )
        )
        self._order = by_place.to_series()
        self.ended = days.gather(self._order)
        self.import_ids = pl.Series(np.concatenate([np.empty(0, np.int64), *imports])).gather(self._order)

    def __len__(self) -> int:
        """Number of rows."""
        return len(self._order)

    def values(self, field: str, otherwise: Value = None) -> list[Value]:
        """What each row says in a field."""
        told = [value for table in self._tables for value in table.field(field).each()[1]]
        return [otherwise if told[row] is None else told[row] for row in self._order]

    def says(self, field: str) -> NDArray[np.bool_]:
        """Which rows say anything in a field."""
        told = [np.empty(0, bool), *(table.field(field).says() for table in self._tables)]
        return np.concatenate(told).take(self._order.to_numpy())

    def texts(self, field: str) -> pl.DataFrame:
        """Value, as JSON, and text of a field in each row."""
        schema = pl.Schema({"value": pl.String(), "raw": pl.String()})
        return self._gathered(lambda table: table.field(field).texts(), schema)[self._order]

    def cells(self, field: str | None) -> pl.DataFrame:
        """The cell of a field in each row, of :data:`graphcore.elements.PLACE_SCHEMA`; the row where there is none."""
        return self._gathered(lambda table: table.cells(field), PLACE_SCHEMA)[self._order]

    def at(self, row: int, field: str | None) -> Source:
        """The cell of a field in one row."""
        position = self._order[row]
        table = bisect_right(self._starts, position) - 1
        return self._tables[table].at(position - self._starts[table], field)

    def _gathered(self, told: Callable[[Records], pl.DataFrame], schema: pl.Schema) -> pl.DataFrame:
        return pl.concat([pl.DataFrame(schema=schema), *map(told, self._tables)])
