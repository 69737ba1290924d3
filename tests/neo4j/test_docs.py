"""The commands and queries of the documentation run as they stand, and find something on the example street."""

from __future__ import annotations

import re
import shutil
import textwrap

import pytest

from graphcore.elements import Edge, Node
from graphcore.graph import Graph
from graphcore.stores.duckdb_store import DuckDBStore
from graphcore.stores.neo4j_address import Neo4jAddress
from graphcore.stores.neo4j_connection import connected, session
from graphcore.stores.neo4j_store import Neo4jStore
from graphcore.stores.store import Contents
from tests.docs.pages import blocks, printed_by
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


def test_the_commands_run_in_their_order(neo4j_server, street, street_store, tmp_path, monkeypatch):
    (commands,) = (block for block in blocks("docs/neo4j.md") if block.language == "sh")
    monkeypatch.chdir(tmp_path)
    for name, value in neo4j_server.environment.items():
        monkeypatch.setenv(name, value)
    shutil.copytree(street / "files", "rosters")
    shutil.copy(street_store, "street.onecore")
    lines = [line for line in commands.text.splitlines() if line.startswith("onecore ")]
    assert len(lines) == 4
    for line in lines:
        printed_by(line.replace("neo4j://localhost:7687", neo4j_server.uri), "en")
    assert DuckDBStore(tmp_path / "copy.onecore").graph() == DuckDBStore(street_store).graph()
