"""The columns of a graph with its nodes numbered anew: those of a kind side by side, and among them those of a community.

In the order of ids, which say nothing, the two ends of an edge are anywhere, and each is a walk to another corner of the
memory. Here what has to do with each other is near each other, and a question over millions of nodes is a walk along.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from graphcore.columns import KINDS, Codes, Columns, Ends, Positions, Stated
from graphcore.vocabulary import EDGE_KINDS

if TYPE_CHECKING:
    import polars as pl

    from graphcore.graph import Graph

_NOWHERE = -1


class PlacedColumns:
    """Implements :class:`graphcore.columns.Columns` over columns that are numbered by id."""

    def __init__(self, columns: Columns) -> None:
        self._columns = columns
        self._ends: dict[str, Ends] = {}
        self._rows: dict[str, Positions] = {}

    def __len__(self) -> int:
        """Number of nodes."""
        return len(self._columns)

    def ranks(self) -> Positions:
        """Of each node its place in the order of ids."""
        return self._order

    def kinds(self) -> Codes:
        """The kind of each node, as a place in :data:`graphcore.columns.KINDS`."""
        return self._columns.kinds().take(self._order)

    def ends(self, kind: str) -> Ends:
        """The edges of a kind."""
        if kind not in self._ends:
            self._ends[kind] = placed_ends(self._columns.ends(kind), self._place)
        return self._ends[kind]

    def of_nodes(self, attribute: str) -> Stated:
        """An attribute of nodes."""
        return _renumbered(self._columns.of_nodes(attribute), self._place)

    def of_edges(self, kind: str, attribute: str) -> Stated:
        """An attribute of the edges of a kind."""
        stated = self._columns.of_edges(kind, attribute)
        return _renumbered(stated, _inverse(self._edges(kind))) if len(stated.rows) else stated

    def told_of_nodes(self, column: str, nodes: Positions) -> pl.Series:
        """``id``, ``name`` or ``sources`` (JSON) of some nodes."""
        return self._columns.told_of_nodes(column, self._order.take(nodes))

    def named(self, kind: str) -> dict[int, tuple[str, str]]:
        """Id and name of each node of a kind of which there are few, in the order of ids."""
        return {int(self._place[node]): told for node, told in self._columns.named(kind).items()}

    def sources_of_edges(self, kind: str, rows: Positions) -> pl.Series:
        """The sources (JSON) of some edges of a kind."""
        return self._columns.sources_of_edges(kind, self._edges(kind).take(rows))

    def positions(self, ids: Sequence[str]) -> Positions:
        """Where nodes of these ids are."""
        return self._place.take(self._columns.positions(ids))

    def graph(self) -> Graph:
        """All of it."""
        return self._columns.graph()

    @cached_property
    def _order(self) -> Positions:
        return order_by_place(self._columns)

    @cached_property
    def _place(self) -> Positions:
        return _inverse(self._order)

    def _edges(self, kind: str) -> Positions:
        """Where the edges of a kind are in the order of ids."""
        if kind not in self._rows:
            self._rows[kind] = order_of(self._columns.ends(kind), self._place)
        return self._rows[kind]


def order_by_place(columns: Columns) -> Positions:
    """Where nodes by kind, then community, then id are in the order of ids.

    Any order will do for what is answered: this one is quickly made and mostly right.
    """
    kinds, home, size = columns.kinds(), homes(columns), len(columns)
    key = kinds.astype(np.int64)
    key *= int(home.max(initial=0)) + 2
    key += home + 1
    key *= size
    key += np.arange(size)
    key.sort()
    return (key % max(size, 1)).astype(np.int32)


def placed_ends(ends: Ends, place: Positions) -> Ends:
    """Edges by the new numbers of their ends, in order."""
    key = place.take(ends.source).astype(np.int64) * len(place) + place.take(ends.target)
    key.sort()
    source = key // max(len(place), 1)
    return Ends(source.astype(np.int32), (key - source * len(place)).astype(np.int32))


def order_of(ends: Ends, place: Positions) -> Positions:
    """Where edges are that :func:`placed_ends` puts in order; of several between the same ends the first first."""
    return np.lexsort((place.take(ends.target), place.take(ends.source))).astype(np.int32)


def homes(columns: Columns) -> Positions:
    """Of each node a number for its community, those of a street and a district side by side; of some none."""
    within = columns.ends("located_in")
    around = np.full(len(columns) + 1, _NOWHERE, np.int32)  # the last is around what is nowhere
    around[within.source] = within.target
    communities = np.flatnonzero(columns.kinds() == KINDS.index("community"))
    street = around.take(communities)
    district = around.take(street)
    home = np.full(len(columns), _NOWHERE, np.int32)
    home[communities[np.lexsort((communities, street, district))]] = np.arange(len(communities), dtype=np.int32)
    while _lend(home, within.source, within.target):
        pass
    for kind in EDGE_KINDS:  # the rest is where whatever it has to do with is
        if kind != "located_in":
            ends = columns.ends(kind)
            _lend(home, ends.source, ends.target)
            _lend(home, ends.target, ends.source)
    return home


def _lend(home: Positions, takers: Positions, lenders: Positions) -> bool:
    """Give nodes without a home that of what they are tied to; whether anything came of it."""
    lent = home.take(lenders)
    takes = (home.take(takers) == _NOWHERE) & (lent != _NOWHERE)
    home[takers.compress(takes)] = lent.compress(takes)
    return bool(takes.any())


def _inverse(order: Positions) -> Positions:
    inverse = np.empty(len(order), np.int32)
    inverse[order] = np.arange(len(order), dtype=np.int32)
    return inverse


def _renumbered(stated: Stated, place: Positions) -> Stated:
    rows = place.take(stated.rows)
    order = rows.argsort()
    return Stated(rows.take(order), stated.codes.take(order), stated.texts)
