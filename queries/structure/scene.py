"""What a measure has before it: one group of nodes on one day."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import Any

from graphcore.language import Text
from queries.engines.sight import Link
from queries.engines.snapshot import Snapshot
from queries.engines.traversal import leading
from queries.structure.algorithms import Algorithms
from queries.structure.network import Network
from queries.structure.projection import Projection
from queries.structure.result import Value, Who

NOBODY = Text("—", "—")


class Scene:
    """One group of nodes, the networks in it, and what is known of it.

    Parameters
    ----------
    seen
        The whole graph on the day.
    projections
        All that there are, by id.
    whole
        The network of a projection over the whole graph.
    nodes
        Ids of the nodes in the group; None for all.
    known
        Ids of the nodes whose communities have supplied the rosters that the measure needs.
    core
        Ids of the core, in the group or not.
    parameters
        The measure's, by name.
    algorithms
        What to compute with.
    """

    def __init__(
        self,
        seen: Snapshot,
        *,
        projections: Mapping[str, Projection],
        whole: Callable[[str], Network],
        nodes: AbstractSet[str] | None,
        known: AbstractSet[str],
        core: AbstractSet[str],
        parameters: Mapping[str, Any],
        algorithms: Algorithms,
    ) -> None:
        self.seen = seen
        self.parameters = parameters
        self.algorithms = algorithms
        self._projections = projections
        self._whole = whole
        self._nodes = nodes
        self._known = known
        self._core = core

    def whole(self, projection: str) -> Network:
        """The network over the whole graph."""
        return self._whole(projection)

    def network(self, projection: str) -> Network:
        """The network in the group: its nodes and the ties among them."""
        whole = self.whole(projection)
        return whole.within(frozenset(self.inside(whole)))

    def inside(self, whole: Network) -> Sequence[int]:
        """Positions of the nodes of the group in the network over the whole graph."""
        if self._nodes is None:
            return range(len(whole))
        return sorted(whole.position[node] for node in self._nodes if node in whole.position)

    def asked(self, whole: Network, *kinds: str) -> list[int]:
        """Positions in the network over the whole graph of those that :meth:`of_kind` names."""
        return [whole.position[node] for node in self.of_kind(*kinds) if node in whole.position]

    def known_network(self, projection: str) -> Network:
        """The same without the nodes of which nothing can be said."""
        network = self.network(projection)
        return network.within(self.known(network))

    def known(self, network: Network) -> frozenset[int]:
        """Positions of the nodes whose communities have supplied what the measure needs."""
        return frozenset(position for position, node in enumerate(network.ids) if node in self._known)

    def core(self, network: Network) -> frozenset[int]:
        """Positions of the core."""
        return frozenset(position for position, node in enumerate(network.ids) if node in self._core)

    def of_kind(self, *kinds: str) -> list[str]:
        """Ids of the nodes of some kinds in the group of which something can be said."""
        nodes = self.seen.nodes if self._nodes is None else sorted(self._nodes)
        return [node for node in nodes if self.seen.kind(node) in kinds and node in self._known]

    def who(
        self, network: Network, positions: Iterable[int], values: Mapping[int, Value] | None = None
    ) -> tuple[Who, ...]:
        """Nodes of a network with the value that each has."""
        return tuple(self.one(network.ids[position], (values or {}).get(position)) for position in positions)

    def foremost(self, network: Network, order: Sequence[int], values: Mapping[int, Value]) -> dict[str, Any]:
        """The first of some nodes and its value, as fields of a sentence."""
        if not order:
            return {"top": NOBODY, "most": 0}
        return {"top": self.name(network.ids[order[0]]), "most": values[order[0]]}

    def one(self, node: str, value: Value = None) -> Who:
        """A node with a value."""
        return Who(node, self.name(node), value)

    def pair(self, one: str, other: str) -> Who:
        """Two nodes."""
        names = f"{self.name(one).zh} — {self.name(other).zh}"
        return Who(f"{one}--{other}", Text(names, names))

    def name(self, node: str) -> Text:
        """What users see for a node."""
        name = self.seen.name(node)
        return Text(name, name)

    def links(self, projection: str, one: str, *others: str) -> set[Link]:
        """The edges that tie a node to others in a projection."""
        ties = self._projections[projection].ties
        found = leading(self.seen, ties, one, frozenset(others))
        if not self._projections[projection].directed:
            for other in others:
                found |= leading(self.seen, ties, other, {one})
        return found
