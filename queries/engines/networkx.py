"""The reference engine: plain traversal of any NetworkX graph, one function a shape of rule."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from datetime import date
from itertools import product
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from queries.engines.communities import Communities
from queries.engines.knowledge import Knowledge
from queries.engines.snapshot import Link, Snapshot
from queries.engines.traversal import holds, leading, reached
from queries.findings import EdgeEvidence, Finding, NodeEvidence, in_order
from queries.rules import EXCLUDED, UNKNOWN, CoverageRule, ExpectedEdgeRule, RequirementRule, Rule, Tie
from queries.rules.expected_edge import COMPLETE, GAP

if TYPE_CHECKING:
    import networkx as nx

Details = Mapping[str, str | tuple[str, ...] | None]


class Answer(NamedTuple):
    """What a rule says of one node, before it is put into words.

    Attributes
    ----------
    links
        The edges that decided.
    node_decided
        Whether the node itself did, by an attribute or by what it lacks.
    """

    status: str
    details: Details = MappingProxyType({})
    links: Iterable[Link] = ()
    node_decided: bool = False


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
        """One finding for each node the rule asks about, in canonical order.

        Raises
        ------
        UnusableInput
            If the graph lacks what is needed to read it.
        """
        if as_of not in self._views:
            self._views = {as_of: _View(self._graph, as_of)}  # the last day asked is kept, not all
        return self._views[as_of].findings(rule)


class _View:
    """The rules' answers on one day."""

    def __init__(self, graph: nx.Graph[str], day: date) -> None:
        self._seen = Snapshot(graph, day)
        self._communities = Communities(self._seen)
        self._knowledge = Knowledge(self._seen)

    def findings(self, rule: Rule) -> list[Finding]:
        asked = [node for node in self._seen.of_kind(*rule.of.kind) if holds(self._seen, rule.of, node)]
        return in_order(self._finding(rule, node) for node in asked)

    def _finding(self, rule: Rule, node: str) -> Finding:
        community = self._communities.of(node)
        match rule:
            case CoverageRule():
                answer = self._coverage(rule, node, community)
            case RequirementRule():
                answer = self._requirement(rule, node, community)
            case ExpectedEdgeRule():
                answer = self._expected_edge(rule, node, community)
        data = self._seen.nodes[node]
        return Finding(
            rule=rule.id,
            id=node,
            kind=data["kind"],
            name=data.get("name", node),
            community=community,
            status=answer.status,
            details=answer.details,
            evidence=(*self._evidence_of_node(node, answer), *self._evidence_of_links(answer.links)),
        )

    def _coverage(self, rule: CoverageRule, node: str, community: str | None) -> Answer:
        no_way: Details = {"way": None} if rule.way_names else {}
        if rule.excluded and holds(self._seen, rule.excluded, node):
            return Answer(EXCLUDED, no_way, node_decided=True)
        for way in rule.ways:
            if ends := reached(self._seen, way.reach, node):
                details = {"way": way.name} if rule.way_names else {}
                return Answer(way.status, details, leading(self._seen, way.reach, node, ends))
        if missing := self._knowledge.missing(rule.evidence, community):
            return Answer(UNKNOWN, {**no_way, "missing": missing})
        return Answer(rule.otherwise, no_way, node_decided=True)

    def _requirement(self, rule: RequirementRule, node: str, community: str | None) -> Answer:
        case = next(case for case in rule.cases if holds(self._seen, case, node))
        if case.verdict == "negative" and (missing := self._knowledge.missing(rule.evidence, community)):
            return Answer(UNKNOWN, {"missing": missing})
        links: set[Link] = set()
        for count in case.having:
            ends = {node} if count.itself else reached(self._seen, count.reach, node)
            links |= leading(self._seen, count.reach, node, ends)
        return Answer(case.status, {}, links, node_decided=case.verdict == "negative" or bool(case.where))

    def _expected_edge(self, rule: ExpectedEdgeRule, anchor: str, community: str | None) -> Answer:
        holders = {role: reached(self._seen, reach, anchor) for role, reach in rule.roles.items()}
        links = set().union(*(leading(self._seen, reach, anchor, holders[role]) for role, reach in rule.roles.items()))
        missing_members = tuple(role for role in rule.roles if not holders[role])
        missing_pairs: dict[str, tuple[str, ...]] = {}
        for level, tie in rule.ties.items():
            untied = []
            for one, other in rule.pairs:
                tying = self._tying(tie, anchor, holders[one], holders[other])
                links |= tying
                if holders[one] and holders[other] and not tying:
                    untied.append(f"{one}-{other}")
            missing_pairs[level] = tuple(untied)

        unknown_members = self._knowledge.missing(rule.evidence_of_members, community) if missing_members else ()
        unknown_pairs = (
            self._knowledge.missing(rule.evidence_of_pairs, community) if any(missing_pairs.values()) else ()
        )
        if unknown_members:
            missing_members = ()
        if unknown_pairs:
            missing_pairs = dict.fromkeys(missing_pairs, ())
        details: Details = {
            "missing_members": missing_members,
            **{f"missing_pairs_{level}": pairs for level, pairs in missing_pairs.items()},
        }
        if missing_members or any(missing_pairs.values()):
            return Answer(GAP, details, links, node_decided=True)
        if missing := tuple(dict.fromkeys((*unknown_members, *unknown_pairs))):
            return Answer(UNKNOWN, {**details, "missing": missing})
        return Answer(COMPLETE, details, links)

    def _tying(self, tie: Tie, anchor: str, ones: AbstractSet[str], others: AbstractSet[str]) -> set[Link]:
        """Every link that ties a holder of one role to a holder of another."""
        links: set[Link] = set()
        for one, other in product(ones, others):
            if tie.direct:
                links |= leading(self._seen, tie.direct, one, {other})
            if tie.shared:
                shared = reached(self._seen, tie.shared, one) & reached(self._seen, tie.shared, other)
                if tie.concerning:
                    shared &= reached(self._seen, tie.concerning, anchor)
                    links |= leading(self._seen, tie.concerning, anchor, shared)
                links |= leading(self._seen, tie.shared, one, shared) | leading(self._seen, tie.shared, other, shared)
        return links

    def _evidence_of_node(self, node: str, answer: Answer) -> list[NodeEvidence]:
        sources = self._seen.sources_of_node(node) if answer.node_decided else ()
        return [NodeEvidence(node, sources)] if sources else []

    def _evidence_of_links(self, links: Iterable[Link]) -> list[EdgeEvidence]:
        return [EdgeEvidence(*link, sources) for link in sorted(links) if (sources := self._seen.sources_of_link(link))]
