"""A NetworkX graph as it is seen on one day; a :class:`queries.engines.sight.Sight`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from datetime import date
from typing import TYPE_CHECKING, Any

from graphcore.errors import UnusableInput
from graphcore.provenance import Source, in_order
from graphcore.vocabulary import EDGE_KINDS
from queries.engines import traversal
from queries.engines.orientation import oriented
from queries.engines.sight import Link
from queries.rules import Asked, Reach, Selection, Step
from queries.validity import seen_on

if TYPE_CHECKING:
    import networkx as nx


class Snapshot:
    """The nodes and links that are there on a day, indexed for walking.

    Repeated edges are one link with the sources of all, and an edge from a node to itself is
    left out: neither says anything more.

    Parameters
    ----------
    graph
        Any NetworkX graph with ``kind`` on nodes and edges.

    Raises
    ------
    UnusableInput
        If a node or edge has no kind.
    """

    def __init__(self, graph: nx.Graph[str], day: date) -> None:
        self.day = day
        self.nodes: dict[str, Mapping[str, Any]] = {
            node: graph.nodes[node] for node in sorted(graph) if seen_on(graph.nodes[node], day)
        }
        for node, data in self.nodes.items():
            if "kind" not in data:
                raise UnusableInput(f"节点 {node} 没有 kind；请补上。", f"Node {node} has no kind; give it one.")
        self._edges: defaultdict[Link, list[Mapping[str, Any]]] = defaultdict(list)
        self._out: defaultdict[tuple[str, str], dict[Link, str]] = defaultdict(dict)
        self._in: defaultdict[tuple[str, str], dict[Link, str]] = defaultdict(dict)
        for one, other, data in graph.edges(data=True):
            if one != other and one in self.nodes and other in self.nodes and seen_on(data, day):
                self._add_edge(graph, one, other, data)

    def add(self, link: Link) -> None:
        """Make a link that can be walked, an undirected one both ways."""
        kind, source, target = link
        self._out[kind, source][link] = target
        self._in[kind, target][link] = source
        if kind in EDGE_KINDS and not EDGE_KINDS[kind].directed:
            self._out[kind, target][link] = source
            self._in[kind, source][link] = target

    def _add_edge(self, graph: nx.Graph[str], one: str, other: str, data: Mapping[str, Any]) -> None:
        if "kind" not in data:
            raise UnusableInput(
                f"{one} 与 {other} 之间的边没有 kind；请补上。", f"The edge {one} – {other} has no kind; give it one."
            )
        kind = data["kind"]
        source, target = (one, other) if graph.is_directed() else oriented(kind, one, other, self.nodes)
        link = Link(kind, source, target)
        self._edges[link].append(data)
        self.add(link)

    def kind(self, node: str) -> str:
        """The kind of a node."""
        kind: str = self.nodes[node]["kind"]
        return kind

    def name(self, node: str) -> str:
        """The name of a node, else its id."""
        name: str = self.nodes[node].get("name", node)
        return name

    def of_kind(self, *kinds: str) -> list[str]:
        """The nodes of some kinds, by id."""
        return [node for node, data in self.nodes.items() if data["kind"] in kinds]

    def selected(self, selection: Selection) -> list[str]:
        """The nodes of a selection by id, whatever other rules answer of them."""
        return [node for node in self.of_kind(*selection.kind) if self.holds(selection, node)]

    def holds(self, asked: Asked, node: str) -> bool:
        """Whether what is asked of a node holds."""
        return traversal.holds(self, asked, node)

    def reached(self, reach: Reach, start: str) -> set[str]:
        """The nodes that a reach ends at."""
        return traversal.reached(self, reach, start)

    def leading(self, reach: Reach, start: str, to: AbstractSet[str]) -> set[Link]:
        """Every link on a path of the reach that ends at one of some nodes."""
        return traversal.leading(self, reach, start, to)

    def stated(self, attribute: str, *kinds: str) -> dict[str, Iterable[str] | None]:
        """Node, of some kinds or of any → what it says of an attribute; None where it says nothing."""
        of_kinds = self.of_kind(*kinds) if kinds else self.nodes
        return {node: self.nodes[node].get(attribute) for node in of_kinds}

    def crossed(self, node: str, step: Step) -> Iterator[tuple[Link, str]]:
        """The links that a step crosses from a node, each with the node at its other end."""
        for kinds, links in (
            (step.out, self._out),
            (step.both, self._out),
            (step.in_, self._in),
            (step.both, self._in),
        ):
            for kind in kinds:
                if (kind, node) in links:
                    yield from links[kind, node].items()

    def sources_of_node(self, node: str) -> tuple[Source, ...]:
        """The rows a node stands on."""
        return in_order(self.nodes[node].get("sources", ()))

    def sources_of_link(self, link: Link) -> tuple[Source, ...]:
        """The cells a link stands on."""
        return in_order(source for data in self._edges[link] for source in data.get("sources", ()))

    def values_of_link(self, link: Link, attribute: str) -> list[Any]:
        """What the edges of a link say of an attribute, one value for each edge; None where one says nothing."""
        return [data.get(attribute) for data in self._edges[link]]
