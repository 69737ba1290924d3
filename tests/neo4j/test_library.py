"""``onecore.open("neo4j://…")``: a study of a server answers as one of a file, and of the graph as it is now."""

from __future__ import annotations

import networkx as nx
import pytest

import onecore
from graphcore.elements import Edge, Node
from graphcore.graph import Graph
from graphcore.stores.duckdb_store import DuckDBStore
from graphcore.stores.neo4j_address import Neo4jAddress
from graphcore.stores.neo4j_store import Neo4jStore
from graphcore.stores.store import Contents
from tests.neo4j.servers import LINES


@pytest.fixture
def store(neo4j_servers, monkeypatch):
    server = neo4j_servers(LINES[0])
    for name, value in server.environment.items():
        monkeypatch.setenv(name, value)
    return Neo4jStore(Neo4jAddress.of(server.uri))


def opened(on, **more):
    return onecore.open(on, as_of="2026-06-30", language="en", **more)


def test_a_study_of_a_server_is_one_of_a_file(store, street_store):
    store.replace(DuckDBStore(street_store).contents())
    filed = opened(street_store)
    rules = ("enterprise-coverage", "estate-triad")
    with opened(store.address.uri) as served:
        findings, same = served.ask(*rules), filed.ask(*rules)
        assert findings.to_polars().equals(same.to_polars())
        assert findings.by("community").to_polars().equals(same.by("community").to_polars())
        assert findings.cells().to_polars().equals(same.cells().to_polars())
        assert served.ask("grid-branch").to_polars().equals(filed.ask("grid-branch").to_polars())
    asked = ("core-reach", "structural-holes")
    assert served.measure(*asked).to_polars().equals(filed.measure(*asked).to_polars())
    assert nx.utils.graphs_equal(served.to_networkx(), filed.to_networkx())
    assert nx.utils.graphs_equal(served.network(), filed.network())
    assert served.nodes("estate").to_polars().equals(filed.nodes("estate").to_polars())
    assert list(served.problems) == list(filed.problems)
    assert repr(served) == repr(filed)


def test_a_study_of_a_server_asks_the_graph_as_it_is_now(store):
    grid, branch = Node("GR-1", "grid", "第1网格"), Node("PO-1", "party_org", "第1网格党支部", (), {"level": "branch"})
    store.replace(Contents(Graph.of([grid, branch])))
    study = opened(store.address.uri)
    before = study.ask("grid-branch")
    store.replace(Contents(Graph.of([grid, branch], [Edge("covers", "PO-1", "GR-1")])))
    after = study.ask("grid-branch")
    assert [found.status for found in (*before, *after)] == ["absent", "present"]
    assert study.graph.count("edges") == 1
    with pytest.raises(onecore.OnecoreError, match="ask again"):  # what was found is of a graph that is gone
        before.map().html.encode()
    assert study.map(after).html


def test_nothing_to_study(store):
    store.replace(Contents(Graph.of([])))
    assert len(opened(store.address.uri).ask("grid-branch")) == 0
    with pytest.raises(onecore.OnecoreError, match="such database"):
        opened(f"{store.address.uri}/no-such-database")
