"""The graph itself: nodes and edges of known kinds, ends that are there, values that are what the vocabulary says."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

import polars as pl

from graphcore.conformance import check_edge, check_node
from graphcore.elements import EDGE_SCHEMA, NODE_SCHEMA, Edge, Node
from graphcore.graph import Graph
from graphcore.language import Text
from graphcore.soundness.flaws import Flaw, each, where
from graphcore.stores.duckdb_attributes import attributes_of
from graphcore.vocabulary import EDGE_KINDS, NODE_KINDS

_NO_OBJECT = Text("attributes 不是 JSON 对象", "attributes is no JSON object")


def flaws_of_nodes(nodes: pl.DataFrame) -> Iterator[Flaw]:
    """Ids that are missing, repeated or out of order; kinds and attributes that the vocabulary does not have."""
    if nodes.is_empty():
        return
    yield from where("nodes", nodes["id"].is_null(), "没有 id", "the id is missing")
    yield from where("nodes", nodes["name"].is_null(), "没有名称", "the name is missing")
    yield from where("nodes", nodes["aliases"].is_null(), "没有别名列表", "the list of aliases is missing")
    # A position is a place in the order of ids.
    disordered = (nodes["id"] <= nodes["id"].shift()).fill_null(value=False)
    yield from where("nodes", disordered, "id 重复或次序不对", "ids repeat or are out of order")
    yield from each("nodes", _of_nodes(nodes))


def _of_nodes(nodes: pl.DataFrame) -> Iterator[tuple[int, Text]]:
    for row, (kind, written) in enumerate(nodes.select("kind", "attributes").iter_rows()):
        attributes = _object(written)
        wrong = check_node(Node("", kind, "", (), attributes)) if attributes is not None else _NO_OBJECT
        if wrong:
            yield row, wrong


def flaws_of_edges(edges: pl.DataFrame, nodes: pl.DataFrame) -> Iterator[Flaw]:
    """Ends that are no nodes, or that the vocabulary forbids; edges that do not stand in their order."""
    if edges.is_empty():
        return
    last = len(nodes) - 1
    lost = ~(edges["source"].is_between(0, last) & edges["target"].is_between(0, last))
    yield from where("edges", lost, "一端不是图中的节点", "an end is no node of the graph")
    if not edges.equals(edges.sort(pl.all())):
        yield Flaw("edges", Text("次序不对", "they are out of order"), len(edges))
    if not lost.fill_null(value=True).any():
        yield from each("edges", _of_edges(edges, nodes["kind"].cast(pl.String).to_list()))


def _of_edges(edges: pl.DataFrame, kinds: list[Any]) -> Iterator[tuple[int, Text]]:
    rows = edges.select("kind", "source", "target", "attributes").iter_rows()
    for row, (kind, source, target, written) in enumerate(rows):
        attributes, ends = _object(written), (kinds[source], kinds[target])
        wrong = _NO_OBJECT if attributes is None else check_edge(Edge(kind, "", "", attributes), *ends)
        if wrong and NODE_KINDS.keys() >= {*ends}:  # else it is told of the node
            yield row, wrong


def _object(written: Any) -> dict[str, Any] | None:
    try:
        read = json.loads(written)
    except (TypeError, ValueError, RecursionError):
        return None
    return read if isinstance(read, dict) else None


def flaws_of_stated(tables: Mapping[str, pl.DataFrame]) -> Iterator[Flaw]:
    """Columns that are not those of the nodes and edges."""
    nodes, edges = tables["nodes"], tables["edges"]
    if not set(nodes["kind"].cast(pl.String)) <= NODE_KINDS.keys() or not set(edges["kind"]) <= EDGE_KINDS.keys():
        return
    if not edges.select(
        pl.all_horizontal(pl.col("source", "target").is_between(0, len(nodes) - 1).fill_null(value=False)).all()
    ).item():
        return  # which is told of the edges
    frames = edges.partition_by("kind", as_dict=True, include_key=False)
    graph = Graph(nodes.cast(NODE_SCHEMA), {str(kind): frame.cast(EDGE_SCHEMA) for (kind,), frame in frames.items()})
    for name, frame in attributes_of(graph).items():
        if not tables[name].equals(frame):
            yield Flaw(
                name,
                Text("与节点和边不一致", "it differs from the nodes and edges"),
                len(tables[name]),
            )
