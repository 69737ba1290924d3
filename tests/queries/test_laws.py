"""What must hold of any graph: the order of what is put in, an unrelated edge and other ids change nothing."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphcore.vocabulary import EDGE_KINDS
from queries.engines.networkx import NetworkXEngine
from queries.findings import Finding
from queries.packs import load_pack
from queries.rules import CoverageRule, Rule

DAY = date(2026, 1, 1)
RULES = tuple(load_pack().rules.values())
KINDS = (
    "community",
    "grid",
    "estate",
    "building",
    "business_building",
    "party_org",
    "party_household",
    "residents_committee",
    "owners_committee",
    "property_firm",
    "enterprise",
    "social_org",
    "resident_unit",
    "matter",
)
READ = (
    "located_in",
    "subordinate_to",
    "has_party_org",
    "covers",
    "instructs",
    "belongs_to",
    "serves",
    "manages",
    "represents",
    "reported_to",
    "leads",
    "joins",
    "concerns",
    "coordinates_with",
)
UNREAD = "guides"
ATTRIBUTES = {
    "party_org": ("level", (None, "group", "branch", "general_branch", "committee")),
    "enterprise": ("status", (None, "operating", "shell")),
    "social_org": ("status", (None, "operating", "dormant")),
    "community": ("rosters", (None, ["enterprises", "party_orgs"], ["grids", "party_orgs", "estates", "matters"])),
}
ENDS = ("2024-05", "2025-12-31", "2026", "2026-02")

Nodes = dict[str, dict[str, object]]
Edges = list[tuple[str, str, dict[str, object]]]


@st.composite
def streets(draw: st.DrawFn) -> tuple[Nodes, Edges]:
    """A small graph of nodes and edges that the vocabulary allows."""
    nodes: Nodes = {}
    for number, kind in enumerate(draw(st.lists(st.sampled_from(KINDS), min_size=1, max_size=10))):
        data: dict[str, object] = {"kind": kind}
        if kind in ATTRIBUTES:
            name, values = ATTRIBUTES[kind]
            data[name] = draw(st.sampled_from(values))
        nodes[f"N{number}"] = data
    possible = [
        (source, target, kind)
        for source in nodes
        for target in nodes
        for kind in READ
        if EDGE_KINDS[kind].allows(str(nodes[source]["kind"]), str(nodes[target]["kind"]))
    ]
    if not possible:
        return nodes, []
    edges: Edges = []
    for source, target, kind in draw(st.lists(st.sampled_from(possible), max_size=24)):
        span = draw(st.dictionaries(st.sampled_from(("since", "until")), st.sampled_from(ENDS), max_size=1))
        edges.append((source, target, {"kind": kind, **span}))
    return nodes, edges


def answered(nodes: Iterable[tuple[str, dict[str, object]]], edges: Edges, rule: Rule) -> list[Finding]:
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    graph.add_nodes_from(nodes)
    graph.add_edges_from(edges)
    return NetworkXEngine(graph).findings(rule, DAY)


@settings(max_examples=60, deadline=None)
@given(street=streets(), rule=st.sampled_from(RULES))
def test_each_node_asked_has_exactly_one_finding_with_a_status_of_the_rule(
    street: tuple[Nodes, Edges], rule: Rule
) -> None:
    nodes, edges = street
    found = answered(nodes.items(), edges, rule)
    asked = [
        node
        for node, data in nodes.items()
        if data["kind"] in rule.selection.kind
        and all(c.admits(data.get(name)) for name, c in rule.selection.where.items())
    ]
    assert [finding.id for finding in found] == sorted(asked)
    assert {finding.status for finding in found} <= set(rule.statuses)
    for finding in found:
        assert (finding.status == "unknown") == ("missing" in finding.details)
        if isinstance(rule, CoverageRule) and rule.way_names:
            covered = finding.status in {way.status for way in rule.ways}
            assert (finding.way in rule.way_names) == covered


@settings(max_examples=60, deadline=None)
@given(street=streets(), rule=st.sampled_from(RULES), random=st.randoms(use_true_random=False))
def test_the_order_of_nodes_and_edges_changes_nothing(street: tuple[Nodes, Edges], rule: Rule, random) -> None:
    nodes, edges = street
    found = answered(nodes.items(), edges, rule)
    shuffled, turned = list(nodes.items()), list(edges)
    random.shuffle(shuffled)
    random.shuffle(turned)
    assert answered(shuffled, turned, rule) == found


@settings(max_examples=60, deadline=None)
@given(street=streets(), rule=st.sampled_from(RULES), data=st.data())
def test_an_edge_that_no_rule_reads_a_repeated_edge_and_a_loop_change_nothing(
    street: tuple[Nodes, Edges], rule: Rule, data: st.DataObject
) -> None:
    nodes, edges = street
    found = answered(nodes.items(), edges, rule)
    source, target = (data.draw(st.sampled_from(sorted(nodes))) for _ in range(2))
    loops = [(node, node, {"kind": kind}) for node in nodes for kind in ("subordinate_to", "located_in", "covers")]
    assert answered(nodes.items(), [*edges, *edges, *loops, (source, target, {"kind": UNREAD})], rule) == found


@settings(max_examples=60, deadline=None)
@given(street=streets(), rule=st.sampled_from(RULES), names=st.permutations([f"M{number}" for number in range(10)]))
def test_other_ids_give_the_same_findings_of_the_same_nodes(
    street: tuple[Nodes, Edges], rule: Rule, names: list[str]
) -> None:
    nodes, edges = street
    new = dict(zip(nodes, names, strict=False))
    found = {
        (new[finding.id], finding.community and new[finding.community], finding.status, tuple(finding.details.items()))
        for finding in answered(nodes.items(), edges, rule)
    }
    renamed = answered(
        ((new[node], data) for node, data in nodes.items()),
        [(new[source], new[target], data) for source, target, data in edges],
        rule,
    )
    assert {(f.id, f.community, f.status, tuple(f.details.items())) for f in renamed} == found


@settings(max_examples=60, deadline=None)
@given(street=streets(), rule=st.sampled_from(RULES))
def test_every_roster_supplied_leaves_nothing_unknown_and_none_turns_no_positive_answer(
    street: tuple[Nodes, Edges], rule: Rule
) -> None:
    nodes, edges = street
    known = {node: {key: value for key, value in data.items() if key != "rosters"} for node, data in nodes.items()}
    without = {node: data | ({"rosters": []} if data["kind"] == "community" else {}) for node, data in known.items()}
    full = {finding.id: finding for finding in answered(known.items(), edges, rule)}
    assert "unknown" not in {finding.status for finding in full.values()}
    for finding in answered(without.items(), edges, rule):
        if finding.status != "unknown":
            assert finding.status == full[finding.id].status


@pytest.mark.parametrize("rule", RULES, ids=[rule.id for rule in RULES])
def test_a_graph_of_one_isolated_node_is_answered(rule: Rule) -> None:
    data: dict[str, object] = {"kind": rule.selection.kind[0], "level": "group"}
    assert len(answered([("N", data)], [], rule)) == 1
