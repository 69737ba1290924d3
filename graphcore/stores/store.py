"""A graph at rest, wherever it rests."""

from __future__ import annotations

from typing import NamedTuple, Protocol

from graphcore.graph import Graph
from graphcore.problems import Problem
from graphcore.provenance import Source
from graphcore.vocabulary import Value


class Statement(NamedTuple):
    """One value of a node as one cell says it.

    Attributes
    ----------
    raw
        The cell's text as written, without phone and ID numbers.
    taken
        Whether this is the value the node has; several cells may say the same.
    """

    node: str
    attribute: str
    value: Value
    raw: str
    source: Source
    taken: bool


class StoredRoster(NamedTuple):
    """A roster file as it was read: what a later import is put together with.

    Attributes
    ----------
    name
        Path inside the imported folder, with ``/``; a newer file of the same name replaces it.
    sha256
        Of the file's bytes.
    content
        JSON of the records and problems read from it; no person's name, phone or ID number.
    """

    name: str
    sha256: str
    content: str


class Contents(NamedTuple):
    """Everything a store holds."""

    graph: Graph
    problems: tuple[Problem, ...] = ()
    statements: tuple[Statement, ...] = ()
    rosters: tuple[StoredRoster, ...] = ()


class Store(Protocol):
    """Where a graph rests. Reading never changes it; writing replaces all of it or nothing."""

    def graph(self) -> Graph:
        """The whole graph."""
        ...

    def problems(self) -> tuple[Problem, ...]:
        """All problems of the imports, in canonical order."""
        ...

    def statements(self, node: str) -> tuple[Statement, ...]:
        """What cells say of one node, by attribute and source."""
        ...

    def rosters(self) -> tuple[StoredRoster, ...]:
        """The rosters it was built from, by name."""
        ...

    def replace(self, contents: Contents) -> None:
        """Put new contents in place of the old, all or nothing.

        Raises
        ------
        StoreUnavailable
            If the store is in use, may not be written, or the disk is full; it is then as before.
        """
        ...
