"""A network: what a projection comes to, as plain arrays."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    import networkx as nx
    from scipy.sparse import csr_array


@dataclass(frozen=True, eq=False)
class Network:
    """Nodes and distinct ties, without loops.

    A node is its position, 0 … n - 1, in the order of ids.

    Attributes
    ----------
    ids, kinds
        Of each node; ids are sorted.
    sources, targets
        The ends of each tie, positions as int32 of shape (m,), sorted; where ties have no
        direction, the source is the smaller of the two.
    directed
        Whether a tie runs from source to target only.

    Examples
    --------
    >>> network = Network.of({"B": "grid", "A": "grid"}, [("B", "A"), ("A", "B"), ("A", "A")])
    >>> network.ids, network.sources.tolist(), network.targets.tolist()
    (('A', 'B'), [0], [1])
    """

    ids: tuple[str, ...]
    kinds: tuple[str, ...]
    sources: NDArray[np.int32]
    targets: NDArray[np.int32]
    directed: bool = False

    @classmethod
    def of(cls, kinds: Mapping[str, str], ties: Iterable[tuple[str, str]], *, directed: bool = False) -> Network:
        """The network of some nodes, by id with their kinds, and some ties between them in any order."""
        ids = tuple(sorted(kinds))
        position = {node: place for place, node in enumerate(ids)}
        ends = {(position[source], position[target]) for source, target in ties if source != target}
        if not directed:
            ends = {(min(pair), max(pair)) for pair in ends}
        array = np.array(sorted(ends), dtype=np.int32).reshape(-1, 2)
        return cls(ids, tuple(kinds[node] for node in ids), array[:, 0], array[:, 1], directed)

    def __len__(self) -> int:
        """Number of nodes."""
        return len(self.ids)

    @property
    def ties(self) -> int:
        """Number of ties."""
        return len(self.sources)

    def pairs(self) -> list[tuple[int, int]]:
        """The ends of each tie."""
        return list(zip(self.sources.tolist(), self.targets.tolist(), strict=True))

    @cached_property
    def position(self) -> Mapping[str, int]:
        """Id → position."""
        return {node: place for place, node in enumerate(self.ids)}

    @cached_property
    def matrix(self) -> csr_array[np.int8]:
        """Ones where a node (row) has a tie to another (column); without direction, both ways."""
        from scipy.sparse import coo_array

        ends = (self.sources, self.targets)
        if not self.directed:
            ends = (np.concatenate(ends), np.concatenate(ends[::-1]))
        return coo_array((np.ones(len(ends[0]), dtype=np.int8), ends), shape=(len(self), len(self))).tocsr()

    @cached_property
    def successors(self) -> tuple[frozenset[int], ...]:
        """For each node those it has a tie to; without direction, its neighbours."""
        out: list[set[int]] = [set() for _ in self.ids]
        for source, target in self.pairs():
            out[source].add(target)
            if not self.directed:
                out[target].add(source)
        return tuple(map(frozenset, out))

    @cached_property
    def predecessors(self) -> tuple[frozenset[int], ...]:
        """For each node those that have a tie to it; without direction, its neighbours."""
        if not self.directed:
            return self.successors
        into: list[set[int]] = [set() for _ in self.ids]
        for source, target in self.pairs():
            into[target].add(source)
        return tuple(map(frozenset, into))

    @cached_property
    def neighbours(self) -> tuple[frozenset[int], ...]:
        """For each node those it is tied to, in whichever direction."""
        if not self.directed:
            return self.successors
        return tuple(out | into for out, into in zip(self.successors, self.predecessors, strict=True))

    def within(self, nodes: AbstractSet[int]) -> Network:
        """The network of some of the nodes, and the ties among them.

        Only the ties of these nodes are looked at: a city is taken apart in as many steps as it has ties.
        """
        if len(nodes) == len(self):
            return self
        kept = sorted(nodes)
        place = {node: at for at, node in enumerate(kept)}
        ends = sorted(
            (at, place[far])
            for at, node in enumerate(kept)
            for far in self.successors[node]
            if far in place and (self.directed or node < far)
        )
        array = np.array(ends, dtype=np.int32).reshape(-1, 2)
        ids, kinds = (tuple(told[node] for node in kept) for told in (self.ids, self.kinds))
        return Network(ids, kinds, array[:, 0], array[:, 1], self.directed)

    def to_networkx(self) -> nx.Graph[int]:
        """The network as a NetworkX ``Graph`` or ``DiGraph`` whose nodes are the positions."""
        import networkx as nx

        drawn: nx.Graph[int] = nx.DiGraph() if self.directed else nx.Graph()
        drawn.add_nodes_from(range(len(self)))
        drawn.add_edges_from(self.pairs())
        return drawn
