"""How far a network is a core that all others hang on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from math import sqrt

import numpy as np
from numpy.typing import NDArray

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
    fits: list[float | None] = []
    touching, first = 0, set[int]()
    for size, node in enumerate(order, start=1):
        touching += len(near[node] - first)
        first.add(node)
        fits.append(_correlation(len(network), network.ties, size, touching))
    number, fit = _best(enumerate(fits, start=1), -1.0)
    core = set(order[: number or 0])
    # A node alone brings its ties to the rest of the periphery into the pattern, or takes them out.
    alone = np.array([len(contacts - core) for contacts in near], dtype=np.int64)
    touching = sum(one in core or other in core for one, other in network.pairs())
    while core:
        step, fit = _best(_steps(network, core, alone, touching), fit)
        if step is None:
            break
        leaving = step in core
        touching += -int(alone[step]) if leaving else int(alone[step])
        core ^= {step}
        for contact in near[step]:
            alone[contact] += 1 if leaving else -1
    return frozenset(core)


_ROUNDING = 1e-12


def _best(options: Iterable[tuple[int, float | None]], fit: float) -> tuple[int | None, float]:
    """The first option that fits best, and how well; None where none fits better."""
    chosen = None
    for option, found in options:
        if found is not None and found > fit + _ROUNDING:
            chosen, fit = option, found
    return chosen, fit


def _steps(
    network: Network, core: set[int], alone: NDArray[np.int64], touching: int
) -> Iterator[tuple[int, float | None]]:
    """The best node to take in and the best to take out; the more ties in the pattern the better for cores of one size."""
    inside = np.zeros(len(network), dtype=bool)
    inside[list(core)] = True
    for size, change, candidates in ((1, alone, ~inside), (-1, -alone, inside)):
        if candidates.any():
            node = int(np.argmax(np.where(candidates, change, -network.ties - 1)))
            yield node, _correlation(len(network), network.ties, len(core) + size, touching + int(change[node]))


def _correlation(nodes: int, ties: int, core: int, touching: int) -> float | None:
    """Of two patterns of 0 and 1 over all pairs: ``ties`` ones, those that touch the core, and both at once."""
    pairs = nodes * (nodes - 1) // 2
    ideal = pairs - (nodes - core) * (nodes - core - 1) // 2
    spread = ties * (pairs - ties) * ideal * (pairs - ideal)
    return (pairs * touching - ties * ideal) / sqrt(spread) if spread else None
