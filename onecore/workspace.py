"""``ON``: the store that a command works on, by the name the user gives it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from graphcore.errors import UnusableInput

if TYPE_CHECKING:
    from graphcore.stores.store import Store, Watch

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]+)://")


def is_server(on: str) -> bool:
    """Whether ``ON`` is the address of a Neo4j server."""
    return on.lower().startswith(("bolt", "neo4j")) and _SCHEME.match(on) is not None


def is_file(on: str) -> bool:
    """Whether ``ON`` is the name of a file."""
    return _SCHEME.match(on) is None


def open_store(on: str, watch: Watch | None = None) -> Store:
    """The store that ``ON`` names; it need not exist before it is written to.

    Parameters
    ----------
    watch
        Called with the progress of writing, where that takes long.

    Raises
    ------
    UnusableInput
        If it is no kind of store there is.
    """
    if is_file(on):
        from graphcore.stores.duckdb_store import DuckDBStore

        return DuckDBStore(Path(on))
    if is_server(on):
        from graphcore.stores.neo4j_address import Neo4jAddress
        from graphcore.stores.neo4j_store import Neo4jStore

        return Neo4jStore(Neo4jAddress.of(on), watch)
    raise UnusableInput(
        f"不认识 {on}；请给出图库文件，或 neo4j:// 开头的地址。",
        f"{on} is no store that is known; name a store file, or an address that begins with neo4j://.",
    )
