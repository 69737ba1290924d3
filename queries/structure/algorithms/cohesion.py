"""How far a network holds together."""

from __future__ import annotations

import numpy as np

from queries.structure.network import Network


def components(network: Network) -> list[frozenset[int]]:
    """The sets of nodes that hang together, ties taken in either direction; the largest first."""
    from scipy.sparse.csgraph import connected_components

    number, part_of = connected_components(network.matrix, directed=False)
    order = np.argsort(part_of, kind="stable")
    ends = np.cumsum(np.bincount(part_of, minlength=number))[:-1]
    found = [frozenset(members.tolist()) for members in np.split(order, ends)] if number else []
    return sorted(found, key=lambda members: (-len(members), min(members)))


def isolates(network: Network) -> list[int]:
    """The nodes without any tie."""
    return [node for node, near in enumerate(network.neighbours) if not near]


def connectedness(network: Network) -> float | None:
    """Share of pairs of nodes with a way between them, ties taken in either direction.

    One minus it is the fragmentation of Borgatti (2006).

    Returns
    -------
    float or None
        From 0 to 1; None for fewer than two nodes.

    References
    ----------
    .. [1] Krackhardt, D. (1994). Graph theoretical dimensions of informal organizations. In Carley & Prietula (eds),
       Computational Organization Theory, 89–111.
    .. [2] Borgatti, S. P. (2006). Identifying sets of key players in a social network. Computational &
       Mathematical Organization Theory 12, 21–34. doi:10.1007/s10588-006-7084-x
    """
    nodes = len(network)
    if nodes < 2:
        return None
    return sum(len(members) * (len(members) - 1) for members in components(network)) / (nodes * (nodes - 1))


def density(network: Network) -> float | None:
    """Share of possible ties that are there; None for fewer than two nodes."""
    nodes = len(network)
    if nodes < 2:
        return None
    return network.ties / (nodes * (nodes - 1) / (1 if network.directed else 2))


def degree_centralisation(network: Network) -> float | None:
    """How far all ties run to one node: 1 for a star, 0 where all nodes have equally many.

    The sum of differences from the highest degree over (n - 1)(n - 2), its value for a star.

    Returns
    -------
    float or None
        From 0 to 1; None for fewer than three nodes.

    References
    ----------
    .. [1] Freeman, L. C. (1979). Centrality in social networks: conceptual clarification. Social Networks 1, 215–239.

    Examples
    --------
    >>> degree_centralisation(Network.of(dict.fromkeys("ABCD", "grid"), [("A", "B"), ("A", "C"), ("A", "D")]))
    1.0
    """
    nodes = len(network)
    if nodes < 3:
        return None
    degrees = [len(near) for near in network.neighbours]
    return (max(degrees) * nodes - sum(degrees)) / ((nodes - 1) * (nodes - 2))
