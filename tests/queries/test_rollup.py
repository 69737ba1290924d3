"""Counts and rates by group, counted by hand."""

from __future__ import annotations

from datetime import date

from graphcore.elements import Edge, Node
from graphcore.graph import Graph
from queries.engines.networkx import NetworkXEngine
from queries.packs import load_pack
from queries.rollup import Grouping, Row, roll_up, total
from tests.queries.random_streets import columns

DAY = date(2026, 1, 1)
RULES = load_pack().rules


def street() -> Graph:
    """Six enterprises in two communities of one street, and one that lies nowhere."""
    nodes = [
        Node("ST-1", "street", "云澜街道"),
        Node("CM-1", "community", "松涛社区", attributes={"rosters": ["enterprises"]}),
        Node("CM-2", "community", "沐春社区", attributes={"rosters": ["party_orgs"]}),
        Node("GR-1", "grid", "第1网格"),
        Node("GR-2", "grid", "第2网格"),
        Node("EN-1", "enterprise", "单独", attributes={"status": "operating"}),
        Node("EN-2", "enterprise", "楼宇"),
        Node("EN-3", "enterprise", "指导员"),
        Node("EN-4", "enterprise", "没有"),
        Node("EN-5", "enterprise", "空壳", attributes={"status": "shell"}),
        Node("EN-6", "enterprise", "不明"),
        Node("EN-7", "enterprise", "不知在哪"),
        Node("BB-1", "business_building", "云澜大厦"),
        Node("PO-1", "party_org", "支部", attributes={"level": "branch"}),
        Node("PO-2", "party_org", "楼宇支部", attributes={"level": "branch"}),
        Node("PO-3", "party_org", "党小组", attributes={"level": "group"}),
    ]
    edges = [
        Edge("located_in", "CM-1", "ST-1"),
        Edge("located_in", "CM-2", "ST-1"),
        Edge("located_in", "GR-1", "CM-1"),
        Edge("located_in", "GR-2", "CM-2"),
        Edge("located_in", "EN-1", "GR-1"),
        Edge("located_in", "EN-2", "GR-1"),
        Edge("located_in", "EN-2", "BB-1"),
        Edge("located_in", "EN-3", "GR-1"),
        Edge("located_in", "EN-3", "GR-2"),  # in two grids and communities, but one street
        Edge("located_in", "EN-4", "CM-1"),
        Edge("located_in", "EN-4", "GR-2", {"until": "2025"}),  # has moved
        Edge("located_in", "EN-5", "GR-2"),
        Edge("located_in", "EN-6", "GR-2"),
        Edge("has_party_org", "EN-1", "PO-1"),
        Edge("covers", "PO-2", "BB-1"),
        Edge("covers", "PO-3", "GR-1"),
        Edge("instructs", "PO-1", "EN-3"),
    ]
    return Graph.of(nodes, edges)


def rows(rule: str, by: Grouping) -> list[Row]:
    graph = street()
    found = NetworkXEngine(graph.to_networkx()).findings(RULES[rule], DAY)
    return roll_up(columns(found, RULES[rule], graph), by, "zh")


def statuses(row: Row) -> tuple[int, ...]:
    assert list(row.statuses) == ["organisation", "work", "uncovered", "excluded", "unknown"]
    return tuple(row.statuses.values())


def test_by_community_a_unit_in_two_counts_in_both_and_one_in_none_has_a_row() -> None:
    first, second, nowhere = rows("enterprise-coverage", "community")
    assert [row.group for row in (first, second, nowhere)] == ["CM-1", "CM-2", None]
    assert [row.name for row in (first, second, nowhere)] == ["松涛社区", "沐春社区", "（无）"]
    assert (statuses(first), first.counted, first.rate) == ((2, 1, 1, 0, 0), 4, 0.5)
    assert first.rates == {"narrow": 0.25, "with_work": 0.75}
    assert first.unstated == 3
    assert (statuses(second), second.counted, second.rate) == ((0, 1, 0, 1, 1), 1, 0.0)
    assert second.rates == {"narrow": 0.0, "with_work": 1.0}
    assert (statuses(nowhere), nowhere.counted, nowhere.rate) == ((0, 0, 1, 0, 0), 1, 0.0)


def test_by_street_it_counts_once() -> None:
    within, nowhere = rows("enterprise-coverage", "street")
    assert (within.group, within.name, statuses(within)) == ("ST-1", "云澜街道", (2, 1, 1, 1, 1))
    assert statuses(nowhere) == (0, 0, 1, 0, 0)


