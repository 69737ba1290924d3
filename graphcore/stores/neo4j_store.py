"""A graph at rest in a Neo4j database, shared by many."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import polars as pl

from graphcore.elements import EDGE_SCHEMA, NODE_SCHEMA
from graphcore.errors import StoreUnavailable, UnusableInput
from graphcore.graph import Graph
from graphcore.problems import Problem
from graphcore.stores import neo4j_properties as properties
from graphcore.stores import neo4j_statements as cypher
from graphcore.stores.duckdb_tables import tables_of
from graphcore.stores.neo4j_address import Neo4jAddress
from graphcore.stores.neo4j_changes import FORMAT
from graphcore.stores.neo4j_connection import connected, session
from graphcore.stores.neo4j_writing import write
from graphcore.stores.statements import Statement, Statements
from graphcore.stores.store import Contents, Judgement, StoredRoster, Watch
from graphcore.vocabulary import EDGE_KINDS, NODE_KINDS

if TYPE_CHECKING:
    from neo4j import Session


def _nobody_watches(*_step: object) -> None:
    pass


class Neo4jStore:
    """A store in a Neo4j database; implements :class:`graphcore.stores.store.Store`.

    Parameters
    ----------
    address
        The database. What else is in it is left alone.
    watch
        Called with the progress of :meth:`replace`.

    Raises
    ------
    UnusableInput
        By the methods that read: if there is no graph of ours in the database.
    StoreUnavailable
        By the methods: if the server cannot be reached, refuses, or is being written to.
    """

    def __init__(self, address: Neo4jAddress, watch: Watch | None = None) -> None:
        self.address = address
        self._watch: Watch = watch or _nobody_watches

    def exists(self) -> bool:
        """Whether the database has a graph of ours."""
        with self._connected() as open_session:
            return bool(_documents(open_session, "format"))

    def graph(self) -> Graph:
        """The whole graph."""
        with self.reading() as open_session:
            return _read_graph(open_session, self.address, cypher.READ_NODES_ALONE)[0]

    def problems(self) -> tuple[Problem, ...]:
        """All problems of the imports, in canonical order."""
        with self.reading() as open_session:
            return properties.problems_of(_documents(open_session, "problems/"))

    def statements(self, node: str) -> tuple[Statement, ...]:
        """What cells say of one node, by attribute and source."""
        with self.reading() as open_session:
            found = open_session.run(cypher.READ_NODE, id=node).single()
            return () if found is None else properties.statements_of(node, found["properties"])

    def rosters(self) -> tuple[StoredRoster, ...]:
        """All versions of the rosters it was built from, by name and import."""
        with self.reading() as open_session:
            return tuple(map(properties.roster_of, _documents(open_session, "rosters/")))

    def judgements(self) -> tuple[Judgement, ...]:
        """What was decided about names."""
        with self.reading() as open_session:
            return tuple(j for kept in _documents(open_session, "judgements") for j in properties.judgements_of(kept))

    def contents(self) -> Contents:
        """Everything it holds."""
        with self.reading() as open_session:
            graph, statements = _read_graph(open_session, self.address, cypher.READ_NODES)
            return Contents(
                graph,
                properties.problems_of(_documents(open_session, "problems/")),
                Statements.of(statements),
                tuple(map(properties.roster_of, _documents(open_session, "rosters/"))),
                tuple(j for kept in _documents(open_session, "judgements") for j in properties.judgements_of(kept)),
            )

    def nodes_told(self) -> dict[tuple[int, str], int]:
        """Import and bare file name → how many nodes its cells say anything of, what has ended included."""
        told = {(said.import_id, said.source.file, said.node) for said in self.contents().statements}
        return dict(Counter((import_id, file) for import_id, file, _ in told))

    def tables(self) -> dict[str, pl.DataFrame]:
        """All it holds, as the tables that a file has: codes in memory are texts there."""
        texts = pl.col(pl.Categorical).cast(pl.String)
        return {name: frame.with_columns(texts) for name, frame in tables_of(self.contents())}

    def revision(self) -> str:
        """What no two states of the database share; empty while there is no graph."""
        with self._connected() as open_session:
            return self.revision_in(open_session)

    def revision_in(self, open_session: Session) -> str:
        """The same, in a session that is open."""
        return next(iter(_documents(open_session, "revision")), "")

    def replace(self, contents: Contents, *, revision: str | None = None) -> None:
        """Make the database hold these contents; only what differs is written.

        Few changes are one transaction. Many are written in batches; until they are done, readers
        are told so, and a call that was broken off is completed by the next.
        """
        write(self.address, contents, self._watch, revision)

    @contextmanager
    def _connected(self) -> Iterator[Session]:
        with connected(self.address) as driver, session(driver, self.address) as open_session:
            yield open_session

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A session with the database, once it is sure that there is a whole graph of ours."""
        with self._connected() as open_session:
            if open_session.run(cypher.IS_WRITTEN).single() is not None:
                raise StoreUnavailable(
                    f"{self.address} 正在写入，或上次写入中断；请等它完成，或再推送一次。",
                    f"{self.address} is being written to, or that was broken off; wait, or push to it once more.",
                )
            kept = _documents(open_session, "format")
            if not kept:
                raise UnusableInput(
                    f"{self.address} 里还没有图；请先用 onecore push 或 onecore import 放进去。",
                    f"There is no graph at {self.address} yet; put one there with onecore push or onecore import.",
                )
            if kept != [FORMAT["content"]]:
                raise UnusableInput(
                    f"{self.address} 里的图由其他版本的 onecore 写成；请用那个版本，或重新推送。",
                    f"The graph at {self.address} was written by another version of onecore; use that one, or push again.",
                )
            yield open_session


