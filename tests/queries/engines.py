"""Every engine, ready to answer for a graph: what one is asked, all are."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest

from graphcore.graph import Graph
from graphcore.graph_columns import GraphColumns
from graphcore.stores.neo4j_address import Neo4jAddress
from graphcore.stores.neo4j_store import Neo4jStore
from graphcore.stores.store import Contents
from queries.engines.arrays import ArraysEngine
from queries.engines.cypher import Neo4jEngine
from queries.engines.engine import Engine
from queries.engines.networkx import NetworkXEngine
from tests.neo4j.servers import LINES


def networkx(graph: Graph, _request: pytest.FixtureRequest) -> Engine:
    return NetworkXEngine(graph.to_networkx())


def arrays(graph: Graph, _request: pytest.FixtureRequest) -> Engine:
    return ArraysEngine(GraphColumns(graph))


def neo4j(line: str, graph: Graph, request: pytest.FixtureRequest) -> Engine:
    server = request.getfixturevalue("neo4j_servers")(line)
    store = Neo4jStore(Neo4jAddress.of(server.uri, server.environment))
    store.replace(Contents(graph))
    return Neo4jEngine(store)


ENGINES: dict[str, Callable[[Graph, pytest.FixtureRequest], Engine]] = {
    "networkx": networkx,
    "arrays": arrays,
    **{f"neo4j {line}": partial(neo4j, line) for line in LINES},
}
SERVERS = frozenset(name for name in ENGINES if name.startswith("neo4j"))
"""Those to which a graph has to be brought, which takes longer than to ask about it."""
