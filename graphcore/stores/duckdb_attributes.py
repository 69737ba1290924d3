"""What rules read, attribute by attribute, as a store keeps it: a question asks for few of them.

A value is told by its place among the values of its attribute. What belongs together lies side by side, and where it
begins is kept too, so that nothing is searched for.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import polars as pl

from graphcore.columns import Stated
from graphcore.graph import Graph
from graphcore.graph_columns import GraphColumns, coded
from graphcore.vocabulary import NODE_ATTRIBUTES, SPAN_ATTRIBUTES

_WHOSE = {"of": pl.String(), "attribute": pl.String()}  # the kind of an edge, or nothing for nodes
ATTRIBUTE_SCHEMAS = {
    "stated": pl.Schema({**_WHOSE, "row": pl.Int32(), "code": pl.Int32()}),
    "texts": pl.Schema({**_WHOSE, "value": pl.String()}),
    "parts": pl.Schema({"table": pl.String(), **_WHOSE, "first": pl.Int64(), "rows": pl.Int64()}),
}


def attributes_of(graph: Graph) -> dict[str, pl.DataFrame]:
    """The tables of attributes, and the parts that they and the table of edges consist of."""
    schemas = {name: ATTRIBUTE_SCHEMAS[name] for name in ("stated", "texts")}
    told = {name: [pl.DataFrame(schema=schema)] for name, schema in schemas.items()}
    parts = [("edges", kind, "", len(frame)) for kind, frame in graph.edges.items() if len(frame)]
    for of, attribute, column in _every(graph):
        for table, columns in (
            ("stated", {"row": column.rows, "code": column.codes}),
            ("texts", {"value": column.texts}),
        ):
            whose = (pl.lit(of).alias("of"), pl.lit(attribute).alias("attribute"))
            told[table].append(pl.DataFrame(columns).select(*whose, pl.all()).cast(schemas[table]))
            parts.append((table, of, attribute, len(told[table][-1])))
    every = pl.DataFrame(parts, schema=["table", *_WHOSE, "rows"], orient="row")
    first = (pl.col("rows").cum_sum() - pl.col("rows")).over("table")
    placed = every.select("table", *_WHOSE, first=first, rows="rows").cast(ATTRIBUTE_SCHEMAS["parts"])
    return {**{name: pl.concat(frames) for name, frames in told.items()}, "parts": placed}


def _every(graph: Graph) -> Iterator[tuple[str, str, Stated]]:
    """Each attribute that a rule may ask of nodes, their kind among them, and what says when edges are there."""
    columns = GraphColumns(graph)
    kinds = '"' + graph.nodes["kind"].cast(pl.String) + '"'
    yield "", "kind", coded(np.arange(len(graph), dtype=np.int32), kinds)
    named = [("", name) for name in dict.fromkeys(name for known in NODE_ATTRIBUTES.values() for name in known)]
    named += [(kind, name) for kind in graph.edges for name in SPAN_ATTRIBUTES]
    for of, name in named:
        column = columns.of_edges(of, name) if of else columns.of_nodes(name)
        if len(column.rows):
            yield of, name, column
