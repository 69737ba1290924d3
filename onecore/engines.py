"""``--engine``: who answers the rules, by the name the user gives."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from graphcore.errors import UnusableInput
from onecore.workspace import is_file, is_server, open_store

if TYPE_CHECKING:
    from graphcore.columns import Columns
    from graphcore.graph import Graph
    from graphcore.stores.store import Store
    from queries.engines.engine import Engine


ENGINES = ("networkx", "arrays", "neo4j")
"""Those that there are: the reference, the fast one, and that of a server."""


def engine_for(engine: str | None, on: str) -> str:
    """The engine that is meant: the one named, else the server's own for a server, else arrays.

    Raises
    ------
    UnusableInput
        If the one named cannot answer for such a store.
    """
    if engine == "neo4j" and not is_server(on):
        raise UnusableInput(
            f"neo4j 引擎要用 Neo4j 里的图，{on} 是文件；请先 onecore push --on {on} --to neo4j://…，再查询那个地址。",
            f"The neo4j engine needs a graph on a Neo4j server, and {on} is a file; "
            f"run onecore push --on {on} --to neo4j://… and ask that address.",
        )
    return engine or ("neo4j" if is_server(on) else "arrays")


def columns_for(name: str, store: Store) -> Columns:
    """What the answers of an engine are told with: a server is asked for no more of the graph than that takes."""
    from graphcore.graph_columns import GraphColumns
    from graphcore.stores.neo4j_store import Neo4jStore

    if name == "neo4j" and isinstance(store, Neo4jStore):
        from graphcore.stores.neo4j_columns import Neo4jColumns

        return Neo4jColumns(store)
    return GraphColumns(store.graph())


@contextmanager
def asking(name: str, on: str) -> Iterator[tuple[Columns, Engine]]:
    """The graph that ``ON`` names as columns, and an engine that answers for it; both only inside the ``with``."""
    if name == "arrays" and is_file(on):
        from graphcore.stores.duckdb_file import DuckDBFile
        from queries.engines.arrays import ArraysEngine

        with DuckDBFile(Path(on)).columns() as columns:  # what is not asked for is never read
            yield columns, ArraysEngine(columns)
    else:
        store = open_store(on)
        columns = columns_for(name, store)
        with open_engine(name, store, columns) as engine:
            yield columns, engine


@contextmanager
def open_engine(name: str, store: Store, columns: Columns) -> Iterator[Engine]:
    """An engine that answers for a store, of which the columns are known."""
    from graphcore.stores.neo4j_store import Neo4jStore

    if name == "neo4j" and isinstance(store, Neo4jStore):
        from queries.engines.cypher import Neo4jEngine

        with Neo4jEngine(store) as engine:
            yield engine
    else:
        yield graph_engine(name, columns.graph())


def graph_engine(name: str, graph: Graph) -> Engine:
    """An engine that answers for a graph, wherever it came from.

    Raises
    ------
    UnusableInput
        If there is none of that name, or it cannot answer without a server.
    """
    if name == "arrays":
        from graphcore.graph_columns import GraphColumns
        from queries.engines.arrays import ArraysEngine

        return ArraysEngine(GraphColumns(graph))
    if name != "networkx":
        raise UnusableInput(
            f"引擎 {name} 不能回答这样的图；请用 arrays 或 networkx，或打开 neo4j:// 地址。",
            f"The engine {name} cannot answer for such a graph; use arrays or networkx, or open a neo4j:// address.",
        )
    from queries.engines.networkx import NetworkXEngine

    return NetworkXEngine(graph.to_networkx())
