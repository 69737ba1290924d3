"""The graph: immutable typed columns, isolated nodes first-class.

Nodes are one frame, edges one frame a kind, whose ends are int32 positions in the node
frame. Nodes are sorted by id, so positions and ids are in the same order.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

import polars as pl

from graphcore.elements import EDGE_SCHEMA, Edge, Node, frame_of_edges, frame_of_nodes, node_of, sources_of
from graphcore.errors import UnusableInput
from graphcore.networkx_bridge import edges_in, nodes_in, to_networkx
from graphcore.vocabulary import NODE_KINDS

if TYPE_CHECKING:
    import networkx as nx


class Graph:
    """An immutable typed graph.

    Parameters
    ----------
    nodes
        Frame of :data:`NODE_SCHEMA`, sorted by id.
    edges
        Edge kind → frame of :data:`EDGE_SCHEMA`, sorted by source, target, attributes, sources.

    Examples
    --------
    >>> graph = Graph.of([Node("CM-1", "community", "松涛社区"), Node("GR-1", "grid", "第1网格")],
    ...                  [Edge("located_in", "GR-1", "CM-1")])
    >>> len(graph), graph.count("edges")
    (2, 1)
    >>> graph.node("GR-1").name
    '第1网格'
    """

    __slots__ = ("_positions", "edges", "nodes")

    nodes: pl.DataFrame
    edges: Mapping[str, pl.DataFrame]

    def __init__(self, nodes: pl.DataFrame, edges: Mapping[str, pl.DataFrame]) -> None:
        self.nodes = nodes
        self.edges = MappingProxyType({kind: edges[kind] for kind in sorted(edges) if len(edges[kind])})
        self._positions: dict[str, int] | None = None

    @classmethod
    def of(cls, nodes: Iterable[Node], edges: Iterable[Edge] = ()) -> Graph:
        """Build a graph from nodes and edges in any order.

        Raises
        ------
        UnusableInput
            If an id is used twice or an edge has an end that is no node.
        """
        return cls.of_columns(frame_of_nodes(nodes), frame_of_edges(edges))

    @classmethod
    def of_columns(cls, nodes: pl.DataFrame, edges: pl.DataFrame) -> Graph:
        """Build a graph from frames of :data:`NODE_SCHEMA` and :data:`LINK_SCHEMA`, in any order.

        Raises
        ------
        UnusableInput
            If an id is used twice or an edge has an end that is no node.
        """
        frame = nodes.sort("id")
        if frame["id"].n_unique() < len(frame):
            twice = frame["id"].filter(frame["id"].is_duplicated())[0]
            raise UnusableInput(f"节点编号 {twice} 用了两次。", f"Node id {twice} is used twice.")
        ties = edges.with_columns(_positions_of(edges, frame["id"], end) for end in ("source", "target"))
        by_kind = ties.partition_by("kind", as_dict=True, include_key=False)
        return cls(frame, {str(kind): ends.sort(EDGE_SCHEMA.names()) for (kind,), ends in by_kind.items()})

    def __len__(self) -> int:
        """Number of nodes."""
        return len(self.nodes)

    def __contains__(self, node: str) -> bool:
        return node in self._position_of

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Graph):
            return NotImplemented
        return (
            self.nodes.equals(other.nodes)
            and self.edges.keys() == other.edges.keys()
            and all(frame.equals(other.edges[kind]) for kind, frame in self.edges.items())
        )

    __hash__ = None  # type: ignore[assignment]  # compared by content, never a key

    def __repr__(self) -> str:
        return f"<Graph: {len(self)} nodes, {self.count('edges')} edges>"

    def count(self, what: str = "nodes") -> int:
        """Number of ``nodes``, of ``edges``, or of one node or edge kind."""
        if what == "nodes":
            return len(self.nodes)
        if what == "edges":
            return sum(map(len, self.edges.values()))
        if what in NODE_KINDS:
            return int((self.nodes["kind"] == what).sum())
        return len(self.edges[what]) if what in self.edges else 0

    @property
    def _position_of(self) -> dict[str, int]:
        if self._positions is None:
            self._positions = {node: position for position, node in enumerate(self.nodes["id"])}
        return self._positions

    def node(self, node: str) -> Node:
        """One node by id.

        Raises
        ------
        KeyError
            If there is none.
        """
        return node_of(self.nodes.row(self._position_of[node]))

    def iter_nodes(self, *kinds: str) -> Iterator[Node]:
        """All nodes by id, or those of some kinds."""
        nodes = self.nodes.filter(pl.col("kind").is_in(kinds)) if kinds else self.nodes
        return map(node_of, nodes.iter_rows())

    def iter_edges(self, *kinds: str) -> Iterator[Edge]:
        """All edges, or those of some kinds, by kind, source, target."""
        ids = self.nodes["id"].to_list()
        for kind in sorted(kinds) if kinds else self.edges:
            if kind in self.edges:
                for source, target, attributes, sources in self.edges[kind].iter_rows():
                    yield Edge(kind, ids[source], ids[target], json.loads(attributes), sources_of(sources))

    def to_networkx(self) -> nx.MultiDiGraph[str]:
        """The graph as a NetworkX ``MultiDiGraph``; see :mod:`graphcore.networkx_bridge`."""
        return to_networkx(self.iter_nodes(), self.iter_edges())

    @classmethod
    def from_networkx(cls, graph: nx.Graph[str]) -> Graph:
        """The inverse of :meth:`to_networkx`, of a graph of any class; see :mod:`graphcore.networkx_bridge`."""
        return cls.of(nodes_in(graph), edges_in(graph))


def _positions_of(edges: pl.DataFrame, nodes: pl.Series, end: str) -> pl.Series:
    """Where in the node frame one end of each edge stands."""
    known = nodes.to_frame(end).with_columns(pl.int_range(pl.len(), dtype=pl.Int32).alias("position"))
    found = edges.join(known, on=end, how="left", maintain_order="left")
    if found["position"].null_count():
        kind, node = found.filter(pl.col("position").is_null()).select("kind", end).row(0)
        raise UnusableInput(f"{kind} 边的一端 {node} 不是节点。", f"An end of a {kind} edge, {node}, is no node.")
    return found["position"].alias(end)
