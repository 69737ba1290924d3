"""Servers and files that speak Cypher: the same two queries for Ladybug, a file, and for a Neo4j server over bolt."""

from __future__ import annotations

import os
import shutil
import tempfile
import weakref
from abc import abstractmethod
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import polars as pl

from benchmarks.peers.facts import ROLES, VENUES, Facts
from benchmarks.peers.questions import UNITS, Counts, named

_BATCH = 20_000
_NODE = "Peer"
_CORE = "(o.level IS NULL OR o.level <> 'group')"
_Q1 = f"""
MATCH (u:{_NODE}) WHERE u.kind IN ['enterprise', 'social_org']
RETURN u.kind, u.street, CASE
  WHEN u.status <> 'operating' THEN 3
  WHEN EXISTS {{ MATCH (u)-[:has_party_org]->(o:{_NODE}) WHERE {_CORE} }}
    OR EXISTS {{ MATCH (u)-[:located_in]->(p:{_NODE})-[:has_party_org]->(o:{_NODE}) WHERE p.kind IN {list(VENUES)} AND {_CORE} }}
    OR EXISTS {{ MATCH (u)-[:located_in]->(p:{_NODE})<-[:covers]-(o:{_NODE}) WHERE p.kind IN {list(VENUES)} AND {_CORE} }}
    THEN 0
  WHEN EXISTS {{ MATCH (u)<-[:instructs]-(o:{_NODE}) WHERE {_CORE} }} THEN 1
  WHEN u.knows THEN 2 ELSE 4 END AS stands, count(*)
"""
_HELD = [f"EXISTS {{ MATCH (e)<-[:{role}]-(:{_NODE}) }}" for role in ROLES]


def _tied(one: int, other: int) -> str:
    return (
        f"EXISTS {{ MATCH (e)<-[:{ROLES[one]}]-(:{_NODE})-[:leads|joins]->(m:{_NODE})<-[:leads|joins]-(:{_NODE})"
        f"-[:{ROLES[other]}]->(e), (m)-[:concerns]->(e) }}"
    )


_APART = " OR ".join(
    f"({_HELD[one]} AND {_HELD[other]} AND NOT {_tied(one, other)})" for one, other in ((0, 1), (1, 2), (0, 2))
)
_Q2 = f"""
MATCH (e:{_NODE}) WHERE e.kind = 'estate'
WITH e, NOT ({" AND ".join(_HELD)}) AS lacks, ({_APART}) AS apart
RETURN e.street, CASE
  WHEN (lacks AND e.knows) OR (apart AND e.knows_matters) THEN 1 WHEN lacks OR apart THEN 2 ELSE 0 END AS stands, count(*)
"""


class _Cypher:
    def __init__(self, facts: Facts) -> None:
        self._streets = facts.streets
        self._load(facts)

    @abstractmethod
    def _load(self, facts: Facts) -> None: ...

    @abstractmethod
    def _rows(self, query: str) -> list[Sequence[Any]]: ...

    def q1(self) -> Counts:
        """See :class:`benchmarks.peers.questions.Peer`."""
        rows = self._rows(_Q1)
        told: Counts = {}
        for rule, kind, _ in UNITS:
            told |= self._table(rule, [each for of_kind, *each in rows if of_kind == kind], 5)
        return told

    def q2(self) -> Counts:
        """See :class:`benchmarks.peers.questions.Peer`."""
        return self._table("estate-triad", self._rows(_Q2), 3)

    def _table(self, rule: str, rows: Sequence[Sequence[int]], statuses: int) -> Counts:
        table = [[0] * statuses for _ in self._streets]
        for street, status, number in rows:
            table[street][status] = number
        return named(rule, self._streets, table)


class Ladybug(_Cypher):
    """A file of Ladybug, which goes on from Kuzu."""

    def _load(self, facts: Facts) -> None:
        import ladybug  # type: ignore[import-not-found,unused-ignore]

        folder = Path(tempfile.mkdtemp(prefix="onecore-ladybug-"))
        weakref.finalize(self, shutil.rmtree, folder, ignore_errors=True)
        self._connection = ladybug.Connection(ladybug.Database(str(folder / "peer.lbug")))
        types = {pl.Int64: "INT64", pl.String: "STRING", pl.Boolean: "BOOLEAN"}
        columns = ", ".join(f"{name} {types[type(kind)]}" for name, kind in facts.nodes.schema.items())
        self._connection.execute(f"CREATE NODE TABLE {_NODE}({columns}, PRIMARY KEY (node))")
        for kind in facts.edges:
            self._connection.execute(f"CREATE REL TABLE {kind}(FROM {_NODE} TO {_NODE})")
        for name, frame in {_NODE: facts.nodes, **facts.edges}.items():
            frame.write_parquet(folder / f"{name}.parquet")
            self._connection.execute(f"COPY {name} FROM '{folder / name}.parquet'")

    def _rows(self, query: str) -> list[Sequence[Any]]:
        return list(self._connection.execute(query).get_all())


class Neo4jServer(_Cypher):
    """The server that ``NEO4J_URI`` names; its graph is emptied."""

    def _load(self, facts: Facts) -> None:
        import neo4j

        if not os.environ.get("NEO4J_URI"):
            raise ModuleNotFoundError("NEO4J_URI names no server")
        account = (os.environ.get("NEO4J_USERNAME", "neo4j"), os.environ.get("NEO4J_PASSWORD", ""))
        self._session = neo4j.GraphDatabase.driver(os.environ["NEO4J_URI"], auth=account).session()
        run = self._session.run
        run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS").consume()
        run(f"CREATE CONSTRAINT IF NOT EXISTS FOR (n:{_NODE}) REQUIRE n.node IS UNIQUE").consume()
        create = f"UNWIND $rows AS row CREATE (n:{_NODE}) SET n = row"
        for frame in facts.nodes.iter_slices(_BATCH):
            run(create, rows=frame.to_dicts()).consume()
        for kind, ends in facts.edges.items():
            tie = f"UNWIND $rows AS row MATCH (a:{_NODE} {{node: row.source}}), (b:{_NODE} {{node: row.target}}) CREATE (a)-[:{kind}]->(b)"
            for frame in ends.iter_slices(_BATCH):
                run(tie, rows=frame.to_dicts()).consume()

    def _rows(self, query: str) -> list[Sequence[Any]]:
        return [record.values() for record in self._session.run(query)]
