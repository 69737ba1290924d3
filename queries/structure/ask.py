"""Measures put to a graph, for the whole of it and for each territory."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from graphcore.language import Text
from graphcore.vocabulary import ROSTER_KINDS
from queries.engines.communities import Communities
from queries.engines.knowledge import Knowledge
from queries.engines.snapshot import Snapshot
from queries.findings import EdgeEvidence, Evidence, NodeEvidence
from queries.rules.grounds import Grounds
from queries.structure.algorithms import Algorithms, arrays
from queries.structure.answers import ANSWERS
from queries.structure.catalogue import Measure, load_catalogue
from queries.structure.core import core_of
from queries.structure.network import Network
from queries.structure.projection import project
from queries.structure.result import Figure, Result, filled
from queries.structure.scene import Scene

if TYPE_CHECKING:
    import networkx as nx

Level = Literal["grid", "community", "street", "district"]

_WHOLE = Text("全部", "whole")
_UNKNOWN = Text("情况不明：缺少{rosters}。", "Unknown: {rosters} not supplied.")


class _Group(NamedTuple):
    """Some nodes; all where ``nodes`` is None."""

    id: str | None
    name: Text
    nodes: AbstractSet[str] | None


class _Extent(NamedTuple):
    """How much of a group a measure speaks of; fields as in :class:`Result`."""

    nodes: int
    ties: int
    unknown: int
    missing: tuple[str, ...]
    blank: tuple[str, ...]


def measure(
    graph: nx.Graph[str],
    measures: Iterable[Measure],
    as_of: date,
    by: Level | None = None,
    algorithms: Algorithms = arrays,
) -> list[Result]:
    """What measures say of a graph on a day.

    Parameters
    ----------
    graph
        Any NetworkX graph with ``kind`` on nodes and edges; see :class:`queries.engines.networkx.NetworkXEngine`.
    by
        The territories to tell apart, each a group of its own beside the whole. Nodes that are in several are in each
        group; those in none are in the whole alone.
    algorithms
        What to compute with; all give the same figures.

    Returns
    -------
    list of Result
        By measure as given, then figure, then group by id, the whole last.

    Examples
    --------
    >>> import networkx as nx
    >>> street = nx.MultiDiGraph()
    >>> street.add_nodes_from(["PO-1", "PO-2"], kind="party_org", level="branch")
    >>> [found] = [result for result in measure(street, load_catalogue().named(["isolation"]), date(2026, 1, 1))
    ...            if result.figure == "isolates"]
    >>> found.value, found.sentence.en
    (2, '2 of 2 actors have no tie at all.')
    """
    stage = _Stage(graph, as_of, algorithms)
    groups = [*(stage.groups(by) if by else ()), _Group(None, _WHOLE, None)]
    return [result for one in measures for result in stage.results(one, groups)]


class _Stage:
    """One graph on one day, with what all measures need of it."""

    def __init__(self, graph: nx.Graph[str], day: date, algorithms: Algorithms = arrays) -> None:
        self._algorithms = algorithms
        self._seen = Snapshot(graph, day)
        communities = Communities(self._seen)
        self._communities = {node: communities.every(node) for node in self._seen.nodes}
        self._knowledge = Knowledge(self._seen.stated("rosters"))
        self._core = core_of(self._seen, communities)
        self._projections = load_catalogue().projections
        self._network = cache(self._project)

    def groups(self, level: Level) -> Iterator[_Group]:
        territories = Communities(self._seen, level)
        members: dict[str, set[str]] = {place: set() for place in self._seen.of_kind(level)}
        for node in self._seen.nodes:
            for place in self._places(node, territories):
                members[place].add(node)
        for place, nodes in members.items():
            name = self._seen.name(place)
            yield _Group(place, Text(name, name), nodes)

    def results(self, asked: Measure, groups: Sequence[_Group]) -> list[Result]:
        dark = {where for where in set(self._communities.values()) if self._missing(asked.evidence, [where])}
        known = {node for node in self._seen.nodes if self._communities[node] not in dark}
        by_group: list[Result] = []
        for group in groups:
            if not (asked.people and group.nodes is None and len(groups) > 1):
                scene = self._scene(asked, group, known)
                extent = self._extent(asked, scene, known)
                by_group += [self._result(asked, group, extent, figure) for figure in ANSWERS[asked.id](scene)]
        order = list(asked.figures)
        return sorted(by_group, key=lambda result: order.index(result.figure))

    def _places(self, node: str, territories: Communities) -> AbstractSet[str]:
        """Where a node lies; one that lies nowhere by itself is where its communities are."""
        return territories.every(node) or set().union(*map(territories.every, self._communities[node]))

    def _project(self, projection: str) -> Network:
        return project(self._seen, self._projections[projection])

    def _missing(self, rosters: Sequence[str], among: Iterable[AbstractSet[str]]) -> set[str]:
        """Those of some rosters that some communities of some nodes lack."""
        of_any = {community for communities in set(among) for community in communities or (None,)}
        grounds = Grounds(tuple(rosters))
        return {roster for community in of_any for roster in self._knowledge.missing(grounds, community)}

    def _scene(self, asked: Measure, group: _Group, known: AbstractSet[str]) -> Scene:
        parameters = {name: parameter.value for name, parameter in asked.parameters.items()}
        return Scene(
            self._seen,
            projections=self._projections,
            whole=self._network,
            nodes=group.nodes,
            known=known,
            core=self._core,
            parameters=parameters,
            algorithms=self._algorithms,
        )

    def _extent(self, asked: Measure, scene: Scene, known: AbstractSet[str]) -> _Extent:
        network = scene.network(asked.networks[0])
        dark = [node for node in network.ids if node not in known]
        missing = self._missing(asked.evidence, (self._communities[node] for node in dark))
        lacking = tuple(roster for roster in asked.evidence if roster in missing)
        told_by = tuple(dict.fromkeys(roster for name in asked.networks for roster in self._projections[name].rosters))
        blank = self._missing(told_by, (self._communities[node] for node in network.ids))
        further = tuple(roster for roster in told_by if roster in blank and roster not in lacking)
        return _Extent(len(network), network.ties, len(dark), lacking, further)

    def _result(self, asked: Measure, group: _Group, extent: _Extent, figure: Figure) -> Result:
        nothing_known = 0 < extent.unknown == extent.nodes
        return Result(
            measure=asked.id,
            figure=figure.name,
            group=group.id,
            name=group.name,
            value=None if nothing_known else figure.value,
            sentence=_sentence(asked, figure, extent.missing if nothing_known else ()),
            networks=asked.networks,
            nodes=extent.nodes,
            ties=extent.ties,
            unknown=extent.unknown,
            missing=extent.missing,
            blank=extent.blank,
            who=figure.who,
            evidence=self._evidence(figure),
        )

    def _evidence(self, figure: Figure) -> tuple[Evidence, ...]:
        nodes = sorted({one.id for one in figure.who} & self._seen.nodes.keys())
        shown: list[Evidence] = [
            NodeEvidence(node, sources) for node in nodes if (sources := self._seen.sources_of_node(node))
        ]
        shown += [
            EdgeEvidence(*link, sources)
            for link in sorted(figure.links)
            if (sources := self._seen.sources_of_link(link))
        ]
        return tuple(shown)


def _sentence(asked: Measure, figure: Figure, missing: Iterable[str]) -> Text:
    words = asked.figures[figure.name]
    if rosters := [ROSTER_KINDS[roster] for roster in missing]:
        listed = Text("、".join(roster.zh for roster in rosters), ", ".join(roster.en for roster in rosters))
        return filled(_UNKNOWN, {"rosters": listed})
    if figure.value is None:
        return words.undefined
    fields = {"value": figure.value, "label": words.values.get(str(figure.value)), **figure.fields}
    return filled(words.none if words.none and not figure.value else words.says, fields)
