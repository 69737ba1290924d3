"""What ties nodes to each other, and which pairs are tied at all; see :mod:`queries.engines.tying`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from graphcore.columns import Positions
from queries.engines.arrays.day import Day
from queries.engines.arrays.relations import (
    Integers,
    Keys,
    Mask,
    Pairs,
    Rows,
    in_order_of,
    keys,
    of_keys,
    only_distinct,
)
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


def facing(ones: Pairs, others: Pairs, owners: int) -> Facing:
    """Every one of an owner with every other of it; ``owners`` is beyond every owner."""
    one, other = Rows(*others, owners).at(ones.owner)
    return Facing(ones.owner.take(one), ones.end.take(one), others.end.take(other))


class Walked:
    """Where reaches end from each of some nodes, each walked once, however many couples are asked about."""

    def __init__(self, day: Day, nodes: Sequence[Positions]) -> None:
        asked = np.zeros(day.size, np.bool_)
        for some in nodes:
            asked[some] = True
        self._day = day
        self._nodes = np.flatnonzero(asked).astype(np.int32)
        self._places = np.empty(day.size, np.int32)  # only those of the nodes are ever looked at
        self._places[self._nodes] = np.arange(len(self._nodes), dtype=np.int32)
        self._ends: list[tuple[Reach, Rows]] = []

    def _rows(self, reach: Reach) -> Rows:
        for known, rows in self._ends:
            if known == reach:
                return rows
        rows = Rows(*ends(self._day, reach, self._nodes), len(self._nodes))
        self._ends.append((reach, rows))
        return rows

    def has(self, reach: Reach, nodes: Positions, end: Positions) -> Mask:
        """Whether the reach ends there from each node."""
        return self._rows(reach).has(self._places.take(nodes), end)

    def of(self, reach: Reach, nodes: Positions) -> tuple[Integers, Positions]:
        """Where it ends from each node: places in ``nodes``, and ends."""
        rows = self._rows(reach)
        owner, at = rows.at(self._places.take(nodes))
        return owner, rows.end.take(at)


class Couples:
    """Which couples are tied, and what they share, which several ties may ask about.

    Parameters
    ----------
    walked
        From all the nodes of the couples.
    """

    def __init__(self, walked: Walked, couples: Facing) -> None:
        self._walked = walked
        self._couples = couples
        self._shared: list[tuple[Reach, tuple[Integers, Positions]]] = []

    def tied(self, tie: Tie, concerned: Rows | None = None) -> Mask:
        """Which are tied; ``concerned`` is what each owner reaches, where a tie has to be about it."""
        couples = self._couples
        met = np.zeros(len(couples.owner), np.bool_)
        if tie.direct is not None:
            met |= self._walked.has(tie.direct, couples.one, couples.other)
            met |= self._walked.has(tie.direct, couples.other, couples.one)
        if tie.shared is not None:
            couple, end = self._both_reach(tie.shared)
            if concerned is not None:
                couple = couple.compress(concerned.has(couples.owner.take(couple), end))
            met[couple] = True
        return met

    def _both_reach(self, reach: Reach) -> tuple[Integers, Positions]:
        """What both of a couple reach: the places of couples, and ends."""
        for known, shared in self._shared:
            if known == reach:
                return shared
        couple, end = self._walked.of(reach, self._couples.one)
        both = self._walked.has(reach, self._couples.other.take(couple), end)
        self._shared.append((reach, (couple.compress(both), end.compress(both))))
        return self._shared[-1][1]


def related_pairs(day: Day, tie: Tie, nodes: Positions) -> tuple[Positions, Positions]:
    """The unordered pairs among some nodes that are tied, in each the first by id before the second."""
    found: list[Keys] = []
    asked = np.zeros(day.size, np.bool_)
    asked[nodes] = True
    if tie.direct is not None:
        owner, far = ends(day, tie.direct, nodes)
        near = nodes.take(owner)
        kept = asked.take(far) & (near != far)
        near, far = near.compress(kept), far.compress(kept)
        found.append(keys(np.minimum(near, far), np.maximum(near, far), day.size))
    if tie.shared is not None:
        owner, shared = ends(day, tie.shared, nodes)
        order = in_order_of(shared)
        met, who = shared.take(order), nodes.take(owner.take(order))
        one, other = Rows(met, who, day.size).at(met)
        one, other = who.take(one), who.take(other)
        first = one < other
        found.append(keys(one.compress(first), other.compress(first), day.size))
    one, other = of_keys(only_distinct(np.concatenate(found)), day.size)
    later = day.ranks(one) > day.ranks(other)
    return np.where(later, other, one).astype(np.int32), np.where(later, one, other).astype(np.int32)
