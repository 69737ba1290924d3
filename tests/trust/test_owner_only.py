"""What is written is for its owner alone, whatever the machine's habits; what others might read before, they still may."""

import os

import pytest

from graphcore.exchange.whole_file import whole_file
from graphcore.graph import Graph
from graphcore.stores.duckdb_store import DuckDBStore
from graphcore.stores.store import Contents

pytestmark = pytest.mark.skipif(
    os.name != "posix", reason="Windows has no such permissions; files have those of their folder"
)


def mode(path):
    return path.stat().st_mode & 0o777


def test_every_file_that_a_command_writes(onecore, tidy):
    done = onecore.apart(
        *("import", tidy / "files", "--into", "s.onecore", "--problems", "p.jsonl", "--report", "r.html"), lang="zh"
    )
    assert done.returncode == 0, done.stderr
    for command in (
        ["map", "--on", "s.onecore", "--out", "m.html"],
        ["export", "--on", "s.onecore", "--to", "out"],
        ["coverage", "--on", "s.onecore", "--out", "c.csv"],
    ):
        assert onecore.apart(*command).returncode == 0
    written = [path for path in onecore.folder.rglob("*") if path.is_file()]
    assert len(written) == 8
    assert {path.name: oct(mode(path)) for path in written if mode(path) != 0o600} == {}
    assert mode(onecore.folder / "out") == 0o700


def test_from_a_program_too(tmp_path):
    previous = os.umask(0o022)
    try:
        with whole_file(tmp_path / "a.txt") as partial:
            assert mode(partial) == 0o600
        DuckDBStore(tmp_path / "s.onecore").replace(Contents(Graph.of([])))
    finally:
        os.umask(previous)
    assert {mode(path) for path in tmp_path.iterdir()} == {0o600}


def test_who_might_read_it_before_still_may(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("before")
    path.chmod(0o640)
    with whole_file(path) as partial:
        partial.write_text("after")
    assert (mode(path), path.read_text()) == (0o640, "after")


def test_a_link_laid_where_the_work_is_done_is_not_followed(tmp_path):
    (tmp_path / "theirs").write_text("theirs")
    (tmp_path / ".a.txt.partial").symlink_to(tmp_path / "theirs")
    with whole_file(tmp_path / "a.txt") as partial:
        partial.write_text("mine")
    assert (tmp_path / "theirs").read_text() == "theirs"
    assert (tmp_path / "a.txt").read_text() == "mine"
