"""What a study asks: a graph as it was when it was opened, or one on a server as it is."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from typing import TYPE_CHECKING, Any

from graphcore.columns import Columns
from graphcore.graph import Graph
from graphcore.graph_columns import GraphColumns
from graphcore.stores.neo4j_columns import Neo4jColumns
from graphcore.stores.neo4j_store import Neo4jStore
from graphcore.stores.store import Contents, Store
from onecore.engines import graph_engine
from queries.engines.cypher import Neo4jEngine

if TYPE_CHECKING:
    import networkx as nx

    from queries.engines.engine import Engine


def held(source: Contents | Store, engine: str) -> Held:
    """A source as an engine asks it."""
    if engine == "neo4j" and isinstance(source, Neo4jStore):
        return Served(source)
    return Held(GraphColumns(source.graph if isinstance(source, Contents) else source.graph()), engine)


class Held:
    """A graph in memory.

    Attributes
    ----------
    columns
        What answers are told with.
    """

    def __init__(self, columns: Columns, engine: str) -> None:
        self.columns = columns
        self._engine_name = engine

    def now(self) -> Held:
        """The same as it is now."""
        return self

    @contextmanager
    def answering(self) -> Iterator[Engine]:
        """Who answers rules."""
        yield self._engine

    @cached_property
    def graph(self) -> Graph:
        """All of it."""
        return self.columns.graph()

    @cached_property
    def drawn(self) -> nx.MultiDiGraph[Any]:
        """All of it as NetworkX has it; not to be changed."""
        return self.graph.to_networkx()

    @cached_property
    def _engine(self) -> Engine:
        return graph_engine(self._engine_name, self.graph)


class Served(Held):
    """A graph on a server: of it no more is fetched than questions take, and that is kept until somebody changes it."""

    def __init__(self, store: Neo4jStore, answering: Neo4jEngine | None = None) -> None:
        self._told = Neo4jColumns(store)
        super().__init__(self._told, "neo4j")
        self._store = store
        self._server = answering or Neo4jEngine(store)

    def now(self) -> Held:
        """The same, fetched anew once somebody has changed it."""
        return self if self._told.is_current() else Served(self._store, self._server)

    @contextmanager
    def answering(self) -> Iterator[Engine]:
        """Over the connection that is open, else over one of its own."""
        if self._server.is_open:
            yield self._server
        else:
            with self._server:
                yield self._server
