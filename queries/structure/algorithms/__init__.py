"""Algorithms on networks: arrays in, numbers out; nothing here knows a graph, a store or a roster.

The names stand in :class:`Algorithms`. Behind them are :mod:`~queries.structure.algorithms.arrays`, for use, and
:mod:`~queries.structure.algorithms.reference` on NetworkX, to be read; both give the same numbers, and a test holds one
against the other on random networks.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from typing import Protocol

from queries.structure.algorithms.cuts import Ways
from queries.structure.algorithms.hierarchy import Dimensions
from queries.structure.network import Network


class Algorithms(Protocol):
    """What measures compute with; each is told about where it is defined."""

    def best_core(self, network: Network) -> frozenset[int]: ...  # noqa: D102
    def brokerage_roles(self, network: Network, groups: Sequence[str]) -> list[Counter[str]]: ...  # noqa: D102
    def components(self, network: Network) -> list[frozenset[int]]: ...  # noqa: D102
    def connectedness(self, network: Network) -> float | None: ...  # noqa: D102
    def constraint(self, network: Network) -> list[float | None]: ...  # noqa: D102
    def core_periphery_fit(self, network: Network, core: AbstractSet[int]) -> float | None: ...  # noqa: D102
    def degree_centralisation(self, network: Network) -> float | None: ...  # noqa: D102
    def density(self, network: Network) -> float | None: ...  # noqa: D102
    def dimensions(self, network: Network) -> Dimensions: ...  # noqa: D102
    def distances(self, network: Network, starts: Iterable[int]) -> list[int | None]: ...  # noqa: D102
    def effective_size(self, network: Network) -> list[float | None]: ...  # noqa: D102
    def ei_index(self, network: Network, groups: Sequence[str]) -> float | None: ...  # noqa: D102
    def isolates(self, network: Network) -> list[int]: ...  # noqa: D102
    def superiors(self, network: Network) -> list[frozenset[int]]: ...  # noqa: D102
    def ways_to(self, network: Network, core: AbstractSet[int]) -> Ways: ...  # noqa: D102
