"""What ties nodes to each other, and which pairs are tied at all; see :mod:`queries.engines.tying`."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from graphcore.columns import Positions
from queries.engines.arrays.day import Day
from queries.engines.arrays.relations import Integers, Keys, Mask, Pairs, among, keys, lying_at
from queries.engines.arrays.walks import ends
from queries.rules import Reach, Tie


class Facing(NamedTuple):
    """Nodes that face each other at owners, as those who hold one role face those who hold another.

    Attributes
    ----------
    owner
        The owner of each couple.
    one, other
        The two nodes.
    """

    owner: Integers
    one: Positions
    other: Positions


def facing(ones: Pairs, others: Pairs) -> Facing:
    """Every one of an owner with every other of it."""
    one, other = lying_at(others.owner, ones.owner)
    return Facing(ones.owner[one], ones.end[one], others.end[other])


def tied(day: Day, tie: Tie, couples: Facing, anchors: Positions | None = None) -> Mask:
    """Which couples are tied; ``anchors`` are the owners where a tie has to concern them."""
    met = np.zeros(len(couples.owner), np.bool_)
    if tie.direct is not None:
        onward = _Ends(day, tie.direct, couples)
        met |= onward.has(couples.one, couples.other) | onward.has(couples.other, couples.one)
    if tie.shared is not None:
        shared = _Ends(day, tie.shared, couples)
        if tie.concerning is not None and anchors is not None:
            about = ends(day, tie.concerning, anchors)
            couple, at = lying_at(about.owner, couples.owner)
            end = about.end[at]
            both = shared.has(couples.one[couple], end) & shared.has(couples.other[couple], end)
        else:
            couple, end = shared.of(couples.one)
            both = shared.has(couples.other[couple], end)
        met[couple[both]] = True
    return met


def related_pairs(day: Day, tie: Tie, nodes: Positions) -> tuple[Positions, Positions]:
    """The unordered pairs among some nodes that are tied, the first before the second in each."""
    found: list[Keys] = []
    asked = np.zeros(day.size, np.bool_)
    asked[nodes] = True
    if tie.direct is not None:
        owner, far = ends(day, tie.direct, nodes)
        kept = asked[far] & (nodes[owner] != far)
        near, far = nodes[owner[kept]], far[kept]
        found.append(keys(np.minimum(near, far), np.maximum(near, far), day.size))
    if tie.shared is not None:
        owner, shared = ends(day, tie.shared, nodes)
        order = np.argsort(shared, kind="stable")
        met, who = shared[order], nodes[owner[order]]
        one, other = lying_at(met, met)
        first = who[one] < who[other]
        found.append(keys(who[one[first]], who[other[first]], day.size))
    every = np.unique(np.concatenate(found))
    return (every // day.size).astype(np.int32), (every % day.size).astype(np.int32)


class _Ends:
    """Where a reach ends from each of the nodes of some couples, each walked once."""

    def __init__(self, day: Day, reach: Reach, couples: Facing) -> None:
        asked = np.zeros(day.size, np.bool_)
        asked[couples.one] = True
        asked[couples.other] = True
        self._nodes = np.flatnonzero(asked).astype(np.int32)
        self._pairs = ends(day, reach, self._nodes)
        self._keys = keys(self._pairs.owner, self._pairs.end, day.size)
        self._size = day.size

    def has(self, nodes: Positions, end: Positions) -> Mask:
        """Whether the reach ends there from each node."""
        return among(keys(np.searchsorted(self._nodes, nodes), end, self._size), self._keys)

    def of(self, nodes: Positions) -> tuple[Integers, Positions]:
        """Where it ends from each node: places in ``nodes``, and ends."""
        owner, at = lying_at(self._pairs.owner, np.searchsorted(self._nodes, nodes))
        return owner, self._pairs.end[at]
