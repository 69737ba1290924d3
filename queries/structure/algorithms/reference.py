"""The same names on NetworkX, to be read in one sitting: what the fast ones have to agree with.

What no library has stands here as it is; its tests hold it against the definition.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from math import isnan

import networkx as nx

from queries.structure.algorithms.brokerage import role
from queries.structure.algorithms.core_periphery import best_core, core_periphery_fit
from queries.structure.algorithms.cuts import Ways
from queries.structure.algorithms.hierarchy import dimensions
from queries.structure.algorithms.mixing import ei_index
from queries.structure.network import Network

__all__ = [
    "best_core",
    "brokerage_roles",
    "components",
    "connectedness",
    "constraint",
    "core_periphery_fit",
    "degree_centralisation",
    "density",
    "dimensions",
    "distances",
    "effective_size",
    "ei_index",
    "isolates",
    "superiors",
    "ways_to",
]


def components(network: Network) -> list[frozenset[int]]:
    """As :func:`queries.structure.algorithms.cohesion.components`."""
    found = [frozenset(members) for members in nx.connected_components(_undirected(network))]
    return sorted(found, key=lambda members: (-len(members), min(members)))


def isolates(network: Network) -> list[int]:
    """As :func:`queries.structure.algorithms.cohesion.isolates`."""
    return sorted(nx.isolates(network.to_networkx()))


def connectedness(network: Network) -> float | None:
    """As :func:`queries.structure.algorithms.cohesion.connectedness`."""
    pairs = len(network) * (len(network) - 1)
    return sum(len(part) * (len(part) - 1) for part in components(network)) / pairs if pairs else None


def density(network: Network) -> float | None:
    """As :func:`queries.structure.algorithms.cohesion.density`."""
    return nx.density(network.to_networkx()) if len(network) > 1 else None


def degree_centralisation(network: Network) -> float | None:
    """As :func:`queries.structure.algorithms.cohesion.degree_centralisation`."""
    if len(network) < 3:
        return None
    degrees = [degree for _, degree in _undirected(network).degree]
    return sum(max(degrees) - degree for degree in degrees) / ((len(network) - 1) * (len(network) - 2))


def distances(network: Network, starts: Iterable[int]) -> list[int | None]:
    """As :func:`queries.structure.algorithms.reach.distances`."""
    known = set(starts)
    steps = nx.multi_source_dijkstra_path_length(_undirected(network), known) if known else {}
    return [int(steps[node]) if node in steps else None for node in range(len(network))]


def ways_to(network: Network, core: AbstractSet[int]) -> Ways:
    """As :func:`queries.structure.algorithms.cuts.ways_to`, by dominators: a node cuts off those it dominates."""
    if not core:
        return Ways({}, frozenset())
    whole = _undirected(network)
    drawn: nx.Graph[int] = nx.Graph()
    drawn.add_node(-1)
    for ends in whole.edges:
        one, other = (-1 if end in core else end for end in ends)
        if one != other:
            drawn.add_edge(one, other)
    above: dict[int, int] = dict(nx.immediate_dominators(drawn.to_directed(), -1))
    cut_off: dict[int, set[int]] = {}
    for node in above:
        gate = above.get(node, -1)
        while node != -1 and gate not in (-1, None):
            cut_off.setdefault(gate, set()).add(node)
            gate = above[gate]
    bridges: Iterable[tuple[int, int]] = nx.bridges(drawn)  # type: ignore[arg-type]  # the stubs err
    single = {max(ends) for ends in bridges if -1 in ends}
    second = {node for node, gate in above.items() if node != -1 and gate == -1 and node not in single}
    second |= {node for node in whole if node not in core and len(core & set(whole[node])) > 1}
    return Ways({gate: frozenset(cut_off[gate]) for gate in sorted(cut_off)}, frozenset(second))


def superiors(network: Network) -> list[frozenset[int]]:
    """As :func:`queries.structure.algorithms.hierarchy.superiors`."""
    drawn = network.to_networkx()
    return [frozenset({node, *nx.ancestors(drawn, node)}) for node in range(len(network))]


def constraint(network: Network) -> list[float | None]:
    """As :func:`queries.structure.algorithms.holes.constraint`."""
    return _by_node(nx.constraint(network.to_networkx()), network) if len(network) else []


def effective_size(network: Network) -> list[float | None]:
    """As :func:`queries.structure.algorithms.holes.effective_size`."""
    return _by_node(nx.effective_size(_undirected(network)), network) if len(network) else []


def brokerage_roles(network: Network, groups: Sequence[str]) -> list[Counter[str]]:
    """As :func:`queries.structure.algorithms.brokerage.brokerage_roles`: every way of two steps, one by one."""
    drawn = network.to_networkx()
    roles: list[Counter[str]] = [Counter() for _ in drawn]
    for one in drawn:
        for broker in drawn[one]:
            for other in drawn[broker]:
                if other != one and not drawn.has_edge(one, other):
                    roles[broker][role(groups[one], groups[broker], groups[other])] += 1
    return roles


def _undirected(network: Network) -> nx.Graph[int]:
    return nx.Graph(network.to_networkx())


def _by_node(values: dict[int, float], network: Network) -> list[float | None]:
    return [None if isnan(values[node]) else values[node] for node in range(len(network))]
