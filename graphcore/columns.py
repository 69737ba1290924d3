"""A graph as columns, each read when it is asked for and not before.

Nodes are positions, in the order of their ids or in one of the columns' own; all else is a column over them. What answers questions over a
million nodes asks for few columns, and a store can give each by itself. Counting needs no text, so what deals with texts,
Polars, is loaded by those who tell them.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple, Protocol, runtime_checkable

import numpy as np
from numpy.typing import NDArray

from graphcore.vocabulary import NODE_KINDS

if TYPE_CHECKING:
    import polars as pl

    from graphcore.graph import Graph

KINDS = tuple(NODE_KINDS)
"""Node kinds by code."""

Positions = NDArray[np.integer]
"""Nodes, by the numbers that their columns give them."""

Codes = NDArray[np.integer]


class Ends(NamedTuple):
    """The edges of a kind, by source and target."""

    source: Positions
    target: Positions


class Stated(NamedTuple):
    """What an attribute is where it is stated.

    Attributes
    ----------
    rows
        Nodes, or edges by their order within their kind; ascending.
    codes
        Of each the place of its value in ``texts``.
    texts
        The distinct values, as JSON; a column where they are on their way into a store.
    """

    rows: Positions
    codes: Codes
    texts: Sequence[str] | pl.Series


@runtime_checkable
class Columns(Protocol):
    """The columns of a graph."""

    def __len__(self) -> int:
        """Number of nodes."""
        ...

    def ranks(self) -> Positions | None:
        """Of each node its place in the order of ids; None where that is its number."""
        ...

    def kinds(self) -> Codes:
        """The kind of each node, as a place in :data:`KINDS`."""
        ...

    def ends(self, kind: str) -> Ends:
        """The edges of a kind, ascending."""
        ...

    def of_nodes(self, attribute: str) -> Stated:
        """An attribute of nodes."""
        ...

    def of_edges(self, kind: str, attribute: str) -> Stated:
        """An attribute of the edges of a kind."""
        ...

    def told_of_nodes(self, column: str, nodes: Positions) -> pl.Series:
        """``id``, ``name`` or ``sources`` (JSON) of some nodes."""
        ...

    def named(self, kind: str) -> dict[int, tuple[str, str]]:
        """Id and name of each node of a kind of which there are few, in the order of ids."""
        ...

    def sources_of_edges(self, kind: str, rows: Positions) -> pl.Series:
        """The sources (JSON) of some edges of a kind."""
        ...

    def positions(self, ids: Sequence[str]) -> Positions:
        """Where nodes of these ids are."""
        ...

    def graph(self) -> Graph:
        """All of it."""
        ...
