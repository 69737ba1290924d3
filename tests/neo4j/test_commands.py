"""The command line with a graph on a server: the same bytes as from a file."""

from __future__ import annotations

import pytest


@pytest.fixture
def served(onecore, neo4j_server, street_store):
    """A command line whose commands find the example street at ``ON``."""

    def run(*arguments):
        given = [neo4j_server.uri if argument == "ON" else argument for argument in arguments]
        done = onecore(*given, environment=neo4j_server.environment)
        assert done.returncode == 0, done.stderr
        return done.stdout

    run("push", "--on", street_store, "--to", "ON")
    return run


@pytest.mark.parametrize("command", ["coverage", "gaps"])
def test_findings_are_the_same_bytes_from_every_engine_and_store(served, street_store, command):
    asked = (command, "--as-of", "2026-06-30", "--format", "jsonl", "--on")
    from_file = served(*asked, street_store)
    assert from_file.count("\n") > 10
    assert served(*asked, "ON") == from_file
    assert served(*asked, "ON", "--engine", "neo4j") == from_file
    assert served(*asked, "ON", "--engine", "networkx") == from_file


def test_one_node_is_explained_from_the_same_cells(served, street_store):
    asked = ("explain", "春晖里一期", "--as-of", "2026-06-30", "--on")
    assert served(*asked, "ON") == served(*asked, street_store)


def test_rosters_are_imported_into_a_server_as_into_a_file(served, street, street_store, onecore):
    served("import", street / "files", "--into", "ON")
    served("check", "ON")  # which exits with 2 where anything is wrong
    served("export", "--on", "ON", "--to", onecore.folder / "served")
    served("export", "--on", street_store, "--to", onecore.folder / "filed")
    for path in (onecore.folder / "filed").iterdir():
        assert path.read_bytes() == (onecore.folder / "served" / path.name).read_bytes()
