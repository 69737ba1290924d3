"""``ON``: the store that a command works on, by the name the user gives it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from graphcore.errors import UnusableInput
from onecore.later import not_yet

if TYPE_CHECKING:
    from graphcore.stores.duckdb_store import DuckDBStore

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]+)://")
_NEO4J_SCHEMES = ("bolt", "neo4j")


def open_store(on: str) -> DuckDBStore:
    """The store that ``ON`` names; a file need not exist before it is written to.

    Raises
    ------
    UnusableInput
        If it is no kind of store there is.
    """
    if match := _SCHEME.match(on):
        if match[1].lower().partition("+")[0] in _NEO4J_SCHEMES:
            raise not_yet("Neo4j 图库", "A Neo4j store")
        raise UnusableInput(f"不认识 {on}；请给出图库文件。", f"{on} is no store that is known; name a store file.")
    from graphcore.stores.duckdb_store import DuckDBStore

    return DuckDBStore(Path(on))
