"""A fresh Neo4j server by the project's own script, for as long as it is measured."""

from __future__ import annotations

import os
import secrets
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from graphcore.stores.neo4j_address import Neo4jAddress

_SCRIPT = Path(__file__).parents[1] / "scripts" / "neo4j.sh"


@contextmanager
def fresh_server(line: str = "5.26", heap: str = "3g") -> Iterator[Neo4jAddress]:
    """A server with nothing in it."""
    with tempfile.TemporaryDirectory(prefix="onecore-bench-") as folder, socket.create_server(("127.0.0.1", 0)) as free:
        port = str(free.getsockname()[1])
        free.close()
        known = {"NEO4J_PASSWORD": secrets.token_hex(8), "NEO4J_DATABASE": "", "NEO4J_USERNAME": "neo4j"}
        command = ["sh", str(_SCRIPT), line, "server", folder, port]
        environment = {**os.environ, **known, "NEO4J_HEAP": heap}
        with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as server:
            try:
                if server.stdout is None or f"ready {port}\n" not in server.stdout:  # its lines, as they come
                    raise SystemExit("the server did not start")
                yield Neo4jAddress.of(f"bolt://127.0.0.1:{port}", known)
            finally:
                server.terminate()
