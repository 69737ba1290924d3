"""Bare numpy: arrays laid out beforehand for this one city, then counted.

It knows what the city is like: a unit lies in one grid, an estate has one holder of each role at most and a matter
concerns one estate, nothing has ended, and no edge is there twice.
"""

from __future__ import annotations

import numpy as np

from benchmarks.peers.questions import UNITS, Counts, named
from graphcore.columns import KINDS, GraphColumns
from graphcore.graph import Graph
from queries.engines.arrays.values import values_of


class NumpyScript:
    """Q1 and Q2 over arrays."""

    def __init__(self, graph: Graph) -> None:
        columns, size = GraphColumns(graph), len(graph)
        kind = columns.kinds()
        level, status, rosters = (values_of(columns.of_nodes(name), size) for name in ("level", "status", "rosters"))
        self._ends = {name: columns.ends(name) for name in graph.edges}
        self._nodes = {name: np.flatnonzero(kind == code) for code, name in enumerate(KINDS)}
        self._size = size
        self._streets = graph.nodes["id"].gather(self._nodes["street"]).to_list()
        venues = [KINDS.index(name) for name in ("business_building", "shopping_district", "park", "industry")]
        self._venue = np.isin(kind, venues)
        self._level, self._status, self._rosters = level, status, rosters
        inner, outer = self._ends["located_in"]
        parent = np.zeros(size, np.int64)
        parent[inner[~self._venue[outer]]] = outer[~self._venue[outer]]
        self._community = np.zeros(size, np.int64)
        for name in ("enterprise", "social_org", "estate"):
            self._community[self._nodes[name]] = parent[parent[self._nodes[name]]]
        self._street = np.zeros(size, np.int64)
        self._street[self._nodes["community"]] = np.searchsorted(
            self._nodes["street"], parent[self._nodes["community"]]
        )

    def q1(self) -> Counts:
        """How enterprises and social organisations are covered, by street."""
        core = np.array([value != "group" for value in self._level.values])[self._level.codes]
        counts = np.array([value in (None, "operating") for value in self._status.values])
        has, org = self._ends["has_party_org"]
        own = np.zeros(self._size, np.bool_)
        own[has[core[org]]] = True
        built = own.copy()
        coverer, covered = self._ends["covers"]
        built[covered[core[coverer]]] = True
        organised = own.copy()
        inner, outer = self._ends["located_in"]
        organised[inner[(self._venue & built)[outer]]] = True
        sender, taught = self._ends["instructs"]
        works = np.zeros(self._size, np.bool_)
        works[taught[core[sender]]] = True
        told: Counts = {}
        for rule, kind, roster in UNITS:
            unit = self._nodes[kind]
            community = self._community[unit]
            knows = self._supplied(roster, community)
            stands = np.where(organised[unit], 0, np.where(works[unit], 1, np.where(knows, 2, 4)))
            stands[~counts[self._status.codes[unit]]] = 3
            told |= self._by_street(rule, community, stands, 5)
        return told

    def q2(self) -> Counts:
        """Which estates have their triad, by street."""
        estates = self._nodes["estate"]
        holder = {}
        for edge in ("serves", "represents", "manages"):
            source, target = self._ends[edge]
            holder[edge] = np.full(self._size, -1)
            holder[edge][target] = source
        lacks = np.any([holder[edge][estates] < 0 for edge in holder], axis=0)
        matter, estate = self._ends["concerns"]
        about = np.full(self._size, -1)
        about[matter] = estate
        takes_part = {edge: np.zeros(self._size, np.bool_) for edge in holder}
        for edge in ("leads", "joins"):
            actor, what = self._ends[edge]
            where = about[what]
            for role, of_estate in holder.items():
                takes_part[role][what[(where >= 0) & (of_estate[where] == actor)]] = True
        apart = np.zeros(len(estates), np.bool_)
        for one, other in (("serves", "represents"), ("represents", "manages"), ("serves", "manages")):
            tied = np.zeros(self._size, np.bool_)
            tied[estate[(takes_part[one] & takes_part[other])[matter]]] = True
            apart |= (holder[one][estates] >= 0) & (holder[other][estates] >= 0) & ~tied[estates]
        community = self._community[estates]
        members, pairs = (self._supplied(name, community) for name in ("estates", "matters"))
        gap = (lacks & members) | (apart & pairs)
        stands = np.where(gap, 1, np.where(lacks | apart, 2, 0))
        return self._by_street("estate-triad", community, stands, 3)

    def _supplied(self, roster: str, community: np.ndarray) -> np.ndarray:
        names = np.array([bool(value) and roster in value for value in self._rosters.values])
        return names[self._rosters.codes[community]]

    def _by_street(self, rule: str, community: np.ndarray, stands: np.ndarray, statuses: int) -> Counts:
        cells = self._street[community] * statuses + stands
        table = np.bincount(cells, minlength=len(self._streets) * statuses).reshape(-1, statuses)
        return named(rule, self._streets, table.tolist())
