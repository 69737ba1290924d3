"""Which others the cells of rows name, as columns."""

from __future__ import annotations

import numpy as np
import polars as pl
from numpy.typing import NDArray

from graphcore.elements import PLACE_SCHEMA
from graphcore.frames import columns_of
from graphcore.roster.entities.entity import Entity
from graphcore.roster.entities.numbers import Numbers
from graphcore.roster.records.record import Record
from graphcore.stores.statements import STATEMENT_SCHEMA

_SCHEMA = pl.Schema(
    {
        "entity": pl.Int32(),
        "attribute": pl.String(),
        "other": pl.Int32(),
        "raw": pl.String(),
        **PLACE_SCHEMA,
        "ended": pl.String(),
        "import_id": pl.Int64(),
    }
)


class Namings:
    """What cells name, one of each a row.

    Parameters
    ----------
    numbers
        By which entities are told.
    """

    def __init__(self, numbers: Numbers) -> None:
        self._numbers = numbers
        self._parts: list[pl.DataFrame] = []
        self._one_by_one: list[int | str | None] = []  # one after the other, each as the schema says

    def add(self, entity: Entity, attribute: str, other: Entity, record: Record, field: str) -> None:
        """Take in that a row's cell names another, as what its field says."""
        heading, (row, column) = record.heading, record.cell(field)
        self._one_by_one.extend(
            (
                self._numbers[entity], attribute, self._numbers[other], record.raw(field),
                heading.file, heading.sheet, row, column, record.tied_until, record.import_id,
            )
        )  # fmt: skip

    def add_cells(
        self, entities: NDArray[np.int32], attribute: str, others: NDArray[np.int32], cells: pl.DataFrame
    ) -> None:
        """Take in what cells of one column name, one each."""
        numbers = (pl.Series("entity", entities), pl.Series("other", others))
        self._parts.append(cells.with_columns(*numbers, attribute=pl.lit(attribute)).select(*_SCHEMA))

    def statements(self, ids: pl.Series) -> pl.DataFrame:
        """All between nodes, of :data:`graphcore.stores.statements.STATEMENT_SCHEMA`; ids by number."""
        named = pl.concat([*self._parts, columns_of(self._one_by_one, _SCHEMA)])
        quoted = ids.to_frame("id").select(pl.format('"{}"', "id")).to_series()  # of letters and digits
        node, value = ids.gather(named["entity"]), quoted.gather(named["other"])
        told = named.with_columns(node.alias("node"), value.alias("value"), taken=pl.lit(value=True))
        return told.drop_nulls(["node", "value"]).select(*STATEMENT_SCHEMA).cast(STATEMENT_SCHEMA)
