"""The community of a node."""

from __future__ import annotations

from queries.engines.sight import Paths
from queries.rules import Step

Path = tuple[Step, ...]


def _path(**fields: object) -> Path:
    return (Step.model_validate(fields),)


SUPERIORS = _path(out="subordinate_to")
LENDERS = {
    "party_org": _path(out="covers"),
    "matter": _path(out="concerns"),
    "need": _path(**{"in": "raised"}),
    "residents_committee": _path(out="serves"),
    "owners_committee": _path(out="represents"),
    "property_firm": _path(out="manages"),
}
"""From a node that lies nowhere to the nodes whose community it has."""


def located(kind: str) -> Path:
    """From a node to the territories of a kind that it lies in."""
    return _path(out="located_in", to=kind, repeat=True)


LOCATED = located("community")


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

    def __init__(self, seen: Paths, kind: str = "community") -> None:
        self._seen = seen
        self._kind = kind
        self._located = LOCATED if kind == "community" else located(kind)
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
            superiors = {far for near in superiors for far in self._seen.reached(SUPERIORS, near)} - met
            met |= superiors
            communities = set().union(*map(self._own, superiors))
        return communities

    def _own(self, node: str) -> set[str]:
        """The communities of a node without asking its superiors."""
        kind = self._seen.kind(node)
        if kind == self._kind:
            return {node}
        territories = set(self._seen.reached(self._located, node))
        if territories or kind not in LENDERS:
            return territories
        return set().union(*(self.every(far) for far in self._seen.reached(LENDERS[kind], node)))
