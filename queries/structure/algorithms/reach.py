"""How far every node is from some of them."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from queries.structure.network import Network


def distances(network: Network, starts: Iterable[int]) -> list[int | None]:
    """Steps from each node to the nearest start, ties taken in either direction.

    Parameters
    ----------
    starts
        Positions of the nodes at distance 0.

    Returns
    -------
    list of int or None
        One for each node; None where there is no way.

    Examples
    --------
    >>> distances(Network.of(dict.fromkeys("ABCD", "grid"), [("A", "B"), ("C", "B")]), [0])
    [0, 1, 2, None]
    """
    from scipy.sparse.csgraph import dijkstra

    if not (known := sorted(starts)):
        return [None] * len(network)
    steps = dijkstra(network.matrix, directed=False, indices=known, unweighted=True, min_only=True)
    return [int(step) if np.isfinite(step) else None for step in steps.tolist()]
