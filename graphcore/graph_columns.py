"""The columns of a graph in memory."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import polars as pl

from graphcore.columns import Codes, Ends, Positions, Stated
from graphcore.graph import Graph
from graphcore.stated import stated


class GraphColumns:
    """Implements :class:`graphcore.columns.Columns`."""

    def __init__(self, graph: Graph) -> None:
        self._graph = graph

    def __len__(self) -> int:
        """Number of nodes."""
        return len(self._graph)

    def ranks(self) -> None:
        """Nodes are numbered by id."""

    def kinds(self) -> Codes:
        """The kind of each node, as a place in :data:`KINDS`."""
        return self._graph.nodes["kind"].to_physical().to_numpy().astype(np.uint8)

    def ends(self, kind: str) -> Ends:
        """The edges of a kind."""
        frame = self._graph.edges.get(kind)
        if frame is None:
            return Ends(np.empty(0, np.int32), np.empty(0, np.int32))
        return Ends(frame["source"].to_numpy(), frame["target"].to_numpy())

    def of_nodes(self, attribute: str) -> Stated:
        """An attribute of nodes."""
        return stated(self._graph.nodes["attributes"], attribute)

    def of_edges(self, kind: str, attribute: str) -> Stated:
        """An attribute of the edges of a kind."""
        frame = self._graph.edges.get(kind)
        return stated(pl.Series([], dtype=pl.String) if frame is None else frame["attributes"], attribute)

    def told_of_nodes(self, column: str, nodes: Positions) -> pl.Series:
        """``id``, ``name`` or ``sources`` (JSON) of some nodes."""
        return self._graph.nodes[column].gather(nodes)

    def named(self, kind: str) -> dict[int, tuple[str, str]]:
        """Id and name of each node of a kind of which there are few, in the order of ids."""
        at = (self._graph.nodes["kind"] == kind).arg_true()
        return dict(zip(at, self._graph.nodes.select("id", "name")[at].rows(), strict=True))

    def sources_of_edges(self, kind: str, rows: Positions) -> pl.Series:
        """The sources (JSON) of some edges of a kind."""
        return self._graph.edges[kind]["sources"].gather(rows)

    def positions(self, ids: Sequence[str]) -> Positions:
        """Where nodes of these ids are."""
        return self._graph.nodes["id"].search_sorted(pl.Series(ids, dtype=pl.String)).to_numpy().astype(np.int32)

    def graph(self) -> Graph:
        """All of it."""
        return self._graph
