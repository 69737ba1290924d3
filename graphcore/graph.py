"""The graph: immutable typed columns, isolated nodes first-class.

Nodes are one frame, edges one frame a kind, whose ends are int32 positions in the node
frame. Nodes are sorted by id, so positions and ids are in the same order.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from json.encoder import encode_basestring
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

import polars as pl

from graphcore.errors import UnusableInput
from graphcore.frames import frame_of
from graphcore.provenance import Source
from graphcore.vocabulary import NODE_KINDS, Value

if TYPE_CHECKING:
    import networkx as nx

Attributes = Mapping[str, Value]
NO_ATTRIBUTES: Attributes = MappingProxyType({})

NODE_SCHEMA = pl.Schema(
    {
        "id": pl.String(),
        "kind": pl.Enum(list(NODE_KINDS)),
        "name": pl.String(),
        "aliases": pl.List(pl.String()),
        "attributes": pl.String(),  # JSON object, keys sorted
        "sources": pl.String(),  # JSON list of [file, sheet, row, column]
    }
)
EDGE_SCHEMA = pl.Schema(
    {
        "source": pl.Int32(),  # position in the node frame
        "target": pl.Int32(),
        "attributes": pl.String(),
        "sources": pl.String(),
    }
)
LINK_SCHEMA = pl.Schema({"kind": pl.String(), **dict.fromkeys(EDGE_SCHEMA, pl.String())})
"""Edges whose ends are ids."""

PLACE_SCHEMA = pl.Schema({"file": pl.String(), "sheet": pl.String(), "row": pl.Int64(), "column": pl.String()})
"""Sources, in columns."""


class Node(NamedTuple):
    """One node.

    Attributes
    ----------
    aliases
        Every other spelling met, sorted.
    sources
        The rows it stands on, in canonical order.
    """

    id: str
    kind: str
    name: str
    aliases: tuple[str, ...] = ()
    attributes: Attributes = NO_ATTRIBUTES
    sources: tuple[Source, ...] = ()


class Edge(NamedTuple):
    """One edge; ``sources`` are the cells that say so."""

    kind: str
    source: str
    target: str
    attributes: Attributes = NO_ATTRIBUTES
    sources: tuple[Source, ...] = ()


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
        return _node_of(self.nodes.row(self._position_of[node]))

    def iter_nodes(self, *kinds: str) -> Iterator[Node]:
        """All nodes by id, or those of some kinds."""
        nodes = self.nodes.filter(pl.col("kind").is_in(kinds)) if kinds else self.nodes
        return map(_node_of, nodes.iter_rows())

    def iter_edges(self, *kinds: str) -> Iterator[Edge]:
        """All edges, or those of some kinds, by kind, source, target."""
        ids = self.nodes["id"].to_list()
        for kind in sorted(kinds) if kinds else self.edges:
            if kind in self.edges:
                for source, target, attributes, sources in self.edges[kind].iter_rows():
                    yield Edge(kind, ids[source], ids[target], json.loads(attributes), _sources_of(sources))

    def to_networkx(self) -> nx.MultiDiGraph[str]:
        """The graph as a NetworkX ``MultiDiGraph``; see :mod:`graphcore.networkx_bridge`."""
        from graphcore.networkx_bridge import to_networkx

        return to_networkx(self)

    @classmethod
    def from_networkx(cls, graph: nx.Graph[str]) -> Graph:
        """The inverse of :meth:`to_networkx`; see :mod:`graphcore.networkx_bridge`."""
        from graphcore.networkx_bridge import from_networkx

        return from_networkx(graph)


def frame_of_nodes(nodes: Iterable[Node]) -> pl.DataFrame:
    """Nodes as a frame of :data:`NODE_SCHEMA`."""
    rows = ((*n[:3], sorted(n.aliases), text_of(n.attributes), _text_of_sources(n.sources)) for n in nodes)
    return frame_of(rows, NODE_SCHEMA)


def frame_of_edges(edges: Iterable[Edge]) -> pl.DataFrame:
    """Edges as a frame of :data:`LINK_SCHEMA`."""
    return frame_of(((*e[:3], text_of(e.attributes), _text_of_sources(e.sources)) for e in edges), LINK_SCHEMA)


def _positions_of(edges: pl.DataFrame, nodes: pl.Series, end: str) -> pl.Series:
    """Where in the node frame one end of each edge stands."""
    known = nodes.to_frame(end).with_columns(pl.int_range(pl.len(), dtype=pl.Int32).alias("position"))
    found = edges.join(known, on=end, how="left", maintain_order="left")
    if found["position"].null_count():
        kind, node = found.filter(pl.col("position").is_null()).select("kind", end).row(0)
        raise UnusableInput(f"{kind} 边的一端 {node} 不是节点。", f"An end of a {kind} edge, {node}, is no node.")
    return found["position"].alias(end)


_ENCODER = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def text_of(attributes: Attributes) -> str:
    """Attributes as a frame has them.

    Examples
    --------
    >>> text_of({"name": "甲", "employees": 12, "rosters": ["enterprises", "grids"], "listed": True})
    '{"employees":12,"listed":true,"name":"甲","rosters":["enterprises","grids"]}'
    """
    said = [f"{_quoted(name)}:{value_text(attributes[name])}" for name in sorted(attributes)]
    return f"{{{','.join(said)}}}"


def value_text(value: Value) -> str:
    """A value as the attributes in a frame have it."""
    # Most values are texts and whole numbers, which need no encoder of their own.
    return (
        encode_basestring(value) if type(value) is str else str(value) if type(value) is int else _ENCODER.encode(value)
    )


def _text_of_sources(sources: Iterable[Source]) -> str:
    return f"[{','.join(map(_text_of_source, sources))}]"


def _text_of_source(source: Source) -> str:
    file, sheet, row, column = source
    return f"[{_quoted(file)},{_quoted(sheet)},{'null' if row is None else row},{_quoted(column)}]"


def texts_of_places(places: pl.DataFrame) -> pl.Expr:
    """What the list of sources says of each place, for a frame with the columns of :data:`PLACE_SCHEMA`.

    Examples
    --------
    >>> places = pl.DataFrame([("甲.xlsx", None, 2, "C")], schema=PLACE_SCHEMA, orient="row")
    >>> places.select(texts_of_places(places)).item()
    '["甲.xlsx",null,2,"C"]'
    """
    parts = (pl.col(name).replace_strict(*_each_quoted(places[name])) for name in ("file", "sheet", "column"))
    file, sheet, column = parts
    return pl.format("[{},{},{},{}]", file, sheet, pl.col("row").cast(pl.String).fill_null("null"), column)


def _each_quoted(texts: pl.Series) -> tuple[pl.Series, pl.Series]:
    """The distinct ones of some texts, and those as JSON."""
    distinct = texts.unique()
    return distinct, pl.Series([_quoted(text) for text in distinct], dtype=pl.String)


@lru_cache(maxsize=1 << 16)
def _quoted(part: str | None) -> str:
    return _ENCODER.encode(part)


def _sources_of(text: str) -> tuple[Source, ...]:
    return tuple(Source(*place) for place in json.loads(text))


def _node_of(row: tuple[str, str, str, list[str], str, str]) -> Node:
    node, kind, name, aliases, attributes, sources = row
    return Node(node, kind, name, tuple(aliases), json.loads(attributes), _sources_of(sources))
