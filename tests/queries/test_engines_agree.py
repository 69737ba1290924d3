"""On random graphs every engine finds what the reference finds, evidence included."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graphcore.columns import GraphColumns
from graphcore.stores.duckdb_store import DuckDBStore
from queries.engines.arrays import ArraysEngine
from queries.engines.networkx import NetworkXEngine
from queries.packs import load_pack
from tests.queries.engines import ENGINES
from tests.queries.random_streets import DAY, streets, with_sources

RULES = tuple(load_pack().rules.values())
OTHERS = [name for name in ENGINES if name != "networkx"]


@pytest.mark.parametrize("name", OTHERS)
@settings(
    max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(street=streets(), rules=st.lists(st.sampled_from(RULES), min_size=4, max_size=4, unique_by=lambda rule: rule.id))
def test_an_engine_finds_what_the_reference_finds(name, request, street, rules):
    graph = with_sources(street)
    engine, reference = ENGINES[name](graph, request), NetworkXEngine(graph.to_networkx())
    for rule in rules:
        assert engine.findings(rule, DAY) == reference.findings(rule, DAY)


@pytest.mark.parametrize("name", OTHERS)
def test_an_engine_answers_every_rule_of_the_example_street(name, request, street_store):
    graph = DuckDBStore(street_store).graph()
    engine, reference = ENGINES[name](graph, request), NetworkXEngine(graph.to_networkx())
    for rule in RULES:
        assert engine.findings(rule, DAY) == reference.findings(rule, DAY), rule.id


def test_columns_of_a_store_are_answered_as_those_of_its_graph(street_store):
    store = DuckDBStore(street_store)
    in_memory = ArraysEngine(GraphColumns(store.graph()))
    with store.columns() as columns:
        stored = ArraysEngine(columns)
        for rule in RULES:
            assert stored.findings(rule, DAY) == in_memory.findings(rule, DAY), rule.id
