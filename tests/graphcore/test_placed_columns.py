"""Columns numbered by place say the same as those numbered by id, of the same nodes and edges."""

from __future__ import annotations

from random import Random

import numpy as np
import pytest

from graphcore.columns import KINDS
from graphcore.elements import Edge, Node
from graphcore.graph import Graph
from graphcore.graph_columns import GraphColumns
from graphcore.placed_columns import PlacedColumns
from graphcore.vocabulary import EDGE_KINDS
from tests.queries.random_streets import any_street, with_sources


@pytest.mark.parametrize("seed", range(20))
def test_what_is_said_of_nodes_and_edges_is_the_same(seed):
    graph = with_sources(any_street(Random(seed)))
    plain = GraphColumns(graph)
    placed = PlacedColumns(plain)
    everyone, rank = np.arange(len(graph)), placed.ranks()
    assert sorted(rank.tolist()) == everyone.tolist()
    assert placed.kinds().tolist() == plain.kinds()[rank].tolist() == sorted(plain.kinds().tolist())
    for column in ("id", "name", "sources"):
        assert placed.told_of_nodes(column, everyone).to_list() == plain.told_of_nodes(column, rank).to_list()
    for kind in KINDS:
        assert [*placed.named(kind).values()] == [*plain.named(kind).values()]
        assert [rank[at] for at in placed.named(kind)] == [*plain.named(kind)]
    assert rank[placed.positions(graph.nodes["id"].to_list())].tolist() == everyone.tolist()
    for name in ("status", "rosters", "since"):
        assert read(placed.of_nodes(name), rank) == read(plain.of_nodes(name), everyone)
    for kind in EDGE_KINDS:
        ends, own = placed.ends(kind), plain.ends(kind)
        rows = np.arange(len(ends.source))
        told = [rank[ends.source], rank[ends.target], placed.sources_of_edges(kind, rows) if len(rows) else rows]
        wanted = [own.source, own.target, plain.sources_of_edges(kind, rows) if len(rows) else rows]
        assert sorted(zip(*told, strict=True)) == sorted(zip(*wanted, strict=True))
        assert [*zip(*ends, strict=True)] == sorted(zip(*ends, strict=True))
        until = [(told[0][at], told[1][at], value) for at, value in read(placed.of_edges(kind, "until"), rows)]
        since = [(own.source[at], own.target[at], value) for at, value in read(plain.of_edges(kind, "until"), rows)]
        assert sorted(until) == sorted(since)


def read(stated, numbers):
    """What is stated of whom, in the order of ids."""
    assert stated.rows.tolist() == sorted(stated.rows.tolist())
    return sorted((int(numbers[row]), stated.texts[code]) for row, code in zip(*stated[:2], strict=True))


def test_nodes_of_a_kind_are_side_by_side_and_those_of_a_community_among_them():
    nodes = [Node(f"CM-{place}", "community", "社区") for place in (1, 2)]
    nodes += [Node(f"EN-{number}", "enterprise", "企业") for number in range(6)]
    edges = [Edge("located_in", f"EN-{number}", f"CM-{number % 2 + 1}") for number in range(6)]
    columns = PlacedColumns(GraphColumns(Graph.of(nodes, edges)))
    ids = columns.told_of_nodes("id", np.arange(8)).to_list()
    assert [KINDS[code] for code in columns.kinds()] == ["community"] * 2 + ["enterprise"] * 6
    assert ids == ["CM-1", "CM-2", "EN-0", "EN-2", "EN-4", "EN-1", "EN-3", "EN-5"]


def test_no_nodes_have_no_numbers():
    columns = PlacedColumns(GraphColumns(Graph.of(())))
    assert (len(columns.ranks()), len(columns.ends("located_in").source), columns.named("street")) == (0, 0, {})
