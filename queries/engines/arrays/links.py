"""What leads where on a day: the links of a kind, and what a step crosses over them."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import NamedTuple

import numpy as np

from graphcore.columns import Positions
from queries.engines.arrays.relations import Integers, Mask, Rows, distinct, in_order_of


class Links(NamedTuple):
    """The links of a kind, by source and target; several edges between the same ends are one.

    Attributes
    ----------
    rows
        The edges that are there, link by link.
    first
        Of each link the place of its first edge in ``rows``; None where each has one.
    """

    source: Positions
    target: Positions
    rows: Positions
    first: Integers | None = None


class Within(NamedTuple):
    """Nodes and what they lie in: those that hold others themselves, and all."""

    between: tuple[Positions, Positions]
    every: tuple[Positions, Positions]


class Crossing:
    """All that one step may cross over links of one kind in one direction.

    Attributes
    ----------
    near, far
        The ends from which the step is taken, and those to which it leads, in the order of links.
    backward
        Whether links are crossed from target to source.
    """

    def __init__(self, kind: str, near: Positions, far: Positions, size: int, *, backward: bool) -> None:
        self.kind = kind
        self.near = near
        self.far = far
        self.backward = backward
        self._size = size

    @cached_property
    def rows(self) -> Rows:
        """Far ends by near end; seldom needed, and putting in order what is crossed backward takes long."""
        if not self.backward:
            return Rows(self.near, self.far, self._size)
        order = in_order_of(self.near)
        return Rows(self.near.take(order), self.far.take(order), self._size)

    @cached_property
    def numbers(self) -> Integers:
        """How many far ends each node has."""
        return np.bincount(self.near, minlength=self._size).astype(np.int32)

    def to(self, fits: Mask) -> Crossing:
        """The crossings with some far ends."""
        if fits.all():
            return self
        near, far = self.near.compress(fits), self.far.compress(fits)
        return Crossing(self.kind, near, far, self._size, backward=self.backward)


def merged(crossings: Iterable[Crossing], size: int) -> Rows:
    """Far ends by near end, each once however many crossings lead there."""
    first, *more = crossings
    if not more:
        return first.rows
    near, far = (np.concatenate([getattr(each, end) for each in (first, *more)]) for end in ("near", "far"))
    owner, end = distinct(near, far, size)
    return Rows(owner.astype(np.int32), end, size)
