"""Real Neo4j servers for tests: given, from Docker, or by the project's own script.

``NEO4J_URI``, with ``NEO4J_USERNAME`` and ``NEO4J_PASSWORD``, names a server whose database the tests may
empty. Else ``docker compose`` starts one where there is a Docker engine, and the scripts start both
lines where there is none. ``ONECORE_NEO4J_REQUIRED=1``, as in CI, makes a failure of what is a skip elsewhere.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PASSWORD = "streets-and-grids"
LINES = ("given",) if os.environ.get("NEO4J_URI") else ("5.26", "2026")
_IMAGES = {"5.26": "5.26", "2026": "2026.08"}
_PATIENCE = 180.0  # seconds; the first start fetches the server
_SHORT_LIVED = "-XX:+UseSerialGC -XX:TieredStopAtLevel=1"  # starting in half the time counts for more than speed later


class NoServer(Exception):
    """Why there is none."""


@dataclass(frozen=True)
class Server:
    """A running server: its address, and the environment in which onecore finds user and password."""

    uri: str
    line: str
    environment: dict[str, str]


class ScriptServer:
    """A server that the project's script runs in a folder of its own, to be stopped and started at will."""

    def __init__(self, line: str, home: Path, certificates: Path | None = None) -> None:
        self.line, self.home, self.port = line, home, free_port()
        self._more = {} if certificates is None else {"NEO4J_CERTIFICATES": str(certificates)}
        self.uri = f"bolt://127.0.0.1:{self.port}"
        self._log = home.with_suffix(".log")
        self._process: subprocess.Popen[bytes] | None = None

    def check(self) -> None:
        """Nothing is installed unasked on somebody's own machine."""
        if shutil.which("java") is None and not os.environ.get("ONECORE_NEO4J_REQUIRED"):
            raise NoServer("there is neither a Docker engine nor Java")

    def start(self) -> None:
        self.check()
        command = ["sh", str(ROOT / "scripts" / "neo4j.sh"), self.line, "server", str(self.home), str(self.port)]
        chosen = {"NEO4J_PASSWORD": PASSWORD, "NEO4J_HEAP": "700m", "JDK_JAVA_OPTIONS": _SHORT_LIVED}
        environment = os.environ | chosen | self._more
        with self._log.open("wb") as log:
            self._process = subprocess.Popen(command, stdout=log, stderr=log, env=environment)
        patience = time.monotonic() + _PATIENCE
        while f"ready {self.port}" not in self._log.read_text(encoding="utf-8", errors="replace"):
            if self._process.poll() is not None or time.monotonic() > patience:
                self.stop()
                raise NoServer(self._log.read_text(encoding="utf-8", errors="replace")[-2000:])
            time.sleep(0.2)

    def stop(self, how: signal.Signals = signal.SIGTERM) -> None:
        """SIGKILL for a server that dies."""
        if self._process is not None:
            self._process.send_signal(how)
            self._process.wait(60)
            self._process = None


def free_port() -> int:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        port: int = listening.getsockname()[1]
        return port


def environment(password: str = PASSWORD) -> dict[str, str]:
    return {"NEO4J_USERNAME": "neo4j", "NEO4J_PASSWORD": password, "NEO4J_DATABASE": ""}


@contextlib.contextmanager
def running(line: str) -> Iterator[Server]:
    """A server of a line, from wherever there is one."""
    if line == "given":
        names = ("NEO4J_USERNAME", "NEO4J_PASSWORD", "NEO4J_DATABASE")
        yield Server(os.environ["NEO4J_URI"], line, {name: os.environ.get(name, "") for name in names})
    elif _has_docker():
        with _composed(line) as server:
            yield server
    else:
        with tempfile.TemporaryDirectory(prefix="onecore-neo4j-") as folder:
            script = ScriptServer(line, Path(folder) / "home")
            script.start()
            try:
                yield Server(script.uri, line, environment())
            finally:
                script.stop()


def _has_docker() -> bool:
    if shutil.which("docker") is None:
        return False
    return all(
        subprocess.run(["docker", *words], capture_output=True, check=False, timeout=30).returncode == 0
        for words in (("info",), ("compose", "version"))
    )


@contextlib.contextmanager
def _composed(line: str) -> Iterator[Server]:
    port = free_port()
    chosen = {
        "NEO4J_PASSWORD": PASSWORD,
        "NEO4J_VERSION": _IMAGES[line],
        "NEO4J_BOLT_PORT": str(port),
        "NEO4J_HTTP_PORT": str(free_port()),
    }
    compose = [
        "docker",
        "compose",
        "--project-name",
        f"onecore-test-{port}",
        "--file",
        str(ROOT / "docker-compose.yml"),
    ]
    try:
        started = [*compose, "up", "--detach", "--wait"]
        done = subprocess.run(started, env=os.environ | chosen, capture_output=True, text=True, check=False)
        if done.returncode != 0:
            raise NoServer(done.stderr[-2000:])
        yield Server(f"bolt://127.0.0.1:{port}", line, environment())
    finally:
        down = [*compose, "down", "--volumes"]
        subprocess.run(down, env=os.environ | chosen, capture_output=True, check=False)


@pytest.fixture(scope="session")
def neo4j_servers() -> Iterator[Callable[[str], Server]]:
    """Line → a real server of that line, started when it is first asked for."""
    found: dict[str, Server | NoServer] = {}
    with contextlib.ExitStack() as stack:

        def server_of(line: str) -> Server:
            if line not in found:
                try:
                    found[line] = stack.enter_context(running(line))
                except NoServer as reason:
                    found[line] = reason
            server = found[line]
            if isinstance(server, Server):
                return server
            missing = f"Neo4j {line} was NOT tested: {server}"
            if os.environ.get("ONECORE_NEO4J_REQUIRED"):
                pytest.fail(missing)
            pytest.skip(missing)

        yield server_of


@pytest.fixture(params=LINES)
def neo4j_server(request: pytest.FixtureRequest, neo4j_servers: Callable[[str], Server]) -> Server:
    """A real server of each line."""
    return neo4j_servers(request.param)
