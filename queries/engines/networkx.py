"""The reference engine: plain traversal of any NetworkX graph."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from queries.engines.answering import Answering
from queries.engines.communities import Communities
from queries.engines.knowledge import Knowledge
from queries.engines.sight import Link
from queries.engines.snapshot import Snapshot
from queries.findings import Finding, in_order
from queries.rules import IN_COMMUNITY, Rule

if TYPE_CHECKING:
    import networkx as nx


class NetworkXEngine:
    """Answers rules on a NetworkX graph.

    Parameters
    ----------
    graph
        ``Graph``, ``DiGraph`` or ``MultiDiGraph`` with ``kind`` on nodes and edges; attributes
        stand flat beside it, and ``sources`` may. It is not changed and may not be changed
        between calls.

    Examples
    --------
    >>> import networkx as nx
    >>> from queries.packs import load_pack
    >>> street = nx.DiGraph()
    >>> street.add_node("GR-1", kind="grid", name="第1网格")
    >>> [found] = NetworkXEngine(street).findings(load_pack().rules["grid-branch"], date(2026, 1, 1))
    >>> found.status
    'absent'
    """

    def __init__(self, graph: nx.Graph[str]) -> None:
        self._graph = graph
        self._views: dict[date, _View] = {}

    def findings(self, rule: Rule, as_of: date) -> list[Finding]:
        """One finding for each node or pair the rule asks about, in canonical order.

        Raises
        ------
        UnusableInput
            If the graph lacks what is needed to read it.
        """
        if as_of not in self._views:
            self._views = {as_of: _view(self._graph, as_of)}  # the last day asked is kept, not all
        view = self._views[as_of]
        return in_order(Answering(rule, lambda _: view.seen, view.communities, view.knowledge).findings())


class _View(NamedTuple):
    """The graph on one day."""

    seen: Snapshot
    communities: Communities
    knowledge: Knowledge


def _view(graph: nx.Graph[str], day: date) -> _View:
    seen = Snapshot(graph, day)
    communities = Communities(seen)
    in_community = [Link(IN_COMMUNITY, node, community) for node in seen.nodes for community in communities.every(node)]
    for link in in_community:
        seen.add(link)
    return _View(seen, communities, Knowledge(seen.stated("rosters", "community"), seen.stated("untold")))
