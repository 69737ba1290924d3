"""A server that is not there, refuses, or goes away: one sentence, exit code 3, and nothing that a push does not heal."""

from __future__ import annotations

import contextlib
import os
import re
import signal
import socket
import subprocess
import sys
import threading
import time

import pytest

from graphcore.elements import Edge, Node
from graphcore.graph import Graph
from graphcore.stores.duckdb_store import DuckDBStore
from graphcore.stores.neo4j_address import Neo4jAddress
from graphcore.stores.neo4j_connection import connected, session
from graphcore.stores.neo4j_store import Neo4jStore
from graphcore.stores.store import Contents
from tests.neo4j.servers import NoServer, ScriptServer, environment, free_port


def one_sentence(done, *words):
    assert done.returncode == 3, done.stderr
    assert done.stdout == ""
    assert len(done.stderr.strip().splitlines()) == 1, done.stderr
    assert all(word in done.stderr for word in words), done.stderr


@pytest.mark.parametrize("uri", ["bolt://127.0.0.1:{port}", "neo4j+s://graph.invalid:7687/city"])
@pytest.mark.parametrize(("lang", "word"), [("zh", "连不上"), ("en", "cannot be reached")])
def test_no_server(onecore, street_store, uri, lang, word):
    uri = uri.format(port=free_port())
    for command in (["coverage", "--on", uri], ["push", "--on", street_store, "--to", uri]):
        one_sentence(onecore(*command, lang=lang), word, uri)


def test_wrong_password(onecore, neo4j_server):
    wrong = neo4j_server.environment | {"NEO4J_PASSWORD": "not-this-one"}
    one_sentence(onecore("coverage", "--on", neo4j_server.uri, environment=wrong), "NEO4J_PASSWORD")
    one_sentence(onecore("coverage", "--on", neo4j_server.uri, lang="zh", environment=wrong), "NEO4J_PASSWORD")


@pytest.mark.parametrize(("lang", "word"), [("zh", "要密码"), ("en", "wants a password")])
def test_no_password(onecore, neo4j_server, lang, word):
    none = neo4j_server.environment | {"NEO4J_PASSWORD": ""}
    one_sentence(onecore("coverage", "--on", neo4j_server.uri, lang=lang, environment=none), word, "NEO4J_PASSWORD")


@pytest.mark.parametrize("scheme", ["bolt", "neo4j"])
def test_server_by_either_scheme(onecore, neo4j_server, street_store, scheme):
    uri = neo4j_server.uri.replace("bolt", scheme)
    pushed = onecore("push", "--on", street_store, "--to", uri, environment=neo4j_server.environment)
    assert pushed.returncode == 0, pushed.stderr
    unknown = onecore("coverage", "--on", f"{uri}/no-such-database", environment=neo4j_server.environment)
    one_sentence(unknown, "no such database")


def test_wrong_database(onecore, neo4j_server, street_store):
    uri = f"{neo4j_server.uri}/no-such-database"
    given = neo4j_server.environment
    one_sentence(onecore("coverage", "--on", uri, environment=given), "no such database")
    one_sentence(onecore("push", "--on", street_store, "--to", uri, environment=given), "no such database")


def test_database_without_a_graph(onecore, neo4j_server):
    address = Neo4jAddress.of(neo4j_server.uri, neo4j_server.environment)
    with connected(address) as driver, session(driver, address) as open_session:
        open_session.run("MATCH (n) DETACH DELETE n").consume()
    done = onecore("coverage", "--on", neo4j_server.uri, environment=neo4j_server.environment)
    assert done.returncode == 2
    assert "no graph" in done.stderr


@contextlib.contextmanager
def leading_to(target, limit=sys.maxsize, told=lambda some: some):
    """A port that leads to a server until so many bytes have come back, and changes what it tells."""
    host, port = target.removeprefix("bolt://").split(":")
    listening = socket.create_server(("127.0.0.1", 0))

    def relay(source, sink, left, told):
        with contextlib.suppress(OSError):
            while left > 0 and (some := source.recv(65536)):
                sink.sendall(told(some))
                left -= len(some)
        for end in (source, sink):
            with contextlib.suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)

    def converse(near):
        with near, socket.create_connection((host, int(port))) as far:
            asking = threading.Thread(target=relay, args=(near, far, sys.maxsize, bytes), daemon=True)
            asking.start()
            relay(far, near, limit, told)
            asking.join()

    def accept():
        with contextlib.suppress(OSError):
            while True:
                threading.Thread(target=converse, args=listening.accept()[:1], daemon=True).start()

    threading.Thread(target=accept, daemon=True).start()
    with listening:
        yield f"bolt://127.0.0.1:{listening.getsockname()[1]}"


