"""Others asked the same questions of the same city, each as one would write it by hand for that city."""

from __future__ import annotations

from importlib import import_module
from typing import cast

from benchmarks.peers.facts import Facts
from benchmarks.peers.questions import Peer

PEERS = {
    "numpy": ("numpy_script", "NumpyScript"),
    "polars": ("polars_frames", "PolarsFrames"),
    "duckdb": ("duckdb_sql", "DuckDBQueries"),
    "rustworkx": ("walkers", "Rustworkx"),
    "igraph": ("walkers", "Igraph"),
    "networkx": ("walkers", "NetworkXScript"),
    "ladybug": ("cypher", "Ladybug"),
    "neo4j": ("cypher", "Neo4jServer"),
}
"""Module and class of each, the quickest first."""


def loaded(name: str, facts: Facts) -> Peer:
    """A peer that holds a city.

    Raises
    ------
    ModuleNotFoundError
        If what it needs is not here.
    """
    module, peer = PEERS[name]
    return cast("Peer", getattr(import_module(f"benchmarks.peers.{module}"), peer)(facts))
