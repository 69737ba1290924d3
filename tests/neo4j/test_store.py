"""A graph in a real Neo4j server: nothing lost, nothing executed, only what differs written."""

from __future__ import annotations

import random
from concurrent.futures import ThreadPoolExecutor

import pytest

from graphcore.elements import Edge, Node
from graphcore.errors import StoreUnavailable
from graphcore.exchange import write_jsonl
from graphcore.graph import Graph
from graphcore.problems import Problem
from graphcore.provenance import Source
from graphcore.stores.duckdb_store import DuckDBStore
from graphcore.stores.neo4j_address import Neo4jAddress
from graphcore.stores.neo4j_changes import changes, rows_in
from graphcore.stores.neo4j_connection import connected, session
from graphcore.stores.neo4j_store import Neo4jStore
from graphcore.stores.statements import Statement, Statements
from graphcore.stores.store import Contents, Identity, Judgement, StoredRoster

HOSTILE = "`}) DETACH DELETE n // \"'\\ \x1b[2J <b>{$id}</b> \u200b=1+1 \U0001f600"


@pytest.fixture
def address(neo4j_server):
    return Neo4jAddress.of(neo4j_server.uri, neo4j_server.environment)


@pytest.fixture
def store(address):
    """The store in a server's database, emptied."""
    with connected(address) as driver, session(driver, address) as open_session:
        open_session.run("MATCH (n) DETACH DELETE n").consume()
    return Neo4jStore(address)


def pending(address, contents):
    """How many rows a push would write."""
    with connected(address) as driver, session(driver, address) as open_session, open_session.begin_transaction() as t:
        return rows_in(changes(t, contents))


def sample() -> Contents:
    """Everything that a store may hold, and what a server might trip over."""
    cells = (Source("a.xlsx", "表1", 2, "B"), Source(HOSTILE, None, None, None))
    attributes = {
        "status": "operating",
        "full_members": 0,
        "secretary_vacant": False,
        "revenue": 1.0,
        HOSTILE: HOSTILE,
        "hash": "a name that is taken",
        "name": 3,
        "nothing": None,
        "mixed": [1, 1.0, "1", True],
        "flags": [True, False],
        "empty": [],
        "nested": [{"a": [1, [2]]}],
        "large": 2**70,
        "备注": "中文",
    }
    nodes = [
        Node("EN-1", "enterprise", HOSTILE, (HOSTILE, "别名"), attributes, cells),
        Node(HOSTILE, "party_org", "", (), {"since": "2024-05"}),
        Node("CM-1", "community", "云溪社区" * 3000, (), {"rosters": ["enterprises"]}),
        Node("IS-1", "estate", "alone"),
    ]
    edges = [
        Edge("has_party_org", "EN-1", HOSTILE, {"since": "2024-05", "until": "2025-06-30", HOSTILE: [None]}, cells),
        Edge("has_party_org", "EN-1", HOSTILE),
        Edge("has_party_org", "EN-1", HOSTILE),
        Edge("located_in", "EN-1", "CM-1", {}, cells[:1]),
        Edge("subordinate_to", HOSTILE, HOSTILE),
    ]
    statements = (
        Statement("EN-1", "revenue", 1.0, "１", cells[0], taken=True),
        Statement("EN-1", "revenue", [2, None], HOSTILE, cells[1], taken=False, ended="2025-06-30", import_id=2),
    )
    judgement = Judgement(
        Identity("enterprise", "云溪", "", "甲", "甲"),
        Identity("enterprise", "云溪", "1", HOSTILE, HOSTILE),
        "same",
        ("甲", HOSTILE),
        "",
        "2026",
    )
    return Contents(
        Graph.of(nodes, edges),
        (Problem(cells[1], "bad_date", {"value": HOSTILE}), Problem(cells[0], "bad_date", {"value": "x"})),
        Statements.of(statements),
        (StoredRoster("a.xlsx", 1, "00", None, "2026-01-01T00:00:00", HOSTILE * 1000),),
        (judgement,),
    )


def test_what_is_put_in_comes_out(store):
    put = sample()
    store.replace(put)
    got = store.contents()
    assert got.graph == put.graph
    assert got.graph == store.graph()
    assert got.problems == store.problems() == tuple(sorted(put.problems, key=lambda problem: problem.order))
    assert got.statements == put.statements
    assert tuple(got.statements) == store.statements("EN-1")
    assert (got.rosters, got.judgements) == (put.rosters, put.judgements)
    assert store.nodes_told() == {(0, "a.xlsx"): 1, (2, HOSTILE): 1}
    assert store.statements("no such node") == ()


def test_from_file_to_server_and_back_is_byte_identical(store, street_store, tmp_path):
    file, back = DuckDBStore(street_store), DuckDBStore(tmp_path / "back.onecore")
    store.replace(file.contents())
    back.replace(store.contents())
    assert back.contents() == file.contents()
    for name, each in (("one", file), ("other", back)):
        write_jsonl(each.graph(), each.problems(), tmp_path / name, "zh")
    for path in (tmp_path / "one").iterdir():
        assert path.read_bytes() == (tmp_path / "other" / path.name).read_bytes()


