"""The columns of a graph in a DuckDB store, each read when it is asked for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
import polars as pl

from graphcore.columns import KINDS, Codes, Ends, Positions, Stated
from graphcore.graph import Graph
from graphcore.stores.arrow_stream import ArrowStream
from graphcore.stores.duckdb_tables import read_graph

if TYPE_CHECKING:
    import duckdb

_FEW = 50  # rows of a table, by its length, that are fetched one by one


class StoredColumns:
    """Implements :class:`graphcore.columns.Columns` over an open store.

    Nodes and edges lie in their tables in their own order, so a position is a row of the table.
    """

    def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
        self._connection = connection
        [(self._size,)] = connection.execute("SELECT count(*) FROM nodes").fetchall()
        kinds = "SELECT kind, min(rowid), count(*) FROM edges GROUP BY kind"
        self._edges = {kind: (first, number) for kind, first, number in connection.execute(kinds).fetchall()}
        stated = 'SELECT "of", attribute, min(rowid), max(rowid) FROM stated GROUP BY ALL'
        self._stated = {(what, name): rows for what, name, *rows in connection.execute(stated).fetchall()}

    def __len__(self) -> int:
        """Number of nodes."""
        return int(self._size)

    def kinds(self) -> Codes:
        """The kind of each node, as a place in :data:`graphcore.columns.KINDS`."""
        names = ", ".join(f"'{kind}'" for kind in KINDS)
        query = f"SELECT enum_code(kind::ENUM({names}))::UTINYINT AS code FROM nodes"  # noqa: S608  # the vocabulary's
        return self._connection.execute(query).fetchnumpy()["code"]

    def ends(self, kind: str) -> Ends:
        """The edges of a kind."""
        first, number = self._edges.get(kind, (0, 0))
        query = "SELECT source, target FROM edges WHERE rowid BETWEEN ? AND ?"
        found = self._connection.execute(query, [first, first + number - 1]).fetchnumpy()
        return Ends(found["source"], found["target"])

    def of_nodes(self, attribute: str) -> Stated:
        """An attribute of nodes."""
        return self._of("", attribute)

    def of_edges(self, kind: str, attribute: str) -> Stated:
        """An attribute of the edges of a kind."""
        return self._of(kind, attribute)

    def _of(self, what: str, attribute: str) -> Stated:
        if (what, attribute) not in self._stated:
            return Stated(np.empty(0, np.int32), np.empty(0, np.int32), ())
        rows = self._stated[what, attribute]
        query = "SELECT DISTINCT value FROM stated WHERE rowid BETWEEN ? AND ? ORDER BY value"
        texts = [text for (text,) in self._connection.execute(query, rows).fetchall()]
        codes = pl.DataFrame({"value": texts, "code": pl.int_range(len(texts), dtype=pl.Int32, eager=True)})
        self._connection.register("texts", ArrowStream(codes))
        # That many texts one by one would take ten times as long as their codes.
        query = (
            'SELECT "row", code FROM stated JOIN texts USING (value) WHERE stated.rowid BETWEEN ? AND ? ORDER BY "row"'
        )
        found = self._connection.execute(query, rows).fetchnumpy()
        self._connection.unregister("texts")
        return Stated(found["row"], found["code"], texts)

    def told_of_nodes(self, column: str, nodes: Positions) -> pl.Series:
        """``id``, ``name`` or ``sources`` (JSON) of some nodes, ascending."""
        return self._rows("nodes", column, nodes, 0, self._size)

    def sources_of_edges(self, kind: str, rows: Positions) -> pl.Series:
        """The sources (JSON) of some edges of a kind, ascending."""
        return self._rows("edges", "sources", rows, *self._edges[kind])

    def _rows(self, table: str, column: str, rows: Positions, first: int, number: int) -> pl.Series:
        """A column of some rows of a part of a table."""
        if len(rows) * _FEW > number:
            query = f"SELECT {column} FROM {table} WHERE rowid BETWEEN ? AND ?"  # noqa: S608  # names are ours
            return self._frame(query, first, first + number - 1)[column].gather(rows)
        at, places = np.unique(rows, return_inverse=True)
        self._connection.register("wanted", ArrowStream(pl.DataFrame({"at": at.astype(np.int64) + first})))
        query = f"SELECT {column} FROM {table} JOIN wanted ON {table}.rowid = wanted.at ORDER BY wanted.at"  # noqa: S608
        found = self._frame(query)[column]
        self._connection.unregister("wanted")
        return found.gather(places)

    def _frame(self, query: str, *parameters: object) -> pl.DataFrame:
        return pl.DataFrame(self._connection.sql(query, params=list(parameters)))

    def positions(self, ids: Sequence[str]) -> Positions:
        """Where nodes of these ids are."""
        known = self._frame("SELECT id FROM nodes")["id"]
        return known.search_sorted(pl.Series(ids, dtype=pl.String)).to_numpy().astype(np.int32)

    def graph(self) -> Graph:
        """All of it."""
        return read_graph(self._connection)
