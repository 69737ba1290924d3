"""What each node lies in, node by node."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from graphcore.graph import Graph
from queries.validity import seen_on


class Places:
    """What each node lies in, at whatever remove."""

    def __init__(self, graph: Graph, day: date) -> None:
        self._kinds = {node.id: node.kind for node in graph.iter_nodes() if seen_on(node.attributes, day)}
        self._around: defaultdict[str, list[str]] = defaultdict(list)
        for edge in graph.iter_edges("located_in"):
            if edge.source in self._kinds and edge.target in self._kinds and seen_on(edge.attributes, day):
                self._around[edge.source].append(edge.target)

    def __contains__(self, node: str) -> bool:
        return node in self._kinds

    def of(self, node: str, kind: str) -> list[str]:
        """The nodes of a kind that a node is or lies in."""
        met = [node]
        for place in met:
            met.extend(around for around in dict.fromkeys(self._around.get(place, ())) if around not in met)
        return [place for place in met if self._kinds[place] == kind]