def test_a_second_push_writes_nothing_and_a_small_change_little(store, address):
    before = sample()
    store.replace(before)
    assert pending(address, before) == 0
    nodes = [node._replace(name="new") if node.id == "IS-1" else node for node in before.graph.iter_nodes()]
    edges = [edge for edge in before.graph.iter_edges() if edge.kind != "located_in"]
    after = before._replace(graph=Graph.of(nodes, edges))
    assert pending(address, after) == 2
    store.replace(after)
    assert store.graph() == after.graph


def test_what_somebody_else_wrote_since_is_not_lost(store):
    assert store.revision() == ""
    store.replace(Contents(Graph.of([Node("A", "estate", "a")])))
    read = store.revision()
    store.replace(Contents(Graph.of([Node("A", "estate", "by another")])), revision=read)
    with pytest.raises(StoreUnavailable, match=r"changed by somebody else|别人改写"):
        store.replace(Contents(Graph.of([Node("A", "estate", "mine")])), revision=read)
    assert store.graph().node("A").name == "by another"


def test_a_node_of_another_kind_and_one_that_is_gone(store):
    store.replace(
        Contents(Graph.of([Node("A", "estate", "a"), Node("B", "grid", "b")], [Edge("located_in", "A", "B")]))
    )
    after = Graph.of([Node("A", "building", "a", (), {"households": 3})])
    store.replace(Contents(after))
    assert store.graph() == after


def test_an_edge_ended_by_a_later_roster_stays_with_its_dates(store):
    ended = Edge("located_in", "A", "B", {"until": "2025-06-30"})
    nodes = [Node("A", "estate", "a"), Node("B", "grid", "b")]
    store.replace(Contents(Graph.of(nodes, [Edge("located_in", "A", "B")])))
    store.replace(Contents(Graph.of(nodes, [ended])))
    assert [*store.graph().iter_edges()] == [ended]


def test_what_else_is_in_the_database_is_left_alone(store, address):
    with connected(address) as driver, session(driver, address) as open_session:
        open_session.run("CREATE (:Film {title: 'x'})-[:shown_in]->(:Cinema)").consume()
        store.replace(sample())
        store.replace(Contents(Graph.of([])))
        assert store.graph() == Graph.of([])
        assert open_session.run("MATCH (:Film)-[r]->(:Cinema) RETURN count(r)").single(strict=True)[0] == 1


def test_what_was_half_written_or_written_twice_is_healed_by_a_push(store, address):
    put = sample()
    store.replace(put)
    with connected(address) as driver, session(driver, address) as open_session:
        for damage in (
            "MATCH (n:onecore {id: 'CM-1'}) DETACH DELETE n",
            "MATCH (a)-[r:has_party_org]->(b) WITH a, b, r LIMIT 1 CREATE (a)-[s:has_party_org]->(b) SET s = properties(r)",
            "MATCH (a:onecore {id: 'EN-1'}), (b:onecore {id: 'IS-1'}) CREATE (a)-[:located_in]->(b)",
            "MATCH (a:onecore {id: 'EN-1'}) SET a:grid",
            "MERGE (d:onecore_document {id: 'state'})",
        ):
            open_session.run(damage).consume()
    store.replace(put)
    assert store.graph() == put.graph


def test_a_node_that_somebody_else_makes_meanwhile_is_made_ours(store, address):
    put = sample()
    store.replace(Contents(Graph.of([])))
    with connected(address) as driver, session(driver, address) as other, session(driver, address) as looking:
        making = other.begin_transaction()
        making.run("CREATE (:onecore {id: 'EN-1'})").consume()
        with ThreadPoolExecutor(1) as aside:
            pushed = aside.submit(store.replace, put)
            while not looking.run("SHOW TRANSACTIONS YIELD status WHERE status STARTS WITH 'Blocked'").data():
                assert not pushed.done(), pushed.result()
            making.commit()
            pushed.result()
    assert store.graph() == put.graph


def test_many_rows_from_two_sessions(store):
    shuffled = random.Random(7)
    nodes = [Node(f"{number:06}", "building", f"{number}栋") for number in range(12_000)]
    nodes += [Node(f"CM-{number}", "community", "c") for number in range(50)]
    edges = [Edge("located_in", f"{number:06}", f"CM-{shuffled.randrange(50)}") for number in range(12_000)]
    seen = []
    large = Contents(Graph.of(nodes, edges))
    Neo4jStore(store.address, lambda *step: seen.append(step[1:])).replace(large)
    assert store.graph() == large.graph
    assert seen[-1] == (24_051, 24_051)
    store.replace(Contents(Graph.of([])))
    assert len(store.graph()) == 0
