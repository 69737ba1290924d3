"""Files for ``neo4j-admin database import``, taken in by the real tool: as if they had been pushed."""

from __future__ import annotations

import os
import subprocess

import pytest

from graphcore.exchange import write_neo4j_admin
from graphcore.stores.duckdb_store import DuckDBStore
from graphcore.stores.neo4j_address import Neo4jAddress
from graphcore.stores.neo4j_store import Neo4jStore
from tests.neo4j.servers import ROOT, NoServer, ScriptServer, environment
from tests.neo4j.test_store import pending, sample


@pytest.fixture
def imported(line, tmp_path):
    """Contents → a store on a server whose database the tool made of them."""
    server = ScriptServer(line, tmp_path / "home")

    def store_of(contents):
        write_neo4j_admin(contents, tmp_path / "files")
        script, home = str(ROOT / "scripts" / "neo4j.sh"), str(tmp_path / "home")
        tool = ["sh", script, line, "admin", home, "database", "import", "full", "neo4j", "@import.args"]
        done = subprocess.run(tool, cwd=tmp_path / "files", capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]
        server.start()
        return Neo4jStore(Neo4jAddress.of(server.uri, environment()))

    try:
        server.check()
    except NoServer as reason:
        if os.environ.get("ONECORE_NEO4J_REQUIRED"):
            pytest.fail(f"Bulk import was NOT tested: {reason}")
        pytest.skip(f"Bulk import was NOT tested: {reason}")
    yield store_of
    server.stop()


@pytest.mark.parametrize(("line", "what"), [("5.26", "sample"), ("2026", "street")])
def test_what_the_tool_imports_is_what_a_push_would_write(imported, street_store, what):
    contents = DuckDBStore(street_store).contents() if what == "street" else sample()
    store = imported(contents)
    assert store.graph() == contents.graph
    assert store.problems() == tuple(sorted(contents.problems, key=lambda problem: problem.order))
    assert set(map(repr, store.contents().statements)) == set(map(repr, contents.statements))
    assert store.rosters() == contents.rosters
    assert pending(store.address, contents) == 0
