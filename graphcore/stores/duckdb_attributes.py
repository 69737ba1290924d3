"""What rules read, column by column, as a store keeps it: a question asks for few of them.

Nodes are numbered by kind and place (:mod:`graphcore.placed_columns`), and a value is told by its place among the values
of its attribute. What belongs together lies side by side, and where it begins is kept too, so that nothing is searched for.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

import numpy as np
import polars as pl

from graphcore.columns import KINDS, Stated
from graphcore.graph import Graph
from graphcore.graph_columns import GraphColumns
from graphcore.placed_columns import PlacedColumns
from graphcore.stated import every_stated
from graphcore.vocabulary import NODE_ATTRIBUTES, SPAN_ATTRIBUTES

_WHOSE = {"of": pl.String(), "attribute": pl.String()}  # the kind of an edge, or nothing for nodes
ATTRIBUTE_SCHEMAS = {
    "numbers": pl.Schema({"node": pl.Int32()}),  # the row of each node
    "links": pl.Schema({"of": pl.String(), "source": pl.Int32(), "target": pl.Int32()}),
    "stated": pl.Schema({**_WHOSE, "row": pl.Int32(), "code": pl.Int32()}),
    "texts": pl.Schema({**_WHOSE, "value": pl.String()}),
    "parts": pl.Schema({"table": pl.String(), **_WHOSE, "first": pl.Int64(), "rows": pl.Int64()}),
}


class _EveryColumn(GraphColumns):
    """The columns of a graph of which every attribute of nodes is asked for once, and then let go."""

    def of_nodes(self, attribute: str) -> Stated:
        return self._every.pop(attribute, None) or Stated(np.empty(0, np.int32), np.empty(0, np.int32), ())

    @cached_property
    def _every(self) -> dict[str, Stated]:
        return every_stated(self.graph().nodes["attributes"])


def attributes_of(graph: Graph) -> dict[str, pl.DataFrame]:
    """The tables of columns, and the parts that they and the table of edges consist of."""
    placed = PlacedColumns(_EveryColumn(graph))
    schemas = {name: ATTRIBUTE_SCHEMAS[name] for name in ("links", "stated", "texts")}
    told = {name: [pl.DataFrame(schema=schema)] for name, schema in schemas.items()}
    number = np.bincount(placed.kinds(), minlength=len(KINDS)).tolist()
    parts = [("numbers", kind, "", many) for kind, many in zip(KINDS, number, strict=True) if many]
    for kind, frame in graph.edges.items():
        if len(frame):
            parts += [("edges", kind, "", len(frame)), ("links", kind, "", len(frame))]
            told["links"].append(pl.DataFrame(placed.ends(kind)._asdict()).select(pl.lit(kind).alias("of"), pl.all()))
    for of, attribute, column in _every(graph, placed):
        for table, columns in (
            ("stated", {"row": column.rows, "code": column.codes}),
            ("texts", {"value": column.texts}),
        ):
            whose = (pl.lit(of).alias("of"), pl.lit(attribute).alias("attribute"))
            told[table].append(pl.DataFrame(columns).select(*whose, pl.all()).cast(schemas[table]))
            parts.append((table, of, attribute, len(told[table][-1])))
    every = pl.DataFrame(parts, schema=["table", *_WHOSE, "rows"], orient="row")
    first = (pl.col("rows").cum_sum() - pl.col("rows")).over("table")
    parts_placed = every.select("table", *_WHOSE, first=first, rows="rows").cast(ATTRIBUTE_SCHEMAS["parts"])
    numbers = pl.DataFrame({"node": placed.ranks()}, schema=ATTRIBUTE_SCHEMAS["numbers"])
    return {"numbers": numbers, **{name: pl.concat(frames) for name, frames in told.items()}, "parts": parts_placed}


def _every(graph: Graph, columns: PlacedColumns) -> Iterator[tuple[str, str, Stated]]:
    """Each attribute that a rule may ask of nodes, and what says when edges are there."""
    named = [("", name) for name in dict.fromkeys(name for known in NODE_ATTRIBUTES.values() for name in known)]
    named += [(kind, name) for kind in graph.edges for name in SPAN_ATTRIBUTES]
    for of, name in named:
        column = columns.of_edges(of, name) if of else columns.of_nodes(name)
        if len(column.rows):
            yield of, name, column
