"""What leaves the office holds no small count, no home, no sole trader's name and no verdict that gives one away."""

from __future__ import annotations

from datetime import date

import pytest

from graphcore.elements import Edge, Node
from graphcore.graph import Graph
from queries.engines.networkx import NetworkXEngine
from queries.packs import load_pack
from queries.sharing.counts import posts_by_grid
from queries.sharing.shareable import shareable
from queries.sharing.sole_traders import is_sole_trader, without_names

DAY = date(2026, 6, 30)
RULES = load_pack().rules


@pytest.fixture
def street():
    nodes = [
        Node("CM-1", "community", "松涛社区"),
        Node("GR-1", "grid", "第1网格", attributes={"households": 300}),
        Node("ES-1", "estate", "春晖里", attributes={"households": 92}),
        Node("BD-1", "building", "1号楼", attributes={"households": 60}),
        Node("BD-2", "building", "2号楼", attributes={"households": 30}),
        Node("BD-3", "building", "3号楼", attributes={"households": 2}),
        Node("PO-1", "party_org", "第一党支部", attributes={"level": "branch", "members": 9, "full_members": 7}),
        Node("PO-2", "party_org", "第二党支部", attributes={"level": "branch", "full_members": 2}),
        Node("PO-3", "party_org", "1号楼党小组", attributes={"level": "group"}),
        Node("PH-1", "party_household", "1号楼党员中心户"),
        Node(
            "EN-1", "enterprise", "张某某面馆", ("老张面馆",), {"credit_code": "92310101MA1K00000X", "full_members": 3}
        ),
        Node("EN-2", "enterprise", "云州沛然商贸有限公司", attributes={"full_members": 12, "employees": 4}),
    ]
    edges = [
        Edge("located_in", "GR-1", "CM-1"),
        Edge("located_in", "ES-1", "GR-1"),
        *(Edge("located_in", f"BD-{number}", "ES-1") for number in (1, 2, 3)),
        Edge("located_in", "PH-1", "BD-1"),
        Edge("located_in", "EN-1", "GR-1"),
        Edge("located_in", "EN-2", "GR-1"),
        Edge("located_in", "PO-1", "CM-1"),
        Edge("located_in", "PO-2", "CM-1"),
        Edge("covers", "PO-3", "BD-1"),
        Edge("belongs_to", "PH-1", "PO-3"),
        Edge("subordinate_to", "PO-3", "PO-1"),
    ]
    return Graph.of(nodes, edges)


def shared(graph):
    engine = NetworkXEngine(graph.to_networkx())
    findings = [finding for rule in RULES.values() for finding in engine.findings(rule, DAY)]
    return shareable(graph, findings, RULES, "zh", as_of=DAY)


def test_small_counts_and_what_would_give_them_away(street):
    shown = shared(street).graph
    assert shown.node("EN-2").attributes == {"employees": "<5", "full_members": 12}
    assert shown.node("PO-2").attributes["full_members"] == "<5"
    # 9 members of whom 7 are full have 2 who are not.
    assert {shown.node("PO-1").attributes[name] for name in ("members", "full_members")} == {9, "*"}
    assert shown.node("ES-1").attributes["households"] == 92
    assert [shown.node(f"BD-{number}").attributes["households"] for number in (1, 2, 3)] == [60, "*", "<5"]


def test_a_home_is_a_count_of_its_grid(street):
    assert posts_by_grid(street, DAY) == {"GR-1": 1}
    shown = shared(street)
    assert "PH-1" not in shown.graph
    assert shown.graph.node("GR-1").attributes["党员中心户"] == "<5"
    assert not any("PH-1" in str(finding) for finding in shown.findings)


def test_verdicts_about_thresholds_and_homes_are_only_counted(street):
    shown = shared(street)
    assert {"must-establish", "branch-size", "group-household"} <= shown.counted
    assert not {"enterprise-coverage", "grid-branch", "joint-branch-units", "superior-chain"} & shown.counted
    assert not {finding.rule for finding in shown.findings} & shown.counted


def test_a_sole_trader_goes_by_trade_and_place(street):
    told = without_names(street)
    trader = told.node("EN-1")
    assert trader.name == "面馆（第1网格）"
    assert trader.aliases == ()
    assert "credit_code" not in trader.attributes
    assert told.node("EN-2") == street.node("EN-2")
    assert without_names(told) == told
    assert not any("张" in finding.name for finding in shared(street).findings)


def test_names_change_no_verdict(street):
    def verdicts(graph):
        engine = NetworkXEngine(graph.to_networkx())
        return [(f.rule, f.id, f.status) for rule in RULES.values() for f in engine.findings(rule, DAY)]

    assert verdicts(street) == verdicts(without_names(street))


@pytest.mark.parametrize(
    ("name", "code", "expected"),
    [
        ("李记水果店", None, True),
        ("云州李记水果店（个体工商户）", None, True),
        ("王某某", "92310101MA1K00000X", True),
        ("云州沛然商贸有限公司", None, False),
        ("云州水果店连锁有限公司", None, False),
        ("熙和信息技术工作室", "91310101D76A500C66", False),
        ("云州农商银行松涛支行", None, False),
    ],
)
def test_who_is_a_sole_trader(name, code, expected):
    assert is_sole_trader(Node("EN-1", "enterprise", name, (), {"credit_code": code} if code else {})) is expected
