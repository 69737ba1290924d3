"""Who stands between others and the core."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from typing import NamedTuple

from queries.structure.network import Network

_CORE = -1


class Ways(NamedTuple):
    """How nodes reach the core, ties taken in either direction.

    Attributes
    ----------
    cut_off
        Node → those that reach the core only through it.
    second_way
        The nodes with two ways to the core that share no other node.
    """

    cut_off: dict[int, frozenset[int]]
    second_way: frozenset[int]


def ways_to(network: Network, core: AbstractSet[int]) -> Ways:
    """Whose leaving would cut whom off from the core, and who has a second way.

    The core is taken as one node: it is meant to be what holds the rest together, so it is no
    cut point itself. A node has a second way if it and the core are on a common cycle, that is in
    one biconnected component of more than two nodes (Menger), or if it is tied to two of the core.

    Parameters
    ----------
    core
        Positions of the core.

    References
    ----------
    .. [1] Hopcroft, J. & Tarjan, R. (1973). Efficient algorithms for graph manipulation. Communications of the
       ACM 16, 372–378.

    Examples
    --------
    >>> ties = [("A", "B"), ("B", "C"), ("A", "D"), ("D", "E"), ("E", "A")]
    >>> ways_to(Network.of(dict.fromkeys("ABCDE", "grid"), ties), {0})
    Ways(cut_off={1: frozenset({2})}, second_way=frozenset({3, 4}))
    """
    if not core:
        return Ways({}, frozenset())
    blocks = _blocks(network, core)
    below, order = _nearest_gates(blocks)
    cut_off: dict[int, set[int]] = {}
    for node in reversed(order):
        gate = below[node]
        if gate != _CORE:
            cut_off.setdefault(gate, set()).update({node}, cut_off.get(node, set()))
    on_cycles = frozenset[int]().union(*(block for block in blocks if _CORE in block and len(block) > 2)) - {_CORE}
    twice = {node for node, near in enumerate(network.neighbours) if node not in core and len(near & core) > 1}
    return Ways({gate: frozenset(cut_off[gate]) for gate in sorted(cut_off)}, on_cycles | twice)


def _blocks(network: Network, core: AbstractSet[int]) -> list[frozenset[int]]:
    """The biconnected components, the core being one node."""
    import rustworkx as rx

    drawn: rx.PyGraph[None, None] = rx.PyGraph(multigraph=False)
    drawn.add_nodes_from([None] * (len(network) + 1))
    as_one = len(network)
    ends = ((as_one if one in core else one, as_one if other in core else other) for one, other in network.pairs())
    drawn.extend_from_edge_list([(one, other) for one, other in ends if one != other])
    blocks: dict[int, set[int]] = {}
    for tie, block in rx.biconnected_components(drawn).items():
        blocks.setdefault(block, set()).update(_CORE if end == as_one else end for end in tie)
    return list(map(frozenset, blocks.values()))


def _nearest_gates(blocks: list[frozenset[int]]) -> tuple[dict[int, int], list[int]]:
    """For each node that reaches the core, the last node all its ways pass; and the nodes, nearer ones first."""
    of_node: dict[int, list[frozenset[int]]] = {}
    for block in blocks:
        for node in block:
            of_node.setdefault(node, []).append(block)
    gates: dict[int, int] = {}
    order = [_CORE]
    for gate in order:
        for block in of_node.get(gate, ()):
            new = sorted(node for node in block if node not in gates and node not in (gate, _CORE))
            gates.update(dict.fromkeys(new, gate))
            order += new
    return gates, order[1:]
