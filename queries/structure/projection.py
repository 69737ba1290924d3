"""Which nodes and ties of the graph a measure speaks of, declared in the path language of the rules."""

from __future__ import annotations

from pydantic import model_validator

from graphcore.language import Text
from queries.engines.snapshot import Snapshot
from queries.engines.traversal import holds, reached
from queries.rules import Reach, Selection
from queries.rules.model import Model, RosterKinds
from queries.structure.network import Network


class Projection(Model):
    """A network to be read from a graph.

    Attributes
    ----------
    nodes
        The nodes it has, with or without ties.
    ties
        A node has a tie to each other that this reach ends at, if that is a node of the network too. A path of several
        steps is a one-mode projection: two members of one forum are tied.
    directed
        Whether a tie runs one way only.
    rosters
        All that may tell of such ties.
    """

    title: Text
    definition: Text
    nodes: Selection
    ties: Reach
    directed: bool = False
    rosters: RosterKinds

    @model_validator(mode="after")
    def _sound(self) -> Projection:
        self.nodes.check_where(self.nodes.kind, "nodes")
        return self


def project(seen: Snapshot, projection: Projection) -> Network:
    """The network that a projection comes to on one day.

    Examples
    --------
    >>> from datetime import date
    >>> import networkx as nx
    >>> from queries.structure.catalogue import load_catalogue
    >>> street = nx.MultiDiGraph()
    >>> street.add_nodes_from([("EN-1", {"kind": "enterprise"}), ("SO-1", {"kind": "social_org"}), ("FO-1", {"kind": "forum"})])
    >>> street.add_edges_from([("EN-1", "FO-1", {"kind": "member_of"}), ("SO-1", "FO-1", {"kind": "member_of"})])
    [0, 0]
    >>> network = project(Snapshot(street, date(2026, 1, 1)), load_catalogue().projections["cooperation"])
    >>> network.ids, network.pairs()
    (('EN-1', 'SO-1'), [(0, 1)])
    """
    kinds = {
        node: seen.kind(node) for node in seen.of_kind(*projection.nodes.kind) if holds(seen, projection.nodes, node)
    }
    ties = ((node, far) for node in kinds for far in reached(seen, projection.ties, node) if far in kinds)
    return Network.of(kinds, ties, directed=projection.directed)
