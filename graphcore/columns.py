"""A graph as columns, each read when it is asked for and not before.

Nodes are positions, in the order of their ids; all else is a column over them. What answers questions over a
million nodes asks for few columns, and a store can give each by itself.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple, Protocol

import numpy as np
import polars as pl
from numpy.typing import NDArray

from graphcore.graph import Graph
from graphcore.vocabulary import NODE_KINDS

KINDS = tuple(NODE_KINDS)
"""Node kinds by code."""

Positions = NDArray[np.integer]
"""Nodes, by their places in the order of ids."""

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
        The distinct values, as JSON.
    """

    rows: Positions
    codes: Codes
    texts: Sequence[str]

    @classmethod
    def of(cls, rows: Positions, values: pl.Series) -> Stated:
        """From JSON texts, one for each row."""
        texts = values.unique(maintain_order=True)
        codes = values.cast(pl.Enum(texts)).to_physical().to_numpy() if len(texts) else np.empty(0, np.uint32)
        return cls(rows, codes, texts.to_list())

    @property
    def values(self) -> pl.Series:
        """The JSON text of each row."""
        return pl.Series(self.texts, dtype=pl.String).gather(self.codes)


class Columns(Protocol):
    """The columns of a graph."""

    def __len__(self) -> int:
        """Number of nodes."""
        ...

    def kinds(self) -> Codes:
        """The kind of each node, as a place in :data:`KINDS`."""
        ...

    def ends(self, kind: str) -> Ends:
        """The edges of a kind."""
        ...

    def of_nodes(self, attribute: str) -> Stated:
        """An attribute of nodes."""
        ...

    def of_edges(self, kind: str, attribute: str) -> Stated:
        """An attribute of the edges of a kind."""
        ...

    def told_of_nodes(self, column: str, nodes: Positions) -> pl.Series:
        """``id``, ``name`` or ``sources`` (JSON) of some nodes, ascending."""
        ...

    def sources_of_edges(self, kind: str, rows: Positions) -> pl.Series:
        """The sources (JSON) of some edges of a kind, ascending."""
        ...

    def positions(self, ids: Sequence[str]) -> Positions:
        """Where nodes of these ids are."""
        ...

    def graph(self) -> Graph:
        """All of it."""
        ...


class GraphColumns:
    """The columns of a graph in memory."""

    def __init__(self, graph: Graph) -> None:
        self._graph = graph

    def __len__(self) -> int:
        """Number of nodes."""
        return len(self._graph)

    def kinds(self) -> Codes:
        """The kind of each node, as a place in :data:`KINDS`."""
        return self._graph.nodes["kind"].to_physical().to_numpy().astype(np.uint8)

    def ends(self, kind: str) -> Ends:
        """The edges of a kind."""
        frame = self._graph.edges.get(kind)
        if frame is None:
            return Ends(np.empty(0, np.int32), np.empty(0, np.int32))
        return Ends(frame["source"].to_numpy(), frame["target"].to_numpy())

    def of_nodes(self, attribute: str) -> Stated:
        """An attribute of nodes."""
        return stated(self._graph.nodes["attributes"], attribute)

    def of_edges(self, kind: str, attribute: str) -> Stated:
        """An attribute of the edges of a kind."""
        frame = self._graph.edges.get(kind)
        return stated(pl.Series([], dtype=pl.String) if frame is None else frame["attributes"], attribute)

    def told_of_nodes(self, column: str, nodes: Positions) -> pl.Series:
        """``id``, ``name`` or ``sources`` (JSON) of some nodes, ascending."""
        return self._graph.nodes[column].gather(nodes)

    def sources_of_edges(self, kind: str, rows: Positions) -> pl.Series:
        """The sources (JSON) of some edges of a kind, ascending."""
        return self._graph.edges[kind]["sources"].gather(rows)

    def positions(self, ids: Sequence[str]) -> Positions:
        """Where nodes of these ids are."""
        return self._graph.nodes["id"].search_sorted(pl.Series(ids, dtype=pl.String)).to_numpy().astype(np.int32)

    def graph(self) -> Graph:
        """All of it."""
        return self._graph


def stated(objects: pl.Series, attribute: str) -> Stated:
    """One attribute out of a column of JSON objects of scalars and lists, as the graph writes them.

    Examples
    --------
    >>> objects = pl.Series(['{"form":"unit","level":"branch"}', '{}', '{"level":null}', '{"rosters":["a]","b"]}'])
    >>> [stated(objects, name).values.to_list() for name in ("level", "rosters")]
    [['"branch"', 'null'], ['["a]","b"]']]
    """
    key = f'"{attribute}":'
    rows = objects.str.contains(key, literal=True).arg_true()
    # Inside a text its quotes are escaped, so the key stands there after a backslash if at all.
    values = objects.gather(rows).str.extract(rf"[{{,]{re.escape(key)}({_VALUE})")
    found = values.is_not_null()
    return Stated.of(rows.filter(found).to_numpy().astype(np.int32), values.filter(found))


_TEXT = r'"(?:[^"\\]|\\.)*"'
_VALUE = rf'{_TEXT}|\[(?:{_TEXT}|[^"\]])*\]|[^",}}\[]+'
