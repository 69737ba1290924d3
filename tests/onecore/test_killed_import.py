"""An import killed at any moment: the store is as before or as after, never between, and can be used at once."""

import random
import subprocess
import sys
import time

import pytest

from graphcore.stores.duckdb_store import DuckDBStore


def kept(path):
    """All that a store holds but the moment of each import."""
    contents = DuckDBStore(path).contents()
    return contents._replace(rosters=tuple(roster._replace(imported_on="") for roster in contents.rosters))


@pytest.fixture
def begin(onecore, street_store):
    """Starts to import the tidy street into a copy of the example's store."""

    def begin(files):
        mine = onecore.folder / "mine.onecore"
        mine.write_bytes(street_store.read_bytes())
        arguments = ["import", str(files), "--into", str(mine), "--as-of", "2026-06-30"]
        process = subprocess.Popen(
            [sys.executable, "-m", "onecore", *arguments],
            cwd=onecore.folder,
            env=onecore.environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        return mine, process

    return begin


def test_killed_at_any_moment(onecore, begin, tidy, street_store):
    started = time.monotonic()
    mine, process = begin(tidy / "files")
    assert process.wait(timeout=120) == 0
    took = time.monotonic() - started
    before, after = kept(street_store), kept(mine)
    assert before != after
    moments = random.Random()
    for attempt in range(8):
        mine, process = begin(tidy / "files")
        if attempt % 2:  # somewhere on the way
            time.sleep(moments.uniform(0, took))
        else:  # while the new store is being written
            while process.poll() is None and not list(onecore.folder.glob(".mine.onecore.*.partial")):
                time.sleep(0.001)
            time.sleep(moments.uniform(0, 0.1))
        process.kill()
        process.wait(timeout=60)
        found = kept(mine)
        assert found in (before, after)
    mine, process = begin(tidy / "files")
    assert process.wait(timeout=120) == 0
    assert kept(mine) == after
    assert not list(onecore.folder.glob(".mine.onecore.*"))
