"""How far a network is a core that all others hang on."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from math import sqrt

from queries.structure.network import Network


def core_periphery_fit(network: Network, core: AbstractSet[int]) -> float | None:
    """Correlation of the ties with the pattern in which a pair is tied if either of it is in the core.

    Pearson's correlation over all pairs of different nodes, ties without direction.

    Returns
    -------
    float or None
        From -1 to 1; None where all pairs are tied or none is, in the network or in the pattern.

    References
    ----------
    .. [1] Borgatti, S. P. & Everett, M. G. (1999). Models of core/periphery structures. Social Networks 21, 375–395.

    Examples
    --------
    >>> star = Network.of(dict.fromkeys("ABCD", "grid"), [("A", "B"), ("A", "C"), ("A", "D")])
    >>> core_periphery_fit(star, {0})
    1.0
    """
    touching = sum(one in core or other in core for one, other in network.pairs())
    return _correlation(len(network), network.ties, len(core), touching)


def best_core(network: Network) -> frozenset[int]:
    """A core that fits well: none fits better that differs in one node.

    The best of the cores made of the nodes with most ties is improved by taking one node in or out,
    the best such step each time, until no step helps. This is a local optimum; the best of
    all cores may fit better.

    Returns
    -------
    frozenset of int
        Positions; empty where no core has a fit.
    """
    near = network.neighbours
    order = sorted(range(len(network)), key=lambda node: (-len(near[node]), node))
    core: set[int] = set()
    touching = 0
    best, fit = 0, -1.0
    for size, node in enumerate(order, start=1):
        touching += len(near[node] - core)
        core.add(node)
        found = _correlation(len(network), network.ties, size, touching)
        if found is not None and found > fit + _ROUNDING:
            best, fit = size, found
    core = set(order[:best])
    while step := _best_step(network, core, fit):
        node, fit = step
        core ^= {node}
    return frozenset(core)


_ROUNDING = 1e-12


def _best_step(network: Network, core: set[int], fit: float) -> tuple[int, float] | None:
    touching = sum(one in core or other in core for one, other in network.pairs())
    chosen = None
    for node, near in enumerate(network.neighbours):
        gained = len(near - core)  # ties that the node alone brings into the pattern
        size, count = (len(core) - 1, touching - gained) if node in core else (len(core) + 1, touching + gained)
        found = _correlation(len(network), network.ties, size, count)
        if found is not None and found > fit + _ROUNDING:
            chosen, fit = node, found
    return None if chosen is None else (chosen, fit)


def _correlation(nodes: int, ties: int, core: int, touching: int) -> float | None:
    """Of two patterns of 0 and 1 over all pairs: ``ties`` ones, those that touch the core, and both at once."""
    pairs = nodes * (nodes - 1) // 2
    ideal = pairs - (nodes - core) * (nodes - core - 1) // 2
    spread = ties * (pairs - ties) * ideal * (pairs - ideal)
    return (pairs * touching - ties * ideal) / sqrt(spread) if spread else None
