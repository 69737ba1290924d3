"""The community of a node."""

from __future__ import annotations

from queries.engines.snapshot import Snapshot
from queries.engines.traversal import reached
from queries.rules import Step


def _step(**fields: object) -> Step:
    return Step.model_validate(fields)


_SUPERIOR = _step(out="subordinate_to")
_LENDERS = {
    "party_org": _step(out="covers"),
    "matter": _step(out="concerns"),
    "need": _step(**{"in": "raised"}),
    "residents_committee": _step(out="serves"),
    "owners_committee": _step(out="represents"),
    "property_firm": _step(out="manages"),
}
"""From a node that lies nowhere to the nodes whose community it has."""


class Communities:
    """Where each node belongs.

    A node has the community that its ``located_in`` chain reaches; failing that a Party
    organisation has that of what it covers, or of its nearest superiors that have one, and a few
    other kinds that of what they are there for.

    Parameters
    ----------
    kind
        The kind of territory meant: the grid, street or district of a node is found in the same way.
    """

    def __init__(self, seen: Snapshot, kind: str = "community") -> None:
        self._seen = seen
        self._kind = kind
        self._located = (_step(out="located_in", to=kind, repeat=True),)
        self._known: dict[str, frozenset[str]] = {}

    def of(self, node: str) -> str | None:
        """Id of a node's community; None if it has none or several."""
        communities = self.every(node)
        return next(iter(communities)) if len(communities) == 1 else None

    def every(self, node: str) -> frozenset[str]:
        """Ids of all communities of a node."""
        if node not in self._known:
            self._known[node] = frozenset(self._found(node))
        return self._known[node]

    def _found(self, node: str) -> set[str]:
        communities = self._own(node)
        met, superiors = {node}, {node}
        while not communities and superiors:
            superiors = {far for near in superiors for _, far in self._seen.crossed(near, _SUPERIOR)} - met
            met |= superiors
            communities = set().union(*map(self._own, superiors))
        return communities

    def _own(self, node: str) -> set[str]:
        """The communities of a node without asking its superiors."""
        kind = self._seen.kind(node)
        if kind == self._kind:
            return {node}
        located = reached(self._seen, self._located, node)
        if located or kind not in _LENDERS:
            return located
        return set().union(*(self.every(far) for _, far in self._seen.crossed(node, _LENDERS[kind])))
