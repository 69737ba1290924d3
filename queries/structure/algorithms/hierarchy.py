"""How far a directed network is one tree of command."""

from __future__ import annotations

from collections import Counter
from itertools import combinations
from typing import NamedTuple

import networkx as nx

from queries.structure.algorithms.cohesion import components, connectedness
from queries.structure.network import Network


class Dimensions(NamedTuple):
    """Krackhardt's four; each from 0 to 1, None where nothing could break it.

    Attributes
    ----------
    connectedness
        Share of pairs with a way between them, whatever the direction.
    hierarchy
        Of the pairs of which one reaches the other, those where it is not mutual.
    efficiency
        One minus the share of possible ties beyond those a tree needs that are there.
    least_upper_bound
        Share of pairs in one component that have a nearest common superior, beyond the n - 1 pairs that must.
    """

    connectedness: float | None
    hierarchy: float | None
    efficiency: float | None
    least_upper_bound: float | None


def dimensions(network: Network) -> Dimensions:
    """The four dimensions of a network whose ties run from superior to subordinate.

    All four are 1 if, and only if, the network is an out-tree: one head, everyone else below
    exactly one superior.

    Notes
    -----
    Components are weak ones. Of a component with N nodes at most N(N - 1) - (N - 1) ties are
    beyond need, since both directions count, and at most (N - 1)(N - 2)/2 pairs lack a least upper bound;
    violations and maxima are summed over the components. These are the conventions of the R
    package sna.

    The least upper bound of a pair is the common superior that lies on a way to each of them from
    every other, as Krackhardt defines it. (The code of sna 2.7 asks for the highest instead, one
    that reaches all others; its manual has the definition followed here.)

    References
    ----------
    .. [1] Krackhardt, D. (1994). Graph theoretical dimensions of informal organizations. In Carley & Prietula (eds),
       Computational Organization Theory, 89–111.
    .. [2] Butts, C. T. (2008). Social network analysis with sna. Journal of Statistical Software 24(6).

    Examples
    --------
    >>> dimensions(Network.of(dict.fromkeys("ABCD", "party_org"), [("A", "B"), ("A", "C"), ("B", "D")], directed=True))
    Dimensions(connectedness=1.0, hierarchy=1.0, efficiency=1.0, least_upper_bound=1.0)
    """
    above = superiors(network)
    parts = components(network)
    return Dimensions(
        connectedness(network), _hierarchy(above), _efficiency(network, parts), _least_upper_bound(above, parts)
    )


def superiors(network: Network) -> list[int]:
    """For each node itself and all from which it can be reached, as a set of bits: bit k for node k."""
    drawn: nx.DiGraph[int] = nx.DiGraph(network.to_networkx())
    above = [0] * len(network)
    whole = nx.condensation(drawn)  # what goes round in circles has the same superiors
    for part in nx.topological_sort(whole):
        bits = 0
        for member in whole.nodes[part]["members"]:
            bits |= 1 << member
        for higher in whole.predecessors(part):
            bits |= above[next(iter(whole.nodes[higher]["members"]))]
        for member in whole.nodes[part]["members"]:
            above[member] = bits
    return above


def _hierarchy(above: list[int]) -> float | None:
    """Nodes with the same superiors reach one another; a node's other superiors only reach it."""
    circles = Counter(above)
    mutual = sum(size * (size - 1) // 2 for size in circles.values())
    reaching = sum(size * (bits.bit_count() - size) for bits, size in circles.items()) + mutual
    return 1 - mutual / reaching if reaching else None


def _efficiency(network: Network, parts: list[frozenset[int]]) -> float | None:
    needed = sum(len(part) - 1 for part in parts)
    possible = sum(len(part) * (len(part) - 1) for part in parts)
    return 1 - (network.ties - needed) / (possible - needed) if possible > needed else None


def _least_upper_bound(above: list[int], parts: list[frozenset[int]]) -> float | None:
    """Common superiors have one below all others exactly if they are all the superiors of some node."""
    closed = set(above)
    most = sum((len(part) - 1) * (len(part) - 2) // 2 for part in parts)
    without = sum((above[one] & above[other]) not in closed for part in parts for one, other in combinations(part, 2))
    return 1 - without / most if most else None
