"""Small streets by hand, and what is measured of them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import networkx as nx
import pytest

from queries.structure import Result, load_catalogue, measure

DAY = date(2026, 1, 1)
KINDS = {
    "CM": "community",
    "GR": "grid",
    "ES": "estate",
    "BD": "building",
    "BB": "business_building",
    "ST": "street",
    "PO": "party_org",
    "RC": "residents_committee",
    "OC": "owners_committee",
    "PF": "property_firm",
    "EN": "enterprise",
    "SO": "social_org",
    "RU": "resident_unit",
    "GO": "government_office",
    "RG": "residents_group",
    "FO": "forum",
    "FC": "floating_cluster",
    "ND": "need",
    "MA": "matter",
    "AC": "activity",
}


class Found:
    """A result, and whom it is about."""

    def __init__(self, result: Result) -> None:
        self._result = result

    def __getattr__(self, name: str) -> object:
        return getattr(self._result, name)

    @property
    def ids(self) -> list[str]:
        return [one.id for one in self._result.who]

    @property
    def values(self) -> dict[str, object]:
        return {one.id: one.value for one in self._result.who}


class Street:
    """A graph written as ``"PO-2 subordinate_to PO-1; …"``; nodes come with their edges, kinds with their ids."""

    def __init__(self, edges: str = "", nodes: str = "", **attributes: Mapping[str, object]) -> None:
        self.graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
        for node in nodes.split():
            self.node(node)
        for edge in filter(None, map(str.strip, edges.split(";"))):
            source, kind, target, *values = edge.split()
            data = dict(value.split("=") for value in values)
            numbers = {name: int(value) if value.isdecimal() else value for name, value in data.items()}
            self.graph.add_edge(self.node(source), self.node(target), kind=kind, **numbers)
        for node, data in attributes.items():
            self.graph.nodes[self.node(node.replace("_", "-"))].update(data)

    def node(self, node: str) -> str:
        self.graph.add_node(node, kind=KINDS[node[:2]])
        return node

    def ask(self, name: str, by=None, as_of=DAY) -> dict[str, Found]:
        """Figure → result; of the whole, or ``figure@group``."""
        found = measure(self.graph, load_catalogue().named([name]), as_of, by)
        return {
            result.figure if result.group is None else f"{result.figure}@{result.group}": Found(result)
            for result in found
        }


@pytest.fixture
def street():
    return Street
