"""What cells say of nodes, as columns: a city's rosters make millions of statements."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from json.encoder import encode_basestring
from typing import NamedTuple

import polars as pl

from graphcore.frames import frame_of
from graphcore.place_order import order_of_places, ranks
from graphcore.provenance import Source
from graphcore.vocabulary import Value


class Statement(NamedTuple):
    """One value of a node as one cell says it.

    Attributes
    ----------
    raw
        The cell's text as written, without phone and ID numbers.
    taken
        Whether this is the value the node has; several cells may say the same.
    ended
        Last day it held, where a later roster no longer says so (ISO date).
    import_id
        The import that brought the cell.
    """

    node: str
    attribute: str
    value: Value
    raw: str
    source: Source
    taken: bool
    ended: str | None = None
    import_id: int = 0


# What is said again and again is a category: files, sheets and columns are few.
STATEMENT_SCHEMA = pl.Schema(
    {
        "node": pl.String(),
        "attribute": pl.Categorical(),
        "value": pl.String(),  # JSON
        "raw": pl.String(),
        "file": pl.Categorical(),
        "sheet": pl.Categorical(),
        "row": pl.Int64(),
        "column": pl.Categorical(),
        "taken": pl.Boolean(),
        "ended": pl.Categorical(),
        "import_id": pl.Int64(),
    }
)


class Statements:
    """Statements by node, attribute and source; of one cell that several versions of a file have, the latest first.

    Parameters
    ----------
    frame
        Of :data:`STATEMENT_SCHEMA`, in any order.

    Examples
    --------
    >>> said = Statement("EN-1", "employees", 12, "12人", Source("a.csv", None, 2, "C"), taken=True)
    >>> [one.value for one in Statements.of([said])]
    [12]
    """

    __slots__ = ("frame",)

    frame: pl.DataFrame

    def __init__(self, frame: pl.DataFrame) -> None:
        order = _order_of(frame)
        self.frame = pl.DataFrame([said.gather(order) for said in frame])  # a column at a time: all are large

    @classmethod
    def of(cls, statements: Iterable[Statement]) -> Statements:
        """Statements in any order."""
        rows = ((*said[:2], json_of(said.value), said.raw, *said.source, *said[5:]) for said in statements)
        return cls(frame_of(rows, STATEMENT_SCHEMA))

    def __iter__(self) -> Iterator[Statement]:
        return map(statement_of, self.frame.iter_rows())

    def __len__(self) -> int:
        """Number of statements."""
        return len(self.frame)

    def __eq__(self, other: object) -> bool:
        return self.frame.equals(other.frame) if isinstance(other, Statements) else NotImplemented

    __hash__ = None  # type: ignore[assignment]  # compared by content, never a key


def _order_of(frame: pl.DataFrame) -> pl.Series:
    """Where the statements stand that come one after the other."""
    nodes = frame["node"].cast(pl.Enum(frame["node"].unique().sort())).to_physical().cast(pl.Int64)
    attributes = ranks(frame["attribute"])
    keys = {
        "told": nodes * (int(attributes.max(initial=0)) + 1) + pl.Series(attributes),
        "place": order_of_places(frame.with_columns(pl.col("sheet", "column").fill_null(""))),
        "raw": frame["raw"],
        "later": frame["import_id"],
    }
    descending = [name == "later" for name in keys]
    in_order = pl.arg_sort_by(*keys, descending=descending, maintain_order=True)
    return pl.DataFrame(keys).select(in_order).to_series()


def statement_of(row: tuple[object, ...]) -> Statement:
    """A row of a frame or table of statements."""
    node, attribute, value, raw, file, sheet, number, column, *rest = row
    return Statement(node, attribute, json.loads(value), raw, Source(file, sheet, number, column), *rest)  # type: ignore[arg-type]


def json_of(value: Value) -> str:
    """A value as JSON.

    Examples
    --------
    >>> json_of("甲"), json_of(True), json_of(3), json_of(["甲", "乙"])
    ('"甲"', 'true', '3', '["甲", "乙"]')
    """
    # Most values are texts, whole numbers, yes and no, which need no encoder of their own.
    if type(value) is str:
        return encode_basestring(value)
    if type(value) is int:
        return str(value)
    return ("true" if value else "false") if type(value) is bool else _ENCODER.encode(value)


_ENCODER = json.JSONEncoder(ensure_ascii=False)
