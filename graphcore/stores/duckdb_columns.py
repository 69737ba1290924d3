"""The columns of a graph in a DuckDB store, each read when it is asked for."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from graphcore.columns import KINDS, Codes, Ends, Positions, Stated

if TYPE_CHECKING:
    import duckdb
    import polars as pl

    from graphcore.graph import Graph

_FEW = 50  # rows of a table, by its length, that are fetched one by one


class StoredColumns:
    """Implements :class:`graphcore.columns.Columns` over an open store.

    Nodes and edges lie in their tables in their own order, so a position is a row of the table.
    """

    def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
        self._connection = connection
        connection.execute(
            "SET threads = 1"
        )  # two are no sooner done with a column, and take twice the processor's time
        [(self._size,)] = connection.execute("SELECT count(*) FROM nodes").fetchall()
        parts = connection.execute('SELECT "table", "of", attribute, first, "rows" FROM parts').fetchall()
        self._parts: dict[tuple[str, str, str], tuple[int, int]] = {
            (table, of, name): (first, rows) for table, of, name, first, rows in parts
        }

    def __len__(self) -> int:
        """Number of nodes."""
        return int(self._size)

    def ranks(self) -> None:
        """Nodes are numbered by id."""

    def kinds(self) -> Codes:
        """The kind of each node, as a place in :data:`graphcore.columns.KINDS`."""
        _, codes, texts = self._of("", "kind")
        return np.array([KINDS.index(json.loads(text)) for text in texts], np.uint8).take(codes)

    def ends(self, kind: str) -> Ends:
        """The edges of a kind."""
        if ("edges", kind, "") not in self._parts:
            return Ends(np.empty(0, np.int32), np.empty(0, np.int32))
        found = self._part("source, target", "edges", kind)
        return Ends(found["source"], found["target"])

    def of_nodes(self, attribute: str) -> Stated:
        """An attribute of nodes."""
        return self._of("", attribute)

    def of_edges(self, kind: str, attribute: str) -> Stated:
        """An attribute of the edges of a kind."""
        return self._of(kind, attribute)

    def _of(self, of: str, attribute: str) -> Stated:
        if ("stated", of, attribute) not in self._parts:
            return Stated(np.empty(0, np.int32), np.empty(0, np.int32), ())
        found = self._part('"row", code', "stated", of, attribute)
        return Stated(found["row"], found["code"], self._part("value", "texts", of, attribute)["value"].tolist())

    def _part(self, columns: str, table: str, of: str, attribute: str = "") -> dict[str, NDArray[Any]]:
        """Columns of what a table has of something."""
        first, number = self._parts[table, of, attribute]
        # For each parameter DuckDB would look for Pandas, in vain, which takes as long as many a column.
        query = f"SELECT {columns} FROM {table} WHERE rowid BETWEEN {first} AND {first + number - 1}"  # noqa: S608
        return self._connection.execute(query).fetchnumpy()

    def told_of_nodes(self, column: str, nodes: Positions) -> pl.Series:
        """``id``, ``name`` or ``sources`` (JSON) of some nodes."""
        return self._rows("nodes", column, nodes, 0, self._size)

    def named(self, nodes: Positions) -> dict[int, tuple[str, str]]:
        """Id and name of each of a few nodes, in the order of ids."""
        query = f"SELECT rowid, id, name FROM nodes WHERE rowid IN (SELECT unnest({nodes.tolist()})) ORDER BY rowid"  # noqa: S608
        return {row: (node, name) for row, node, name in self._connection.execute(query).fetchall()}

    def sources_of_edges(self, kind: str, rows: Positions) -> pl.Series:
        """The sources (JSON) of some edges of a kind."""
        return self._rows("edges", "sources", rows, *self._parts["edges", kind, ""])

    def _rows(self, table: str, column: str, rows: Positions, first: int, number: int) -> pl.Series:
        """A column of some rows of a part of a table."""
        if len(rows) * _FEW > number:
            query = f"SELECT {column} FROM {table} WHERE rowid BETWEEN ? AND ?"  # noqa: S608  # names are ours
            return self._frame(query, first, first + number - 1)[column].gather(rows)
        import polars as pl

        from graphcore.stores.arrow_stream import ArrowStream

        at, places = np.unique(rows, return_inverse=True)
        self._connection.register("wanted", ArrowStream(pl.DataFrame({"at": at.astype(np.int64) + first})))
        query = f"SELECT {column} FROM {table} JOIN wanted ON {table}.rowid = wanted.at ORDER BY wanted.at"  # noqa: S608
        found = self._frame(query)[column]
        self._connection.unregister("wanted")
        return found.gather(places)

    def _frame(self, query: str, *parameters: object) -> pl.DataFrame:
        import polars as pl

        return pl.DataFrame(self._connection.sql(query, params=list(parameters)))

    def positions(self, ids: Sequence[str]) -> Positions:
        """Where nodes of these ids are."""
        import polars as pl

        known = self._frame("SELECT id FROM nodes")["id"]
        return known.search_sorted(pl.Series(ids, dtype=pl.String)).to_numpy().astype(np.int32)

    def graph(self) -> Graph:
        """All of it."""
        from graphcore.stores.duckdb_tables import read_graph

        return read_graph(self._connection)