def test_connection_lost_in_a_query(onecore, neo4j_server, street_store):
    given = neo4j_server.environment
    assert onecore("push", "--on", street_store, "--to", neo4j_server.uri, environment=given).returncode == 0
    with leading_to(neo4j_server.uri, limit=50_000) as uri:
        one_sentence(onecore("coverage", "--on", uri, environment=given), "connection was lost")


def test_server_that_is_too_old(onecore, neo4j_server, street_store):
    def older(some):
        return re.sub(rb"Neo4j/(\d+)", lambda version: b"Neo4j/" + b"4".zfill(len(version[1])), some)

    with leading_to(neo4j_server.uri, told=older) as uri:
        for command in (["coverage", "--on", uri], ["push", "--on", street_store, "--to", uri]):
            done = onecore(*command, environment=neo4j_server.environment)
            one_sentence(done, "5.26 or later")
            assert re.search(r"version 0*4\.", done.stderr)


def test_something_else_that_answers(onecore):
    def answer():
        with contextlib.suppress(OSError):
            while True:
                near, _ = listening.accept()
                near.recv(100)
                near.sendall(bytes(4))  # none of the protocols that were offered, as an old server says
                near.close()

    with socket.create_server(("127.0.0.1", 0)) as listening:
        threading.Thread(target=answer, daemon=True).start()
        uri = f"neo4j://127.0.0.1:{listening.getsockname()[1]}"
        one_sentence(onecore("coverage", "--on", uri), "no Neo4j server", "5.26")


@pytest.fixture(scope="module")
def large_store(tmp_path_factory):
    """More than one batch."""
    path = tmp_path_factory.mktemp("large") / "large.onecore"
    communities = [Node(f"CM-{number}", "community", "c") for number in range(100)]
    buildings = [Node(f"BU-{number}", "building", "b", attributes={"households": number}) for number in range(30_000)]
    edges = [Edge("located_in", node.id, f"CM-{number % 100}") for number, node in enumerate(buildings)]
    DuckDBStore(path).replace(Contents(Graph.of([*communities, *buildings], edges)))
    return path


def started(server):
    """A server of the test's own, to be stopped in the middle or set up otherwise."""
    try:
        server.start()
    except NoServer as reason:
        if os.environ.get("ONECORE_NEO4J_REQUIRED"):
            pytest.fail(f"NOT tested: {reason}")
        pytest.skip(f"NOT tested: {reason}")
    return server


@pytest.fixture
def own_server(tmp_path):
    server = started(ScriptServer("5.26", tmp_path / "home"))
    yield server
    server.stop()


@pytest.fixture
def tls_server(tmp_path):
    """A server with a certificate that no machine trusts."""
    folder = tmp_path / "certificates"
    folder.mkdir()
    made = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost"]
    files = ["-keyout", str(folder / "private.key"), "-out", str(folder / "public.crt")]
    subprocess.run([*made, *files], check=True, capture_output=True)
    server = started(ScriptServer("5.26", tmp_path / "home", folder))
    yield server
    server.stop()


def test_tls(onecore, tls_server, street_store):
    where = tls_server.uri.removeprefix("bolt://")
    for scheme in ("bolt+ssc", "neo4j+ssc"):
        pushed = onecore("push", "--on", street_store, "--to", f"{scheme}://{where}", environment=environment())
        assert pushed.returncode == 0, pushed.stderr
    # Not trusted, and not encrypted.
    for scheme, word in (("bolt+s", "+ssc"), ("neo4j+s", "+ssc"), ("bolt", "cannot be reached")):
        one_sentence(onecore("coverage", "--on", f"{scheme}://{where}", environment=environment()), word)


def test_a_push_that_is_broken_off_is_completed(onecore, own_server, large_store):
    def push_until_it_writes():
        """A push, once readers are kept off."""
        command = [sys.executable, "-m", "onecore", "push", "--on", str(large_store), "--to", own_server.uri]
        pushing = subprocess.Popen(command, env=onecore.environment | environment(), cwd=onecore.folder)
        while pushing.poll() is None:
            with connected(address) as driver, session(driver, address) as looking:
                if looking.run("MATCH (n:building) RETURN count(n) > 0 AS begun").single(strict=True)["begun"]:
                    return pushing
            time.sleep(0.05)
        pytest.fail("the push was over before it could be broken off")

    address = Neo4jAddress.of(own_server.uri, environment())
    store, wanted = Neo4jStore(address), DuckDBStore(large_store).graph()

    pushing = push_until_it_writes()
    pushing.kill()
    pushing.wait()
    one_sentence(onecore("coverage", "--on", own_server.uri, environment=environment()), "push")
    assert onecore("push", "--on", large_store, "--to", own_server.uri, environment=environment()).returncode == 0
    assert store.graph() == wanted

    store.replace(Contents(Graph.of([])))
    pushing = push_until_it_writes()
    own_server.stop(signal.SIGKILL)
    own_server.start()
    assert pushing.wait(120) == 0
    assert store.graph() == wanted
