"""``onecore push`` to an empty Neo4j database beside plain batches: ``python -m benchmarks.push --nodes 100000``.

The peer is one session that creates the same nodes and edges, with the same properties, hashes and sources included, by
``UNWIND`` batches of 20,000 rows in the order of a shuffled file: ids first made unique, the full-text index of names last,
as the push has it too. Both begin with the graph in memory. What both have written is counted and must be the same.

Each measurement has a fresh server (``scripts/neo4j.sh``), which has first taken in another city of ``--warm`` nodes in the
same way and was emptied again: what a server takes to compile itself would else be most of what is measured of a small city,
and whoever comes first would pay for reading its files. Or all have the one that ``NEO4J_URI`` names, whose graph is emptied.
"""

from __future__ import annotations

import argparse
import os
import random
import statistics
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from benchmarks.city import city
from benchmarks.servers import fresh_server
from graphcore.stores import neo4j_statements as cypher
from graphcore.stores.neo4j_address import Neo4jAddress
from graphcore.stores.neo4j_connection import connected, session
from graphcore.stores.neo4j_properties import kept_documents, kept_edges, kept_nodes
from graphcore.stores.neo4j_store import Neo4jStore
from graphcore.stores.neo4j_writing import make_schema
from graphcore.stores.store import Contents

_PLAIN_BATCH = 20_000
_CREATE_NODES = "UNWIND $rows AS row CREATE (n:onecore:{kind}) SET n = row"
_CREATE_EDGES = (
    "UNWIND $rows AS row MATCH (a:onecore {{id: row.source}}) MATCH (b:onecore {{id: row.target}}) "
    "CREATE (a)-[r:{kind}]->(b) SET r = row.properties"
)
_COUNTS = (
    "MATCH (n:onecore) WITH count(DISTINCT n.hash) AS nodes, count(n.sources) AS cells "
    "MATCH (:onecore)-[r]->(:onecore) RETURN nodes, count(DISTINCT r.hash) AS edges, cells, count(r.sources) AS more_cells"
)

Way = Callable[[Neo4jAddress, Contents], None]


def main() -> None:
    """Print a line for each run, then the medians."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--nodes", type=int, default=100_000)
    options.add_argument("--warm", type=int, default=100_000, help="nodes of the city that warms each server up")
    options.add_argument("--runs", type=int, default=2)
    options.add_argument("--line", default="5.26", help="5.26 or 2026, where the script starts the server")
    options.add_argument("--heap", default="3g", help="memory of the server that the script starts")
    chosen = options.parse_args()
    contents, warm = Contents(city(chosen.nodes)), Contents(city(chosen.warm, seed=2))
    graph = contents.graph
    print(f"{len(graph):,} nodes, {graph.count('edges'):,} edges; seconds by the clock; a heap of {chosen.heap}")
    print(f"{'run':>4}{'plain':>9}{'onecore':>9}{'again':>8}{'ratio':>8}", flush=True)
    ratios = []
    for run in range(chosen.runs):
        ways: list[Way] = [_plain, _push]
        taken: dict[Way, float] = {}
        answers = []
        for way in ways if run % 2 else reversed(ways):  # neither always comes first
            with _server(chosen.line, chosen.heap) as address:
                way(address, warm)
                _empty(address)
                taken[way] = _timed(way, address, contents)
                answers.append(_counted(address))
                if way is _push:
                    again = _timed(way, address, contents)
        if answers[0] != answers[1] or answers[0][:2] != (len(graph), graph.count("edges")):
            raise SystemExit(f"the two do not hold the same: {answers}")
        ratios.append(taken[_plain] / taken[_push])
        print(f"{run + 1:>4}{taken[_plain]:>9.1f}{taken[_push]:>9.1f}{again:>8.1f}{ratios[-1]:>8.2f}", flush=True)
    print(f"median ratio {statistics.median(ratios):.2f}")


def _push(address: Neo4jAddress, contents: Contents) -> None:
    Neo4jStore(address).replace(contents)


def _plain(address: Neo4jAddress, contents: Contents) -> None:
    with connected(address) as driver, session(driver, address) as own:
        make_schema(own, cypher.CONSTRAINTS)
        rows = defaultdict[str, list[Any]](list)
        for node in kept_nodes(contents):
            rows[_CREATE_NODES.format(kind=node.kind)].append(node.properties)
        for edge in kept_edges(contents.graph):
            row = {"source": edge.source, "target": edge.target, "properties": edge.properties}
            rows[_CREATE_EDGES.format(kind=edge.kind)].append(row)
        for statement, of_kind in rows.items():
            random.Random(1).shuffle(of_kind)
            for start in range(0, len(of_kind), _PLAIN_BATCH):
                own.run(statement, rows=of_kind[start : start + _PLAIN_BATCH]).consume()
        own.run(cypher.UPSERT_DOCUMENTS, rows=[document._asdict() for document in kept_documents(contents)]).consume()
        make_schema(own, cypher.INDEXES)


def _timed(way: Way, address: Neo4jAddress, contents: Contents) -> float:
    started = time.perf_counter()
    way(address, contents)
    return time.perf_counter() - started


def _counted(address: Neo4jAddress) -> tuple[int, ...]:
    with connected(address) as driver, session(driver, address) as own:
        return tuple(own.run(_COUNTS).single(strict=True).values())


def _empty(address: Neo4jAddress) -> None:
    with connected(address) as driver, session(driver, address) as own:
        own.run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS").consume()
        for index in cypher.INDEXES:
            own.run(f"DROP INDEX {index} IF EXISTS").consume()


@contextmanager
def _server(line: str, heap: str) -> Iterator[Neo4jAddress]:
    if given := os.environ.get("NEO4J_URI"):
        address = Neo4jAddress.of(given)
        _empty(address)
        yield address
    else:
        with fresh_server(line, heap) as address:
            yield address


if __name__ == "__main__":
    main()
