"""How far every node is from some of them."""

from __future__ import annotations

from collections.abc import Iterable

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
    steps: list[int | None] = [None] * len(network)
    frontier = set(starts)
    step = 0
    while frontier:
        for node in frontier:
            steps[node] = step
        step += 1
        frontier = {far for near in frontier for far in network.neighbours[near] if steps[far] is None}
    return steps
