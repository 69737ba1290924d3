"""A graph at rest in one DuckDB file."""

from __future__ import annotations

import polars as pl

from graphcore.graph import Graph
from graphcore.problems import Problem
from graphcore.stores import duckdb_tables as tables
from graphcore.stores.duckdb_file import DuckDBFile
from graphcore.stores.statements import Statement
from graphcore.stores.store import Contents, Judgement, StoredRoster


class DuckDBStore(DuckDBFile):
    """A store in one DuckDB file; implements :class:`graphcore.stores.store.Store`."""

    def graph(self) -> Graph:
        """The whole graph."""
        with self.reading() as connection:
            return tables.read_graph(connection)

    def problems(self) -> tuple[Problem, ...]:
        """All problems of the imports, in canonical order."""
        with self.reading() as connection:
            return tables.read_problems(connection)

    def statements(self, node: str) -> tuple[Statement, ...]:
        """What cells say of one node, by attribute and source."""
        with self.reading() as connection:
            return tables.read_statements_on(connection, node)

    def rosters(self) -> tuple[StoredRoster, ...]:
        """All versions of the rosters it was built from, by name and import."""
        with self.reading() as connection:
            return tables.read_rosters(connection)

    def judgements(self) -> tuple[Judgement, ...]:
        """What was decided about names."""
        with self.reading() as connection:
            return tables.read_judgements(connection)

    def nodes_told(self) -> dict[tuple[int, str], int]:
        """Import and bare file name → how many nodes its cells say anything of, what has ended included."""
        with self.reading() as connection:
            return tables.read_nodes_told(connection)

    def contents(self) -> Contents:
        """Everything it holds."""
        with self.reading() as connection:
            return Contents(
                tables.read_graph(connection),
                tables.read_problems(connection),
                tables.read_statements(connection),
                tables.read_rosters(connection),
                tables.read_judgements(connection),
            )

    def tables(self) -> dict[str, pl.DataFrame]:
        """All it holds, table by table, as it stands: what :mod:`graphcore.soundness` looks at."""
        with self.reading(whole=False) as connection:
            return tables.read_tables(connection)

    def replace(self, contents: Contents, *, revision: str | None = None) -> None:
        """Put new contents in place of the old, all or nothing."""
        self.put(lambda connection: tables.write(connection, contents), revision)
