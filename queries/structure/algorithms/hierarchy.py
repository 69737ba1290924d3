"""How far a directed network is one tree of command."""

from __future__ import annotations

from collections import Counter
from itertools import chain, combinations, product
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
        connectedness(network),
        _hierarchy(above),
        _efficiency(network, parts),
        _least_upper_bound(network, above, parts),
    )


def superiors(network: Network) -> list[frozenset[int]]:
    """For each node itself and all from which it can be reached."""
    drawn: nx.DiGraph[int] = nx.DiGraph(network.to_networkx())
    above: list[frozenset[int]] = [frozenset()] * len(network)
    whole = nx.condensation(drawn)  # what goes round in circles has the same superiors
    for part in nx.topological_sort(whole):
        members = frozenset(whole.nodes[part]["members"])
        higher = (next(iter(whole.nodes[upper]["members"])) for upper in whole.predecessors(part))
        found = members.union(*(above[node] for node in higher))
        for member in members:
            above[member] = found
    return above


def _hierarchy(above: list[frozenset[int]]) -> float | None:
    """Nodes with the same superiors reach one another; a node's other superiors only reach it."""
    circles = Counter(above)
    mutual = sum(size * (size - 1) // 2 for size in circles.values())
    reaching = sum(size * (len(nodes) - size) for nodes, size in circles.items()) + mutual
    return 1 - mutual / reaching if reaching else None


def _efficiency(network: Network, parts: list[frozenset[int]]) -> float | None:
    needed = sum(len(part) - 1 for part in parts)
    possible = sum(len(part) * (len(part) - 1) for part in parts)
    return 1 - (network.ties - needed) / (possible - needed) if possible > needed else None


def _least_upper_bound(network: Network, above: list[frozenset[int]], parts: list[frozenset[int]]) -> float | None:
    """Share of pairs whose common superiors have one below all others.

    They do exactly if they are all the superiors of some node. Where every superior has one superior at most
    this is so for two nodes under one head, and not for two under different ones; that need
    not be looked up pair by pair.
    """
    most = sum((len(part) - 1) * (len(part) - 2) // 2 for part in parts)
    if not most:
        return None
    closed, head = set(above), _heads(network)
    without = 0
    for part in parts:
        under = Counter(head[node] for node in part if node in head)
        without += (under.total() ** 2 - sum(size**2 for size in under.values())) // 2
        tangled = [node for node in part if node not in head]
        pairs = chain(combinations(tangled, 2), product(tangled, [node for node in part if node in head]))
        without += sum((above[one] & above[other]) not in closed for one, other in pairs)
    return 1 - without / most


def _heads(network: Network) -> dict[int, int]:
    """The head above each node that only one chain of superiors leads up from."""
    number = Counter(network.targets.tolist())
    head = {node: node for node in range(len(network)) if not number[node]}
    order = list(head)
    for node in order:
        below = [lower for lower in network.successors[node] if number[lower] == 1]
        head.update(dict.fromkeys(below, head[node]))
        order += below
    return head
