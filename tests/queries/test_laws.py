"""What must hold of any graph: the order of what is put in, an unrelated edge and other ids change nothing; it all adds up."""

from __future__ import annotations

from collections import Counter
from random import Random

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from queries.findings import Finding
from queries.packs import load_pack
from queries.rollup import Grouping, roll_up, total
from queries.rules import CoverageRule, PairRule, Rule
from queries.validity import seen_on
from tests.queries.random_streets import (
    DAY,
    UNREAD,
    Edges,
    Nodes,
    all_supplied,
    answered,
    as_graph,
    columns,
    possible_edges,
    streets,
)

RULES = tuple(load_pack().rules.values())
COVERING = (
    "has_party_org",
    "covers",
    "instructs",
    "guides",
    "recommends",
    "staffs",
    "partners_with",
    "reported_to",
    "cross_appointed",
    "answers",
    "claims",
    "leads",
    "joins",
)


@settings(max_examples=60, deadline=None)
@given(street=streets(), rule=st.sampled_from(RULES))
def test_each_node_asked_has_exactly_one_finding_and_each_finding_a_status_and_way_of_the_rule(
    street: tuple[Nodes, Edges], rule: Rule
) -> None:
    nodes, edges = street
    found = answered(nodes.items(), edges, rule)
    ids = [finding.id for finding in found]
    assert ids == sorted(set(ids))
    may_be_asked = {
        node
        for node, data in nodes.items()
        if data["kind"] in rule.selection.kind
        and all(c.admits(data.get(name), beside=data, day=DAY) for name, c in rule.selection.where.items())
    }
    assert {node for finding in found for node in finding.about} <= may_be_asked
    if not (rule.selection.having or rule.selection.answered or isinstance(rule, PairRule)):
        assert set(ids) == may_be_asked
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
@given(street=streets(), rule=st.sampled_from(RULES), seed=st.integers(0, 2**32))
def test_other_ids_give_the_same_findings_of_the_same_nodes(street: tuple[Nodes, Edges], rule: Rule, seed: int) -> None:
    nodes, edges = street
    names = [f"M{number}" for number in range(len(nodes))]
    Random(seed).shuffle(names)
    new = dict(zip(nodes, names, strict=True))

    def told(found: list[Finding], ids: dict[str, str]) -> set[object]:
        return {
            (
                frozenset(ids[node] for node in finding.about),
                finding.community and ids[finding.community],
                finding.status,
                tuple(finding.details.items()),
            )
            for finding in found
        }

    renamed = answered(
        ((new[node], data) for node, data in nodes.items()),
        [(new[source], new[target], data) for source, target, data in edges],
        rule,
    )
    same = {node: node for node in new.values()}
    assert told(renamed, same) == told(answered(nodes.items(), edges, rule), new)


@settings(max_examples=60, deadline=None)
@given(street=streets(), rule=st.sampled_from(RULES))
def test_every_roster_supplied_leaves_nothing_unknown_and_none_turns_no_positive_answer(
    street: tuple[Nodes, Edges], rule: Rule
) -> None:
    nodes, edges = street
    all_known = all_supplied(nodes)
    without = {
        node: data | ({"rosters": []} if data["kind"] == "community" else {}) for node, data in all_known.items()
    }
    full = {finding.id: finding for finding in answered(all_known.items(), edges, rule)}
    assert "unknown" not in {finding.status for finding in full.values()}
    for finding in answered(without.items(), edges, rule):
        if finding.status != "unknown":
            assert finding.status == full[finding.id].status


@pytest.mark.parametrize("rule", RULES, ids=[rule.id for rule in RULES])
def test_a_graph_of_one_isolated_node_is_answered(rule: Rule) -> None:
    data: dict[str, object] = {"kind": rule.selection.kind[0]}
    for name, condition in rule.selection.where.items():
        data[name] = next(
            value for value in ("group", "branch", "joint", "2026-01", True, 0, 50) if condition.admits(value)
        )
    counts = [count for count in rule.selection.having if count.at_least != 0]
    found = answered([("N", data)], [], rule)
    assert len(found) == (0 if counts or isinstance(rule, PairRule) else 1)