def _documents(open_session: Session, start: str) -> list[str]:
    return [record["content"] for record in open_session.run(cypher.READ_DOCUMENTS, start=start)]


def _read_graph(open_session: Session, address: Neo4jAddress, every_node: str) -> tuple[Graph, list[Statement]]:
    nodes: list[tuple[str, str, str, list[str], str, str]] = []
    statements: list[Statement] = []
    with open_session.begin_transaction() as transaction:
        for labels, kept in transaction.run(every_node):
            node, kind = kept["id"], kind_of(kept["id"], labels, address)
            aliases, sources = properties.aliases_of(kept), kept.get("sources", "[]")
            nodes.append((node, kind, kept["name"], aliases, properties.attributes_of(kept), sources))
            statements += properties.statements_of(node, kept)
        nodes.sort(key=lambda row: row[0])
        position = {row[0]: number for number, row in enumerate(nodes)}
        edges = edge_frames(transaction.run(cypher.READ_EDGES, kinds=list(EDGE_KINDS)), position)
    graph = Graph(pl.DataFrame(nodes, schema=NODE_SCHEMA, orient="row"), edges)
    return graph, sorted(statements, key=lambda said: said.node)


def edge_frames(records: Iterable[Iterable[Any]], position: Mapping[str, int]) -> dict[str, pl.DataFrame]:
    """Edges as they are kept → frames by kind, their ends by the positions of the nodes."""
    rows: dict[str, list[tuple[int, int, str, str]]] = {}
    for kind, source, target, kept in records:
        ends = (position[source], position[target])
        rows.setdefault(kind, []).append((*ends, properties.attributes_of(kept), kept.get("sources", "[]")))
    return {kind: pl.DataFrame(sorted(ends), schema=EDGE_SCHEMA, orient="row") for kind, ends in rows.items()}


def kind_of(node: str, labels: Iterable[str], address: Neo4jAddress) -> str:
    """The kind that the labels of a node name.

    Raises
    ------
    UnusableInput
        If they name none or several.
    """
    kinds = [label for label in labels if label in NODE_KINDS]
    if len(kinds) != 1:
        raise UnusableInput(
            f"{address} 里的节点 {node} 应当恰有一个类型标签；请改正，或重新推送。",
            f"Node {node} at {address} must have exactly one label that is a kind; correct it, or push again.",
        )
    return kinds[0]
