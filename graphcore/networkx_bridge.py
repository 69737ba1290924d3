"""A graph as a NetworkX graph and back, without loss.

A node keeps ``kind``, ``name``, ``aliases`` and ``sources``, an edge ``kind`` and ``sources``; every
attribute stands flat beside them. An attribute that is called like one of these words is stored
as ``attribute:<name>``. Undirected kinds are one edge, in the direction given.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from graphcore.conformance import check_value, shown
from graphcore.elements import Edge, Node
from graphcore.errors import UnusableInput
from graphcore.provenance import Source
from graphcore.vocabulary import EDGE_KINDS, NODE_KINDS, EdgeKind, Value

if TYPE_CHECKING:
    import networkx as nx

_PREFIX = "attribute:"
# Names that are prefixed already collide too, or the way back would strip what belongs to them.
_COLLIDES_ON_NODE = re.compile(rf"({_PREFIX})*(kind|name|aliases|sources)")
_COLLIDES_ON_EDGE = re.compile(rf"({_PREFIX})*(kind|sources)")


def to_networkx(nodes: Iterable[Node], edges: Iterable[Edge]) -> nx.MultiDiGraph[str]:
    """The ``MultiDiGraph`` of some nodes and edges.

    Parameters
    ----------
    nodes, edges
        Of any graph; isolated nodes, parallel edges and self-loops stay.

    Returns
    -------
    networkx.MultiDiGraph
        Edge keys are unique between two nodes and mean nothing.

    Examples
    --------
    >>> G = to_networkx([Node("EN-1", "enterprise", "云澜面馆", attributes={"status": "operating"})], [])
    >>> G.nodes["EN-1"]["status"]
    'operating'
    """
    import networkx as nx

    drawn: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    drawn.add_nodes_from(
        (
            node.id,
            {"kind": node.kind, "name": node.name, "aliases": node.aliases, "sources": node.sources}
            | _flat(node.attributes, _COLLIDES_ON_NODE),
        )
        for node in nodes
    )
    drawn.add_edges_from(
        (
            edge.source,
            edge.target,
            {"kind": edge.kind, "sources": edge.sources} | _flat(edge.attributes, _COLLIDES_ON_EDGE),
        )
        for edge in edges
    )
    return drawn


def nodes_in(graph: nx.Graph[Any]) -> Iterator[Node]:
    """The nodes that a NetworkX graph of any class holds.

    Parameters
    ----------
    graph
        Nodes have a ``kind`` of the vocabulary; ``name`` (else the node itself), ``aliases`` and
        ``sources`` may be there; all else is attributes.

    Raises
    ------
    UnusableInput
        If a kind is missing or unknown, or a value cannot be kept.
    """
    for node, data in graph.nodes(data=True):
        kind, name, aliases = (
            str(data.get("kind")),
            str(data.get("name", node)),
            tuple(map(str, data.get("aliases", ()))),
        )
        if kind not in NODE_KINDS:
            given = shown(data.get("kind"))
            raise _unusable((node,), f"的 kind 不是已知类型：{given}", f"has no known kind: {given}")
        if wrong := check_value([str(node), name, *aliases]):
            raise _unusable((node,), f"的编号或名称{wrong.zh}", f"has an id or name that {wrong.en}")
        yield Node(str(node), kind, name, aliases, _attributes(data, _COLLIDES_ON_NODE, node), _sources(data, node))


def edges_in(graph: nx.Graph[Any]) -> Iterator[Edge]:
    """The edges that a NetworkX graph of any class holds.

    Parameters
    ----------
    graph
        Edges have a ``kind`` of the vocabulary; ``sources`` may be there; all else is attributes. In an
        undirected graph an edge runs in the direction that the vocabulary allows.

    Raises
    ------
    UnusableInput
        If a kind is missing or unknown, a value cannot be kept, or an undirected graph leaves the
        direction of an edge open.
    """
    for source, target, data in graph.edges(data=True):
        kind = EDGE_KINDS.get(str(data.get("kind")))
        if kind is None:
            given = shown(data.get("kind"))
            raise _unusable((source, target), f"的 kind 不是已知类型：{given}", f"has no known kind: {given}")
        ends = (source, target) if graph.is_directed() else _directed(graph, kind, source, target)
        attributes = _attributes(data, _COLLIDES_ON_EDGE, source, target)
        yield Edge(kind.name, str(ends[0]), str(ends[1]), attributes, _sources(data, source, target))


def _directed(graph: nx.Graph[Any], kind: EdgeKind, one: Any, other: Any) -> tuple[Any, Any]:
    """The ends in the only direction that makes sense, for an undirected graph has lost it."""
    forward = kind.allows(graph.nodes[one]["kind"], graph.nodes[other]["kind"])
    backward = kind.allows(graph.nodes[other]["kind"], graph.nodes[one]["kind"])
    if kind.directed and forward and backward and one != other:
        raise _unusable(
            (one, other),
            f"（{kind.name}）在无向图中看不出方向，需要有向图",
            f"({kind.name}) has lost its direction in an undirected graph and needs a directed one",
        )
    return (other, one) if backward and not forward else (one, other)


def _flat(attributes: Mapping[str, Value], collides: re.Pattern[str]) -> dict[str, Value]:
    return {_PREFIX + name if collides.fullmatch(name) else name: value for name, value in attributes.items()}


def _attributes(data: Mapping[Any, Any], collides: re.Pattern[str], *owner: Any) -> dict[str, Value]:
    attributes: dict[str, Value] = {}
    for key, value in data.items():
        name = str(key)
        if collides.fullmatch(name):
            if not name.startswith(_PREFIX):
                continue
            name = name.removeprefix(_PREFIX)
        if wrong := check_value(name) or check_value(value):
            raise _unusable(owner, f"的属性 {shown(key)} {wrong.zh}", f"has an attribute {shown(key)} that {wrong.en}")
        attributes[name] = value
    return attributes


def _sources(data: Mapping[str, Any], *owner: Any) -> tuple[Source, ...]:
    try:
        return tuple(
            Source.from_json(place) if isinstance(place, Mapping) else Source(*place)
            for place in data.get("sources", ())
        )
    except (TypeError, KeyError) as error:
        raise _unusable(
            owner, "的 sources 不是出处（file、sheet、row、column）的列表", "has sources that are no list of places"
        ) from error


def _unusable(owner: tuple[Any, ...], zh: str, en: str) -> UnusableInput:
    label = " — ".join(map(shown, owner))
    return UnusableInput(
        f"{'节点' if len(owner) == 1 else '边'} {label} {zh}；请更正。",
        f"{'Node' if len(owner) == 1 else 'Edge'} {label} {en}; correct it.",
    )
