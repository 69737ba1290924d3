"""Places: one, several or none for each node; kept so that one, the usual case, is an array."""

from __future__ import annotations

import numpy as np

from graphcore.columns import Positions
from queries.engines.arrays.relations import Integers, Mask, Pairs, Rows, distinct, only_distinct

NONE = -1
_SEVERAL = -2


class Places:
    """The places of nodes.

    Attributes
    ----------
    one
        Of each node its only place; ``NONE`` where it has none or several.
    """

    def __init__(self, size: int) -> None:
        self._one = np.full(size, NONE, np.int32)
        self._several = Rows(np.empty(0, np.int64), np.empty(0, np.int32), size)

    @property
    def one(self) -> Positions:
        """Of each node its only place; :data:`NONE` where it has none or several."""
        return np.maximum(self._one, NONE) if self.several else self._one

    @property
    def several(self) -> bool:
        """Whether some node has several."""
        return len(self._several.owner) > 0

    @property
    def lacking(self) -> Mask:
        """Which nodes have none."""
        return np.equal(self._one, NONE)

    def pairs(self, nodes: Positions) -> Pairs:
        """Every place of some nodes; owners are places in ``nodes``."""
        one = self._one.take(nodes)
        single = np.flatnonzero(one >= 0)
        alone = Pairs(single, one if len(single) == len(one) else one.take(single))
        if not self.several or not (one == _SEVERAL).any():
            return alone
        owners, at = self._several.at(nodes)
        ends = np.concatenate([alone.end, self._several.end.take(at)])
        return distinct(np.concatenate([single, owners]), ends, len(self._one))

    def put(self, nodes: Integers, places: Positions) -> None:
        """Give nodes one place each."""
        self._one[nodes] = places

    def only_itself(self, nodes: Positions) -> None:
        """Let nodes be in themselves and in nothing else."""
        torn = nodes[self._one[nodes] == _SEVERAL]
        self._one[nodes] = nodes
        if len(torn):
            kept = ~np.isin(self._several.owner, torn)
            self._several = Rows(self._several.owner[kept], self._several.end[kept], len(self._one))

    def borrow(self, near: Positions, far: Positions) -> bool:
        """Give nodes the places of others, beside their own; whether anything came of it."""
        lent, own = self._one.take(far), self._one.take(near)
        news = (own != lent) & (lent >= 0)
        if not news.any() and not (lent == _SEVERAL).any():
            return False
        takers, given = near.compress(news), lent.compress(news)
        free = own.compress(news) == NONE
        if free.all():
            self._one[takers] = given
        else:
            self._one[takers.compress(free)] = given.compress(free)
        # Who now has another place than one that was lent has several.
        torn = takers.compress(self._one.take(takers) != given)
        several = only_distinct(np.concatenate([torn, near.compress(lent == _SEVERAL)]))
        return self._gather(several, near, far) or bool(free.any())

    def _gather(self, nodes: Integers, near: Positions, far: Positions) -> bool:
        """All places of nodes that have several."""
        if not len(nodes):
            return False
        before = len(self._several.owner)
        kept = np.zeros(len(self._one), np.bool_)
        kept[nodes] = True
        kept = kept[near]
        takers, lenders = near[kept], far[kept]
        lent = self.pairs(lenders)
        single = nodes[self._one[nodes] >= 0]
        every = distinct(
            np.concatenate([self._several.owner, takers[lent.owner], single]),
            np.concatenate([self._several.end, lent.end, self._one[single]]),
            len(self._one),
        )
        several = np.zeros(len(every.owner), np.bool_)
        several[1:] = every.owner[1:] == every.owner[:-1]
        several[:-1] |= several[1:]
        alone = ~several
        self._one[every.owner[alone]] = every.end[alone]
        self._one[every.owner[several]] = _SEVERAL
        self._several = Rows(every.owner[several], every.end[several], len(self._one))
        return len(self._several.owner) != before