@settings(max_examples=60, deadline=None)
@given(street=streets(), rule=st.sampled_from([rule for rule in RULES if isinstance(rule, CoverageRule)]))
def test_the_ways_partition_the_units(street: tuple[Nodes, Edges], rule: CoverageRule) -> None:
    nodes, edges = street
    found = answered(nodes.items(), edges, rule)
    graph = as_graph(nodes, edges)
    whole = total(columns(found, rule, graph), "en")
    by_way = roll_up(columns(found, rule, graph), "way", "en")
    assert sum(whole.statuses.values()) == len(found)
    for status in rule.statuses:
        assert sum(row.statuses[status] for row in by_way) == whole.statuses[status]
    assert sum(row.counted for row in by_way) == whole.counted
    if whole.counted:
        shares = [whole.statuses[status] / whole.counted for status in {way.status for way in rule.ways}]
        assert sum(shares) + whole.statuses[rule.otherwise] / whole.counted == pytest.approx(1)


@settings(max_examples=100, deadline=None)
@given(
    street=streets(),
    rule=st.sampled_from(
        # An edge more may make others be asked where it is by edges that a rule tells whom to ask.
        [rule for rule in RULES if isinstance(rule, CoverageRule) and not (rule.of.answered or rule.of.having)]
    ),
    data=st.data(),
)
def test_one_more_covering_edge_never_lowers_a_rate(
    street: tuple[Nodes, Edges], rule: CoverageRule, data: st.DataObject
) -> None:
    nodes, edges = all_supplied(street[0]), street[1]
    possible = possible_edges(nodes, COVERING)
    if not possible:
        return
    source, target, kind = data.draw(st.sampled_from(possible))
    more = [*edges, (source, target, {"kind": kind})]
    before, after = (
        total(columns(answered(nodes.items(), there, rule), rule, as_graph(nodes, there)), "en")
        for there in (edges, more)
    )
    assert after.counted == before.counted
    if before.rate is not None and after.rate is not None:
        assert after.rate >= before.rate
        for name, rate in before.rates.items():
            assert (after.rates[name] or 0) >= (rate or 0)


@settings(max_examples=100, deadline=None)
@given(
    street=streets(), rule=st.sampled_from(RULES), by=st.sampled_from(["grid", "community", "kind", "way", "street"])
)
def test_roll_ups_add_up_at_every_level(street: tuple[Nodes, Edges], rule: Rule, by: Grouping) -> None:
    nodes, edges = street
    found = answered(nodes.items(), edges, rule)
    graph = as_graph(nodes, edges)
    rows = roll_up(columns(found, rule, graph), by, "en")
    lies_in: nx.DiGraph[str] = nx.DiGraph()
    lies_in.add_nodes_from(nodes)
    lies_in.add_edges_from((s, t) for s, t, data in edges if data["kind"] == "located_in" and seen_on(data, DAY))

    def groups(finding: Finding) -> set[str | None]:
        if by == "kind":
            return {finding.kind}
        if by == "way":
            return {finding.way}
        starts = [*finding.about, *([finding.community] if finding.community else [])]
        within = {start: {start} | nx.descendants(lies_in, start) for start in starts}
        own = {place for node in finding.about for place in within[node] if nodes[place]["kind"] == by}
        lent = {place for place in within.get(finding.community or "", ()) if nodes[place]["kind"] == by}
        return {*own} or {*lent} or {None}

    expected = Counter((group, finding.status) for finding in found for group in groups(finding))
    assert Counter({(row.group, status): n for row in rows for status, n in row.statuses.items() if n}) == expected
    for row in rows:
        assert row.counted == sum(n for status, n in row.statuses.items() if status not in ("excluded", "unknown"))
