"""Any NetworkX graph is answered, or refused with what to do."""

from __future__ import annotations

import json
from datetime import date

import networkx as nx
import pytest

from graphcore.elements import Edge, Node
from graphcore.errors import UnusableInput
from graphcore.graph import Graph
from graphcore.provenance import Source
from queries.engines.networkx import NetworkXEngine
from queries.packs import load_pack

DAY = date(2026, 1, 1)
RULES = load_pack().rules


def street(of: type[nx.Graph]) -> nx.Graph:
    graph = of()
    graph.add_node("CM-1", kind="community", name="松涛社区")
    graph.add_node("GR-1", kind="grid")
    graph.add_node("EN-1", kind="enterprise", name="云州鹏沅商贸有限公司")
    graph.add_node("PO-1", kind="party_org", level="branch")
    # Added from either end: an undirected graph does not keep which came first.
    graph.add_edge("EN-1", "PO-1", kind="has_party_org")
    graph.add_edge("PO-1", "GR-1", kind="covers")
    graph.add_edge("GR-1", "CM-1", kind="located_in")
    graph.add_edge("EN-1", "GR-1", kind="located_in")
    return graph


@pytest.mark.parametrize("of", [nx.Graph, nx.DiGraph, nx.MultiGraph, nx.MultiDiGraph])
def test_every_class_of_graph_is_answered_alike(of: type[nx.Graph]) -> None:
    engine = NetworkXEngine(street(of))
    [enterprise] = engine.findings(RULES["enterprise-coverage"], DAY)
    [grid] = engine.findings(RULES["grid-branch"], DAY)
    assert (enterprise.name, enterprise.community, enterprise.status, enterprise.way) == (
        "云州鹏沅商贸有限公司",
        "CM-1",
        "organisation",
        "unit",
    )
    assert (grid.name, grid.community, grid.status) == ("GR-1", "CM-1", "present")


def test_an_undirected_graph_that_leaves_the_direction_open_is_refused() -> None:
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from([("PO-1", {"kind": "party_org"}), ("PO-2", {"kind": "party_org"})])
    graph.add_edge("PO-1", "PO-2", kind="subordinate_to")
    with pytest.raises(UnusableInput) as refused:
        NetworkXEngine(graph).findings(RULES["superior-chain"], DAY)
    assert "DiGraph" in refused.value.text.zh
    assert "DiGraph" in refused.value.text.en


@pytest.mark.parametrize("lacking", ["node", "edge"])
def test_a_node_or_edge_without_a_kind_is_refused_by_name(lacking: str) -> None:
    graph = street(nx.MultiDiGraph)
    if lacking == "node":
        graph.add_node("EN-2")
    else:
        graph.add_edge("EN-1", "CM-1")
    with pytest.raises(UnusableInput, match="EN-"):
        NetworkXEngine(graph).findings(RULES["grid-branch"], DAY)


def test_findings_read_as_the_contract_writes_them() -> None:
    roster = "05两新组织党建台账.xlsx"
    graph = Graph.of(
        [
            Node("CM-1", "community", "松涛社区"),
            Node("EN-1", "enterprise", "云州鹏沅商贸有限公司", sources=(Source(roster, "企业", 2),)),
            Node("EN-2", "enterprise", "云州正沅商贸有限公司", sources=(Source(roster, "企业", 3, "F"),)),
            Node("PO-9", "party_org", "鹏沅商贸党支部"),
        ],
        [
            Edge("located_in", "EN-1", "CM-1"),
            Edge("has_party_org", "EN-1", "PO-9", sources=(Source(roster, "企业", 2, "G"),)),
            Edge("has_party_org", "EN-1", "PO-9", sources=(Source("01党组织名册.xlsx", "党组织", 20, "F"),)),
        ],
    )
    found = NetworkXEngine(graph.to_networkx()).findings(RULES["enterprise-coverage"], DAY)
    lines = [json.dumps(finding.to_json(), ensure_ascii=False, separators=(",", ":")) for finding in found]
    assert lines == [
        (
            '{"rule":"enterprise-coverage","id":"EN-1","kind":"enterprise","name":"云州鹏沅商贸有限公司","community":"CM-1",'
            '"status":"organisation","way":"unit","evidence":[{"edge":["has_party_org","EN-1","PO-9"],"sources":['
            '{"file":"01党组织名册.xlsx","sheet":"党组织","row":20,"column":"F"},'
            '{"file":"05两新组织党建台账.xlsx","sheet":"企业","row":2,"column":"G"}]}]}'
        ),
        (
            '{"rule":"enterprise-coverage","id":"EN-2","kind":"enterprise","name":"云州正沅商贸有限公司","community":null,'
            '"status":"uncovered","way":null,"evidence":[{"node":"EN-2","sources":['
            '{"file":"05两新组织党建台账.xlsx","sheet":"企业","row":3,"column":"F"}]}]}'
        ),
    ]


def test_unknown_findings_end_with_the_rosters_that_would_tell() -> None:
    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_node("CM-1", kind="community", rosters=["grids"])
    graph.add_node("RU-2", kind="resident_unit", name="乐澄小学")
    graph.add_edge("RU-2", "CM-1", kind="located_in")
    [finding] = NetworkXEngine(graph).findings(RULES["double-report"], DAY)
    assert json.dumps(finding.to_json(), ensure_ascii=False, separators=(",", ":")) == (
        '{"rule":"double-report","id":"RU-2","kind":"resident_unit","name":"乐澄小学","community":"CM-1",'
        '"status":"unknown","missing":["double_reports"],"evidence":[]}'
    )
