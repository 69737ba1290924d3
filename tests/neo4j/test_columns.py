"""The columns that a server gives are those of the graph that was pushed; a change in between is noticed."""

from __future__ import annotations

from random import Random

import numpy as np
import pytest

from graphcore.elements import Edge, Node
from graphcore.errors import StoreUnavailable
from graphcore.graph import Graph
from graphcore.graph_columns import GraphColumns
from graphcore.stores.neo4j_address import Neo4jAddress
from graphcore.stores.neo4j_columns import Neo4jColumns
from graphcore.stores.neo4j_store import Neo4jStore
from graphcore.stores.store import Contents
from graphcore.vocabulary import EDGE_KINDS
from tests.neo4j.test_store import sample
from tests.queries.random_streets import NEIGHBOURHOODS, street, with_sources


@pytest.fixture
def store(neo4j_server):
    return Neo4jStore(Neo4jAddress.of(neo4j_server.uri, neo4j_server.environment))


def random_graph() -> Graph:
    return with_sources(street(NEIGHBOURHOODS[1], 60, 300, Random(5)))


@pytest.mark.parametrize("graph", [sample().graph, random_graph()], ids=["sample", "random"])
def test_columns_are_those_of_the_graph(store, graph):
    store.replace(Contents(graph))
    told, wanted = Neo4jColumns(store), GraphColumns(graph)
    everyone = np.arange(len(graph))
    assert len(told) == len(wanted)
    assert told.kinds().tolist() == wanted.kinds().tolist()
    for column in ("id", "name", "sources"):
        assert told.told_of_nodes(column, everyone).to_list() == wanted.told_of_nodes(column, everyone).to_list()
    names = {name for node in graph.iter_nodes() for name in node.attributes if name.isidentifier()}
    for name in sorted({"since", "until", "sources", *names}):
        same(told.of_nodes(name), wanted.of_nodes(name))
    for kind in EDGE_KINDS:
        for one, other in zip(told.ends(kind), wanted.ends(kind), strict=True):
            assert one.tolist() == other.tolist()
        same(told.of_edges(kind, "until"), wanted.of_edges(kind, "until"))
    for kind, frame in graph.edges.items():
        rows = np.arange(len(frame))
        assert told.sources_of_edges(kind, rows).to_list() == wanted.sources_of_edges(kind, rows).to_list()
    assert told.graph() == graph


def same(told, wanted):
    for one, other in zip(read(told), read(wanted), strict=True):
        assert one == other


def read(column):
    """The rows that state something, each with what it states."""
    return [(row, column.texts[code]) for row, code in zip(column.rows.tolist(), column.codes, strict=True)]


def test_a_change_between_two_columns_is_noticed(store):
    nodes = [Node("A", "estate", "a"), Node("B", "grid", "b")]
    store.replace(Contents(Graph.of(nodes)))
    columns = Neo4jColumns(store)
    assert len(columns) == 2
    store.replace(Contents(Graph.of(nodes, [Edge("located_in", "A", "B")])))
    with pytest.raises(StoreUnavailable, match=r"changed by somebody else|别人改写"):
        columns.ends("located_in")
