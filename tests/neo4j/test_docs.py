"""The queries of the documentation run as they stand and find something on the example street."""

from __future__ import annotations

import re
import textwrap

import pytest

from graphcore.graph import Edge, Graph, Node
from graphcore.stores.duckdb_store import DuckDBStore
from graphcore.stores.neo4j_address import Neo4jAddress
from graphcore.stores.neo4j_connection import connected, session
from graphcore.stores.neo4j_store import Neo4jStore
from graphcore.stores.store import Contents
from tests.neo4j.servers import ROOT


def queries(page):
    text = (ROOT / "docs" / page).read_text(encoding="utf-8")
    return [textwrap.dedent(block) for block in re.findall(r"```cypher\n(.*?)\n\s*```", text, re.DOTALL)]


def test_both_pages_have_the_same_ten_queries():
    assert len(queries("neo4j.md")) == 10
    assert queries("neo4j.md") == queries("neo4j.zh.md")


@pytest.fixture
def address(neo4j_server, street_store):
    """The example street, and one tie that has ended, which it does not have."""
    address = Neo4jAddress.of(neo4j_server.uri, neo4j_server.environment)
    graph = DuckDBStore(street_store).graph()
    more = [Node("X-1", "enterprise", "x"), Node("X-2", "community", "y")]
    ended = Edge("located_in", "X-1", "X-2", {"until": "2025-06-30"})
    Neo4jStore(address).replace(Contents(Graph.of([*graph.iter_nodes(), *more], [*graph.iter_edges(), ended])))
    return address


def test_each_query_finds_something(address):
    with connected(address) as driver, session(driver, address) as open_session:
        # Names are found a moment after they are written.
        open_session.run("CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()").consume()
        for query in queries("neo4j.md"):
            assert open_session.run(query).data(), query
