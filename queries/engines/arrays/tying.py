"""What ties nodes to each other, and which pairs are tied at all; see :mod:`queries.engines.tying`."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple

import numpy as np

from graphcore.columns import Positions
from queries.engines.arrays import walks
from queries.engines.arrays.day import Day
from queries.engines.arrays.relations import (
    Integers,
    Keys,
    Mask,
    Pairs,
    Rows,
    keys,
    later_in_row,
    of_keys,
    only_distinct,
)
from queries.rules import AllOf, AnyOf, Reach, Tie


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
        self._day = day
        self._some = nodes
        self._ends: list[tuple[Reach, Rows]] = []

    @cached_property
    def _nodes(self) -> Positions:
        asked = np.zeros(self._day.size, np.bool_)
        for some in self._some:
            asked[some] = True
        return np.flatnonzero(asked).astype(np.int32)

    @cached_property
    def _places(self) -> Positions:
        places = np.empty(self._day.size, np.int32)  # only those of the nodes are ever looked at
        places[self._nodes] = np.arange(len(self._nodes), dtype=np.int32)
        return places

    def _rows(self, reach: Reach, nodes: Positions) -> tuple[Rows, Integers]:
        """Where the reach ends, and whose rows are those of some nodes."""
        if (laid_out := walks.rows(self._day, reach)) is not None:
            return laid_out, nodes
        rows = next((rows for known, rows in self._ends if known == reach), None)
        if rows is None:
            rows = Rows(*walks.ends(self._day, reach, self._nodes), len(self._nodes))
            self._ends.append((reach, rows))
        return rows, self._places.take(nodes)

    def has(self, reach: Reach, nodes: Positions, end: Positions) -> Mask:
        """Whether the reach ends there from each node."""
        rows, owners = self._rows(reach, nodes)
        return rows.has(owners, end)

    def both(self, reach: Reach, ones: Positions, others: Positions) -> tuple[Integers, Positions]:
        """Where it ends from both of each two nodes: places of the two, and ends."""
        rows, one = self._rows(reach, ones)
        other = self._rows(reach, others)[1]
        if rows.lengths(one).sum() > rows.lengths(other).sum():
            one, other = other, one  # the fewer are looked up among the more
        couple, at = rows.at(one)
        end = rows.end.take(at)
        met = rows.has(other.take(couple), end)
        return couple.compress(met), end.compress(met)


class Couples:
    """Which couples are tied, and what they share, which several ties may ask about.

    Parameters
    ----------
    walked
        From all the nodes of the couples, and from their anchors.
    anchors
        Of each couple what a tie has to be about, if it has to.
    """

    def __init__(self, walked: Walked, one: Positions, other: Positions, anchors: Positions | None = None) -> None:
        self._walked = walked
        self._one = one
        self._other = other
        self._anchors = anchors
        self._shared: list[tuple[Reach, tuple[Integers, Positions]]] = []

    def tied(self, tie: Tie) -> Mask:
        """Which are tied."""
        met = np.zeros(len(self._one), np.bool_)
        if tie.direct is not None:
            met |= self._walked.has(tie.direct, self._one, self._other)
            if not _goes_back(tie.direct):
                met |= self._walked.has(tie.direct, self._other, self._one)
        if tie.shared is not None:
            couple, end = self._both_reach(tie.shared)
            if tie.concerning is not None and self._anchors is not None:
                couple = couple.compress(self._walked.has(tie.concerning, self._anchors.take(couple), end))
            met[couple] = True
        return met

    def _both_reach(self, reach: Reach) -> tuple[Integers, Positions]:
        """What both of a couple reach: the places of couples, and ends."""
        for known, shared in self._shared:
            if known == reach:
                return shared
        self._shared.append((reach, self._walked.both(reach, self._one, self._other)))
        return self._shared[-1][1]


def _goes_back(reach: Reach) -> bool:
    """Whether a reach that leads from one to another is sure to lead back."""
    if isinstance(reach, AnyOf | AllOf) or len(reach) > 1:
        return False
    [step] = reach
    return not (step.out or step.in_ or step.to or step.where or step.having)


def related_pairs(day: Day, tie: Tie, nodes: Positions) -> tuple[Positions, Positions]:
    """The unordered pairs among some nodes that are tied, in each the first by id before the second."""
    found: list[Keys] = []
    asked = np.zeros(day.size, np.bool_)
    asked[nodes] = True
    if tie.direct is not None:
        owner, far = walks.ends(day, tie.direct, nodes)
        near = nodes.take(owner)
        kept = asked.take(far) & (near != far)
        near, far = near.compress(kept), far.compress(kept)
        found.append(keys(np.minimum(near, far), np.maximum(near, far), day.size))
    if tie.shared is not None:
        owner, shared = walks.ends(day, tie.shared, nodes)
        met, who = of_keys(np.sort(keys(shared, nodes.take(owner), day.size)), day.size)
        one, other = later_in_row(met)
        found.append(keys(who.take(one), who.take(other), day.size))
    one, other = of_keys(only_distinct(np.concatenate(found)), day.size)
    later = day.ranks(one) > day.ranks(other)
    return np.where(later, other, one).astype(np.int32), np.where(later, one, other).astype(np.int32)
