"""On random graphs every engine finds what the reference finds, evidence included."""

from __future__ import annotations

from collections import Counter
from typing import get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graphcore.graph_columns import GraphColumns
from graphcore.stores.duckdb_store import DuckDBStore
from queries.engines.arrays import ArraysEngine
from queries.engines.networkx import NetworkXEngine
from queries.findings import compact
from queries.packs import load_pack
from queries.places import Places
from queries.rollup import Grouping, roll_up
from tests.queries.engines import ENGINES, SERVERS
from tests.queries.random_streets import DAY, all_supplied, columns, side_by_side, streets, with_sources

RULES = tuple(load_pack().rules.values())
OTHERS = [name for name in ENGINES if name != "networkx"]


CHECKS = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.data_too_large]


@pytest.mark.parametrize("name", [name for name in OTHERS if name not in SERVERS])
@settings(max_examples=100, suppress_health_check=CHECKS)
@given(street=streets(), rules=st.lists(st.sampled_from(RULES), min_size=4, max_size=4, unique_by=lambda rule: rule.id))
def test_an_engine_finds_what_the_reference_finds(name, request, street, rules):
    assert_agreement(name, request, with_sources(street), rules)


@pytest.mark.parametrize("name", [name for name in OTHERS if name in SERVERS])
@settings(max_examples=2, suppress_health_check=CHECKS)
@given(several=st.lists(streets(), min_size=50, max_size=50))
def test_a_server_finds_what_the_reference_finds_in_many_streets_at_once(name, request, several):
    nodes, edges = side_by_side(several)
    assert_agreement(name, request, with_sources((nodes, edges)), RULES)
    # Where no community says which rosters it supplied, all count as supplied.
    assert_agreement(name, request, with_sources((all_supplied(nodes), edges)), RULES)


def assert_agreement(name, request, graph, rules):
    engine, reference = ENGINES[name](graph, request), NetworkXEngine(graph.to_networkx())
    for rule in rules:
        found = reference.findings(rule, DAY)
        assert engine.findings(rule, DAY) == found, rule.id
        if isinstance(engine, ArraysEngine):
            written = "".join(f"{compact(finding.to_json())}\n" for finding in found)
            assert "".join(engine.verdicts(rule, DAY).lines()) == written, rule.id


@settings(max_examples=40, suppress_health_check=CHECKS)
@given(street=streets(), rules=st.lists(st.sampled_from(RULES), min_size=3, max_size=3, unique_by=lambda rule: rule.id))
def test_counts_by_group_are_those_of_the_findings_of_the_reference(street, rules):
    graph = with_sources(street)
    engine, reference, places = (
        ArraysEngine(GraphColumns(graph)),
        NetworkXEngine(graph.to_networkx()),
        Places(graph, DAY),
    )
    for rule in rules:
        verdicts, found = engine.verdicts(rule, DAY), reference.findings(rule, DAY)
        for by in get_args(Grouping):
            told = {
                (row.group, status): n for row in roll_up(verdicts, by, "zh") for status, n in row.statuses.items() if n
            }
            counted = Counter((group, finding.status) for finding in found for group in groups(finding, by, places))
            assert told == counted, (rule.id, by)
            assert roll_up(verdicts, by, "zh") == roll_up(columns(found, rule, graph), by, "zh"), (rule.id, by)


def groups(finding, by, places):
    """The groups that a finding is in, one by one."""
    if by == "kind":
        return [finding.kind]
    if by == "way":
        return [finding.way]
    within = {place for node in finding.about for place in places.of(node, by)}
    if not within and finding.community:
        within = set(places.of(finding.community, by))
    return within or [None]


@pytest.mark.parametrize("name", OTHERS)
def test_an_engine_answers_every_rule_of_the_example_street(name, request, street_store):
    assert_agreement(name, request, DuckDBStore(street_store).graph(), RULES)


def test_columns_of_a_store_are_answered_as_those_of_its_graph(street_store):
    store = DuckDBStore(street_store)
    in_memory = ArraysEngine(GraphColumns(store.graph()))
    with store.columns() as columns:
        stored = ArraysEngine(columns)
        for rule in RULES:
            assert stored.findings(rule, DAY) == in_memory.findings(rule, DAY), rule.id
