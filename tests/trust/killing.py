"""Writers killed at any moment: ``python -m tests.trust.killing KILLS [neo4j://host:7687 [NODES]]``.

Imports, undos and pushes, in turn, each killed once: half of them somewhere on the way, half while the new store is being
written. After each the store must be sound, hold exactly what it held before or what it should hold after, and take the
next command. A push of many nodes to a server may also be half done: then readers must be told so, and one more push must
complete it.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from typing import NamedTuple

from graphcore.elements import Node
from graphcore.errors import StoreUnavailable
from graphcore.graph import Graph
from graphcore.soundness import flaws_of
from graphcore.stores.duckdb_store import DuckDBStore
from graphcore.stores.store import Contents
from onecore.workspace import open_store

ROOT = Path(__file__).parents[2]
_CALL = [sys.executable, "-m", "onecore"]


class Deed(NamedTuple):
    """One way of writing.

    Attributes
    ----------
    begins
        Content of the store before.
    took
        Seconds when nothing kills it.
    """

    arguments: tuple[str, ...]
    begins: bytes
    before: Contents
    after: Contents
    took: float


class Bench:
    """A store in a folder, and the deeds that are done to it."""

    def __init__(self, folder: Path) -> None:
        self.store = folder / "mine.onecore"
        self._environment = {**os.environ, "PYTHONPATH": str(ROOT)}
        street, tidy = (str(ROOT / "examples" / name / "files") for name in ("street", "tidy"))
        mine = str(self.store)
        self.done(("import", street, "--into", mine))
        small = self.store.read_bytes()
        bring = self._deed(("import", tidy, "--into", mine, "--as-of", "2026-06-30"), small)
        large = self.store.read_bytes()
        other = folder / "other.onecore"
        other.write_bytes(large)
        undo = self._deed(("undo", "2", "--on", mine), large)
        push = self._deed(("push", "--on", str(other), "--to", mine), small)
        self.deeds = (bring, undo, push)

    def done(self, arguments: tuple[str, ...]) -> None:
        """Run a command to its end."""
        subprocess.run([*_CALL, *arguments], env=self._environment, check=True, capture_output=True)

    def _deed(self, arguments: tuple[str, ...], begins: bytes) -> Deed:
        self.store.write_bytes(begins)
        before, started = kept(self.store), time.monotonic()
        self.done(arguments)
        deed = Deed(arguments, begins, before, kept(self.store), time.monotonic() - started)
        assert deed.before != deed.after
        return deed

    def kill(self, deed: Deed, chance: random.Random, *, writing: bool) -> str:
        """Do a deed and kill it; what became of the store: ``before``, ``after``, ``done`` or what is wrong."""
        self.store.write_bytes(deed.begins)
        process = subprocess.Popen(
            [*_CALL, *deed.arguments], env=self._environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        if writing:
            while process.poll() is None and not [*self.store.parent.glob(".mine.onecore.*.partial*")]:
                time.sleep(0.001)
            time.sleep(chance.uniform(0, 0.15))
        else:
            time.sleep(chance.uniform(0, deed.took))
        process.kill()
        was_killed = process.wait(timeout=300) != 0
        if flaws := flaws_of(DuckDBStore(self.store).tables()):
            return f"not sound: {flaws[0]}"
        found = kept(self.store)
        if found not in (deed.before, deed.after):
            return "neither as before nor as after"
        return ("before" if found == deed.before else "after") if was_killed else "done"

    def goes_on(self) -> bool:
        """Whether the store takes the next command, and nothing is left lying about."""
        bring = self.deeds[0]
        self.store.write_bytes(bring.begins)
        self.done(bring.arguments)
        return kept(self.store) == bring.after and not [*self.store.parent.glob(".mine.onecore.*")]


def kept(path: Path) -> Contents:
    """All that a store holds but the moment of each import."""
    contents = DuckDBStore(path).contents()
    return contents._replace(rosters=tuple(roster._replace(imported_on="") for roster in contents.rosters))


def fill(bench: Bench, nodes: int) -> None:
    """Have so much to push that it takes several transactions."""
    many = (Node(f"EN-{number:07}", "enterprise", f"企业{number}") for number in range(nodes))
    DuckDBStore(bench.store.parent / "other.onecore").replace(Contents(Graph.of(many)))


def time_of_push(bench: Bench, server: str) -> float:
    """Seconds that a push to a server takes when nothing kills it."""
    open_store(server).replace(DuckDBStore(bench.store).contents())
    started = time.monotonic()
    bench.done(("push", "--on", str(bench.store.parent / "other.onecore"), "--to", server))
    return time.monotonic() - started


def kill_pushes(bench: Bench, server: str, chance: random.Random, took: float) -> str:
    """Push to a server, kill that, and push once more; what became of it in between."""
    source = bench.store.parent / "other.onecore"
    bench.store.write_bytes(bench.deeds[0].begins)
    small, large = DuckDBStore(bench.store).contents(), DuckDBStore(source).contents()  # with the moments of imports
    open_store(server).replace(small)
    process = subprocess.Popen(
        [*_CALL, "push", "--on", str(source), "--to", server], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    time.sleep(chance.uniform(took / 4, took))  # before that it has not begun to write
    process.kill()
    was_killed = process.wait(timeout=300) != 0
    try:
        graph = open_store(server).graph()
    except StoreUnavailable:
        state = "told to be unfinished"
    else:
        state = (
            "before" if graph == small.graph else "after" if graph == large.graph else "neither as before nor as after"
        )
    open_store(server).replace(large)
    whole = open_store(server)
    if whole.graph() != large.graph or flaws_of(whole.tables()):
        return "a further push did not complete it"
    return state if was_killed else "done"


def main(kills: int, server: str = "", nodes: int = 0) -> int:
    """Kill so many; 1 if any left a store other than it should."""
    chance, ends = random.Random(), Counter[str]()
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(Path(folder))
        if nodes:
            fill(bench, nodes)
        took = time_of_push(bench, server) if server else 0.0
        number = 0
        while ends.total() - ends["done"] < kills:  # what was done before it was killed is none
            if server:
                end = kill_pushes(bench, server, chance, took)
                took *= 0.8 if end == "done" else 1.05  # as quick as the machine is just now
                ends[end] += 1
            else:
                deed = bench.deeds[number % len(bench.deeds)]
                ends[bench.kill(deed, chance, writing=bool(number // len(bench.deeds) % 2))] += 1
            number += 1
            sys.stderr.write(f"\r{number}: {dict(ends)}")
        if not server and not bench.goes_on():
            ends["does not go on"] += 1
    sys.stdout.write(f"{ends.total() - ends['done']} killed: {dict(ends)}\n")
    return int(bool(ends.keys() - {"before", "after", "done", "told to be unfinished"}))


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), *sys.argv[2:3], *map(int, sys.argv[3:4])))
