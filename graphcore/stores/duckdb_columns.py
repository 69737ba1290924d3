"""The columns of a graph in a DuckDB store, each read when it is asked for."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from graphcore.columns import KINDS, Codes, Ends, Positions, Stated
from graphcore.placed_columns import order_of
from graphcore.stores.duckdb_format import GROUP

if TYPE_CHECKING:
    import duckdb
    import polars as pl

    from graphcore.graph import Graph

_FEW = 50  # rows of a table, by its length, that are fetched one by one


class StoredColumns:
    """Implements :class:`graphcore.columns.Columns` over an open store.

    Nodes are numbered by kind and place.
    """

    def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
        self._connection = connection
        self._rows_of_edges: dict[str, Positions] = {}
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

    def ranks(self) -> Positions:
        """Of each node its place in the order of ids, which is its row."""
        return self._rows_of_nodes

    @cached_property
    def _rows_of_nodes(self) -> Positions:
        return self._connection.execute("SELECT node FROM numbers").fetchnumpy()["node"]

    def kinds(self) -> Codes:
        """The kind of each node, as a place in :data:`graphcore.columns.KINDS`."""
        number = [self._parts.get(("numbers", kind, ""), (0, 0))[1] for kind in KINDS]
        return np.repeat(np.arange(len(KINDS), dtype=np.uint8), number)

    def ends(self, kind: str) -> Ends:
        """The edges of a kind."""
        if ("links", kind, "") not in self._parts:
            return Ends(np.empty(0, np.int32), np.empty(0, np.int32))
        found = self._part("source, target", "links", kind)
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
        # For each parameter DuckDB would look for Pandas, in vain, which takes as long as many a column; and rows that are
        # counted off are read in a third of the time of rows that are each asked for their number.
        begin = first - first % GROUP
        query = f"SELECT {columns} FROM {table} WHERE rowid >= {begin} LIMIT {number} OFFSET {first - begin}"  # noqa: S608
        return self._connection.execute(query).fetchnumpy()

    def told_of_nodes(self, column: str, nodes: Positions) -> pl.Series:
        """``id``, ``name`` or ``sources`` (JSON) of some nodes."""
        return self._rows("nodes", column, self.ranks().take(nodes), 0, self._size)

    def named(self, kind: str) -> dict[int, tuple[str, str]]:
        """Id and name of each node of a kind of which there are few, in the order of ids."""
        first, number = self._parts.get(("numbers", kind, ""), (0, 0))
        rows = self._part("node", "numbers", kind)["node"].argsort() if number else np.empty(0, np.int64)
        query = f"SELECT id, name FROM nodes WHERE kind = '{kind}' ORDER BY rowid"  # noqa: S608  # of the vocabulary
        return dict(zip((rows + first).tolist(), self._connection.execute(query).fetchall(), strict=True))

    def sources_of_edges(self, kind: str, rows: Positions) -> pl.Series:
        """The sources (JSON) of some edges of a kind."""
        return self._rows("edges", "sources", self._edges(kind).take(rows), *self._parts["edges", kind, ""])

    def _edges(self, kind: str) -> Positions:
        """The rows of the edges of a kind, from the first of them, as they are ordered here."""
        if kind not in self._rows_of_edges:
            place = np.empty(self._size, np.int32)
            place[self.ranks()] = np.arange(self._size, dtype=np.int32)
            self._rows_of_edges[kind] = order_of(Ends(**self._part("source, target", "edges", kind)), place)
        return self._rows_of_edges[kind]

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
        rows = known.search_sorted(pl.Series(ids, dtype=pl.String)).to_numpy()
        return self.ranks().argsort().astype(np.int32).take(rows)

    def graph(self) -> Graph:
        """All of it."""
        from graphcore.stores.duckdb_tables import read_graph

        return read_graph(self._connection)
