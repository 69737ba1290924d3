"""What an engine must be able to tell of a graph on a day for rules to be answered from it."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from typing import NamedTuple, Protocol

from graphcore.provenance import Source
from queries.rules import Asked, Reach, Selection


class Link(NamedTuple):
    """An edge; several edges of the same kind between the same ends are one link."""

    kind: str
    source: str
    target: str


class Paths(Protocol):
    """Nodes and where paths lead from them."""

    def kind(self, node: str) -> str:
        """The kind of a node."""
        ...

    def reached(self, reach: Reach, start: str) -> AbstractSet[str]:
        """The nodes that a reach ends at."""
        ...


class Sight(Paths, Protocol):
    """A graph on a day: its nodes, what holds of them, and what leads from one to another."""

    def name(self, node: str) -> str:
        """The name of a node, else its id."""
        ...

    def selected(self, selection: Selection) -> list[str]:
        """The nodes of a selection by id, whatever other rules answer of them."""
        ...

    def holds(self, asked: Asked, node: str) -> bool:
        """Whether what is asked of a node holds."""
        ...

    def leading(self, reach: Reach, start: str, to: AbstractSet[str]) -> set[Link]:
        """Every link on a path of the reach that ends at one of some nodes."""
        ...

    def sources_of_node(self, node: str) -> tuple[Source, ...]:
        """The rows a node stands on."""
        ...

    def sources_of_link(self, link: Link) -> tuple[Source, ...]:
        """The cells a link stands on."""
        ...
