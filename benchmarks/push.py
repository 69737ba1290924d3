"""``onecore push`` to an empty Neo4j database beside plain batches: ``python -m benchmarks.push --nodes 100000``.

The peer is one session that sends ``UNWIND`` batches of 20,000 rows, in the order of a shuffled file, into the same
schema with the same properties. The server is the one that ``NEO4J_URI`` names, whose graph is emptied, or a fresh
one for each measurement by ``scripts/neo4j.sh``.
"""

from __future__ import annotations

import argparse
import os
import random
import secrets
import socket
import statistics
import subprocess
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from benchmarks.city import city
from graphcore.graph import Graph
from graphcore.stores import neo4j_statements as cypher
from graphcore.stores.neo4j_address import Neo4jAddress
from graphcore.stores.neo4j_connection import connected, session
from graphcore.stores.neo4j_properties import kept_documents, kept_edges, kept_nodes
from graphcore.stores.neo4j_store import Neo4jStore
from graphcore.stores.neo4j_writing import make_schema
from graphcore.stores.store import Contents

_SCRIPT = Path(__file__).parents[1] / "scripts" / "neo4j.sh"
_PLAIN_BATCH = 20_000
_COUNTS = (
    "MATCH (n:onecore) WITH count(DISTINCT n.hash) AS nodes "
    "MATCH (:onecore)-[r]->(:onecore) RETURN nodes, count(DISTINCT r.hash) AS edges"
)


def main() -> None:
    """Print a line for each run, then the medians."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--nodes", type=int, default=100_000)
    options.add_argument("--runs", type=int, default=2)
    options.add_argument("--line", default="5.26", help="5.26 or 2026, where the script starts the server")
    chosen = options.parse_args()
    contents = Contents(city(chosen.nodes))
    graph = contents.graph
    print(f"{len(graph):,} nodes, {graph.count('edges'):,} edges; seconds by the clock")
    print(f"{'run':>4}{'plain':>9}{'onecore':>9}{'again':>8}{'ratio':>8}", flush=True)
    ratios = []
    for run in range(chosen.runs):
        ways: list[Callable[[Neo4jAddress, Contents], None]] = [_plain, _push]
        taken: dict[Callable[[Neo4jAddress, Contents], None], float] = {}
        answers = []
        for way in ways if run % 2 else reversed(ways):  # neither always comes first
            with _empty_database(chosen.line) as address:
                taken[way] = _timed(way, address, contents)
                answers.append(_counted(address))
                if way is _push:
                    again = _timed(way, address, contents)
        if answers[0] != answers[1] or answers[0] != (len(graph), graph.count("edges")):
            raise SystemExit(f"the two do not hold the same: {answers}")
        ratios.append(taken[_plain] / taken[_push])
        print(f"{run + 1:>4}{taken[_plain]:>9.1f}{taken[_push]:>9.1f}{again:>8.1f}{ratios[-1]:>8.2f}", flush=True)
    print(f"median ratio {statistics.median(ratios):.2f}")


def _push(address: Neo4jAddress, contents: Contents) -> None:
    Neo4jStore(address).replace(contents)


def _plain(address: Neo4jAddress, contents: Contents) -> None:
    with connected(address) as driver, session(driver, address) as own:
        make_schema(own)
        rows = defaultdict[str, list[Any]](list)
        for node in kept_nodes(contents):
            rows[cypher.upsert_nodes(node.kind)].append(node.properties)
        for edge in kept_edges(contents.graph):
            rows[cypher.create_edges(edge.kind)].append((edge.source, edge.target, edge.properties))
        for statement, of_kind in rows.items():
            random.Random(1).shuffle(of_kind)
            for start in range(0, len(of_kind), _PLAIN_BATCH):
                own.run(statement, rows=of_kind[start : start + _PLAIN_BATCH]).consume()
        own.run(cypher.UPSERT_DOCUMENTS, rows=[document._asdict() for document in kept_documents(contents)]).consume()


def _timed(way: Callable[[Neo4jAddress, Contents], None], address: Neo4jAddress, contents: Contents) -> float:
    started = time.perf_counter()
    way(address, contents)
    return time.perf_counter() - started


def _counted(address: Neo4jAddress) -> tuple[int, int]:
    with connected(address) as driver, session(driver, address) as own:
        nodes, edges = own.run(_COUNTS).single(strict=True)
        return nodes, edges


@contextmanager
def _empty_database(line: str) -> Iterator[Neo4jAddress]:
    if given := os.environ.get("NEO4J_URI"):
        address = Neo4jAddress.of(given)
        Neo4jStore(address).replace(Contents(Graph.of(())))
        yield address
        return
    with tempfile.TemporaryDirectory(prefix="onecore-push-") as folder, socket.create_server(("127.0.0.1", 0)) as free:
        port = str(free.getsockname()[1])
        free.close()
        known = {"NEO4J_PASSWORD": secrets.token_hex(8), "NEO4J_DATABASE": "", "NEO4J_USERNAME": "neo4j"}
        environment = {"NEO4J_HEAP": "3g", **os.environ, **known}
        command = ["sh", str(_SCRIPT), line, "server", folder, port]
        with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as server:
            try:
                if server.stdout is None or f"ready {port}\n" not in server.stdout:  # its lines, as they come
                    raise SystemExit("the server did not start")
                yield Neo4jAddress.of(f"bolt://127.0.0.1:{port}", known)
            finally:
                server.terminate()


if __name__ == "__main__":
    main()
