"""The columns of a graph in a Neo4j database, each fetched when it is asked for."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import Any

import numpy as np
import polars as pl

from graphcore.columns import KINDS, Codes, Ends, Positions, Stated
from graphcore.elements import NODE_SCHEMA
from graphcore.errors import StoreUnavailable
from graphcore.graph import Graph
from graphcore.graph_columns import GraphColumns
from graphcore.stated import stated
from graphcore.stores import neo4j_statements as cypher
from graphcore.stores.neo4j_address import Neo4jAddress
from graphcore.stores.neo4j_properties import attributes_of
from graphcore.stores.neo4j_store import Neo4jStore, edge_frames, kind_of

_NO_SOURCES = "[]"


class Neo4jColumns:
    """Columns of the graph that a store holds; implements :class:`graphcore.columns.Columns`.

    To count findings by street, a server need not send what cells say of a million nodes.

    Raises
    ------
    UnusableInput, StoreUnavailable
        By the methods: as those of the store; and if somebody changes the graph between two columns.
    """

    def __init__(self, store: Neo4jStore) -> None:
        self._store = store
        with store.reading() as open_session:
            self._revision = store.revision_in(open_session)
        self._edges: dict[str, GraphColumns] = {}

    def __len__(self) -> int:
        """Number of nodes."""
        return len(self._nodes)

    def ranks(self) -> None:
        """Nodes are numbered by id."""

    def kinds(self) -> Codes:
        """The kind of each node, as a place in :data:`graphcore.columns.KINDS`."""
        return self._nodes["kind"].to_physical().to_numpy().astype(np.uint8)

    def ends(self, kind: str) -> Ends:
        """The edges of a kind."""
        return self._of_kind(kind).ends(kind)

    def of_nodes(self, attribute: str) -> Stated:
        """An attribute of nodes."""
        rows = self._fetched(cypher.READ_ATTRIBUTE, name=attribute, key=f'"{attribute}":')
        kept = ({attribute: value, "attributes": rest} for _, value, rest in rows)
        told = ({name: value for name, value in each.items() if value is not None} for each in kept)
        objects = pl.Series([*map(attributes_of, told)], dtype=pl.String)
        at, codes, texts = stated(objects, attribute)
        places = self.positions([rows[row][0] for row in at.tolist()])
        order = np.argsort(places)
        return Stated(places[order], codes[order], texts)

    def of_edges(self, kind: str, attribute: str) -> Stated:
        """An attribute of the edges of a kind."""
        return self._of_kind(kind).of_edges(kind, attribute)

    def told_of_nodes(self, column: str, nodes: Positions) -> pl.Series:
        """``id``, ``name`` or ``sources`` (JSON) of some nodes."""
        ids = self._nodes["id"].gather(nodes)
        if column == "id":
            return ids
        told = dict(self._fetched(cypher.READ_TOLD, ids=ids.to_list(), name=column))
        return pl.Series([told[node] if told[node] is not None else _NO_SOURCES for node in ids], dtype=pl.String)

    def named(self, kind: str) -> dict[int, tuple[str, str]]:
        """Id and name of each node of a kind of which there are few, in the order of ids."""
        at = np.flatnonzero(self.kinds() == KINDS.index(kind))
        told = zip(*(self.told_of_nodes(column, at) for column in ("id", "name")), strict=True)
        return dict(zip(at.tolist(), told, strict=True))

    def sources_of_edges(self, kind: str, rows: Positions) -> pl.Series:
        """The sources (JSON) of some edges of a kind."""
        return self._of_kind(kind).sources_of_edges(kind, rows)

    def positions(self, ids: Sequence[str]) -> Positions:
        """Where nodes of these ids are."""
        return self._nodes["id"].search_sorted(pl.Series(ids, dtype=pl.String)).to_numpy().astype(np.int32)

    def graph(self) -> Graph:
        """All of it."""
        graph = self._store.graph()
        if not self.is_current():
            raise _changed(self._store.address)
        return graph

    def is_current(self) -> bool:
        """Whether nobody has changed the graph since these columns were made."""
        return self._store.revision() == self._revision

    @cached_property
    def _nodes(self) -> pl.DataFrame:
        rows = ((node, kind_of(node, labels, self._store.address)) for node, labels in self._fetched(cypher.READ_KINDS))
        schema = {name: NODE_SCHEMA[name] for name in ("id", "kind")}
        return pl.DataFrame([*rows], schema=schema, orient="row").sort("id")

    @cached_property
    def _position_of(self) -> dict[str, int]:
        return {node: position for position, node in enumerate(self._nodes["id"])}

    def _of_kind(self, kind: str) -> GraphColumns:
        if kind not in self._edges:
            frames = edge_frames(self._fetched(cypher.READ_EDGES, kinds=[kind]), self._position_of)
            self._edges[kind] = GraphColumns(Graph(pl.DataFrame(schema=NODE_SCHEMA), frames))
        return self._edges[kind]

    def _fetched(self, statement: str, **given: object) -> list[tuple[Any, ...]]:
        with self._store.reading() as open_session:
            if self._store.revision_in(open_session) != self._revision:
                raise _changed(self._store.address)
            return [tuple(record.values()) for record in open_session.run(statement, given)]


def _changed(address: Neo4jAddress) -> StoreUnavailable:
    """What is said when columns would be of two different graphs."""
    return StoreUnavailable(
        f"{address} 在读取期间被别人改写，答案已经过时；请再问一次。",
        f"{address} was changed by somebody else while it was read; ask again.",
    )