def test_by_grid_what_has_moved_away_is_not_there_any_more() -> None:
    first, second, nowhere = rows("enterprise-coverage", "grid")
    assert (first.group, statuses(first)) == ("GR-1", (2, 1, 0, 0, 0))
    assert (second.group, statuses(second)) == ("GR-2", (0, 1, 0, 1, 1))
    assert (nowhere.group, statuses(nowhere)) == (None, (0, 0, 2, 0, 0))


def test_by_way_in_the_rules_order_and_by_kind() -> None:
    ways = rows("enterprise-coverage", "way")
    assert [(row.group, row.name, row.counted) for row in ways] == [
        ("unit", "单独组建", 1),
        ("building", "楼宇", 1),
        ("instructor", "党建指导员", 1),
        (None, "（无）", 2),
    ]
    [kind] = rows("enterprise-coverage", "kind")
    assert (kind.group, kind.name, statuses(kind)) == ("enterprise", "非公企业", (2, 1, 2, 1, 1))


def test_a_party_organisation_that_lies_nowhere_is_where_its_community_is() -> None:
    within, nowhere = rows("superior-chain", "street")
    assert (within.group, sum(within.statuses.values())) == ("ST-1", 1)  # PO-3, by the grid that it covers
    assert (nowhere.group, sum(nowhere.statuses.values())) == (None, 2)


def test_why_some_are_not_counted() -> None:
    first, second, _ = rows("enterprise-coverage", "community")
    assert (first.excluded, first.missing) == ({}, {})
    assert (second.excluded, second.missing) == ({"shell": 1}, {"enterprises": 1})
    [grids] = rows("grid-branch", "kind")
    assert grids.missing == {"grids": 2, "party_orgs": 1}  # the second community has the roster of Party organisations


def test_a_pair_counts_once_in_each_territory_of_its_ends() -> None:
    graph = Graph.of(
        [
            *(Node(f"CM-{number}", "community", f"社区{number}") for number in (1, 2)),
            *(Node(f"EN-{number}", "enterprise", f"企业{number}") for number in (1, 2, 3)),
            Node("MA-1", "matter", "事项"),
        ],
        [
            Edge("located_in", "EN-1", "CM-1"),
            Edge("located_in", "EN-2", "CM-1"),
            Edge("located_in", "EN-3", "CM-2"),
            *(Edge("joins", f"EN-{number}", "MA-1") for number in (1, 2, 3)),
        ],
    )
    rule = RULES["shared-matter-forum"]
    found = NetworkXEngine(graph.to_networkx()).findings(rule, DAY)
    by_community = roll_up(columns(found, rule, graph), "community", "zh")
    assert [(row.group, row.counted) for row in by_community] == [("CM-1", 3), ("CM-2", 2)]
    [pairs] = roll_up(columns(found, rule, graph), "kind", "zh")
    assert (pairs.group, pairs.name, pairs.statuses) == ("pair", "成对", {"shared": 0, "none": 3, "unknown": 0})


def test_nothing_counted_has_no_rate() -> None:
    graph = street()
    found = NetworkXEngine(graph.to_networkx()).findings(RULES["enterprise-coverage"], DAY)
    unknown = [finding for finding in found if finding.status in ("unknown", "excluded")]
    row = total(columns(unknown, RULES["enterprise-coverage"], graph), "en")
    assert (row.counted, row.rate, row.rates, row.unstated) == (0, None, {"narrow": None, "with_work": None}, 0)
    assert (row.group, row.name) == (None, "total")


def test_the_statuses_add_up_and_a_requirement_has_the_positive_share() -> None:
    graph = street()
    rule = RULES["grid-branch"]
    row = total(columns(NetworkXEngine(graph.to_networkx()).findings(rule, DAY), rule, graph), "zh")
    assert row.statuses == {"present": 0, "absent": 0, "unknown": 2}
    known = Graph.of(
        [
            Node("GR-1", "grid", "一"),
            Node("GR-2", "grid", "二"),
            Node("PO-1", "party_org", "支部", (), {"level": "branch"}),
        ],
        [Edge("covers", "PO-1", "GR-1")],
    )
    row = total(columns(NetworkXEngine(known.to_networkx()).findings(rule, DAY), rule, known), "zh")
    assert (row.statuses, row.counted, row.rate, row.rates, row.unstated) == (
        {"present": 1, "absent": 1, "unknown": 0},
        2,
        0.5,
        {},
        None,
    )
