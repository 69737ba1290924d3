"""Graph libraries: the questions walked node by node, over whatever each library has for the neighbours of a node."""

from __future__ import annotations

from abc import abstractmethod
from collections import Counter
from itertools import combinations

import networkx as nx

from benchmarks.peers.facts import ROLES, VENUES, Facts
from benchmarks.peers.questions import UNITS, Counts, named


class _Walker:
    def __init__(self, facts: Facts) -> None:
        self._streets = facts.streets
        nodes = facts.nodes
        self._kind = nodes["kind"].to_list()
        self._core = (nodes["level"] != "group").fill_null(value=True).to_list()
        self._counted = (nodes["status"] == "operating").fill_null(value=True).to_list()
        self._street, self._knows, self._knows_matters = (
            nodes[name].to_list() for name in ("street", "knows", "knows_matters")
        )
        self._of = {
            kind: (nodes["kind"] == kind).arg_true().to_list() for kind in ("enterprise", "social_org", "estate")
        }
        self._load(facts)

    @abstractmethod
    def _load(self, facts: Facts) -> None: ...

    @abstractmethod
    def _out(self, node: int, *kinds: str) -> list[int]: ...

    @abstractmethod
    def _into(self, node: int, *kinds: str) -> list[int]: ...

    def q1(self) -> Counts:
        """See :class:`benchmarks.peers.questions.Peer`."""
        told: Counts = {}
        for rule, kind, _ in UNITS:
            counts = Counter((self._street[unit], self._standing(unit)) for unit in self._of[kind])
            told |= self._by_street(rule, counts, 5)
        return told

    def _standing(self, unit: int) -> int:
        if not self._counted[unit]:
            return 3
        if any(self._core[org] for org in self._out(unit, "has_party_org")):
            return 0
        for place in self._out(unit, "located_in"):
            if self._kind[place] in VENUES:
                orgs = self._out(place, "has_party_org") + self._into(place, "covers")
                if any(self._core[org] for org in orgs):
                    return 0
        if any(self._core[org] for org in self._into(unit, "instructs")):
            return 1
        return 2 if self._knows[unit] else 4

    def q2(self) -> Counts:
        """See :class:`benchmarks.peers.questions.Peer`."""
        counts = Counter((self._street[estate], self._triad(estate)) for estate in self._of["estate"])
        return self._by_street("estate-triad", counts, 3)

    def _triad(self, estate: int) -> int:
        about = set(self._into(estate, "concerns"))
        holders = [self._into(estate, role) for role in ROLES]
        lacks = not all(holders)
        took_part = [
            {matter for holder in each for matter in self._out(holder, "leads", "joins") if matter in about}
            for each in holders
        ]
        apart = any(
            holders[one] and holders[other] and not took_part[one] & took_part[other]
            for one, other in combinations(range(len(ROLES)), 2)
        )
        if (lacks and self._knows[estate]) or (apart and self._knows_matters[estate]):
            return 1
        return 2 if lacks or apart else 0

    def _by_street(self, rule: str, counts: Counter[tuple[int, int]], statuses: int) -> Counts:
        places = range(len(self._streets))
        return named(rule, self._streets, [[counts[at, status] for status in range(statuses)] for at in places])


class NetworkXScript(_Walker):
    """A ``MultiDiGraph`` whose edges have their kind as key."""

    def _load(self, facts: Facts) -> None:
        self._graph: nx.MultiDiGraph[int] = nx.MultiDiGraph()
        self._graph.add_nodes_from(range(len(facts.nodes)))
        for kind, ends in facts.edges.items():
            self._graph.add_edges_from((source, target, kind) for source, target in ends.iter_rows())

    def _out(self, node: int, *kinds: str) -> list[int]:
        return [target for _, target, kind in self._graph.out_edges(node, keys=True) if kind in kinds]

    def _into(self, node: int, *kinds: str) -> list[int]:
        return [source for source, _, kind in self._graph.in_edges(node, keys=True) if kind in kinds]


class Rustworkx(_Walker):
    """A ``PyDiGraph`` whose edges weigh their kind."""

    def _load(self, facts: Facts) -> None:
        import rustworkx as rx

        self._graph = rx.PyDiGraph()
        self._graph.add_nodes_from(range(len(facts.nodes)))
        for kind, ends in facts.edges.items():
            self._graph.add_edges_from([(source, target, kind) for source, target in ends.iter_rows()])

    def _out(self, node: int, *kinds: str) -> list[int]:
        return [target for _, target, kind in self._graph.out_edges(node) if kind in kinds]

    def _into(self, node: int, *kinds: str) -> list[int]:
        return [source for source, _, kind in self._graph.in_edges(node) if kind in kinds]


class Igraph(_Walker):
    """A directed ``Graph``; kinds and ends of edges lie in lists beside it."""

    def _load(self, facts: Facts) -> None:
        import igraph

        self._edges = [(*ends, kind) for kind, frame in facts.edges.items() for ends in frame.iter_rows()]
        ends = [(source, target) for source, target, _ in self._edges]
        self._graph = igraph.Graph(n=len(facts.nodes), edges=ends, directed=True)

    def _out(self, node: int, *kinds: str) -> list[int]:
        edges = self._edges
        return [edges[edge][1] for edge in self._graph.incident(node, "out") if edges[edge][2] in kinds]

    def _into(self, node: int, *kinds: str) -> list[int]:
        edges = self._edges
        return [edges[edge][0] for edge in self._graph.incident(node, "in") if edges[edge][2] in kinds]
